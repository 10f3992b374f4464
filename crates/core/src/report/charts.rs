//! What a chart shows, as plain data: the PDF draws it, the window may, and `table` says the same in numbers. Knows no size
//! and no colour value. A tone never says anything that a label, a number or a pattern does not say too.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use super::blocks::{Align, Cell, Column, Row, Table, Tone};

#[derive(Debug, Clone, PartialEq, Default, Serialize, Deserialize, ts_rs::TS)]
pub struct Chart {
    pub title: String,
    pub kind: ChartKind,
    /// The same facts in words, for who cannot see it.
    pub alt: String,
}

#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, ts_rs::TS)]
#[serde(rename_all = "snake_case", tag = "kind", content = "data")]
pub enum ChartKind {
    Bars(Vec<Bar>),
    Stacked { series: Vec<(String, Tone)>, rows: Vec<StackedRow> },
    Heat { columns: Vec<String>, rows: Vec<HeatRow> },
    Ageing(Ageing),
    Timeline(Timeline),
}

impl Default for ChartKind {
    fn default() -> Self {
        Self::Bars(Vec::new())
    }
}

#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, ts_rs::TS)]
pub struct Bar {
    pub label: String,
    pub value: u32,
    pub tone: Tone,
}

#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, ts_rs::TS)]
pub struct StackedRow {
    pub label: String,
    /// One a series.
    pub values: Vec<u32>,
}

#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, ts_rs::TS)]
pub struct HeatRow {
    pub label: String,
    /// `None`: nothing was looked at.
    pub cells: Vec<Option<u32>>,
}

/// How long things have been open, a bar each, with the day they were due. The words of the legend come with it.
#[derive(Debug, Clone, PartialEq, Default, Serialize, Deserialize, ts_rs::TS)]
pub struct Ageing {
    pub within: String,
    pub overdue: String,
    /// "days".
    pub unit: String,
    pub rows: Vec<AgeRow>,
}

#[derive(Debug, Clone, PartialEq, Default, Serialize, Deserialize, ts_rs::TS)]
pub struct AgeRow {
    pub label: String,
    /// Days since it was opened.
    pub age: u32,
    /// Days from its opening to the day it is due.
    pub allowed: Option<u32>,
}

/// Days on one axis: lanes under each other, each with its spans and marks. What lies outside `from` to `to` is cut off there.
#[derive(Debug, Clone, PartialEq, Default, Serialize, Deserialize, ts_rs::TS)]
pub struct Timeline {
    pub from: NaiveDate,
    pub to: NaiveDate,
    /// A line with its word: "Today", or the day the report speaks of.
    pub today: Option<(NaiveDate, String)>,
    pub lanes: Vec<Lane>,
}

#[derive(Debug, Clone, PartialEq, Default, Serialize, Deserialize, ts_rs::TS)]
pub struct Lane {
    pub label: String,
    pub entries: Vec<Entry>,
}

/// `from` equals `to` for a day.
#[derive(Debug, Clone, PartialEq, Default, Serialize, Deserialize, ts_rs::TS)]
pub struct Entry {
    pub label: String,
    pub from: NaiveDate,
    pub to: NaiveDate,
    /// In words: "done", "planned", "12 days left". Only the table and the text say it.
    pub state: String,
    pub tone: Tone,
    pub shape: Shape,
    /// A shape that is filled has happened.
    pub done: bool,
}

/// As the window draws them: stages square, surveillance round, recertification a diamond, anything else a triangle.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default, Serialize, Deserialize, ts_rs::TS)]
#[serde(rename_all = "snake_case")]
pub enum Shape {
    /// From its first day to its last.
    #[default]
    Bar,
    Square,
    Circle,
    Diamond,
    Triangle,
    /// A line across the lane: a limit.
    Limit,
}

/// What the heads of a chart's table are called.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct TableHeads {
    /// Of the labels: "Clause".
    pub label: String,
    /// Of the one number of bars: "Findings".
    pub value: String,
    pub total: String,
    pub from: String,
    pub to: String,
    pub state: String,
}

impl Chart {
    /// The chart's facts as a table, to stand beside it or instead of it.
    pub fn table(&self, heads: &TableHeads) -> Table {
        let (columns, rows) = match &self.kind {
            ChartKind::Bars(bars) => bars_table(bars, heads),
            ChartKind::Stacked { series, rows } => stacked_table(series, rows, heads),
            ChartKind::Heat { columns, rows } => heat_table(columns, rows, heads),
            ChartKind::Ageing(ageing) => ageing_table(ageing, heads),
            ChartKind::Timeline(timeline) => timeline_table(timeline, heads),
        };
        Table { caption: Some(self.title.clone()), columns, rows, zebra: true, row_heads: true }
    }

