//! The conduct of an audit through the command table: planned, prepared, in progress, reported, closed, and what refuses each.

use serde_json::{Value, json};
use triennium_tests::{Laptop, conduct::id};

fn at(code: &str, field: &str) -> (String, String) {
    (code.to_owned(), field.to_owned())
}

fn options(laptop: &Laptop, audit: &str) -> Vec<(String, bool, String)> {
    let view = laptop.ok("audit_get", json!({"id": audit}));
    let option = |o: &Value| {
        let text = |v: &Value| v.as_str().unwrap_or_default().to_owned();
        (text(&o["to"]), o["allowed"] == true, text(&o["refusal"]["code"]))
    };
    view["next"].as_array().expect("next").iter().map(option).collect()
}

#[test]
fn an_audit_is_conducted_from_plan_to_close() {
    let laptop = Laptop::with_workspace();
    let audit = laptop.in_progress("Change management");
    let questions = laptop.questions(&audit);
    assert!(questions.len() >= 2, "starter questions of 8.5.1: {}", questions.len());
    for item in &questions {
        assert!(item["clause_number"].as_str().expect("number").starts_with("8.5.1"), "{item}");
        laptop.ok("checklist_answer", json!({"id": item["id"], "result": "conform", "private_note": "ask again"}));
    }
    let view = laptop.ok("audit_get", json!({"id": audit}));
    assert_eq!((&view["number"], &view["actual_from"]), (&json!("IA-2026-01"), &json!("2026-03-02")));
    assert_eq!(view["checklist"]["answered"], questions.len());
    assert_eq!(view["checklist"]["private_notes"], questions.len());
    let finding = laptop.ok(
        "finding_create",
        json!({"checklist_item_id": questions[0]["id"], "grade_kind": "ofi", "title": "Review the categories"}),
    );
    assert_eq!((&finding["number"], &finding["offers_nonconformity"]), (&json!("FN-2026-001"), &json!(false)));
    let report = |to| json!({"id": audit, "to": to});
    assert_eq!(laptop.refusal("audit_advance", report("reported")), at("audit-needs-conclusion", "conclusion"));
    laptop.ok("audit_edit", json!({"id": audit, "conclusion": "Fulfilled", "sampling_statement": "By judgement"}));
    let reported = laptop.ok("audit_advance", report("reported"));
    assert_eq!((&reported["reported_on"], &reported["reported_by"]), (&json!("2026-03-02"), &json!(laptop.me())));
    let row = &laptop.ok("audit_list", json!({"year": 2026, "state": "reported", "text": "change"}))["rows"][0];
    assert_eq!((&row["lead"], &row["findings"]["ofi"]), (&json!("Anna Berg"), &json!(1)));
    assert_eq!(laptop.ok("audit_advance", report("closed"))["state"], "closed");
}

