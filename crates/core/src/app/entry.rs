//! The commands before and beside the records: who, which workspace, stop, search.

use std::{path::Path, sync::Arc};

use serde::Deserialize;

use super::{
    App,
    desk::{Desk, DeskState},
    device::Identity,
    workspace::OpenMode,
};
use crate::{Result, domain::Entity, store};

/// What a desk command runs on: the wire's host gives it.
pub trait OnDesk {
    fn desk(&self) -> &Desk;
    fn cancel(&self, job: &str);
    /// Runs another command of the table: for the sample, whose story is told through the verbs.
    fn ask(self: &Arc<Self>, command: &str, input: serde_json::Value) -> Result<serde_json::Value>;
}

#[derive(Debug, Deserialize, ts_rs::TS)]
#[serde(deny_unknown_fields)]
pub struct Nothing {}

#[derive(Debug, Deserialize, ts_rs::TS)]
#[serde(deny_unknown_fields)]
pub struct LanguageSet {
    pub language: String,
}

#[derive(Debug, Deserialize, ts_rs::TS)]
#[serde(deny_unknown_fields)]
pub struct WorkspaceCreate {
    pub path: String,
    pub organisation: String,
}

#[derive(Debug, Deserialize, ts_rs::TS)]
#[serde(deny_unknown_fields)]
pub struct WorkspaceOpen {
    pub path: String,
    #[ts(optional, as = "Option<OpenMode>")]
    #[serde(default = "for_writing")]
    pub mode: OpenMode,
}

fn for_writing() -> OpenMode {
    OpenMode::Write
}

#[derive(Debug, Deserialize, ts_rs::TS)]
#[serde(deny_unknown_fields)]
pub struct WorkspacePath {
    pub path: String,
}

#[derive(Debug, Deserialize, ts_rs::TS)]
#[serde(deny_unknown_fields)]
pub struct JobCancel {
    pub name: String,
}

#[derive(Debug, Deserialize, ts_rs::TS)]
#[serde(deny_unknown_fields)]
pub struct SearchInput {
    pub text: String,
    #[serde(default)]
    #[ts(optional)]
    pub entity: Option<Entity>,
    /// At most 200; 50 by default.
    #[serde(default)]
    #[ts(optional)]
    pub limit: Option<i64>,
}

pub fn desk_state<H: OnDesk>(host: &Arc<H>, _: Nothing) -> Result<DeskState> {
    host.desk().state()
}

pub fn identity_set<H: OnDesk>(host: &Arc<H>, identity: Identity) -> Result<DeskState> {
    host.desk().set_identity(&identity)
}

pub fn language_set<H: OnDesk>(host: &Arc<H>, input: LanguageSet) -> Result<DeskState> {
    host.desk().set_language(&input.language)
}

pub fn workspace_create<H: OnDesk>(host: &Arc<H>, input: WorkspaceCreate) -> Result<DeskState> {
    host.desk().create(Path::new(&input.path), &input.organisation)?;
    host.desk().state()
}

pub fn workspace_open<H: OnDesk>(host: &Arc<H>, input: WorkspaceOpen) -> Result<DeskState> {
    host.desk().open(Path::new(&input.path), input.mode)?;
    host.desk().state()
}

pub fn workspace_close<H: OnDesk>(host: &Arc<H>, _: Nothing) -> Result<DeskState> {
    host.desk().close();
    host.desk().state()
}

pub fn workspace_forget<H: OnDesk>(host: &Arc<H>, input: WorkspacePath) -> Result<DeskState> {
    host.desk().forget_recent(&input.path)
}

pub fn job_cancel<H: OnDesk>(host: &Arc<H>, input: JobCancel) -> Result<bool> {
    host.cancel(&input.name);
    Ok(true)
}

pub fn search(app: &App, input: SearchInput) -> Result<Vec<store::search::Hit>> {
    let limit = input.limit.unwrap_or(50).clamp(1, 200);
    app.read(|db| store::search::search(db, &input.text, input.entity, limit))
}
