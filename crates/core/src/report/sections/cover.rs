//! The cover: what this is, of whom, when; and under it the document control.

use super::parts::{Facts, day, span};
use crate::report::{
    blocks::{Block, Column, Cover, Heading, Rich, Row, Span, Table, Tone},
    model::{AuditReport, Status},
    words::Words,
};

pub fn cover(model: &AuditReport, words: &dyn Words) -> Cover {
    let mut blocks = vec![Block::Heading(Heading::new(2, words.plain("report-document-control")).unlisted())];
    blocks.extend(control(model, words));
    blocks.extend(versions(model, words));
    let tone = if model.control.status == Status::Draft { Tone::Caution } else { Tone::Good };
    Cover {
        brief: false,
        kicker: model.audit.kind.clone(),
        title: model.audit.title.clone(),
        subtitle: model.organisation.name.clone(),
        badge: Some((status(model, words), tone)),
        facts: facts(model, words),
        blocks,
    }
}

fn status(model: &AuditReport, words: &dyn Words) -> String {
    words.plain(if model.control.status == Status::Draft { "report-status-draft" } else { "report-status-final" })
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

fn control(model: &AuditReport, words: &dyn Words) -> Option<Block> {
    let control = &model.control;
    // Who has not yet reviewed or approved is seen, not left out.
    let or_dash = |name: &Option<String>| name.clone().unwrap_or_else(|| "–".into());
    Facts::new(words)
        .short("report-document-number", &control.number)
        .short("report-version", &control.version)
        .short("report-status", status(model, words))
        .short("report-confidentiality", &control.confidentiality)
        .short("report-prepared-by", &control.prepared_by)
        .short("report-reviewed-by", or_dash(&control.reviewed_by))
        .short("report-approved-by", or_dash(&control.approved_by))
        .short("report-distribution-count", model.distribution.len().to_string())
        .block()
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
