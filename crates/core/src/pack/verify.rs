//! Checks a pack of ours, as a zip or unpacked, from its form to the signature, and lists everything that is wrong.
//! What it can say at best: these are exactly the bytes that the holder of a key sealed. Whose key that is, whether what
//! was sealed is true and whether it is complete, no file can prove of itself.

use std::{
    collections::BTreeSet,
    path::{Path, PathBuf},
};

use ed25519_dalek::VerifyingKey;

use super::{
    age::{self, Unlock},
    bag::{self, Bag},
    foreign,
    index::{self, Index},
    manifest::{self, Hashes},
    names,
    rotation::{self, SignedRotation},
    seal::{self, Seal},
    sshsig::{self, Unsigned},
    time_stamp::{self, Anchors, TimeStamp},
    tree::{FolderTree, Tree, find, whole},
    write::DECLARATION,
    zip,
};
use crate::{Error, Fault, Result, Severity, domain::ContentHash, job::Job};

const MANIFEST_LIMIT: u64 = 256 << 20;
/// Of 100,000 items with their custody it is about 100 MB.
const INDEX_LIMIT: u64 = 256 << 20;
const SEAL_LIMIT: u64 = 64 << 10;
/// Seal, signature and time token are made after the tag manifest they seal.
const UNLISTED: [&str; 4] = [manifest::TAGS, seal::FILE, seal::SIGNATURE, seal::TIME_TOKEN];

/// A stamp that nobody was named to stand for, or nobody who does.
const UNCHECKED: &str = "pack-time-token-unchecked";
const UNTRUSTED: &str = "pack-time-token-not-trusted";

/// What the reader of the handover letter knows.
#[derive(Debug, Clone, Default)]
pub struct Expected {
    /// `SHA256:…`.
    pub key: Option<String>,
    /// SHA-256 of `seal.txt`.
    pub seal: Option<ContentHash>,
    /// What opens an encrypted pack.
    pub unlock: Option<Unlock>,
    /// Whom the reader trusts to tell the time.
    pub anchors: Anchors,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, serde::Serialize, ts_rs::TS)]
#[serde(rename_all = "snake_case")]
pub enum PackForm {
    Zip,
    Folder,
}

#[derive(Debug)]
pub struct Verified {
    pub form: PackForm,
    /// Every file, and how many bytes lie under `data/`.
    pub files: u64,
    pub payload: bag::Oxum,
    /// As it stands in the pack, whether or not it is rightly signed.
    pub seal: Option<Seal>,
    pub seal_hash: Option<ContentHash>,
    /// Of a signature that verifies.
    pub key: Option<VerifyingKey>,
    pub evidence_digest: Option<ContentHash>,
    /// How the issuer's keys followed each other, as the pack tells it; each step signed by the key it leaves.
    pub rotations: Vec<SignedRotation>,
    /// What a time stamp over the seal states, where there is one that holds.
    pub time: Option<TimeStamp>,
    /// It was decrypted while it was read.
    pub encrypted: bool,
    pub faults: Vec<Fault>,
}

impl Verified {
    pub fn is_sound(&self) -> bool {
        self.faults.iter().all(|fault| fault.severity == Severity::Warning)
    }

    fn unreadable(fault: Fault) -> Self {
        Self {
            form: PackForm::Zip,
            files: 0,
            payload: bag::Oxum::default(),
            seal: None,
            seal_hash: None,
            key: None,
            evidence_digest: None,
            rotations: Vec::new(),
            time: None,
            encrypted: true,
            faults: vec![fault],
        }
    }

    pub fn fingerprint(&self) -> Option<String> {
        self.key.as_ref().map(sshsig::fingerprint)
    }
}

/// `path` is a pack's zip, also an encrypted one, its unpacked folder, or the folder around that.
pub fn verify(path: &Path, expected: &Expected, job: &Job) -> Result<Verified> {
    Ok(verify_and_keep(path, expected, job)?.0)
}

