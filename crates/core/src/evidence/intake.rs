//! Takes files in: a plan first (how many, how large, what is left out), then hashing and copying on all cores.
//!
//! Nothing is recorded here. A cancelled or failed intake leaves no partial file; contents that were already whole stay
//! in the vault with nothing referring to them. `Stopped` names them, and `Vault::list` finds them again.

use std::{
    collections::{HashMap, HashSet},
    io::Read,
    path::{Path, PathBuf},
};

use super::{
    Content, FileMeter, Found, Kept, MediaType, Meter, Outcome, Vault,
    hash::{Reading, hash_file, read_file},
    parallel::in_order,
    walk::walk,
};
use crate::{
    Error, Fault, Result,
    domain::{Clock, ContentHash, FileFacts, OriginalName, Timestamp},
    io::at,
    job::Job,
};

/// What would be taken in, before a byte is read.
#[derive(Debug, Default)]
pub struct IntakePlan {
    pub files: Vec<Found>,
    pub bytes: u64,
    pub left_out: Vec<Fault>,
}

/// Where the bytes stay.
#[derive(Clone, Copy)]
pub enum Mode<'v> {
    Copy(&'v Vault),
    /// For what is too large or must not move: hashed where it lies, and only as safe as that place.
    Reference,
}

/// One file taken in, with what the record of it needs.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Taken {
    pub name: OriginalName,
    /// Absolute; `None` for what never was a file here (pasted, received as bytes).
    pub path: Option<OriginalName>,
    pub hash: ContentHash,
    pub size: u64,
    pub media_type: MediaType,
    /// The original's, where there is a file.
    pub original: Option<FileFacts>,
    /// The vault copy's, for quick checks; `None` for a reference in place.
    pub stored: Option<FileFacts>,
    pub started: Timestamp,
    pub ended: Timestamp,
    /// The vault did not have this content before. Of several alike in one intake only the first is new.
    pub is_new: bool,
    /// Place in the same intake of an earlier file with the same content.
    pub same_as: Option<usize>,
}

#[derive(Debug, Default)]
pub struct Intake {
    /// In the plan's order.
    pub taken: Vec<Taken>,
    /// Every skipped, unreadable or changed file, the plan's included.
    pub left_out: Vec<Fault>,
}

/// Cancelled, or the vault could not be written. Nothing should be recorded.
#[derive(Debug)]
pub struct Stopped {
    pub error: Error,
    /// Contents that are in the vault only because of this attempt. Whole, and referred to by nothing.
    pub new_content: Vec<ContentHash>,
}

impl From<Stopped> for Error {
    fn from(stopped: Stopped) -> Self {
        stopped.error
    }
}

/// `workspace`: the workspace's own folder, which is no source of evidence.
pub fn plan(paths: &[PathBuf], workspace: Option<&Path>, job: &Job) -> Result<IntakePlan> {
    let walked = walk(paths, workspace, job)?;
    let bytes = walked.bytes();
    Ok(IntakePlan { files: walked.files, bytes, left_out: walked.faults })
}

pub fn take_in(plan: IntakePlan, mode: Mode<'_>, clock: &dyn Clock, job: &Job) -> Result<Intake, Stopped> {
    let meter = Meter::new(job, "stage-taking-in", plan.files.len() as u64, plan.bytes);
    let done = in_order(&plan.files, |found| take_one(found, mode, clock, &mut meter.file(found.size)).map(Some));
    let synced = match mode {
        Mode::Copy(vault) => vault.sync(),
        Mode::Reference => Ok(()),
    };
    let mut intake = Intake { left_out: plan.left_out, ..Intake::default() };
    for (place, outcome) in done.answers {
        match outcome {
            Ok(taken) => intake.taken.push(taken),
            Err(trouble) => intake.left_out.push(trouble.fault(OriginalName::new(&plan.files[place].path).display)),
        }
    }
    mark_twins(&mut intake.taken);
    match done.error.map_or(synced, Err) {
        Ok(()) => Ok(intake),
        Err(error) => {
            Err(Stopped { error, new_content: intake.taken.iter().filter(|t| t.is_new).map(|t| t.hash).collect() })
        }
    }
}

