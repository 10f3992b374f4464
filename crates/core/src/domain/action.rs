//! Actions: who does what until when. Of a nonconformity (correction, containment, corrective) or on its own
//! (improvement). Owns their state machine; never the nonconformity's.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use super::{ids::*, refusal::Refusal, words::vocabulary};

vocabulary! {
    ActionKind {
        Correction = "correction",
        Containment = "containment",
        Corrective = "corrective",
        Improvement = "improvement",
    }
}

vocabulary! {
    ActionState {
        Open = "open",
        InProgress = "in_progress",
        Done = "done",
        Verified = "verified",
        Returned = "returned",
        Cancelled = "cancelled",
    }
}

#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, ts_rs::TS)]
pub struct Action {
    pub id: ActionId,
    pub number: String,
    pub kind: ActionKind,
    pub nonconformity_id: Option<NonconformityId>,
    /// The nonconformity's cycle it belongs to; 1 where there is none.
    pub cycle: i64,
    pub audit_id: Option<AuditId>,
    pub finding_id: Option<FindingId>,
    pub title: String,
    pub description: String,
    pub owner_id: PersonId,
    pub due_on: NaiveDate,
    /// The first promise; `due_on` may move, this never does.
    pub original_due_on: NaiveDate,
    pub due_reason: String,
    pub state: ActionState,
    /// 0 to 100.
    pub progress_pct: i64,
    pub progress_note: String,
    pub done_on: Option<NaiveDate>,
    pub done_by: Option<PersonId>,
    pub verified_on: Option<NaiveDate>,
    pub verified_by: Option<PersonId>,
    pub verification_note: String,
    pub cancelled_reason: String,
    pub deleted: bool,
}

vocabulary! {
    ActionStepKind {
        Start = "start",
        Progress = "progress",
        Finish = "finish",
        Verify = "verify",
        Return = "return",
        Move = "move",
        Cancel = "cancel",
    }
}

#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, ts_rs::TS)]
#[serde(tag = "step", rename_all = "snake_case")]
pub enum ActionStep {
    Start,
    Progress {
        pct: i64,
        note: String,
    },
    Finish {
        done_on: NaiveDate,
        note: String,
    },
    Verify {
        note: String,
    },
    /// Done, but not as agreed: it goes back to its owner.
    Return {
        reason: String,
    },
    /// Another due date. `original_due_on` stays.
    Move {
        due_on: NaiveDate,
        reason: String,
    },
    Cancel {
        reason: String,
    },
}

impl ActionStep {
    pub const fn kind(&self) -> ActionStepKind {
        match self {
            Self::Start => ActionStepKind::Start,
            Self::Progress { .. } => ActionStepKind::Progress,
            Self::Finish { .. } => ActionStepKind::Finish,
            Self::Verify { .. } => ActionStepKind::Verify,
            Self::Return { .. } => ActionStepKind::Return,
            Self::Move { .. } => ActionStepKind::Move,
            Self::Cancel { .. } => ActionStepKind::Cancel,
        }
    }
}

/// What can be done to an action next, and if not, why not.
#[derive(Debug, Clone, PartialEq, Serialize, ts_rs::TS)]
pub struct ActionOption {
    pub step: ActionStepKind,
    pub allowed: bool,
    pub refusal: Option<Refusal>,
}

impl ActionState {
    /// Still owed by its owner.
    pub const fn is_open(self) -> bool {
        matches!(self, Self::Open | Self::InProgress | Self::Returned)
    }

    const fn allows(self, step: ActionStepKind) -> bool {
        match step {
            ActionStepKind::Start => matches!(self, Self::Open | Self::Returned),
            ActionStepKind::Progress | ActionStepKind::Finish | ActionStepKind::Move | ActionStepKind::Cancel => {
                self.is_open()
            }
            ActionStepKind::Verify | ActionStepKind::Return => matches!(self, Self::Done),
        }
    }
}

/// The action after `step`, or why not. `evidence`: items linked to the action.
pub fn take(
    action: &Action,
    step: &ActionStep,
    evidence: i64,
    actor: PersonId,
    today: NaiveDate,
) -> Result<Action, Refusal> {
    standing(action, step.kind(), evidence, actor)?;
    given(action, step, today)?;
    let mut next = action.clone();
    apply(&mut next, step, actor, today);
    Ok(next)
}

