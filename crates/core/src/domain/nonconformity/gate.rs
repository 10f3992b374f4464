//! What stands in the way of a step. One gate, one function, one refusal code; each can be read on its own.
//! `standing` gates turn on records, people and the day; `given` gates on what the person hands in with the step.

use chrono::NaiveDate;

use super::{
    FailureKind, LoopFacts, Nonconformity, NonconformitySource, NonconformityState, SmsChange, Step, StepKind,
};
use crate::domain::{
    Timestamp,
    action::{ActionKind, ActionState},
    cause::check_cause,
    correction::check_correction,
    due,
    effectiveness::EffectivenessResult,
    finding::{self, GradeKind},
    ids::PersonId,
    plan::{PlanState, check_plan},
    refusal::Refusal,
};

/// Where the nonconformity stands, who acts, and when.
pub(super) struct Standing<'a> {
    pub nc: &'a Nonconformity,
    pub facts: &'a LoopFacts,
    pub actor: PersonId,
    pub at: Timestamp,
}

type Gate = fn(&Standing) -> Result<(), Refusal>;

/// Every gate of a step that does not depend on what is handed in with it.
pub(super) fn standing(kind: StepKind, on: &Standing) -> Result<(), Refusal> {
    step_leads_on(kind, on)?;
    gates(kind).iter().try_for_each(|gate| gate(on))
}

fn gates(kind: StepKind) -> &'static [Gate] {
    match kind {
        StepKind::Issue => &[
            triad_complete,
            evidence_linked,
            failure_kind_answered,
            grade_needs_nonconformity,
            grade_justified,
            owner_named,
            repeat_acknowledged,
        ],
        StepKind::Uphold | StepKind::Withdraw | StepKind::Regrade => &[decided_by_another_than_disputer],
        StepKind::RecordCorrection => &[correction_on_file],
        StepKind::SubmitCause => &[cause_on_file],
        StepKind::ProposePlan => &[plan_on_file],
        StepKind::AcceptPlan => &[plan_on_file, decided_by_owners_manager, body_accepts_plan],
        StepKind::ReturnPlan => &[plan_awaits_decision, decided_by_owners_manager],
        StepKind::StartWork => &[plan_accepted, corrective_action_planned],
        StepKind::Implement => &[corrective_action_planned, actions_done, corrective_actions_evidenced],
        StepKind::VerifyImplementation => &[
            // Again: an action may have been cancelled, deleted or returned since.
            corrective_action_planned,
            actions_done,
            corrective_actions_evidenced,
            verifier_did_not_implement,
            verifier_does_not_own_process,
        ],
        StepKind::ScheduleCheck => &[plan_accepted],
        StepKind::JudgeEffect => &[check_on_file, check_after_verification, checker_did_not_implement],
        StepKind::Close => &[checked_effective, sms_change_settled],
        StepKind::ConfirmClosure => &[checked_effective, sms_change_settled, second_closer_differs],
        StepKind::Cancel => &[not_the_bodys_major, cancelled_by_another_than_owner],
        _ => &[],
    }
}

fn step_leads_on(kind: StepKind, on: &Standing) -> Result<(), Refusal> {
    if kind.leads_from(on.nc) {
        return Ok(());
    }
    let nc = on.nc;
    Err(match nc.deferred_until {
        _ if nc.deleted => Refusal::new("nonconformity-deleted"),
        _ if nc.state.is_terminal() => Refusal::new("nonconformity-at-its-end").arg("state", nc.state),
        Some(until) => Refusal::new("nonconformity-deferred").arg("until", until),
        None => Refusal::new("step-not-from-state").arg("step", kind).arg("state", nc.state),
    })
}

fn require(holds: bool, refusal: impl FnOnce() -> Refusal) -> Result<(), Refusal> {
    if holds { Ok(()) } else { Err(refusal()) }
}

fn filled(text: &str) -> bool {
    !text.trim().is_empty()
}

// Issuing

fn triad_complete(on: &Standing) -> Result<(), Refusal> {
    let nc = on.nc;
    let parts = [("requirement", &nc.requirement), ("evidence_text", &nc.evidence_text), ("statement", &nc.statement)];
    parts.into_iter().try_for_each(|(field, text)| {
        require(filled(text), || Refusal::new("triad-incomplete").arg("part", field).at(field))
    })
}

fn evidence_linked(on: &Standing) -> Result<(), Refusal> {
    require(on.facts.evidence_linked > 0, || Refusal::new("evidence-not-linked"))
}

fn failure_kind_answered(on: &Standing) -> Result<(), Refusal> {
    let answered = matches!(on.nc.failure_kind, Some(FailureKind::Sms | FailureKind::Service));
    require(answered, || Refusal::new("failure-kind-unanswered").at("failure_kind"))
}

fn grade_needs_nonconformity(on: &Standing) -> Result<(), Refusal> {
    require(on.nc.grade_kind.needs_nonconformity(), || {
        Refusal::new("grade-not-a-nonconformity").arg("grade", on.nc.grade_kind).at("grade_id")
    })
}

