//! The file a pack is written into before it bears its name: beside its place, locked while somebody writes it, named so that
//! a later run knows whose it was. Removes and finishes only what this workspace left behind.

use std::{
    fs::File,
    path::{Path, PathBuf},
};

use tempfile::NamedTempFile;

use crate::{
    Error, Result,
    domain::{IssuedPack, IssuedPackId, IssuedPackState, Refusal, WorkspaceId},
    io::{self, at},
    pack::{restamp, zip},
};

const END: &str = ".part";

fn prefix(workspace: WorkspaceId) -> String {
    format!(".triennium-pack-{workspace}-")
}

/// Goes with its value: cancelled, refused, out of room, it leaves nothing.
pub struct Part {
    file: NamedTempFile,
    path: PathBuf,
}

impl Part {
    pub fn beside(path: &Path, workspace: WorkspaceId, pack: IssuedPackId) -> Result<Self> {
        let folder = folder_of(path);
        let prefix = format!("{}{pack}-", prefix(workspace));
        let file = tempfile::Builder::new().prefix(&prefix).suffix(END).tempfile_in(folder);
        let file = file.map_err(at("create", folder))?;
        // Says to another run that this is no leftover. Where files cannot be locked, nothing is swept either.
        let _ = file.as_file().try_lock();
        Ok(Self { file, path: path.to_owned() })
    }

    pub fn file(&mut self) -> &mut File {
        self.file.as_file_mut()
    }

    /// All of it on the disk: from here on it may be registered.
    pub fn complete(&self) -> Result<()> {
        self.file.as_file().sync_all().map_err(at("write", &self.path))
    }

    /// Under its name. What stands there is replaced only where that was asked for.
    pub fn put(self, replace: bool) -> Result<()> {
        let Self { file, path } = self;
        let placed = if replace { file.persist(&path) } else { file.persist_noclobber(&path) };
        placed.map_err(|error| at("rename", &path)(error.error))?;
        io::sync_folder(folder_of(&path))
    }
}

fn folder_of(path: &Path) -> &Path {
    path.parent().filter(|folder| !folder.as_os_str().is_empty()).unwrap_or(Path::new("."))
}

/// What killed runs left in a folder. A file that was registered is whole, as it was on the disk before: it gets its name.
/// Any other goes. Answers the paths of what was finished.
pub fn sweep(
    folder: &Path,
    workspace: WorkspaceId,
    registered: impl Fn(IssuedPackId) -> Result<Option<IssuedPack>>,
) -> Result<Vec<PathBuf>> {
    let mut finished = Vec::new();
    for entry in std::fs::read_dir(folder).map_err(at("read", folder))?.flatten() {
        let Some(id) = entry.file_name().to_str().and_then(|name| pack_of(name, workspace)) else { continue };
        let path = entry.path();
        let Some(file) = abandoned(&path) else { continue };
        let pack = registered(id)?.filter(|pack| pack.state == IssuedPackState::Issued);
        match pack {
            Some(pack) if is_whole(&file, &path, &pack)? => {
                drop(file);
                finished.extend(finish(&path, folder, &pack)?);
            }
            _ => {
                drop(file);
                io::remove_file(&path)?;
            }
        }
    }
    Ok(finished)
}

fn pack_of(name: &str, workspace: WorkspaceId) -> Option<IssuedPackId> {
    let rest = name.strip_prefix(&prefix(workspace))?.strip_suffix(END)?;
    rest.get(..36)?.parse().ok()
}

/// None where somebody is writing it, or it is none of ours after all.
fn abandoned(path: &Path) -> Option<File> {
    let (file, _) = crate::evidence::open_regular(path).ok()?;
    file.try_lock().ok()?;
    Some(file)
}

/// It was on the disk before it was registered; its length and its seal tell that it is that file. What a disk did to its
/// evidence since, every verifier tells.
fn is_whole(file: &File, path: &Path, pack: &IssuedPack) -> Result<bool> {
    let size = file.metadata().map_err(at("read", path))?.len();
    if i64::try_from(size).ok() != Some(pack.zip_bytes) {
        return Ok(false);
    }
    // Through the handle that holds the lock: some systems let no other read.
    let opened = zip::open_file(file.try_clone().map_err(at("read", path))?, path)?;
    match restamp::seal_hash_in(opened, path) {
        Ok(seal) => Ok(seal.to_string() == pack.seal_sha256),
        Err(Error::Refused(_)) => Ok(false),
        Err(error) => Err(error),
    }
}

/// Under the name it was to have, or its number where that is taken by now; a file in the way of both stays what it is.
fn finish(part: &Path, folder: &Path, pack: &IssuedPack) -> Result<Option<PathBuf>> {
    let meant = Path::new(&pack.file_name).file_name().map(Path::new).unwrap_or(Path::new(""));
    let names = [meant.to_owned(), PathBuf::from(format!("{}.zip", pack.number))];
    for name in names.iter().filter(|name| !name.as_os_str().is_empty()) {
        let to = folder.join(name);
        if to.symlink_metadata().is_err() {
            io::rename(part, &to)?;
            io::sync_folder(folder)?;
            return Ok(Some(to));
        }
    }
    Ok(None)
}

/// Where the pack is to lie: `path`, or in that folder under its own name.
pub fn place(path: &Path, base: &str, replace: bool) -> Result<PathBuf> {
    if path.as_os_str().is_empty() {
        return Err(Refusal::new("value-missing").at("path").into());
    }
    let path = if path.is_dir() { path.join(format!("{base}.zip")) } else { path.to_owned() };
    if !folder_of(&path).is_dir() {
        return Err(Refusal::new("pack-folder-missing").arg("path", folder_of(&path).display()).at("path").into());
    }
    match path.symlink_metadata() {
        Ok(meta) if !meta.is_file() => {
            Err(Error::from(Refusal::new("pack-path-taken").arg("path", path.display()).at("path")))
        }
        Ok(_) if !replace => Err(Refusal::new("pack-file-exists").arg("path", path.display()).at("path").into()),
        _ => Ok(path),
    }
}

/// The handover letter's place: beside the pack, told from the letters of others by its name.
pub fn letter_of(path: &Path) -> PathBuf {
    let stem = path.file_stem().map(|stem| stem.to_string_lossy().into_owned()).unwrap_or_default();
    folder_of(path).join(format!("{stem}-handover-letter.pdf"))
}

pub fn folder(path: &Path) -> &Path {
    folder_of(path)
}
