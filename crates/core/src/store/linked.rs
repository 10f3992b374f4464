//! A record as another one names it: its number or name, for links and rows. And what hangs on any record: linked evidence,
//! comments. Reads only, but for carrying links from one record to another.

use std::collections::{BTreeMap, BTreeSet};

use chrono::NaiveDate;
use rusqlite::{Connection, OptionalExtension, Row, ToSql, params};
use serde::Serialize;

use crate::{
    Result,
    domain::{Entity, EvidenceId, EvidenceKind, EvidenceState, PersonId},
};

/// What a link shows. `number` is empty where a kind has none.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, ts_rs::TS)]
pub struct Titled {
    pub id: String,
    pub number: String,
    pub title: String,
}

/// The record's number and title. `None` where there is no such record or kind.
pub fn titled(db: &Connection, entity: Entity, id: impl ToSql) -> Result<Option<Titled>> {
    let columns = match entity {
        Entity::Clause | Entity::Audit | Entity::Finding | Entity::Nonconformity | Entity::Action => "number, title",
        Entity::Process | Entity::Site | Entity::Service => "'', name",
        _ => return Ok(None),
    };
    let sql = format!("SELECT id, {columns} FROM {entity} WHERE id = ?1");
    let named = |row: &Row<'_>| Ok(Titled { id: row.get(0)?, number: row.get(1)?, title: row.get(2)? });
    Ok(db.prepare_cached(&sql)?.query_row([id], named).optional()?)
}

/// Names by id, of whoever is there.
pub fn people(db: &Connection, ids: &BTreeSet<PersonId>) -> Result<BTreeMap<PersonId, String>> {
    let mut statement = db.prepare_cached("SELECT name FROM person WHERE id = ?1")?;
    let name = |id: &PersonId| Ok(statement.query_row([id], |row| row.get(0)).optional()?.map(|name| (*id, name)));
    ids.iter().map(name).filter_map(Result::transpose).collect()
}

/// Every name of the workspace: advice on wording looks for them.
pub fn all_names(db: &Connection) -> Result<Vec<String>> {
    let mut statement = db.prepare_cached("SELECT name FROM person WHERE NOT deleted")?;
    Ok(statement.query_map([], |row| row.get(0))?.collect::<rusqlite::Result<_>>()?)
}

/// Evidence as a record's page lists it, with the record it is linked to.
#[derive(Debug, Clone, PartialEq, Serialize, ts_rs::TS)]
pub struct LinkedEvidence {
    pub id: EvidenceId,
    pub number: String,
    pub title: String,
    pub kind: EvidenceKind,
    pub state: EvidenceState,
    pub sha256: String,
    pub size: i64,
    pub mime: String,
    pub in_place: bool,
    pub valid_until: Option<NaiveDate>,
    pub entity: Entity,
    pub record_id: String,
}

/// `records`: SQL for the ids of the records meant, `?1` the one they belong to.
pub fn linked_evidence(db: &Connection, records: &str, id: impl ToSql) -> Result<Vec<LinkedEvidence>> {
    let mut statement = db.prepare_cached(&format!(
        "SELECT e.id, e.number, e.title, e.kind, e.state, e.sha256, e.size, e.mime, e.in_place, e.valid_until, l.entity, l.record_id
         FROM evidence_link l JOIN evidence e ON e.id = l.evidence_id
         WHERE l.entity IN ('nonconformity', 'correction', 'cause_analysis', 'action_plan', 'effectiveness_check', 'action')
           AND l.record_id IN ({records}) AND NOT e.deleted
         ORDER BY e.number, e.id, l.record_id"
    ))?;
    Ok(statement.query_map([id], linked)?.collect::<rusqlite::Result<_>>()?)
}

fn linked(row: &Row<'_>) -> rusqlite::Result<LinkedEvidence> {
    Ok(LinkedEvidence {
        id: row.get(0)?,
        number: row.get(1)?,
        title: row.get(2)?,
        kind: row.get(3)?,
        state: row.get(4)?,
        sha256: row.get(5)?,
        size: row.get(6)?,
        mime: row.get(7)?,
        in_place: row.get(8)?,
        valid_until: row.get(9)?,
        entity: row.get(10)?,
        record_id: row.get(11)?,
    })
}

/// Items linked to one record that still count.
pub fn evidence_count(db: &Connection, entity: Entity, id: impl ToSql) -> Result<i64> {
    let mut statement = db.prepare_cached(
        "SELECT count(*) FROM evidence_link l JOIN evidence e ON e.id = l.evidence_id
         WHERE l.entity = ?1 AND l.record_id = ?2 AND NOT e.deleted",
    )?;
    Ok(statement.query_row(params![entity, id], |row| row.get(0))?)
}

pub fn comment_count(db: &Connection, entity: Entity, id: impl ToSql) -> Result<i64> {
    let sql = "SELECT count(*) FROM comment WHERE entity = ?1 AND record_id = ?2 AND NOT deleted";
    Ok(db.prepare_cached(sql)?.query_row(params![entity, id], |row| row.get(0))?)
}

/// What is linked to one record becomes linked to another as well.
pub fn carry_evidence(db: &Connection, from: (Entity, &dyn ToSql), to: (Entity, &dyn ToSql)) -> Result<()> {
    db.prepare_cached(
        "INSERT OR IGNORE INTO evidence_link (evidence_id, entity, record_id)
         SELECT evidence_id, ?3, ?4 FROM evidence_link WHERE entity = ?1 AND record_id = ?2",
    )?
    .execute(params![from.0, from.1, to.0, to.1])?;
    Ok(())
}
