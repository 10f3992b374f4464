//! What can be done to a nonconformity: the steps a person takes, and the record each leaves.
//! Owns the table of which step leaves which state; never a gate (see `gate`).

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use super::NonconformityState;
use crate::domain::{Timestamp, finding::GradeKind, ids::*, refusal::Refusal, words::vocabulary};

vocabulary! {
    StepKind {
        Issue = "issue",
        Acknowledge = "acknowledge",
        Dispute = "dispute",
        Uphold = "uphold",
        Regrade = "regrade",
        Withdraw = "withdraw",
        RecordCorrection = "record_correction",
        SubmitCause = "submit_cause",
        ProposePlan = "propose_plan",
        AcceptPlan = "accept_plan",
        ReturnPlan = "return_plan",
        StartWork = "start_work",
        Implement = "implement",
        VerifyImplementation = "verify_implementation",
        ReturnImplementation = "return_implementation",
        ScheduleCheck = "schedule_check",
        JudgeEffect = "judge_effect",
        Reopen = "reopen",
        Close = "close",
        ConfirmClosure = "confirm_closure",
        ReturnClosure = "return_closure",
        Defer = "defer",
        Resume = "resume",
        Escalate = "escalate",
        Deescalate = "deescalate",
        Cancel = "cancel",
    }
}

/// One step with what the person hands in. Records (correction, cause, plan, check) are written before the step and
/// reach it through `LoopFacts`.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, ts_rs::TS)]
#[serde(tag = "step", rename_all = "snake_case")]
pub enum Step {
    /// Hands the draft to its owner. Missing due dates become the proposed ones.
    Issue,
    Acknowledge,
    Dispute {
        reason: String,
    },
    /// The dispute is not shared: it stands as issued.
    Uphold {
        reason: String,
    },
    /// Ends a dispute with another grade; without a dispute it may only be graded more severely.
    Regrade {
        grade_id: GradeId,
        grade_kind: GradeKind,
        reason: String,
        /// The body's agreement, for a nonconformity the body raised.
        body_reference: String,
    },
    /// The dispute is shared: there was no nonconformity.
    Withdraw {
        reason: String,
        body_reference: String,
    },
    RecordCorrection,
    SubmitCause,
    ProposePlan,
    AcceptPlan,
    ReturnPlan {
        reason: String,
    },
    StartWork,
    Implement {
        note: String,
    },
    VerifyImplementation {
        note: String,
    },
    ReturnImplementation {
        reason: String,
    },
    /// `on`: when the effectiveness check is due; without it the plan's date.
    ScheduleCheck {
        on: Option<NaiveDate>,
    },
    /// Reads the verdict off the cycle's latest effectiveness check.
    JudgeEffect,
    Reopen {
        reason: String,
    },
    Close {
        note: String,
    },
    ConfirmClosure {
        note: String,
    },
    ReturnClosure {
        reason: String,
    },
    Defer {
        until: NaiveDate,
        approver_id: PersonId,
        reason: String,
    },
    Resume,
    Escalate {
        to: PersonId,
        reason: String,
    },
    Deescalate {
        reason: String,
    },
    Cancel {
        reason: String,
    },
}

/// What can be done next, and if not, why not.
#[derive(Debug, Clone, PartialEq, Serialize, ts_rs::TS)]
pub struct StepOption {
    pub step: StepKind,
    pub allowed: bool,
    pub refusal: Option<Refusal>,
}

/// The record each step leaves. `from_state` = `to_state` for a flag (deferred, escalated) or a regrading on the way.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, ts_rs::TS)]
pub struct Transition {
    pub id: TransitionId,
    pub nonconformity_id: NonconformityId,
    pub step: StepKind,
    pub from_state: NonconformityState,
    pub to_state: NonconformityState,
    /// The cycle after the step.
    pub cycle: i64,
    pub by: PersonId,
    pub at: Timestamp,
    pub reason: String,
}
