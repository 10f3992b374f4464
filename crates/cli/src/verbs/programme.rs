//! `programme matrix|propose|check`: what a programme covers, what would be planned next, and what is wrong with it.

use std::{collections::BTreeMap, path::PathBuf};

use clap::{Args, Subcommand};
use serde_json::{Value, json};
use triennium_core::app::planner::spoken;

use crate::{
    Outcome,
    failure::Failure,
    out::Out,
    session::{Access, Session},
    table::Table,
    words,
};

#[derive(Debug, Subcommand)]
pub enum Programme {
    /// Clauses, processes, sites and services against the audits of the period
    Matrix(Which),
    /// Propose the audits and reviews to come; writes nothing (`call programme_accept` does)
    Propose(Propose),
    /// Whether the programme stands up; exit status 1 where something is open or missed
    Check(Which),
}

#[derive(Debug, Args)]
pub struct Which {
    /// The workspace's folder
    dir: PathBuf,
    /// The programme's number: AP-2026-01
    programme: String,
    /// Another first day than the programme's own: YYYY-MM-DD
    #[arg(long, value_name = "DATE")]
    from: Option<String>,
    /// Another last day than the programme's own
    #[arg(long, value_name = "DATE")]
    to: Option<String>,
}

#[derive(Debug, Args)]
pub struct Propose {
    #[command(flatten)]
    which: Which,
    /// First day of an external audit that is not planned yet
    #[arg(long, value_name = "DATE")]
    external: Option<String>,
    /// What the sites are drawn by; the same seed draws the same
    #[arg(long, value_name = "TEXT")]
    seed: Option<String>,
    /// Sites to visit beside the central ones
    #[arg(long, value_name = "N")]
    sites: Option<u32>,
}

pub fn run(session: &Session, programme: &Programme, out: &Out) -> Result<Outcome, Failure> {
    match programme {
        Programme::Matrix(which) => matrix(session, which, out),
        Programme::Propose(propose) => propose_parts(session, propose, out),
        Programme::Check(which) => check(session, which, out),
    }
}

/// Opens the workspace; what every question starts with.
fn asked(session: &Session, which: &Which) -> Result<Value, Failure> {
    session.open(&which.dir, Access::Read)?;
    let programme = session.record_of("programme", &which.programme)?;
    let mut input = json!({"programme_id": programme["record_id"]});
    for (key, day) in [("from", &which.from), ("to", &which.to)] {
        if let Some(day) = day {
            input[key] = json!(day);
        }
    }
    Ok(input)
}

fn rows<'a>(value: &'a Value, key: &str) -> &'a [Value] {
    value[key].as_array().map(Vec::as_slice).unwrap_or_default()
}

fn text<'a>(value: &'a Value, key: &str) -> &'a str {
    value[key].as_str().unwrap_or_default()
}

/// The word of a vocabulary's value.
fn word(family: &str, value: &str) -> String {
    words::word(&format!("{family}-{}", value.replace('_', "-")))
}

/// A reason in words.
fn said(reason: &Value) -> String {
    let args: Vec<(&str, &str)> = reason["args"]
        .as_object()
        .map(|args| args.iter().map(|(name, value)| (name.as_str(), value.as_str().unwrap_or_default())).collect())
        .unwrap_or_default();
    spoken(words::current(), text(reason, "code"), &args)
}

fn name(row: &Value) -> String {
    match text(row, "kind") {
        "clause" => format!("{} {}", text(row, "number"), text(row, "name")).trim().to_owned(),
        kind => format!("{}: {}", word("row-kind", kind), text(row, "name")),
    }
}

