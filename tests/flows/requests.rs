//! A request list from the letter to the last accepted answer: kept, answered with evidence, out to a spreadsheet and back.

use std::path::PathBuf;

use serde_json::{Value, json};
use triennium_core::domain::Entity;
use triennium_tests::{
    Laptop,
    cast::{ANNA, Cast},
};

fn audit(laptop: &Laptop) -> Value {
    laptop.ok(
        "audit_create",
        json!({"kind": "surveillance", "title": "Surveillance 2026", "planned_from": "2026-04-01", "planned_to": "2026-04-02"}),
    )
}

fn list(laptop: &Laptop) -> Value {
    let audit = audit(laptop);
    laptop.ok(
        "request_list_save",
        json!({"title": "Documents for the surveillance", "audit_id": audit["id"], "asked_by": "Zofia Ćwik, Certyfikacja", "due_on": "2026-03-20"}),
    )
}

fn add(laptop: &Laptop, list: &Value, text: &str) -> Value {
    laptop.ok("request_save", json!({"list_id": list["id"], "text": text, "clause": "9.3"}))
}

fn file(laptop: &Laptop, name: &str) -> PathBuf {
    laptop.home.path().join(name)
}

#[test]
fn a_request_is_answered_with_evidence_and_accepted() {
    let cast = Cast::new();
    let list = list(&cast.laptop);
    assert_eq!(list["number"], "RL-2026-01");
    let request = add(&cast.laptop, &list, "  The last three management reviews\r\nwith minutes ");
    assert_eq!(
        (&request["number"], &request["text"]),
        (&json!("RQ-2026-001"), &json!("The last three management reviews\nwith minutes"))
    );
    let step = |to: &str, more: Value| {
        let mut input = json!({"id": request["id"], "to": to});
        input.as_object_mut().expect("object").extend(more.as_object().expect("object").clone());
        input
    };
    assert_eq!(cast.refused("request_step", step("answered", json!({}))), "request-without-answer at answer");
    assert_eq!(cast.refused("request_step", step("accepted", json!({}))), "request-step-impossible at to");
    cast.show(Entity::Request, request["id"].as_str().expect("id"));
    let answered = cast.ok("request_step", step("answered", json!({"answer": "EV-1 shows all three"})));
    assert_eq!((&answered["state"], &answered["answered_on"]), (&json!("answered"), &json!("2026-03-02")));
    assert_eq!(answered["answered_by"], json!(cast.person(ANNA)));
    cast.ok("request_step", step("accepted", json!({})));
    let refused = cast.refused("request_save", json!({"id": request["id"], "text": "Other words"}));
    assert_eq!(refused, "request-settled");
    assert_eq!(cast.refused("request_step", step("open", json!({}))), "reason-missing at reason");
    cast.ok("request_step", step("open", json!({"reason": "The minutes of May are missing"})));
    assert_eq!(cast.refused("request_remove", json!({"id": request["id"]})), "request-has-content");
    assert_eq!(cast.refused("request_list_remove", json!({"id": list["id"]})), "request-list-has-requests");
    let rows = cast.ok("request_list_list", json!({"open": true}))["rows"].clone();
    assert_eq!(
        (&rows[0]["requests"], &rows[0]["open"], &rows[0]["without_evidence"]),
        (&json!(1), &json!(1), &json!(0))
    );
    let found = cast.ok("search", json!({"text": "management rev"}));
    assert!(found.as_array().expect("hits").iter().any(|hit| hit["entity"] == "request"), "{found}");
    let told = cast.ok("history_list", json!({"record": "RQ-2026-001", "language": "de"}));
    let said = serde_json::to_string(&told["rows"]).expect("JSON");
    assert!(said.contains("The minutes of May are missing") && said.contains("Angenommen"), "{said}");
    assert_eq!(cast.ok("history_verify", json!({}))["faults"], json!([]));
}

