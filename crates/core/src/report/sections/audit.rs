//! ISO 19011 6.5.1: objectives, scope, client, criteria with edition, dates and places.

use super::parts::{Facts, bullets, chapter, heading, span};
use crate::report::{
    blocks::{Block, Column, Row, Section, Table},
    model::{AuditReport, Criterion},
    words::Words,
};

pub fn section(model: &AuditReport, words: &dyn Words) -> Option<Section> {
    let mut blocks = Vec::new();
    blocks.extend(identity(model, words));
    if let Some(objectives) = bullets(&model.audit.objectives) {
        blocks.extend([heading(words, 2, "report-objectives"), objectives]);
    }
    if let Some(scope) = scope(model, words) {
        blocks.extend([heading(words, 2, "report-scope"), scope]);
    }
    if !model.audit.criteria.is_empty() {
        blocks.extend([heading(words, 2, "report-criteria"), criteria(&model.audit.criteria, words)]);
    }
    chapter(words, "report-audit", blocks)
}

fn identity(model: &AuditReport, words: &dyn Words) -> Option<Block> {
    let audit = &model.audit;
    let days = audit.days.map(|days| words.decimal(days)).unwrap_or_default();
    Facts::new(words)
        .add("report-organisation", &model.organisation.name)
        .add("report-address", &model.organisation.address)
        .add("report-certified-scope", &model.organisation.certified_scope)
        .add("report-client", &audit.client)
        .add("report-programme", &audit.programme)
        .short("report-kind", &audit.kind)
        .short("report-mode", &audit.mode)
        .list("report-methods", &audit.methods)
        .short("report-planned", audit.planned.map(span).unwrap_or_default())
        .short("report-performed", audit.performed.map(span).unwrap_or_default())
        .list("report-places", &audit.places)
        .short("report-days", days)
        .short("report-language", &audit.language)
        .block()
}

fn scope(model: &AuditReport, words: &dyn Words) -> Option<Block> {
    let scope = &model.audit.scope;
    Facts::new(words)
        .add("report-scope-statement", &scope.statement)
        .list("report-sites", &scope.sites)
        .list("report-services", &scope.services)
        .list("report-processes", &scope.processes)
        .add("report-period", scope.period.map(span).unwrap_or_default())
        .list("report-excluded", &scope.excluded)
        .block()
}

fn criteria(criteria: &[Criterion], words: &dyn Words) -> Block {
    let columns = vec![
        Column::share(words.plain("report-reference"), 1.2),
        Column::share(words.plain("report-title"), 2.2),
        Column::fixed(words.plain("report-edition"), 64.0),
        Column::share(words.plain("report-amendments"), 1.0),
    ];
    let row = |c: &Criterion| {
        Row::new([(&c.reference).into(), (&c.title).into(), (&c.edition).into(), c.amendments.join(", ").into()])
    };
    let rows = criteria.iter().map(row).collect();
    Block::Table(Table { caption: None, columns, rows, zebra: true, row_heads: true })
}
