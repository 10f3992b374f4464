// What is asked of a nonconformity and of the records of its loop.
import type { FieldSpec } from '$/components/patterns/forms';
import { grades, people, processes, services, sites } from '$/api/refs.svelte';
import { today } from '$/lib/format';
import { t } from '$/lib/texts.svelte';
import { actionKinds, causeCategories, causeMethods, effectivenessResults, failureKinds, offered, risks, smsChanges } from '$/lib/vocabularies';

/** `later`: it exists already, so the questions of its end may be answered too. */
export const triadFields = (later = true): FieldSpec[] => [
  { name: 'title', label: t('label-title'), kind: 'text', required: true },
  { name: 'requirement', label: t('label-requirement'), kind: 'area', required: true, hint: t('hint-requirement') },
  { name: 'evidence_text', label: t('label-evidence-text'), kind: 'area', required: true, hint: t('hint-evidence-text') },
  { name: 'statement', label: t('label-statement'), kind: 'area', required: true, hint: t('hint-statement') },
  { name: 'grade_id', label: t('label-grade'), kind: 'select', required: true, half: true, options: grades.options },
  { name: 'risk', label: t('label-risk'), kind: 'select', required: true, half: true, options: offered('risk', risks) },
  { name: 'grade_reason', label: t('label-grade-reason'), kind: 'area', rows: 2 },
  { name: 'failure_kind', label: t('label-failure-kind'), kind: 'select', half: true, optional: true, options: offered('failure-kind', failureKinds) },
  { name: 'process_id', label: t('label-process'), kind: 'combo', half: true, optional: true, options: processes.options },
  { name: 'site_id', label: t('label-site'), kind: 'combo', half: true, optional: true, options: sites.options },
  { name: 'service_id', label: t('label-service'), kind: 'combo', half: true, optional: true, options: services.options },
  { name: 'owner_id', label: t('label-owner'), kind: 'combo', half: true, optional: true, options: people.options },
  { name: 'owner_manager_id', label: t('label-owner-manager'), kind: 'combo', half: true, optional: true, options: people.options, hint: t('hint-owner-manager') },
  { name: 'consequences', label: t('label-consequences'), kind: 'area', rows: 2 },
  { name: 'similar_checked', label: t('label-similar-checked'), kind: 'area', rows: 2, hint: t('hint-similar-checked') },
  ...(later ? smsFields() : []),
];

const smsFields = (): FieldSpec[] => [
  { name: 'sms_change', label: t('label-sms-change'), kind: 'select', half: true, required: true, options: offered('sms-change', smsChanges), hint: t('hint-sms-change') },
  { name: 'sms_change_note', label: t('label-note'), kind: 'text', half: true },
];

export const dueFields = (): FieldSpec[] => [
  ...['correction_due', 'plan_due', 'implementation_due', 'effectiveness_due'].map((name): FieldSpec =>
    ({ name, label: t(`label-${name.replaceAll('_', '-')}`), kind: 'date', half: true, optional: true })),
  { name: 'due_reason', label: t('label-reason'), kind: 'area', rows: 2, hint: t('hint-due-reason') },
];

export const correctionFields = (): FieldSpec[] => [
  { name: 'description', label: t('label-correction'), kind: 'area', required: true },
  { name: 'extent', label: t('label-extent'), kind: 'area', rows: 2, hint: t('hint-extent') },
  { name: 'consequences', label: t('label-consequences-handled'), kind: 'area', rows: 2 },
  { name: 'done_by', label: t('label-done-by'), kind: 'combo', required: true, half: true, options: people.options },
  { name: 'done_on', label: t('label-done-on'), kind: 'date', required: true, half: true },
];

export const causeFields = (): FieldSpec[] => [
  { name: 'method', label: t('label-method'), kind: 'select', required: true, half: true, options: offered('cause-method', causeMethods) },
  { name: 'cause_category', label: t('label-cause-category'), kind: 'select', required: true, half: true, options: offered('cause-category', causeCategories) },
  { name: 'final_cause', label: t('label-final-cause'), kind: 'area', required: true, rows: 2, hint: t('hint-final-cause') },
  { name: 'contributing', label: t('label-contributing'), kind: 'area', rows: 2 },
  { name: 'similar_elsewhere', label: t('label-similar-elsewhere'), kind: 'area', rows: 2 },
];

export const planFields = (): FieldSpec[] => [
  { name: 'description', label: t('label-plan'), kind: 'area', required: true, hint: t('hint-plan') },
  { name: 'success_criterion', label: t('label-success-criterion'), kind: 'area', required: true, rows: 2, hint: t('hint-success-criterion') },
  { name: 'check_method', label: t('label-check-method'), kind: 'area', required: true, rows: 2 },
  { name: 'check_on', label: t('label-check-on'), kind: 'date', required: true, half: true, optional: true },
  { name: 'checker_id', label: t('label-checker'), kind: 'combo', required: true, half: true, optional: true, options: people.options },
];

export const actionFields = (): FieldSpec[] => [
  { name: 'title', label: t('label-title'), kind: 'text', required: true },
  { name: 'kind', label: t('label-kind'), kind: 'select', required: true, half: true, options: offered('action-kind', actionKinds) },
  { name: 'due_on', label: t('label-due-on'), kind: 'date', required: true, half: true },
  { name: 'owner_id', label: t('label-owner'), kind: 'combo', required: true, options: people.options },
  { name: 'description', label: t('label-description'), kind: 'area' },
];

export const checkFields = (): FieldSpec[] => [
  { name: 'result', label: t('label-result'), kind: 'select', required: true, half: true, options: offered('effectiveness-result', effectivenessResults) },
  { name: 'done_on', label: t('label-done-on'), kind: 'date', required: true, half: true },
  { name: 'looked_at', label: t('label-looked-at'), kind: 'area', required: true, hint: t('hint-looked-at') },
  { name: 'note', label: t('label-note'), kind: 'area', rows: 2 },
];

export const doneToday = (): Record<string, unknown> => ({ done_on: today() });
