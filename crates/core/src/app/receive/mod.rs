//! Packs that were received: opened after checking every byte, looked round in and copied from, all without a workspace.
//! Reads only, but for the one file a person asks for. Nothing is unpacked; nothing from a pack is ever run.

mod browse;
mod evidence;
mod many;
mod shelf;

use std::{
    path::{Path, PathBuf},
    sync::{Arc, Mutex, PoisonError},
};

use serde::{Deserialize, Serialize};

pub use browse::{PackBrowse, PackField, PackPage, PackRecordOf, PackRecordView, PackRow, index, record};
pub use evidence::{PackEvidenceOf, PackEvidenceSave, PackEvidenceSaved, preview, save};
pub use many::{PackFolder, PackFolderVerified, PackOfFolder, verify_many};

use super::{
    entry::OnDesk,
    key::Passphrase,
    pack::{self, PackVerified},
    sender::Senders,
};
use crate::{
    Error, Result,
    domain::{ContentHash, Refusal},
    job::Job,
    pack::{Tree, index::Index, verify},
};
use shelf::Shelf;

/// A person looks at one pack and may compare it with a few others.
const KEPT: usize = 3;

/// The packs that were opened in this run, the last used last.
#[derive(Default)]
pub struct Received(Mutex<Vec<Arc<OpenPack>>>);

pub struct OpenPack {
    path: PathBuf,
    stamp: Stamp,
    pub verified: PackVerified,
    pub shelf: Shelf,
    pub tree: Box<dyn Tree + Send>,
}

/// What tells whether the file is still the one that was checked. Evidence is hashed again whenever it is read.
#[derive(Debug, Clone, PartialEq, Eq)]
struct Stamp {
    size: u64,
    modified: Option<std::time::SystemTime>,
}

impl Stamp {
    /// Of a folder, that of its index.
    fn of(path: &Path) -> Option<Self> {
        let file = if path.is_dir() { path.join(crate::pack::index::FILE) } else { path.to_owned() };
        let meta = file.metadata().ok()?;
        Some(Self { size: meta.len(), modified: meta.modified().ok() })
    }
}

#[derive(Debug, Deserialize, ts_rs::TS)]
#[serde(deny_unknown_fields)]
pub struct PackOpen {
    /// A pack's zip, or its unpacked folder.
    pub path: PathBuf,
    /// The fingerprint of the issuer's key as the handover letter gives it (`SHA256:…`).
    #[serde(default)]
    #[ts(optional)]
    pub key: Option<String>,
    /// SHA-256 of the seal as the handover letter gives it.
    #[serde(default)]
    #[ts(optional)]
    pub seal: Option<ContentHash>,
    /// A file with the age identity that opens an encrypted pack.
    #[serde(default)]
    #[ts(optional)]
    pub identity: Option<PathBuf>,
    /// What opens a pack that was encrypted with a passphrase.
    #[serde(default)]
    #[ts(optional)]
    pub passphrase: Option<Passphrase>,
    /// A file with certificates that are trusted to tell the time.
    #[serde(default)]
    #[ts(optional)]
    pub tsa_anchor: Option<PathBuf>,
}

/// A pack by where it lies. It has to be open.
#[derive(Debug, Deserialize, ts_rs::TS)]
#[serde(deny_unknown_fields)]
pub struct PackPath {
    pub path: PathBuf,
}

/// How many records of a kind there are.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, ts_rs::TS)]
pub struct PackCount {
    pub entity: String,
    pub count: usize,
}

/// Something the pack says of itself: what it lacks, leaves out, or has otherwise than the one before.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, ts_rs::TS)]
pub struct PackNote {
    pub number: String,
    pub what: String,
    pub text: String,
}

#[derive(Debug, Clone, Serialize, ts_rs::TS)]
pub struct PackOpened {
    /// Shown with everything below: a pack with faults can be looked round in, and is not to be relied on.
    pub verified: PackVerified,
    /// None where there is no index that can be understood; then there is nothing to look round in.
    pub contents: Option<PackContents>,
}

#[derive(Debug, Clone, Serialize, ts_rs::TS)]
pub struct PackContents {
    pub pack: String,
    pub sequence: u64,
    pub issuer: String,
    pub recipient: String,
    pub purpose: String,
    /// What the issuer's device said.
    pub clock: String,
    pub supersedes: Option<String>,
    pub made_by: String,
    /// `full`, `redacted`, `request_list`; empty where nobody said.
    pub profile: String,
    pub counts: Vec<PackCount>,
    pub left_out: Vec<PackNote>,
    pub differences: Vec<PackNote>,
    pub gaps: Vec<PackNote>,
    pub redactions: Vec<PackNote>,
}