/// Every step that leads on from here, with what stands in its way. Agrees with `take` but for what is handed in.
pub fn available_steps(action: &Action, evidence: i64, actor: PersonId) -> Vec<ActionOption> {
    let leading = ActionStepKind::ALL.iter().copied().filter(|step| !action.deleted && action.state.allows(*step));
    leading
        .map(|step| {
            let refusal = standing(action, step, evidence, actor).err();
            ActionOption { step, allowed: refusal.is_none(), refusal }
        })
        .collect()
}

fn standing(action: &Action, step: ActionStepKind, evidence: i64, actor: PersonId) -> Result<(), Refusal> {
    if action.deleted {
        return Err(Refusal::new("action-deleted"));
    }
    if !action.state.allows(step) {
        return Err(Refusal::new("action-step-not-from-state").arg("step", step).arg("state", action.state));
    }
    if step == ActionStepKind::Finish && action.kind == ActionKind::Corrective && evidence < 1 {
        return Err(Refusal::new("action-evidence-missing"));
    }
    if step == ActionStepKind::Verify && action.done_by == Some(actor) {
        return Err(Refusal::new("action-verifier-is-doer"));
    }
    Ok(())
}

fn given(action: &Action, step: &ActionStep, today: NaiveDate) -> Result<(), Refusal> {
    match step {
        ActionStep::Progress { pct, .. } if !(0..=100).contains(pct) => {
            Err(Refusal::new("action-progress-out-of-range").arg("pct", pct).at("pct"))
        }
        ActionStep::Finish { done_on, .. } if *done_on > today => {
            Err(Refusal::new("action-done-in-future").arg("date", done_on).at("done_on"))
        }
        ActionStep::Return { reason } | ActionStep::Cancel { reason } | ActionStep::Move { reason, .. }
            if reason.trim().is_empty() =>
        {
            Err(Refusal::new("action-reason-missing").arg("step", step.kind()).at("reason"))
        }
        ActionStep::Move { due_on, .. } if *due_on == action.due_on => {
            Err(Refusal::new("action-due-unchanged").arg("date", due_on).at("due_on"))
        }
        _ => Ok(()),
    }
}

fn apply(next: &mut Action, step: &ActionStep, actor: PersonId, today: NaiveDate) {
    match step {
        ActionStep::Start => next.state = ActionState::InProgress,
        ActionStep::Progress { pct, note } => {
            next.state = ActionState::InProgress;
            next.progress_pct = *pct;
            next.progress_note.clone_from(note);
        }
        ActionStep::Finish { done_on, note } => {
            next.state = ActionState::Done;
            next.progress_pct = 100;
            next.progress_note.clone_from(note);
            (next.done_on, next.done_by) = (Some(*done_on), Some(actor));
        }
        ActionStep::Verify { note } => {
            next.state = ActionState::Verified;
            next.verification_note.clone_from(note);
            (next.verified_on, next.verified_by) = (Some(today), Some(actor));
        }
        ActionStep::Return { reason } => {
            next.state = ActionState::Returned;
            next.verification_note.clone_from(reason);
            (next.done_on, next.done_by) = (None, None);
        }
        ActionStep::Move { due_on, reason } => {
            next.due_on = *due_on;
            next.due_reason.clone_from(reason);
        }
        ActionStep::Cancel { reason } => {
            next.state = ActionState::Cancelled;
            next.cancelled_reason.clone_from(reason);
        }
    }
}

