//! What the planner decides by: the rows an audit can cover, the audits with what they touched, findings, changes and
//! people. Filled by `app/planner/`; rules read it and never anything else.

use std::collections::HashMap;

use chrono::NaiveDate;
use serde::Serialize;
use uuid::Uuid;

use crate::domain::{
    AuditId, AuditKind, AuditState, CatalogueId, ExternalEventId, GradeKind, Importance, Override, PersonId,
    PlanItemState, independence::Tie, vocabulary,
};

vocabulary! {
    RowKind { Clause = "clause", Process = "process", Site = "site", Service = "service" }
}

/// A leaf clause, a process, a site or a service. Rows are known by their place in `Facts::rows`.
#[derive(Debug, Clone, PartialEq, Serialize, ts_rs::TS)]
#[ts(rename = "PlannerRow")]
pub struct Row {
    pub kind: RowKind,
    #[ts(as = "String")]
    pub id: Uuid,
    /// Of a clause its own, of a process the clause it realises; else empty.
    pub number: String,
    pub name: String,
    /// The standard of a clause, and of the clause a process realises.
    pub catalogue_id: Option<CatalogueId>,
    /// The points of ISO/IEC 17021-1 9.6.2.2 that each surveillance must touch and this clause serves (B6).
    pub core: Vec<String>,
    /// Of a clause the highest of the processes that realise it.
    pub importance: Importance,
    pub country: String,
    pub headcount: i64,
    /// The central function (IAF MD 1).
    pub is_central: bool,
}

vocabulary! {
    CellState {
        Planned = "planned", Done = "done", NotSampled = "not_sampled", Moved = "moved", NotCovered = "not_covered",
    }
}

vocabulary! {
    /// What made a row not sampled.
    LeftOut {
        /// Somebody decided so in the plan.
        Decided = "decided",
        /// Every question on it was answered so.
        Answered = "answered",
        /// The audit was cancelled.
        Cancelled = "cancelled",
        /// The audit is reported, and nobody asked.
        NeverAsked = "never_asked",
    }
}

/// What an audit did, or is to do, with a row.
#[derive(Debug, Clone, PartialEq, Serialize, ts_rs::TS)]
pub struct Touch {
    pub row: usize,
    pub state: CellState,
    pub left_out: Option<LeftOut>,
    /// In a person's words.
    pub reason: String,
    pub moved_to: Option<AuditId>,
}

impl Touch {
    pub fn counts(&self) -> bool {
        matches!(self.state, CellState::Planned | CellState::Done)
    }
}

/// An audit moved to other days.
#[derive(Debug, Clone, PartialEq, Serialize, ts_rs::TS)]
pub struct Postponed {
    pub from: Option<NaiveDate>,
    pub to: Option<NaiveDate>,
    pub reason: String,
    pub by: String,
    /// Not known of an external event.
    pub on: Option<NaiveDate>,
}

#[derive(Debug, Clone)]
pub struct AuditFact {
    /// Of an external audit that is only an event its event's.
    pub id: AuditId,
    /// The external event it is, or whose findings it holds.
    pub event: Option<ExternalEventId>,
    pub is_event_only: bool,
    pub number: String,
    pub title: String,
    pub kind: AuditKind,
    pub state: AuditState,
    pub in_programme: bool,
    /// As held, else as planned.
    pub from: NaiveDate,
    pub to: NaiveDate,
    pub moves: Vec<Postponed>,
    /// At most one a row.
    pub touches: Vec<Touch>,
    /// Who judges, the lead first.
    pub judges: Vec<PersonId>,
    /// Everybody with a role: they are busy on these days.
    pub people: Vec<PersonId>,
    pub criteria: usize,
    pub catalogues: Vec<CatalogueId>,
    pub overrides: Vec<Override>,
    pub samples: usize,
    pub has_sampling_statement: bool,
}

impl AuditFact {
    /// None: an external event without a record of its findings.
    pub fn audit_id(&self) -> Option<AuditId> {
        (!self.is_event_only).then_some(self.id)
    }

    pub fn is_live(&self) -> bool {
        self.state != AuditState::Cancelled
    }

    pub fn is_done(&self) -> bool {
        matches!(self.state, AuditState::Reported | AuditState::Closed)
    }

    pub fn is_internal(&self) -> bool {
        self.kind == AuditKind::Internal
    }
}

