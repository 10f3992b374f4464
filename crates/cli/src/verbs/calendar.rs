//! `calendar`: what has a day, as a file that calendar programs import.

use std::path::PathBuf;

use clap::Args;
use serde_json::{Value, json};

use crate::{
    Outcome,
    failure::Failure,
    out::Out,
    session::{Access, Session, path_text},
    words,
};

#[derive(Debug, Args)]
pub struct Calendar {
    /// The workspace's folder
    dir: PathBuf,
    /// Where to write the file
    #[arg(long, value_name = "FILE.ics")]
    out: PathBuf,
    /// Only this audit and its agenda: IA-2026-03 [default: everything that has a day]
    #[arg(long, value_name = "REF")]
    audit: Option<String>,
    /// Only this certification: the body's audits, and what runs out
    #[arg(long, value_name = "REF", conflicts_with = "audit")]
    certification: Option<String>,
}

pub fn calendar(session: &Session, calendar: &Calendar, out: &Out) -> Result<Outcome, Failure> {
    session.open(&calendar.dir, Access::Read)?;
    let path = path_text(&calendar.out)?;
    let mut input = json!({"path": path, "language": words::current().language()});
    if let Some(reference) = &calendar.audit {
        input["audit_id"] = session.record_of("audit", reference)?["record_id"].clone();
    }
    if let Some(reference) = &calendar.certification {
        input["certification_id"] = session.record_of("certification", reference)?["record_id"].clone();
    }
    let written: Value = session.ask("calendar_write", input)?;
    let (events, size) = (written["events"].to_string(), written["size"].to_string());
    out.answer(&written, |out| {
        out.say("cli-calendar-written", &[("path", path), ("events", &events), ("size", &size)])
    })?;
    Ok(Outcome::Good)
}
