//! The corrective-action register: what is open, since when, how late, and with whom; what is done below it. Ages and
//! lateness are counted to the register's own day, which is handed in.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use super::bind::Part;
use crate::{
    domain::due::{AgeBucket, age_bucket, age_in_days},
    report::{
        blocks::{
            Bar, Block, Cell, Chart, ChartKind, Column, Cover, Document, Rich, Row, Section, Span, StackedRow, Table,
            Tone,
        },
        model::{DocumentControl, Organisation},
        sections::{
            About, Options, document as document_of, number,
            parts::{Facts, anchor, lines, section},
        },
        words::Words,
    },
};

/// Owners in the chart; the rest is counted together.
const OWNERS: usize = 12;

#[derive(Debug, Clone, PartialEq, Default, Serialize, Deserialize)]
pub struct Register {
    pub organisation: Organisation,
    pub control: DocumentControl,
    /// What of: "All actions", or the audit by number and title.
    pub scope: String,
    pub on: NaiveDate,
    /// Open ones first, the latest first among them.
    pub actions: Vec<Entry>,
    /// Open nonconformities by age since their issue.
    pub nonconformities: Vec<(AgeBucket, u32)>,
}

#[derive(Debug, Clone, PartialEq, Default, Serialize, Deserialize)]
pub struct Entry {
    pub number: String,
    pub kind: String,
    pub title: String,
    pub nonconformity: Option<String>,
    pub owner: String,
    pub due: NaiveDate,
    /// The first promise, where it was moved.
    pub first_due: Option<NaiveDate>,
    pub moved_because: String,
    pub state: String,
    pub is_open: bool,
    pub progress: String,
    /// Since when it is there, as far as the records say.
    pub since: NaiveDate,
    pub done_on: Option<NaiveDate>,
    pub verified: String,
}

/// From calm to alarming.
fn band_tone(band: AgeBucket) -> Tone {
    match band {
        AgeBucket::UpTo30 => Tone::Good,
        AgeBucket::UpTo60 => Tone::Info,
        AgeBucket::UpTo90 => Tone::Caution,
        AgeBucket::Over90 => Tone::Bad,
    }
}

impl Entry {
    fn age(&self, on: NaiveDate) -> i64 {
        age_in_days(self.since, on)
    }

    /// Days past its due day; none where it is not late.
    fn late(&self, on: NaiveDate) -> Option<i64> {
        Some((on - self.due).num_days()).filter(|days| self.is_open && *days > 0)
    }
}

pub fn document(register: &Register, options: &Options, words: &dyn Words) -> Document {
    let about = About {
        control: &register.control,
        organisation: &register.organisation.name,
        title: words.plain("doc-register-title"),
        subject: words.word("doc-register-subject", &[("organisation", (&register.organisation.name).into())]),
    };
    let mut sections = sections(register, words);
    number(&mut sections);
    let cover = Cover {
        brief: true,
        kicker: words.word("doc-register-kicker", &[("day", words.date(register.on).into())]),
        title: words.plain("doc-register-title"),
        subtitle: register.organisation.name.clone(),
        badge: None,
        facts: Vec::new(),
        blocks: overview(register, words),
    };
    document_of(&about, cover, sections, options, words)
}

pub fn part(register: &Register, words: &dyn Words) -> Part {
    Part {
        anchor: "part:actions".into(),
        title: words.plain("doc-register-title"),
        intro: overview(register, words),
        sections: sections(register, words),
    }
}

fn open(register: &Register) -> impl Iterator<Item = &Entry> {
    register.actions.iter().filter(|entry| entry.is_open)
}

