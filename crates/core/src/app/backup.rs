//! Backups of the database in `backups/`: made by SQLite's online backup, proven after writing, thinned out by age.
//! Restoring goes beside, is proven, and swaps by renames; the replaced database stays. Evidence is never touched:
//! the vault only grows, so that every backup finds its evidence there.

mod keep;
mod restore;
mod verbs;

use std::path::Path;

use serde::{Deserialize, Serialize};

use super::{App, Op, workspace::BACKUPS};
use crate::{
    Fault, Result,
    domain::{Refusal, Timestamp},
    io,
    store::{self, check, journal, meta},
};

pub use restore::{Restored, finish_swap, is_swap_pending, restore};
pub use verbs::{BackupPlace, BackupRestore, list as list_at, now, restore as restore_at};

/// Kept in `local_meta`: how often, and how many of each age.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, ts_rs::TS)]
#[serde(default, deny_unknown_fields)]
pub struct BackupSettings {
    /// At opening, when the last is older than this and something has been written since.
    pub every_hours: u32,
    /// At closing, after this many entries.
    pub every_entries: u32,
    pub daily: u32,
    pub weekly: u32,
    pub monthly: u32,
}

impl Default for BackupSettings {
    fn default() -> Self {
        Self { every_hours: 24, every_entries: 200, daily: 7, weekly: 4, monthly: 12 }
    }
}

#[derive(Debug, Clone, PartialEq, Serialize, ts_rs::TS)]
pub struct Backup {
    /// The file's name in `backups/`.
    pub name: String,
    pub made_at: Option<Timestamp>,
    /// The newest entry of the history in it.
    pub seq: Option<i64>,
    pub bytes: u64,
}

const SETTINGS: &str = "backup";
const MAKING: &str = ".making.db";

/// `workspace-20261122T201500Z-000123.db`: time in UTC, newest entry.
fn name_of(at: Timestamp, seq: i64) -> String {
    let time = chrono::DateTime::from_timestamp_millis(at.utc_ms()).unwrap_or_default();
    format!("workspace-{}-{seq:06}.db", time.format("%Y%m%dT%H%M%SZ"))
}

fn parse(name: &str) -> Option<(Timestamp, i64)> {
    let (time, seq) = name.strip_prefix("workspace-")?.strip_suffix(".db")?.split_once('-')?;
    let time = chrono::NaiveDateTime::parse_from_str(time, "%Y%m%dT%H%M%SZ").ok()?;
    Some((Timestamp::new(time.and_utc().timestamp_millis(), 0), seq.parse().ok()?))
}

/// The newest first; copies from before a migration last.
pub fn list(folder: &Path) -> Result<Vec<Backup>> {
    let backups = folder.join(BACKUPS);
    let mut found = Vec::new();
    if !backups.is_dir() {
        return Ok(found);
    }
    for entry in std::fs::read_dir(&backups).map_err(io::at("read", &backups))? {
        let entry = entry.map_err(io::at("read", &backups))?;
        let name = entry.file_name().to_string_lossy().into_owned();
        let meta = entry.metadata().map_err(io::at("read", entry.path()))?;
        if meta.is_file() && name.ends_with(".db") && !name.starts_with('.') {
            let (made_at, seq) = parse(&name).unzip();
            found.push(Backup { name, made_at, seq, bytes: meta.len() });
        }
    }
    found.sort_by(|a, b| (b.made_at, &b.name).cmp(&(a.made_at, &a.name)));
    Ok(found)
}

pub fn settings(db: &rusqlite::Connection) -> Result<BackupSettings> {
    let kept = meta::get(db, SETTINGS)?;
    Ok(kept.and_then(|text| serde_json::from_str(&text).ok()).unwrap_or_default())
}

/// Makes one now, and thins out the older ones.
pub fn make(app: &App) -> Result<Backup> {
    if !app.is_writable() {
        return Err(Refusal::new("workspace-read-only").into());
    }
    let backups = app.folder().join(BACKUPS);
    io::create_folder(&backups)?;
    let db = store::open_to_look(&app.database())?;
    let making = backups.join(MAKING);
    let made = store::copy_to(&db, &making).and_then(|()| prove(&db, &making));
    let seq = made.inspect_err(|_| drop(io::remove_file(&making)))?;
    let name = name_of(app.now(), seq);
    io::rename(&making, backups.join(&name))?;
    io::sync_folder(&backups)?;
    thin_out(app.folder(), &settings(&db)?)?;
    let made = list(app.folder())?.into_iter().find(|backup| backup.name == name);
    made.ok_or_else(|| crate::Error::internal("a backup that was just made is not there"))
}

