//! The register of issued packs: what was handed to whom, and what exactly went in. Never leaves home.

use serde::{Deserialize, Serialize};

use super::super::App;
use crate::{
    Result,
    domain::{IssuedPack, IssuedPackItem, Refusal},
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
