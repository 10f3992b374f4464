//! Encryption with age (age-encryption.org/v1), for packs that only their recipient may read and for the key file. The only
//! user of the crate `age`. An encrypted pack is read where it lies, piece by piece: nothing decrypted touches the disk.

use std::{
    fs::File,
    io::{self, BufWriter, Read, Seek, SeekFrom, Write},
    iter,
    path::Path,
    str::FromStr,
    sync::{Mutex, PoisonError},
};

use age::{
    DecryptError, Decryptor, EncryptError, Encryptor, Identity,
    armor::{ArmoredReader, ArmoredWriter, Format},
    scrypt,
    secrecy::{ExposeSecret as _, SecretString},
    stream::StreamReader,
    x25519,
};
use serde::Deserialize;

use super::zip::ReadAt;
use crate::{
    Error, Result,
    domain::Refusal,
    evidence::Meter,
    io::{at, read_bounded, scratch, write_with},
    job::Job,
};

const MAGIC: &[u8] = b"age-encryption.org/v1";
const ARMOUR: &[u8] = b"-----BEGIN AGE ENCRYPTED FILE-----";
const CHUNK: usize = 64 * 1024;
/// A header of a few hundred recipients; without a bound, a file of header alone would fill the memory.
const HEADER_LIMIT: usize = 256 * 1024;
const IDENTITY_LIMIT: u64 = 1 << 20;
/// scrypt's work as the `age` command sets it: about a second and 256 MB.
const WORK: u8 = 18;
/// 1 GB and some seconds. What asks for more is meant to stop the machine.
const MAX_WORK: u8 = 20;

/// A short text that is never shown and is wiped from memory when dropped.
#[derive(Clone)]
pub struct Secret(SecretString);

impl From<String> for Secret {
    fn from(text: String) -> Self {
        Self(text.into())
    }
}

impl Secret {
    pub fn reveal<T>(&self, to: impl FnOnce(&str) -> T) -> T {
        to(self.0.expose_secret())
    }
}

/// What a person typed: never shown, wiped from memory when dropped.
#[derive(Clone, Deserialize, ts_rs::TS)]
#[serde(from = "String")]
#[ts(as = "String")]
pub struct Passphrase(SecretString);

impl From<String> for Passphrase {
    fn from(text: String) -> Self {
        Self(text.into())
    }
}

impl std::fmt::Debug for Passphrase {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("Passphrase(…)")
    }
}

impl Passphrase {
    const SHORTEST: usize = 12;

    pub fn is_empty(&self) -> bool {
        self.0.expose_secret().is_empty()
    }

    /// Whoever has the file may try a million a day: a short one is none.
    pub fn long_enough(&self, field: &str) -> Result<&Self> {
        if self.0.expose_secret().chars().count() < Self::SHORTEST {
            return Err(Refusal::new("passphrase-short").arg("shortest", Self::SHORTEST).at(field).into());
        }
        Ok(self)
    }
}

/// Whom a file is encrypted to.
pub enum Lock {
    Passphrase(Passphrase),
    Recipients(Vec<x25519::Recipient>),
}

impl Lock {
    /// `age1…` each, as `age-keygen` prints them.
    pub fn recipients(texts: &[String], field: &str) -> Result<Self> {
        let recipient = |(n, text): (usize, &String)| {
            let wrong = |_| Refusal::new("age-not-a-recipient").arg("value", text).at(format!("{field}[{n}]")).into();
            x25519::Recipient::from_str(text.trim()).map_err(wrong)
        };
        let recipients: Vec<_> = texts.iter().enumerate().map(recipient).collect::<Result<_>>()?;
        match recipients.is_empty() {
            true => Err(Refusal::new("age-no-recipient").at(field).into()),
            false => Ok(Self::Recipients(recipients)),
        }
    }

    fn encryptor(&self) -> Result<Encryptor> {
        let made = match self {
            Self::Passphrase(passphrase) => {
                let mut recipient = scrypt::Recipient::new(passphrase.0.clone());
                recipient.set_work_factor(WORK);
                Encryptor::with_recipients(iter::once(&recipient as &dyn age::Recipient))
            }
            Self::Recipients(recipients) => {
                Encryptor::with_recipients(recipients.iter().map(|recipient| recipient as &dyn age::Recipient))
            }
        };
        made.map_err(|error: EncryptError| Error::internal(error.to_string()))
    }
}

/// What a file is opened with.
#[derive(Clone)]
pub enum Unlock {
    Passphrase(Passphrase),
    Identities(Vec<x25519::Identity>),
}

impl std::fmt::Debug for Unlock {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("Unlock(…)")
    }
}

