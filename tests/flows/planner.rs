//! The planner through the command table: what is covered, what comes first, what is wrong with a programme.

use serde_json::{Value, json};
use triennium_tests::{Laptop, conduct::id};

fn programme(laptop: &Laptop) -> String {
    id(&laptop.ok(
        "programme_save",
        json!({"title": "Cycle 2026", "period_from": "2026-01-01", "period_to": "2026-12-31", "criteria": "ISO/IEC 20000-1"}),
    ))
}

fn planned(laptop: &Laptop, programme: &str, kind: &str, from: &str, to: &str) -> String {
    let plan = json!({"kind": kind, "title": kind, "planned_from": from, "planned_to": to, "programme_id": programme});
    id(&laptop.ok("audit_create", plan))
}

fn rows<'a>(answer: &'a Value, key: &str) -> &'a [Value] {
    answer[key].as_array().unwrap_or_else(|| panic!("no {key} in {answer}"))
}

/// The place of a clause in the rows.
fn place(matrix: &Value, number: &str) -> usize {
    rows(matrix, "rows").iter().position(|row| row["number"] == number && row["kind"] == "clause").expect("a clause")
}

#[test]
fn the_matrix_shows_each_clause_against_each_audit_by_date() {
    let laptop = Laptop::with_workspace();
    let programme = programme(&laptop);
    let audit = laptop.in_progress("Changes");
    laptop.ok("audit_edit", json!({"id": audit, "programme_id": programme}));
    let external = planned(&laptop, &programme, "surveillance", "2026-09-07", "2026-09-08");
    let ask = json!({"programme_id": programme});
    let matrix = laptop.ok("programme_matrix", ask.clone());
    assert_eq!(rows(&matrix, "rows").iter().filter(|row| row["kind"] == "clause").count(), 57);
    let columns: Vec<_> = rows(&matrix, "columns").iter().map(|column| column["audit_id"].clone()).collect();
    assert_eq!(columns, [json!(audit), json!(external)]);
    let (asked, other) = (place(&matrix, "8.5.1.2"), place(&matrix, "4.1"));
    assert_eq!(
        (&matrix["rows"][asked]["state"], &matrix["rows"][other]["state"]),
        (&json!("planned"), &json!("not_covered"))
    );
    assert_eq!(matrix["rows"][asked]["core"], json!(["changes"]));
    let item = &laptop.questions(&audit)[0];
    for question in laptop.questions(&audit) {
        let result = if question["clause_id"] == item["clause_id"] { "not_sampled" } else { "conform" };
        laptop
            .ok("checklist_answer", json!({"id": question["id"], "result": result, "note": "x", "reason": "No time"}));
    }
    let matrix = laptop.ok("programme_matrix", ask.clone());
    let states: Vec<_> = rows(&matrix, "cells").iter().map(|cell| cell["state"].as_str().unwrap_or_default()).collect();
    assert_eq!(states, ["not_sampled", "done", "done"]);
    assert_eq!(matrix["cells"][0]["reason"], "No time");
    let round = &matrix["head"]["rounds"][0];
    assert_eq!((&round["window"]["from"], &round["window"]["to"]), (&json!("2026-07-27"), &json!("2026-08-10")));
    assert_eq!(laptop.refusal("programme_matrix", json!({"programme_id": programme, "from": "2027-01-01"})).1, "to");
    let unknown = json!({"programme_id": "0195d4b2-0000-7000-8000-000000000000"});
    assert_eq!(laptop.refusal("programme_matrix", unknown).0, "reference-unknown");
}

#[test]
fn a_moved_audit_says_why_in_its_column() {
    let laptop = Laptop::with_workspace();
    let programme = programme(&laptop);
    let audit = planned(&laptop, &programme, "internal", "2026-05-04", "2026-05-05");
    let to =
        json!({"id": audit, "planned_from": "2026-06-01", "planned_to": "2026-06-02", "reason": "The auditor is ill"});
    laptop.ok("audit_move", to);
    let matrix = laptop.ok("programme_matrix", json!({"programme_id": programme}));
    let told = &matrix["columns"][0]["moves"][0];
    assert_eq!((&told["from"], &told["to"]), (&json!("2026-05-04"), &json!("2026-06-01")));
    assert_eq!((&told["reason"], &told["by"]), (&json!("The auditor is ill"), &json!("Anna Berg")));
}

#[test]
fn what_failed_comes_first_with_its_reason() {
    let cast = triennium_tests::cast::Cast::new();
    let programme = programme(&cast.laptop);
    let ask = json!({"programme_id": programme});
    let before = cast.ok("programme_priority", ask.clone());
    assert_ne!(before["rows"][0]["number"], "8.5.1.2");
    let draft = cast.draft("major");
    assert_eq!(cast.ok("programme_priority", ask.clone()), before, "a draft is nobody's finding yet");
    cast.show(triennium_core::domain::Entity::Nonconformity, draft["id"].as_str().expect("an id"));
    cast.go(draft["id"].as_str().expect("an id"), "issue");
    let after = cast.ok("programme_priority", ask.clone());
    let first = &after["rows"][0];
    assert!(["8.5.1.2", "8.5.1"].contains(&first["number"].as_str().unwrap_or_default()), "{first}");
    assert_eq!((&first["level"], &first["reasons"][0]["code"]), (&json!("high"), &json!("priority-finding-open")));
    let checks = cast.ok("programme_checks", ask);
    let check = |id: &str| rows(&checks, "checks").iter().find(|check| check["id"] == id).expect("a check").clone();
    assert_eq!(check("earlier_findings")["outcome"], "open");
    assert_eq!(check("risk_basis")["decided"][0]["code"], "check-risk-none");
    assert_eq!(check("criteria")["outcome"], "met");
    assert_eq!(rows(&checks, "checks").len(), 10);
}

#[test]
fn each_reason_has_its_words_in_both_languages() {
    use triennium_core::messages::messages;
    let sources = [
        include_str!("../../crates/core/src/rules/programme/checks.rs"),
        include_str!("../../crates/core/src/rules/programme/priority.rs"),
    ];
    let is_code = |text: &&str| {
        ["check-", "mend-", "priority-", "propose-"].iter().any(|start| text.starts_with(start))
            && text.chars().all(|c| c.is_ascii_lowercase() || c == '-' || c.is_ascii_digit())
    };
    let production = sources.iter().filter_map(|source| source.split("\nmod tests").next());
    let codes: Vec<&str> = production.flat_map(|text| text.split('"').skip(1).step_by(2)).filter(is_code).collect();
    assert!(codes.len() > 50, "{codes:?}");
    for code in codes {
        for language in ["en", "de"] {
            assert!(messages(language).has(code), "{code} in {language}");
        }
    }
}
