//! The rules of certification through the table and the command line, without a workspace.

use std::process::{Command, Output, Stdio};

use serde_json::{Value, json};
use triennium_tests::{Laptop, project};

fn example() -> Value {
    let text = std::fs::read_to_string(project().join("docs/cycle-example.json")).expect("the example");
    serde_json::from_str(&text).expect("JSON")
}

fn verdict<'v>(said: &'v Value, rule: &str, subject: &str) -> &'v Value {
    let all = said["verdicts"].as_array().expect("verdicts");
    all.iter()
        .find(|v| v["rule"] == rule && v["subject"] == subject)
        .unwrap_or_else(|| panic!("{rule} {subject}: {said}"))
}

#[test]
fn a_case_is_judged_on_the_laptops_day_and_in_its_language() {
    let laptop = Laptop::new(1);
    let said = laptop.ok("cycle_evaluate", json!({"facts": example(), "on": "2026-11-22"}));
    assert_eq!(said["expiry"], "2029-01-19");
    assert_eq!(said["expiry_is_proposed"], true);
    assert_eq!(said["state"], "active");
    let missing = verdict(&said, "CYC-03", "2027");
    assert_eq!(missing["verdict"], "breach");
    assert_eq!(missing["reason"], "No surveillance falls into the calendar year 2027.");
    assert_eq!(missing["turns_on"], "2028-01-01");
    laptop.ok("language_set", json!({"language": "de"}));
    let german = laptop.ok("cycle_evaluate", json!({"facts": example(), "on": "2026-11-22"}));
    assert_eq!(verdict(&german, "CYC-03", "2027")["reason"], "In das Kalenderjahr 2027 fällt keine Überwachung.");
    let today = laptop.ok("cycle_evaluate", json!({"facts": {}}));
    assert_eq!(today["on"], laptop.host.desk().today().to_string());
    assert_eq!(today["state"], "applied");
}

#[test]
fn what_is_no_fact_is_refused_at_its_place() {
    let laptop = Laptop::new(1);
    let refused = |facts: Value| laptop.refused("cycle_evaluate", json!({"facts": facts}));
    let impossible = refused(json!({"events": [{"kind": "surveillance", "last_day": "2026-02-30"}]}));
    assert_eq!(impossible.field.as_deref(), Some("facts.events[0].last_day"));
    let unknown = refused(json!({"decision": "2026-01-20", "decison": "2026-01-20"}));
    assert!(unknown.args["cause"].contains("decison"), "{unknown:?}");
    let before =
        refused(json!({"decision": "2026-01-20", "events": [{"kind": "surveillance", "last_day": "2026-01-19"}]}));
    assert_eq!(
        (before.code.as_str(), before.field.as_deref()),
        ("facts-event-before-decision", Some("events[0].last_day"))
    );
}

#[test]
fn a_dragged_audit_finds_the_nearest_day_that_holds() {
    let laptop = Laptop::new(1);
    let mut facts = example();
    facts["events"] = json!([
        {"id": "S1", "kind": "surveillance", "last_day": "2026-12-10"},
        {"id": "S2", "kind": "surveillance", "last_day": "2028-01-10"},
        {"id": "RC", "kind": "recertification", "last_day": "2028-10-12"},
    ]);
    let said = laptop.ok("cycle_evaluate", json!({"facts": facts, "on": "2026-11-22"}));
    let broken = verdict(&said, "CYC-03", "2027");
    assert_eq!((broken["verdict"].as_str(), broken["event_id"].as_str()), (Some("breach"), Some("S2")));
    let day = laptop.ok("cycle_mend", json!({"facts": facts, "on": "2026-11-22", "event_id": "S2", "rule": "CYC-03"}));
    assert_eq!(day, "2027-12-31");
}

#[test]
fn site_samples_and_the_list_of_rules() {
    let laptop = Laptop::new(1);
    let sample = laptop.ok("cycle_site_sample", json!({"sites": 26}));
    assert_eq!(
        (&sample["initial"], &sample["surveillance"], &sample["recertification"]),
        (&json!(6), &json!(4), &json!(5))
    );
    assert_eq!(laptop.refused("cycle_site_sample", json!({"sites": 1})).field.as_deref(), Some("sites"));
    let rules = laptop.ok("cycle_rules", json!({}));
    let ids: Vec<&str> = rules.as_array().expect("rules").iter().filter_map(|rule| rule["id"].as_str()).collect();
    assert_eq!(ids.len(), 50);
    for wanted in ["CYC-01", "CYC-15", "NCX-07", "SUS-04", "SPC-03", "TRF-05", "MS-09", "AT-06", "IA-01", "B6"] {
        assert!(ids.contains(&wanted), "{wanted}");
    }
    assert!(!ids.contains(&"CYC-16"));
}

