//! Two packs side by side, without a workspace: each is checked to its end first, then what their indexes say is compared.

use std::{path::PathBuf, sync::Arc};

use serde::{Deserialize, Serialize};

use super::{
    super::{entry::OnDesk, sender::Senders},
    difference::{self, Part},
    records,
    verify::{PackVerified, PackVerify, verify},
};
use crate::{
    Error, Result,
    domain::PackDifference,
    job::Job,
    pack::{
        index::{Index, IndexEvidence},
        manifest::sha256,
        verify::index_of,
    },
};

#[derive(Debug, Deserialize, ts_rs::TS)]
#[serde(deny_unknown_fields)]
pub struct PackDiff {
    /// A pack's zip or its unpacked folder: the older one, and the newer.
    pub old: PathBuf,
    pub new: PathBuf,
}

#[derive(Debug, Clone, PartialEq, Serialize, ts_rs::TS)]
pub struct PackCompared {
    pub old: PackVerified,
    pub new: PackVerified,
    /// Both are sound. What an unsound pack says is compared all the same, where it can be read.
    pub sound: bool,
    /// Whether both were sealed with one key.
    pub same_key: bool,
    /// The newer says that it replaces the older.
    pub supersedes: bool,
    pub differences: Vec<PackDifference>,
}

/// On the wire: beside any workspace.
pub fn compare_on<H: OnDesk>(_: &Arc<H>, input: PackDiff, job: &Job) -> Result<PackCompared> {
    compare(input, job)
}

pub fn compare(input: PackDiff, job: &Job) -> Result<PackCompared> {
    let look = |path: &PathBuf, field: &'static str| -> Result<(PackVerified, Option<Index>)> {
        let ask = PackVerify { path: path.clone(), ..PackVerify::default() };
        let verified = verify(ask, &Senders::nobody(), job).map_err(|error| at(error, field))?;
        Ok((verified, index_of(path, job)?.ok()))
    };
    let ((old, old_index), (new, new_index)) = (look(&input.old, "old")?, look(&input.new, "new")?);
    let differences = match (&old_index, &new_index) {
        (Some(old), Some(new)) => difference::between(parts(old)?, parts(new)?),
        _ => Vec::new(),
    };
    let replaced = new_index.as_ref().and_then(|index| index.supersedes.as_deref());
    Ok(PackCompared {
        sound: old.sound && new.sound,
        same_key: old.key.is_some() && old.key == new.key,
        supersedes: replaced.is_some() && replaced == old_index.as_ref().map(|index| index.pack.as_str()),
        differences,
        old,
        new,
    })
}

/// At the field of this command that named the path.
fn at(error: Error, field: &'static str) -> Error {
    match error {
        Error::Refused(mut refusal) => {
            refusal.field = Some(field.to_owned());
            Error::Refused(refusal)
        }
        other => other,
    }
}

fn parts(index: &Index) -> Result<Vec<Part>> {
    let records = index.records.iter().map(|record| Ok(Part::from(&records::packed(record)?)));
    let evidence = index.evidence.iter().map(evidence);
    records.chain(evidence).collect()
}

/// An item by its bytes and by what was said of it: a new name or link is a change, another path or custody is none.
fn evidence(item: &IndexEvidence) -> Result<Part> {
    let said = (&item.sha256, &item.title, &item.facts, &item.original_name);
    let links: Vec<_> = item.links.iter().map(|link| (&link.entity, &link.id)).collect();
    let bytes = serde_json::to_vec(&(said, links)).map_err(|error| Error::internal(error.to_string()))?;
    let (id, number) = (item.id.clone(), item.number.clone());
    Ok(Part { entity: "evidence".into(), id, number, digest: sha256(&bytes).to_string() })
}
