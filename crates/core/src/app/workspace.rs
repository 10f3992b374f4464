//! A workspace is a folder: `workspace.db`, `evidence/`, `backups/`. Copying the folder copies everything.
//! Opening takes the lock, refuses what is newer or not ours, and migrates on a copy before the original.

use std::{
    fs::{File, OpenOptions, TryLockError},
    io::{Read, Seek, Write},
    path::{Path, PathBuf},
    sync::Arc,
};

use rusqlite::Connection;
use serde::{Deserialize, Serialize};

use super::{App, Env, backup, device::DeviceKey, device::Identity};
use crate::{
    Error, Fault, Result,
    domain::{Refusal, Timestamp, vocabulary},
    error, io,
    job::Job,
    store::{self, verify::Trust},
};

pub const DATABASE: &str = "workspace.db";
pub const EVIDENCE: &str = "evidence";
pub const BACKUPS: &str = "backups";
const LOCK: &str = "workspace.lock";

vocabulary! {
    /// How to open: write if possible and say so if not; or only look.
    OpenMode { Write = "write", Read = "read" }
}

/// One process writes. The operating system frees the lock when its holder dies, so a stale one heals by itself;
/// the file's text names the holder for a person.
pub struct WorkspaceLock {
    file: File,
    path: PathBuf,
    /// Whoever held it last did not let go of it: the program or the machine died.
    pub was_left: bool,
}

#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct Holder {
    pub program: String,
    pub process: u32,
    pub computer: String,
    pub person: String,
    pub since: String,
}

impl WorkspaceLock {
    pub fn take(folder: &Path, holder: &Holder) -> Result<Self> {
        let path = folder.join(LOCK);
        let open = OpenOptions::new().read(true).write(true).create(true).truncate(false).open(&path);
        let mut file = open.map_err(io::at("create", &path))?;
        match file.try_lock() {
            Ok(()) => {}
            Err(TryLockError::WouldBlock) => return Err(held(&mut file).into()),
            Err(TryLockError::Error(error)) => return Err(io::at("lock", &path)(error)),
        }
        let was_left = file.metadata().map_err(io::at("read", &path))?.len() > 0;
        let text = serde_json::to_vec(holder).map_err(|e| Error::internal(e.to_string()))?;
        file.set_len(0).and_then(|()| file.rewind()).map_err(io::at("write", &path))?;
        file.write_all(&text).map_err(io::at("write", &path))?;
        Ok(Self { file, path, was_left })
    }
}

impl Drop for WorkspaceLock {
    /// Empties the file, so that a copied folder does not name a holder that is gone. Never removes it: another process
    /// may have opened it already and would then hold a lock nobody else sees.
    fn drop(&mut self) {
        let emptied = self.file.set_len(0).and_then(|()| self.file.unlock());
        debug_assert!(emptied.is_ok(), "{}: {emptied:?}", self.path.display());
    }
}

fn held(file: &mut File) -> Refusal {
    let mut text = String::new();
    let holder = file.read_to_string(&mut text).ok().and_then(|_| serde_json::from_str::<Holder>(&text).ok());
    match holder {
        Some(h) => Refusal::new("workspace-locked")
            .arg("person", h.person)
            .arg("program", h.program)
            .arg("computer", h.computer)
            .arg("process", h.process)
            .arg("since", h.since),
        None => Refusal::new("workspace-locked-by-unknown"),
    }
}

/// Everything needed to open or make a workspace for someone.
#[derive(Clone)]
pub struct Opener {
    pub env: Env,
    pub key: Arc<DeviceKey>,
    pub identity: Identity,
    /// "triennium", "triennium-desktop": named in the lock.
    pub program: String,
}

impl Opener {
    fn holder(&self, now: Timestamp) -> Holder {
        Holder {
            program: self.program.clone(),
            process: std::process::id(),
            computer: self.key.name.clone(),
            person: self.identity.name.clone(),
            since: now.to_string(),
        }
    }

    /// Makes a workspace in a folder that is empty or not there yet.
    pub fn create(&self, folder: &Path, organisation: &str) -> Result<App> {
        self.identity.checked()?;
        crate::domain::organisation::named("organisation", organisation)?;
        if folder.join(DATABASE).exists() {
            return Err(Refusal::new("workspace-exists").arg("path", folder.display()).at("path").into());
        }
        let mut entries = std::fs::read_dir(folder).into_iter().flatten().flatten();
        if entries.any(|entry| entry.file_name() != LOCK) {
            return Err(Refusal::new("workspace-folder-not-empty").arg("path", folder.display()).at("path").into());
        }
        for part in [EVIDENCE, BACKUPS] {
            io::create_folder(folder.join(part))?;
        }
        let lock = WorkspaceLock::take(folder, &self.holder(self.env.clock.now()))?;
        let db = store::open(&folder.join(DATABASE))?;
        store::migrate(&db)?;
        let app = self.app(db, folder, Some(lock))?;
        app.found(organisation)?;
        Ok(app)
    }

    /// Opens what is there. `Write` on media that cannot be written becomes `Read`; a lock held elsewhere is an error that
    /// names its holder.
    pub fn open(&self, folder: &Path, mode: OpenMode) -> Result<App> {
        let database = folder.join(DATABASE);
        if !database.is_file() && !backup::is_swap_pending(folder) {
            return Err(Refusal::new("workspace-not-found").arg("path", folder.display()).at("path").into());
        }
        if mode == OpenMode::Read {
            return self.open_to_read(folder);
        }
        match WorkspaceLock::take(folder, &self.holder(self.env.clock.now())) {
            Ok(lock) => {
                backup::finish_swap(folder)?;
                self.open_to_write(folder, lock)
            }
            Err(Error::Io { source, .. }) if cannot_write(&source) => self.open_to_read(folder),
            Err(error) => Err(error),
        }
    }

