//! Catalogues and clauses as rows: the shipped editions and the organisation's own.

use chrono::NaiveDate;
use rusqlite::{Connection, Row, params};
use serde::{Deserialize, Serialize};

use super::{
    list::{List, Page, PageRequest},
    record::{self, Record},
};
use crate::{
    Result,
    domain::{
        CatalogueId, ClauseId, Timestamp,
        standard::{Catalogue, CatalogueAmendment, Clause},
        vocabulary,
    },
};

vocabulary! {
    CatalogueOrigin { Shipped = "shipped", Imported = "imported" }
}

#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, ts_rs::TS)]
pub struct CatalogueRow {
    pub id: CatalogueId,
    pub key: String,
    pub designation: String,
    pub edition: String,
    pub title: String,
    pub issuer: String,
    pub allows_not_applicable: bool,
    pub not_applicable_note: String,
    pub copyright: String,
    pub source: String,
    pub origin: CatalogueOrigin,
    /// Of the imported file; empty for a shipped one.
    pub sha256: String,
    pub added_at: Timestamp,
    pub deleted: bool,
    pub amendments: Vec<CatalogueAmendment>,
}

#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, ts_rs::TS)]
pub struct ClauseRow {
    pub id: ClauseId,
    pub catalogue_id: CatalogueId,
    pub number: String,
    pub title: String,
    pub parent: String,
    pub level: i64,
    pub is_leaf: bool,
    pub position: i64,
    pub surveillance_topic: String,
    pub title_confidence: String,
    pub allows_not_applicable: bool,
    pub tags: Vec<String>,
}

impl CatalogueRow {
    pub fn of(catalogue: &Catalogue, origin: CatalogueOrigin, sha256: &str, added_at: Timestamp) -> Self {
        let c = catalogue.clone();
        Self {
            id: catalogue.id(),
            key: c.key,
            designation: c.designation,
            edition: c.edition,
            title: c.title,
            issuer: c.issuer,
            allows_not_applicable: c.allows_not_applicable,
            not_applicable_note: c.not_applicable_note,
            copyright: c.copyright,
            source: c.source,
            origin,
            sha256: sha256.to_owned(),
            added_at,
            deleted: false,
            amendments: c.amendments,
        }
    }
}

impl ClauseRow {
    pub fn of(clause: &Clause, catalogue_id: CatalogueId) -> Self {
        Self {
            id: clause.id,
            catalogue_id,
            number: clause.number.to_string(),
            title: clause.title.clone().unwrap_or_default(),
            parent: clause.parent.as_ref().map(ToString::to_string).unwrap_or_default(),
            level: i64::from(clause.level),
            is_leaf: clause.is_leaf,
            position: i64::from(clause.position),
            surveillance_topic: clause.surveillance_topic.clone().unwrap_or_default(),
            title_confidence: clause.title_confidence.map(|c| c.to_string()).unwrap_or_default(),
            allows_not_applicable: clause.allows_not_applicable,
            tags: clause.tags.clone(),
        }
    }
}

pub fn clauses(db: &Connection, catalogue: CatalogueId) -> Result<Vec<ClauseRow>> {
    record::select(db, "WHERE catalogue_id = ?1 ORDER BY position", [catalogue])
}

pub fn catalogues(db: &Connection) -> Result<Vec<CatalogueRow>> {
    record::select(db, "WHERE NOT deleted ORDER BY designation, edition", [])
}

/// An edition, removed or not, by its stable name.
pub fn by_key(db: &Connection, key: &str) -> Result<Option<CatalogueRow>> {
    Ok(record::select(db, "WHERE key = ?1 LIMIT 1", [key])?.into_iter().next())
}

pub fn clause_by_number(db: &Connection, catalogue: CatalogueId, number: &str) -> Result<Option<ClauseRow>> {
    let tail = "WHERE catalogue_id = ?1 AND number = ?2 ORDER BY id LIMIT 1";
    Ok(record::select(db, tail, rusqlite::params![catalogue, number])?.into_iter().next())
}

/// Takes away the clauses of an edition that nothing refers to, so that it can be written anew.
pub fn clear_clauses(db: &Connection, catalogue: CatalogueId) -> Result<()> {
    db.prepare_cached("DELETE FROM clause WHERE catalogue_id = ?1")?.execute([catalogue])?;
    Ok(())
}

/// What holds an edition: audits that name it, and records that stand on one of its clauses. Removed ones count: their
/// history still names the edition.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct CatalogueUse {
    pub audits: i64,
    pub records: i64,
}

pub fn used_by(db: &Connection, catalogue: CatalogueId) -> Result<CatalogueUse> {
    let mut statement = db.prepare_cached(
        "SELECT (SELECT count(DISTINCT audit_id) FROM criterion WHERE catalogue_id = ?1),
                (SELECT count(*) FROM checklist_item WHERE clause_id IN (SELECT id FROM clause WHERE catalogue_id = ?1))
              + (SELECT count(*) FROM finding WHERE clause_id IN (SELECT id FROM clause WHERE catalogue_id = ?1))
              + (SELECT count(*) FROM nonconformity WHERE clause_id IN (SELECT id FROM clause WHERE catalogue_id = ?1))",
    )?;
    Ok(statement.query_row([catalogue], |row| Ok(CatalogueUse { audits: row.get(0)?, records: row.get(1)? }))?)
}

