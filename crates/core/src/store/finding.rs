//! Findings in lists and one by one. A workspace holds a hundred thousand: every filter and every order of the list runs
//! on an index that covers it, and only the rows of the page are joined with what a person reads.

use rusqlite::{Connection, OptionalExtension, Row, params};
use serde::{Deserialize, Serialize};

use super::{
    list::{List, Page, PageRequest},
    record,
    search::{self, FEW, Typed},
};
use crate::{Result, domain::*};

#[derive(Debug, Default, Deserialize, ts_rs::TS)]
#[serde(default, deny_unknown_fields)]
pub struct FindingFilter {
    #[ts(optional, as = "Option<String>")]
    pub text: String,
    #[ts(optional)]
    pub audit_id: Option<AuditId>,
    #[ts(optional)]
    pub clause_id: Option<ClauseId>,
    #[ts(optional)]
    pub grade_kind: Option<GradeKind>,
    #[ts(optional)]
    pub process_id: Option<ProcessId>,
    #[ts(optional, as = "Option<PageRequest>")]
    pub page: PageRequest,
}

#[derive(Debug, Clone, PartialEq, Serialize, ts_rs::TS)]
pub struct FindingRow {
    pub id: FindingId,
    pub number: String,
    pub title: String,
    pub audit_id: AuditId,
    pub audit_number: String,
    pub clause_id: ClauseId,
    pub clause_number: String,
    pub clause_title: String,
    pub grade: String,
    pub grade_kind: GradeKind,
    pub process: Option<String>,
    pub site: Option<String>,
    pub service: Option<String>,
    pub raised_on: chrono::NaiveDate,
    pub external_reference: String,
    pub evidence: i64,
    pub nonconformity: Option<NonconformityBrief>,
}

#[derive(Debug, Clone, PartialEq, Serialize, ts_rs::TS)]
pub struct NonconformityBrief {
    pub id: NonconformityId,
    pub number: String,
    pub state: NonconformityState,
}

/// Sort key -> order. Unfiltered, each is one walk along indexes of the migration (`plans` in the tests holds it to that).
const SORTS: &[(&str, &str)] = &[
    ("number", "finding.number"),
    ("title", "finding.title COLLATE NOCASE"),
    ("raised_on", "finding.raised_on"),
    ("grade", "grade.rank; grade.id; finding.number"),
    ("clause", "clause.catalogue_id; clause.position; clause.id; finding.number"),
    ("audit", "audit.number; audit.id; finding.number"),
];

/// What the query walks along. Left to itself, SQLite walks all findings in the wanted order where it should take the few of
/// one audit, and the other way round: it keeps no statistics of a workspace.
fn from(filter: &FindingFilter, typed: Option<i64>, of_kind: Option<i64>) -> String {
    let sort = filter.page.sort.as_str();
    let few = |n: Option<i64>| n.is_some_and(|n| n < FEW);
    match filter {
        FindingFilter { audit_id: Some(_), .. } => format!("finding INDEXED BY finding_audit{}", joined(sort)),
        FindingFilter { clause_id: Some(_), .. } => format!("finding INDEXED BY finding_clause{}", joined(sort)),
        FindingFilter { process_id: Some(_), .. } => format!("finding INDEXED BY finding_process{}", joined(sort)),
        _ if few(typed) => format!("{}{}", search::LEADING, joined(sort)),
        _ if few(of_kind) => format!("finding INDEXED BY finding_grade{}", joined(sort)),
        _ => leading(sort).to_owned(),
    }
}

/// The table that leads, for an order that is not the findings' own.
fn leading(sort: &str) -> &'static str {
    match sort {
        "grade" => "grade CROSS JOIN finding ON finding.grade_id = grade.id",
        "clause" => "clause CROSS JOIN finding ON finding.clause_id = clause.id",
        "audit" => "audit CROSS JOIN finding ON finding.audit_id = audit.id",
        _ => "finding",
    }
}

