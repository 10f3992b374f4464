//! The same report, the same pages, written by krilla and by us: `bench-krilla ours|krilla FINDINGS [OUT.pdf]` says what it
//! cost. Laying out is ours in both; krilla gets text, fills, lines and structure, but no links, bookmarks, PDF/A metadata
//! or attachments, so it has a little less to do.

#[path = "../../../crates/core/tests/support/mod.rs"]
mod support;

mod with_krilla;

use std::{process::ExitCode, time::Instant};

use support::audit;
use triennium_core::{
    job::Job,
    messages::messages,
    report::{self, Options},
};

fn main() -> ExitCode {
    let args: Vec<String> = std::env::args().skip(1).collect();
    let (Some(engine), Some(findings)) = (args.first(), args.get(1).and_then(|count| count.parse().ok())) else {
        eprintln!("bench-krilla ours|krilla FINDINGS [OUT.pdf]");
        return ExitCode::from(2);
    };
    let model = audit::bulk(findings);
    let (wall, cpu) = (Instant::now(), cpu_seconds());
    let document = report::audit_report(&model, &Options::default(), messages("en"));
    let job = Job::default();
    let laid = match engine.as_str() {
        "ours" => None,
        _ => Some(report::pdf::pages::compose(&document, &job).expect("laid out")),
    };
    let laid_out = cpu_seconds() - cpu;
    let bytes = match laid {
        Some(mut drawn) => with_krilla::write(&mut drawn),
        None => report::pdf::render(&document, &job).expect("drawn"),
    };
    println!(
        "{engine} {findings}: {:.2} s CPU ({laid_out:.2} before writing), {:.2} s wall, {} MB peak, {:.2} MB written",
        cpu_seconds() - cpu,
        wall.elapsed().as_secs_f64(),
        peak_megabytes(),
        bytes.len() as f64 / 1e6
    );
    if let Some(out) = args.get(2) {
        std::fs::write(out, bytes).expect("written");
    }
    ExitCode::SUCCESS
}

/// User and system time, in steps of a hundredth.
fn cpu_seconds() -> f64 {
    let stat = std::fs::read_to_string("/proc/self/stat").expect("Linux");
    let after = stat.rsplit(')').next().expect("a name");
    let ticks = |field: usize| after.split_whitespace().nth(field).and_then(|text| text.parse::<f64>().ok()).expect("a time");
    (ticks(11) + ticks(12)) / 100.0
}

fn peak_megabytes() -> u64 {
    let status = std::fs::read_to_string("/proc/self/status").expect("Linux");
    let line = status.lines().find(|line| line.starts_with("VmHWM")).expect("a peak");
    line.split_whitespace().nth(1).and_then(|kilobytes| kilobytes.parse::<u64>().ok()).expect("a number") / 1024
}
