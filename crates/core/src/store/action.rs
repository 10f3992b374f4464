//! Actions as lists show them.

use chrono::NaiveDate;
use rusqlite::{Connection, Row};
use serde::{Deserialize, Serialize};

use super::{
    linked::{self, LinkedEvidence},
    list::{List, Page, PageRequest},
    record,
};
use crate::{Result, domain::*};

/// In SQL as in `ActionState::is_open`, and word for word as in the index `action_open`.
pub const OPEN: &str = "state IN ('open', 'in_progress', 'returned')";

#[derive(Debug, Default, Deserialize, ts_rs::TS)]
#[serde(default, deny_unknown_fields)]
pub struct ActionFilter {
    #[ts(optional, as = "Option<String>")]
    pub text: String,
    /// Any of these; empty: all.
    #[ts(optional, as = "Option<Vec<ActionState>>")]
    pub states: Vec<ActionState>,
    #[ts(optional, as = "Option<Vec<ActionKind>>")]
    pub kinds: Vec<ActionKind>,
    /// Still owed by its owner, or (false) not.
    #[ts(optional)]
    pub open: Option<bool>,
    #[ts(optional)]
    pub overdue: Option<bool>,
    #[ts(optional)]
    pub owner_id: Option<PersonId>,
    #[ts(optional)]
    pub nonconformity_id: Option<NonconformityId>,
    #[ts(optional)]
    pub audit_id: Option<AuditId>,
    #[ts(optional)]
    pub finding_id: Option<FindingId>,
    #[ts(optional, as = "Option<PageRequest>")]
    pub page: PageRequest,
}

/// An action as a list shows it.
#[derive(Debug, Clone, PartialEq, Serialize, ts_rs::TS)]
pub struct ActionRow {
    pub id: ActionId,
    pub number: String,
    pub title: String,
    pub kind: ActionKind,
    pub state: ActionState,
    pub progress_pct: i64,
    pub owner_id: PersonId,
    pub owner: String,
    pub due_on: NaiveDate,
    pub original_due_on: NaiveDate,
    pub overdue: bool,
    pub done_on: Option<NaiveDate>,
    pub verified_on: Option<NaiveDate>,
    pub nonconformity_id: Option<NonconformityId>,
    pub nonconformity: Option<String>,
    pub nonconformity_title: Option<String>,
    pub cycle: i64,
    pub audit_id: Option<AuditId>,
    pub audit: Option<String>,
    pub finding_id: Option<FindingId>,
    pub finding: Option<String>,
    pub evidence: i64,
}

const COLUMNS: &str = "id, number, title, kind, state, progress_pct,
  owner_id, (SELECT p.name FROM person p WHERE p.id = owner_id) AS owner,
  due_on, original_due_on, done_on, verified_on,
  nonconformity_id, (SELECT n.number FROM nonconformity n WHERE n.id = nonconformity_id) AS nonconformity,
  (SELECT n.title FROM nonconformity n WHERE n.id = nonconformity_id) AS nonconformity_title, cycle,
  audit_id, (SELECT a.number FROM audit a WHERE a.id = audit_id) AS audit,
  finding_id, (SELECT f.number FROM finding f WHERE f.id = finding_id) AS finding,
  (SELECT count(*) FROM evidence_link l JOIN evidence e ON e.id = l.evidence_id
     WHERE l.entity = 'action' AND l.record_id = action.id AND NOT e.deleted) AS evidence";

const SORTS: &[(&str, &str)] = &[
    ("due_on", "due_on"),
    ("number", "number"),
    ("title", "title COLLATE NOCASE"),
    ("kind", "kind"),
    ("state", "state"),
    ("progress_pct", "progress_pct"),
    ("owner", "(SELECT p.name FROM person p WHERE p.id = owner_id) COLLATE NOCASE"),
    ("nonconformity", "(SELECT n.number FROM nonconformity n WHERE n.id = nonconformity_id)"),
];

pub fn list(db: &Connection, filter: &ActionFilter, today: NaiveDate) -> Result<Page<ActionRow>> {
    let list = List::new("rowid", "action").always("NOT deleted").matching("id", &filter.text);
    let list = match filter.open {
        Some(true) => list.always(OPEN),
        Some(false) => list.always(&format!("NOT ({OPEN})")),
        None => list,
    };
    let list = match filter.overdue {
        Some(true) => list.always(OPEN).only("due_on < {}", Some(today)),
        Some(false) => list.only(&format!("NOT ({OPEN} AND due_on < {{}})"), Some(today)),
        None => list,
    };
    list.any_of("state", &filter.states)
        .any_of("kind", &filter.kinds)
        .only("owner_id = {}", filter.owner_id)
        .only("nonconformity_id = {}", filter.nonconformity_id)
        .only("audit_id = {}", filter.audit_id)
        .only("finding_id = {}", filter.finding_id)
        .page_late(db, &filter.page, SORTS, COLUMNS, |row| listed(row, today))
}

fn listed(row: &Row<'_>, today: NaiveDate) -> rusqlite::Result<ActionRow> {
    let (state, due_on): (ActionState, NaiveDate) = (row.get("state")?, row.get("due_on")?);
    Ok(ActionRow {
        id: row.get("id")?,
        number: row.get("number")?,
        title: row.get("title")?,
        kind: row.get("kind")?,
        state,
        progress_pct: row.get("progress_pct")?,
        owner_id: row.get("owner_id")?,
        owner: row.get("owner")?,
        due_on,
        original_due_on: row.get("original_due_on")?,
        overdue: state.is_open() && due_on < today,
        done_on: row.get("done_on")?,
        verified_on: row.get("verified_on")?,
        nonconformity_id: row.get("nonconformity_id")?,
        nonconformity: row.get("nonconformity")?,
        nonconformity_title: row.get("nonconformity_title")?,
        cycle: row.get("cycle")?,
        audit_id: row.get("audit_id")?,
        audit: row.get("audit")?,
        finding_id: row.get("finding_id")?,
        finding: row.get("finding")?,
        evidence: row.get("evidence")?,
    })
}

pub fn evidence(db: &Connection, id: ActionId) -> Result<Vec<LinkedEvidence>> {
    linked::linked_evidence(db, "SELECT ?1", id)
}

/// What a nonconformity's owners still owe.
pub fn open_of(db: &Connection, nonconformity: NonconformityId) -> Result<Vec<Action>> {
    record::select(db, &format!("WHERE nonconformity_id = ?1 AND NOT deleted AND {OPEN} ORDER BY id"), [nonconformity])
}
