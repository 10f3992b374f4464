// What is asked of an audit programme (ISO 19011 clause 5), part by part.
import type { FieldSpec } from '$/components/patterns/forms';
import { people } from '$/api/refs.svelte';
import { t } from '$/lib/texts.svelte';
import { offered, programmeRiskKinds } from '$/lib/vocabularies';

export const programmeFields = (): FieldSpec[] => [
  { name: 'title', label: t('label-title'), kind: 'text', required: true },
  { name: 'period_from', label: t('label-from'), kind: 'date', required: true, half: true },
  { name: 'period_to', label: t('label-to'), kind: 'date', required: true, half: true },
  { name: 'owner_id', label: t('label-owner'), kind: 'combo', half: true, optional: true, options: people.options },
  { name: 'version', label: t('label-version'), kind: 'text', half: true },
  { name: 'purpose', label: t('label-purpose'), kind: 'area', rows: 2 },
  { name: 'objectives', label: t('label-objectives'), kind: 'area', rows: 2 },
  { name: 'scope', label: t('label-scope'), kind: 'area', rows: 2 },
  { name: 'criteria', label: t('criteria'), kind: 'area', rows: 2 },
  { name: 'methods', label: t('label-methods'), kind: 'area', rows: 2 },
  { name: 'resources', label: t('label-resources'), kind: 'area', rows: 2 },
  { name: 'competence_needs', label: t('label-competence-needs'), kind: 'area', rows: 2 },
];

const reason = (): FieldSpec => ({ name: 'reason', label: t('label-reason'), kind: 'area', rows: 2, required: true, hint: t('hint-programme-reason') });

/** An approved programme changes with a reason. */
export const changeFields = (approved: boolean): FieldSpec[] => [...programmeFields(), ...(approved ? [reason()] : [])];

export const approvalFields = (): FieldSpec[] => [
  { name: 'approved_by', label: t('label-approved-by'), kind: 'combo', required: true, options: people.options },
  { name: 'approved_on', label: t('label-approved-on'), kind: 'date', required: true, half: true },
  { name: 'version', label: t('label-version'), kind: 'text', half: true },
];

export const closingFields = (): FieldSpec[] => [
  { name: 'effectiveness_review', label: t('label-effectiveness-review'), kind: 'area', rows: 5, required: true, hint: t('programme-review-hint') },
  { name: 'reason', label: t('label-reason'), kind: 'text', required: true },
];

export const riskFields = (): FieldSpec[] => [
  { name: 'kind', label: t('label-kind'), kind: 'select', required: true, options: offered('programme-risk-kind', programmeRiskKinds), hint: t('programme-risk-hint') },
  { name: 'description', label: t('label-description'), kind: 'area', required: true },
  { name: 'treatment', label: t('programme-treatment'), kind: 'area', rows: 2 },
];
