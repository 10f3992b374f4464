//! Draws the fictitious report: `report OUT.pdf [LANGUAGE] [FINDINGS] [draft]`. With FINDINGS, says what it cost.
//! `bench_report` measures larger ones.

#[path = "../tests/support/mod.rs"]
mod support;

use std::{path::PathBuf, process::ExitCode, time::Instant};

use support::audit;
use triennium_core::{
    Result, io,
    job::Job,
    messages::messages,
    report::{self, Options, model::Status},
};

fn main() -> ExitCode {
    match run() {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("{error}");
            ExitCode::FAILURE
        }
    }
}

fn run() -> Result<()> {
    let mut args = std::env::args().skip(1);
    let out = PathBuf::from(args.next().unwrap_or_else(|| "report.pdf".into()));
    let words = messages(&args.next().unwrap_or_else(|| "en".into()));
    let findings = args.next().and_then(|count| count.parse().ok()).unwrap_or(0);
    let mut model = if findings > 0 { audit::bulk(findings) } else { audit::sample() };
    if args.next().as_deref() == Some("draft") {
        model.control.status = Status::Draft;
    }
    let start = Instant::now();
    let document = report::audit_report(&model, &Options::default(), words);
    let bytes = report::pdf::render(&document, &Job::default())?;
    println!("{} bytes in {:.3} s", bytes.len(), start.elapsed().as_secs_f64());
    io::write_whole(&out, &bytes)
}
