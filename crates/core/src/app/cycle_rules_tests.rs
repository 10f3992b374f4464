use std::collections::BTreeMap;

use super::*;
use crate::{
    domain::practice::Term,
    rules::{case, date::add_months, examples},
};

fn day(text: &str) -> NaiveDate {
    text.parse().expect("a day")
}

/// Every reason, suggestion and deadline of every example reads in both languages, with nothing left to fill in.
#[test]
fn every_text_of_the_rules_reads_in_both_languages() {
    for language in ["en", "de"] {
        let words = messages(language);
        let titles = RULES.iter().map(|rule| rule.title());
        let missing: Vec<String> = titles.filter(|title| !words.has(title)).collect();
        assert!(missing.is_empty(), "{language}: {missing:?}");
        for (json, on) in examples() {
            let facts: Facts = serde_json::from_str(json).expect("facts");
            let said = rules::evaluate(&facts, day(on)).expect("possible facts");
            let _ = said.map_text(|say| reads(words, &say));
        }
    }
}

fn reads(words: &Messages, say: &Say) -> String {
    assert!(words.has(say.code), "{}: {} is missing", words.language(), say.code);
    let text = text(words, say);
    // Fluent leaves `{$name}` where an argument is missing.
    assert!(!text.contains("{$"), "{}: {}: {text}", words.language(), say.code);
    text
}

/// `../shared/domain`, beside the project.
#[test]
fn the_cycle_vectors_hold() {
    let path = concat!(env!("CARGO_MANIFEST_DIR"), "/../../../shared/domain/cycle-test-vectors.csv");
    let mut reader = csv::Reader::from_path(path).expect("the shared vectors");
    let rows: Vec<BTreeMap<String, String>> = reader.deserialize().map(|row| row.expect("a row")).collect();
    assert_eq!(rows.len(), 5);
    for row in &rows {
        let facts: Facts = serde_json::from_value(serde_json::json!({"decision": row["decision"]})).expect("facts");
        let said = rules::evaluate(&facts, day(&row["decision"])).expect("possible facts");
        let rule = |id: &'static str| said.deadlines.iter().filter(move |deadline| deadline.rule == id);
        let expect = |name: &str, found: Option<NaiveDate>| {
            assert_eq!(found.map(|day| day.to_string()).as_ref(), row.get(name), "{}: {name}", row["case"]);
        };
        expect("default_expiry", said.expiry.filter(|_| said.expiry_is_proposed));
        expect("s1_hard_deadline", rule("CYC-02").next().map(|d| d.date));
        expect("cycle_year2_start", rule("CYC-01").nth(1).and_then(|d| d.from));
        expect("cycle_year2_end", rule("CYC-01").nth(1).map(|d| d.date));
        expect("recert_plan_from", rule("CYC-15").next().and_then(|d| d.from));
        expect("recert_audit_target_by", rule("CYC-15").next().map(|d| d.date));
        expect("recert_decision_hard", rule("CYC-06").next().map(|d| d.date));
        let years: Vec<&str> = rule("CYC-03").map(|d| d.subject.as_str()).collect();
        assert_eq!(years.join(" "), row["calendar_years_needing_surveillance"], "{}", row["case"]);
        expect("restore_until", said.restore_until);
        expect("restore_until", rule("CYC-08").next().map(|d| d.date));
        expect("next_expiry_if_based_on_prior_cycle", said.next_expiry);
    }
}

#[test]
fn the_profiles_and_clauses_that_come_along_are_facts() {
    assert_eq!(standards::body_profiles().len(), 7);
    let qualiopi = profile_of("qualiopi").expect("comes along");
    assert_eq!((qualiopi.plan_major, qualiopi.close_major), (Some(Term::Months(1)), Some(Term::Months(2))));
    assert!(profile_of("nobody").is_none());
    let clauses = clauses_of("iso20000-1-2018");
    assert_eq!(clauses.len(), 77);
    assert_eq!(clauses.iter().filter(|clause| clause.surveillance_topic.is_some()).count(), 9);
    assert!(clauses_of("nothing").is_empty());
    assert_eq!(add_months(day("2029-01-19"), case::RESTORE_MONTHS), day("2029-07-19"));
}
