//! Grades with how often they are used.

use rusqlite::Connection;
use serde::Serialize;

use super::{record::Record, reference};
use crate::{
    Result,
    domain::{Grade, GradeId},
};

#[derive(Debug, Clone, PartialEq, Serialize, ts_rs::TS)]
pub struct GradeRow {
    #[serde(flatten)]
    pub grade: Grade,
    /// Findings and nonconformities graded with it.
    pub used: i64,
}

const USES: &str = "(SELECT count(*) FROM finding f WHERE f.grade_id = ?1 AND NOT f.deleted)
                  + (SELECT count(*) FROM nonconformity n WHERE n.grade_id = ?1 AND NOT n.deleted)";

/// The scale "internal" first, each from its most severe word down.
pub fn list(db: &Connection, scale: Option<&str>) -> Result<Vec<GradeRow>> {
    let uses = USES.replace("?1", "grade.id");
    let sql = format!(
        "SELECT grade.*, {uses} AS used FROM grade WHERE NOT grade.deleted AND (?1 IS NULL OR grade.scale = ?1)
         ORDER BY grade.scale <> 'internal', grade.scale, grade.rank, grade.id"
    );
    let mut statement = db.prepare_cached(&sql)?;
    let rows =
        statement.query_map([scale], |row| Ok(GradeRow { grade: Grade::from_row(row)?, used: row.get("used")? }))?;
    Ok(rows.collect::<rusqlite::Result<_>>()?)
}

pub fn uses(db: &Connection, grade: GradeId) -> Result<i64> {
    reference::count(db, &format!("SELECT {USES}"), grade)
}
