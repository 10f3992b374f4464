//! A request list as a file that goes out and comes back: CSV for a spreadsheet, JSON for a program. Each row carries a mark
//! of what went out, cell by cell, so that whoever takes it in again can tell who changed what. Bytes in, rows and problems
//! out; writes nothing and knows no workspace.

use std::collections::BTreeMap;

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use super::{
    cells,
    reply::is_trick,
    table::{MAX_ROWS, RowProblem, Table, decode},
};
use crate::{
    Error, Result,
    domain::{
        Refusal, Request, RequestState,
        original_name::is_hidden,
        request::{SHORT, TEXT},
        vocabulary,
    },
    fault::Severity,
};

pub const FORMAT: &str = "triennium-requests-1";

/// In the order in which they are written.
pub const COLUMNS: [&str; 9] =
    ["number", "reference", "text", "clause", "due_on", "state", "answer", "evidence", "revision"];
/// What a file can change of a request.
pub const TAKEN: [&str; 6] = ["reference", "text", "clause", "due_on", "state", "answer"];

/// One request by column: trimmed, days as 2026-11-30, states by their key. A column the file lacks is not among them.
pub type Cells = BTreeMap<&'static str, String>;

/// What columns and states are called in files, in whatever language; in lower case.
#[derive(Debug, Default)]
pub struct Names {
    pub columns: Vec<(&'static str, Vec<String>)>,
    pub states: Vec<(RequestState, Vec<String>)>,
}

#[derive(Debug, Default)]
pub struct RequestFile {
    pub list: Option<FileList>,
    pub rows: Vec<FileRow>,
    pub problems: Vec<RowProblem>,
}

#[derive(Debug, Clone, PartialEq)]
pub struct FileRow {
    /// As a spreadsheet counts; in JSON the place, from 1.
    pub row: u32,
    pub cells: Cells,
}

/// A JSON file says of the list itself, too.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct FileList {
    pub number: String,
    pub title: String,
    pub asked_by: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub received_on: Option<NaiveDate>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub due_on: Option<NaiveDate>,
    /// The audit's number.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub audit: String,
}

#[derive(Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct JsonFile {
    format: String,
    list: FileList,
    requests: Vec<JsonRequest>,
}

#[derive(Debug, Default, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
struct JsonRequest {
    number: Option<String>,
    reference: Option<String>,
    text: Option<String>,
    clause: Option<String>,
    due_on: Option<String>,
    state: Option<String>,
    answer: Option<String>,
    evidence: Option<Vec<String>>,
    revision: Option<String>,
}

/// As it goes into a file, but for `evidence`.
pub fn cells_of(request: &Request) -> Cells {
    let text = |text: &str| text.trim().replace("\r\n", "\n");
    BTreeMap::from([
        ("number", request.number.clone()),
        ("reference", text(&request.reference)),
        ("text", text(&request.text)),
        ("clause", text(&request.clause)),
        ("due_on", request.due_on.map(|day| day.to_string()).unwrap_or_default()),
        ("state", request.state.to_string()),
        ("answer", text(&request.answer)),
    ])
}

/// `r1` and a checksum of each cell that can be changed: tells later which of them somebody has changed. No proof of
/// anything: it is for honest files.
pub fn revision(cells: &Cells) -> String {
    let sums = TAKEN.map(|column| format!(".{:08x}", sum(cells.get(column).map_or("", String::as_str))));
    format!("r1{}", sums.concat())
}

fn sum(text: &str) -> u32 {
    crc32fast::hash(text.as_bytes())
}

vocabulary! {
    /// What becomes of a cell when both sides may have changed it.
    CellFate {
        Same = "same",
        /// Only the file changed it.
        Taken = "taken",
        /// Only we changed it since it went out.
        Ours = "ours",
        /// Both did, or nobody knows: ours stays.
        Conflict = "conflict",
    }
}

/// `revision`: as the file carries it; without one, only what is empty here is taken.
pub fn fate(column: &str, revision: &str, ours: &str, theirs: &str) -> CellFate {
    if ours == theirs {
        return CellFate::Same;
    }
    let Some(sent) = sent(column, revision) else {
        let is_blank = |text: &str| text.is_empty() || (column == "state" && text == RequestState::Open.as_str());
        return match (is_blank(ours), is_blank(theirs)) {
            (true, _) => CellFate::Taken,
            (_, true) => CellFate::Ours,
            _ => CellFate::Conflict,
        };
    };
    match (sum(ours) == sent, sum(theirs) == sent) {
        (true, false) => CellFate::Taken,
        (false, true) => CellFate::Ours,
        _ => CellFate::Conflict,
    }
}

