//! Readiness from real records: an empty workspace is at the start of the road, each thing that is done takes its reason away,
//! each thing that goes wrong brings one; and the page for top management is one page whatever is on it.

use std::{path::Path, process::Command};

use serde_json::{Value, json};
use triennium_core::domain::Entity;
use triennium_tests::{Laptop, cast::*, testdata};

fn readiness(laptop: &Laptop) -> Value {
    laptop.ok("readiness_get", json!({}))
}

fn kinds(readiness: &Value) -> Vec<String> {
    readiness["missing"].as_array().expect("a list").iter().map(|reason| text(&reason["kind"])).collect()
}

fn clause<'a>(readiness: &'a Value, number: &str) -> &'a Value {
    let clauses = readiness["clauses"].as_array().expect("clauses");
    clauses.iter().find(|clause| clause["number"] == number).unwrap_or_else(|| panic!("no {number}"))
}

/// Why a clause is not ready, with the count where there is one.
fn reasons(readiness: &Value, number: &str) -> Vec<String> {
    let reasons = clause(readiness, number)["reasons"].as_array().expect("reasons");
    reasons
        .iter()
        .map(|r| format!("{} {}", text(&r["kind"]), r["args"]["count"].as_str().unwrap_or_default()))
        .collect()
}

fn has(readiness: &Value, number: &str, reason: &str) -> bool {
    reasons(readiness, number).iter().any(|found| found.trim() == reason)
}

fn step<'a>(readiness: &'a Value, step: &str) -> &'a Value {
    readiness["road"]
        .as_array()
        .expect("a road")
        .iter()
        .find(|mark| mark["step"] == step)
        .unwrap_or_else(|| panic!("{step}"))
}

fn approve(laptop: &Laptop, document: &Value) {
    let mut input = document.clone();
    let fields = input.as_object_mut().expect("an object");
    ["number", "deleted"].iter().for_each(|name| drop(fields.remove(*name)));
    fields.extend([
        ("state".to_owned(), json!("approved")),
        ("version".to_owned(), json!("1")),
        ("approved_by".to_owned(), json!(laptop.me())),
        ("approved_on".to_owned(), json!("2026-03-01")),
        ("period_from".to_owned(), json!("2025-01-01")),
        ("period_to".to_owned(), json!("2026-02-28")),
    ]);
    laptop.ok("document_save", input);
}

#[test]
fn the_road_from_an_empty_workspace_to_stage_1() {
    let laptop = Laptop::with_workspace();
    let start = readiness(&laptop);
    assert_eq!((start["level"].as_str(), start["target"].is_null()), (Some("not_ready"), true));
    assert_eq!(
        (step(&start, "establish")["state"].as_str(), step(&start, "stage1")["state"].as_str()),
        (Some("next"), Some("waiting"))
    );
    let first: Vec<String> = kinds(&start).into_iter().take(1).collect();
    assert_eq!(first, ["document_missing"]);
    assert_eq!(start["counted"]["clauses"]["ready"], 0, "nobody has audited anything");
    let asked = start["documents"].as_array().expect("documents").len();
    assert_eq!(asked, 32);

    laptop.ok(
        "workspace_edit",
        json!({"organisation": "Nordlicht IT", "sms_scope": "Managed services from Bergen", "address": ""}),
    );
    let drafts = laptop.ok("document_propose", json!({}));
    let drafted = readiness(&laptop);
    assert!(has(&drafted, "4.3", "document_draft") && has(&drafted, "8.6.1", "record_draft"));
    assert_eq!(clause(&drafted, "4.3")["reasons"][0]["record"]["entity"], "document", "a link to the record");
    drafts.as_array().expect("drafts").iter().for_each(|draft| approve(&laptop, draft));
    let documented = readiness(&laptop);
    let counted = &documented["counted"];
    assert_eq!((&counted["documents"]["ready"], &counted["documents"]["all"]), (&json!(13), &json!(13)));
    assert_eq!(counted["records"], json!({"ready": 19, "all": 19}));
    for done in ["establish", "document", "operate"] {
        assert_eq!(step(&documented, done)["state"], "done", "{done}");
    }
    assert_eq!(step(&documented, "internal_audit")["state"], "next");
    // The minutes of the review are its record until there is a table of reviews.
    assert_eq!(step(&documented, "review")["on"], "2026-02-28");

    laptop.reported("Change enablement");
    let audited = readiness(&laptop);
    assert!(!has(&audited, "9.2", "internal_audit_never") && has(&documented, "9.2", "internal_audit_never"));
    assert!(!has(&audited, "8.5.1.2", "clause_not_audited") && has(&documented, "8.5.1.2", "clause_not_audited"));
    assert!(has(&audited, "8.6.1", "clause_not_audited"), "only what was looked at");
    let count = &step(&audited, "internal_audit")["count"];
    assert!(count["ready"].as_u64() > Some(0) && count["ready"].as_u64() < count["all"].as_u64(), "{count}");

    laptop.ok(
        "audit_create",
        json!({"kind": "stage1", "title": "Stage 1", "planned_from": "2026-05-04", "planned_to": "2026-05-05"}),
    );
    let planned = readiness(&laptop);
    assert_eq!((planned["target"]["kind"].as_str(), planned["days_left"].as_i64()), (Some("stage1"), Some(63)));
    assert_eq!(
        (step(&planned, "stage1")["on"].as_str(), step(&planned, "stage1")["waits_for"][0].as_str()),
        (Some("2026-05-04"), Some("internal_audit"))
    );
}

