//! `check`: the database, the history and the evidence, every fault of each.

use std::path::PathBuf;

use clap::Args;
use serde_json::{Value, json};

use super::faults::{self, Found};
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
    let found: Found =
        serde_json::from_value(value.clone()).map_err(|e| triennium_core::Error::internal(e.to_string()))?;
    out.answer(&value, |out| {
        faults::show(&found.faults, out)?;
        out.line(&faults::counts(&found.faults))
    })?;
    Ok(Outcome::of(faults::has_faults(&found.faults)))
}
