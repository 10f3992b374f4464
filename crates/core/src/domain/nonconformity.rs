//! The nonconformity: a requirement not met, and the loop that closes it (DOMAIN.md section 5, ISO/IEC 20000-1 10.1).
//! Owns the record and its vocabularies; `step` says what can be done, `gate` what stands in the way, `take` does it.
//! Never closes without an effective effectiveness check: no function here writes `Closed` but `take`.
//!
//! Deferred and escalated are **flags, not states**: the nonconformity stays where it was and goes on from there.
//! A deferral (`deferred_until` set) holds the loop until `Step::Resume`; an escalation (`escalated_to` set) does not.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

mod edit;
mod facts;
mod gate;
mod hint;
mod step;
mod take;

#[cfg(test)]
pub(crate) mod tests;

pub use edit::{LoopRecord, check_delete, check_edit, check_record};
pub use facts::LoopFacts;
pub use hint::{Hint, hints};
pub use step::{Step, StepKind, StepOption, Transition};
pub use take::{available_steps, take, transition};

use super::{finding::GradeKind, ids::*, words::vocabulary};

vocabulary! {
    NonconformitySource {
        InternalAudit = "internal_audit",
        ExternalAudit = "external_audit",
        Complaint = "complaint",
        Incident = "incident",
        ManagementReview = "management_review",
        Other = "other",
    }
}

vocabulary! {
    /// Where the correction belongs: the finding form must ask, because the two go through different clauses.
    FailureKind {
        /// The management system failed: 10.1.
        Sms = "sms",
        /// A service failed: problem management, 8.6.3.
        Service = "service",
    }
}

vocabulary! {
    Risk { Low = "low", Medium = "medium", High = "high", Critical = "critical" }
}

vocabulary! {
    /// 10.1 asks whether the management system itself must change. It must be answered before closing.
    SmsChange { Undecided = "undecided", NotNeeded = "not_needed", Needed = "needed", Made = "made" }
}

vocabulary! {
    NonconformityState {
        Draft = "draft",
        Issued = "issued",
        Acknowledged = "acknowledged",
        Disputed = "disputed",
        CorrectionRecorded = "correction_recorded",
        CauseSubmitted = "cause_submitted",
        PlanProposed = "plan_proposed",
        PlanReturned = "plan_returned",
        PlanAccepted = "plan_accepted",
        InProgress = "in_progress",
        Implemented = "implemented",
        ImplementationReturned = "implementation_returned",
        ImplementationVerified = "implementation_verified",
        EffectivenessDue = "effectiveness_due",
        Effective = "effective",
        NotEffective = "not_effective",
        /// Not effective: the next cycle begins at a correction or a new cause analysis.
        Reopened = "reopened",
        /// A major that one person has closed and a second one must.
        Closing = "closing",
        Closed = "closed",
        Withdrawn = "withdrawn",
        Cancelled = "cancelled",
    }
}

impl NonconformityState {
    /// Nothing leads out of it.
    pub const fn is_terminal(self) -> bool {
        matches!(self, Self::Closed | Self::Withdrawn | Self::Cancelled)
    }

    /// Issued to somebody and not yet at an end: what due lists and ageing count.
    pub const fn is_open(self) -> bool {
        !self.is_terminal() && !matches!(self, Self::Draft)
    }
}

#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, ts_rs::TS)]
pub struct Nonconformity {
    pub id: NonconformityId,
    pub number: String,
    pub title: String,
    pub source: NonconformitySource,
    /// The certification body's own number and words, verbatim.
    pub external_reference: String,
    pub finding_id: Option<FindingId>,
    pub audit_id: Option<AuditId>,
    pub clause_id: ClauseId,
    pub process_id: Option<ProcessId>,
    pub site_id: Option<SiteId>,
    pub service_id: Option<ServiceId>,

    pub grade_id: GradeId,
    /// What `grade_id` means; kept beside it because the gates turn on it and a scale may be edited later.
    pub grade_kind: GradeKind,
    /// Grading is a justified judgement: this is the justification.
    pub grade_reason: String,
    pub risk: Risk,

    /// The triad: what is required (own words and clause), what was seen, how the one fails the other.
    pub requirement: String,
    pub evidence_text: String,
    pub statement: String,
    pub failure_kind: Option<FailureKind>,
    pub consequences: String,
    /// Where similar ones were looked for, and what was found (10.1; NCX-07 for other sites).
    pub similar_checked: String,

    pub state: NonconformityState,
    /// 1, and one more each time it is reopened because it was not effective.
    pub cycle: i64,
    pub owner_id: Option<PersonId>,
    /// Who approves the plan (ORG).
    pub owner_manager_id: Option<PersonId>,
    pub raised_by: PersonId,
    pub raised_on: NaiveDate,
    pub issued_on: Option<NaiveDate>,
    pub acknowledged_on: Option<NaiveDate>,

    pub correction_due: Option<NaiveDate>,
    pub plan_due: Option<NaiveDate>,
    pub implementation_due: Option<NaiveDate>,
    pub effectiveness_due: Option<NaiveDate>,
    /// Why the dates are not the proposed ones.
    pub due_reason: String,

    pub disputed_by: Option<PersonId>,
    pub disputed_reason: String,
    /// How the dispute ended, in words.
    pub dispute_outcome: String,
    /// The certification body's agreement to a regrading or withdrawal of its nonconformity.
    pub body_reference: String,

    pub deferred_until: Option<NaiveDate>,
    pub deferred_by: Option<PersonId>,
    pub deferred_reason: String,
    pub escalated_to: Option<PersonId>,
    pub escalated_on: Option<NaiveDate>,
    pub escalated_reason: String,

    pub implemented_by: Option<PersonId>,
    pub implemented_on: Option<NaiveDate>,
    pub verified_by: Option<PersonId>,
    pub verified_on: Option<NaiveDate>,

    pub repeat_of: Option<NonconformityId>,
    pub repeat_acknowledged: bool,

    pub sms_change: SmsChange,
    pub sms_change_note: String,

    /// The first closer; for a major `second_closer_id` closes after them.
    pub closed_by: Option<PersonId>,
    pub second_closer_id: Option<PersonId>,
    pub closed_on: Option<NaiveDate>,
    pub closing_note: String,
    pub cancelled_reason: String,
    pub deleted: bool,
}
