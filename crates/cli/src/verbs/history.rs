//! `history`: who changed what, when and why, in words; `history verify`: whether it is as it was written.

use std::path::{Path, PathBuf};

use clap::{Args, Subcommand};
use serde_json::{Value, json};

use super::faults::{self, Found};
use crate::{
    Outcome,
    failure::Failure,
    out::Out,
    session::{Access, Session},
};

#[derive(Debug, Args)]
pub struct History {
    #[command(subcommand)]
    verify: Option<Verb>,
    /// The workspace's folder
    #[arg(required = true)]
    dir: Option<PathBuf>,
    /// Only what happened to this record: a number or an id
    #[arg(long, value_name = "REF")]
    of: Option<String>,
    /// How many entries at most, newest first
    #[arg(long, value_name = "N", default_value_t = 200)]
    limit: u32,
}

#[derive(Debug, Subcommand)]
enum Verb {
    /// Prove the history: every altered, removed, reordered or forged entry, and any change past it
    Verify {
        /// The workspace's folder
        dir: PathBuf,
    },
}

pub fn run(session: &Session, history: &History, out: &Out) -> Result<Outcome, Failure> {
    match (&history.verify, &history.dir) {
        (Some(Verb::Verify { dir }), _) => verify(session, dir, out),
        (None, Some(dir)) => list(session, dir, history, out),
        (None, None) => Ok(Outcome::Good),
    }
}

fn verify(session: &Session, dir: &Path, out: &Out) -> Result<Outcome, Failure> {
    session.open(dir, Access::Read)?;
    let value: Value = session.ask("history_verify", json!({}))?;
    let found: Found =
        serde_json::from_value(value.clone()).map_err(|e| triennium_core::Error::internal(e.to_string()))?;
    out.answer(&value, |out| {
        faults::show(&found.faults, out)?;
        out.line(&faults::counts(&found.faults))
    })?;
    Ok(Outcome::of(faults::has_faults(&found.faults)))
}

fn list(session: &Session, dir: &Path, history: &History, out: &Out) -> Result<Outcome, Failure> {
    session.open(dir, Access::Read)?;
    let page: Value = match &history.of {
        Some(reference) => {
            let record: Value = session.record(reference)?;
            session.ask("history_of", json!({"entity": record["entity"], "id": record["record_id"]}))?
        }
        None => session.ask("history_list", json!({"page": {"limit": history.limit}}))?,
    };
    out.answer(&page, |out| show(&page, out))?;
    Ok(Outcome::Good)
}

fn show(page: &Value, out: &Out) -> Result<(), Failure> {
    let entries = page["rows"].as_array().or_else(|| page.as_array());
    for entry in entries.into_iter().flatten() {
        out.line(&entry.to_string())?;
    }
    Ok(())
}
