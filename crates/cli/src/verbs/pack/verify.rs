//! `pack verify`: whether a pack that was received is as it was sealed. Needs no workspace.

use std::path::PathBuf;

use clap::Args;
use triennium_core::{
    Error,
    app::pack::{self, PackVerified, PackVerify},
    domain::ContentHash,
    job::Job,
};

use super::super::faults;
use crate::{
    Outcome,
    failure::Failure,
    out::Out,
    progress,
    words::{self, say},
};

#[derive(Debug, Args)]
pub struct Verify {
    /// The pack's zip, or its unpacked folder
    path: PathBuf,
    /// Check any BagIt bag (RFC 8493 or an earlier draft), unpacked
    #[arg(long, conflicts_with_all = ["key", "seal"])]
    foreign: bool,
    /// The key's fingerprint from the handover letter
    #[arg(long, value_name = "SHA256:…")]
    key: Option<String>,
    /// The seal's SHA-256 from the handover letter
    #[arg(long, value_name = "SHA256", value_parser = hash)]
    seal: Option<ContentHash>,
}

fn hash(text: &str) -> Result<ContentHash, String> {
    text.trim().parse().map_err(|refusal| words::current().refusal(&refusal))
}

pub fn verify(verify: &Verify, out: &Out) -> Result<Outcome, Failure> {
    let input =
        PackVerify { path: verify.path.clone(), foreign: verify.foreign, key: verify.key.clone(), seal: verify.seal };
    let verified = pack::verify(input, &Job::new(progress::show));
    progress::wipe();
    let verified = verified.map_err(usage)?;
    out.answer(&verified, |out| show(&verified, out))?;
    Ok(Outcome::of(!verified.sound))
}

/// A path or a key that cannot be meant is wrong usage: exit 1 says that a pack was looked at and has faults.
fn usage(error: Error) -> Failure {
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
    out.line(&faults::counts(&verified.faults))?;
    let clock = verified.seal.as_ref().map(|seal| seal.clock.to_string()).unwrap_or_default();
    let key = verified.key.as_deref().unwrap_or_default();
    out.line(&say(&verified.verdict, &[("key", key), ("clock", &clock)]))
}
