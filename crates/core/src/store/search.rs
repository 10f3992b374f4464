//! Full text over the records: a contentless FTS5 table fed from what each transaction changed.
//! Derived and local: `rebuild` makes it anew from the records at any time.

use rusqlite::{Connection, OptionalExtension, params};
use serde::Serialize;

use crate::{Result, domain::Entity};

/// What is searchable of a table: SQL for its title, its body, and the rows that count.
struct Indexed {
    entity: Entity,
    title: &'static str,
    body: &'static str,
}

/// Private notes are left out: a search result may be shown on a wall.
const INDEXED: &[Indexed] = &[
    Indexed {
        entity: Entity::Audit,
        title: "number || ' ' || title",
        body: "objectives || ' ' || scope || ' ' || conclusion",
    },
    Indexed {
        entity: Entity::Finding,
        title: "number || ' ' || title",
        body: "description || ' ' || external_reference",
    },
    Indexed {
        entity: Entity::Nonconformity,
        title: "number || ' ' || title",
        body: "statement || ' ' || requirement || ' ' || evidence_text || ' ' || consequences || ' ' || external_reference",
    },
    Indexed { entity: Entity::Action, title: "number || ' ' || title", body: "description || ' ' || progress_note" },
    Indexed {
        entity: Entity::Evidence,
        title: "number || ' ' || title",
        body: "description || ' ' || original_name || ' ' || source_system",
    },
    Indexed { entity: Entity::Document, title: "number || ' ' || title", body: "location || ' ' || note" },
    Indexed { entity: Entity::Programme, title: "number || ' ' || title", body: "purpose || ' ' || objectives" },
    Indexed { entity: Entity::ChecklistItem, title: "question", body: "expected_evidence || ' ' || note" },
    Indexed { entity: Entity::Person, title: "name", body: "email || ' ' || unit || ' ' || job_title" },
    Indexed { entity: Entity::Process, title: "name", body: "description" },
    Indexed { entity: Entity::Service, title: "name", body: "description" },
    Indexed { entity: Entity::Site, title: "name", body: "address || ' ' || note" },
    Indexed {
        entity: Entity::Certification,
        title: "number || ' ' || standard || ':' || edition",
        body: "scope || ' ' || amendment || ' ' || coalesce(scheme, '') || ' ' || note",
    },
    Indexed {
        entity: Entity::CertificationBody,
        title: "name",
        body: "accreditation_body || ' ' || accreditation_number || ' ' || accreditation_scope || ' ' || contact_name",
    },
    Indexed {
        entity: Entity::ExternalEvent,
        title: "trim(title || ' ' || coalesce(actual_from, planned_from))",
        body: "kind || ' ' || note",
    },
    Indexed {
        entity: Entity::CertificateIssue,
        title: "trim(number || ' ' || standard || ':' || edition, ': ')",
        body: "scope || ' ' || marks || ' ' || note",
    },
    Indexed {
        entity: Entity::Complaint,
        title: "number || ' ' || from_whom",
        body: "about || ' ' || answer || ' ' || note",
    },
    Indexed {
        entity: Entity::NormativeReference,
        title: "trim(trim(document || ':' || edition, ':') || ' ' || amendment)",
        body: "issuer || ' ' || note",
    },
];

/// With the provisional numbers a record had: whoever wrote one down finds it by that.
fn body(indexed: &Indexed) -> String {
    let (body, table) = (indexed.body, indexed.entity);
    match indexed.title.starts_with("number") {
        false => body.to_owned(),
        true => format!(
            "{body} || ' ' || coalesce((SELECT group_concat(alias, ' ') FROM alias WHERE alias.record_id = {table}.id), '')"
        ),
    }
}

/// Tables whose records are found.
pub fn tables() -> impl Iterator<Item = &'static str> {
    INDEXED.iter().map(|indexed| indexed.entity.as_str())
}

fn indexed(table: &str) -> Option<&'static Indexed> {
    INDEXED.iter().find(|i| i.entity.as_str() == table)
}

/// Brings one record's text up to date; a deleted record leaves the index.
pub fn reindex(db: &Connection, table: &str, record: &str) -> Result<()> {
    let Some(indexed) = indexed(table) else { return Ok(()) };
    let texts: Option<(String, String)> = db
        .prepare_cached(&format!(
            "SELECT {}, {} FROM {table} WHERE id = ?1 AND NOT deleted",
            indexed.title,
            body(indexed)
        ))?
        .query_row([record], |row| Ok((row.get(0)?, row.get(1)?)))
        .optional()?;
    let rowid: Option<i64> = db
        .prepare_cached("SELECT rowid FROM search_doc WHERE record_id = ?1")?
        .query_row([record], |row| row.get(0))
        .optional()?;
    if let Some(rowid) = rowid {
        db.prepare_cached("DELETE FROM search WHERE rowid = ?1")?.execute([rowid])?;
    }
    match (texts, rowid) {
        (Some(texts), rowid) => write(db, rowid, indexed.entity, record, &texts),
        (None, Some(rowid)) => {
            db.prepare_cached("DELETE FROM search_doc WHERE rowid = ?1")?.execute([rowid])?;
            Ok(())
        }
        (None, None) => Ok(()),
    }
}

