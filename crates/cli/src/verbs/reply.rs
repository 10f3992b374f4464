//! `reply show`: what an external auditor sent back about a pack; `reply import`: into the workspace, after a look.

use std::path::PathBuf;

use clap::{Args, Subcommand};
use serde_json::{Value, json};
use triennium_core::app::reply::{self as replies, ReplyShow};

use crate::{
    Outcome,
    failure::Failure,
    out::{self, Out},
    session::{Access, Session, path_text},
    table::Table,
    words::{self, say},
};

#[derive(Debug, Subcommand)]
pub enum Reply {
    /// Read a reply to a pack; needs no workspace
    Show {
        /// The reply file (.json)
        file: PathBuf,
    },
    /// Take a reply in; what is new is filed, what is there stays, conflicts are shown
    Import(Import),
}

#[derive(Debug, Args)]
pub struct Import {
    /// The workspace's folder
    dir: PathBuf,
    /// The reply file (.json)
    file: PathBuf,
    /// Only show what would become of each entry
    #[arg(long)]
    dry_run: bool,
    /// The audit its findings belong to, where that is not clear
    #[arg(long, value_name = "REF")]
    audit: Option<String>,
    /// Only this entry, by its id; may be given several times
    #[arg(long, value_name = "ID")]
    entry: Vec<String>,
    /// This conflict all the same, by the entry's id; may be given several times
    #[arg(long, value_name = "ID")]
    conflict: Vec<String>,
    /// Also a reply to a pack that was not issued from this workspace
    #[arg(long)]
    unknown_pack: bool,
}

pub fn show(file: &std::path::Path, out: &Out) -> Result<Outcome, Failure> {
    let shown = replies::show(ReplyShow { path: file.to_owned() })?;
    out.answer(&shown, |out| {
        let value = serde_json::to_value(&shown).unwrap_or_default();
        head(&value, &shown.file.author.name, &shown.file.author.organisation, out)?;
        let mut table = Table::new(["cli-entry-kind", "cli-what", "cli-title"].map(words::word));
        for entry in value["entries"].as_array().into_iter().flatten() {
            let about = [text(&entry["about"]["entity"]), text(&entry["about"]["id"])].join(" ").trim().to_owned();
            table.row([kind(entry), about, said(entry)]);
        }
        out.table(&table)
    })?;
    Ok(Outcome::Good)
}

pub fn import(session: &Session, import: &Import, out: &Out) -> Result<Outcome, Failure> {
    session.open(&import.dir, if import.dry_run { Access::Read } else { Access::Write })?;
    let mut look = json!({"path": path_text(&import.file)?});
    if let Some(audit) = &import.audit {
        look["audit_id"] = session.record_of("audit", audit)?["record_id"].clone();
    }
    let mut in_words = look.clone();
    in_words["language"] = json!(words::current().language());
    let preview: Value = session.ask("reply_preview", in_words)?;
    if import.dry_run {
        out.answer(&preview, |out| show_preview(&preview, out))?;
        return Ok(Outcome::of(preview["conflicts"].as_u64().unwrap_or(0) > 0));
    }
    let mut input = look;
    input["sha256"] = preview["sha256"].clone();
    input["unknown_pack"] = json!(import.unknown_pack);
    input["conflicts"] = json!(import.conflict);
    if !import.entry.is_empty() {
        input["entries"] = json!(import.entry);
    }
    let done: Value = session.ask("reply_import", input)?;
    out.answer(&done, |out| {
        show_preview(&preview, out)?;
        let taken = done["taken"].as_array().map_or(0, Vec::len).to_string();
        out.say("cli-reply-written", &[("taken", &taken)])
    })?;
    Ok(Outcome::of(done["conflicts"].as_array().is_some_and(|conflicts| !conflicts.is_empty())))
}

fn text(value: &Value) -> String {
    value.as_str().unwrap_or_default().to_owned()
}

fn kind(entry: &Value) -> String {
    words::word(&format!("reply-kind-{}", text(&entry["kind"])))
}

/// A line of what it says: the title, else the beginning of the text.
fn said(entry: &Value) -> String {
    let title = entry["title"].as_str().or(entry["text"].as_str()).unwrap_or_default();
    title.lines().next().unwrap_or_default().chars().take(80).collect()
}

fn head(value: &Value, author: &str, organisation: &str, out: &Out) -> Result<(), Failure> {
    let sequence = value["sequence"].to_string();
    let (pack, written) = (text(&value["pack"]), text(&value["written"]));
    let args = [
        ("author", author),
        ("organisation", organisation),
        ("sequence", &sequence),
        ("pack", &pack),
        ("written", &written),
    ];
    out.say("cli-reply-line", &args)
}

fn show_preview(preview: &Value, out: &Out) -> Result<(), Failure> {
    head(preview, &text(&preview["author"]), &text(&preview["organisation"]), out)?;
    for warning in preview["warnings"].as_array().into_iter().flatten() {
        out::note("cli-warning-line", &[("text", &message(warning))]);
    }
    let mut table =
        Table::new(["cli-entry-kind", "cli-title", "cli-outcome", "cli-becomes", "cli-problem"].map(words::word));
    for entry in preview["entries"].as_array().into_iter().flatten() {
        let outcome = words::word(&format!("reply-outcome-{}", text(&entry["outcome"]).replace('_', "-")));
        let becomes = match entry["becomes"].as_str() {
            Some(becomes) => say(&format!("reply-becomes-{becomes}"), &[("record", &text(&entry["becomes_of"]))]),
            None => String::new(),
        };
        let why = if entry["why"].is_null() { String::new() } else { message(&entry["why"]) };
        table.row([kind(entry), said(entry), outcome, becomes, why]);
    }
    out.table(&table)?;
    show_changes(preview, out)?;
    let count = |key: &str| preview[key].to_string();
    let entries = preview["entries"].as_array().map_or(0, Vec::len).to_string();
    let (new, there, conflicts) = (count("new"), count("already_there"), count("conflicts"));
    out.say("cli-reply-counts", &[("entries", &entries), ("new", &new), ("there", &there), ("conflicts", &conflicts)])
}

/// Of records that were changed since the pack: what each said then, and what it says now.
fn show_changes(preview: &Value, out: &Out) -> Result<(), Failure> {
    for entry in preview["entries"].as_array().into_iter().flatten() {
        for change in entry["changes"].as_array().into_iter().flatten() {
            let [record, field] = [&entry["about_label"], &change["label"]].map(text);
            let [old, new] = [&change["old"], &change["new"]].map(text);
            let args = [("record", record.as_str()), ("field", &field), ("old", &old), ("new", &new)];
            out.say("cli-reply-change", &args)?;
        }
    }
    Ok(())
}

/// A code with its arguments, in words.
fn message(value: &Value) -> String {
    let args = value["args"].as_object();
    let args: Vec<(&str, &str)> =
        args.into_iter().flatten().map(|(k, v)| (k.as_str(), v.as_str().unwrap_or_default())).collect();
    say(&text(&value["code"]), &args)
}