/// The body justifies its own grades, and a matter without a grade has nothing to justify.
fn grade_justified(on: &Standing) -> Result<(), Refusal> {
    let asked = on.nc.grade_kind != GradeKind::Ungraded && on.nc.source != NonconformitySource::ExternalAudit;
    require(!asked || filled(&on.nc.grade_reason), || Refusal::new("grade-reason-missing").at("grade_reason"))
}

fn owner_named(on: &Standing) -> Result<(), Refusal> {
    require(on.nc.owner_id.is_some(), || Refusal::new("owner-missing").at("owner_id"))
}

fn repeat_acknowledged(on: &Standing) -> Result<(), Refusal> {
    require(on.nc.repeat_of.is_none() || on.nc.repeat_acknowledged, || {
        Refusal::new("repeat-not-acknowledged").at("repeat_acknowledged")
    })
}

// Dispute

fn decided_by_another_than_disputer(on: &Standing) -> Result<(), Refusal> {
    let disputed = on.nc.state == NonconformityState::Disputed;
    require(!disputed || on.nc.disputed_by != Some(on.actor), || Refusal::new("dispute-decided-by-disputer"))
}

/// What the body raised, only the body lowers or takes back.
fn body_agrees(nc: &Nonconformity, reference: &str) -> Result<(), Refusal> {
    require(nc.source != NonconformitySource::ExternalAudit || filled(reference), || {
        Refusal::new("body-agreement-missing").at("body_reference")
    })
}

fn regrading_is_fair(on: &Standing, to: GradeKind, reason: &str) -> Result<(), Refusal> {
    finding::regrade(on.nc.grade_kind, to, on.facts.evidence_linked, reason)?;
    require(to.needs_nonconformity(), || Refusal::new("grade-not-a-nonconformity").arg("grade", to).at("grade_id"))?;
    let raises = to == GradeKind::Major || on.nc.grade_kind == GradeKind::Ungraded;
    require(raises || on.nc.state == NonconformityState::Disputed, || {
        Refusal::new("regrade-lowers-undisputed").arg("grade", to).at("grade_id")
    })
}

// Correction, cause, plan

fn correction_on_file(on: &Standing) -> Result<(), Refusal> {
    let correction = on.facts.correction(on.nc).ok_or_else(|| Refusal::new("correction-missing"))?;
    check_correction(correction, on.at.day())
}

fn cause_on_file(on: &Standing) -> Result<(), Refusal> {
    let cause = on.facts.cause(on.nc).ok_or_else(|| Refusal::new("cause-missing"))?;
    check_cause(cause)
}

fn plan_awaits_decision(on: &Standing) -> Result<(), Refusal> {
    let plan = on.facts.plan(on.nc).ok_or_else(|| Refusal::new("plan-missing"))?;
    require(plan.state == PlanState::Proposed, || Refusal::new("plan-already-decided").arg("state", plan.state))
}

fn plan_on_file(on: &Standing) -> Result<(), Refusal> {
    plan_awaits_decision(on)?;
    on.facts.plan(on.nc).map_or(Ok(()), check_plan)
}

fn decided_by_owners_manager(on: &Standing) -> Result<(), Refusal> {
    let manager = on.nc.owner_manager_id.ok_or_else(|| Refusal::new("plan-manager-unknown").at("owner_manager_id"))?;
    require(Some(manager) != on.nc.owner_id, || Refusal::new("plan-manager-is-owner").at("owner_manager_id"))?;
    require(manager == on.actor, || Refusal::new("plan-not-decided-by-manager"))
}

fn body_accepts_plan(on: &Standing) -> Result<(), Refusal> {
    let accepted = on.facts.plan(on.nc).is_some_and(|plan| filled(&plan.body_acceptance));
    require(on.nc.source != NonconformitySource::ExternalAudit || accepted, || {
        Refusal::new("plan-body-acceptance-missing").at("body_acceptance")
    })
}

fn plan_accepted(on: &Standing) -> Result<(), Refusal> {
    let accepted = on.facts.plan(on.nc).is_some_and(|plan| plan.state == PlanState::Accepted);
    require(accepted, || Refusal::new("plan-not-accepted"))
}

// Implementation

fn corrective_action_planned(on: &Standing) -> Result<(), Refusal> {
    let planned = on.facts.live_actions(on.nc).any(|a| a.kind == ActionKind::Corrective);
    require(planned, || Refusal::new("corrective-action-missing"))
}

fn actions_done(on: &Standing) -> Result<(), Refusal> {
    let open = on.facts.live_actions(on.nc).find(|a| !matches!(a.state, ActionState::Done | ActionState::Verified));
    open.map_or(Ok(()), |action| Err(Refusal::new("action-not-done").arg("action", &action.number)))
}

fn corrective_actions_evidenced(on: &Standing) -> Result<(), Refusal> {
    let mut corrective = on.facts.live_actions(on.nc).filter(|a| a.kind == ActionKind::Corrective);
    let bare = corrective.find(|a| !on.facts.evidenced_actions.contains(&a.id));
    bare.map_or(Ok(()), |action| Err(Refusal::new("implementation-evidence-missing").arg("action", &action.number)))
}

