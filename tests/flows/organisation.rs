//! The organisation, its people, processes, documents and programme, and remarks on any of them.

use serde_json::{Value, json};
use triennium_tests::Laptop;

fn person(laptop: &Laptop, name: &str) -> Value {
    laptop.ok("person_save", json!({"name": name}))["id"].clone()
}

fn me(laptop: &Laptop) -> Value {
    laptop.ok("person_list", json!({"text": "Anna"}))["rows"][0]["id"].clone()
}

#[test]
fn the_organisation_says_its_scope() {
    let laptop = Laptop::with_workspace();
    let scope = "Hosting and support for public bodies";
    laptop.ok("workspace_edit", json!({"organisation": "Nordlicht IT", "sms_scope": scope, "address": "Kiel"}));
    assert_eq!(laptop.ok("workspace_get", json!({}))["sms_scope"], scope);
    let blank = json!({"organisation": " ", "sms_scope": "", "address": ""});
    assert_eq!(laptop.refused("workspace_edit", blank).field.as_deref(), Some("organisation"));
}

#[test]
fn a_person_is_saved_found_and_seen_with_competence_and_ties() {
    let laptop = Laptop::with_workspace();
    let ben = laptop.ok(
        "person_save",
        json!({"name": "Ben Ott", "email": "ben@example.org", "languages": "DE, en", "manager_id": me(&laptop)}),
    );
    assert_eq!(ben["languages"], "de, en");
    let id = ben["id"].clone();
    let topic = json!({"person_id": id, "topic": "ISO/IEC 20000-1 auditor", "valid_from": "2024-01-01", "valid_until": "2026-01-31"});
    laptop.ok("competence_save", topic);
    laptop.ok("competence_save", json!({"person_id": id, "topic": "Interviewing"}));
    laptop.ok(
        "process_save",
        json!({"name": "Incident management", "clause": "8.6.1", "owner_id": id, "operated_by": [id]}),
    );
    let view = laptop.ok("person_get", json!({"id": id}));
    assert_eq!(view["manager"], "Anna Berg");
    let valid: Vec<&Value> = view["competences"].as_array().expect("rows").iter().map(|c| &c["valid_today"]).collect();
    assert_eq!(valid, [true, false], "sorted by topic: interviewing has no end, the other ended in January");
    let relations: Vec<&Value> = view["processes"].as_array().expect("rows").iter().map(|t| &t["relation"]).collect();
    assert_eq!(relations, ["operates", "owns"]);
    let row = &laptop.ok("person_list", json!({"text": "ott"}))["rows"][0];
    assert_eq!(
        (row["processes"].as_i64(), row["competences"].as_i64(), row["expired_competences"].as_i64()),
        (Some(1), Some(2), Some(1))
    );
}

#[test]
fn what_would_confuse_people_is_refused_at_its_field() {
    let laptop = Laptop::with_workspace();
    let (anna, ben) = (me(&laptop), person(&laptop, "Ben Ott"));
    let twin = laptop.refused("person_save", json!({"name": "Other", "email": "ANNA@example.org"}));
    assert_eq!((twin.code.as_str(), twin.field.as_deref()), ("person-email-taken", Some("email")));
    laptop.ok("person_save", json!({"id": ben, "name": "Ben Ott", "manager_id": anna}));
    let ring = laptop.refused(
        "person_save",
        json!({"id": anna, "name": "Anna Berg", "email": "anna@example.org", "manager_id": ben}),
    );
    assert_eq!(ring.code, "person-manager-ring");
    let field = |input| laptop.refused("person_save", input).field;
    assert_eq!(field(json!({"name": "x", "languages": "english"})).as_deref(), Some("languages"));
    assert_eq!(
        field(json!({"name": "x", "manager_id": "0195d4b2-0000-7000-8000-000000000000"})).as_deref(),
        Some("manager_id")
    );
    let late = json!({"person_id": ben, "topic": "x", "valid_from": "2026-02-01", "valid_until": "2026-01-01"});
    assert_eq!(laptop.refused("competence_save", late).field.as_deref(), Some("valid_until"));
    assert_eq!(laptop.refused("process_save", json!({"name": "x", "clause": "..."})).field.as_deref(), Some("clause"));
}

