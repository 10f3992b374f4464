//! What is due, from every kind of record that can be due: each a short walk along an index, never a scan of the records.

use chrono::NaiveDate;
use rusqlite::{Connection, Row, params};
use serde::Serialize;

use super::{action, nonconformity};
use crate::{
    Result,
    domain::{vocabulary, *},
};

vocabulary! {
    /// What is to be done by the day.
    DueMatter {
        Correction = "correction",
        Plan = "plan",
        Implementation = "implementation",
        Effectiveness = "effectiveness",
        Action = "action",
        /// A planned audit is to begin.
        AuditStart = "audit_start",
        /// An audit under way is to be reported.
        AuditReport = "audit_report",
        DocumentReview = "document_review",
        EvidenceExpiry = "evidence_expiry",
        CompetenceExpiry = "competence_expiry",
    }
}

/// One line of the list. `number` is empty where the record has none.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Serialize, ts_rs::TS)]
pub struct DueItem {
    pub due_on: NaiveDate,
    pub what: DueMatter,
    pub entity: Entity,
    pub id: String,
    pub number: String,
    pub title: String,
    pub who_id: Option<PersonId>,
    pub who: String,
    /// Days until it is due; below zero: late by so many.
    pub days: i64,
}

/// Due on `from` to `to`, both included, for one person or for all, soonest first.
#[derive(Debug, Clone, Copy)]
pub struct Window {
    pub from: NaiveDate,
    pub to: NaiveDate,
    pub person: Option<PersonId>,
    pub today: NaiveDate,
    pub limit: i64,
}

/// Whose move it is, in SQL. Owners correct, plan and work; managers decide plans; whoever the plan names checks the
/// effect; whoever raised it verifies, judges and closes.
const WHO: &str = "CASE
    WHEN n.state = 'plan_proposed' THEN coalesce(n.owner_manager_id, n.owner_id)
    WHEN n.state IN ('implementation_verified', 'effectiveness_due') THEN coalesce(
      (SELECT p.checker_id FROM action_plan p WHERE p.nonconformity_id = n.id AND p.cycle = n.cycle AND p.state = 'accepted'
       ORDER BY p.id DESC LIMIT 1), n.owner_id)
    WHEN n.state IN ('disputed', 'implemented', 'effective', 'not_effective', 'closing') THEN n.raised_by
    ELSE n.owner_id END";

pub fn due(db: &Connection, window: &Window) -> Result<Vec<DueItem>> {
    let mut items = Vec::new();
    for source in SOURCES {
        source(db, window, &mut items)?;
    }
    items.sort_unstable();
    items.truncate(usize::try_from(window.limit).unwrap_or_default());
    Ok(items)
}

type Source = fn(&Connection, &Window, &mut Vec<DueItem>) -> Result<()>;
const SOURCES: &[Source] = &[nonconformities, actions, audits, documents, evidence, competences];

/// Columns: day, matter, id, number, title, who, their name. `?1`, `?2` the days, `?3` the person or NULL, `?4` the limit.
fn collect(db: &Connection, window: &Window, entity: Entity, sql: &str, into: &mut Vec<DueItem>) -> Result<()> {
    let mut statement = db.prepare_cached(sql)?;
    let item = |row: &Row<'_>| {
        let due_on: NaiveDate = row.get(0)?;
        Ok(DueItem {
            due_on,
            what: row.get(1)?,
            entity,
            id: row.get(2)?,
            number: row.get(3)?,
            title: row.get(4)?,
            who_id: row.get(5)?,
            who: row.get::<_, Option<String>>(6)?.unwrap_or_default(),
            days: (due_on - window.today).num_days(),
        })
    };
    for row in statement.query_map(params![window.from, window.to, window.person, window.limit], item)? {
        into.push(row?);
    }
    Ok(())
}

fn nonconformities(db: &Connection, window: &Window, into: &mut Vec<DueItem>) -> Result<()> {
    let sql = format!(
        "SELECT day, CASE
             WHEN state IN ('issued', 'acknowledged', 'disputed') THEN 'correction'
             WHEN state IN ('correction_recorded', 'cause_submitted', 'plan_proposed', 'plan_returned', 'reopened') THEN 'plan'
             WHEN state IN ('plan_accepted', 'in_progress', 'implemented', 'implementation_returned') THEN 'implementation'
             ELSE 'effectiveness' END,
           id, number, title, who, (SELECT name FROM person WHERE person.id = who)
         FROM (SELECT {due} AS day, state, id, number, title, {WHO} AS who FROM nonconformity n
               WHERE NOT deleted AND {due} BETWEEN ?1 AND ?2 AND {due} < '{never}')
         WHERE ?3 IS NULL OR who = ?3
         ORDER BY day, id LIMIT ?4",
        due = nonconformity::DUE,
        never = nonconformity::NEVER,
    );
    collect(db, window, Entity::Nonconformity, &sql, into)
}

