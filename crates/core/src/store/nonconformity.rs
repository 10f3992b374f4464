//! Nonconformities as lists show them, and what their gates need to know.

use chrono::NaiveDate;
use rusqlite::{Connection, Row, params};
use serde::{Deserialize, Serialize};

use super::{
    linked::{self, LinkedEvidence},
    list::{List, Page, PageRequest},
    record,
    search::{self, FEW},
};
use crate::{
    Result,
    domain::{
        due::{self, AgeBucket, DueKind},
        repeat::ClosedEffective,
        *,
    },
};

/// The day on which the next thing is owed, or the last day of the calendar. Word for word the index `nonconformity_due`.
pub const DUE: &str = "ifnull(CASE
    WHEN state IN ('issued', 'acknowledged', 'disputed') THEN correction_due
    WHEN state IN ('correction_recorded', 'cause_submitted', 'plan_proposed', 'plan_returned', 'reopened') THEN plan_due
    WHEN state IN ('plan_accepted', 'in_progress', 'implemented', 'implementation_returned') THEN implementation_due
    WHEN state IN ('implementation_verified', 'effectiveness_due', 'effective', 'not_effective', 'closing') THEN effectiveness_due
  END, '9999-12-31')";

/// What `DUE` says where nothing is owed.
pub const NEVER: &str = "9999-12-31";

/// In SQL as in `NonconformityState::is_open`.
pub const OPEN: &str = "state NOT IN ('draft', 'closed', 'withdrawn', 'cancelled')";

#[derive(Debug, Default, Deserialize, ts_rs::TS)]
#[serde(default, deny_unknown_fields)]
pub struct NonconformityFilter {
    #[ts(optional, as = "Option<String>")]
    pub text: String,
    /// Any of these; empty: all.
    #[ts(optional, as = "Option<Vec<NonconformityState>>")]
    pub states: Vec<NonconformityState>,
    /// Issued and not at an end, or (false) not.
    #[ts(optional)]
    pub open: Option<bool>,
    #[ts(optional)]
    pub overdue: Option<bool>,
    #[ts(optional, as = "Option<Vec<GradeKind>>")]
    pub grades: Vec<GradeKind>,
    #[ts(optional)]
    pub risk: Option<Risk>,
    #[ts(optional)]
    pub source: Option<NonconformitySource>,
    #[ts(optional)]
    pub clause_id: Option<ClauseId>,
    /// A clause's number, with everything below it, in whatever standard.
    #[ts(optional)]
    pub clause: Option<String>,
    #[ts(optional)]
    pub process_id: Option<ProcessId>,
    #[ts(optional)]
    pub site_id: Option<SiteId>,
    #[ts(optional)]
    pub service_id: Option<ServiceId>,
    #[ts(optional)]
    pub owner_id: Option<PersonId>,
    #[ts(optional)]
    pub audit_id: Option<AuditId>,
    #[ts(optional)]
    pub finding_id: Option<FindingId>,
    /// Only those that repeat an earlier one.
    #[ts(optional)]
    pub repeats: Option<bool>,
    #[ts(optional, as = "Option<PageRequest>")]
    pub page: PageRequest,
}

/// A nonconformity as a list shows it.
#[derive(Debug, Clone, PartialEq, Serialize, ts_rs::TS)]
pub struct NonconformityRow {
    pub id: NonconformityId,
    pub number: String,
    pub title: String,
    pub state: NonconformityState,
    pub cycle: i64,
    pub source: NonconformitySource,
    pub external_reference: String,
    pub grade_id: GradeId,
    pub grade_kind: GradeKind,
    /// The word of its scale.
    pub grade: String,
    pub risk: Risk,
    pub failure_kind: Option<FailureKind>,
    pub clause_id: ClauseId,
    pub clause: String,
    pub clause_title: String,
    pub process_id: Option<ProcessId>,
    pub process: Option<String>,
    pub audit_id: Option<AuditId>,
    pub audit: Option<String>,
    pub finding_id: Option<FindingId>,
    pub owner_id: Option<PersonId>,
    pub owner: Option<String>,
    pub raised_on: NaiveDate,
    pub issued_on: Option<NaiveDate>,
    pub closed_on: Option<NaiveDate>,
    pub due_kind: Option<DueKind>,
    pub due_on: Option<NaiveDate>,
    pub overdue: bool,
    /// Days since issue, of an open one.
    pub age_days: Option<i64>,
    pub age: Option<AgeBucket>,
    pub deferred_until: Option<NaiveDate>,
    pub escalated: bool,
    pub repeat_of: Option<NonconformityId>,
    pub evidence: i64,
    pub open_actions: i64,
}

