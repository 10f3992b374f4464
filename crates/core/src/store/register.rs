//! The actions and open nonconformities of a register, of one audit or of all, with what a register says of them.

use std::collections::HashMap;

use chrono::NaiveDate;
use rusqlite::Connection;

use super::record;
use crate::{
    Result,
    domain::{Action, AuditId, Nonconformity, NonconformityId, PersonId, Timestamp},
};

/// `?1` an audit, or nothing.
const OF_AUDIT: &str = "(?1 IS NULL OR {t}.audit_id = ?1
    OR {t}.finding_id IN (SELECT id FROM finding WHERE audit_id = ?1 AND NOT deleted)";

pub struct RegisterRows {
    /// By due day.
    pub actions: Vec<Action>,
    /// Every one in question that is not removed.
    pub nonconformities: Vec<Nonconformity>,
    /// Of the actions' nonconformities.
    pub numbers: HashMap<NonconformityId, String>,
    pub people: HashMap<PersonId, String>,
    /// The day on which the history first names an action.
    pub since: HashMap<String, NaiveDate>,
}

pub fn rows(db: &Connection, audit: Option<AuditId>) -> Result<RegisterRows> {
    Ok(RegisterRows {
        actions: record::select(db, &format!("WHERE {} ORDER BY due_on, number", actions_of("action")), [audit])?,
        nonconformities: record::select(
            db,
            &format!("WHERE NOT deleted AND {}) ORDER BY number", OF_AUDIT.replace("{t}", "nonconformity")),
            [audit],
        )?,
        numbers: pairs(db, "SELECT id, number FROM nonconformity", [])?,
        people: pairs(db, "SELECT id, name FROM person", [])?,
        since: since(db, audit)?,
    })
}

/// An action is an audit's by itself, by its finding, or by its nonconformity.
fn actions_of(table: &str) -> String {
    let own = OF_AUDIT.replace("{t}", table);
    let loops = OF_AUDIT.replace("{t}", "n");
    format!(
        "NOT {table}.deleted AND {own} OR {table}.nonconformity_id IN (SELECT n.id FROM nonconformity n WHERE NOT n.deleted AND {loops})))"
    )
}

fn since(db: &Connection, audit: Option<AuditId>) -> Result<HashMap<String, NaiveDate>> {
    let sql = format!(
        "SELECT a.id, (SELECT l.at FROM commit_log l WHERE l.seq =
           (SELECT min(r.seq) FROM commit_row r WHERE r.record_id = a.id AND r.tbl = 'action'))
         FROM action a WHERE {}",
        actions_of("a")
    );
    let mut statement = db.prepare_cached(&sql)?;
    let rows =
        statement.query_map([audit], |row| Ok((row.get::<_, String>(0)?, row.get::<_, Option<Timestamp>>(1)?)))?;
    let rows: Vec<_> = rows.collect::<rusqlite::Result<_>>()?;
    Ok(rows.into_iter().filter_map(|(id, at)| Some((id, at?.day()))).collect())
}

fn pairs<K, V>(db: &Connection, sql: &str, params: impl rusqlite::Params) -> Result<HashMap<K, V>>
where
    K: rusqlite::types::FromSql + std::hash::Hash + Eq,
    V: rusqlite::types::FromSql,
{
    let mut statement = db.prepare_cached(sql)?;
    Ok(statement.query_map(params, |row| Ok((row.get(0)?, row.get(1)?)))?.collect::<rusqlite::Result<_>>()?)
}
