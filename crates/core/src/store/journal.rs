//! The history's entries: their frozen byte form, hash, chain and signature. Owns `commit_log` and `commit_row`.
//! Never edits or deletes an entry.
//!
//! An entry's hash is SHA-256 over, each field preceded by its length as u64 little-endian:
//! `"triennium.commit.v1"`, device (16 bytes), device sequence (i64 LE), previous hash (32), author (16), hybrid logical
//! clock (i64 LE), device clock (RFC 3339), base (i64 LE), schema (i64 LE), operation, reason, changeset.
//! The signature is Ed25519 over that hash. `prev` is the hash of the entry before it *of the same device*
//! (zeroes for its first), so that a device's chain survives being woven with others'; `seq` is the local order.

use ed25519_dalek::{Signer, SigningKey};
use rusqlite::{Connection, OptionalExtension, Row, params};
use sha2::{Digest, Sha256};
use uuid::Uuid;

use crate::{Result, domain::Timestamp};

#[derive(Debug, Clone, PartialEq)]
pub struct Entry {
    pub seq: i64,
    pub hash: [u8; 32],
    pub device: Uuid,
    pub dev_seq: i64,
    pub prev: [u8; 32],
    pub author: Uuid,
    /// Milliseconds since 1970 in the upper 48 bits, a counter in the lower 16: never runs backwards on a device.
    pub hlc: i64,
    pub at: Timestamp,
    /// The exchange's sequence this entry was made on; 0 until laptops exchange.
    pub base_seq: i64,
    pub schema: i64,
    pub operation: String,
    pub reason: String,
    pub changeset: Vec<u8>,
    pub sig: [u8; 64],
}

impl Entry {
    pub fn digest(&self) -> [u8; 32] {
        let mut hasher = Sha256::new();
        let at = self.at.to_string();
        let fields: [&[u8]; 12] = [
            b"triennium.commit.v1",
            self.device.as_bytes(),
            &self.dev_seq.to_le_bytes(),
            &self.prev,
            self.author.as_bytes(),
            &self.hlc.to_le_bytes(),
            at.as_bytes(),
            &self.base_seq.to_le_bytes(),
            &self.schema.to_le_bytes(),
            self.operation.as_bytes(),
            self.reason.as_bytes(),
            &self.changeset,
        ];
        for field in fields {
            hasher.update((field.len() as u64).to_le_bytes());
            hasher.update(field);
        }
        hasher.finalize().into()
    }

    pub(super) fn from_row(row: &Row<'_>) -> rusqlite::Result<Self> {
        let uuid = |column: &str| -> rusqlite::Result<Uuid> {
            let text: String = row.get(column)?;
            Uuid::parse_str(&text)
                .map_err(|e| rusqlite::Error::FromSqlConversionFailure(0, rusqlite::types::Type::Text, Box::new(e)))
        };
        Ok(Self {
            seq: row.get("seq")?,
            hash: row.get("hash")?,
            device: uuid("device")?,
            dev_seq: row.get("dev_seq")?,
            prev: row.get("prev")?,
            author: uuid("author")?,
            hlc: row.get("hlc")?,
            at: row.get("at")?,
            base_seq: row.get("base_seq")?,
            schema: row.get("schema")?,
            operation: row.get("operation")?,
            reason: row.get("reason")?,
            changeset: row.get("changeset")?,
            sig: row.get("sig")?,
        })
    }
}

/// What a writer says of its transaction; the journal adds place, chain and signature.
pub struct Said<'a> {
    pub device: Uuid,
    pub author: Uuid,
    pub at: Timestamp,
    pub schema: i64,
    pub operation: &'a str,
    pub reason: &'a str,
}

