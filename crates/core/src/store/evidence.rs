//! Evidence items as rows: lists, links, contents, and what was last seen of their files. Never a byte of evidence.

use std::collections::HashSet;

use chrono::NaiveDate;
use rusqlite::{Connection, OptionalExtension, Row, params};
use serde::{Deserialize, Serialize};

use super::{
    list::{List, Page, PageRequest},
    record::{self, Record},
    reference,
};
use crate::{
    Result,
    domain::{
        Confidentiality, ContentHash, CustodyEvent, Entity, Evidence, EvidenceId, EvidenceKind, EvidenceState,
        FileFacts, FileTime, OriginalName, RecordRef, Timestamp,
    },
};

#[derive(Debug, Default, Deserialize, ts_rs::TS)]
#[serde(default, deny_unknown_fields)]
pub struct EvidenceFilter {
    #[ts(optional, as = "Option<String>")]
    pub text: String,
    /// Linked to this record.
    #[ts(optional)]
    pub on: Option<RecordRef>,
    #[ts(optional)]
    pub kind: Option<EvidenceKind>,
    #[ts(optional)]
    pub state: Option<EvidenceState>,
    #[ts(optional)]
    pub confidentiality: Option<Confidentiality>,
    /// Only what was valid until a day before today, or only what is still valid.
    #[ts(optional)]
    pub expired: Option<bool>,
    /// Only references to files that stay where they lie, or only stored copies.
    #[ts(optional)]
    pub in_place: Option<bool>,
    /// Only what no record uses, or only what one does.
    #[ts(optional)]
    pub unlinked: Option<bool>,
    #[ts(optional, as = "Option<PageRequest>")]
    pub page: PageRequest,
}

#[derive(Debug, Clone, PartialEq, Serialize, ts_rs::TS)]
pub struct EvidenceRow {
    pub id: EvidenceId,
    pub number: String,
    pub title: String,
    pub kind: EvidenceKind,
    pub state: EvidenceState,
    pub checked_at: Option<Timestamp>,
    pub confidentiality: Confidentiality,
    pub personal_data: bool,
    pub original_name: String,
    pub mime: String,
    pub size: i64,
    pub sha256: String,
    pub in_place: bool,
    pub captured_by: String,
    pub captured_at: Timestamp,
    pub period_from: Option<NaiveDate>,
    pub period_to: Option<NaiveDate>,
    pub retain_until: Option<NaiveDate>,
    pub valid_until: Option<NaiveDate>,
    pub expired: bool,
    pub links: i64,
    /// The number of the item that replaces it; empty where none does.
    pub superseded_by: String,
}

const LINKED: &str = "EXISTS (SELECT 1 FROM evidence_link l WHERE l.evidence_id = evidence.id)";

pub fn list(db: &Connection, filter: &EvidenceFilter, today: NaiveDate) -> Result<Page<EvidenceRow>> {
    let expired = format!("coalesce(evidence.valid_until < '{today}', 0)");
    let select = format!(
        "evidence.*, p.name AS captor, {expired} AS expired,
         (SELECT count(*) FROM evidence_link l WHERE l.evidence_id = evidence.id) AS links,
         coalesce((SELECT n.number FROM evidence n WHERE n.supersedes = evidence.id AND NOT n.deleted LIMIT 1), '')
           AS superseded_by"
    );
    // The entity is one of a closed vocabulary, never a caller's text.
    let entity = filter.on.map_or("", |on| on.entity.as_str());
    let linked = format!(
        "evidence.id IN (SELECT evidence_id FROM evidence_link WHERE entity = '{entity}' AND record_id = {{}})"
    );
    List::new(&select, "evidence JOIN person p ON p.id = evidence.captured_by")
        .always("NOT evidence.deleted")
        .matching("evidence.id", &filter.text)
        .only(&linked, filter.on.map(|on| on.id()))
        .only("evidence.kind = {}", filter.kind)
        .only("evidence.state = {}", filter.state)
        .only("evidence.confidentiality = {}", filter.confidentiality)
        .only(&format!("{expired} = {{}}"), filter.expired)
        .only("evidence.in_place = {}", filter.in_place)
        .only(&format!("{LINKED} <> {{}}"), filter.unlinked)
        .page(
            db,
            &filter.page,
            &[
                ("number", "evidence.number"),
                ("title", "evidence.title COLLATE NOCASE"),
                ("kind", "evidence.kind"),
                ("state", "evidence.state"),
                ("size", "evidence.size"),
                ("captured_at", "evidence.captured_at"),
                ("checked_at", "evidence.checked_at"),
                ("valid_until", "evidence.valid_until IS NULL, evidence.valid_until"),
                ("confidentiality", "evidence.confidentiality"),
                ("links", "links"),
            ],
            "evidence.id",
            evidence_row,
        )
}

