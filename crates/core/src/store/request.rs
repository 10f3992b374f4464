//! Request lists and their requests: as lists show them, and by the numbers that files carry.

use chrono::NaiveDate;
use rusqlite::{Connection, params};
use serde::{Deserialize, Serialize};

use super::{
    list::{List, Page, PageRequest},
    record::{self, Record},
};
use crate::{
    Result,
    domain::{AuditId, Request, RequestId, RequestList, RequestListId, RequestState},
};

#[derive(Debug, Default, Deserialize, ts_rs::TS)]
#[serde(default, deny_unknown_fields)]
pub struct RequestListFilter {
    #[ts(optional, as = "Option<String>")]
    pub text: String,
    #[ts(optional)]
    pub audit_id: Option<AuditId>,
    /// Only lists on which something is owed, or only those on which nothing is.
    #[ts(optional)]
    pub open: Option<bool>,
    #[ts(optional, as = "Option<PageRequest>")]
    pub page: PageRequest,
}

#[derive(Debug, Clone, PartialEq, Serialize, ts_rs::TS)]
pub struct RequestListRow {
    #[serde(flatten)]
    pub list: RequestList,
    /// The audit's number, where there is one.
    pub audit: Option<String>,
    pub requests: i64,
    pub open: i64,
    pub answered: i64,
    pub accepted: i64,
    pub withdrawn: i64,
    pub overdue: i64,
    /// Not withdrawn, and no evidence is linked.
    pub without_evidence: i64,
}

/// Nothing is linked to it that still counts.
const BARE: &str = "NOT EXISTS (SELECT 1 FROM evidence_link l JOIN evidence e ON e.id = l.evidence_id AND NOT e.deleted
    WHERE l.entity = 'request' AND l.record_id = r.id)";

pub fn lists(db: &Connection, filter: &RequestListFilter, today: NaiveDate) -> Result<Page<RequestListRow>> {
    let count = |what: &str| {
        format!("(SELECT count(*) FROM request r WHERE r.list_id = request_list.id AND NOT r.deleted AND {what})")
    };
    let overdue = format!("r.state = 'open' AND coalesce(r.due_on, request_list.due_on) < '{today}'");
    let select = format!(
        "request_list.*, a.number AS audit, {} AS requests, {} AS open, {} AS answered, {} AS accepted, {} AS withdrawn,
         {} AS overdue, {} AS without_evidence",
        count("1"),
        count("r.state = 'open'"),
        count("r.state = 'answered'"),
        count("r.state = 'accepted'"),
        count("r.state = 'withdrawn'"),
        count(&overdue),
        count(&format!("r.state <> 'withdrawn' AND {BARE}")),
    );
    let owed = format!("({} > 0) = {{}}", count("r.state IN ('open', 'answered')"));
    List::new(&select, "request_list LEFT JOIN audit a ON a.id = request_list.audit_id")
        .always("NOT request_list.deleted")
        .matching("request_list.id", &filter.text)
        .only("request_list.audit_id = {}", filter.audit_id)
        .only(&owed, filter.open)
        .page(
            db,
            &filter.page,
            &[
                ("number", "request_list.number"),
                ("title", "request_list.title COLLATE NOCASE"),
                ("asked_by", "request_list.asked_by COLLATE NOCASE"),
                ("received_on", "request_list.received_on"),
                ("due_on", "request_list.due_on IS NULL; request_list.due_on"),
                ("open", "open"),
            ],
            "request_list.id",
            list_row,
        )
}

fn list_row(row: &rusqlite::Row<'_>) -> rusqlite::Result<RequestListRow> {
    Ok(RequestListRow {
        list: RequestList::from_row(row)?,
        audit: row.get("audit")?,
        requests: row.get("requests")?,
        open: row.get("open")?,
        answered: row.get("answered")?,
        accepted: row.get("accepted")?,
        withdrawn: row.get("withdrawn")?,
        overdue: row.get("overdue")?,
        without_evidence: row.get("without_evidence")?,
    })
}

#[derive(Debug, Default, Deserialize, ts_rs::TS)]
#[serde(default, deny_unknown_fields)]
pub struct RequestFilter {
    #[ts(optional, as = "Option<String>")]
    pub text: String,
    #[ts(optional)]
    pub list_id: Option<RequestListId>,
    #[ts(optional)]
    pub audit_id: Option<AuditId>,
    /// Any of these; empty: all.
    #[ts(optional, as = "Option<Vec<RequestState>>")]
    pub states: Vec<RequestState>,
    #[ts(optional)]
    pub overdue: Option<bool>,
    /// Only those without evidence, or only those with some.
    #[ts(optional)]
    pub without_evidence: Option<bool>,
    #[ts(optional, as = "Option<PageRequest>")]
    pub page: PageRequest,
}

