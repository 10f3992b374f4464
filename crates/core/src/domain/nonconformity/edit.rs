//! What may be edited when. The steps are the only way to move a nonconformity; this keeps the form and the records
//! from being a way round them: a triad rewritten after issue, a grade changed without a regrading, a criterion moved
//! after the plan was accepted, a check replaced after it was judged.

use super::{Nonconformity, NonconformityState};
use crate::domain::{refusal::Refusal, words::vocabulary};

vocabulary! {
    /// The records of the loop that are written beside the nonconformity.
    LoopRecord {
        Correction = "correction",
        Cause = "cause",
        Plan = "plan",
        Action = "action",
        Check = "check",
    }
}

/// Whether a person may turn `before` into `after` with a form. Steps are not edits, and `take` does not ask this.
pub fn check_edit(before: &Nonconformity, after: &Nonconformity) -> Result<(), Refusal> {
    if before.deleted {
        return Err(Refusal::new("nonconformity-deleted"));
    }
    if before.state.is_terminal() {
        return Err(Refusal::new("nonconformity-at-its-end").arg("state", before.state));
    }
    let mut allowed = with_open_fields(before, after);
    if before.state == NonconformityState::Draft {
        allowed = with_draft_fields(&allowed, after);
    } else {
        questions_stay_answered(after)?;
        moved_dates_say_why(before, after)?;
    }
    first_difference(&allowed, after).map_or(Ok(()), |field| {
        Err(Refusal::new("nonconformity-field-locked").arg("field", &field).arg("state", before.state).at(field))
    })
}

/// A draft was never anybody's; from then on a nonconformity is cancelled, not deleted.
pub fn check_delete(nc: &Nonconformity) -> Result<(), Refusal> {
    if nc.state == NonconformityState::Draft { Ok(()) } else { Err(Refusal::new("nonconformity-delete-issued")) }
}

/// Whether a record of `cycle` may be added or changed now.
pub fn check_record(nc: &Nonconformity, record: LoopRecord, cycle: i64) -> Result<(), Refusal> {
    if nc.deleted {
        return Err(Refusal::new("nonconformity-deleted"));
    }
    if nc.state.is_terminal() {
        return Err(Refusal::new("nonconformity-at-its-end").arg("state", nc.state));
    }
    if cycle != nc.cycle {
        return Err(Refusal::new("record-of-another-cycle").arg("cycle", cycle).arg("current", nc.cycle).at("cycle"));
    }
    if writable(record, nc.state) {
        return Ok(());
    }
    Err(Refusal::new("record-not-writable").arg("record", record).arg("state", nc.state))
}

/// A record is written before the step that reads it, and stays as that step found it.
const fn writable(record: LoopRecord, state: NonconformityState) -> bool {
    use NonconformityState as S;
    let issued = !matches!(state, S::Draft);
    let before_cause =
        matches!(state, S::Issued | S::Acknowledged | S::CorrectionRecorded | S::PlanReturned | S::Reopened);
    let before_verified =
        !matches!(state, S::ImplementationVerified | S::EffectivenessDue | S::Effective | S::NotEffective | S::Closing);
    match record {
        LoopRecord::Correction => issued,
        LoopRecord::Cause => before_cause,
        LoopRecord::Plan => before_cause || matches!(state, S::CauseSubmitted),
        LoopRecord::Action => issued && before_verified,
        LoopRecord::Check => matches!(state, S::ImplementationVerified | S::EffectivenessDue),
    }
}

/// What the form may change as long as the loop runs.
fn with_open_fields(before: &Nonconformity, after: &Nonconformity) -> Nonconformity {
    Nonconformity {
        title: after.title.clone(),
        external_reference: after.external_reference.clone(),
        risk: after.risk,
        failure_kind: after.failure_kind,
        consequences: after.consequences.clone(),
        similar_checked: after.similar_checked.clone(),
        owner_id: after.owner_id,
        owner_manager_id: after.owner_manager_id,
        correction_due: after.correction_due,
        plan_due: after.plan_due,
        implementation_due: after.implementation_due,
        effectiveness_due: after.effectiveness_due,
        due_reason: after.due_reason.clone(),
        repeat_of: after.repeat_of,
        repeat_acknowledged: after.repeat_acknowledged,
        sms_change: after.sms_change,
        sms_change_note: after.sms_change_note.clone(),
        ..before.clone()
    }
}

