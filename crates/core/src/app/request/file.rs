//! A request list out to a file and in again. Coming in it is looked at first: the look is the same run, rolled back. A request
//! is known by its number; what both sides changed is shown with both values and stays as it is here.

use std::path::PathBuf;

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use super::{
    super::{App, Op, Tx},
    RequestListSave, RequestSave, list_within, save_within, stepped, stored,
};
use crate::{
    Error, Result,
    domain::*,
    exchange::{
        RowProblem,
        request::{self as files, COLUMNS, CellFate, Cells, FileList, FileRow, Names, RequestFile, TAKEN},
        table::MAX_BYTES,
    },
    fault::Severity,
    io,
    messages::{Messages, messages},
    store::{record, reference},
};

#[derive(Debug, Deserialize, ts_rs::TS)]
#[serde(deny_unknown_fields)]
pub struct RequestListExport {
    pub id: RequestListId,
    /// `.json` for a program, anything else a table for a spreadsheet. An older file there is replaced whole.
    pub path: PathBuf,
    /// Of the table's header and states: en, de.
    #[serde(default)]
    #[ts(optional, as = "Option<String>")]
    pub language: String,
}

#[derive(Debug, Clone, PartialEq, Serialize, ts_rs::TS)]
pub struct RequestListExported {
    pub requests: usize,
    pub path: String,
}

/// Into the list of `list_id`, else into the one whose number and title a JSON file gives, else into a new one.
#[derive(Debug, Deserialize, ts_rs::TS)]
#[serde(deny_unknown_fields)]
pub struct RequestListImport {
    pub path: PathBuf,
    #[serde(default)]
    #[ts(optional)]
    pub list_id: Option<RequestListId>,
    /// Of a new list, where the file does not say it.
    #[serde(default)]
    #[ts(optional, as = "Option<String>")]
    pub title: String,
    #[serde(default)]
    #[ts(optional)]
    pub audit_id: Option<AuditId>,
    #[serde(default)]
    #[ts(optional, as = "Option<String>")]
    pub asked_by: String,
    #[serde(default)]
    #[ts(optional)]
    pub due_on: Option<NaiveDate>,
    /// Without it the file is only looked at.
    #[serde(default)]
    #[ts(optional, as = "Option<bool>")]
    pub write: bool,
}

vocabulary! {
    #[ts(rename = "RequestRowOutcome")]
    RowOutcome { Created = "created", Changed = "changed", Unchanged = "unchanged", Conflict = "conflict" }
}

/// A cell in which file and record differ.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, ts_rs::TS)]
pub struct RequestCell {
    pub column: String,
    pub ours: String,
    pub theirs: String,
    pub fate: CellFate,
}

#[derive(Debug, Clone, PartialEq, Eq, Serialize, ts_rs::TS)]
pub struct RequestImportRow {
    /// As a spreadsheet counts; in JSON the place, from 1.
    pub row: u32,
    /// Of the request; of a new one the number it gets.
    pub number: String,
    pub text: String,
    pub outcome: RowOutcome,
    /// Of a request that is here already: what differs, and what becomes of it.
    pub cells: Vec<RequestCell>,
}

#[derive(Debug, Clone, Default, PartialEq, Serialize, ts_rs::TS)]
pub struct RequestListImported {
    /// None where the file could not be taken for any list.
    pub list: Option<RequestList>,
    pub created: usize,
    pub changed: usize,
    pub unchanged: usize,
    pub conflicts: usize,
    pub faults: usize,
    pub warnings: usize,
    pub rows: Vec<RequestImportRow>,
    /// In the order of the file.
    pub problems: Vec<RowProblem>,
    pub written: bool,
}

pub fn export(app: &App, input: RequestListExport) -> Result<RequestListExported> {
    let (list, rows) = app.read(|db| {
        let list: RequestList = record::get(db, input.id)?;
        let audit = list.audit_id.map(|id| record::get::<Audit>(db, id)).transpose()?;
        let requests = stored::of_list(db, list.id)?;
        let rows = requests.iter().map(|request| outgoing(db, request)).collect::<Result<Vec<_>>>()?;
        Ok((file_list(&list, audit), rows))
    })?;
    let is_json = input.path.extension().is_some_and(|ending| ending.eq_ignore_ascii_case("json"));
    let bytes = match is_json {
        true => files::json(list, &rows)?,
        false => table(&rows, messages(&input.language))?,
    };
    io::write_whole(&input.path, &bytes)?;
    Ok(RequestListExported { requests: rows.len(), path: input.path.display().to_string() })
}

