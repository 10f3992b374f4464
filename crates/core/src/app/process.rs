//! The processes of the management system, and who owns, operates or built them: that decides who may audit them (IA-01).

use serde::{Deserialize, Serialize};

use super::{App, Op, reference::require_each};
use crate::{
    Result,
    domain::{
        Entity, Importance, PersonId, Process, ProcessId, ProcessRelation, Refusal, organisation,
        standard::ClauseNumber,
    },
    store::{
        list::Page,
        organisation::{self as stored, ProcessFilter, ProcessRow, TieRow},
        record,
    },
};

/// Without an id a new one is made. The people are set as a whole: who is not named is no longer tied to it.
#[derive(Debug, Deserialize, ts_rs::TS)]
#[serde(deny_unknown_fields)]
pub struct ProcessSave {
    #[serde(default)]
    #[ts(optional)]
    pub id: Option<ProcessId>,
    pub name: String,
    /// The clause it mainly realises: "8.6.1".
    #[serde(default)]
    #[ts(optional, as = "Option<String>")]
    pub clause: String,
    #[serde(default)]
    #[ts(optional, as = "Option<String>")]
    pub description: String,
    #[serde(default)]
    #[ts(optional)]
    pub owner_id: Option<PersonId>,
    /// Medium where nothing is said.
    #[serde(default)]
    #[ts(optional)]
    pub importance: Option<Importance>,
    #[serde(default)]
    #[ts(optional, as = "Option<Vec<PersonId>>")]
    pub operated_by: Vec<PersonId>,
    #[serde(default)]
    #[ts(optional, as = "Option<Vec<PersonId>>")]
    pub built_by: Vec<PersonId>,
}

#[derive(Debug, Deserialize, ts_rs::TS)]
#[serde(deny_unknown_fields)]
pub struct ProcessRef {
    pub id: ProcessId,
}

#[derive(Debug, Serialize, ts_rs::TS)]
pub struct ProcessView {
    pub process: Process,
    /// The owner and everybody who operates or built it.
    pub people: Vec<TieRow>,
}

pub fn list(app: &App, filter: ProcessFilter) -> Result<Page<ProcessRow>> {
    app.read(|db| stored::processes(db, &filter))
}

pub fn get(app: &App, input: ProcessRef) -> Result<ProcessView> {
    app.read(|db| {
        Ok(ProcessView { process: record::get(db, input.id)?, people: stored::ties(db, None, Some(input.id))? })
    })
}

pub fn save(app: &App, input: ProcessSave) -> Result<Process> {
    let name = organisation::named("name", &input.name)?;
    organisation::bounded("description", &input.description, 20_000)?;
    let clause = clause("clause", &input.clause)?;
    app.transact(Op::ProcessSave, "", |tx| {
        require_each(tx.db, Entity::Person, input.owner_id, "owner_id")?;
        require_each(tx.db, Entity::Person, &input.operated_by, "operated_by")?;
        require_each(tx.db, Entity::Person, &input.built_by, "built_by")?;
        if let Some(id) = input.id {
            tx.live::<Process>(id)?;
        }
        let process = Process {
            id: input.id.unwrap_or_else(|| ProcessId(tx.uuid())),
            name,
            clause,
            description: input.description,
            owner_id: input.owner_id,
            importance: input.importance.unwrap_or(Importance::Medium),
            deleted: false,
        };
        tx.put(&process, input.id.is_none())?;
        stored::set_ties(tx.db, process.id, ProcessRelation::Operates, &input.operated_by)?;
        stored::set_ties(tx.db, process.id, ProcessRelation::Built, &input.built_by)?;
        Ok(process)
    })
}

pub fn remove(app: &App, input: ProcessRef) -> Result<ProcessId> {
    app.transact(Op::ProcessRemove, "", |tx| {
        let process: Process = tx.live(input.id)?;
        let audits = stored::open_audits(tx.db, Entity::Process, input.id)?;
        if audits > 0 {
            return Err(Refusal::new("in-open-audits").arg("name", &process.name).arg("audits", audits).into());
        }
        tx.update(&Process { deleted: true, ..process })?;
        Ok(input.id)
    })
}

/// A clause number in its one spelling, or empty.
pub(super) fn clause(field: &str, text: &str) -> Result<String> {
    match text.trim() {
        "" => Ok(String::new()),
        number => Ok(number.parse::<ClauseNumber>().map_err(|refusal| refusal.at(field))?.to_string()),
    }
}
