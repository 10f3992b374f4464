//! The key this installation seals its packs with: one, made at first use, outside every workspace. Its private half lies in
//! the system's keyring or in an encrypted file (docs/keys.md); what is here is how it is made, opened, followed by another,
//! carried elsewhere.

pub mod keyring;
pub mod register;
mod secret;
mod verbs;

#[cfg(test)]
mod tests;

use std::{
    collections::BTreeMap,
    fs::File,
    path::{Path, PathBuf},
    sync::{Mutex, MutexGuard, PoisonError},
};

use ed25519_dalek::{SigningKey, VerifyingKey};

pub use self::verbs::*;
pub use crate::pack::age::Passphrase;

use self::register::{Kept, KeyEnd, KeyPlace, Register};
use super::Env;
use crate::{
    Error, Result,
    domain::Refusal,
    io,
    pack::rotation::{self, Rotation, SignedRotation},
};

pub struct PackKeys {
    home: PathBuf,
    env: Env,
    /// Opened in this run.
    opened: Mutex<Option<SigningKey>>,
}

impl PackKeys {
    pub fn at(home: &Path, env: Env) -> Self {
        Self { home: home.to_owned(), env, opened: Mutex::default() }
    }

    /// The key that signs, made where there is none yet. `passphrase` is for the encrypted file: without one a key is made
    /// in the keyring, and where there is no keyring either, asked for.
    pub fn signing(&self, passphrase: Option<&Passphrase>) -> Result<SigningKey> {
        let register = self.register()?;
        match register.current() {
            Some(kept) => self.open(kept, passphrase),
            None => self.make(passphrase, false),
        }
    }

    /// What goes with a seal of the current key: the statements that lead to it, as files of the pack.
    pub fn rotation_files(&self) -> Result<BTreeMap<String, Vec<u8>>> {
        Ok(rotation::tag_files(&self.register()?.chain()))
    }

    pub fn register(&self) -> Result<Register> {
        Register::load(&self.home)
    }

    /// A new key, not led to by another. Where one stands already, only to take its place.
    pub fn make(&self, passphrase: Option<&Passphrase>, replace: bool) -> Result<SigningKey> {
        let held = self.hold()?;
        let mut register = self.register()?;
        if let Some(kept) = register.current().filter(|_| !replace) {
            // Another process was first.
            return self.open(kept, passphrase);
        }
        let key = SigningKey::from_bytes(&self.env.ids.bytes());
        self.keep(&mut register, &key, self.place(passphrase)?, passphrase, None, KeyEnd::Replaced)?;
        drop(held);
        Ok(key)
    }

    /// The next key, which the current one vouches for.
    pub fn rotate(&self, passphrase: Option<&Passphrase>) -> Result<SigningKey> {
        let _held = self.hold()?;
        let mut register = self.register()?;
        let kept = register.current().ok_or_else(|| Error::refused("key-none"))?.clone();
        if register.keys.len() >= rotation::MOST {
            return Err(Refusal::new("key-rotated-too-often").arg("most", rotation::MOST).into());
        }
        // In a file the passphrase closes the next key too: it has to open this one first, also where this run has it open
        // already, or a slip of the hand would close what nobody can open again.
        let old = match kept.place {
            KeyPlace::File => secret::get(&self.home, self.keyring(), kept.place, &kept.key()?, passphrase)?,
            KeyPlace::Keyring => self.open(&kept, passphrase)?,
        };
        let new = SigningKey::from_bytes(&self.env.ids.bytes());
        let signed = Rotation::sign(&old, &new.verifying_key(), self.env.clock.now());
        // A key in a file stays in a file; one in the keyring goes to a file only where a passphrase says so.
        let place = if kept.place == KeyPlace::File { KeyPlace::File } else { self.place(passphrase)? };
        self.keep(&mut register, &new, place, passphrase, Some(signed), KeyEnd::Rotated)?;
        secret::forget(&self.home, self.keyring(), kept.place, &old.verifying_key());
        Ok(new)
    }

