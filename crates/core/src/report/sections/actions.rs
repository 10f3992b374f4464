//! Every action in full: owner, due date, progress, verification.

use super::parts::{Facts, anchor, by_on, chapter, day, day_or_blank, reference, references};
use crate::report::{
    blocks::{Block, Heading, Rich, Section, Span, Tone},
    model::{Action, AuditReport},
    words::Words,
};

const LISTED: usize = 40;

pub fn section(model: &AuditReport, words: &dyn Words) -> Option<Section> {
    let listed = model.actions.len() <= LISTED;
    let blocks = model.actions.iter().flat_map(|action| one(action, listed, words)).collect();
    chapter(words, "report-actions", blocks)
}

fn one(action: &Action, listed: bool, words: &dyn Words) -> Vec<Block> {
    let mut heading = Heading::new(2, format!("{}  {}", action.number, action.title))
        .anchor(anchor("action", &action.number))
        .unnumbered();
    heading.listed = listed;
    let mut due = Rich::from(day_or_blank(action.due));
    if action.overdue {
        due = due.and("  ").and(Span::new(words.plain("report-overdue")).badge(Tone::Bad));
    }
    let facts = Facts::new(words)
        .short("report-kind", &action.kind)
        .short("report-state", Span::new(&action.state).bold())
        .short("report-owner", &action.owner)
        .short("report-due", due)
        .add("report-nonconformity", reference("nonconformity", &action.nonconformity))
        .add("report-what", &action.text)
        .blocks("report-progress", progress(action))
        .short("report-done-on", day_or_blank(action.done_on))
        .short("report-verified-by", by_on(&action.verified_by, action.verified_on))
        .add("report-evidence", references("evidence", &action.evidence));
    [Block::Heading(heading)].into_iter().chain(facts.block()).collect()
}

fn progress(action: &Action) -> Vec<Block> {
    let line = |entry: &crate::report::model::Progress| {
        Block::text(
            Rich::from(Span::new(format!("{} {}: ", day(entry.on), entry.by)).tone(Tone::Muted))
                .and(entry.text.clone()),
        )
    };
    action.progress.iter().map(line).collect()
}