/// The checksum of the cell as it went out.
fn sent(column: &str, revision: &str) -> Option<u32> {
    let sums: Vec<&str> = revision.strip_prefix("r1.")?.split('.').collect();
    let place = TAKEN.iter().position(|taken| *taken == column)?;
    if sums.len() != TAKEN.len() {
        return None;
    }
    u32::from_str_radix(sums[place], 16).ok()
}

/// CSV or JSON, whichever it is.
pub fn read(bytes: &[u8], names: &Names) -> RequestFile {
    let first = bytes.iter().find(|b| !b.is_ascii_whitespace() && !matches!(b, 0xef | 0xbb | 0xbf));
    let mut file = if first == Some(&b'{') { read_json(bytes) } else { read_table(bytes, names) };
    let rows = std::mem::take(&mut file.rows);
    file.rows = rows.into_iter().filter_map(|row| checked(row, names, &mut file.problems)).collect();
    file.problems.sort_by_key(|problem| problem.row);
    file
}

fn read_table(bytes: &[u8], names: &Names) -> RequestFile {
    let known: Vec<&str> = names.columns.iter().flat_map(|(_, names)| names.iter().map(String::as_str)).collect();
    let mut table = Table::read(bytes, &[], &known);
    let mut problems = std::mem::take(&mut table.problems);
    let found: Vec<(&'static str, &str)> = names
        .columns
        .iter()
        .filter_map(|(column, names)| {
            let mut there = names.iter().filter(|name| table.has(name));
            let first = there.next()?;
            problems.extend(there.map(|twice| RowProblem::new("import-column-twice").row(1).column(twice)));
            Some((*column, first.as_str()))
        })
        .collect();
    let has_faults = problems.iter().any(|problem| problem.severity == Severity::Fault);
    if !has_faults && !found.iter().any(|(column, _)| *column == "text") {
        problems.push(RowProblem::new("import-column-missing").row(1).column("text").arg("found", known_here(&found)));
        return RequestFile { problems, ..RequestFile::default() };
    }
    let rows = table.rows.iter().map(|row| {
        let cell = |name: &str| cells::plain(table.cell(row, name)).trim().replace("\r\n", "\n");
        FileRow { row: row.number, cells: found.iter().map(|(column, name)| (*column, cell(name))).collect() }
    });
    RequestFile { rows: rows.collect(), problems, list: None }
}

fn known_here(found: &[(&str, &str)]) -> String {
    found.iter().map(|(_, name)| *name).collect::<Vec<_>>().join(", ")
}

fn read_json(bytes: &[u8]) -> RequestFile {
    let mut problems = Vec::new();
    let Some(text) = decode(bytes, &mut problems) else { return RequestFile { problems, ..RequestFile::default() } };
    match parse(&text) {
        Ok(file) => {
            let rows = file.requests.into_iter().take(MAX_ROWS).zip(1..);
            let rows = rows.map(|(request, row)| FileRow { row, cells: request.cells() }).collect();
            RequestFile { list: Some(file.list), rows, problems }
        }
        Err(problem) => RequestFile { problems: vec![*problem], ..RequestFile::default() },
    }
}

fn parse(text: &[u8]) -> Result<JsonFile, Box<RowProblem>> {
    let problem = |cause: &dyn std::fmt::Display| RowProblem::new("request-file-not-understood").arg("cause", cause);
    let mut json = serde_json::Deserializer::from_slice(text);
    let file: JsonFile = serde_path_to_error::deserialize(&mut json).map_err(|error| {
        let path = error.path().to_string();
        let problem = problem(error.inner());
        Box::new(if path == "." { problem } else { problem.column(path) })
    })?;
    json.end().map_err(|error| Box::new(problem(&error)))?;
    if file.format != FORMAT {
        let shown: String = file.format.chars().filter(|c| !is_hidden(*c)).take(60).collect();
        return Err(Box::new(RowProblem::new("request-file-unknown").column("format").arg("format", shown)));
    }
    if file.requests.len() > MAX_ROWS {
        return Err(Box::new(RowProblem::new("import-too-many-rows").column("requests").arg("limit", MAX_ROWS)));
    }
    for (field, text) in [("title", &file.list.title), ("asked_by", &file.list.asked_by), ("number", &file.list.number)]
    {
        if let Some(problem) = bad_text(text, 2 * SHORT, is_hidden) {
            return Err(Box::new(problem.column(format!("list.{field}"))));
        }
    }
    Ok(file)
}

impl JsonRequest {
    fn cells(self) -> Cells {
        let evidence = self.evidence.map(|numbers| numbers.join(", "));
        let all = [
            self.number,
            self.reference,
            self.text,
            self.clause,
            self.due_on,
            self.state,
            self.answer,
            evidence,
            self.revision,
        ];
        let given = COLUMNS.into_iter().zip(all).filter_map(|(column, cell)| Some((column, cell?)));
        given.map(|(column, cell)| (column, cell.trim().replace("\r\n", "\n"))).collect()
    }
}

/// The row with its day and state in one form, or what is wrong with its cells.
fn checked(mut row: FileRow, names: &Names, problems: &mut Vec<RowProblem>) -> Option<FileRow> {
    let before = problems.len();
    for (column, cell) in &mut row.cells {
        if let Some(problem) = bad_cell(column, cell, names) {
            problems.push(problem.row(row.row).column(*column));
        }
    }
    let is_blank = row.cells.iter().all(|(column, cell)| cell.is_empty() || *column == "revision");
    (problems.len() == before && !is_blank).then_some(row)
}

fn bad_cell(column: &str, cell: &mut String, names: &Names) -> Option<RowProblem> {
    match column {
        "text" | "answer" => bad_text(cell, TEXT, is_trick),
        "evidence" => bad_text(cell, TEXT, is_hidden),
        "due_on" if !cell.is_empty() => {
            let read = ["%Y-%m-%d", "%d.%m.%Y"].iter().find_map(|form| NaiveDate::parse_from_str(cell, form).ok());
            match read {
                Some(day) => *cell = day.to_string(),
                None => return Some(RowProblem::new("import-not-a-day").arg("value", shown(cell))),
            }
            None
        }
        "state" if !cell.is_empty() => {
            let typed = cell.to_lowercase();
            let found = names.states.iter().find(|(_, names)| names.contains(&typed));
            match found {
                Some((state, _)) => *cell = state.to_string(),
                None => {
                    let allowed: Vec<&str> = RequestState::ALL.iter().map(|state| state.as_str()).collect();
                    let problem = RowProblem::new("value-not-in-vocabulary").arg("value", shown(cell));
                    return Some(problem.arg("allowed", allowed.join(", ")));
                }
            }
            None
        }
        _ => bad_text(cell, SHORT, is_hidden),
    }
}

fn bad_text(text: &str, limit: usize, is_bad: fn(char) -> bool) -> Option<RowProblem> {
    let length = text.chars().count();
    if length > limit {
        return Some(RowProblem::new("value-too-long").arg("length", length).arg("limit", limit));
    }
    let bad = text.chars().find(|c| is_bad(*c))?;
    Some(RowProblem::new("value-control-character").arg("character", format!("U+{:04X}", u32::from(bad))))
}

/// A cell within a message.
fn shown(cell: &str) -> String {
    cell.chars().filter(|c| !is_hidden(*c)).take(40).collect()
}

/// `header`: what the columns are called, in the order of `COLUMNS`. A cell that a spreadsheet would run is guarded.
pub fn table(header: &[String], rows: &[Cells]) -> Result<Vec<u8>> {
    let cell = |row: &Cells, column: &str| row.get(column).cloned().unwrap_or_default();
    let rows: Vec<Vec<String>> = rows.iter().map(|row| COLUMNS.map(|column| cell(row, column)).to_vec()).collect();
    cells::write(header, &rows)
}

pub fn json(list: FileList, rows: &[Cells]) -> Result<Vec<u8>> {
    let request = |row: &Cells| {
        let cell = |column: &str| row.get(column).cloned();
        let numbers = cell("evidence").unwrap_or_default();
        JsonRequest {
            number: cell("number"),
            reference: cell("reference"),
            text: cell("text"),
            clause: cell("clause"),
            due_on: cell("due_on"),
            state: cell("state"),
            answer: cell("answer"),
            evidence: Some(numbers.split(", ").filter(|n| !n.is_empty()).map(str::to_owned).collect()),
            revision: cell("revision"),
        }
    };
    let file = JsonFile { format: FORMAT.to_owned(), list, requests: rows.iter().map(request).collect() };
    let text = serde_json::to_string_pretty(&file).map_err(|error| Error::internal(error.to_string()))?;
    Ok((text.replace('<', "\\u003c") + "\n").into_bytes())
}

/// A day as `cells_of` writes it; empty is none.
pub fn day(cell: &str) -> Result<Option<NaiveDate>, Refusal> {
    match cell {
        "" => Ok(None),
        text => {
            text.parse().map(Some).map_err(|_| Refusal::new("import-not-a-day").arg("value", shown(text)).at("due_on"))
        }
    }
}

#[cfg(test)]
#[path = "request_tests.rs"]
mod tests;
