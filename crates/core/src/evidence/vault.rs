//! The vault: `objects/ab/cdef…`, one read-only file for each content, named by its SHA-256.
//!
//! The only code that touches a stored blob, and it only adds: nothing here overwrites, renames or deletes one.
//! What is being taken in lies in `incoming/` until it is whole and on the disk. A vault is written by one process at a
//! time: whoever calls `Vault::open` holds the workspace lock. Readers of the same folder disturb nothing.

use std::{
    collections::{BTreeSet, HashSet},
    fs::{self, File},
    io::{self, Read, Write},
    path::{Path, PathBuf},
    sync::{Mutex, PoisonError},
};

use tempfile::NamedTempFile;
use walkdir::{DirEntry, WalkDir};

use super::{
    Content, Digest, FileMeter, Hashed, Outcome, Trouble,
    facts::{facts_of, kind, open_regular},
    hash::hash_file,
};
use crate::{
    Error, Fault, Result,
    domain::{Clock, ContentHash, FileFacts, OriginalName},
    io::{at, create_folder, sync_folder},
    job::Job,
};

const PART: (&str, &str) = ("in-", ".part");

pub struct Vault {
    folder: PathBuf,
    writable: bool,
    /// Folders with new names in them that are not yet on the disk for certain.
    unsynced: Mutex<BTreeSet<PathBuf>>,
    /// Taken where the file system has no "rename unless it exists".
    naming: Mutex<()>,
}

/// A blob that is now, or already was, in the vault.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Kept {
    pub content: Content,
    /// Of the stored copy, for later quick checks.
    pub facts: FileFacts,
    /// False where the vault had this content already.
    pub is_new: bool,
}

/// Everything the vault's folder holds.
#[derive(Debug, Default)]
pub struct Listing {
    /// Sorted by hash. Named so; whether the bytes agree is for a full check.
    pub blobs: Vec<(ContentHash, FileFacts)>,
    /// What is not a blob: files of others, wrong names, leftovers.
    pub faults: Vec<Fault>,
}

impl Listing {
    /// Blobs no record refers to: what a cancelled intake had finished, or whose record is gone. They stay.
    pub fn orphans(&self, referred: &HashSet<ContentHash>) -> Vec<Fault> {
        let orphans = self.blobs.iter().filter(|(hash, _)| !referred.contains(hash));
        orphans
            .map(|(hash, facts)| Fault::warning("evidence-vault-orphan", hash.to_string()).arg("bytes", facts.size))
            .collect()
    }
}

impl Vault {
    /// For the holder of the workspace lock. Makes the folders and clears what a crashed run left in `incoming/`.
    pub fn open(folder: impl Into<PathBuf>) -> Result<Self> {
        let vault = Self { writable: true, ..Self::open_read_only(folder) };
        create_folder(vault.objects())?;
        create_folder(vault.incoming_folder())?;
        vault.clear_leftovers();
        vault.to_sync(&vault.folder);
        Ok(vault)
    }

    /// Touches nothing; works on read-only media and beside a writing process.
    pub fn open_read_only(folder: impl Into<PathBuf>) -> Self {
        Self { folder: folder.into(), writable: false, unsynced: Mutex::default(), naming: Mutex::default() }
    }

    /// The folder given to `open`.
    pub fn folder(&self) -> &Path {
        &self.folder
    }

    /// Whether a file of this name is there; whether its bytes agree is for a full check.
    pub fn contains(&self, hash: ContentHash) -> bool {
        self.blob_path(hash).symlink_metadata().is_ok_and(|meta| meta.is_file())
    }

    pub fn open_blob(&self, hash: ContentHash) -> Result<File> {
        self.open_with_facts(hash).map(|(file, _)| file)
    }

    pub fn facts(&self, hash: ContentHash) -> Outcome<FileFacts> {
        let meta = self.blob_path(hash).symlink_metadata()?;
        if meta.is_file() { Ok(facts_of(&meta)) } else { Err(Trouble::NotAFile { kind: kind(&meta) }) }
    }

    /// Reads the stored copy of `hash` whole. What it really is stands in the answer.
    pub fn rehash(
        &self,
        hash: ContentHash,
        clock: &dyn Clock,
        meter: &mut FileMeter<'_, '_>,
    ) -> Result<Outcome<Hashed>> {
        hash_file(&self.blob_path(hash), clock, meter)
    }

    pub(super) fn open_with_facts(&self, hash: ContentHash) -> Result<(File, FileFacts)> {
        let path = self.blob_path(hash);
        open_regular(&path).map_err(|trouble| match trouble {
            Trouble::Unreadable(error) => at("read", path)(error),
            _ => Error::internal(format!("{} is not a regular file", path.display())),
        })
    }

