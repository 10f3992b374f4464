//! The rows that the key figures count (`domain::kpi` has the formulas). Reads only; every row comes with what decides
//! whether it counts, so that no formula is hidden in SQL.

use std::collections::BTreeSet;

use chrono::NaiveDate;
use rusqlite::{Connection, Params, Row};

use super::nonconformity::DUE;
use crate::{
    Result,
    domain::{
        kpi::{LoopRow, PlannedAudit, Promise},
        repeat::ClosedEffective,
        *,
    },
};

/// Both days included.
#[derive(Debug, Clone, Copy)]
pub struct Period {
    pub from: NaiveDate,
    pub to: NaiveDate,
}

fn rows<T>(
    db: &Connection,
    sql: &str,
    params: impl Params,
    row: impl FnMut(&Row<'_>) -> rusqlite::Result<T>,
) -> Result<Vec<T>> {
    let mut statement = db.prepare_cached(sql)?;
    Ok(statement.query_map(params, row)?.collect::<rusqlite::Result<_>>()?)
}

const LOOP: &str = "SELECT id, clause_id, process_id, source, grade_kind, state, raised_on, issued_on, closed_on,
    disputed_by IS NOT NULL,
    (SELECT e.result FROM effectiveness_check e
     WHERE e.nonconformity_id = nonconformity.id AND e.cycle = 1 AND NOT e.deleted ORDER BY e.id DESC LIMIT 1)";

fn loop_row(row: &Row<'_>) -> rusqlite::Result<LoopRow> {
    Ok(LoopRow {
        id: row.get(0)?,
        clause_id: row.get(1)?,
        process_id: row.get(2)?,
        source: row.get(3)?,
        grade_kind: row.get(4)?,
        state: row.get(5)?,
        raised_on: row.get(6)?,
        issued_on: row.get(7)?,
        closed_on: row.get(8)?,
        disputed: row.get(9)?,
        first_check: row.get(10)?,
        overdue: row.get(11)?,
    })
}

/// Raised in the period.
pub fn raised(db: &Connection, period: Period, today: NaiveDate) -> Result<Vec<LoopRow>> {
    let sql = format!("{LOOP}, {DUE} < ?3 FROM nonconformity WHERE NOT deleted AND raised_on BETWEEN ?1 AND ?2");
    rows(db, &sql, (period.from, period.to, today), loop_row)
}

/// Issued in the period, whenever raised.
pub fn issued(db: &Connection, period: Period, today: NaiveDate) -> Result<Vec<LoopRow>> {
    let sql = format!("{LOOP}, {DUE} < ?3 FROM nonconformity WHERE NOT deleted AND issued_on BETWEEN ?1 AND ?2");
    rows(db, &sql, (period.from, period.to, today), loop_row)
}

/// Open today.
pub fn open(db: &Connection, today: NaiveDate) -> Result<Vec<LoopRow>> {
    let sql = format!("{LOOP}, {DUE} < ?1 FROM nonconformity WHERE NOT deleted AND {DUE} < '9999-12-31'");
    rows(db, &sql, [today], loop_row)
}

/// Those whose first check was in the period.
pub fn first_checked(db: &Connection, period: Period, today: NaiveDate) -> Result<Vec<LoopRow>> {
    let sql = format!(
        "{LOOP}, {DUE} < ?3 FROM nonconformity WHERE NOT deleted AND id IN (
           SELECT c.nonconformity_id FROM effectiveness_check c WHERE c.cycle = 1 AND NOT c.deleted AND c.done_on BETWEEN ?1 AND ?2)"
    );
    rows(db, &sql, (period.from, period.to, today), loop_row)
}

/// Every nonconformity that was closed, which takes an effective check.
pub fn closed(db: &Connection) -> Result<Vec<ClosedEffective>> {
    let sql = "SELECT id, clause_id, process_id, closed_on FROM nonconformity
        WHERE state = 'closed' AND NOT deleted AND closed_on IS NOT NULL";
    rows(db, sql, [], |row| {
        Ok(ClosedEffective { id: row.get(0)?, clause_id: row.get(1)?, process_id: row.get(2)?, closed_on: row.get(3)? })
    })
}

fn promise(row: &Row<'_>) -> rusqlite::Result<Promise> {
    Ok(Promise { due: row.get(0)?, done: row.get(1)? })
}

/// Plans: due day, and the day the cycle's plan was first proposed.
pub fn replies(db: &Connection, period: Period) -> Result<Vec<Promise>> {
    let sql = "SELECT plan_due, (SELECT substr(min(t.at), 1, 10) FROM transition t
          WHERE t.nonconformity_id = nonconformity.id AND t.cycle = nonconformity.cycle AND t.step = 'propose_plan')
        FROM nonconformity WHERE NOT deleted AND state NOT IN ('draft', 'withdrawn', 'cancelled')
          AND plan_due BETWEEN ?1 AND ?2";
    rows(db, sql, (period.from, period.to), promise)
}

pub fn closures(db: &Connection, period: Period) -> Result<Vec<Promise>> {
    let sql = "SELECT effectiveness_due, closed_on FROM nonconformity
        WHERE NOT deleted AND state NOT IN ('draft', 'withdrawn', 'cancelled') AND effectiveness_due BETWEEN ?1 AND ?2";
    rows(db, sql, (period.from, period.to), promise)
}

