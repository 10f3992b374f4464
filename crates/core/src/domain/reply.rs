//! What an external auditor sent back about a pack, entry by entry, as it was received. An entry keeps its own id for good:
//! the same again is known, the same id with other words is a conflict. What it became here is noted beside it.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::{Entity, GradeKind, PersonId, ReplyEntryId, Timestamp, vocabulary};

vocabulary! {
    ReplyKind { Remark = "remark", Request = "request", Finding = "finding" }
}

vocabulary! {
    /// The four words a reply grades with; whoever receives it has their own scale.
    ReplyGrade { Major = "major", Minor = "minor", Observation = "observation", Opportunity = "opportunity" }
}

impl ReplyGrade {
    pub const fn kind(self) -> GradeKind {
        match self {
            Self::Major => GradeKind::Major,
            Self::Minor => GradeKind::Minor,
            Self::Observation => GradeKind::Observation,
            Self::Opportunity => GradeKind::Ofi,
        }
    }
}

vocabulary! {
    ReplyEntryState {
        /// It became a record: a remark, a request, a finding.
        Filed = "filed",
        /// Received and kept; nobody has said yet where it belongs.
        Kept = "kept",
    }
}

#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
pub struct ReplyEntry {
    /// Given by whoever wrote it.
    pub id: ReplyEntryId,
    /// The pack it is about, as the reply says: its id, number and the SHA-256 of its seal.
    pub pack: String,
    pub sequence: i64,
    pub seal_sha256: String,
    pub author: String,
    pub organisation: String,
    /// What the author's clock said.
    pub written: Timestamp,
    pub kind: ReplyKind,
    /// The record it is about. Words of the pack: there need be no such record here.
    pub about_entity: String,
    pub about_id: String,
    pub title: String,
    pub text: String,
    pub grade: Option<ReplyGrade>,
    pub clause: String,
    pub due_on: Option<NaiveDate>,
    /// The number of the request it answers or repeats.
    pub request: String,
    /// Of everything the entry said.
    pub sha256: String,
    pub state: ReplyEntryState,
    /// Why it was kept: a message's name; empty for one that was filed without doubt.
    pub why: String,
    pub became_entity: Option<Entity>,
    pub became_id: Option<String>,
    pub received_by: PersonId,
    pub received_at: Timestamp,
}
