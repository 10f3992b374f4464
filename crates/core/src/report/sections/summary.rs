//! The first page a busy reader reads: the conclusion in short, the counts, and every finding in one line.

use super::parts::{anchor, badge, chapter, heading, paragraph, tone};
use crate::report::{
    blocks::{Bar, Block, Callout, Chart, ChartKind, Column, Row, Section, Span, Table, Tone},
    model::{AuditReport, Finding, Grade},
    words::Words,
};

/// Above this many, the one-line list would only repeat the findings' own section.
const LISTED: usize = 60;

pub fn section(model: &AuditReport, words: &dyn Words) -> Option<Section> {
    let mut blocks = Vec::new();
    if let Some(text) = paragraph(&model.conclusion.summary) {
        blocks.push(Block::Callout(Callout {
            tone: Tone::Accent,
            title: Some(words.plain("report-conclusion-short")),
            blocks: vec![text],
        }));
    }
    blocks.push(heading(words, 2, "report-counts"));
    blocks.push(counts(model, words));
    if !model.findings.is_empty() && model.findings.len() <= LISTED {
        blocks.push(heading(words, 2, "report-findings-at-a-glance"));
        blocks.push(glance(model, words));
    }
    chapter(words, "report-summary", blocks)
}

fn counts(model: &AuditReport, words: &dyn Words) -> Block {
    let bars: Vec<_> = grades(model)
        .into_iter()
        .map(|grade| Bar { value: count(model, &grade), tone: tone(grade.kind), label: grade.label })
        .collect();
    let listed: Vec<_> = bars.iter().map(|bar| format!("{}: {}", bar.label, bar.value)).collect();
    let title = words.word("report-counts-title", &[("count", model.findings.len().into())]);
    Block::Chart(Chart { alt: format!("{title}. {}.", listed.join("; ")), title, kind: ChartKind::Bars(bars) })
}

fn count(model: &AuditReport, grade: &Grade) -> u32 {
    u32::try_from(model.findings.iter().filter(|finding| finding.grade == *grade).count()).unwrap_or(u32::MAX)
}

/// The scale, and after it any grade that a finding carries but the scale no longer has.
fn grades(model: &AuditReport) -> Vec<Grade> {
    let mut grades = model.grades.clone();
    for finding in &model.findings {
        if !grades.contains(&finding.grade) {
            grades.push(finding.grade.clone());
        }
    }
    grades
}

fn glance(model: &AuditReport, words: &dyn Words) -> Block {
    let columns = vec![
        Column::fixed(words.plain("report-number"), 66.0),
        Column::fixed(words.plain("report-grade"), 96.0),
        Column::fixed(words.plain("report-clause"), 58.0),
        Column::share(words.plain("report-finding"), 1.0),
    ];
    let rows = model.findings.iter().map(line).collect();
    Block::Table(Table { caption: None, columns, rows, zebra: true, row_heads: true })
}

fn line(finding: &Finding) -> Row {
    let number = Span::new(&finding.number).to(anchor("finding", &finding.number));
    Row::new([number.into(), badge(&finding.grade).into(), (&finding.clause).into(), (&finding.title).into()])
}
