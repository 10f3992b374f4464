//! Cause analysis as a structured object: five whys, Ishikawa, 8D, or prose where none fits.
//! Owns what makes one complete enough to submit; never judges whether it is right.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use super::{ids::*, refusal::Refusal, words::vocabulary};

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

/// "A person erred" is where an analysis starts. Alone it is no cause: it explains nothing that an action could change.
const HUMAN_ERROR: &[&str] = &[
    "human error",
    "human errors",
    "human mistake",
    "human failure",
    "human factor",
    "human factors",
    "operator error",
    "operator mistake",
    "user error",
    "user mistake",
    "employee error",
    "staff error",
    "staff mistake",
    "pilot error",
    "personal error",
    "individual error",
    "carelessness",
    "negligence",
    "inattention",
    "lack attention",
    "oversight",
    "forgot",
    "forgotten",
    "forgetfulness",
    "mistake",
    "error",
    "menschliches versagen",
    "menschlicher fehler",
    "menschliche fehler",
    "menschlicher irrtum",
    "faktor mensch",
    "bedienfehler",
    "bedienerfehler",
    "bedienungsfehler",
    "anwenderfehler",
    "benutzerfehler",
    "mitarbeiterfehler",
    "fehler mitarbeiters",
    "fehler mitarbeiter",
    "unachtsamkeit",
    "unaufmerksamkeit",
    "flüchtigkeitsfehler",
    "nachlässigkeit",
    "fahrlässigkeit",
    "vergessen",
    "versehen",
    "fehler",
];

/// Words that add nothing to those.
const FILLER: &[&str] = &[
    "a",
    "an",
    "the",
    "of",
    "by",
    "was",
    "were",
    "is",
    "it",
    "due",
    "to",
    "caused",
    "because",
    "simple",
    "simply",
    "just",
    "only",
    "mere",
    "pure",
    "purely",
    "cause",
    "root",
    "s",
    "one",
    "single",
    "ein",
    "eine",
    "einen",
    "eines",
    "einem",
    "einer",
    "der",
    "die",
    "das",
    "des",
    "dem",
    "den",
    "durch",
    "wegen",
    "aufgrund",
    "war",
    "ist",
    "es",
    "nur",
    "rein",
    "reines",
    "einfach",
    "einfaches",
    "ursache",
    "wurde",
    "aus",
];

pub(super) fn is_bare_human_error(text: &str) -> bool {
    let lower = text.to_lowercase();
    let words = lower.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty());
    let bare: Vec<_> = words.filter(|word| !FILLER.contains(word)).collect();
    HUMAN_ERROR.contains(&bare.join(" ").as_str())
}

#[cfg(test)]
pub(crate) mod tests {
    use super::*;

    pub fn complete(nonconformity_id: NonconformityId, cycle: i64, by: PersonId) -> CauseAnalysis {
        let why = |answer: &str| Why { question: "Why?".into(), answer: answer.into(), evidence: "CHG-1".into() };
        CauseAnalysis {
            id: CauseAnalysisId(uuid::Uuid::from_u128(1)),
            nonconformity_id,
            cycle,
            method: CauseMethod::FiveWhys,
            analysis: CauseStructure::FiveWhys { whys: vec![why("No approval"), why("The tool does not ask")] },
            final_cause: "The change form can be closed without an approver".into(),
            cause_category: CauseCategory::Technology,
            contributing: String::new(),
            similar_elsewhere: "Releases use the same form: two more found".into(),
            submitted_by: by,
            submitted_on: NaiveDate::from_ymd_opt(2026, 3, 1).expect("a day"),
        }
    }

    fn sample() -> CauseAnalysis {
        complete(NonconformityId(uuid::Uuid::nil()), 1, PersonId(uuid::Uuid::nil()))
    }

