//! The services the management system is for.

use serde::Deserialize;

use super::{App, Op, reference::require};
use crate::{
    Result,
    domain::{Entity, Importance, PersonId, Refusal, Service, ServiceId, organisation},
    store::{
        list::Page,
        organisation::{self as stored, ServiceFilter, ServiceRow},
    },
};

/// Without an id a new one is made.
#[derive(Debug, Deserialize, ts_rs::TS)]
#[serde(deny_unknown_fields)]
pub struct ServiceSave {
    #[serde(default)]
    #[ts(optional)]
    pub id: Option<ServiceId>,
    pub name: String,
    #[serde(default)]
    #[ts(optional, as = "Option<String>")]
    pub description: String,
    #[serde(default)]
    #[ts(optional)]
    pub owner_id: Option<PersonId>,
    /// Medium where nothing is said.
    #[serde(default)]
    #[ts(optional)]
    pub criticality: Option<Importance>,
}

#[derive(Debug, Deserialize, ts_rs::TS)]
#[serde(deny_unknown_fields)]
pub struct ServiceRef {
    pub id: ServiceId,
}

pub fn list(app: &App, filter: ServiceFilter) -> Result<Page<ServiceRow>> {
    app.read(|db| stored::services(db, &filter))
}

pub fn save(app: &App, input: ServiceSave) -> Result<Service> {
    let name = organisation::named("name", &input.name)?;
    organisation::bounded("description", &input.description, 20_000)?;
    app.transact(Op::ServiceSave, "", |tx| {
        if let Some(owner) = input.owner_id {
            require(tx.db, Entity::Person, owner, "owner_id")?;
        }
        if let Some(id) = input.id {
            tx.live::<Service>(id)?;
        }
        let service = Service {
            id: input.id.unwrap_or_else(|| ServiceId(tx.uuid())),
            name,
            description: input.description,
            owner_id: input.owner_id,
            criticality: input.criticality.unwrap_or(Importance::Medium),
            deleted: false,
        };
        tx.put(&service, input.id.is_none())?;
        Ok(service)
    })
}

pub fn remove(app: &App, input: ServiceRef) -> Result<ServiceId> {
    app.transact(Op::ServiceRemove, "", |tx| {
        let service: Service = tx.live(input.id)?;
        let audits = stored::open_audits(tx.db, Entity::Service, input.id)?;
        if audits > 0 {
            return Err(Refusal::new("in-open-audits").arg("name", &service.name).arg("audits", audits).into());
        }
        tx.update(&Service { deleted: true, ..service })?;
        Ok(input.id)
    })
}