const COLUMNS: &str = "id, number, title, state, cycle, source, external_reference, grade_id, grade_kind,
  (SELECT g.word FROM grade g WHERE g.id = grade_id) AS grade, risk, failure_kind, clause_id,
  (SELECT c.number FROM clause c WHERE c.id = clause_id) AS clause,
  (SELECT c.title FROM clause c WHERE c.id = clause_id) AS clause_title,
  process_id, (SELECT p.name FROM process p WHERE p.id = process_id) AS process,
  audit_id, (SELECT a.number FROM audit a WHERE a.id = audit_id) AS audit, finding_id,
  owner_id, (SELECT p.name FROM person p WHERE p.id = owner_id) AS owner,
  raised_on, issued_on, closed_on, correction_due, plan_due, implementation_due, effectiveness_due,
  deferred_until, escalated_to IS NOT NULL AS escalated, repeat_of,
  (SELECT count(*) FROM evidence_link l JOIN evidence e ON e.id = l.evidence_id
     WHERE l.entity = 'nonconformity' AND l.record_id = nonconformity.id AND NOT e.deleted) AS evidence,
  (SELECT count(*) FROM action x WHERE x.nonconformity_id = nonconformity.id AND NOT x.deleted
     AND x.state IN ('open', 'in_progress', 'returned')) AS open_actions";

/// Each order of all is a walk along an index of the migrations that has it, or a sort that reads nothing but an index
/// (`walk`): a nonconformity is long, and reading all of them takes ten times as long.
const SORTS: &[(&str, &str)] = &[
    ("number", "number"),
    ("due_on", DUE),
    ("title", "title COLLATE NOCASE"),
    ("state", "state"),
    ("grade", "(SELECT g.rank FROM grade g WHERE g.id = grade_id)"),
    ("risk", "CASE risk WHEN 'low' THEN 1 WHEN 'medium' THEN 2 WHEN 'high' THEN 3 ELSE 4 END"),
    ("clause", "(SELECT c.position FROM clause c WHERE c.id = clause_id)"),
    ("process", "(SELECT p.name FROM process p WHERE p.id = process_id) COLLATE NOCASE"),
    ("owner", "(SELECT p.name FROM person p WHERE p.id = owner_id) COLLATE NOCASE"),
    ("raised_on", "raised_on"),
    ("closed_on", "closed_on"),
];

pub fn list(db: &Connection, filter: &NonconformityFilter, today: NaiveDate) -> Result<Page<NonconformityRow>> {
    let typed = search::typed(db, &filter.text, Entity::Nonconformity)?;
    let narrowed = |list| by_place(by_state(list, filter, today), filter);
    let all = narrowed(List::new("rowid", "nonconformity").always("NOT deleted")).conditions() == 1;
    let from = if all && typed.is_none() { walk(&filter.page.sort) } else { "nonconformity" };
    let list = narrowed(List::new("rowid", from).always("NOT deleted"));
    let list = match typed {
        None => list,
        Some(typed) => {
            let text = if typed.found < FEW { FOUND.to_owned() } else { search::among("nonconformity") };
            // Only what is not removed is in the full text: where nothing else narrows the list, it is counted already.
            list.of_length(all.then_some(typed.found)).only(&text, Some(typed.query))
        }
    };
    list.page_late(db, &filter.page, SORTS, COLUMNS, |row| listed(row, today))
}

const FOUND: &str = "id IN (SELECT d.record_id FROM search JOIN search_doc d ON d.rowid = search.rowid
    WHERE search MATCH {} AND d.entity = 'nonconformity')";

