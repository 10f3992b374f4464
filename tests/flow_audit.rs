//! The conduct of an audit through the command table: planned, prepared, in progress, reported, closed, and what refuses each.

use serde_json::{Value, json};
use triennium_tests::Laptop;

fn id(value: &Value) -> String {
    value["id"].as_str().unwrap_or_else(|| panic!("no id in {value}")).to_owned()
}

fn me(laptop: &Laptop) -> String {
    // A new workspace knows the person who made it.
    id(&laptop.ok("search", json!({"text": "Anna Berg", "entity": "person"}))[0])
}

fn audit(laptop: &Laptop, title: &str) -> String {
    id(&laptop.ok(
        "audit_create",
        json!({"kind": "internal", "title": title, "planned_from": "2026-03-09", "planned_to": "2026-03-11"}),
    ))
}

fn catalogue(laptop: &Laptop, key: &str) -> String {
    let list = laptop.ok("catalogue_list", json!({}));
    let found = list.as_array().expect("a list").iter().find(|c| c["key"] == key);
    id(found.unwrap_or_else(|| panic!("no {key} in {list}")))
}

fn clause(laptop: &Laptop, catalogue: &str, number: &str) -> String {
    let page = laptop.ok("clause_list", json!({"catalogue_id": catalogue, "page": {"limit": 1000}}));
    let found = page["rows"].as_array().expect("rows").iter().find(|c| c["number"] == number);
    id(found.unwrap_or_else(|| panic!("no {number} in {page}")))
}

/// With ISO/IEC 20000-1 as its criterion, Anna as its lead and the questions of clause 8.5.1.
fn prepared(laptop: &Laptop, title: &str) -> String {
    let audit = audit(laptop, title);
    let catalogue = catalogue(laptop, "iso20000-1-2018");
    laptop.ok("criterion_save", json!({"audit_id": audit, "catalogue_id": catalogue}));
    laptop.ok("team_assign", json!({"audit_id": audit, "person_id": me(laptop), "role": "lead_auditor"}));
    let clause = clause(laptop, &catalogue, "8.5.1");
    laptop.ok("checklist_build", json!({"audit_id": audit, "clause_ids": [clause], "language": "en"}));
    laptop.ok("audit_advance", json!({"id": audit, "to": "prepared"}));
    audit
}

fn items(laptop: &Laptop, audit: &str) -> Vec<Value> {
    laptop.ok("checklist_list", json!({"audit_id": audit}))["rows"].as_array().expect("rows").clone()
}

#[test]
fn an_audit_is_conducted_from_plan_to_close() {
    let laptop = Laptop::with_workspace();
    let audit = prepared(&laptop, "Change management");
    laptop.ok("audit_advance", json!({"id": audit, "to": "in_progress"}));
    let questions = items(&laptop, &audit);
    assert!(questions.len() >= 2, "starter questions of 8.5.1: {}", questions.len());
    for item in &questions {
        assert!(item["clause_number"].as_str().expect("number").starts_with("8.5.1"), "{item}");
        laptop.ok("checklist_answer", json!({"id": item["id"], "result": "conform", "note": "seen"}));
    }
    let view = laptop.ok("audit_get", json!({"id": audit}));
    assert_eq!(view["number"], "IA-2026-01");
    assert_eq!(view["checklist"]["answered"], questions.len());
    let finding = laptop.ok(
        "finding_create",
        json!({"checklist_item_id": questions[0]["id"], "grade_kind": "ofi", "title": "Review the categories"}),
    );
    assert_eq!(finding["number"], "FN-2026-001");
    assert_eq!(finding["offers_nonconformity"], false);
    let refused = laptop.refused("audit_advance", json!({"id": audit, "to": "reported"}));
    assert_eq!((refused.code.as_str(), refused.field.as_deref()), ("audit-needs-conclusion", Some("conclusion")));
    laptop.ok("audit_edit", json!({"id": audit, "conclusion": "Fulfilled", "sampling_statement": "Judgement"}));
    let reported = laptop.ok("audit_advance", json!({"id": audit, "to": "reported"}));
    assert_eq!(reported["reported_on"], "2026-03-02");
    let row = &laptop.ok("audit_list", json!({"year": 2026, "state": "reported"}))["rows"][0];
    assert_eq!(row["lead"], "Anna Berg");
    assert_eq!(row["findings"]["ofi"], 1);
    assert_eq!(laptop.ok("audit_advance", json!({"id": audit, "to": "closed"}))["state"], "closed");
}
