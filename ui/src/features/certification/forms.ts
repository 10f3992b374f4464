// What is asked of a certification and of its parts. Labels are the fields' own names, hints say what is often mixed up.
import type { FieldSpec, FormValues } from '$/components/patterns/forms';
import type { CertificationView, ExternalEventRow } from '$/api/gen/wire';
import { catalogues, people, services, sites } from '$/api/refs.svelte';
import type { Option } from '$/components/primitives/options';
import { t } from '$/lib/texts.svelte';
import { offered } from '$/lib/vocabularies';
import { certificateStatuses, complaintSources, confidences, cycleKinds, eventKinds, referenceStates, statusGrounds, statusKinds, transferTopics } from './vocabularies';

type Values = Record<string, unknown>;

const day = (name: string, label: string, more: Partial<FieldSpec> = {}): FieldSpec => ({ name, label, kind: 'date', half: true, optional: true, ...more });
const text = (name: string, label: string, more: Partial<FieldSpec> = {}): FieldSpec => ({ name, label, kind: 'text', ...more });
const area = (name: string, label: string, more: Partial<FieldSpec> = {}): FieldSpec => ({ name, label, kind: 'area', rows: 2, ...more });
const pick = (name: string, label: string, options: Option[], more: Partial<FieldSpec> = {}): FieldSpec => ({ name, label, kind: 'select', options, half: true, required: true, ...more });
const note = (): FieldSpec => area('note', t('label-note'));

/** Yes, no, or nobody has said: a choice of three on the wire's boolean. */
const yesNo = (): Option[] => [{ value: 'true', label: t('cert-yes') }, { value: 'false', label: t('cert-no') }];
export const asked3 = (name: string, label: string, more: Partial<FieldSpec> = {}): FieldSpec => pick(name, label, yesNo(), { required: false, optional: true, ...more });
export const to3 = (values: Values, ...names: string[]): Values =>
  ({ ...values, ...Object.fromEntries(names.filter((name) => name in values).map((name) => [name, values[name] === 'true' ? true : values[name] === 'false' ? false : null])) });

export const certificationFields = (bodies: Option[], later: boolean): FieldSpec[] => [
  pick('body_id', t('cert-body'), bodies, { half: false }),
  ...(later ? [] : [{ name: 'catalogue_id', label: t('cert-catalogue'), kind: 'combo', optional: true, options: catalogues.options, hint: t('cert-catalogue-hint') } as FieldSpec]),
  text('standard', t('label-standard'), { half: true, ...(later ? { required: true } : { when: (values: FormValues) => String(values['catalogue_id'] ?? '') === '' }) }),
  text('edition', t('label-edition'), { half: true, ...(later ? {} : { when: (values: FormValues) => String(values['catalogue_id'] ?? '') === '' }) }),
  text('amendment', t('label-amendment'), { half: true }),
  text('scheme', t('cert-scheme'), { half: true, optional: true, hint: t('cert-scheme-hint') }),
  area('scope', t('label-scope'), { rows: 3 }),
  day('applied_on', t('cert-applied')),
  day('initial_certified_on', t('cert-initial-certified')),
  { name: 'owner_id', label: t('label-owner'), kind: 'combo', optional: true, options: people.options },
  area('marks', t('cert-marks-allowed')),
  { name: 'site_sampling', label: t('cert-site-sampling'), kind: 'check', hint: t('cert-site-sampling-hint') },
  note(),
];

export const cycleFields = (first: boolean): FieldSpec[] => [
  pick('kind', t('label-kind'), offered('cycle-kind', cycleKinds)),
  day('stage2_last_day', first ? t('cert-stage2-last') : t('cert-audit-last')),
  day('decision_on', t('cert-decision'), { hint: t('cert-decision-hint') }),
  day('recertification_planned', t('cert-recertification-planned')),
  day('cb_due_day', t('cert-due-day'), { hint: t('cert-due-day-hint') }),
  area('frequency_reason', t('cert-frequency'), { hint: t('cert-frequency-hint') }),
  { name: 'frequency_agreed', label: t('cert-frequency-agreed'), kind: 'check', when: (values) => String(values['frequency_reason'] ?? '').trim() !== '' },
  note(),
];

