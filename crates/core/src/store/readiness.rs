//! What readiness is judged from, read in aggregates: a few statements, however many records there are. Decides nothing: what
//! is ready and what is not is `rules/readiness`'s.

use chrono::NaiveDate;
use rusqlite::{Connection, Params, Row, named_params, params};

use super::{action, nonconformity};
use crate::{
    Result,
    domain::{NonconformityState as State, due, due::DueKind, *},
};

/// A clause of a catalogue with what the records say about it on a day.
#[derive(Debug, Clone, PartialEq)]
pub struct ClauseCounts {
    pub number: String,
    pub title: String,
    pub parent: String,
    pub level: i64,
    pub is_leaf: bool,
    pub topic: String,
    pub audited_on: Option<NaiveDate>,
    pub open_majors: i64,
    pub overdue: i64,
    pub unanswered: i64,
    pub overdue_actions: i64,
    pub evidence: i64,
    pub at_fault: i64,
    pub expired: i64,
    pub unchecked: i64,
    pub newest: Option<NaiveDate>,
}

/// Open majors; of the others those that are overdue, and those a certification body raised that have no accepted plan yet.
const OPEN_MAJOR: &str = "n.grade_kind = 'major'";

fn overdue() -> String {
    format!("n.grade_kind <> 'major' AND {} < :on", nonconformity::DUE)
}

/// Not overdue as well: it would be said twice.
fn unanswered() -> String {
    let unplanned = |state: &&State| matches!(due::pending(**state), Some(DueKind::Correction | DueKind::Plan));
    let states: Vec<_> = State::ALL.iter().filter(unplanned).map(|state| format!("'{state}'")).collect();
    format!(
        "n.grade_kind <> 'major' AND n.source = 'external_audit' AND n.state IN ({}) AND {} >= :on",
        states.join(", "),
        nonconformity::DUE
    )
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

/// Evidence and the clause it is for, by whatever it is linked to.
const SHOWN: &str = "
    SELECT l.evidence_id, f.clause_id FROM evidence_link l JOIN finding f ON f.id = l.record_id
      WHERE l.entity = 'finding' AND NOT f.deleted
    UNION SELECT l.evidence_id, i.clause_id FROM evidence_link l JOIN checklist_item i ON i.id = l.record_id
      WHERE l.entity = 'checklist_item' AND NOT i.deleted
    UNION SELECT l.evidence_id, n.clause_id FROM evidence_link l JOIN nonconformity n ON n.id = l.record_id
      WHERE l.entity = 'nonconformity' AND NOT n.deleted
    UNION SELECT l.evidence_id, n.clause_id FROM evidence_link l JOIN correction r ON r.id = l.record_id
      JOIN nonconformity n ON n.id = r.nonconformity_id WHERE l.entity = 'correction' AND NOT n.deleted
    UNION SELECT l.evidence_id, n.clause_id FROM evidence_link l JOIN effectiveness_check k ON k.id = l.record_id
      JOIN nonconformity n ON n.id = k.nonconformity_id WHERE l.entity = 'effectiveness_check' AND NOT n.deleted
    UNION SELECT l.evidence_id, n.clause_id FROM evidence_link l JOIN action a ON a.id = l.record_id
      JOIN nonconformity n ON n.id = a.nonconformity_id WHERE l.entity = 'action' AND NOT a.deleted
    UNION SELECT l.evidence_id, c.id FROM evidence_link l JOIN document d ON d.id = l.record_id
      JOIN clause c ON c.catalogue_id = :catalogue AND c.number = d.clause WHERE l.entity = 'document' AND NOT d.deleted";

/// In the order of the catalogue.
pub fn clauses(db: &Connection, catalogue: CatalogueId, on: NaiveDate) -> Result<Vec<ClauseCounts>> {
    let sql = format!(
        "WITH audited AS (
           SELECT i.clause_id, max(coalesce(a.actual_to, a.planned_to)) AS day
           FROM audit a JOIN checklist_item i ON i.audit_id = a.id
           WHERE a.kind = 'internal' AND a.state IN ('reported', 'closed') AND NOT a.deleted AND NOT i.deleted
             AND i.result IS NOT NULL AND i.result NOT IN ('not_sampled', 'not_applicable')
             AND coalesce(a.actual_to, a.planned_to) <= :on
           GROUP BY i.clause_id),
         raised AS (
           SELECT n.clause_id, count(*) FILTER (WHERE {OPEN_MAJOR}) AS majors, count(*) FILTER (WHERE {overdue}) AS overdue,
             count(*) FILTER (WHERE {unanswered}) AS unanswered
           FROM nonconformity n WHERE NOT n.deleted AND n.{open} GROUP BY n.clause_id),
         late AS (
           SELECT coalesce(n.clause_id, f.clause_id) AS clause_id, count(*) AS actions
           FROM (SELECT nonconformity_id, finding_id FROM action WHERE NOT deleted AND {open_action} AND due_on < :on) a
             LEFT JOIN nonconformity n ON n.id = a.nonconformity_id LEFT JOIN finding f ON f.id = a.finding_id
           GROUP BY 1),
         shown AS ({SHOWN}),
         held AS (
           SELECT s.clause_id, count(*) AS items,
             count(*) FILTER (WHERE e.state IN ('modified', 'missing', 'unreadable', 'changed_while_hashing')) AS at_fault,
             count(*) FILTER (WHERE e.valid_until < :on) AS expired,
             count(*) FILTER (WHERE e.state = 'not_checked') AS unchecked,
             max(coalesce(e.period_to, substr(e.captured_at, 1, 10))) AS newest
           FROM shown s JOIN evidence e ON e.id = s.evidence_id
           WHERE NOT e.deleted AND e.id NOT IN (SELECT x.supersedes FROM evidence x WHERE x.supersedes IS NOT NULL AND NOT x.deleted)
           GROUP BY s.clause_id)
         SELECT c.number, c.title, c.parent, c.level, c.is_leaf, c.surveillance_topic, audited.day,
           coalesce(majors, 0), coalesce(overdue, 0), coalesce(unanswered, 0), coalesce(actions, 0),
           coalesce(items, 0), coalesce(at_fault, 0), coalesce(expired, 0), coalesce(unchecked, 0), newest
         FROM clause c LEFT JOIN audited ON audited.clause_id = c.id LEFT JOIN raised ON raised.clause_id = c.id
           LEFT JOIN late ON late.clause_id = c.id LEFT JOIN held ON held.clause_id = c.id
         WHERE c.catalogue_id = :catalogue ORDER BY c.position",
        overdue = overdue(),
        unanswered = unanswered(),
        open = nonconformity::OPEN,
        open_action = action::OPEN,
    );
    rows(db, &sql, named_params! {":catalogue": catalogue, ":on": on}, clause)
}

