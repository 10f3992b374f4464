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
mod tests;
