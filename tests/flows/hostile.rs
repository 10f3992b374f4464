//! Texts nobody here wrote: the 38 real findings and every naughty string go through the store, search, history and
//! report unharmed, or are refused at their field. Nothing in between.

use serde_json::{Value, json};
use triennium_tests::{Laptop, testdata};

fn naughty() -> Vec<String> {
    let text = std::fs::read_to_string(testdata("blns.json")).expect("blns.json");
    serde_json::from_str(&text).expect("a list of strings")
}

fn real_findings() -> Vec<Value> {
    let text = std::fs::read_to_string(testdata("real-findings.json")).expect("real-findings.json");
    let found: Vec<Value> = serde_json::from_str(&text).expect("a list");
    assert_eq!(found.len(), 38);
    found
}

/// An audit with one clause to hang findings on.
fn audit(laptop: &Laptop) -> (String, String) {
    let catalogues = laptop.ok("catalogue_list", json!({}));
    let rows = catalogues["rows"].as_array().or_else(|| catalogues.as_array()).expect("catalogues");
    let key = rows.iter().find(|c| c["key"] == "iso20000-1-2018").expect("shipped")["id"].clone();
    let clauses = laptop.ok("clause_list", json!({"catalogue_id": key}));
    let clauses = clauses["rows"].as_array().or_else(|| clauses.as_array()).expect("clauses").clone();
    let clause =
        clauses.iter().find(|c| c["number"] == "8.5.1.3").expect("8.5.1.3")["id"].as_str().expect("id").to_owned();
    let made = laptop.ok(
        "audit_create",
        json!({"kind": "internal", "title": "Hostile texts", "planned_from": "2026-03-02", "planned_to": "2026-03-03"}),
    );
    let id = made["id"].as_str().or_else(|| made["audit"]["id"].as_str()).expect("an audit").to_owned();
    (id, clause)
}

fn record<'a>(value: &'a Value, name: &str) -> &'a Value {
    if value[name].is_object() { &value[name] } else { value }
}

#[test]
fn the_real_findings_come_back_letter_by_letter_and_are_found() {
    let laptop = Laptop::with_workspace();
    let (audit, clause) = audit(&laptop);
    for (n, finding) in real_findings().iter().enumerate() {
        let text = finding["text_of_finding"].as_str().expect("text");
        let made = laptop.ok(
            "finding_create",
            json!({"audit_id": audit, "clause_id": clause, "grade_kind": "minor", "title": format!("Real finding {n}"), "description": text}),
        );
        let id = record(&made, "finding")["id"].clone();
        let read = laptop.ok("finding_get", json!({"id": id}));
        assert_eq!(record(&read, "finding")["description"].as_str(), Some(text));
        let words: Vec<&str> = text.split(|c: char| !c.is_alphanumeric()).filter(|w| w.len() > 6).take(4).collect();
        let found = laptop.ok("finding_list", json!({"text": words.join(" "), "page": {"limit": 1000}}));
        assert!(found["rows"].as_array().expect("rows").iter().any(|row| row["id"] == id), "{words:?}");
    }
}

#[test]
fn every_naughty_string_is_kept_as_it_is_or_refused_at_its_field() {
    let laptop = Laptop::with_workspace();
    let (audit, clause) = audit(&laptop);
    let mut kept = 0;
    for text in naughty() {
        let input =
            json!({"audit_id": audit, "clause_id": clause, "grade_kind": "ofi", "title": text, "description": text});
        let was_kept = match laptop.call("finding_create", input) {
            Ok(reply) => {
                let made = record(&reply.value, "finding").clone();
                assert_eq!(made["title"].as_str(), Some(text.trim()), "{text:?}");
                assert_eq!(made["description"].as_str(), Some(text.as_str()), "{text:?}");
                kept += 1;
                true
            }
            Err(refusal) => {
                assert!(refusal.field.is_some(), "{text:?}: {refusal:?}");
                false
            }
        };
        // Typing it into any search is never an error, and where it has words it finds what holds them.
        laptop.ok("search", json!({"text": text}));
        let page = laptop.ok("finding_list", json!({"text": text, "page": {"limit": 1000}}));
        let has_words = text.chars().any(char::is_alphanumeric);
        if was_kept && has_words {
            let rows = page["rows"].as_array().expect("rows");
            let found = rows.iter().any(|row| row["title"].as_str() == Some(text.trim()));
            assert!(found, "not found again: {text:?}");
        }
    }
    assert!(kept > 450, "only {kept} of the naughty strings were kept");
    let history = laptop.ok("history_list", json!({"page": {"limit": 1000}}));
    assert!(history["total"].as_i64().expect("a count") > 450);
    let verified = laptop.ok("history_verify", json!({}));
    assert_eq!(verified["faults"], json!([]));
}
