//! Checklists: built from criteria, carried forward, answered; and the samples behind the answers.

use serde_json::{Value, json};
use triennium_tests::{Laptop, conduct::id};

fn refused(laptop: &Laptop, command: &str, input: Value) -> (String, String) {
    laptop.refusal(command, input)
}

fn at(code: &str, field: &str) -> (String, String) {
    (code.to_owned(), field.to_owned())
}

fn against(laptop: &Laptop, keys: &[&str]) -> String {
    let audit = laptop.audit("System audit");
    for key in keys {
        laptop.ok("criterion_save", json!({"audit_id": audit, "catalogue_id": laptop.catalogue(key)}));
    }
    audit
}

#[test]
fn a_checklist_covers_every_leaf_clause_in_order_and_is_never_doubled() {
    let laptop = Laptop::with_workspace();
    let audit = against(&laptop, &["iso20000-1-2018", "iso9001-2015"]);
    let leaves = |key: &str| {
        let page = laptop.ok("clause_list", json!({"catalogue_id": laptop.catalogue(key), "page": {"limit": 1000}}));
        let rows = page["rows"].as_array().expect("rows").clone();
        rows.into_iter().filter(|c| c["is_leaf"] == true).map(|c| c["number"].clone()).collect::<Vec<_>>()
    };
    let built = laptop.ok("checklist_build", json!({"audit_id": audit, "language": "en", "combined": false}));
    let page = laptop.ok("checklist_list", json!({"audit_id": audit, "page": {"limit": 1000}}));
    assert_eq!((&page["total"], &built["known"]), (&built["added"], &json!(0)));
    let mut asked: Vec<Value> =
        page["rows"].as_array().expect("rows").iter().map(|r| r["clause_number"].clone()).collect();
    asked.dedup();
    assert_eq!(
        asked,
        [leaves("iso20000-1-2018"), leaves("iso9001-2015")].concat(),
        "criterion by criterion, clause by clause"
    );
    let again = laptop.ok("checklist_build", json!({"audit_id": audit, "language": "de", "combined": false}));
    assert_eq!((&again["added"], &again["known"]), (&json!(0), &built["added"]), "the same questions in German");
}

#[test]
fn a_reworded_question_is_still_the_same_and_a_removed_one_comes_back() {
    let laptop = Laptop::with_workspace();
    let audit = against(&laptop, &["iso20000-1-2018"]);
    let clause = laptop.clause(&laptop.catalogue("iso20000-1-2018"), "8.2.4");
    let build = || laptop.ok("checklist_build", json!({"audit_id": audit, "clause_ids": [clause], "language": "en"}));
    let first = build();
    let item = laptop.questions(&audit)[0].clone();
    laptop.ok("checklist_item_save", json!({"id": item["id"], "question": "Put otherwise?"}));
    assert_eq!(build()["added"], 0);
    assert_eq!(
        refused(&laptop, "checklist_item_save", json!({"id": item["id"], "question": " "})),
        at("value-missing", "question")
    );
    laptop.ok("checklist_item_remove", json!({"id": item["id"]}));
    assert_eq!(build()["added"], 1);
    assert_eq!(laptop.ok("checklist_list", json!({"audit_id": audit}))["total"], first["added"]);
}

