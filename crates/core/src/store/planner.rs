//! What the planner reads and keeps: plan items, recurrences, changes, reviews, proposals; and the rows from which
//! `app/planner/facts.rs` makes the facts of the rules. One query a matter, never one a row.

pub mod facts;

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

pub fn occurrences(db: &Connection, recurrence: RecurrenceId) -> Result<Vec<Occurrence>> {
    record::select(db, "WHERE recurrence_id = ?1 AND NOT deleted ORDER BY due_on, id", [recurrence])
}

pub fn count_of_recurrence(db: &Connection, recurrence: RecurrenceId) -> Result<i64> {
    let sql = "SELECT count(*) FROM recurrence_occurrence WHERE recurrence_id = ?1 AND NOT deleted";
    super::reference::count(db, sql, recurrence)
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

/// Clauses a checklist question answers beside its own.
pub fn also_answers(db: &Connection, item: ChecklistItemId, clause: ClauseId) -> Result<()> {
    db.prepare_cached("INSERT OR IGNORE INTO checklist_item_clause (checklist_item_id, clause_id) VALUES (?1, ?2)")?
        .execute(params![item, clause])?;
    Ok(())
}
