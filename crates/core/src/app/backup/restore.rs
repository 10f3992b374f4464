//! Putting a backup in the place of the database: beside first, proven, then two renames that a crash cannot leave half
//! done: an intent written before them is finished at the next opening.

use std::path::{Path, PathBuf};

use serde::{Deserialize, Serialize};

use crate::{
    Error, Fault, Result,
    app::workspace::{BACKUPS, DATABASE},
    domain::{Refusal, Timestamp, WorkspaceId},
    io,
    job::Job,
    store::{
        self, check,
        verify::{Trust, verify},
    },
};

const RESTORING: &str = "workspace.restoring.db";
const INTENT: &str = "workspace.restore.json";

#[derive(Serialize, Deserialize)]
struct Intent {
    /// What the database there now will be called.
    replaced: String,
}

/// What a restore did.
#[derive(Debug, Clone, PartialEq)]
pub struct Restored {
    pub workspace: WorkspaceId,
    pub seq: i64,
    pub replaced: String,
}

/// For the holder of the lock, with the database closed.
pub fn restore(folder: &Path, name: &str, own: Trust, now: Timestamp, job: &Job) -> Result<Restored> {
    let known = super::list(folder)?.into_iter().any(|backup| backup.name == name);
    if !known {
        return Err(Refusal::new("backup-unknown").arg("name", name).at("name").into());
    }
    let candidate = folder.join(RESTORING);
    let proven = beside(folder, name, &candidate).and_then(|()| prove(folder, name, &candidate, own, job));
    // A candidate that will not do goes again; the backup itself and the database stay as they are.
    let (workspace, seq) = proven.inspect_err(|_| drop(io::remove_file(&candidate)))?;
    let time = chrono::DateTime::from_timestamp_millis(now.utc_ms()).unwrap_or_default();
    let replaced = format!("workspace.replaced-{}.db", time.format("%Y%m%dT%H%M%SZ"));
    let intent =
        serde_json::to_vec(&Intent { replaced: replaced.clone() }).map_err(|e| Error::internal(e.to_string()))?;
    io::write_whole(folder.join(INTENT), &intent)?;
    finish_swap(folder)?;
    Ok(Restored { workspace, seq, replaced })
}

fn beside(folder: &Path, name: &str, candidate: &Path) -> Result<()> {
    let backup = store::open_read_only(&folder.join(BACKUPS).join(name), true)?;
    store::check_kind(&backup)?;
    store::copy_to(&backup, candidate).map_err(|error| match error {
        Error::Database(cause) if crate::error::is_corrupt(&cause) => damaged(name, &cause.to_string()),
        error => error,
    })
}

/// Sound, whole, and of this workspace.
fn prove(folder: &Path, name: &str, candidate: &Path, own: Trust, job: &Job) -> Result<(WorkspaceId, i64)> {
    let db = store::open(candidate)?;
    store::migrate(&db)?;
    let mut faults: Vec<Fault> = check::integrity(&db);
    let verified = verify(&db, &own, job)?;
    faults.extend(verified.faults);
    if let Some(fault) = faults.first() {
        let cause = format!("{} {}", fault.code, fault.subject);
        return Err(Refusal::new("backup-damaged").arg("name", name).arg("cause", cause).into());
    }
    let workspace = crate::app::workspace(&db)?.id;
    if let Some(current) = current_workspace(folder).filter(|current| *current != workspace) {
        return Err(Refusal::new("backup-of-another").arg("name", name).arg("current", current).at("name").into());
    }
    store::into_one_file(&db)?;
    Ok((workspace, verified.head.map_or(0, |(seq, _)| seq)))
}

/// `None` where the database is too damaged to say.
fn current_workspace(folder: &Path) -> Option<WorkspaceId> {
    let db = store::open_to_look(&folder.join(DATABASE)).ok()?;
    crate::app::workspace(&db).ok().map(|workspace| workspace.id)
}

fn damaged(name: &str, cause: &str) -> Error {
    Refusal::new("backup-damaged").arg("name", name).arg("cause", cause).into()
}

/// A restore was announced and not finished: the database may be under another name.
pub fn is_swap_pending(folder: &Path) -> bool {
    folder.join(INTENT).exists() && folder.join(RESTORING).exists()
}

/// Finishes a swap that was announced; does nothing where none was. Every step may be repeated.
pub fn finish_swap(folder: &Path) -> Result<()> {
    let intent = folder.join(INTENT);
    if !intent.exists() {
        return Ok(());
    }
    let bytes = io::read(&intent)?;
    let announced: Option<Intent> = serde_json::from_slice(&bytes).ok();
    let plain = |name: &str| name.starts_with("workspace.replaced-") && !name.contains(['/', '\\']);
    let restoring = folder.join(RESTORING);
    if let Some(Intent { replaced }) = announced.filter(|announced| plain(&announced.replaced))
        && restoring.exists()
    {
        // The -wal first: beside the restored database the old one's would be taken for its own.
        for suffix in ["-wal", "-shm", ""] {
            let (from, to) = (with(folder, DATABASE, suffix), with(folder, &replaced, suffix));
            if from.exists() && !to.exists() {
                io::rename(from, to)?;
            }
        }
        io::rename(restoring, folder.join(DATABASE))?;
        io::sync_folder(folder)?;
    }
    io::remove_file(&intent)
}

fn with(folder: &Path, name: &str, suffix: &str) -> PathBuf {
    folder.join(format!("{name}{suffix}"))
}
