//! The only SQL: opening, migrating, and one file an entity. Knows nothing of who writes or why (app/ does).

pub mod action;
pub mod agenda;
pub mod audit;
pub mod calendar;
pub mod catalogue;
pub mod certification;
pub mod changes;
pub mod check;
pub mod checklist;
pub mod comment;
pub mod document;
pub mod entities;
pub mod evidence;
pub mod finding;
pub mod grade;
pub mod history;
pub mod journal;
pub mod kpi;
pub mod linked;
pub mod list;
pub mod meta;
pub mod nonconformity;
pub mod nouns;
pub mod number;
pub mod organisation;
pub mod pack;
pub mod planner;
pub mod programme;
pub mod readiness;
pub mod record;
pub mod reference;
pub mod register;
pub mod reply;
pub mod report;
pub mod request;
pub mod search;
mod sql_types;
pub mod status;
pub mod tables;
pub mod team;
pub mod verify;
pub mod who;

use std::path::Path;

use rusqlite::{Connection, OpenFlags};

use crate::{Error, Result, domain::Refusal};

/// `user_version` of the newest schema. A migration is appended, its number is its place.
pub const SCHEMA: i64 = MIGRATIONS.len() as i64;

const MIGRATIONS: &[&str] = &[
    include_str!("migrations/0001_first.sql"),
    include_str!("migrations/0002_cycle.sql"),
    include_str!("migrations/0003_pack.sql"),
];

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

/// Beside whoever has it open, on media that cannot be written too: without the right to make -shm, SQLite reads a WAL
/// database only as immutable.
pub fn open_to_look(path: &Path) -> Result<Connection> {
    let usable = |db: Connection| -> Result<Connection> {
        schema_version(&db)?;
        Ok(db)
    };
    match open_read_only(path, false).and_then(usable) {
        Err(Error::Database(error)) if cannot_share(&error) => open_read_only(path, true).and_then(usable),
        other => other,
    }
}

