//! Looking at evidence again: quick or full, oldest check first, every fault listed; and whether vault and records agree.
//! What was found is recorded where the workspace can be written, and said in any case.

use std::{collections::BTreeMap, collections::HashMap, path::PathBuf};

use serde::{Deserialize, Serialize};

use super::{App, Op, Tx, entry::Nothing, evidence::subject};
use crate::{
    Fault, Result, Severity,
    domain::{
        CheckDepth, ContentHash, CustodyKind, EvidenceCheck, EvidenceCheckId, EvidenceId, EvidenceState, Timestamp,
    },
    evidence::check::{Budget, CheckOptions, CheckReport, Checked, Cursor, Depth, Expected, Place, StoppedBy, check},
    job::Job,
    store::evidence::{self as stored, Kept},
};

const BATCH: usize = 500;

#[derive(Debug, Deserialize, ts_rs::TS)]
#[serde(deny_unknown_fields)]
pub struct EvidenceCheckRun {
    pub depth: CheckDepth,
    /// Only these items; without it, all.
    #[serde(default)]
    #[ts(optional)]
    pub ids: Option<Vec<EvidenceId>>,
    /// Stops after this long, or this much; what is left is checked when the run is resumed.
    #[serde(default)]
    #[ts(optional)]
    pub seconds: Option<u64>,
    #[serde(default)]
    #[ts(optional)]
    pub megabytes: Option<u64>,
    /// From an earlier run's answer.
    #[serde(default)]
    #[ts(optional)]
    pub resume: Option<Cursor>,
    /// Where to look for what is missing.
    #[serde(default)]
    #[ts(optional, as = "Option<Vec<PathBuf>>")]
    pub search: Vec<PathBuf>,
}

impl EvidenceCheckRun {
    pub fn everything(depth: CheckDepth) -> Self {
        Self { depth, ids: None, seconds: None, megabytes: None, resume: None, search: Vec::new() }
    }
}

#[derive(Debug, Clone, Serialize, ts_rs::TS)]
pub struct EvidenceChecked {
    pub depth: CheckDepth,
    /// Looked at in this run.
    pub items: i64,
    /// Read whole and found to be what was collected: never more than 0 for a quick check.
    pub verified: i64,
    pub bytes: i64,
    /// How many items were found in each state.
    pub states: BTreeMap<String, i64>,
    pub faults: Vec<Fault>,
    /// "cancel" or "budget" where items were left.
    pub stopped: Option<String>,
    pub resume: Option<Cursor>,
    /// False in a workspace open for reading only: nothing was written.
    pub recorded: bool,
}

#[derive(Debug, Clone, Serialize, ts_rs::TS)]
pub struct VaultChecked {
    pub blobs: u64,
    pub bytes: u64,
    pub faults: Vec<Fault>,
    pub last_full_check: Option<Timestamp>,
}

pub fn run(app: &App, input: EvidenceCheckRun, job: &Job) -> Result<EvidenceChecked> {
    let started_at = app.now();
    let Looked { mut checked, report, kept } = look(app, &input, job)?;
    if app.is_writable() {
        let before: HashMap<String, &Kept> = kept.iter().map(|item| (item.id.to_string(), item)).collect();
        record(app, &input, &report, &before, &checked, started_at)?;
        checked.recorded = true;
    }
    Ok(checked)
}

/// What a check saw, and of what.
pub struct Looked {
    pub checked: EvidenceChecked,
    report: CheckReport,
    kept: Vec<Kept>,
}

/// Writes nothing: also for a disk that is full, and for a check of everything.
pub fn look(app: &App, input: &EvidenceCheckRun, job: &Job) -> Result<Looked> {
    let mut kept = app.read(stored::kept)?;
    if let Some(ids) = &input.ids {
        kept.retain(|item| ids.contains(&item.id));
    }
    let mut faults = Vec::new();
    let expected: Vec<Expected> = kept.iter().filter_map(|item| expected(item, &mut faults)).collect();
    let options = CheckOptions {
        budget: Budget {
            milliseconds: input.seconds.map(|s| s.saturating_mul(1_000)),
            bytes: input.megabytes.map(|mb| mb.saturating_mul(1_000_000)),
        },
        resume: input.resume.clone(),
        search: input.search.clone(),
    };
    let depth = if input.depth == CheckDepth::Full { Depth::Full } else { Depth::Quick };
    let report = check(&expected, &*app.vault()?, depth, &options, app.clock(), job)?;
    let before: HashMap<String, &Kept> = kept.iter().map(|item| (item.id.to_string(), item)).collect();
    let checked = summary(input, &report, &before, faults);
    Ok(Looked { checked, report, kept })
}

/// An item whose record holds no hash cannot be looked for: that is a fault of its own.
fn expected(item: &Kept, faults: &mut Vec<Fault>) -> Option<Expected> {
    let subject = subject(&item.number, &item.title);
    let (Ok(hash), Ok(size)) = (item.sha256.parse::<ContentHash>(), u64::try_from(item.size)) else {
        faults.push(Fault::new("evidence-record-damaged", subject));
        return None;
    };
    Some(Expected {
        id: item.id.to_string(),
        subject,
        hash,
        size,
        place: if item.in_place { Place::InPlace(item.path.to_path()) } else { Place::Vault },
        facts: item.seen.clone(),
        last_full_check: item.checked_at,
        superseded: item.superseded,
    })
}

