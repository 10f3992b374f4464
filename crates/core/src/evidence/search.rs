//! Looks for missing evidence by its content: whatever it is called now, the bytes are the same.

use std::{
    collections::{BTreeMap, HashMap, HashSet},
    path::PathBuf,
};

use super::{
    Found, Meter, Vault,
    check::{Checked, Expected},
    hash::hash_file,
    parallel::in_order,
    walk::walk,
};
use crate::{
    Error, Fault, Result,
    domain::{Clock, ContentHash, EvidenceState, OriginalName},
    job::Job,
};

/// Copies in the vault are no answer to where an original has gone. Only files of a missing item's size are read. Cancelled, it leaves the rest as missing.
pub(super) fn find_moved(
    expected: &[Expected],
    items: &mut [Checked],
    roots: &[PathBuf],
    vault: &Vault,
    clock: &dyn Clock,
    job: &Job,
) -> Result<()> {
    let records: HashMap<&str, &Expected> = expected.iter().map(|item| (item.id.as_str(), item)).collect();
    let missing: Vec<&mut Checked> = items.iter_mut().filter(|item| item.state == EvidenceState::Missing).collect();
    if missing.is_empty() || roots.is_empty() {
        return Ok(());
    }
    let sizes: HashSet<u64> = missing.iter().map(|item| records[item.id.as_str()].size).collect();
    let found = match contents(roots, &sizes, vault, clock, job) {
        Err(Error::Cancelled) => return Ok(()),
        found => found?,
    };
    for item in missing {
        let record = records[item.id.as_str()];
        if let Some(path) = found.get(&record.hash) {
            let path = OriginalName::new(path);
            item.state = EvidenceState::Moved;
            item.faults = vec![Fault::warning("evidence-moved", &record.subject).arg("found", &path)];
            item.found_at = Some(path);
        }
    }
    Ok(())
}

/// Content and the first path that has it.
fn contents(
    roots: &[PathBuf],
    sizes: &HashSet<u64>,
    vault: &Vault,
    clock: &dyn Clock,
    job: &Job,
) -> Result<BTreeMap<ContentHash, PathBuf>> {
    let files: Vec<Found> =
        walk(roots, Some(vault.folder()), job)?.files.into_iter().filter(|file| sizes.contains(&file.size)).collect();
    let bytes = files.iter().fold(0_u64, |sum, file| sum.saturating_add(file.size));
    let meter = Meter::new(job, "stage-searching-moved", files.len() as u64, bytes);
    let done = in_order(&files, |file| hash_file(&file.real, clock, &mut meter.file(file.size)).map(Some));
    if let Some(error) = done.error {
        return Err(error);
    }
    let mut found = BTreeMap::new();
    for ((_, hashed), file) in done.answers.into_iter().zip(files) {
        if let Ok(hashed) = hashed {
            found.entry(hashed.content.hash).or_insert(file.real);
        }
    }
    Ok(found)
}
