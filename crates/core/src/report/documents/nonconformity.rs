//! A nonconformity on a sheet of its own with all its life: requirement, evidence, statement, correction, cause, plan, proof,
//! effectiveness, closure; or, for who works that way, in the eight disciplines. Several are bound one after the other.

use serde::{Deserialize, Serialize};

use super::bind::Part;
use crate::report::{
    blocks::{Block, Column, Cover, Document, Heading, Rich, Row, Section, Signature, Span, Table, Tone},
    model::{Action, Cause, CauseMethod, DocumentControl, Nonconformity, Organisation},
    sections::{
        About, Options, cause, contents, document as document_of, nonconformities as life,
        parts::{Facts, anchor, badge, by_on, day_or_blank},
    },
    words::Words,
};

/// One or several, with the actions that belong to them.
#[derive(Debug, Clone, PartialEq, Default, Serialize, Deserialize)]
pub struct Sheets {
    pub organisation: Organisation,
    pub control: DocumentControl,
    pub nonconformities: Vec<Nonconformity>,
    pub actions: Vec<Action>,
    /// In the order of the eight disciplines.
    pub eight_d: bool,
}

pub fn document(sheets: &Sheets, options: &Options, words: &dyn Words) -> Document {
    let title = match sheets.nonconformities.as_slice() {
        [one] => words.word("doc-sheet-title", &[("number", (&one.number).into())]),
        several => words.word("doc-sheets-title", &[("count", several.len().into())]),
    };
    let about = About {
        control: &sheets.control,
        organisation: &sheets.organisation.name,
        title: title.clone(),
        subject: words.word("doc-sheet-subject", &[("organisation", (&sheets.organisation.name).into())]),
    };
    let [one] = sheets.nonconformities.as_slice() else { return several(sheets, about, title, options, words) };
    let blocks = sheet(one, sheets, 2, words);
    document_of(&about, cover(sheets, one.title.clone(), title, blocks, words), Vec::new(), options, words)
}

fn several(sheets: &Sheets, about: About<'_>, title: String, options: &Options, words: &dyn Words) -> Document {
    let mut sections: Vec<_> = sections(sheets, words);
    if !sections.is_empty() {
        sections.insert(0, Section { new_page: false, ..contents(words) });
    }
    let none = Block::text(words.plain("doc-sheets-none"));
    let blocks = if sections.is_empty() { vec![none] } else { Vec::new() };
    document_of(&about, cover(sheets, String::new(), title, blocks, words), sections, options, words)
}

fn cover(sheets: &Sheets, subtitle: String, title: String, blocks: Vec<Block>, words: &dyn Words) -> Cover {
    let kicker = words.word("doc-sheet-kicker", &[("organisation", (&sheets.organisation.name).into())]);
    Cover { brief: true, kicker, title, subtitle, badge: None, facts: Vec::new(), blocks }
}

/// A sheet each, as a part of a pack.
pub fn part(sheets: &Sheets, title: String, words: &dyn Words) -> Part {
    let intro = match sheets.nonconformities.len() {
        0 => vec![Block::text(words.plain("doc-sheets-none"))],
        count => vec![Block::text(words.word("doc-sheets-intro", &[("count", count.into())]))],
    };
    Part { anchor: "part:nonconformities".into(), title, intro, sections: sections(sheets, words) }
}

fn sections(sheets: &Sheets, words: &dyn Words) -> Vec<Section> {
    let one = |one: &Nonconformity| Section {
        heading: Heading::new(1, format!("{}  {}", one.number, one.title))
            .anchor(anchor("nonconformity", &one.number))
            .unnumbered(),
        blocks: sheet(one, sheets, 2, words),
        new_page: true,
    };
    sheets.nonconformities.iter().map(one).collect()
}

fn sheet(one: &Nonconformity, sheets: &Sheets, level: u8, words: &dyn Words) -> Vec<Block> {
    let mut blocks = if sheets.eight_d { eight_d(one, level, words) } else { life::life(one, level, words) };
    let own: Vec<_> =
        sheets.actions.iter().filter(|action| action.nonconformity.as_ref() == Some(&one.number)).collect();
    if !own.is_empty() {
        blocks.push(Block::Heading(Heading::new(level, words.plain("report-actions")).unlisted()));
        blocks.push(actions(&own, words));
    }
    blocks.push(signatures(one, words));
    blocks
}

