// What is asked of an entry of the register (ISO/IEC 20000-1, 7.5.4).
import { people } from '$/api/refs.svelte';
import type { FieldSpec } from '$/components/patterns/forms';
import { t } from '$/lib/texts.svelte';
import { documentKinds, documentStates, offered } from '$/lib/vocabularies';

export const documentFields = (): FieldSpec[] => [
  { name: 'title', label: t('label-title'), kind: 'text', required: true },
  { name: 'kind', label: t('label-kind'), kind: 'select', required: true, half: true, options: offered('document-kind', documentKinds) },
  { name: 'state', label: t('label-state'), kind: 'select', required: true, half: true, options: offered('document-state', documentStates) },
  { name: 'clause', label: t('label-clause'), kind: 'text', half: true },
  { name: 'owner_id', label: t('label-owner'), kind: 'combo', half: true, optional: true, options: people.options },
  { name: 'version', label: t('label-version'), kind: 'text', half: true },
  { name: 'review_due', label: t('label-review-due'), kind: 'date', half: true, optional: true },
  { name: 'approved_by', label: t('label-approved-by'), kind: 'combo', half: true, optional: true, options: people.options },
  { name: 'approved_on', label: t('label-approved-on'), kind: 'date', half: true, optional: true },
  { name: 'period_from', label: t('document-period-from'), kind: 'date', half: true, optional: true },
  { name: 'period_to', label: t('document-period-to'), kind: 'date', half: true, optional: true },
  { name: 'location', label: t('label-location'), kind: 'text', hint: t('document-location-hint') },
  { name: 'note', label: t('label-note'), kind: 'area', rows: 2 },
];