/// What a pack says is in it, or why that cannot be told. Says nothing of whether it is true: `verify` does.
pub fn index_of(path: &Path, job: &Job) -> Result<Result<Index, Fault>> {
    let tree: Box<dyn Tree> = match path.is_dir() {
        true => Box::new(FolderTree::open(&bag_folder(path), job)?.0),
        false => Box::new(zip::open(path)?.tree),
    };
    let Some(at) = find(&*tree, index::FILE.as_bytes()) else {
        return Ok(Err(Fault::new("pack-no-index", index::FILE)));
    };
    Ok(whole(&*tree, at, INDEX_LIMIT)?.and_then(|bytes| {
        Index::parse(&bytes).map_err(|cause| Fault::new("index-not-understood", index::FILE).arg("cause", cause))
    }))
}

/// The files of a pack that was verified, and its index, for looking round in what was just checked.
pub struct Kept {
    /// None where nothing of it could be read.
    pub tree: Option<Box<dyn Tree + Send>>,
    /// None where it could not be understood.
    pub index: Option<Box<Index>>,
}

pub fn verify_and_keep(path: &Path, expected: &Expected, job: &Job) -> Result<(Verified, Kept)> {
    if path.is_dir() {
        let (tree, faults) = FolderTree::open(&bag_folder(path), job)?;
        return keep(Box::new(tree), PackForm::Folder, faults, expected, job);
    }
    if let Some(unlock) = expected.unlock.as_ref().filter(|_| age::is_encrypted(path)) {
        return encrypted(path, unlock, expected, job);
    }
    let opened = zip::open(path)?;
    keep(Box::new(opened.tree), PackForm::Zip, opened.faults, expected, job)
}

fn keep(
    tree: Box<dyn Tree + Send>,
    form: PackForm,
    faults: Vec<Fault>,
    expected: &Expected,
    job: &Job,
) -> Result<(Verified, Kept)> {
    let (verified, index) = run(&*tree, form, faults, expected, job)?;
    Ok((verified, Kept { tree: Some(tree), index }))
}

/// Read as it is decrypted, piece by piece. A piece that is not whole ends it: behind age nothing more can be told apart.
fn encrypted(path: &Path, unlock: &Unlock, expected: &Expected, job: &Job) -> Result<(Verified, Kept)> {
    let checked = age::open(path, unlock).and_then(|opened| {
        let opened = zip::open_at(Box::new(opened), path)?;
        keep(Box::new(opened.tree), PackForm::Zip, opened.faults, expected, job)
    });
    let damaged = match &checked {
        Err(Error::Io { source, .. }) => age::is_damage(source),
        Err(Error::Refused(refusal)) => refusal.code == age::DAMAGED,
        _ => false,
    };
    if damaged {
        let subject = path.file_name().unwrap_or(path.as_os_str()).to_string_lossy();
        let verified = Verified::unreadable(Fault::new(age::DAMAGED, subject));
        return Ok((verified, Kept { tree: None, index: None }));
    }
    checked.map(|(verified, kept)| (Verified { encrypted: true, ..verified }, kept))
}

/// What was found of a bag of anybody's.
#[derive(Debug)]
pub struct Foreign {
    pub form: PackForm,
    pub files: u64,
    pub payload: bag::Oxum,
    pub faults: Vec<Fault>,
}

impl Foreign {
    pub fn is_sound(&self) -> bool {
        self.faults.iter().all(|fault| fault.severity == Severity::Warning)
    }
}

/// A bag of anybody's, as a folder or in a zip of whatever making. What its makers let pass is a warning.
pub fn foreign(path: &Path, job: &Job) -> Result<Foreign> {
    if path.is_dir() {
        let (tree, faults) = FolderTree::open(&bag_folder(path), job)?;
        return foreign_tree(&tree, PackForm::Folder, faults, job);
    }
    match foreign::open(path, job)? {
        (Some(tree), faults) => foreign_tree(&tree, PackForm::Zip, faults, job),
        // Of which nothing can be read safely: that it is no bag either is no news.
        (None, faults) => Ok(Foreign { form: PackForm::Zip, files: 0, payload: bag::Oxum::default(), faults }),
    }
}

fn foreign_tree(tree: &dyn Tree, form: PackForm, mut faults: Vec<Fault>, job: &Job) -> Result<Foreign> {
    let bag = bag::check(tree, job)?;
    faults.extend(bag.faults);
    faults.sort();
    Ok(Foreign { form, files: tree.files().len() as u64, payload: bag.payload, faults })
}