fn write(
    db: &Connection,
    rowid: Option<i64>,
    entity: Entity,
    record: &str,
    (title, body): &(String, String),
) -> Result<()> {
    let rowid = match rowid {
        Some(rowid) => rowid,
        None => {
            db.prepare_cached("INSERT INTO search_doc (entity, record_id) VALUES (?1, ?2)")?
                .execute(params![entity, record])?;
            db.last_insert_rowid()
        }
    };
    db.prepare_cached("INSERT INTO search (rowid, title, body) VALUES (?1, ?2, ?3)")?
        .execute(params![rowid, title, body])?;
    Ok(())
}

/// Makes the whole index anew, in the order of the records.
pub fn rebuild(db: &Connection) -> Result<()> {
    db.execute_batch("INSERT INTO search(search) VALUES ('delete-all'); DELETE FROM search_doc;")?;
    for indexed in INDEXED {
        let table = indexed.entity.as_str();
        db.execute_batch(&format!(
            "INSERT INTO search_doc (entity, record_id) SELECT '{table}', id FROM {table} WHERE NOT deleted ORDER BY id;
             INSERT INTO search (rowid, title, body)
               SELECT d.rowid, {title}, {body} FROM {table} JOIN search_doc d ON d.record_id = {table}.id ORDER BY d.rowid;",
            title = indexed.title,
            body = body(indexed),
        ))?;
    }
    Ok(())
}

/// A record that was found, newest first.
#[derive(Debug, Clone, PartialEq, Serialize, ts_rs::TS)]
pub struct Hit {
    pub entity: Entity,
    pub id: String,
    pub title: String,
}

/// What a person typed -> an FTS5 query: every piece between blanks must occur as its words stand, the last word of each
/// may be the beginning of one. `None`: no words in it. Pieces are quoted, so no input can be FTS5 syntax, and FTS5 splits
/// them as it split the texts: our own idea of a word would differ for some script.
pub fn fts_query(typed: &str) -> Option<String> {
    let is_word = |c: char| c.is_alphanumeric() || matches!(c, '\u{e000}'..='\u{f8ff}');
    let pieces = typed.split(|c: char| c.is_whitespace() || c == '\0').filter(|piece| piece.contains(is_word));
    let quoted: Vec<String> = pieces.map(|piece| format!("\"{}\"*", piece.replace('"', " "))).collect();
    (!quoted.is_empty()).then(|| quoted.join(" "))
}

/// The findings that match, matches first: `search MATCH` is the condition to add.
pub const LEADING: &str = "search CROSS JOIN search_doc ON search_doc.rowid = search.rowid
    CROSS JOIN finding ON finding.id = search_doc.record_id";

/// A finding among the matches, for a list that is walked in an order of its own.
pub const AMONG_FINDINGS: &str = "(SELECT d.rowid FROM search_doc d WHERE d.record_id = finding.id)
    IN (SELECT rowid FROM search WHERE search MATCH {})";

/// How many records of a kind match a query of `fts_query`.
pub fn count(db: &Connection, query: &str, entity: Entity) -> Result<i64> {
    let sql = "SELECT count(*) FROM search JOIN search_doc d ON d.rowid = search.rowid
               WHERE search MATCH ?1 AND d.entity = ?2";
    Ok(db.prepare_cached(sql)?.query_row(params![query, entity], |row| row.get(0))?)
}

/// As-you-type search over everything; `entity` narrows it.
pub fn search(db: &Connection, typed: &str, entity: Option<Entity>, limit: i64) -> Result<Vec<Hit>> {
    let Some(query) = fts_query(typed) else { return Ok(Vec::new()) };
    let mut statement = db.prepare_cached(
        "SELECT d.entity, d.record_id FROM search JOIN search_doc d ON d.rowid = search.rowid
         WHERE search MATCH ?1 AND (?2 IS NULL OR d.entity = ?2) ORDER BY search.rowid DESC LIMIT ?3",
    )?;
    let found: Vec<(Entity, String)> = statement
        .query_map(params![query, entity, limit], |row| Ok((row.get(0)?, row.get(1)?)))?
        .collect::<rusqlite::Result<_>>()?;
    found.into_iter().map(|(entity, id)| hit(db, entity, id)).collect()
}

fn hit(db: &Connection, entity: Entity, id: String) -> Result<Hit> {
    let table = entity.as_str();
    let title = indexed(table).map_or("''", |i| i.title);
    let title =
        db.prepare_cached(&format!("SELECT {title} FROM {table} WHERE id = ?1"))?.query_row([&id], |row| row.get(0))?;
    Ok(Hit { entity, id, title })
}
