//! Encrypting a finished pack to whom it is for. The signature stays inside: who opens it checks it as any other.

use std::{path::PathBuf, sync::Arc};

use serde::{Deserialize, Serialize};

use super::{entry::OnDesk, key::Passphrase};
use crate::{
    Result,
    domain::Refusal,
    job::Job,
    pack::age::{self, Lock},
};

#[derive(Debug, Deserialize, ts_rs::TS)]
#[serde(deny_unknown_fields)]
pub struct PackEncrypt {
    /// A pack's zip. It stays as it is.
    pub path: PathBuf,
    /// The new file; beside the pack, with `.age` after its name, where none is given.
    #[serde(default)]
    #[ts(optional)]
    pub out: Option<PathBuf>,
    /// Whom it is for: `age1…` each.
    #[serde(default)]
    #[ts(optional, as = "Option<Vec<String>>")]
    pub to: Vec<String>,
    /// Instead of recipients.
    #[serde(default)]
    #[ts(optional)]
    pub passphrase: Option<Passphrase>,
}

#[derive(Debug, Clone, PartialEq, Eq, Serialize, ts_rs::TS)]
pub struct PackEncrypted {
    pub path: PathBuf,
    pub bytes: u64,
}

pub fn encrypt_on<H: OnDesk>(_: &Arc<H>, input: PackEncrypt, job: &Job) -> Result<PackEncrypted> {
    encrypt(&input, job)
}

pub fn encrypt(input: &PackEncrypt, job: &Job) -> Result<PackEncrypted> {
    let lock = lock(&input.to, input.passphrase.as_ref())?;
    if !input.path.is_file() {
        return Err(Refusal::new("pack-not-found").arg("path", input.path.display()).at("path").into());
    }
    if age::is_encrypted(&input.path) {
        return Err(Refusal::new("age-encrypted-already").arg("path", input.path.display()).at("path").into());
    }
    let path = input.out.clone().unwrap_or_else(|| beside(&input.path));
    if path.exists() {
        return Err(Refusal::new("age-out-exists").arg("path", path.display()).at("out").into());
    }
    let bytes = age::encrypt(&input.path, &path, &lock, job)?;
    Ok(PackEncrypted { path, bytes })
}

/// Recipients or a passphrase, never both: age knows no such file.
pub fn lock(to: &[String], passphrase: Option<&Passphrase>) -> Result<Lock> {
    match passphrase.filter(|passphrase| !passphrase.is_empty()) {
        Some(_) if !to.is_empty() => Err(Refusal::new("age-recipient-or-passphrase").at("passphrase").into()),
        Some(passphrase) => Ok(Lock::Passphrase(passphrase.long_enough("passphrase")?.clone())),
        None => Lock::recipients(to, "to"),
    }
}

fn beside(pack: &std::path::Path) -> PathBuf {
    let mut name = pack.as_os_str().to_owned();
    name.push(".age");
    name.into()
}