fn actions(db: &Connection, window: &Window, into: &mut Vec<DueItem>) -> Result<()> {
    let sql = format!(
        "SELECT due_on, 'action', id, number, title, owner_id, (SELECT name FROM person WHERE person.id = owner_id)
         FROM action WHERE NOT deleted AND {} AND due_on BETWEEN ?1 AND ?2 AND (?3 IS NULL OR owner_id = ?3)
         ORDER BY due_on, id LIMIT ?4",
        action::OPEN
    );
    collect(db, window, Entity::Action, &sql, into)
}

/// A planned audit is due on its first day, one under way on its last. It is its leader's.
fn audits(db: &Connection, window: &Window, into: &mut Vec<DueItem>) -> Result<()> {
    let sql = "SELECT day, what, id, number, title, who, (SELECT name FROM person WHERE person.id = who)
        FROM (SELECT CASE state WHEN 'in_progress' THEN planned_to ELSE planned_from END AS day,
                CASE state WHEN 'in_progress' THEN 'audit_report' ELSE 'audit_start' END AS what, id, number, title,
                (SELECT t.person_id FROM team_member t
                 WHERE t.audit_id = audit.id AND t.role = 'lead_auditor' AND NOT t.deleted LIMIT 1) AS who
              FROM audit WHERE NOT deleted AND state IN ('planned', 'prepared', 'in_progress'))
        WHERE day BETWEEN ?1 AND ?2 AND (?3 IS NULL OR who = ?3)
        ORDER BY day, id LIMIT ?4";
    collect(db, window, Entity::Audit, sql, into)
}

fn documents(db: &Connection, window: &Window, into: &mut Vec<DueItem>) -> Result<()> {
    let sql = "SELECT review_due, 'document_review', id, number, title, owner_id,
          (SELECT name FROM person WHERE person.id = owner_id)
        FROM document WHERE NOT deleted AND state <> 'obsolete' AND review_due BETWEEN ?1 AND ?2
          AND (?3 IS NULL OR owner_id = ?3)
        ORDER BY review_due, id LIMIT ?4";
    collect(db, window, Entity::Document, sql, into)
}

/// Of an item that another one replaces, nobody asks any more.
fn evidence(db: &Connection, window: &Window, into: &mut Vec<DueItem>) -> Result<()> {
    let sql = "SELECT valid_until, 'evidence_expiry', id, number, title, captured_by,
          (SELECT name FROM person WHERE person.id = captured_by)
        FROM evidence WHERE NOT deleted AND valid_until IS NOT NULL AND valid_until BETWEEN ?1 AND ?2
          AND (?3 IS NULL OR captured_by = ?3)
          AND NOT EXISTS (SELECT 1 FROM evidence later WHERE later.supersedes = evidence.id AND NOT later.deleted)
        ORDER BY valid_until, id LIMIT ?4";
    collect(db, window, Entity::Evidence, sql, into)
}

fn competences(db: &Connection, window: &Window, into: &mut Vec<DueItem>) -> Result<()> {
    let sql = "SELECT c.valid_until, 'competence_expiry', c.id, '', c.topic, c.person_id, p.name
        FROM competence c JOIN person p ON p.id = c.person_id
        WHERE NOT c.deleted AND NOT p.deleted AND c.valid_until BETWEEN ?1 AND ?2 AND (?3 IS NULL OR c.person_id = ?3)
          AND NOT EXISTS (SELECT 1 FROM competence later WHERE later.person_id = c.person_id AND later.topic = c.topic
                          AND NOT later.deleted AND later.valid_until > c.valid_until)
        ORDER BY c.valid_until, c.id LIMIT ?4";
    collect(db, window, Entity::Competence, sql, into)
}

/// The dashboard's numbers, of the whole organisation or of what one person owns.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, ts_rs::TS)]
pub struct Counts {
    pub draft_nonconformities: i64,
    pub open_nonconformities: i64,
    pub open_majors: i64,
    pub overdue_nonconformities: i64,
    /// Majors that one person has closed and a second one must.
    pub awaiting_second_closer: i64,
    pub open_actions: i64,
    pub overdue_actions: i64,
    pub audits_planned: i64,
    pub audits_in_progress: i64,
    pub audits_overdue: i64,
}

pub fn counts(db: &Connection, person: Option<PersonId>, today: NaiveDate) -> Result<Counts> {
    let mut counts = Counts::default();
    count_nonconformities(db, person, &mut counts)?;
    let late = format!("FROM nonconformity WHERE NOT deleted AND {} < ?1", nonconformity::DUE);
    counts.overdue_nonconformities = count(db, &late, today, person)?;
    let open = format!("FROM action INDEXED BY action_open WHERE NOT deleted AND {}", action::OPEN);
    counts.overdue_actions = count(db, &format!("{open} AND due_on < ?1"), today, person)?;
    counts.open_actions = count(db, &format!("{open} AND ?1 IS NOT NULL"), today, person)?;
    (counts.audits_planned, counts.audits_in_progress, counts.audits_overdue) = count_audits(db, person, today)?;
    Ok(counts)
}

/// `+` keeps the count on the index of the days, where the owner stands too.
fn count(db: &Connection, from: &str, today: NaiveDate, person: Option<PersonId>) -> Result<i64> {
    Ok(match person {
        None => db.prepare_cached(&format!("SELECT count(*) {from}"))?.query_row([today], |r| r.get(0))?,
        Some(person) => db
            .prepare_cached(&format!("SELECT count(*) {from} AND +owner_id = ?2"))?
            .query_row(params![today, person], |r| r.get(0))?,
    })
}