/// Actions count from their first promise: a moved date does not make them punctual.
pub fn action_promises(db: &Connection, period: Period) -> Result<Vec<Promise>> {
    let sql = "SELECT original_due_on, done_on FROM action
        WHERE NOT deleted AND state <> 'cancelled' AND original_due_on BETWEEN ?1 AND ?2";
    rows(db, sql, (period.from, period.to), promise)
}

/// Audits that were to end in the period.
pub fn planned_audits(db: &Connection, period: Period) -> Result<Vec<PlannedAudit>> {
    let sql = "SELECT planned_from, planned_to, actual_to FROM audit
        WHERE NOT deleted AND state <> 'cancelled' AND planned_to BETWEEN ?1 AND ?2";
    rows(db, sql, (period.from, period.to), |row| {
        Ok(PlannedAudit { from: row.get(0)?, to: row.get(1)?, done: row.get(2)? })
    })
}

/// Last day of the audit, day of its report.
pub fn reports(db: &Connection, period: Period) -> Result<Vec<(NaiveDate, NaiveDate)>> {
    let sql = "SELECT coalesce(actual_to, planned_to), reported_on FROM audit
        WHERE NOT deleted AND reported_on BETWEEN ?1 AND ?2";
    rows(db, sql, (period.from, period.to), |row| Ok((row.get(0)?, row.get(1)?)))
}

/// Auditor days of the audits that ended in the period.
pub fn audit_days(db: &Connection, period: Period) -> Result<f64> {
    let sql = "SELECT coalesce(sum(days_tenths), 0) FROM audit
        WHERE NOT deleted AND state <> 'cancelled' AND actual_to BETWEEN ?1 AND ?2";
    let tenths: i64 = db.prepare_cached(sql)?.query_row((period.from, period.to), |row| row.get(0))?;
    Ok(tenths as f64 / 10.0)
}

pub type Covered = (BTreeSet<String>, BTreeSet<String>);

/// What audits that began in the period looked at, and all there is. Clauses: the leaf clauses of the standards they used,
/// looked at where a question was answered other than "not sampled".
pub fn covered(db: &Connection, period: Period, entity: Entity) -> Result<Covered> {
    const BEGUN: &str = "audit.deleted = 0 AND audit.state <> 'cancelled' AND audit.actual_from BETWEEN ?1 AND ?2";
    let (audited, all) = match entity {
        Entity::Clause => (
            format!(
                "SELECT DISTINCT i.clause_id FROM checklist_item i JOIN audit ON audit.id = i.audit_id
                 WHERE {BEGUN} AND NOT i.deleted AND i.result IS NOT NULL AND i.result NOT IN ('not_sampled', 'not_applicable')
                 UNION SELECT l.clause_id FROM checklist_item_also l JOIN checklist_item i ON i.id = l.checklist_item_id
                 JOIN audit ON audit.id = i.audit_id
                 WHERE {BEGUN} AND NOT i.deleted AND i.result IS NOT NULL AND i.result NOT IN ('not_sampled', 'not_applicable')"
            ),
            format!(
                "SELECT id FROM clause WHERE is_leaf AND catalogue_id IN (
                   SELECT c.catalogue_id FROM criterion c JOIN audit ON audit.id = c.audit_id WHERE {BEGUN} AND NOT c.deleted)"
            ),
        ),
        other => (
            format!(
                "SELECT DISTINCT l.{other}_id FROM audit_{other} l JOIN audit ON audit.id = l.audit_id WHERE {BEGUN}"
            ),
            format!("SELECT id FROM {other} WHERE NOT deleted AND ?1 <= ?2"),
        ),
    };
    let ids = |sql: &str| -> Result<BTreeSet<String>> {
        Ok(rows(db, sql, (period.from, period.to), |row| row.get(0))?.into_iter().collect())
    };
    Ok((ids(&audited)?, ids(&all)?))
}

/// Of each opportunity for improvement raised in the period, whether an improvement that answers it is done.
pub fn opportunities(db: &Connection, period: Period) -> Result<Vec<bool>> {
    let sql = "SELECT EXISTS (SELECT 1 FROM action a WHERE a.finding_id = finding.id AND NOT a.deleted
                              AND a.state IN ('done', 'verified'))
        FROM finding JOIN grade ON grade.id = finding.grade_id
        WHERE NOT finding.deleted AND grade.kind = 'ofi' AND finding.raised_on BETWEEN ?1 AND ?2";
    rows(db, sql, (period.from, period.to), |row| row.get(0))
}

/// Overrides decided in the period; assignments to judge, in audits planned to begin in it.
pub fn independence(db: &Connection, period: Period) -> Result<(i64, i64)> {
    let sql = "SELECT
        (SELECT count(*) FROM independence_override WHERE NOT deleted AND decided_on BETWEEN ?1 AND ?2),
        (SELECT count(*) FROM team_member t JOIN audit a ON a.id = t.audit_id
         WHERE NOT t.deleted AND NOT a.deleted AND a.planned_from BETWEEN ?1 AND ?2
           AND t.role IN ('lead_auditor', 'auditor', 'technical_expert', 'trainee'))";
    Ok(db.prepare_cached(sql)?.query_row((period.from, period.to), |row| Ok((row.get(0)?, row.get(1)?)))?)
}