#[test]
fn each_gate_names_what_is_missing_and_the_page_knows_before() {
    let laptop = Laptop::with_workspace();
    let audit = laptop.audit("Change management");
    let advance = |to| laptop.refusal("audit_advance", json!({"id": audit, "to": to}));
    assert_eq!(advance("prepared"), at("audit-needs-criteria", "criteria"));
    assert_eq!(advance("reported").0, "audit-no-such-step");
    assert_eq!(advance("cancelled"), at("reason-missing", "reason"));
    let blocked = ("prepared".to_owned(), false, "audit-needs-criteria".to_owned());
    assert_eq!(options(&laptop, &audit), [blocked, ("cancelled".to_owned(), true, String::new())]);
    let catalogue = laptop.catalogue("iso20000-1-2018");
    laptop.ok("criterion_save", json!({"audit_id": audit, "catalogue_id": catalogue}));
    assert_eq!(advance("prepared"), at("audit-needs-one-leader", "team"));
    laptop.ok("team_assign", json!({"audit_id": audit, "person_id": laptop.me(), "role": "lead_auditor"}));
    assert_eq!(advance("prepared"), at("audit-needs-checklist", "checklist"));
    laptop.ok("checklist_build", json!({"audit_id": audit, "clause_ids": [laptop.clause(&catalogue, "8.5.1.2")]}));
    laptop.ok("audit_advance", json!({"id": audit, "to": "prepared"}));
    laptop.ok("audit_advance", json!({"id": audit, "to": "in_progress"}));
    assert_eq!(advance("reported"), at("audit-items-unanswered", "checklist"));
    let items = laptop.questions(&audit);
    for item in &items {
        laptop.ok("checklist_answer", json!({"id": item["id"], "result": "major", "note": "no record"}));
    }
    let finding = laptop.ok("finding_create", json!({"checklist_item_id": items[0]["id"], "title": "No record"}));
    assert_eq!((&finding["grade_kind"], &finding["offers_nonconformity"]), (&json!("major"), &json!(true)));
    assert_eq!(advance("reported"), at("audit-findings-without-nonconformity", "findings"));
    let cancelled = json!({"id": audit, "to": "cancelled", "reason": "Supplier insolvent"});
    assert_eq!(laptop.ok("audit_advance", cancelled)["cancelled_reason"], "Supplier insolvent");
    assert_eq!(options(&laptop, &audit), []);
}

#[test]
fn a_reported_audit_takes_amendments_and_nothing_else() {
    let laptop = Laptop::with_workspace();
    let audit = laptop.reported("Incident management");
    let item = laptop.questions(&audit)[0]["id"].clone();
    let (me, clause) = (laptop.me(), laptop.questions(&audit)[0]["clause_id"].clone());
    for (command, input) in [
        ("audit_edit", json!({"id": audit, "title": "Another"})),
        ("audit_edit", json!({"id": audit, "conclusion": "Another"})),
        (
            "audit_move",
            json!({"id": audit, "planned_from": "2026-04-01", "planned_to": "2026-04-02", "reason": "late"}),
        ),
        ("criterion_save", json!({"audit_id": audit, "text": "Contract 12"})),
        ("team_assign", json!({"audit_id": audit, "person_id": me, "role": "observer"})),
        (
            "agenda_save",
            json!({"audit_id": audit, "kind": "opening", "title": "Opening", "starts_at": "2026-03-09T09:00", "ends_at": "2026-03-09T09:30"}),
        ),
        ("checklist_build", json!({"audit_id": audit})),
        ("checklist_answer", json!({"id": item, "result": "conform"})),
        ("checklist_add", json!({"audit_id": audit, "clause_id": clause, "question": "And?"})),
        (
            "sample_draw",
            json!({"checklist_item_id": item, "population_description": "x", "population": ["a"], "method": "all"}),
        ),
        ("finding_create", json!({"checklist_item_id": item, "grade_kind": "minor", "title": "Late"})),
    ] {
        assert_eq!(laptop.refusal(command, input).0, "audit-locked", "{command}");
    }
    let amend = |reason: &str| json!({"id": audit, "text": "The second site was visited too.", "reason": reason});
    assert_eq!(laptop.refusal("audit_amend", amend(" ")), at("reason-missing", "reason"));
    assert_eq!(laptop.ok("audit_amend", amend("Forgotten"))["number"], 1);
    laptop.ok("audit_advance", json!({"id": audit, "to": "closed"}));
    assert_eq!(laptop.ok("audit_amend", amend("Forgotten again"))["number"], 2);
    let view = laptop.ok("audit_get", json!({"id": audit}));
    assert_eq!((&view["locked"], &view["amendments"][1]["by_name"]), (&json!(true), &json!("Anna Berg")));
    let open = laptop.audit("Still open");
    let early = json!({"id": open, "text": "x", "reason": "y"});
    assert_eq!(laptop.refusal("audit_amend", early).0, "audit-not-reported");
}

