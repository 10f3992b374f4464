//! What can be asked of a database whether it is sound: SQLite's own checks, the schema against a fresh one, numbers, the
//! index of the search, links without an end. Collects; never writes.

use std::collections::{BTreeMap, HashMap};

use rusqlite::{Connection, types::Value};

use super::{entities, history, in_memory, search};
use crate::{Fault, Result};

/// SQLite's look at every page, index and constraint.
pub fn integrity(db: &Connection) -> Vec<Fault> {
    pragma(db, "integrity_check")
}

/// Without comparing indexes with their tables: for an opening that must not take long.
pub fn quick(db: &Connection) -> Vec<Fault> {
    pragma(db, "quick_check")
}

fn pragma(db: &Connection, which: &str) -> Vec<Fault> {
    let mut faults = Vec::new();
    if let Err(error) = lines(db, which, &mut faults) {
        faults.push(Fault::new("database-unreadable", error.to_string()));
    }
    faults
}

/// What was told before it broke off stays told.
fn lines(db: &Connection, which: &str, faults: &mut Vec<Fault>) -> rusqlite::Result<()> {
    let mut statement = db.prepare(&format!("PRAGMA {which}"))?;
    let mut rows = statement.query([])?;
    while let Some(row) = rows.next()? {
        let line: String = row.get(0)?;
        if line != "ok" {
            faults.push(Fault::new("database-page-damaged", line));
        }
    }
    Ok(())
}

pub fn foreign_keys(db: &Connection) -> Result<Vec<Fault>> {
    let mut statement = db.prepare("PRAGMA foreign_key_check")?;
    let mut rows = statement.query([])?;
    let mut faults = Vec::new();
    while let Some(row) = rows.next()? {
        let (table, rowid, parent): (String, Option<i64>, String) = (row.get(0)?, row.get(1)?, row.get(2)?);
        let id = rowid.and_then(|rowid| id_of(db, &table, rowid)).unwrap_or_default();
        let name = if id.is_empty() { table.clone() } else { history::name_or_id(db, &table, &id) };
        faults.push(Fault::new("database-reference-dangling", name).arg("table", table).arg("leads_to", parent));
    }
    Ok(faults)
}

fn id_of(db: &Connection, table: &str, rowid: i64) -> Option<String> {
    // The name comes from SQLite's own list of this database's tables.
    let quoted = table.replace('"', "\"\"");
    db.query_row(&format!("SELECT id FROM \"{quoted}\" WHERE rowid = ?1"), [rowid], |row| row.get(0)).ok()
}

/// Every table and index of this schema that is not as a fresh workspace has it.
pub fn schema(db: &Connection) -> Result<Vec<Fault>> {
    let (fresh, found) = (shape(&in_memory()?)?, shape(db)?);
    let names: std::collections::BTreeSet<&String> = fresh.keys().chain(found.keys()).collect();
    let differs = names.into_iter().filter(|name| fresh.get(*name) != found.get(*name));
    let fault = |name: &String| match (fresh.get(name), found.get(name)) {
        (Some(_), None) => Fault::new("schema-missing", name),
        (None, _) => Fault::new("schema-foreign", name),
        _ => Fault::new("schema-differs", name),
    };
    Ok(differs.map(fault).collect())
}

/// What a table or index is, however it came to be so: an upgraded schema reads like a fresh one.
pub fn shape(db: &Connection) -> Result<BTreeMap<String, String>> {
    let mut shapes = BTreeMap::new();
    let mut statement = db.prepare(
        "SELECT type, name, tbl_name, coalesce(sql, '') FROM sqlite_schema WHERE name NOT LIKE 'sqlite\\_%' ESCAPE '\\'",
    )?;
    let objects = statement.query_map([], |row| Ok((row.get(0)?, row.get(1)?, row.get(2)?, row.get(3)?)))?;
    for object in objects {
        let (kind, name, table, sql): (String, String, String, String) = object?;
        let shape = match kind.as_str() {
            "table" => table_shape(db, &name)?,
            "index" => rows(db, "SELECT seqno, name, \"desc\", coll FROM pragma_index_xinfo(?1) WHERE key", &name)?,
            _ => sql,
        };
        shapes.insert(name, format!("{kind} on {table}: {shape}"));
    }
    Ok(shapes)
}