fn overview(register: &Register, words: &dyn Words) -> Vec<Block> {
    let late = open(register).filter(|entry| entry.late(register.on).is_some()).count();
    let mut late_said = Rich::from(late.to_string());
    if late > 0 {
        late_said = Rich::from(Span::new(late.to_string()).badge(Tone::Bad));
    }
    let facts = Facts::new(words)
        .add("doc-register-scope", &register.scope)
        .short("doc-register-open", open(register).count().to_string())
        .short("doc-register-late", late_said)
        .short("doc-register-settled", (register.actions.len() - open(register).count()).to_string())
        .short("doc-register-on", register.on.to_string());
    let mut blocks: Vec<_> = facts.block().into_iter().collect();
    if register.actions.is_empty() {
        blocks.push(Block::text(words.plain("doc-register-none")));
    }
    blocks
}

fn sections(register: &Register, words: &dyn Words) -> Vec<Section> {
    let (open, settled): (Vec<_>, Vec<_>) = register.actions.iter().partition(|entry| entry.is_open);
    let ageing =
        if open.is_empty() { Vec::new() } else { vec![ages(&open, register, words), owners(&open, register, words)] };
    let ageing = ageing.into_iter().chain(issued(register, words)).collect();
    let of = |entries: &[&Entry]| {
        if entries.is_empty() { Vec::new() } else { vec![table(entries, register, words)] }
    };
    [
        section(words, "doc-register-ageing", ageing),
        section(words, "doc-register-open-ones", of(&open)),
        section(words, "doc-register-settled-ones", of(&settled)),
    ]
    .into_iter()
    .flatten()
    .collect()
}

fn small(count: usize) -> u32 {
    u32::try_from(count).unwrap_or(u32::MAX)
}

fn said(title: &str, parts: impl IntoIterator<Item = (String, u32)>) -> String {
    let parts: Vec<_> = parts.into_iter().map(|(label, value)| format!("{label}: {value}")).collect();
    format!("{title}. {}.", parts.join("; "))
}

fn band_name(band: AgeBucket, words: &dyn Words) -> String {
    words.plain(&format!("age-bucket-{}", band.as_str().replace('_', "-")))
}

/// Open actions by how long they have been there.
fn ages(open: &[&Entry], register: &Register, words: &dyn Words) -> Block {
    let bar = |band: &AgeBucket| Bar {
        label: band_name(*band, words),
        value: small(open.iter().filter(|entry| age_bucket(entry.age(register.on)) == *band).count()),
        tone: band_tone(*band),
    };
    let bars: Vec<_> = AgeBucket::ALL.iter().map(bar).collect();
    let title = words.plain("doc-register-by-age");
    let alt = said(&title, bars.iter().map(|bar| (bar.label.clone(), bar.value)));
    Block::Chart(Chart { title, kind: ChartKind::Bars(bars), alt })
}

/// Who has how many, late ones apart; who has most late ones first.
fn owners(open: &[&Entry], register: &Register, words: &dyn Words) -> Block {
    let mut owners: Vec<(String, [u32; 2])> = Vec::new();
    for entry in open {
        let late = usize::from(entry.late(register.on).is_some());
        let place = owners.iter().position(|(name, _)| *name == entry.owner).unwrap_or_else(|| {
            owners.push((entry.owner.clone(), [0, 0]));
            owners.len() - 1
        });
        owners[place].1[late] += 1;
    }
    owners.sort_by(|(a, x), (b, y)| (y[1], y[0]).cmp(&(x[1], x[0])).then(a.cmp(b)));
    if owners.len() > OWNERS {
        let rest = owners.split_off(OWNERS - 1);
        let sum = |place: usize| rest.iter().map(|(_, counts)| counts[place]).sum();
        owners.push((words.word("doc-register-others", &[("count", rest.len().into())]), [sum(0), sum(1)]));
    }
    let series = vec![(words.plain("doc-register-in-time"), Tone::Accent), (words.plain("report-overdue"), Tone::Bad)];
    let title = words.plain("doc-register-by-owner");
    let lines: Vec<_> = owners
        .iter()
        .map(|(name, counts)| format!("{name}: {} {}, {} {}", series[0].0, counts[0], series[1].0, counts[1]))
        .collect();
    let rows = owners.into_iter().map(|(label, counts)| StackedRow { label, values: counts.into() }).collect();
    Block::Chart(Chart {
        alt: format!("{title}. {}.", lines.join("; ")),
        title,
        kind: ChartKind::Stacked { series, rows },
    })
}

