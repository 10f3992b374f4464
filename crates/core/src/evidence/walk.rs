//! Finds the files under the paths a person gave: sorted, no link followed inside a folder, everything else named.
//! It never reads a file and never stops at what it cannot enter.

use std::{
    collections::HashSet,
    fs::Metadata,
    io,
    path::{Path, PathBuf},
};

use walkdir::{DirEntry, WalkDir};

use super::facts::{facts_of, kind};
use crate::{
    Fault, Result,
    domain::OriginalName,
    io::at,
    job::{Job, Progress},
};

const SAY_EVERY: usize = 500;

/// A regular file, as it was when it was found.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Found {
    /// As the person gave it, continued downwards.
    pub path: PathBuf,
    /// What to open: the same place with every link on the way resolved.
    pub real: PathBuf,
    pub size: u64,
}

#[derive(Debug, Default)]
pub struct Walked {
    /// Path by path as given, each folder by the bytes of its names.
    pub files: Vec<Found>,
    /// What was skipped, refused or could not be entered.
    pub faults: Vec<Fault>,
}

impl Walked {
    pub fn bytes(&self) -> u64 {
        self.files.iter().fold(0, |sum, file| sum.saturating_add(file.size))
    }
}

/// `own`: the workspace's folder. It is refused as a source, and left out where it lies inside one.
pub fn walk(paths: &[PathBuf], own: Option<&Path>, job: &Job) -> Result<Walked> {
    let own = own.map(Own::of).transpose()?.flatten();
    let mut walk = Walk { own, seen: HashSet::new(), several: paths.len() > 1, said: 0, walked: Walked::default() };
    for path in paths {
        walk.argument(path, job)?;
    }
    Ok(walk.walked)
}

struct Own {
    real: PathBuf,
    file_id: Option<String>,
}

impl Own {
    /// A folder that is not there holds nothing to keep out; one that cannot be seen is an error, not an open door.
    fn of(folder: &Path) -> Result<Option<Self>> {
        match folder.canonicalize().and_then(|real| Ok((real.metadata()?, real))) {
            Ok((meta, real)) => Ok(Some(Self { real, file_id: facts_of(&meta).file_id })),
            Err(error) if error.kind() == io::ErrorKind::NotFound => Ok(None),
            Err(error) => Err(at("read", folder)(error)),
        }
    }

    /// By file id too: a bind mount shows the same folder under another path.
    fn is(&self, entry: &DirEntry) -> bool {
        let same_id =
            || entry.metadata().is_ok_and(|meta| self.file_id.is_some() && facts_of(&meta).file_id == self.file_id);
        entry.file_type().is_dir() && (entry.path() == self.real || same_id())
    }
}

struct Walk {
    own: Option<Own>,
    /// Real paths, kept only if overlapping arguments could name a file twice.
    seen: HashSet<PathBuf>,
    several: bool,
    /// Files found when progress was last reported.
    said: usize,
    walked: Walked,
}

impl Walk {
    fn argument(&mut self, path: &Path, job: &Job) -> Result<()> {
        job.check()?;
        let (meta, real) = match path.symlink_metadata().and_then(|meta| Ok((meta, real_path(path)?))) {
            Ok(found) => found,
            Err(error) => {
                self.unreachable(path, &error);
                return Ok(());
            }
        };
        if self.own.as_ref().is_some_and(|own| real.starts_with(&own.real)) {
            self.walked.faults.push(Fault::new("evidence-own-folder", shown(path)));
            return Ok(());
        }
        match () {
            () if meta.is_dir() => self.folder(path, &real, job)?,
            () if meta.is_symlink() => self.link(path, real),
            () => self.file(path.to_path_buf(), real, &meta),
        }
        Ok(())
    }

    /// A link named directly is meant; a link to a folder is not walked, as its tree may lead anywhere.
    fn link(&mut self, path: &Path, real: PathBuf) {
        match real.metadata() {
            Ok(meta) if meta.is_file() => {
                let note = Fault::warning("evidence-link-followed", shown(path)).arg("target", shown(&real));
                self.walked.faults.push(note);
                self.file(path.to_path_buf(), real, &meta);
            }
            Ok(_) => self.walked.faults.push(skipped_link(path, path)),
            Err(error) => self.unreachable(path, &error),
        }
    }

