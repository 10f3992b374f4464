// What is asked of an audit, part by part.
import type { FieldSpec } from '$/components/patterns/forms';
import { t } from '$/lib/texts.svelte';
import { auditKinds, auditModes, offered } from '$/lib/vocabularies';

const remote = (values: Record<string, unknown>): boolean => values['mode'] !== 'on_site';

const dayFields = (): FieldSpec[] => [
  { name: 'planned_from', label: t('field-planned-from'), kind: 'date', required: true, half: true },
  { name: 'planned_to', label: t('field-planned-to'), kind: 'date', required: true, half: true },
];

/** An audit that moves says why, so that it is not an audit ignored. */
export const moveFields = (): FieldSpec[] => [...dayFields(), { name: 'reason', label: t('field-reason'), kind: 'area', required: true }];

export const planFields = (): FieldSpec[] => [
  { name: 'title', label: t('field-title'), kind: 'text', required: true },
  { name: 'kind', label: t('field-kind'), kind: 'select', required: true, half: true, options: offered('audit-kind', auditKinds) },
  { name: 'mode', label: t('field-mode'), kind: 'select', required: true, half: true, options: offered('audit-mode', auditModes) },
  ...dayFields(),
  { name: 'objectives', label: t('field-objectives'), kind: 'area' },
  { name: 'scope', label: t('field-scope'), kind: 'area', hint: t('hint-audit-scope') },
];

/** The plan of an audit that is there: its days are moved, not edited. */
export const moreFields = (): FieldSpec[] => [
  ...planFields().filter((field) => !field.name.startsWith('planned_')),
  { name: 'period_from', label: t('field-period-from'), kind: 'date', half: true, optional: true, hint: t('hint-audit-period') },
  { name: 'period_to', label: t('field-period-to'), kind: 'date', half: true, optional: true },
  { name: 'client', label: t('field-client'), kind: 'text', half: true },
  { name: 'language', label: t('field-language'), kind: 'text', half: true },
  { name: 'methods', label: t('field-methods'), kind: 'area' },
  { name: 'confidentiality', label: t('field-confidentiality'), kind: 'area', rows: 2 },
  { name: 'remote_share_pct', label: t('field-remote-share'), kind: 'number', half: true, when: remote },
  { name: 'remote_agreed_by', label: t('field-remote-agreed'), kind: 'text', half: true, when: remote },
  { name: 'remote_risk_note', label: t('field-remote-risk'), kind: 'area', rows: 2, when: remote },
  { name: 'remote_fallback', label: t('field-remote-fallback'), kind: 'area', rows: 2, when: remote },
];

export const conclusionFields = (): FieldSpec[] => [
  { name: 'conclusion', label: t('field-conclusion'), kind: 'area', required: true, rows: 4 },
  { name: 'fulfilment', label: t('field-fulfilment'), kind: 'area', rows: 2 },
  { name: 'effectiveness', label: t('field-effectiveness'), kind: 'area', rows: 2 },
  { name: 'objectives_met', label: t('field-objectives-met'), kind: 'area', rows: 2 },
  { name: 'sampling_statement', label: t('field-sampling-statement'), kind: 'area', required: true, rows: 3, hint: t('hint-sampling-statement') },
  { name: 'recommendation', label: t('field-recommendation'), kind: 'area', rows: 2 },
  { name: 'good_practice', label: t('field-good-practice'), kind: 'area', rows: 2 },
  { name: 'obstacles', label: t('field-obstacles'), kind: 'area', rows: 2 },
  { name: 'not_covered', label: t('field-not-covered'), kind: 'area', rows: 2 },
  { name: 'disagreements', label: t('field-disagreements'), kind: 'area', rows: 2 },
  { name: 'distribution', label: t('field-distribution'), kind: 'area', rows: 2 },
];
