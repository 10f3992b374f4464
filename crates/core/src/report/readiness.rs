//! Readiness on one page for top management: what is counted, what stands in the way, where the road stands. Facts to blocks,
//! pure. It never gets longer than its page: the list is cut, and says how much of it is left.

use chrono::NaiveDate;

use super::{
    blocks::{
        Block, Callout, Cell, Chart, ChartKind, Column, Cover, Document, Fact, Heading, Labels, Meta, Paper, Rich, Row,
        Span, StackedRow, Table, Tone,
    },
    pdf,
    sections::Options,
    words::Words,
};
use crate::{Result, job::Job};

/// A page is never asked to hold more lines than this.
const MOST_LINES: usize = 14;

/// The page's facts, in words already where they come from the field.
#[derive(Debug, Clone, PartialEq)]
pub struct ReadinessFacts {
    pub organisation: String,
    pub on: NaiveDate,
    pub level: (String, Tone),
    /// "Surveillance, 10 December 2026 (in 18 days)".
    pub audit: String,
    pub statement: String,
    /// "Documents": "10 of 12".
    pub counts: Vec<(String, String)>,
    pub parts: Vec<Part>,
    /// What to do first comes first.
    pub missing: Vec<Line>,
    pub missing_in_all: usize,
    pub road: Vec<(String, Tone)>,
    pub producer: String,
}

/// A main clause: its leaf clauses that are ready, have gaps, are not ready.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Part {
    pub label: String,
    pub ready: u32,
    pub gaps: u32,
    pub not_ready: u32,
}

#[derive(Debug, Clone, PartialEq)]
pub struct Line {
    pub what: String,
    pub weight: (String, Tone),
    pub clauses: String,
    pub due: String,
}

/// As many lines as the page holds.
pub fn one_page(facts: &ReadinessFacts, paper: Paper, words: &dyn Words, job: &Job) -> Result<Document> {
    branded(facts, &Options { paper, ..Options::default() }, words, job)
}

/// The same in the organisation's look; a logo takes room, so it is given before the page is measured.
pub fn branded(facts: &ReadinessFacts, options: &Options, words: &dyn Words, job: &Job) -> Result<Document> {
    let mut lines = facts.missing.len().min(MOST_LINES);
    loop {
        job.check()?;
        let document = document(facts, lines, options, words);
        if lines == 0 || pdf::pages(&document, job)? <= 1 {
            return Ok(document);
        }
        lines -= 1;
    }
}

fn document(facts: &ReadinessFacts, lines: usize, options: &Options, words: &dyn Words) -> Document {
    let mut blocks = vec![statement(facts)];
    blocks.push(chart(facts, words));
    blocks.push(heading(words, "readiness-page-first"));
    if lines > 0 {
        blocks.push(table(&facts.missing[..lines], words));
    }
    let left = facts.missing_in_all - lines;
    if left > 0 || lines == 0 {
        blocks
            .push(Block::small(words.word("readiness-page-left", &[("count", left.into()), ("shown", lines.into())])));
    }
    blocks.push(heading(words, "readiness-page-road"));
    blocks.push(Block::text(road(facts)));
    blocks.push(Block::small(words.plain("readiness-page-note")));
    Document {
        meta: meta(facts, options.paper, words),
        branding: options.branding.clone(),
        cover: cover(facts, blocks, words),
        ..Document::default()
    }
}

fn meta(facts: &ReadinessFacts, paper: Paper, words: &dyn Words) -> Meta {
    Meta {
        title: words.plain("readiness-page-title"),
        number: facts.organisation.clone(),
        version: String::new(),
        draft: false,
        confidentiality: words.plain("readiness-page-internal"),
        organisation: facts.organisation.clone(),
        author: facts.organisation.clone(),
        subject: words.plain("readiness-page-subject"),
        language: words.language().to_owned(),
        paper,
        date: facts.on,
        producer: facts.producer.clone(),
        labels: Labels {
            page_of: words.word("report-page-of", &[("page", "{page}".into()), ("pages", "{pages}".into())]),
            contents: String::new(),
            watermark: String::new(),
            continued: words.plain("report-continued"),
        },
    }
}

fn cover(facts: &ReadinessFacts, blocks: Vec<Block>, words: &dyn Words) -> Cover {
    Cover {
        brief: true,
        kicker: words.word(
            "readiness-page-of",
            &[("organisation", (&facts.organisation).into()), ("day", words.date(facts.on).into())],
        ),
        title: words.plain("readiness-page-title"),
        subtitle: facts.audit.clone(),
        badge: None,
        facts: Vec::new(),
        blocks: [counts(facts)].into_iter().chain(blocks).collect(),
    }
}

fn counts(facts: &ReadinessFacts) -> Block {
    let fact =
        |(label, value): &(String, String)| Fact { label: label.clone(), value: vec![Block::text(value)], short: true };
    Block::Facts(facts.counts.iter().map(fact).collect())
}

fn statement(facts: &ReadinessFacts) -> Block {
    let (level, tone) = facts.level.clone();
    Block::Callout(Callout { tone, title: Some(level), blocks: vec![Block::text(&facts.statement)] })
}

fn heading(words: &dyn Words, code: &str) -> Block {
    Block::Heading(Heading::new(2, words.plain(code)).unlisted())
}

fn chart(facts: &ReadinessFacts, words: &dyn Words) -> Block {
    let series: Vec<(String, Tone)> = [("ready", Tone::Good), ("gaps", Tone::Caution), ("not-ready", Tone::Bad)]
        .map(|(level, tone)| (words.plain(&format!("readiness-level-{level}")), tone))
        .into();
    let rows: Vec<_> = facts
        .parts
        .iter()
        .map(|part| StackedRow { label: part.label.clone(), values: vec![part.ready, part.gaps, part.not_ready] })
        .collect();
    let said = |row: &StackedRow| {
        let values = series.iter().zip(&row.values).map(|((name, _), value)| format!("{name} {value}"));
        format!("{}: {}", row.label, values.collect::<Vec<_>>().join(", "))
    };
    let title = words.plain("readiness-page-clauses-title");
    let alt = format!("{title}. {}.", rows.iter().map(said).collect::<Vec<_>>().join("; "));
    Block::Chart(Chart { title, kind: ChartKind::Stacked { series, rows }, alt })
}

fn table(lines: &[Line], words: &dyn Words) -> Block {
    let columns = vec![
        Column::share(words.plain("readiness-page-what"), 1.0),
        Column::fixed(words.plain("readiness-page-weight"), 66.0),
        Column::fixed(words.plain("report-clause"), 74.0),
        Column::fixed(words.plain("report-due"), 60.0),
    ];
    let row = |line: &Line| {
        let weight = Span::new(&line.weight.0).badge(line.weight.1);
        Row::new([(&line.what).into(), Cell::text(weight), (&line.clauses).into(), (&line.due).into()])
    };
    Block::Table(Table { caption: None, columns, rows: lines.iter().map(row).collect(), zebra: true, row_heads: true })
}

/// "Scope, policy and plan: done", one after the other; the tone says nothing that the words do not.
fn road(facts: &ReadinessFacts) -> Rich {
    let mut rich = Rich::default();
    for (index, (step, tone)) in facts.road.iter().enumerate() {
        if index > 0 {
            rich = rich.and("   ");
        }
        rich = rich.and(Span::new(step.replace(' ', "\u{a0}")).badge(*tone));
    }
    rich
}
