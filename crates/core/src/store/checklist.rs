//! The checklist of an audit as a person reads it: items with clause, samples, evidence, findings and what failed before.

use std::collections::HashMap;

use rusqlite::{Connection, Row, params};
use serde::{Deserialize, Serialize};

use super::{
    list::{List, Page, PageRequest},
    record::{self, Record},
};
use crate::{Result, domain::*};

#[derive(Debug, Deserialize, ts_rs::TS)]
#[serde(deny_unknown_fields)]
pub struct ChecklistFilter {
    pub audit_id: AuditId,
    #[serde(default)]
    #[ts(optional)]
    pub clause_id: Option<ClauseId>,
    #[serde(default)]
    #[ts(optional)]
    pub result: Option<ChecklistResult>,
    /// Only those with an answer, or only those without.
    #[serde(default)]
    #[ts(optional)]
    pub answered: Option<bool>,
    #[serde(default)]
    #[ts(optional, as = "Option<String>")]
    pub text: String,
    #[serde(default)]
    #[ts(optional, as = "Option<PageRequest>")]
    pub page: PageRequest,
}

#[derive(Debug, Clone, PartialEq, Serialize, ts_rs::TS)]
pub struct ChecklistRow {
    #[serde(flatten)]
    pub item: ChecklistItem,
    pub clause_number: String,
    pub clause_title: String,
    pub catalogue: String,
    /// Whether "not applicable" is an answer to this clause.
    pub allows_not_applicable: bool,
    /// Clauses of other standards that this question answers too.
    pub also: Vec<String>,
    pub auditor: Option<String>,
    pub samples: i64,
    pub evidence: i64,
    pub findings: Vec<FindingBrief>,
    /// Nonconformities of the same clause that other audits or sources raised, the newest first.
    pub earlier: Vec<EarlierNonconformity>,
}

#[derive(Debug, Clone, PartialEq, Serialize, ts_rs::TS)]
pub struct FindingBrief {
    pub id: FindingId,
    pub number: String,
    pub title: String,
    pub grade: String,
    pub kind: GradeKind,
}

#[derive(Debug, Clone, PartialEq, Serialize, ts_rs::TS)]
pub struct EarlierNonconformity {
    pub id: NonconformityId,
    pub number: String,
    pub title: String,
    pub state: NonconformityState,
    pub raised_on: chrono::NaiveDate,
    pub closed_on: Option<chrono::NaiveDate>,
}

const FROM: &str = "checklist_item LEFT JOIN clause ON clause.id = checklist_item.clause_id
    LEFT JOIN catalogue ON catalogue.id = clause.catalogue_id LEFT JOIN person ON person.id = checklist_item.auditor_id";

pub fn list(db: &Connection, filter: &ChecklistFilter) -> Result<Page<ChecklistRow>> {
    let columns = format!(
        "{}, clause.number, clause.title, catalogue.designation, clause.allows_not_applicable, person.name,
         (SELECT count(*) FROM sample WHERE sample.checklist_item_id = checklist_item.id AND sample.deleted = 0),
         (SELECT count(*) FROM evidence_link l WHERE l.entity = 'checklist_item' AND l.record_id = checklist_item.id)",
        ChecklistItem::COLUMNS.iter().map(|c| format!("checklist_item.{c}")).collect::<Vec<_>>().join(", ")
    );
    let answered = filter.answered.map(i64::from);
    let mut page = List::new(&columns, FROM)
        .only("checklist_item.audit_id = {}", Some(filter.audit_id))
        .always("checklist_item.deleted = 0")
        .only("checklist_item.clause_id = {}", filter.clause_id)
        .only("checklist_item.result = {}", filter.result)
        .only("(checklist_item.result IS NOT NULL) = {}", answered)
        .matching("checklist_item.id", &filter.text)
        .page(
            db,
            &filter.page,
            &[
                ("position", "checklist_item.position"),
                ("clause", "clause.position"),
                ("result", "checklist_item.result"),
            ],
            "checklist_item.id",
            from_row,
        )?;
    let mut findings = findings(db, filter.audit_id)?;
    let mut also = super::planner::answered_too(db, filter.audit_id)?;
    for row in &mut page.rows {
        row.also = also.remove(&row.item.id).unwrap_or_default();
        row.findings = findings.remove(&row.item.id).unwrap_or_default();
        row.earlier = earlier(db, row.item.clause_id, filter.audit_id)?;
    }
    Ok(page)
}