/// "Extract all" puts the folder into one of the same name.
fn bag_folder(path: &Path) -> PathBuf {
    if path.join("bagit.txt").is_file() {
        return path.to_owned();
    }
    let entries: Vec<PathBuf> = std::fs::read_dir(path).into_iter().flatten().flatten().map(|e| e.path()).collect();
    let mut inner = entries.iter().filter(|path| path.join("bagit.txt").is_file());
    match (inner.next(), inner.next()) {
        (Some(only), None) => only.clone(),
        _ => path.to_owned(),
    }
}

type Ran = (Verified, Option<Box<Index>>);

fn run(tree: &dyn Tree, form: PackForm, found: Vec<Fault>, expected: &Expected, job: &Job) -> Result<Ran> {
    let mut check = Check { tree, faults: found };
    if tree.files().is_empty() && !check.faults.is_empty() {
        // A zip of which nothing can be read: that it has no manifest either is no news.
        return Ok((check.answer(form, None, Sealed::default()), None));
    }
    let bag = bag::check(tree, job)?;
    check.faults.extend(bag.faults.iter().cloned());
    let payload = check.form(&bag)?;
    let sealed = check.sealed(&bag, expected)?;
    let index = check.index(payload.as_ref(), sealed.seal.as_ref())?;
    let rotations = check.rotations()?;
    if form == PackForm::Folder {
        // Of a zip, its reader has looked at them.
        check.names();
    }
    check.strict(form);
    let mut verified = check.answer(form, payload.as_ref(), sealed);
    (verified.payload, verified.rotations) = (bag.payload, rotations);
    Ok((verified, index))
}

#[derive(Default)]
struct Sealed {
    seal: Option<Seal>,
    hash: Option<ContentHash>,
    key: Option<VerifyingKey>,
    time: Option<TimeStamp>,
}

struct Check<'t> {
    tree: &'t dyn Tree,
    faults: Vec<Fault>,
}