fn summary(
    input: &EvidenceCheckRun,
    report: &CheckReport,
    before: &HashMap<String, &Kept>,
    mut faults: Vec<Fault>,
) -> EvidenceChecked {
    faults.extend(report.faults().cloned());
    let looked: Vec<&Checked> = report.items.iter().filter(|item| item.at.is_some()).collect();
    let mut states = BTreeMap::new();
    for item in &report.items {
        *states.entry(item.state.to_string()).or_insert(0) += 1;
    }
    let size = |item: &&&Checked| before.get(&item.id).map_or(0, |kept| kept.size);
    EvidenceChecked {
        depth: input.depth,
        items: count(looked.len()),
        verified: count(looked.iter().filter(|item| item.verified).count()),
        bytes: if input.depth == CheckDepth::Full { looked.iter().map(|item| size(&item)).sum() } else { 0 },
        states,
        faults,
        stopped: report.stopped.map(|by| if by == StoppedBy::Cancel { "cancel" } else { "budget" }.to_owned()),
        resume: report.resume.clone(),
        recorded: false,
    }
}

fn count(n: usize) -> i64 {
    i64::try_from(n).unwrap_or(i64::MAX)
}

/// States, batch by batch, and last the run itself: a run in the history has all its states before it.
fn record(
    app: &App,
    input: &EvidenceCheckRun,
    report: &CheckReport,
    before: &HashMap<String, &Kept>,
    checked: &EvidenceChecked,
    started_at: Timestamp,
) -> Result<()> {
    for batch in report.items.chunks(BATCH) {
        app.transact(Op::EvidenceCheck, "", |tx| {
            batch.iter().try_for_each(|item| match before.get(&item.id) {
                Some(kept) => note(tx, input, kept, item),
                None => Ok(()),
            })
        })?;
    }
    app.transact(Op::EvidenceCheck, "", |tx| {
        tx.insert(&EvidenceCheck {
            id: EvidenceCheckId(tx.uuid()),
            depth: checked.depth,
            by: tx.actor,
            started_at,
            ended_at: tx.now,
            items: checked.items,
            bytes: checked.bytes,
            faults: count(checked.faults.iter().filter(|f| f.severity == Severity::Fault).count()),
            complete: checked.stopped.is_none() && input.ids.is_none(),
        })
    })
}

/// The run stands for its items; an item has a custody event of its own where it was asked for by name, or where a full
/// check found it otherwise than it was thought to be.
fn note(tx: &Tx<'_>, input: &EvidenceCheckRun, kept: &Kept, item: &Checked) -> Result<()> {
    let Some(at) = item.at else { return Ok(()) };
    let full = input.depth == CheckDepth::Full;
    let state = kept.state.after_look(item.state, full);
    let checked_at = if full { Some(at) } else { kept.checked_at };
    if (state, checked_at) != (kept.state, kept.checked_at) {
        stored::set_state(tx.db, kept.id, state, checked_at)?;
    }
    // A quick look that saw a change must see it again next time.
    if let Some(facts) = item.facts.as_ref().filter(|_| item.verified || kept.seen.is_none()) {
        stored::see(tx.db, kept.id, at, facts)?;
    }
    let noteworthy = input.ids.is_some() || (state != kept.state && kept.state != EvidenceState::NotChecked);
    if item.verified && noteworthy {
        tx.custody(kept.id, CustodyKind::Verified, state.as_str())?;
    }
    Ok(())
}

/// Whether the vault holds what the records name, and nothing else. Reads no evidence: `run` does.
pub fn vault(app: &App, _: Nothing, job: &Job) -> Result<VaultChecked> {
    let (kept, referred, last_full_check) =
        app.read(|db| Ok((stored::kept(db)?, stored::contents(db)?, stored::last_full_check(db)?)))?;
    let listing = app.vault()?.list(job)?;
    let held: std::collections::HashSet<ContentHash> = listing.blobs.iter().map(|(hash, _)| *hash).collect();
    let mut faults = listing.faults.clone();
    faults.extend(listing.orphans(&referred));
    for item in kept.iter().filter(|item| !item.in_place) {
        let subject = subject(&item.number, &item.title);
        match item.sha256.parse::<ContentHash>() {
            Ok(hash) if held.contains(&hash) => {}
            Ok(_) => faults.push(Fault::new("evidence-missing", subject)),
            Err(_) => faults.push(Fault::new("evidence-record-damaged", subject)),
        }
    }
    faults.sort();
    let bytes = listing.blobs.iter().fold(0_u64, |sum, (_, facts)| sum.saturating_add(facts.size));
    Ok(VaultChecked { blobs: listing.blobs.len() as u64, bytes, faults, last_full_check })
}