#[test]
fn requests_that_are_late_or_bare_are_found() {
    let laptop = Laptop::with_workspace();
    let list = list(&laptop);
    let late = laptop.ok("request_save", json!({"list_id": list["id"], "text": "Late", "due_on": "2026-03-10"}));
    let gone = add(&laptop, &list, "Not needed after all");
    laptop.ok("request_step", json!({"id": gone["id"], "to": "withdrawn", "reason": "asked twice"}));
    laptop.clock.advance_days(10);
    let rows = |filter: Value| laptop.ok("request_list_requests", filter)["rows"].clone();
    let numbers =
        |rows: Value| rows.as_array().expect("rows").iter().map(|row| row["number"].clone()).collect::<Vec<_>>();
    assert_eq!(numbers(rows(json!({"overdue": true}))), [late["number"].clone()]);
    assert_eq!(numbers(rows(json!({"states": ["withdrawn"]}))), [gone["number"].clone()]);
    assert_eq!(numbers(rows(json!({"without_evidence": false}))), Vec::<Value>::new());
    let lists = laptop.ok("request_list_list", json!({}));
    assert_eq!((&lists["rows"][0]["overdue"], &lists["rows"][0]["without_evidence"]), (&json!(1), &json!(1)));
    laptop.ok("request_remove", json!({"id": late["id"]}));
    assert_eq!(numbers(rows(json!({"list_id": list["id"]}))), [gone["number"].clone()]);
}

/// Exports, changes the file as somebody with a spreadsheet would, and takes it in again.
fn back(laptop: &Laptop, list: &Value, name: &str, change: impl FnOnce(String) -> String) -> PathBuf {
    let path = file(laptop, name);
    laptop.ok("request_list_export", json!({"id": list["id"], "path": path, "language": "de"}));
    let text = std::fs::read_to_string(&path).expect("written");
    std::fs::write(&path, change(text)).expect("changed");
    path
}

#[test]
fn a_list_goes_out_and_comes_back_in_both_forms_and_nothing_of_ours_is_overwritten() {
    for name in ["list.csv", "list.json"] {
        let laptop = Laptop::with_workspace();
        let list = list(&laptop);
        let [a, b, c] =
            ["=1+1 is a formula", "Minutes of May", "The risk register"].map(|text| add(&laptop, &list, text));
        let path = back(&laptop, &list, name, |text| {
            if name.ends_with("csv") {
                assert!(text.contains("'=1+1") && text.contains("Anforderung") && text.contains("Offen"), "{text}");
            }
            text.replace("Minutes of May", "Minutes of June").replace("The risk register", "The register of risks")
        });
        laptop.ok("request_save", json!({"id": c["id"], "text": "The risk register of 2025"}));
        laptop.ok("request_save", json!({"id": a["id"], "answer": "see annex"}));
        let look = laptop.ok("request_list_import", json!({"path": path, "list_id": list["id"]}));
        assert_eq!((&look["written"], &look["problems"]), (&json!(false), &json!([])));
        let outcomes: Vec<&Value> = look["rows"].as_array().expect("rows").iter().map(|row| &row["outcome"]).collect();
        assert_eq!(outcomes, ["unchanged", "changed", "conflict"]);
        let cell = &look["rows"][2]["cells"][0];
        assert_eq!(
            (&cell["ours"], &cell["theirs"]),
            (&json!("The risk register of 2025"), &json!("The register of risks"))
        );
        let text = |id: &Value| {
            let rows = laptop.ok("request_list_requests", json!({}))["rows"].clone();
            rows.as_array().expect("rows").iter().find(|row| row["id"] == *id).expect("a request").clone()
        };
        assert_eq!(text(&b["id"])["text"], "Minutes of May", "a look writes nothing");
        let done = laptop.ok("request_list_import", json!({"path": path, "list_id": list["id"], "write": true}));
        assert_eq!((&done["written"], &done["changed"], &done["conflicts"]), (&json!(true), &json!(1), &json!(1)));
        assert_eq!(text(&b["id"])["text"], "Minutes of June");
        assert_eq!(text(&c["id"])["text"], "The risk register of 2025");
        assert_eq!(
            (&text(&a["id"])["text"], &text(&a["id"])["answer"]),
            (&json!("=1+1 is a formula"), &json!("see annex"))
        );
        let again = laptop.ok("request_list_import", json!({"path": path, "list_id": list["id"], "write": true}));
        assert_eq!((&again["created"], &again["changed"]), (&json!(0), &json!(0)));
    }
}

