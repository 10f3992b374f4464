//! The sample organisation: whole, clean, the same each time, and in every state the field knows.

use std::collections::BTreeSet;

use serde_json::{Value, json};
use triennium_core::domain::{AuditState, nonconformity::NonconformityState};
use triennium_tests::Laptop;

fn sample(laptop: &Laptop, folder: &str, findings: u32) -> Value {
    let path = laptop.home.path().join(folder);
    laptop.ok("workspace_sample", json!({"path": path, "findings": findings}))
}

fn states(laptop: &Laptop, command: &str) -> BTreeSet<String> {
    let page = laptop.ok(command, json!({"page": {"limit": 1000}}));
    page["rows"]
        .as_array()
        .expect("rows")
        .iter()
        .map(|row| row["state"].as_str().expect("a state").to_owned())
        .collect()
}

#[test]
fn it_is_rich_and_in_every_state() {
    let laptop = Laptop::new(1);
    let state = sample(&laptop, "a", 0);
    assert_eq!(state["workspace"]["organisation"], "Nordlicht IT-Services GmbH");
    assert_eq!(state["workspace"]["writable"], true);
    let every: BTreeSet<String> = NonconformityState::ALL.iter().map(ToString::to_string).collect();
    assert_eq!(states(&laptop, "nonconformity_list"), every);
    let every: BTreeSet<String> = AuditState::ALL.iter().map(ToString::to_string).collect();
    assert_eq!(states(&laptop, "audit_list"), every);
    let total = |command: &str| laptop.ok(command, json!({}))["total"].as_i64().expect("a total");
    assert_eq!((total("process_list"), total("service_list"), total("site_list")), (22, 8, 3));
    assert!(total("finding_list") >= 23 && total("evidence_list") >= 40 && total("document_list") >= 30);
}

#[test]
fn its_certificate_is_in_its_second_year_with_one_thing_at_risk() {
    let laptop = Laptop::new(1);
    sample(&laptop, "a", 0);
    let on = "2026-11-20";
    let all = laptop.ok("certification_overview", json!({"on": on}));
    assert_eq!(all.as_array().map(Vec::len), Some(1));
    let standing = &all[0];
    assert_eq!((&standing["state"], &standing["expiry"]), (&json!("active"), &json!("2027-12-09")), "{standing}");
    assert_eq!((&standing["expiry_is_proposed"], &standing["refusal"]), (&json!(false), &json!(null)));
    let verdicts = standing["troubles"].as_array().expect("troubles");
    let said = |verdict: &str| -> BTreeSet<&str> {
        verdicts.iter().filter(|v| v["verdict"] == verdict).filter_map(|v| v["rule"].as_str()).collect()
    };
    assert_eq!(said("breach"), BTreeSet::new());
    assert!(said("at_risk").contains("CYC-01"), "the second surveillance has no day: {verdicts:?}");
    assert_eq!(standing["next_event"]["title"], "Surveillance 2");
    let event = &standing["next_event"]["id"];
    let what_if = |day: &str| {
        let input =
            json!({"id": standing["certification"]["id"], "on": on, "moves": [{"event_id": event, "last_day": day}]});
        laptop.ok("certification_evaluate", input)
    };
    assert_eq!(what_if("2026-12-09")["broken"], json!([]), "a day in time puts it right");
    let late = what_if("2027-01-13");
    let rules: BTreeSet<&str> =
        late["broken"].as_array().expect("broken").iter().filter_map(|b| b["rule"].as_str()).collect();
    assert!(rules.contains("CYC-01") && rules.contains("CYC-03"), "{rules:?}");
    let nearest = |rule: &str| {
        late["broken"].as_array().expect("broken").iter().find(|b| b["rule"] == rule).map(|b| b["nearest"].clone())
    };
    assert_eq!(nearest("CYC-01"), Some(json!("2026-12-10")), "the last day of its second year");
}

#[test]
fn everything_in_it_proves_clean() {
    let laptop = Laptop::new(1);
    sample(&laptop, "a", 0);
    let proof = laptop.ok("history_verify", json!({"full": true}));
    assert_eq!(proof["faults"], json!([]));
    let checked = laptop.ok("evidence_check", json!({"depth": "full"}));
    assert_eq!(checked["faults"], json!([]));
    assert_eq!(laptop.ok("evidence_vault_check", json!({}))["faults"], json!([]));
}

#[test]
fn two_runs_give_the_same_workspace() {
    let laptop = Laptop::new(1);
    let head = |folder: &str| {
        sample(&laptop, folder, 0);
        laptop.ok("history_verify", json!({}))["head"].clone()
    };
    assert_eq!(head("a"), head("b"), "the newest entry's hash stands for all before it");
}

#[test]
fn findings_in_bulk_are_counted_listed_and_found() {
    let laptop = Laptop::new(1);
    sample(&laptop, "a", 2_500);
    assert!(laptop.ok("finding_list", json!({}))["total"].as_i64().expect("total") > 2_500);
    assert!(!laptop.ok("search", json!({"text": "case 2499"})).as_array().expect("hits").is_empty());
    assert_eq!(laptop.ok("history_verify", json!({}))["faults"], json!([]));
    let refused =
        laptop.refused("workspace_sample", json!({"path": laptop.home.path().join("b"), "findings": 2_000_000}));
    assert_eq!(refused.code, "sample-too-many");
}
