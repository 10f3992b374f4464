//! Standards and grades of a workspace: what comes along, what is imported, and what an audit pins.

use serde_json::{Value, json};
use triennium_tests::Laptop;

const HOUSE_RULES: &str = "number,title\n1,Purpose\n1.1,Scope\n2,Duties\n";

fn by_key<'a>(list: &'a Value, key: &str) -> &'a Value {
    list.as_array().expect("a list").iter().find(|c| c["key"] == key).unwrap_or_else(|| panic!("{key} in {list}"))
}

fn own_rules(laptop: &Laptop, edition: &str) -> Value {
    let path = laptop.home.path().join("rules.csv");
    std::fs::write(&path, HOUSE_RULES).expect("written");
    json!({"path": path, "about": {"designation": "House rules", "edition": edition}})
}

#[test]
fn a_new_workspace_has_the_shipped_standards_and_can_grade() {
    let laptop = Laptop::with_workspace();
    let catalogues = laptop.ok("catalogue_list", json!({}));
    let sms = by_key(&catalogues, "iso20000-1-2018");
    assert_eq!((sms["origin"].as_str(), sms["allows_not_applicable"].as_bool()), (Some("shipped"), Some(false)));
    assert!(by_key(&catalogues, "iso27001-2022")["leaves"].as_i64().expect("a count") >= 93);
    let clauses = laptop.ok("clause_list", json!({"catalogue_id": sms["id"], "text": "8.5.1"}));
    let numbers: Vec<&str> =
        clauses["rows"].as_array().expect("rows").iter().filter_map(|c| c["number"].as_str()).collect();
    assert_eq!(numbers, ["8.5.1", "8.5.1.1", "8.5.1.2", "8.5.1.3"]);
    assert_eq!(clauses["rows"][0]["findings"], 0);
    assert_eq!(clauses["rows"][0]["last_audited"], Value::Null);
    let grades = laptop.ok("grade_list", json!({}));
    assert_eq!(grades[0]["kind"], "major");
    assert_eq!(grades.as_array().map(Vec::len), Some(6));
}

#[test]
fn starter_questions_come_in_the_language_asked_for() {
    let laptop = Laptop::with_workspace();
    let ask = |language: &str| {
        laptop.ok("starter_questions", json!({"catalogue": "iso20000-1-2018", "clause": "8.6.1", "language": language}))
    };
    let (english, german) = (ask("en"), ask("de"));
    assert!(!english.as_array().expect("questions").is_empty());
    assert_eq!(english.as_array().map(Vec::len), german.as_array().map(Vec::len));
    assert_ne!(english[0]["question"], german[0]["question"]);
    assert_eq!(ask("fr"), english);
    assert_eq!(laptop.ok("starter_questions", json!({"catalogue": "none"})), json!([]));
    let crosswalk = laptop.ok("crosswalk_list", json!({}));
    assert!(crosswalk.as_array().expect("rows").iter().any(|row| row["clauses"]["iso9001-2015"] == json!(["4.1"])));
}

#[test]
fn an_own_catalogue_is_previewed_imported_once_and_again_as_another_edition() {
    let laptop = Laptop::with_workspace();
    let input = own_rules(&laptop, "1");
    let preview = laptop.ok("catalogue_preview", input.clone());
    assert_eq!((preview["counts"]["clauses"].as_u64(), preview["counts"]["faults"].as_u64()), (Some(3), Some(0)));
    let mut dry = input.clone();
    dry["dry_run"] = json!(true);
    let reply = laptop.call("catalogue_import", dry.clone()).expect("a dry run");
    assert_eq!((reply.value["id"].clone(), reply.changed.len()), (Value::Null, 0));

    let id = laptop.ok("catalogue_import", input.clone())["id"].clone();
    let clauses = laptop.ok("clause_list", json!({"catalogue_id": id, "leaves_only": true}));
    assert_eq!(clauses["total"], 2);
    assert_eq!(laptop.ok("catalogue_import", dry)["refused"], "catalogue-exists");
    assert_eq!(laptop.refused("catalogue_import", input).code, "catalogue-exists");
    laptop.ok("catalogue_import", own_rules(&laptop, "2"));
    assert_eq!(laptop.ok("catalogue_list", json!({})).as_array().map(Vec::len), Some(5));
}