fn shell(args: &[&str]) -> Output {
    let home = tempfile::tempdir().expect("a temporary folder");
    let mut command = Command::new(env!("CARGO_BIN_EXE_triennium-under-test"));
    command.args(args).env("TRIENNIUM_HOME", home.path()).env("LC_ALL", "de_DE.UTF-8").stdin(Stdio::null());
    command.output().expect("runs")
}

fn written(facts: &Value) -> tempfile::NamedTempFile {
    let file = tempfile::NamedTempFile::new().expect("a file");
    std::fs::write(file.path(), facts.to_string()).expect("written");
    file
}

#[test]
fn the_command_line_judges_a_file_for_programs_and_for_people() {
    let file = written(&example());
    let path = file.path().display().to_string();
    let json = shell(&["cycle", "evaluate", "--facts", &path, "--on", "2026-11-22", "--json"]);
    assert!(json.status.success(), "{}", String::from_utf8_lossy(&json.stderr));
    let said: Value = serde_json::from_slice(&json.stdout).expect("JSON");
    // English for programs, whatever the system speaks.
    assert_eq!(verdict(&said, "CYC-03", "2027")["reason"], "No surveillance falls into the calendar year 2027.");
    let check = shell(&["cycle", "evaluate", "--facts", &path, "--on", "2026-11-22", "--check"]);
    assert_eq!(check.status.code(), Some(1));
    let text = String::from_utf8_lossy(&check.stdout).into_owned();
    for wanted in ["Gültig am 2026-11-22", "2029-01-19", "Verstoß", "CYC-03", "In das Kalenderjahr 2027"] {
        assert!(text.contains(wanted), "{wanted}: {text}");
    }
    let sample = shell(&["--lang", "en", "cycle", "site-sample", "--sites", "26"]);
    let line = |kind: &str| {
        let text = String::from_utf8_lossy(&sample.stdout).into_owned();
        let found = text.lines().find(|line| line.starts_with(kind)).unwrap_or_default().to_owned();
        found.split_whitespace().skip(kind.split(' ').count()).map(str::to_owned).collect::<Vec<_>>()
    };
    assert_eq!(line("Stage 2"), ["6", "2", "26"]);
    assert_eq!(line("Surveillance"), ["4", "1", "8"]);
    assert_eq!(line("Recertification"), ["5", "2", "26"]);
}

#[test]
fn the_command_line_names_what_is_wrong_with_a_file() {
    let refused = |facts: &Value| {
        let file = written(facts);
        let output = shell(&["--json", "cycle", "evaluate", "--facts", &file.path().display().to_string()]);
        assert_eq!(output.status.code(), Some(1));
        serde_json::from_slice::<Value>(&output.stderr).expect("JSON")
    };
    let impossible = refused(&json!({"events": [{"kind": "surveillance", "last_day": "2026-02-30"}]}));
    assert_eq!(impossible["field"], "events[0].last_day");
    let expired = refused(&json!({"decision": "2026-01-20", "issue_date": "2026-02-01", "expiry": "2026-01-30"}));
    assert_eq!(
        (expired["code"].as_str(), expired["field"].as_str()),
        (Some("facts-expiry-before-issue"), Some("expiry"))
    );
    let missing = shell(&["--json", "cycle", "evaluate", "--facts", "/no/such/file"]);
    assert_eq!(serde_json::from_slice::<Value>(&missing.stderr).expect("JSON")["code"], "io-not-found");
    let file = tempfile::NamedTempFile::new().expect("a file");
    std::fs::write(file.path(), "{").expect("written");
    let broken = shell(&["--json", "cycle", "evaluate", "--facts", &file.path().display().to_string()]);
    assert_eq!(serde_json::from_slice::<Value>(&broken.stderr).expect("JSON")["code"], "cli-facts-not-json");
    assert_eq!(shell(&["cycle", "evaluate"]).status.code(), Some(2));
}
