//! The evidence index: every item with its full SHA-256, so that a copy can be checked against this page.

use super::parts::{Thousands, anchor, chapter, lines, references, span};
use crate::report::{
    blocks::{Block, Cell, Column, Rich, Row, Section, Span, Table, Tone},
    model::{AuditReport, Evidence},
    words::Words,
};

pub fn section(model: &AuditReport, words: &dyn Words) -> Option<Section> {
    if model.evidence.is_empty() {
        return None;
    }
    let columns = vec![
        Column::fixed(words.plain("report-number"), 54.0),
        Column::share(words.plain("report-item"), 1.0),
        Column::fixed(words.plain("report-captured"), 106.0),
    ];
    let rows = model.evidence.iter().map(|item| row(item, words)).collect();
    let intro = Block::intro(words.word("report-evidence-intro", &[("count", model.evidence.len().into())]));
    let table = Block::Table(Table { caption: None, columns, rows, zebra: true, row_heads: true });
    let blocks = [intro].into_iter().chain(digest(model, words)).chain([table]).collect();
    chapter(words, "report-evidence-index", blocks)
}

/// The one hash for all the evidence of a pack: what its receiver finds in the seal's manifest.
fn digest(model: &AuditReport, words: &dyn Words) -> Vec<Block> {
    if model.evidence_sha256.is_empty() {
        return Vec::new();
    }
    let said = Block::intro(words.word("report-evidence-digest", &[]));
    vec![said, Block::small(Span::new(&model.evidence_sha256).mono())]
}

fn row(item: &Evidence, words: &dyn Words) -> Row {
    Row::new([(&item.number).into(), described(item, words), captured(item)]).anchor(anchor("evidence", &item.number))
}

pub(in crate::report) fn described(item: &Evidence, words: &dyn Words) -> Cell {
    let size = words.word("report-bytes", &[("bytes", Thousands(item.bytes).to_string().into())]);
    let file = [item.original_name.clone(), item.media_type.clone(), size]
        .into_iter()
        .filter(|part| !part.is_empty())
        .collect::<Vec<_>>();
    let mut blocks = vec![Block::text(Span::new(&item.title).bold()), Block::small(file.join(" · "))];
    let clauses = item.clauses.join(", ");
    let facts = [("report-source", item.source.clone()), ("report-clauses", clauses)];
    blocks.extend(
        facts
            .into_iter()
            .filter(|(_, value)| !value.is_empty())
            .map(|(code, value)| labelled(words, code, value.into())),
    );
    if !item.supports.is_empty() {
        blocks.push(labelled(words, "report-supports", supports(&item.supports)));
    }
    blocks.push(Block::small(Span::new(&item.sha256).mono()));
    Cell(blocks)
}

pub(in crate::report) fn labelled(words: &dyn Words, code: &str, value: Rich) -> Block {
    let label = Span::new(format!("{}: ", words.plain(code))).tone(Tone::Muted);
    Block::small(Rich(std::iter::once(label).chain(value.0).collect()))
}

/// The kinds are told by their numbers' letters; what is not found is shown unlinked.
fn supports(numbers: &[String]) -> Rich {
    let mut rich = Rich::default();
    for (index, number) in numbers.iter().enumerate() {
        let kind = match number.split('-').next() {
            Some("NC") => "nonconformity",
            Some("CA" | "AC" | "A") => "action",
            _ => "finding",
        };
        rich.0.extend((index > 0).then(|| Span::new(", ")));
        rich.0.extend(references(kind, std::slice::from_ref(number)).0);
    }
    rich
}

pub(in crate::report) fn captured(item: &Evidence) -> Cell {
    let period = item.period.map(span).unwrap_or_default();
    let Cell(blocks) = lines([&item.captured_at, &item.captured_by, &period, &item.confidentiality, &item.state]);
    Cell(blocks.into_iter().map(small).collect())
}

fn small(block: Block) -> Block {
    match block {
        Block::Paragraph(paragraph) => Block::small(paragraph.text),
        other => other,
    }
}