fn file_list(list: &RequestList, audit: Option<Audit>) -> FileList {
    FileList {
        number: list.number.clone(),
        title: list.title.clone(),
        asked_by: list.asked_by.clone(),
        received_on: Some(list.received_on),
        due_on: list.due_on,
        audit: audit.map(|audit| audit.number).unwrap_or_default(),
    }
}

fn outgoing(db: &rusqlite::Connection, request: &Request) -> Result<Cells> {
    let mut cells = files::cells_of(request);
    let revision = files::revision(&cells);
    cells.insert("revision", revision);
    cells.insert("evidence", stored::evidence_numbers(db, request.id)?.join(", "));
    Ok(cells)
}

/// With the words of a language; the mark of what went out is of the keys.
fn table(rows: &[Cells], words: &Messages) -> Result<Vec<u8>> {
    let header = COLUMNS.map(|column| words.word(&column_word(column)));
    let worded = |row: &Cells| {
        let mut row = row.clone();
        if let Some(state) = row.get_mut("state") {
            *state = words.word(&format!("request-state-{state}"));
        }
        row
    };
    files::table(&header, &rows.iter().map(worded).collect::<Vec<_>>())
}

fn column_word(column: &str) -> String {
    format!("request-column-{}", column.replace('_', "-"))
}

/// Key, English and German: a file comes back in whatever language it went out.
fn names() -> Names {
    let each = |key: &str, word: &str| {
        let mut names = vec![key.to_owned()];
        names.extend(["en", "de"].map(|language| messages(language).word(word).trim().to_lowercase()));
        names.sort();
        names.dedup();
        names
    };
    Names {
        columns: COLUMNS.map(|column| (column, each(column, &column_word(column)))).to_vec(),
        states: RequestState::ALL
            .iter()
            .map(|state| (*state, each(state.as_str(), &format!("request-state-{state}"))))
            .collect(),
    }
}

pub fn import(app: &App, input: RequestListImport) -> Result<RequestListImported> {
    let file = files::read(&io::read_bounded(&input.path, MAX_BYTES as u64)?, &names());
    let name = input.path.file_name().unwrap_or_default().to_string_lossy().into_owned();
    let mut done = RequestListImported { problems: file.problems.clone(), ..RequestListImported::default() };
    let run = app.transact(Op::RequestListImport, &name, |tx| {
        take(tx, &input, &file, &name, &mut done)?;
        done.count();
        done.written = input.write && done.faults == 0;
        // Rolled back: nothing a look does may stay, and a file with a fault is not written by halves.
        if done.written { Ok(()) } else { Err(Error::Cancelled) }
    });
    match run {
        Ok(()) | Err(Error::Cancelled) => Ok(done),
        Err(other) => Err(other),
    }
}

impl RequestListImported {
    fn count(&mut self) {
        self.problems.sort_by_key(|problem| problem.row);
        self.faults = self.problems.iter().filter(|p| p.severity == Severity::Fault).count();
        self.warnings = self.problems.len() - self.faults;
        let of = |outcome| self.rows.iter().filter(|row| row.outcome == outcome).count();
        (self.created, self.changed) = (of(RowOutcome::Created), of(RowOutcome::Changed));
        (self.unchanged, self.conflicts) = (of(RowOutcome::Unchanged), of(RowOutcome::Conflict));
    }
}

