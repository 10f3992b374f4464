//! The cover: what this is, of whom, when; and under it the document control.

use super::parts::{day, span};
use crate::report::{
    blocks::{Block, Cell, Column, Cover, Heading, Rich, Row, Span, Table, Tone},
    model::{AuditReport, Status},
    words::Words,
};

pub fn cover(model: &AuditReport, words: &dyn Words) -> Cover {
    let draft = model.control.status == Status::Draft;
    let status = if draft { "report-status-draft" } else { "report-status-final" };
    let mut blocks =
        vec![Block::Heading(Heading::new(2, words.plain("report-document-control")).unlisted()), control(model, words)];
    blocks.extend(versions(model, words));
    Cover {
        kicker: model.audit.kind.clone(),
        title: model.audit.title.clone(),
        subtitle: model.organisation.name.clone(),
        badge: Some((words.plain(status), if draft { Tone::Caution } else { Tone::Good })),
        facts: facts(model, words),
        blocks,
    }
}

fn facts(model: &AuditReport, words: &dyn Words) -> Vec<(String, Rich)> {
    let audit = &model.audit;
    let criteria: Vec<_> =
        audit.criteria.iter().map(|c| format!("{} {}", c.reference, c.edition).trim().to_owned()).collect();
    let lead = model.team.first().map(|member| member.name.clone()).unwrap_or_default();
    [
        ("report-audit-number", Rich::from(Span::new(&audit.number).bold())),
        ("report-audit-dates", audit.performed.or(audit.planned).map(span).unwrap_or_default().into()),
        ("report-places", audit.places.join("; ").into()),
        ("report-criteria", criteria.join("; ").into()),
        ("report-lead", lead.into()),
        ("report-client", audit.client.clone().into()),
        ("report-dated", words.date(model.control.dated).into()),
    ]
    .into_iter()
    .filter(|(_, value)| !value.is_blank())
    .map(|(code, value)| (words.plain(code), value))
    .collect()
}

fn control(model: &AuditReport, words: &dyn Words) -> Block {
    let control = &model.control;
    let status = if control.status == Status::Draft { "report-status-draft" } else { "report-status-final" };
    let pairs = [
        ("report-document-number", control.number.clone()),
        ("report-version", control.version.clone()),
        ("report-status", words.plain(status)),
        ("report-confidentiality", control.confidentiality.clone()),
        ("report-prepared-by", control.prepared_by.clone()),
        ("report-reviewed-by", control.reviewed_by.clone().unwrap_or_else(|| "–".into())),
        ("report-approved-by", control.approved_by.clone().unwrap_or_else(|| "–".into())),
        ("report-distribution-count", model.distribution.len().to_string()),
    ];
    let rows = pairs.chunks(2).map(|pair| Row::new(pair.iter().flat_map(|(code, value)| cells(words, code, value))));
    let columns = [0.9, 1.2, 0.9, 1.2].map(|share| Column::share("", share));
    Block::Table(Table { caption: None, columns: columns.into(), rows: rows.collect(), zebra: false, row_heads: false })
}

fn cells(words: &dyn Words, code: &str, value: &str) -> [Cell; 2] {
    [Span::new(words.plain(code)).tone(Tone::Muted).into(), value.into()]
}

fn versions(model: &AuditReport, words: &dyn Words) -> Option<Block> {
    let columns = vec![
        Column::fixed(words.plain("report-version"), 58.0),
        Column::fixed(words.plain("report-on"), 66.0),
        Column::share(words.plain("report-by"), 1.0),
        Column::share(words.plain("report-change"), 2.0),
    ];
    let row = |v: &crate::report::model::Version| {
        Row::new([(&v.version).into(), day(v.on).into(), (&v.by).into(), (&v.change).into()])
    };
    let rows: Vec<_> = model.control.versions.iter().map(row).collect();
    (!rows.is_empty()).then_some(Block::Table(Table { caption: None, columns, rows, zebra: false, row_heads: true }))
}
