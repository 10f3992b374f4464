// Verdicts as a person reads them: in groups from the worst down, and what a what-if changes about them. Pure.
import type { Tone } from '$/components/primitives/Badge.svelte';
import type { CycleEvaluation, RuleVerdict, VerdictOutcome } from './types';

/** From the worst down. */
export const outcomes: VerdictOutcome[] = ['breach', 'overdue', 'at_risk', 'check_with_body', 'due', 'advice', 'met', 'not_applicable'];

const tones: Record<VerdictOutcome, Tone> = {
  breach: 'bad', overdue: 'bad', at_risk: 'warn', check_with_body: 'warn', due: 'calm', advice: 'neutral', met: 'good', not_applicable: 'neutral',
};
export const toneOfVerdict = (verdict: VerdictOutcome): Tone => tones[verdict];

/** Something ought to be done about it: said in the drawing too. */
export const isTrouble = (verdict: VerdictOutcome): boolean => ['breach', 'overdue', 'at_risk', 'check_with_body'].includes(verdict);

/** Smaller is worse. */
export const rank = (verdict: VerdictOutcome): number => outcomes.indexOf(verdict);

export function worst(verdicts: readonly RuleVerdict[]): VerdictOutcome | undefined {
  return outcomes.find((outcome) => verdicts.some((one) => one.verdict === outcome));
}

export interface Group { verdict: VerdictOutcome; verdicts: RuleVerdict[] }

export const grouped = (verdicts: readonly RuleVerdict[]): Group[] =>
  outcomes.map((verdict) => ({ verdict, verdicts: verdicts.filter((one) => one.verdict === verdict) })).filter((group) => group.verdicts.length > 0);

const subjectOf = (one: RuleVerdict): string => `${one.rule} ${one.subject}`;

/** What a move makes worse, and what it mends. */
export function compare(before: CycleEvaluation, after: CycleEvaluation): { worse: RuleVerdict[]; better: RuleVerdict[] } {
  const known = new Map<string, number>();
  for (const one of before.verdicts) known.set(subjectOf(one), Math.min(rank(one.verdict), known.get(subjectOf(one)) ?? outcomes.length));
  const was = (one: RuleVerdict): number => known.get(subjectOf(one)) ?? outcomes.length;
  return {
    worse: after.verdicts.filter((one) => isTrouble(one.verdict) && rank(one.verdict) < was(one)),
    better: after.verdicts.filter((one) => was(one) <= rank('check_with_body') && rank(one.verdict) > was(one)),
  };
}

/** `ISO/IEC 17021-1:2015, 9.1.3.3` and, apart, where that was seen. */
export function sourceParts(source: string): { rule: string; seen: string } {
  if (source.startsWith('http')) return { rule: '', seen: source };
  const at = source.indexOf(' (http');
  return at === -1 ? { rule: source, seen: '' } : { rule: source.slice(0, at), seen: source.slice(at + 2).replace(/\)$/, '') };
}

/** The next thing that must be done by a day, and is not. */
export const nextDeadline = (evaluation: CycleEvaluation): CycleEvaluation['deadlines'][number] | undefined =>
  evaluation.deadlines.filter((one) => !one.done && one.days_left >= 0).sort((a, b) => a.date.localeCompare(b.date))[0];

/** The nearest of 180, 90, 60 and 30 days that has been reached by any of them. */
export function alarm(evaluation: CycleEvaluation): number | undefined {
  const reached = evaluation.deadlines.flatMap((one) => (one.alarm === null ? [] : [one.alarm]));
  return reached.length === 0 ? undefined : Math.min(...reached);
}