/// An edition with how much it holds and who uses it.
#[derive(Debug, Clone, PartialEq, Serialize, ts_rs::TS)]
pub struct CatalogueEntry {
    #[serde(flatten)]
    pub catalogue: CatalogueRow,
    pub clauses: i64,
    pub leaves: i64,
    /// Audits that name it as a criterion: the edition is theirs and stays.
    pub audits: i64,
    pub findings: i64,
}

pub fn entries(db: &Connection) -> Result<Vec<CatalogueEntry>> {
    let sql = "SELECT catalogue.*,
        (SELECT count(*) FROM clause c WHERE c.catalogue_id = catalogue.id) AS clauses,
        (SELECT count(*) FROM clause c WHERE c.catalogue_id = catalogue.id AND c.is_leaf) AS leaves,
        (SELECT count(DISTINCT audit_id) FROM criterion k WHERE k.catalogue_id = catalogue.id AND NOT k.deleted) AS audits,
        (SELECT count(*) FROM clause c JOIN finding f ON f.clause_id = c.id
          WHERE c.catalogue_id = catalogue.id AND NOT f.deleted) AS findings
        FROM catalogue WHERE NOT deleted ORDER BY origin DESC, designation, edition";
    let mut statement = db.prepare_cached(sql)?;
    let rows = statement.query_map([], |row| {
        Ok(CatalogueEntry {
            catalogue: CatalogueRow::from_row(row)?,
            clauses: row.get("clauses")?,
            leaves: row.get("leaves")?,
            audits: row.get("audits")?,
            findings: row.get("findings")?,
        })
    })?;
    Ok(rows.collect::<rusqlite::Result<_>>()?)
}

#[derive(Debug, Deserialize, ts_rs::TS)]
#[serde(deny_unknown_fields)]
pub struct ClauseFilter {
    pub catalogue_id: CatalogueId,
    /// In number or title.
    #[serde(default)]
    #[ts(optional, as = "Option<String>")]
    pub text: String,
    #[serde(default)]
    #[ts(optional)]
    pub leaves_only: Option<bool>,
    #[serde(default)]
    #[ts(optional, as = "Option<PageRequest>")]
    pub page: PageRequest,
}

/// A clause with what the audits have brought on it.
#[derive(Debug, Clone, PartialEq, Serialize, ts_rs::TS)]
pub struct ClauseEntry {
    #[serde(flatten)]
    pub clause: ClauseRow,
    pub findings: i64,
    pub nonconformities: i64,
    pub open_nonconformities: i64,
    /// The last day of the latest audit that looked at it; "not sampled" is not looking.
    pub last_audited: Option<NaiveDate>,
}

const CLAUSE_COUNTS: &str = "clause.*,
    (SELECT count(*) FROM finding f WHERE f.clause_id = clause.id AND NOT f.deleted) AS findings,
    (SELECT count(*) FROM nonconformity n WHERE n.clause_id = clause.id AND NOT n.deleted) AS nonconformities,
    (SELECT count(*) FROM nonconformity n WHERE n.clause_id = clause.id AND NOT n.deleted
      AND n.state NOT IN ('closed', 'withdrawn', 'cancelled')) AS open_nonconformities,
    (SELECT max(coalesce(a.actual_to, a.planned_to)) FROM checklist_item i JOIN audit a ON a.id = i.audit_id
      WHERE i.clause_id = clause.id AND NOT i.deleted AND NOT a.deleted AND a.state <> 'cancelled'
        AND i.result IS NOT NULL AND i.result <> 'not_sampled') AS last_audited";

pub fn clause_entries(db: &Connection, filter: &ClauseFilter) -> Result<Page<ClauseEntry>> {
    let typed = Some(filter.text.trim().to_lowercase()).filter(|typed| !typed.is_empty());
    List::new(CLAUSE_COUNTS, "clause")
        .only("clause.catalogue_id = {}", Some(filter.catalogue_id))
        .only("instr(lower(clause.number || ' ' || clause.title), {}) > 0", typed)
        .only("clause.is_leaf = {}", filter.leaves_only.filter(|only| *only))
        .page(
            db,
            &filter.page,
            &[
                ("position", "clause.position"),
                ("title", "clause.title COLLATE NOCASE"),
                ("findings", "findings"),
                ("nonconformities", "nonconformities"),
                ("last_audited", "last_audited"),
            ],
            "clause.position",
            clause_entry,
        )
}

fn clause_entry(row: &Row<'_>) -> rusqlite::Result<ClauseEntry> {
    Ok(ClauseEntry {
        clause: ClauseRow::from_row(row)?,
        findings: row.get("findings")?,
        nonconformities: row.get("nonconformities")?,
        open_nonconformities: row.get("open_nonconformities")?,
        last_audited: row.get("last_audited")?,
    })
}

/// A clause by its number in a catalogue.
pub fn clause(db: &Connection, catalogue: CatalogueId, number: &str) -> Result<Option<ClauseRow>> {
    Ok(record::select(db, "WHERE catalogue_id = ?1 AND number = ?2", params![catalogue, number])?.into_iter().next())
}
