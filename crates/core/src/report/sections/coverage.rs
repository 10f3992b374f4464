//! Every clause of the criteria: audited, partly, or not sampled and why. Nothing is silently left out.

use std::collections::BTreeMap;

use super::parts::{references, section as plain_section};
use crate::report::{
    blocks::{Block, Chart, ChartKind, Column, Row, Section, Span, StackedRow, Table, Tone},
    model::{AuditReport, ClauseCoverage, Covered},
    words::Words,
};

pub fn section(model: &AuditReport, words: &dyn Words) -> Option<Section> {
    if model.coverage.is_empty() {
        return None;
    }
    plain_section(words, "report-coverage", vec![chart(model, words), table(model, words)])
}

const STATES: [(Covered, &str, Tone); 3] = [
    (Covered::Audited, "report-covered-audited", Tone::Good),
    (Covered::Partly, "report-covered-partly", Tone::Caution),
    (Covered::NotSampled, "report-covered-not-sampled", Tone::Muted),
];

fn chart(model: &AuditReport, words: &dyn Words) -> Block {
    let mut standards: BTreeMap<&str, [u32; 3]> = BTreeMap::new();
    for clause in &model.coverage {
        standards.entry(&clause.standard).or_default()[clause.covered as usize] += 1;
    }
    let series: Vec<_> = STATES.map(|(_, code, tone)| (words.plain(code), tone)).into();
    let said = |values: &[u32; 3]| {
        series.iter().zip(values).map(|((name, _), n)| format!("{name} {n}")).collect::<Vec<_>>().join(", ")
    };
    let alt: Vec<_> = standards.iter().map(|(standard, values)| format!("{standard}: {}", said(values))).collect();
    let title = words.plain("report-coverage-title");
    let rows = standards
        .iter()
        .map(|(label, values)| StackedRow { label: (*label).to_owned(), values: values.to_vec() })
        .collect();
    Block::Chart(Chart {
        alt: format!("{title}. {}.", alt.join("; ")),
        title,
        kind: ChartKind::Stacked { series, rows },
    })
}

fn table(model: &AuditReport, words: &dyn Words) -> Block {
    let columns = vec![
        Column::fixed(words.plain("report-clause"), 58.0),
        Column::share(words.plain("report-title"), 1.5),
        Column::fixed(words.plain("report-covered"), 92.0),
        Column::share(words.plain("report-findings-or-reason"), 1.5),
    ];
    let several = model.coverage.windows(2).any(|pair| pair[0].standard != pair[1].standard);
    let rows = model.coverage.iter().map(|clause| row(clause, several, words)).collect();
    Block::Table(Table { caption: None, columns, rows, zebra: true, row_heads: true })
}

fn row(clause: &ClauseCoverage, several: bool, words: &dyn Words) -> Row {
    let (_, code, tone) = STATES[clause.covered as usize];
    let standard = if several { clause.standard.as_str() } else { "" };
    let title = super::parts::lines([Span::new(&clause.title), Span::new(standard).tone(Tone::Muted)]);
    let why = super::parts::lines([references("finding", &clause.findings), (&clause.reason).into()]);
    Row::new([(&clause.number).into(), title, Span::new(words.plain(code)).badge(tone).into(), why])
}
