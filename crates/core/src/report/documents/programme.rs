//! The audit programme and what it covers over a period: its terms, its audits, clauses and other matters against the audits,
//! and by name the clauses that nobody looks at.

use chrono::NaiveDate;

use super::checklist;
use crate::report::{
    blocks::{
        Block, Callout, Cell, Chart, ChartKind, Column, Cover, Document, Entry, Heading, HeatRow, Lane, Rich, Row,
        Section, Shape, Span, StackedRow, Table, Timeline, Tone,
    },
    model::{self, DocumentControl, Organisation},
    sections::{
        About, Options, contents, document as document_of, number,
        parts::{Facts, day_or_blank, lines, section, span},
    },
    words::Words,
};

/// Audits side by side in one table.
const ABREAST: usize = 12;
/// Reasons told of a check; the rest is counted.
const TOLD: usize = 6;

#[derive(Debug, Clone, PartialEq, Default)]
pub struct Programme {
    pub organisation: Organisation,
    pub control: DocumentControl,
    pub number: String,
    pub title: String,
    pub state: String,
    pub period: model::Span,
    pub owner: String,
    pub approved: String,
    /// "Objectives" and the text under it, in their order.
    pub terms: Vec<(String, String)>,
    pub standards: Vec<String>,
    pub risks: Vec<Risk>,
    pub audits: Vec<Audit>,
    /// Clauses first, then processes, sites and services.
    pub groups: Vec<Group>,
    pub checks: Vec<Check>,
}

#[derive(Debug, Clone, PartialEq, Default)]
pub struct Risk {
    pub kind: String,
    pub text: String,
    pub treatment: String,
}

#[derive(Debug, Clone, PartialEq, Default)]
pub struct Audit {
    pub number: String,
    pub title: String,
    pub kind: String,
    pub days: model::Span,
    pub state: String,
    pub is_external: bool,
    /// It has begun, or is over.
    pub is_held: bool,
    /// "2026-03-02, Anna Berg: the auditor fell ill".
    pub moves: Vec<String>,
}

/// Matters of one kind.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Group {
    pub name: String,
    pub is_clauses: bool,
    pub matters: Vec<Matter>,
}

#[derive(Debug, Clone, PartialEq, Default)]
pub struct Matter {
    pub number: String,
    pub name: String,
    pub state: Mark,
    /// One an audit, in their order.
    pub cells: Vec<Mark>,
    pub last_done: Option<NaiveDate>,
    pub next_planned: Option<NaiveDate>,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Mark {
    Done,
    Planned,
    Moved,
    NotSampled,
    #[default]
    NotCovered,
}

impl Mark {
    const ALL: [Self; 5] = [Self::Done, Self::Planned, Self::Moved, Self::NotSampled, Self::NotCovered];

    fn code(self) -> &'static str {
        match self {
            Self::Done => "done",
            Self::Planned => "planned",
            Self::Moved => "moved",
            Self::NotSampled => "not-sampled",
            Self::NotCovered => "not-covered",
        }
    }

    fn tone(self) -> Tone {
        match self {
            Self::Done => Tone::Good,
            Self::Planned => Tone::Info,
            Self::Moved => Tone::Caution,
            Self::NotSampled => Tone::Muted,
            Self::NotCovered => Tone::Bad,
        }
    }

    /// One letter: a matrix has no room for a word. Nothing where nothing was looked at.
    fn letter(self, words: &dyn Words) -> Span {
        match self {
            Self::NotCovered => Span::new(""),
            _ => Span::new(words.plain(&format!("doc-programme-mark-{}", self.code()))).bold().tone(self.tone()),
        }
    }
}

#[derive(Debug, Clone, PartialEq, Default)]
pub struct Check {
    pub name: String,
    pub outcome: String,
    pub tone: Tone,
    pub decided: Vec<String>,
    pub mend: Vec<String>,
}

