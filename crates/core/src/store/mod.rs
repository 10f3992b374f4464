//! The only SQL: opening, migrating, and one file an entity. Knows nothing of who writes or why (app/ does).

pub mod changes;
pub mod entities;
pub mod journal;
pub mod nouns;
pub mod record;
pub mod search;
mod sql_types;

use std::path::Path;

use rusqlite::{Connection, OpenFlags};

use crate::{Error, Result, domain::Refusal};

/// `user_version` of the newest schema. A migration is appended, its number is its place.
pub const SCHEMA: i64 = MIGRATIONS.len() as i64;

const MIGRATIONS: &[&str] = &[include_str!("migrations/0001_first.sql")];

/// "Trn1" in `application_id`: tells our database from another program's.
const APPLICATION_ID: i64 = 0x5472_6e31;

/// Opens for writing; makes the schema in an empty file. Never migrates: `migrate` does, on a copy first (app/workspace.rs).
pub fn open(path: &Path) -> Result<Connection> {
    let flags = OpenFlags::SQLITE_OPEN_READ_WRITE | OpenFlags::SQLITE_OPEN_CREATE | OpenFlags::SQLITE_OPEN_NO_MUTEX;
    let db = Connection::open_with_flags(path, flags)?;
    configure(&db)?;
    let mode: String = db.query_row("PRAGMA journal_mode = WAL", [], |row| row.get(0))?;
    if !matches!(mode.as_str(), "wal" | "memory") {
        return Err(Error::internal(format!("journal mode is {mode}, not WAL")));
    }
    db.pragma_update(None, "synchronous", "FULL")?;
    Ok(db)
}

/// Opens for reading only, on media that cannot be written too: `immutable` then skips locks and the -wal file.
pub fn open_read_only(path: &Path, immutable: bool) -> Result<Connection> {
    let flags = OpenFlags::SQLITE_OPEN_READ_ONLY | OpenFlags::SQLITE_OPEN_NO_MUTEX | OpenFlags::SQLITE_OPEN_URI;
    let encoded = percent_encoded(path);
    let uri = format!("file:{encoded}?mode=ro{}", if immutable { "&immutable=1" } else { "" });
    let db = Connection::open_with_flags(uri, flags)?;
    configure(&db)?;
    Ok(db)
}

fn percent_encoded(path: &Path) -> String {
    let plain = |b: u8| b.is_ascii_alphanumeric() || b"/-_.~:".contains(&b);
    let text = path.to_string_lossy().replace('\\', "/");
    text.bytes().map(|b| if plain(b) { char::from(b).to_string() } else { format!("%{b:02X}") }).collect()
}

fn configure(db: &Connection) -> Result<()> {
    db.busy_timeout(std::time::Duration::from_secs(5))?;
    db.set_prepared_statement_cache_capacity(256);
    db.pragma_update(None, "foreign_keys", true)?;
    // A crafted database must not run what it brings along.
    db.pragma_update(None, "trusted_schema", false)?;
    db.pragma_update(None, "cell_size_check", true)?;
    Ok(())
}

pub fn schema_version(db: &Connection) -> Result<i64> {
    Ok(db.query_row("PRAGMA user_version", [], |row| row.get(0))?)
}

/// What stands in the way of using this database, if anything: not ours, or from a newer Triennium.
pub fn check_kind(db: &Connection) -> Result<()> {
    let application: i64 = db.query_row("PRAGMA application_id", [], |row| row.get(0))?;
    let version = schema_version(db)?;
    if version > SCHEMA {
        return Err(Refusal::new("workspace-newer").arg("found", version).arg("known", SCHEMA).into());
    }
    if application != APPLICATION_ID && version != 0 {
        return Err(Refusal::new("workspace-not-ours").into());
    }
    Ok(())
}

/// Brings the schema to `SCHEMA`, each step in one transaction with its number.
pub fn migrate(db: &Connection) -> Result<()> {
    let from = usize::try_from(schema_version(db)?).unwrap_or_default();
    for (index, sql) in MIGRATIONS.iter().enumerate().skip(from) {
        let version = index + 1;
        db.execute_batch(&format!(
            "BEGIN IMMEDIATE; {sql}; PRAGMA application_id = {APPLICATION_ID}; PRAGMA user_version = {version}; COMMIT;"
        ))?;
    }
    Ok(())
}

/// A fresh schema in memory: for replaying a history, and for tests.
pub fn in_memory() -> Result<Connection> {
    let db = Connection::open_in_memory()?;
    configure(&db)?;
    migrate(&db)?;
    Ok(db)
}