fn clause(row: &Row<'_>) -> rusqlite::Result<ClauseCounts> {
    Ok(ClauseCounts {
        number: row.get(0)?,
        title: row.get(1)?,
        parent: row.get(2)?,
        level: row.get(3)?,
        is_leaf: row.get(4)?,
        topic: row.get(5)?,
        audited_on: row.get(6)?,
        open_majors: row.get(7)?,
        overdue: row.get(8)?,
        unanswered: row.get(9)?,
        overdue_actions: row.get(10)?,
        evidence: row.get(11)?,
        at_fault: row.get(12)?,
        expired: row.get(13)?,
        unchecked: row.get(14)?,
        newest: row.get(15)?,
    })
}

/// A record that stands in the way. `due_on` is missing where nothing is owed by a day.
#[derive(Debug, Clone, PartialEq)]
pub struct Standing {
    pub id: uuid::Uuid,
    pub clause: String,
    pub number: String,
    pub title: String,
    pub who: String,
    pub due_on: Option<NaiveDate>,
}

fn standing(row: &Row<'_>) -> rusqlite::Result<Standing> {
    let id: String = row.get(0)?;
    let id = uuid::Uuid::parse_str(&id)
        .map_err(|e| rusqlite::Error::FromSqlConversionFailure(0, rusqlite::types::Type::Text, Box::new(e)))?;
    Ok(Standing {
        id,
        clause: row.get(1)?,
        number: row.get(2)?,
        title: row.get(3)?,
        who: row.get(4)?,
        due_on: row.get(5)?,
    })
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Matter {
    OpenMajor,
    Overdue,
    Unanswered,
}

/// Nonconformities of one kind, the most pressing first.
pub fn nonconformities(
    db: &Connection,
    catalogue: CatalogueId,
    matter: Matter,
    on: NaiveDate,
    limit: i64,
) -> Result<Vec<Standing>> {
    let which = match matter {
        // Holds of every day: it is due now.
        Matter::OpenMajor => format!("{OPEN_MAJOR} AND :on IS NOT NULL"),
        Matter::Overdue => overdue(),
        Matter::Unanswered => unanswered(),
    };
    let sql = format!(
        "SELECT n.id, c.number, n.number, n.title, coalesce((SELECT name FROM person WHERE person.id = n.owner_id), ''),
           nullif({due}, '{never}') AS day
         FROM nonconformity n JOIN clause c ON c.id = n.clause_id AND c.catalogue_id = :catalogue
         WHERE NOT n.deleted AND n.{open} AND {which} ORDER BY day IS NULL, day, n.id LIMIT :limit",
        due = nonconformity::DUE,
        never = nonconformity::NEVER,
        open = nonconformity::OPEN,
    );
    // `number` and `title` are columns of both; the rest of `DUE` and `OPEN` are the nonconformity's alone.
    rows(db, &sql, named_params! {":catalogue": catalogue, ":on": on, ":limit": limit}, standing)
}

/// Overdue actions of this standard's clauses and those of none, the latest first.
pub fn actions(db: &Connection, on: NaiveDate, limit: i64) -> Result<(Vec<Standing>, i64)> {
    let late = format!("NOT a.deleted AND a.{} AND a.due_on < ?1", action::OPEN);
    let sql = format!(
        "SELECT a.id, coalesce((SELECT c.number FROM clause c WHERE c.id = coalesce(
             (SELECT n.clause_id FROM nonconformity n WHERE n.id = a.nonconformity_id),
             (SELECT f.clause_id FROM finding f WHERE f.id = a.finding_id))), ''),
           a.number, a.title, coalesce((SELECT name FROM person WHERE person.id = a.owner_id), ''), a.due_on
         FROM action a WHERE {late} ORDER BY a.due_on, a.id LIMIT ?2"
    );
    let count = format!("SELECT count(*) FROM action a WHERE {late}");
    let all = db.prepare_cached(&count)?.query_row([on], |row| row.get(0))?;
    Ok((rows(db, &sql, params![on, limit], standing)?, all))
}