#[test]
fn a_certificate_turns_the_road_to_the_next_audit_of_its_body() {
    let laptop = Laptop::with_workspace();
    let body = laptop.ok("certification_body_save", json!({"name": "Musterzert"}));
    let of = json!({"body_id": body["id"], "catalogue_id": laptop.catalogue("iso20000-1-2018"), "scope": "Services"});
    let certification = laptop.ok("certification_save", of)["id"].clone();
    let stage2 = json!({"certification_id": certification, "kind": "stage2", "planned_from": "2025-12-11",
        "planned_to": "2025-12-12", "actual_from": "2025-12-11", "actual_to": "2025-12-12", "state": "done"});
    laptop.ok("external_event_save", stage2);
    let first = readiness(&laptop);
    assert_eq!(
        (step(&first, "stage2")["state"].as_str(), step(&first, "certificate")["state"].as_str()),
        (Some("done"), Some("waiting"))
    );
    assert_eq!(first["since"], "2025-12-12", "since the last external audit");

    let cycle =
        json!({"certification_id": certification, "stage2_last_day": "2025-12-12", "decision_on": "2026-01-20"});
    laptop.ok("certification_cycle_save", cycle);
    let issue = json!({"certification_id": certification, "number": "MZ-1", "issued_on": "2026-01-26",
        "effective_on": "2026-01-20", "expires_on": "2029-01-19"});
    laptop.ok("certificate_issue_save", issue);
    let planned = json!({"certification_id": certification, "kind": "surveillance", "planned_from": "2026-12-09",
        "planned_to": "2026-12-10"});
    let planned = laptop.ok("external_event_save", planned);
    let certified = laptop.ok("readiness_get", json!({"certification_id": certification}));
    assert_eq!(certified["target"]["record"], json!({"entity": "external_event", "record_id": planned["id"]}));
    let last = certified["road"].as_array().expect("a road").last().expect("a step");
    assert_eq!((last["step"].as_str(), last["on"].as_str()), (Some("next_audit"), Some("2026-12-09")));
    assert!(has(&certified, "8.6.1", "clause_not_audited"), "{:?}", reasons(&certified, "8.6.1"));
    assert_eq!(clause(&certified, "8.6.1")["reasons"][0]["weight"], "weakens", "once over the cycle is enough");

    // Run out: the road is the first one again.
    let after = laptop.ok("readiness_get", json!({"certification_id": certification, "on": "2029-01-20"}));
    assert_eq!(after["road"].as_array().expect("a road").last().expect("a step")["step"], "certificate");
}

