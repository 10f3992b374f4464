//! `workspace_check`: everything that can be asked of an open workspace, section by section, every fault of each.
//! Writes nothing; `evidence_check` is the one that notes what it saw.

use serde::{Deserialize, Serialize};

use super::{
    App, backup,
    entry::Nothing,
    evidence_check::{self, EvidenceCheckRun},
    history::proof,
};
use crate::{
    Error, Fault, Result,
    domain::{CheckDepth, Entity, Refusal},
    job::Job,
    store::{self, check},
};

#[derive(Debug, Default, Deserialize, ts_rs::TS)]
#[serde(default, deny_unknown_fields)]
pub struct WorkspaceCheck {
    /// "full" (default) reads every evidence file; "quick" only looks at its particulars.
    #[ts(optional)]
    pub evidence: Option<CheckDepth>,
}

#[derive(Debug, Clone, PartialEq, Serialize, ts_rs::TS)]
pub struct WorkspaceChecked {
    pub sections: Vec<CheckSection>,
    /// Of all sections.
    pub faults: Vec<Fault>,
}

/// `name` names a message (`check-section-history`); `looked_at` says at how many things.
#[derive(Debug, Clone, PartialEq, Serialize, ts_rs::TS)]
pub struct CheckSection {
    pub name: String,
    pub looked_at: i64,
    pub faults: Vec<Fault>,
}

type Section = (i64, Vec<Fault>);

pub fn run(app: &App, input: WorkspaceCheck, job: &Job) -> Result<WorkspaceChecked> {
    let db = store::open_to_look(&app.database())?;
    let depth = input.evidence.unwrap_or(CheckDepth::Full);
    let today = app.now().day();
    let sections: [(&str, &dyn Fn() -> Result<Section>); 7] = [
        ("database", &|| database(&db)),
        ("history", &|| proof::run(app, &db, true, job).map(|proven| (proven.entries, proven.faults))),
        ("numbers", &|| Ok((0, [check::numbers(&db)?, check::loose_ends(&db)?].concat()))),
        ("certification", &|| certification(&db, today)),
        ("search", &|| Ok((0, check::search_index(&db)?))),
        ("evidence", &|| evidence(app, depth, job)),
        ("backups", &|| backup::check(app)),
    ];
    let mut checked = WorkspaceChecked { sections: Vec::new(), faults: Vec::new() };
    for (name, section) in sections {
        job.check()?;
        let (looked_at, faults) = section().or_else(|error| unfinished(name, error))?;
        checked.faults.extend(faults.iter().cloned());
        checked.sections.push(CheckSection { name: name.to_owned(), looked_at, faults });
    }
    Ok(checked)
}

/// A section that cannot be checked to its end is a fault, and no reason not to check the others.
fn unfinished(name: &str, error: Error) -> Result<Section> {
    match error {
        Error::Cancelled => Err(error),
        error => Ok((0, vec![Fault::new("check-unfinished", name).arg("cause", error)])),
    }
}

fn database(db: &rusqlite::Connection) -> Result<Section> {
    let mut faults = check::integrity(db);
    for more in [check::foreign_keys(db), check::schema(db)] {
        faults.extend(more.unwrap_or_else(|error| vec![Fault::new("database-unreadable", error.to_string())]));
    }
    Ok((0, faults))
}

/// Whether what is kept of each certification can be true together; entries of another laptop may not have been asked.
fn certification(db: &rusqlite::Connection, today: chrono::NaiveDate) -> Result<Section> {
    let (mut looked_at, mut faults) = (0, Vec::new());
    for found in store::certification::all(db)? {
        looked_at += 1;
        let dossier = store::certification::dossier(db, found.id)?;
        let fault = |(table, id, refusal): (Entity, String, Refusal)| {
            let name = store::history::name(db, table.as_str(), &id).unwrap_or_else(|| found.number.clone());
            Fault::new("certification-contradicts", name).arg("certification", &found.number).arg("cause", refusal)
        };
        faults.extend(dossier.contradictions(today).into_iter().map(fault));
    }
    Ok((looked_at, faults))
}

fn evidence(app: &App, depth: CheckDepth, job: &Job) -> Result<Section> {
    let vault = evidence_check::vault(app, Nothing {}, job)?;
    let checked = evidence_check::look(app, &EvidenceCheckRun::everything(depth), job)?.checked;
    let mut faults = [vault.faults, checked.faults].concat();
    faults.sort();
    faults.dedup();
    Ok((checked.items, faults))
}