fn take(
    tx: &Tx<'_>,
    input: &RequestListImport,
    file: &RequestFile,
    name: &str,
    done: &mut RequestListImported,
) -> Result<()> {
    if file.list.is_none() && file.rows.is_empty() && !file.problems.is_empty() {
        // Nothing of it could be read: that no list is named either is no news.
        return Ok(());
    }
    let (list, is_new) = the_list(tx, input, file.list.as_ref())?;
    let mut seen = std::collections::BTreeMap::new();
    for row in &file.rows {
        match take_row(tx, (&list, is_new), row, name) {
            Ok((id, taken)) => {
                if let Some(first) = seen.insert(id, row.row) {
                    let twice = RowProblem::new("request-row-twice").row(row.row).column("number");
                    done.problems.push(twice.arg("number", &taken.number).arg("first", first));
                }
                done.rows.push(taken);
            }
            Err(Error::Refused(refusal)) => {
                let column = refusal.field.clone();
                done.problems.push(RowProblem { column, ..RowProblem::refused(refusal).row(row.row) });
            }
            Err(other) => return Err(other),
        }
    }
    done.list = Some(list);
    Ok(())
}

/// And whether it is new with this file.
fn the_list(tx: &Tx<'_>, input: &RequestListImport, told: Option<&FileList>) -> Result<(RequestList, bool)> {
    if let Some(id) = input.list_id {
        return Ok((tx.live(id)?, false));
    }
    let told = told.cloned().unwrap_or_default();
    if !told.number.is_empty()
        && let Some(list) = stored::list_of_number(tx.db, &told.number)?
        && list.title == told.title.trim()
    {
        return Ok((list, false));
    }
    let either = |asked: &str, told: String| if asked.trim().is_empty() { told } else { asked.to_owned() };
    let title = either(&input.title, told.title);
    if title.trim().is_empty() {
        return Err(Refusal::new("request-list-needs-title").at("title").into());
    }
    let audit = match input.audit_id {
        None if !told.audit.is_empty() => audit_of_number(tx, &told.audit)?,
        given => given,
    };
    let save = RequestListSave {
        title: Some(title),
        audit_id: audit.map(Some),
        asked_by: Some(either(&input.asked_by, told.asked_by)),
        received_on: told.received_on.filter(|day| *day <= tx.today()),
        due_on: input.due_on.or(told.due_on).map(Some),
        ..RequestListSave::default()
    };
    Ok((list_within(tx, save)?, true))
}

/// The file may come from another workspace: an audit that is not here is none.
fn audit_of_number(tx: &Tx<'_>, number: &str) -> Result<Option<AuditId>> {
    match reference::by_number(tx.db, number)? {
        Some((Entity::Audit, id)) => Ok(Some(id.parse()?)),
        _ => Ok(None),
    }
}

fn take_row(
    tx: &Tx<'_>,
    (list, is_new): (&RequestList, bool),
    row: &FileRow,
    name: &str,
) -> Result<(RequestId, RequestImportRow)> {
    match known(tx, (list, is_new), row)? {
        Some(request) => merge(tx, request, row, name),
        None => create(tx, list, row, name),
    }
}

/// By both numbers, by theirs, by ours. A list that is new here has no request yet, whatever numbers its rows bring along.
fn known(tx: &Tx<'_>, (list, is_new): (&RequestList, bool), row: &FileRow) -> Result<Option<Request>> {
    let cell = |column: &str| row.cells.get(column).map_or("", String::as_str);
    let (number, reference) = (cell("number"), cell("reference"));
    let ours = if number.is_empty() { None } else { stored::of_number(tx.db, number)? };
    if let Some(exact) = ours.clone().filter(|known| known.list_id == list.id && known.reference == reference) {
        return Ok(Some(exact));
    }
    let named = |theirs: &str| match theirs {
        "" => Ok(None),
        theirs => stored::of_reference(tx.db, list.id, theirs),
    };
    if let Some(theirs) = named(number)? {
        return Ok(Some(theirs));
    }
    match ours {
        Some(ours) if ours.list_id == list.id => Ok(Some(ours)),
        Some(ours) if !is_new => {
            Err(Refusal::new("request-of-another-list").arg("number", ours.number).at("number").into())
        }
        _ => named(reference),
    }
}

