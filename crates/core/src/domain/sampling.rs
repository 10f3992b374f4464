//! Samples as data: population, method, size, seed and what was drawn, so that anyone can draw it again.
//! Pure in (population, method, size, seed): the seed is handed in.

use serde::{Deserialize, Serialize};

use super::{ids::*, words::vocabulary};

vocabulary! {
    SampleMethod { Random = "random", Systematic = "systematic", Judgement = "judgement", All = "all" }
}

#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, ts_rs::TS)]
pub struct Sample {
    pub id: SampleId,
    pub checklist_item_id: ChecklistItemId,
    /// What the population is and where the list came from: "changes closed in Q3, export of 12 October".
    pub population_description: String,
    /// The ids, in the order of the list they came from; empty where only the size is known.
    pub population: Vec<String>,
    pub population_size: i64,
    pub method: SampleMethod,
    pub size: i64,
    /// One line of text; empty where nothing is drawn by the seed.
    pub seed: String,
    pub drawn: Vec<String>,
    /// Those of `drawn` that failed.
    pub exceptions: Vec<String>,
    pub note: String,
    pub deleted: bool,
}
