//! What was changed after the report was issued: visible, never silent.

use super::parts::{day, lines, section as plain_section};
use crate::report::{
    blocks::{Block, Column, Row, Section, Table},
    model::{Amendment, AuditReport},
    words::Words,
};

pub fn section(model: &AuditReport, words: &dyn Words) -> Option<Section> {
    if model.amendments.is_empty() {
        return None;
    }
    let columns = vec![
        Column::fixed(words.plain("report-on"), 66.0),
        Column::share(words.plain("report-subject-column"), 1.0),
        Column::share(words.plain("report-before"), 1.2),
        Column::share(words.plain("report-after"), 1.2),
        Column::share(words.plain("report-reason"), 1.2),
    ];
    let row = |one: &Amendment| {
        Row::new([
            lines([day(one.on), one.by.clone()]),
            (&one.subject).into(),
            (&one.before).into(),
            (&one.after).into(),
            (&one.reason).into(),
        ])
    };
    let rows = model.amendments.iter().map(row).collect();
    let table = Block::Table(Table { caption: None, columns, rows, zebra: true, row_heads: true });
    plain_section(words, "report-amendments", vec![Block::intro(words.plain("report-amendments-intro")), table])
}
