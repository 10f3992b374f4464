//! Having the time of a sealed pack proven by an authority (RFC 3161): the question is written to a file that somebody carries,
//! or sent to an address that somebody names; the answer is checked and put into a new zip beside the pack.

use std::{
    path::{Path, PathBuf},
    sync::Arc,
};

use serde::{Deserialize, Serialize};

use super::{clock::Ids, entry::OnDesk};
use crate::{
    Error, Result,
    domain::{ContentHash, Refusal},
    io,
    job::Job,
    net,
    pack::{
        age, restamp,
        time_stamp::{self, Anchors, Request, TimeStamp, Wrong},
        verify::{self, Expected},
    },
};

const QUERY: &str = "application/timestamp-query";

#[derive(Debug, Deserialize, ts_rs::TS)]
#[serde(deny_unknown_fields)]
pub struct PackStampAsk {
    /// A pack's zip.
    pub path: PathBuf,
    /// The new file with the question (`.tsq`).
    pub out: PathBuf,
}

#[derive(Debug, Clone, PartialEq, Eq, Serialize, ts_rs::TS)]
pub struct PackStampAsked {
    pub path: PathBuf,
    /// What the authority will stamp; the question tells it nothing else.
    pub seal_sha256: ContentHash,
}

/// Exactly one of `response` and `url`.
#[derive(Debug, Deserialize, ts_rs::TS)]
#[serde(deny_unknown_fields)]
pub struct PackStamp {
    /// A pack's zip. It stays as it is.
    pub path: PathBuf,
    /// The authority's answer (`.tsr`).
    #[serde(default)]
    #[ts(optional)]
    pub response: Option<PathBuf>,
    /// The question it answers: its number must then come back.
    #[serde(default)]
    #[ts(optional)]
    pub query: Option<PathBuf>,
    /// Asks this address now. The only thing Triennium ever sends anywhere.
    #[serde(default)]
    #[ts(optional)]
    pub url: Option<String>,
    /// Certificates of the authority, PEM or DER. With them, an answer that does not lead to one is refused.
    #[serde(default)]
    #[ts(optional)]
    pub tsa_anchor: Option<PathBuf>,
    /// The new zip; beside the pack, with `-stamped` in its name, where none is given.
    #[serde(default)]
    #[ts(optional)]
    pub out: Option<PathBuf>,
}

#[derive(Debug, Clone, PartialEq, Eq, Serialize, ts_rs::TS)]
pub struct PackStamped {
    pub path: PathBuf,
    pub time: TimeStamp,
}

pub fn ask_on<H: OnDesk>(host: &Arc<H>, input: PackStampAsk) -> Result<PackStampAsked> {
    ask(&input, host.desk().ids())
}

pub fn ask(input: &PackStampAsk, ids: &Ids) -> Result<PackStampAsked> {
    let seal_sha256 = seal_hash(&input.path)?;
    refuse_existing(&input.out)?;
    io::write_whole(&input.out, &Request::new(seal_sha256, ids.bytes()).der())?;
    Ok(PackStampAsked { path: input.out.clone(), seal_sha256 })
}

pub fn stamp_on<H: OnDesk>(host: &Arc<H>, input: PackStamp, job: &Job) -> Result<PackStamped> {
    stamp(&input, host.desk().ids(), job)
}

pub fn stamp(input: &PackStamp, ids: &Ids, job: &Job) -> Result<PackStamped> {
    let seal = seal_hash(&input.path)?;
    let path = input.out.clone().unwrap_or_else(|| beside(&input.path));
    refuse_existing(&path)?;
    let anchors = input.tsa_anchor.as_deref().map(Anchors::read).transpose()?.unwrap_or_default();
    // Before anybody is asked: a pack that is not sound is not worth a stamp.
    refuse_unsound(&input.path, job)?;
    let (answer, asked) = answer(input, seal, ids)?;
    let time = time_stamp::check(&answer, seal, asked.as_ref(), &anchors).map_err(refusal)?;
    if !anchors.is_empty() && !time.trusted {
        return Err(Refusal::new("time-token-not-trusted").arg("authority", &time.authority).at("tsa_anchor").into());
    }
    restamp::add(&input.path, &answer, &path, job)?;
    Ok(PackStamped { path, time })
}

/// The answer, and what was asked where that is known.
fn answer(input: &PackStamp, seal: ContentHash, ids: &Ids) -> Result<(Vec<u8>, Option<Request>)> {
    match (&input.response, &input.url) {
        (Some(file), None) => {
            let asked = input.query.as_deref().map(query).transpose()?;
            Ok((io::read_bounded(file, time_stamp::LIMIT)?, asked))
        }
        (None, Some(url)) => {
            let request = Request::new(seal, ids.bytes());
            let answer = net::post(url.trim(), QUERY, &request.der(), time_stamp::LIMIT)?;
            Ok((answer, Some(request)))
        }
        _ => Err(Refusal::new("time-stamp-how").at("response").into()),
    }
}

fn query(file: &Path) -> Result<Request> {
    let bytes = io::read_bounded(file, time_stamp::LIMIT)?;
    Request::read(&bytes).map_err(|_| Refusal::new("time-query-not-understood").arg("path", file.display()).into())
}

fn seal_hash(pack: &Path) -> Result<ContentHash> {
    if !pack.is_file() {
        return Err(Refusal::new("pack-not-found").arg("path", pack.display()).at("path").into());
    }
    if age::is_encrypted(pack) {
        return Err(Refusal::new("pack-stamp-encrypted").arg("path", pack.display()).at("path").into());
    }
    restamp::seal_hash(pack)
}

fn refuse_unsound(pack: &Path, job: &Job) -> Result<()> {
    let verified = verify::verify(pack, &Expected::default(), job)?;
    let first = verified.faults.iter().find(|fault| fault.severity == crate::Severity::Fault);
    match first {
        Some(fault) => {
            let refusal = Refusal::new("pack-stamp-not-sound").arg("subject", &fault.subject);
            Err(refusal.arg("fault", &fault.code).at("path").into())
        }
        None => Ok(()),
    }
}

fn refusal(wrong: Wrong) -> Error {
    Refusal::new(wrong.code()).arg("subject", "seal.txt.tsr").into()
}

fn refuse_existing(path: &Path) -> Result<()> {
    match path.exists() {
        true => Err(Refusal::new("age-out-exists").arg("path", path.display()).at("out").into()),
        false => Ok(()),
    }
}

/// `pack-0007.zip` → `pack-0007-stamped.zip`.
fn beside(pack: &Path) -> PathBuf {
    let mut name = pack.file_stem().unwrap_or_default().to_owned();
    name.push("-stamped.zip");
    pack.with_file_name(name)
}
