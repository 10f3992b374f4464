//! Samples: the app draws, so that anyone can draw the same again from population, method, size and seed.

use serde::Deserialize;

use super::{App, Op, audit, checklist, patch::patch};
use crate::{
    Result,
    domain::{
        organisation::bounded,
        sampling::{check_sample, draw as drawn},
        *,
    },
    store,
};

#[derive(Debug, Deserialize, ts_rs::TS)]
#[serde(deny_unknown_fields)]
pub struct SampleDraw {
    pub checklist_item_id: ChecklistItemId,
    /// What the population is and where the list came from.
    pub population_description: String,
    /// The ids, in the order of their list. Empty only for a choice by judgement from a population known by number.
    #[serde(default)]
    #[ts(optional, as = "Option<Vec<String>>")]
    pub population: Vec<String>,
    /// Where no list is given.
    #[serde(default)]
    #[ts(optional)]
    pub population_size: Option<i64>,
    pub method: SampleMethod,
    /// Not needed for `all` and `judgement`.
    #[serde(default)]
    #[ts(optional)]
    pub size: Option<i64>,
    /// Without one the app draws one.
    #[serde(default)]
    #[ts(optional, as = "Option<String>")]
    pub seed: String,
    /// What a person chose, for `judgement`.
    #[serde(default)]
    #[ts(optional, as = "Option<Vec<String>>")]
    pub chosen: Vec<String>,
    #[serde(default)]
    #[ts(optional, as = "Option<String>")]
    pub note: String,
}

/// What came of looking at it. What was drawn never changes.
#[derive(Debug, Deserialize, ts_rs::TS)]
#[serde(deny_unknown_fields)]
pub struct SampleSave {
    pub id: SampleId,
    /// Those of the sample that failed.
    #[serde(default)]
    #[ts(optional)]
    pub exceptions: Option<Vec<String>>,
    #[serde(default)]
    #[ts(optional)]
    pub note: Option<String>,
}

#[derive(Debug, Deserialize, ts_rs::TS)]
#[serde(deny_unknown_fields)]
pub struct SampleRef {
    pub id: SampleId,
}

#[derive(Debug, Deserialize, ts_rs::TS)]
#[serde(deny_unknown_fields)]
pub struct SampleFilter {
    pub checklist_item_id: ChecklistItemId,
}

pub fn list(app: &App, filter: SampleFilter) -> Result<Vec<Sample>> {
    app.read(|db| store::checklist::samples(db, filter.checklist_item_id))
}

pub fn draw(app: &App, input: SampleDraw) -> Result<Sample> {
    bounded("population_description", &input.population_description, 4_000)?;
    bounded("note", &input.note, audit::TEXT)?;
    if input.population_description.trim().is_empty() {
        return Err(Refusal::new("value-missing").at("population_description").into());
    }
    app.transact(Op::SampleDraw, "", |tx| {
        let item = checklist::open(tx, input.checklist_item_id)?;
        let by_seed = matches!(input.method, SampleMethod::Random | SampleMethod::Systematic);
        let seed = match input.seed.trim() {
            "" if by_seed => tx.seed(),
            seed if by_seed => seed.to_owned(),
            _ => String::new(),
        };
        let listed = i64::try_from(input.population.len()).unwrap_or(i64::MAX);
        let drawn = match input.method {
            SampleMethod::Judgement => input.chosen,
            method => drawn(&input.population, method, input.size.unwrap_or(0), &seed)?,
        };
        let sample = Sample {
            id: SampleId(tx.uuid()),
            checklist_item_id: item.id,
            population_description: input.population_description.trim().to_owned(),
            population_size: if listed > 0 { listed } else { input.population_size.unwrap_or(0) },
            population: input.population,
            method: input.method,
            size: i64::try_from(drawn.len()).unwrap_or(i64::MAX),
            seed,
            drawn,
            exceptions: Vec::new(),
            note: input.note,
            deleted: false,
        };
        check_sample(&sample)?;
        tx.insert(&sample)?;
        Ok(sample)
    })
}

pub fn save(app: &App, mut input: SampleSave) -> Result<Sample> {
    app.transact(Op::SampleSave, "", |tx| {
        let mut sample = open(tx, input.id)?;
        patch!(sample, input; exceptions note);
        bounded("note", &sample.note, audit::TEXT)?;
        check_sample(&sample)?;
        tx.update(&sample)?;
        Ok(sample)
    })
}

/// The history keeps what was drawn: nobody can draw until it suits without it showing.
pub fn remove(app: &App, input: SampleRef) -> Result<SampleId> {
    app.transact(Op::SampleSave, "", |tx| {
        let sample = open(tx, input.id)?;
        tx.update(&Sample { deleted: true, ..sample })?;
        Ok(input.id)
    })
}

fn open(tx: &super::Tx<'_>, id: SampleId) -> Result<Sample> {
    let sample = tx.live::<Sample>(id)?;
    checklist::open(tx, sample.checklist_item_id)?;
    Ok(sample)
}