fn joined(sort: &str) -> &'static str {
    match sort {
        "grade" => " LEFT JOIN grade ON grade.id = finding.grade_id",
        "clause" => " LEFT JOIN clause ON clause.id = finding.clause_id",
        "audit" => " LEFT JOIN audit ON audit.id = finding.audit_id",
        _ => "",
    }
}

/// The condition on the kind: by the grade that leads, by the index that was named, or kept from choosing an index.
fn kind_condition(from: &str) -> &'static str {
    match from {
        _ if from.starts_with("grade ") => "grade.kind = {}",
        _ if from.contains("INDEXED BY") => "finding.grade_id IN (SELECT g.id FROM grade g WHERE g.kind = {})",
        _ => "+finding.grade_id IN (SELECT g.id FROM grade g WHERE g.kind = {})",
    }
}

pub fn list(db: &Connection, filter: &FindingFilter) -> Result<Page<FindingRow>> {
    let typed = search::typed(db, &filter.text, Entity::Finding)?;
    let of_kind = filter.grade_kind.map(|kind| of_kind(db, kind)).transpose()?;
    let from = from(filter, typed.as_ref().map(|typed| typed.found), of_kind);
    let text = match from.starts_with(search::LEADING) {
        true => "search MATCH {}".to_owned(),
        false => search::among("finding"),
    };
    let found = List::new("finding.id", &from)
        .always("finding.deleted = 0")
        .only("finding.audit_id = {}", filter.audit_id)
        .only("finding.clause_id = {}", filter.clause_id)
        .only("finding.process_id = {}", filter.process_id)
        .only(kind_condition(&from), filter.grade_kind)
        .of_length(length(db, filter, typed.as_ref(), of_kind)?)
        .only(&text, typed.map(|typed| typed.query))
        .page(db, &filter.page, SORTS, "finding.id", |row| row.get::<_, FindingId>(0))?;
    Ok(Page { rows: rows(db, &found.rows)?, total: found.total })
}

/// How long the list is where one condition alone decides and has been counted: nothing is walked for it again.
fn length(db: &Connection, filter: &FindingFilter, typed: Option<&Typed>, of_kind: Option<i64>) -> Result<Option<i64>> {
    let narrowed = filter.audit_id.is_some() || filter.clause_id.is_some() || filter.process_id.is_some();
    Ok(match (typed, of_kind) {
        _ if narrowed => None,
        (None, None) => Some(all(db)?),
        (None, Some(found)) => Some(found),
        // Only what is not removed is in the full text.
        (Some(typed), None) => Some(typed.found),
        (Some(_), Some(_)) => None,
    })
}

/// SQLite counts a table by its pages; counting the live rows would walk them all.
fn all(db: &Connection) -> Result<i64> {
    let sql = "SELECT (SELECT count(*) FROM finding) - (SELECT count(*) FROM finding WHERE deleted = 1)";
    Ok(db.prepare_cached(sql)?.query_row([], |row| row.get(0))?)
}

fn of_kind(db: &Connection, kind: GradeKind) -> Result<i64> {
    let sql = "SELECT count(*) FROM finding INDEXED BY finding_grade
               WHERE deleted = 0 AND grade_id IN (SELECT g.id FROM grade g WHERE g.kind = ?1)";
    Ok(db.prepare_cached(sql)?.query_row([kind], |row| row.get(0))?)
}

