//! How ready a management system is for its next external audit: per clause and per required document, with what is missing in
//! the order in which to do it (DOMAIN.md B3, B5, B6, E1). Class of every statement: HINT; "ready" is no verdict of a
//! certification body, and it is counted, never weighed into a percentage. Pure: facts and a day in, reasons out.
//!
//! What blocks and what only weakens is our own reading [I]: it blocks where an auditor would have nothing to audit (no
//! approved document, no internal audit, no management review) or where no certificate can be given (an open major, NCX-02).

mod clauses;
mod documents;
mod facts;
mod missing;
mod road;
#[cfg(test)]
mod tests;

use chrono::{Months, NaiveDate};
use serde::Serialize;

use crate::domain::{RecordRef, vocabulary};

pub use ReasonWeight as Weight;
pub use documents::DocumentReadiness;
pub use facts::*;
pub use road::{RoadMark, RoadState, RoadStep};

/// Kept ready over the period since the last external audit, or so many months where there was none: a system is expected to
/// have run this long before it is certified (DOMAIN.md section 4, M).
pub const RUNNING_MONTHS: u32 = 3;
/// Internal audit and management review: the interval suggested where nothing else is planned (DOMAIN.md B5).
pub const YEAR: u32 = 12;
/// Every leaf clause at least once over a cycle (DOMAIN.md B6).
pub const CYCLE: u32 = 36;
/// Lines of the list of what is missing; the counts say how many there are.
pub const LINES: usize = 200;

vocabulary! {
    /// The worst reason decides.
    ReadinessLevel { Ready = "ready", Gaps = "gaps", NotReady = "not_ready" }
}

vocabulary! {
    /// What a reason does to readiness.
    ReasonWeight { Advises = "advises", Weakens = "weakens", Blocks = "blocks" }
}

vocabulary! {
    /// Why something is not ready: the message `readiness-reason-…`. In the order in which to mend it: what takes longest and
    /// what others wait for comes first.
    ReasonKind {
        MajorOpen = "major_open",
        DocumentMissing = "document_missing",
        DocumentDraft = "document_draft",
        DocumentIncomplete = "document_incomplete",
        InternalAuditNever = "internal_audit_never",
        InternalAuditOld = "internal_audit_old",
        ClauseNotAudited = "clause_not_audited",
        ReviewNever = "review_never",
        ReviewOld = "review_old",
        NonconformityOverdue = "nonconformity_overdue",
        ExternalUnanswered = "external_unanswered",
        ActionOverdue = "action_overdue",
        EvidenceAtFault = "evidence_at_fault",
        DocumentReviewOverdue = "document_review_overdue",
        RecordMissing = "record_missing",
        RecordDraft = "record_draft",
        RecordWithoutPeriod = "record_without_period",
        RecordBeginsLate = "record_begins_late",
        RecordEndsEarly = "record_ends_early",
        DutyNever = "duty_never",
        DutyLate = "duty_late",
        ClauseAuditOld = "clause_audit_old",
        EvidenceExpired = "evidence_expired",
        EvidenceNone = "evidence_none",
        EvidenceOld = "evidence_old",
        EvidenceUnchecked = "evidence_unchecked",
    }
}

