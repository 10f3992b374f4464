//! `evidence hash`, `evidence add`, `evidence check`.

use std::path::PathBuf;

use clap::{Args, Subcommand};
use serde_json::{Value, json};
use triennium_core::{app, job::Job};

use super::faults;
use crate::{
    Outcome,
    failure::Failure,
    out::{self, Out},
    progress,
    session::{Access, Session, path_text},
    table::Table,
    words,
};

#[derive(Debug, Subcommand)]
pub enum Evidence {
    /// Print SHA-256 lines as `sha256sum` does, sorted by path; needs no workspace
    Hash(Hash),
    /// Take files and folders into the workspace as evidence
    Add(Add),
    /// Compare the evidence with its recorded SHA-256
    Check(Check),
}

#[derive(Debug, Args)]
pub struct Hash {
    /// Files, and folders with everything in them
    #[arg(required = true)]
    paths: Vec<PathBuf>,
}

#[derive(Debug, Args)]
pub struct Add {
    /// The workspace's folder
    dir: PathBuf,
    /// Files, and folders with everything in them
    #[arg(required = true)]
    paths: Vec<PathBuf>,
    /// What it is evidence for: the number or id of an audit, finding, nonconformity, action …
    #[arg(long = "for", value_name = "REF")]
    subject: String,
}

#[derive(Debug, Args)]
pub struct Check {
    /// The workspace's folder
    dir: PathBuf,
    /// Look at sizes and times only: quick, and no proof
    #[arg(long)]
    quick: bool,
}

pub fn run(session: &Session, evidence: Evidence, out: &Out) -> Result<Outcome, Failure> {
    match evidence {
        Evidence::Hash(paths) => hash(&paths, out),
        Evidence::Add(files) => add(session, &files, out),
        Evidence::Check(what) => check(session, &what, out),
    }
}

pub fn hash(hash: &Hash, out: &Out) -> Result<Outcome, Failure> {
    let list = app::hash::hash(&hash.paths, &Job::new(progress::show));
    progress::wipe();
    let list = list?;
    if out.json() {
        let line =
            |line: &app::hash::HashLine| json!({"sha256": line.hash.to_string(), "path": line.path.to_string_lossy()});
        out.value(&json!({"files": list.lines.iter().map(line).collect::<Vec<_>>(), "faults": list.faults}))?;
    } else {
        out.raw(|mut stream| list.lines.iter().try_for_each(|line| line.write(&mut stream)))?;
        // On standard error, so that the list stays one that `sha256sum -c` reads.
        list.faults.iter().for_each(note_fault);
    }
    Ok(Outcome::of(faults::has_faults(&list.faults)))
}

fn note_fault(fault: &triennium_core::Fault) {
    out::note("cli-fault-note", &[("subject", &fault.subject), ("text", &words::current().fault(fault))]);
}

fn add(session: &Session, add: &Add, out: &Out) -> Result<Outcome, Failure> {
    let paths = add.paths.iter().map(|path| path_text(path)).collect::<Result<Vec<_>, _>>()?;
    session.open(&add.dir, Access::Write)?;
    let subject = session.record(&add.subject)?;
    let to = json!([{"entity": subject["entity"], "record_id": subject["record_id"]}]);
    let taken: Value = session.ask("evidence_add", json!({"paths": paths, "to": to}))?;
    let left_out = faults::read(&taken["left_out"])?;
    out.answer(&taken, |out| {
        faults::show(&left_out, out)?;
        items(&taken, out)?;
        out.say("cli-evidence-taken", &[("files", &taken["files"].to_string()), ("for", &add.subject)])
    })?;
    Ok(Outcome::of(faults::has_faults(&left_out)))
}

fn items(taken: &Value, out: &Out) -> Result<(), Failure> {
    let mut table = Table::new(["cli-number", "cli-title", "cli-result"].map(words::word));
    for (key, word) in [("added", "cli-evidence-added"), ("already", "cli-evidence-already")] {
        for item in taken[key].as_array().into_iter().flatten() {
            let text = |key: &str| item[key].as_str().unwrap_or_default().to_owned();
            table.row([text("number"), text("title"), words::word(word)]);
        }
    }
    out.table(&table)
}

fn check(session: &Session, check: &Check, out: &Out) -> Result<Outcome, Failure> {
    session.open(&check.dir, Access::Either)?;
    let depth = if check.quick { "quick" } else { "full" };
    let value: Value = session.ask("evidence_check", json!({"depth": depth}))?;
    let faults = faults::of(&value)?;
    out.answer(&value, |out| {
        faults::show(&faults, out)?;
        let count = |key: &str| value[key].to_string();
        out.say("cli-evidence-checked", &[("depth", depth), ("items", &count("items")), ("bytes", &count("bytes"))])?;
        out.line(&faults::counts(&faults))
    })?;
    Ok(Outcome::of(faults::has_faults(&faults)))
}
