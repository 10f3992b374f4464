// The lists of the organisation as data: what each shows and what it asks.
import { people } from '$/api/refs.svelte';
import type { FieldSpec } from '$/components/patterns/forms';
import type { Column } from '$/components/patterns/pages';
import type { IconName } from '$/components/primitives/Icon.svelte';
import type { Listed } from './load';
import { t } from '$/lib/texts.svelte';
import { documentKinds, documentStates, importances, offered } from '$/lib/vocabularies';

export interface ListSpec {
  entity: Listed;
  icon: IconName;
  label: string;
  add: string;
  columns: Column[];
  fields: FieldSpec[];
  start: Record<string, unknown>;
}

const name = (): FieldSpec => ({ name: 'name', label: t('field-name'), kind: 'text', required: true });
const owner = (): FieldSpec => ({ name: 'owner_id', label: t('field-owner'), kind: 'combo', half: true, optional: true, options: people.options });
const note = (): FieldSpec => ({ name: 'note', label: t('field-note'), kind: 'area', rows: 2 });
const wide = (id: string, label: string): Column => ({ id, label, width: 'minmax(11rem, 1fr)', sortable: true });

export const lists = (): ListSpec[] => [
  { entity: 'person', icon: 'person', label: t('people'), add: t('person-add'), start: {},
    columns: [wide('name', t('field-name')), { id: 'job_title', label: t('field-job-title'), width: '12rem', spare: 520 }, { id: 'unit', label: t('field-unit'), width: '9rem', spare: 720 }, { id: 'email', label: t('field-email'), width: '14rem', spare: 900 }],
    fields: [name(), { name: 'email', label: t('field-email'), kind: 'text', half: true }, { name: 'job_title', label: t('field-job-title'), kind: 'text', half: true },
      { name: 'unit', label: t('field-unit'), kind: 'text', half: true }, { name: 'languages', label: t('field-languages'), kind: 'text', half: true, hint: t('hint-languages') },
      { name: 'manager_id', label: t('field-manager'), kind: 'combo', optional: true, options: people.options }, { name: 'external', label: t('field-external'), kind: 'check' },
      { name: 'organisation', label: t('field-organisation'), kind: 'text', when: (values) => values['external'] === true }, note()] },
  { entity: 'site', icon: 'organisation', label: t('sites'), add: t('site-add'), start: { headcount: 0 },
    columns: [wide('name', t('field-name')), { id: 'address', label: t('field-address'), width: '16rem', spare: 640 }, { id: 'country', label: t('field-country'), width: '7rem', spare: 520 }, { id: 'headcount', label: t('field-headcount'), width: '7rem', spare: 760 }],
    fields: [name(), { name: 'address', label: t('field-address'), kind: 'area', rows: 2 }, { name: 'country', label: t('field-country'), kind: 'text', half: true },
      { name: 'headcount', label: t('field-headcount'), kind: 'number', half: true }, { name: 'is_central', label: t('field-is-central'), kind: 'check' }, note()] },
  { entity: 'service', icon: 'swap', label: t('services'), add: t('service-add'), start: { criticality: 'medium' },
    columns: [wide('name', t('field-name')), { id: 'owner_id', label: t('field-owner'), width: '12rem', spare: 560 }, { id: 'criticality', label: t('field-criticality'), width: '8rem' }],
    fields: [name(), owner(), { name: 'criticality', label: t('field-criticality'), kind: 'select', required: true, half: true, options: offered('importance', importances) },
      { name: 'description', label: t('field-description'), kind: 'area' }] },
  { entity: 'process', icon: 'action', label: t('processes'), add: t('process-add'), start: { importance: 'medium' },
    columns: [wide('name', t('field-name')), { id: 'clause', label: t('field-clause'), width: '6rem' }, { id: 'owner_id', label: t('field-owner'), width: '12rem', spare: 560 }, { id: 'importance', label: t('field-importance'), width: '8rem', spare: 680 }],
    fields: [name(), { name: 'clause', label: t('field-clause'), kind: 'text', half: true, hint: t('hint-process-clause') },
      { name: 'importance', label: t('field-importance'), kind: 'select', required: true, half: true, options: offered('importance', importances) }, owner(),
      { name: 'operated_by', label: t('field-operates'), kind: 'many', options: people.options, hint: t('hint-operates') }, { name: 'built_by', label: t('field-built'), kind: 'many', options: people.options },
      { name: 'description', label: t('field-description'), kind: 'area' }] },
  { entity: 'document', icon: 'file', label: t('documents'), add: t('document-add'), start: { kind: 'maintained', state: 'draft' },
    columns: [{ id: 'number', label: t('field-number'), width: '8rem', sortable: true }, wide('title', t('field-title')), { id: 'clause', label: t('field-clause'), width: '6rem', spare: 560 },
      { id: 'version', label: t('field-version'), width: '6rem', spare: 640 }, { id: 'review_due', label: t('field-review-due'), width: '12rem', spare: 760, sortable: true }, { id: 'state', label: t('field-state'), width: '8rem' }],
    fields: [{ name: 'number', label: t('field-number'), kind: 'text', half: true }, { name: 'title', label: t('field-title'), kind: 'text', required: true, half: true },
      { name: 'kind', label: t('field-kind'), kind: 'select', required: true, half: true, options: offered('document-kind', documentKinds) }, { name: 'state', label: t('field-state'), kind: 'select', required: true, half: true, options: offered('document-state', documentStates) },
      { name: 'clause', label: t('field-clause'), kind: 'text', half: true }, owner(), { name: 'version', label: t('field-version'), kind: 'text', half: true },
      { name: 'approved_by', label: t('field-approved-by'), kind: 'combo', half: true, optional: true, options: people.options }, { name: 'approved_on', label: t('field-approved-on'), kind: 'date', half: true, optional: true },
      { name: 'review_due', label: t('field-review-due'), kind: 'date', half: true, optional: true }, { name: 'period_from', label: t('field-period-from'), kind: 'date', half: true, optional: true },
      { name: 'period_to', label: t('field-period-to'), kind: 'date', half: true, optional: true }, { name: 'location', label: t('field-location'), kind: 'text' }, note()] },
];
