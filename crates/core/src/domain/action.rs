//! Actions: who does what until when. Of a nonconformity (correction, containment, corrective) or on its own
//! (improvement). Owns their state machine; never the nonconformity's.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use super::{ids::*, words::vocabulary};

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
