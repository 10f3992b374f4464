//! What the planner reads and keeps: plan items, recurrences, changes, reviews, proposals; and the rows from which
//! `app/planner/facts.rs` makes the facts of the rules. One query a matter, never one a row.

pub mod facts;

use std::collections::HashMap;

use chrono::NaiveDate;
use rusqlite::{Connection, Row, params};
use serde::{Deserialize, Serialize};

use super::{
    list::{List, Page, PageRequest},
    record::{self, Record},
};
use crate::{Result, domain::*};

pub fn plan_items(db: &Connection, audit: AuditId) -> Result<Vec<PlanItem>> {
    record::select(db, "WHERE audit_id = ?1 AND NOT deleted ORDER BY entity, record_id", [audit])
}

/// Clauses an audit's plan names as planned.
pub fn planned_clauses(db: &Connection, audit: AuditId) -> Result<Vec<ClauseId>> {
    let sql = "SELECT record_id FROM plan_item
        WHERE audit_id = ?1 AND entity = 'clause' AND state = 'planned' AND NOT deleted ORDER BY record_id";
    let mut statement = db.prepare_cached(sql)?;
    Ok(statement.query_map([audit], |row| row.get(0))?.collect::<rusqlite::Result<_>>()?)
}

pub fn recurrences(db: &Connection, programme: ProgrammeId) -> Result<Vec<Recurrence>> {
    record::select(db, "WHERE programme_id = ?1 AND NOT deleted ORDER BY starts_on, title, id", [programme])
}

/// Days acted on. One whose audit was cancelled or whose review was taken back is open again.
pub fn occurrences(db: &Connection, recurrence: RecurrenceId) -> Result<Vec<Occurrence>> {
    let tail = "WHERE recurrence_id = ?1 AND NOT deleted
        AND (audit_id IS NULL OR audit_id IN (SELECT id FROM audit WHERE NOT deleted AND state <> 'cancelled'))
        AND (review_id IS NULL OR review_id IN (SELECT id FROM management_review WHERE NOT deleted))
        ORDER BY due_on, id";
    record::select(db, tail, [recurrence])
}

#[derive(Debug, Default, Deserialize, ts_rs::TS)]
#[serde(default, deny_unknown_fields)]
pub struct ChangeFilter {
    /// Both days included.
    #[ts(optional)]
    pub from: Option<NaiveDate>,
    #[ts(optional)]
    pub to: Option<NaiveDate>,
    #[ts(optional)]
    pub importance: Option<Importance>,
    #[ts(optional, as = "Option<PageRequest>")]
    pub page: PageRequest,
}

/// Newest first unless told.
pub fn changes(db: &Connection, filter: &ChangeFilter) -> Result<Page<ImportantChange>> {
    let newest =
        PageRequest { descending: filter.page.sort.is_empty() || filter.page.descending, ..filter.page.clone() };
    List::new("important_change.*", "important_change")
        .always("NOT important_change.deleted")
        .only("important_change.happened_on >= {}", filter.from)
        .only("important_change.happened_on <= {}", filter.to)
        .only("important_change.importance = {}", filter.importance)
        .page(
            db,
            &newest,
            &[
                ("happened_on", "important_change.happened_on"),
                ("title", "important_change.title COLLATE NOCASE"),
                ("importance", "important_change.importance"),
            ],
            "important_change.id",
            ImportantChange::from_row,
        )
}

#[derive(Debug, Default, Deserialize, ts_rs::TS)]
#[serde(default, deny_unknown_fields)]
pub struct ReviewFilter {
    #[ts(optional)]
    pub programme_id: Option<ProgrammeId>,
    /// Only those held, or only those still to come.
    #[ts(optional)]
    pub held: Option<bool>,
    #[ts(optional, as = "Option<PageRequest>")]
    pub page: PageRequest,
}

