//! The register of this installation's pack keys: public halves only, oldest first, with how each came after the one before.
//! In `pack-keys.json` of the user's own folder. Unlike settings it is never set aside: without it a key in the keyring would
//! be lost, and another made in its place.

use std::path::{Path, PathBuf};

use ed25519_dalek::VerifyingKey;
use serde::{Deserialize, Serialize};

use crate::{
    Error, Result,
    domain::{Refusal, Timestamp},
    io,
    pack::{rotation::SignedRotation, sshsig},
};

/// Where the private half lies.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, ts_rs::TS)]
#[serde(rename_all = "snake_case")]
pub enum KeyPlace {
    /// The operating system's.
    Keyring,
    /// A file beside the register, which a passphrase opens.
    File,
}

/// Why a key signs no longer.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, ts_rs::TS)]
#[serde(rename_all = "snake_case")]
pub enum KeyEnd {
    /// It named its successor.
    Rotated,
    /// It was lost or given up: its successor stands alone.
    Replaced,
}

#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Kept {
    /// `ssh-ed25519 AAAA…`
    pub public: String,
    pub place: KeyPlace,
    pub made_at: Timestamp,
    /// By which the key before named this one.
    #[serde(default)]
    pub rotation: Option<SignedRotation>,
    #[serde(default)]
    pub ended: Option<(KeyEnd, Timestamp)>,
}

impl Kept {
    /// Reading the register has proven it.
    pub fn key(&self) -> Result<VerifyingKey> {
        sshsig::parse_public_line(&self.public).ok_or_else(|| Error::internal("a key of the register is none"))
    }
}

pub struct Register {
    file: PathBuf,
    pub keys: Vec<Kept>,
}

impl Register {
    pub fn load(home: &Path) -> Result<Self> {
        let file = home.join("pack-keys.json");
        let damaged = || Error::from(Refusal::new("key-register-damaged").arg("path", file.display()));
        let keys: Vec<Kept> = match file.exists() {
            true => serde_json::from_slice(&io::read(&file)?).map_err(|_| damaged())?,
            false => Vec::new(),
        };
        if keys.iter().any(|kept| sshsig::parse_public_line(&kept.public).is_none()) {
            return Err(damaged());
        }
        Ok(Self { file, keys })
    }

    pub fn save(&self) -> Result<()> {
        let text = serde_json::to_vec_pretty(&self.keys).map_err(|e| Error::internal(e.to_string()))?;
        io::write_private(&self.file, &text)
    }

    /// The one that signs.
    pub fn current(&self) -> Option<&Kept> {
        self.keys.last().filter(|kept| kept.ended.is_none())
    }

    pub fn add(&mut self, kept: Kept, end: KeyEnd) {
        let at = kept.made_at;
        if let Some(last) = self.keys.last_mut().filter(|last| last.ended.is_none()) {
            last.ended = Some((end, at));
        }
        self.keys.push(kept);
    }

    /// The statements that lead to the current key, oldest first: what a pack carries.
    pub fn chain(&self) -> Vec<SignedRotation> {
        let unbroken = self.keys.iter().rev().map_while(|kept| kept.rotation.clone());
        let mut chain: Vec<SignedRotation> = unbroken.collect();
        chain.reverse();
        chain
    }
}
