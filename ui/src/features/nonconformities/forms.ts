// What is asked of a nonconformity and of the records of its loop.
import type { FieldSpec } from '$/components/patterns/forms';
import { grades, people, processes, services, sites } from '$/api/refs.svelte';
import { today } from '$/lib/format';
import { t } from '$/lib/texts.svelte';
import { actionKinds, causeCategories, causeMethods, effectivenessResults, failureKinds, offered, risks, smsChanges } from '$/lib/vocabularies';

/** `later`: it exists already, so the questions of its end may be answered too. */
export const triadFields = (later = true): FieldSpec[] => [
  { name: 'title', label: t('field-title'), kind: 'text', required: true },
  { name: 'requirement', label: t('field-requirement'), kind: 'area', required: true, hint: t('hint-requirement') },
  { name: 'evidence_text', label: t('field-evidence-text'), kind: 'area', required: true, hint: t('hint-evidence-text') },
  { name: 'statement', label: t('field-statement'), kind: 'area', required: true, hint: t('hint-statement') },
  { name: 'grade_id', label: t('field-grade'), kind: 'select', required: true, half: true, options: grades.options },
  { name: 'risk', label: t('field-risk'), kind: 'select', required: true, half: true, options: offered('risk', risks) },
  { name: 'grade_reason', label: t('field-grade-reason'), kind: 'area', rows: 2 },
  { name: 'failure_kind', label: t('field-failure-kind'), kind: 'select', half: true, optional: true, options: offered('failure-kind', failureKinds) },
  { name: 'process_id', label: t('field-process'), kind: 'combo', half: true, optional: true, options: processes.options },
  { name: 'site_id', label: t('field-site'), kind: 'combo', half: true, optional: true, options: sites.options },
  { name: 'service_id', label: t('field-service'), kind: 'combo', half: true, optional: true, options: services.options },
  { name: 'owner_id', label: t('field-owner'), kind: 'combo', half: true, optional: true, options: people.options },
  { name: 'owner_manager_id', label: t('field-owner-manager'), kind: 'combo', half: true, optional: true, options: people.options, hint: t('hint-owner-manager') },
  { name: 'consequences', label: t('field-consequences'), kind: 'area', rows: 2 },
  { name: 'similar_checked', label: t('field-similar-checked'), kind: 'area', rows: 2, hint: t('hint-similar-checked') },
  ...(later ? smsFields() : []),
];

const smsFields = (): FieldSpec[] => [
  { name: 'sms_change', label: t('field-sms-change'), kind: 'select', half: true, required: true, options: offered('sms-change', smsChanges), hint: t('hint-sms-change') },
  { name: 'sms_change_note', label: t('field-note'), kind: 'text', half: true },
];

export const dueFields = (): FieldSpec[] => [
  ...['correction_due', 'plan_due', 'implementation_due', 'effectiveness_due'].map((name): FieldSpec =>
    ({ name, label: t(`field-${name.replaceAll('_', '-')}`), kind: 'date', half: true, optional: true })),
  { name: 'due_reason', label: t('field-reason'), kind: 'area', rows: 2, hint: t('hint-due-reason') },
];

export const correctionFields = (): FieldSpec[] => [
  { name: 'description', label: t('field-correction'), kind: 'area', required: true },
  { name: 'extent', label: t('field-extent'), kind: 'area', rows: 2, hint: t('hint-extent') },
  { name: 'consequences', label: t('field-consequences-handled'), kind: 'area', rows: 2 },
  { name: 'done_by', label: t('field-done-by'), kind: 'combo', required: true, half: true, options: people.options },
  { name: 'done_on', label: t('field-done-on'), kind: 'date', required: true, half: true },
];

export const causeFields = (): FieldSpec[] => [
  { name: 'method', label: t('field-method'), kind: 'select', required: true, half: true, options: offered('cause-method', causeMethods) },
  { name: 'cause_category', label: t('field-cause-category'), kind: 'select', required: true, half: true, options: offered('cause-category', causeCategories) },
  { name: 'final_cause', label: t('field-final-cause'), kind: 'area', required: true, rows: 2, hint: t('hint-final-cause') },
  { name: 'contributing', label: t('field-contributing'), kind: 'area', rows: 2 },
  { name: 'similar_elsewhere', label: t('field-similar-elsewhere'), kind: 'area', rows: 2 },
];

export const planFields = (): FieldSpec[] => [
  { name: 'description', label: t('field-plan'), kind: 'area', required: true, hint: t('hint-plan') },
  { name: 'success_criterion', label: t('field-success-criterion'), kind: 'area', required: true, rows: 2, hint: t('hint-success-criterion') },
  { name: 'check_method', label: t('field-check-method'), kind: 'area', required: true, rows: 2 },
  { name: 'check_on', label: t('field-check-on'), kind: 'date', required: true, half: true, optional: true },
  { name: 'checker_id', label: t('field-checker'), kind: 'combo', required: true, half: true, optional: true, options: people.options },
];

export const actionFields = (): FieldSpec[] => [
  { name: 'title', label: t('field-title'), kind: 'text', required: true },
  { name: 'kind', label: t('field-kind'), kind: 'select', required: true, half: true, options: offered('action-kind', actionKinds) },
  { name: 'due_on', label: t('field-due-on'), kind: 'date', required: true, half: true },
  { name: 'owner_id', label: t('field-owner'), kind: 'combo', required: true, options: people.options },
  { name: 'description', label: t('field-description'), kind: 'area' },
];

export const checkFields = (): FieldSpec[] => [
  { name: 'result', label: t('field-result'), kind: 'select', required: true, half: true, options: offered('effectiveness-result', effectivenessResults) },
  { name: 'done_on', label: t('field-done-on'), kind: 'date', required: true, half: true },
  { name: 'looked_at', label: t('field-looked-at'), kind: 'area', required: true, hint: t('hint-looked-at') },
  { name: 'note', label: t('field-note'), kind: 'area', rows: 2 },
];

export const doneToday = (): Record<string, unknown> => ({ done_on: today() });
