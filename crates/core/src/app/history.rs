//! The history as a person reads it, and the proof that it is whole. Reads only; entries are written by `App::transact`.

pub mod proof;
mod teller;
mod values;

use serde::{Deserialize, Serialize};

use super::App;
use crate::{
    Result,
    domain::{Refusal, Timestamp},
    messages::{self, Messages},
    store::{
        changes::{self, Change},
        history,
        journal::Entry,
        list::{Page, PageRequest},
    },
};
pub use proof::{HistoryAccept, HistoryProof, HistoryVerify, accept, verify};
use teller::Teller;
pub use values::day as day_in_words;

#[derive(Debug, Default, Deserialize, ts_rs::TS)]
#[serde(default, deny_unknown_fields)]
pub struct HistoryFilter {
    /// Id or number of one record; with its parts. Without: everything.
    #[ts(optional)]
    pub record: Option<String>,
    /// Of the words: "en" (default), "de".
    #[ts(optional, as = "Option<String>")]
    pub language: String,
    /// Always newest first; 50 entries unless told, at most 500.
    #[ts(optional, as = "Option<PageRequest>")]
    pub page: PageRequest,
}

/// One transaction: in words, and in parts for whoever lays it out.
#[derive(Debug, Clone, PartialEq, Serialize, ts_rs::TS)]
pub struct HistoryEntry {
    pub seq: i64,
    /// SHA-256 of the entry, hex.
    pub hash: String,
    pub at: Timestamp,
    /// `at` in words, as the device's clock said.
    pub when: String,
    pub who_id: String,
    pub who: String,
    pub device: String,
    /// The operation's name (`audit-move`) and in words after the person's ("moved an audit").
    pub operation: String,
    pub what: String,
    pub reason: String,
    /// Whole sentences, one a change.
    pub sentences: Vec<String>,
    pub changes: Vec<RecordChange>,
    /// Changed rows beyond those told.
    pub more: i64,
}

#[derive(Debug, Clone, PartialEq, Serialize, ts_rs::TS)]
pub struct RecordChange {
    /// The table: an `Entity`, or a link table.
    pub entity: String,
    /// Of a link its ids joined by `/`.
    pub id: String,
    pub kind: String,
    pub label: String,
    /// The record this is a part of, as its entity, id and label.
    pub of: Option<Owner>,
    pub change: Change,
    pub fields: Vec<FieldChange>,
}

#[derive(Debug, Clone, PartialEq, Serialize, ts_rs::TS)]
pub struct Owner {
    pub entity: String,
    pub id: String,
    pub label: String,
}

/// A cell, as a person reads it. Empty: nothing stood or stands there.
#[derive(Debug, Clone, PartialEq, Serialize, ts_rs::TS)]
pub struct FieldChange {
    pub field: String,
    pub label: String,
    pub old: String,
    pub new: String,
}

pub fn list(app: &App, filter: HistoryFilter) -> Result<Page<HistoryEntry>> {
    let limit = if filter.page.limit <= 0 { 50 } else { filter.page.limit.min(500) };
    let offset = filter.page.offset.max(0);
    app.read(|db| {
        let records = filter.record.as_deref().map(|reference| records(db, reference)).transpose()?;
        let (entries, total) = match &records {
            Some(records) => history::page_of(db, records, limit, offset)?,
            None => history::page(db, limit, offset)?,
        };
        let mut teller = Teller::new(db, messages::messages(&filter.language), records.as_ref());
        let rows = entries.iter().map(|entry| teller.tell(entry)).collect::<Result<_>>()?;
        Ok(Page { rows, total })
    })
}

/// What one record said before these entries beside what it says after them: they are all that changed its row, the oldest
/// first. What says the same again is left out.
pub fn changed_by(
    db: &rusqlite::Connection,
    m: &Messages,
    (table, id): (&str, &str),
    entries: &[Entry],
) -> Result<Vec<FieldChange>> {
    let mut steps = Vec::new();
    for entry in entries {
        let rows = changes::decode(&entry.changeset)?;
        steps.extend(rows.into_iter().filter(|row| row.table == table && row.record_id() == id));
    }
    match changes::folded(&steps) {
        Some(whole) => Teller::new(db, m, None).fields(&whole),
        None => Ok(Vec::new()),
    }
}

fn records(db: &rusqlite::Connection, reference: &str) -> Result<std::collections::BTreeSet<String>> {
    let found = history::resolve(db, reference)?;
    let (table, id) = found.ok_or_else(|| {
        Refusal::new("record-not-found").arg("entity", "record").arg("reference", reference.trim()).at("record")
    })?;
    history::family(db, &table, &id)
}
