//! The counters behind readable numbers: local, derived from the records, rebuilt at will.

use rusqlite::{Connection, OptionalExtension, params};

use crate::Result;

/// Takes the next number of a prefix ("NC-2026-"), the first being 1.
pub fn next(db: &Connection, prefix: &str) -> Result<i64> {
    let last: Option<i64> = db
        .prepare_cached("SELECT last FROM number_counter WHERE prefix = ?1")?
        .query_row([prefix], |r| r.get(0))
        .optional()?;
    let next = last.unwrap_or(0) + 1;
    db.prepare_cached(
        "INSERT INTO number_counter (prefix, last) VALUES (?1, ?2) ON CONFLICT (prefix) DO UPDATE SET last = ?2",
    )?
    .execute(params![prefix, next])?;
    Ok(next)
}
