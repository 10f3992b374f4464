//! The corrective action plan of a cycle. Criterion, method, date and person of the effectiveness check are fixed when
//! the plan is approved, never afterwards. The plan's actions are `Action` records of the same nonconformity and cycle.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use super::{ids::*, words::vocabulary};

vocabulary! {
    PlanState { Proposed = "proposed", Accepted = "accepted", Returned = "returned" }
}

#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, ts_rs::TS)]
pub struct ActionPlan {
    pub id: ActionPlanId,
    pub nonconformity_id: NonconformityId,
    pub cycle: i64,
    pub description: String,
    pub success_criterion: String,
    pub check_method: String,
    pub check_on: Option<NaiveDate>,
    pub checker_id: Option<PersonId>,
    pub proposed_by: PersonId,
    pub proposed_on: NaiveDate,
    pub state: PlanState,
    pub decided_by: Option<PersonId>,
    pub decided_on: Option<NaiveDate>,
    pub decision_reason: String,
    /// How the certification body said that it accepts the plan; asked for its own nonconformities only.
    pub body_acceptance: String,
}
