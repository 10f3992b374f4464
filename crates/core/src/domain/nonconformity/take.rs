//! Takes a step: gates first, then the one place that changes a nonconformity's state.
//! Never touches records: corrections, analyses, plans, actions and checks are written by their own verbs.

use chrono::NaiveDate;

use super::{
    LoopFacts, Nonconformity, NonconformityState, Step, StepKind, StepOption, Transition,
    gate::{self, Standing},
};
use crate::domain::{Timestamp, due, effectiveness::EffectivenessResult, finding::GradeKind, ids::*, refusal::Refusal};

/// The nonconformity after `step`, or why not. The record of it is `transition`.
pub fn take(
    nc: &Nonconformity,
    step: &Step,
    facts: &LoopFacts,
    actor: PersonId,
    at: Timestamp,
) -> Result<Nonconformity, Refusal> {
    let on = Standing { nc, facts, actor, at };
    gate::standing(step.kind(), &on)?;
    gate::given(step, &on)?;
    let mut next = nc.clone();
    next.state = target(step.kind(), &on);
    hand_over(&mut next, step, &on);
    work(&mut next, step, &on);
    end(&mut next, step, &on);
    aside(&mut next, step, at.day());
    Ok(next)
}

/// Every step that leads on from here, with what stands in its way. Agrees with `take` but for what is handed in.
pub fn available_steps(nc: &Nonconformity, facts: &LoopFacts, actor: PersonId, at: Timestamp) -> Vec<StepOption> {
    let on = Standing { nc, facts, actor, at };
    let leading = StepKind::ALL.iter().copied().filter(|kind| kind.leads_from(nc));
    leading
        .map(|step| {
            let refusal = gate::standing(step, &on).err();
            StepOption { step, allowed: refusal.is_none(), refusal }
        })
        .collect()
}

/// What the step leaves behind.
pub fn transition(
    id: TransitionId,
    before: &Nonconformity,
    after: &Nonconformity,
    step: &Step,
    by: PersonId,
    at: Timestamp,
) -> Transition {
    Transition {
        id,
        nonconformity_id: before.id,
        step: step.kind(),
        from_state: before.state,
        to_state: after.state,
        cycle: after.cycle,
        by,
        at,
        reason: step.words().to_owned(),
    }
}

fn target(kind: StepKind, on: &Standing) -> NonconformityState {
    use NonconformityState as S;
    match kind {
        StepKind::Issue | StepKind::Uphold => S::Issued,
        StepKind::Acknowledge => S::Acknowledged,
        StepKind::Dispute => S::Disputed,
        StepKind::Withdraw => S::Withdrawn,
        StepKind::RecordCorrection => S::CorrectionRecorded,
        StepKind::SubmitCause => S::CauseSubmitted,
        StepKind::ProposePlan => S::PlanProposed,
        StepKind::AcceptPlan => S::PlanAccepted,
        StepKind::ReturnPlan => S::PlanReturned,
        StepKind::StartWork => S::InProgress,
        StepKind::Implement => S::Implemented,
        StepKind::VerifyImplementation => S::ImplementationVerified,
        StepKind::ReturnImplementation => S::ImplementationReturned,
        StepKind::ScheduleCheck => S::EffectivenessDue,
        StepKind::JudgeEffect => judged(on),
        StepKind::Reopen => S::Reopened,
        StepKind::Close if on.nc.grade_kind == GradeKind::Major => S::Closing,
        StepKind::Close | StepKind::ConfirmClosure => S::Closed,
        StepKind::ReturnClosure => S::Effective,
        StepKind::Cancel => S::Cancelled,
        // A graded anew nonconformity is issued anew; without a dispute it goes on where it stands.
        StepKind::Regrade if on.nc.state == S::Disputed => S::Issued,
        StepKind::Regrade | StepKind::Defer | StepKind::Resume | StepKind::Escalate | StepKind::Deescalate => {
            on.nc.state
        }
    }
}

fn judged(on: &Standing) -> NonconformityState {
    match on.facts.check(on.nc).map(|check| check.result) {
        Some(EffectivenessResult::Effective) => NonconformityState::Effective,
        _ => NonconformityState::NotEffective,
    }
}

