//! The pack key's commands: beside any workspace.

use std::{path::PathBuf, sync::Arc};

use ed25519_dalek::VerifyingKey;
use serde::{Deserialize, Serialize};

use super::{
    PackKeys, Passphrase,
    register::{Kept, KeyEnd, KeyPlace},
    secret,
};
use crate::{
    Error, Result,
    app::entry::{Nothing, OnDesk},
    domain::Timestamp,
    pack::{rotation, rotation::SignedRotation, seal, sshsig},
};

#[derive(Debug, Deserialize, ts_rs::TS)]
#[serde(deny_unknown_fields)]
pub struct KeyMake {
    /// Makes it in an encrypted file. Without one it goes into the system's keyring.
    #[serde(default)]
    #[ts(optional)]
    pub passphrase: Option<Passphrase>,
    /// Also where there is one, which then signs no more and vouches for nothing: it was lost.
    #[serde(default)]
    #[ts(optional, as = "Option<bool>")]
    pub replace: bool,
}

#[derive(Debug, Deserialize, ts_rs::TS)]
#[serde(deny_unknown_fields)]
pub struct KeyUnlock {
    pub passphrase: Passphrase,
}

#[derive(Debug, Deserialize, ts_rs::TS)]
#[serde(deny_unknown_fields)]
pub struct KeyRotate {
    /// Opens the key where it lies in a file, and closes the next one.
    #[serde(default)]
    #[ts(optional)]
    pub passphrase: Option<Passphrase>,
}

#[derive(Debug, Deserialize, ts_rs::TS)]
#[serde(deny_unknown_fields)]
pub struct KeyExport {
    /// A new file for the private half, encrypted. Without one only what is public is answered.
    #[serde(default)]
    #[ts(optional)]
    pub path: Option<PathBuf>,
    /// Closes the new file.
    #[serde(default)]
    #[ts(optional)]
    pub export_passphrase: Option<Passphrase>,
    /// Opens the key where it lies in a file.
    #[serde(default)]
    #[ts(optional)]
    pub passphrase: Option<Passphrase>,
}

#[derive(Debug, Deserialize, ts_rs::TS)]
#[serde(deny_unknown_fields)]
pub struct KeyImport {
    /// A file that `key_export` wrote.
    pub path: PathBuf,
    pub passphrase: Passphrase,
    /// Kept in an encrypted file, opened by the same passphrase, also where there is a keyring.
    #[serde(default)]
    #[ts(optional, as = "Option<bool>")]
    pub in_file: bool,
    /// In the place of another key that is here.
    #[serde(default)]
    #[ts(optional, as = "Option<bool>")]
    pub replace: bool,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, ts_rs::TS)]
#[serde(rename_all = "snake_case")]
pub enum KeyState {
    /// None was made yet: the first pack makes it.
    None,
    Ready,
    /// In a file, its passphrase not given in this run.
    Locked,
    /// In a keyring that does not answer.
    Unreachable,
    /// Registered, and its private half is gone: import it, or make another.
    Lost,
}

#[derive(Debug, Clone, PartialEq, Serialize, ts_rs::TS)]
pub struct KeyStatus {
    pub state: KeyState,
    pub place: Option<KeyPlace>,
    /// Whether the system has a keyring that answers.
    pub keyring: bool,
    pub key: Option<PublicKey>,
    pub made_at: Option<Timestamp>,
    /// How many keys before it vouch for it, one after the other.
    pub rotations: usize,
}

/// What may be shown to anybody.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, ts_rs::TS)]
pub struct PublicKey {
    /// `SHA256:…`, for the handover letter.
    pub fingerprint: String,
    /// `ssh-ed25519 AAAA…`
    pub public_key: String,
    /// The line of a file for `ssh-keygen -Y verify -f … -I issuer`.
    pub allowed_signers: String,
}

#[derive(Debug, Clone, PartialEq, Eq, Serialize, ts_rs::TS)]
pub struct KeyExported {
    pub key: PublicKey,
    pub written: Option<PathBuf>,
}

/// A line of the register.
#[derive(Debug, Clone, PartialEq, Serialize, ts_rs::TS)]
pub struct KeyLine {
    pub key: PublicKey,
    pub place: KeyPlace,
    pub made_at: Timestamp,
    /// By which the key before named this one.
    pub rotation: Option<SignedRotation>,
    pub end: Option<KeyEnd>,
    pub ended_at: Option<Timestamp>,
}

