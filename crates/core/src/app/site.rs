//! The sites of the organisation.

use serde::Deserialize;

use super::{App, Op};
use crate::{
    Result,
    domain::{Site, SiteId, organisation},
    store::{
        list::{List, Page, PageRequest},
        record::Record,
    },
};

#[derive(Debug, Default, Deserialize, ts_rs::TS)]
#[serde(default, deny_unknown_fields)]
pub struct SiteFilter {
    #[ts(optional, as = "Option<String>")]
    pub text: String,
    #[ts(optional, as = "Option<PageRequest>")]
    pub page: PageRequest,
}

/// Without an id a new one is made.
#[derive(Debug, Deserialize, ts_rs::TS)]
#[serde(deny_unknown_fields)]
pub struct SiteSave {
    #[serde(default)]
    #[ts(optional)]
    pub id: Option<SiteId>,
    pub name: String,
    #[serde(default)]
    pub address: String,
    #[serde(default)]
    pub country: String,
    #[serde(default)]
    pub is_central: bool,
    #[serde(default)]
    pub headcount: i64,
    #[serde(default)]
    pub note: String,
}

#[derive(Debug, Deserialize, ts_rs::TS)]
#[serde(deny_unknown_fields)]
pub struct SiteRef {
    pub id: SiteId,
}

pub fn list(app: &App, filter: SiteFilter) -> Result<Page<Site>> {
    app.read(|db| {
        List::new("site.*", "site").always("NOT site.deleted").matching("site.id", &filter.text).page(
            db,
            &filter.page,
            &[("name", "site.name COLLATE NOCASE"), ("country", "site.country"), ("headcount", "site.headcount")],
            "site.id",
            Site::from_row,
        )
    })
}

pub fn save(app: &App, input: SiteSave) -> Result<Site> {
    if input.headcount < 0 {
        return Err(crate::domain::Refusal::new("value-negative").arg("value", input.headcount).at("headcount").into());
    }
    organisation::bounded("address", &input.address, 2_000)?;
    organisation::bounded("note", &input.note, 20_000)?;
    let name = organisation::named("name", &input.name)?;
    app.transact(Op::SiteSave, "", |tx| {
        let site = Site {
            id: input.id.unwrap_or_else(|| SiteId(tx.uuid())),
            name,
            address: input.address,
            country: input.country,
            is_central: input.is_central,
            headcount: input.headcount,
            note: input.note,
            deleted: false,
        };
        if input.id.is_some() {
            tx.update(&site)?
        } else {
            tx.insert(&site)?
        }
        Ok(site)
    })
}

pub fn remove(app: &App, input: SiteRef) -> Result<SiteId> {
    app.transact(Op::SiteRemove, "", |tx| {
        tx.update(&Site { deleted: true, ..tx.get::<Site>(input.id)? })?;
        Ok(input.id)
    })
}