/// Where all are sorted by what belongs to another record: along the index that has its id and `deleted`. SQLite would
/// take the index of what is due, and read every row.
fn walk(sort: &str) -> &'static str {
    match sort {
        "grade" => "nonconformity INDEXED BY nonconformity_by_grade",
        "clause" => "nonconformity INDEXED BY nonconformity_clause",
        "process" => "nonconformity INDEXED BY nonconformity_process",
        "owner" => "nonconformity INDEXED BY nonconformity_owner",
        _ => "nonconformity",
    }
}

fn by_state<'a>(list: List<'a>, filter: &NonconformityFilter, today: NaiveDate) -> List<'a> {
    let list = match filter.open {
        Some(true) => list.always(OPEN),
        Some(false) => list.always(&format!("NOT ({OPEN})")),
        None => list,
    };
    let list = match filter.overdue {
        Some(true) => list.only(&format!("{DUE} < {{}}"), Some(today)),
        Some(false) => list.only(&format!("{DUE} >= {{}}"), Some(today)),
        None => list,
    };
    let list = match filter.repeats {
        Some(true) => list.always("repeat_of IS NOT NULL"),
        Some(false) => list.always("repeat_of IS NULL"),
        None => list,
    };
    list.any_of("state", &filter.states)
        .any_of("grade_kind", &filter.grades)
        .only("risk = {}", filter.risk)
        .only("source = {}", filter.source)
}

fn by_place<'a>(list: List<'a>, filter: &NonconformityFilter) -> List<'a> {
    let clause = filter.clause.as_deref().map(str::trim).filter(|number| !number.is_empty()).map(str::to_owned);
    list.only("clause_id = {}", filter.clause_id)
        .only(
            "clause_id IN (SELECT c.id FROM clause c WHERE c.number = {} OR substr(c.number, 1, length({}) + 1) = {} || '.')",
            clause,
        )
        .only("process_id = {}", filter.process_id)
        .only("site_id = {}", filter.site_id)
        .only("service_id = {}", filter.service_id)
        .only("owner_id = {}", filter.owner_id)
        .only("audit_id = {}", filter.audit_id)
        .only("finding_id = {}", filter.finding_id)
}

fn listed(row: &Row<'_>, today: NaiveDate) -> rusqlite::Result<NonconformityRow> {
    let state: NonconformityState = row.get("state")?;
    let due_kind = due::pending(state);
    let due_on: Option<NaiveDate> = match due_kind {
        Some(DueKind::Correction) => row.get("correction_due")?,
        Some(DueKind::Plan) => row.get("plan_due")?,
        Some(DueKind::Implementation) => row.get("implementation_due")?,
        Some(DueKind::Effectiveness) => row.get("effectiveness_due")?,
        None => None,
    };
    let (raised_on, issued_on): (NaiveDate, Option<NaiveDate>) = (row.get("raised_on")?, row.get("issued_on")?);
    let age_days = state.is_open().then(|| due::age_in_days(issued_on.unwrap_or(raised_on), today));
    Ok(NonconformityRow {
        id: row.get("id")?,
        number: row.get("number")?,
        title: row.get("title")?,
        state,
        cycle: row.get("cycle")?,
        source: row.get("source")?,
        external_reference: row.get("external_reference")?,
        grade_id: row.get("grade_id")?,
        grade_kind: row.get("grade_kind")?,
        grade: row.get("grade")?,
        risk: row.get("risk")?,
        failure_kind: row.get("failure_kind")?,
        clause_id: row.get("clause_id")?,
        clause: row.get("clause")?,
        clause_title: row.get("clause_title")?,
        process_id: row.get("process_id")?,
        process: row.get("process")?,
        audit_id: row.get("audit_id")?,
        audit: row.get("audit")?,
        finding_id: row.get("finding_id")?,
        owner_id: row.get("owner_id")?,
        owner: row.get("owner")?,
        raised_on,
        issued_on,
        closed_on: row.get("closed_on")?,
        due_kind,
        due_on,
        overdue: due_on.is_some_and(|day| day < today),
        age_days,
        age: age_days.map(due::age_bucket),
        deferred_until: row.get("deferred_until")?,
        escalated: row.get("escalated")?,
        repeat_of: row.get("repeat_of")?,
        evidence: row.get("evidence")?,
        open_actions: row.get("open_actions")?,
    })
}

