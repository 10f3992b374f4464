export type RuleClass = 'NORM' | 'CB' | 'ORG' | 'HINT';
export type VerdictOutcome = 'met' | 'due' | 'at_risk' | 'breach' | 'overdue' | 'check_with_body' | 'advice' | 'not_applicable';
export interface CycleDeadline { rule: string; date: string; from: string | null; class: RuleClass; source: string; what: string; code: string; subject: string; event_id: string | null; done: boolean; days_left: number; alarm: number | null }
export interface DecidingFact { field: string; of: string | null; value: string }
export interface RuleVerdict { rule: string; class: RuleClass; confidence: 'H' | 'M' | 'L'; verdict: VerdictOutcome; subject: string; reason: string; code: string; suggestion: string | null; source: string; fact: DecidingFact | null; turns_on: string | null; event_id: string | null; forecast: boolean; setting: string | null }
export interface CycleEvaluation { on: string; expiry: string | null; expiry_is_proposed: boolean; restore_until: string | null; next_expiry: string | null; state: string; state_since: string | null; deadlines: CycleDeadline[]; verdicts: RuleVerdict[] }
export interface BrokenByMove { event_id: string; rule: string; verdict: VerdictOutcome; subject: string; reason: string; before: boolean; nearest: string | null }
export type CertificationEvaluated = CycleEvaluation & { certification_id: string; number: string; standard: string; broken: BrokenByMove[] };
import type { Certification, ExternalEventRow } from '$/api/gen/wire';
export interface CertificationStanding { certification: Certification; body: string; certificate: string | null; state: string | null; expiry: string | null; expiry_is_proposed: boolean; next_event: ExternalEventRow | null; next_deadline: CycleDeadline | null; worst: RuleVerdict | null; alarms: CycleDeadline[]; troubles: RuleVerdict[]; refusal: { code: string; args: Record<string, string>; field?: string | null } | null }
