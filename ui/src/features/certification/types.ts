// How the rules answer for a certification. Until the command table has them they are written here, as the rules are.
export type { CycleEvaluation, CycleDeadline, RuleVerdict, VerdictOutcome, BrokenByMove, CertificationEvaluated, CertificationStanding } from './wire-preview';
