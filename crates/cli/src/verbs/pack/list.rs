//! `pack list`: the register of issued packs.

use std::path::PathBuf;

use clap::Args;
use serde_json::{Value, json};

use super::plan::{array, text, word};
use crate::{
    Outcome,
    failure::Failure,
    out::Out,
    session::{Access, Session},
    table::Table,
    words,
};

#[derive(Debug, Args)]
pub struct List {
    /// The workspace's folder
    dir: PathBuf,
}

pub fn list(session: &Session, list: &List, out: &Out) -> Result<Outcome, Failure> {
    session.open(&list.dir, Access::Read)?;
    let page: Value = session.ask("pack_list", json!({"page": {"limit": 1000}}))?;
    out.answer(&page["rows"], |out| {
        let rows = array(&page["rows"]);
        if rows.is_empty() {
            return out.line(&words::word("cli-pack-none"));
        }
        let headings = [
            "cli-number",
            "cli-pack-issued",
            "cli-pack-for",
            "cli-pack-matter",
            "field-issued-pack-profile",
            "cli-pack-replaces",
            "cli-size",
            "field-state",
        ];
        let mut table = Table::new(headings.map(words::word));
        for row in rows {
            table.row([
                text(&row["number"]),
                text(&row["issued_at"]).chars().take(10).collect(),
                text(&row["recipient"]),
                text(&row["scope"]),
                word("pack-profile", &row["profile"]),
                text(&row["supersedes"]),
                row["zip_bytes"].to_string(),
                word("issued-pack-state", &row["state"]),
            ]);
        }
        out.table(&table)
    })?;
    Ok(Outcome::Good)
}
