//! The agenda of an audit: timed sessions, and who was in the room.

use rusqlite::{Connection, params};
use serde::Serialize;

use super::{audit::NameRef, record};
use crate::{Result, domain::*};

#[derive(Debug, Clone, PartialEq, Serialize, ts_rs::TS)]
pub struct SessionRow {
    #[serde(flatten)]
    pub session: AgendaSession,
    pub auditor: Option<String>,
    pub attendance: Vec<NameRef>,
}

pub fn sessions(db: &Connection, audit: AuditId) -> Result<Vec<SessionRow>> {
    let sessions: Vec<AgendaSession> =
        record::select(db, "WHERE audit_id = ?1 AND deleted = 0 ORDER BY starts_at, ends_at, id", [audit])?;
    sessions.into_iter().map(|session| row(db, session)).collect()
}

fn row(db: &Connection, session: AgendaSession) -> Result<SessionRow> {
    Ok(SessionRow {
        auditor: session.auditor_id.map(|id| super::audit::person_name(db, id)).transpose()?,
        attendance: attendance(db, session.id)?,
        session,
    })
}

pub fn attendance(db: &Connection, session: AgendaSessionId) -> Result<Vec<NameRef>> {
    let mut statement = db.prepare_cached(
        "SELECT p.id, p.name FROM attendance a JOIN person p ON p.id = a.person_id
         WHERE a.agenda_session_id = ?1 ORDER BY p.name COLLATE NOCASE, p.id",
    )?;
    let rows = statement.query_map([session], |row| Ok(NameRef { id: row.get(0)?, name: row.get(1)? }))?;
    Ok(rows.collect::<rusqlite::Result<_>>()?)
}

/// As a whole; only what differs is touched.
pub fn set_attendance(db: &Connection, session: AgendaSessionId, wanted: &[PersonId]) -> Result<()> {
    let before: Vec<String> = attendance(db, session)?.into_iter().map(|person| person.id).collect();
    let wanted: Vec<String> = wanted.iter().map(ToString::to_string).collect();
    let mut remove = db.prepare_cached("DELETE FROM attendance WHERE agenda_session_id = ?1 AND person_id = ?2")?;
    for id in before.iter().filter(|id| !wanted.contains(id)) {
        remove.execute(params![session, id])?;
    }
    let mut add =
        db.prepare_cached("INSERT OR IGNORE INTO attendance (agenda_session_id, person_id) VALUES (?1, ?2)")?;
    for id in wanted.iter().filter(|id| !before.contains(id)) {
        add.execute(params![session, id])?;
    }
    Ok(())
}