fn evidence_row(row: &Row<'_>) -> rusqlite::Result<EvidenceRow> {
    let e = Evidence::from_row(row)?;
    Ok(EvidenceRow {
        id: e.id,
        number: e.number,
        title: e.title,
        kind: e.kind,
        state: e.state,
        checked_at: e.checked_at,
        confidentiality: e.confidentiality,
        personal_data: e.personal_data,
        original_name: e.original_name,
        mime: e.mime,
        size: e.size,
        sha256: e.sha256,
        in_place: e.in_place,
        captured_by: row.get("captor")?,
        captured_at: e.captured_at,
        period_from: e.period_from,
        period_to: e.period_to,
        retain_until: e.retain_until,
        valid_until: e.valid_until,
        expired: row.get("expired")?,
        links: row.get("links")?,
        superseded_by: row.get("superseded_by")?,
    })
}

/// Items of this content, oldest first, stored copies before references.
pub fn with_content(db: &Connection, sha256: &str) -> Result<Vec<Evidence>> {
    record::select(db, "WHERE sha256 = ?1 AND NOT deleted ORDER BY in_place, id", [sha256])
}

/// The item that replaces another.
pub fn successor(db: &Connection, id: EvidenceId) -> Result<Option<Evidence>> {
    Ok(record::select(db, "WHERE supersedes = ?1 AND NOT deleted ORDER BY id LIMIT 1", [id])?.into_iter().next())
}

/// False where the link was there already.
pub fn link(db: &Connection, id: EvidenceId, to: &RecordRef) -> Result<bool> {
    let sql = "INSERT OR IGNORE INTO evidence_link (evidence_id, entity, record_id) VALUES (?1, ?2, ?3)";
    Ok(db.prepare_cached(sql)?.execute(params![id, to.entity, to.id()])? == 1)
}

/// False where there was no such link.
pub fn unlink(db: &Connection, id: EvidenceId, from: &RecordRef) -> Result<bool> {
    let sql = "DELETE FROM evidence_link WHERE evidence_id = ?1 AND entity = ?2 AND record_id = ?3";
    Ok(db.prepare_cached(sql)?.execute(params![id, from.entity, from.id()])? == 1)
}

pub fn links(db: &Connection, id: EvidenceId) -> Result<Vec<(Entity, String)>> {
    let sql = "SELECT entity, record_id FROM evidence_link WHERE evidence_id = ?1 ORDER BY entity, record_id";
    let mut statement = db.prepare_cached(sql)?;
    let rows = statement.query_map([id], |row| Ok((row.get(0)?, row.get(1)?)))?;
    Ok(rows.collect::<rusqlite::Result<_>>()?)
}

/// Items that are there, linked to a record, by number.
pub fn linked_to(db: &Connection, entity: Entity, record: &str) -> Result<Vec<EvidenceId>> {
    let mut statement = db.prepare_cached(
        "SELECT e.id FROM evidence_link l JOIN evidence e ON e.id = l.evidence_id AND NOT e.deleted
         WHERE l.entity = ?1 AND l.record_id = ?2 ORDER BY e.number",
    )?;
    let rows = statement.query_map(params![entity, record], |row| row.get(0))?;
    Ok(rows.collect::<rusqlite::Result<_>>()?)
}

/// Whether a record has come past a gate that asked for evidence: an issued nonconformity, a corrective action that is
/// done. Its last item cannot leave it.
pub fn rests_on_evidence(db: &Connection, entity: Entity, record: &str) -> Result<bool> {
    let sql = match entity {
        Entity::Nonconformity => {
            "SELECT count(*) FROM nonconformity WHERE id = ?1 AND NOT deleted AND state NOT IN ('draft', 'withdrawn', 'cancelled')"
        }
        Entity::Action => {
            "SELECT count(*) FROM action WHERE id = ?1 AND NOT deleted AND kind = 'corrective' AND state IN ('done', 'verified')"
        }
        _ => return Ok(false),
    };
    Ok(reference::count(db, sql, record)? > 0)
}

#[derive(Debug, Clone, PartialEq, Serialize, ts_rs::TS)]
pub struct CustodyRow {
    #[serde(flatten)]
    pub event: CustodyEvent,
    pub person: String,
    pub device: String,
}

pub fn custody(db: &Connection, id: EvidenceId) -> Result<Vec<CustodyRow>> {
    let mut statement = db.prepare_cached(
        "SELECT custody_event.*, p.name AS person, d.name AS device FROM custody_event
         JOIN person p ON p.id = custody_event.by JOIN device d ON d.id = custody_event.device_id
         WHERE evidence_id = ?1 ORDER BY custody_event.id",
    )?;
    let rows = statement.query_map([id], |row| {
        Ok(CustodyRow { event: CustodyEvent::from_row(row)?, person: row.get("person")?, device: row.get("device")? })
    })?;
    Ok(rows.collect::<rusqlite::Result<_>>()?)
}

