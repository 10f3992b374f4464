//! Cause analysis as a structured object: five whys, Ishikawa, 8D, or prose where none fits.
//! Owns what makes one complete enough to submit; never judges whether it is right.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use super::{ids::*, words::vocabulary};

vocabulary! {
    CauseMethod { FiveWhys = "five_whys", Ishikawa = "ishikawa", EightD = "eight_d", Other = "other" }
}

vocabulary! {
    CauseCategory {
        Process = "process",
        Competence = "competence",
        Resources = "resources",
        Technology = "technology",
        Communication = "communication",
        Supplier = "supplier",
        Documentation = "documentation",
        Environment = "environment",
        Other = "other",
    }
}

#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, ts_rs::TS)]
pub struct CauseAnalysis {
    pub id: CauseAnalysisId,
    pub nonconformity_id: NonconformityId,
    pub cycle: i64,
    pub method: CauseMethod,
    pub analysis: CauseStructure,
    pub final_cause: String,
    pub cause_category: CauseCategory,
    pub contributing: String,
    /// Whether similar nonconformities exist or could occur elsewhere (10.1).
    pub similar_elsewhere: String,
    pub submitted_by: PersonId,
    pub submitted_on: NaiveDate,
}

/// The analysis itself. One value to a person, so one value in the store (JSON).
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, ts_rs::TS)]
#[serde(tag = "kind", rename_all = "snake_case")]
pub enum CauseStructure {
    FiveWhys {
        /// From the failure downwards; the last answer is the cause.
        whys: Vec<Why>,
    },
    Ishikawa {
        causes: Vec<PossibleCause>,
    },
    EightD(EightD),
    Other {
        text: String,
    },
}

#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize, ts_rs::TS)]
pub struct Why {
    pub question: String,
    pub answer: String,
    /// What shows that the answer is so.
    pub evidence: String,
}

#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, ts_rs::TS)]
pub struct PossibleCause {
    pub category: CauseCategory,
    pub cause: String,
    pub verified: Verified,
    pub evidence: String,
}

vocabulary! {
    Verified { NotYet = "not_yet", Confirmed = "confirmed", RuledOut = "ruled_out" }
}

/// The eight disciplines, with D0 before them.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize, ts_rs::TS)]
pub struct EightD {
    pub d0_preparation: String,
    pub d1_team: String,
    pub d2_problem: String,
    pub d3_containment: String,
    pub d4_root_cause: String,
    pub d5_chosen_actions: String,
    pub d6_implemented: String,
    pub d7_prevention: String,
    pub d8_recognition: String,
}
