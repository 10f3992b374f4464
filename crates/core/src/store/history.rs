//! What the history needs to read of the records: what a person calls them, which are parts of which, where ids lead.
//! Reads the tables as they stand now; the entries themselves are the journal's.

use std::collections::BTreeSet;

use rusqlite::{Connection, OptionalExtension, params};

use super::{changes, entities, journal, journal::Entry};
use crate::Result;

/// Table and what a person calls a row of it, as SQL. Parts that have no name of their own are left out.
const NAMES: &[(&str, &str)] = &[
    ("workspace", "organisation"),
    ("device", "name"),
    ("person", "name"),
    ("competence", "topic"),
    ("site", "name"),
    ("service", "name"),
    ("process", "name"),
    ("catalogue", "trim(designation || ':' || edition, ':')"),
    ("clause", "trim(number || ' ' || title)"),
    ("document", "trim(number || ' ' || title)"),
    ("programme", "number"),
    ("programme_risk", "description"),
    ("audit", "number"),
    ("criterion", "coalesce((SELECT designation FROM catalogue WHERE catalogue.id = catalogue_id), text)"),
    ("team_member", "(SELECT name FROM person WHERE person.id = person_id)"),
    ("independence_override", "(SELECT name FROM person WHERE person.id = person_id)"),
    ("agenda_session", "title"),
    ("amendment", "CAST(number AS TEXT)"),
    ("checklist_item", "(SELECT clause.number || ' ' FROM clause WHERE clause.id = clause_id) || question"),
    ("grade", "word"),
    ("finding", "number"),
    ("nonconformity", "number"),
    ("action", "number"),
    ("evidence", "number"),
    ("certification_body", "name"),
    ("certification", "number"),
    ("external_event", "coalesce(nullif(title, ''), coalesce(actual_from, planned_from))"),
    ("certificate_issue", "number"),
    ("mark_use", "mark || ', ' || place"),
    ("complaint", "number"),
    ("normative_reference", "trim(trim(document || ':' || edition, ':') || ' ' || amendment)"),
    // Planner.
    (
        "plan_item",
        "coalesce((SELECT trim(number || ' ' || title) FROM clause WHERE clause.id = record_id),
        (SELECT name FROM process WHERE process.id = record_id), (SELECT name FROM site WHERE site.id = record_id),
        (SELECT name FROM service WHERE service.id = record_id))",
    ),
    ("recurrence", "title"),
    ("recurrence_occurrence", "due_on"),
    ("important_change", "title"),
    ("management_review", "title"),
    // Packs.
    ("issued_pack", "number"),
    // Exchange.
    ("request_list", "number"),
    ("request", "number"),
    ("reply_entry", "author"),
];

/// Tables whose rows belong to a row of another: the part's history is the owner's, too.
pub const PARTS: &[(&str, &str, &str)] = &[
    ("competence", "person_id", "person"),
    ("programme_risk", "programme_id", "programme"),
    ("criterion", "audit_id", "audit"),
    ("team_member", "audit_id", "audit"),
    ("independence_override", "audit_id", "audit"),
    ("agenda_session", "audit_id", "audit"),
    ("amendment", "audit_id", "audit"),
    ("checklist_item", "audit_id", "audit"),
    ("sample", "checklist_item_id", "checklist_item"),
    ("transition", "nonconformity_id", "nonconformity"),
    ("correction", "nonconformity_id", "nonconformity"),
    ("cause_analysis", "nonconformity_id", "nonconformity"),
    ("action_plan", "nonconformity_id", "nonconformity"),
    ("effectiveness_check", "nonconformity_id", "nonconformity"),
    ("custody_event", "evidence_id", "evidence"),
    ("certification_cycle", "certification_id", "certification"),
    ("external_event", "certification_id", "certification"),
    ("certificate_issue", "certification_id", "certification"),
    ("certification_status_event", "certification_id", "certification"),
    ("mark_use", "certification_id", "certification"),
    // Planner.
    ("plan_item", "audit_id", "audit"),
    ("recurrence", "programme_id", "programme"),
    ("recurrence_occurrence", "recurrence_id", "recurrence"),
    ("programme_proposal", "programme_id", "programme"),
    // Packs.
    ("issued_pack_item", "pack_id", "issued_pack"),
    // Exchange.
    ("request", "list_id", "request_list"),
];

/// Tables with a number a person types.
pub const NUMBERED: &[&str] = &[
    "document",
    "programme",
    "audit",
    "finding",
    "nonconformity",
    "action",
    "evidence",
    "certification",
    "complaint",
    "issued_pack",
    // Exchange.
    "request_list",
    "request",
];

pub fn name(db: &Connection, table: &str, id: &str) -> Option<String> {
    let (_, expression) = NAMES.iter().find(|(named, _)| *named == table)?;
    let statement = db.prepare_cached(&format!("SELECT {expression} FROM {table} WHERE id = ?1"));
    let found: Option<String> = statement.ok()?.query_row([id], |row| row.get(0)).optional().ok().flatten().flatten();
    found.filter(|name| !name.trim().is_empty())
}

pub fn name_or_id(db: &Connection, table: &str, id: &str) -> String {
    name(db, table, id).unwrap_or_else(|| id.to_owned())
}

