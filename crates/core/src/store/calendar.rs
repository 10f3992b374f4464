//! What has a day: audits, sessions of their agendas and everything that is due, each with what the history knows of it.
//! Records that are settled or removed are read too, as long as a calendar may still hold them.

use chrono::{NaiveDate, NaiveDateTime};
use rusqlite::{Connection, Params, Row, params};

use super::{action, nonconformity, status::DueMatter};
use crate::{Result, domain::*};

/// How often an entry of the history touched what an event shows, and when last. Removing is a change too, so both only grow.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Touched {
    pub times: i64,
    pub last: Option<Timestamp>,
}

#[derive(Debug, Clone, PartialEq)]
pub struct AuditDays {
    pub id: AuditId,
    pub number: String,
    pub kind: AuditKind,
    pub title: String,
    pub scope: String,
    pub from: NaiveDate,
    pub to: NaiveDate,
    pub lead: String,
    pub places: String,
    /// Cancelled, or removed.
    pub off: bool,
    pub touched: Touched,
}

#[derive(Debug, Clone, PartialEq)]
pub struct SessionTime {
    pub id: AgendaSessionId,
    pub audit_id: AuditId,
    pub audit: String,
    pub title: String,
    pub from: NaiveDateTime,
    pub to: NaiveDateTime,
    pub place: String,
    pub clauses: String,
    pub auditor: String,
    pub note: String,
    pub off: bool,
    pub touched: Touched,
}

#[derive(Debug, Clone, PartialEq)]
pub struct DueDay {
    pub entity: Entity,
    pub id: String,
    pub what: DueMatter,
    pub day: NaiveDate,
    pub number: String,
    pub title: String,
    pub who: String,
    /// Nothing is owed any more.
    pub settled: bool,
    pub touched: Touched,
}

/// The instant of the newest entry.
pub fn newest(db: &Connection) -> Result<Option<Timestamp>> {
    let sql = "SELECT (SELECT at FROM commit_log ORDER BY seq DESC LIMIT 1)";
    Ok(db.prepare_cached(sql)?.query_row([], |row| row.get(0))?)
}

/// The two columns of `Touched`, from the entries that `of` selects from `commit_row r`.
fn touched_sql(of: &str) -> String {
    format!(
        "(SELECT count(DISTINCT r.seq) FROM commit_row r WHERE {of}) AS times,
         (SELECT l.at FROM commit_log l WHERE l.seq = (SELECT max(r.seq) FROM commit_row r WHERE {of})) AS at"
    )
}

fn touched(row: &Row<'_>, column: usize) -> rusqlite::Result<Touched> {
    Ok(Touched { times: row.get(column)?, last: row.get(column + 1)? })
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

/// Which records are asked for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Scope {
    Everything,
    Audit(AuditId),
    Certification(CertificationId),
}

impl Scope {
    /// `?1` an audit, `?2` a certification, or neither.
    fn ids(self) -> (Option<AuditId>, Option<CertificationId>) {
        match self {
            Self::Everything => (None, None),
            Self::Audit(audit) => (Some(audit), None),
            Self::Certification(certification) => (None, Some(certification)),
        }
    }
}

/// `a` is the audit asked for, or one whose findings a certification's events hang on.
const AUDIT_IN_SCOPE: &str = "(?1 IS NULL OR a.id = ?1) AND (?2 IS NULL OR EXISTS (SELECT 1 FROM external_event e
    WHERE e.audit_id = a.id AND e.certification_id = ?2 AND NOT e.deleted))";

