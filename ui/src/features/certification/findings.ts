// What is asked of each finding of an external report: the body's own number, words, grade and dates.
import type { FieldSpec } from '$/components/patterns/forms';
import { people, processes, services, sites } from '$/api/refs.svelte';
import type { Option } from '$/components/primitives/options';
import { t } from '$/lib/texts.svelte';

type Values = Record<string, unknown>;

export const reportFields = (): FieldSpec[] => [
  { name: 'notified_on', label: t('cert-notified'), kind: 'date', half: true, optional: true, hint: t('cert-notified-hint') },
  { name: 'conclusion', label: t('label-conclusion'), kind: 'area', rows: 2 },
];

export const findingFields = (words: Option[], clauses: Option[]): FieldSpec[] => [
  { name: 'title', label: t('label-title'), kind: 'text', required: true },
  { name: 'grade_id', label: t('label-grade'), kind: 'select', required: true, half: true, options: words, hint: t('cert-grade-hint') },
  { name: 'external_reference', label: t('label-external-reference'), kind: 'text', half: true, hint: t('cert-reference-hint') },
  ...(clauses.length > 0 ? [{ name: 'clause_id', label: t('label-clause'), kind: 'combo', required: true, options: clauses } as FieldSpec]
    : [{ name: 'clause', label: t('label-clause'), kind: 'text', required: true } as FieldSpec]),
  { name: 'description', label: t('label-evidence-text'), kind: 'area', rows: 3, hint: t('cert-finding-text-hint') },
  { name: 'statement', label: t('label-statement'), kind: 'area', rows: 2 },
  { name: 'raised_on', label: t('cert-raised'), kind: 'date', half: true, optional: true },
  { name: 'plan_due', label: t('label-plan-due'), kind: 'date', half: true, optional: true, hint: t('cert-due-hint') },
  { name: 'implementation_due', label: t('label-implementation-due'), kind: 'date', half: true, optional: true, hint: t('cert-due-hint') },
  { name: 'owner_id', label: t('label-owner'), kind: 'combo', half: true, optional: true, options: people.options },
  { name: 'process_id', label: t('label-process'), kind: 'combo', half: true, optional: true, options: processes.options },
  { name: 'site_id', label: t('label-site'), kind: 'combo', half: true, optional: true, options: sites.options },
  { name: 'service_id', label: t('label-service'), kind: 'combo', half: true, optional: true, options: services.options },
];

/** What nobody filled in is not sent: it comes from the audit, or from the body's profile. */
export const findingValues = (values: Values): Values => Object.fromEntries(Object.entries(values).filter(([, value]) => value !== null && value !== ''));