fn actions(actions: &[&Action], words: &dyn Words) -> Block {
    let columns = vec![
        Column::fixed(words.plain("report-number"), 74.0),
        Column::share(words.plain("report-what"), 1.8),
        Column::share(words.plain("report-owner"), 1.0),
        Column::fixed(words.plain("report-due"), 62.0),
        Column::share(words.plain("report-state"), 0.9),
    ];
    let row = |action: &&Action| {
        let state = if action.overdue {
            Rich::from(&action.state).and(" ").and(Span::new(words.plain("report-overdue")).badge(Tone::Bad))
        } else {
            Rich::from(&action.state)
        };
        let number = Span::new(&action.number).to(anchor("action", &action.number));
        Row::new([
            number.into(),
            (&action.title).into(),
            (&action.owner).into(),
            day_or_blank(action.due).into(),
            state.into(),
        ])
    };
    let rows = actions.iter().map(row).collect();
    Block::Table(Table { caption: None, columns, rows, zebra: true, row_heads: true })
}

/// The owner answers for what is done, the auditor for what was seen; both sign, or leave it open.
fn signatures(one: &Nonconformity, words: &dyn Words) -> Block {
    let closer = one.closed.as_ref();
    let line = |code: &str, name: String, date: String| Signature {
        role: words.plain(code),
        name,
        date,
        statement: String::new(),
    };
    let closed_on = closer.map(|closure| closure.on.to_string()).unwrap_or_default();
    let mut lines = vec![
        line("doc-sheet-owner", one.owner.clone(), String::new()),
        line("doc-sheet-closer", closer.map(|closure| closure.by.clone()).unwrap_or_default(), closed_on.clone()),
    ];
    if let Some(second) = closer.and_then(|closure| closure.second.clone()) {
        lines.push(line("doc-sheet-second-closer", second, closed_on));
    }
    Block::Signatures(lines)
}

/// D0 to D8. Where the analysis was made as an 8D its own words come first, then what the records of the loop say.
fn eight_d(one: &Nonconformity, level: u8, words: &dyn Words) -> Vec<Block> {
    let mut blocks: Vec<_> = life::identity(one, words).into_iter().collect();
    for step in 0..=8_u8 {
        let mut content: Vec<_> = own_words(one, step).map(Block::text).into_iter().collect();
        content.extend(discipline(one, step, words));
        if content.is_empty() {
            content.push(Block::text(Span::new(words.plain("doc-sheet-not-yet")).tone(Tone::Muted)));
        }
        let title = format!("D{step}  {}", words.plain(&format!("report-eight-d-{step}")));
        blocks.push(Block::Heading(Heading::new(level, title).unlisted()));
        blocks.extend(content);
    }
    blocks
}

fn own_words(one: &Nonconformity, step: u8) -> Option<&str> {
    let Some(Cause { method: CauseMethod::EightD(steps), .. }) = &one.cause else { return None };
    steps.iter().find(|own| own.step == step).map(|own| own.text.as_str()).filter(|text| !text.trim().is_empty())
}

fn discipline(one: &Nonconformity, step: u8, words: &dyn Words) -> Vec<Block> {
    let step_of = |step: &Option<_>| step.as_ref().and_then(|step| life::step_facts(step, words));
    match step {
        0 => life::due(&one.due, words).into_iter().collect(),
        1 => Facts::new(words).short("report-owner", &one.owner).block().into_iter().collect(),
        2 => life::triad(one, words).into_iter().collect(),
        3 => step_of(&one.correction).into_iter().collect(),
        4 => one.cause.iter().flat_map(|found| root_cause(found, words)).collect(),
        5 => one.plan.iter().filter_map(|plan| life::plan_facts(plan, words)).collect(),
        6 => step_of(&one.implementation).into_iter().chain(step_of(&one.verification)).collect(),
        7 => one.effectiveness.iter().filter_map(|check| life::effectiveness(check, words)).collect(),
        _ => closing(one, words),
    }
}

/// The analysis as it was made, but its own 8D table: that is what the sheet already is.
fn root_cause(found: &Cause, words: &dyn Words) -> Vec<Block> {
    let blocks = cause::blocks(found, words);
    let own = usize::from(matches!(found.method, CauseMethod::EightD(_)));
    blocks.into_iter().skip(own).collect()
}

fn closing(one: &Nonconformity, words: &dyn Words) -> Vec<Block> {
    let Some(closure) = &one.closed else { return Vec::new() };
    let second = closure.second.clone().unwrap_or_default();
    Facts::new(words)
        .add("report-grade", badge(&one.grade))
        .short("report-closed", by_on(&closure.by, Some(closure.on)))
        .short("doc-sheet-second-closer", second)
        .add("report-note", &closure.note)
        .block()
        .into_iter()
        .collect()
}
