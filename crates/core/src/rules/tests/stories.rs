//! Whole stories: the issue's own example, the states of a certification's life, the nearest day that mends, ten years.

use super::*;
use crate::rules::mend;

const EXAMPLE: &str = r#"{"decision":"2026-01-20","stage2_last_day":"2025-12-12","expiry":null,"initial":true,
    "recertification_planned":"2028-10-12","events":[{"kind":"surveillance","last_day":"2026-12-10"},
    {"kind":"recertification","last_day":"2028-10-12","decision":"2028-12-15","majors_verified":true}],
    "nonconformities":[{"id":"NC-1","grade":"major","raised_at":"stage2","verified":null}]}"#;

fn says(evaluation: &Evaluation<Say>, rule: &str, subject: &str) -> Vec<Outcome> {
    let of = |v: &&Verdict<Say>| v.rule == rule && v.subject == subject;
    evaluation.verdicts.iter().filter(of).map(|v| v.verdict).collect()
}

#[test]
fn the_example_of_the_issue_breaks_2027_on_any_day() {
    for on in ["2026-11-22", "2027-06-01", "2028-01-01", "2029-01-01"] {
        let said = run(EXAMPLE, on);
        assert_eq!(said.expiry, Some(day("2029-01-19")));
        assert!(said.expiry_is_proposed);
        assert_eq!(says(&said, "CYC-03", "2027"), [Outcome::Breach], "{on}");
        assert_eq!(says(&said, "NCX-02", "NC-1"), [Outcome::Breach], "{on}");
        let limit = said.deadlines.iter().find(|d| d.rule == "CYC-02").expect("a deadline");
        assert_eq!((limit.date, limit.class), (day("2027-01-20"), RuleClass::Norm));
    }
    assert_eq!(says(&run(EXAMPLE, "2028-12-20"), "CYC-06", "2029-01-19"), [Outcome::Met]);
}

/// DOMAIN.md A2: the two constraints fail independently, and the one that fails is named.
#[test]
fn the_second_surveillance_in_january_keeps_its_cycle_year_and_breaks_the_calendar_year() {
    let facts = r#"{"decision":"2026-01-20","events":[{"kind":"surveillance","last_day":"2026-12-10"},
        {"id":"S2","kind":"surveillance","last_day":"2028-01-10"}]}"#;
    let said = run(facts, "2028-02-01");
    assert_eq!(says(&said, "CYC-01", "2027-01-21/2028-01-20"), [Outcome::Met]);
    assert_eq!(says(&said, "CYC-02", "2027-01-20"), [Outcome::Met]);
    assert_eq!(says(&said, "CYC-03", "2027"), [Outcome::Breach]);
}

#[test]
fn the_life_of_a_certification() {
    let life = r#"{"decision":"2026-01-20","expiry":"2029-01-19",
        "events":[{"kind":"stage1","last_day":"2025-10-30"},{"kind":"stage2","last_day":"2025-12-12"}],
        "changes":[{"on":"2026-05-01","kind":"scope","new_certificate":"2026-06-01"}],
        "suspensions":[{"from":"2027-03-01","to":"2027-04-01","ground":"fees"}],
        "transfer":{"on":"2027-09-01","accredited":true}}"#;
    let states = [
        ("2025-10-01", State::Applied, None),
        ("2025-10-30", State::Stage1Done, Some("2025-10-30")),
        ("2026-01-19", State::Stage2Done, Some("2025-12-12")),
        ("2026-01-20", State::Active, Some("2026-01-20")),
        ("2026-06-01", State::ScopeChanged, Some("2026-06-01")),
        ("2027-03-01", State::Suspended, Some("2027-03-01")),
        ("2027-04-01", State::ScopeChanged, Some("2026-06-01")),
        ("2027-09-01", State::Transferred, Some("2027-09-01")),
        ("2029-01-19", State::Transferred, Some("2027-09-01")),
        ("2029-01-20", State::Expired, Some("2029-01-20")),
        ("2029-07-19", State::Expired, Some("2029-01-20")),
        ("2029-07-20", State::Lapsed, Some("2029-07-20")),
    ];
    for (on, state, since) in states {
        let said = run(life, on);
        assert_eq!((said.state, said.state_since), (state, since.map(day)), "{on}");
    }
}