/// Of those that are off only the ones planned after `since`.
pub fn audits(db: &Connection, scope: Scope, since: NaiveDate) -> Result<Vec<AuditDays>> {
    let (audit, certification) = scope.ids();
    let sql = format!(
        "SELECT a.id, a.number, a.kind, a.title, a.scope, coalesce(a.actual_from, a.planned_from),
           coalesce(a.actual_to, a.planned_to),
           coalesce((SELECT p.name FROM team_member t JOIN person p ON p.id = t.person_id
             WHERE t.audit_id = a.id AND t.role = 'lead_auditor' AND NOT t.deleted ORDER BY t.id LIMIT 1), ''),
           coalesce((SELECT group_concat(place, '; ') FROM (SELECT trim(s.name || ', ' || s.address, ', ') AS place
             FROM audit_site l JOIN site s ON s.id = l.site_id WHERE l.audit_id = a.id ORDER BY s.name, s.id)), ''),
           a.deleted OR a.state = 'cancelled', {}
         FROM audit a
         WHERE {AUDIT_IN_SCOPE} AND (a.id = ?1 OR NOT (a.deleted OR a.state = 'cancelled') OR a.planned_to >= ?3)",
        touched_sql("r.record_id = a.id AND r.tbl IN ('audit', 'audit_site', 'team_member')")
    );
    rows(db, &sql, params![audit, certification, since], |row| {
        let (from, to): (NaiveDate, NaiveDate) = (row.get(5)?, row.get(6)?);
        Ok(AuditDays {
            id: row.get(0)?,
            number: row.get(1)?,
            kind: row.get(2)?,
            title: row.get(3)?,
            scope: row.get(4)?,
            from,
            // Begun after its last planned day: it lasts until today, which the calendar does not know.
            to: to.max(from),
            lead: row.get(7)?,
            places: row.get(8)?,
            off: row.get(9)?,
            touched: touched(row, 10)?,
        })
    })
}

/// Of one audit all of them, else from `since` on.
pub fn sessions(db: &Connection, scope: Scope, since: NaiveDate) -> Result<Vec<SessionTime>> {
    let (audit, certification) = scope.ids();
    let sql = format!(
        "SELECT s.id, s.audit_id, a.number, s.title, s.starts_at, s.ends_at, s.place, s.clauses,
           coalesce((SELECT name FROM person WHERE person.id = s.auditor_id), ''), s.note,
           s.deleted OR a.deleted OR a.state = 'cancelled', {}
         FROM agenda_session s JOIN audit a ON a.id = s.audit_id
         WHERE {AUDIT_IN_SCOPE} AND (a.id = ?1 OR s.starts_at >= ?3)",
        touched_sql("r.record_id = s.id OR (r.record_id = s.audit_id AND r.tbl = 'audit')")
    );
    rows(db, &sql, params![audit, certification, since], |row| {
        Ok(SessionTime {
            id: row.get(0)?,
            audit_id: row.get(1)?,
            audit: row.get(2)?,
            title: row.get(3)?,
            from: row.get(4)?,
            to: row.get(5)?,
            place: row.get(6)?,
            clauses: row.get(7)?,
            auditor: row.get(8)?,
            note: row.get(9)?,
            off: row.get(10)?,
            touched: touched(row, 11)?,
        })
    })
}

/// Everything that is due or, from `since` on, was.
pub fn due(db: &Connection, since: NaiveDate) -> Result<Vec<DueDay>> {
    let mut days = nonconformities(db, since)?;
    days.extend(actions(db, since)?);
    days.extend(documents(db, since)?);
    Ok(days)
}

fn due_day(entity: Entity) -> impl FnMut(&Row<'_>) -> rusqlite::Result<DueDay> {
    move |row| {
        Ok(DueDay {
            entity,
            id: row.get(0)?,
            what: row.get(1)?,
            day: row.get(2)?,
            number: row.get(3)?,
            title: row.get(4)?,
            who: row.get(5)?,
            settled: row.get(6)?,
            touched: touched(row, 7)?,
        })
    }
}

