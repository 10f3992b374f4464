//! `report`: an audit's report as PDF.

use std::path::PathBuf;

use clap::Args;
use serde_json::{Value, json};

use crate::{
    Outcome,
    failure::Failure,
    out::Out,
    session::{Access, Session, path_text},
};

#[derive(Debug, Args)]
pub struct Report {
    /// The workspace's folder
    dir: PathBuf,
    /// The audit's number: IA-2026-03
    #[arg(long, value_name = "REF")]
    audit: String,
    /// Where to write the PDF
    #[arg(long, value_name = "FILE")]
    out: PathBuf,
}

pub fn report(session: &Session, report: &Report, out: &Out) -> Result<Outcome, Failure> {
    session.open(&report.dir, Access::Either)?;
    let audit: Value = session.record_of("audit", &report.audit)?;
    let path = path_text(&report.out)?;
    let written: Value = session.ask("report_write", json!({"audit": audit["record_id"], "path": path}))?;
    out.answer(&written, |out| {
        out.say(
            "cli-report-written",
            &[("audit", &report.audit), ("path", path), ("size", &written["size"].to_string())],
        )
    })?;
    Ok(Outcome::Good)
}