#[test]
fn days_move_with_a_reason_only_and_an_audit_with_content_stays() {
    let laptop = Laptop::with_workspace();
    let audit = laptop.audit("Problem management");
    let days =
        |from: &str, to: &str, why: &str| json!({"id": audit, "planned_from": from, "planned_to": to, "reason": why});
    assert_eq!(laptop.refusal("audit_move", days("2026-04-01", "2026-04-02", "")), at("reason-missing", "reason"));
    let reversed = laptop.refusal("audit_move", days("2026-04-02", "2026-04-01", "late"));
    assert_eq!(reversed, at("value-period-reversed", "planned_to"));
    assert_eq!(laptop.refusal("audit_move", days("2026-03-09", "2026-03-11", "late")).0, "audit-not-moved");
    assert_eq!(laptop.ok("audit_move", days("2026-04-01", "2026-04-02", "Lead ill"))["planned_from"], "2026-04-01");
    let wrong = laptop.refusal("audit_edit", json!({"id": audit, "remote_share_pct": 101}));
    assert_eq!(wrong, at("value-not-a-percentage", "remote_share_pct"));
    assert_eq!(laptop.refusal("audit_edit", json!({"id": audit, "colour": "red"})).0, "input-not-understood");
    assert_eq!(laptop.refusal("audit_edit", json!({"id": audit, "kind": "stage2"})).0, "audit-kind-changes-number");
    let dated = laptop.ok("audit_edit", json!({"id": audit, "period_from": "2025-01-01", "objectives": "Conformity"}));
    assert_eq!(dated["period_from"], "2025-01-01");
    let cleared = laptop.ok("audit_edit", json!({"id": audit, "period_from": null}));
    assert_eq!((&cleared["period_from"], &cleared["objectives"]), (&Value::Null, &json!("Conformity")));
    let catalogue = laptop.catalogue("iso20000-1-2018");
    laptop.ok("criterion_save", json!({"audit_id": audit, "catalogue_id": catalogue}));
    let item = laptop.ok(
        "checklist_add",
        json!({"audit_id": audit, "clause_id": laptop.clause(&catalogue, "8.6.3"), "question": "Who decides?"}),
    );
    assert_eq!(laptop.refused("audit_remove", json!({"id": audit})).args["records"], "1");
    laptop.ok("checklist_item_remove", json!({"id": item["id"]}));
    laptop.ok("audit_remove", json!({"id": audit}));
    assert_eq!(laptop.ok("audit_list", json!({}))["total"], 0);
    assert_eq!(laptop.refusal("audit_edit", json!({"id": audit, "title": "x"})).0, "record-not-found");
}

#[test]
fn nobody_judges_what_they_own_operate_or_built_without_an_override() {
    let laptop = Laptop::with_workspace();
    let (ben, clara) = (laptop.person("Ben Okafor"), laptop.person("Clara Lund"));
    let change = laptop.process("Change management", &ben);
    let audit = laptop.audit("Change management");
    laptop.ok("audit_edit", json!({"id": audit, "processes": [change]}));
    let assign = |role: &str| json!({"audit_id": audit, "person_id": ben, "role": role});
    let refused = laptop.refused("team_assign", assign("auditor"));
    assert_eq!((refused.code.as_str(), refused.field.as_deref()), ("auditor-not-independent", Some("person_id")));
    let named = |arg: &str| refused.args[arg].as_str();
    assert_eq!((named("person"), named("process"), named("relation")), ("Ben Okafor", "Change management", "owns"));
    laptop.ok("team_assign", assign("guide"));
    let with = |reviewer: &str, mitigation: &str| {
        let exception =
            json!({"reason": "Two people in all", "mitigation": mitigation, "second_reviewer_id": reviewer});
        json!({"audit_id": audit, "person_id": ben, "role": "auditor", "override": exception})
    };
    let refused = |input| laptop.refusal("team_assign", input);
    assert_eq!(refused(with(&ben, "Read twice")), at("override-reviewer-is-auditor", "override.second_reviewer_id"));
    let me = laptop.me();
    assert_eq!(refused(with(&me, "Read twice")), at("override-reviewer-is-assigner", "override.second_reviewer_id"));
    assert_eq!(refused(with(&clara, " ")), at("override-mitigation-missing", "override.mitigation"));
    laptop.ok("team_assign", with(&clara, "Clara reads the working papers"));
    let view = laptop.ok("audit_get", json!({"id": audit}));
    assert_eq!(
        (&view["overrides"][0]["person"], &view["overrides"][0]["second_reviewer"]),
        (&json!("Ben Okafor"), &json!("Clara Lund"))
    );
    assert_eq!(view["team"].as_array().map(Vec::len), Some(1), "one role a person: {}", view["team"]);
    // Who leaves before the audit begins takes the override along.
    laptop.ok("team_remove", json!({"id": view["team"][0]["id"]}));
    assert_eq!(laptop.ok("audit_get", json!({"id": audit}))["overrides"], json!([]));
}