fn table_shape(db: &Connection, table: &str) -> Result<String> {
    let kind = rows(db, "SELECT type, wr, strict FROM pragma_table_list WHERE name = ?1 AND schema = 'main'", table)?;
    let columns = "SELECT cid, name, type, \"notnull\", dflt_value, pk, hidden FROM pragma_table_xinfo(?1)";
    let keys = "SELECT \"from\", \"table\", \"to\", on_delete FROM pragma_foreign_key_list(?1) ORDER BY 1, 2";
    Ok(format!("{kind} | {} | {}", rows(db, columns, table)?, rows(db, keys, table)?))
}

fn rows(db: &Connection, sql: &str, name: &str) -> Result<String> {
    let mut statement = db.prepare_cached(sql)?;
    let width = statement.column_count();
    let line =
        |row: &rusqlite::Row<'_>| (0..width).map(|i| row.get::<_, Value>(i)).collect::<rusqlite::Result<Vec<_>>>();
    let lines: Vec<Vec<Value>> = statement.query_map([name], line)?.collect::<rusqlite::Result<_>>()?;
    Ok(format!("{lines:?}"))
}

/// A readable number stands for one record, and the counters are not behind what was given.
pub fn numbers(db: &Connection) -> Result<Vec<Fault>> {
    let mut faults = Vec::new();
    let mut highest: HashMap<String, (i64, String)> = HashMap::new();
    for table in history::NUMBERED {
        let sql = format!("SELECT number, count(*) FROM {table} GROUP BY number");
        let mut statement = db.prepare(&sql)?;
        let found: Vec<(String, i64)> =
            statement.query_map([], |row| Ok((row.get(0)?, row.get(1)?)))?.collect::<rusqlite::Result<_>>()?;
        for (number, times) in found {
            if times > 1 {
                faults.push(Fault::new("number-given-twice", &number).arg("table", table).arg("times", times));
            }
            let Some((prefix, last)) = split(&number) else { continue };
            let high = highest.entry(prefix).or_insert((last, number.clone()));
            if last > high.0 {
                *high = (last, number);
            }
        }
    }
    let mut counters = db.prepare("SELECT last FROM number_counter WHERE prefix = ?1")?;
    for (prefix, (highest, number)) in highest {
        let last: i64 = counters.query_row([&prefix], |row| row.get(0)).unwrap_or(0);
        if last < highest {
            faults.push(Fault::new("number-counter-behind", number).arg("prefix", prefix).arg("last", last));
        }
    }
    faults.sort();
    Ok(faults)
}

/// "NC-2026-014" -> ("NC-2026-", 14).
fn split(number: &str) -> Option<(String, i64)> {
    let dash = number.rfind('-')? + 1;
    Some((number[..dash].to_owned(), number[dash..].parse().ok()?))
}

/// Records the search would not find, and finds that lead nowhere. It is derived: `search::rebuild` mends it.
pub fn search_index(db: &Connection) -> Result<Vec<Fault>> {
    let mut faults = Vec::new();
    for table in search::tables() {
        let missing = format!(
            "SELECT id FROM {table} WHERE NOT deleted AND id NOT IN (SELECT record_id FROM search_doc WHERE entity = '{table}')"
        );
        let stale = format!(
            "SELECT record_id FROM search_doc WHERE entity = '{table}' AND record_id NOT IN (SELECT id FROM {table} WHERE NOT deleted)"
        );
        let named =
            |code: &str, id: String| Fault::warning(code, history::name_or_id(db, table, &id)).arg("table", table);
        faults.extend(texts(db, &missing)?.into_iter().map(|id| named("search-misses-record", id)));
        faults.extend(texts(db, &stale)?.into_iter().map(|id| named("search-finds-nothing", id)));
    }
    let empty = "SELECT record_id FROM search_doc WHERE rowid NOT IN (SELECT rowid FROM search)";
    faults.extend(
        texts(db, empty)?.into_iter().map(|id| Fault::warning("search-misses-record", id).arg("table", "search")),
    );
    // Where a record is missing the index differs for that reason.
    if faults.is_empty() {
        faults = search::proof::damage(db)?;
    }
    Ok(faults)
}