/// One column an audit is too wide for a terminal: each row says in which audits it stands how.
fn matrix(session: &Session, which: &Which, out: &Out) -> Result<Outcome, Failure> {
    let input = asked(session, which)?;
    let matrix: Value = session.ask("programme_matrix", input)?;
    out.answer(&matrix, |out| {
        let mut cells: BTreeMap<u64, Vec<String>> = BTreeMap::new();
        for cell in rows(&matrix, "cells") {
            let column = &matrix["columns"][cell["column"].as_u64().unwrap_or_default() as usize];
            let told = format!("{} {}", audit(column), word("cell-state", text(cell, "state")).to_lowercase());
            cells.entry(cell["row"].as_u64().unwrap_or_default()).or_default().push(told);
        }
        let mut table = Table::new(["cli-what", "cli-state", "cli-audits"].map(words::word));
        for (place, row) in (0u64..).zip(rows(&matrix, "rows")) {
            let audits = cells.get(&place).map(|told| told.join(", ")).unwrap_or_default();
            table.row([name(row), word("cell-state", text(row, "state")), audits]);
        }
        out.table(&table)?;
        out.line("")?;
        rows(&matrix, "summary").iter().try_for_each(|kind| {
            let count = |key: &str| kind[key].to_string();
            let args = [
                ("rows", count("rows")),
                ("done", count("done")),
                ("planned", count("planned")),
                ("open", count("open")),
            ];
            let args: Vec<(&str, &str)> = args.iter().map(|(key, value)| (*key, value.as_str())).collect();
            let said = words::say("cli-programme-summary", &args);
            out.line(&format!("{}: {said}", word("row-kind", text(kind, "kind"))))
        })
    })?;
    Ok(Outcome::Good)
}

/// An external event has no number.
fn audit(column: &Value) -> String {
    match text(column, "number") {
        "" => format!("{} {}", word("audit-kind", text(column, "kind")), text(column, "from")),
        number => number.to_owned(),
    }
}

fn check(session: &Session, which: &Which, out: &Out) -> Result<Outcome, Failure> {
    let input = asked(session, which)?;
    let answer: Value = session.ask("programme_checks", input)?;
    let checks = rows(&answer, "checks");
    out.answer(&answer, |out| {
        for check in checks {
            let outcome = word("check-outcome", text(check, "outcome"));
            out.line(&format!("{outcome}: {} ({})", word("check-id", text(check, "id")), text(check, "source")))?;
            for (key, mark) in [("decided", "  - "), ("mend", "  > ")] {
                rows(check, key).iter().try_for_each(|reason| out.line(&format!("{mark}{}", said(reason))))?;
            }
        }
        Ok(())
    })?;
    Ok(Outcome::of(checks.iter().any(|check| matches!(text(check, "outcome"), "open" | "missed"))))
}

fn propose_parts(session: &Session, propose: &Propose, out: &Out) -> Result<Outcome, Failure> {
    let mut input = asked(session, &propose.which)?;
    if let Some(day) = &propose.external {
        input["external_on"] = json!(day);
    }
    if let Some(seed) = &propose.seed {
        input["seed"] = json!(seed);
    }
    if let Some(sites) = propose.sites {
        input["sites"] = json!(sites);
    }
    let proposal: Value = session.ask("programme_propose", input)?;
    out.answer(&proposal, |out| {
        if rows(&proposal, "parts").is_empty() {
            return out.say("cli-programme-nothing", &[]);
        }
        rows(&proposal, "parts").iter().try_for_each(|part| show(part, out))?;
        out.say("cli-programme-seed", &[("seed", text(&proposal, "seed"))])
    })?;
    Ok(Outcome::Good)
}

fn show(part: &Value, out: &Out) -> Result<(), Failure> {
    let span = &part["span"];
    out.line(&format!(
        "[{}] {}: {} – {}",
        text(part, "key"),
        said(&part["title"]),
        text(span, "from"),
        text(span, "to")
    ))?;
    for member in rows(part, "team") {
        let role = word("team-role", text(member, "role"));
        let why = rows(member, "reasons").iter().map(said).collect::<Vec<_>>().join("; ");
        out.line(&format!("  {role}: {} ({why})", text(member, "name")))?;
    }
    for (key, mark) in [("reasons", "  - "), ("gaps", "  ! ")] {
        rows(part, key).iter().try_for_each(|reason| out.line(&format!("{mark}{}", said(reason))))?;
    }
    if !rows(part, "rows").is_empty() {
        let mut table = Table::new(["cli-what", "cli-why"].map(words::word));
        for row in rows(part, "rows") {
            let why = rows(row, "reasons").iter().map(said).collect::<Vec<_>>().join("; ");
            table.row([format!("  {}", name(row)), why]);
        }
        out.table(&table)?;
    }
    out.line("")
}