#[test]
fn a_change_of_scope_or_owner_looks_at_the_team_again() {
    let laptop = Laptop::with_workspace();
    let (ben, clara) = (laptop.person("Ben Okafor"), laptop.person("Clara Lund"));
    let (change, release) = (laptop.process("Change management", &ben), laptop.process("Release management", &clara));
    let audit = laptop.audit("Releases");
    laptop.ok("audit_edit", json!({"id": audit, "processes": [release]}));
    laptop.ok("team_assign", json!({"audit_id": audit, "person_id": ben, "role": "auditor"}));
    let both = json!({"id": audit, "processes": [release, change]});
    assert_eq!(laptop.refusal("audit_edit", both.clone()), at("auditor-not-independent", "processes"));
    let view = laptop.ok("audit_get", json!({"id": audit}));
    assert_eq!(view["processes"].as_array().map(Vec::len), Some(1), "a refused edit leaves the scope");
    let mut excepted = both;
    excepted["override"] = json!({"reason": "r", "mitigation": "m", "second_reviewer_id": clara});
    laptop.ok("audit_edit", excepted);
    assert_eq!(laptop.ok("audit_get", json!({"id": audit}))["overrides"].as_array().map(Vec::len), Some(1));
    laptop.ok("team_assign", json!({"audit_id": audit, "person_id": laptop.me(), "role": "lead_auditor"}));
    let catalogue = laptop.catalogue("iso20000-1-2018");
    laptop.ok("criterion_save", json!({"audit_id": audit, "catalogue_id": catalogue}));
    laptop.ok("checklist_build", json!({"audit_id": audit, "clause_ids": [laptop.clause(&catalogue, "8.5.3")]}));
    // Ben takes over the other process too: the way into the audit is shut until that is settled.
    laptop.ok("process_save", json!({"id": release, "name": "Release management", "owner_id": ben}));
    let prepared = laptop.refusal("audit_advance", json!({"id": audit, "to": "prepared"}));
    assert_eq!(prepared, at("auditor-not-independent", "team"));
}

#[test]
fn an_audit_has_one_lead() {
    let laptop = Laptop::with_workspace();
    let audit = laptop.audit("Capacity");
    let (ben, me) = (laptop.person("Ben Okafor"), laptop.me());
    let lead = |person: &str| json!({"audit_id": audit, "person_id": person, "role": "lead_auditor"});
    laptop.ok("team_assign", lead(&ben));
    laptop.ok("team_assign", lead(&ben));
    let refused = laptop.refused("team_assign", lead(&me));
    assert_eq!((refused.code.as_str(), refused.args["person"].as_str()), ("team-has-lead", "Ben Okafor"));
    laptop.ok("team_assign", json!({"audit_id": audit, "person_id": ben, "role": "auditor"}));
    laptop.ok("team_assign", lead(&me));
    let rows = laptop.ok("audit_list", json!({"person_id": ben, "page": {"sort": "lead"}}));
    assert_eq!((&rows["total"], &rows["rows"][0]["lead"]), (&json!(1), &json!("Anna Berg")));
    assert_eq!(laptop.ok("audit_list", json!({"year": 2025}))["total"], 0);
}

