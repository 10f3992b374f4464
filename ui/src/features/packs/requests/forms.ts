import type { FieldSpec } from '$/components/patterns/forms';
import type { Option } from '$/components/primitives/options';
import { t } from '$/lib/texts.svelte';

export const listFields = (audits: Option[]): FieldSpec[] => [
  { name: 'title', label: t('label-title'), kind: 'text', required: true },
  { name: 'asked_by', label: t('request-asked-by'), kind: 'text', hint: t('request-asked-by-hint') },
  { name: 'received_on', label: t('request-received-on'), kind: 'date', required: true, half: true },
  { name: 'due_on', label: t('label-due-on'), kind: 'date', half: true },
  { name: 'audit_id', label: t('kind-audit'), kind: 'combo', options: audits, hint: t('request-audit-hint') },
  { name: 'note', label: t('label-note'), kind: 'area', rows: 2 },
];

export const requestFields = (): FieldSpec[] => [
  { name: 'text', label: t('request-text'), kind: 'area', required: true, rows: 4 },
  { name: 'clause', label: t('label-clause'), kind: 'text', half: true, hint: t('request-clause-hint') },
  { name: 'due_on', label: t('label-due-on'), kind: 'date', half: true },
  { name: 'reference', label: t('request-reference'), kind: 'text', hint: t('request-reference-hint') },
];

export const answerFields = (): FieldSpec[] => [{ name: 'answer', label: t('request-answer'), kind: 'area', rows: 6, hint: t('request-answer-hint') }];