/// Due on a day is on time on that day.
pub fn is_overdue(action: &Action, today: NaiveDate) -> bool {
    !action.deleted && action.state.is_open() && action.due_on < today
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::domain::nonconformity::tests::{corrective, day, person};

    fn action(state: ActionState) -> Action {
        Action { state, done_on: None, done_by: None, progress_pct: 0, ..corrective(1, 1) }
    }

    fn code(action: &Action, step: &ActionStep, evidence: i64, actor: u128) -> &'static str {
        take(action, step, evidence, person(actor), day(2026, 4, 1)).map_or_else(|refusal| refusal.code, |_| "taken")
    }

    fn finish() -> ActionStep {
        ActionStep::Finish { done_on: day(2026, 4, 1), note: "done".into() }
    }

    #[test]
    fn a_corrective_action_is_done_with_evidence_only() {
        let open = action(ActionState::InProgress);
        assert_eq!(code(&open, &finish(), 0, 1), "action-evidence-missing");
        assert_eq!(code(&open, &finish(), 1, 1), "taken");
        assert_eq!(code(&Action { kind: ActionKind::Improvement, ..open }, &finish(), 0, 1), "taken");
    }

    #[test]
    fn the_doer_does_not_verify() {
        let done = take(&action(ActionState::Open), &finish(), 1, person(1), day(2026, 4, 1)).expect("done");
        let verify = ActionStep::Verify { note: String::new() };
        assert_eq!(code(&done, &verify, 1, 1), "action-verifier-is-doer");
        let verified = take(&done, &verify, 1, person(2), day(2026, 4, 2)).expect("verified");
        assert_eq!((verified.state, verified.verified_by), (ActionState::Verified, Some(person(2))));
        assert_eq!(code(&verified, &finish(), 1, 1), "action-step-not-from-state");
    }

    #[test]
    fn a_moved_date_says_why_and_keeps_the_first_promise() {
        let open = action(ActionState::Open);
        let to = |due_on, reason: &str| ActionStep::Move { due_on, reason: reason.into() };
        assert_eq!(code(&open, &to(day(2026, 6, 1), " "), 0, 1), "action-reason-missing");
        assert_eq!(code(&open, &to(open.due_on, "same"), 0, 1), "action-due-unchanged");
        let moved = take(&open, &to(day(2026, 6, 1), "supplier late"), 0, person(1), day(2026, 4, 1)).expect("moved");
        assert_eq!((moved.due_on, moved.original_due_on), (day(2026, 6, 1), open.original_due_on));
    }

    #[test]
    fn what_is_out_of_bounds_is_named() {
        let open = action(ActionState::Open);
        let progress = |pct| ActionStep::Progress { pct, note: String::new() };
        assert_eq!(code(&open, &progress(101), 0, 1), "action-progress-out-of-range");
        assert_eq!(code(&open, &progress(-1), 0, 1), "action-progress-out-of-range");
        let ahead = ActionStep::Finish { done_on: day(2026, 4, 2), note: String::new() };
        assert_eq!(code(&open, &ahead, 1, 1), "action-done-in-future");
        assert_eq!(code(&Action { deleted: true, ..open }, &progress(1), 0, 1), "action-deleted");
    }

    #[test]
    fn overdue_counts_what_is_still_owed() {
        assert!(is_overdue(&action(ActionState::Returned), day(2026, 5, 2)));
        assert!(!is_overdue(&action(ActionState::Returned), day(2026, 5, 1)), "due that day");
        assert!(!is_overdue(&action(ActionState::Done), day(2026, 5, 2)));
    }

    fn any_step() -> impl Strategy<Value = ActionStep> {
        let text = || prop_oneof![Just(String::new()), Just("because".to_owned())];
        let date = || (1u32..28).prop_map(|date| day(2026, 4, date));
        prop_oneof![
            Just(ActionStep::Start),
            (-5i64..110, text()).prop_map(|(pct, note)| ActionStep::Progress { pct, note }),
            (date(), text()).prop_map(|(done_on, note)| ActionStep::Finish { done_on, note }),
            text().prop_map(|note| ActionStep::Verify { note }),
            text().prop_map(|reason| ActionStep::Return { reason }),
            (date(), text()).prop_map(|(due_on, reason)| ActionStep::Move { due_on, reason }),
            text().prop_map(|reason| ActionStep::Cancel { reason }),
        ]
    }

    proptest! {
        /// Whatever is tried: verified only by another than the doer, with evidence when done, and never left again.
        #[test]
        fn no_walk_verifies_past_a_gate(walk in prop::collection::vec((any_step(), 0i64..2, 1u128..4), 1..60)) {
            let mut now = action(ActionState::Open);
            let mut last_finish = None;
            for (step, evidence, actor) in walk {
                let options = available_steps(&now, evidence, person(actor));
                let option = options.iter().find(|option| option.step == step.kind());
                let result = take(&now, &step, evidence, person(actor), day(2026, 4, 20));
                match (&result, option) {
                    (Ok(_), option) => prop_assert!(option.is_some_and(|option| option.allowed)),
                    (Err(refusal), Some(option)) if !option.allowed => prop_assert_eq!(Some(refusal), option.refusal.as_ref()),
                    _ => {}
                }
                let Ok(next) = result else { continue };
                prop_assert!(!matches!(now.state, ActionState::Verified | ActionState::Cancelled), "left its end");
                if next.state == ActionState::Done {
                    last_finish = Some((actor, evidence));
                }
                if next.state == ActionState::Verified {
                    let (doer, shown) = last_finish.expect("verified without having been done");
                    prop_assert!(doer != actor && shown > 0);
                }
                prop_assert_eq!(next.original_due_on, now.original_due_on);
                now = next;
            }
        }
    }
}
