//! The audit programme (ISO 19011:2026 clause 5): what will be audited over a period, why, and by what means.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::{PersonId, ProgrammeId, ProgrammeRiskId, Refusal, organisation, vocabulary};

vocabulary! {
    ProgrammeState { Draft = "draft", Approved = "approved", Closed = "closed" }
}

#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
pub struct Programme {
    pub id: ProgrammeId,
    pub number: String,
    pub title: String,
    pub state: ProgrammeState,
    pub period_from: NaiveDate,
    pub period_to: NaiveDate,
    pub purpose: String,
    pub objectives: String,
    /// "Extent" before ISO 19011:2026.
    pub scope: String,
    pub criteria: String,
    pub methods: String,
    pub resources: String,
    pub competence_needs: String,
    pub owner_id: Option<PersonId>,
    pub version: String,
    pub approved_by: Option<PersonId>,
    pub approved_on: Option<NaiveDate>,
    /// Clause 5.7: did the programme reach its objectives?
    pub effectiveness_review: String,
    pub deleted: bool,
}

impl Programme {
    pub fn check(&self) -> Result<(), Refusal> {
        organisation::named("title", &self.title)?;
        organisation::ordered("period_to", Some(self.period_from), Some(self.period_to))?;
        let approved = self.approved_by.is_some() && self.approved_on.is_some();
        if self.state != ProgrammeState::Draft && !approved {
            return Err(Refusal::new("programme-needs-approval").at("approved_by"));
        }
        Ok(())
    }
}

vocabulary! {
    /// Where a programme's risks come from (ISO 19011 5.3).
    ProgrammeRiskKind {
        Planning = "planning", Resources = "resources", Team = "team", Communication = "communication",
        Implementation = "implementation", DocumentedInformation = "documented_information",
        Monitoring = "monitoring", Auditee = "auditee", Opportunity = "opportunity",
    }
}

#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
pub struct ProgrammeRisk {
    pub id: ProgrammeRiskId,
    pub programme_id: ProgrammeId,
    pub kind: ProgrammeRiskKind,
    pub description: String,
    pub treatment: String,
    pub deleted: bool,
}
