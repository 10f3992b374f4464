//! `init` and `sample`: new workspaces.

use std::path::PathBuf;

use clap::Args;
use serde_json::{Value, json};

use crate::{
    Outcome,
    failure::Failure,
    out::Out,
    session::{Session, path_text},
};

#[derive(Debug, Args)]
pub struct Init {
    /// An empty folder, or one that is not there yet
    dir: PathBuf,
    /// The organisation whose management system is audited
    #[arg(long, value_name = "NAME")]
    organisation: String,
}

#[derive(Debug, Args)]
pub struct Sample {
    /// An empty folder, or one that is not there yet
    dir: PathBuf,
    /// Add this many findings in bulk, to try how it works with many
    #[arg(long, value_name = "N", default_value_t = 0)]
    findings: u32,
}

pub fn init(session: &Session, init: &Init, out: &Out) -> Result<Outcome, Failure> {
    session.sit_down_to_stay()?;
    let input = json!({"path": path_text(&init.dir)?, "organisation": init.organisation});
    made(session, "workspace_create", input, "cli-created", out)
}

/// Whoever looks round first may be asked who they are by the window: nothing is remembered here.
pub fn sample(session: &Session, sample: &Sample, out: &Out) -> Result<Outcome, Failure> {
    session.sit_down_for_now()?;
    let input = json!({"path": path_text(&sample.dir)?, "findings": sample.findings});
    made(session, "workspace_sample", input, "cli-sample-made", out)
}

fn made(session: &Session, command: &str, input: Value, code: &str, out: &Out) -> Result<Outcome, Failure> {
    let state: Value = session.ask(command, input)?;
    let workspace = &state["workspace"];
    let text = |key: &str| workspace[key].as_str().unwrap_or_default();
    out.answer(workspace, |out| out.say(code, &[("organisation", text("organisation")), ("path", text("path"))]))?;
    Ok(Outcome::Good)
}