    /// One that was exported, here or elsewhere.
    pub fn import(&self, path: &Path, passphrase: &Passphrase, in_file: bool, replace: bool) -> Result<SigningKey> {
        let key = secret::read(path, passphrase)?;
        let _held = self.hold()?;
        let mut register = self.register()?;
        let place = if in_file { KeyPlace::File } else { self.place(None).unwrap_or(KeyPlace::File) };
        let known = register.current().filter(|kept| kept.key().is_ok_and(|known| known == key.verifying_key()));
        if known.is_some() {
            // Back where it was lost, or to another place.
            secret::put(&self.home, self.keyring(), place, &key, Some(passphrase))?;
            register.keys.iter_mut().rev().take(1).for_each(|kept| kept.place = place);
            register.save()?;
            *self.opened() = Some(key.clone());
            return Ok(key);
        }
        if let Some(other) = register.current().filter(|_| !replace) {
            let fingerprint = crate::pack::sshsig::fingerprint(&other.key()?);
            return Err(Refusal::new("key-exists").arg("key", fingerprint).at("replace").into());
        }
        self.keep(&mut register, &key, place, Some(passphrase), None, KeyEnd::Replaced)?;
        Ok(key)
    }

    /// Writes the private half encrypted, for a safe or another laptop.
    pub fn export(&self, to: &Path, with: &Passphrase, passphrase: Option<&Passphrase>) -> Result<()> {
        let register = self.register()?;
        let kept = register.current().ok_or_else(|| Error::refused("key-none"))?;
        if to.exists() {
            return Err(Refusal::new("key-export-exists").arg("path", to.display()).at("path").into());
        }
        secret::write(to, &self.open(kept, passphrase)?, with)
    }

    /// Whether this run has it open.
    fn is_open(&self, key: &VerifyingKey) -> bool {
        self.opened().as_ref().is_some_and(|open| open.verifying_key() == *key)
    }

    fn open(&self, kept: &Kept, passphrase: Option<&Passphrase>) -> Result<SigningKey> {
        let public = kept.key()?;
        if let Some(open) = self.opened().as_ref().filter(|open| open.verifying_key() == public) {
            return Ok(open.clone());
        }
        let key = secret::get(&self.home, self.keyring(), kept.place, &public, passphrase)?;
        *self.opened() = Some(key.clone());
        Ok(key)
    }

    /// The private half first: a register that names a key nobody has would be worse than a key that nothing names.
    fn keep(
        &self,
        register: &mut Register,
        key: &SigningKey,
        place: KeyPlace,
        passphrase: Option<&Passphrase>,
        rotation: Option<SignedRotation>,
        end: KeyEnd,
    ) -> Result<()> {
        secret::put(&self.home, self.keyring(), place, key, passphrase)?;
        let public = crate::pack::sshsig::public_line(&key.verifying_key());
        register.add(Kept { public, place, made_at: self.env.clock.now(), rotation, ended: None }, end);
        register.save()?;
        *self.opened() = Some(key.clone());
        Ok(())
    }

    fn place(&self, passphrase: Option<&Passphrase>) -> Result<KeyPlace> {
        match passphrase.filter(|passphrase| !passphrase.is_empty()) {
            Some(passphrase) => passphrase.long_enough("passphrase").map(|_| KeyPlace::File),
            None if self.keyring().is_available() => Ok(KeyPlace::Keyring),
            None => Err(Refusal::new("key-passphrase-needed").at("passphrase").into()),
        }
    }

    fn keyring(&self) -> &dyn keyring::Keyring {
        &*self.env.keyring
    }

    /// Two programs at one desk must not both make a first key.
    fn hold(&self) -> Result<File> {
        io::create_folder(&self.home)?;
        io::lock(self.home.join("pack-keys.lock"))
    }

    fn opened(&self) -> MutexGuard<'_, Option<SigningKey>> {
        self.opened.lock().unwrap_or_else(PoisonError::into_inner)
    }
}