#[test]
fn what_is_open_overdue_and_of_the_certification_body_stands_at_its_clause() {
    let cast = Cast::new();
    let laptop = &cast.laptop;
    let issue = |grade: &str, source: &str| {
        let mut input = cast.statement(grade);
        input["source"] = json!(source);
        let id = text(&cast.ok("nonconformity_create", input)["id"]);
        cast.show(Entity::Nonconformity, &id);
        cast.go(&id, "issue");
        id
    };
    cast.sit(ANNA);
    let major = issue("major", "internal_audit");
    issue("minor", "external_audit");
    let open = readiness(laptop);
    assert!(has(&open, "8.5.1.2", "major_open 1") && has(&open, "8.5.1.2", "external_unanswered 1"));
    assert_eq!(open["counted"]["open_majors"], 1);
    assert_eq!(open["missing"][0]["record"], json!({"entity": "nonconformity", "record_id": major}), "first of all");
    assert_eq!(open["missing"][0]["due_on"], "2026-03-05");
    assert_eq!(clause(&open, "8")["level"], "not_ready", "8 takes in what lies below it");

    // What will be late on the day of the audit can be seen today.
    let later = laptop.ok("readiness_get", json!({"on": "2026-03-06"}));
    assert!(has(&later, "8.5.1.2", "nonconformity_overdue 1") && !has(&later, "8.5.1.2", "external_unanswered 1"));
    let due = json!({"kind": "improvement", "title": "Late", "owner_id": cast.person(OMAR), "due_on": "2026-03-03"});
    let action = cast.ok("action_create", due);
    assert!(!kinds(&readiness(laptop)).contains(&"action_overdue".to_owned()), "due later is not overdue");
    laptop.clock.advance_days(2);
    let late = readiness(laptop);
    assert_eq!(
        (late["counted"]["overdue_actions"].as_i64(), kinds(&late).contains(&"action_overdue".to_owned())),
        (Some(1), true)
    );
    cast.sit(OMAR).ok(
        "action_step",
        json!({"id": action["id"], "step": {"step": "finish", "done_on": "2026-03-04", "note": "done"}}),
    );
    assert_eq!(readiness(laptop)["counted"]["overdue_actions"], 0);
}

#[test]
fn evidence_that_is_unchecked_expired_or_lost_shows_at_its_clause() {
    let cast = Cast::new();
    let id = text(&cast.draft("minor")["id"]);
    assert_eq!(
        clause(&readiness(&cast.laptop), "8.5.1.2")["reasons"]
            .as_array()
            .expect("reasons")
            .iter()
            .filter(|r| text(&r["kind"]).starts_with("evidence"))
            .count(),
        0
    );
    cast.show(Entity::Nonconformity, &id);
    assert!(has(&readiness(&cast.laptop), "8.5.1.2", "evidence_unchecked 1"));
    let set = |column: &str, value: &str| {
        write(&cast.laptop, |tx| Ok(tx.db.execute(&format!("UPDATE evidence SET {column} = ?1"), [value])?));
    };
    set("state", "intact");
    assert!(!has(&readiness(&cast.laptop), "8.5.1.2", "evidence_unchecked 1"));
    set("valid_until", "2026-03-01");
    assert!(has(&readiness(&cast.laptop), "8.5.1.2", "evidence_expired 1"));
    set("valid_until", "2026-03-02");
    assert!(!has(&readiness(&cast.laptop), "8.5.1.2", "evidence_expired 1"), "valid to the end of its day");
    set("state", "missing");
    let lost = readiness(&cast.laptop);
    assert!(has(&lost, "8.5.1.2", "evidence_at_fault 1"));
    assert_eq!(
        (lost["counted"]["evidence"].as_i64(), lost["counted"]["evidence_at_fault"].as_i64()),
        (Some(1), Some(1))
    );
    let old = cast.laptop.ok("readiness_get", json!({"on": "2027-03-03"}));
    assert!(reasons(&old, "8.5.1.2").iter().any(|reason| reason.starts_with("evidence_old")));
}

