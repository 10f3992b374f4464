//! Applies every changeset to a fresh schema beside. What then stands there is what the history says; `compare` holds
//! it against the tables as they are. Also holds the index of records against the changesets it is derived from.

use std::{
    collections::{BTreeSet, HashMap},
    sync::{Arc, Mutex, PoisonError},
};

use rusqlite::{
    Connection,
    session::{ChangesetItem, ConflictAction, ConflictType},
};

use super::{chain::about, compare};
use crate::{
    Fault, Result,
    job::Job,
    store::{
        self,
        changes::{self, RowChange},
        entities,
        journal::Entry,
    },
};

pub struct Replay {
    db: Connection,
    shapes: HashMap<String, Shape>,
    faults: Vec<Fault>,
}

/// Columns of a table, and which of them are its key.
#[derive(Debug, Clone, PartialEq)]
pub struct Shape {
    pub columns: Vec<String>,
    pub key: Vec<usize>,
}

type Conflicts = Arc<Mutex<Vec<(String, String, &'static str)>>>;

impl Replay {
    pub fn new() -> Result<Self> {
        let db = store::in_passing()?;
        // Each entry was written with the keys enforced; here only the values count.
        db.pragma_update(None, "foreign_keys", false)?;
        let shapes = entities::SYNCED.iter().map(|table| Ok(((*table).to_owned(), shape(&db, table)?)));
        Ok(Self { shapes: shapes.collect::<Result<_>>()?, db, faults: Vec::new() })
    }

    /// `live` is asked for its index of records only.
    pub fn apply(&mut self, entry: &Entry, live: &Connection) {
        let Ok(rows) = changes::decode(&entry.changeset) else {
            return self.faults.push(about("history-changeset-unreadable", entry));
        };
        self.faults.extend(index_faults(entry, &rows, live));
        // SQLite leaves out a table that does not fit, without a word: so it is asked before.
        let unfit: BTreeSet<&str> = rows.iter().filter(|row| !self.fits(row)).map(|row| row.table.as_str()).collect();
        for table in unfit {
            self.faults.push(about("history-changeset-unfit", entry).arg("table", table));
        }
        self.faults.extend(apply(&self.db, entry));
    }

    fn fits(&self, row: &RowChange) -> bool {
        let shape = self.shapes.get(&row.table);
        shape.is_some_and(|shape| row.cells.len() <= shape.columns.len() && row.key == shape.key)
    }

    pub fn finish(mut self, live: &Connection, job: &Job) -> Result<Vec<Fault>> {
        self.faults.extend(lost_index_rows(live));
        for table in entities::SYNCED {
            job.check()?;
            let shape = &self.shapes[*table];
            self.faults.extend(compare::table(table, shape, &self.db, live)?);
        }
        Ok(self.faults)
    }
}

fn shape(db: &Connection, table: &str) -> Result<Shape> {
    let mut statement = db.prepare("SELECT name, pk > 0 FROM pragma_table_info(?1)")?;
    let columns: Vec<(String, bool)> =
        statement.query_map([table], |row| Ok((row.get(0)?, row.get(1)?)))?.collect::<rusqlite::Result<_>>()?;
    let key = columns.iter().enumerate().filter(|(_, (_, key))| *key).map(|(index, _)| index).collect();
    Ok(Shape { columns: columns.into_iter().map(|(name, _)| name).collect(), key })
}

/// A conflict means that the entry changed something else than what the entries before it left.
fn apply(db: &Connection, entry: &Entry) -> Vec<Fault> {
    let conflicts: Conflicts = Arc::default();
    let seen = conflicts.clone();
    let on_conflict = move |kind: ConflictType, item: ChangesetItem| {
        let (word, action) = match kind {
            ConflictType::SQLITE_CHANGESET_DATA => ("other-values", ConflictAction::SQLITE_CHANGESET_REPLACE),
            ConflictType::SQLITE_CHANGESET_CONFLICT => ("already-there", ConflictAction::SQLITE_CHANGESET_REPLACE),
            ConflictType::SQLITE_CHANGESET_NOTFOUND => ("not-there", ConflictAction::SQLITE_CHANGESET_OMIT),
            _ => ("not-allowed", ConflictAction::SQLITE_CHANGESET_OMIT),
        };
        let (table, id) = changes::row(&item).map(|row| (row.table.clone(), row.record_id())).unwrap_or_default();
        seen.lock().unwrap_or_else(PoisonError::into_inner).push((table, id, word));
        action
    };
    let mut bytes = entry.changeset.as_slice();
    let applied = db.apply_strm(&mut bytes, None::<fn(&str) -> bool>, on_conflict);
    let failed = applied.err().map(|error| about("history-replay-failed", entry).arg("cause", error));
    let conflicts = std::mem::take(&mut *conflicts.lock().unwrap_or_else(PoisonError::into_inner));
    let named = conflicts.into_iter().map(|(table, record, kind)| {
        let fault = about("history-replay-conflict", entry);
        fault.arg("table", &table).arg("record", store::history::name_or_id(db, &table, &record)).arg("kind", kind)
    });
    named.chain(failed).collect()
}

fn index_faults(entry: &Entry, rows: &[RowChange], live: &Connection) -> Vec<Fault> {
    let expected: BTreeSet<(String, String)> = changes::record_keys(rows).into_iter().collect();
    let Ok(found) = index_of(live, entry.seq) else {
        return vec![about("history-index-unreadable", entry)];
    };
    let missing = expected.difference(&found).map(|key| ("history-index-missing", key));
    let extra = found.difference(&expected).map(|key| ("history-index-extra", key));
    let named = |(code, (table, record)): (&str, &(String, String))| {
        about(code, entry).arg("table", table).arg("record", store::history::name_or_id(live, table, record))
    };
    missing.chain(extra).map(named).collect()
}

fn index_of(live: &Connection, seq: i64) -> rusqlite::Result<BTreeSet<(String, String)>> {
    let mut statement = live.prepare_cached("SELECT tbl, record_id FROM commit_row WHERE seq = ?1")?;
    statement.query_map([seq], |row| Ok((row.get(0)?, row.get(1)?)))?.collect()
}

/// Index rows of entries that are not there.
fn lost_index_rows(live: &Connection) -> Vec<Fault> {
    let rows = live
        .prepare("SELECT DISTINCT seq FROM commit_row WHERE seq NOT IN (SELECT seq FROM commit_log)")
        .and_then(|mut statement| statement.query_map([], |row| row.get(0))?.collect::<rusqlite::Result<Vec<i64>>>());
    let fault = |seq: i64| Fault::new("history-index-of-nothing", seq.to_string());
    rows.map(|rows| rows.into_iter().map(fault).collect()).unwrap_or_default()
}
