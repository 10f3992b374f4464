//! The register of issued packs: what was handed to whom, and what exactly went in. Never leaves home.

use std::path::PathBuf;

use serde::{Deserialize, Serialize};

use super::{
    super::{App, evidence::refuse_own_folder, report::packed::language},
    papers,
};
use crate::{
    Result,
    domain::{IssuedPack, IssuedPackItem, IssuedPackState, Refusal},
    io,
    job::Job,
    store::{
        list::Page,
        pack::{self as stored, PackFilter, PackLine},
    },
};

/// Number, base name or id of an issued pack.
#[derive(Debug, Deserialize, ts_rs::TS)]
#[serde(deny_unknown_fields)]
pub struct PackRef {
    pub pack: String,
}

#[derive(Debug, Clone, PartialEq, Serialize, ts_rs::TS)]
pub struct IssuedPackView {
    pub pack: IssuedPack,
    pub items: Vec<IssuedPackItem>,
}

/// Newest first, unless asked otherwise.
pub fn list(app: &App, filter: PackFilter) -> Result<Page<PackLine>> {
    app.read(|db| stored::list(db, &filter))
}

pub fn get(app: &App, input: PackRef) -> Result<IssuedPackView> {
    app.read(|db| {
        let unknown = || Refusal::new("pack-unknown").arg("number", input.pack.trim()).at("pack");
        let pack = stored::by_reference(db, &input.pack)?.ok_or_else(unknown)?;
        let items = stored::items(db, pack.id)?;
        Ok(IssuedPackView { pack, items })
    })
}

#[derive(Debug, Deserialize, ts_rs::TS)]
#[serde(deny_unknown_fields)]
pub struct PackLetter {
    /// Number, base name or id of an issued pack.
    pub pack: String,
    /// The PDF to write; an older file there is replaced whole.
    pub path: PathBuf,
    /// en or de.
    #[serde(default)]
    #[ts(optional, as = "Option<String>")]
    pub language: String,
}

/// The handover letter once more, from what the register knows.
pub fn letter(app: &App, input: PackLetter, job: &Job) -> Result<PathBuf> {
    let IssuedPackView { pack, .. } = get(app, PackRef { pack: input.pack })?;
    if pack.state == IssuedPackState::Discarded {
        return Err(Refusal::new("pack-was-discarded").arg("number", pack.number).at("pack").into());
    }
    if input.path.as_os_str().is_empty() || input.path.is_dir() {
        return Err(Refusal::new("pack-path-taken").arg("path", input.path.display()).at("path").into());
    }
    refuse_own_folder(app, &input.path)?;
    let language = language(&input.language, None)?;
    // Of a path of any system, as it was registered.
    let file = pack.file_name.rsplit(['/', '\\']).next().unwrap_or_default().to_owned();
    let pdf = papers::letter(app, &pack, "", &file, language, job)?;
    io::write_whole(&input.path, &pdf)?;
    Ok(input.path)
}