/// Standard output of a tool that must be there and must have nothing to complain about.
fn run(tool: &str, args: &[&str], folder: &Path) -> String {
    let output = Command::new(tool).args(args).current_dir(folder).output();
    let output = output.unwrap_or_else(|error| panic!("{tool} must be installed: {error}"));
    let complaint = String::from_utf8_lossy(&output.stderr);
    assert!(output.status.success() && complaint.trim().is_empty(), "{tool} {args:?}: {complaint}");
    String::from_utf8_lossy(&output.stdout).into_owned()
}

fn page(laptop: &Laptop, language: &str) -> (Vec<u8>, String) {
    let path = laptop.home.path().join("page.pdf");
    let written = laptop.ok("readiness_write", json!({"path": path, "language": language}));
    let bytes = std::fs::read(&path).expect("the page");
    assert_eq!(written["size"].as_u64(), Some(bytes.len() as u64));
    run("qpdf", &["--check", "page.pdf"], laptop.home.path());
    let info = run("pdfinfo", &["page.pdf"], laptop.home.path());
    assert!(info.lines().any(|line| line.starts_with("Pages:") && line.ends_with(" 1")), "{info}");
    assert!(info.contains("Tagged:") && info.lines().any(|l| l.starts_with("Tagged:") && l.ends_with("yes")), "{info}");
    assert!(info.contains("A4"), "{info}");
    (bytes, run("pdftotext", &["-layout", "page.pdf", "-"], laptop.home.path()))
}

#[test]
fn the_page_is_one_page_in_both_languages_and_the_same_bytes_each_time() {
    let cast = Cast::new();
    let (bytes, english) = page(&cast.laptop, "en");
    assert_eq!(page(&cast.laptop, "en").0, bytes);
    for words in
        ["Readiness for certification", "Not ready", "What to do first", "In the way", "Page 1 of 1", "more matters"]
    {
        assert!(english.contains(words), "{words} in {english}");
    }
    assert!(!english.contains("readiness-") && !english.contains("road-"), "a message is missing in {english}");
    let (_, german) = page(&cast.laptop, "de");
    for words in ["Bereitschaft für die Zertifizierung", "Nicht bereit", "Im Weg", "Seite 1 von 1"] {
        assert!(german.contains(words), "{words} in {german}");
    }
    assert!(!german.contains("readiness-") && !german.contains("road-"), "{german}");
    let preview = cast.ok("readiness_preview", json!({}));
    assert_eq!(preview["name"], "readiness-2026-03-02.pdf");

    // Titles that nobody here wrote, the longest ones first.
    cast.sit(ANNA);
    let mut naughty: Vec<String> =
        serde_json::from_slice(&std::fs::read(testdata("blns.json")).expect("blns.json")).expect("texts");
    naughty.sort_by_key(|text| std::cmp::Reverse(text.len()));
    let mut kept = 0;
    for title in naughty.iter().take(40) {
        let mut input = cast.statement("major");
        input["title"] = json!(title);
        let Ok(made) = cast.laptop.call("nonconformity_create", input) else { continue };
        let id = text(&made.value["id"]);
        cast.show(Entity::Nonconformity, &id);
        cast.go(&id, "issue");
        kept += 1;
    }
    assert!(kept > 20, "{kept}");
    for language in ["en", "de"] {
        page(&cast.laptop, language);
    }
}

#[test]
fn what_cannot_be_written_is_refused_at_its_field() {
    let laptop = Laptop::with_workspace();
    let at = |code: &str, field: &str| (code.to_owned(), field.to_owned());
    assert_eq!(laptop.refusal("readiness_write", json!({"path": ""})), at("value-missing", "path"));
    assert_eq!(laptop.refusal("readiness_write", json!({"path": laptop.home.path()})), at("path-is-folder", "path"));
    assert_eq!(laptop.refusal("readiness_get", json!({"language": "fr"})), at("language-unknown", "language"));
    assert_eq!(laptop.refusal("readiness_get", json!({"on": "yesterday"})).0, "input-not-understood");
}
