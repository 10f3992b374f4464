//! A folder of packs, each checked whole, then held against the others: of one issuer, which numbers nobody has shown, which
//! stand for two different packs, and where one names another as the pack before it than the one that is there.

use std::{
    collections::BTreeMap,
    path::{Path, PathBuf},
    sync::Arc,
};

use serde::{Deserialize, Serialize};

use super::super::{
    entry::OnDesk,
    key::Passphrase,
    pack::{self, PackVerified, PackVerify},
    sender::Senders,
};
use crate::{
    Error, Fault, Result,
    domain::{ContentHash, OriginalName, Refusal},
    io::at,
    job::{Job, Progress},
    pack::time_stamp::Anchors,
};

/// A folder with more is not an inbox.
const MOST: usize = 10_000;
/// Missing numbers that are named one by one.
const NAMED: u64 = 50;

#[derive(Debug, Deserialize, ts_rs::TS)]
#[serde(deny_unknown_fields)]
pub struct PackFolder {
    /// Packs as zips, encrypted (`.age`) or as unpacked folders directly in it.
    pub path: PathBuf,
    /// A file with the age identity that opens those that are encrypted.
    #[serde(default)]
    #[ts(optional)]
    pub identity: Option<PathBuf>,
    /// What opens those that were encrypted with a passphrase: one for all of them.
    #[serde(default)]
    #[ts(optional)]
    pub passphrase: Option<Passphrase>,
    /// A file with certificates that are trusted to tell the time: time stamps of all of them are held against it.
    #[serde(default)]
    #[ts(optional)]
    pub tsa_anchor: Option<PathBuf>,
}

#[derive(Debug, Clone, Serialize, ts_rs::TS)]
pub struct PackOfFolder {
    pub path: PathBuf,
    pub name: String,
    /// None where it could not be read at all; `problem` says why.
    pub verified: Option<PackVerified>,
    pub problem: Option<Refusal>,
}

#[derive(Debug, Clone, Serialize, ts_rs::TS)]
pub struct PackFolderVerified {
    pub path: PathBuf,
    /// By issuer and number.
    pub packs: Vec<PackOfFolder>,
    pub sound: usize,
    pub faulty: usize,
    /// Gaps, forks and broken chains between the packs: the subject is the issuer.
    pub faults: Vec<Fault>,
}

pub fn verify_many<H: OnDesk>(host: &Arc<H>, input: PackFolder, job: &Job) -> Result<PackFolderVerified> {
    let found = candidates(&input.path)?;
    // Refused once and at its field, not by each pack.
    if let Some(anchor) = &input.tsa_anchor {
        Anchors::read(anchor)?;
    }
    let (total, senders) = (found.len() as u64, Senders::load(host.desk().home()));
    let mut packs = Vec::with_capacity(found.len());
    for (done, path) in found.into_iter().enumerate() {
        job.check()?;
        let stage = "stage-checking-packs".to_owned();
        job.report(&Progress { stage, files_done: done as u64, files_total: total, bytes_done: 0, bytes_total: 0 });
        packs.push(one(path, &input, &senders, job)?);
    }
    packs.sort_by_cached_key(|pack| (issuer(pack), sequence(pack), pack.name.clone()));
    let sound = packs.iter().filter(|pack| pack.verified.as_ref().is_some_and(|verified| verified.sound)).count();
    Ok(PackFolderVerified { path: input.path, sound, faulty: packs.len() - sound, faults: between(&packs), packs })
}

/// Zips, encrypted ones, and folders that are a bag.
fn candidates(folder: &Path) -> Result<Vec<PathBuf>> {
    let mut found = Vec::new();
    for entry in std::fs::read_dir(folder).map_err(at("read", folder))? {
        let path = entry.map_err(at("read", folder))?.path();
        let ends = |wanted| path.extension().is_some_and(|ending| ending.eq_ignore_ascii_case(wanted));
        let is_bag = || path.join("bagit.txt").is_file();
        if ((ends("zip") || ends("age")) && path.is_file()) || (path.is_dir() && is_bag()) {
            found.push(path);
        }
        if found.len() > MOST {
            return Err(Refusal::new("pack-folder-too-full").arg("limit", MOST).at("path").into());
        }
    }
    if found.is_empty() {
        return Err(Refusal::new("pack-folder-empty").arg("path", folder.display()).at("path").into());
    }
    found.sort();
    Ok(found)
}

/// One that cannot be read does not keep the others from being checked.
fn one(path: PathBuf, folder: &PackFolder, senders: &Senders, job: &Job) -> Result<PackOfFolder> {
    let name = OriginalName::new(path.file_name().unwrap_or(path.as_os_str())).display;
    // Whatever is not encrypted needs neither.
    let encrypted = pack::is_encrypted(&path);
    let input = PackVerify {
        path: path.clone(),
        identity: folder.identity.clone().filter(|_| encrypted),
        passphrase: folder.passphrase.clone().filter(|_| encrypted),
        tsa_anchor: folder.tsa_anchor.clone(),
        ..PackVerify::default()
    };
    // Its own progress would run back and forth; stopping is asked for between packs and within each.
    let (verified, problem) = match pack::verify(input, senders, job) {
        Ok(verified) => (Some(verified), None),
        Err(Error::Cancelled) => return Err(Error::Cancelled),
        Err(Error::Refused(refusal)) => (None, Some(refusal)),
        Err(other) => (None, Some(Refusal::new("pack-unreadable").arg("cause", other.to_string()))),
    };
    Ok(PackOfFolder { path, name, verified, problem })
}

