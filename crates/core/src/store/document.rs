//! The documented-information register as lists.

use chrono::NaiveDate;
use rusqlite::Connection;
use serde::{Deserialize, Serialize};

use super::{
    list::{List, Page, PageRequest},
    record::{self, Record},
};
use crate::{
    Result,
    domain::{Document, DocumentKind, DocumentState, PersonId},
};

#[derive(Debug, Default, Deserialize, ts_rs::TS)]
#[serde(default, deny_unknown_fields)]
pub struct DocumentFilter {
    #[ts(optional, as = "Option<String>")]
    pub text: String,
    #[ts(optional)]
    pub kind: Option<DocumentKind>,
    #[ts(optional)]
    pub state: Option<DocumentState>,
    /// This clause and those below it.
    #[ts(optional, as = "Option<String>")]
    pub clause: String,
    #[ts(optional)]
    pub owner_id: Option<PersonId>,
    /// Only those whose review was due before today.
    #[ts(optional, as = "Option<bool>")]
    pub review_overdue: bool,
    #[ts(optional, as = "Option<PageRequest>")]
    pub page: PageRequest,
}

#[derive(Debug, Clone, PartialEq, Serialize, ts_rs::TS)]
pub struct DocumentRow {
    #[serde(flatten)]
    pub document: Document,
    pub owner: String,
    pub approver: String,
    pub review_overdue: bool,
    pub evidence: i64,
}

pub fn list(db: &Connection, filter: &DocumentFilter, today: NaiveDate) -> Result<Page<DocumentRow>> {
    let overdue = format!("(document.review_due < '{today}' AND document.state <> 'obsolete')");
    let select = format!(
        "document.*, coalesce(o.name, '') AS owner, coalesce(a.name, '') AS approver,
         coalesce({overdue}, 0) AS review_overdue,
         (SELECT count(*) FROM evidence_link l JOIN evidence e ON e.id = l.evidence_id AND NOT e.deleted
           WHERE l.entity = 'document' AND l.record_id = document.id) AS evidence"
    );
    let from =
        "document LEFT JOIN person o ON o.id = document.owner_id LEFT JOIN person a ON a.id = document.approved_by";
    let clause = Some(filter.clause.trim().to_owned()).filter(|clause| !clause.is_empty());
    let mut list = List::new(&select, from)
        .always("NOT document.deleted")
        .matching("document.id", &filter.text)
        .only("document.kind = {}", filter.kind)
        .only("document.state = {}", filter.state)
        .only("document.owner_id = {}", filter.owner_id)
        .only("(document.clause = {} OR substr(document.clause, 1, length({}) + 1) = {} || '.')", clause);
    if filter.review_overdue {
        list = list.always(&overdue);
    }
    list.page(
        db,
        &filter.page,
        &[
            ("number", "document.number"),
            ("title", "document.title COLLATE NOCASE"),
            ("clause", "document.clause"),
            ("kind", "document.kind"),
            ("state", "document.state"),
            ("owner", "owner COLLATE NOCASE"),
            ("review_due", "document.review_due IS NULL, document.review_due"),
        ],
        "document.id",
        |row| {
            Ok(DocumentRow {
                document: Document::from_row(row)?,
                owner: row.get("owner")?,
                approver: row.get("approver")?,
                review_overdue: row.get("review_overdue")?,
                evidence: row.get("evidence")?,
            })
        },
    )
}

/// Everything in the register, the obsolete too.
pub fn all(db: &Connection) -> Result<Vec<Document>> {
    record::select(db, "WHERE NOT deleted ORDER BY number", [])
}
