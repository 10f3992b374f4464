//! Who stands for this report, and who receives it.

use super::parts::{day_or_blank, heading, section as plain_section};
use crate::report::{
    blocks::{Block, Column, Row, Section, Signature, Table},
    model::{AuditReport, Recipient, SignOff},
    words::Words,
};

pub fn section(model: &AuditReport, words: &dyn Words) -> Option<Section> {
    let mut blocks = Vec::new();
    if !model.sign_off.is_empty() {
        blocks.push(Block::intro(words.plain("report-sign-off-intro")));
        blocks.push(Block::Signatures(model.sign_off.iter().map(signature).collect()));
    }
    if !model.distribution.is_empty() {
        blocks.extend([heading(words, 2, "report-distribution"), distribution(&model.distribution, words)]);
    }
    plain_section(words, "report-sign-off", blocks)
}

fn signature(one: &SignOff) -> Signature {
    Signature {
        role: one.role.clone(),
        name: one.name.clone(),
        date: day_or_blank(one.on),
        statement: one.statement.clone(),
    }
}

fn distribution(recipients: &[Recipient], words: &dyn Words) -> Block {
    let columns = vec![
        Column::share(words.plain("report-name"), 1.2),
        Column::share(words.plain("report-function"), 1.4),
        Column::share(words.plain("report-form"), 0.8),
    ];
    let row = |one: &Recipient| Row::new([(&one.name).into(), (&one.function).into(), (&one.form).into()]);
    let rows = recipients.iter().map(row).collect();
    Block::Table(Table { caption: None, columns, rows, zebra: true, row_heads: true })
}
