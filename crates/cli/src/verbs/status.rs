//! `status`: what is overdue, what is due, what comes next.

use std::path::Path;

use serde_json::{Value, json};

use super::certificate;
use crate::{
    Outcome,
    failure::Failure,
    out::Out,
    session::{Access, Session},
    table::Table,
    words,
};

pub fn status(session: &Session, dir: &Path, out: &Out) -> Result<Outcome, Failure> {
    session.open(dir, Access::Read)?;
    let status: Value = session.ask("status", json!({"language": words::current().language()}))?;
    out.answer(&status, |out| show(&status, out))?;
    Ok(Outcome::Good)
}

fn show(status: &Value, out: &Out) -> Result<(), Failure> {
    let mut any = certificate::alarms(status["certifications"].as_array().map_or(&[], Vec::as_slice), out)?;
    for (key, heading) in [("overdue", "cli-overdue"), ("due", "cli-due-soon"), ("next", "cli-next")] {
        let rows = status[key].as_array().map(Vec::as_slice).unwrap_or_default();
        if !rows.is_empty() {
            out.line(&words::word(heading))?;
            out.table(&table(rows))?;
            out.line("")?;
            any = true;
        }
    }
    if !any {
        out.say("cli-nothing-due", &[])?;
    }
    let count = |key: &str| status["counts"][key].to_string();
    out.say(
        "cli-status-counts",
        &[
            ("nonconformities", &count("open_nonconformities")),
            ("majors", &count("open_majors")),
            ("actions", &count("open_actions")),
            ("audits", &count("audits_in_progress")),
        ],
    )
}

fn table(rows: &[Value]) -> Table {
    let mut table = Table::new(["cli-due", "cli-number", "cli-what", "cli-who", "cli-title"].map(words::word));
    for row in rows {
        let text = |key: &str| row[key].as_str().unwrap_or_default().to_owned();
        let what = words::word(&format!("due-matter-{}", text("what").replace('_', "-")));
        table.row([text("due_on"), text("number"), what, text("who"), text("title")]);
    }
    table
}