/// An audit that was carried out, or that is planned.
#[derive(Debug, Clone, PartialEq)]
pub struct AuditHeld {
    pub id: AuditId,
    pub kind: AuditKind,
    pub number: String,
    pub title: String,
    pub from: NaiveDate,
    pub to: NaiveDate,
    /// Reported.
    pub done: bool,
}

/// Internal audits and those of certification bodies, without the cancelled ones and those of another certification.
pub fn audits(db: &Connection, certification: Option<CertificationId>) -> Result<Vec<AuditHeld>> {
    let sql = "SELECT id, kind, number, title, coalesce(actual_from, planned_from), coalesce(actual_to, planned_to),
          state IN ('reported', 'closed')
        FROM audit WHERE NOT deleted AND state <> 'cancelled' AND kind <> 'supplier'
          AND (?1 IS NULL OR NOT EXISTS (SELECT 1 FROM external_event e
               WHERE e.audit_id = audit.id AND e.certification_id <> ?1 AND NOT e.deleted))
        ORDER BY planned_from, id";
    rows(db, sql, [certification], |row| {
        Ok(AuditHeld {
            id: row.get(0)?,
            kind: row.get(1)?,
            number: row.get(2)?,
            title: row.get(3)?,
            from: row.get(4)?,
            to: row.get(5)?,
            done: row.get(6)?,
        })
    })
}

/// What a certification body holds or held, without what was cancelled and what an audit of its own stands for.
pub fn external_events(
    db: &Connection,
    certification: Option<CertificationId>,
) -> Result<Vec<(ExternalEvent, String)>> {
    let sql = "SELECT e.id, c.number FROM external_event e JOIN certification c ON c.id = e.certification_id
        WHERE NOT e.deleted AND NOT c.deleted AND e.state <> 'cancelled' AND (?1 IS NULL OR c.id = ?1)
          AND NOT EXISTS (SELECT 1 FROM audit a WHERE a.id = e.audit_id AND NOT a.deleted AND a.state <> 'cancelled')
        ORDER BY e.planned_from, e.id";
    let found: Vec<(ExternalEventId, String)> = rows(db, sql, [certification], |row| Ok((row.get(0)?, row.get(1)?)))?;
    found.into_iter().map(|(id, number)| Ok((super::record::get(db, id)?, number))).collect()
}

/// Management reviews that were held, with their days.
pub fn reviews(db: &Connection) -> Result<Vec<(uuid::Uuid, NaiveDate)>> {
    let sql =
        "SELECT id, held_on FROM management_review WHERE NOT deleted AND held_on IS NOT NULL ORDER BY held_on, id";
    let found: Vec<(String, NaiveDate)> = rows(db, sql, [], |row| Ok((row.get(0)?, row.get(1)?)))?;
    Ok(found.into_iter().filter_map(|(id, on)| Some((uuid::Uuid::parse_str(&id).ok()?, on))).collect())
}

/// Whether a certificate is held on a day: issued, in force, not run out. `None` where none was ever entered.
pub fn is_certified(db: &Connection, certification: Option<CertificationId>, on: NaiveDate) -> Result<Option<bool>> {
    let sql = "SELECT max(i.status IN ('active', 'suspended') AND (i.effective_on IS NULL OR i.effective_on <= ?2)
          AND (i.expires_on IS NULL OR i.expires_on >= ?2))
        FROM certificate_issue i JOIN certification c ON c.id = i.certification_id
        WHERE NOT i.deleted AND NOT c.deleted AND i.status <> 'draft' AND (?1 IS NULL OR c.id = ?1)";
    Ok(db.prepare_cached(sql)?.query_row(params![certification, on], |row| row.get(0))?)
}

pub fn evidence(db: &Connection) -> Result<i64> {
    Ok(db.prepare_cached("SELECT count(*) FROM evidence WHERE NOT deleted")?.query_row([], |row| row.get(0))?)
}
