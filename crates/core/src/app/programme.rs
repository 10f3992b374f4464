//! The audit programme (ISO 19011 clause 5) and its risks. A draft becomes approved by name and date; an approved one
//! changes with a reason; a closed one says whether it reached its objectives and then stays.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use super::{App, Op, Tx, number::Series, reason, reference::require_each};
use crate::{
    Result,
    domain::{
        Entity, PersonId, Programme, ProgrammeId, ProgrammeRisk, ProgrammeRiskId, ProgrammeRiskKind, ProgrammeState,
        Refusal, organisation,
    },
    store::{
        list::Page,
        programme::{self as stored, PlannedAudit, ProgrammeFilter, ProgrammeRow},
        record,
    },
};

/// Without an id a new one is made, with its number.
#[derive(Debug, Deserialize, ts_rs::TS)]
#[serde(deny_unknown_fields)]
pub struct ProgrammeSave {
    #[serde(default)]
    #[ts(optional)]
    pub id: Option<ProgrammeId>,
    pub title: String,
    /// Draft where nothing is said.
    #[serde(default)]
    #[ts(optional)]
    pub state: Option<ProgrammeState>,
    pub period_from: NaiveDate,
    pub period_to: NaiveDate,
    #[serde(default)]
    #[ts(optional, as = "Option<String>")]
    pub purpose: String,
    #[serde(default)]
    #[ts(optional, as = "Option<String>")]
    pub objectives: String,
    #[serde(default)]
    #[ts(optional, as = "Option<String>")]
    pub scope: String,
    #[serde(default)]
    #[ts(optional, as = "Option<String>")]
    pub criteria: String,
    #[serde(default)]
    #[ts(optional, as = "Option<String>")]
    pub methods: String,
    #[serde(default)]
    #[ts(optional, as = "Option<String>")]
    pub resources: String,
    #[serde(default)]
    #[ts(optional, as = "Option<String>")]
    pub competence_needs: String,
    #[serde(default)]
    #[ts(optional)]
    pub owner_id: Option<PersonId>,
    #[serde(default)]
    #[ts(optional, as = "Option<String>")]
    pub version: String,
    #[serde(default)]
    #[ts(optional)]
    pub approved_by: Option<PersonId>,
    #[serde(default)]
    #[ts(optional)]
    pub approved_on: Option<NaiveDate>,
    #[serde(default)]
    #[ts(optional, as = "Option<String>")]
    pub effectiveness_review: String,
    /// Why an approved programme changes.
    #[serde(default)]
    #[ts(optional, as = "Option<String>")]
    pub reason: String,
}

#[derive(Debug, Deserialize, ts_rs::TS)]
#[serde(deny_unknown_fields)]
pub struct ProgrammeRef {
    pub id: ProgrammeId,
}

#[derive(Debug, Serialize, ts_rs::TS)]
pub struct ProgrammeView {
    pub programme: Programme,
    pub owner: String,
    pub approver: String,
    pub risks: Vec<ProgrammeRisk>,
    pub audits: Vec<PlannedAudit>,
}

/// Without an id a new one is made.
#[derive(Debug, Deserialize, ts_rs::TS)]
#[serde(deny_unknown_fields)]
pub struct ProgrammeRiskSave {
    #[serde(default)]
    #[ts(optional)]
    pub id: Option<ProgrammeRiskId>,
    pub programme_id: ProgrammeId,
    pub kind: ProgrammeRiskKind,
    pub description: String,
    #[serde(default)]
    #[ts(optional, as = "Option<String>")]
    pub treatment: String,
}

#[derive(Debug, Deserialize, ts_rs::TS)]
#[serde(deny_unknown_fields)]
pub struct ProgrammeRiskRef {
    pub id: ProgrammeRiskId,
}

pub fn list(app: &App, filter: ProgrammeFilter) -> Result<Page<ProgrammeRow>> {
    app.read(|db| stored::list(db, &filter))
}

pub fn get(app: &App, input: ProgrammeRef) -> Result<ProgrammeView> {
    app.read(|db| {
        let programme: Programme = record::get(db, input.id)?;
        let person = |id: Option<PersonId>| match id {
            Some(id) => Ok::<_, crate::Error>(super::reference::named(db, Entity::Person, id.to_string())?.label),
            None => Ok(String::new()),
        };
        Ok(ProgrammeView {
            owner: person(programme.owner_id)?,
            approver: person(programme.approved_by)?,
            risks: stored::risks(db, programme.id)?,
            audits: stored::audits(db, programme.id)?,
            programme,
        })
    })
}

