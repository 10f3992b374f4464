//! Tables from a spreadsheet into records and back. A row becomes the input of the verb a form would call, so a file can do
//! nothing that a person could not; all rows of a file are one transaction. A look first is the same run, rolled back: what
//! it counts is what would be written.

mod rows;

use std::path::{Path, PathBuf};

use serde::{Deserialize, Serialize};

use super::{App, Op};
use crate::{
    Error, Result,
    domain::{Refusal, vocabulary},
    exchange::{
        RowProblem, cells,
        table::{MAX_BYTES, Table},
    },
    fault::Severity,
    io, store,
};
use rows::Done;

vocabulary! {
    TableKind { Findings = "findings", Actions = "actions", People = "people", Documents = "documents" }
}

#[derive(Debug, Deserialize, ts_rs::TS)]
#[serde(deny_unknown_fields)]
pub struct TableImport {
    pub kind: TableKind,
    pub path: PathBuf,
    /// Without it the file is only looked at.
    #[serde(default)]
    #[ts(optional, as = "Option<bool>")]
    pub write: bool,
}

#[derive(Debug, Default, Clone, PartialEq, Serialize, ts_rs::TS)]
pub struct TableImported {
    pub rows: usize,
    pub created: usize,
    pub changed: usize,
    pub unchanged: usize,
    pub faults: usize,
    pub warnings: usize,
    /// In the order of the file.
    pub problems: Vec<RowProblem>,
    pub written: bool,
}

#[derive(Debug, Deserialize, ts_rs::TS)]
#[serde(deny_unknown_fields)]
pub struct TableExport {
    pub kind: TableKind,
    /// Where the CSV goes; an older file there is replaced whole.
    pub path: PathBuf,
}

#[derive(Debug, Clone, PartialEq, Serialize, ts_rs::TS)]
pub struct TableExported {
    pub rows: usize,
    pub path: String,
}

pub fn import(app: &App, input: TableImport) -> Result<TableImported> {
    let (required, optional) = rows::columns(input.kind);
    let table = Table::read(&content(&input.path)?, required, optional);
    let mut imported = TableImported { rows: table.rows.len(), problems: table.problems.clone(), ..Default::default() };
    let name = input.path.file_name().unwrap_or_default().to_string_lossy().into_owned();
    let run = app.transact(Op::Import, &name, |tx| {
        for row in &table.rows {
            match rows::take(tx, input.kind, &rows::Cells { table: &table, row }) {
                Ok(Done::Created) => imported.created += 1,
                Ok(Done::Changed) => imported.changed += 1,
                Ok(Done::Unchanged) => imported.unchanged += 1,
                Err(Error::Refused(refusal)) => imported.problems.push(problem(refusal, row.number)),
                Err(other) => return Err(other),
            }
        }
        imported.count();
        imported.written = input.write && imported.faults == 0;
        // Rolled back: nothing a look does may stay, and a file with a fault is not written by halves.
        if imported.written { Ok(()) } else { Err(Error::Cancelled) }
    });
    match run {
        Ok(()) | Err(Error::Cancelled) => Ok(imported),
        Err(other) => Err(other),
    }
}

impl TableImported {
    fn count(&mut self) {
        self.problems.sort_by_key(|problem| problem.row);
        self.faults = self.problems.iter().filter(|p| p.severity == Severity::Fault).count();
        self.warnings = self.problems.len() - self.faults;
    }
}

/// At the column that the verb's field came from.
fn problem(refusal: Refusal, row: u32) -> RowProblem {
    let column = refusal.field.clone().map(|field| rows::column_of(&field).to_owned());
    RowProblem { column, ..RowProblem::refused(refusal).row(row) }
}

/// Looked at for its size before it is read: it may be anything.
fn content(path: &Path) -> Result<Vec<u8>> {
    let about = std::fs::metadata(path).map_err(io::at("read", path))?;
    if !about.is_file() {
        return Err(Refusal::new("import-not-a-file").arg("path", path.display()).at("path").into());
    }
    if about.len() > MAX_BYTES as u64 {
        let refusal = Refusal::new("import-too-large").arg("size", about.len()).arg("limit", MAX_BYTES);
        return Err(refusal.at("path").into());
    }
    io::read(path)
}

pub fn export(app: &App, input: TableExport) -> Result<TableExported> {
    let sheet = app.read(|db| match input.kind {
        TableKind::Findings => store::tables::findings(db),
        TableKind::Actions => store::tables::actions(db),
        TableKind::People => store::tables::people(db),
        TableKind::Documents => store::tables::documents(db),
    })?;
    io::write_whole(&input.path, &cells::write(&sheet.header, &sheet.rows)?)?;
    Ok(TableExported { rows: sheet.rows.len(), path: input.path.display().to_string() })
}
