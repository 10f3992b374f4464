//! Where the private half of the pack key is put and fetched: the system's keyring, or a file that a passphrase opens. Never
//! anywhere else, and never as it is.

use std::path::{Path, PathBuf};

use ed25519_dalek::{SigningKey, VerifyingKey};

use super::{keyring::Keyring, register::KeyPlace};
use crate::{
    Error, Result,
    domain::{Refusal, hex},
    io,
    pack::{
        age::{self, Passphrase, Secret},
        sshsig,
    },
};

const FORMAT: &str = "triennium-pack-key-1 ";
/// An armoured key is under 1 kB.
const FILE_LIMIT: u64 = 64 * 1024;

/// As it lies in the keyring and, encrypted, in a file.
pub fn text(key: &SigningKey) -> Secret {
    format!("{FORMAT}{}\n", hex::text(&key.to_bytes())).into()
}

pub fn parse(secret: &Secret) -> Option<SigningKey> {
    secret.reveal(|text| {
        let digits = text.trim_end().strip_prefix(FORMAT)?;
        Some(SigningKey::from_bytes(&hex::bytes(digits)?.try_into().ok()?))
    })
}

/// A name of its own for each key: a file or entry is never written over with another.
pub fn name(key: &VerifyingKey) -> String {
    let short: String = hex::text(key.as_bytes()).chars().take(16).collect();
    format!("pack-key-{short}")
}

pub fn file(home: &Path, key: &VerifyingKey) -> PathBuf {
    home.join(format!("{}.age", name(key)))
}

pub fn put(
    home: &Path,
    keyring: &dyn Keyring,
    place: KeyPlace,
    key: &SigningKey,
    passphrase: Option<&Passphrase>,
) -> Result<()> {
    match place {
        KeyPlace::Keyring => keyring.put(&name(&key.verifying_key()), &text(key)),
        KeyPlace::File => write(&file(home, &key.verifying_key()), key, needed(passphrase)?),
    }
}

/// Armoured and encrypted, so that it can be printed and typed.
pub fn write(path: &Path, key: &SigningKey, passphrase: &Passphrase) -> Result<()> {
    let armoured = text(key).reveal(|text| age::lock_text(text, passphrase))?;
    io::write_private(path, armoured.as_bytes())
}

pub fn read(path: &Path, passphrase: &Passphrase) -> Result<SigningKey> {
    let subject = path.display().to_string();
    let plain = age::unlock_text(&io::read_bounded(path, FILE_LIMIT)?, passphrase, &subject)?;
    parse(&plain).ok_or_else(|| Refusal::new("key-file-not-a-key").arg("path", subject).into())
}

/// The private half of exactly this key.
pub fn get(
    home: &Path,
    keyring: &dyn Keyring,
    place: KeyPlace,
    key: &VerifyingKey,
    passphrase: Option<&Passphrase>,
) -> Result<SigningKey> {
    let lost = || Error::from(Refusal::new("key-lost").arg("key", sshsig::fingerprint(key)));
    let found = match place {
        KeyPlace::Keyring => keyring.get(&name(key))?.as_ref().and_then(parse),
        KeyPlace::File if !file(home, key).exists() => None,
        KeyPlace::File => Some(read(&file(home, key), needed(passphrase)?)?),
    };
    found.filter(|found| found.verifying_key() == *key).ok_or_else(lost)
}

/// After its successor is registered. That it stays behind would be no harm to anybody's pack.
pub fn forget(home: &Path, keyring: &dyn Keyring, place: KeyPlace, key: &VerifyingKey) {
    let _ = match place {
        KeyPlace::Keyring => keyring.remove(&name(key)),
        KeyPlace::File => io::remove_file(file(home, key)),
    };
}

pub fn needed(passphrase: Option<&Passphrase>) -> Result<&Passphrase> {
    let given = passphrase.filter(|passphrase| !passphrase.is_empty());
    given.ok_or_else(|| Refusal::new("key-passphrase-needed").at("passphrase").into())
}
