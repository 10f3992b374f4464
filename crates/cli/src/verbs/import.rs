//! `import`: a file of records, looked at first; `export`: the other way.

use std::path::PathBuf;

use clap::{Args, ValueEnum};
use serde_json::{Value, json};

use crate::{
    Outcome,
    failure::Failure,
    out::Out,
    session::{Access, Session, path_text},
    table::Table,
    words,
};

#[derive(Debug, Clone, Copy, ValueEnum)]
pub enum Kind {
    Findings,
    Actions,
    People,
    Documents,
    /// A standard's clauses: CSV, or an OSCAL catalog in JSON
    Catalogue,
}

impl Sheet {
    fn as_str(self) -> &'static str {
        match self {
            Self::Findings => "findings",
            Self::Actions => "actions",
            Self::People => "people",
            Self::Documents => "documents",
        }
    }
}

impl Kind {
    fn as_str(self) -> &'static str {
        match self {
            Self::Findings => "findings",
            Self::Actions => "actions",
            Self::People => "people",
            Self::Documents => "documents",
            Self::Catalogue => "catalogue",
        }
    }
}

#[derive(Debug, Clone, Copy, ValueEnum)]
pub enum Sheet {
    Findings,
    Actions,
    People,
    Documents,
}

#[derive(Debug, Args)]
pub struct Import {
    /// The workspace's folder
    dir: PathBuf,
    /// What the file holds
    kind: Kind,
    /// CSV (comma, semicolon or tab; UTF-8 or UTF-16); docs/import.md lists the columns
    file: PathBuf,
    /// Of a catalogue whose file does not say it: what it is called, and which edition
    #[arg(long, value_name = "NAME", default_value = "", hide_default_value = true)]
    designation: String,
    #[arg(long, value_name = "EDITION", default_value = "", hide_default_value = true)]
    edition: String,
    /// Write it, if the file has no fault
    #[arg(long, visible_alias = "commit")]
    yes: bool,
}

#[derive(Debug, Args)]
pub struct Export {
    /// The workspace's folder
    dir: PathBuf,
    /// What to write
    kind: Sheet,
    /// Where to write it
    #[arg(long, value_name = "FILE")]
    out: PathBuf,
}

pub fn import(session: &Session, import: &Import, out: &Out) -> Result<Outcome, Failure> {
    // A look is the same run, rolled back: it needs the right to write as well.
    session.open(&import.dir, Access::Write)?;
    let path = path_text(&import.file)?;
    let done = match import.kind {
        Kind::Catalogue => catalogue(session, import, path)?,
        kind => session.ask("table_import", json!({"path": path, "kind": kind.as_str(), "write": import.yes}))?,
    };
    out.answer(&done, |out| show(&done, out))?;
    Ok(Outcome::of(done["faults"].as_u64().unwrap_or(0) > 0))
}

/// Its verb refuses a file with faults when asked to write; they are shown by looking first.
fn catalogue(session: &Session, import: &Import, path: &str) -> Result<Value, Failure> {
    let about = json!({"designation": import.designation, "edition": import.edition, "title": "", "issuer": "", "allows_not_applicable": false});
    let input = |dry_run: bool| json!({"path": path, "about": about, "dry_run": dry_run});
    let mut done: Value = session.ask("catalogue_import", input(true))?;
    let faults = done["preview"]["counts"]["faults"].as_u64().unwrap_or(0);
    if import.yes && faults == 0 {
        done = session.ask("catalogue_import", input(false))?;
    }
    let counts = &done["preview"]["counts"];
    Ok(json!({
        "rows": counts["rows"], "created": counts["clauses"], "changed": 0, "unchanged": 0, "faults": counts["faults"],
        "warnings": counts["warnings"], "problems": done["preview"]["problems"], "written": !done["id"].is_null(), "id": done["id"],
    }))
}

fn show(done: &Value, out: &Out) -> Result<(), Failure> {
    let problems = done["problems"].as_array().map(Vec::as_slice).unwrap_or_default();
    if !problems.is_empty() {
        out.table(&problem_table(problems))?;
    }
    let count = |key: &str| done[key].to_string();
    let counts = ["rows", "created", "changed", "unchanged"].map(|key| (key, count(key)));
    let counts: Vec<(&str, &str)> = counts.iter().map(|(key, value)| (*key, value.as_str())).collect();
    out.say("cli-import-counts", &counts)?;
    match (done["written"].as_bool(), done["faults"].as_u64()) {
        (Some(true), _) => out.say("cli-import-written", &counts),
        (_, Some(0)) => out.say("cli-import-dry", &[]),
        _ => out.say("cli-import-refused", &[]),
    }
}

pub(super) fn problem_table(problems: &[Value]) -> Table {
    let mut table = Table::new(["cli-row", "cli-column", "cli-problem"].map(words::word));
    for problem in problems {
        let args = problem["args"].as_object();
        let args: Vec<(&str, &str)> =
            args.into_iter().flatten().map(|(k, v)| (k.as_str(), v.as_str().unwrap_or_default())).collect();
        let text = words::say(problem["code"].as_str().unwrap_or_default(), &args);
        let row = problem["row"].as_u64().map(|row| row.to_string()).unwrap_or_default();
        table.row([row, problem["column"].as_str().unwrap_or_default().to_owned(), text]);
    }
    table
}

pub fn export(session: &Session, export: &Export, out: &Out) -> Result<Outcome, Failure> {
    session.open(&export.dir, Access::Read)?;
    let path = path_text(&export.out)?;
    let done: Value = session.ask("table_export", json!({"kind": export.kind.as_str(), "path": path}))?;
    out.answer(&done, |out| out.say("cli-export-written", &[("rows", &done["rows"].to_string()), ("path", path)]))?;
    Ok(Outcome::Good)
}