/// A backup that cannot be read back, or that ends elsewhere than the original, is none.
fn prove(db: &rusqlite::Connection, path: &Path) -> Result<i64> {
    let copy = store::open_read_only(path, true)?;
    let faults = check::quick(&copy);
    let head = journal::head(&copy)?;
    let fits = match head {
        Some((seq, hash)) => journal::hash_at(db, seq)? == Some(hash),
        None => false,
    };
    match (faults.first(), head) {
        (None, Some((seq, _))) if fits => Ok(seq),
        (fault, _) => {
            let cause = fault.map_or("its history ends elsewhere", |fault| &fault.subject);
            Err(Refusal::new("backup-damaged").arg("name", path.display()).arg("cause", cause).into())
        }
    }
}

fn thin_out(folder: &Path, settings: &BackupSettings) -> Result<()> {
    let backups = list(folder)?;
    let dated: Vec<(&str, Timestamp)> = backups.iter().filter_map(|b| Some((b.name.as_str(), b.made_at?))).collect();
    for name in keep::superfluous(&dated, settings) {
        io::remove_file(folder.join(BACKUPS).join(name))?;
    }
    Ok(())
}

/// Whether one is due: `closing` also counts entries.
pub fn is_due(app: &App, closing: bool) -> Result<bool> {
    let last = list(app.folder())?.into_iter().find(|backup| backup.seq.is_some());
    let (settings, head, made_at) = app.read(|db| {
        let head = journal::head(db)?.map_or(0, |(seq, _)| seq);
        Ok((settings(db)?, head, super::workspace(db)?.created_at))
    })?;
    let (since, seq) = last.map_or((made_at, 0), |last| (last.made_at.unwrap_or(made_at), last.seq.unwrap_or(0)));
    let hours = (app.now().utc_ms() - since.utc_ms()) / 3_600_000;
    let entries = head - seq;
    let old = entries != 0 && hours >= i64::from(settings.every_hours);
    Ok(old || (closing && entries >= i64::from(settings.every_entries)))
}

/// At opening or closing. A backup that fails is no reason not to work; it is told, and tried again next time.
pub fn when_due(app: &App, closing: bool) {
    let made = is_due(app, closing).and_then(|due| if due { make(app).map(drop) } else { Ok(()) });
    if let Err(error) = made {
        app.add_faults(vec![Fault::warning("backup-not-made", error.to_string())]);
    }
}

/// For `workspace_check`: is there one, is it young enough, can it be read?
pub fn check(app: &App) -> Result<(i64, Vec<Fault>)> {
    let backups = list(app.folder())?;
    let looked_at = i64::try_from(backups.len()).unwrap_or(i64::MAX);
    let mut faults = Vec::new();
    if is_due(app, false)? {
        let last = backups.first().map_or_else(|| "–".to_owned(), |backup| backup.name.clone());
        faults.push(Fault::warning("backup-overdue", last));
    }
    for backup in &backups {
        let path = app.folder().join(BACKUPS).join(&backup.name);
        let found = store::open_read_only(&path, true).map(|db| check::quick(&db));
        let cause = match found {
            Ok(found) => found.into_iter().next().map(|fault| fault.subject),
            Err(error) => Some(error.to_string()),
        };
        faults.extend(cause.map(|cause| Fault::new("backup-unreadable", &backup.name).arg("cause", cause)));
    }
    Ok((looked_at, faults))
}

#[derive(Debug, Default, Deserialize, ts_rs::TS)]
#[serde(default, deny_unknown_fields)]
pub struct BackupSettingsSet {
    #[ts(optional)]
    pub settings: Option<BackupSettings>,
}

/// The settings, changed where new ones are given.
pub fn configure(app: &App, input: BackupSettingsSet) -> Result<BackupSettings> {
    if let Some(wanted) = input.settings {
        if wanted.every_hours == 0 || wanted.daily == 0 {
            return Err(Refusal::new("backup-settings-zero").at("settings").into());
        }
        let text = serde_json::to_string(&wanted).map_err(|e| crate::Error::internal(e.to_string()))?;
        // Local to this copy: the history has no entry of it.
        app.transact(Op::WorkspaceEdit, "", |tx| meta::set(tx.db, SETTINGS, &text))?;
    }
    app.read(settings)
}
