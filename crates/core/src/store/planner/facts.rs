//! The rows the planner's facts are made of, each matter in one query over all audits.

use std::collections::HashMap;

use chrono::NaiveDate;
use rusqlite::{Connection, Params, Row as SqlRow};
use uuid::Uuid;

use super::super::{
    changes,
    nonconformity::DUE,
    record::{self, Record as _},
};
use crate::{
    Result,
    domain::{independence::Tie, *},
};

fn rows<T>(
    db: &Connection,
    sql: &str,
    params: impl Params,
    row: impl FnMut(&SqlRow<'_>) -> rusqlite::Result<T>,
) -> Result<Vec<T>> {
    let mut statement = db.prepare_cached(sql)?;
    Ok(statement.query_map(params, row)?.collect::<rusqlite::Result<_>>()?)
}

fn size(row: &SqlRow<'_>, column: usize) -> rusqlite::Result<usize> {
    Ok(usize::try_from(row.get::<_, i64>(column)?).unwrap_or_default())
}

/// A column with an id, whatever it is an id of.
fn uuid(row: &SqlRow<'_>, column: usize) -> rusqlite::Result<Uuid> {
    let text: String = row.get(column)?;
    text.parse().map_err(|error| {
        rusqlite::Error::FromSqlConversionFailure(column, rusqlite::types::Type::Text, Box::new(error))
    })
}

pub fn audits(db: &Connection) -> Result<Vec<Audit>> {
    record::select(db, "WHERE NOT deleted ORDER BY planned_from, number, id", [])
}

pub fn processes(db: &Connection) -> Result<Vec<Process>> {
    record::select(db, "WHERE NOT deleted ORDER BY name COLLATE NOCASE, id", [])
}

pub fn sites(db: &Connection) -> Result<Vec<Site>> {
    record::select(db, "WHERE NOT deleted ORDER BY name COLLATE NOCASE, id", [])
}

pub fn services(db: &Connection) -> Result<Vec<Service>> {
    record::select(db, "WHERE NOT deleted ORDER BY name COLLATE NOCASE, id", [])
}

pub fn events(db: &Connection) -> Result<Vec<ExternalEvent>> {
    record::select(db, "WHERE NOT deleted ORDER BY planned_from, id", [])
}

/// Standards that the programme's audits are measured against.
pub fn catalogues(db: &Connection, programme: ProgrammeId) -> Result<Vec<CatalogueId>> {
    let sql = "SELECT DISTINCT c.catalogue_id FROM criterion c JOIN audit a ON a.id = c.audit_id
        JOIN catalogue k ON k.id = c.catalogue_id AND NOT k.deleted
        WHERE a.programme_id = ?1 AND NOT a.deleted AND NOT c.deleted ORDER BY k.designation, k.id";
    rows(db, sql, [programme], |row| row.get(0))
}

pub fn plan_items(db: &Connection) -> Result<Vec<PlanItem>> {
    record::select(db, "WHERE NOT deleted ORDER BY id", [])
}

/// Audit and what its scope links: processes, sites, services.
pub fn scope(db: &Connection) -> Result<Vec<(AuditId, Uuid)>> {
    let sql = "SELECT audit_id, process_id FROM audit_process UNION ALL SELECT audit_id, site_id FROM audit_site
        UNION ALL SELECT audit_id, service_id FROM audit_service";
    rows(db, sql, [], |row| Ok((row.get(0)?, uuid(row, 1)?)))
}

/// Questions on a clause in an audit, its own and those of combined audits that answer it too.
pub struct Asked {
    pub audit: AuditId,
    pub clause: Uuid,
    pub asked: usize,
    pub looked: usize,
    pub left: usize,
    pub reason: String,
}

pub fn asked(db: &Connection) -> Result<Vec<Asked>> {
    let sql = "WITH q AS (
          SELECT audit_id, clause_id, result, reason FROM checklist_item WHERE NOT deleted
          UNION ALL
          SELECT i.audit_id, l.clause_id, i.result, i.reason
          FROM checklist_item_also l JOIN checklist_item i ON i.id = l.checklist_item_id WHERE NOT i.deleted)
        SELECT audit_id, clause_id, count(*),
          count(*) FILTER (WHERE result NOT IN ('not_sampled', 'not_applicable')),
          count(*) FILTER (WHERE result IN ('not_sampled', 'not_applicable')),
          coalesce(max(reason) FILTER (WHERE result IN ('not_sampled', 'not_applicable')), '')
        FROM q GROUP BY audit_id, clause_id";
    rows(db, sql, [], |row| {
        Ok(Asked {
            audit: row.get(0)?,
            clause: uuid(row, 1)?,
            asked: size(row, 2)?,
            looked: size(row, 3)?,
            left: size(row, 4)?,
            reason: row.get(5)?,
        })
    })
}