#[test]
fn nobody_leaves_with_something_to_do() {
    let laptop = Laptop::with_workspace();
    let ben = person(&laptop, "Ben Ott");
    let service = laptop.ok("service_save", json!({"name": "Hosting", "owner_id": ben, "criticality": "critical"}));
    assert_eq!(laptop.ok("service_list", json!({}))["rows"][0]["owner"], "Ben Ott");
    let refusal = laptop.refused("person_remove", json!({"id": ben}));
    assert_eq!((refusal.code.as_str(), refusal.args["duties"].as_str()), ("person-has-duties", "1"));
    laptop.ok("service_remove", json!({"id": service["id"]}));
    laptop.ok("person_remove", json!({"id": ben}));
    assert_eq!(laptop.refused("person_remove", json!({"id": ben})).code, "record-not-found");
    assert_eq!(laptop.refused("person_save", json!({"id": ben, "name": "Back"})).code, "record-not-found");
    assert_eq!(laptop.refused("person_remove", json!({"id": me(&laptop)})).code, "person-is-you");
    assert_eq!(
        laptop.refused("service_save", json!({"name": "x", "owner_id": ben})).field.as_deref(),
        Some("owner_id")
    );
}

#[test]
fn a_processs_people_are_set_as_a_whole() {
    let laptop = Laptop::with_workspace();
    let [a, b, c] = ["A", "B", "C"].map(|name| person(&laptop, name));
    let save = |input: Value| laptop.call("process_save", input).expect("saved");
    let id = save(json!({"name": "Change", "operated_by": [a, b], "built_by": [c]})).value["id"].clone();
    let same = save(json!({"id": id, "name": "Change", "operated_by": [b, a, a], "built_by": [c]}));
    assert_eq!(same.changed, [], "nothing differs, nothing is written");
    save(json!({"id": id, "name": "Change", "operated_by": [b]}));
    let people = laptop.ok("process_get", json!({"id": id}))["people"].clone();
    assert_eq!(people.as_array().map(Vec::len), Some(1));
    assert_eq!((people[0]["person"].as_str(), people[0]["relation"].as_str()), (Some("B"), Some("operates")));
    assert_eq!(laptop.ok("process_list", json!({"person_id": b}))["total"], 1);
    assert_eq!(laptop.ok("process_list", json!({"person_id": a}))["total"], 0);
    laptop.ok("process_remove", json!({"id": id}));
    assert_eq!(laptop.ok("process_list", json!({}))["total"], 0);
}

#[test]
fn the_register_is_proposed_once_and_gated() {
    let laptop = Laptop::with_workspace();
    let proposals = laptop.ok("document_proposals", json!({}));
    let count = proposals.as_array().expect("a list").len();
    assert!(count > 25 && proposals.as_array().expect("a list").iter().all(|p| p["present"].is_null()));
    let one = laptop.ok("document_propose", json!({"keys": ["sms-scope"], "language": "de"}));
    assert_eq!(
        (one[0]["title"].as_str(), one[0]["state"].as_str()),
        (Some("Anwendungsbereich des SMS"), Some("draft"))
    );
    assert_eq!(laptop.ok("document_propose", json!({})).as_array().map(Vec::len), Some(count - 1));
    assert_eq!(laptop.ok("document_propose", json!({})), json!([]), "all are there");
    assert_eq!(laptop.refused("document_propose", json!({"keys": ["none"]})).code, "document-proposal-unknown");
    assert_eq!(laptop.ok("document_list", json!({"clause": "8.7"}))["total"], 5);
    assert_eq!(laptop.ok("document_list", json!({"clause": "8.7", "kind": "maintained"}))["total"], 2);

    let mut scope =
        json!({"id": one[0]["id"], "title": "Scope", "kind": "maintained", "clause": "4.3", "state": "approved"});
    assert_eq!(laptop.refused("document_save", scope.clone()).field.as_deref(), Some("version"));
    scope["version"] = json!("2.0");
    assert_eq!(laptop.refused("document_save", scope.clone()).field.as_deref(), Some("approved_by"));
    scope["approved_by"] = me(&laptop);
    scope["approved_on"] = json!("2026-01-15");
    scope["review_due"] = json!("2026-02-28");
    let saved = laptop.ok("document_save", scope);
    assert_eq!(saved["number"], one[0]["number"], "a number is given once");
    let due = laptop.ok("document_list", json!({"review_overdue": true}));
    assert_eq!((due["total"].as_i64(), due["rows"][0]["approver"].as_str()), (Some(1), Some("Anna Berg")));
    let record = json!({"title": "Incidents", "kind": "retained", "state": "approved"});
    assert_eq!(laptop.refused("document_save", record).field.as_deref(), Some("period_from"));
    laptop.ok("document_remove", json!({"id": saved["id"]}));
    assert_eq!(laptop.refused("document_remove", json!({"id": saved["id"]})).code, "record-not-found");
}