    /// Its facts in one line of text, where nobody wrote a better one: "Title. 4: Major 1, Minor 2; 5: …".
    pub fn with_alt(mut self) -> Self {
        let facts: Vec<_> = self.facts().into_iter().map(|(label, text)| format!("{label}: {text}")).collect();
        self.alt = format!("{}. {}.", self.title.trim_end_matches('.'), facts.join("; "));
        self
    }

    /// Each row's label and what it says.
    pub fn facts(&self) -> Vec<(String, String)> {
        match &self.kind {
            ChartKind::Bars(bars) => bars.iter().map(|bar| (bar.label.clone(), bar.value.to_string())).collect(),
            ChartKind::Stacked { series, rows } => {
                let names: Vec<_> = series.iter().map(|(name, _)| name.as_str()).collect();
                rows.iter()
                    .map(|row| (row.label.clone(), named(&names, row.values.iter().map(u32::to_string))))
                    .collect()
            }
            ChartKind::Heat { columns, rows } => {
                let names: Vec<_> = columns.iter().map(String::as_str).collect();
                rows.iter().map(|row| (row.label.clone(), named(&names, row.cells.iter().map(cell)))).collect()
            }
            ChartKind::Ageing(ageing) => ageing.rows.iter().map(|row| (row.label.clone(), ageing.says(row))).collect(),
            ChartKind::Timeline(timeline) => timeline
                .lanes
                .iter()
                .flat_map(|lane| &lane.entries)
                .map(|one| (one.label.clone(), one.says()))
                .collect(),
        }
    }
}

impl Ageing {
    /// "45 days, 15 days overdue".
    pub fn says(&self, row: &AgeRow) -> String {
        let open = format!("{} {}", row.age, self.unit);
        match row.overdue() {
            0 => open,
            late => format!("{open}, {late} {} {}", self.unit, self.overdue),
        }
    }
}

impl AgeRow {
    /// Days beyond what was allowed.
    pub fn overdue(&self) -> u32 {
        self.allowed.map_or(0, |allowed| self.age.saturating_sub(allowed))
    }
}

impl Entry {
    fn says(&self) -> String {
        let days = if self.from == self.to { self.from.to_string() } else { format!("{} – {}", self.from, self.to) };
        if self.state.is_empty() { days } else { format!("{days}, {}", self.state) }
    }
}

fn named(names: &[&str], values: impl Iterator<Item = String>) -> String {
    names.iter().zip(values).map(|(name, value)| format!("{name} {value}")).collect::<Vec<_>>().join(", ")
}

fn cell(value: &Option<u32>) -> String {
    value.map_or("–".into(), |value| value.to_string())
}

type Parts = (Vec<Column>, Vec<Row>);

fn number(head: &str) -> Column {
    Column { align: Align::End, ..Column::share(head, 0.6) }
}

fn row(label: &str, cells: impl IntoIterator<Item = String>) -> Row {
    Row::new([Cell::text(label)].into_iter().chain(cells.into_iter().map(Cell::text)))
}

fn bars_table(bars: &[Bar], heads: &TableHeads) -> Parts {
    let columns = vec![Column::share(&heads.label, 2.0), number(&heads.value)];
    (columns, bars.iter().map(|bar| row(&bar.label, [bar.value.to_string()])).collect())
}

fn stacked_table(series: &[(String, Tone)], rows: &[StackedRow], heads: &TableHeads) -> Parts {
    let names = series.iter().map(|(name, _)| number(name));
    let columns = [Column::share(&heads.label, 2.0)].into_iter().chain(names).chain([number(&heads.total)]).collect();
    let line = |one: &StackedRow| {
        let values = (0..series.len()).map(|index| one.values.get(index).copied().unwrap_or(0));
        row(
            &one.label,
            values
                .chain([one.values.iter().fold(0, |sum: u32, value| sum.saturating_add(*value))])
                .map(|value| value.to_string()),
        )
    };
    (columns, rows.iter().map(line).collect())
}

fn heat_table(columns: &[String], rows: &[HeatRow], heads: &TableHeads) -> Parts {
    let line =
        |one: &HeatRow| row(&one.label, (0..columns.len()).map(|index| cell(&one.cells.get(index).copied().flatten())));
    let heads = [Column::share(&heads.label, 1.6)].into_iter().chain(columns.iter().map(|name| number(name))).collect();
    (heads, rows.iter().map(line).collect())
}