fn from_row(row: &Row<'_>) -> rusqlite::Result<ChecklistRow> {
    let after = ChecklistItem::COLUMNS.len();
    Ok(ChecklistRow {
        item: ChecklistItem::from_row(row)?,
        clause_number: row.get(after)?,
        clause_title: row.get(after + 1)?,
        catalogue: row.get(after + 2)?,
        allows_not_applicable: row.get(after + 3)?,
        also: Vec::new(),
        auditor: row.get(after + 4)?,
        samples: row.get(after + 5)?,
        evidence: row.get(after + 6)?,
        findings: Vec::new(),
        earlier: Vec::new(),
    })
}

/// The audit's findings that came out of a question.
fn findings(db: &Connection, audit: AuditId) -> Result<HashMap<ChecklistItemId, Vec<FindingBrief>>> {
    let mut statement = db.prepare_cached(
        "SELECT f.checklist_item_id, f.id, f.number, f.title, g.word, g.kind
         FROM checklist_item i JOIN finding f ON f.checklist_item_id = i.id JOIN grade g ON g.id = f.grade_id
         WHERE i.audit_id = ?1 AND f.deleted = 0 ORDER BY f.number, f.id",
    )?;
    let rows = statement.query_map([audit], |row| {
        let brief = FindingBrief {
            id: row.get(1)?,
            number: row.get(2)?,
            title: row.get(3)?,
            grade: row.get(4)?,
            kind: row.get(5)?,
        };
        Ok((row.get::<_, ChecklistItemId>(0)?, brief))
    })?;
    let mut found: HashMap<_, Vec<_>> = HashMap::new();
    for row in rows {
        let (item, brief) = row?;
        found.entry(item).or_default().push(brief);
    }
    Ok(found)
}

/// At most 20: a clause that fails more often has its own list.
pub fn earlier(db: &Connection, clause: ClauseId, audit: AuditId) -> Result<Vec<EarlierNonconformity>> {
    let mut statement = db.prepare_cached(
        "SELECT id, number, title, state, raised_on, closed_on FROM nonconformity
         WHERE clause_id = ?1 AND deleted = 0 AND state <> 'draft' AND audit_id IS NOT ?2
         ORDER BY raised_on DESC, id DESC LIMIT 20",
    )?;
    let rows = statement.query_map(params![clause, audit], |row| {
        Ok(EarlierNonconformity {
            id: row.get(0)?,
            number: row.get(1)?,
            title: row.get(2)?,
            state: row.get(3)?,
            raised_on: row.get(4)?,
            closed_on: row.get(5)?,
        })
    })?;
    Ok(rows.collect::<rusqlite::Result<_>>()?)
}

/// All live items in their order.
pub fn items(db: &Connection, audit: AuditId) -> Result<Vec<ChecklistItem>> {
    record::select(db, "WHERE audit_id = ?1 AND deleted = 0 ORDER BY position, id", [audit])
}

/// What hangs on a question and would lose it.
pub fn uses(db: &Connection, item: ChecklistItemId) -> Result<i64> {
    let sql = "SELECT (SELECT count(*) FROM finding WHERE checklist_item_id = ?1 AND deleted = 0)
                    + (SELECT count(*) FROM sample WHERE checklist_item_id = ?1 AND deleted = 0)
                    + (SELECT count(*) FROM evidence_link WHERE entity = 'checklist_item' AND record_id = ?1)";
    Ok(db.prepare_cached(sql)?.query_row([item], |row| row.get(0))?)
}

/// The samples of a question, in the order they were drawn.
pub fn samples(db: &Connection, item: ChecklistItemId) -> Result<Vec<Sample>> {
    record::select(db, "WHERE checklist_item_id = ?1 AND deleted = 0 ORDER BY id", [item])
}

/// The place of a clause's last question in an audit.
pub fn last_of_clause(db: &Connection, audit: AuditId, clause: ClauseId) -> Result<Option<i64>> {
    let sql = "SELECT max(position) FROM checklist_item WHERE audit_id = ?1 AND clause_id = ?2 AND deleted = 0";
    Ok(db.prepare_cached(sql)?.query_row(params![audit, clause], |row| row.get(0))?)
}

/// The place that follows `position` in an audit.
pub fn next_position(db: &Connection, audit: AuditId, position: i64) -> Result<Option<i64>> {
    let sql = "SELECT min(position) FROM checklist_item WHERE audit_id = ?1 AND position > ?2 AND deleted = 0";
    Ok(db.prepare_cached(sql)?.query_row(params![audit, position], |row| row.get(0))?)
}
