//! The team of an audit, what binds people to processes, and the overrides of independence.

use rusqlite::{Connection, params};
use serde::Serialize;

use super::record;
use crate::{
    Result,
    domain::{independence::Tie, *},
};

/// A member with name and what the role means.
#[derive(Debug, Clone, PartialEq, Serialize, ts_rs::TS)]
pub struct TeamRow {
    pub id: TeamMemberId,
    pub person_id: PersonId,
    pub name: String,
    pub unit: String,
    pub role: TeamRole,
    /// Judges, and so must be independent.
    pub judges: bool,
    pub note: String,
}

pub fn team(db: &Connection, audit: AuditId) -> Result<Vec<TeamRow>> {
    let mut statement = db.prepare_cached(
        "SELECT t.id, t.person_id, p.name, p.unit, t.role, t.note FROM team_member t JOIN person p ON p.id = t.person_id
         WHERE t.audit_id = ?1 AND t.deleted = 0 ORDER BY t.role <> 'lead_auditor', t.id",
    )?;
    let rows = statement.query_map([audit], |row| {
        let role: TeamRole = row.get(4)?;
        Ok(TeamRow {
            id: row.get(0)?,
            person_id: row.get(1)?,
            name: row.get(2)?,
            unit: row.get(3)?,
            role,
            judges: role.judges(),
            note: row.get(5)?,
        })
    })?;
    Ok(rows.collect::<rusqlite::Result<_>>()?)
}

/// The row of a person in an audit, live or taken out: assigning again brings it back.
pub fn member(db: &Connection, audit: AuditId, person: PersonId) -> Result<Option<TeamMember>> {
    let tail = "WHERE audit_id = ?1 AND person_id = ?2 ORDER BY deleted, id LIMIT 1";
    Ok(record::select(db, tail, params![audit, person])?.into_iter().next())
}

/// Everybody who owns, operates or built a process.
pub fn ties(db: &Connection, processes: &[ProcessId]) -> Result<Vec<Tie>> {
    let mut statement = db.prepare_cached(
        "SELECT owner_id, id, 'owns' FROM process WHERE id = ?1 AND owner_id IS NOT NULL
         UNION SELECT person_id, process_id, relation FROM process_person WHERE process_id = ?1",
    )?;
    let mut ties = Vec::new();
    for process in processes {
        let rows = statement.query_map([process], |row| {
            Ok(Tie { person_id: row.get(0)?, process_id: row.get(1)?, relation: row.get(2)? })
        })?;
        ties.extend(rows.collect::<rusqlite::Result<Vec<_>>>()?);
    }
    Ok(ties)
}

pub fn overrides(db: &Connection, audit: AuditId) -> Result<Vec<Override>> {
    record::select(db, "WHERE audit_id = ?1 AND NOT deleted ORDER BY id", [audit])
}

/// An override with the names a person reads.
#[derive(Debug, Clone, PartialEq, Serialize, ts_rs::TS)]
pub struct OverrideRow {
    #[serde(flatten)]
    pub exception: Override,
    pub person: String,
    pub process: String,
    pub second_reviewer: String,
    pub decided_by_name: String,
}

pub fn override_rows(db: &Connection, audit: AuditId) -> Result<Vec<OverrideRow>> {
    let name = |id| super::audit::person_name(db, id);
    overrides(db, audit)?
        .into_iter()
        .map(|exception| {
            Ok(OverrideRow {
                person: name(exception.person_id)?,
                process: record::get::<Process>(db, exception.process_id)?.name,
                second_reviewer: name(exception.second_reviewer_id)?,
                decided_by_name: name(exception.decided_by)?,
                exception,
            })
        })
        .collect()
}
