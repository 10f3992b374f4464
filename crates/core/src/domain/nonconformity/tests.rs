//! The loop's gates by name, and random walks that may never get past one.

mod gates;
mod walks;

use chrono::NaiveDate;
use uuid::Uuid;

use super::*;
use crate::domain::{
    Action, ActionKind, ActionPlan, ActionState, Correction, EffectivenessCheck, EffectivenessResult, PlanState,
    Refusal, Timestamp, cause, due, plan,
};

pub(crate) fn day(year: i32, month: u32, day: u32) -> NaiveDate {
    NaiveDate::from_ymd_opt(year, month, day).expect("a day of the calendar")
}

pub(crate) fn person(number: u128) -> PersonId {
    PersonId(Uuid::from_u128(number))
}

pub(crate) const OWNER: u128 = 1;
pub(crate) const MANAGER: u128 = 2;
pub(crate) const AUDITOR: u128 = 3;
pub(crate) const SECOND: u128 = 4;
pub(crate) const PROCESS_OWNER: u128 = 5;

/// Noon UTC of day `number` after 1 March 2026.
pub(crate) fn noon(number: i64) -> Timestamp {
    Timestamp::new(1_772_366_400_000 + number * 86_400_000, 0)
}

/// Complete enough to issue, given evidence.
pub(crate) fn draft() -> Nonconformity {
    Nonconformity {
        id: NonconformityId(Uuid::from_u128(100)),
        number: "NC-2026-001".into(),
        title: "Changes without approval".into(),
        source: NonconformitySource::InternalAudit,
        external_reference: String::new(),
        finding_id: None,
        audit_id: None,
        clause_id: ClauseId(Uuid::from_u128(8512)),
        process_id: Some(ProcessId(Uuid::from_u128(7))),
        site_id: None,
        service_id: None,
        grade_id: GradeId(Uuid::from_u128(20)),
        grade_kind: GradeKind::Minor,
        grade_reason: "Three of twelve, no outage".into(),
        risk: Risk::Medium,
        requirement: "Changes are approved before they are made".into(),
        evidence_text: "CHG-4, CHG-9 and CHG-11 show no approver".into(),
        statement: "Three of twelve sampled changes were made without approval".into(),
        failure_kind: Some(FailureKind::Sms),
        consequences: String::new(),
        similar_checked: String::new(),
        state: NonconformityState::Draft,
        cycle: 1,
        owner_id: Some(person(OWNER)),
        owner_manager_id: Some(person(MANAGER)),
        raised_by: person(AUDITOR),
        raised_on: day(2026, 3, 1),
        issued_on: None,
        acknowledged_on: None,
        correction_due: None,
        plan_due: None,
        implementation_due: None,
        effectiveness_due: None,
        due_reason: String::new(),
        disputed_by: None,
        disputed_reason: String::new(),
        dispute_outcome: String::new(),
        body_reference: String::new(),
        deferred_until: None,
        deferred_by: None,
        deferred_reason: String::new(),
        escalated_to: None,
        escalated_on: None,
        escalated_reason: String::new(),
        implemented_by: None,
        implemented_on: None,
        verified_by: None,
        verified_on: None,
        repeat_of: None,
        repeat_acknowledged: false,
        sms_change: SmsChange::NotNeeded,
        sms_change_note: String::new(),
        closed_by: None,
        second_closer_id: None,
        closed_on: None,
        closing_note: String::new(),
        cancelled_reason: String::new(),
        deleted: false,
    }
}

pub(crate) fn corrective(cycle: i64, done_by: u128) -> Action {
    Action {
        id: ActionId(Uuid::from_u128(300)),
        number: "A-2026-001".into(),
        kind: ActionKind::Corrective,
        nonconformity_id: Some(draft().id),
        cycle,
        audit_id: None,
        finding_id: None,
        title: "Make the form ask".into(),
        description: String::new(),
        owner_id: person(OWNER),
        due_on: day(2026, 5, 1),
        original_due_on: day(2026, 5, 1),
        due_reason: String::new(),
        state: ActionState::Done,
        progress_pct: 100,
        progress_note: String::new(),
        done_on: Some(day(2026, 3, 2)),
        done_by: Some(person(done_by)),
        verified_on: None,
        verified_by: None,
        verification_note: String::new(),
        cancelled_reason: String::new(),
        deleted: false,
    }
}

pub(crate) fn correction(cycle: i64) -> Correction {
    Correction {
        id: CorrectionId(Uuid::from_u128(400)),
        nonconformity_id: draft().id,
        cycle,
        description: "The three changes were reviewed and approved".into(),
        extent: "All changes since January".into(),
        consequences: String::new(),
        done_by: person(OWNER),
        done_on: day(2026, 3, 1),
        deleted: false,
    }
}

pub(crate) fn check(cycle: i64, result: EffectivenessResult, by: u128, on: NaiveDate) -> EffectivenessCheck {
    EffectivenessCheck {
        id: EffectivenessCheckId(Uuid::from_u128(500)),
        nonconformity_id: draft().id,
        cycle,
        done_on: on,
        done_by: person(by),
        result,
        looked_at: "31 changes of June to August".into(),
        note: String::new(),
        deleted: false,
    }
}

pub(crate) fn plan_of(cycle: i64, state: PlanState) -> ActionPlan {
    ActionPlan { state, ..plan::tests::proposed(draft().id, cycle, person(AUDITOR)) }
}

/// Everything the gates of a cycle ask for. The plan is still only proposed.
pub(crate) fn complete_facts(cycle: i64) -> LoopFacts {
    LoopFacts {
        evidence_linked: 1,
        evidenced_actions: vec![corrective(cycle, OWNER).id],
        corrections: vec![correction(cycle)],
        causes: vec![cause::tests::complete(draft().id, cycle, person(OWNER))],
        plans: vec![plan_of(cycle, PlanState::Proposed)],
        actions: vec![corrective(cycle, OWNER)],
        checks: vec![check(cycle, EffectivenessResult::Effective, AUDITOR, day(2026, 12, 1))],
        process_owners: vec![person(PROCESS_OWNER)],
        body_limits: due::BodyLimits::default(),
    }
}