/// What a check needs to know of an item.
#[derive(Debug, Clone, PartialEq)]
pub struct Kept {
    pub id: EvidenceId,
    pub number: String,
    pub title: String,
    pub sha256: String,
    pub size: i64,
    pub in_place: bool,
    pub path: OriginalName,
    pub state: EvidenceState,
    pub checked_at: Option<Timestamp>,
    pub superseded: bool,
    /// As last seen on this device.
    pub seen: Option<FileFacts>,
}

/// Every item that is there, oldest first.
pub fn kept(db: &Connection) -> Result<Vec<Kept>> {
    let mut statement = db.prepare_cached(
        "SELECT e.id, e.number, e.title, e.sha256, e.size, e.in_place, e.original_path, e.original_path_raw, e.state,
                e.checked_at, EXISTS (SELECT 1 FROM evidence n WHERE n.supersedes = e.id AND NOT n.deleted) AS superseded,
                s.size AS seen_size, s.modified_ms, s.changed_ms, s.file_id AS seen_file
         FROM evidence e LEFT JOIN evidence_seen s ON s.evidence_id = e.id WHERE NOT e.deleted ORDER BY e.id",
    )?;
    let rows = statement.query_map([], kept_row)?;
    Ok(rows.collect::<rusqlite::Result<_>>()?)
}

fn kept_row(row: &Row<'_>) -> rusqlite::Result<Kept> {
    let (display, raw): (String, String) = (row.get("original_path")?, row.get("original_path_raw")?);
    Ok(Kept {
        id: row.get("id")?,
        number: row.get("number")?,
        title: row.get("title")?,
        sha256: row.get("sha256")?,
        size: row.get("size")?,
        in_place: row.get("in_place")?,
        path: OriginalName::from_columns(&display, &raw),
        state: row.get("state")?,
        checked_at: row.get("checked_at")?,
        superseded: row.get("superseded")?,
        seen: seen_facts(row)?,
    })
}

fn seen_facts(row: &Row<'_>) -> rusqlite::Result<Option<FileFacts>> {
    let Some(size) = row.get::<_, Option<i64>>("seen_size")? else { return Ok(None) };
    let time = |column: &str| Ok::<_, rusqlite::Error>(row.get::<_, Option<i64>>(column)?.map(FileTime::from_utc_ms));
    let file: String = row.get("seen_file")?;
    Ok(Some(FileFacts {
        size: u64::try_from(size).unwrap_or_default(),
        modified: time("modified_ms")?,
        changed: time("changed_ms")?,
        born: None,
        file_id: Some(file).filter(|file| !file.is_empty()),
    }))
}

/// Remembers how a file looked on this device, for the next quick look.
pub fn see(db: &Connection, id: EvidenceId, at: Timestamp, facts: &FileFacts) -> Result<()> {
    let ms = |time: Option<FileTime>| time.map(FileTime::utc_ms);
    db.prepare_cached(
        "INSERT OR REPLACE INTO evidence_seen (evidence_id, looked_at, size, modified_ms, changed_ms, file_id)
         VALUES (?1, ?2, ?3, ?4, ?5, ?6)",
    )?
    .execute(params![
        id,
        at,
        i64::try_from(facts.size).unwrap_or(i64::MAX),
        ms(facts.modified),
        ms(facts.changed),
        facts.file_id.as_deref().unwrap_or_default()
    ])?;
    Ok(())
}

/// What a check found of one item. `checked_at` moves only where the bytes were looked at.
pub fn set_state(db: &Connection, id: EvidenceId, state: EvidenceState, checked_at: Option<Timestamp>) -> Result<()> {
    db.prepare_cached("UPDATE evidence SET state = ?2, checked_at = ?3 WHERE id = ?1")?
        .execute(params![id, state, checked_at])?;
    Ok(())
}

/// Every content a record names, removed ones included: their bytes stay.
pub fn contents(db: &Connection) -> Result<HashSet<ContentHash>> {
    let mut statement = db.prepare_cached("SELECT DISTINCT sha256 FROM evidence WHERE NOT in_place")?;
    let mut rows = statement.query([])?;
    let mut found = HashSet::new();
    while let Some(row) = rows.next()? {
        // A hash that is none is the record's fault, which the check of items names.
        found.extend(row.get::<_, String>(0)?.parse::<ContentHash>().ok());
    }
    Ok(found)
}

/// When a full check last ended that left nothing out.
pub fn last_full_check(db: &Connection) -> Result<Option<Timestamp>> {
    let sql = "SELECT ended_at FROM evidence_check WHERE depth = 'full' AND complete ORDER BY id DESC LIMIT 1";
    Ok(db.prepare_cached(sql)?.query_row([], |row| row.get(0)).optional()?)
}
