//! IA-01, class ORG: nobody audits a process they own, operate or built, unless an override says why, what limits the
//! harm, and who looked at it second. The current requirement asks for objectivity and impartiality; "not their own
//! work" is guidance, so this is never cited as clause text.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use super::{ids::*, words::vocabulary};

vocabulary! {
    ProcessRelation { Owns = "owns", Operates = "operates", Built = "built" }
}

/// A recorded exception: this person may audit this process in this audit.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, ts_rs::TS)]
pub struct Override {
    pub id: OverrideId,
    pub audit_id: AuditId,
    pub person_id: PersonId,
    pub process_id: ProcessId,
    pub relation: ProcessRelation,
    pub reason: String,
    /// What limits the harm: a second auditor on the topic, a larger sample, a review of the working papers.
    pub mitigation: String,
    pub second_reviewer_id: PersonId,
    pub decided_by: PersonId,
    pub decided_on: NaiveDate,
    pub deleted: bool,
}
