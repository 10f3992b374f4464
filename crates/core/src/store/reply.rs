//! Entries of replies as they were received, and what a reply's records look like here now.

use rusqlite::{Connection, OptionalExtension, params};
use serde::{Deserialize, Serialize};

use super::{
    list::{List, Page, PageRequest},
    record::{self, Record},
};
use crate::{
    Result,
    domain::{AuditId, CertificationBodyId, Entity, Person, ReplyEntry, ReplyEntryState, ReplyKind, Timestamp},
};

#[derive(Debug, Default, Deserialize, ts_rs::TS)]
#[serde(default, deny_unknown_fields)]
pub struct ReplyEntryFilter {
    #[ts(optional)]
    pub pack: Option<String>,
    #[ts(optional)]
    pub kind: Option<ReplyKind>,
    #[ts(optional)]
    pub state: Option<ReplyEntryState>,
    #[ts(optional, as = "Option<PageRequest>")]
    pub page: PageRequest,
}

#[derive(Debug, Clone, PartialEq, Serialize, ts_rs::TS)]
pub struct ReplyEntryRow {
    #[serde(flatten)]
    pub entry: ReplyEntry,
    pub received_by_name: String,
}

pub fn list(db: &Connection, filter: &ReplyEntryFilter) -> Result<Page<ReplyEntryRow>> {
    List::new("reply_entry.*, p.name AS receiver", "reply_entry JOIN person p ON p.id = reply_entry.received_by")
        .only("reply_entry.pack = {}", filter.pack.clone())
        .only("reply_entry.kind = {}", filter.kind)
        .only("reply_entry.state = {}", filter.state)
        .page(
            db,
            &filter.page,
            &[
                ("received_at", "reply_entry.received_at"),
                ("author", "reply_entry.author COLLATE NOCASE"),
                ("kind", "reply_entry.kind"),
                ("state", "reply_entry.state"),
                ("sequence", "reply_entry.sequence"),
            ],
            "reply_entry.id",
            |row| Ok(ReplyEntryRow { entry: ReplyEntry::from_row(row)?, received_by_name: row.get("receiver")? }),
        )
}

/// The person outside of this name and organisation. Somebody of ours who has the same name is another.
pub fn author(db: &Connection, name: &str, organisation: &str) -> Result<Option<Person>> {
    let tail = "WHERE external AND NOT deleted AND lower(name) = lower(?1) AND lower(organisation) = lower(?2)
         ORDER BY id LIMIT 1";
    Ok(record::select(db, tail, [name.trim(), organisation.trim()])?.into_iter().next())
}

/// Whether a row is there at all, removed ones included.
pub fn stands(db: &Connection, entity: Entity, id: &str) -> Result<bool> {
    let sql = format!("SELECT 1 FROM {entity} WHERE id = ?1");
    Ok(db.prepare_cached(&sql)?.exists([id])?)
}

/// The newest entry of the history that changed the record's own row.
#[derive(Debug, Clone, PartialEq)]
pub struct Touched {
    pub seq: i64,
    pub at: Timestamp,
    /// Empty where nobody of that id is known.
    pub person: String,
}

pub fn touched(db: &Connection, entity: Entity, id: &str) -> Result<Option<Touched>> {
    let mut statement = db.prepare_cached(
        "SELECT l.seq, l.at, coalesce((SELECT name FROM person WHERE person.id = l.author), '')
         FROM commit_row r JOIN commit_log l ON l.seq = r.seq
         WHERE r.record_id = ?1 AND r.tbl = ?2 ORDER BY l.seq DESC LIMIT 1",
    )?;
    let row = |row: &rusqlite::Row<'_>| Ok(Touched { seq: row.get(0)?, at: row.get(1)?, person: row.get(2)? });
    Ok(statement.query_row(params![id, entity], row).optional()?)
}

/// The audit a record came up in, where it is one and no other. Wider than whose content it is: what outlives the report, too.
pub fn audit_of(db: &Connection, entity: Entity, id: &str) -> Result<Option<AuditId>> {
    if let Some(audit) = super::reference::audit_of(db, entity, id)? {
        return Ok(Some(audit));
    }
    let sql = match entity {
        Entity::Nonconformity | Entity::RequestList => format!("SELECT audit_id FROM {entity} WHERE id = ?1"),
        Entity::Action => "SELECT coalesce(a.audit_id, n.audit_id, f.audit_id) FROM action a
             LEFT JOIN nonconformity n ON n.id = a.nonconformity_id LEFT JOIN finding f ON f.id = a.finding_id
             WHERE a.id = ?1"
            .to_owned(),
        Entity::Correction | Entity::CauseAnalysis | Entity::ActionPlan | Entity::EffectivenessCheck => format!(
            "SELECT n.audit_id FROM {entity} x JOIN nonconformity n ON n.id = x.nonconformity_id WHERE x.id = ?1"
        ),
        Entity::Request => {
            "SELECT t.audit_id FROM request r JOIN request_list t ON t.id = r.list_id WHERE r.id = ?1".to_owned()
        }
        Entity::Amendment => "SELECT audit_id FROM amendment WHERE id = ?1".to_owned(),
        _ => return Ok(None),
    };
    let found: Option<Option<AuditId>> = db.prepare_cached(&sql)?.query_row([id], |row| row.get(0)).optional()?;
    Ok(found.flatten())
}

/// The certification body that holds an audit, where it is one of a certification.
pub fn body_of(db: &Connection, audit: AuditId) -> Result<Option<CertificationBodyId>> {
    let sql = "SELECT c.body_id FROM external_event e JOIN certification c ON c.id = e.certification_id
         WHERE e.audit_id = ?1 AND NOT e.deleted LIMIT 1";
    Ok(db.prepare_cached(sql)?.query_row([audit], |row| row.get(0)).optional()?)
}