#[derive(Debug, Clone, PartialEq, Serialize, ts_rs::TS)]
pub struct RequestRow {
    #[serde(flatten)]
    pub request: Request,
    /// Of its list: number and title.
    pub list: String,
    pub list_title: String,
    pub evidence: i64,
    pub comments: i64,
    pub overdue: bool,
}

pub fn requests(db: &Connection, filter: &RequestFilter, today: NaiveDate) -> Result<Page<RequestRow>> {
    let overdue = format!("(r.state = 'open' AND coalesce(r.due_on, t.due_on, '9999-12-31') < '{today}')");
    // Columns of the request first: `Request::from_row` reads by place.
    let select = format!(
        "r.*, t.number AS list, t.title AS list_title, {overdue} AS overdue,
         (SELECT count(*) FROM evidence_link l JOIN evidence e ON e.id = l.evidence_id AND NOT e.deleted
            WHERE l.entity = 'request' AND l.record_id = r.id) AS evidence,
         (SELECT count(*) FROM comment c WHERE c.entity = 'request' AND c.record_id = r.id AND NOT c.deleted) AS comments"
    );
    List::new(&select, "request r JOIN request_list t ON t.id = r.list_id AND NOT t.deleted")
        .always("NOT r.deleted")
        .matching("r.id", &filter.text)
        .only("r.list_id = {}", filter.list_id)
        .only("t.audit_id = {}", filter.audit_id)
        .any_of("r.state", &filter.states)
        .only(&format!("{overdue} = {{}}"), filter.overdue)
        .only(&format!("({BARE}) = {{}}"), filter.without_evidence)
        .page(
            db,
            &filter.page,
            &[
                ("number", "r.number"),
                ("reference", "r.reference"),
                ("clause", "r.clause"),
                ("due_on", "r.due_on IS NULL; r.due_on"),
                ("state", "r.state"),
                ("evidence", "evidence"),
            ],
            "r.id",
            |row| {
                Ok(RequestRow {
                    request: Request::from_row(row)?,
                    list: row.get("list")?,
                    list_title: row.get("list_title")?,
                    evidence: row.get("evidence")?,
                    comments: row.get("comments")?,
                    overdue: row.get("overdue")?,
                })
            },
        )
}

/// Every request of a list, in the order of the numbers.
pub fn of_list(db: &Connection, list: RequestListId) -> Result<Vec<Request>> {
    record::select(db, "WHERE list_id = ?1 AND NOT deleted ORDER BY number, id", [list])
}

/// The lists of an audit, oldest first.
pub fn of_audit(db: &Connection, audit: AuditId) -> Result<Vec<RequestList>> {
    record::select(db, "WHERE audit_id = ?1 AND NOT deleted ORDER BY number, id", [audit])
}

pub fn list_of_number(db: &Connection, number: &str) -> Result<Option<RequestList>> {
    let found = record::select(db, "WHERE number = upper(?1) AND NOT deleted ORDER BY id LIMIT 1", [number.trim()])?;
    Ok(found.into_iter().next())
}

/// The list of a title, for what comes from one sender about one audit or about none.
pub fn list_of_title(db: &Connection, title: &str, audit: Option<AuditId>) -> Result<Option<RequestList>> {
    let tail = "WHERE title = ?1 AND audit_id IS ?2 AND NOT deleted ORDER BY id LIMIT 1";
    Ok(record::select(db, tail, params![title, audit])?.into_iter().next())
}

/// By our number, or an earlier provisional one.
pub fn of_number(db: &Connection, number: &str) -> Result<Option<Request>> {
    let tail = "WHERE NOT deleted AND (number = upper(?1)
         OR id IN (SELECT record_id FROM alias WHERE alias = upper(?1) AND entity = 'request')) ORDER BY id LIMIT 1";
    Ok(record::select(db, tail, [number.trim()])?.into_iter().next())
}

/// By the number whoever asks gave it, within a list.
pub fn of_reference(db: &Connection, list: RequestListId, reference: &str) -> Result<Option<Request>> {
    let tail = "WHERE list_id = ?1 AND reference = ?2 AND NOT deleted ORDER BY id LIMIT 1";
    Ok(record::select(db, tail, params![list, reference.trim()])?.into_iter().next())
}

/// Numbers of the items linked to a request.
pub fn evidence_numbers(db: &Connection, request: RequestId) -> Result<Vec<String>> {
    let mut statement = db.prepare_cached(
        "SELECT e.number FROM evidence_link l JOIN evidence e ON e.id = l.evidence_id AND NOT e.deleted
         WHERE l.entity = 'request' AND l.record_id = ?1 ORDER BY e.number",
    )?;
    Ok(statement.query_map([request], |row| row.get(0))?.collect::<rusqlite::Result<_>>()?)
}
