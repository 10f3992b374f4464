//! `pack verify|encrypt|senders`: whether a pack that was received is as it was sealed, who may open one, and whose keys are
//! remembered. Needs no workspace.

use std::path::PathBuf;

use clap::Args;
use triennium_core::{
    Error,
    app::{
        Env,
        desk::Desk,
        encrypt::PackEncrypt,
        key::Passphrase,
        pack::{self, PackVerified, PackVerify},
        sender::{self, Acquaintance, SenderRemember, SenderSaid},
    },
    domain::{ContentHash, Refusal},
    job::Job,
};

use super::super::faults;
use crate::{
    Outcome,
    failure::Failure,
    out::{Out, note},
    passphrase, progress,
    table::Table,
    words::{self, say},
};

#[derive(Debug, Args)]
pub struct Senders {
    /// The issuer's name as it stands in the list
    #[arg(long, value_name = "ISSUER")]
    forget: Option<String>,
}

#[derive(Debug, Args)]
pub struct Encrypt {
    /// The pack's zip. It stays as it is
    path: PathBuf,
    /// Who may open it, as age-keygen prints it; may be given more than once. Without one a passphrase is asked for
    #[arg(long, value_name = "age1…")]
    to: Vec<String>,
    /// The new file; by default the pack's name with .age after it
    #[arg(long, value_name = "FILE")]
    out: Option<PathBuf>,
}

#[derive(Debug, Args)]
pub struct Verify {
    /// The pack's zip, or its unpacked folder
    path: PathBuf,
    /// Check any BagIt bag (RFC 8493 or an earlier draft), as a folder or a zip
    #[arg(long, conflicts_with_all = ["key", "seal"])]
    foreign: bool,
    /// The key's fingerprint from the handover letter
    #[arg(long, value_name = "SHA256:…")]
    key: Option<String>,
    /// The seal's SHA-256 from the handover letter
    #[arg(long, value_name = "SHA256", value_parser = hash)]
    seal: Option<ContentHash>,
    /// The file with your age identity, for a pack encrypted to you. One with a passphrase: $TRIENNIUM_PASSPHRASE, or asked for
    #[arg(long, value_name = "FILE", conflicts_with = "foreign")]
    identity: Option<PathBuf>,
    /// Certificates you trust to tell the time (PEM or DER): a time stamp in the pack is held against them
    #[arg(long, value_name = "FILE", conflicts_with = "foreign")]
    tsa_anchor: Option<PathBuf>,
    /// Remember the issuer's key, if the pack is sound: you have compared its fingerprint
    #[arg(long, conflicts_with = "foreign")]
    remember: bool,
    /// With --remember: although another key was remembered, because the issuer told you that it changed
    #[arg(long, requires = "remember")]
    new_key: bool,
}

pub fn encrypt(asked: &Encrypt, out: &Out) -> Result<Outcome, Failure> {
    let passphrase = match asked.to.is_empty() {
        true => passphrase::to_close(passphrase::FILE, "cli-ask-file-passphrase")?,
        false => None,
    };
    let input = PackEncrypt {
        path: asked.path.clone(),
        out: asked.out.clone(),
        to: asked.to.clone(),
        passphrase: passphrase.map(Passphrase::from),
    };
    let encrypted = triennium_core::app::encrypt::encrypt(&input, &Job::new(progress::show));
    progress::wipe();
    let encrypted = encrypted.map_err(usage)?;
    out.answer(&encrypted, |out| {
        let (path, bytes) = (encrypted.path.display().to_string(), encrypted.bytes.to_string());
        out.say("cli-pack-encrypted", &[("path", &path), ("bytes", &bytes)])
    })?;
    Ok(Outcome::Good)
}

fn hash(text: &str) -> Result<ContentHash, String> {
    text.trim().parse().map_err(|refusal| words::current().refusal(&refusal))
}

pub fn verify(verify: &Verify, out: &Out) -> Result<Outcome, Failure> {
    let asks = verify.identity.is_none() && pack::is_encrypted(&verify.path);
    let passphrase = if asks { passphrase::to_open(passphrase::FILE, "cli-ask-file-passphrase")? } else { None };
    if asks && passphrase.is_none() {
        note("cli-how-to-open", &[]);
    }
    let input = PackVerify {
        path: verify.path.clone(),
        foreign: verify.foreign,
        key: verify.key.clone(),
        seal: verify.seal,
        identity: verify.identity.clone(),
        passphrase: passphrase.map(Passphrase::from),
        tsa_anchor: verify.tsa_anchor.clone(),
    };
    let verified = pack::verify(input, &known(), &Job::new(progress::show));
    progress::wipe();
    let verified = verified.map_err(usage)?;
    out.answer(&verified, |out| show(&verified, out))?;
    if verify.remember {
        remember(&verified, verify.new_key)?;
    }
    Ok(Outcome::of(!verified.sound))
}