    /// Every blob and everything that is none, without reading a blob. `job` can stop it.
    pub fn list(&self, job: &Job) -> Result<Listing> {
        let mut listing = Listing::default();
        // A workspace that was never given evidence, or was copied without its empty folders: an empty vault.
        let blobs = self.objects().exists().then(|| WalkDir::new(self.objects()));
        for entry in blobs.into_iter().flat_map(|blobs| blobs.min_depth(1).max_depth(2).sort_by_file_name()) {
            job.check()?;
            match entry {
                Ok(entry) => self.list_entry(&entry, &mut listing),
                Err(error) => listing.faults.push(unlistable(&error)),
            }
        }
        for part in fs::read_dir(self.incoming_folder()).into_iter().flatten().flatten() {
            listing.faults.push(Fault::warning("evidence-vault-leftover", self.shown(&part.path())));
        }
        listing.faults.sort();
        Ok(listing)
    }

    fn list_entry(&self, entry: &DirEntry, listing: &mut Listing) {
        let in_vault = entry.path().strip_prefix(self.objects()).ok().and_then(Path::to_str);
        let name = in_vault.filter(|name| !name.bytes().any(|b| b.is_ascii_uppercase()));
        let is_fan = name.is_some_and(|name| name.len() == 2 && name.bytes().all(|b| b.is_ascii_hexdigit()));
        if entry.depth() == 1 && is_fan && entry.file_type().is_dir() {
            return;
        }
        let hash = name.filter(|_| entry.depth() == 2).and_then(|name| name.replacen(['/', '\\'], "", 1).parse().ok());
        match (hash, entry.metadata()) {
            (Some(hash), Ok(meta)) if meta.is_file() && self.blob_path(hash) == entry.path() => {
                listing.blobs.push((hash, facts_of(&meta)));
            }
            _ => listing.faults.push(Fault::warning("evidence-vault-foreign", self.shown(entry.path()))),
        }
    }

    /// A place to write one content to. Nothing of it is visible as evidence before `Incoming::keep`.
    pub fn incoming(&self) -> Result<Incoming<'_>> {
        if !self.writable {
            return Err(Error::refused("evidence-vault-read-only"));
        }
        let folder = self.incoming_folder();
        let part = tempfile::Builder::new().prefix(PART.0).suffix(PART.1).tempfile_in(&folder);
        let part = part.map_err(at("create", &folder))?;
        // The lock tells a later run that this one is alive. Where there are no locks the workspace lock must do.
        let _ = part.as_file().try_lock();
        Ok(Incoming { vault: self, part, digest: Digest::default() })
    }

    /// Makes the names of all kept blobs durable. To be called before anything refers to them.
    pub fn sync(&self) -> Result<()> {
        let mut unsynced = self.unsynced.lock().unwrap_or_else(PoisonError::into_inner);
        while let Some(folder) = unsynced.first() {
            sync_folder(folder)?;
            unsynced.pop_first();
        }
        Ok(())
    }

    fn to_sync(&self, folder: &Path) {
        self.unsynced.lock().unwrap_or_else(PoisonError::into_inner).insert(folder.to_path_buf());
    }

    /// Only files of our own naming whose writer is gone: a living one still holds its lock. One that cannot be removed
    /// is no reason to keep the workspace shut: the list names it.
    fn clear_leftovers(&self) {
        for entry in fs::read_dir(self.incoming_folder()).into_iter().flatten().flatten() {
            let name = entry.file_name();
            let name = name.to_string_lossy();
            let ours = name.starts_with(PART.0) && name.ends_with(PART.1);
            if ours && is_abandoned(&entry.path()) {
                let _ = fs::remove_file(entry.path());
            }
        }
    }

    fn blob_path(&self, hash: ContentHash) -> PathBuf {
        let name = hash.to_string();
        self.objects().join(&name[..2]).join(&name[2..])
    }

    fn objects(&self) -> PathBuf {
        self.folder.join("objects")
    }

    fn incoming_folder(&self) -> PathBuf {
        self.folder.join("incoming")
    }

    fn shown(&self, path: &Path) -> String {
        OriginalName::new(path.strip_prefix(&self.folder).unwrap_or(path)).display
    }
}

fn is_abandoned(part: &Path) -> bool {
    match open_regular(part) {
        Ok((file, _)) => !matches!(file.try_lock(), Err(fs::TryLockError::WouldBlock)),
        Err(_) => false,
    }
}

fn unlistable(error: &walkdir::Error) -> Fault {
    let path = error.path().unwrap_or(Path::new("objects"));
    Fault::new("evidence-folder-unreadable", OriginalName::new(path).display).arg("reason", error)
}

/// A content on its way in. Dropped before `keep`, it leaves nothing.
pub struct Incoming<'v> {
    vault: &'v Vault,
    part: NamedTempFile,
    digest: Digest,
}