/// And what only a draft may still change: what was found, where, and how it is graded.
fn with_draft_fields(allowed: &Nonconformity, after: &Nonconformity) -> Nonconformity {
    Nonconformity {
        source: after.source,
        finding_id: after.finding_id,
        audit_id: after.audit_id,
        clause_id: after.clause_id,
        process_id: after.process_id,
        site_id: after.site_id,
        service_id: after.service_id,
        grade_id: after.grade_id,
        grade_kind: after.grade_kind,
        grade_reason: after.grade_reason.clone(),
        requirement: after.requirement.clone(),
        evidence_text: after.evidence_text.clone(),
        statement: after.statement.clone(),
        raised_by: after.raised_by,
        raised_on: after.raised_on,
        ..allowed.clone()
    }
}

/// What a gate asked for at issue is corrected, never taken away again.
fn questions_stay_answered(after: &Nonconformity) -> Result<(), Refusal> {
    if after.failure_kind.is_none() {
        return Err(Refusal::new("failure-kind-unanswered").at("failure_kind"));
    }
    if after.owner_id.is_none() {
        return Err(Refusal::new("owner-missing").at("owner_id"));
    }
    if after.repeat_of.is_some() && !after.repeat_acknowledged {
        return Err(Refusal::new("repeat-not-acknowledged").at("repeat_acknowledged"));
    }
    Ok(())
}

fn moved_dates_say_why(before: &Nonconformity, after: &Nonconformity) -> Result<(), Refusal> {
    let dates = |nc: &Nonconformity| [nc.correction_due, nc.plan_due, nc.implementation_due, nc.effectiveness_due];
    if dates(after).iter().any(Option::is_none) && dates(before).iter().all(Option::is_some) {
        return Err(Refusal::new("due-date-missing"));
    }
    if dates(before) != dates(after) && after.due_reason.trim().is_empty() {
        return Err(Refusal::new("due-reason-missing").at("due_reason"));
    }
    Ok(())
}

