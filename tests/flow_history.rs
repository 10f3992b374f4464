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