impl Check<'_> {
    fn fault(&mut self, code: &str, subject: &str) {
        self.faults.push(Fault::new(code, subject));
    }

    /// The bytes of a small file; none where it is missing or cannot be read, which is then listed.
    fn bytes(&mut self, path: &str, limit: u64, missing: &str) -> Result<Option<Vec<u8>>> {
        let Some(at) = find(self.tree, path.as_bytes()) else {
            self.fault(missing, path);
            return Ok(None);
        };
        Ok(match whole(self.tree, at, limit)? {
            Ok(bytes) => Some(bytes),
            Err(fault) => {
                self.faults.push(fault);
                None
            }
        })
    }

    /// Each of our tag files is written in one way only. Answers the payload's hashes.
    fn form(&mut self, bag: &Bag) -> Result<Option<Hashes>> {
        if self.bytes("bagit.txt", SEAL_LIMIT, "bag-no-declaration")?.is_some_and(|b| b != DECLARATION.as_bytes()) {
            self.fault("pack-declaration-unusual", "bagit.txt");
        }
        let oxums = bag.info.iter().filter(|(label, _)| label == "Payload-Oxum").count();
        if oxums != 1 {
            self.fault("pack-no-oxum", "bag-info.txt");
        }
        let payload = self.manifest(manifest::PAYLOAD)?;
        self.manifest(manifest::TAGS)?;
        self.unlisted(&bag.listed_tags);
        Ok(payload)
    }

    fn manifest(&mut self, file: &str) -> Result<Option<Hashes>> {
        let Some(bytes) = self.bytes(file, MANIFEST_LIMIT, "pack-no-manifest")? else { return Ok(None) };
        let hashes = std::str::from_utf8(&bytes).ok().and_then(canonical);
        if hashes.is_none() {
            self.fault("pack-manifest-unusual", file);
        }
        Ok(hashes)
    }

    /// Beside `data/` only what the tag manifest lists, and what seals it.
    fn unlisted(&mut self, listed: &BTreeSet<String>) {
        let tree = self.tree;
        let outside = tree.files().iter().filter(|file| !file.path.starts_with(b"data/"));
        for file in outside.map(|file| file.shown()) {
            let known = listed.contains(&file) || UNLISTED.contains(&file.as_str());
            let other = ["manifest-", "tagmanifest-", "fetch.txt"].iter().any(|name| file.starts_with(name));
            match () {
                () if other && ![manifest::PAYLOAD, manifest::TAGS].contains(&file.as_str()) => {
                    self.fault("pack-other-manifest", &file);
                }
                () if !known => self.fault("pack-unlisted-file", &file),
                () => {}
            }
        }
    }

    fn names(&mut self) {
        let tree = self.tree;
        for file in tree.files() {
            let text = std::str::from_utf8(&file.path).unwrap_or("\u{fffd}");
            if names::refused(&format!("pack/{text}")).is_some() {
                self.fault("pack-name-unportable", &file.shown());
            }
        }
    }

    fn sealed(&mut self, bag: &Bag, expected: &Expected) -> Result<Sealed> {
        let Some(text) = self.bytes(seal::FILE, SEAL_LIMIT, "pack-no-seal")? else { return Ok(Sealed::default()) };
        let hash = manifest::sha256(&text);
        let seal = std::str::from_utf8(&text).ok().and_then(Seal::parse);
        match &seal {
            None => self.fault("pack-seal-not-understood", seal::FILE),
            Some(seal) => self.compare(seal, bag)?,
        }
        let key = self.signature(&text)?;
        let time = self.time(hash, &expected.anchors)?;
        self.hold_against(expected, hash, key.as_ref());
        Ok(Sealed { seal, hash: Some(hash), key, time })
    }

    /// A token that does not hold is a fault; one that nobody the reader trusts stands for is a warning.
    fn time(&mut self, seal: ContentHash, anchors: &Anchors) -> Result<Option<TimeStamp>> {
        if find(self.tree, seal::TIME_TOKEN.as_bytes()).is_none() {
            return Ok(None);
        }
        let token = self.bytes(seal::TIME_TOKEN, time_stamp::LIMIT, "time-token-not-understood")?;
        let Some(token) = token else { return Ok(None) };
        let stamp = match time_stamp::check(&token, seal, None, anchors) {
            Ok(stamp) => stamp,
            Err(wrong) => {
                self.fault(wrong.code(), seal::TIME_TOKEN);
                return Ok(None);
            }
        };
        if !stamp.trusted {
            let code = if anchors.is_empty() { UNCHECKED } else { UNTRUSTED };
            let warning = Fault::warning(code, seal::TIME_TOKEN);
            self.faults.push(warning.arg("time", stamp.time).arg("authority", &stamp.authority));
        }
        Ok(Some(stamp))
    }

    /// The index tells of these files, with these hashes, and of this seal.
    fn index(&mut self, payload: Option<&Hashes>, seal: Option<&Seal>) -> Result<Option<Box<Index>>> {
        let Some(bytes) = self.bytes(index::FILE, INDEX_LIMIT, "pack-no-index")? else { return Ok(None) };
        let index = match Index::parse(&bytes) {
            Ok(index) => index,
            Err(cause) => {
                self.faults.push(Fault::new("index-not-understood", index::FILE).arg("cause", cause));
                return Ok(None);
            }
        };
        if let Some(payload) = payload {
            let tree = self.tree;
            let size = |path: &str| find(tree, path.as_bytes()).map(|at| tree.files()[at].size);
            self.faults.extend(index.faults(payload, &size, seal));
        }
        Ok(Some(Box::new(index)))
    }

    /// Statements of keys that followed each other. One that does not hold vouches for nothing and was not put there by us.
    fn rotations(&mut self) -> Result<Vec<SignedRotation>> {
        let tree = self.tree;
        let paths = tree.files().iter().map(|file| file.shown()).filter(|path| rotation::is_statement(path));
        let mut found = Vec::new();
        for path in paths.take(rotation::MOST) {
            let statement = self.bytes(&path, SEAL_LIMIT, "pack-rotation-wrong")?;
            let signature = self.bytes(&format!("{path}.sig"), SEAL_LIMIT, "pack-rotation-wrong")?;
            let text = |bytes: Option<Vec<u8>>| bytes.and_then(|bytes| String::from_utf8(bytes).ok());
            let signed = text(statement).zip(text(signature));
            let signed = signed.map(|(statement, signature)| SignedRotation { statement, signature });
            match signed.filter(|signed| signed.verify().is_some()) {
                Some(signed) => found.push(signed),
                None => self.fault("pack-rotation-wrong", &path),
            }
        }
        Ok(found)
    }

    fn compare(&mut self, seal: &Seal, bag: &Bag) -> Result<()> {
        if let Some(at) = find(self.tree, manifest::TAGS.as_bytes())
            && let Ok(bytes) = whole(self.tree, at, MANIFEST_LIMIT)?
        {
            let found = manifest::sha256(&bytes);
            if found != seal.tagmanifest {
                let fault = Fault::new("pack-seal-other-tagmanifest", manifest::TAGS);
                self.faults.push(fault.arg("expected", seal.tagmanifest).arg("found", found));
            }
        }
        if seal.payload != bag.payload {
            let fault = Fault::new("pack-seal-other-payload", seal::FILE);
            self.faults.push(fault.arg("expected", seal.payload).arg("found", bag.payload));
        }
        Ok(())
    }

    fn signature(&mut self, text: &[u8]) -> Result<Option<VerifyingKey>> {
        let Some(signature) = self.bytes(seal::SIGNATURE, SEAL_LIMIT, "pack-no-signature")? else { return Ok(None) };
        Ok(match sshsig::verify(&signature, seal::NAMESPACE, text) {
            Ok(key) => Some(key),
            Err(why) => {
                let code = match why {
                    Unsigned::NotUnderstood => "pack-signature-not-understood",
                    Unsigned::OtherNamespace => "pack-signature-other-purpose",
                    Unsigned::Wrong => "pack-signature-wrong",
                };
                self.fault(code, seal::SIGNATURE);
                None
            }
        })
    }

    fn hold_against(&mut self, expected: &Expected, hash: ContentHash, key: Option<&VerifyingKey>) {
        if let (Some(expected), Some(found)) = (&expected.key, key.map(sshsig::fingerprint))
            && *expected != found
        {
            let fault = Fault::new("pack-key-differs", seal::SIGNATURE);
            self.faults.push(fault.arg("expected", expected).arg("found", found));
        }
        if let Some(expected) = expected.seal.filter(|expected| *expected != hash) {
            let fault = Fault::new("pack-seal-differs", seal::FILE);
            self.faults.push(fault.arg("expected", expected).arg("found", hash));
        }
    }

    /// What a foreign bag may get away with, ours does not. Only the operating system may leave its files in a folder.
    fn strict(&mut self, form: PackForm) {
        for fault in &mut self.faults {
            let added = ["bag-extra", "pack-unlisted-file"].contains(&fault.code.as_str());
            match () {
                () if form == PackForm::Folder && added && bag::is_system_file(&fault.subject) => {
                    *fault = Fault::warning("pack-system-file", fault.subject.clone());
                }
                () if ![UNCHECKED, UNTRUSTED].contains(&fault.code.as_str()) => fault.severity = Severity::Fault,
                () => {}
            }
        }
    }

    fn answer(self, form: PackForm, payload: Option<&Hashes>, sealed: Sealed) -> Verified {
        let Self { tree, mut faults } = self;
        faults.sort();
        faults.dedup();
        Verified {
            form,
            files: tree.files().len() as u64,
            payload: bag::Oxum::default(),
            seal: sealed.seal,
            seal_hash: sealed.hash,
            key: sealed.key,
            evidence_digest: payload.map(manifest::evidence_digest),
            rotations: Vec::new(),
            time: sealed.time,
            encrypted: false,
            faults,
        }
    }
}

/// The hashes of a manifest that stands exactly as it would be written.
fn canonical(text: &str) -> Option<Hashes> {
    let line = |line: &str| {
        let (hash, path) = line.split_once("  ")?;
        Some((path.to_owned(), hash.parse::<ContentHash>().ok()?))
    };
    let hashes: Hashes = text.lines().map(line).collect::<Option<_>>()?;
    (manifest::lines(&hashes) == text).then_some(hashes)
}
