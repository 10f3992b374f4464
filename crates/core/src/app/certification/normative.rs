//! The documents the field rests on, as rows a person can correct: seeded from what comes with Triennium, never constants.

use serde::Deserialize;

use super::{form::form, stored};
use crate::{
    Result,
    app::{App, Op, Tx, entry::Nothing},
    domain::{practice::ReferenceState, standard::Confidence, *},
    standards,
    store::{certification::NormativeReferenceFilter, list::Page},
};

form! {
    /// Without an id a new one is made. Its key is what another row's `superseded_by` names.
    NormativeReferenceSave(NormativeReferenceId) -> NormativeEdition {
        set {
            key: String,
            document: String,
            edition: String,
            amendment: String,
            issuer: String,
            state: ReferenceState,
            valid_from: String,
            superseded_by: String,
            confidence: Confidence,
            source: String,
            note: String,
        }
        may {}
        own {}
    }
}

#[derive(Debug, Deserialize, ts_rs::TS)]
#[serde(deny_unknown_fields)]
pub struct NormativeReferenceRef {
    pub id: NormativeReferenceId,
}

pub fn reference_list(app: &App, filter: NormativeReferenceFilter) -> Result<Page<NormativeEdition>> {
    app.read(|db| stored::normative_references(db, &filter))
}

pub fn reference_save(app: &App, mut input: NormativeReferenceSave) -> Result<NormativeEdition> {
    app.transact(Op::NormativeReferenceSave, "", |tx| {
        let is_new = input.id.is_none();
        let mut edition = match input.id {
            Some(id) => tx.live(id)?,
            None => blank(NormativeReferenceId(tx.uuid())),
        };
        input.apply(&mut edition);
        edition.key = edition.key.trim().to_owned();
        edition.check()?;
        refuse_twice(tx, &edition)?;
        if !edition.superseded_by.is_empty() && live(tx, &edition.superseded_by)?.is_none() {
            let key = &edition.superseded_by;
            return Err(Refusal::new("reference-successor-unknown").arg("key", key).at("superseded_by").into());
        }
        tx.put(&edition, is_new)?;
        Ok(edition)
    })
}

fn live(tx: &Tx<'_>, key: &str) -> Result<Option<NormativeEdition>> {
    Ok(stored::normative_reference(tx.db, key)?.filter(|known| !known.deleted))
}

fn refuse_twice(tx: &Tx<'_>, edition: &NormativeEdition) -> Result<()> {
    match live(tx, &edition.key)? {
        Some(other) if other.id != edition.id => {
            Err(Refusal::new("reference-key-twice").arg("key", &edition.key).at("key").into())
        }
        _ => Ok(()),
    }
}

fn blank(id: NormativeReferenceId) -> NormativeEdition {
    let empty = String::new;
    NormativeEdition {
        id,
        key: empty(),
        document: empty(),
        edition: empty(),
        amendment: empty(),
        issuer: empty(),
        state: ReferenceState::Current,
        valid_from: empty(),
        superseded_by: empty(),
        confidence: Confidence::Medium,
        source: empty(),
        note: empty(),
        deleted: false,
    }
}

pub fn reference_remove(app: &App, input: NormativeReferenceRef) -> Result<NormativeReferenceId> {
    app.transact(Op::NormativeReferenceRemove, "", |tx| {
        tx.update(&NormativeEdition { deleted: true, ..tx.live(input.id)? })?;
        Ok(input.id)
    })
}

/// Brings those that come with Triennium and were never here: after an update, or into a workspace of an earlier one.
pub fn reference_bring(app: &App, _: Nothing) -> Result<Page<NormativeEdition>> {
    seed(app)?;
    reference_list(app, NormativeReferenceFilter::default())
}

/// What a person corrected or took away stays as it is.
pub fn seed(app: &App) -> Result<()> {
    app.transact(Op::NormativeReferenceBring, "", |tx| {
        for shipped in standards::normative_references() {
            if stored::normative_reference(tx.db, &shipped.id)?.is_none() {
                tx.insert(&row(tx, shipped))?;
            }
        }
        Ok(())
    })
}

fn row(tx: &Tx<'_>, shipped: &practice::NormativeReference) -> NormativeEdition {
    NormativeEdition {
        id: NormativeReferenceId(tx.uuid()),
        key: shipped.id.clone(),
        document: shipped.document.clone(),
        edition: shipped.edition.clone(),
        amendment: shipped.amendment.clone(),
        issuer: shipped.issuer.clone(),
        state: shipped.state,
        valid_from: shipped.valid_from.clone(),
        superseded_by: shipped.superseded_by.clone().unwrap_or_default(),
        confidence: shipped.confidence,
        source: shipped.source.clone(),
        note: shipped.note.clone(),
        deleted: false,
    }
}