pub fn document(programme: &Programme, options: &Options, words: &dyn Words) -> Document {
    let about = About {
        control: &programme.control,
        organisation: &programme.organisation.name,
        title: format!("{} {}", programme.number, programme.title).trim().to_owned(),
        subject: words.word("doc-programme-subject", &[("organisation", (&programme.organisation.name).into())]),
    };
    let mut sections: Vec<_> = [
        section(words, "doc-programme-coverage", coverage(programme, words)),
        section(words, "doc-programme-terms", terms(programme, words)),
        section(words, "doc-programme-audits", audits(programme, words)),
        section(words, "doc-programme-matrix", matrix(programme, words)),
        section(words, "doc-programme-risks", risks(programme, words)),
        section(words, "doc-programme-checks", checks(programme, words)),
    ]
    .into_iter()
    .flatten()
    .collect();
    number(&mut sections);
    if !programme.audits.is_empty() {
        sections.insert(0, Section { new_page: false, ..contents(words) });
        sections[1].new_page = true;
    }
    let cover = Cover {
        brief: true,
        kicker: words.plain("doc-programme-kicker"),
        title: format!("{}  {}", programme.number, programme.title),
        subtitle: programme.organisation.name.clone(),
        badge: Some((programme.state.clone(), Tone::Info)),
        facts: Vec::new(),
        blocks: overview(programme, words).into_iter().collect(),
    };
    document_of(&about, cover, sections, options, words)
}

fn overview(programme: &Programme, words: &dyn Words) -> Option<Block> {
    Facts::new(words)
        .short("report-period", span(programme.period))
        .short("doc-programme-as-of", programme.control.dated.to_string())
        .short("report-owner", &programme.owner)
        .short("report-approved-by", &programme.approved)
        .list("report-criteria", &programme.standards)
        .block()
}

fn count(group: &Group, mark: Mark) -> u32 {
    u32::try_from(group.matters.iter().filter(|matter| matter.state == mark).count()).unwrap_or(u32::MAX)
}

/// What nobody looks at comes first: that is what a reader asks a programme.
fn coverage(programme: &Programme, words: &dyn Words) -> Vec<Block> {
    let groups: Vec<_> = programme.groups.iter().filter(|group| !group.matters.is_empty()).collect();
    if groups.is_empty() {
        return vec![Block::text(words.plain("doc-programme-nothing"))];
    }
    let mut blocks = vec![chart(&groups, words)];
    for group in groups.iter().filter(|group| group.is_clauses) {
        let open: Vec<_> = group.matters.iter().filter(|matter| matter.state == Mark::NotCovered).collect();
        blocks.push(verdict(group, open.len(), words));
        if !open.is_empty() {
            blocks.push(Block::Heading(Heading::new(2, words.plain("doc-programme-uncovered"))));
            blocks.push(uncovered(&open, words));
        }
    }
    blocks
}

fn verdict(group: &Group, open: usize, words: &dyn Words) -> Block {
    let args = [("open", open.into()), ("all", group.matters.len().into())];
    let (tone, code) =
        if open == 0 { (Tone::Good, "doc-programme-all-covered") } else { (Tone::Bad, "doc-programme-some-uncovered") };
    Block::Callout(Callout { tone, title: None, blocks: vec![Block::text(words.word(code, &args))] })
}

fn chart(groups: &[&Group], words: &dyn Words) -> Block {
    let series: Vec<_> =
        Mark::ALL.map(|mark| (words.plain(&format!("cell-state-{}", mark.code())), mark.tone())).into();
    let rows: Vec<_> = groups
        .iter()
        .map(|group| StackedRow { label: group.name.clone(), values: Mark::ALL.map(|mark| count(group, mark)).into() })
        .collect();
    let said = |row: &StackedRow| {
        let values = series.iter().zip(&row.values).map(|((name, _), value)| format!("{name} {value}"));
        format!("{}: {}", row.label, values.collect::<Vec<_>>().join(", "))
    };
    let title = words.plain("doc-programme-chart");
    let alt = format!("{title}. {}.", rows.iter().map(said).collect::<Vec<_>>().join("; "));
    Block::Chart(Chart { title, kind: ChartKind::Stacked { series, rows }, alt })
}

fn table(columns: Vec<Column>, rows: Vec<Row>) -> Block {
    Block::Table(Table { caption: None, columns, rows, zebra: true, row_heads: true })
}

fn uncovered(open: &[&Matter], words: &dyn Words) -> Block {
    let columns = vec![
        Column::fixed(words.plain("report-clause"), 58.0),
        Column::share(words.plain("report-title"), 1.0),
        Column::fixed(words.plain("doc-programme-last"), 96.0),
    ];
    let row = |matter: &&Matter| {
        let last = matter.last_done.map_or_else(|| words.plain("doc-programme-never"), |day| day.to_string());
        Row::new([(&matter.number).into(), (&matter.name).into(), last.into()])
    };
    table(columns, open.iter().map(row).collect())
}

