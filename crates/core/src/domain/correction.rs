//! Corrections: what was done at once about the thing itself (10.1 "react"). Never the corrective action, which is about
//! the cause: the two are separate records with their own dates and evidence.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use super::{ids::*, refusal::Refusal};

#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, ts_rs::TS)]
pub struct Correction {
    pub id: CorrectionId,
    pub nonconformity_id: NonconformityId,
    pub cycle: i64,
    /// What was put right, or why nothing can be.
    pub description: String,
    /// How far the failure reached and how far the correction went: records, sites, customers.
    pub extent: String,
    /// How the consequences were dealt with.
    pub consequences: String,
    pub done_by: PersonId,
    pub done_on: NaiveDate,
    pub deleted: bool,
}

/// Whether the record says enough to count. `today`: the day on the device's clock.
pub fn check_correction(correction: &Correction, today: NaiveDate) -> Result<(), Refusal> {
    if correction.description.trim().is_empty() {
        return Err(Refusal::new("correction-description-missing").at("description"));
    }
    if correction.done_on > today {
        return Err(Refusal::new("correction-in-future").arg("date", correction.done_on).at("done_on"));
    }
    Ok(())
}
