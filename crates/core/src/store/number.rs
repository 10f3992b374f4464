//! The counters behind readable numbers: local, derived from the records, rebuilt at will.

use rusqlite::{Connection, OptionalExtension, params};

use crate::{Result, domain::Entity};

/// The last number given for a prefix ("NC-2026-"); 0 where none was.
pub fn last(db: &Connection, prefix: &str) -> Result<i64> {
    let last: Option<i64> = db
        .prepare_cached("SELECT last FROM number_counter WHERE prefix = ?1")?
        .query_row([prefix], |r| r.get(0))
        .optional()?;
    Ok(last.unwrap_or(0))
}

/// Takes the next number of a prefix, the first being 1.
pub fn next(db: &Connection, prefix: &str) -> Result<i64> {
    let next = last(db, prefix)? + 1;
    db.prepare_cached(
        "INSERT INTO number_counter (prefix, last) VALUES (?1, ?2) ON CONFLICT (prefix) DO UPDATE SET last = ?2",
    )?
    .execute(params![prefix, next])?;
    Ok(next)
}

/// Live records whose number begins so, in the order they were made (ids carry their time).
pub fn starting(db: &Connection, entity: Entity, prefix: &str) -> Result<Vec<(String, String)>> {
    let sql =
        format!("SELECT id, number FROM {entity} WHERE substr(number, 1, length(?1)) = ?1 AND deleted = 0 ORDER BY id");
    let mut statement = db.prepare_cached(&sql)?;
    Ok(statement.query_map([prefix], |row| Ok((row.get(0)?, row.get(1)?)))?.collect::<rusqlite::Result<_>>()?)
}

pub fn change(db: &Connection, entity: Entity, record: &str, number: &str) -> Result<()> {
    db.prepare_cached(&format!("UPDATE {entity} SET number = ?2 WHERE id = ?1"))?.execute([record, number])?;
    Ok(())
}

/// An earlier number by which the record stays findable.
pub fn remember(db: &Connection, entity: Entity, record: &str, alias: &str) -> Result<()> {
    db.prepare_cached("INSERT OR IGNORE INTO alias (alias, entity, record_id) VALUES (?1, ?2, ?3)")?
        .execute(params![alias, entity, record])?;
    Ok(())
}
