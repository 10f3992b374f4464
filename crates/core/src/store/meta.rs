//! `local_meta`: settings of this copy of the workspace. Never captured, never exchanged.

use rusqlite::{Connection, OptionalExtension};

use crate::Result;

pub fn get(db: &Connection, key: &str) -> Result<Option<String>> {
    Ok(db.query_row("SELECT value FROM local_meta WHERE key = ?1", [key], |row| row.get(0)).optional()?)
}

pub fn set(db: &Connection, key: &str, value: &str) -> Result<()> {
    let sql = "INSERT INTO local_meta (key, value) VALUES (?1, ?2) ON CONFLICT (key) DO UPDATE SET value = ?2";
    db.execute(sql, [key, value])?;
    Ok(())
}
