//! Records as tables for a spreadsheet: one query a kind, columns named as `docs/import.md` names them. And the way back
//! from a name to the record it means.

use rusqlite::{Connection, OptionalExtension};

use crate::Result;

pub struct Sheet {
    pub header: Vec<String>,
    pub rows: Vec<Vec<String>>,
}

const PERSON: &str = "coalesce(nullif(email, ''), name)";

pub fn people(db: &Connection) -> Result<Sheet> {
    sheet(
        db,
        &format!(
            "SELECT name, email, job_title, unit, languages,
                    coalesce((SELECT {PERSON} FROM person m WHERE m.id = p.manager_id), '') AS manager,
                    CASE external WHEN 1 THEN 'yes' ELSE 'no' END AS external, organisation, note
             FROM person p WHERE NOT deleted ORDER BY name, id"
        ),
    )
}

pub fn documents(db: &Connection) -> Result<Sheet> {
    let person = |column: &str| format!("coalesce((SELECT {PERSON} FROM person p WHERE p.id = d.{column}), '')");
    sheet(
        db,
        &format!(
            "SELECT number, title, kind, clause, {} AS owner, version, state, {} AS approved_by,
                    coalesce(approved_on, '') AS approved_on, coalesce(review_due, '') AS review_due,
                    coalesce(period_from, '') AS period_from, coalesce(period_to, '') AS period_to, location, note
             FROM document d WHERE NOT deleted ORDER BY number, id",
            person("owner_id"),
            person("approved_by")
        ),
    )
}

pub fn findings(db: &Connection) -> Result<Sheet> {
    sheet(
        db,
        &format!(
            "SELECT f.number AS number, a.number AS audit, k.key AS standard, c.number AS clause, g.word AS grade, f.title AS title,
                    f.description AS description, coalesce(p.name, '') AS process, coalesce(s.name, '') AS site,
                    coalesce(v.name, '') AS service,
                    (SELECT {PERSON} FROM person WHERE person.id = f.raised_by) AS raised_by, f.raised_on AS raised_on,
                    f.external_reference AS external_reference
             FROM finding f JOIN audit a ON a.id = f.audit_id JOIN clause c ON c.id = f.clause_id
             JOIN catalogue k ON k.id = c.catalogue_id JOIN grade g ON g.id = f.grade_id
             LEFT JOIN process p ON p.id = f.process_id LEFT JOIN site s ON s.id = f.site_id
             LEFT JOIN service v ON v.id = f.service_id
             WHERE NOT f.deleted ORDER BY f.number, f.id"
        ),
    )
}

pub fn actions(db: &Connection) -> Result<Sheet> {
    sheet(
        db,
        &format!(
            "SELECT x.number AS number, x.kind AS kind, coalesce(n.number, '') AS nonconformity, coalesce(f.number, '') AS finding,
                    coalesce(a.number, '') AS audit, x.title AS title, x.description AS description,
                    (SELECT {PERSON} FROM person WHERE person.id = x.owner_id) AS owner, x.due_on AS due_on,
                    x.state AS state, x.progress_pct AS progress_pct, coalesce(x.done_on, '') AS done_on
             FROM action x LEFT JOIN nonconformity n ON n.id = x.nonconformity_id LEFT JOIN finding f ON f.id = x.finding_id
             LEFT JOIN audit a ON a.id = x.audit_id
             WHERE NOT x.deleted ORDER BY x.number, x.id"
        ),
    )
}

fn sheet(db: &Connection, sql: &str) -> Result<Sheet> {
    let mut statement = db.prepare(sql)?;
    let header: Vec<String> = statement.column_names().map(ToString::to_string).collect();
    let columns = header.len();
    let text = |row: &rusqlite::Row<'_>, at: usize| -> rusqlite::Result<String> {
        Ok(match row.get_ref(at)? {
            rusqlite::types::ValueRef::Integer(number) => number.to_string(),
            other => other.as_str().map(str::to_owned).unwrap_or_default(),
        })
    };
    let rows = statement.query_map([], |row| (0..columns).map(|at| text(row, at)).collect())?;
    Ok(Sheet { rows: rows.collect::<rusqlite::Result<_>>()?, header })
}

/// The only live record of that name; `None` where there is none or there are two.
pub fn named(db: &Connection, table: &str, name: &str) -> Result<Option<String>> {
    let sql = format!("SELECT id FROM {table} WHERE name = ?1 COLLATE NOCASE AND NOT deleted LIMIT 2");
    let mut statement = db.prepare_cached(&sql)?;
    let found: Vec<String> = statement.query_map([name], |row| row.get(0))?.collect::<rusqlite::Result<_>>()?;
    Ok(if found.len() == 1 { found.into_iter().next() } else { None })
}

/// A clause of the audit's criteria, or of the standard named; the first in the order of the criteria.
pub fn clause(db: &Connection, audit: &str, standard: &str, number: &str) -> Result<Option<String>> {
    let sql = "SELECT c.id FROM clause c JOIN catalogue k ON k.id = c.catalogue_id
         LEFT JOIN criterion r ON r.catalogue_id = k.id AND r.audit_id = ?1 AND NOT r.deleted
         WHERE c.number = ?3 AND NOT k.deleted AND CASE ?2 WHEN '' THEN r.id IS NOT NULL ELSE k.key = ?2 END
         ORDER BY r.id, c.id LIMIT 1";
    Ok(db.prepare_cached(sql)?.query_row([audit, standard, number], |row| row.get(0)).optional()?)
}

/// A grade by its word, of the internal scale first, or by what it means.
pub fn grade(db: &Connection, word: &str) -> Result<Option<String>> {
    let sql = "SELECT id FROM grade WHERE NOT deleted AND (word = ?1 COLLATE NOCASE OR (scale = 'internal' AND kind = lower(?1)))
         ORDER BY word <> ?1 COLLATE NOCASE, scale <> 'internal', scale, rank LIMIT 1";
    Ok(db.prepare_cached(sql)?.query_row([word], |row| row.get(0)).optional()?)
}
