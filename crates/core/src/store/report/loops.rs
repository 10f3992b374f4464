//! Nonconformities with all their life, whichever audit they are of, and if they are of none.

use std::collections::HashMap;

use rusqlite::Connection;

use super::{AuditContent, Links, NONCONFORMITIES, aliases, by, map};
use crate::{
    Result,
    domain::{AuditId, NonconformityId, Person, Process, Site},
    store::{
        catalogue::ClauseRow,
        record::{self, Record},
    },
};

/// The ids in `?1`, a JSON list.
const ASKED: &str = "SELECT value FROM json_each(?1)";

/// Of an audit: raised in it, or on one of its findings.
pub fn nonconformities_of(db: &Connection, audit: AuditId) -> Result<Vec<NonconformityId>> {
    let mut statement = db.prepare_cached(NONCONFORMITIES)?;
    Ok(statement.query_map([audit], |row| row.get(0))?.collect::<rusqlite::Result<_>>()?)
}

/// Those of `ids` that are there; everything of an audit is empty.
pub fn load_loops(db: &Connection, ids: &[NonconformityId]) -> Result<AuditContent> {
    let asked = serde_json::json!(ids).to_string();
    let (evidence_of, supported_by) = links(db, &asked)?;
    Ok(AuditContent {
        workspace: crate::store::workspace(db)?,
        audit: None,
        programme: None,
        sites: Vec::new(),
        services: Vec::new(),
        processes: Vec::new(),
        criteria: Vec::new(),
        team: Vec::new(),
        overrides: Vec::new(),
        agenda: Vec::new(),
        attendance: Vec::new(),
        amendments: Vec::new(),
        items: Vec::new(),
        samples: Vec::new(),
        findings: of(
            db,
            &format!("WHERE id IN (SELECT finding_id FROM nonconformity WHERE id IN ({ASKED})) ORDER BY number"),
            &asked,
        )?,
        nonconformities: of(db, &format!("WHERE NOT deleted AND id IN ({ASKED}) ORDER BY number"), &asked)?,
        transitions: part(db, "", "at, id", &asked)?,
        corrections: part(db, "AND NOT deleted", "cycle, id", &asked)?,
        causes: part(db, "", "cycle, id", &asked)?,
        plans: part(db, "", "cycle, id", &asked)?,
        checks: part(db, "AND NOT deleted", "cycle, id", &asked)?,
        actions: part(db, "AND NOT deleted", "number", &asked)?,
        evidence: Vec::new(),
        evidence_of,
        supported_by,
        aliases: aliases(db)?,
        grades: record::select(db, "WHERE NOT deleted ORDER BY rank, id", [])?,
        catalogues: crate::store::catalogue::catalogues(db)?,
        clauses: by(record::select::<ClauseRow>(db, "ORDER BY catalogue_id, position", [])?, |clause| clause.id),
        people: map(record::select::<Person>(db, "", [])?, |person| person.id),
        competences: Vec::new(),
        all_processes: map(record::select::<Process>(db, "", [])?, |process| process.id),
        all_sites: map(record::select::<Site>(db, "", [])?, |site| site.id),
        plan_items: Vec::new(),
        titled: HashMap::new(),
        numbers: repeated(db, &asked)?,
    })
}

fn of<T: Record>(db: &Connection, tail: &str, asked: &str) -> Result<Vec<T>> {
    record::select(db, tail, [asked])
}

fn part<T: Record>(db: &Connection, and: &str, order: &str, asked: &str) -> Result<Vec<T>> {
    of(db, &format!("WHERE nonconformity_id IN ({ASKED}) {and} ORDER BY nonconformity_id, {order}"), asked)
}

fn links(db: &Connection, asked: &str) -> Result<(Links, Links)> {
    let sql = format!(
        "SELECT l.record_id, e.number FROM evidence_link l JOIN evidence e ON e.id = l.evidence_id
         WHERE NOT e.deleted AND l.record_id IN ({ASKED}
           UNION ALL SELECT id FROM correction WHERE nonconformity_id IN ({ASKED})
           UNION ALL SELECT id FROM effectiveness_check WHERE nonconformity_id IN ({ASKED})
           UNION ALL SELECT id FROM action WHERE nonconformity_id IN ({ASKED}))
         ORDER BY e.number, l.record_id"
    );
    let (mut of, mut by): (Links, Links) = Default::default();
    let mut statement = db.prepare_cached(&sql)?;
    let mut rows = statement.query([asked])?;
    while let Some(row) = rows.next()? {
        let (record, number): (String, String) = (row.get(0)?, row.get(1)?);
        of.entry(record.clone()).or_default().push(number.clone());
        by.entry(number).or_default().push(record);
    }
    Ok((of, by))
}

fn repeated(db: &Connection, asked: &str) -> Result<HashMap<NonconformityId, String>> {
    let sql = format!(
        "SELECT id, number FROM nonconformity WHERE id IN (SELECT repeat_of FROM nonconformity WHERE id IN ({ASKED}))"
    );
    let mut statement = db.prepare_cached(&sql)?;
    let rows = statement.query_map([asked], |row| Ok((row.get(0)?, row.get(1)?)))?;
    Ok(rows.collect::<rusqlite::Result<_>>()?)
}