/// One reason. Dates in `args` are ISO 8601.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, ts_rs::TS)]
#[ts(rename = "ReadinessReason")]
pub struct Reason {
    pub kind: ReasonKind,
    /// The message that says it with `args`: `readiness-reason-…`, or `readiness-record-…` of a single record among many.
    pub code: String,
    pub weight: Weight,
    /// Numbers of the clauses it concerns; empty: no single one.
    pub clauses: Vec<String>,
    #[serde(serialize_with = "by_name")]
    #[ts(type = "Record<string, string>")]
    pub args: Vec<(&'static str, String)>,
    /// The record to open.
    pub record: Option<RecordRef>,
    /// By when it was, or is, to be done.
    pub due_on: Option<NaiveDate>,
}

fn by_name<S: serde::Serializer>(args: &[(&'static str, String)], serializer: S) -> Result<S::Ok, S::Error> {
    serializer.collect_map(args.iter().map(|(name, value)| (name, value)))
}

impl Reason {
    pub(super) fn new(kind: ReasonKind, weight: Weight, clause: &str) -> Self {
        let clauses = Some(clause).filter(|clause| !clause.is_empty()).map(str::to_owned).into_iter().collect();
        let code = format!("readiness-reason-{}", kind.as_str().replace('_', "-"));
        Self { kind, code, weight, clauses, args: Vec::new(), record: None, due_on: None }
    }

    fn arg(mut self, name: &'static str, value: impl std::fmt::Display) -> Self {
        self.args.push((name, value.to_string()));
        self
    }

    fn of(mut self, record: Option<RecordRef>) -> Self {
        self.record = record;
        self
    }

    fn due(mut self, on: NaiveDate) -> Self {
        self.due_on = Some(on);
        self
    }
}

pub(super) fn level(reasons: &[Reason]) -> ReadinessLevel {
    match reasons.iter().map(|reason| reason.weight).max() {
        Some(Weight::Blocks) => ReadinessLevel::NotReady,
        Some(Weight::Weakens) => ReadinessLevel::Gaps,
        Some(Weight::Advises) | None => ReadinessLevel::Ready,
    }
}

/// A clause with its own reasons; `level` is the worst of it and everything below it.
#[derive(Debug, Clone, PartialEq, Serialize, ts_rs::TS)]
pub struct ClauseReadiness {
    pub number: String,
    pub title: String,
    pub depth: i64,
    pub is_leaf: bool,
    /// The point of ISO/IEC 17021-1 9.6.2.2 it serves, where each surveillance touches it.
    pub core: String,
    pub level: ReadinessLevel,
    pub reasons: Vec<Reason>,
    /// Of it and everything below it.
    pub blocking: usize,
    pub weakening: usize,
    pub audited_on: Option<NaiveDate>,
}

/// So many of so many.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, ts_rs::TS)]
#[ts(rename = "ReadinessTally")]
pub struct Tally {
    pub ready: usize,
    pub all: usize,
}

impl Tally {
    fn of<T>(items: &[T], is_ready: impl Fn(&T) -> bool) -> Self {
        Self { ready: items.iter().filter(|item| is_ready(item)).count(), all: items.len() }
    }

    pub fn is_whole(self) -> bool {
        self.ready == self.all
    }
}

/// What the overall statement counts.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, ts_rs::TS)]
#[ts(rename = "ReadinessCounts")]
pub struct Counted {
    /// Leaf clauses.
    pub clauses: Tally,
    pub clauses_with_gaps: usize,
    pub clauses_not_ready: usize,
    /// Documents that are kept up.
    pub documents: Tally,
    /// Records that are kept as proof.
    pub records: Tally,
    pub blocking: usize,
    pub weakening: usize,
    pub advising: usize,
    pub open_majors: i64,
    pub overdue_nonconformities: i64,
    pub overdue_actions: i64,
    pub evidence: i64,
    pub evidence_at_fault: i64,
}

#[derive(Debug, Clone, PartialEq, Serialize, ts_rs::TS)]
pub struct Readiness {
    pub on: NaiveDate,
    /// From here on records are expected without a gap.
    pub since: NaiveDate,
    pub target: Option<Target>,
    /// Until the audit begins; below zero: it has begun.
    pub days_left: Option<i64>,
    pub level: ReadinessLevel,
    pub counted: Counted,
    /// In the order of the catalogue: a tree by `depth`.
    pub clauses: Vec<ClauseReadiness>,
    pub documents: Vec<DocumentReadiness>,
    /// What to do first comes first.
    pub missing: Vec<Reason>,
    pub missing_in_all: usize,
    pub road: Vec<RoadMark>,
}

pub fn evaluate(facts: &Facts) -> Readiness {
    let since = since(facts);
    let documents = documents::judge(facts, since);
    let clauses = clauses::judge(facts, &documents);
    let mut missing = missing::gather(facts, &clauses);
    let counted = count(facts, &clauses, &documents, &missing);
    let missing_in_all = missing.len();
    missing.truncate(LINES);
    Readiness {
        on: facts.on,
        since,
        days_left: facts.target.as_ref().map(|target| (target.from - facts.on).num_days()),
        target: facts.target.clone(),
        level: clauses.iter().map(|clause| clause.level).max().unwrap_or(ReadinessLevel::Ready),
        counted,
        road: road::steps(facts, &documents, &clauses),
        clauses,
        documents,
        missing,
        missing_in_all,
    }
}

/// The day from which records have to be whole.
fn since(facts: &Facts) -> NaiveDate {
    let last = facts.externals.iter().filter(|audit| audit.is_done(facts.on)).map(|audit| audit.to).max();
    last.unwrap_or_else(|| back(facts.on, RUNNING_MONTHS))
}

fn count(facts: &Facts, clauses: &[ClauseReadiness], documents: &[DocumentReadiness], missing: &[Reason]) -> Counted {
    let leaves: Vec<_> = clauses.iter().filter(|clause| clause.is_leaf).collect();
    let leaves_at = |level| leaves.iter().filter(|clause| clause.level == level).count();
    let ready = |document: &&DocumentReadiness| document.level == ReadinessLevel::Ready;
    let (kept_up, kept): (Vec<_>, Vec<_>) = documents.iter().partition(|document| document.is_kept_up());
    let weighing = |weight| missing.iter().filter(|reason| reason.weight == weight).count();
    let sum = |of: fn(&ClauseFacts) -> i64| facts.clauses.iter().map(of).sum();
    Counted {
        clauses: Tally { ready: leaves_at(ReadinessLevel::Ready), all: leaves.len() },
        clauses_with_gaps: leaves_at(ReadinessLevel::Gaps),
        clauses_not_ready: leaves_at(ReadinessLevel::NotReady),
        documents: Tally::of(&kept_up, ready),
        records: Tally::of(&kept, ready),
        blocking: weighing(Weight::Blocks),
        weakening: weighing(Weight::Weakens),
        advising: weighing(Weight::Advises),
        open_majors: sum(|clause| clause.open_majors),
        overdue_nonconformities: sum(|clause| clause.overdue_nonconformities),
        overdue_actions: facts.overdue_actions,
        evidence: facts.evidence,
        evidence_at_fault: sum(|clause| clause.evidence.at_fault),
    }
}

/// A month earlier is the same day of it, or its last one.
pub(super) fn back(day: NaiveDate, months: u32) -> NaiveDate {
    day.checked_sub_months(Months::new(months)).unwrap_or(NaiveDate::MIN)
}

pub(super) fn forth(day: NaiveDate, months: u32) -> NaiveDate {
    day.checked_add_months(Months::new(months)).unwrap_or(NaiveDate::MAX)
}

/// `clause` is `top` or lies below it.
pub fn lies_in(clause: &str, top: &str) -> bool {
    clause.strip_prefix(top).is_some_and(|rest| rest.is_empty() || rest.starts_with('.'))
}