#[derive(Debug, Clone, PartialEq, Serialize, ts_rs::TS)]
pub struct ManagementReviewRow {
    #[serde(flatten)]
    pub review: ManagementReview,
    pub chair: String,
    /// The minutes: number and title of the document.
    pub document: String,
    pub evidence: i64,
}

pub fn reviews(db: &Connection, filter: &ReviewFilter) -> Result<Page<ManagementReviewRow>> {
    let columns = "management_review.*, coalesce(c.name, '') AS chair, coalesce(trim(d.number || ' ' || d.title), '') AS document,
        (SELECT count(*) FROM evidence_link l JOIN evidence e ON e.id = l.evidence_id AND NOT e.deleted
         WHERE l.entity = 'management_review' AND l.record_id = management_review.id) AS evidence";
    let from = "management_review LEFT JOIN person c ON c.id = management_review.chair_id
        LEFT JOIN document d ON d.id = management_review.document_id";
    List::new(columns, from)
        .always("NOT management_review.deleted")
        .only("management_review.programme_id = {}", filter.programme_id)
        .only("(management_review.held_on IS NOT NULL) = {}", filter.held.map(i64::from))
        .page(
            db,
            &filter.page,
            &[
                ("planned_on", "management_review.planned_on"),
                ("held_on", "management_review.held_on"),
                ("title", "management_review.title COLLATE NOCASE"),
            ],
            "management_review.id",
            review_row,
        )
}

fn review_row(row: &Row<'_>) -> rusqlite::Result<ManagementReviewRow> {
    Ok(ManagementReviewRow {
        review: ManagementReview::from_row(row)?,
        chair: row.get("chair")?,
        document: row.get("document")?,
        evidence: row.get("evidence")?,
    })
}

pub fn proposals(db: &Connection, programme: ProgrammeId) -> Result<Vec<ProgrammeProposal>> {
    record::select(db, "WHERE programme_id = ?1 ORDER BY accepted_on DESC, id DESC", [programme])
}

/// Says that every question on one clause of an audit answers another clause too.
pub fn also_answers(db: &Connection, audit: AuditId, leader: ClauseId, clause: ClauseId) -> Result<()> {
    db.prepare_cached(
        "INSERT OR IGNORE INTO checklist_item_also (checklist_item_id, clause_id)
         SELECT id, ?3 FROM checklist_item WHERE audit_id = ?1 AND clause_id = ?2 AND NOT deleted",
    )?
    .execute(params![audit, leader, clause])?;
    Ok(())
}

/// A question carried forward answers what it answered before.
pub fn carry_answers(db: &Connection, from: ChecklistItemId, to: ChecklistItemId) -> Result<()> {
    db.prepare_cached(
        "INSERT OR IGNORE INTO checklist_item_also (checklist_item_id, clause_id)
         SELECT ?2, clause_id FROM checklist_item_also WHERE checklist_item_id = ?1",
    )?
    .execute(params![from, to])?;
    Ok(())
}

/// "ISO 9001 7.5.1": by question, the clauses it answers beside its own.
pub fn answered_too(db: &Connection, audit: AuditId) -> Result<HashMap<ChecklistItemId, Vec<String>>> {
    let mut statement = db.prepare_cached(
        "SELECT l.checklist_item_id, trim(k.designation || ' ' || c.number)
         FROM checklist_item i JOIN checklist_item_also l ON l.checklist_item_id = i.id
         JOIN clause c ON c.id = l.clause_id JOIN catalogue k ON k.id = c.catalogue_id
         WHERE i.audit_id = ?1 AND NOT i.deleted ORDER BY k.designation, c.position",
    )?;
    let mut found: HashMap<ChecklistItemId, Vec<String>> = HashMap::new();
    for row in statement.query_map([audit], |row| Ok((row.get(0)?, row.get(1)?)))? {
        let (item, clause) = row?;
        found.entry(item).or_default().push(clause);
    }
    Ok(found)
}