/// What the gates ask for, of every cycle, in the order it was recorded.
pub fn facts(db: &Connection, nc: &Nonconformity) -> Result<LoopFacts> {
    const OF: &str = "WHERE nonconformity_id = ?1 ORDER BY id";
    let actions: Vec<Action> = record::select(db, OF, [nc.id])?;
    let mut evidenced_actions = Vec::new();
    for action in &actions {
        if linked::evidence_count(db, Entity::Action, action.id)? > 0 {
            evidenced_actions.push(action.id);
        }
    }
    Ok(LoopFacts {
        evidence_linked: linked::evidence_count(db, Entity::Nonconformity, nc.id)?,
        evidenced_actions,
        corrections: record::select(db, OF, [nc.id])?,
        causes: record::select(db, OF, [nc.id])?,
        plans: record::select(db, OF, [nc.id])?,
        actions,
        checks: record::select(db, OF, [nc.id])?,
        process_owners: nc.process_id.map_or(Ok(Vec::new()), |process| process_owners(db, process))?,
        body_limits: due::BodyLimits::default(),
    })
}

fn process_owners(db: &Connection, process: ProcessId) -> Result<Vec<PersonId>> {
    let mut statement = db.prepare_cached(
        "SELECT owner_id FROM process WHERE id = ?1 AND owner_id IS NOT NULL
         UNION SELECT person_id FROM process_person WHERE process_id = ?1 AND relation = 'owns'",
    )?;
    Ok(statement.query_map([process], |row| row.get(0))?.collect::<rusqlite::Result<_>>()?)
}

pub fn transitions(db: &Connection, id: NonconformityId) -> Result<Vec<Transition>> {
    record::select(db, "WHERE nonconformity_id = ?1 ORDER BY id", [id])
}

/// Of the record and of everything in its loop.
pub fn evidence(db: &Connection, id: NonconformityId) -> Result<Vec<LinkedEvidence>> {
    let records = "SELECT ?1
        UNION ALL SELECT id FROM action WHERE nonconformity_id = ?1 AND NOT deleted
        UNION ALL SELECT id FROM correction WHERE nonconformity_id = ?1 AND NOT deleted
        UNION ALL SELECT id FROM cause_analysis WHERE nonconformity_id = ?1
        UNION ALL SELECT id FROM action_plan WHERE nonconformity_id = ?1
        UNION ALL SELECT id FROM effectiveness_check WHERE nonconformity_id = ?1 AND NOT deleted";
    linked::linked_evidence(db, records, id)
}

/// Nonconformities of the same clause and process that were closed, which takes an effective check.
pub fn closed_alike(db: &Connection, clause: ClauseId, process: Option<ProcessId>) -> Result<Vec<ClosedEffective>> {
    let mut statement = db.prepare_cached(
        "SELECT id, closed_on FROM nonconformity
         WHERE clause_id = ?1 AND process_id IS ?2 AND state = 'closed' AND closed_on IS NOT NULL AND NOT deleted",
    )?;
    let closed = |row: &Row<'_>| {
        Ok(ClosedEffective { id: row.get(0)?, clause_id: clause, process_id: process, closed_on: row.get(1)? })
    };
    Ok(statement.query_map(params![clause, process], closed)?.collect::<rusqlite::Result<_>>()?)
}

/// Those that name this one as their twin.
pub fn repeated_by(db: &Connection, id: NonconformityId) -> Result<Vec<Nonconformity>> {
    record::select(db, "WHERE repeat_of = ?1 AND NOT deleted ORDER BY id", [id])
}

/// The nonconformity raised for a finding, unless it came to nothing.
pub fn standing_for_finding(db: &Connection, finding: FindingId) -> Result<Option<Nonconformity>> {
    let tail = "WHERE finding_id = ?1 AND NOT deleted AND state NOT IN ('withdrawn', 'cancelled') ORDER BY id LIMIT 1";
    Ok(record::select(db, tail, [finding])?.into_iter().next())
}

#[cfg(test)]
mod tests;
