//! `cycle`: the rules of certification on a file of facts, for anyone, without a workspace.

use std::{
    fs::File,
    io::Read as _,
    path::{Path, PathBuf},
};

use clap::{Args, Subcommand};
use serde_json::{Value, json};
use triennium_core::{Error, domain::Refusal};

use crate::{Outcome, failure::Failure, out::Out, session::Session, table::Table, words};

/// No certification's facts are larger.
const MAX_FACTS: u64 = 16 * 1024 * 1024;

#[derive(Debug, Subcommand)]
pub enum Cycle {
    /// Judge a certification: its deadlines, and each rule's verdict with its reason
    Evaluate(Evaluate),
    /// How many of several sites an audit visits at least (IAF MD 1)
    SiteSample(SiteSample),
    /// List the rules with who made them and where they stand
    Rules,
}

#[derive(Debug, Args)]
pub struct Evaluate {
    /// The facts as JSON (docs/cycle-facts.schema.json); - reads them from standard input
    #[arg(long, value_name = "FILE")]
    facts: PathBuf,
    /// The day to judge on, 2026-11-30 [default: today]
    #[arg(long, value_name = "YYYY-MM-DD")]
    on: Option<String>,
    /// Show the rules the facts do not concern, too
    #[arg(long)]
    all: bool,
    /// End with status 1 where a rule is broken or something is overdue
    #[arg(long)]
    check: bool,
}

#[derive(Debug, Args)]
pub struct SiteSample {
    /// Sites apart from the central function
    #[arg(long, value_name = "N")]
    sites: u32,
}

pub fn run(session: &Session, cycle: Cycle, out: &Out) -> Result<Outcome, Failure> {
    match cycle {
        Cycle::Evaluate(evaluate) => judge(session, &evaluate, out),
        Cycle::SiteSample(sample) => site_sample(session, &sample, out),
        Cycle::Rules => rules(session, out),
    }
}

fn judge(session: &Session, evaluate: &Evaluate, out: &Out) -> Result<Outcome, Failure> {
    // JSON is for programs: English unless somebody asks for another language.
    let language = if out.json() && !session.asked_for_language() { "en" } else { words::current().language() };
    let facts = facts(&evaluate.facts)?;
    let input = json!({"facts": facts, "on": evaluate.on, "language": language});
    let said: Value = session.ask("cycle_evaluate", input).map_err(Failure::within_facts)?;
    out.answer(&said, |out| show(&said, evaluate.all, out))?;
    let broken = |verdict: &Value| matches!(verdict["verdict"].as_str(), Some("breach" | "overdue"));
    Ok(Outcome::of(evaluate.check && list(&said["verdicts"]).iter().any(broken)))
}

fn facts(path: &Path) -> Result<Value, Failure> {
    let io = |source| Failure::from(Error::Io { operation: "read", path: path.to_owned(), source });
    let mut text = Vec::new();
    let read = match path.to_str() {
        Some("-") => std::io::stdin().lock().take(MAX_FACTS + 1).read_to_end(&mut text),
        _ => File::open(path).map_err(io)?.take(MAX_FACTS + 1).read_to_end(&mut text),
    };
    read.map_err(io)?;
    if text.len() as u64 > MAX_FACTS {
        return Err(Refusal::new("cli-input-too-long").arg("limit", MAX_FACTS).into());
    }
    let not_json = |cause| Refusal::new("cli-facts-not-json").arg("path", path.display()).arg("cause", cause);
    serde_json::from_slice(&text).map_err(|error| not_json(error).into())
}

fn list(value: &Value) -> &[Value] {
    value.as_array().map(Vec::as_slice).unwrap_or_default()
}

fn text<'v>(row: &'v Value, key: &str) -> &'v str {
    row[key].as_str().unwrap_or_default()
}

/// A word of a closed vocabulary.
fn word(family: &str, value: &str) -> String {
    words::word(&format!("{family}-{}", value.to_lowercase().replace('_', "-")))
}