#[test]
fn own_questions_stand_with_their_clause_and_move() {
    let laptop = Laptop::with_workspace();
    let audit = against(&laptop, &["iso20000-1-2018"]);
    let iso = laptop.catalogue("iso20000-1-2018");
    let (early, late) = (laptop.clause(&iso, "8.2.4"), laptop.clause(&iso, "8.7.3"));
    laptop.ok("checklist_build", json!({"audit_id": audit, "clause_ids": [late, early]}));
    let own = laptop.ok("checklist_add", json!({"audit_id": audit, "clause_id": early, "question": "Who reads it?"}));
    let order = || laptop.questions(&audit).iter().map(id).collect::<Vec<_>>();
    let numbers: Vec<_> = laptop.questions(&audit).iter().map(|q| q["clause_number"].clone()).collect();
    let place = order().iter().position(|q| *q == id(&own)).expect("there");
    assert_eq!(numbers[place], "8.2.4");
    assert!(numbers[place + 1] != "8.2.4", "behind the clause's other questions: {numbers:?}");
    laptop.ok("checklist_item_move", json!({"id": own["id"]}));
    assert_eq!(order()[0], id(&own));
    // Between the same two again and again: there is always room.
    let (one, two) = (order()[1].clone(), order()[2].clone());
    for turn in 0..24 {
        let moved = if turn % 2 == 0 { &own["id"] } else { &json!(two) };
        laptop.ok("checklist_item_move", json!({"id": moved, "after": one}));
        assert_eq!((&order()[0], order()[1].as_str()), (&one, moved.as_str().expect("id")), "turn {turn}");
    }
    let other = against(&laptop, &["iso9001-2015"]);
    laptop.ok("checklist_build", json!({"audit_id": other}));
    let elsewhere = json!({"id": own["id"], "after": laptop.questions(&other)[0]["id"]});
    assert_eq!(refused(&laptop, "checklist_item_move", elsewhere), at("record-of-another-audit", "after"));
}

#[test]
fn an_answer_needs_its_words_and_not_applicable_is_none_to_20000_1() {
    let laptop = Laptop::with_workspace();
    let audit = laptop.in_progress("Change management");
    let item = laptop.questions(&audit)[0].clone();
    assert_eq!(item["allows_not_applicable"], false);
    let answer = |result: Value, extra: Value| {
        let mut input = json!({"id": item["id"], "result": result});
        input.as_object_mut().expect("fields").extend(extra.as_object().expect("fields").clone());
        input
    };
    let refuse = |result: &str, extra| refused(&laptop, "checklist_answer", answer(json!(result), extra));
    assert_eq!(refuse("not_applicable", json!({"reason": "x"})), at("checklist-not-applicable-refused", "result"));
    assert_eq!(refuse("not_sampled", json!({})), at("checklist-needs-reason", "reason"));
    assert_eq!(refuse("minor", json!({"note": " "})), at("checklist-needs-note", "note"));
    assert_eq!(refuse("major", json!({"note": "a\u{0}b"})), at("value-control-character", "note"));
    let given = laptop
        .ok("checklist_answer", answer(json!("minor"), json!({"note": "two of five", "persons": "Change manager"})));
    assert_eq!(given["auditor_id"], json!(laptop.me()));
    assert!(given["answered_at"].as_str().is_some_and(|at| at.starts_with("2026-03-02")));
    assert_eq!(refused(&laptop, "checklist_item_remove", json!({"id": item["id"]})).0, "checklist-item-answered");
    let back = laptop.ok("checklist_answer", answer(Value::Null, json!({"note": "two of five"})));
    assert_eq!((&back["result"], &back["answered_at"]), (&Value::Null, &Value::Null));
    let open = laptop.ok("checklist_list", json!({"audit_id": audit, "answered": false}))["total"].clone();
    assert_eq!(open, laptop.questions(&audit).len());
}

#[test]
fn a_control_of_27001_may_be_not_applicable_with_a_reason() {
    let laptop = Laptop::with_workspace();
    let audit = against(&laptop, &["iso27001-2022"]);
    let clause = laptop.clause(&laptop.catalogue("iso27001-2022"), "A.7.4");
    laptop.ok("checklist_build", json!({"audit_id": audit, "clause_ids": [clause]}));
    let item = laptop.questions(&audit)[0].clone();
    assert!(item["question"].as_str().expect("text").contains("A.7.4"), "{item}");
    laptop.ok("checklist_answer", json!({"id": item["id"], "result": "not_applicable", "reason": "no premises"}));
}

