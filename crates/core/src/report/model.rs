//! The facts of an audit report, as ISO 19011 6.5.1 asks for them. Plain data that the app layer fills from the store;
//! depends on nothing but dates. Strings the app has from a person stay as they are; where a field holds a word of ours
//! (a role, a state), the app hands it over in the report's language.

use std::sync::Arc;

use chrono::{NaiveDate, NaiveDateTime};
use serde::{Deserialize, Serialize};

mod record;

pub use record::*;

#[derive(Debug, Clone, PartialEq, Default, Serialize, Deserialize)]
pub struct AuditReport {
    pub control: DocumentControl,
    pub organisation: Organisation,
    pub audit: Audit,
    pub team: Vec<TeamMember>,
    pub participants: Vec<Participant>,
    pub agenda: Vec<Session>,
    pub conclusion: Conclusion,
    /// The grades in use, gravest first: the counts show every one, those with none too.
    pub grades: Vec<Grade>,
    pub coverage: Vec<ClauseCoverage>,
    pub findings: Vec<Finding>,
    pub nonconformities: Vec<Nonconformity>,
    pub actions: Vec<Action>,
    pub evidence: Vec<Evidence>,
    /// SHA-256 over the evidence of the pack that the report lies in; empty outside of one.
    pub evidence_sha256: String,
    pub photographs: Vec<Photograph>,
    pub not_covered: Vec<NotCovered>,
    pub obstacles: Vec<String>,
    pub disagreements: Vec<Disagreement>,
    pub sampling: Sampling,
    pub independence: Vec<IndependenceOverride>,
    /// Earlier nonconformities looked at again in this audit.
    pub follow_up: Vec<FollowUp>,
    /// Private notes of the auditors: never in the report, but counted.
    pub private_notes: u64,
    pub sign_off: Vec<SignOff>,
    pub distribution: Vec<Recipient>,
    /// Changes made after the report was issued.
    pub amendments: Vec<Amendment>,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Status {
    #[default]
    Draft,
    Final,
}

#[derive(Debug, Clone, PartialEq, Default, Serialize, Deserialize)]
pub struct DocumentControl {
    pub number: String,
    pub version: String,
    pub status: Status,
    pub confidentiality: String,
    pub prepared_by: String,
    pub reviewed_by: Option<String>,
    pub approved_by: Option<String>,
    /// The report's own date; for a draft the day of its last change.
    pub dated: NaiveDate,
    pub versions: Vec<Version>,
    /// The product and its version.
    pub generator: String,
}

#[derive(Debug, Clone, PartialEq, Default, Serialize, Deserialize)]
pub struct Version {
    pub version: String,
    pub on: NaiveDate,
    pub by: String,
    pub change: String,
}

#[derive(Debug, Clone, PartialEq, Default, Serialize, Deserialize)]
pub struct Organisation {
    pub name: String,
    pub address: String,
    /// What the management system covers.
    pub certified_scope: String,
}

#[derive(Debug, Clone, PartialEq, Default, Serialize, Deserialize)]
pub struct Audit {
    pub number: String,
    pub title: String,
    /// "Internal audit", "Supplier audit", …
    pub kind: String,
    pub programme: String,
    pub client: String,
    pub language: String,
    /// "On site", "Remote", "Hybrid".
    pub mode: String,
    pub objectives: Vec<String>,
    pub scope: Scope,
    pub criteria: Vec<Criterion>,
    pub planned: Option<Span>,
    pub performed: Option<Span>,
    pub places: Vec<String>,
    /// Audit days of the whole team.
    pub days: Option<f64>,
    pub methods: Vec<String>,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct Span {
    pub from: NaiveDate,
    pub to: NaiveDate,
}

#[derive(Debug, Clone, PartialEq, Default, Serialize, Deserialize)]
pub struct Scope {
    pub statement: String,
    pub sites: Vec<String>,
    pub services: Vec<String>,
    pub processes: Vec<String>,
    /// The time whose records were looked at.
    pub period: Option<Span>,
    pub excluded: Vec<String>,
}

#[derive(Debug, Clone, PartialEq, Default, Serialize, Deserialize)]
pub struct Criterion {
    /// "ISO/IEC 20000-1", a policy, a contract.
    pub reference: String,
    pub title: String,
    pub edition: String,
    pub amendments: Vec<String>,
}

#[derive(Debug, Clone, PartialEq, Default, Serialize, Deserialize)]
pub struct TeamMember {
    pub name: String,
    pub role: String,
    pub organisation: String,
    pub competence: String,
    pub assigned_to: Vec<String>,
}

#[derive(Debug, Clone, PartialEq, Default, Serialize, Deserialize)]
pub struct Participant {
    pub name: String,
    pub function: String,
    /// Meetings and sessions attended.
    pub attended: Vec<String>,
}

#[derive(Debug, Clone, PartialEq, Default, Serialize, Deserialize)]
pub struct Session {
    pub from: NaiveDateTime,
    pub to: NaiveDateTime,
    pub subject: String,
    pub clauses: Vec<String>,
    pub place: String,
    pub auditors: Vec<String>,
    pub auditees: Vec<String>,
}

#[derive(Debug, Clone, PartialEq, Default, Serialize, Deserialize)]
pub struct Conclusion {
    pub summary: String,
    /// To what degree the criteria are fulfilled.
    pub fulfilment: String,
    pub effectiveness: String,
    pub objectives_met: String,
    pub recommendation: String,
    pub patterns: Vec<String>,
    pub good_practice: Vec<String>,
    /// What later audits should take from this one.
    pub later_audits: String,
    pub follow_up_arrangements: String,
}

/// What a grade means for its colour; the words are the organisation's or the certification body's.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Default, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum GradeKind {
    Major,
    Minor,
    Concern,
    #[default]
    Observation,
    Opportunity,
    Positive,
    Conform,
}

#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct Grade {
    pub label: String,
    pub kind: GradeKind,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Default, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Covered {
    Audited,
    Partly,
    #[default]
    NotSampled,
}

#[derive(Debug, Clone, PartialEq, Default, Serialize, Deserialize)]
pub struct ClauseCoverage {
    pub standard: String,
    pub number: String,
    pub title: String,
    pub covered: Covered,
    /// Why it was not, or only partly, looked at; who decided.
    pub reason: String,
    /// Numbers of the findings under it.
    pub findings: Vec<String>,
}

#[derive(Debug, Clone, PartialEq, Default, Serialize, Deserialize)]
pub struct NotCovered {
    pub area: String,
    pub reason: String,
    pub consequence: String,
}

#[derive(Debug, Clone, PartialEq, Default, Serialize, Deserialize)]
pub struct Disagreement {
    /// A finding's or nonconformity's number; empty for one of its own.
    pub reference: String,
    pub subject: String,
    pub auditee: String,
    pub team: String,
    pub state: String,
}

#[derive(Debug, Clone, PartialEq, Default, Serialize, Deserialize)]
pub struct Sampling {
    /// The team's own words on the risk that a sample misleads; the report's standing sentence comes before it.
    pub statement: String,
    pub samples: Vec<Sample>,
}

#[derive(Debug, Clone, PartialEq, Default, Serialize, Deserialize)]
pub struct Sample {
    pub clause: String,
    pub population: String,
    pub population_size: u64,
    pub method: String,
    pub seed: Option<String>,
    pub drawn: Vec<String>,
    pub exceptions: Vec<String>,
}

#[derive(Debug, Clone, PartialEq, Default, Serialize, Deserialize)]
pub struct IndependenceOverride {
    pub person: String,
    pub process: String,
    pub reason: String,
    pub mitigation: String,
    pub reviewer: String,
    pub on: NaiveDate,
}

#[derive(Debug, Clone, PartialEq, Default, Serialize, Deserialize)]
pub struct FollowUp {
    pub reference: String,
    pub statement: String,
    pub outcome: String,
    pub note: String,
}

#[derive(Debug, Clone, PartialEq, Default, Serialize, Deserialize)]
pub struct SignOff {
    pub role: String,
    pub name: String,
    pub on: Option<NaiveDate>,
    pub statement: String,
}

#[derive(Debug, Clone, PartialEq, Default, Serialize, Deserialize)]
pub struct Recipient {
    pub name: String,
    pub function: String,
    /// "PDF", "Sealed pack", …
    pub form: String,
}

#[derive(Debug, Clone, PartialEq, Default, Serialize, Deserialize)]
pub struct Amendment {
    pub on: NaiveDate,
    pub by: String,
    pub subject: String,
    pub before: String,
    pub after: String,
    pub reason: String,
}

/// A picture kept as evidence. The bytes are the vault's, unchanged.
#[derive(Debug, Clone, PartialEq, Default, Serialize, Deserialize)]
pub struct Photograph {
    pub evidence: String,
    pub caption: String,
    /// What it shows, for who cannot see it.
    pub alt: String,
    #[serde(with = "shared_bytes")]
    pub bytes: Arc<[u8]>,
}

mod shared_bytes {
    use super::Arc;
    use serde::{Deserialize, Deserializer, Serializer};

    pub fn serialize<S: Serializer>(bytes: &Arc<[u8]>, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_bytes(bytes)
    }

    pub fn deserialize<'de, D: Deserializer<'de>>(deserializer: D) -> Result<Arc<[u8]>, D::Error> {
        Vec::<u8>::deserialize(deserializer).map(Into::into)
    }
}
