//! Looks again at what was collected. A quick look compares what the file system says; only a full check reads the bytes,
//! and only it may say that they are intact. Every item is looked at, oldest first, and every fault is listed.

use std::{collections::HashMap, path::PathBuf};

use serde::{Deserialize, Serialize};

pub use super::budget::Budget;
use super::{
    FileMeter, Meter, Outcome, Trouble, Vault,
    budget::Spending,
    facts::{facts_of, kind},
    hash::hash_file,
    judge::{judge, mark_duplicates},
    parallel::in_order,
    search::find_moved,
};
use crate::{
    Error, Fault, Result,
    domain::{Clock, ContentHash, EvidenceState, FileFacts, OriginalName, Timestamp},
    job::Job,
};

/// What a record says should be there.
#[derive(Debug, Clone)]
pub struct Expected {
    /// The caller's own; comes back in the answer and breaks ties of age.
    pub id: String,
    /// What a person calls it ("EV-000123 calibration-label.jpg").
    pub subject: String,
    pub hash: ContentHash,
    pub size: u64,
    pub place: Place,
    /// As last seen at `place`: `Taken::stored` for a vault copy, `Taken::original` for a reference.
    pub facts: Option<FileFacts>,
    pub last_full_check: Option<Timestamp>,
    pub superseded: bool,
}

#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub enum Place {
    Vault,
    InPlace(PathBuf),
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, ts_rs::TS)]
#[serde(rename_all = "snake_case")]
pub enum Depth {
    Quick,
    Full,
}

#[derive(Debug, Clone, Default)]
pub struct CheckOptions {
    pub budget: Budget,
    /// From the report of the run to continue.
    pub resume: Option<Cursor>,
    /// Where to look for what is missing, by content.
    pub search: Vec<PathBuf>,
}

/// Where a round over all evidence stands. Items checked since the round began, or before `after`, are not due again.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, ts_rs::TS)]
#[ts(rename = "EvidenceCheckCursor")]
pub struct Cursor {
    pub round_started: Timestamp,
    pub after: Option<(Option<Timestamp>, String)>,
}

#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Checked {
    pub id: String,
    pub state: EvidenceState,
    /// The bytes were read in this check and are those that were collected.
    pub verified: bool,
    /// When it was looked at; `None` if it was not.
    pub at: Option<Timestamp>,
    /// As now seen, to keep for the next quick look.
    pub facts: Option<FileFacts>,
    pub found_at: Option<OriginalName>,
    /// The id of an earlier item with the same content.
    pub same_as: Option<String>,
    pub faults: Vec<Fault>,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum StoppedBy {
    Cancel,
    Budget,
}

#[derive(Debug)]
pub struct CheckReport {
    /// Oldest check first; items this round had already done are not in it.
    pub items: Vec<Checked>,
    /// `Some` if items were left: what was checked counts, the rest says `NotChecked`.
    pub stopped: Option<StoppedBy>,
    pub resume: Option<Cursor>,
}

impl CheckReport {
    pub fn faults(&self) -> impl Iterator<Item = &Fault> {
        self.items.iter().flat_map(|item| &item.faults)
    }
}

/// What a look at one place brought, before it is held against a record.
pub(super) struct Look {
    pub found: Outcome<Seen>,
    pub at: Timestamp,
}

pub(super) struct Seen {
    pub facts: FileFacts,
    /// `None` after a quick look.
    pub hash: Option<ContentHash>,
}

/// One place to look at, for all the records that point to it.
struct Visit<'e> {
    items: Vec<&'e Expected>,
    bytes: u64,
}

