//! Writes a pack: every blob is read once, giving its hash, its checksum and its copy. Names, hashes and sizes come from
//! the records; a blob that differs from its record ends the writing and is named. The same contents give the same bytes.

use std::{
    borrow::Cow,
    collections::BTreeMap,
    io::{self, Read, Seek, Write},
    path::Path,
};

use ed25519_dalek::SigningKey;

use super::{
    bag::Oxum,
    manifest::{self, Hashes},
    names,
    seal::{self, Seal},
    zip::ZipWriter,
};
use crate::{
    Error, Result,
    domain::{ContentHash, Refusal},
    evidence::{Digest, Meter},
    io::at,
    job::Job,
};

pub(super) const DECLARATION: &str = "BagIt-Version: 1.0\nTag-File-Character-Encoding: UTF-8\n";

/// What goes into a pack. Paths are below the base folder.
#[derive(Debug, Default)]
pub struct Contents {
    /// `pack-0007`.
    pub base: String,
    /// Labels of `bag-info.txt`, one line of ASCII each; the payload's size is added.
    pub info: Vec<(String, String)>,
    /// Files beside `data/`: index, report, help.
    pub tags: BTreeMap<String, Vec<u8>>,
    pub payload: Vec<Payload>,
}

/// Beside the payload, by path. What was handed in is not copied: of a large pack it is tens of megabytes.
type TagFiles<'c> = BTreeMap<String, Cow<'c, [u8]>>;

/// A blob as its record knows it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Payload {
    /// `data/evidence/…`.
    pub path: String,
    pub size: u64,
    pub hash: ContentHash,
}

#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Written {
    pub seal: Seal,
    pub seal_hash: ContentHash,
    pub evidence_digest: ContentHash,
    /// Of the whole zip.
    pub bytes: u64,
}

impl Contents {
    fn hashes(&self) -> Hashes {
        self.payload.iter().map(|payload| (payload.path.clone(), payload.hash)).collect()
    }

    /// Known before a byte of the evidence is read, as the report in the pack prints it.
    pub fn evidence_digest(&self) -> ContentHash {
        manifest::evidence_digest(&self.hashes())
    }

    fn oxum(&self) -> Oxum {
        let bytes = self.payload.iter().map(|payload| payload.size).sum();
        Oxum { bytes, files: self.payload.len() as u64 }
    }

    fn bag_info(&self) -> String {
        let oxum = ("Payload-Oxum".to_owned(), self.oxum().to_string());
        self.info.iter().chain([&oxum]).map(|(label, value)| format!("{label}: {value}\n")).collect()
    }

    /// Everything beside the payload, the seal not yet among it.
    fn tag_files(&self) -> TagFiles<'_> {
        let mut files: TagFiles<'_> =
            self.tags.iter().map(|(path, bytes)| (path.clone(), Cow::Borrowed(bytes.as_slice()))).collect();
        let own = |text: String| Cow::Owned(text.into_bytes());
        files.insert("bagit.txt".into(), Cow::Borrowed(DECLARATION.as_bytes()));
        files.insert("bag-info.txt".into(), own(self.bag_info()));
        files.insert(manifest::PAYLOAD.into(), own(manifest::lines(&self.hashes())));
        let hashes: Hashes = files.iter().map(|(path, bytes)| (path.clone(), manifest::sha256(bytes))).collect();
        files.insert(manifest::TAGS.into(), own(manifest::lines(&hashes)));
        files
    }
}

/// `draft` becomes the seal: what depends on the contents is filled in here. `open` gives a blob's bytes. `out` is at `path`,
/// which is for errors; whoever calls writes beside and renames.
pub fn write<W: Write + Seek>(
    contents: &Contents,
    draft: Seal,
    key: &SigningKey,
    open: &mut dyn FnMut(&Payload) -> Result<Box<dyn Read>>,
    (out, path): (W, &Path),
    job: &Job,
) -> Result<Written> {
    // A bag has a payload folder, and a zip has no empty one.
    if contents.payload.is_empty() {
        return Err(Error::refused("pack-empty"));
    }
    let mut files = contents.tag_files();
    let tagmanifest = manifest::sha256(&files[manifest::TAGS]);
    let seal = Seal { tagmanifest, payload: contents.oxum(), ..draft };
    files.insert(seal::FILE.into(), Cow::Owned(seal.text().into_bytes()));
    files.insert(seal::SIGNATURE.into(), Cow::Owned(seal.sign(key).into_bytes()));
    check_names(contents, &files)?;
    let parts = parts(contents, &files);
    let meter = Meter::new(job, "stage-sealing", contents.payload.len() as u64, seal.payload.bytes);
    let mut zip = ZipWriter::new(out, path);
    for (name, part) in parts {
        let name = format!("{}/{name}", contents.base);
        match part {
            Part::Held(bytes) => zip.whole(&name, bytes)?,
            Part::Blob(payload) => copy(payload, &mut *open(payload)?, &name, &mut zip, &meter)?,
        }
    }
    let (bytes, _) = zip.finish()?;
    let seal_hash = manifest::sha256(seal.text().as_bytes());
    Ok(Written { seal, seal_hash, evidence_digest: contents.evidence_digest(), bytes })
}

enum Part<'c> {
    Held(&'c [u8]),
    Blob(&'c Payload),
}

/// In the order of the zip: by the bytes of the path.
fn parts<'c>(contents: &'c Contents, files: &'c TagFiles<'_>) -> BTreeMap<&'c str, Part<'c>> {
    let held = files.iter().map(|(path, bytes)| (path.as_str(), Part::Held(bytes)));
    held.chain(contents.payload.iter().map(|payload| (payload.path.as_str(), Part::Blob(payload)))).collect()
}

/// Names are made by `pack/names.rs`; one that is wrong here is a mistake of the program, not of a person.
fn check_names(contents: &Contents, files: &TagFiles<'_>) -> Result<()> {
    let mut seen = std::collections::HashSet::new();
    let payload = contents.payload.iter().map(|payload| (&payload.path, true));
    for (path, is_payload) in payload.chain(files.keys().map(|path| (path, false))) {
        let whole = format!("{}/{path}", contents.base);
        if let Some(why) = names::refused(&whole) {
            return Err(Error::internal(format!("{whole} cannot stand in a pack: {why}")));
        }
        if path.starts_with("data/") != is_payload || !seen.insert(super::bag::sameness(path)) {
            return Err(Error::internal(format!("{whole} is out of its place in the pack, or there twice")));
        }
    }
    Ok(())
}

fn copy<W: Write + Seek>(
    payload: &Payload,
    blob: &mut dyn Read,
    name: &str,
    zip: &mut ZipWriter<W>,
    meter: &Meter<'_>,
) -> Result<()> {
    let mut writing = zip.begin(name, payload.size)?;
    let (mut digest, mut progress) = (Digest::default(), meter.file(payload.size));
    let mut read = 0_u64;
    // One byte more than recorded is enough to know that it is another file.
    while read <= payload.size {
        meter.job().check()?;
        match blob.read(writing.room()?) {
            Ok(0) => break,
            Ok(n) => {
                read += n as u64;
                digest.update(writing.took(n));
                progress.bytes(n);
            }
            Err(error) if error.kind() == io::ErrorKind::Interrupted => {}
            Err(error) => return Err(at("read", &payload.path)(error)),
        }
    }
    let found = digest.finish().hash;
    if read != payload.size || found != payload.hash {
        let refusal = Refusal::new("pack-item-differs").arg("subject", &payload.path);
        return Err(refusal.arg("expected", payload.hash).arg("found", found).into());
    }
    writing.finish()
}