fn verifier_did_not_implement(on: &Standing) -> Result<(), Refusal> {
    require(!on.facts.implemented(on.nc, on.actor), || Refusal::new("verifier-is-implementer"))
}

fn verifier_does_not_own_process(on: &Standing) -> Result<(), Refusal> {
    require(!on.facts.process_owners.contains(&on.actor), || Refusal::new("verifier-owns-process"))
}

// Effectiveness and closing

fn schedule_is_possible(on: &Standing, day: Option<NaiveDate>) -> Result<(), Refusal> {
    let planned = on.facts.plan(on.nc).and_then(|plan| plan.check_on);
    let day = day.or(planned).ok_or_else(|| Refusal::new("effectiveness-date-missing").at("on"))?;
    require(on.nc.verified_on.is_some_and(|verified| day >= verified), || {
        Refusal::new("effectiveness-date-before-verification").arg("date", day).at("on")
    })
}

fn check_on_file(on: &Standing) -> Result<(), Refusal> {
    let check = on.facts.check(on.nc).ok_or_else(|| Refusal::new("effectiveness-check-missing"))?;
    require(filled(&check.looked_at), || Refusal::new("effectiveness-check-empty").at("looked_at"))?;
    require(check.done_on <= on.at.day(), || {
        Refusal::new("effectiveness-check-in-future").arg("date", check.done_on).at("done_on")
    })
}

fn check_after_verification(on: &Standing) -> Result<(), Refusal> {
    let (check, verified) = (on.facts.check(on.nc), on.nc.verified_on);
    let after = check.zip(verified).is_some_and(|(check, verified)| check.done_on >= verified);
    require(after, || Refusal::new("effectiveness-check-too-early").at("done_on"))
}

fn checker_did_not_implement(on: &Standing) -> Result<(), Refusal> {
    let own_work = on.facts.check(on.nc).is_some_and(|check| on.facts.implemented(on.nc, check.done_by));
    require(!own_work, || Refusal::new("checker-is-implementer").at("done_by"))
}

fn checked_effective(on: &Standing) -> Result<(), Refusal> {
    let effective = on.facts.check(on.nc).is_some_and(|check| check.result == EffectivenessResult::Effective);
    require(effective, || Refusal::new("closure-without-effectiveness").arg("cycle", on.nc.cycle))
}

fn sms_change_settled(on: &Standing) -> Result<(), Refusal> {
    match on.nc.sms_change {
        SmsChange::NotNeeded | SmsChange::Made => Ok(()),
        SmsChange::Undecided => Err(Refusal::new("sms-change-unanswered").at("sms_change")),
        SmsChange::Needed => Err(Refusal::new("sms-change-not-made").at("sms_change")),
    }
}

fn second_closer_differs(on: &Standing) -> Result<(), Refusal> {
    require(on.nc.closed_by.is_some_and(|first| first != on.actor), || Refusal::new("second-closer-is-first"))
}

// Aside

fn not_the_bodys_major(on: &Standing) -> Result<(), Refusal> {
    let bodys_major = on.nc.source == NonconformitySource::ExternalAudit && on.nc.grade_kind == GradeKind::Major;
    require(!bodys_major, || Refusal::new("cancel-external-major"))
}

fn cancelled_by_another_than_owner(on: &Standing) -> Result<(), Refusal> {
    require(on.nc.owner_id != Some(on.actor), || Refusal::new("cancel-by-owner"))
}

fn deferral_is_sound(on: &Standing, until: NaiveDate, approver: PersonId) -> Result<(), Refusal> {
    let later = until > on.at.day() && due::current_due(on.nc).is_none_or(|(_, due)| until > due);
    require(later, || Refusal::new("deferral-not-later").arg("until", until).at("until"))?;
    require(on.nc.owner_id != Some(approver), || Refusal::new("deferral-approved-by-owner").at("approver_id"))
}

/// Every gate that turns on what is handed in with the step.
pub(super) fn given(step: &Step, on: &Standing) -> Result<(), Refusal> {
    require(!step.kind().needs_reason() || filled(step.words()), || {
        Refusal::new("step-reason-missing").arg("step", step.kind()).at("reason")
    })?;
    match step {
        Step::Regrade { grade_kind, reason, body_reference, .. } => {
            regrading_is_fair(on, *grade_kind, reason)?;
            body_agrees(on.nc, body_reference)
        }
        Step::Withdraw { body_reference, .. } => body_agrees(on.nc, body_reference),
        Step::ScheduleCheck { on: day } => schedule_is_possible(on, *day),
        Step::Defer { until, approver_id, .. } => deferral_is_sound(on, *until, *approver_id),
        Step::Escalate { to, .. } => {
            require(on.nc.owner_id != Some(*to), || Refusal::new("escalated-to-owner").at("to"))
        }
        _ => Ok(()),
    }
}
