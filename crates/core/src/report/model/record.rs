//! The records an audit leaves: findings, nonconformities with their whole life, actions, evidence.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use super::Grade;

#[derive(Debug, Clone, PartialEq, Default, Serialize, Deserialize)]
pub struct Finding {
    pub number: String,
    pub title: String,
    pub grade: Grade,
    /// The certification body's own word for the grade, where it differs.
    pub graded_as: Option<String>,
    pub standard: String,
    pub clause: String,
    pub clause_title: String,
    pub process: String,
    pub site: String,
    pub statement: String,
    /// What was found, in the auditor's words.
    pub observed: String,
    pub persons: Vec<String>,
    /// Numbers of evidence items.
    pub evidence: Vec<String>,
    pub nonconformity: Option<String>,
    pub auditor: String,
    pub on: Option<NaiveDate>,
}

#[derive(Debug, Clone, PartialEq, Default, Serialize, Deserialize)]
pub struct Nonconformity {
    pub number: String,
    /// Earlier, provisional numbers under which it may be cited.
    pub aliases: Vec<String>,
    pub title: String,
    pub grade: Grade,
    pub state: String,
    pub standard: String,
    pub clause: String,
    pub clause_title: String,
    pub process: String,
    pub owner: String,
    /// In the organisation's words or by number; never the standard's text.
    pub requirement: String,
    pub evidence_text: String,
    pub statement: String,
    pub evidence: Vec<String>,
    pub finding: Option<String>,
    /// "SMS failure (10.1)" or "Service failure (8.6.3)".
    pub failure_of: String,
    pub risk: String,
    /// The number of the closed one this repeats.
    pub repeats: Option<String>,
    pub issued_on: Option<NaiveDate>,
    pub due: Vec<DueDate>,
    pub correction: Option<Step>,
    pub cause: Option<Cause>,
    pub plan: Option<Plan>,
    pub implementation: Option<Step>,
    pub verification: Option<Step>,
    pub effectiveness: Option<Effectiveness>,
    pub closed: Option<Closure>,
    pub transitions: Vec<Transition>,
}

/// "Correction", "Root cause", "Closure": with what was proposed and why it moved.
#[derive(Debug, Clone, PartialEq, Default, Serialize, Deserialize)]
pub struct DueDate {
    pub what: String,
    pub on: NaiveDate,
    pub done_on: Option<NaiveDate>,
    pub moved_because: String,
}

#[derive(Debug, Clone, PartialEq, Default, Serialize, Deserialize)]
pub struct Step {
    pub text: String,
    pub by: String,
    pub on: Option<NaiveDate>,
    pub evidence: Vec<String>,
}

#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Cause {
    pub method: CauseMethod,
    pub conclusion: String,
    pub similar: String,
    pub by: String,
    pub on: Option<NaiveDate>,
}

#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum CauseMethod {
    FiveWhys(Vec<Why>),
    Ishikawa(Vec<Bone>),
    EightD(Vec<Discipline>),
    /// In the analyst's own words.
    Other(String),
}

#[derive(Debug, Clone, PartialEq, Default, Serialize, Deserialize)]
pub struct Why {
    pub why: String,
    pub because: String,
    /// What shows it, as the analyst wrote it.
    pub evidence: String,
}

#[derive(Debug, Clone, PartialEq, Default, Serialize, Deserialize)]
pub struct Bone {
    pub category: String,
    pub cause: String,
    /// `None`: not yet looked at.
    pub verified: Option<bool>,
    pub note: String,
}

/// D0 to D8.
#[derive(Debug, Clone, PartialEq, Default, Serialize, Deserialize)]
pub struct Discipline {
    pub step: u8,
    pub title: String,
    pub text: String,
}

#[derive(Debug, Clone, PartialEq, Default, Serialize, Deserialize)]
pub struct Plan {
    pub text: String,
    /// Numbers of the actions it consists of.
    pub actions: Vec<String>,
    pub criterion: String,
    pub method: String,
    pub check_on: Option<NaiveDate>,
    pub checker: String,
    /// "Accepted", "Returned".
    pub decision: String,
    pub decided_by: String,
    pub decided_on: Option<NaiveDate>,
    pub decision_note: String,
}

#[derive(Debug, Clone, PartialEq, Default, Serialize, Deserialize)]
pub struct Effectiveness {
    pub outcome: String,
    pub effective: Option<bool>,
    pub text: String,
    pub by: String,
    pub on: Option<NaiveDate>,
    pub evidence: Vec<String>,
}

#[derive(Debug, Clone, PartialEq, Default, Serialize, Deserialize)]
pub struct Closure {
    pub by: String,
    /// A major needs a second closer.
    pub second: Option<String>,
    pub on: NaiveDate,
    pub note: String,
}

#[derive(Debug, Clone, PartialEq, Default, Serialize, Deserialize)]
pub struct Transition {
    pub on: NaiveDate,
    pub from: String,
    pub to: String,
    pub by: String,
    pub reason: String,
}

#[derive(Debug, Clone, PartialEq, Default, Serialize, Deserialize)]
pub struct Action {
    pub number: String,
    /// "Correction", "Containment", "Corrective action", "Improvement".
    pub kind: String,
    pub title: String,
    pub text: String,
    pub nonconformity: Option<String>,
    pub owner: String,
    pub due: Option<NaiveDate>,
    pub state: String,
    /// Still open after its due date, as of the report's date.
    pub overdue: bool,
    pub progress: Vec<Progress>,
    pub done_on: Option<NaiveDate>,
    pub verified_by: String,
    pub verified_on: Option<NaiveDate>,
    pub evidence: Vec<String>,
}

#[derive(Debug, Clone, PartialEq, Default, Serialize, Deserialize)]
pub struct Progress {
    pub on: NaiveDate,
    pub by: String,
    pub text: String,
}

#[derive(Debug, Clone, PartialEq, Default, Serialize, Deserialize)]
pub struct Evidence {
    pub number: String,
    pub title: String,
    pub original_name: String,
    pub media_type: String,
    pub bytes: u64,
    /// 64 lower-case hexadecimal digits.
    pub sha256: String,
    pub source: String,
    pub captured_by: String,
    /// Device clock with its offset, as text.
    pub captured_at: String,
    pub period: Option<super::Span>,
    pub confidentiality: String,
    /// "Verified on 2026-11-20", "Never re-checked", "Missing".
    pub state: String,
    pub clauses: Vec<String>,
    /// Numbers of findings, nonconformities and actions it supports.
    pub supports: Vec<String>,
}
