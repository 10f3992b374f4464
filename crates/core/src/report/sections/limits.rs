//! What this report does not say: areas not covered, obstacles, disagreements, independence overrides, private notes left out.

use super::parts::{bullets, day, heading, lines, references, section as plain_section, under};
use crate::report::{
    blocks::{Block, Callout, Cell, Column, Row, Section, Table, Tone},
    model::{AuditReport, Disagreement, IndependenceOverride, NotCovered},
    words::Words,
};

pub fn section(model: &AuditReport, words: &dyn Words) -> Option<Section> {
    let mut blocks = under(words, 2, "report-not-covered", not_covered(&model.not_covered, words));
    blocks.extend(under(words, 2, "report-obstacles", bullets(&model.obstacles)));
    blocks.push(heading(words, 2, "report-disagreements"));
    blocks.push(disagreements(&model.disagreements, words));
    blocks.push(heading(words, 2, "report-independence"));
    let count = words.word("report-independence-count", &[("count", model.independence.len().into())]);
    blocks.push(if model.independence.is_empty() { Block::text(count) } else { Block::intro(count) });
    blocks.extend(overrides(&model.independence, words));
    blocks.push(heading(words, 2, "report-left-out"));
    let notes = words.word("report-private-notes", &[("count", model.private_notes.into())]);
    blocks.push(Block::Callout(Callout { tone: Tone::Muted, title: None, blocks: vec![Block::text(notes)] }));
    plain_section(words, "report-limits", blocks)
}

fn table(columns: Vec<Column>, rows: Vec<Row>) -> Block {
    Block::Table(Table { caption: None, columns, rows, zebra: true, row_heads: true })
}

fn not_covered(areas: &[NotCovered], words: &dyn Words) -> Option<Block> {
    let columns =
        ["report-area", "report-reason", "report-consequence"].map(|code| Column::share(words.plain(code), 1.0));
    let row = |one: &NotCovered| Row::new([(&one.area).into(), (&one.reason).into(), (&one.consequence).into()]);
    (!areas.is_empty()).then(|| table(columns.into(), areas.iter().map(row).collect()))
}

fn disagreements(disagreements: &[Disagreement], words: &dyn Words) -> Block {
    if disagreements.is_empty() {
        return Block::text(words.plain("report-no-disagreements"));
    }
    let columns = vec![
        Column::share(words.plain("report-subject-column"), 1.0),
        Column::share(words.plain("report-auditee-says"), 1.4),
        Column::share(words.plain("report-team-says"), 1.4),
        Column::share(words.plain("report-state"), 0.7),
    ];
    table(columns, disagreements.iter().map(disagreement).collect())
}

fn disagreement(one: &Disagreement) -> Row {
    let kind = if one.reference.starts_with("NC") { "nonconformity" } else { "finding" };
    let subject: Cell = lines([references(kind, std::slice::from_ref(&one.reference)), (&one.subject).into()]);
    Row::new([subject, (&one.auditee).into(), (&one.team).into(), (&one.state).into()])
}

fn overrides(overrides: &[IndependenceOverride], words: &dyn Words) -> Option<Block> {
    let columns = vec![
        Column::share(words.plain("report-person"), 1.0),
        Column::share(words.plain("report-process"), 1.0),
        Column::share(words.plain("report-reason"), 1.5),
        Column::share(words.plain("report-mitigation"), 1.5),
        Column::share(words.plain("report-second-reviewer"), 1.0),
    ];
    let row = |one: &IndependenceOverride| {
        let review = lines([one.reviewer.clone(), day(one.on)]);
        Row::new([(&one.person).into(), (&one.process).into(), (&one.reason).into(), (&one.mitigation).into(), review])
    };
    (!overrides.is_empty()).then(|| table(columns, overrides.iter().map(row).collect()))
}