/// `?1`: ids as JSON, in the order wanted. A nonconformity: a living one before a cancelled or withdrawn one.
const ROWS: &str = "SELECT f.id, f.number, f.title, f.audit_id, a.number, f.clause_id, c.number, c.title, g.word, g.kind,
      p.name, s.name, v.name, f.raised_on, f.external_reference,
      (SELECT count(*) FROM evidence_link l WHERE l.entity = 'finding' AND l.record_id = f.id), n.id, n.number, n.state
    FROM json_each(?1) wanted CROSS JOIN finding f ON f.id = wanted.value
      CROSS JOIN audit a ON a.id = f.audit_id CROSS JOIN clause c ON c.id = f.clause_id CROSS JOIN grade g ON g.id = f.grade_id
      LEFT JOIN process p ON p.id = f.process_id LEFT JOIN site s ON s.id = f.site_id
      LEFT JOIN service v ON v.id = f.service_id
      LEFT JOIN nonconformity n ON n.id = (SELECT became.id FROM nonconformity became
        WHERE became.finding_id = f.id AND became.deleted = 0
        ORDER BY became.state IN ('cancelled', 'withdrawn'), became.id LIMIT 1)
    ORDER BY wanted.key";

/// In one query: what it takes to start one is more than what a row takes.
fn rows(db: &Connection, ids: &[FindingId]) -> Result<Vec<FindingRow>> {
    let ids = serde_json::to_string(ids).map_err(|error| crate::Error::internal(error.to_string()))?;
    Ok(db.prepare_cached(ROWS)?.query_map([ids], from_row)?.collect::<rusqlite::Result<_>>()?)
}

pub fn row(db: &Connection, id: FindingId) -> Result<FindingRow> {
    rows(db, &[id])?
        .pop()
        .ok_or_else(|| Refusal::new("record-not-found").arg("entity", Entity::Finding).arg("reference", id).into())
}

fn from_row(row: &Row<'_>) -> rusqlite::Result<FindingRow> {
    Ok(FindingRow {
        id: row.get(0)?,
        number: row.get(1)?,
        title: row.get(2)?,
        audit_id: row.get(3)?,
        audit_number: row.get(4)?,
        clause_id: row.get(5)?,
        clause_number: row.get(6)?,
        clause_title: row.get(7)?,
        grade: row.get(8)?,
        grade_kind: row.get(9)?,
        process: row.get(10)?,
        site: row.get(11)?,
        service: row.get(12)?,
        raised_on: row.get(13)?,
        external_reference: row.get(14)?,
        evidence: row.get(15)?,
        nonconformity: match row.get(16)? {
            Some(id) => Some(NonconformityBrief { id, number: row.get(17)?, state: row.get(18)? }),
            None => None,
        },
    })
}

/// The nonconformity a finding became: a living one before a cancelled or withdrawn one.
pub fn nonconformity_of(db: &Connection, finding: FindingId) -> Result<Option<NonconformityBrief>> {
    let mut statement = db.prepare_cached(
        "SELECT id, number, state FROM nonconformity WHERE finding_id = ?1 AND deleted = 0
         ORDER BY state IN ('cancelled', 'withdrawn'), id LIMIT 1",
    )?;
    let brief = |row: &Row<'_>| Ok(NonconformityBrief { id: row.get(0)?, number: row.get(1)?, state: row.get(2)? });
    Ok(statement.query_row([finding], brief).optional()?)
}

/// Evidence items on a finding or on the nonconformity it became, each once.
pub fn evidence(db: &Connection, finding: FindingId, nonconformity: Option<NonconformityId>) -> Result<i64> {
    let sql = "SELECT count(DISTINCT evidence_id) FROM evidence_link
               WHERE (entity = 'finding' AND record_id = ?1) OR (entity = 'nonconformity' AND record_id = ?2)";
    Ok(db.prepare_cached(sql)?.query_row(params![finding, nonconformity], |row| row.get(0))?)
}

/// The internal scale's word of a kind; where it has none, any scale's.
pub fn grade_of_kind(db: &Connection, kind: GradeKind) -> Result<Option<Grade>> {
    let tail = "WHERE kind = ?1 AND deleted = 0 ORDER BY scale <> 'internal', rank, id LIMIT 1";
    Ok(record::select(db, tail, [kind])?.into_iter().next())
}

#[cfg(test)]
mod tests;