fn show(said: &Value, all: bool, out: &Out) -> Result<(), Failure> {
    let state = word("certification-state", text(said, "state"));
    let proposed = if said["expiry_is_proposed"] == true { "yes" } else { "no" };
    let expiry = said["expiry"].as_str().unwrap_or("none");
    out.say(
        "cli-cycle-head",
        &[("state", &state), ("on", text(said, "on")), ("expiry", expiry), ("proposed", proposed)],
    )?;
    out.line("")?;
    out.table(&deadlines(list(&said["deadlines"])))?;
    out.line("")?;
    let verdicts = list(&said["verdicts"]);
    let concern = |verdict: &&Value| all || text(verdict, "verdict") != "not_applicable";
    let shown: Vec<&Value> = verdicts.iter().filter(concern).collect();
    out.table(&verdict_table(&shown))?;
    let mends: Vec<&&Value> = shown.iter().filter(|verdict| verdict["suggestion"].is_string()).collect();
    if !mends.is_empty() {
        out.line("")?;
        out.say("cli-cycle-mends", &[])?;
    }
    for verdict in mends {
        out.line(&format!(
            "  {} {}: {}",
            text(verdict, "rule"),
            text(verdict, "subject"),
            text(verdict, "suggestion")
        ))?;
    }
    let hidden = verdicts.len() - shown.len();
    if hidden > 0 { out.say("cli-cycle-hidden", &[("count", &hidden.to_string())]) } else { Ok(()) }
}

fn deadlines(rows: &[Value]) -> Table {
    let mut table = Table::new(
        ["cli-due", "cli-cycle-from", "cli-cycle-rule", "cli-what", "cli-cycle-subject", "cli-result"].map(words::word),
    );
    for row in rows {
        let state = match (row["done"] == true, row["alarm"].as_u64(), row["days_left"].as_i64()) {
            (true, ..) => words::word("cli-cycle-done"),
            (false, _, Some(left)) if left < 0 => words::word("cli-cycle-passed"),
            (false, Some(alarm), _) => words::say("cli-cycle-alarm", &[("days", &alarm.to_string())]),
            _ => String::new(),
        };
        table.row([
            text(row, "date"),
            text(row, "from"),
            text(row, "rule"),
            text(row, "what"),
            text(row, "subject"),
            &state,
        ]);
    }
    table
}

fn verdict_table(rows: &[&Value]) -> Table {
    let headings =
        ["cli-result", "cli-cycle-rule", "cli-cycle-class", "cli-cycle-subject", "cli-cycle-turns", "cli-cycle-reason"];
    let mut table = Table::new(headings.map(words::word));
    for row in rows {
        let verdict = word("verdict-outcome", text(row, "verdict"));
        let class = word("rule-class", text(row, "class"));
        let subject = text(row, "subject");
        table.row([&verdict, text(row, "rule"), &class, subject, text(row, "turns_on"), text(row, "reason")]);
    }
    table
}

fn site_sample(session: &Session, sample: &SiteSample, out: &Out) -> Result<Outcome, Failure> {
    let said: Value = session.ask("cycle_site_sample", json!({"sites": sample.sites}))?;
    out.answer(&said, |out| {
        let mut table = Table::new(
            ["cli-cycle-audit", "cli-cycle-sites", "cli-cycle-random", "cli-cycle-unsampled"].map(words::word),
        );
        for (kind, key) in
            [("stage2", "initial"), ("surveillance", "surveillance"), ("recertification", "recertification")]
        {
            let number = |key: &str| said[key].to_string();
            let all = if key == "surveillance" { number("surveillance_without_sampling") } else { number("sites") };
            table.row([word("cycle-event-kind", kind), number(key), number(&format!("random_{key}")), all]);
        }
        out.table(&table)
    })?;
    Ok(Outcome::Good)
}

fn rules(session: &Session, out: &Out) -> Result<Outcome, Failure> {
    let said: Value = session.ask("cycle_rules", json!({"language": words::current().language()}))?;
    out.answer(&said, |out| {
        let headings = ["cli-cycle-rule", "cli-cycle-class", "cli-cycle-confidence", "cli-title", "cli-cycle-source"];
        let mut table = Table::new(headings.map(words::word));
        for row in list(&said) {
            let class = word("rule-class", text(row, "class"));
            table.row([text(row, "id"), &class, text(row, "confidence"), text(row, "title"), text(row, "source")]);
        }
        out.table(&table)
    })?;
    Ok(Outcome::Good)
}