pub fn save(app: &App, input: ProgrammeSave) -> Result<Programme> {
    bound(&input)?;
    let id = input.id;
    let before = id.map(|id| app.read(|db| record::get::<Programme>(db, id))).transpose()?;
    let why = match &before {
        Some(before) => may_change(before, &input.reason)?,
        None => "",
    };
    app.transact(Op::ProgrammeSave, why, |tx| {
        require_each(tx.db, Entity::Person, input.owner_id, "owner_id")?;
        require_each(tx.db, Entity::Person, input.approved_by, "approved_by")?;
        let (id, number) = match id {
            Some(id) => (id, open(tx, id)?.number),
            None => (ProgrammeId(tx.uuid()), String::new()),
        };
        let mut programme = programme(id, number, &input);
        check(&programme)?;
        if input.id.is_none() {
            programme.number = tx.number(Series::PROGRAMME)?;
        }
        tx.put(&programme, input.id.is_none())?;
        Ok(programme)
    })
}

pub fn remove(app: &App, input: ProgrammeRef) -> Result<ProgrammeId> {
    app.transact(Op::ProgrammeRemove, "", |tx| {
        let programme = open(tx, input.id)?;
        let audits = stored::count_audits(tx.db, input.id)?;
        if audits > 0 {
            return Err(Refusal::new("programme-has-audits")
                .arg("number", &programme.number)
                .arg("audits", audits)
                .into());
        }
        tx.update(&Programme { deleted: true, ..programme })?;
        Ok(input.id)
    })
}

pub fn risk_save(app: &App, input: ProgrammeRiskSave) -> Result<ProgrammeRisk> {
    organisation::bounded("description", &input.description, 20_000)?;
    organisation::bounded("treatment", &input.treatment, 20_000)?;
    if input.description.trim().is_empty() {
        return Err(Refusal::new("value-missing").at("description").into());
    }
    app.transact(Op::ProgrammeRiskSave, "", |tx| {
        open(tx, input.programme_id)?;
        if let Some(id) = input.id {
            let before: ProgrammeRisk = tx.live(id)?;
            // A risk stays with its programme, or it would leave one that is closed.
            if before.programme_id != input.programme_id {
                return Err(Refusal::new("programme-risk-of-another").at("programme_id").into());
            }
        }
        let risk = ProgrammeRisk {
            id: input.id.unwrap_or_else(|| ProgrammeRiskId(tx.uuid())),
            programme_id: input.programme_id,
            kind: input.kind,
            description: input.description,
            treatment: input.treatment,
            deleted: false,
        };
        tx.put(&risk, input.id.is_none())?;
        Ok(risk)
    })
}

pub fn risk_remove(app: &App, input: ProgrammeRiskRef) -> Result<ProgrammeRiskId> {
    app.transact(Op::ProgrammeRiskRemove, "", |tx| {
        let risk: ProgrammeRisk = tx.live(input.id)?;
        open(tx, risk.programme_id)?;
        tx.update(&ProgrammeRisk { deleted: true, ..risk })?;
        Ok(input.id)
    })
}

/// A programme that is there and not closed.
pub(super) fn open(tx: &Tx<'_>, id: ProgrammeId) -> Result<Programme> {
    let programme: Programme = tx.live(id)?;
    match programme.state {
        ProgrammeState::Closed => Err(Refusal::new("programme-closed").arg("number", &programme.number).into()),
        _ => Ok(programme),
    }
}

/// The reason the history keeps.
fn may_change<'a>(before: &Programme, why: &'a str) -> Result<&'a str> {
    match before.state {
        ProgrammeState::Closed => Err(Refusal::new("programme-closed").arg("number", &before.number).into()),
        ProgrammeState::Approved => reason(why),
        ProgrammeState::Draft => Ok(why),
    }
}

fn check(programme: &Programme) -> Result<()> {
    programme.check()?;
    if programme.state == ProgrammeState::Closed && programme.effectiveness_review.trim().is_empty() {
        return Err(Refusal::new("programme-needs-review").at("effectiveness_review").into());
    }
    Ok(())
}

fn bound(input: &ProgrammeSave) -> Result<()> {
    let texts = [
        ("purpose", &input.purpose),
        ("objectives", &input.objectives),
        ("scope", &input.scope),
        ("criteria", &input.criteria),
        ("methods", &input.methods),
        ("resources", &input.resources),
        ("competence_needs", &input.competence_needs),
        ("effectiveness_review", &input.effectiveness_review),
        ("reason", &input.reason),
    ];
    organisation::bounded("version", &input.version, 100)?;
    Ok(texts.into_iter().try_for_each(|(field, text)| organisation::bounded(field, text, 20_000))?)
}

fn programme(id: ProgrammeId, number: String, input: &ProgrammeSave) -> Programme {
    Programme {
        id,
        number,
        title: input.title.trim().to_owned(),
        state: input.state.unwrap_or(ProgrammeState::Draft),
        period_from: input.period_from,
        period_to: input.period_to,
        purpose: input.purpose.clone(),
        objectives: input.objectives.clone(),
        scope: input.scope.clone(),
        criteria: input.criteria.clone(),
        methods: input.methods.clone(),
        resources: input.resources.clone(),
        competence_needs: input.competence_needs.clone(),
        owner_id: input.owner_id,
        version: input.version.trim().to_owned(),
        approved_by: input.approved_by,
        approved_on: input.approved_on,
        effectiveness_review: input.effectiveness_review.clone(),
        deleted: false,
    }
}
