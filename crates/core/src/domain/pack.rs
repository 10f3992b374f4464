//! Packs that were issued: what was handed to whom, when, under which seal. A pack is frozen; a change is a new one.
//! What stands here stays at home: the original behind a redacted item is named in the register and never in a pack.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::{DeviceId, EvidenceId, IssuedPackId, IssuedPackItemId, PersonId, Timestamp, vocabulary};

vocabulary! {
    /// Redacted: what is confidential goes in as its redacted derivative or not at all, and nobody is named.
    /// Request list: what was asked for, and nothing else.
    PackProfile { Full = "full", Redacted = "redacted", RequestList = "request_list" }
}

vocabulary! {
    PackScopeKind { Audit = "audit", Certification = "certification", RequestList = "request_list", Chosen = "chosen" }
}

vocabulary! {
    /// Discarded: registered, but its file could not be put in its place. Its number is not given again.
    IssuedPackState { Issued = "issued", Discarded = "discarded" }
}

#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
pub struct IssuedPack {
    pub id: IssuedPackId,
    pub number: String,
    /// As in the seal: counts the packs of this workspace.
    pub sequence: i64,
    /// `pack-0007`: the folder in the zip.
    pub base: String,
    pub scope_kind: PackScopeKind,
    /// Id of the audit, the certification or the request list; empty for a chosen set.
    pub scope_id: String,
    /// The scope as a person reads it.
    pub scope: String,
    pub profile: PackProfile,
    pub recipient: String,
    pub purpose: String,
    /// The pack that this one replaces.
    pub supersedes: Option<IssuedPackId>,
    pub issued_by: PersonId,
    pub issued_at: Timestamp,
    pub device_id: DeviceId,
    /// SHA-256 of `seal.txt`, and of the seal before it; empty for the first.
    pub seal_sha256: String,
    pub previous_seal_sha256: String,
    pub tagmanifest_sha256: String,
    pub evidence_sha256: String,
    pub payload_bytes: i64,
    pub payload_files: i64,
    /// Of the whole file; empty since the seal alone names a pack: a second reading of all the evidence told nothing more.
    pub zip_sha256: String,
    pub zip_bytes: i64,
    /// `SHA256:…` of the key that signed the seal.
    pub key_fingerprint: String,
    pub history_sha256: String,
    pub history_entries: i64,
    /// Where it was written, as the device called it.
    pub file_name: String,
    pub state: IssuedPackState,
    /// Every record that went in, as it stood before anything was redacted: to tell what changed since.
    pub records: Vec<PackedRecord>,
    /// What is otherwise than in the pack it replaces, as its index says.
    pub differences: Vec<PackDifference>,
}

/// A record of a pack by the digest of what was said of it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct PackedRecord {
    pub entity: String,
    pub id: String,
    pub number: String,
    pub sha256: String,
}

/// `what`: added, removed, changed.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize, TS)]
pub struct PackDifference {
    pub entity: String,
    pub number: String,
    pub what: String,
}

/// One evidence item of an issued pack.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
pub struct IssuedPackItem {
    pub id: IssuedPackItemId,
    pub pack_id: IssuedPackId,
    /// What went in: of a redaction the derivative.
    pub evidence_id: EvidenceId,
    pub number: String,
    /// In the pack.
    pub path: String,
    pub sha256: String,
    pub size: i64,
    /// Of a redaction: what stayed at home.
    pub original_id: Option<EvidenceId>,
    pub original_sha256: String,
}
