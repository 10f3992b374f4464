// How the rules answer, with their reasons in words.
import type { CycleDeadline as Deadline, CycleEvaluation as Evaluation, RuleVerdict as Verdict } from '$/api/gen/wire';

export type CycleEvaluation = Evaluation<string>;
export type CycleDeadline = Deadline<string>;
export type RuleVerdict = Verdict<string>;
export type { BrokenByMove, CertificationEvaluated, CertificationStanding, VerdictOutcome } from '$/api/gen/wire';