/// Who sealed it: the key where the signature verifies, else what the seal says, which nobody vouches for.
fn issuer(pack: &PackOfFolder) -> String {
    let Some(verified) = &pack.verified else { return String::new() };
    let says = verified.seal.as_ref().map(|seal| seal.issuer.clone()).unwrap_or_default();
    match &verified.key {
        Some(key) => format!("{says} {key}").trim().to_owned(),
        None => says,
    }
}

fn sequence(pack: &PackOfFolder) -> u64 {
    pack.verified.as_ref().and_then(|verified| verified.seal.as_ref()).map_or(0, |seal| seal.sequence)
}

/// What a sealed pack says of its place among its issuer's.
struct Sealed<'p> {
    name: &'p str,
    seal: ContentHash,
    previous: Option<ContentHash>,
}

fn between(packs: &[PackOfFolder]) -> Vec<Fault> {
    let mut issuers: BTreeMap<String, BTreeMap<u64, Vec<Sealed<'_>>>> = BTreeMap::new();
    for pack in packs {
        // Whose signature does not verify is nobody's pack: its number proves nothing.
        let Some(verified) = pack.verified.as_ref().filter(|verified| verified.key.is_some()) else { continue };
        let (Some(seal), Some(hash)) = (&verified.seal, verified.seal_sha256) else { continue };
        let sealed = Sealed { name: &pack.name, seal: hash, previous: seal.previous };
        // The key alone says whose it is: names can be written by anybody.
        let key = verified.key.clone().unwrap_or_default();
        issuers.entry(key).or_default().entry(seal.sequence).or_default().push(sealed);
    }
    let mut faults: Vec<Fault> = issuers.iter().flat_map(|(key, packs)| of_issuer(key, packs)).collect();
    faults.sort();
    faults
}

fn of_issuer(key: &str, packs: &BTreeMap<u64, Vec<Sealed<'_>>>) -> Vec<Fault> {
    let mut faults = Vec::new();
    for (sequence, same) in packs {
        let mut seals: Vec<&Sealed<'_>> = same.iter().collect();
        seals.sort_by_key(|sealed| sealed.seal);
        seals.dedup_by_key(|sealed| sealed.seal);
        if let [first, other, ..] = seals.as_slice() {
            let fault = Fault::new("pack-sequence-forked", key).arg("sequence", sequence);
            faults.push(fault.arg("first", first.name).arg("other", other.name));
        }
    }
    for (before, after) in packs.iter().zip(packs.iter().skip(1)) {
        faults.extend(gap(key, *before.0, *after.0));
        if before.0 + 1 == *after.0 {
            faults.extend(after.1.iter().filter_map(|sealed| broken(key, before.1, sealed)));
        }
    }
    faults
}

/// Numbers nobody has shown. What they were, only the issuer can say.
fn gap(key: &str, before: u64, after: u64) -> Option<Fault> {
    let missing = after.checked_sub(before)?.checked_sub(1).filter(|missing| *missing > 0)?;
    let numbers = match missing {
        1..=NAMED => (before + 1..after).map(|number| number.to_string()).collect::<Vec<_>>().join(", "),
        _ => format!("{}–{}", before + 1, after - 1),
    };
    Some(Fault::warning("pack-sequence-gap", key).arg("missing", missing).arg("numbers", numbers))
}

/// A pack names the seal before its own: where that pack is here, it must be that one.
fn broken(key: &str, before: &[Sealed<'_>], sealed: &Sealed<'_>) -> Option<Fault> {
    let previous = sealed.previous;
    let known = before.iter().any(|earlier| Some(earlier.seal) == previous);
    (!known).then(|| {
        let fault = Fault::new("pack-sequence-broken", key).arg("name", sealed.name);
        fault.arg("before", before.first().map_or("", |earlier| earlier.name))
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn sealed(name: &str, seal: u8, previous: Option<u8>) -> Sealed<'_> {
        let hash = |n: u8| ContentHash::new([n; 32]);
        Sealed { name, seal: hash(seal), previous: previous.map(hash) }
    }

    fn codes(packs: Vec<(u64, Vec<Sealed<'_>>)>) -> Vec<String> {
        of_issuer("key", &packs.into_iter().collect()).into_iter().map(|fault| fault.code).collect()
    }

    #[test]
    fn packs_in_their_row_say_nothing_and_each_break_is_named() {
        let row =
            || vec![(1, vec![sealed("a", 1, None)]), (2, vec![sealed("b", 2, Some(1)), sealed("b (1)", 2, Some(1))])];
        assert_eq!(codes(row()), Vec::<String>::new(), "a copy of a pack is no fork");
        let mut forked = row();
        forked[1].1.push(sealed("c", 3, Some(1)));
        assert_eq!(codes(forked), ["pack-sequence-forked"]);
        let mut broken = row();
        broken.push((3, vec![sealed("d", 4, Some(9))]));
        assert_eq!(codes(broken), ["pack-sequence-broken"]);
        let mut gapped = row();
        gapped.push((6, vec![sealed("e", 5, Some(9))]));
        assert_eq!(codes(gapped), ["pack-sequence-gap"]);
        let fault = gap("key", 2, 6).expect("a gap");
        assert_eq!((fault.args["numbers"].as_str(), fault.args["missing"].as_str()), ("3, 4, 5", "3"));
        assert_eq!(gap("key", 1, u64::MAX).expect("a gap").args["numbers"], format!("2–{}", u64::MAX - 1));
    }
}
