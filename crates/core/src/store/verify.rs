//! Proves the history: every entry's hash, chain, signature and clock; the index of records; and that replaying all
//! changesets gives the tables as they stand. Collects every fault and never stops at one; never writes.
//!
//! What a rolling seal over all (hash, signature) pairs has covered before needs no second signature check: the hashes and
//! the chain are made anew every time, and they and the seal fix every byte up to there.

mod chain;
mod compare;
mod replay;

use ed25519_dalek::VerifyingKey;
use rusqlite::Connection;
use uuid::Uuid;

use crate::{
    Fault, Result,
    job::{Job, Progress},
};

/// What is trusted beside the workspace itself.
#[derive(Debug, Clone, Default)]
pub struct Trust {
    /// This laptop and its public key from its own key file.
    pub own: Option<(Uuid, VerifyingKey)>,
    /// Up to where, and with which seal, this laptop has checked the signatures before.
    pub sealed: Option<(i64, [u8; 32])>,
}

#[derive(Debug, Clone, Default, PartialEq)]
pub struct Verified {
    pub entries: i64,
    /// Sequence, hash and seal of the newest entry.
    pub head: Option<(i64, [u8; 32])>,
    pub seal: [u8; 32],
    /// Signatures that were checked in this run: the rest stood under the seal.
    pub signatures: i64,
    pub faults: Vec<Fault>,
}

/// `db` should be a connection of its own: it is read in one snapshot, so that others may write meanwhile.
pub fn verify(db: &Connection, trust: &Trust, job: &Job) -> Result<Verified> {
    let snapshot = db.unchecked_transaction()?;
    let (mut verified, broken) = walk(&snapshot, trust, job)?;
    // The seal does not fit: what was checked then is not what stands here now. Everything is checked again.
    if broken {
        verified = walk(&snapshot, &Trust { sealed: None, ..trust.clone() }, job)?.0;
    }
    snapshot.finish()?;
    Ok(verified)
}

/// The second value: the seal was given and does not fit.
fn walk(db: &Connection, trust: &Trust, job: &Job) -> Result<(Verified, bool)> {
    let total: i64 = db.query_row("SELECT count(*) FROM commit_log", [], |row| row.get(0)).unwrap_or_default();
    let mut progress = Progress {
        stage: "stage-verifying-history".to_owned(),
        files_total: u64::try_from(total).unwrap_or_default(),
        ..Progress::default()
    };
    let mut chain = chain::Chain::new(trust);
    let mut replay = replay::Replay::new()?;
    let mut after = i64::MIN;
    loop {
        job.check()?;
        let batch = chain::read(db, after);
        let Some(last) = batch.last() else { break };
        after = last.seq();
        chain.check(&batch, db);
        batch.iter().filter_map(chain::Stored::entry).for_each(|entry| replay.apply(entry, db));
        progress.files_done = (progress.files_done + batch.len() as u64).min(progress.files_total);
        job.report(&progress);
        if batch.iter().any(chain::Stored::is_end) {
            break;
        }
    }
    let broken = chain.seal_is_broken();
    let mut verified = chain.into_verified();
    verified.faults.extend(replay.finish(db, job)?);
    Ok((verified, broken))
}

/// A value as it stands in a fault: short, on one line.
fn shown(value: &rusqlite::types::Value) -> String {
    use rusqlite::types::Value;
    match value {
        Value::Null => "∅".to_owned(),
        Value::Integer(number) => number.to_string(),
        Value::Real(number) => number.to_string(),
        Value::Blob(bytes) => format!("{} bytes", bytes.len()),
        Value::Text(text) => short(text),
    }
}

fn short(text: &str) -> String {
    let one_line: String = text.chars().map(|c| if c.is_control() { ' ' } else { c }).collect();
    match one_line.char_indices().nth(80) {
        Some((cut, _)) => format!("“{}…”", &one_line[..cut]),
        None => format!("“{one_line}”"),
    }
}
