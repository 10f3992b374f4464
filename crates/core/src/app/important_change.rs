//! Important changes: what changed, when, how much it weighs and what it affects. The planner raises the priority of what
//! a change affects until an audit has looked since.

use chrono::NaiveDate;
use serde::Deserialize;

use super::{App, Op, audit, reference::require};
use crate::{
    Result,
    domain::{organisation::bounded, *},
    store::{
        list::Page,
        planner::{self as stored, ChangeFilter},
    },
};

/// Without an id a new one is made.
#[derive(Debug, Deserialize, ts_rs::TS)]
#[serde(deny_unknown_fields)]
pub struct ChangeSave {
    #[serde(default)]
    #[ts(optional)]
    pub id: Option<ImportantChangeId>,
    pub happened_on: NaiveDate,
    pub title: String,
    #[serde(default)]
    #[ts(optional, as = "Option<String>")]
    pub description: String,
    /// Medium unless told.
    #[serde(default)]
    #[ts(optional)]
    pub importance: Option<Importance>,
    /// Clauses, processes, sites, services; none: the whole SMS.
    #[serde(default)]
    #[ts(optional, as = "Option<Vec<RecordRef>>")]
    pub affects: Vec<RecordRef>,
}

#[derive(Debug, Deserialize, ts_rs::TS)]
#[serde(deny_unknown_fields)]
pub struct ChangeRef {
    pub id: ImportantChangeId,
}

pub fn list(app: &App, filter: ChangeFilter) -> Result<Page<ImportantChange>> {
    app.read(|db| stored::changes(db, &filter))
}

pub fn save(app: &App, input: ChangeSave) -> Result<ImportantChange> {
    bounded("description", &input.description, audit::TEXT)?;
    app.transact(Op::ChangeSave, "", |tx| {
        for (at, on) in input.affects.iter().enumerate() {
            require(tx.db, on.entity, on.record_id, &format!("affects[{at}]"))?;
        }
        if let Some(id) = input.id {
            tx.live::<ImportantChange>(id)?;
        }
        let change = ImportantChange {
            id: input.id.unwrap_or_else(|| ImportantChangeId(tx.uuid())),
            happened_on: input.happened_on,
            title: organisation::named("title", &input.title)?,
            description: input.description,
            importance: input.importance.unwrap_or(Importance::Medium),
            deleted: false,
            affects: input.affects,
        };
        change.check()?;
        tx.put(&change, input.id.is_none())?;
        Ok(change)
    })
}

pub fn remove(app: &App, input: ChangeRef) -> Result<ImportantChangeId> {
    app.transact(Op::ChangeRemove, "", |tx| {
        let change = tx.live::<ImportantChange>(input.id)?;
        tx.update(&ImportantChange { deleted: true, ..change })?;
        Ok(input.id)
    })
}
