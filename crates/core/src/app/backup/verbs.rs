//! The commands of backups. Listing and restoring work without an open workspace: a damaged one may not open at all.

use std::{path::PathBuf, sync::Arc};

use serde::Deserialize;

use super::{super::entry::Nothing, Backup};
use crate::{
    Error, Result,
    app::{
        App,
        desk::{Desk, DeskState},
        entry::OnDesk,
    },
};

/// Without a path, the open workspace.
#[derive(Debug, Default, Deserialize, ts_rs::TS)]
#[serde(default, deny_unknown_fields)]
pub struct BackupPlace {
    #[ts(optional)]
    pub path: Option<String>,
}

#[derive(Debug, Deserialize, ts_rs::TS)]
#[serde(deny_unknown_fields)]
pub struct BackupRestore {
    #[serde(default)]
    #[ts(optional)]
    pub path: Option<String>,
    /// Of a file in `backups/`, as `backup_list` names it.
    pub name: String,
}

pub fn now(app: &App, _: Nothing) -> Result<Backup> {
    super::make(app)
}

pub fn list<H: OnDesk>(host: &Arc<H>, input: BackupPlace) -> Result<Vec<Backup>> {
    super::list(&folder(host.desk(), input.path)?)
}

pub fn restore<H: OnDesk>(host: &Arc<H>, input: BackupRestore) -> Result<DeskState> {
    let folder = folder(host.desk(), input.path)?;
    host.desk().restore(&folder, &input.name)
}

fn folder(desk: &Desk, path: Option<String>) -> Result<PathBuf> {
    let open = desk.current().map(|app| app.folder().to_owned());
    path.map(PathBuf::from).or(open).ok_or_else(|| Error::refused("workspace-none-open"))
}
