//! What readiness is judged from. Whoever reads the store fills it; nothing here knows where a fact comes from, so a better
//! source (a table of management reviews instead of their minutes) changes no rule.

use chrono::NaiveDate;
use serde::Serialize;

use super::ReasonKind;
use crate::domain::{AuditKind, Document, RecordRef, standard::Upkeep};

#[derive(Debug, Clone, PartialEq)]
pub struct Facts {
    pub on: NaiveDate,
    /// The external audit to be ready for, where one is planned.
    pub target: Option<Target>,
    /// A certificate is held: what comes next is a surveillance or a recertification, not stage 1.
    pub certified: bool,
    pub clauses: Vec<ClauseFacts>,
    pub required: Vec<Required>,
    /// The register, the obsolete too.
    pub register: Vec<Document>,
    pub duties: Vec<Duty>,
    /// Management reviews that were held.
    pub reviews: Vec<Held>,
    /// Internal audits that were reported.
    pub internal_audits: Vec<Held>,
    /// Audits by a certification body, done or planned.
    pub externals: Vec<External>,
    /// Records a person can open, the most pressing first; `ClauseFacts` counts all of them.
    pub problems: Vec<Problem>,
    pub overdue_actions: i64,
    /// Items that belong to a clause.
    pub evidence: i64,
    pub has_scope: bool,
}

#[derive(Debug, Clone, PartialEq, Eq, Serialize, ts_rs::TS)]
#[ts(rename = "ReadinessTarget")]
pub struct Target {
    pub kind: AuditKind,
    pub from: NaiveDate,
    /// Number or title.
    pub label: String,
    pub record: Option<RecordRef>,
}

impl Facts {
    /// Everything is looked at: before the first certificate, and at recertification (DOMAIN.md B6, section 4).
    pub fn everything_is_audited(&self) -> bool {
        let kind = self.target.as_ref().map(|target| target.kind);
        !self.certified || matches!(kind, Some(AuditKind::Stage1 | AuditKind::Stage2 | AuditKind::Recertification))
    }

    /// Months suggested for a duty, or a year.
    pub(super) fn months_of(&self, key: &str) -> u32 {
        self.duties.iter().find(|duty| duty.key == key).map_or(super::YEAR, |duty| duty.months)
    }
}

#[derive(Debug, Clone, Default, PartialEq)]
pub struct ClauseFacts {
    pub number: String,
    pub title: String,
    pub parent: String,
    pub depth: i64,
    pub is_leaf: bool,
    pub core: String,
    /// The last day of the last reported internal audit that looked at it.
    pub audited_on: Option<NaiveDate>,
    pub open_majors: i64,
    pub overdue_nonconformities: i64,
    /// Raised by a certification body, and no plan for them accepted yet.
    pub external_unanswered: i64,
    pub overdue_actions: i64,
    pub evidence: EvidenceFacts,
}

/// Of the items linked to the clause's findings, questions, nonconformities and documents.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct EvidenceFacts {
    pub items: i64,
    /// Modified, missing, unreadable.
    pub at_fault: i64,
    /// Past their validity and not replaced.
    pub expired: i64,
    /// Their bytes were never read again since they were taken in.
    pub unchecked: i64,
    /// Captured last, or the last day a piece covers.
    pub newest: Option<NaiveDate>,
}

/// A document or record the standard asks for.
#[derive(Debug, Clone, PartialEq)]
pub struct Required {
    pub key: String,
    pub clause: String,
    pub keep: Upkeep,
    /// In the reader's language.
    pub name: String,
    /// In every language, lower case: by these an entry of the register is known.
    pub names: Vec<String>,
}

/// Something to be done at planned intervals.
#[derive(Debug, Clone, PartialEq)]
pub struct Duty {
    pub key: String,
    pub clause: String,
    pub name: String,
    pub months: u32,
}

#[derive(Debug, Clone, PartialEq)]
pub struct Held {
    pub on: NaiveDate,
    pub record: Option<RecordRef>,
}

#[derive(Debug, Clone, PartialEq)]
pub struct External {
    pub kind: AuditKind,
    pub from: NaiveDate,
    pub to: NaiveDate,
    /// Carried out; else planned.
    pub done: bool,
    pub label: String,
    pub record: Option<RecordRef>,
}

impl External {
    pub fn is_done(&self, on: NaiveDate) -> bool {
        self.done && self.to <= on
    }
}

/// A record that stands in the way: an open major, something overdue, an answer owed to the certification body.
#[derive(Debug, Clone, PartialEq)]
pub struct Problem {
    pub kind: ReasonKind,
    /// Empty for an action of its own.
    pub clause: String,
    pub number: String,
    pub title: String,
    pub who: String,
    pub due_on: Option<NaiveDate>,
    pub record: RecordRef,
}
