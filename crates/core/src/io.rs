//! File-system calls that add the path and the operation to every error. Nothing else in the core calls `std::fs` to write.

use std::{
    fs::{self, File},
    io::{Read, Write},
    path::Path,
};

use crate::{Error, Result, domain::Refusal};

/// `io::at("read", path)` turns an `io::Error` into ours: `fs::read(p).map_err(io::at("read", p))?`.
pub fn at(operation: &'static str, path: impl AsRef<Path>) -> impl FnOnce(std::io::Error) -> Error {
    let path = path.as_ref().to_path_buf();
    move |source| Error::Io { operation, path, source }
}

pub fn read(path: impl AsRef<Path>) -> Result<Vec<u8>> {
    fs::read(&path).map_err(at("read", path))
}

pub fn read_text(path: impl AsRef<Path>) -> Result<String> {
    fs::read_to_string(&path).map_err(at("read", path))
}

/// At most `limit` bytes of an ordinary file: a pipe would be waited for without end and a device never ends.
pub fn read_bounded(path: impl AsRef<Path>, limit: u64) -> Result<Vec<u8>> {
    let path = path.as_ref();
    let meta = fs::metadata(path).map_err(at("read", path))?;
    if !meta.is_file() {
        return Err(Refusal::new("file-not-ordinary").arg("path", path.display()).at("path").into());
    }
    let mut bytes = Vec::new();
    File::open(path).and_then(|file| file.take(limit + 1).read_to_end(&mut bytes)).map_err(at("read", path))?;
    if bytes.len() as u64 > limit {
        let size = meta.len().max(limit + 1);
        return Err(Refusal::new("import-too-large").arg("size", size).arg("limit", limit).at("path").into());
    }
    Ok(bytes)
}

pub fn create_folder(path: impl AsRef<Path>) -> Result<()> {
    fs::create_dir_all(&path).map_err(at("create", path))
}

/// Written beside, synced, renamed over: a full disk or a crash leaves the old file whole.
pub fn write_whole(path: impl AsRef<Path>, bytes: &[u8]) -> Result<()> {
    let path = path.as_ref();
    let folder = path.parent().filter(|p| !p.as_os_str().is_empty()).unwrap_or(Path::new("."));
    let mut beside =
        tempfile::Builder::new().prefix(".triennium-").tempfile_in(folder).map_err(at("create", folder))?;
    beside.write_all(bytes).map_err(at("write", path))?;
    beside.as_file().sync_all().map_err(at("write", path))?;
    beside.persist(path).map_err(|error| at("rename", path)(error.error))?;
    sync_folder(folder)
}

/// Written beside by `write`, synced, renamed: there whole or not at all. What stands there already is never replaced.
pub fn write_with<T>(path: impl AsRef<Path>, write: impl FnOnce(&mut File) -> Result<T>) -> Result<T> {
    let path = path.as_ref();
    let folder = path.parent().filter(|p| !p.as_os_str().is_empty()).unwrap_or(Path::new("."));
    let mut beside =
        tempfile::Builder::new().prefix(".triennium-").tempfile_in(folder).map_err(at("create", folder))?;
    let written = write(beside.as_file_mut())?;
    beside.as_file().sync_all().map_err(at("write", path))?;
    beside.persist_noclobber(path).map_err(|error| at("create", path)(error.error))?;
    sync_folder(folder).map(|()| written)
}

/// A file without a name, gone when it is closed, also by a crash.
pub fn scratch() -> Result<File> {
    tempfile::tempfile().map_err(at("create", std::env::temp_dir()))
}

/// Waits until no other process holds this file, and holds it until what comes back is dropped.
pub fn lock(path: impl AsRef<Path>) -> Result<File> {
    let file = File::options().create(true).truncate(false).write(true).open(&path).map_err(at("create", &path))?;
    file.lock().map_err(at("lock", &path))?;
    Ok(file)
}

/// As `write_whole`, readable and writable by its owner only: secrets.
pub fn write_private(path: impl AsRef<Path>, bytes: &[u8]) -> Result<()> {
    // `tempfile` makes its files 0600, and the rename keeps that.
    write_whole(path, bytes)
}

pub fn remove_file(path: impl AsRef<Path>) -> Result<()> {
    fs::remove_file(&path).map_err(at("remove", path))
}

/// Replaces what is there.
pub fn rename(from: impl AsRef<Path>, to: impl AsRef<Path>) -> Result<()> {
    fs::rename(&from, &to).map_err(at("rename", from))
}

/// Makes a rename durable. Windows has no such call and needs none.
pub fn sync_folder(folder: impl AsRef<Path>) -> Result<()> {
    #[cfg(unix)]
    File::open(&folder).and_then(|f| f.sync_all()).map_err(at("sync", folder))?;
    #[cfg(not(unix))]
    let _ = folder;
    Ok(())
}
