//! Senders this laptop has met: which keys an issuer's packs were signed with. The first meeting proves nothing; from then on a
//! changed key shows. A pack is only remembered when a person says so, and looking one up changes nothing.
//!
//! Kept in `known-senders.json` of the user's own folder. A file that cannot be read is set aside before the next writing:
//! nobody is known then, which asks a person again and invents nothing.

mod verbs;

#[cfg(test)]
mod tests;

use std::path::{Path, PathBuf};

use ed25519_dalek::VerifyingKey;
use serde::{Deserialize, Serialize};

pub use verbs::*;

use crate::{
    Error, Fault, Result,
    domain::{ContentHash, Timestamp},
    io,
    pack::{
        rotation::{self, Rotation, SignedRotation},
        seal::{self, Seal},
        sshsig,
    },
};

/// Packs remembered of one key: enough to see a second one of the same number.
const MOST_PACKS: usize = 500;

/// A pack that was remembered.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, ts_rs::TS)]
#[serde(deny_unknown_fields)]
pub struct SeenPack {
    pub pack: String,
    pub sequence: u64,
    pub seal_sha256: ContentHash,
}

#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
struct SenderKey {
    public_key: String,
    first_seen: Timestamp,
    last_seen: Timestamp,
    /// In the order they were met.
    packs: Vec<SeenPack>,
}

/// The last key is the one that is expected.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
struct Known {
    issuer: String,
    keys: Vec<SenderKey>,
}

/// What memory says of a pack's key.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, ts_rs::TS)]
#[serde(rename_all = "snake_case")]
pub enum Acquaintance {
    /// The issuer was never met: compare the fingerprint with the handover letter's.
    New,
    /// The key of the last pack that was remembered.
    SameKey,
    /// Another key, which the known one vouches for.
    Rotated,
    /// Another key than before, and nothing vouches for it: ask the issuer.
    OtherKey,
    /// A key that was followed by another: an old pack, or somebody who found an old key.
    FormerKey,
}

/// A pack held against what is remembered of its issuer.
#[derive(Debug, Clone, PartialEq, Serialize, ts_rs::TS)]
pub struct SenderSaid {
    pub acquaintance: Acquaintance,
    pub issuer: String,
    /// When the issuer was first and last met.
    pub first_seen: Option<Timestamp>,
    pub last_seen: Option<Timestamp>,
    /// The pack that was remembered last.
    pub last_pack: Option<SeenPack>,
    /// The fingerprint that was expected, where it is another.
    pub known_key: Option<String>,
    /// Other issuers whose packs this very key has signed.
    pub also: Vec<String>,
    /// What `sender_remember` is asked, to remember this pack.
    pub remember: SenderRemember,
}

pub struct Senders {
    file: PathBuf,
    known: Vec<Known>,
    damaged: bool,
}

impl Senders {
    /// Reads and changes nothing; what cannot be read is nobody.
    pub fn load(home: &Path) -> Self {
        let file = home.join("known-senders.json");
        let text = if file.exists() { io::read(&file).ok() } else { Some(b"[]".to_vec()) };
        let known: Option<Vec<Known>> = text.and_then(|text| serde_json::from_slice(&text).ok());
        let sound = |known: &Vec<Known>| known.iter().all(Known::is_sound);
        let known = known.filter(sound);
        Self { file, damaged: known.is_none(), known: known.unwrap_or_default() }
    }

    /// Where there is no folder to remember in.
    pub fn nobody() -> Self {
        Self { file: PathBuf::new(), known: Vec::new(), damaged: false }
    }

    fn save(&self) -> Result<()> {
        self.file.parent().map_or(Ok(()), io::create_folder)?;
        if self.damaged {
            io::rename(&self.file, self.file.with_extension("damaged.json"))?;
        }
        let text = serde_json::to_vec_pretty(&self.known).map_err(|e| Error::internal(e.to_string()))?;
        io::write_private(&self.file, &text)
    }

    fn of(&self, issuer: &str) -> Option<&Known> {
        self.known.iter().find(|known| known.issuer == issuer)
    }

    /// What is to be said of a pack whose signature verifies, and what in it contradicts packs that were met before.
    pub fn say(
        &self,
        seal: &Seal,
        seal_sha256: ContentHash,
        key: &VerifyingKey,
        rotations: &[SignedRotation],
    ) -> (SenderSaid, Vec<Fault>) {
        let known = self.of(&seal.issuer);
        let public_key = sshsig::public_line(key);
        let acquaintance = known.map_or(Acquaintance::New, |known| known.judge(key, rotations));
        let last = known.and_then(|known| known.keys.last());
        let met = |other: &&Known| other.issuer != seal.issuer && other.keys.iter().any(|k| k.public_key == public_key);
        let said = SenderSaid {
            acquaintance,
            issuer: seal.issuer.clone(),
            first_seen: known.and_then(|known| known.keys.first()).map(|key| key.first_seen),
            last_seen: last.map(|key| key.last_seen),
            last_pack: last.and_then(|key| key.packs.last().cloned()),
            known_key: last.filter(|last| last.public_key != public_key).and_then(SenderKey::fingerprint),
            also: self.known.iter().filter(met).map(|other| other.issuer.clone()).collect(),
            remember: SenderRemember {
                issuer: seal.issuer.clone(),
                public_key,
                pack: SeenPack { pack: seal.pack.clone(), sequence: seal.sequence, seal_sha256 },
                rotations: rotations.to_vec(),
                replace: false,
            },
        };
        (said, known.map(|known| known.contradictions(seal, seal_sha256)).unwrap_or_default())
    }

