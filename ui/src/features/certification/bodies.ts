// What is asked of a certification body: who it is, the deadlines of its contract, and how it reads what the standard
// leaves open (DOMAIN.md A2). Its terms are contract values; nothing in here is a rule of a standard.
import type { FieldSpec } from '$/components/patterns/forms';
import type { CertificationBody } from '$/api/gen/wire';
import type { Option } from '$/components/primitives/options';
import { t, word } from '$/lib/texts.svelte';
import { offered } from '$/lib/vocabularies';
import { asked3, to3 } from './forms';

type Values = Record<string, unknown>;

const short = (name: string, label: string, more: Partial<FieldSpec> = {}): FieldSpec => ({ name, label, kind: 'text', half: true, ...more });
const amount = (name: string, label: string, hint?: string): FieldSpec => ({ name, label, kind: 'number', half: true, optional: true, hint });
const term = (name: string, label: string): FieldSpec => short(name, label, { optional: true, hint: t('body-term-hint') });

const identity = (): FieldSpec[] => [
  short('name', t('label-name'), { required: true, half: false }),
  short('accreditation_body', t('body-accreditation')),
  short('accreditation_number', t('body-accreditation-number')),
  { name: 'accreditation_scope', label: t('body-accreditation-scope'), kind: 'area', rows: 2 },
  short('scheme', t('cert-scheme'), { optional: true, hint: t('body-scheme-hint') }),
  short('contact_name', t('body-contact')),
  short('contact_email', t('label-email')),
  short('contact_phone', t('body-phone')),
];

const deadlines = (scales: Option[]): FieldSpec[] => [
  { name: 'heading-deadlines', label: t('body-deadlines'), kind: 'heading' },
  { name: 'counted_from', label: t('body-counted-from'), kind: 'select', required: true, half: true, options: offered('term-start', ['last_audit_day', 'notification']) },
  { name: 'grade_scale', label: t('body-grade-scale'), kind: 'select', half: true, options: scales, hint: t('body-grade-scale-hint') },
  term('plan_major', t('body-plan-major')),
  term('close_major', t('body-close-major')),
  term('plan_minor', t('body-plan-minor')),
  term('close_minor', t('body-close-minor')),
  { name: 'close_major_before_expiry', label: t('body-before-expiry'), kind: 'check' },
  { name: 'escalates_open_minor', label: t('body-escalates'), kind: 'check' },
  { name: 'profile_note', label: t('body-profile-note'), kind: 'area', rows: 2 },
];

/** The settings the rules name (`RuleVerdict.setting`), by the field that holds them. */
export const readings = (): FieldSpec[] => [
  { name: 'heading-readings', label: t('body-readings'), kind: 'heading' },
  { name: 'cb_due_basis', label: t('body-due-basis'), kind: 'select', half: true, optional: true, options: offered('cb-due-basis', ['decision', 'stage2_last_day']), hint: t('body-due-basis-hint') },
  { name: 'counted_day', label: t('body-counted-day'), kind: 'select', required: true, half: true, options: offered('counted-day', ['last', 'first']), hint: t('body-counted-day-hint') },
  asked3('twelve_months_after_recertification', t('body-twelve-months'), { hint: t('body-twelve-months-hint') }),
  { name: 'late_within_calendar_year', label: t('body-late-in-year'), kind: 'select', required: true, half: true, options: offered('late-within-year', ['check_with_body', 'breach']), hint: t('body-late-in-year-hint') },
  amount('pull_forward_months', t('body-pull-forward'), t('body-months-hint')),
  amount('window_months', t('body-window'), t('body-months-hint')),
  amount('grace_months', t('body-grace'), t('body-months-hint')),
  amount('decision_after_expiry_months', t('body-decision-after'), t('body-decision-after-hint')),
  amount('confirm_days', t('body-confirm'), t('body-confirm-hint')),
  amount('stage_gap_days', t('body-stage-gap')),
  amount('stage_gap_least_days', t('body-stage-gap-least')),
  { name: 'lapse_needs_stage1', label: t('body-lapse-stage1'), kind: 'check' },
];

export const bodyFields = (scales: Option[], profiles: Option[] | undefined): FieldSpec[] => [
  ...identity(),
  ...(profiles === undefined ? [] : [{ name: 'profile', label: t('body-profile'), kind: 'select', options: profiles, hint: t('body-profile-hint') } as FieldSpec]),
  ...(profiles === undefined ? [...deadlines(scales), ...readings()] : [{ name: 'grade_scale', label: t('body-grade-scale'), kind: 'select', options: scales, hint: t('body-grade-scale-hint') } as FieldSpec]),
  { name: 'note', label: t('label-note'), kind: 'area', rows: 2 },
];

export const profileFields = (profiles: Option[]): FieldSpec[] => [{ name: 'profile', label: t('body-profile'), kind: 'select', required: true, options: profiles, hint: t('body-profile-copy-hint') }];

/** An empty amount without an own "not known" is none. */
export function bodyValues(values: Values): Values {
  const zero = ['window_months', 'grace_months', 'decision_after_expiry_months'].filter((name) => values[name] === null);
  const { profile, ...rest } = to3(values, 'twelve_months_after_recertification');
  return { ...rest, ...Object.fromEntries(zero.map((name) => [name, 0])), ...(profile ? { profile } : {}), ...('grade_scale' in rest ? { grade_scale: rest['grade_scale'] ?? '' } : {}) };
}

/** "90d" in words. */
export function termText(term: string | null): string {
  if (term === null) return t('body-term-none');
  const [, amount = '', unit = ''] = /^(\d+)(d|wd|w|m)$/.exec(term) ?? [];
  return unit === '' ? t('body-term-next-audit') : t(`body-term-${unit}`, { amount: Number(amount) });
}

/** Each reading with what the body says to it, for the page: the setting's name, its words, whether anybody has said. */
export function readingsOf(body: CertificationBody): { setting: string; label: string; value: string; said: boolean }[] {
  const own = body as unknown as Values;
  const months = (value: unknown): string => t('body-term-m', { amount: Number(value) });
  const days = (value: unknown): string => t('body-term-d', { amount: Number(value) });
  const told: Record<string, (value: unknown) => string> = {
    cb_due_basis: (value) => word('cb-due-basis', String(value)), counted_day: (value) => word('counted-day', String(value)),
    twelve_months_after_recertification: (value) => (value === true ? t('cert-yes') : t('cert-no')), late_within_calendar_year: (value) => word('late-within-year', String(value)),
    pull_forward_months: months, window_months: months, grace_months: months, decision_after_expiry_months: months,
    confirm_days: days, stage_gap_days: days, stage_gap_least_days: days, lapse_needs_stage1: (value) => (value === true ? t('cert-yes') : t('cert-no')),
  };
  return readings().filter((field) => field.kind !== 'heading').map((field) => {
    const value = own[field.name];
    const said = value !== null && value !== undefined;
    return { setting: field.name, label: field.label, value: said ? (told[field.name]?.(value) ?? String(value)) : t('body-not-known'), said };
  });
}

/** The rules' names of two settings differ from the body's columns. */
const columns: Record<string, string> = { body_due_basis: 'cb_due_basis', day_that_counts: 'counted_day' };
export const columnOf = (setting: string): string => columns[setting] ?? setting;
