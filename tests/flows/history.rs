//! The history in words, through the command table.

use serde_json::json;
use triennium_tests::Laptop;

fn sentences(laptop: &Laptop, input: serde_json::Value) -> Vec<String> {
    let page = laptop.ok("history_list", input);
    let rows = page["rows"].as_array().expect("rows").clone();
    rows.iter()
        .flat_map(|row| row["sentences"].as_array().expect("sentences").clone())
        .map(|s| s.as_str().expect("text").to_owned())
        .collect()
}

#[test]
fn a_records_history_is_told_in_words_newest_first() {
    let laptop = Laptop::with_workspace();
    let site = laptop.ok("site_save", json!({"name": "Hamburg", "headcount": 40}));
    let id = site["id"].as_str().expect("id");
    laptop.ok("site_save", json!({"name": "Bremen"}));
    laptop.ok("site_save", json!({"id": id, "name": "Hamburg Hafen", "headcount": 42, "is_central": true}));
    laptop.ok("site_remove", json!({"id": id}));
    assert_eq!(
        sentences(&laptop, json!({"record": id})),
        [
            "Anna Berg took the site Hamburg Hafen out of use",
            "Anna Berg changed the name of Hamburg Hafen from “Hamburg” to “Hamburg Hafen”",
            "Anna Berg set the mark “central site” of Hamburg Hafen to yes",
            "Anna Berg changed the headcount of Hamburg Hafen from 40 to 42",
            "Anna Berg added the site Hamburg Hafen",
        ]
    );
    let german = sentences(&laptop, json!({"record": id, "language": "de"}));
    assert_eq!(german[3], "Anna Berg hat „Anzahl Personen“ (Hamburg Hafen) von 40 in 42 geändert");
}

#[test]
fn an_entry_says_who_when_where_and_field_by_field() {
    let laptop = Laptop::with_workspace();
    laptop.ok("site_save", json!({"name": "Hamburg", "headcount": 40, "note": "Pier 3"}));
    let page = laptop.ok("history_list", json!({"page": {"limit": 1}}));
    assert_eq!(page["rows"].as_array().map(Vec::len), Some(1));
    assert!(page["total"].as_i64() > Some(1));
    let entry = &page["rows"][0];
    assert_eq!(entry["who"], "Anna Berg");
    assert_eq!(entry["operation"], "site-save");
    assert_eq!(entry["what"], "saved a site");
    assert!(entry["when"].as_str().expect("when").starts_with("2 March 2026, 09:0"), "{}", entry["when"]);
    assert!(entry["when"].as_str().expect("when").ends_with("+01:00"));
    assert_eq!(entry["changes"][0]["entity"], "site");
    assert_eq!(entry["changes"][0]["label"], "Hamburg");
    let fields = entry["changes"][0]["fields"].as_array().expect("fields");
    let told: Vec<_> =
        fields.iter().map(|f| (f["label"].as_str().expect("l"), f["new"].as_str().expect("n"))).collect();
    assert_eq!(told, [("Name", "Hamburg"), ("Headcount", "40"), ("Note", "Pier 3")]);
}

#[test]
fn a_record_that_is_not_there_is_refused_by_its_name() {
    let laptop = Laptop::with_workspace();
    let refusal = laptop.refused("history_list", json!({"record": "NC-2026-001"}));
    assert_eq!((refusal.code.as_str(), refusal.field.as_deref()), ("record-not-found", Some("record")));
}

#[test]
fn a_moved_due_date_reads_as_a_person_would_say_it() {
    let laptop = Laptop::with_workspace();
    let me = laptop.ok("search", json!({"text": "Anna Berg", "entity": "person"}))[0]["id"].clone();
    let action = laptop.ok(
        "action_create",
        json!({"kind": "improvement", "title": "New labels", "owner_id": me, "due_on": "2026-05-03"}),
    );
    let (id, number) = (action["id"].clone(), action["number"].as_str().expect("number").to_owned());
    let step = json!({"step": "move", "due_on": "2026-05-17", "reason": "supplier late"});
    laptop.ok("action_step", json!({"id": id, "step": step}));
    let said = sentences(&laptop, json!({"record": number.to_lowercase(), "page": {"limit": 1}}));
    let wanted = format!("Anna Berg moved the due date of {number} from 3 May 2026 to 17 May 2026: supplier late");
    assert_eq!(said, [wanted], "the reason is told once");
    let german = sentences(&laptop, json!({"record": id, "language": "de", "page": {"limit": 1}}));
    let wanted = format!(
        "Anna Berg hat „Fälligkeitstermin“ ({number}) von 3. Mai 2026 auf 17. Mai 2026 verschoben: supplier late"
    );
    assert!(german.contains(&wanted), "{german:#?}");
}

#[test]
fn parts_and_links_stand_in_the_history_of_what_they_belong_to() {
    let laptop = Laptop::with_workspace();
    let me = laptop.ok("search", json!({"text": "Anna Berg", "entity": "person"}))[0]["id"].clone();
    let site = laptop.ok("site_save", json!({"name": "Hamburg"}));
    let plan = json!({"kind": "internal", "title": "Changes", "planned_from": "2026-03-09", "planned_to": "2026-03-11",
        "sites": [site["id"]]});
    let audit = laptop.ok("audit_create", plan);
    let (id, number) = (audit["id"].clone(), audit["number"].as_str().expect("number").to_owned());
    laptop.ok("team_assign", json!({"audit_id": id, "person_id": me, "role": "auditor"}));
    laptop.ok("team_assign", json!({"audit_id": id, "person_id": me, "role": "lead_auditor"}));
    let file = laptop.home.path().join("label.txt");
    std::fs::write(&file, "a label").expect("written");
    let to = json!([{"entity": "audit", "record_id": id}]);
    laptop.ok("evidence_add", json!({"paths": [file], "to": to}));
    let said = sentences(&laptop, json!({"record": number}));
    for wanted in [
        format!("Anna Berg linked EV-000001 to {number}"),
        format!("Anna Berg changed the role of the team member Anna Berg in {number} from “Auditor” to “Lead auditor”"),
        format!("Anna Berg added the team member Anna Berg to {number}"),
        format!("Anna Berg linked Hamburg to {number}"),
        format!("Anna Berg added the audit {number}"),
    ] {
        assert!(said.contains(&wanted), "no “{wanted}” in {said:#?}");
    }
    assert!(!said.iter().any(|s| s.contains("site Hamburg")), "only what concerns the audit: {said:#?}");
}