#[test]
fn what_is_wrong_in_a_file_is_named_and_nothing_is_written() {
    let laptop = Laptop::with_workspace();
    // "number,title\n1,Purpose\n1,Twice\n"
    let input = json!({"bytes": "bnVtYmVyLHRpdGxlCjEsUHVycG9zZQoxLFR3aWNlCg==", "about": {"designation": "Bad"}});
    let problems = laptop.ok("catalogue_preview", input.clone())["problems"].clone();
    assert_eq!((problems[0]["code"].as_str(), problems[0]["row"].as_u64()), (Some("catalogue-number-twice"), Some(3)));
    assert_eq!(laptop.refused("catalogue_import", input).code, "catalogue-not-clean");
    assert_eq!(laptop.refused("catalogue_preview", json!({})).code, "file-or-bytes");
    assert_eq!(laptop.refused("catalogue_preview", json!({"path": laptop.folder()})).code, "file-not-ordinary");
    assert_eq!(laptop.ok("catalogue_list", json!({})).as_array().map(Vec::len), Some(3));
}

#[test]
fn an_unused_catalogue_is_removed_and_brought_back() {
    let laptop = Laptop::with_workspace();
    let list = laptop.ok("catalogue_list", json!({}));
    laptop.ok("catalogue_remove", json!({"id": by_key(&list, "iso27001-2022")["id"]}));
    assert_eq!(laptop.ok("catalogue_bring", json!({})).as_array().map(Vec::len), Some(2), "removed stays removed");
    let back = laptop.ok("catalogue_bring", json!({"key": "iso27001-2022"}));
    assert_eq!(by_key(&back, "iso27001-2022")["clauses"], by_key(&list, "iso27001-2022")["clauses"]);
    assert_eq!(laptop.refused("catalogue_bring", json!({"key": "none"})).code, "standard-unknown");

    let own = laptop.ok("catalogue_import", own_rules(&laptop, "1"))["id"].clone();
    laptop.ok("catalogue_remove", json!({"id": own}));
    assert_eq!(laptop.refused("catalogue_remove", json!({"id": own})).code, "record-not-found");
    assert_eq!(
        laptop.ok("catalogue_import", own_rules(&laptop, "1"))["id"],
        own,
        "the same edition is the same catalogue"
    );
}

#[test]
fn a_bodys_words_map_onto_kinds_and_keep_their_meaning() {
    let laptop = Laptop::with_workspace();
    let scale = laptop.ok("grade_scale_add", json!({"scale": "categories", "name": "Nordcert"}));
    assert_eq!((scale[0]["word"].as_str(), scale[0]["kind"].as_str()), (Some("Category 1"), Some("major")));
    let again = laptop.refused("grade_scale_add", json!({"scale": "categories", "name": "Nordcert"}));
    assert_eq!(again.code, "grade-scale-exists");
    let word = json!({"scale": "Nordcert", "word": "category 1", "kind": "minor", "rank": 4});
    assert_eq!(laptop.refused("grade_save", word).code, "grade-word-twice");
    let saved = laptop.ok("grade_save", json!({"scale": "Nordcert", "word": "Remark", "kind": "ofi", "rank": 4}));
    laptop.ok("grade_remove", json!({"id": saved["id"]}));
    assert_eq!(laptop.ok("grade_list", json!({"scale": "Nordcert"})).as_array().map(Vec::len), Some(3));
    assert_eq!(
        laptop.refused("grade_save", json!({"scale": "x", "word": "y", "kind": "ofi", "rank": 0})).field.as_deref(),
        Some("rank")
    );
}
