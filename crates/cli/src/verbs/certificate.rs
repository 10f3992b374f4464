//! `certificate list` and `certificate show`: where a certification stands, its limits, and what the rules say of it.

use std::path::{Path, PathBuf};

use clap::Subcommand;
use serde_json::{Value, json};

use crate::{
    Outcome,
    failure::Failure,
    out::Out,
    session::{Access, Session},
    table::Table,
    words,
};

#[derive(Debug, Subcommand)]
pub enum Certificate {
    /// All certifications with state, expiry, next audit and next limit
    List {
        /// The workspace's folder
        dir: PathBuf,
        /// As of this day instead of today: 2026-12-31
        #[arg(long, value_name = "DAY")]
        on: Option<String>,
    },
    /// One certification with its audits, certificates, limits and verdicts
    Show {
        /// The workspace's folder
        dir: PathBuf,
        /// Its number: CT-01
        #[arg(value_name = "REF")]
        number: String,
        /// As of this day instead of today: 2026-12-31
        #[arg(long, value_name = "DAY")]
        on: Option<String>,
    },
}

pub fn run(session: &Session, certificate: &Certificate, out: &Out) -> Result<Outcome, Failure> {
    match certificate {
        Certificate::List { dir, on } => list(session, dir, on.as_deref(), out),
        Certificate::Show { dir, number, on } => show(session, dir, number, on.as_deref(), out),
    }
}

/// What is asked as of a day, in the language of the shell.
fn asked(on: Option<&str>) -> Value {
    let mut input = json!({"language": words::current().language()});
    if let Some(on) = on {
        input["on"] = json!(on);
    }
    input
}

fn list(session: &Session, dir: &Path, on: Option<&str>, out: &Out) -> Result<Outcome, Failure> {
    session.open(dir, Access::Read)?;
    let all: Value = session.ask("certification_overview", asked(on))?;
    out.answer(&all, |out| {
        let rows = all.as_array().map(Vec::as_slice).unwrap_or_default();
        if rows.is_empty() {
            return out.say("cli-no-certifications", &[]);
        }
        let headings = [
            "cli-number",
            "field-standard",
            "field-body-id",
            "field-state",
            "field-expires-on",
            "cli-next-audit",
            "cli-worst",
        ];
        let mut table = Table::new(headings.map(words::word));
        rows.iter().for_each(|row| table.row(line(row)));
        out.table(&table)
    })?;
    Ok(Outcome::Good)
}

fn line(row: &Value) -> [String; 7] {
    let of = &row["certification"];
    let next = &row["next_event"];
    let next = match next.is_null() {
        true => String::new(),
        false => format!("{} {}", vocabulary("external-event-kind", &next["kind"]), text(&next["planned_from"])),
    };
    let worst = match row["worst"].is_null() {
        true => String::new(),
        false => format!("{} {}", text(&row["worst"]["rule"]), vocabulary("verdict-outcome", &row["worst"]["verdict"])),
    };
    [
        text(&of["number"]),
        standard(of),
        text(&row["body"]),
        vocabulary("certification-state", &row["state"]),
        text(&row["expiry"]),
        next,
        worst,
    ]
}

fn show(session: &Session, dir: &Path, number: &str, on: Option<&str>, out: &Out) -> Result<Outcome, Failure> {
    session.open(dir, Access::Read)?;
    let id = session.record_of("certification", number)?["record_id"].clone();
    let view: Value = session.ask("certification_get", json!({"id": id}))?;
    let mut input = asked(on);
    input["id"] = id;
    let evaluated: Value = session.ask("certification_evaluate", input)?;
    let both = json!({"certification": view, "evaluation": evaluated});
    out.answer(&both, |out| {
        heading(&view, &evaluated, out)?;
        events(&view, out)?;
        deadlines(&evaluated, out)?;
        verdicts(&evaluated, out)
    })?;
    Ok(Outcome::Good)
}

