//! The commands about known senders: beside any workspace.

use std::sync::Arc;

use ed25519_dalek::VerifyingKey;
use serde::{Deserialize, Serialize};

use super::{Known, SeenPack, Senders};
use crate::{
    Result,
    app::entry::{Nothing, OnDesk},
    domain::{Refusal, Timestamp},
    pack::{rotation::SignedRotation, sshsig},
};

/// As `pack_verify` answers it; passed back by who has compared the fingerprint.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, ts_rs::TS)]
#[serde(deny_unknown_fields)]
pub struct SenderRemember {
    pub issuer: String,
    /// `ssh-ed25519 AAAA…`
    pub public_key: String,
    pub pack: SeenPack,
    #[serde(default)]
    #[ts(optional, as = "Option<Vec<SignedRotation>>")]
    pub rotations: Vec<SignedRotation>,
    /// Although another key was expected and nothing vouches for this one: the issuer was asked.
    #[serde(default)]
    #[ts(optional, as = "Option<bool>")]
    pub replace: bool,
}

#[derive(Debug, Deserialize, ts_rs::TS)]
#[serde(deny_unknown_fields)]
pub struct SenderForget {
    pub issuer: String,
}

/// An issuer with the keys that were met, the expected one last.
#[derive(Debug, Clone, PartialEq, Serialize, ts_rs::TS)]
pub struct SenderLine {
    pub issuer: String,
    pub keys: Vec<SenderKeyLine>,
}

#[derive(Debug, Clone, PartialEq, Serialize, ts_rs::TS)]
pub struct SenderKeyLine {
    pub fingerprint: String,
    pub public_key: String,
    pub first_seen: Timestamp,
    pub last_seen: Timestamp,
    pub last_pack: Option<SeenPack>,
    pub packs: usize,
}

impl SenderRemember {
    pub(super) fn key(&self) -> Result<VerifyingKey> {
        let issuer = self.issuer.trim();
        if issuer.is_empty() {
            return Err(Refusal::new("sender-no-name").at("issuer").into());
        }
        let wrong = || Refusal::new("sender-not-a-key").arg("value", &self.public_key).at("public_key").into();
        sshsig::parse_public_line(&self.public_key).ok_or_else(wrong)
    }
}

pub fn remember<H: OnDesk>(host: &Arc<H>, input: SenderRemember) -> Result<Vec<SenderLine>> {
    let desk = host.desk();
    let mut senders = Senders::load(desk.home());
    senders.remember(&input, desk.now())?;
    Ok(senders.lines())
}

pub fn list<H: OnDesk>(host: &Arc<H>, _: Nothing) -> Result<Vec<SenderLine>> {
    Ok(Senders::load(host.desk().home()).lines())
}

pub fn forget<H: OnDesk>(host: &Arc<H>, input: SenderForget) -> Result<Vec<SenderLine>> {
    let mut senders = Senders::load(host.desk().home());
    senders.forget(&input.issuer)?;
    Ok(senders.lines())
}

impl Senders {
    pub fn lines(&self) -> Vec<SenderLine> {
        let line = |known: &Known| SenderLine {
            issuer: known.issuer.clone(),
            keys: known
                .keys
                .iter()
                .map(|key| SenderKeyLine {
                    fingerprint: key.fingerprint().unwrap_or_default(),
                    public_key: key.public_key.clone(),
                    first_seen: key.first_seen,
                    last_seen: key.last_seen,
                    last_pack: key.packs.last().cloned(),
                    packs: key.packs.len(),
                })
                .collect(),
        };
        let mut lines: Vec<SenderLine> = self.known.iter().map(line).collect();
        lines.sort_by(|a, b| a.issuer.cmp(&b.issuer));
        lines
    }
}
