//! The register of issued packs, and what the store gives to a pack: which records belong to a matter, and what they say.
//! Reads, except for what `record::insert` writes; knows neither zip nor seal.

pub mod choice;
pub mod evidence;
pub mod rows;

use rusqlite::{Connection, OptionalExtension, Row};
use serde::{Deserialize, Serialize};

use super::{
    list::{List, Page, PageRequest},
    record,
};
use crate::{
    Result,
    domain::{IssuedPack, IssuedPackId, IssuedPackItem, IssuedPackState, PackProfile, Timestamp},
};

#[derive(Debug, Default, Deserialize, ts_rs::TS)]
#[serde(default, deny_unknown_fields)]
pub struct PackFilter {
    #[ts(optional)]
    pub profile: Option<PackProfile>,
    /// Of this audit, certification or request list.
    #[ts(optional)]
    pub scope_id: Option<String>,
    #[ts(optional, as = "Option<PageRequest>")]
    pub page: PageRequest,
}

#[derive(Debug, Clone, PartialEq, Serialize, ts_rs::TS)]
pub struct PackLine {
    pub id: IssuedPackId,
    pub number: String,
    pub sequence: i64,
    pub scope: String,
    pub profile: PackProfile,
    pub recipient: String,
    pub purpose: String,
    pub issued_at: Timestamp,
    pub issued_by: String,
    /// The numbers of the pack that this one replaces, and of the one that replaces it; empty where there is none.
    pub supersedes: String,
    pub superseded_by: String,
    pub evidence: i64,
    pub zip_bytes: i64,
    pub seal_sha256: String,
    pub evidence_sha256: String,
    pub key_fingerprint: String,
    pub file_name: String,
    pub state: IssuedPackState,
}

const LINE: &str = "issued_pack.id, issued_pack.number, sequence, scope, profile, recipient, purpose, issued_at,
    p.name AS issuer, zip_bytes, seal_sha256, evidence_sha256, key_fingerprint, file_name, state,
    coalesce((SELECT o.number FROM issued_pack o WHERE o.id = issued_pack.supersedes), '') AS older,
    coalesce((SELECT n.number FROM issued_pack n WHERE n.supersedes = issued_pack.id AND n.state = 'issued'
              ORDER BY n.sequence DESC LIMIT 1), '') AS newer,
    (SELECT count(*) FROM issued_pack_item i WHERE i.pack_id = issued_pack.id) AS items";

pub fn list(db: &Connection, filter: &PackFilter) -> Result<Page<PackLine>> {
    List::new(LINE, "issued_pack JOIN person p ON p.id = issued_pack.issued_by")
        .only("issued_pack.profile = {}", filter.profile)
        .only("issued_pack.scope_id = {}", filter.scope_id.clone())
        .page(
            db,
            &filter.page,
            &[
                ("newest", "-issued_pack.sequence"),
                ("sequence", "issued_pack.sequence"),
                ("number", "issued_pack.number"),
                ("issued_at", "issued_pack.issued_at"),
                ("recipient", "issued_pack.recipient COLLATE NOCASE"),
                ("scope", "issued_pack.scope COLLATE NOCASE"),
                ("size", "issued_pack.zip_bytes"),
            ],
            "issued_pack.id",
            line,
        )
}

fn line(row: &Row<'_>) -> rusqlite::Result<PackLine> {
    Ok(PackLine {
        id: row.get("id")?,
        number: row.get("number")?,
        sequence: row.get("sequence")?,
        scope: row.get("scope")?,
        profile: row.get("profile")?,
        recipient: row.get("recipient")?,
        purpose: row.get("purpose")?,
        issued_at: row.get("issued_at")?,
        issued_by: row.get("issuer")?,
        supersedes: row.get("older")?,
        superseded_by: row.get("newer")?,
        evidence: row.get("items")?,
        zip_bytes: row.get("zip_bytes")?,
        seal_sha256: row.get("seal_sha256")?,
        evidence_sha256: row.get("evidence_sha256")?,
        key_fingerprint: row.get("key_fingerprint")?,
        file_name: row.get("file_name")?,
        state: row.get("state")?,
    })
}

/// A pack by its number (PK-2026-001), its base name (pack-0001) or its id.
pub fn by_reference(db: &Connection, reference: &str) -> Result<Option<IssuedPack>> {
    let tail = "WHERE id = ?1 OR number = upper(?1) OR base = lower(?1) ORDER BY sequence DESC LIMIT 1";
    Ok(record::select(db, tail, [reference.trim()])?.into_iter().next())
}

pub fn items(db: &Connection, pack: IssuedPackId) -> Result<Vec<IssuedPackItem>> {
    record::select(db, "WHERE pack_id = ?1 ORDER BY path, id", [pack])
}

/// The number of the pack that was issued in place of another.
pub fn successor(db: &Connection, pack: IssuedPackId) -> Result<Option<String>> {
    let sql = "SELECT number FROM issued_pack WHERE supersedes = ?1 AND state = 'issued' ORDER BY sequence LIMIT 1";
    Ok(db.prepare_cached(sql)?.query_row([pack], |row| row.get(0)).optional()?)
}

/// Sequence and seal of the newest pack, a discarded one included: its number has been used.
pub fn newest(db: &Connection) -> Result<Option<(i64, String)>> {
    let sql = "SELECT sequence, seal_sha256 FROM issued_pack ORDER BY sequence DESC, id DESC LIMIT 1";
    Ok(db.prepare_cached(sql)?.query_row([], |row| Ok((row.get(0)?, row.get(1)?))).optional()?)
}