/// Audit, clause, number of its findings.
pub fn found(db: &Connection) -> Result<Vec<(AuditId, Uuid, usize)>> {
    let sql = "SELECT audit_id, clause_id, count(*) FROM finding WHERE NOT deleted GROUP BY audit_id, clause_id";
    rows(db, sql, [], |row| Ok((row.get(0)?, uuid(row, 1)?, size(row, 2)?)))
}

/// Audit, person, role; the lead first.
pub fn team(db: &Connection) -> Result<Vec<(AuditId, PersonId, TeamRole)>> {
    let sql = "SELECT audit_id, person_id, role FROM team_member WHERE NOT deleted
        ORDER BY audit_id, role <> 'lead_auditor', id";
    rows(db, sql, [], |row| Ok((row.get(0)?, row.get(1)?, row.get(2)?)))
}

/// Audit and catalogue; none: a policy, contract or law by name.
pub fn criteria(db: &Connection) -> Result<Vec<(AuditId, Option<CatalogueId>)>> {
    let sql = "SELECT audit_id, catalogue_id FROM criterion WHERE NOT deleted ORDER BY audit_id, id";
    rows(db, sql, [], |row| Ok((row.get(0)?, row.get(1)?)))
}

pub fn overrides(db: &Connection) -> Result<Vec<Override>> {
    record::select(db, "WHERE NOT deleted ORDER BY id", [])
}

pub fn samples(db: &Connection) -> Result<HashMap<AuditId, usize>> {
    let sql = "SELECT i.audit_id, count(*) FROM sample s JOIN checklist_item i ON i.id = s.checklist_item_id
        WHERE NOT s.deleted AND NOT i.deleted GROUP BY i.audit_id";
    Ok(rows(db, sql, [], |row| Ok((row.get(0)?, size(row, 1)?)))?.into_iter().collect())
}

/// A nonconformity, or a finding that has none.
pub struct Raised {
    pub number: String,
    pub grade: GradeKind,
    pub raised_on: NaiveDate,
    pub is_open: bool,
    pub is_overdue: bool,
    pub is_repeat: bool,
    pub check_overdue: bool,
    pub closed_unproven: bool,
    pub closed_on: Option<NaiveDate>,
    /// Clause, process, site, service.
    pub on: Vec<Uuid>,
}

pub fn raised(db: &Connection, today: NaiveDate) -> Result<Vec<Raised>> {
    let sql = format!(
        "SELECT number, grade_kind, raised_on, state NOT IN ('closed', 'withdrawn', 'cancelled'), {DUE} < ?1,
            repeat_of IS NOT NULL,
            state IN ('implementation_verified', 'effectiveness_due') AND coalesce(effectiveness_due < ?1, 0),
            state = 'closed' AND NOT EXISTS (SELECT 1 FROM effectiveness_check e WHERE e.nonconformity_id = nonconformity.id
              AND e.result = 'effective' AND NOT e.deleted),
            closed_on, clause_id, process_id, site_id, service_id
         FROM nonconformity WHERE NOT deleted AND state NOT IN ('draft', 'withdrawn', 'cancelled')
         UNION ALL
         SELECT f.number, g.kind, f.raised_on, 0, 0, 0, 0, 0, NULL, f.clause_id, f.process_id, f.site_id, f.service_id
         FROM finding f JOIN grade g ON g.id = f.grade_id
         WHERE NOT f.deleted AND g.kind <> 'positive'
           AND NOT EXISTS (SELECT 1 FROM nonconformity n WHERE n.finding_id = f.id AND NOT n.deleted)"
    );
    rows(db, &sql, [today], |row| {
        let ids = (9..13).filter_map(|column| match row.get::<_, Option<String>>(column) {
            Ok(None) => None,
            Ok(Some(_)) => Some(uuid(row, column)),
            Err(error) => Some(Err(error)),
        });
        Ok(Raised {
            number: row.get(0)?,
            grade: row.get(1)?,
            raised_on: row.get(2)?,
            is_open: row.get(3)?,
            is_overdue: row.get(4)?,
            is_repeat: row.get(5)?,
            check_overdue: row.get(6)?,
            closed_unproven: row.get(7)?,
            closed_on: row.get(8)?,
            on: ids.collect::<rusqlite::Result<_>>()?,
        })
    })
}