/// Issuing, acknowledging, disputing.
fn hand_over(next: &mut Nonconformity, step: &Step, on: &Standing) {
    let today = on.at.day();
    match step {
        Step::Issue => {
            next.issued_on = Some(today);
            due::fill_missing(next, today, &on.facts.body_limits);
        }
        Step::Acknowledge => next.acknowledged_on = Some(today),
        Step::Dispute { reason } => {
            next.disputed_by = Some(on.actor);
            next.disputed_reason.clone_from(reason);
        }
        Step::Uphold { reason } => settle_dispute(next, reason),
        Step::Withdraw { reason, body_reference } => {
            settle_dispute(next, reason);
            next.body_reference.clone_from(body_reference);
        }
        Step::Regrade { grade_id, grade_kind, reason, body_reference } => {
            next.grade_id = *grade_id;
            next.grade_kind = *grade_kind;
            next.grade_reason.clone_from(reason);
            next.body_reference.clone_from(body_reference);
            if on.nc.state == NonconformityState::Disputed {
                settle_dispute(next, reason);
            }
        }
        _ => {}
    }
}

/// `disputed_by` and its reason stay: the dispute rate counts disputes, not only lost ones.
fn settle_dispute(next: &mut Nonconformity, outcome: &str) {
    outcome.clone_into(&mut next.dispute_outcome);
    next.acknowledged_on = None;
}

fn work(next: &mut Nonconformity, step: &Step, on: &Standing) {
    let today = on.at.day();
    let planned_check = on.facts.plan(on.nc).and_then(|plan| plan.check_on);
    match step {
        Step::AcceptPlan => next.effectiveness_due = planned_check,
        Step::Implement { .. } => (next.implemented_by, next.implemented_on) = (Some(on.actor), Some(today)),
        Step::ReturnImplementation { .. } => (next.implemented_by, next.implemented_on) = (None, None),
        Step::VerifyImplementation { .. } => (next.verified_by, next.verified_on) = (Some(on.actor), Some(today)),
        Step::ScheduleCheck { on: day } => next.effectiveness_due = day.or(planned_check),
        Step::Reopen { .. } => begin_cycle(next, today, on),
        _ => {}
    }
}

/// What the last cycle did is in its records; the next one starts without it and with fresh dates.
fn begin_cycle(next: &mut Nonconformity, today: NaiveDate, on: &Standing) {
    next.cycle += 1;
    (next.implemented_by, next.implemented_on) = (None, None);
    (next.verified_by, next.verified_on) = (None, None);
    (next.plan_due, next.implementation_due, next.effectiveness_due) = (None, None, None);
    next.due_reason.clear();
    next.sms_change = super::SmsChange::Undecided;
    due::fill_missing(next, today, &on.facts.body_limits);
}

fn end(next: &mut Nonconformity, step: &Step, on: &Standing) {
    match step {
        Step::Close { note } => {
            next.closed_by = Some(on.actor);
            next.closing_note.clone_from(note);
        }
        Step::ConfirmClosure { .. } => next.second_closer_id = Some(on.actor),
        Step::ReturnClosure { .. } => next.closed_by = None,
        Step::Cancel { reason } => next.cancelled_reason.clone_from(reason),
        _ => {}
    }
    if next.state == NonconformityState::Closed {
        next.closed_on = Some(on.at.day());
    }
}

/// Flags beside the loop.
fn aside(next: &mut Nonconformity, step: &Step, today: NaiveDate) {
    match step {
        Step::Defer { until, approver_id, reason } => {
            (next.deferred_until, next.deferred_by) = (Some(*until), Some(*approver_id));
            next.deferred_reason.clone_from(reason);
            due::defer(next, *until, reason);
        }
        Step::Resume => next.deferred_until = None,
        Step::Escalate { to, reason } => {
            (next.escalated_to, next.escalated_on) = (Some(*to), Some(today));
            next.escalated_reason.clone_from(reason);
        }
        Step::Deescalate { .. } => (next.escalated_to, next.escalated_on) = (None, None),
        _ => {}
    }
}
