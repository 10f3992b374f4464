//! `history_verify`: the proof of the store (store/verify.rs), and what this laptop remembers (app/heads.rs).

use serde::{Deserialize, Serialize};

use super::super::{App, Op, reason};
use crate::{
    Fault, Result,
    domain::hex,
    fault::Severity,
    job::Job,
    store::{
        self, journal,
        verify::{self, Trust, Verified},
    },
};

#[derive(Debug, Default, Deserialize, ts_rs::TS)]
#[serde(default, deny_unknown_fields)]
pub struct HistoryVerify {
    /// Check every signature again, also those this laptop has checked before. Everything else is always checked whole.
    #[ts(optional, as = "Option<bool>")]
    pub full: bool,
}

#[derive(Debug, Clone, PartialEq, Serialize, ts_rs::TS)]
pub struct HistoryProof {
    pub entries: i64,
    /// Of those, whose signature was checked in this run.
    pub signatures: i64,
    /// SHA-256 of the newest entry: write it down elsewhere, and a cut history shows on any laptop.
    pub head: String,
    pub faults: Vec<Fault>,
}

pub fn verify(app: &App, input: HistoryVerify, job: &Job) -> Result<HistoryProof> {
    // A connection of its own: checking takes a while and must not keep anybody from writing.
    let db = store::open_to_look(&app.database())?;
    let verified = run(app, &db, input.full, job)?;
    Ok(HistoryProof {
        entries: verified.entries,
        signatures: verified.signatures,
        head: verified.head.map(|(_, hash)| hex::text(&hash)).unwrap_or_default(),
        faults: verified.faults,
    })
}

#[derive(Debug, Deserialize, ts_rs::TS)]
#[serde(deny_unknown_fields)]
pub struct HistoryAccept {
    /// Why the history rightly ends where it does: an older copy was put in the place of the workspace by hand.
    pub reason: String,
}

/// From now on this laptop expects the history as it stands. The entry says who decided so, and why.
pub fn accept(app: &App, input: HistoryAccept) -> Result<Vec<Fault>> {
    app.transact(Op::HistoryAccept, reason(&input.reason)?, |_| Ok(()))?;
    app.trust_history_again();
    app.read(|db| app.remember(db, None))?;
    Ok(app.faults())
}

pub fn run(app: &App, db: &rusqlite::Connection, full: bool, job: &Job) -> Result<Verified> {
    let sealed = app.remembered().and_then(|head| head.seal()).filter(|_| !full);
    let key = app.device_key();
    let trust = Trust { own: Some((key.device, key.signing.verifying_key())), sealed };
    let mut verified = verify::verify(db, &trust, job)?;
    verified.faults.extend(app.head_faults(db)?);
    if verified.faults.iter().all(|fault| fault.severity == Severity::Warning) {
        app.remember(db, verified.head.map(|(seq, _)| (seq, verified.seal)))?;
    }
    Ok(verified)
}

/// What stands against the newest entry, without reading the rest: cheap enough for every opening.
impl App {
    pub fn head_faults(&self, db: &rusqlite::Connection) -> Result<Vec<Fault>> {
        let Some((heads, workspace)) = self.heads() else { return Ok(Vec::new()) };
        let last = journal::head(db)?.map_or(0, |(seq, _)| seq);
        let hash_at = |seq| journal::hash_at(db, seq).ok().flatten();
        Ok(heads.faults(workspace, self.folder(), last, hash_at))
    }

    /// Notes where the history stands now; with a seal also how far it is proven.
    pub fn remember(&self, db: &rusqlite::Connection, seal: Option<(i64, [u8; 32])>) -> Result<()> {
        let Some((heads, workspace)) = self.heads() else { return Ok(()) };
        let now = self.now().utc_ms();
        if let Some(head) = journal::head(db)? {
            heads.saw(workspace, self.folder(), head, now)?;
        }
        if seal.is_some() {
            heads.sealed(workspace, self.folder(), seal);
        }
        heads.save(now)
    }
}