/// By state and grade, each a step into an index: what is at an end is never looked at, however much it is.
fn count_nonconformities(db: &Connection, person: Option<PersonId>, counts: &mut Counts) -> Result<()> {
    let of_one = if person.is_some() { "owner_id = ?1" } else { "?1 IS NULL" };
    let standing: Vec<String> =
        NonconformityState::ALL.iter().filter(|state| !state.is_terminal()).map(|state| format!("'{state}'")).collect();
    let mut statement = db.prepare_cached(&format!(
        "SELECT state, grade_kind, count(*) FROM nonconformity
         WHERE {of_one} AND state IN ({}) AND NOT deleted GROUP BY state, grade_kind",
        standing.join(", ")
    ))?;
    let mut rows = statement.query([person])?;
    while let Some(row) = rows.next()? {
        let (state, grade, count): (NonconformityState, GradeKind, i64) = (row.get(0)?, row.get(1)?, row.get(2)?);
        if state == NonconformityState::Draft {
            counts.draft_nonconformities += count;
            continue;
        }
        counts.open_nonconformities += count;
        counts.open_majors += if grade == GradeKind::Major { count } else { 0 };
        counts.awaiting_second_closer += if state == NonconformityState::Closing { count } else { 0 };
    }
    Ok(())
}

fn count_audits(db: &Connection, person: Option<PersonId>, today: NaiveDate) -> Result<(i64, i64, i64)> {
    let mut statement = db.prepare_cached(
        "SELECT count(*) FILTER (WHERE state <> 'in_progress'), count(*) FILTER (WHERE state = 'in_progress'),
           count(*) FILTER (WHERE CASE state WHEN 'in_progress' THEN planned_to ELSE planned_from END < ?1)
         FROM audit WHERE NOT deleted AND state IN ('planned', 'prepared', 'in_progress')
           AND (?2 IS NULL OR EXISTS (SELECT 1 FROM team_member t
                WHERE t.audit_id = audit.id AND t.person_id = ?2 AND NOT t.deleted))",
    )?;
    Ok(statement.query_row(params![today, person], |r| Ok((r.get(0)?, r.get(1)?, r.get(2)?)))?)
}

/// An audit under way with questions that wait for an answer: where to go on.
#[derive(Debug, Clone, PartialEq, Serialize, ts_rs::TS)]
pub struct Resume {
    pub audit_id: AuditId,
    pub number: String,
    pub title: String,
    pub questions: i64,
    pub answered: i64,
    /// The question after the one answered last, or the first that waits.
    pub next_item: Option<ChecklistItemId>,
    pub next_clause: Option<String>,
    pub next_question: Option<String>,
    pub last_answered_at: Option<Timestamp>,
}

pub fn resume(db: &Connection, person: Option<PersonId>) -> Result<Vec<Resume>> {
    let mut statement = db.prepare_cached(
        "WITH at AS (
           SELECT audit.id, audit.number, audit.title,
             (SELECT max(i.answered_at) FROM checklist_item i WHERE i.audit_id = audit.id AND NOT i.deleted) AS last,
             (SELECT count(*) FROM checklist_item i WHERE i.audit_id = audit.id AND NOT i.deleted) AS questions,
             (SELECT count(*) FROM checklist_item i WHERE i.audit_id = audit.id AND NOT i.deleted AND i.result IS NOT NULL) AS answered
           FROM audit WHERE NOT deleted AND state = 'in_progress'
             AND (?1 IS NULL OR EXISTS (SELECT 1 FROM team_member t
                  WHERE t.audit_id = audit.id AND t.person_id = ?1 AND NOT t.deleted))),
         next AS (
           SELECT at.*, (SELECT i.id FROM checklist_item i WHERE i.audit_id = at.id AND NOT i.deleted AND i.result IS NULL
              ORDER BY i.position < coalesce((SELECT min(d.position) FROM checklist_item d
                         WHERE d.audit_id = at.id AND d.answered_at = at.last AND NOT d.deleted), 0), i.position
              LIMIT 1) AS item FROM at)
         SELECT next.id, next.number, next.title, questions, answered, item, clause.number, i.question, last
         FROM next LEFT JOIN checklist_item i ON i.id = item LEFT JOIN clause ON clause.id = i.clause_id
         WHERE answered < questions ORDER BY last DESC, next.number LIMIT 20",
    )?;
    Ok(statement.query_map([person], resumed)?.collect::<rusqlite::Result<_>>()?)
}

fn resumed(row: &Row<'_>) -> rusqlite::Result<Resume> {
    Ok(Resume {
        audit_id: row.get(0)?,
        number: row.get(1)?,
        title: row.get(2)?,
        questions: row.get(3)?,
        answered: row.get(4)?,
        next_item: row.get(5)?,
        next_clause: row.get(6)?,
        next_question: row.get(7)?,
        last_answered_at: row.get(8)?,
    })
}