fn terms(programme: &Programme, words: &dyn Words) -> Vec<Block> {
    let said = programme.terms.iter().filter(|(_, text)| !text.trim().is_empty());
    said.fold(Facts::new(words), |facts, (code, text)| facts.add(code, text)).block().into_iter().collect()
}

fn audits(programme: &Programme, words: &dyn Words) -> Vec<Block> {
    if programme.audits.is_empty() {
        return vec![Block::text(words.plain("doc-programme-no-audits"))];
    }
    let columns = vec![
        Column::fixed("", 22.0),
        Column::share(words.plain("report-audit-number"), 1.6),
        Column::share(words.plain("report-kind"), 0.9),
        Column::fixed(words.plain("report-planned"), 82.0),
        Column::share(words.plain("report-state"), 1.1),
    ];
    let row = |(index, audit): (usize, &Audit)| {
        let outside = if audit.is_external { words.plain("doc-programme-external") } else { String::new() };
        Row::new([
            (index + 1).to_string().into(),
            lines([Rich::from(Span::new(&audit.number).bold()), Rich::from(&audit.title)]),
            lines([Rich::from(&audit.kind), Span::new(outside).tone(Tone::Muted).into()]),
            lines([
                audit.days.from.to_string(),
                if audit.days.to == audit.days.from { String::new() } else { format!("– {}", audit.days.to) },
            ]),
            lines(
                std::iter::once(Rich::from(&audit.state))
                    .chain(audit.moves.iter().map(|moved| Span::new(moved).tone(Tone::Muted).into())),
            ),
        ])
    };
    vec![timeline(programme, words), table(columns, programme.audits.iter().enumerate().map(row).collect())]
}

/// The own audits and those of others, each by its number in the table below.
fn timeline(programme: &Programme, words: &dyn Words) -> Block {
    let entry = |(index, audit): (usize, &Audit)| Entry {
        label: (index + 1).to_string(),
        from: audit.days.from,
        to: audit.days.to,
        state: audit.state.clone(),
        tone: if audit.is_external { Tone::Opportunity } else { Tone::Accent },
        shape: if audit.is_external { Shape::Diamond } else { Shape::Square },
        done: audit.is_held,
    };
    let lane = |code: &str, external: bool| Lane {
        label: words.plain(code),
        entries: programme
            .audits
            .iter()
            .enumerate()
            .filter(|(_, one)| one.is_external == external)
            .map(entry)
            .collect(),
    };
    let lanes = vec![lane("doc-programme-own", false), lane("doc-programme-others", true)];
    let kind = ChartKind::Timeline(Timeline {
        from: programme.period.from,
        to: programme.period.to,
        today: Some((programme.control.dated, words.plain("doc-programme-as-of"))),
        lanes: lanes.into_iter().filter(|lane| !lane.entries.is_empty()).collect(),
    });
    let title = words.plain("doc-programme-timeline");
    Block::Chart(Chart { title, kind, alt: String::new() }.with_alt())
}

/// How many leaf clauses of each main clause each audit looks at. Nothing where it looks at none.
fn heat(group: &Group, programme: &Programme, words: &dyn Words) -> Vec<Block> {
    let mut mains: Vec<(String, Vec<u32>)> = Vec::new();
    for matter in &group.matters {
        let name = checklist::main(&matter.number);
        if mains.last().is_none_or(|(last, _)| *last != name) {
            mains.push((name, vec![0; programme.audits.len()]));
        }
        let counts = mains.last_mut().map(|(_, counts)| counts).into_iter().flatten();
        let looked = |mark: &Mark| matches!(mark, Mark::Done | Mark::Planned);
        counts.zip(&matter.cells).filter(|(_, mark)| looked(mark)).for_each(|(count, _)| *count += 1);
    }
    let title = words.plain("doc-programme-heat");
    let lot = |from: usize| {
        let audits = from..(from + ABREAST).min(programme.audits.len());
        let row = |(name, counts): &(String, Vec<u32>)| HeatRow {
            label: words.word("doc-checklist-clause", &[("number", name.into())]),
            cells: counts[audits.clone()].iter().map(|count| Some(*count).filter(|count| *count > 0)).collect(),
        };
        let rows = mains.iter().map(row).collect();
        let columns = audits.clone().map(|index| (index + 1).to_string()).collect();
        Block::Chart(
            Chart { title: title.clone(), kind: ChartKind::Heat { columns, rows }, alt: String::new() }.with_alt(),
        )
    };
    (0..programme.audits.len()).step_by(ABREAST).map(lot).collect()
}