    /// From now on this key is expected. Another than the known one only where that vouches for it, or `replace` says so.
    pub fn remember(&mut self, asked: &SenderRemember, now: Timestamp) -> Result<()> {
        let key = asked.key()?;
        let at = self.known.iter().position(|known| known.issuer == asked.issuer);
        let known = match at {
            Some(at) => &mut self.known[at],
            None => {
                self.known.push(Known { issuer: asked.issuer.clone(), keys: Vec::new() });
                self.known.last_mut().ok_or_else(|| Error::internal("what was just added is gone"))?
            }
        };
        let acquaintance = if known.keys.is_empty() { Acquaintance::New } else { known.judge(&key, &asked.rotations) };
        if matches!(acquaintance, Acquaintance::OtherKey | Acquaintance::FormerKey) && !asked.replace {
            let refusal = crate::domain::Refusal::new("sender-other-key").arg("issuer", &asked.issuer);
            return Err(refusal.arg("key", sshsig::fingerprint(&key)).into());
        }
        known.met(asked, now);
        self.save()
    }

    pub fn forget(&mut self, issuer: &str) -> Result<()> {
        if self.of(issuer).is_none() {
            return Err(crate::domain::Refusal::new("sender-unknown").arg("issuer", issuer).at("issuer").into());
        }
        self.known.retain(|known| known.issuer != issuer);
        self.save()
    }
}

impl Known {
    fn is_sound(&self) -> bool {
        !self.keys.is_empty() && self.keys.iter().all(|key| sshsig::parse_public_line(&key.public_key).is_some())
    }

    fn judge(&self, key: &VerifyingKey, rotations: &[SignedRotation]) -> Acquaintance {
        let public = sshsig::public_line(key);
        let Some(last) = self.keys.last() else { return Acquaintance::New };
        if last.public_key == public {
            return Acquaintance::SameKey;
        }
        if self.keys.iter().any(|known| known.public_key == public) {
            return Acquaintance::FormerKey;
        }
        let steps: Vec<Rotation> = rotations.iter().filter_map(SignedRotation::verify).collect();
        let vouched = sshsig::parse_public_line(&last.public_key).is_some_and(|old| rotation::leads(&steps, &old, key));
        if vouched { Acquaintance::Rotated } else { Acquaintance::OtherKey }
    }

    /// Two packs that cannot both be of one honest issuer: the same number twice, or a pack that follows another than the one
    /// that was met.
    fn contradictions(&self, seal: &Seal, hash: ContentHash) -> Vec<Fault> {
        let packs = || self.keys.iter().flat_map(|key| &key.packs);
        let twice = packs().find(|seen| seen.sequence == seal.sequence && seen.seal_sha256 != hash);
        let before = packs().find(|seen| seal.sequence.checked_sub(1) == Some(seen.sequence));
        let forked = before.filter(|seen| seal.previous.is_some_and(|previous| previous != seen.seal_sha256));
        let fault = |code, seen: &SeenPack| {
            let fault = Fault::warning(code, seal::FILE).arg("sequence", seal.sequence);
            fault.arg("other", &seen.pack).arg("issuer", &seal.issuer)
        };
        let twice = twice.map(|seen| fault("sender-number-twice", seen));
        twice.into_iter().chain(forked.map(|seen| fault("sender-other-history", seen))).collect()
    }

    fn met(&mut self, asked: &SenderRemember, now: Timestamp) {
        let at = self.keys.iter().position(|key| key.public_key == asked.public_key);
        // One that comes back is expected again: it goes to the end.
        let mut key = at.map(|at| self.keys.remove(at)).unwrap_or_else(|| SenderKey {
            public_key: asked.public_key.clone(),
            first_seen: now,
            last_seen: now,
            packs: Vec::new(),
        });
        key.last_seen = now;
        key.packs.retain(|seen| *seen != asked.pack);
        key.packs.push(asked.pack.clone());
        let too_many = key.packs.len().saturating_sub(MOST_PACKS);
        key.packs.drain(..too_many);
        self.keys.push(key);
    }
}

impl SenderKey {
    fn fingerprint(&self) -> Option<String> {
        sshsig::parse_public_line(&self.public_key).as_ref().map(sshsig::fingerprint)
    }
}
