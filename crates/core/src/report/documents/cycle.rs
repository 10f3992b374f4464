//! A certification's three years on paper: its timeline, every limit and date in words, and what the rules hold against it.

use chrono::NaiveDate;

use crate::report::{
    blocks::{Block, Callout, Chart, ChartKind, Column, Cover, Document, Rich, Row, Span, Table, Timeline, Tone},
    model::{DocumentControl, Organisation},
    sections::{
        About, Options, document as document_of, number,
        parts::{Facts, day, lines, section},
    },
    words::Words,
};

#[derive(Debug, Clone, PartialEq, Default)]
pub struct Cycle {
    pub organisation: Organisation,
    pub control: DocumentControl,
    /// "CT-01".
    pub number: String,
    /// "ISO/IEC 20000-1:2018".
    pub standard: String,
    pub body: String,
    pub certificate: String,
    pub scope: String,
    pub owner: String,
    /// Where it stands, since when, and until when the certificate holds.
    pub state: String,
    pub since: Option<NaiveDate>,
    pub expiry: String,
    pub timeline: Timeline,
    /// By day.
    pub dates: Vec<Dated>,
    pub troubles: Vec<Trouble>,
    /// Rules that hold.
    pub held: usize,
}

/// A line of the timeline in words. `from` is `None` for a day.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Dated {
    pub what: String,
    pub lane: String,
    pub from: Option<NaiveDate>,
    pub to: NaiveDate,
    pub rule: String,
    /// A limit of the standard itself.
    pub hard: bool,
    pub state: String,
    pub tone: Tone,
}

#[derive(Debug, Clone, PartialEq, Default)]
pub struct Trouble {
    pub rule: String,
    pub source: String,
    pub outcome: String,
    pub tone: Tone,
    pub reason: String,
    pub suggestion: String,
}

pub fn document(cycle: &Cycle, options: &Options, words: &dyn Words) -> Document {
    let title = [cycle.standard.as_str(), &cycle.number].join("  ").trim().to_owned();
    let about = About {
        control: &cycle.control,
        organisation: &cycle.organisation.name,
        title: title.clone(),
        subject: words.word("doc-cycle-subject", &[("organisation", (&cycle.organisation.name).into())]),
    };
    let mut sections: Vec<_> = [
        section(words, "doc-cycle-timeline", timeline(cycle, words)),
        section(words, "doc-cycle-rules", rules(cycle, words)),
        section(words, "doc-cycle-dates", dates(cycle, words)),
    ]
    .into_iter()
    .flatten()
    .collect();
    number(&mut sections);
    let cover = Cover {
        brief: true,
        kicker: words.word("doc-cycle-kicker", &[("day", words.date(cycle.control.dated).into())]),
        title,
        subtitle: cycle.organisation.name.clone(),
        badge: (!cycle.state.is_empty()).then(|| (cycle.state.clone(), Tone::Info)),
        facts: Vec::new(),
        blocks: overview(cycle, words).into_iter().collect(),
    };
    document_of(&about, cover, sections, options, words)
}

fn overview(cycle: &Cycle, words: &dyn Words) -> Option<Block> {
    Facts::new(words)
        .short("doc-cycle-body", &cycle.body)
        .short("doc-cycle-certificate", &cycle.certificate)
        .short("doc-cycle-expiry", &cycle.expiry)
        .short("doc-cycle-since", cycle.since.map(day).unwrap_or_default())
        .short("report-owner", &cycle.owner)
        .add("report-scope", &cycle.scope)
        .block()
}

fn timeline(cycle: &Cycle, words: &dyn Words) -> Vec<Block> {
    if cycle.timeline.lanes.is_empty() {
        return vec![Block::text(words.plain("doc-cycle-nothing"))];
    }
    let kind = ChartKind::Timeline(cycle.timeline.clone());
    let title = [cycle.standard.as_str(), &cycle.body].into_iter().filter(|part| !part.is_empty());
    let chart = Chart { title: title.collect::<Vec<_>>().join(", "), kind, alt: String::new() };
    vec![Block::Chart(chart.with_alt()), Block::small(words.plain("doc-cycle-legend"))]
}

/// The gravest first: that is what a lead asks.
fn rules(cycle: &Cycle, words: &dyn Words) -> Vec<Block> {
    let held = [("held", cycle.held.into()), ("troubles", cycle.troubles.len().into())];
    if cycle.troubles.is_empty() {
        let blocks = vec![Block::text(words.word("doc-cycle-all-hold", &held))];
        return vec![Block::Callout(Callout { tone: Tone::Good, title: None, blocks })];
    }
    let columns = vec![
        Column::fixed(words.plain("report-outcome"), 92.0),
        Column::share(words.plain("doc-cycle-why"), 1.5),
        Column::share(words.plain("doc-cycle-mend"), 1.0),
    ];
    let row = |one: &Trouble| {
        let named = Span::new(&one.rule).tone(Tone::Muted);
        Row::new([
            lines([Rich::from(Span::new(&one.outcome).badge(one.tone)), named.into()]),
            lines([Rich::from(&one.reason), Span::new(&one.source).tone(Tone::Muted).into()]),
            (&one.suggestion).into(),
        ])
    };
    vec![
        Block::intro(words.word("doc-cycle-some-hold", &held)),
        table(columns, cycle.troubles.iter().map(row).collect(), false),
    ]
}

fn dates(cycle: &Cycle, words: &dyn Words) -> Vec<Block> {
    let columns = vec![
        Column::share(words.plain("report-what"), 1.6),
        Column::fixed(words.plain("report-kind"), 66.0),
        Column::fixed(words.plain("report-from"), 62.0),
        Column::fixed(words.plain("doc-cycle-until"), 62.0),
        Column::fixed(words.plain("report-state"), 92.0),
    ];
    let row = |one: &Dated| {
        let hard = if one.hard { words.plain("doc-cycle-hard") } else { String::new() };
        let rule =
            [one.rule.as_str(), &hard].into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join(", ");
        Row::new([
            lines([Rich::from(&one.what), Span::new(rule).tone(Tone::Muted).into()]),
            (&one.lane).into(),
            one.from.map(day).unwrap_or_default().into(),
            day(one.to).into(),
            Span::new(&one.state).tone(one.tone).into(),
        ])
    };
    if cycle.dates.is_empty() {
        return Vec::new();
    }
    vec![table(columns, cycle.dates.iter().map(row).collect(), true)]
}

fn table(columns: Vec<Column>, rows: Vec<Row>, row_heads: bool) -> Block {
    Block::Table(Table { caption: None, columns, rows, zebra: true, row_heads })
}
