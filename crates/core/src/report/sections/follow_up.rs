//! Earlier nonconformities looked at again, and how they stand.

use super::parts::section as plain_section;
use crate::report::{
    blocks::{Block, Column, Row, Section, Table},
    model::{AuditReport, FollowUp},
    words::Words,
};

pub fn section(model: &AuditReport, words: &dyn Words) -> Option<Section> {
    if model.follow_up.is_empty() {
        return None;
    }
    let columns = vec![
        Column::fixed(words.plain("report-number"), 80.0),
        Column::share(words.plain("report-statement"), 1.8),
        Column::share(words.plain("report-outcome"), 0.9),
        Column::share(words.plain("report-note"), 1.3),
    ];
    let row = |one: &FollowUp| {
        Row::new([(&one.reference).into(), (&one.statement).into(), (&one.outcome).into(), (&one.note).into()])
    };
    let rows = model.follow_up.iter().map(row).collect();
    plain_section(
        words,
        "report-follow-up",
        vec![Block::Table(Table { caption: None, columns, rows, zebra: true, row_heads: true })],
    )
}
