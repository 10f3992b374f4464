//! Evidence packs: checking one that was received. Needs no workspace and touches nothing.

use std::{
    path::{Path, PathBuf},
    sync::Arc,
};

use serde::{Deserialize, Serialize};

use super::super::{
    entry::OnDesk,
    key::Passphrase,
    sender::{SenderSaid, Senders},
};
use crate::{
    Fault, Result,
    domain::{ContentHash, Refusal},
    job::Job,
    pack::{
        age::{self, Unlock},
        bag::Oxum,
        seal::Seal,
        sshsig,
        time_stamp::{Anchors, TimeStamp},
        verify::{self, Expected, PackForm, Verified},
    },
};

#[derive(Debug, Default, Deserialize, ts_rs::TS)]
#[serde(deny_unknown_fields)]
pub struct PackVerify {
    /// A pack's zip, or its unpacked folder.
    pub path: PathBuf,
    /// Any BagIt bag, not one of ours: an unpacked folder, taken leniently.
    #[serde(default)]
    #[ts(optional, as = "Option<bool>")]
    pub foreign: bool,
    /// The fingerprint of the issuer's key as the handover letter gives it (`SHA256:…`).
    #[serde(default)]
    #[ts(optional)]
    pub key: Option<String>,
    /// SHA-256 of the seal as the handover letter gives it.
    #[serde(default)]
    #[ts(optional)]
    pub seal: Option<ContentHash>,
    /// A file with the age identity (`AGE-SECRET-KEY-1…`) that opens an encrypted pack.
    #[serde(default)]
    #[ts(optional)]
    pub identity: Option<PathBuf>,
    /// What opens a pack that was encrypted with a passphrase.
    #[serde(default)]
    #[ts(optional)]
    pub passphrase: Option<Passphrase>,
    /// A file with certificates that are trusted to tell the time, PEM or DER: a time stamp is then held against them.
    #[serde(default)]
    #[ts(optional)]
    pub tsa_anchor: Option<PathBuf>,
}

/// What was found. `sound` and a `key` together say: exactly the bytes that the holder of this key sealed.
#[derive(Debug, Clone, PartialEq, Serialize, ts_rs::TS)]
pub struct PackVerified {
    pub path: PathBuf,
    pub form: PackForm,
    pub foreign: bool,
    /// It was decrypted while it was read; nothing of it was written anywhere.
    pub encrypted: bool,
    pub sound: bool,
    /// The message with the verdict, and what fills it.
    pub verdict: String,
    pub files: u64,
    pub payload: Oxum,
    /// What the seal states, also where its signature is wrong.
    pub seal: Option<Seal>,
    pub seal_sha256: Option<ContentHash>,
    /// Of the key whose signature verifies. Whose key it is, only the handover letter tells.
    pub key: Option<String>,
    /// The key as a line of an allowed-signers file has it.
    pub public_key: Option<String>,
    /// Whether the key was compared with one that was given.
    pub key_compared: bool,
    pub evidence_sha256: Option<ContentHash>,
    /// What a time stamp over the seal states, and whether it leads to a certificate that is trusted. Without one there is
    /// only the device's clock.
    pub time: Option<TimeStamp>,
    /// What this laptop remembers of the issuer; none where the signature does not verify.
    pub sender: Option<SenderSaid>,
    pub faults: Vec<Fault>,
}

/// On the wire: beside any workspace.
pub fn verify_on<H: OnDesk>(host: &Arc<H>, input: PackVerify, job: &Job) -> Result<PackVerified> {
    verify(input, &Senders::load(host.desk().home()), job)
}

pub fn verify(input: PackVerify, senders: &Senders, job: &Job) -> Result<PackVerified> {
    if !input.foreign {
        return Ok(verify_and_keep(input, senders, job)?.0);
    }
    there(&input)?;
    foreign(input, job)
}

/// With what was verified, for looking round in it.
pub(in crate::app) fn verify_and_keep(
    input: PackVerify,
    senders: &Senders,
    job: &Job,
) -> Result<(PackVerified, verify::Kept)> {
    there(&input)?;
    let key = input.key.as_deref().map(fingerprint).transpose()?;
    let key_compared = key.is_some();
    let unlock = unlock(&input)?;
    let anchors = input.tsa_anchor.as_deref().map(Anchors::read).transpose()?.unwrap_or_default();
    let expected = Expected { key, seal: input.seal, unlock, anchors };
    let (verified, kept) = verify::verify_and_keep(&input.path, &expected, job)?;
    Ok((answer(input.path, verified, key_compared, senders), kept))
}

fn there(input: &PackVerify) -> Result<()> {
    match input.path.exists() {
        true => Ok(()),
        false => Err(Refusal::new("pack-not-found").arg("path", input.path.display()).at("path").into()),
    }
}

/// Whether a pack has to be opened by a key or passphrase before it can be checked.
pub fn is_encrypted(path: &Path) -> bool {
    age::is_encrypted(path)
}

fn unlock(input: &PackVerify) -> Result<Option<Unlock>> {
    let passphrase = input.passphrase.clone().filter(|passphrase| !passphrase.is_empty());
    let identity = input.identity.as_deref().map(Unlock::identity_file).transpose()?;
    Ok(identity.or(passphrase.map(Unlock::Passphrase)))
}

fn foreign(input: PackVerify, job: &Job) -> Result<PackVerified> {
    let found = verify::foreign(&input.path, job)?;
    let sound = found.is_sound();
    let verdict = if sound { "pack-verdict-foreign-sound" } else { "pack-verdict-foreign-faults" };
    Ok(PackVerified {
        path: input.path,
        form: found.form,
        foreign: true,
        encrypted: false,
        sound,
        verdict: verdict.to_owned(),
        files: found.files,
        payload: found.payload,
        seal: None,
        seal_sha256: None,
        key: None,
        public_key: None,
        key_compared: false,
        evidence_sha256: None,
        time: None,
        sender: None,
        faults: found.faults,
    })
}

fn answer(path: PathBuf, mut verified: Verified, key_compared: bool, senders: &Senders) -> PackVerified {
    let sound = verified.is_sound();
    let sealed = verified.seal.as_ref().zip(verified.seal_hash).zip(verified.key.as_ref());
    let said = sealed.map(|((seal, hash), key)| senders.say(seal, hash, key, &verified.rotations));
    let (sender, contradictions) = said.unzip();
    verified.faults.extend(contradictions.into_iter().flatten());
    PackVerified {
        path,
        form: verified.form,
        foreign: false,
        encrypted: verified.encrypted,
        sound,
        verdict: if sound { "pack-verdict-sound" } else { "pack-verdict-faults" }.to_owned(),
        files: verified.files,
        payload: verified.payload,
        seal_sha256: verified.seal_hash,
        key: verified.fingerprint(),
        public_key: verified.key.as_ref().map(sshsig::public_line),
        key_compared: key_compared && verified.key.is_some(),
        evidence_sha256: verified.evidence_digest,
        time: verified.time,
        sender,
        seal: verified.seal,
        faults: verified.faults,
    }
}

/// As it is copied from a letter: with blanks round it, and as some programs print it with its padding.
fn fingerprint(text: &str) -> Result<String> {
    let plain = text.trim().trim_end_matches('=');
    let digits = plain.strip_prefix("SHA256:").filter(|rest| rest.len() == 43);
    match digits.filter(|rest| rest.bytes().all(|b| b.is_ascii_alphanumeric() || b"+/".contains(&b))) {
        Some(_) => Ok(plain.to_owned()),
        None => Err(Refusal::new("pack-key-not-a-fingerprint").arg("value", text).at("key").into()),
    }
}
