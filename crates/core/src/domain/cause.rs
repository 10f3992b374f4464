//! Cause analysis as a structured object: five whys, Ishikawa, 8D, or prose where none fits.
//! Owns what makes one complete enough to submit; never judges whether it is right.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use super::{ids::*, refusal::Refusal, words::vocabulary};
use human_error::is_bare_human_error;

mod human_error;

#[cfg(test)]
pub(crate) mod tests;

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

/// Whether the analysis is complete enough to submit.
pub fn check_cause(cause: &CauseAnalysis) -> Result<(), Refusal> {
    check_structure(cause.method, &cause.analysis)?;
    if blank(&cause.final_cause) {
        return Err(Refusal::new("cause-final-missing").at("final_cause"));
    }
    if is_bare_human_error(&cause.final_cause) {
        return Err(Refusal::new("cause-bare-human-error").arg("cause", cause.final_cause.trim()).at("final_cause"));
    }
    if blank(&cause.similar_elsewhere) {
        return Err(Refusal::new("cause-similar-not-checked").at("similar_elsewhere"));
    }
    Ok(())
}

fn blank(text: &str) -> bool {
    text.trim().is_empty()
}

fn check_structure(method: CauseMethod, analysis: &CauseStructure) -> Result<(), Refusal> {
    match (method, analysis) {
        (CauseMethod::FiveWhys, CauseStructure::FiveWhys { whys }) => check_whys(whys),
        (CauseMethod::Ishikawa, CauseStructure::Ishikawa { causes }) => check_ishikawa(causes),
        (CauseMethod::EightD, CauseStructure::EightD(report)) => check_eight_d(report),
        (CauseMethod::Other, CauseStructure::Other { text }) if blank(text) => {
            Err(Refusal::new("cause-analysis-empty").at("analysis.text"))
        }
        (CauseMethod::Other, CauseStructure::Other { .. }) => Ok(()),
        _ => Err(Refusal::new("cause-method-mismatch").arg("method", method).at("analysis")),
    }
}

/// One why only renames the failure; five are a habit, not a rule.
fn check_whys(whys: &[Why]) -> Result<(), Refusal> {
    if whys.len() < 2 {
        return Err(Refusal::new("cause-whys-too-few").arg("count", whys.len()).at("analysis.whys"));
    }
    for (index, why) in whys.iter().enumerate() {
        let field = |name: &str| format!("analysis.whys[{index}].{name}");
        if blank(&why.answer) {
            return Err(Refusal::new("cause-why-unanswered").arg("link", index + 1).at(field("answer")));
        }
        if blank(&why.evidence) {
            return Err(Refusal::new("cause-why-without-evidence").arg("link", index + 1).at(field("evidence")));
        }
    }
    Ok(())
}

fn check_ishikawa(causes: &[PossibleCause]) -> Result<(), Refusal> {
    let confirmed = |cause: &PossibleCause| {
        cause.verified == Verified::Confirmed && !blank(&cause.cause) && !blank(&cause.evidence)
    };
    if causes.iter().any(confirmed) { Ok(()) } else { Err(Refusal::new("cause-none-confirmed").at("analysis.causes")) }
}

/// D5 to D8 tell what comes after the analysis, so they may be empty when it is submitted.
fn check_eight_d(report: &EightD) -> Result<(), Refusal> {
    let needed = [
        ("d1_team", &report.d1_team),
        ("d2_problem", &report.d2_problem),
        ("d3_containment", &report.d3_containment),
        ("d4_root_cause", &report.d4_root_cause),
    ];
    match needed.into_iter().find(|(_, text)| blank(text)) {
        Some((field, _)) => Err(Refusal::new("cause-eight-d-incomplete")
            .arg("discipline", field[..2].to_uppercase())
            .at(format!("analysis.{field}"))),
        None => Ok(()),
    }
}