/// A finding or a nonconformity on a clause, and on what else it names.
#[derive(Debug, Clone)]
pub struct FindingFact {
    pub number: String,
    pub grade: GradeKind,
    pub raised_on: NaiveDate,
    pub is_open: bool,
    pub is_overdue: bool,
    pub is_repeat: bool,
    /// An effectiveness check is due and was not made.
    pub check_overdue: bool,
    /// Closed without an effective check: only what came from elsewhere can be so.
    pub closed_unproven: bool,
    pub closed_on: Option<NaiveDate>,
    pub rows: Vec<usize>,
}

#[derive(Debug, Clone)]
pub struct ChangeFact {
    pub title: String,
    pub on: NaiveDate,
    pub importance: Importance,
    /// None: the whole SMS.
    pub rows: Vec<usize>,
}

#[derive(Debug, Clone)]
pub struct CompetenceFact {
    pub topic: String,
    pub from: Option<NaiveDate>,
    pub until: Option<NaiveDate>,
}

#[derive(Debug, Clone)]
pub struct PersonFact {
    pub id: PersonId,
    pub name: String,
    pub competences: Vec<CompetenceFact>,
}

/// A standard the programme's audits are measured against.
#[derive(Debug, Clone)]
pub struct StandardFact {
    pub id: CatalogueId,
    pub key: String,
    pub designation: String,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct ReviewFact {
    pub planned_on: NaiveDate,
    pub held_on: Option<NaiveDate>,
}

impl ReviewFact {
    pub fn day(&self) -> NaiveDate {
        self.held_on.unwrap_or(self.planned_on)
    }
}

/// A day of a recurrence on which nothing was planned and nothing was said.
#[derive(Debug, Clone)]
pub struct DueFact {
    pub title: String,
    pub due_on: NaiveDate,
}

#[derive(Debug, Clone, Default)]
pub struct ProgrammeFact {
    pub risks: usize,
    pub has_criteria: bool,
    pub has_effectiveness_review: bool,
}

#[derive(Debug, Clone)]
pub struct Facts {
    /// The day the question is asked.
    pub on: NaiveDate,
    /// The programme's period, or the cycle.
    pub from: NaiveDate,
    pub to: NaiveDate,
    pub programme: ProgrammeFact,
    pub standards: Vec<StandardFact>,
    pub rows: Vec<Row>,
    pub audits: Vec<AuditFact>,
    pub findings: Vec<FindingFact>,
    pub changes: Vec<ChangeFact>,
    pub people: Vec<PersonFact>,
    pub ties: Vec<Tie>,
    pub reviews: Vec<ReviewFact>,
    pub forgotten: Vec<DueFact>,
    /// Leading clause of a topic for each clause of another standard that treats the same (`shared`).
    pub shared: HashMap<usize, usize>,
}

impl Facts {
    pub fn of_kind(&self, kind: RowKind) -> impl Iterator<Item = usize> + '_ {
        self.rows.iter().enumerate().filter(move |(_, row)| row.kind == kind).map(|(at, _)| at)
    }

    /// Whether `clause` is the number a process realises, or lies below it.
    pub fn realises(process: &Row, clause: &Row) -> bool {
        let below = |rest: &str| rest.is_empty() || rest.starts_with('.');
        !process.number.is_empty()
            && process.catalogue_id == clause.catalogue_id
            && clause.number.strip_prefix(process.number.as_str()).is_some_and(below)
    }

    /// Process rows by the clause rows they realise.
    pub fn processes_of_clauses(&self) -> HashMap<usize, Vec<usize>> {
        let mut found: HashMap<usize, Vec<usize>> = HashMap::new();
        for process in self.of_kind(RowKind::Process) {
            let realised =
                self.of_kind(RowKind::Clause).filter(|clause| Self::realises(&self.rows[process], &self.rows[*clause]));
            realised.for_each(|clause| found.entry(clause).or_default().push(process));
        }
        found
    }
}

/// What the store knows of one row in one audit, before it has a state.
#[derive(Debug, Clone, Default)]
pub struct RawTouch {
    pub plan: Option<PlanItemState>,
    pub reason: String,
    pub moved_to: Option<AuditId>,
    /// Linked to the audit's scope: processes, sites, services.
    pub in_scope: bool,
    pub asked: usize,
    pub looked: usize,
    /// Answered "not sampled" or "not applicable".
    pub left: usize,
    pub left_reason: String,
    pub findings: usize,
}