#[test]
fn a_list_of_somebody_elses_making_gets_numbers_and_keeps_theirs() {
    let laptop = Laptop::with_workspace();
    let path = file(&laptop, "theirs.csv");
    let text = "Nummer;Anforderung;Abschnitt;Fällig;Status\nA-1;Richtlinie;5.2;31.03.2026;\nA-2;Risikoliste;6.1;;Beantwortet\n";
    std::fs::write(&path, text).expect("written");
    let untitled = laptop.refused("request_list_import", json!({"path": path}));
    assert_eq!((untitled.code.as_str(), untitled.field.as_deref()), ("request-list-needs-title", Some("title")));
    let look = laptop.ok("request_list_import", json!({"path": path, "title": "Erstanforderung"}));
    let problem = &look["problems"][0];
    assert_eq!(
        (&problem["code"], &problem["row"], &problem["column"]),
        (&json!("request-without-answer"), &json!(3), &json!("state"))
    );
    std::fs::write(&path, text.replace("Beantwortet", "Offen")).expect("written");
    let done = laptop.ok("request_list_import", json!({"path": path, "title": "Erstanforderung", "write": true}));
    assert_eq!((&done["created"], &done["list"]["number"]), (&json!(2), &json!("RL-2026-01")));
    let rows = laptop.ok("request_list_requests", json!({}))["rows"].clone();
    assert_eq!(
        (&rows[0]["number"], &rows[0]["reference"], &rows[0]["due_on"]),
        (&json!("RQ-2026-001"), &json!("A-1"), &json!("2026-03-31"))
    );
    // Their numbers are known again: nothing becomes new, and what differs without a mark of what went out is a conflict.
    std::fs::write(&path, text.replace("Beantwortet", "").replace("Risikoliste", "Risiken")).expect("written");
    let again = laptop.ok("request_list_import", json!({"path": path, "list_id": done["list"]["id"], "write": true}));
    assert_eq!((&again["created"], &again["conflicts"], &again["unchanged"]), (&json!(0), &json!(1), &json!(1)));
    let other = laptop.ok("request_list_save", json!({"title": "Another"}));
    std::fs::write(&path, "number,text\nRQ-2026-001,x\nRQ-2026-001,y\n").expect("written");
    let stray = laptop.ok("request_list_import", json!({"path": path, "list_id": other["id"], "write": true}));
    assert_eq!((&stray["written"], &stray["problems"][0]["code"]), (&json!(false), &json!("request-of-another-list")));
    let twice = laptop.ok("request_list_import", json!({"path": path, "list_id": done["list"]["id"]}));
    assert!(twice["problems"].as_array().expect("problems").iter().any(|p| p["code"] == "request-row-twice"));
}

#[test]
fn a_list_from_another_workspace_arrives_whole() {
    let theirs = Laptop::with_workspace();
    let list = list(&theirs);
    add(&theirs, &list, "Minutes");
    let path = file(&theirs, "list.json");
    theirs.ok("request_list_export", json!({"id": list["id"], "path": path}));
    let ours = Laptop::with_workspace();
    let done = ours.ok("request_list_import", json!({"path": path, "write": true}));
    assert_eq!((&done["list"]["title"], &done["list"]["asked_by"]), (&list["title"], &list["asked_by"]));
    assert_eq!((&done["created"], &done["list"]["due_on"]), (&json!(1), &list["due_on"]));
    let again = ours.ok("request_list_import", json!({"path": path, "write": true}));
    assert_eq!((&again["created"], &again["unchanged"]), (&json!(0), &json!(1)), "the same number is the same list");
}