pub fn check(
    expected: &[Expected],
    vault: &Vault,
    depth: Depth,
    options: &CheckOptions,
    clock: &dyn Clock,
    job: &Job,
) -> Result<CheckReport> {
    let round_started = options.resume.as_ref().map_or_else(|| clock.now(), |cursor| cursor.round_started);
    let visits = visits(expected, options.resume.as_ref());
    let spending = Spending::new(&options.budget, clock);
    let bytes = visits.iter().fold(0_u64, |sum, visit| sum.saturating_add(visit.weight(depth)));
    let meter = Meter::new(job, "stage-checking-evidence", visits.len() as u64, bytes);
    let done = in_order(&visits, |visit| {
        let weight = visit.weight(depth);
        if !spending.may_start(weight) {
            return Ok(None);
        }
        visit.look(vault, depth, clock, &mut meter.file(weight)).map(Some)
    });
    let stopped = match done.error {
        Some(Error::Cancelled) => Some(StoppedBy::Cancel),
        Some(error) => return Err(error),
        None => (done.answers.len() < visits.len()).then_some(StoppedBy::Budget),
    };
    let resume = stopped.map(|_| cursor(round_started, &visits, &done.answers));
    let mut looks: HashMap<usize, Look> = done.answers.into_iter().collect();
    let mut items = Vec::new();
    for (place, visit) in visits.iter().enumerate() {
        let look = looks.remove(&place);
        items.extend(visit.items.iter().map(|item| judge(item, look.as_ref())));
    }
    mark_duplicates(expected, &mut items);
    find_moved(expected, &mut items, &options.search, vault, clock, job)?;
    Ok(CheckReport { items, stopped, resume })
}

type Key<'e> = (Option<Timestamp>, &'e str);

fn key(item: &Expected) -> Key<'_> {
    (item.last_full_check, &item.id)
}

/// Never checked first, then the longest unchecked; records of one place are looked at together.
fn visits<'e>(expected: &'e [Expected], resume: Option<&Cursor>) -> Vec<Visit<'e>> {
    let mut due: Vec<&Expected> = expected.iter().filter(|item| !is_done(item, resume)).collect();
    due.sort_by_key(|item| key(item));
    let mut visits: Vec<Visit<'e>> = Vec::new();
    let mut places = HashMap::new();
    for item in due {
        let content = matches!(item.place, Place::Vault).then_some(item.hash);
        let visit = *places.entry((&item.place, content)).or_insert(visits.len());
        match visits.get_mut(visit) {
            Some(visit) => visit.items.push(item),
            None => visits.push(Visit { items: vec![item], bytes: item.size }),
        }
    }
    visits
}

fn is_done(item: &Expected, resume: Option<&Cursor>) -> bool {
    resume.is_some_and(|cursor| {
        let after = cursor.after.as_ref().map(|(at, id)| (*at, id.as_str()));
        item.last_full_check.is_some_and(|at| at >= cursor.round_started)
            || after.is_some_and(|after| key(item) <= after)
    })
}

/// Workers finish in any order: only what was done without a gap is behind us for certain.
fn cursor(round_started: Timestamp, visits: &[Visit<'_>], done: &[(usize, Look)]) -> Cursor {
    let unbroken = done.iter().enumerate().take_while(|(n, (place, _))| n == place).count();
    let next = visits.get(unbroken).map(|visit| key(visit.items[0]));
    let behind = visits[..unbroken].iter().flat_map(|visit| &visit.items).map(|item| key(item));
    let after = behind.filter(|key| next.is_none_or(|next| *key < next)).max();
    Cursor { round_started, after: after.map(|(at, id)| (at, id.to_owned())) }
}

impl Visit<'_> {
    fn weight(&self, depth: Depth) -> u64 {
        if depth == Depth::Full { self.bytes } else { 0 }
    }

    fn look(&self, vault: &Vault, depth: Depth, clock: &dyn Clock, meter: &mut FileMeter<'_, '_>) -> Result<Look> {
        meter.job().check()?;
        let item = self.items[0];
        let found = match depth {
            Depth::Quick => quick(item, vault).map(|facts| Seen { facts, hash: None }),
            Depth::Full => full(item, vault, clock, meter)?,
        };
        Ok(Look { found, at: clock.now() })
    }
}

fn quick(item: &Expected, vault: &Vault) -> Outcome<FileFacts> {
    match &item.place {
        Place::Vault => vault.facts(item.hash),
        Place::InPlace(path) => {
            let meta = path.symlink_metadata()?;
            if meta.is_file() { Ok(facts_of(&meta)) } else { Err(Trouble::NotAFile { kind: kind(&meta) }) }
        }
    }
}

fn full(item: &Expected, vault: &Vault, clock: &dyn Clock, meter: &mut FileMeter<'_, '_>) -> Result<Outcome<Seen>> {
    let hashed = match &item.place {
        Place::Vault => vault.rehash(item.hash, clock, meter)?,
        Place::InPlace(path) => hash_file(path, clock, meter)?,
    };
    Ok(hashed.map(|hashed| Seen { facts: hashed.facts, hash: Some(hashed.content.hash) }))
}
