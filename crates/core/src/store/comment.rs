//! Remarks on a record, oldest first.

use rusqlite::{Connection, params};
use serde::Serialize;

use super::record::Record;
use crate::{
    Result,
    domain::{Comment, Entity},
};

#[derive(Debug, Clone, PartialEq, Serialize, ts_rs::TS)]
pub struct CommentRow {
    #[serde(flatten)]
    pub comment: Comment,
    pub author: String,
    /// Of an author outside.
    pub organisation: String,
    /// The number of the pack it came back about, where it came with a reply.
    pub pack: Option<i64>,
}

pub fn list(db: &Connection, entity: Entity, record: &str) -> Result<Vec<CommentRow>> {
    let mut statement = db.prepare_cached(
        "SELECT comment.*, p.name AS author, p.organisation AS organisation, r.sequence AS pack
         FROM comment JOIN person p ON p.id = comment.by LEFT JOIN reply_entry r ON r.became_id = comment.id
         WHERE comment.entity = ?1 AND comment.record_id = ?2 AND NOT comment.deleted ORDER BY comment.id",
    )?;
    let rows = statement.query_map(params![entity, record], |row| {
        Ok(CommentRow {
            comment: Comment::from_row(row)?,
            author: row.get("author")?,
            organisation: row.get("organisation")?,
            pack: row.get("pack")?,
        })
    })?;
    Ok(rows.collect::<rusqlite::Result<_>>()?)
}
