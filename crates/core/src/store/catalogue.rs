//! Catalogues and clauses as rows: the shipped editions and the organisation's own.

use rusqlite::Connection;
use serde::{Deserialize, Serialize};

use super::record;
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

/// A clause by its number in a catalogue.
pub fn clause(db: &Connection, catalogue: CatalogueId, number: &str) -> Result<Option<ClauseRow>> {
    Ok(record::select(db, "WHERE catalogue_id = ?1 AND number = ?2", rusqlite::params![catalogue, number])?
        .into_iter()
        .next())
}