impl PublicKey {
    pub fn of(key: &VerifyingKey) -> Self {
        let public_key = sshsig::public_line(key);
        let purposes = format!("{},{}", seal::NAMESPACE, rotation::NAMESPACE);
        let allowed_signers = format!("issuer namespaces=\"{purposes}\" {public_key}");
        Self { fingerprint: sshsig::fingerprint(key), public_key, allowed_signers }
    }
}

pub fn status<H: OnDesk>(host: &Arc<H>, _: Nothing) -> Result<KeyStatus> {
    host.desk().pack_keys().status()
}

pub fn make<H: OnDesk>(host: &Arc<H>, input: KeyMake) -> Result<KeyStatus> {
    let keys = host.desk().pack_keys();
    keys.make(input.passphrase.as_ref(), input.replace)?;
    keys.status()
}

pub fn unlock<H: OnDesk>(host: &Arc<H>, input: KeyUnlock) -> Result<KeyStatus> {
    let keys = host.desk().pack_keys();
    if keys.register()?.current().is_none() {
        return Err(Error::refused("key-none"));
    }
    keys.signing(Some(&input.passphrase))?;
    keys.status()
}

pub fn rotate<H: OnDesk>(host: &Arc<H>, input: KeyRotate) -> Result<KeyStatus> {
    let keys = host.desk().pack_keys();
    keys.rotate(input.passphrase.as_ref())?;
    keys.status()
}

pub fn export<H: OnDesk>(host: &Arc<H>, input: KeyExport) -> Result<KeyExported> {
    let keys = host.desk().pack_keys();
    let register = keys.register()?;
    let kept = register.current().ok_or_else(|| Error::refused("key-none"))?;
    if let Some(path) = &input.path {
        let with = input.export_passphrase.as_ref().filter(|passphrase| !passphrase.is_empty());
        let with = with.ok_or_else(|| crate::domain::Refusal::new("key-passphrase-needed").at("export_passphrase"))?;
        keys.export(path, with.long_enough("export_passphrase")?, input.passphrase.as_ref())?;
    }
    Ok(KeyExported { key: PublicKey::of(&kept.key()?), written: input.path })
}

pub fn import<H: OnDesk>(host: &Arc<H>, input: KeyImport) -> Result<KeyStatus> {
    let keys = host.desk().pack_keys();
    keys.import(&input.path, &input.passphrase, input.in_file, input.replace)?;
    keys.status()
}

pub fn register<H: OnDesk>(host: &Arc<H>, _: Nothing) -> Result<Vec<KeyLine>> {
    host.desk().pack_keys().register()?.keys.iter().map(line).collect()
}

fn line(kept: &Kept) -> Result<KeyLine> {
    Ok(KeyLine {
        key: PublicKey::of(&kept.key()?),
        place: kept.place,
        made_at: kept.made_at,
        rotation: kept.rotation.clone(),
        end: kept.ended.map(|(end, _)| end),
        ended_at: kept.ended.map(|(_, at)| at),
    })
}

impl PackKeys {
    /// Asks the keyring only whether it answers: looking must not make it ask for its password.
    pub fn status(&self) -> Result<KeyStatus> {
        let register = self.register()?;
        let keyring = self.keyring().is_available();
        let current = register.current();
        let key = current.map(Kept::key).transpose()?;
        Ok(KeyStatus {
            state: current.zip(key).map_or(KeyState::None, |(kept, key)| self.state(kept, &key, keyring)),
            place: current.map(|kept| kept.place),
            keyring,
            key: key.as_ref().map(PublicKey::of),
            made_at: current.map(|kept| kept.made_at),
            rotations: register.chain().len(),
        })
    }

    fn state(&self, kept: &Kept, key: &VerifyingKey, keyring: bool) -> KeyState {
        match kept.place {
            _ if self.is_open(key) => KeyState::Ready,
            KeyPlace::Keyring if keyring => KeyState::Ready,
            KeyPlace::Keyring => KeyState::Unreachable,
            KeyPlace::File if secret::file(&self.home, key).exists() => KeyState::Locked,
            KeyPlace::File => KeyState::Lost,
        }
    }
}
