//! `check`: the database, the history and the evidence, every fault of each.

use std::path::PathBuf;

use clap::Args;
use serde_json::{Value, json};

use super::faults;
use crate::{
    Outcome,
    failure::Failure,
    out::Out,
    session::{Access, Session},
    words,
};

#[derive(Debug, Args)]
pub struct Check {
    /// The workspace's folder
    dir: PathBuf,
}

pub fn check(session: &Session, check: &Check, out: &Out) -> Result<Outcome, Failure> {
    session.open(&check.dir, Access::Read)?;
    let value: Value = session.ask("workspace_check", json!({}))?;
    let faults = faults::of(&value)?;
    out.answer(&value, |out| {
        faults::show(&faults, out)?;
        value["sections"].as_array().into_iter().flatten().try_for_each(|section| {
            let name = words::word(&format!("check-section-{}", section["name"].as_str().unwrap_or_default()));
            let found = section["faults"].as_array().map_or(0, Vec::len).to_string();
            out.say(
                "cli-check-section",
                &[("name", &name), ("looked", &section["looked_at"].to_string()), ("found", &found)],
            )
        })?;
        out.line(&faults::counts(&faults))
    })?;
    Ok(Outcome::of(faults::has_faults(&faults)))
}
