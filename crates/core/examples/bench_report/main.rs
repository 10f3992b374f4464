//! What an audit report costs: layout, writing, the whole, memory. Each size in a process of its own; Linux.
//!
//! `bench_report [FINDINGS...]`: a Markdown table, 1,000 and 10,000 findings unless told otherwise.
//! `bench_report one FINDINGS [OUT.pdf]`: one line of it.
//! `bench_report dump FINDINGS OUT`: the placed pages for `benches/krilla`, which draws the very same.

mod dump;
mod findings;
#[path = "../../../../benches/krilla/src/meter.rs"]
mod meter;
#[path = "../../../../benches/krilla/src/placed.rs"]
mod placed;
#[path = "../../tests/support/mod.rs"]
mod support;

use std::{
    error::Error,
    fs::{self, File},
    io::BufWriter,
    process::Command,
};

use meter::{Line, Meter};
use triennium_core::{
    job::Job,
    messages::messages,
    report::{
        self, Options,
        pdf::pages::{Drawn, compose, write},
    },
};

/// "Of that before": the facts in memory.
const HEADS: &str = "\
| program | findings | pages | MB | layout, CPU s | from placed pages on, CPU s | whole, CPU s | peak MB | of that before |
|---|---|---|---|---|---|---|---|---|";

/// As in the programs.
#[global_allocator]
static ALLOCATOR: mimalloc::MiMalloc = mimalloc::MiMalloc;

type Outcome<T = ()> = Result<T, Box<dyn Error>>;

fn main() -> Outcome {
    let args: Vec<String> = std::env::args().skip(1).collect();
    match args.iter().map(String::as_str).collect::<Vec<_>>()[..] {
        ["one", findings] => one(findings.parse()?, None),
        ["one", findings, out] => one(findings.parse()?, Some(out)),
        ["dump", findings, out] => dump(findings.parse()?, out),
        [] => table(&["1000".into(), "10000".into()]),
        _ => table(&args),
    }
}

/// Peaks of memory are a process's own.
fn table(sizes: &[String]) -> Outcome {
    println!("{HEADS}");
    for size in sizes {
        size.parse::<usize>().map_err(|error| format!("{size}: {error}. bench_report [FINDINGS...]"))?;
        let status = Command::new(std::env::current_exe()?).args(["one", size]).status()?;
        if !status.success() {
            return Err(format!("the report of {size} findings: {status}").into());
        }
    }
    Ok(())
}

fn one(findings: usize, out: Option<&str>) -> Outcome {
    let model = findings::audit(findings);
    let before = meter::resident_mb();
    let mut meter = Meter::start();
    let document = report::audit_report(&model, &Options::default(), messages("en"));
    let drawn = compose(&document, &Job::default())?;
    let layout = meter.lap();
    let pages = drawn.pages.len();
    let bytes = write(drawn, &Job::default())?;
    let writing = meter.lap();
    let line = Line { who: "triennium", findings, pages, bytes: bytes.len(), layout: Some(layout), writing, before };
    println!("{line}");
    Ok(out.map_or(Ok(()), |out| fs::write(out, &bytes))?)
}

fn dump(findings: usize, out: &str) -> Outcome {
    let drawn = placed_pages(findings)?;
    Ok(dump::dump(findings, &drawn, &mut BufWriter::new(File::create(out)?))?)
}

fn placed_pages(findings: usize) -> Outcome<Drawn> {
    let document = report::audit_report(&findings::audit(findings), &Options::default(), messages("en"));
    Ok(compose(&document, &Job::default())?)
}