/// One event a nonconformity: what is owed next, on its day. A draft owes nothing, and never did.
fn nonconformities(db: &Connection, since: NaiveDate) -> Result<Vec<DueDay>> {
    let sql = format!(
        "SELECT id, CASE
             WHEN state IN ('issued', 'acknowledged', 'disputed') THEN 'correction'
             WHEN state IN ('correction_recorded', 'cause_submitted', 'plan_proposed', 'plan_returned', 'reopened') THEN 'plan'
             WHEN state IN ('plan_accepted', 'in_progress', 'implemented', 'implementation_returned') THEN 'implementation'
             ELSE 'effectiveness' END,
           day, number, title, coalesce((SELECT name FROM person WHERE person.id = owner_id), ''), settled, {touched}
         FROM (SELECT id, state, number, title, owner_id, deleted OR {due} = '{never}' AS settled,
                 CASE {due} WHEN '{never}' THEN coalesce(effectiveness_due, implementation_due, plan_due, correction_due)
                   ELSE {due} END AS day
               FROM nonconformity WHERE issued_on IS NOT NULL AND state <> 'draft') n
         WHERE day IS NOT NULL AND (NOT settled OR day >= ?1)",
        due = nonconformity::DUE,
        never = nonconformity::NEVER,
        touched = touched_sql("r.record_id = n.id AND r.tbl = 'nonconformity'"),
    );
    rows(db, &sql, [since], due_day(Entity::Nonconformity))
}

fn actions(db: &Connection, since: NaiveDate) -> Result<Vec<DueDay>> {
    let sql = format!(
        "SELECT id, 'action', due_on, number, title, coalesce((SELECT name FROM person WHERE person.id = owner_id), ''),
           settled, {touched}
         FROM (SELECT *, deleted OR NOT ({open}) AS settled FROM action) a WHERE NOT settled OR due_on >= ?1",
        open = action::OPEN,
        touched = touched_sql("r.record_id = a.id AND r.tbl = 'action'"),
    );
    rows(db, &sql, [since], due_day(Entity::Action))
}

fn documents(db: &Connection, since: NaiveDate) -> Result<Vec<DueDay>> {
    let sql = format!(
        "SELECT id, 'document_review', review_due, number, title,
           coalesce((SELECT name FROM person WHERE person.id = owner_id), ''), settled, {touched}
         FROM (SELECT *, deleted OR state = 'obsolete' AS settled FROM document WHERE review_due IS NOT NULL) d
         WHERE NOT settled OR review_due >= ?1",
        touched = touched_sql("r.record_id = d.id AND r.tbl = 'document'"),
    );
    rows(db, &sql, [since], due_day(Entity::Document))
}

/// An audit that the certification body holds.
#[derive(Debug, Clone, PartialEq)]
pub struct EventDays {
    pub id: ExternalEventId,
    pub kind: ExternalEventKind,
    pub title: String,
    pub certification: String,
    pub standard: String,
    pub from: NaiveDate,
    pub to: NaiveDate,
    pub body: String,
    pub places: String,
    /// Cancelled or removed; or it has an audit of its own here, and that one stands for it.
    pub off: bool,
    pub touched: Touched,
}

pub fn external_events(db: &Connection, scope: Scope, since: NaiveDate) -> Result<Vec<EventDays>> {
    let sql = format!(
        "SELECT * FROM (
           SELECT e.id, e.kind, e.title, c.number, trim(c.standard || ':' || c.edition, ':'),
             coalesce(e.actual_from, e.planned_from), coalesce(e.actual_to, e.planned_to) AS last, b.name,
             coalesce((SELECT group_concat(place, '; ') FROM (SELECT trim(s.name || ', ' || s.address, ', ') AS place
               FROM external_event_site l JOIN site s ON s.id = l.site_id WHERE l.event_id = e.id ORDER BY s.name, s.id)), ''),
             e.deleted OR c.deleted OR e.state = 'cancelled' OR EXISTS (SELECT 1 FROM audit a WHERE a.id = e.audit_id AND NOT a.deleted) AS off,
             {}
           FROM external_event e JOIN certification c ON c.id = e.certification_id JOIN certification_body b ON b.id = c.body_id
           WHERE ?1 IS NULL OR e.certification_id = ?1)
         WHERE NOT off OR last >= ?2",
        touched_sql("r.record_id = e.id AND r.tbl IN ('external_event', 'external_event_site')")
    );
    rows(db, &sql, params![scope.ids().1, since], |row| {
        let (from, to): (NaiveDate, NaiveDate) = (row.get(5)?, row.get(6)?);
        Ok(EventDays {
            id: row.get(0)?,
            kind: row.get(1)?,
            title: row.get(2)?,
            certification: row.get(3)?,
            standard: row.get(4)?,
            from,
            to: to.max(from),
            body: row.get(7)?,
            places: row.get(8)?,
            off: row.get(9)?,
            touched: touched(row, 10)?,
        })
    })
}