impl Unlock {
    /// A file as `age-keygen` writes it: `AGE-SECRET-KEY-1…`, one a line, remarks after `#`.
    pub fn identity_file(path: &Path) -> Result<Self> {
        let wrong = || Error::from(Refusal::new("age-not-an-identity").arg("path", path.display()).at("identity"));
        let text = String::from_utf8(read_bounded(path, IDENTITY_LIMIT)?).map_err(|_| wrong())?;
        let lines = text.lines().map(str::trim).filter(|line| !line.is_empty() && !line.starts_with('#'));
        let identities: Vec<_> =
            lines.map(|line| x25519::Identity::from_str(line).map_err(|_| wrong())).collect::<Result<_>>()?;
        if identities.is_empty() { Err(wrong()) } else { Ok(Self::Identities(identities)) }
    }

    fn open<R: Read>(&self, decryptor: Decryptor<R>, subject: &str) -> Result<StreamReader<R>> {
        if decryptor.is_scrypt() != matches!(self, Self::Passphrase(_)) {
            return Err(if decryptor.is_scrypt() { locked("age-passphrase-needed") } else { locked("age-key-needed") });
        }
        let opened = match self {
            Self::Passphrase(passphrase) => {
                let mut identity = scrypt::Identity::new(passphrase.0.clone());
                identity.set_max_work_factor(MAX_WORK);
                decryptor.decrypt(iter::once(&identity as &dyn Identity))
            }
            Self::Identities(identities) => decryptor.decrypt(identities.iter().map(|i| i as &dyn Identity)),
        };
        opened.map_err(|error| self.refusal(error, subject))
    }

    fn refusal(&self, error: DecryptError, subject: &str) -> Error {
        match (error, self) {
            (DecryptError::ExcessiveWork { required, .. }, _) => {
                Refusal::new("age-too-much-work").arg("subject", subject).arg("work", required).into()
            }
            (DecryptError::NoMatchingKeys, Self::Identities(_)) => locked("age-other-recipient"),
            (DecryptError::DecryptionFailed | DecryptError::KeyDecryptionFailed, Self::Passphrase(_)) => {
                locked("age-wrong-passphrase")
            }
            (other, _) => damaged_header(other, subject),
        }
    }
}

fn locked(code: &'static str) -> Error {
    let field = if code == "age-key-needed" || code == "age-other-recipient" { "identity" } else { "passphrase" };
    Refusal::new(code).at(field).into()
}

fn damaged_header(error: DecryptError, subject: &str) -> Error {
    match error {
        DecryptError::UnknownFormat => Refusal::new("age-unknown-version").arg("subject", subject).into(),
        _ => Refusal::new(DAMAGED).arg("subject", subject).into(),
    }
}

/// The code of an encrypted file that is not whole.
pub const DAMAGED: &str = "age-damaged";

/// Whether a file begins as age's do, armoured or not.
pub fn is_encrypted(path: &Path) -> bool {
    let mut head = [0; ARMOUR.len()];
    let filled = File::open(path).map(|mut file| fill(&mut file, &mut head).unwrap_or_default()).unwrap_or_default();
    [MAGIC, ARMOUR].iter().any(|mark| head[..filled].starts_with(mark))
}

/// Writes `from` encrypted to a new file, whole or not at all; answers its length. What stands there is never replaced.
pub fn encrypt(from: &Path, to: &Path, lock: &Lock, job: &Job) -> Result<u64> {
    let mut source = File::open(from).map_err(at("read", from))?;
    let bytes = source.metadata().map_err(at("read", from))?.len();
    let encryptor = lock.encryptor()?;
    let meter = Meter::new(job, "stage-encrypting", 1, bytes);
    write_with(to, |out| {
        let mut progress = meter.file(bytes);
        let mut sealed = encryptor.wrap_output(BufWriter::new(out)).map_err(at("write", to))?;
        let mut chunk = vec![0; CHUNK];
        loop {
            job.check()?;
            let filled = fill(&mut source, &mut chunk).map_err(at("read", from))?;
            if filled == 0 {
                break;
            }
            sealed.write_all(&chunk[..filled]).map_err(at("write", to))?;
            progress.bytes(filled);
        }
        sealed.finish().and_then(|mut buffer| buffer.flush()).map_err(at("write", to))
    })?;
    Ok(std::fs::metadata(to).map_err(at("read", to))?.len())
}

/// An opened file: its plain bytes at any place, decrypted as they are read.
pub struct Opened {
    reader: Mutex<StreamReader<File>>,
    length: u64,
}

