//! A rich fictitious organisation to look round in: three years of an audit programme, told through the same verbs as every
//! other work, on a clock and ids of its own, so that two runs on one laptop give the same workspace. Every person in it is
//! invented. What is told stands in `crates/core/sample/*.json`; this folder only says in which order.

mod audits;
mod bulk;
mod certification;
mod evidence;
mod nonconformities;
mod organisation;
mod stage;
mod told;

use std::{path::Path, sync::Arc};

use chrono::NaiveDate;
use serde::Deserialize;

use super::{desk::DeskState, entry::OnDesk, workspace::OpenMode};
use crate::{Result, domain::Refusal};
use stage::{Plot, Stage};

/// The most findings made in bulk: what the benches measure with, and some.
const MAX_FINDINGS: u32 = 1_000_000;

#[derive(Debug, Deserialize, ts_rs::TS)]
#[serde(deny_unknown_fields)]
pub struct WorkspaceSample {
    /// An empty folder, or one that is not there yet.
    pub path: String,
    /// Findings in bulk beside the told ones.
    #[serde(default)]
    #[ts(optional, as = "Option<u32>")]
    pub findings: u32,
}

/// Makes the workspace, then opens it for whoever sits here.
pub fn make<H: OnDesk>(host: &Arc<H>, input: WorkspaceSample) -> Result<DeskState> {
    if input.findings > MAX_FINDINGS {
        let refusal = Refusal::new("sample-too-many").arg("findings", input.findings).arg("limit", MAX_FINDINGS);
        return Err(refusal.at("findings").into());
    }
    let (desk, folder) = (host.desk(), Path::new(&input.path));
    let made = tell(host, folder, input.findings);
    desk.close();
    made?;
    if desk.identity().is_some() {
        desk.open(folder, OpenMode::Write)?;
    }
    desk.state()
}

fn tell<H: OnDesk>(host: &Arc<H>, folder: &Path, findings: u32) -> Result<()> {
    let ask = |command: &str, input| host.ask(command, input);
    let told = told::Told::read()?;
    let mut stage = Stage::open(host.desk(), folder, &told.organisation, &ask)?;
    let mut plot = Plot::default();
    organisation::tell(&told.organisation, &mut plot);
    audits::tell(&told, &mut plot);
    nonconformities::tell(&told, &mut plot);
    certification::tell(&told, &mut plot);
    plot.play(&mut stage)?;
    bulk::findings(&stage, findings)
}

/// The day the story has come to.
fn today() -> NaiveDate {
    NaiveDate::from_ymd_opt(2026, 11, 20).unwrap_or_default()
}