/// A table for each kind, and where there are more audits than fit beside each other, for each lot of them.
fn matrix(programme: &Programme, words: &dyn Words) -> Vec<Block> {
    if programme.audits.is_empty() {
        return Vec::new();
    }
    let mut blocks = vec![Block::small(legend(words))];
    for group in programme.groups.iter().filter(|group| !group.matters.is_empty()) {
        blocks.push(Block::Heading(Heading::new(2, &group.name)));
        if group.is_clauses {
            blocks.extend(heat(group, programme, words));
        }
        let lots = programme.audits.len().div_ceil(ABREAST);
        for lot in 0..lots {
            blocks.push(lot_table(group, lot * ABREAST, programme.audits.len(), words));
        }
    }
    blocks
}

fn legend(words: &dyn Words) -> Rich {
    let mut rich = Rich::from(words.plain("doc-programme-legend"));
    for mark in Mark::ALL.into_iter().filter(|mark| *mark != Mark::NotCovered) {
        let said = words.plain(&format!("cell-state-{}", mark.code()));
        rich = rich.and("  ").and(mark.letter(words)).and(format!("\u{a0}{}", said.replace(' ', "\u{a0}")));
    }
    rich
}

fn lot_table(group: &Group, from: usize, all: usize, words: &dyn Words) -> Block {
    let lot = from..(from + ABREAST).min(all);
    let mut columns = vec![
        Column::fixed(words.plain(if group.is_clauses { "report-clause" } else { "report-number" }), 46.0),
        Column::share(words.plain("report-title"), 1.0),
    ];
    columns.extend(lot.clone().map(|index| Column {
        align: crate::report::blocks::Align::Centre,
        ..Column::fixed((index + 1).to_string(), 24.0)
    }));
    columns.push(Column::fixed(words.plain("doc-programme-next"), 58.0));
    let row = |matter: &Matter| {
        let name = matter.name.clone();
        let tone = if matter.state == Mark::NotCovered { Tone::Bad } else { Tone::Plain };
        let mut cells = vec![(&matter.number).into(), Span::new(name).tone(tone).into()];
        cells
            .extend(lot.clone().map(|index| matter.cells.get(index).copied().unwrap_or_default().letter(words).into()));
        cells.push(day_or_blank(matter.next_planned).into());
        Row::new(cells)
    };
    table(columns, group.matters.iter().map(row).collect())
}

fn risks(programme: &Programme, words: &dyn Words) -> Vec<Block> {
    let columns = vec![
        Column::share(words.plain("report-kind"), 0.7),
        Column::share(words.plain("report-what"), 1.6),
        Column::share(words.plain("doc-programme-treatment"), 1.6),
    ];
    let row = |risk: &Risk| Row::new([(&risk.kind).into(), (&risk.text).into(), (&risk.treatment).into()]);
    let rows: Vec<_> = programme.risks.iter().map(row).collect();
    if rows.is_empty() { Vec::new() } else { vec![table(columns, rows)] }
}

fn checks(programme: &Programme, words: &dyn Words) -> Vec<Block> {
    let columns = vec![
        Column::share(words.plain("doc-programme-check"), 1.0),
        Column::fixed(words.plain("report-outcome"), 84.0),
        Column::share(words.plain("doc-programme-decided"), 1.6),
        Column::share(words.plain("doc-programme-mend"), 1.2),
    ];
    let row = |check: &Check| {
        Row::new([
            (&check.name).into(),
            Span::new(&check.outcome).badge(check.tone).into(),
            told(&check.decided, words),
            told(&check.mend, words),
        ])
    };
    let rows: Vec<_> = programme.checks.iter().map(row).collect();
    if rows.is_empty() { Vec::new() } else { vec![table(columns, rows)] }
}

fn told(all: &[String], words: &dyn Words) -> Cell {
    let more = all.len().saturating_sub(TOLD);
    let rest = (more > 0).then(|| words.word("doc-programme-more", &[("count", more.into())]));
    lines(all.iter().take(TOLD).cloned().chain(rest))
}
