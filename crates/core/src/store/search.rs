//! Full text over the records: a contentless FTS5 table fed from what each transaction changed.
//! Derived and local: `rebuild` makes it anew from the records at any time.

pub mod proof;

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
    // Exchange.
    Indexed { entity: Entity::RequestList, title: "number || ' ' || title", body: "asked_by || ' ' || note" },
    Indexed {
        entity: Entity::Request,
        title: "number || ' ' || substr(text, 1, 200)",
        body: "text || ' ' || reference || ' ' || clause || ' ' || answer",
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

/// The index grows in parts, and every search looks through all of them and through what was taken out of each: words that
/// most of 100,000 records have are found ten times as fast in one part as in seventeen. Small ones are not worth the work.
pub fn is_scattered(db: &Connection) -> Result<bool> {
    let sql = "SELECT count(DISTINCT segid) > 8 AND (SELECT max(rowid) FROM search_doc) > 10000 FROM search_idx";
    Ok(db.prepare_cached(sql)?.query_row([], |row| row.get::<_, Option<bool>>(0))?.unwrap_or(false))
}

/// Pages a step of `settle` writes: some milliseconds, behind which a person's own write may wait.
const STEP: i64 = 32;

/// A step towards an index of one part, durable by itself. `begin`: the first step, which takes up all parts there are.
/// `false`: nothing is left to do.
pub fn settle(db: &Connection, begin: bool) -> Result<bool> {
    let before = db.total_changes();
    let pages = if begin { -STEP } else { STEP };
    db.prepare_cached("INSERT INTO search (search, rank) VALUES ('merge', ?1)")?.execute([pages])?;
    // FTS5 counts one change for having been asked.
    Ok(db.total_changes() - before >= 2)
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

/// A record of `table` among the matches, for a list that is walked in an order of its own.
pub fn among(table: &str) -> String {
    format!(
        "(SELECT d.rowid FROM search_doc d WHERE d.record_id = {table}.id) IN (SELECT rowid FROM search WHERE search MATCH {{}})"
    )
}

/// So few are sorted sooner than they are met on a walk past all others.
pub const FEW: i64 = 5_000;

/// What was typed, as a query of the full text, and how many records of a kind have it.
pub struct Typed {
    pub query: String,
    pub found: i64,
}

/// Nothing but signs matches nothing, as the query "" does.
pub fn typed(db: &Connection, text: &str, entity: Entity) -> Result<Option<Typed>> {
    if text.trim().is_empty() {
        return Ok(None);
    }
    let query = fts_query(text).unwrap_or_else(|| "\"\"".to_owned());
    Ok(Some(Typed { found: count(db, &query, entity)?, query }))
}

/// How many records of a kind match a query of `fts_query`.
fn count(db: &Connection, query: &str, entity: Entity) -> Result<i64> {
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

#[cfg(test)]
mod tests {
    use super::*;

    fn parts(db: &Connection) -> i64 {
        db.query_row("SELECT count(DISTINCT segid) FROM search_idx", [], |row| row.get(0)).expect("counted")
    }

    #[test]
    fn settling_leaves_one_part_that_finds_the_same() {
        let db = crate::store::in_memory().expect("schema");
        for n in 0..200 {
            let id = n.to_string();
            db.execute("INSERT INTO site (id, name) VALUES (?1, ?2)", params![id, format!("common {n}")])
                .expect("site");
            reindex(&db, "site", &id).expect("indexed");
        }
        db.execute("UPDATE site SET name = 'other' WHERE id = '7'", []).expect("renamed");
        reindex(&db, "site", "7").expect("indexed anew");
        let before = search(&db, "common", None, 1_000).expect("searched");
        assert!(parts(&db) > 1 && before.len() == 199);
        let mut begin = true;
        while settle(&db, begin).expect("a step") {
            begin = false;
        }
        assert_eq!(parts(&db), 1);
        assert_eq!(search(&db, "common", None, 1_000).expect("searched"), before);
        assert_eq!(search(&db, "other", None, 9).expect("searched").len(), 1);
        assert!(!is_scattered(&db).expect("asked"));
    }
}