fn heading(view: &Value, evaluated: &Value, out: &Out) -> Result<(), Failure> {
    let of = &view["certification"];
    let (number, standard, body) = (text(&of["number"]), standard(of), text(&view["body"]["name"]));
    out.say("cli-certification", &[("number", &number), ("standard", &standard), ("body", &body)])?;
    let state = vocabulary("certification-state", &evaluated["state"]);
    let proposed = evaluated["expiry_is_proposed"] == true;
    let code = if proposed { "cli-certification-expiry-proposed" } else { "cli-certification-expiry" };
    out.say(code, &[("state", &state), ("expiry", &text(&evaluated["expiry"]))])?;
    out.line("")
}

fn events(view: &Value, out: &Out) -> Result<(), Failure> {
    let mut table = Table::new(["cli-due", "cli-what", "cli-title", "field-state", "cli-number"].map(words::word));
    for event in view["events"].as_array().into_iter().flatten() {
        let first = if event["actual_from"].is_null() { &event["planned_from"] } else { &event["actual_from"] };
        table.row([
            text(first),
            vocabulary("external-event-kind", &event["kind"]),
            text(&event["title"]),
            vocabulary("external-event-state", &event["state"]),
            text(&event["audit"]),
        ]);
    }
    out.table(&table)?;
    out.line("")
}

/// What has been done asks for nothing more.
fn deadlines(evaluated: &Value, out: &Out) -> Result<(), Failure> {
    let mut table = Table::new(["cli-due", "cli-rule", "cli-days-left", "cli-what"].map(words::word));
    for deadline in evaluated["deadlines"].as_array().into_iter().flatten().filter(|d| d["done"] == false) {
        let rule = format!("{} {}", text(&deadline["class"]), text(&deadline["rule"]));
        table.row([text(&deadline["date"]), rule, deadline["days_left"].to_string(), text(&deadline["what"])]);
    }
    out.table(&table)?;
    out.line("")
}

fn verdicts(evaluated: &Value, out: &Out) -> Result<(), Failure> {
    let quiet = |verdict: &&Value| !["not_applicable", "met", "due"].iter().any(|word| verdict["verdict"] == *word);
    for verdict in evaluated["verdicts"].as_array().into_iter().flatten().filter(quiet) {
        let (rule, word) = (text(&verdict["rule"]), vocabulary("verdict-outcome", &verdict["verdict"]));
        out.say("cli-verdict", &[("rule", &rule), ("verdict", &word), ("reason", &text(&verdict["reason"]))])?;
        if let Some(suggestion) = verdict["suggestion"].as_str() {
            out.line(&format!("    {suggestion}"))?;
        }
    }
    Ok(())
}

/// What Today has to say of certifications; whether there was anything.
pub fn alarms(alarms: &[Value], out: &Out) -> Result<bool, Failure> {
    if alarms.is_empty() {
        return Ok(false);
    }
    out.line(&words::word("cli-certifications"))?;
    let mut table = Table::new(["cli-due", "cli-number", "cli-rule", "cli-verdict-word", "cli-what"].map(words::word));
    for alarm in alarms {
        let verdict = match alarm["verdict"].is_null() {
            true => words::say("cli-alarm-days", &[("days", &alarm["days_left"].to_string())]),
            false => vocabulary("verdict-outcome", &alarm["verdict"]),
        };
        table.row([text(&alarm["date"]), text(&alarm["number"]), text(&alarm["rule"]), verdict, text(&alarm["text"])]);
    }
    out.table(&table)?;
    out.line("")?;
    Ok(true)
}

fn standard(of: &Value) -> String {
    let (standard, edition) = (text(&of["standard"]), text(&of["edition"]));
    if edition.is_empty() { standard } else { format!("{standard}:{edition}") }
}

fn text(value: &Value) -> String {
    value.as_str().unwrap_or_default().to_owned()
}

/// The word of a closed vocabulary's value; nothing for none.
fn vocabulary(family: &str, value: &Value) -> String {
    value.as_str().map(|value| words::word(&format!("{family}-{}", value.replace('_', "-")))).unwrap_or_default()
}