impl Incoming<'_> {
    /// The bytes that are stored are the bytes that are hashed.
    pub fn write(&mut self, chunk: &[u8]) -> Result<()> {
        self.part.write_all(chunk).map_err(at("write", self.part.path()))?;
        self.digest.update(chunk);
        Ok(())
    }

    /// On the disk first, then under its name: a name in `objects/` is never a half file.
    pub fn keep(self, job: &Job) -> Result<Outcome<Kept>> {
        let Self { vault, part, digest } = self;
        let content = digest.finish();
        if vault.blob_path(content.hash).symlink_metadata().is_ok() {
            return vault.confirm(content, job);
        }
        let file = part.as_file();
        let mut permissions = file.metadata().map_err(at("read", part.path()))?.permissions();
        permissions.set_readonly(true);
        file.set_permissions(permissions).map_err(at("write", part.path()))?;
        file.sync_all().map_err(at("write", part.path()))?;
        vault.name_it(part, content, job)
    }
}

impl Vault {
    fn name_it(&self, part: NamedTempFile, content: Content, job: &Job) -> Result<Outcome<Kept>> {
        let path = self.blob_path(content.hash);
        let fan = path.parent().expect("a blob lies in a folder of objects/");
        self.make_fan(fan)?;
        let named = part.persist_noclobber(&path).or_else(|error| self.name_without_noclobber(error, &path));
        match named {
            Ok(file) => {
                let meta = file.metadata().map_err(at("read", &path))?;
                self.to_sync(fan);
                Ok(Ok(Kept { content, facts: facts_of(&meta), is_new: true }))
            }
            Err(error) if error.kind() == io::ErrorKind::AlreadyExists => self.confirm(content, job),
            Err(error) => Err(at("rename", path)(error)),
        }
    }

    fn make_fan(&self, fan: &Path) -> Result<()> {
        match fs::create_dir(fan) {
            Ok(()) => {
                self.to_sync(&self.objects());
                Ok(())
            }
            Err(error) if error.kind() == io::ErrorKind::AlreadyExists => Ok(()),
            Err(error) => Err(at("create", fan)(error)),
        }
    }

    /// FAT and some network drives know neither "rename unless it exists" nor hard links. There the workspace lock keeps
    /// other processes away and `naming` other threads, so looking first is safe.
    fn name_without_noclobber(&self, error: tempfile::PersistError, path: &Path) -> io::Result<File> {
        use io::ErrorKind as K;
        if !matches!(error.error.kind(), K::PermissionDenied | K::Unsupported | K::InvalidInput | K::CrossesDevices) {
            return Err(error.error);
        }
        let _one_at_a_time = self.naming.lock().unwrap_or_else(PoisonError::into_inner);
        if path.symlink_metadata().is_ok() {
            return Err(K::AlreadyExists.into());
        }
        error.file.persist(path).map_err(|error| error.error)
    }

    /// "Already there" is only true if what is there has these bytes: otherwise the person would throw the last good
    /// copy away. So it is read again.
    fn confirm(&self, content: Content, job: &Job) -> Result<Outcome<Kept>> {
        let path = self.blob_path(content.hash);
        // A run that crashed after naming it may not have come to syncing the name.
        path.ancestors().skip(1).take(2).for_each(|folder| self.to_sync(folder));
        let damaged = Ok(Err(Trouble::StoredCopyDamaged { hash: content.hash }));
        let Ok((mut file, facts)) = open_regular(&path) else { return damaged };
        let mut digest = Digest::default();
        let mut chunk = vec![0; 64 * 1024];
        loop {
            job.check()?;
            match file.read(&mut chunk) {
                Ok(0) => break,
                Ok(n) => digest.update(&chunk[..n]),
                Err(error) if error.kind() == io::ErrorKind::Interrupted => {}
                Err(_) => return damaged,
            }
        }
        if digest.finish().hash != content.hash {
            return damaged;
        }
        Ok(Ok(Kept { content, facts, is_new: false }))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// FAT and some network drives: no file system that a test could mount here lacks both ways.
    #[test]
    fn without_an_exclusive_rename_a_name_is_still_never_overwritten() {
        let dir = tempfile::tempdir().expect("a temporary folder");
        let vault = Vault::open(dir.path()).expect("opens");
        let path = dir.path().join("objects/blob");
        let name = |bytes: &[u8], kind: io::ErrorKind| {
            let mut incoming = vault.incoming().expect("has a place");
            incoming.write(bytes).expect("writes");
            vault.name_without_noclobber(tempfile::PersistError { error: kind.into(), file: incoming.part }, &path)
        };
        name(b"first", io::ErrorKind::InvalidInput).expect("names it");
        let refused = name(b"second", io::ErrorKind::Unsupported).expect_err("is taken");
        assert_eq!(refused.kind(), io::ErrorKind::AlreadyExists);
        let other = name(b"third", io::ErrorKind::StorageFull).expect_err("is no reason to try");
        assert_eq!(other.kind(), io::ErrorKind::StorageFull);
        assert_eq!(fs::read(path).expect("reads"), b"first");
        assert_eq!(fs::read_dir(dir.path().join("incoming")).expect("lists").count(), 0);
    }
}