/// The one state of a row in an audit; `None`: the audit has nothing to do with it.
pub fn touch(row: usize, audit: (AuditState, bool), cancelled: &str, raw: RawTouch) -> Option<Touch> {
    let (state, is_external) = audit;
    let planned = raw.plan == Some(PlanItemState::Planned) || raw.in_scope || raw.asked > 0;
    if !planned && raw.plan.is_none() && raw.findings == 0 {
        return None;
    }
    let ended = matches!(state, AuditState::Reported | AuditState::Closed);
    let answered = raw.asked > 0 && raw.looked + raw.left == raw.asked;
    let of = |state, left_out, reason: String, moved_to| Some(Touch { row, state, left_out, reason, moved_to });
    let left = |cause, reason: String| of(CellState::NotSampled, Some(cause), reason, None);
    if raw.plan == Some(PlanItemState::Moved) {
        return of(CellState::Moved, None, raw.reason, raw.moved_to);
    }
    if state == AuditState::Cancelled {
        return left(LeftOut::Cancelled, cancelled.to_owned());
    }
    if raw.findings > 0 || (raw.looked > 0 && (ended || answered)) {
        return of(CellState::Done, None, raw.reason, None);
    }
    if raw.plan == Some(PlanItemState::NotSampled) {
        return left(LeftOut::Decided, raw.reason);
    }
    if raw.left > 0 && raw.left == raw.asked {
        return left(LeftOut::Answered, raw.left_reason);
    }
    // A certification body's report says what it covered; our checklist is not its record.
    if ended && (raw.in_scope || is_external) {
        return of(CellState::Done, None, raw.reason, None);
    }
    if ended {
        return left(LeftOut::NeverAsked, String::new());
    }
    of(CellState::Planned, None, raw.reason, None)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn state(audit: AuditState, raw: RawTouch) -> Option<(CellState, Option<LeftOut>)> {
        touch(0, (audit, false), "Ill", raw).map(|touch| (touch.state, touch.left_out))
    }

    fn asked(asked: usize, looked: usize, left: usize) -> RawTouch {
        RawTouch { asked, looked, left, ..RawTouch::default() }
    }

    #[test]
    fn a_clause_is_done_when_somebody_looked_and_nothing_is_left_to_ask() {
        use AuditState::{InProgress, Reported};
        assert_eq!(state(InProgress, asked(2, 1, 0)), Some((CellState::Planned, None)));
        assert_eq!(state(InProgress, asked(2, 1, 1)), Some((CellState::Done, None)));
        assert_eq!(state(Reported, asked(2, 1, 0)), Some((CellState::Done, None)));
        assert_eq!(state(Reported, asked(2, 0, 2)), Some((CellState::NotSampled, Some(LeftOut::Answered))));
        assert_eq!(state(Reported, RawTouch::default()), None);
        let found = RawTouch { findings: 1, ..RawTouch::default() };
        assert_eq!(state(Reported, found), Some((CellState::Done, None)));
    }

    #[test]
    fn planned_and_never_asked_is_not_done() {
        let planned = || RawTouch { plan: Some(PlanItemState::Planned), ..RawTouch::default() };
        assert_eq!(state(AuditState::Planned, planned()), Some((CellState::Planned, None)));
        assert_eq!(state(AuditState::Reported, planned()), Some((CellState::NotSampled, Some(LeftOut::NeverAsked))));
        let external = touch(0, (AuditState::Reported, true), "", planned()).map(|touch| touch.state);
        assert_eq!(external, Some(CellState::Done), "the body's report says what it covered");
    }

    #[test]
    fn a_cancelled_audit_covers_nothing_and_a_moved_row_says_where_to() {
        let scope = || RawTouch { in_scope: true, ..RawTouch::default() };
        assert_eq!(state(AuditState::Cancelled, scope()), Some((CellState::NotSampled, Some(LeftOut::Cancelled))));
        assert_eq!(state(AuditState::Closed, scope()), Some((CellState::Done, None)));
        let moved = RawTouch { plan: Some(PlanItemState::Moved), reason: "Fair".into(), ..RawTouch::default() };
        assert_eq!(state(AuditState::Cancelled, moved), Some((CellState::Moved, None)));
    }
}
