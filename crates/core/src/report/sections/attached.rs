//! The files inside the PDF: what each is, and its hash, so that what somebody takes out can be held against the page.

use sha2::{Digest, Sha256};

use super::parts::section as plain_section;
use crate::report::{
    attachments::{Attachment, safe_names},
    blocks::{Block, Cell, Column, Row, Section, Span, Table},
    words::Words,
};

pub fn section(attachments: &[Attachment], words: &dyn Words) -> Option<Section> {
    if attachments.is_empty() {
        return None;
    }
    let columns = vec![
        Column::share(words.plain("report-file"), 1.0),
        Column::share(words.plain("report-what"), 2.4),
        Column::fixed(words.plain("report-size-bytes"), 52.0).end(),
    ];
    let rows = safe_names(attachments).iter().zip(attachments).map(|(name, one)| row(name, one)).collect();
    let table = Table { caption: None, columns, rows, zebra: true, row_heads: true };
    plain_section(
        words,
        "report-attached",
        vec![Block::intro(words.plain("report-attached-intro")), Block::Table(table)],
    )
}

fn row(name: &String, one: &Attachment) -> Row {
    let hash: String = Sha256::digest(&one.bytes).iter().map(|byte| format!("{byte:02x}")).collect();
    let about = Cell(vec![Block::text(&one.description), Block::small(Span::new(hash).mono())]);
    Row::new([name.into(), about, one.bytes.len().to_string().into()])
}