fn known() -> sender::Senders {
    Desk::default_home().map_or_else(|_| sender::Senders::nobody(), |home| sender::Senders::load(&home))
}

fn remember(verified: &PackVerified, new_key: bool) -> Result<(), Failure> {
    let Some(said) = verified.sender.as_ref().filter(|_| verified.sound) else {
        return Err(Refusal::new("sender-not-sound").into());
    };
    let asked = SenderRemember { replace: new_key, ..said.remember.clone() };
    sender::Senders::load(&Desk::default_home()?).remember(&asked, Env::system().clock.now())?;
    note("sender-remembered", &[("issuer", &said.issuer)]);
    Ok(())
}

pub fn senders(asked: &Senders, out: &Out) -> Result<Outcome, Failure> {
    if let Some(issuer) = &asked.forget {
        sender::Senders::load(&Desk::default_home()?).forget(issuer)?;
    }
    let lines = known().lines();
    out.answer(&lines, |out| {
        let mut table = Table::new(["cli-issuer", "cli-key", "cli-first-seen", "cli-last-seen"].map(words::word));
        for (line, key) in lines.iter().flat_map(|line| line.keys.iter().map(move |key| (line, key))) {
            let cells = [&line.issuer, &key.fingerprint, &key.first_seen.to_string(), &key.last_seen.to_string()];
            table.row(cells);
        }
        out.table(&table)
    })?;
    Ok(Outcome::Good)
}

/// A path or a key that cannot be meant is wrong usage: exit 1 says that a pack was looked at and has faults.
pub(in crate::verbs) fn usage(error: Error) -> Failure {
    match error {
        Error::Refused(refusal) => Failure::usage(refusal),
        other => other.into(),
    }
}

fn show(verified: &PackVerified, out: &Out) -> Result<(), Failure> {
    faults::show(&verified.faults, out)?;
    let payload = &verified.payload;
    if let Some(seal) = &verified.seal {
        let sequence = seal.sequence.to_string();
        let names = [("issuer", seal.issuer.as_str()), ("recipient", &seal.recipient), ("purpose", &seal.purpose)];
        out.say("pack-seal-line", &[&[("pack", seal.pack.as_str()), ("sequence", &sequence)], &names[..]].concat())?;
    }
    let numbers = [verified.files, payload.files, payload.bytes].map(|number| number.to_string());
    out.say("pack-contents-line", &[("files", &numbers[0]), ("payload", &numbers[1]), ("bytes", &numbers[2])])?;
    for (code, hash) in
        [("pack-seal-hash-line", verified.seal_sha256), ("pack-evidence-line", verified.evidence_sha256)]
    {
        if let Some(hash) = hash {
            out.say(code, &[("hash", &hash.to_string())])?;
        }
    }
    if let Some(key) = &verified.key {
        out.say("pack-key-line", &[("key", key)])?;
        if !verified.key_compared {
            out.line(&words::word("pack-key-compare"))?;
        }
    }
    if let Some(said) = &verified.sender {
        show_sender(said, out)?;
    }
    match &verified.time {
        Some(time) => {
            let code = if time.trusted { "pack-time-line-trusted" } else { "pack-time-line" };
            out.say(code, &[("time", &time.time.to_string()), ("authority", &time.authority)])?;
        }
        None if verified.seal.is_some() => out.line(&words::word("pack-time-none"))?,
        None => {}
    }
    out.line(&faults::counts(&verified.faults))?;
    let clock = verified.seal.as_ref().map(|seal| seal.clock.to_string()).unwrap_or_default();
    let key = verified.key.as_deref().unwrap_or_default();
    out.line(&say(&verified.verdict, &[("key", key), ("clock", &clock)]))
}

fn show_sender(said: &SenderSaid, out: &Out) -> Result<(), Failure> {
    let code = match said.acquaintance {
        Acquaintance::New => "sender-new",
        Acquaintance::SameKey => "sender-same-key",
        Acquaintance::Rotated => "sender-rotated",
        Acquaintance::OtherKey => "sender-other",
        Acquaintance::FormerKey => "sender-former",
    };
    let known = said.known_key.as_deref().unwrap_or_default();
    let since = said.first_seen.map(|at| at.to_string()).unwrap_or_default();
    let last = said.last_pack.as_ref().map(|pack| pack.sequence.to_string()).unwrap_or_default();
    out.say(code, &[("issuer", &said.issuer), ("known", known), ("since", &since), ("last", &last)])?;
    said.also.iter().try_for_each(|other| out.say("sender-also", &[("other", other)]))
}
