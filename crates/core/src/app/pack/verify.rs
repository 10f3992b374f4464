//! Evidence packs: checking one that was received. Needs no workspace and touches nothing.

use std::{path::PathBuf, sync::Arc};

use serde::{Deserialize, Serialize};

use super::super::entry::OnDesk;
use crate::{
    Fault, Result, Severity,
    domain::{ContentHash, Refusal},
    job::Job,
    pack::{
        bag::Oxum,
        seal::Seal,
        sshsig,
        verify::{self, Expected, PackForm, Verified},
    },
};

#[derive(Debug, Deserialize, ts_rs::TS)]
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
}

/// What was found. `sound` and a `key` together say: exactly the bytes that the holder of this key sealed.
#[derive(Debug, Clone, PartialEq, Serialize, ts_rs::TS)]
pub struct PackVerified {
    pub path: PathBuf,
    pub form: PackForm,
    pub foreign: bool,
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
    pub faults: Vec<Fault>,
}

/// On the wire: beside any workspace.
pub fn verify_on<H: OnDesk>(_: &Arc<H>, input: PackVerify, job: &Job) -> Result<PackVerified> {
    verify(input, job)
}

pub fn verify(input: PackVerify, job: &Job) -> Result<PackVerified> {
    if !input.path.exists() {
        return Err(Refusal::new("pack-not-found").arg("path", input.path.display()).at("path").into());
    }
    if input.foreign {
        return foreign(input, job);
    }
    let key = input.key.as_deref().map(fingerprint).transpose()?;
    let key_compared = key.is_some();
    let verified = verify::verify(&input.path, &Expected { key, seal: input.seal }, job)?;
    Ok(answer(input.path, verified, key_compared))
}

fn foreign(input: PackVerify, job: &Job) -> Result<PackVerified> {
    let (bag, files) = verify::foreign(&input.path, job)?;
    let sound = bag.faults.iter().all(|fault| fault.severity == Severity::Warning);
    let verdict = if sound { "pack-verdict-foreign-sound" } else { "pack-verdict-foreign-faults" };
    Ok(PackVerified {
        path: input.path,
        form: PackForm::Folder,
        foreign: true,
        sound,
        verdict: verdict.to_owned(),
        files,
        payload: bag.payload,
        seal: None,
        seal_sha256: None,
        key: None,
        public_key: None,
        key_compared: false,
        evidence_sha256: None,
        faults: bag.faults,
    })
}

fn answer(path: PathBuf, verified: Verified, key_compared: bool) -> PackVerified {
    let sound = verified.is_sound();
    PackVerified {
        path,
        form: verified.form,
        foreign: false,
        sound,
        verdict: if sound { "pack-verdict-sound" } else { "pack-verdict-faults" }.to_owned(),
        files: verified.files,
        payload: verified.payload,
        seal_sha256: verified.seal_hash,
        key: verified.fingerprint(),
        public_key: verified.key.as_ref().map(sshsig::public_line),
        key_compared: key_compared && verified.key.is_some(),
        evidence_sha256: verified.evidence_digest,
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