#[test]
fn after_expiry_restored_lapsed_anew_or_withdrawn() {
    let audited = |decision: &str, more: &str| {
        format!(
            r#"{{"decision":"2026-01-20","expiry":"2029-01-19",{more}"events":[{{"kind":"stage2","last_day":"2029-08-01"}},
            {{"kind":"recertification","last_day":"2029-01-02","decision":"{decision}"}}]}}"#
        )
    };
    assert_eq!(run(&audited("2029-01-19", ""), "2029-12-01").state, State::Active);
    assert_eq!(run(&audited("2029-07-19", ""), "2029-12-01").state, State::Restored);
    assert_eq!(run(&audited("2029-09-19", ""), "2029-12-01").state, State::Active);
    assert_eq!(run(&audited("2029-07-25", ""), "2029-12-01").state, State::Lapsed);
    assert_eq!(run(&audited("2029-07-19", r#""withdrawn_on":"2029-11-01","#), "2029-12-01").state, State::Withdrawn);
}

#[test]
fn an_earlier_certificate_counts_until_the_next_begins() {
    let renewed = r#"{"decision":"2029-01-10","expiry":"2032-01-19","earlier_cycles":[{"decision":"2026-01-20","expiry":"2029-01-19",
        "events":[{"kind":"recertification","last_day":"2028-10-12"}]}]}"#;
    assert_eq!(run(renewed, "2028-12-01").state, State::Active);
    let said = run(renewed, "2030-01-01");
    assert_eq!((said.state, said.expiry), (State::Active, Some(day("2032-01-19"))));
    assert_eq!(says(&said, "CYC-06", "2029-01-19"), [Outcome::Met]);
}

#[test]
fn the_nearest_day_that_mends() {
    let plan = r#"{"decision":"2026-01-20","expiry":"2029-01-19","events":[{"id":"S1","kind":"surveillance","last_day":"2026-12-10"},
        {"id":"S2","kind":"surveillance","last_day":"2028-01-10"},{"id":"RC","kind":"recertification","last_day":"2028-10-12"}]}"#;
    let plan = facts(plan);
    let nearest = |event, rule| mend::nearest(&plan, day("2027-01-01"), event, rule).expect("possible");
    assert_eq!(nearest("S2", "CYC-03"), Some(day("2027-12-31")));
    let mut moved = plan.clone();
    moved.events[1].last_day = day("2027-12-31");
    assert!(!evaluate(&moved, day("2027-01-01")).expect("possible").verdicts.iter().any(|v| v.verdict.does_not_hold()));
    assert_eq!(
        mend::nearest(&plan, day("2027-01-01"), "S9", "CYC-03").expect_err("unknown").code,
        "facts-event-unknown"
    );
    assert_eq!(mend::nearest(&plan, day("2027-01-01"), "S2", "CYC-99").expect_err("unknown").code, "rule-unknown");
}

#[test]
fn a_recertification_after_expiry_is_mended_by_the_day_of_expiry() {
    let plan = facts(
        r#"{"decision":"2026-01-20","expiry":"2029-01-19","events":[{"kind":"surveillance","last_day":"2026-12-10"},
        {"kind":"surveillance","last_day":"2027-12-10"},{"id":"RC","kind":"recertification","first_day":"2029-01-20","last_day":"2029-01-22"}]}"#,
    );
    let nearest = mend::nearest(&plan, day("2027-12-20"), "RC", "CYC-06").expect("possible");
    // That 2028 has no surveillance is another rule's, broken before: it is told, and not mended by the way.
    assert_eq!(nearest, Some(day("2029-01-19")));
}

/// Ten years: three closed cycles and a current one, with findings and everything else a long history has.
pub fn ten_years() -> Facts {
    let cycle = |from: i32| {
        serde_json::json!({"decision": format!("{from}-03-01"), "expiry": format!("{}-03-09", from + 3), "events": [
            {"kind": "surveillance", "last_day": format!("{}-02-10", from + 1), "clauses": ["9.2", "8.5"]},
            {"kind": "surveillance", "last_day": format!("{}-02-10", from + 2), "clauses": ["9.2", "8.6"]},
            {"kind": "recertification", "last_day": format!("{}-12-10", from + 2), "clauses": ["4", "5"]}]})
    };
    let ncs = (0..40).map(|n| {
        serde_json::json!({"id": format!("NC-{n}"), "grade": "minor", "raised_at": "surveillance",
        "raised_on": format!("{}-02-10", 2017 + n % 9), "verified": format!("{}-05-01", 2018 + n % 9)})
    });
    let ncs: Vec<_> = ncs.collect();
    let json = serde_json::json!({"decision": "2025-03-10", "earlier_cycles": [cycle(2016), cycle(2019), cycle(2022)],
        "events": [{"id": "S1", "kind": "surveillance", "last_day": "2026-02-10"}], "nonconformities": ncs});
    serde_json::from_value(json).expect("facts")
}

#[test]
fn ten_years_are_judged_cycle_by_cycle() {
    let said = evaluate(&ten_years(), day("2026-06-01")).expect("possible");
    let years = said.verdicts.iter().filter(|v| v.rule == "CYC-01" && v.verdict == Outcome::Met).count();
    assert_eq!(years, 7);
    assert!(says(&said, "CYC-06", "2019-03-09").contains(&Outcome::Met));
}
