// The lists of the organisation as data: what each shows and what it asks.
import { people } from '$/api/refs.svelte';
import type { FieldSpec } from '$/components/patterns/forms';
import type { Column } from '$/components/patterns/pages';
import type { IconName } from '$/components/primitives/Icon.svelte';
import type { Listed } from './load';
import { t } from '$/lib/texts.svelte';
import { importances, offered } from '$/lib/vocabularies';

export interface ListSpec {
  entity: Listed;
  icon: IconName;
  label: string;
  add: string;
  columns: Column[];
  fields: FieldSpec[];
  start: Record<string, unknown>;
}

const name = (): FieldSpec => ({ name: 'name', label: t('label-name'), kind: 'text', required: true });
const owner = (): FieldSpec => ({ name: 'owner_id', label: t('label-owner'), kind: 'combo', half: true, optional: true, options: people.options });
const note = (): FieldSpec => ({ name: 'note', label: t('label-note'), kind: 'area', rows: 2 });
const wide = (id: string, label: string): Column => ({ id, label, width: 'minmax(11rem, 1fr)', sortable: true });

export const lists = (): ListSpec[] => [
  { entity: 'person', icon: 'person', label: t('people'), add: t('person-add'), start: {},
    columns: [wide('name', t('label-name')), { id: 'job_title', label: t('label-job-title'), width: '12rem', spare: 520 }, { id: 'unit', label: t('label-unit'), width: '9rem', spare: 720 }, { id: 'email', label: t('label-email'), width: '14rem', spare: 900 }],
    fields: [name(), { name: 'email', label: t('label-email'), kind: 'text', half: true }, { name: 'job_title', label: t('label-job-title'), kind: 'text', half: true },
      { name: 'unit', label: t('label-unit'), kind: 'text', half: true }, { name: 'languages', label: t('label-languages'), kind: 'text', half: true, hint: t('hint-languages') },
      { name: 'manager_id', label: t('label-manager'), kind: 'combo', optional: true, options: people.options }, { name: 'external', label: t('label-external'), kind: 'check' },
      { name: 'organisation', label: t('label-organisation'), kind: 'text', when: (values) => values['external'] === true }, note()] },
  { entity: 'site', icon: 'organisation', label: t('sites'), add: t('site-add'), start: { headcount: 0 },
    columns: [wide('name', t('label-name')), { id: 'address', label: t('label-address'), width: '16rem', spare: 640 }, { id: 'country', label: t('label-country'), width: '7rem', spare: 520 }, { id: 'headcount', label: t('label-headcount'), width: '7rem', spare: 760 }],
    fields: [name(), { name: 'address', label: t('label-address'), kind: 'area', rows: 2 }, { name: 'country', label: t('label-country'), kind: 'text', half: true },
      { name: 'headcount', label: t('label-headcount'), kind: 'number', half: true }, { name: 'is_central', label: t('label-is-central'), kind: 'check' }, note()] },
  { entity: 'service', icon: 'swap', label: t('services'), add: t('service-add'), start: { criticality: 'medium' },
    columns: [wide('name', t('label-name')), { id: 'owner_id', label: t('label-owner'), width: '12rem', spare: 560 }, { id: 'criticality', label: t('label-criticality'), width: '8rem' }],
    fields: [name(), owner(), { name: 'criticality', label: t('label-criticality'), kind: 'select', required: true, half: true, options: offered('importance', importances) },
      { name: 'description', label: t('label-description'), kind: 'area' }] },
  { entity: 'process', icon: 'action', label: t('processes'), add: t('process-add'), start: { importance: 'medium' },
    columns: [wide('name', t('label-name')), { id: 'clause', label: t('label-clause'), width: '6rem' }, { id: 'owner_id', label: t('label-owner'), width: '12rem', spare: 560 }, { id: 'importance', label: t('label-importance'), width: '8rem', spare: 680 }],
    fields: [name(), { name: 'clause', label: t('label-clause'), kind: 'text', half: true, hint: t('hint-process-clause') },
      { name: 'importance', label: t('label-importance'), kind: 'select', required: true, half: true, options: offered('importance', importances) }, owner(),
      { name: 'operated_by', label: t('label-operates'), kind: 'many', options: people.options, hint: t('hint-operates') }, { name: 'built_by', label: t('label-built'), kind: 'many', options: people.options },
      { name: 'description', label: t('label-description'), kind: 'area' }] },
];