fn create(tx: &Tx<'_>, list: &RequestList, row: &FileRow, name: &str) -> Result<(RequestId, RequestImportRow)> {
    let cell = |column: &str| row.cells.get(column).cloned().unwrap_or_default();
    // A number that is none of ours is the one they gave it.
    let reference = if cell("reference").is_empty() { cell("number") } else { cell("reference") };
    let request = save_within(
        tx,
        RequestSave {
            list_id: Some(list.id),
            reference: Some(reference),
            text: Some(cell("text")),
            clause: Some(cell("clause")),
            due_on: files::day(&cell("due_on"))?.map(Some),
            answer: Some(cell("answer")),
            ..RequestSave::default()
        },
    )?;
    let request = stated(tx, request, row, name)?;
    let (number, text) = (request.number, request.text);
    let taken = RequestImportRow { row: row.row, number, text, outcome: RowOutcome::Created, cells: Vec::new() };
    Ok((request.id, taken))
}

/// Steps to the state the file gives, where it gives another.
fn stated(tx: &Tx<'_>, request: Request, row: &FileRow, name: &str) -> Result<Request> {
    let Some(state) = row.cells.get("state").filter(|state| !state.is_empty()) else { return Ok(request) };
    let to: RequestState = state.parse()?;
    let shown = row.cells.get("evidence").map_or(0, |numbers| i64::from(!numbers.is_empty()));
    let at_state = |error| match error {
        Error::Refused(refusal) => refusal.at("state").into(),
        other => other,
    };
    let mut request = request;
    if (request.state, to) == (RequestState::Open, RequestState::Accepted) {
        request = stepped(tx, request, RequestState::Answered, shown, name).map_err(at_state)?;
    }
    match request.state == to {
        true => Ok(request),
        false => stepped(tx, request, to, shown, name).map_err(at_state),
    }
}

/// Cell by cell: what only the file changed is taken, what both changed stays and is shown.
fn merge(tx: &Tx<'_>, request: Request, row: &FileRow, name: &str) -> Result<(RequestId, RequestImportRow)> {
    let ours = files::cells_of(&request);
    let revision = row.cells.get("revision").map_or("", String::as_str);
    let cells: Vec<RequestCell> = TAKEN.iter().filter_map(|column| compare(column, revision, &ours, row)).collect();
    let taken = |column: &str| {
        cells.iter().find(|cell| cell.column == column && cell.fate == CellFate::Taken).map(|cell| cell.theirs.clone())
    };
    let (id, number, text) = (request.id, request.number.clone(), request.text.clone());
    let outcome = match () {
        () if cells.iter().any(|cell| cell.fate == CellFate::Conflict) => RowOutcome::Conflict,
        () if cells.iter().any(|cell| cell.fate == CellFate::Taken) => RowOutcome::Changed,
        () => RowOutcome::Unchanged,
    };
    let words = TAKEN.iter().any(|column| *column != "state" && taken(column).is_some());
    let mut request = reopened(tx, request, taken("state").filter(|_| words).as_deref(), name)?;
    if words {
        request = save_within(
            tx,
            RequestSave {
                id: Some(id),
                reference: taken("reference"),
                text: taken("text"),
                clause: taken("clause"),
                due_on: taken("due_on").map(|day| files::day(&day)).transpose()?,
                answer: taken("answer"),
                ..RequestSave::default()
            },
        )?;
    }
    if taken("state").is_some() {
        stated(tx, request, row, name)?;
    }
    Ok((id, RequestImportRow { row: row.row, number, text, outcome, cells }))
}

/// A file that opens a settled request again may change it, too.
fn reopened(tx: &Tx<'_>, request: Request, state: Option<&str>, name: &str) -> Result<Request> {
    match request.state.is_settled() && state == Some(RequestState::Open.as_str()) {
        true => stepped(tx, request, RequestState::Open, 0, name),
        false => Ok(request),
    }
}

fn compare(column: &str, revision: &str, ours: &Cells, row: &FileRow) -> Option<RequestCell> {
    let theirs = row.cells.get(column)?;
    // An empty state is none given; a number of theirs in another column is not taken away by an empty cell.
    if theirs.is_empty() && column == "state" {
        return None;
    }
    let ours = ours.get(column).map_or("", String::as_str);
    let fate = files::fate(column, revision, ours, theirs);
    let cell = || RequestCell { column: column.to_owned(), ours: ours.to_owned(), theirs: theirs.clone(), fate };
    (fate != CellFate::Same).then(cell)
}