/// Checks a pack to its last byte and keeps its index at hand.
pub fn open<H: OnDesk>(host: &Arc<H>, input: PackOpen, job: &Job) -> Result<PackOpened> {
    let path = input.path.clone();
    let stamp = Stamp::of(&path);
    let (verified, read) = pack::verify_and_keep(pack_verify(input), &Senders::load(host.desk().home()), job)?;
    let verify::Kept { index: Some(index), tree: Some(tree) } = read else {
        return Ok(PackOpened { verified, contents: None });
    };
    // One that changed while it was read is not the one that was checked.
    let stamp = stamp.filter(|before| Stamp::of(&path).as_ref() == Some(before)).ok_or_else(|| changed(&path))?;
    let contents = contents(&index);
    let opened = OpenPack { path, stamp, verified: verified.clone(), shelf: Shelf::new(*index), tree };
    let contents = PackContents { counts: counts(&opened.shelf), ..contents };
    host.desk().received().keep(opened);
    Ok(PackOpened { verified, contents: Some(contents) })
}

fn pack_verify(input: PackOpen) -> pack::PackVerify {
    let PackOpen { path, key, seal, identity, passphrase, tsa_anchor } = input;
    pack::PackVerify { path, foreign: false, key, seal, identity, passphrase, tsa_anchor }
}

/// Lets go of a pack: its file can be moved or removed again.
pub fn close<H: OnDesk>(host: &Arc<H>, input: PackPath) -> Result<bool> {
    Ok(host.desk().received().forget(&input.path))
}

fn changed(path: &Path) -> Error {
    Refusal::new("pack-changed-since-opened").arg("path", path.display()).at("path").into()
}

fn counts(shelf: &Shelf) -> Vec<PackCount> {
    shelf.counts().into_iter().map(|(entity, count)| PackCount { entity: entity.to_owned(), count }).collect()
}

fn contents(index: &Index) -> PackContents {
    let note = |number: &str, what: &str, text: &str| PackNote {
        number: number.to_owned(),
        what: what.to_owned(),
        text: text.to_owned(),
    };
    PackContents {
        pack: index.pack.clone(),
        sequence: index.sequence,
        issuer: index.issuer.clone(),
        recipient: index.recipient.clone(),
        purpose: index.purpose.clone(),
        clock: index.clock.clone(),
        supersedes: index.supersedes.clone(),
        made_by: index.made_by.clone(),
        profile: index.profile.clone(),
        counts: Vec::new(),
        left_out: index.left_out.iter().map(|out| note(&out.number, &out.why, &left_out(out))).collect(),
        differences: index.differences.iter().map(|d| note(&d.number, &d.what, &d.entity)).collect(),
        gaps: index.gaps.iter().map(|gap| note("", &gap.what, &gap.text)).collect(),
        redactions: index
            .redactions
            .iter()
            .map(|r| note(&r.number, &r.what, &[r.by.as_str(), &r.why].join(", ")))
            .collect(),
    }
}

fn left_out(out: &crate::pack::index::LeftOut) -> String {
    let parts = [out.title.as_str(), &out.note];
    parts.into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join(": ")
}

impl Received {
    fn keep(&self, opened: OpenPack) {
        let mut packs = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        packs.retain(|pack| pack.path != opened.path);
        packs.push(Arc::new(opened));
        let over = packs.len().saturating_sub(KEPT);
        packs.drain(..over);
    }

    fn forget(&self, path: &Path) -> bool {
        let mut packs = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        let before = packs.len();
        packs.retain(|pack| pack.path != path);
        packs.len() < before
    }

    /// A pack that was opened and is still the same.
    pub fn of(&self, path: &Path) -> Result<Arc<OpenPack>> {
        let mut packs = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        let not_open = || Refusal::new("pack-not-open").arg("path", path.display()).at("path");
        let at = packs.iter().position(|pack| pack.path == path).ok_or_else(not_open)?;
        let pack = packs.remove(at);
        if Stamp::of(path).as_ref() != Some(&pack.stamp) {
            return Err(changed(path));
        }
        packs.push(pack.clone());
        Ok(pack)
    }
}