/// Appends the entry of a transaction that is still open. `touched`: table and record id of every changed row.
pub fn append(
    db: &Connection,
    said: &Said<'_>,
    changeset: Vec<u8>,
    touched: &[(String, String)],
    key: &SigningKey,
) -> Result<Entry> {
    let last: Option<(i64, [u8; 32])> = db
        .prepare_cached("SELECT dev_seq, hash FROM commit_log WHERE device = ?1 ORDER BY dev_seq DESC LIMIT 1")?
        .query_row([said.device.to_string()], |row| Ok((row.get(0)?, row.get(1)?)))
        .optional()?;
    let (seq, last_hlc): (i64, i64) = db
        .prepare_cached("SELECT coalesce(max(seq), 0) + 1, coalesce((SELECT hlc FROM commit_log ORDER BY seq DESC LIMIT 1), 0) FROM commit_log")?
        .query_row([], |row| Ok((row.get(0)?, row.get(1)?)))?;
    let (last_dev_seq, prev) = last.unwrap_or((0, [0; 32]));
    let mut entry = Entry {
        seq,
        hash: [0; 32],
        device: said.device,
        dev_seq: last_dev_seq + 1,
        prev,
        author: said.author,
        hlc: last_hlc.saturating_add(1).max(said.at.utc_ms() << 16),
        at: said.at,
        base_seq: 0,
        schema: said.schema,
        operation: said.operation.to_owned(),
        reason: said.reason.to_owned(),
        changeset,
        sig: [0; 64],
    };
    entry.hash = entry.digest();
    entry.sig = key.sign(&entry.hash).to_bytes();
    store(db, &entry)?;
    index(db, entry.seq, touched)?;
    Ok(entry)
}

fn store(db: &Connection, e: &Entry) -> Result<()> {
    db.prepare_cached(
        "INSERT INTO commit_log (seq, hash, device, dev_seq, prev, author, hlc, at, base_seq, schema, operation, reason, changeset, sig)
         VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14)",
    )?
    .execute(params![
        e.seq, e.hash, e.device.to_string(), e.dev_seq, e.prev, e.author.to_string(), e.hlc, e.at, e.base_seq, e.schema,
        e.operation, e.reason, e.changeset, e.sig
    ])?;
    Ok(())
}

/// Notes which records an entry touched, for "the history of this record".
pub fn index(db: &Connection, seq: i64, touched: &[(String, String)]) -> Result<()> {
    let mut statement =
        db.prepare_cached("INSERT OR IGNORE INTO commit_row (record_id, seq, tbl) VALUES (?1, ?2, ?3)")?;
    touched.iter().try_for_each(|(table, record)| statement.execute(params![record, seq, table]).map(drop))?;
    Ok(())
}

/// Entries in local order, handed over one at a time: a long history never stands in memory whole.
pub fn walk(db: &Connection, mut each: impl FnMut(Entry) -> Result<()>) -> Result<()> {
    let mut statement = db.prepare("SELECT * FROM commit_log ORDER BY seq")?;
    let mut rows = statement.query([])?;
    while let Some(row) = rows.next()? {
        each(Entry::from_row(row)?)?;
    }
    Ok(())
}

/// The newest entries first, `limit` from `offset`; of one record, or of all.
pub fn page(db: &Connection, record: Option<&str>, limit: i64, offset: i64) -> Result<(Vec<Entry>, i64)> {
    let filter = "seq IN (SELECT seq FROM commit_row WHERE record_id = ?1)";
    let filter = if record.is_some() { filter } else { "?1 IS NULL" };
    let total = db
        .prepare_cached(&format!("SELECT count(*) FROM commit_log WHERE {filter}"))?
        .query_row([record], |r| r.get(0))?;
    let mut statement =
        db.prepare_cached(&format!("SELECT * FROM commit_log WHERE {filter} ORDER BY seq DESC LIMIT ?2 OFFSET ?3"))?;
    let entries =
        statement.query_map(params![record, limit, offset], Entry::from_row)?.collect::<rusqlite::Result<_>>()?;
    Ok((entries, total))
}

/// Sequence and hash of the newest entry: what a laptop remembers, so that a cut tail shows.
pub fn head(db: &Connection) -> Result<Option<(i64, [u8; 32])>> {
    Ok(db
        .prepare_cached("SELECT seq, hash FROM commit_log ORDER BY seq DESC LIMIT 1")?
        .query_row([], |row| Ok((row.get(0)?, row.get(1)?)))
        .optional()?)
}

pub fn hash_at(db: &Connection, seq: i64) -> Result<Option<[u8; 32]>> {
    Ok(db
        .prepare_cached("SELECT hash FROM commit_log WHERE seq = ?1")?
        .query_row([seq], |row| row.get(0))
        .optional()?)
}
