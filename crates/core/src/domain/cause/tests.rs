//! What makes an analysis complete enough, and what is no cause.

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
        assert_eq!(code(&CauseAnalysis { final_cause: text.into(), ..sample() }), "cause-bare-human-error", "{text}");
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
    let with =
        |report| CauseAnalysis { method: CauseMethod::EightD, analysis: CauseStructure::EightD(report), ..sample() };
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