/// The owner of a part or comment: its table, and its id as the part's row says now.
pub fn owner(db: &Connection, table: &str, id: &str) -> Option<(String, String)> {
    let sql = match PARTS.iter().find(|(part, ..)| *part == table) {
        Some((_, column, of)) => format!("SELECT '{of}', {column} FROM {table} WHERE id = ?1"),
        None if table == "comment" => "SELECT entity, record_id FROM comment WHERE id = ?1".to_owned(),
        None => return None,
    };
    db.prepare_cached(&sql).ok()?.query_row([id], |row| Ok((row.get(0)?, row.get(1)?))).optional().ok().flatten()
}

/// A record by its id, its number, or a number it had before. Table and id.
pub fn resolve(db: &Connection, reference: &str) -> Result<Option<(String, String)>> {
    let reference = reference.trim();
    let mut arms: Vec<String> =
        with_id().map(|table| format!("SELECT '{table}', id FROM {table} WHERE id = ?1")).collect();
    arms.extend(
        NUMBERED.iter().map(|table| format!("SELECT '{table}', id FROM {table} WHERE number = ?1 COLLATE NOCASE")),
    );
    arms.push("SELECT entity, record_id FROM alias WHERE alias = ?1 COLLATE NOCASE".to_owned());
    let sql = arms.join(" UNION ALL ");
    Ok(db.prepare_cached(&sql)?.query_row([reference], |row| Ok((row.get(0)?, row.get(1)?))).optional()?)
}

/// Synced tables whose key is one id.
fn with_id() -> impl Iterator<Item = &'static str> {
    const LINKS: &[&str] = &[
        "process_person",
        "audit_site",
        "audit_service",
        "audit_process",
        "attendance",
        "external_event_site",
        "certificate_issue_site",
        "evidence_link",
        "alias",
        "checklist_item_also",
    ];
    entities::SYNCED.iter().copied().filter(|table| !LINKS.contains(table))
}

/// The record and its parts, and their parts: all whose entries are its history.
pub fn family(db: &Connection, table: &str, id: &str) -> Result<BTreeSet<String>> {
    let mut found = BTreeSet::from([id.to_owned()]);
    for (part, column, _) in PARTS.iter().filter(|(_, _, of)| *of == table) {
        let mut statement = db.prepare_cached(&format!("SELECT id FROM {part} WHERE {column} = ?1"))?;
        let parts: Vec<String> = statement.query_map([id], |row| row.get(0))?.collect::<rusqlite::Result<_>>()?;
        let has_parts = PARTS.iter().any(|(_, _, of)| of == part);
        for id in parts {
            if has_parts {
                found.extend(family(db, part, &id)?);
            } else {
                found.insert(id);
            }
        }
    }
    Ok(found)
}

/// The newest entries that touch any of `records`, and how many there are.
pub fn page_of(db: &Connection, records: &BTreeSet<String>, limit: i64, offset: i64) -> Result<(Vec<Entry>, i64)> {
    let ids = serde_json::to_string(records).map_err(|error| crate::Error::internal(error.to_string()))?;
    let filter = "seq IN (SELECT seq FROM commit_row WHERE record_id IN (SELECT value FROM json_each(?1)))";
    let total = db
        .prepare_cached(&format!("SELECT count(*) FROM commit_log WHERE {filter}"))?
        .query_row([&ids], |row| row.get(0))?;
    let mut statement =
        db.prepare_cached(&format!("SELECT * FROM commit_log WHERE {filter} ORDER BY seq DESC LIMIT ?2 OFFSET ?3"))?;
    let entries = statement.query_map(params![ids, limit, offset], Entry::from_row)?;
    Ok((entries.collect::<rusqlite::Result<_>>()?, total))
}

/// The entries after `after` that changed a record's own row, the oldest first.
pub fn of_row(db: &Connection, table: &str, id: &str, after: i64) -> Result<Vec<Entry>> {
    let mut statement = db.prepare_cached(
        "SELECT * FROM commit_log WHERE seq IN (SELECT seq FROM commit_row WHERE record_id = ?1 AND tbl = ?2)
         AND seq > ?3 ORDER BY seq",
    )?;
    let entries = statement.query_map(params![id, table, after], Entry::from_row)?;
    Ok(entries.collect::<rusqlite::Result<_>>()?)
}

pub fn page(db: &Connection, limit: i64, offset: i64) -> Result<(Vec<Entry>, i64)> {
    journal::page(db, None, limit, offset)
}

pub fn columns(db: &Connection, table: &str) -> Result<Vec<String>> {
    let mut statement = db.prepare_cached("SELECT name FROM pragma_table_info(?1)")?;
    Ok(statement.query_map([table], |row| row.get(0))?.collect::<rusqlite::Result<_>>()?)
}

/// Column and the table its ids lead to, as the schema declares it.
pub fn references(db: &Connection, table: &str) -> Result<Vec<(String, String)>> {
    let mut statement = db.prepare_cached("SELECT \"from\", \"table\" FROM pragma_foreign_key_list(?1)")?;
    Ok(statement.query_map([table], |row| Ok((row.get(0)?, row.get(1)?)))?.collect::<rusqlite::Result<_>>()?)
}

/// Whether a change belongs to the history of one of `records`.
pub fn concerns(row: &changes::RowChange, records: &BTreeSet<String>) -> bool {
    changes::record_keys(std::slice::from_ref(row)).iter().any(|(_, id)| records.contains(id))
}
