//! What an audit is measured against: editions of standards, and policies, contracts or laws by name.

use serde::Deserialize;

use super::{App, Op, audit, reference::require};
use crate::{Result, domain::*, store};

#[derive(Debug, Deserialize, ts_rs::TS)]
#[serde(deny_unknown_fields)]
pub struct CriterionSave {
    #[serde(default)]
    #[ts(optional)]
    pub id: Option<CriterionId>,
    pub audit_id: AuditId,
    #[serde(default)]
    #[ts(optional)]
    pub catalogue_id: Option<CatalogueId>,
    /// The policy, contract or law by name; with a catalogue, what of it.
    #[serde(default)]
    #[ts(optional, as = "Option<String>")]
    pub text: String,
}

#[derive(Debug, Deserialize, ts_rs::TS)]
#[serde(deny_unknown_fields)]
pub struct CriterionRef {
    pub id: CriterionId,
}

pub fn save(app: &App, input: CriterionSave) -> Result<Criterion> {
    organisation::bounded("text", &input.text, 2_000)?;
    if input.catalogue_id.is_none() && input.text.trim().is_empty() {
        return Err(Refusal::new("criterion-empty").at("catalogue_id").into());
    }
    app.transact(Op::CriterionSave, "", |tx| {
        audit::open(tx, input.audit_id)?;
        if let Some(catalogue) = input.catalogue_id {
            require(tx.db, Entity::Catalogue, catalogue, "catalogue_id")?;
        }
        let others = store::audit::criteria(tx.db, input.audit_id)?;
        let twice = |other: &&store::audit::CriterionRow| {
            Some(other.id) != input.id && other.catalogue_id.is_some() && other.catalogue_id == input.catalogue_id
        };
        if let Some(other) = others.iter().find(twice) {
            let name = other.designation.as_deref().unwrap_or_default();
            return Err(Refusal::new("criterion-twice").arg("criterion", name).at("catalogue_id").into());
        }
        let criterion = Criterion {
            id: input.id.unwrap_or_else(|| CriterionId(tx.uuid())),
            audit_id: input.audit_id,
            catalogue_id: input.catalogue_id,
            text: input.text.trim().to_owned(),
            deleted: false,
        };
        match input.id {
            Some(id) => {
                let before = tx.live::<Criterion>(id)?;
                // Another edition leaves the questions of the first one behind.
                if before.catalogue_id != criterion.catalogue_id {
                    unused(tx, &before)?;
                }
                tx.update(&Criterion { audit_id: before.audit_id, ..criterion.clone() })?;
            }
            None => tx.insert(&criterion)?,
        }
        Ok(criterion)
    })
}

pub fn remove(app: &App, input: CriterionRef) -> Result<CriterionId> {
    app.transact(Op::CriterionRemove, "", |tx| {
        let criterion = tx.live::<Criterion>(input.id)?;
        audit::open(tx, criterion.audit_id)?;
        unused(tx, &criterion)?;
        tx.update(&Criterion { deleted: true, ..criterion })?;
        Ok(input.id)
    })
}

fn unused(tx: &super::Tx<'_>, criterion: &Criterion) -> Result<()> {
    let Some(catalogue) = criterion.catalogue_id else { return Ok(()) };
    match store::audit::uses_of_catalogue(tx.db, criterion.audit_id, catalogue)? {
        0 => Ok(()),
        uses => Err(Refusal::new("criterion-in-use").arg("uses", uses).at("catalogue_id").into()),
    }
}
