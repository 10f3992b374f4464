//! `requests`: what external auditors asked to see; the lists out to a file and in again.

use std::path::PathBuf;

use clap::{Args, Subcommand};
use serde_json::{Value, json};

use super::import::problem_table;
use crate::{
    Outcome,
    failure::Failure,
    out::Out,
    session::{Access, Session, path_text},
    table::Table,
    words::{self, say},
};

#[derive(Debug, Subcommand)]
pub enum Requests {
    /// The request lists, or the requests of one
    List {
        /// The workspace's folder
        dir: PathBuf,
        /// One list, by its number
        #[arg(long, value_name = "REF")]
        list: Option<String>,
    },
    /// Write a list as a table for a spreadsheet, or as JSON (.json)
    Export {
        /// The workspace's folder
        dir: PathBuf,
        /// The list, by its number
        #[arg(long, value_name = "REF")]
        list: String,
        /// Where to write it
        #[arg(long, value_name = "FILE")]
        out: PathBuf,
    },
    /// Take a list in from CSV or JSON: shows what it would do; --yes does it
    Import(Import),
}

#[derive(Debug, Args)]
pub struct Import {
    /// The workspace's folder
    dir: PathBuf,
    /// CSV (comma, semicolon or tab; UTF-8 or UTF-16) or JSON
    file: PathBuf,
    /// Into this list
    #[arg(long, value_name = "REF", conflicts_with_all = ["title", "audit", "asked_by"])]
    list: Option<String>,
    /// Of a new list: its title
    #[arg(long, value_name = "TEXT", default_value = "", hide_default_value = true)]
    title: String,
    /// Of a new list: the audit it is about
    #[arg(long, value_name = "REF")]
    audit: Option<String>,
    /// Of a new list: who asks
    #[arg(long, value_name = "NAME", default_value = "", hide_default_value = true)]
    asked_by: String,
    /// Write it, if the file has no fault
    #[arg(long, visible_alias = "commit")]
    yes: bool,
}

pub fn run(session: &Session, requests: &Requests, out: &Out) -> Result<Outcome, Failure> {
    match requests {
        Requests::List { dir, list: None } => {
            session.open(dir, Access::Read)?;
            lists(session, out)
        }
        Requests::List { dir, list: Some(list) } => {
            session.open(dir, Access::Read)?;
            one(session, list, out)
        }
        Requests::Export { dir, list, out: to } => {
            session.open(dir, Access::Read)?;
            let (id, path) = (id_of(session, "request_list", list)?, path_text(to)?);
            let input = json!({"id": id, "path": path, "language": words::current().language()});
            let done: Value = session.ask("request_list_export", input)?;
            let rows = done["requests"].to_string();
            out.answer(&done, |out| out.say("cli-export-written", &[("rows", &rows), ("path", path)]))?;
            Ok(Outcome::Good)
        }
        Requests::Import(import) => take_in(session, import, out),
    }
}

fn id_of(session: &Session, entity: &str, reference: &str) -> Result<Value, Failure> {
    Ok(session.record_of(entity, reference)?["record_id"].clone())
}

fn text(value: &Value) -> String {
    value.as_str().unwrap_or_default().to_owned()
}

fn lists(session: &Session, out: &Out) -> Result<Outcome, Failure> {
    let page: Value = session.ask("request_list_list", json!({"page": {"limit": 1_000}}))?;
    out.answer(&page, |out| {
        let rows = page["rows"].as_array().map(Vec::as_slice).unwrap_or_default();
        if rows.is_empty() {
            return out.say("cli-requests-none", &[]);
        }
        let mut table =
            Table::new(["cli-number", "cli-title", "cli-asked-by", "cli-open-of", "cli-due"].map(words::word));
        for row in rows {
            let open = format!("{} / {}", row["open"], row["requests"]);
            table.row([text(&row["number"]), text(&row["title"]), text(&row["asked_by"]), open, text(&row["due_on"])]);
        }
        out.table(&table)
    })?;
    Ok(Outcome::Good)
}

fn one(session: &Session, list: &str, out: &Out) -> Result<Outcome, Failure> {
    let view: Value = session.ask("request_list_get", json!({"id": id_of(session, "request_list", list)?}))?;
    out.answer(&view, |out| {
        let head = ["number", "clause", "text", "due-on", "state", "evidence"];
        let mut table = Table::new(head.map(|column| words::word(&format!("request-column-{column}"))));
        for row in view["requests"].as_array().into_iter().flatten() {
            let state = words::word(&format!("request-state-{}", text(&row["state"])));
            let evidence = row["evidence"].to_string();
            table.row([
                text(&row["number"]),
                text(&row["clause"]),
                text(&row["text"]),
                text(&row["due_on"]),
                state,
                evidence,
            ]);
        }
        out.table(&table)
    })?;
    Ok(Outcome::Good)
}

fn take_in(session: &Session, import: &Import, out: &Out) -> Result<Outcome, Failure> {
    // A look is the same run, rolled back: it needs the right to write as well.
    session.open(&import.dir, Access::Write)?;
    let mut input = json!({
        "path": path_text(&import.file)?, "title": import.title, "asked_by": import.asked_by, "write": import.yes,
    });
    if let Some(list) = &import.list {
        input["list_id"] = id_of(session, "request_list", list)?;
    }
    if let Some(audit) = &import.audit {
        input["audit_id"] = id_of(session, "audit", audit)?;
    }
    let done: Value = session.ask("request_list_import", input)?;
    out.answer(&done, |out| show(&done, out))?;
    Ok(Outcome::of(done["faults"].as_u64().unwrap_or(0) > 0))
}

fn show(done: &Value, out: &Out) -> Result<(), Failure> {
    let problems = done["problems"].as_array().map(Vec::as_slice).unwrap_or_default();
    if !problems.is_empty() {
        out.table(&problem_table(problems))?;
    }
    let rows = done["rows"].as_array().map(Vec::as_slice).unwrap_or_default();
    let differing: Vec<(&Value, &Value)> = rows
        .iter()
        .flat_map(|row| row["cells"].as_array().into_iter().flatten().map(move |cell| (row, cell)))
        .collect();
    if !differing.is_empty() {
        out.table(&cell_table(&differing))?;
    }
    let counts = ["created", "changed", "unchanged", "conflicts"].map(|key| (key, done[key].to_string()));
    let counts: Vec<(&str, &str)> = counts.iter().map(|(key, value)| (*key, value.as_str())).collect();
    out.line(&say("cli-request-counts", &counts))?;
    match (done["written"].as_bool(), done["faults"].as_u64()) {
        (Some(true), _) => out.say("cli-import-written", &counts),
        (_, Some(0)) => out.say("cli-import-dry", &[]),
        _ => out.say("cli-import-refused", &[]),
    }
}

fn cell_table(cells: &[(&Value, &Value)]) -> Table {
    let mut table =
        Table::new(["cli-row", "cli-number", "cli-column", "cli-ours", "cli-theirs", "cli-result"].map(words::word));
    for (row, cell) in cells {
        let column = words::word(&format!("request-column-{}", text(&cell["column"]).replace('_', "-")));
        let fate = words::word(&format!("cell-fate-{}", text(&cell["fate"])));
        let number = text(&row["number"]);
        table.row([row["row"].to_string(), number, column, text(&cell["ours"]), text(&cell["theirs"]), fate]);
    }
    table
}