const cycleOptions = (view: CertificationView): Option[] =>
  view.cycles.map((cycle) => ({ value: cycle.id, label: t('cert-cycle-number', { number: cycle.sequence }) }));

const ofCycle = (view: CertificationView): FieldSpec[] =>
  view.cycles.length > 1 ? [pick('cycle_id', t('cert-cycle'), cycleOptions(view))] : [];

export const eventFields = (view: CertificationView): FieldSpec[] => [
  pick('kind', t('label-kind'), offered('external-event-kind', eventKinds)),
  text('title', t('label-title'), { half: true, hint: t('cert-event-title-hint') }),
  day('planned_from', t('label-planned-from'), { required: true }),
  day('planned_to', t('label-planned-to'), { required: true }),
  ...ofCycle(view),
  { name: 'quoted_days', label: t('cert-quoted-days'), kind: 'number', half: true, optional: true, hint: t('cert-quoted-days-hint') },
  { name: 'sites', label: t('sites'), kind: 'many', options: sites.options },
  note(),
];

/** Its days move with a reason, so they are not asked here. */
export const eventEditFields = (view: CertificationView): FieldSpec[] => eventFields(view).filter((field) => !field.name.startsWith('planned_'));

/** Days as a person says them ("2.5") and tenths on the wire. */
export function eventValues(values: Values): Values {
  const { quoted_days, days, ...rest } = values;
  const tenths = (amount: unknown): unknown => (typeof amount === 'number' ? Math.round(amount * 10) : null);
  return {
    ...to3(rest, 'application_reviewed', 'conditions_known'),
    ...(quoted_days === undefined ? {} : { quoted_days_tenths: tenths(quoted_days) }), ...(days === undefined ? {} : { days_tenths: tenths(days) }),
  };
}
export const eventKnown = (event: ExternalEventRow): Values => ({
  ...event, quoted_days: event.quoted_days_tenths === null ? null : event.quoted_days_tenths / 10, days: event.days_tenths === null ? null : event.days_tenths / 10,
  actual_from: event.actual_from ?? event.planned_from, actual_to: event.actual_to ?? event.planned_to,
});

export const resultFields = (event: ExternalEventRow): FieldSpec[] => [
  day('actual_from', t('cert-held-from'), { required: true }),
  day('actual_to', t('cert-held-to'), { required: true }),
  day('notified_on', t('cert-notified'), { hint: t('cert-notified-hint') }),
  day('decision_on', t('cert-decision')),
  day('majors_verified_on', t('cert-majors-verified')),
  { name: 'days', label: t('cert-days-held'), kind: 'number', half: true, optional: true },
  { name: 'sites', label: t('cert-sites-audited'), kind: 'many', options: sites.options },
  { name: 'random_sites', label: t('cert-random-sites'), kind: 'number', half: true, optional: true },
  ...(event.kind === 'stage1' ? [{ name: 'readiness_gap', label: t('cert-readiness-gap'), kind: 'check' } as FieldSpec] : []),
  ...(event.kind === 'scope_extension' ? [asked3('application_reviewed', t('cert-application-reviewed'))] : []),
  ...(event.kind === 'short_notice' ? [asked3('conditions_known', t('cert-conditions-known'))] : []),
  note(),
];

export const moveFields = (): FieldSpec[] => [
  day('planned_from', t('label-planned-from'), { required: true }),
  day('planned_to', t('label-planned-to'), { required: true }),
  area('reason', t('label-reason'), { required: true, rows: 3 }),
];

export const issueFields = (view: CertificationView, id?: string): FieldSpec[] => [
  text('number', t('cert-certificate-number'), { required: true, half: true }),
  pick('status', t('label-state'), offered('certificate-status', certificateStatuses)),
  ...ofCycle(view),
  text('standard', t('label-standard'), { half: true }),
  text('edition', t('label-edition'), { half: true }),
  text('amendment', t('label-amendment'), { half: true }),
  day('issued_on', t('cert-issued')),
  day('effective_on', t('cert-effective')),
  day('expires_on', t('cert-expires'), { hint: t('cert-expires-hint') }),
  day('initial_certified_on', t('cert-initial-certified')),
  area('scope', t('cert-scope-printed'), { rows: 3, hint: t('cert-scope-printed-hint') }),
  { name: 'sites', label: t('sites'), kind: 'many', options: sites.options },
  text('marks', t('cert-marks-printed')),
  pick('supersedes', t('cert-supersedes'), view.issues.filter((issue) => issue.id !== id).map((issue) => ({ value: issue.id, label: issue.number })), { required: false, optional: true }),
  area('reason', t('label-reason'), { hint: t('cert-issue-reason-hint') }),
  note(),
];