#[test]
fn a_programme_is_approved_changed_with_a_reason_and_closed_with_a_review() {
    let laptop = Laptop::with_workspace();
    let mut plan =
        json!({"title": "2026", "period_from": "2026-01-01", "period_to": "2026-12-31", "owner_id": me(&laptop)});
    let made = laptop.ok("programme_save", plan.clone());
    assert_eq!(made["number"], "AP-2026-01");
    plan["id"] = made["id"].clone();
    plan["state"] = json!("approved");
    assert_eq!(laptop.refused("programme_save", plan.clone()).code, "programme-needs-approval");
    plan["approved_by"] = me(&laptop);
    plan["approved_on"] = json!("2026-01-10");
    laptop.ok("programme_save", plan.clone());

    let risk = json!({"programme_id": made["id"], "kind": "team", "description": "Only two auditors", "treatment": "Train one"});
    let risk = laptop.ok("programme_risk_save", risk);
    plan["objectives"] = json!("Every leaf clause in three years");
    assert_eq!(laptop.refused("programme_save", plan.clone()).code, "reason-missing");
    plan["reason"] = json!("New supplier");
    laptop.ok("programme_save", plan.clone());
    let view = laptop.ok("programme_get", json!({"id": made["id"]}));
    assert_eq!((view["risks"][0]["kind"].as_str(), view["approver"].as_str()), (Some("team"), Some("Anna Berg")));

    plan["state"] = json!("closed");
    assert_eq!(laptop.refused("programme_save", plan.clone()).field.as_deref(), Some("effectiveness_review"));
    plan["effectiveness_review"] = json!("Two audits of two held");
    laptop.ok("programme_save", plan.clone());
    assert_eq!(laptop.refused("programme_save", plan).code, "programme-closed");
    assert_eq!(laptop.refused("programme_risk_remove", json!({"id": risk["id"]})).code, "programme-closed");
    assert_eq!(laptop.refused("programme_remove", json!({"id": made["id"]})).code, "programme-closed");
    let backwards = json!({"title": "x", "period_from": "2026-12-31", "period_to": "2026-01-01"});
    assert_eq!(laptop.refused("programme_save", backwards).field.as_deref(), Some("period_to"));
    assert_eq!(laptop.ok("programme_list", json!({"state": "closed"}))["rows"][0]["risks"], 1);
}

#[test]
fn only_its_author_changes_a_remark() {
    let laptop = Laptop::with_workspace();
    let on = json!({"entity": "person", "record_id": me(&laptop)});
    let remark = laptop.ok("comment_add", json!({"on": on, "text": "  Back in May  "}));
    let listed = laptop.ok("comment_list", on.clone());
    assert_eq!((listed[0]["text"].as_str(), listed[0]["author"].as_str()), (Some("Back in May"), Some("Anna Berg")));
    laptop.ok("comment_edit", json!({"id": remark["id"], "text": "Back in June"}));
    laptop.ok("identity_set", json!({"name": "Ben Ott"}));
    assert_eq!(laptop.refused("comment_edit", json!({"id": remark["id"], "text": "Never"})).code, "comment-of-another");
    assert_eq!(laptop.refused("comment_remove", json!({"id": remark["id"]})).code, "comment-of-another");
    laptop.ok("identity_set", json!({"name": "Anna Berg", "email": "anna@example.org"}));
    laptop.ok("comment_remove", json!({"id": remark["id"]}));
    assert_eq!(laptop.ok("comment_list", on), json!([]));
    let gone = json!({"entity": "person", "record_id": "0195d4b2-0000-7000-8000-000000000000"});
    assert_eq!(laptop.refused("comment_add", json!({"on": gone, "text": "x"})).code, "reference-unknown");
    let nested = json!({"entity": "comment", "record_id": remark["id"]});
    assert_eq!(laptop.refused("comment_add", json!({"on": nested, "text": "x"})).code, "comment-on-comment");
}

#[test]
fn a_record_is_found_by_its_number() {
    let laptop = Laptop::with_workspace();
    let document = laptop.ok("document_save", json!({"title": "Plan", "kind": "maintained"}));
    let found = laptop.ok("record_find", json!({"number": " doc-0001 "}));
    assert_eq!((found["entity"].as_str(), &found["record_id"]), (Some("document"), &document["id"]));
    assert_eq!(found["label"], "DOC-0001 Plan");
    assert_eq!(laptop.refused("record_find", json!({"number": "NC-1"})).code, "number-unknown");
}

#[test]
fn the_windows_types_have_one_name_each() {
    let text = triennium_core::api::typescript::typescript();
    for name in ["EvidencePreview", "CataloguePreview", "PersonRow", "EvidenceFields"] {
        assert_eq!(text.matches(&format!("export type {name} ")).count(), 1, "{name}");
    }
}