fn ageing_table(ageing: &Ageing, heads: &TableHeads) -> Parts {
    let columns = vec![Column::share(&heads.label, 2.0), number(&ageing.unit), number(&ageing.overdue)];
    let line = |one: &AgeRow| row(&one.label, [one.age, one.overdue()].map(|days| days.to_string()));
    (columns, ageing.rows.iter().map(line).collect())
}

fn timeline_table(timeline: &Timeline, heads: &TableHeads) -> Parts {
    let columns = vec![
        Column::share(&heads.label, 1.8),
        Column::fixed(&heads.from, 62.0),
        Column::fixed(&heads.to, 62.0),
        Column::share(&heads.state, 1.0),
    ];
    let line = |one: &Entry| row(&one.label, [one.from.to_string(), one.to.to_string(), one.state.clone()]);
    (columns, timeline.lanes.iter().flat_map(|lane| &lane.entries).map(line).collect())
}

/// Open items by how long they have been open: `bounds` are the last days of all classes but the last ("0–30", "31–60",
/// "> 60"). The two series are those in time and those overdue.
pub fn age_classes(ageing: &Ageing, bounds: &[u32]) -> ChartKind {
    let mut rows: Vec<StackedRow> = class_labels(bounds)
        .into_iter()
        .map(|label| StackedRow { label: format!("{label} {}", ageing.unit), values: vec![0, 0] })
        .collect();
    for row in &ageing.rows {
        let class = bounds.iter().position(|bound| row.age <= *bound).unwrap_or(bounds.len());
        rows[class].values[usize::from(row.overdue() > 0)] += 1;
    }
    let series = vec![(ageing.within.clone(), Tone::Info), (ageing.overdue.clone(), Tone::Bad)];
    ChartKind::Stacked { series, rows }
}

fn class_labels(bounds: &[u32]) -> Vec<String> {
    let mut from = 0;
    let mut labels = Vec::new();
    for bound in bounds {
        labels.push(format!("{from}–{bound}"));
        from = bound + 1;
    }
    labels.push(bounds.last().map_or("≥ 0".into(), |last| format!("> {last}")));
    labels
}

#[cfg(test)]
mod tests {
    use super::*;

    fn ageing() -> Ageing {
        let row = |label: &str, age, allowed| AgeRow { label: label.into(), age, allowed };
        Ageing {
            within: "in time".into(),
            overdue: "overdue".into(),
            unit: "days".into(),
            rows: vec![row("CA-1", 30, Some(30)), row("CA-2", 31, Some(30)), row("CA-3", 400, None)],
        }
    }

    fn texts(table: &Table) -> Vec<Vec<String>> {
        let text = |cell: &Cell| match cell.0.as_slice() {
            [crate::report::blocks::Block::Paragraph(paragraph)] => paragraph.text.text(),
            other => panic!("{other:?}"),
        };
        table.rows.iter().map(|row| row.cells.iter().map(text).collect()).collect()
    }

    #[test]
    fn a_class_ends_with_its_bound_and_due_today_is_not_overdue() {
        let ChartKind::Stacked { rows, .. } = age_classes(&ageing(), &[30, 60]) else { panic!("stacked") };
        let got: Vec<_> = rows.iter().map(|row| (row.label.as_str(), row.values.as_slice())).collect();
        assert_eq!(got, [("0–30 days", [1, 0].as_slice()), ("31–60 days", &[0, 1]), ("> 60 days", &[1, 0])]);
    }

    #[test]
    fn the_text_says_what_the_bars_show() {
        let chart = Chart { title: "Ageing".into(), kind: ChartKind::Ageing(ageing()), ..Chart::default() }.with_alt();
        assert_eq!(chart.alt, "Ageing. CA-1: 30 days; CA-2: 31 days, 1 days overdue; CA-3: 400 days.");
        assert_eq!(texts(&chart.table(&TableHeads::default()))[1], ["CA-2", "31", "1"]);
    }

    #[test]
    fn a_table_has_a_cell_for_every_column_whatever_the_rows_hold() {
        let series = vec![("a".to_owned(), Tone::Good), ("b".to_owned(), Tone::Bad)];
        let rows = vec![StackedRow { label: "short".into(), values: vec![7] }];
        let heat = vec![HeatRow { label: "long".into(), cells: vec![None, Some(1), Some(2)] }];
        let columns = vec!["A1".to_owned(), "A2".to_owned()];
        for (kind, wanted) in [
            (ChartKind::Stacked { series, rows }, ["short", "7", "0", "7"].as_slice()),
            (ChartKind::Heat { columns, rows: heat }, &["long", "–", "1"]),
        ] {
            let table = Chart { kind, ..Chart::default() }.table(&TableHeads::default());
            assert_eq!(table.columns.len(), wanted.len());
            assert_eq!(texts(&table)[0], wanted);
        }
    }
}