/// Open nonconformities by age since their issue, where there are any.
fn issued(register: &Register, words: &dyn Words) -> Option<Block> {
    if register.nonconformities.iter().all(|(_, count)| *count == 0) {
        return None;
    }
    let bar = |(band, value): &(AgeBucket, u32)| Bar {
        label: band_name(*band, words),
        value: *value,
        tone: band_tone(*band),
    };
    let bars: Vec<_> = register.nonconformities.iter().map(bar).collect();
    let title = words.plain("doc-register-nonconformities");
    let alt = said(&title, bars.iter().map(|bar| (bar.label.clone(), bar.value)));
    Some(Block::Chart(Chart { title, kind: ChartKind::Bars(bars), alt }))
}

fn table(entries: &[&Entry], register: &Register, words: &dyn Words) -> Block {
    let columns = vec![
        Column::fixed(words.plain("report-number"), 76.0),
        Column::share(words.plain("report-what"), 1.7),
        Column::share(words.plain("report-owner"), 0.9),
        Column::fixed(words.plain("report-due"), 68.0),
        Column::share(words.plain("report-state"), 1.0),
    ];
    let rows = entries.iter().map(|entry| row(entry, register.on, words)).collect();
    Block::Table(Table { caption: None, columns, rows, zebra: true, row_heads: true })
}

fn row(entry: &Entry, on: NaiveDate, words: &dyn Words) -> Row {
    let of = entry.nonconformity.as_ref().map(|number| Span::new(number).to(anchor("nonconformity", number)));
    let number = Span::new(&entry.number).to(anchor("action", &entry.number));
    let what = lines([
        Rich::from(&entry.title),
        Span::new(&entry.kind).tone(Tone::Muted).into(),
        Span::new(&entry.progress).tone(Tone::Muted).into(),
    ]);
    Row::new([
        lines([Rich::from(number), of.map(Rich::from).unwrap_or_default()]),
        what,
        (&entry.owner).into(),
        due(entry, words),
        state(entry, on, words),
    ])
}

fn due(entry: &Entry, words: &dyn Words) -> Cell {
    let first = entry.first_due.map(|day| words.word("doc-register-first-due", &[("day", day.to_string().into())]));
    lines([
        Rich::from(entry.due.to_string()),
        Span::new(first.unwrap_or_default()).tone(Tone::Muted).into(),
        Span::new(&entry.moved_because).tone(Tone::Muted).into(),
    ])
}

fn state(entry: &Entry, on: NaiveDate, words: &dyn Words) -> Cell {
    let days = |code: &str, days: i64| words.word(code, &[("days", days.unsigned_abs().into())]);
    let late = entry.late(on).map(|late| Span::new(days("doc-register-late-by", late)).badge(Tone::Bad));
    let age = if entry.is_open { days("doc-register-age", entry.age(on)) } else { String::new() };
    lines([
        Rich::from(Span::new(&entry.state).bold()),
        late.map(Rich::from).unwrap_or_default(),
        Span::new(age).tone(Tone::Muted).into(),
        entry.done_on.map(|day| day.to_string()).unwrap_or_default().into(),
        Span::new(&entry.verified).tone(Tone::Muted).into(),
    ])
}

#[cfg(test)]
mod tests {
    use super::*;

    fn day(text: &str) -> NaiveDate {
        text.parse().expect("a day")
    }

    #[test]
    fn only_what_is_open_and_past_its_day_is_late() {
        let entry = Entry { is_open: true, due: day("2026-03-01"), ..Entry::default() };
        assert_eq!(entry.late(day("2026-03-01")), None);
        assert_eq!(entry.late(day("2026-03-02")), Some(1));
        assert_eq!(Entry { is_open: false, ..entry }.late(day("2026-04-02")), None);
    }
}
