//! What can be done to a nonconformity: the steps a person takes, and the record each leaves.
//! Owns the table of which step leaves which state; never a gate (see `gate`).

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use super::{Nonconformity, NonconformityState};
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

impl Step {
    pub const fn kind(&self) -> StepKind {
        match self {
            Self::Issue => StepKind::Issue,
            Self::Acknowledge => StepKind::Acknowledge,
            Self::Dispute { .. } => StepKind::Dispute,
            Self::Uphold { .. } => StepKind::Uphold,
            Self::Regrade { .. } => StepKind::Regrade,
            Self::Withdraw { .. } => StepKind::Withdraw,
            Self::RecordCorrection => StepKind::RecordCorrection,
            Self::SubmitCause => StepKind::SubmitCause,
            Self::ProposePlan => StepKind::ProposePlan,
            Self::AcceptPlan => StepKind::AcceptPlan,
            Self::ReturnPlan { .. } => StepKind::ReturnPlan,
            Self::StartWork => StepKind::StartWork,
            Self::Implement { .. } => StepKind::Implement,
            Self::VerifyImplementation { .. } => StepKind::VerifyImplementation,
            Self::ReturnImplementation { .. } => StepKind::ReturnImplementation,
            Self::ScheduleCheck { .. } => StepKind::ScheduleCheck,
            Self::JudgeEffect => StepKind::JudgeEffect,
            Self::Reopen { .. } => StepKind::Reopen,
            Self::Close { .. } => StepKind::Close,
            Self::ConfirmClosure { .. } => StepKind::ConfirmClosure,
            Self::ReturnClosure { .. } => StepKind::ReturnClosure,
            Self::Defer { .. } => StepKind::Defer,
            Self::Resume => StepKind::Resume,
            Self::Escalate { .. } => StepKind::Escalate,
            Self::Deescalate { .. } => StepKind::Deescalate,
            Self::Cancel { .. } => StepKind::Cancel,
        }
    }

    /// The person's words, where the step carries any: a reason that is required, or a note that is not.
    pub fn words(&self) -> &str {
        match self {
            Self::Dispute { reason }
            | Self::Uphold { reason }
            | Self::Regrade { reason, .. }
            | Self::Withdraw { reason, .. }
            | Self::ReturnPlan { reason }
            | Self::ReturnImplementation { reason }
            | Self::Reopen { reason }
            | Self::ReturnClosure { reason }
            | Self::Defer { reason, .. }
            | Self::Escalate { reason, .. }
            | Self::Deescalate { reason }
            | Self::Cancel { reason } => reason,
            Self::Implement { note }
            | Self::VerifyImplementation { note }
            | Self::Close { note }
            | Self::ConfirmClosure { note } => note,
            _ => "",
        }
    }
}

impl StepKind {
    /// A step that must say why.
    pub const fn needs_reason(self) -> bool {
        use StepKind as K;
        matches!(
            self,
            K::Dispute
                | K::Uphold
                | K::Regrade
                | K::Withdraw
                | K::ReturnPlan
                | K::ReturnImplementation
                | K::Reopen
                | K::ReturnClosure
                | K::Defer
                | K::Escalate
                | K::Deescalate
                | K::Cancel
        )
    }

    /// Side steps: they change a flag, a grade, or end the matter, from wherever it stands.
    const fn is_aside(self) -> bool {
        matches!(self, Self::Defer | Self::Resume | Self::Escalate | Self::Deescalate | Self::Regrade | Self::Cancel)
    }

    /// The table: whether this step leads on from where the nonconformity stands. Gates come after.
    pub fn leads_from(self, nc: &Nonconformity) -> bool {
        if nc.deleted || nc.state.is_terminal() {
            return false;
        }
        if nc.deferred_until.is_some() {
            return matches!(self, Self::Resume | Self::Escalate | Self::Cancel) || self.undoes_escalation(nc);
        }
        if self.is_aside() { self.leads_aside_from(nc) } else { self.leads_on_from(nc.state) }
    }

    fn undoes_escalation(self, nc: &Nonconformity) -> bool {
        self == Self::Deescalate && nc.escalated_to.is_some()
    }

    fn leads_aside_from(self, nc: &Nonconformity) -> bool {
        match self {
            Self::Cancel => true,
            Self::Defer | Self::Escalate | Self::Regrade => nc.state.is_open(),
            _ => self.undoes_escalation(nc),
        }
    }

    const fn leads_on_from(self, state: NonconformityState) -> bool {
        use NonconformityState as S;
        match self {
            Self::Issue => matches!(state, S::Draft),
            Self::Acknowledge => matches!(state, S::Issued),
            Self::Dispute => matches!(state, S::Issued | S::Acknowledged),
            Self::Uphold | Self::Withdraw => matches!(state, S::Disputed),
            Self::RecordCorrection => matches!(state, S::Acknowledged | S::Reopened),
            Self::SubmitCause => matches!(state, S::CorrectionRecorded | S::PlanReturned | S::Reopened),
            Self::ProposePlan => matches!(state, S::CauseSubmitted | S::PlanReturned),
            Self::AcceptPlan | Self::ReturnPlan => matches!(state, S::PlanProposed),
            Self::StartWork => matches!(state, S::PlanAccepted),
            Self::Implement => matches!(state, S::InProgress | S::ImplementationReturned),
            Self::VerifyImplementation | Self::ReturnImplementation => matches!(state, S::Implemented),
            Self::ScheduleCheck => matches!(state, S::ImplementationVerified),
            Self::JudgeEffect => matches!(state, S::EffectivenessDue),
            Self::Reopen => matches!(state, S::Effective | S::NotEffective),
            Self::Close => matches!(state, S::Effective),
            Self::ConfirmClosure | Self::ReturnClosure => matches!(state, S::Closing),
            Self::Regrade | Self::Defer | Self::Resume | Self::Escalate | Self::Deescalate | Self::Cancel => false,
        }
    }
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