fn cannot_share(error: &rusqlite::Error) -> bool {
    use rusqlite::ErrorCode as C;
    matches!(error.sqlite_error_code(), Some(C::CannotOpen | C::ReadOnly | C::PermissionDenied | C::SystemIoFailure))
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
    // In KiB, below zero by SQLite's custom. Its own 2 MB read the same pages of a large workspace again and again.
    db.pragma_update(None, "cache_size", -32_000)?;
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

/// SQLite's online backup: a whole, consistent copy beside, also while others read and write. In one step: a copy in
/// several would start anew with every write of another connection. Replaces an earlier copy.
pub fn copy_to(db: &Connection, path: &Path) -> Result<()> {
    if path.exists() {
        std::fs::remove_file(path).map_err(crate::io::at("replace", path))?;
    }
    let mut target = Connection::open(path)?;
    rusqlite::backup::Backup::new(db, &mut target)?.run_to_completion(i32::MAX, std::time::Duration::ZERO, None)?;
    into_one_file(&target)
}

/// Without a -wal beside it: what is renamed or copied next is the whole database.
pub fn into_one_file(db: &Connection) -> Result<()> {
    db.pragma_update(None, "journal_mode", "DELETE")?;
    Ok(())
}

/// The one row of `workspace`.
pub fn workspace(db: &Connection) -> Result<crate::domain::Workspace> {
    let row = record::select(db, "LIMIT 1", [])?.into_iter().next();
    row.ok_or_else(|| Error::refused("workspace-empty"))
}

/// A fresh schema in memory: for replaying a history, and for tests.
pub fn in_memory() -> Result<Connection> {
    let db = Connection::open_in_memory()?;
    configure(&db)?;
    migrate(&db)?;
    Ok(db)
}

/// A fresh schema for replaying a history of any length: a file of SQLite's own that no one else can open and that goes with
/// the connection, read and written only as far as `cache_size` does not hold it. Without indexes: nothing is looked up in it
/// but by the key.
pub fn in_passing() -> Result<Connection> {
    let db = Connection::open("")?;
    configure(&db)?;
    migrate(&db)?;
    let mut statement = db.prepare("SELECT name FROM sqlite_schema WHERE type = 'index' AND sql IS NOT NULL")?;
    let indexes: Vec<String> = statement.query_map([], |row| row.get(0))?.collect::<rusqlite::Result<_>>()?;
    drop(statement);
    indexes.iter().try_for_each(|index| db.execute_batch(&format!("DROP INDEX {index}")))?;
    // Nothing of it outlives a crash, so nothing needs to be kept through one.
    db.pragma_update(None, "synchronous", "OFF")?;
    db.query_row("PRAGMA journal_mode = MEMORY", [], |_| Ok(()))?;
    Ok(db)
}

#[cfg(test)]
mod tests {
    use super::{record::Record, *};
    use crate::domain::*;

    fn columns(db: &Connection, table: &str) -> Vec<String> {
        let mut statement = db.prepare("SELECT name FROM pragma_table_info(?1)").expect("pragma");
        statement.query_map([table], |r| r.get(0)).expect("rows").collect::<rusqlite::Result<_>>().expect("names")
    }

    #[test]
    fn every_noun_is_its_table_column_for_column() {
        let db = in_memory().expect("schema");
        macro_rules! same {
            ($($type:ty),+ $(,)?) => {$( assert_eq!(columns(&db, <$type>::TABLE), <$type>::COLUMNS, "{}", <$type>::TABLE); )+};
        }
        same!(
            Workspace,
            Device,
            Person,
            Competence,
            Site,
            Service,
            Process,
            catalogue::CatalogueRow,
            catalogue::ClauseRow,
            Document,
            Programme,
            ProgrammeRisk,
            Audit,
            Criterion,
            TeamMember,
            Override,
            AgendaSession,
            Amendment,
            ChecklistItem,
            Sample,
            Grade,
            Finding,
            Nonconformity,
            Correction,
            CauseAnalysis,
            ActionPlan,
            EffectivenessCheck,
            Action,
            Evidence,
            CustodyEvent,
            EvidenceCheck,
            Comment,
            Transition,
            CertificationBody,
            Certification,
            CertificationCycle,
            ExternalEvent,
            CertificateIssue,
            CertificationStatusEvent,
            MarkUse,
            Complaint,
            NormativeEdition,
            PlanItem,
            Recurrence,
            Occurrence,
            ImportantChange,
            ManagementReview,
            ProgrammeProposal,
            IssuedPack,
            IssuedPackItem,
            RequestList,
            Request,
            ReplyEntry
        );
    }

    #[test]
    fn the_registry_names_every_table_of_the_schema() {
        let db = in_memory().expect("schema");
        let mut statement = db
            .prepare("SELECT name FROM pragma_table_list WHERE schema = 'main' AND type <> 'shadow' AND name NOT LIKE 'sqlite_%'")
            .expect("list");
        let mut found: Vec<String> =
            statement.query_map([], |r| r.get(0)).expect("rows").collect::<rusqlite::Result<_>>().expect("names");
        let mut named: Vec<String> = entities::SYNCED.iter().chain(entities::LOCAL).map(ToString::to_string).collect();
        found.sort();
        named.sort();
        assert_eq!(found, named);
    }

    #[test]
    fn synced_tables_are_strict_and_have_a_key_the_history_can_see() {
        let db = in_memory().expect("schema");
        for table in entities::SYNCED {
            let strict: bool = db
                .query_row("SELECT strict FROM pragma_table_list WHERE name = ?1", [table], |r| r.get(0))
                .expect(table);
            let keyed: i64 = db
                .query_row(
                    "SELECT count(*) FROM pragma_table_info(?1) WHERE pk > 0 AND \"notnull\" AND type = 'TEXT'",
                    [table],
                    |r| r.get(0),
                )
                .expect(table);
            assert!(strict && keyed > 0, "{table}");
        }
    }

    #[test]
    fn every_foreign_key_is_indexed() {
        let db = in_memory().expect("schema");
        for table in entities::SYNCED {
            let mut statement = db.prepare("SELECT \"from\" FROM pragma_foreign_key_list(?1)").expect("pragma");
            let keys: Vec<String> = statement
                .query_map([table], |r| r.get(0))
                .expect("rows")
                .collect::<rusqlite::Result<_>>()
                .expect("names");
            for key in keys {
                let indexed: i64 = db
                    .query_row(
                        "SELECT count(*) FROM pragma_index_list(?1) l, pragma_index_info(l.name) i WHERE i.seqno = 0 AND i.name = ?2",
                        [table, key.as_str()],
                        |r| r.get(0),
                    )
                    .expect("index list");
                assert!(indexed > 0, "{table}.{key}");
            }
        }
    }
}
