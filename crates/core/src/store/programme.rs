//! Audit programmes with their risks and how far they are.

use chrono::NaiveDate;
use rusqlite::Connection;
use serde::{Deserialize, Serialize};

use super::{
    list::{List, Page, PageRequest},
    record::{self, Record},
    reference,
};
use crate::{
    Result,
    domain::{Audit, AuditId, AuditKind, AuditState, Programme, ProgrammeId, ProgrammeRisk, ProgrammeState},
};

#[derive(Debug, Default, Deserialize, ts_rs::TS)]
#[serde(default, deny_unknown_fields)]
pub struct ProgrammeFilter {
    #[ts(optional, as = "Option<String>")]
    pub text: String,
    #[ts(optional)]
    pub state: Option<ProgrammeState>,
    #[ts(optional, as = "Option<PageRequest>")]
    pub page: PageRequest,
}

#[derive(Debug, Clone, PartialEq, Serialize, ts_rs::TS)]
pub struct ProgrammeRow {
    #[serde(flatten)]
    pub programme: Programme,
    pub owner: String,
    /// Not cancelled.
    pub audits: i64,
    /// Reported or closed.
    pub audits_done: i64,
    pub risks: i64,
}

const COLUMNS: &str = "programme.*, coalesce(o.name, '') AS owner,
    (SELECT count(*) FROM audit a WHERE a.programme_id = programme.id AND NOT a.deleted AND a.state <> 'cancelled') AS audits,
    (SELECT count(*) FROM audit a WHERE a.programme_id = programme.id AND NOT a.deleted
      AND a.state IN ('reported', 'closed')) AS audits_done,
    (SELECT count(*) FROM programme_risk r WHERE r.programme_id = programme.id AND NOT r.deleted) AS risks";

pub fn list(db: &Connection, filter: &ProgrammeFilter) -> Result<Page<ProgrammeRow>> {
    List::new(COLUMNS, "programme LEFT JOIN person o ON o.id = programme.owner_id")
        .always("NOT programme.deleted")
        .matching("programme.id", &filter.text)
        .only("programme.state = {}", filter.state)
        .page(
            db,
            &filter.page,
            &[
                ("period_from", "programme.period_from"),
                ("number", "programme.number"),
                ("title", "programme.title COLLATE NOCASE"),
                ("state", "programme.state"),
                ("owner", "owner COLLATE NOCASE"),
            ],
            "programme.id",
            |row| {
                Ok(ProgrammeRow {
                    programme: Programme::from_row(row)?,
                    owner: row.get("owner")?,
                    audits: row.get("audits")?,
                    audits_done: row.get("audits_done")?,
                    risks: row.get("risks")?,
                })
            },
        )
}

pub fn risks(db: &Connection, programme: ProgrammeId) -> Result<Vec<ProgrammeRisk>> {
    record::select(db, "WHERE programme_id = ?1 AND NOT deleted ORDER BY kind, id", [programme])
}

/// An audit as its programme shows it.
#[derive(Debug, Clone, PartialEq, Serialize, ts_rs::TS)]
pub struct PlannedAudit {
    pub id: AuditId,
    pub number: String,
    pub title: String,
    pub kind: AuditKind,
    pub state: AuditState,
    pub planned_from: NaiveDate,
    pub planned_to: NaiveDate,
}

pub fn audits(db: &Connection, programme: ProgrammeId) -> Result<Vec<PlannedAudit>> {
    let audits: Vec<Audit> =
        record::select(db, "WHERE programme_id = ?1 AND NOT deleted ORDER BY planned_from, number", [programme])?;
    let planned = |a: Audit| PlannedAudit {
        id: a.id,
        number: a.number,
        title: a.title,
        kind: a.kind,
        state: a.state,
        planned_from: a.planned_from,
        planned_to: a.planned_to,
    };
    Ok(audits.into_iter().map(planned).collect())
}

pub fn count_audits(db: &Connection, programme: ProgrammeId) -> Result<i64> {
    reference::count(db, "SELECT count(*) FROM audit WHERE programme_id = ?1 AND NOT deleted", programme)
}