#[test]
fn what_is_carried_forward_is_not_yet_reverified() {
    let laptop = Laptop::with_workspace();
    let earlier = laptop.reported("Last year");
    let audit = laptop.audit("This year");
    let carry = json!({"audit_id": audit, "from_audit_id": earlier});
    let own = json!({"audit_id": audit, "from_audit_id": audit});
    assert_eq!(refused(&laptop, "checklist_carry", own), at("checklist-carry-itself", "from_audit_id"));
    let majors = json!({"audit_id": audit, "from_audit_id": earlier, "results": ["major"]});
    assert_eq!(refused(&laptop, "checklist_carry", majors).0, "checklist-nothing-to-carry");
    let (before, built) = (laptop.questions(&earlier), laptop.ok("checklist_carry", carry.clone()));
    assert_eq!(built["added"], before.len());
    for item in laptop.questions(&audit) {
        assert_eq!((&item["result"], &item["earlier_result"]), (&Value::Null, &json!("conform")));
        assert_eq!((&item["earlier_note"], &item["origin"]), (&json!("seen"), &json!("carried")));
        assert!(before.iter().any(|b| b["id"] == item["carried_from"]));
    }
    let again = laptop.ok("checklist_carry", carry);
    assert_eq!((&again["added"], &again["known"]), (&json!(0), &json!(before.len())));
}

#[test]
fn a_question_already_there_only_learns_its_earlier_answer() {
    let laptop = Laptop::with_workspace();
    let (earlier, audit) = (laptop.reported("Last year"), laptop.in_progress("This year"));
    let built = laptop.ok("checklist_carry", json!({"audit_id": audit, "from_audit_id": earlier}));
    assert_eq!(built["added"], 0);
    let items = laptop.questions(&audit);
    assert!(items.iter().all(|i| i["earlier_result"] == "conform" && i["result"].is_null()), "{items:?}");
}

#[test]
fn the_app_draws_and_anyone_can_draw_again() {
    let laptop = Laptop::with_workspace();
    let audit = laptop.in_progress("Change management");
    let item = laptop.questions(&audit)[0]["id"].clone();
    let changes: Vec<String> = (1..=40).map(|n| format!("CHG-{n:04}")).collect();
    let draw = |method: &str, more: Value| {
        let mut input = json!({"checklist_item_id": item, "population_description": "changes of Q3", "population": changes, "method": method});
        input.as_object_mut().expect("fields").extend(more.as_object().expect("fields").clone());
        input
    };
    let drawn = laptop.ok("sample_draw", draw("random", json!({"size": 5, "seed": "IA-2026-03/8.5.1"})));
    // By the shell lines of domain/sampling.rs, with coreutils.
    assert_eq!(drawn["drawn"], json!(["CHG-0011", "CHG-0007", "CHG-0022", "CHG-0027", "CHG-0037"]));
    let unseeded = laptop.ok("sample_draw", draw("systematic", json!({"size": 5})));
    assert_eq!(unseeded["seed"].as_str().map(str::len), Some(32));
    let repeated = laptop.ok("sample_draw", draw("systematic", json!({"size": 5, "seed": unseeded["seed"]})));
    assert_eq!(repeated["drawn"], unseeded["drawn"]);
    let judged = laptop
        .ok("sample_draw", draw("judgement", json!({"chosen": ["CHG-0001", "CHG-0040"], "note": "both emergency"})));
    assert_eq!(judged["size"], 2);
    let refuse = |input| refused(&laptop, "sample_draw", input);
    assert_eq!(refuse(draw("random", json!({"size": 41}))), at("sample-size-out-of-range", "size"));
    assert_eq!(refuse(draw("random", json!({}))), at("sample-size-out-of-range", "size"));
    assert_eq!(refuse(draw("judgement", json!({"chosen": ["CHG-9999"]}))), at("sample-drawn-unknown", "drawn"));
    let saved = laptop.ok("sample_save", json!({"id": drawn["id"], "exceptions": ["CHG-0022"], "note": "no approval"}));
    assert_eq!((&saved["exceptions"], &saved["drawn"]), (&json!(["CHG-0022"]), &drawn["drawn"]));
    let strange = json!({"id": drawn["id"], "exceptions": ["CHG-0001"]});
    assert_eq!(refused(&laptop, "sample_save", strange), at("sample-exception-not-drawn", "exceptions"));
    laptop.ok("sample_remove", json!({"id": judged["id"]}));
    assert_eq!(laptop.questions(&audit)[0]["samples"], 3);
    assert_eq!(laptop.ok("sample_list", json!({"checklist_item_id": item})).as_array().map(Vec::len), Some(3));
    assert_eq!(refused(&laptop, "checklist_item_remove", json!({"id": item})).0, "checklist-item-in-use");
}