    fn open_to_write(&self, folder: &Path, lock: WorkspaceLock) -> Result<App> {
        let was_left = lock.was_left;
        let db = match store::open(&folder.join(DATABASE)).and_then(|db| ready(db, folder)) {
            Err(Error::Database(error)) if error::is_corrupt(&error) => {
                return self.open_damaged(folder, vec![Fault::new("database-unreadable", error.to_string())]);
            }
            other => other?,
        };
        // After a crash it is looked at before anybody writes on: SQLite has mended what a crash alone can do.
        let faults = if was_left { store::check::quick(&db) } else { Vec::new() };
        if !faults.is_empty() {
            drop(db);
            return self.open_damaged(folder, faults);
        }
        match self.app(db, folder, Some(lock)) {
            Err(Error::Database(error)) if error::is_corrupt(&error) => {
                self.open_damaged(folder, vec![Fault::new("database-unreadable", error.to_string())])
            }
            other => other,
        }
    }

    /// For reading what can still be read, so that nothing makes it worse; or a refusal that names the backups.
    fn open_damaged(&self, folder: &Path, faults: Vec<Fault>) -> Result<App> {
        let opened = store::open_to_look(&folder.join(DATABASE)).and_then(|db| self.app(db, folder, None));
        match opened.and_then(|app| app.read(super::workspace).map(|_| app)) {
            Ok(app) => {
                app.add_faults(faults);
                Ok(app)
            }
            Err(error) => Err(beyond_reading(folder, &error)),
        }
    }

    fn open_to_read(&self, folder: &Path) -> Result<App> {
        let database = folder.join(DATABASE);
        let db = match store::open_to_look(&database).and_then(|db| store::check_kind(&db).map(|()| db)) {
            Err(Error::Database(error)) if error::is_corrupt(&error) => {
                return self.open_damaged(folder, vec![Fault::new("database-unreadable", error.to_string())]);
            }
            other => other?,
        };
        if store::schema_version(&db)? < store::SCHEMA {
            return Err(Refusal::new("workspace-older-read-only").arg("path", folder.display()).into());
        }
        let app = self.app(db, folder, None)?;
        app.add_faults(left_out(folder));
        Ok(app)
    }

    /// Puts a backup in the place of the database.
    pub fn restore(&self, folder: &Path, name: &str) -> Result<backup::Restored> {
        let now = self.env.clock.now();
        let _lock = WorkspaceLock::take(folder, &self.holder(now))?;
        backup::finish_swap(folder)?;
        let own = Trust { own: Some((self.key.device, self.key.signing.verifying_key())), sealed: None };
        backup::restore(folder, name, own, now, &Job::default())
    }

    fn app(&self, db: Connection, folder: &Path, lock: Option<WorkspaceLock>) -> Result<App> {
        App::over(db, folder.to_owned(), self.env.clone(), self.key.clone(), self.identity.clone(), lock)
    }
}

/// Ours, and of today's schema.
fn ready(db: Connection, folder: &Path) -> Result<Connection> {
    store::check_kind(&db)?;
    let version = store::schema_version(&db)?;
    if version < store::SCHEMA {
        migrate_on_a_copy(&db, folder, version)?;
        store::migrate(&db)?;
    }
    Ok(db)
}

/// On media that cannot be written SQLite cannot read what stands in the -wal beside the database.
fn left_out(folder: &Path) -> Vec<Fault> {
    let log = folder.join(format!("{DATABASE}-wal"));
    let shared = folder.join(format!("{DATABASE}-shm"));
    let bytes = log.metadata().map_or(0, |meta| meta.len());
    match bytes > 0 && !shared.exists() {
        true => vec![Fault::warning("workspace-tail-not-read", log.display().to_string()).arg("bytes", bytes)],
        false => Vec::new(),
    }
}

fn beyond_reading(folder: &Path, error: &Error) -> Error {
    let backups = backup::list(folder).unwrap_or_default();
    let names: Vec<&str> = backups.iter().map(|backup| backup.name.as_str()).take(5).collect();
    let refusal = Refusal::new("workspace-damaged").arg("path", folder.display()).arg("cause", error);
    refusal.arg("count", backups.len()).arg("backups", names.join(", ")).at("path").into()
}

/// A migration that would fail, fails on a copy; the copy stays in `backups/` as it was before.
fn migrate_on_a_copy(db: &Connection, folder: &Path, version: i64) -> Result<()> {
    let backups = folder.join(BACKUPS);
    io::create_folder(&backups)?;
    let kept = backups.join(format!("before-schema-{}.db", store::SCHEMA));
    store::copy_to(db, &kept)?;
    let trial = tempfile::Builder::new().prefix(".trial-").tempdir_in(&backups).map_err(io::at("create", &backups))?;
    let path = trial.path().join(DATABASE);
    store::copy_to(db, &path)?;
    let copy = store::open(&path)?;
    store::migrate(&copy).map_err(|error| {
        Error::from(Refusal::new("workspace-migration-failed").arg("version", version).arg("cause", error.to_string()))
    })
}

fn cannot_write(error: &std::io::Error) -> bool {
    matches!(error.kind(), std::io::ErrorKind::ReadOnlyFilesystem | std::io::ErrorKind::PermissionDenied)
}
