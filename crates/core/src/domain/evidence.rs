//! An evidence item: what was captured, from where, about which period, and how it stands.
//! The bytes are `evidence/`'s; this is what is said of them.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::{
    CustodyEventId, DeviceId, EvidenceCheckId, EvidenceId, EvidenceState, PersonId, Refusal, Timestamp, organisation,
    vocabulary,
};

vocabulary! {
    EvidenceKind {
        Document = "document", Record = "record", Export = "export", Report = "report", Configuration = "configuration",
        Screenshot = "screenshot", Photograph = "photograph", Statement = "statement", Interview = "interview", Other = "other",
    }
}

vocabulary! {
    CaptureMethod { Copied = "copied", Photographed = "photographed", Exported = "exported", Screenshot = "screenshot", Received = "received", Referenced = "referenced" }
}

vocabulary! {
    Confidentiality { Public = "public", Internal = "internal", Confidential = "confidential", Secret = "secret" }
}

#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
pub struct Evidence {
    pub id: EvidenceId,
    pub number: String,
    pub title: String,
    pub kind: EvidenceKind,
    pub description: String,
    /// Where it comes from: system, report, person's role; and how it was selected.
    pub source_system: String,
    pub query: String,
    pub population: String,
    pub sample_ids: String,
    pub period_from: Option<NaiveDate>,
    pub period_to: Option<NaiveDate>,
    pub captured_by: PersonId,
    pub captured_at: Timestamp,
    pub captured_where: String,
    pub capture_method: CaptureMethod,
    pub tool_version: String,
    pub device_id: DeviceId,
    /// SHA-256 of the bytes, lower-case hex.
    pub sha256: String,
    pub size: i64,
    pub mime: String,
    pub original_name: String,
    pub original_path: String,
    /// The path's raw bytes, hex, where they are not clean Unicode; else empty.
    pub original_path_raw: String,
    pub file_id: String,
    pub modified_at: Option<Timestamp>,
    pub changed_at: Option<Timestamp>,
    pub born_at: Option<Timestamp>,
    pub hash_started_at: Timestamp,
    pub hash_ended_at: Timestamp,
    /// True: the bytes stay where they lie and only their hash is kept. Loudly marked everywhere.
    pub in_place: bool,
    pub confidentiality: Confidentiality,
    pub personal_data: bool,
    pub retain_until: Option<NaiveDate>,
    pub valid_until: Option<NaiveDate>,
    pub derived_from: Option<EvidenceId>,
    pub supersedes: Option<EvidenceId>,
    pub redaction_note: String,
    pub state: EvidenceState,
    /// When `state` was last found by a full check.
    pub checked_at: Option<Timestamp>,
    pub deleted: bool,
}

impl Evidence {
    pub fn check(&self) -> Result<(), Refusal> {
        organisation::named("title", &self.title)?;
        organisation::ordered("period_to", self.period_from, self.period_to)
    }
}

vocabulary! {
    CustodyKind { Collected = "collected", Verified = "verified", Accessed = "accessed", Transferred = "transferred", Exported = "exported" }
}

/// Who had the item, when, for what.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
pub struct CustodyEvent {
    pub id: CustodyEventId,
    pub evidence_id: EvidenceId,
    pub kind: CustodyKind,
    pub by: PersonId,
    pub at: Timestamp,
    pub device_id: DeviceId,
    pub note: String,
}

vocabulary! {
    CheckDepth { Quick = "quick", Full = "full" }
}

/// One run of a check over many items: what was looked at and how it came out.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
pub struct EvidenceCheck {
    pub id: EvidenceCheckId,
    pub depth: CheckDepth,
    pub by: PersonId,
    pub started_at: Timestamp,
    pub ended_at: Timestamp,
    pub items: i64,
    pub bytes: i64,
    pub faults: i64,
    pub complete: bool,
}