const being = (...kinds: string[]) => (values: FormValues): boolean => kinds.includes(String(values['kind'] ?? ''));

export const statusFields = (bodies: Option[], later: boolean): FieldSpec[] => [
  ...(later ? [] : [pick('kind', t('cert-what-happened'), offered('status-event-kind', statusKinds))]),
  day('happened_on', t('cert-happened'), { required: true }),
  pick('ground', t('cert-ground'), offered('status-ground', statusGrounds)),
  day('until_on', t('cert-until-set'), { when: being('suspended') }),
  day('promotion_stopped_on', t('cert-promotion-stopped'), { when: being('suspended'), hint: t('cert-promotion-hint') }),
  { name: 'part_of_scope', label: t('cert-part-of-scope'), kind: 'check', when: being('suspended') },
  pick('to_body_id', t('cert-to-body'), bodies, { when: being('transferred') }),
  day('body_ended_on', t('cert-body-ended'), { when: being('transferred') }),
  { name: 'review_topics', label: t('cert-reviewed'), kind: 'many', options: offered('transfer-topic', transferTopics), when: being('transferred') },
  area('scope_after', t('cert-scope-after'), { when: being('scope_changed'), required: true, rows: 3 }),
  area('reason', t('label-reason'), { required: true }),
];

export const markFields = (): FieldSpec[] => [
  text('mark', t('cert-mark'), { required: true, half: true }),
  text('place', t('cert-mark-place'), { required: true, half: true, hint: t('cert-mark-place-hint') }),
  day('used_from', t('label-from')),
  day('used_until', t('label-to')),
  day('checked_on', t('cert-mark-checked')),
  { name: 'conforms', label: t('cert-mark-conforms'), kind: 'check' },
  note(),
];

export const complaintFields = (certifications: Option[], nonconformities: Option[]): FieldSpec[] => [
  text('from_whom', t('cert-complainant'), { required: true, half: true }),
  pick('source', t('label-source'), offered('complaint-source', complaintSources)),
  area('about', t('cert-complaint-about'), { required: true, rows: 3 }),
  day('received_on', t('cert-received'), { required: true, optional: false }),
  pick('certification_id', t('cert-certification'), certifications, { required: false, optional: true }),
  { name: 'service_id', label: t('label-service'), kind: 'combo', half: true, optional: true, options: services.options },
  { name: 'owner_id', label: t('label-owner'), kind: 'combo', half: true, optional: true, options: people.options },
  area('answer', t('cert-answer')),
  day('answered_on', t('cert-answered')),
  day('closed_on', t('cert-closed')),
  { name: 'nonconformity_id', label: t('cert-complaint-nonconformity'), kind: 'combo', optional: true, options: nonconformities },
  note(),
];

export const referenceFields = (): FieldSpec[] => [
  text('document', t('cert-reference-document'), { required: true }),
  text('key', t('cert-reference-key'), { required: true, half: true, hint: t('cert-reference-key-hint') }),
  text('issuer', t('cert-reference-issuer'), { half: true }),
  text('edition', t('label-edition'), { half: true }),
  text('amendment', t('label-amendment'), { half: true }),
  pick('state', t('label-state'), offered('reference-state', referenceStates)),
  text('valid_from', t('label-valid-from'), { half: true, hint: t('cert-reference-from-hint') }),
  text('superseded_by', t('cert-reference-successor'), { half: true, hint: t('cert-reference-successor-hint') }),
  pick('confidence', t('cert-confidence'), offered('confidence', confidences)),
  area('source', t('label-source')),
  note(),
];