    fn folder(&mut self, path: &Path, real: &Path, job: &Job) -> Result<()> {
        let mut entries = WalkDir::new(real).min_depth(1).sort_by_file_name().into_iter();
        while let Some(entry) = entries.next() {
            job.check()?;
            match entry {
                Ok(entry) if self.own.as_ref().is_some_and(|own| own.is(&entry)) => {
                    entries.skip_current_dir();
                    self.walked.faults.push(Fault::warning("evidence-own-folder-left-out", shown(entry.path())));
                }
                Ok(entry) => self.entry(path, real, &entry),
                Err(error) => self.unwalkable(path, real, &error),
            }
            self.say_how_far(job);
        }
        Ok(())
    }

    /// There is no total yet, so what is found so far is the total.
    fn say_how_far(&mut self, job: &Job) {
        let found = self.walked.files.len();
        if found >= self.said + SAY_EVERY {
            self.said = found;
            job.report(&Progress { stage: "stage-counting".into(), files_total: found as u64, ..Progress::default() });
        }
    }

    fn entry(&mut self, given: &Path, root: &Path, entry: &DirEntry) {
        let path = as_given(given, root, entry.path());
        match entry.metadata() {
            Ok(meta) if meta.is_dir() => {}
            Ok(meta) if meta.is_symlink() => self.walked.faults.push(skipped_link(entry.path(), &path)),
            Ok(meta) => self.file(path, entry.path().to_path_buf(), &meta),
            Err(error) => self.unreachable(&path, &error.into()),
        }
    }

    fn file(&mut self, path: PathBuf, real: PathBuf, meta: &Metadata) {
        if !meta.is_file() {
            self.walked.faults.push(Fault::warning("evidence-not-a-file", shown(&path)).arg("kind", kind(meta)));
        } else if self.several && !self.seen.insert(real.clone()) {
            self.walked.faults.push(Fault::warning("evidence-given-twice", shown(&path)));
        } else {
            self.walked.files.push(Found { path, real, size: meta.len() });
        }
    }

    fn unwalkable(&mut self, given: &Path, root: &Path, error: &walkdir::Error) {
        let path = error.path().map_or_else(|| given.to_path_buf(), |path| as_given(given, root, path));
        let reason = error.io_error().map_or_else(|| error.to_string(), ToString::to_string);
        match error.io_error().map(io::Error::kind) {
            Some(io::ErrorKind::NotFound) => self.walked.faults.push(Fault::new("evidence-vanished", shown(&path))),
            _ => {
                let fault = Fault::new("evidence-folder-unreadable", shown(&path)).arg("reason", reason);
                self.walked.faults.push(fault);
            }
        }
    }

    fn unreachable(&mut self, path: &Path, error: &io::Error) {
        let is_link = path.symlink_metadata().is_ok_and(|meta| meta.is_symlink());
        let fault = match error.kind() {
            _ if is_link => skipped_link(path, path),
            io::ErrorKind::NotFound => Fault::new("evidence-not-found", shown(path)),
            io::ErrorKind::PermissionDenied => Fault::new("evidence-no-permission", shown(path)),
            _ => Fault::new("evidence-unreadable", shown(path)).arg("reason", error),
        };
        self.walked.faults.push(fault);
    }
}

/// `path` may be a dangling link, which has no real path but is no error either.
fn real_path(path: &Path) -> io::Result<PathBuf> {
    path.canonicalize().or_else(|error| if path.is_symlink() { Ok(path.to_path_buf()) } else { Err(error) })
}

fn as_given(given: &Path, root: &Path, real: &Path) -> PathBuf {
    real.strip_prefix(root).map_or_else(|_| real.to_path_buf(), |below| given.join(below))
}

/// Says where the link leads, and apart whether that leads nowhere or round in a circle.
fn skipped_link(real: &Path, path: &Path) -> Fault {
    let code = match real.metadata() {
        Ok(_) => "evidence-link-skipped",
        Err(error) if error.kind() == io::ErrorKind::NotFound => "evidence-link-dangling",
        Err(error) if is_loop(&error) => "evidence-link-loop",
        Err(_) => "evidence-link-skipped",
    };
    let target = real.read_link().map(|target| shown(&target)).unwrap_or_default();
    Fault::warning(code, shown(path)).arg("target", target)
}

fn is_loop(error: &io::Error) -> bool {
    #[cfg(unix)]
    return error.raw_os_error() == Some(libc::ELOOP);
    #[cfg(not(unix))]
    {
        let _ = error;
        false
    }
}

fn shown(path: &Path) -> String {
    OriginalName::new(path).display
}
