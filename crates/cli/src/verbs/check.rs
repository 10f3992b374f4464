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
        let count = |key: &str| value[key].to_string();
        out.say("cli-checked", &[("records", &count("records")), ("entries", &count("entries")), ("items", &count("items"))])?;
        out.line(&faults::counts(&faults))
    })?;
    Ok(Outcome::of(faults::has_faults(&faults)))
}
