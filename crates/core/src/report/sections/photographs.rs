//! Pictures kept as evidence, as they were taken.

use super::parts::{anchor, chapter};
use crate::report::{
    blocks::{Block, Picture, Rich, Section, Span},
    model::{AuditReport, Photograph},
    words::Words,
};

pub fn section(model: &AuditReport, words: &dyn Words) -> Option<Section> {
    let blocks = model.photographs.iter().map(|photograph| picture(photograph, words)).collect();
    chapter(words, "report-photographs", blocks)
}

fn picture(photograph: &Photograph, words: &dyn Words) -> Block {
    let number = Span::new(&photograph.evidence).to(anchor("evidence", &photograph.evidence)).bold();
    let alt = if photograph.alt.trim().is_empty() { &photograph.caption } else { &photograph.alt };
    Block::Picture(Picture {
        bytes: photograph.bytes.clone(),
        caption: Rich::from(number).and(format!("  {}", photograph.caption)),
        alt: alt.clone(),
        fallback: words.word("report-picture-not-shown", &[("evidence", (&photograph.evidence).into())]),
    })
}