fn first_difference(allowed: &Nonconformity, after: &Nonconformity) -> Option<String> {
    if allowed == after {
        return None;
    }
    let fields = |nc| serde_json::to_value(nc).ok().and_then(|value| value.as_object().cloned()).unwrap_or_default();
    let after = fields(after);
    let differing = fields(allowed).into_iter().find(|(name, value)| after.get(name) != Some(value));
    Some(differing.map_or_else(String::new, |(name, _)| name))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::nonconformity::{
        FailureKind, GradeKind, Risk, SmsChange,
        tests::{day, draft, person},
    };

    fn at(state: NonconformityState) -> Nonconformity {
        let date = Some(day(2026, 5, 1));
        Nonconformity {
            state,
            correction_due: date,
            plan_due: date,
            implementation_due: date,
            effectiveness_due: date,
            ..draft()
        }
    }

    fn edit(before: &Nonconformity, change: impl Fn(&mut Nonconformity)) -> String {
        let mut after = before.clone();
        change(&mut after);
        check_edit(before, &after).map_or_else(
            |refusal| match refusal.code {
                "nonconformity-field-locked" => format!("locked {}", refusal.field.unwrap_or_default()),
                code => code.to_owned(),
            },
            |()| "edited".to_owned(),
        )
    }

    #[test]
    fn no_form_moves_the_loop() {
        for before in [draft(), at(NonconformityState::EffectivenessDue)] {
            assert_eq!(edit(&before, |nc| nc.state = NonconformityState::Closed), "locked state");
            assert_eq!(edit(&before, |nc| nc.cycle = 0), "locked cycle");
            assert_eq!(edit(&before, |nc| nc.verified_by = Some(person(9))), "locked verified_by");
            assert_eq!(edit(&before, |nc| nc.second_closer_id = Some(person(9))), "locked second_closer_id");
            assert_eq!(edit(&before, |nc| nc.deleted = true), "locked deleted");
        }
    }

    #[test]
    fn what_was_found_is_a_drafts_only() {
        let issued = at(NonconformityState::Issued);
        for before in [&draft(), &issued] {
            let expected = |field: &str| {
                if before.state == NonconformityState::Draft { "edited".to_owned() } else { format!("locked {field}") }
            };
            assert_eq!(edit(before, |nc| nc.statement = "softer".into()), expected("statement"));
            assert_eq!(edit(before, |nc| nc.grade_kind = GradeKind::Major), expected("grade_kind"));
            assert_eq!(edit(before, |nc| nc.process_id = None), expected("process_id"));
        }
    }

    #[test]
    fn what_the_loop_learns_may_be_written_as_long_as_it_runs() {
        let before = at(NonconformityState::InProgress);
        assert_eq!(edit(&before, |nc| nc.risk = Risk::High), "edited");
        assert_eq!(edit(&before, |nc| nc.sms_change = SmsChange::Made), "edited");
        assert_eq!(edit(&before, |nc| nc.failure_kind = Some(FailureKind::Service)), "edited");
        assert_eq!(edit(&at(NonconformityState::Closed), |nc| nc.title = "x".into()), "nonconformity-at-its-end");
    }

    #[test]
    fn an_answer_is_corrected_but_not_taken_away() {
        let before = at(NonconformityState::Issued);
        assert_eq!(edit(&before, |nc| nc.failure_kind = None), "failure-kind-unanswered");
        assert_eq!(edit(&before, |nc| nc.owner_id = None), "owner-missing");
        assert_eq!(edit(&before, |nc| nc.plan_due = None), "due-date-missing");
        assert_eq!(edit(&draft(), |nc| nc.owner_id = None), "edited");
    }

    #[test]
    fn a_moved_date_says_why() {
        let before = at(NonconformityState::Issued);
        let later = Some(day(2026, 6, 1));
        assert_eq!(edit(&before, |nc| nc.plan_due = later), "due-reason-missing");
        let said = edit(&before, |nc| {
            nc.plan_due = later;
            nc.due_reason = "supplier late".into();
        });
        assert_eq!(said, "edited");
    }

    #[test]
    fn only_a_draft_is_deleted() {
        assert_eq!(check_delete(&draft()), Ok(()));
        let refusal = check_delete(&at(NonconformityState::Issued)).expect_err("issued");
        assert_eq!(refusal.code, "nonconformity-delete-issued");
    }

    #[test]
    fn a_record_stays_as_the_step_that_read_it_found_it() {
        use NonconformityState as S;
        let code = |state, record, cycle| {
            check_record(&at(state), record, cycle).map_or_else(|refusal| refusal.code, |()| "writable")
        };
        let cases = [
            (S::CorrectionRecorded, LoopRecord::Cause, "writable"),
            (S::CauseSubmitted, LoopRecord::Cause, "record-not-writable"),
            (S::CauseSubmitted, LoopRecord::Plan, "writable"),
            (S::PlanProposed, LoopRecord::Plan, "record-not-writable"),
            (S::PlanAccepted, LoopRecord::Plan, "record-not-writable"),
            (S::PlanReturned, LoopRecord::Plan, "writable"),
            (S::InProgress, LoopRecord::Action, "writable"),
            (S::ImplementationVerified, LoopRecord::Action, "record-not-writable"),
            (S::InProgress, LoopRecord::Check, "record-not-writable"),
            (S::EffectivenessDue, LoopRecord::Check, "writable"),
            (S::Effective, LoopRecord::Check, "record-not-writable"),
            (S::Draft, LoopRecord::Correction, "record-not-writable"),
            (S::Closed, LoopRecord::Correction, "nonconformity-at-its-end"),
        ];
        for (state, record, expected) in cases {
            assert_eq!(code(state, record, 1), expected, "{record} at {state}");
        }
        assert_eq!(code(S::EffectivenessDue, LoopRecord::Check, 2), "record-of-another-cycle");
    }
}
