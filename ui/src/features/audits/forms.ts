// What is asked of an audit, part by part.
import type { FieldSpec } from '$/components/patterns/forms';
import { programmes } from '$/api/refs.svelte';
import { t } from '$/lib/texts.svelte';
import { auditKinds, auditModes, offered } from '$/lib/vocabularies';

const remote = (values: Record<string, unknown>): boolean => values['mode'] !== 'on_site';

const dayFields = (): FieldSpec[] => [
  { name: 'planned_from', label: t('label-planned-from'), kind: 'date', required: true, half: true },
  { name: 'planned_to', label: t('label-planned-to'), kind: 'date', required: true, half: true },
];

/** An audit that moves says why, so that it is not an audit ignored. */
export const moveFields = (): FieldSpec[] => [...dayFields(), { name: 'reason', label: t('label-reason'), kind: 'area', required: true }];

export const planFields = (): FieldSpec[] => [
  { name: 'title', label: t('label-title'), kind: 'text', required: true },
  { name: 'kind', label: t('label-kind'), kind: 'select', required: true, half: true, options: offered('audit-kind', auditKinds) },
  { name: 'mode', label: t('label-mode'), kind: 'select', required: true, half: true, options: offered('audit-mode', auditModes) },
  ...dayFields(),
  { name: 'programme_id', label: t('kind-programme'), kind: 'combo', optional: true, options: programmes.options },
  { name: 'objectives', label: t('label-objectives'), kind: 'area' },
  { name: 'scope', label: t('label-scope'), kind: 'area', hint: t('hint-audit-scope') },
];

/** The plan of an audit that is there: its days are moved, not edited. */
export const moreFields = (): FieldSpec[] => [
  ...planFields().filter((field) => !field.name.startsWith('planned_')),
  { name: 'period_from', label: t('label-period-from'), kind: 'date', half: true, optional: true, hint: t('hint-audit-period') },
  { name: 'period_to', label: t('label-period-to'), kind: 'date', half: true, optional: true },
  { name: 'client', label: t('label-client'), kind: 'text', half: true },
  { name: 'language', label: t('label-language'), kind: 'text', half: true },
  { name: 'methods', label: t('label-methods'), kind: 'area' },
  { name: 'confidentiality', label: t('label-confidentiality'), kind: 'area', rows: 2 },
  { name: 'remote_share_pct', label: t('label-remote-share'), kind: 'number', half: true, when: remote },
  { name: 'remote_agreed_by', label: t('label-remote-agreed'), kind: 'text', half: true, when: remote },
  { name: 'remote_risk_note', label: t('label-remote-risk'), kind: 'area', rows: 2, when: remote },
  { name: 'remote_fallback', label: t('label-remote-fallback'), kind: 'area', rows: 2, when: remote },
];

export const conclusionFields = (): FieldSpec[] => [
  { name: 'conclusion', label: t('label-conclusion'), kind: 'area', required: true, rows: 4 },
  { name: 'fulfilment', label: t('label-fulfilment'), kind: 'area', rows: 2 },
  { name: 'effectiveness', label: t('label-effectiveness'), kind: 'area', rows: 2 },
  { name: 'objectives_met', label: t('label-objectives-met'), kind: 'area', rows: 2 },
  { name: 'sampling_statement', label: t('label-sampling-statement'), kind: 'area', required: true, rows: 3, hint: t('hint-sampling-statement') },
  { name: 'recommendation', label: t('label-recommendation'), kind: 'area', rows: 2 },
  { name: 'good_practice', label: t('label-good-practice'), kind: 'area', rows: 2 },
  { name: 'obstacles', label: t('label-obstacles'), kind: 'area', rows: 2 },
  { name: 'not_covered', label: t('label-not-covered'), kind: 'area', rows: 2 },
  { name: 'disagreements', label: t('label-disagreements'), kind: 'area', rows: 2 },
  { name: 'distribution', label: t('label-distribution'), kind: 'area', rows: 2 },
];