fn take_one(found: &Found, mode: Mode<'_>, clock: &dyn Clock, meter: &mut FileMeter<'_, '_>) -> Result<Outcome<Taken>> {
    let (hashed, kept) = match mode {
        Mode::Copy(vault) => match copy_in(&found.real, vault, clock, meter)? {
            Ok((reading, kept)) => (reading.with(kept.content), Some(kept)),
            Err(trouble) => return Ok(Err(trouble)),
        },
        Mode::Reference => match hash_file(&found.real, clock, meter)? {
            Ok(hashed) => (hashed, None),
            Err(trouble) => return Ok(Err(trouble)),
        },
    };
    // A copy remembers the name it was given by; a reference must lead to the file itself the next time too.
    let path = if kept.is_some() { &found.path } else { &found.real };
    let path = std::path::absolute(path).unwrap_or_else(|_| path.clone());
    let name = OriginalName::new(path.file_name().unwrap_or(path.as_os_str()));
    let taken = taken(name, &hashed.content, kept, (hashed.started, hashed.ended));
    Ok(Ok(Taken { path: Some(OriginalName::new(path)), original: Some(hashed.facts), ..taken }))
}

/// One read: what is hashed is what is written, and it is kept only if the file stood still meanwhile.
fn copy_in(
    path: &Path,
    vault: &Vault,
    clock: &dyn Clock,
    meter: &mut FileMeter<'_, '_>,
) -> Result<Outcome<(Reading, Kept)>> {
    let mut incoming = vault.incoming()?;
    match read_file(path, clock, meter, &mut |chunk| incoming.write(chunk))? {
        Ok(reading) => Ok(incoming.keep(meter.job())?.map(|kept| (reading, kept))),
        Err(trouble) => Ok(Err(trouble)),
    }
}

fn taken(name: OriginalName, content: &Content, kept: Option<Kept>, (started, ended): (Timestamp, Timestamp)) -> Taken {
    Taken {
        media_type: MediaType::of(content, &name),
        name,
        path: None,
        hash: content.hash,
        size: content.bytes,
        original: None,
        is_new: kept.as_ref().is_some_and(|kept| kept.is_new),
        stored: kept.map(|kept| kept.facts),
        started,
        ended,
        same_as: None,
    }
}

/// Which of several alike came first into the vault is a matter of luck; the record must not be.
fn mark_twins(taken: &mut [Taken]) {
    let new: HashSet<ContentHash> = taken.iter().filter(|one| one.is_new).map(|one| one.hash).collect();
    let mut first = HashMap::new();
    for (place, one) in taken.iter_mut().enumerate() {
        let earlier = *first.entry(one.hash).or_insert(place);
        one.same_as = (earlier != place).then_some(earlier);
        one.is_new = earlier == place && new.contains(&one.hash);
    }
}

/// A pasted screenshot, a mail attachment: bytes that never were a file here.
pub fn take_bytes(name: &str, bytes: &[u8], vault: &Vault, clock: &dyn Clock, job: &Job) -> Result<Taken, Stopped> {
    let meter = Meter::new(job, "stage-taking-in", 1, bytes.len() as u64);
    take_stream(name, &mut &*bytes, vault, clock, &mut meter.file(bytes.len() as u64))
}

/// Anything that can be read once, of unknown length.
pub fn take_reader(
    name: &str,
    reader: &mut dyn Read,
    vault: &Vault,
    clock: &dyn Clock,
    job: &Job,
) -> Result<Taken, Stopped> {
    let meter = Meter::new(job, "stage-taking-in", 1, 0);
    take_stream(name, reader, vault, clock, &mut meter.file(0))
}

fn take_stream(
    name: &str,
    reader: &mut dyn Read,
    vault: &Vault,
    clock: &dyn Clock,
    meter: &mut FileMeter<'_, '_>,
) -> Result<Taken, Stopped> {
    let started = clock.now();
    let kept = store_stream(name, reader, vault, meter).map_err(|error| Stopped { error, new_content: Vec::new() })?;
    let new_content = Vec::from_iter(kept.is_new.then_some(kept.content.hash));
    vault.sync().map_err(|error| Stopped { error, new_content })?;
    let content = kept.content;
    Ok(taken(OriginalName::new(name), &content, Some(kept), (started, clock.now())))
}

fn store_stream(name: &str, reader: &mut dyn Read, vault: &Vault, meter: &mut FileMeter<'_, '_>) -> Result<Kept> {
    let mut incoming = vault.incoming()?;
    let mut chunk = vec![0; 64 * 1024];
    loop {
        meter.job().check()?;
        match reader.read(&mut chunk) {
            Ok(0) => break,
            Ok(n) => {
                incoming.write(&chunk[..n])?;
                meter.bytes(n);
            }
            Err(error) if error.kind() == std::io::ErrorKind::Interrupted => {}
            Err(error) => return Err(at("read", name)(error)),
        }
    }
    incoming.keep(meter.job())?.map_err(|trouble| {
        crate::domain::Refusal::new(trouble.code()).arg("subject", OriginalName::new(name).display).into()
    })
}
