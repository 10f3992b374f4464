//! What one record may say of another: that it is there, and whether what it belongs to may still be written.

use rusqlite::Connection;
use serde::{Deserialize, Serialize};

use super::{App, Tx};
use crate::{
    Result,
    domain::{Audit, Entity, RecordRef, Refusal},
    store::{record, reference},
};

/// A record with the words a person knows it by.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, ts_rs::TS)]
pub struct Named {
    pub entity: Entity,
    pub record_id: String,
    /// Empty for a record that has been removed since.
    pub label: String,
}

#[derive(Debug, Deserialize, ts_rs::TS)]
#[serde(deny_unknown_fields)]
pub struct NumberFind {
    pub number: String,
}

/// The record of a readable number, or a refusal that names it.
pub fn find(app: &App, input: NumberFind) -> Result<Named> {
    app.read(|db| {
        let found = reference::by_number(db, &input.number)?;
        let (entity, id) =
            found.ok_or_else(|| Refusal::new("number-unknown").arg("number", input.number.trim()).at("number"))?;
        named(db, entity, id)
    })
}

pub fn named(db: &Connection, entity: Entity, record_id: String) -> Result<Named> {
    let label = reference::label(db, entity, &record_id)?.unwrap_or_default();
    Ok(Named { entity, record_id, label })
}

/// Refused at `field` where there is no such record, or only a removed one.
pub fn require(db: &Connection, entity: Entity, id: impl std::fmt::Display, field: &str) -> Result<()> {
    let id = id.to_string();
    if reference::exists(db, entity, &id)? {
        return Ok(());
    }
    Err(Refusal::new("reference-unknown").arg("entity", entity).arg("reference", id).at(field).into())
}

pub fn require_each(
    db: &Connection,
    entity: Entity,
    ids: impl IntoIterator<Item = impl std::fmt::Display>,
    field: &str,
) -> Result<()> {
    ids.into_iter().try_for_each(|id| require(db, entity, id, field))
}

/// Content of a reported audit is locked, whatever hangs on it.
pub fn require_writable(db: &Connection, target: RecordRef) -> Result<()> {
    match reference::audit_of(db, target.entity, &target.id())? {
        Some(audit) => Ok(record::get::<Audit>(db, audit)?.writable()?),
        None => Ok(()),
    }
}

impl Tx<'_> {
    /// A record that is there and not removed.
    pub fn live<T: record::Record>(&self, id: T::Id) -> Result<T> {
        match reference::exists(self.db, T::ENTITY, &id.to_string())? {
            true => self.get(id),
            false => Err(Refusal::new("record-not-found").arg("entity", T::ENTITY).arg("reference", id).into()),
        }
    }

    /// Adds where `is_new`, else changes.
    pub fn put<T: record::Record>(&self, record: &T, is_new: bool) -> Result<()> {
        if is_new { self.insert(record) } else { self.update(record) }
    }
}
