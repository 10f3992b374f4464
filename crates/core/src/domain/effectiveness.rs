//! Effectiveness checks: did it work? A record of its own, apart from correction and corrective action.
//! ISO gives no number for the wait; the default is the 90-day look-back of CAPA practice and every plan may say otherwise.

use chrono::{Days, NaiveDate};
use serde::{Deserialize, Serialize};

use super::{ids::*, words::vocabulary};

pub const DEFAULT_WAIT_DAYS: u64 = 90;

vocabulary! {
    EffectivenessResult { Effective = "effective", NotEffective = "not_effective" }
}

#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, ts_rs::TS)]
pub struct EffectivenessCheck {
    pub id: EffectivenessCheckId,
    pub nonconformity_id: NonconformityId,
    pub cycle: i64,
    pub done_on: NaiveDate,
    pub done_by: PersonId,
    pub result: EffectivenessResult,
    /// What was looked at: records, period, sample.
    pub looked_at: String,
    pub note: String,
    pub deleted: bool,
}

/// When to look, if nobody says otherwise.
pub fn default_check_day(implemented_on: NaiveDate) -> NaiveDate {
    implemented_on.checked_add_days(Days::new(DEFAULT_WAIT_DAYS)).unwrap_or(NaiveDate::MAX)
}