/// Opens an encrypted file. Its length is proven here, every other byte when it is read.
pub fn open(path: &Path, unlock: &Unlock) -> Result<Opened> {
    let subject = path.file_name().unwrap_or(path.as_os_str()).to_string_lossy().into_owned();
    let file = File::open(path).map_err(at("read", path))?;
    let mut file = without_armour(file, path, &subject)?;
    check_header(&mut file, path, &subject)?;
    let decryptor = Decryptor::new(file).map_err(|error| damaged_header(error, &subject))?;
    let mut reader = unlock.open(decryptor, &subject)?;
    let length = reader.seek(SeekFrom::End(0)).map_err(|error| unreadable(error, path, &subject))?;
    reader.rewind().map_err(|error| unreadable(error, path, &subject))?;
    Ok(Opened { reader: Mutex::new(reader), length })
}

/// The header's end within reach, so that parsing it is bounded.
fn check_header(file: &mut File, path: &Path, subject: &str) -> Result<()> {
    let mut head = vec![0; HEADER_LIMIT];
    let filled = fill(file, &mut head).and_then(|filled| file.rewind().map(|()| filled)).map_err(at("read", path))?;
    head.truncate(filled);
    match head.windows(5).any(|window| window == b"\n--- ") {
        true => Ok(()),
        false => Err(Refusal::new(DAMAGED).arg("subject", subject).into()),
    }
}

/// Armour has no places to go to: it is taken off first, into a file without a name. What lies there is still encrypted.
fn without_armour(mut file: File, path: &Path, subject: &str) -> Result<File> {
    let mut head = [0; ARMOUR.len()];
    let filled = fill(&mut file, &mut head).and_then(|filled| file.rewind().map(|()| filled));
    if !head[..filled.map_err(at("read", path))?].starts_with(ARMOUR) {
        return Ok(file);
    }
    let mut plain = scratch()?;
    io::copy(&mut ArmoredReader::new(file), &mut plain).map_err(|error| unreadable(error, path, subject))?;
    plain.rewind().map_err(at("read", path))?;
    Ok(plain)
}

/// age refuses a piece that was changed or is missing: that is no failure of the disk.
pub fn is_damage(error: &io::Error) -> bool {
    matches!(error.kind(), io::ErrorKind::InvalidData | io::ErrorKind::UnexpectedEof)
}

fn unreadable(error: io::Error, path: &Path, subject: &str) -> Error {
    match is_damage(&error) {
        true => Refusal::new(DAMAGED).arg("subject", subject).into(),
        false => at("read", path)(error),
    }
}

impl ReadAt for Opened {
    fn length(&self) -> u64 {
        self.length
    }

    fn read_at(&self, place: u64, buffer: &mut [u8]) -> io::Result<usize> {
        // Beyond the end age's reader must not be asked to go.
        let rest = usize::try_from(self.length.saturating_sub(place)).unwrap_or(usize::MAX);
        let wanted = buffer.len().min(rest);
        if wanted == 0 {
            return Ok(0);
        }
        let mut reader = self.reader.lock().unwrap_or_else(PoisonError::into_inner);
        if reader.stream_position()? != place {
            reader.seek(SeekFrom::Start(place))?;
        }
        reader.read(&mut buffer[..wanted])
    }
}

/// A short secret as armoured text that a passphrase opens.
pub fn lock_text(text: &str, passphrase: &Passphrase) -> Result<String> {
    let failed = |error: io::Error| Error::internal(error.to_string());
    let armour = ArmoredWriter::wrap_output(Vec::new(), Format::AsciiArmor).map_err(failed)?;
    let mut sealed = Lock::Passphrase(passphrase.clone()).encryptor()?.wrap_output(armour).map_err(failed)?;
    sealed.write_all(text.as_bytes()).map_err(failed)?;
    let bytes = sealed.finish().and_then(ArmoredWriter::finish).map_err(failed)?;
    String::from_utf8(bytes).map_err(|error| Error::internal(error.to_string()))
}

/// What `lock_text` made. `subject` names the file in a refusal.
pub fn unlock_text(armoured: &[u8], passphrase: &Passphrase, subject: &str) -> Result<Secret> {
    let damaged = || Error::from(Refusal::new(DAMAGED).arg("subject", subject));
    let decryptor = Decryptor::new(ArmoredReader::new(armoured)).map_err(|error| damaged_header(error, subject))?;
    let reader = Unlock::Passphrase(passphrase.clone()).open(decryptor, subject)?;
    let mut text = String::new();
    reader.take(CHUNK as u64).read_to_string(&mut text).map_err(|_| damaged())?;
    Ok(text.into())
}

/// Reads until `buffer` is full or nothing is left.
fn fill(source: &mut impl Read, buffer: &mut [u8]) -> io::Result<usize> {
    let mut filled = 0;
    while filled < buffer.len() {
        match source.read(&mut buffer[filled..]) {
            Ok(0) => break,
            Ok(n) => filled += n,
            Err(error) if error.kind() == io::ErrorKind::Interrupted => {}
            Err(error) => return Err(error),
        }
    }
    Ok(filled)
}