    fn code(cause: &CauseAnalysis) -> &'static str {
        check_cause(cause).map_or_else(|refusal| refusal.code, |()| "accepted")
    }

    #[test]
    fn bare_human_error_is_no_final_cause() {
        for text in [
            "human error",
            "Human Error.",
            "  HUMAN-ERROR!! ",
            "It was simply a human error",
            "operator\u{a0}error",
            "menschliches Versagen",
            "Ursache: Menschliches  Versagen",
            "Ein Bedienfehler",
            "Carelessness",
            "Error",
            "Fehler des Mitarbeiters",
        ] {
            assert_eq!(
                code(&CauseAnalysis { final_cause: text.into(), ..sample() }),
                "cause-bare-human-error",
                "{text}"
            );
        }
    }

    #[test]
    fn a_cause_behind_the_error_is_accepted() {
        for text in [
            "Human error invited by two buttons with the same label",
            "Bedienfehler, weil die Maske keine Prüfung hat",
            "Error budget policy not maintained",
        ] {
            assert_eq!(code(&CauseAnalysis { final_cause: text.into(), ..sample() }), "accepted", "{text}");
        }
    }

    #[test]
    fn every_link_of_the_chain_needs_its_evidence() {
        let mut cause = sample();
        let CauseStructure::FiveWhys { whys } = &mut cause.analysis else { panic!("five whys") };
        whys[1].evidence = " \n".into();
        let refusal = check_cause(&cause).expect_err("no evidence");
        assert_eq!(refusal.code, "cause-why-without-evidence");
        assert_eq!(refusal.field.as_deref(), Some("analysis.whys[1].evidence"));
    }

    #[test]
    fn one_why_is_not_a_chain() {
        let mut cause = sample();
        let CauseStructure::FiveWhys { whys } = &mut cause.analysis else { panic!("five whys") };
        whys.truncate(1);
        assert_eq!(code(&cause), "cause-whys-too-few");
    }

    #[test]
    fn the_structure_is_the_methods_own() {
        assert_eq!(code(&CauseAnalysis { method: CauseMethod::Ishikawa, ..sample() }), "cause-method-mismatch");
    }

    #[test]
    fn ishikawa_needs_one_confirmed_cause_with_evidence() {
        let possible = |verified| PossibleCause {
            category: CauseCategory::Process,
            cause: "No check".into(),
            verified,
            evidence: "log".into(),
        };
        let with = |causes| CauseAnalysis {
            method: CauseMethod::Ishikawa,
            analysis: CauseStructure::Ishikawa { causes },
            ..sample()
        };
        assert_eq!(code(&with(vec![])), "cause-none-confirmed");
        assert_eq!(code(&with(vec![possible(Verified::RuledOut)])), "cause-none-confirmed");
        assert_eq!(code(&with(vec![possible(Verified::NotYet), possible(Verified::Confirmed)])), "accepted");
    }

    #[test]
    fn eight_d_is_submitted_with_d1_to_d4() {
        let report = EightD {
            d1_team: "A".into(),
            d2_problem: "B".into(),
            d3_containment: "C".into(),
            d4_root_cause: "D".into(),
            ..EightD::default()
        };
        let with = |report| CauseAnalysis {
            method: CauseMethod::EightD,
            analysis: CauseStructure::EightD(report),
            ..sample()
        };
        assert_eq!(code(&with(report.clone())), "accepted");
        let refusal = check_cause(&with(EightD { d3_containment: String::new(), ..report })).expect_err("no D3");
        assert_eq!((refusal.code, &refusal.args[0].1[..]), ("cause-eight-d-incomplete", "D3"));
    }

    #[test]
    fn similar_ones_must_have_been_looked_for() {
        assert_eq!(code(&CauseAnalysis { similar_elsewhere: " ".into(), ..sample() }), "cause-similar-not-checked");
    }

    #[test]
    fn each_structure_survives_json() {
        let other = CauseStructure::Other { text: "Pareto".into() };
        for analysis in [sample().analysis, other, CauseStructure::EightD(EightD::default())] {
            let text = serde_json::to_string(&analysis).expect("writes");
            assert_eq!(serde_json::from_str::<CauseStructure>(&text).expect("reads"), analysis);
        }
    }
}