pub fn changes(db: &Connection) -> Result<Vec<ImportantChange>> {
    record::select(db, "WHERE NOT deleted ORDER BY happened_on, id", [])
}

pub fn people(db: &Connection) -> Result<Vec<(PersonId, String)>> {
    rows(db, "SELECT id, name FROM person WHERE NOT deleted ORDER BY name COLLATE NOCASE, id", [], |row| {
        Ok((row.get(0)?, row.get(1)?))
    })
}

pub fn competences(db: &Connection) -> Result<Vec<Competence>> {
    record::select(db, "WHERE NOT deleted ORDER BY id", [])
}

/// Everybody who owns, operates or built any process.
pub fn ties(db: &Connection) -> Result<Vec<Tie>> {
    let sql = "SELECT owner_id, id, 'owns' FROM process WHERE owner_id IS NOT NULL AND NOT deleted
        UNION SELECT person_id, process_id, relation FROM process_person";
    rows(db, sql, [], |row| Ok(Tie { person_id: row.get(0)?, process_id: row.get(1)?, relation: row.get(2)? }))
}

pub fn reviews(db: &Connection) -> Result<Vec<ManagementReview>> {
    record::select(db, "WHERE NOT deleted ORDER BY planned_on, id", [])
}

/// Moves of an audit, oldest first: planned days before and after, why, who, when. They stand in the history alone.
pub struct Move {
    pub from: Option<NaiveDate>,
    pub to: Option<NaiveDate>,
    pub reason: String,
    pub by: String,
    pub at: Timestamp,
}

pub fn moves(db: &Connection, audit: AuditId) -> Result<Vec<Move>> {
    let sql = "SELECT l.changeset, l.reason, coalesce(p.name, ''), l.at
        FROM commit_row r JOIN commit_log l ON l.seq = r.seq LEFT JOIN person p ON p.id = l.author
        WHERE r.record_id = ?1 AND l.operation = 'audit-move' ORDER BY l.seq";
    let found: Vec<(Vec<u8>, String, String, Timestamp)> =
        rows(db, sql, [audit], |row| Ok((row.get(0)?, row.get(1)?, row.get(2)?, row.get(3)?)))?;
    let told = found.into_iter().map(|(changeset, reason, by, at)| {
        let (from, to) = planned_days(&changeset, audit)?;
        Ok(Move { from, to, reason, by, at })
    });
    told.collect()
}

/// The planned first day before and after.
fn planned_days(changeset: &[u8], audit: AuditId) -> Result<(Option<NaiveDate>, Option<NaiveDate>)> {
    let place = Audit::COLUMNS.iter().position(|column| *column == "planned_from").unwrap_or_default();
    let id = audit.to_string();
    let changed = changes::decode(changeset)?.into_iter().find(|row| row.table == "audit" && row.record_id() == id);
    let day = |value: &Option<rusqlite::types::Value>| match value {
        Some(rusqlite::types::Value::Text(text)) => text.parse().ok(),
        _ => None,
    };
    Ok(changed.and_then(|row| row.cells.get(place).map(|(old, new)| (day(old), day(new)))).unwrap_or_default())
}
