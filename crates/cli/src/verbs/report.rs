//! `report`: the documents as PDF or as text.

use std::path::PathBuf;

use clap::Args;
use serde_json::{Map, Value, json};

use crate::{
    Outcome,
    failure::Failure,
    out::Out,
    session::{Access, Session, path_text},
};

const KINDS: [&str; 10] = [
    "report",
    "plan",
    "checklist-blank",
    "checklist",
    "nonconformity",
    "actions",
    "programme",
    "readiness",
    "cycle",
    "pack",
];
const PARTS: [&str; 6] = ["report", "plan", "checklist", "nonconformities", "actions", "evidence"];

#[derive(Debug, Args)]
pub struct Report {
    /// The workspace's folder
    dir: PathBuf,
    /// Which document [default: report]
    #[arg(long, value_name = "KIND", default_value = "report", value_parser = KINDS, hide_default_value = true)]
    kind: String,
    /// The audit's number: IA-2026-03; several for a pack or for nonconformities
    #[arg(long, value_name = "REF")]
    audit: Vec<String>,
    /// A nonconformity's number, several for several sheets
    #[arg(long, value_name = "REF")]
    nonconformity: Vec<String>,
    /// The programme's number
    #[arg(long, value_name = "REF")]
    programme: Option<String>,
    /// The certification's number, of a cycle; of readiness where there are several
    #[arg(long, value_name = "REF")]
    certification: Option<String>,
    /// First and last day of another period than the programme's own
    #[arg(long, value_name = "DATE")]
    from: Option<String>,
    #[arg(long, value_name = "DATE", requires = "from")]
    to: Option<String>,
    /// The day that ages and lateness are counted to [default: today]
    #[arg(long, value_name = "DATE")]
    on: Option<String>,
    /// A part the pack binds, several for several [default: all]
    #[arg(long, value_name = "PART", value_parser = PARTS)]
    part: Vec<String>,
    /// Nonconformities in the order of the eight disciplines
    #[arg(long = "8d")]
    eight_d: bool,
    /// Language of the document: en or de [default: the audit's]
    #[arg(long, value_name = "LANGUAGE", value_parser = ["en", "de"], hide_possible_values = true)]
    language: Option<String>,
    /// a4 or letter
    #[arg(long, value_name = "PAPER", value_parser = ["a4", "letter"], hide_possible_values = true)]
    paper: Option<String>,
    /// A word across every page
    #[arg(long, value_name = "WORD")]
    watermark: Option<String>,
    /// Where to write the PDF
    #[arg(long, value_name = "FILE", required_unless_present = "text", conflicts_with = "text")]
    out: Option<PathBuf>,
    /// Show it as plain text
    #[arg(long)]
    text: bool,
}

pub fn report(session: &Session, report: &Report, out: &Out) -> Result<Outcome, Failure> {
    session.open(&report.dir, Access::Either)?;
    let mut input = asked(session, report)?;
    let Some(file) = &report.out else {
        let text: String = session.ask("report_text", Value::Object(input))?;
        out.answer(&text, |out| text.lines().try_for_each(|line| out.line(line)))?;
        return Ok(Outcome::Good);
    };
    let path = path_text(file)?;
    input.insert("path".into(), json!(path));
    let written: Value = session.ask("report_write", Value::Object(input))?;
    out.answer(&written, |out| {
        let size = written["size"].to_string();
        match report.audit.as_slice() {
            [audit] if report.kind == "report" => {
                out.say("cli-report-written", &[("audit", audit), ("path", path), ("size", &size)])
            }
            _ => out.say("cli-document-written", &[("path", path), ("size", &size)]),
        }
    })?;
    Ok(Outcome::Good)
}

fn asked(session: &Session, report: &Report) -> Result<Map<String, Value>, Failure> {
    let mut input = Map::new();
    input.insert("kind".into(), json!(report.kind.replace('-', "_")));
    // One is what the kind is about; several are only for what can hold several, and are refused elsewhere.
    let audits = ids(session, "audit", &report.audit)?;
    match audits.as_slice() {
        [one] => drop(input.insert("audit".into(), one.clone())),
        several => drop(input.insert("audits".into(), json!(several))),
    }
    input.insert("nonconformities".into(), json!(ids(session, "nonconformity", &report.nonconformity)?));
    for (entity, reference) in [("programme", &report.programme), ("certification", &report.certification)] {
        if let Some(reference) = reference {
            input.insert(entity.into(), session.record_of(entity, reference)?["record_id"].clone());
        }
    }
    input.insert("parts".into(), json!(report.part));
    input.insert("eight_d".into(), json!(report.eight_d));
    let texts = [
        ("from", &report.from),
        ("to", &report.to),
        ("on", &report.on),
        ("language", &report.language),
        ("paper", &report.paper),
        ("watermark", &report.watermark),
    ];
    for (name, text) in texts {
        input.extend(text.iter().map(|text| (name.to_owned(), json!(text))));
    }
    Ok(input)
}

fn ids(session: &Session, entity: &str, references: &[String]) -> Result<Vec<Value>, Failure> {
    references.iter().map(|reference| Ok(session.record_of(entity, reference)?["record_id"].clone())).collect()
}
