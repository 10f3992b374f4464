// What each step of the loop asks of the person who takes it. The gates themselves are the core's.
import type { Step } from '$/api/gen/wire';
import type { FieldSpec } from '$/components/patterns/forms';
import { grades, people } from '$/api/refs.svelte';
import { t } from '$/lib/texts.svelte';

const reason = (): FieldSpec => ({ name: 'reason', label: t('label-reason'), kind: 'area', required: true });
const note = (): FieldSpec => ({ name: 'note', label: t('label-note'), kind: 'area' });
const body = (): FieldSpec => ({ name: 'body_reference', label: t('label-body-reference'), kind: 'text', hint: t('hint-body-reference') });
const person = (name: string, label: string): FieldSpec => ({ name, label, kind: 'combo', required: true, options: people.options });

const asked: Record<string, () => FieldSpec[]> = {
  dispute: () => [reason()],
  uphold: () => [reason()],
  regrade: () => [{ name: 'grade_id', label: t('label-grade'), kind: 'select', required: true, options: grades.options }, reason(), body()],
  withdraw: () => [reason(), body()],
  return_plan: () => [reason()],
  implement: () => [note()],
  verify_implementation: () => [note()],
  return_implementation: () => [reason()],
  schedule_check: () => [{ name: 'on', label: t('label-check-on'), kind: 'date', optional: true, hint: t('hint-check-on') }],
  reopen: () => [reason()],
  close: () => [note()],
  confirm_closure: () => [note()],
  return_closure: () => [reason()],
  defer: () => [{ name: 'until', label: t('label-defer-until'), kind: 'date', required: true }, person('approver_id', t('label-approver')), reason()],
  escalate: () => [person('to', t('label-escalate-to')), reason()],
  deescalate: () => [reason()],
  cancel: () => [reason()],
};

/** `external`: the certification body raised it, so that its agreement is asked for too. */
export function fieldsOf(step: string, external: boolean): FieldSpec[] {
  if (step === 'accept_plan' && external) return [{ name: 'body_acceptance', label: t('label-body-acceptance'), kind: 'text', required: true }];
  const bodys = new Set(['body_reference']);
  return (asked[step]?.() ?? []).filter((field) => external || !bodys.has(field.name));
}

/** What is sent for a step: a regrading names the grade's kind too, as the core keeps both. */
export function stepOf(step: string, values: Record<string, unknown>): Step {
  const kind = step === 'regrade' ? { grade_kind: grades.all.find((grade) => grade.id === values['grade_id'])?.kind } : {};
  // Where no body is asked, its agreement is empty.
  const body = step === 'regrade' || step === 'withdraw' ? { body_reference: '' } : {};
  return { step, ...body, ...values, ...kind } as Step;
}

/** Steps that leave the straight way: kept in a menu, apart from what comes next. */
export const aside = new Set(['dispute', 'defer', 'escalate', 'cancel', 'regrade', 'withdraw', 'deescalate', 'resume', 'return_plan', 'return_implementation', 'return_closure']);

/** The way as a person sees it, and the states that stand at each stage of it. */
export const stages: { id: string; states: string[] }[] = [
  { id: 'draft', states: ['draft'] },
  { id: 'issued', states: ['issued', 'acknowledged', 'disputed', 'reopened'] },
  { id: 'correction', states: ['correction_recorded'] },
  { id: 'cause', states: ['cause_submitted'] },
  { id: 'plan', states: ['plan_proposed', 'plan_returned'] },
  { id: 'work', states: ['plan_accepted', 'in_progress', 'implementation_returned'] },
  { id: 'verification', states: ['implemented'] },
  { id: 'effect', states: ['implementation_verified', 'effectiveness_due', 'not_effective'] },
  { id: 'closing', states: ['effective', 'closing'] },
];

/** Past the last stage when it is at an end. */
export function stageOf(state: string): number {
  const at = stages.findIndex((stage) => stage.states.includes(state));
  return at === -1 ? stages.length : at;
}