fn texts(db: &Connection, sql: &str) -> Result<Vec<String>> {
    let mut statement = db.prepare(sql)?;
    Ok(statement.query_map([], |row| row.get(0))?.collect::<rusqlite::Result<_>>()?)
}

/// Links, comments and earlier numbers name their record by table and id; no foreign key watches over them.
pub fn loose_ends(db: &Connection) -> Result<Vec<Fault>> {
    let mut faults = Vec::new();
    for (table, what) in [("evidence_link", "evidence_id"), ("comment", "id"), ("alias", "alias")] {
        let mut statement = db.prepare(&format!("SELECT {what}, entity, record_id FROM {table}"))?;
        let ends: Vec<(String, String, String)> = statement
            .query_map([], |row| Ok((row.get(0)?, row.get(1)?, row.get(2)?)))?
            .collect::<rusqlite::Result<_>>()?;
        for (from, entity, id) in ends.into_iter().filter(|(_, entity, id)| !exists(db, entity, id)) {
            let from = if table == "evidence_link" { history::name_or_id(db, "evidence", &from) } else { from };
            faults.push(Fault::new("link-without-end", from).arg("table", table).arg("entity", entity).arg("id", id));
        }
    }
    Ok(faults)
}

fn exists(db: &Connection, entity: &str, id: &str) -> bool {
    // `entity` is a value of the database: it becomes SQL only where it is one of our tables.
    let Some(table) = entities::SYNCED.iter().find(|table| **table == entity) else { return false };
    let found = db.prepare_cached(&format!("SELECT 1 FROM {table} WHERE id = ?1")).and_then(|mut s| s.exists([id]));
    found.unwrap_or(false)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_fresh_schema_has_no_fault_and_each_difference_is_named() {
        let db = in_memory().expect("schema");
        assert_eq!(schema(&db).expect("checked"), []);
        db.execute_batch(
            "DROP INDEX audit_number; CREATE TABLE guest (id TEXT); ALTER TABLE site ADD COLUMN colour TEXT",
        )
        .expect("changed");
        let codes: Vec<(String, String)> =
            schema(&db).expect("checked").into_iter().map(|f| (f.code, f.subject)).collect();
        let named = |code: &str, subject: &str| codes.contains(&(code.to_owned(), subject.to_owned()));
        assert!(
            named("schema-missing", "audit_number")
                && named("schema-foreign", "guest")
                && named("schema-differs", "site")
        );
        assert_eq!(codes.len(), 3);
    }

    #[test]
    fn numbers_links_and_search_are_held_against_the_records() {
        let db = in_memory().expect("schema");
        db.execute_batch(
            "PRAGMA foreign_keys = OFF;
             INSERT INTO document (id, number, title, kind) VALUES ('a', 'DOC-0007', 'A', 'maintained'), ('b', 'DOC-0007', 'B', 'maintained');
             INSERT INTO number_counter VALUES ('DOC-', 6);
             INSERT INTO alias VALUES ('NC-1', 'nonconformity', 'none');
             INSERT INTO search_doc (entity, record_id) VALUES ('site', 'gone');",
        )
        .expect("rows");
        let codes = |faults: Vec<Fault>| -> Vec<String> { faults.into_iter().map(|f| f.code).collect() };
        assert_eq!(codes(numbers(&db).expect("n")), ["number-counter-behind", "number-given-twice"]);
        assert_eq!(codes(loose_ends(&db).expect("l")), ["link-without-end"]);
        let found = codes(search_index(&db).expect("s"));
        assert_eq!(found.iter().filter(|code| *code == "search-misses-record").count(), 3);
        assert_eq!(found.iter().filter(|code| *code == "search-finds-nothing").count(), 1);
    }
}
