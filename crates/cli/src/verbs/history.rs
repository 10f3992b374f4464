//! `history`: who changed what, when and why, in words; `history verify`: whether it is as it was written.

use std::path::{Path, PathBuf};

use clap::{Args, Subcommand};
use serde_json::{Value, json};

use super::faults;
use crate::{
    Outcome,
    failure::Failure,
    out::Out,
    session::{Access, Session},
    words,
};

/// Of one entry, in the history of everything.
const SENTENCES: usize = 5;

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
    let value: Value = session.ask("history_verify", json!({"full": true}))?;
    let faults = faults::of(&value)?;
    out.answer(&value, |out| {
        faults::show(&faults, out)?;
        let text = |key: &str| value[key].as_str().map_or_else(|| value[key].to_string(), str::to_owned);
        out.say("cli-history-verified", &[("entries", &text("entries")), ("head", &text("head"))])?;
        out.line(&faults::counts(&faults))
    })?;
    Ok(Outcome::of(faults::has_faults(&faults)))
}

fn list(session: &Session, dir: &Path, history: &History, out: &Out) -> Result<Outcome, Failure> {
    session.open(dir, Access::Read)?;
    let mut input = json!({"language": words::current().language(), "page": {"limit": history.limit}});
    if let Some(reference) = &history.of {
        input["record"] = session.record(reference)?["record_id"].clone();
    }
    let page: Value = session.ask("history_list", input)?;
    // Of one record everything is wanted; of all, what a person can read.
    let most = if history.of.is_some() { usize::MAX } else { SENTENCES };
    out.answer(&page, |out| {
        page["rows"].as_array().into_iter().flatten().try_for_each(|entry| show(entry, most, out))
    })?;
    Ok(Outcome::Good)
}

/// "12 March 2025, 14:03  Omar Haddad moved an action (supplier late)", and below it what changed.
fn show(entry: &Value, most: usize, out: &Out) -> Result<(), Failure> {
    let text = |key: &str| entry[key].as_str().unwrap_or_default();
    let reason = if text("reason").is_empty() { String::new() } else { format!(" ({})", text("reason")) };
    out.line(&one_line(&format!("{}  {} {}{reason}", text("when"), text("who"), text("what"))))?;
    let sentences: Vec<&str> = entry["sentences"].as_array().into_iter().flatten().filter_map(Value::as_str).collect();
    sentences.iter().take(most).try_for_each(|sentence| out.line(&format!("    {}", one_line(sentence))))?;
    let more = sentences.len().saturating_sub(most) as u64 + entry["more"].as_u64().unwrap_or(0);
    match more {
        0 => Ok(()),
        more => out.line(&format!("    {}", words::say("cli-history-more", &[("more", &more.to_string())]))),
    }
}

fn one_line(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}
