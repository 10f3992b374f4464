//! `pack plan`: what a pack would hold, before it is sealed.

use std::path::PathBuf;

use clap::Args;
use serde_json::Value;

use super::order::Order;
use crate::{
    Outcome,
    failure::Failure,
    out::Out,
    session::{Access, Session},
    table::Table,
    words,
};

#[derive(Debug, Args)]
pub struct Plan {
    /// The workspace's folder
    dir: PathBuf,
    #[command(flatten)]
    order: Order,
}

pub fn plan(session: &Session, plan: &Plan, out: &Out) -> Result<Outcome, Failure> {
    session.open(&plan.dir, Access::Read)?;
    let planned: Value = session.ask("pack_plan", asked(session, &plan.order)?)?;
    out.answer(&planned, |out| {
        heading(&planned, out)?;
        table(
            &planned["evidence"],
            "cli-pack-goes-in",
            ["cli-number", "cli-title", "cli-size", "cli-pack-path"],
            out,
            |i| [text(&i["number"]), text(&i["title"]), i["size"].to_string(), text(&i["path"])],
        )?;
        table(&planned["left_out"], "cli-pack-stays", ["cli-number", "cli-title", "cli-pack-why"], out, |item| {
            [text(&item["number"]), text(&item["title"]), word("pack-why", &item["why"])]
        })?;
        table(&planned["warnings"], "cli-pack-warnings", ["cli-number", "cli-title", "cli-what"], out, |item| {
            let code = format!("pack-warning-{}", text(&item["what"]));
            [text(&item["number"]), text(&item["title"]), words::say(&code, &[("note", &text(&item["note"]))])]
        })?;
        differences(&planned, out)?;
        lines(&planned["gaps"], "cli-pack-gaps", out)
    })?;
    Ok(Outcome::Good)
}

/// The order with its items by id.
pub fn asked(session: &Session, order: &Order) -> Result<Value, Failure> {
    let ids =
        order.without.iter().map(|number| session.record_of("evidence", number).map(|item| item["record_id"].clone()));
    Ok(order.input(ids.collect::<Result<_, _>>()?, session.asked_for_language()))
}

fn heading(planned: &Value, out: &Out) -> Result<(), Failure> {
    let said = ["number", "base", "scope", "recipient"].map(|name| (name, text(&planned[name])));
    let profile = word("pack-profile", &planned["profile"]);
    let mut args: Vec<(&str, &str)> = said.iter().map(|(name, value)| (*name, value.as_str())).collect();
    args.push(("profile", &profile));
    args.iter_mut().filter(|(_, value)| value.is_empty()).for_each(|(_, value)| *value = "–");
    out.say("cli-pack-plan", &args)?;
    let count = |name: &str| planned[name].as_array().map_or(0, Vec::len).to_string();
    let records: u64 = array(&planned["records"]).iter().filter_map(|one| one["count"].as_u64()).sum();
    let (records, bytes) = (records.to_string(), planned["bytes"].to_string());
    let (items, reports) = (count("evidence"), count("reports"));
    out.say("cli-pack-counts", &[("records", &records), ("items", &items), ("bytes", &bytes), ("reports", &reports)])?;
    let (notes, remarks) = (planned["private_notes"].to_string(), planned["remarks"].to_string());
    out.say("cli-pack-kept", &[("notes", &notes), ("remarks", &remarks)])
}

fn table<const N: usize>(
    rows: &Value,
    title: &str,
    headings: [&str; N],
    out: &Out,
    row: impl Fn(&Value) -> [String; N],
) -> Result<(), Failure> {
    if array(rows).is_empty() {
        return Ok(());
    }
    out.line("")?;
    out.line(&words::word(title))?;
    let mut table = Table::new(headings.map(words::word));
    array(rows).iter().for_each(|one| table.row(row(one)));
    out.table(&table)
}

fn differences(planned: &Value, out: &Out) -> Result<(), Failure> {
    let told = array(&planned["differences"]);
    if told.is_empty() {
        return Ok(());
    }
    out.line("")?;
    out.say("cli-pack-differences", &[("number", &text(&planned["supersedes"]))])?;
    told.iter().try_for_each(|one| out.line(&difference(one)))
}

/// "  finding FN-2026-003: changed"
pub fn difference(one: &Value) -> String {
    let kind = words::word(&format!("kind-{}", text(&one["entity"]).replace('_', "-")));
    format!("  {kind} {}: {}", text(&one["number"]), word("pack-difference", &one["what"]))
}

fn lines(rows: &Value, title: &str, out: &Out) -> Result<(), Failure> {
    if array(rows).is_empty() {
        return Ok(());
    }
    out.line("")?;
    out.line(&words::word(title))?;
    array(rows).iter().try_for_each(|one| out.line(&format!("  {}", text(&one["text"]))))
}

pub fn array(value: &Value) -> &[Value] {
    value.as_array().map(Vec::as_slice).unwrap_or_default()
}

pub fn text(value: &Value) -> String {
    value.as_str().unwrap_or_default().to_owned()
}

pub fn word(family: &str, value: &Value) -> String {
    words::word(&format!("{family}-{}", text(value).replace('_', "-")))
}