#[test]
fn criteria_are_named_once_and_kept_while_something_rests_on_them() {
    let laptop = Laptop::with_workspace();
    let audit = laptop.audit("Service catalogue");
    let (iso, save) = (laptop.catalogue("iso20000-1-2018"), |input| laptop.refusal("criterion_save", input));
    assert_eq!(save(json!({"audit_id": audit})), at("criterion-empty", "catalogue_id"));
    let criterion = laptop.ok("criterion_save", json!({"audit_id": audit, "catalogue_id": iso}));
    assert_eq!(save(json!({"audit_id": audit, "catalogue_id": iso})), at("criterion-twice", "catalogue_id"));
    laptop.ok("criterion_save", json!({"audit_id": audit, "text": "Contract 12 with the harbour"}));
    laptop.ok("checklist_build", json!({"audit_id": audit, "clause_ids": [laptop.clause(&iso, "8.2.4")]}));
    assert_eq!(laptop.refusal("criterion_remove", json!({"id": criterion["id"]})).0, "criterion-in-use");
    let other = json!({"id": criterion["id"], "audit_id": audit, "catalogue_id": laptop.catalogue("iso9001-2015")});
    assert_eq!(save(other).0, "criterion-in-use");
    let view = laptop.ok("audit_get", json!({"id": audit}));
    assert_eq!(
        (&view["criteria"][0]["designation"], &view["criteria"][0]["edition"]),
        (&json!("ISO/IEC 20000-1"), &json!("2018"))
    );
}

#[test]
fn an_agenda_has_times_and_who_was_there() {
    let laptop = Laptop::with_workspace();
    let audit = laptop.audit("Continuity");
    let session = |from: &str, to: &str| json!({"audit_id": audit, "kind": "opening", "title": "Opening", "starts_at": from, "ends_at": to, "auditor_id": laptop.me()});
    let reversed = laptop.refusal("agenda_save", session("2026-03-09T10:00", "2026-03-09T09:30"));
    assert_eq!(reversed, at("value-period-reversed", "ends_at"));
    assert_eq!(
        laptop.refusal("agenda_save", session("nine", "2026-03-09T09:30")),
        at("value-not-a-moment", "starts_at")
    );
    let second = laptop.ok("agenda_save", session("2026-03-10T09:00", "2026-03-10T09:30"));
    let first = laptop.ok("agenda_save", session("2026-03-09T09:00:00", "2026-03-09 09:30"));
    let (ben, me) = (laptop.person("Ben Okafor"), laptop.me());
    laptop.ok("attendance_set", json!({"id": first["id"], "person_ids": [ben, me, ben]}));
    let there = laptop.ok("attendance_set", json!({"id": first["id"], "person_ids": [ben]}));
    assert_eq!(there.as_array().map(Vec::len), Some(1));
    let stranger = json!({"id": first["id"], "person_ids": [audit]});
    assert_eq!(laptop.refusal("attendance_set", stranger), at("reference-unknown", "person_ids"));
    let agenda = laptop.ok("audit_get", json!({"id": audit}))["agenda"].clone();
    assert_eq!((id(&agenda[0]), id(&agenda[1])), (id(&first), id(&second)));
    assert_eq!(agenda[0]["attendance"][0]["name"], "Ben Okafor");
    assert_eq!(agenda[0]["auditor"], "Anna Berg");
    laptop.ok("agenda_remove", json!({"id": first["id"]}));
    assert_eq!(laptop.ok("audit_get", json!({"id": audit}))["agenda"].as_array().map(Vec::len), Some(1));
}