/// A day on which something of a certificate runs out.
#[derive(Debug, Clone, PartialEq)]
pub struct LimitDay {
    pub id: String,
    /// The certificate's expiry; else the body's own due day of a cycle.
    pub is_expiry: bool,
    pub day: NaiveDate,
    pub certification: String,
    pub number: String,
    pub standard: String,
    pub body: String,
    pub off: bool,
    pub touched: Touched,
}

/// What certificates and cycles say themselves. The limits that rules count are the rules' to say.
/// How often anything changed that the rules of certification look at: a deadline follows from all of it.
pub fn rules_touched(db: &Connection) -> Result<Touched> {
    let sql = format!(
        "SELECT {}",
        touched_sql(
            "r.tbl IN ('certification', 'certification_body', 'certification_cycle', 'external_event', 'certificate_issue',
               'certification_status_event', 'finding', 'nonconformity', 'audit')"
        )
    );
    Ok(db.prepare_cached(&sql)?.query_row([], |row| touched(row, 0))?)
}

pub fn limits(db: &Connection, scope: Scope, since: NaiveDate) -> Result<Vec<LimitDay>> {
    let sql = format!(
        "SELECT id, is_expiry, day, certification, number, standard, body, off, times, at FROM (
           SELECT i.id, 1 AS is_expiry, i.expires_on AS day, c.number AS certification, i.number,
             trim(i.standard || ':' || i.edition, ':') AS standard, b.name AS body,
             i.deleted OR c.deleted OR i.status NOT IN ('active', 'suspended')
               OR EXISTS (SELECT 1 FROM certificate_issue x WHERE x.supersedes = i.id AND NOT x.deleted) AS off, {issue}
           FROM certificate_issue i JOIN certification c ON c.id = i.certification_id JOIN certification_body b ON b.id = c.body_id
           WHERE i.expires_on IS NOT NULL AND (?1 IS NULL OR c.id = ?1)
           UNION ALL
           SELECT y.id, 0, y.cb_due_day, c.number, '', trim(c.standard || ':' || c.edition, ':'), b.name, y.deleted OR c.deleted, {cycle}
           FROM certification_cycle y JOIN certification c ON c.id = y.certification_id JOIN certification_body b ON b.id = c.body_id
           WHERE y.cb_due_day IS NOT NULL AND (?1 IS NULL OR c.id = ?1))
         WHERE NOT off OR day >= ?2",
        issue = touched_sql(
            "r.tbl = 'certificate_issue' AND (r.record_id = i.id
               OR r.record_id IN (SELECT x.id FROM certificate_issue x WHERE x.supersedes = i.id))"
        ),
        cycle = touched_sql("r.record_id = y.id AND r.tbl = 'certification_cycle'"),
    );
    rows(db, &sql, params![scope.ids().1, since], |row| {
        Ok(LimitDay {
            id: row.get(0)?,
            is_expiry: row.get(1)?,
            day: row.get(2)?,
            certification: row.get(3)?,
            number: row.get(4)?,
            standard: row.get(5)?,
            body: row.get(6)?,
            off: row.get(7)?,
            touched: touched(row, 8)?,
        })
    })
}
