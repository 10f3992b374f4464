//! The loop of a nonconformity from draft to closed through the command table, with every refusal on the way by its code.

use serde_json::{Value, json};
use triennium_core::domain::Entity;
use triennium_tests::cast::{ANNA, Cast, MIA, OMAR, PIA, VERA, text};

fn id_of(value: &Value) -> String {
    text(&value["id"])
}

/// Issued to Omar and acknowledged by him.
fn acknowledged(cast: &Cast, kind: &str) -> String {
    cast.sit(ANNA);
    let id = id_of(&cast.draft(kind));
    cast.show(Entity::Nonconformity, &id);
    cast.go(&id, "issue");
    cast.sit(OMAR).go(&id, "acknowledge");
    id
}

fn whys(final_cause: &str) -> Value {
    json!({
        "method": "five_whys", "cause_category": "process", "final_cause": final_cause,
        "similar_elsewhere": "Releases checked: none",
        "analysis": {"kind": "five_whys", "whys": [
            {"question": "Why unapproved?", "answer": "The form lets it pass", "evidence": "Form of March"},
            {"question": "Why does it?", "answer": "Approver is optional", "evidence": "Configuration export"},
        ]},
    })
}

fn with(mut value: Value, fields: Value) -> Value {
    let target = value.as_object_mut().expect("an object");
    target.extend(fields.as_object().expect("an object").clone());
    value
}

fn plan(cast: &Cast) -> Value {
    json!({
        "description": "Make the approver mandatory", "success_criterion": "No unapproved change for 90 days",
        "check_method": "All changes of the period", "check_on": "2026-12-01", "checker_id": cast.person(ANNA),
    })
}

/// From acknowledged (or reopened) to a plan that Mia has accepted.
fn planned(cast: &Cast, id: &str) {
    let of = json!({"nonconformity_id": id});
    cast.sit(OMAR);
    cast.ok("correction_save", with(of.clone(), json!({"description": "The three changes were reviewed"})));
    cast.go(id, "record_correction");
    cast.ok("cause_save", with(of.clone(), whys("The form does not ask for an approver")));
    cast.go(id, "submit_cause");
    cast.ok("plan_save", with(of, plan(cast)));
    cast.go(id, "propose_plan");
    cast.sit(MIA).go(id, "accept_plan");
}

/// From an accepted plan to an implementation that Anna has verified, and its check due.
fn worked(cast: &Cast, id: &str) -> String {
    cast.sit(OMAR);
    let action = id_of(&cast.ok(
        "action_create",
        json!({"kind": "corrective", "nonconformity_id": id, "title": "Approver mandatory", "owner_id": cast.person(OMAR), "due_on": "2026-04-01"}),
    ));
    cast.go(id, "start_work");
    cast.show(Entity::Action, &action);
    cast.ok("action_step", json!({"id": action, "step": {"step": "finish", "done_on": "2026-03-02", "note": ""}}));
    cast.step(id, json!({"step": "implement", "note": "Live since today"}));
    cast.sit(ANNA).step(id, json!({"step": "verify_implementation", "note": "Seen in the tool"}));
    cast.step(id, json!({"step": "schedule_check", "on": null}));
    action
}

fn judged(cast: &Cast, id: &str, result: &str) {
    cast.sit(ANNA).ok(
        "effectiveness_record",
        json!({"nonconformity_id": id, "result": result, "looked_at": "31 changes of three months"}),
    );
    cast.go(id, "judge_effect");
}

#[test]
fn a_minor_goes_all_the_way_and_the_page_tells_the_whole_story() {
    let cast = Cast::new();
    let id = acknowledged(&cast, "minor");
    planned(&cast, &id);
    worked(&cast, &id);
    cast.laptop.clock.advance_days(90);
    judged(&cast, &id, "effective");
    assert_eq!(cast.stuck(&id, json!({"step": "close", "note": ""})), "sms-change-unanswered at sms_change");
    cast.ok("nonconformity_edit", json!({"id": id, "sms_change": "made", "sms_change_note": "Form 12 v3"}));
    cast.step(&id, json!({"step": "close", "note": "Done"}));

    let page = cast.ok("nonconformity_get", json!({"id": id}));
    assert_eq!(page["nonconformity"]["state"], "closed");
    assert_eq!(page["nonconformity"]["number"], "NC-2026-001");
    assert_eq!(page["clause"]["number"], "8.5.1.2");
    assert_eq!(page["process"]["title"], "Change enablement");
    assert_eq!(page["steps"], json!([]));
    assert_eq!(page["plans"][0]["state"], "accepted");
    assert_eq!(page["plans"][0]["decided_by"], cast.person(MIA));
    assert_eq!(page["people"][cast.person(MIA)], MIA);
    assert_eq!(page["evidence"].as_array().map(Vec::len), Some(2), "the record's own and its action's");
    let walked: Vec<&str> = page["transitions"].as_array().unwrap().iter().filter_map(|t| t["step"].as_str()).collect();
    assert_eq!(
        walked,
        [
            "issue",
            "acknowledge",
            "record_correction",
            "submit_cause",
            "propose_plan",
            "accept_plan",
            "start_work",
            "implement",
            "verify_implementation",
            "schedule_check",
            "judge_effect",
            "close"
        ]
    );
    assert_eq!(page["nonconformity"]["closed_on"], "2026-05-31");
}

#[test]
fn a_draft_is_issued_only_with_the_triad_evidence_grade_reason_owner_and_answer() {
    let cast = Cast::new();
    let bare = json!({"title": "Something", "clause_id": cast.clause, "grade_id": cast.grade("minor")});
    let id = id_of(&cast.ok("nonconformity_create", bare));
    let fill = |fields: Value| cast.ok("nonconformity_edit", with(json!({"id": id}), fields));
    let issue = || cast.stuck(&id, json!({"step": "issue"}));
    assert_eq!(issue(), "triad-incomplete at requirement");
    fill(json!({"requirement": "r"}));
    assert_eq!(issue(), "triad-incomplete at evidence_text");
    fill(json!({"evidence_text": "e"}));
    assert_eq!(issue(), "triad-incomplete at statement");
    fill(json!({"statement": "s"}));
    assert_eq!(issue(), "evidence-not-linked");
    cast.show(Entity::Nonconformity, &id);
    assert_eq!(issue(), "failure-kind-unanswered at failure_kind");
    fill(json!({"failure_kind": "service"}));
    assert_eq!(issue(), "grade-reason-missing at grade_reason");
    fill(json!({"grade_reason": "one of many"}));
    assert_eq!(issue(), "owner-missing at owner_id");
    fill(json!({"owner_id": cast.person(OMAR)}));
    let issued = cast.go(&id, "issue");
    assert_eq!((issued["state"].as_str(), issued["issued_on"].as_str()), (Some("issued"), Some("2026-03-02")));
    // Proposed for a minor of medium risk.
    assert_eq!(issued["correction_due"], "2026-03-09");
    assert_eq!(issued["implementation_due"], "2026-05-31");
}

#[test]
fn what_was_found_is_locked_once_issued_and_a_moved_date_says_why_each_time() {
    let cast = Cast::new();
    let id = acknowledged(&cast, "minor");
    let edit = |fields: Value| with(json!({"id": id}), fields);
    let locked = cast.laptop.refused("nonconformity_edit", edit(json!({"statement": "softer"})));
    assert_eq!((locked.code.as_str(), locked.field.as_deref()), ("nonconformity-field-locked", Some("statement")));
    assert_eq!(
        cast.refused("nonconformity_edit", edit(json!({"grade_id": cast.grade("major")}))),
        "nonconformity-field-locked at grade_id"
    );
    assert_eq!(cast.refused("nonconformity_edit", edit(json!({"owner_id": null}))), "owner-missing at owner_id");
    let moved = edit(json!({"plan_due": "2026-05-01"}));
    assert_eq!(cast.refused("nonconformity_edit", moved.clone()), "due-reason-missing at due_reason");
    cast.ok("nonconformity_edit", with(moved, json!({"due_reason": "supplier late"})));
    let again = edit(json!({"plan_due": "2026-05-09"}));
    assert_eq!(
        cast.refused("nonconformity_edit", again),
        "due-reason-missing at due_reason",
        "the old reason is none for this move"
    );
    assert_eq!(cast.refused("nonconformity_remove", json!({"id": id})), "nonconformity-delete-issued");
    let draft = id_of(&cast.sit(ANNA).draft("minor"));
    cast.ok("nonconformity_remove", json!({"id": draft}));
    assert_eq!(cast.ok("nonconformity_list", json!({}))["total"], 1);
}

#[test]
fn the_records_of_the_loop_are_asked_for_and_locked_behind_it() {
    let cast = Cast::new();
    let id = acknowledged(&cast, "minor");
    let of = json!({"nonconformity_id": id});
    cast.sit(OMAR);
    assert_eq!(cast.stuck(&id, json!({"step": "record_correction"})), "correction-missing");
    assert_eq!(
        cast.refused("correction_save", with(of.clone(), json!({"description": "x", "done_on": "2026-03-09"}))),
        "correction-in-future at done_on"
    );
    let correction = id_of(&cast.ok("correction_save", with(of.clone(), json!({"description": "Reviewed"}))));
    cast.go(&id, "record_correction");
    assert_eq!(cast.refused("correction_remove", json!({"id": correction})), "correction-relied-upon");

    assert_eq!(cast.stuck(&id, json!({"step": "submit_cause"})), "cause-missing");
    let cause = id_of(&cast.ok("cause_save", with(of.clone(), whys("human error"))));
    assert_eq!(cast.stuck(&id, json!({"step": "submit_cause"})), "cause-bare-human-error at final_cause");
    cast.ok("cause_save", with(with(of.clone(), whys("The form does not ask")), json!({"id": cause})));
    cast.go(&id, "submit_cause");
    assert_eq!(cast.refused("cause_save", with(of.clone(), whys("another"))), "record-not-writable");

    // The plan is written with the step that proposes it: refused together, written together.
    let propose = |plan: Value| json!({"id": id, "step": {"step": "propose_plan"}, "plan": with(json!({"nonconformity_id": id}), plan)});
    let undated = with(plan(&cast), json!({"check_on": null}));
    assert_eq!(cast.refused("nonconformity_step", propose(undated)), "plan-check-date-missing at check_on");
    assert_eq!(cast.ok("nonconformity_get", json!({"id": id}))["plans"], json!([]), "nothing half written");
    cast.ok("nonconformity_step", propose(plan(&cast)));

    assert_eq!(cast.stuck(&id, json!({"step": "accept_plan"})), "plan-not-decided-by-manager");
    cast.sit(MIA);
    assert_eq!(cast.stuck(&id, json!({"step": "return_plan", "reason": " "})), "step-reason-missing at reason");
    cast.step(&id, json!({"step": "return_plan", "reason": "What about emergency changes?"}));
    let returned = cast.ok("nonconformity_get", json!({"id": id}))["plans"][0].clone();
    assert_eq!(
        (returned["state"].as_str(), returned["decision_reason"].as_str()),
        (Some("returned"), Some("What about emergency changes?"))
    );
    cast.sit(OMAR);
    assert_eq!(
        cast.refused("plan_save", with(with(of, plan(&cast)), json!({"id": returned["id"]}))),
        "plan-already-decided"
    );
    assert_eq!(
        cast.stuck(&id, json!({"step": "propose_plan"})),
        "plan-already-decided",
        "the returned one is not proposed again"
    );
    cast.ok("nonconformity_step", propose(plan(&cast)));
    cast.sit(MIA).go(&id, "accept_plan");
    assert_eq!(cast.sit(OMAR).stuck(&id, json!({"step": "start_work"})), "corrective-action-missing");
}

#[test]
fn who_implements_does_not_verify_and_work_is_shown_by_evidence() {
    let cast = Cast::new();
    let id = acknowledged(&cast, "minor");
    planned(&cast, &id);
    cast.sit(OMAR);
    let action = id_of(&cast.ok(
        "action_create",
        json!({"kind": "corrective", "nonconformity_id": id, "title": "Form", "owner_id": cast.person(OMAR), "due_on": "2026-04-01"}),
    ));
    cast.go(&id, "start_work");
    let implement = json!({"step": "implement", "note": ""});
    assert_eq!(cast.stuck(&id, implement.clone()), "action-not-done");
    let finish = json!({"id": action, "step": {"step": "finish", "done_on": "2026-03-02", "note": ""}});
    assert_eq!(cast.refused("action_step", finish.clone()), "action-evidence-missing");
    cast.show(Entity::Action, &action);
    cast.ok("action_step", finish);
    cast.step(&id, implement);
    let verify = json!({"step": "verify_implementation", "note": ""});
    assert_eq!(cast.stuck(&id, verify.clone()), "verifier-is-implementer");
    assert_eq!(cast.sit(PIA).stuck(&id, verify.clone()), "verifier-owns-process");
    let page = cast.ok("nonconformity_get", json!({"id": id}));
    let option =
        page["steps"].as_array().unwrap().iter().find(|s| s["step"] == "verify_implementation").unwrap().clone();
    assert_eq!(
        (option["allowed"].as_bool(), option["refusal"]["code"].as_str()),
        (Some(false), Some("verifier-owns-process"))
    );
    cast.sit(ANNA).step(&id, verify);
    assert_eq!(
        cast.refused("action_create", json!({"kind": "corrective", "nonconformity_id": id, "title": "Late", "owner_id": cast.person(OMAR), "due_on": "2026-04-01"})),
        "record-not-writable"
    );
}

#[test]
fn nothing_closes_without_an_effective_check_and_what_did_not_work_begins_anew() {
    let cast = Cast::new();
    let id = acknowledged(&cast, "minor");
    planned(&cast, &id);
    worked(&cast, &id);
    assert_eq!(cast.stuck(&id, json!({"step": "close", "note": ""})), "step-not-from-state");
    assert_eq!(cast.stuck(&id, json!({"step": "judge_effect"})), "effectiveness-check-missing");
    let check = json!({"nonconformity_id": id, "result": "effective", "looked_at": " "});
    assert_eq!(cast.refused("effectiveness_record", check.clone()), "effectiveness-check-empty at looked_at");
    let early = with(check.clone(), json!({"looked_at": "March", "done_on": "2026-03-01"}));
    let early = id_of(&cast.ok("effectiveness_record", early));
    assert_eq!(cast.stuck(&id, json!({"step": "judge_effect"})), "effectiveness-check-too-early at done_on");
    let own =
        with(check, json!({"id": early, "looked_at": "March", "done_by": cast.person(OMAR), "done_on": "2026-03-02"}));
    cast.ok("effectiveness_record", own);
    assert_eq!(cast.stuck(&id, json!({"step": "judge_effect"})), "checker-is-implementer at done_by");

    cast.laptop.clock.advance_days(60);
    judged(&cast, &id, "not_effective");
    assert_eq!(cast.stuck(&id, json!({"step": "close", "note": ""})), "step-not-from-state");
    let reopened = cast.step(&id, json!({"step": "reopen", "reason": "Two more in April"}));
    assert_eq!((reopened["state"].as_str(), reopened["cycle"].as_i64()), (Some("reopened"), Some(2)));
    assert_eq!(reopened["sms_change"], "undecided");
    let old = cast.ok("nonconformity_get", json!({"id": id}))["corrections"][0].clone();
    assert_eq!(
        cast.refused("correction_save", json!({"id": old["id"], "nonconformity_id": id, "description": "rewritten"})),
        "record-of-another-cycle at cycle"
    );
    // The first cycle's check is none of the second's.
    planned(&cast, &id);
    worked(&cast, &id);
    assert_eq!(cast.stuck(&id, json!({"step": "judge_effect"})), "effectiveness-check-missing");
    cast.laptop.clock.advance_days(90);
    judged(&cast, &id, "effective");
    cast.ok("nonconformity_edit", json!({"id": id, "sms_change": "not_needed"}));
    assert_eq!(cast.step(&id, json!({"step": "close", "note": ""}))["state"], "closed");
}

#[test]
fn a_major_needs_a_second_closer() {
    let cast = Cast::new();
    let id = acknowledged(&cast, "major");
    planned(&cast, &id);
    worked(&cast, &id);
    cast.laptop.clock.advance_days(90);
    judged(&cast, &id, "effective");
    cast.ok("nonconformity_edit", json!({"id": id, "sms_change": "not_needed"}));
    assert_eq!(cast.step(&id, json!({"step": "close", "note": "fine"}))["state"], "closing");
    let confirm = json!({"step": "confirm_closure", "note": ""});
    assert_eq!(cast.stuck(&id, confirm.clone()), "second-closer-is-first");
    let closed = cast.sit(VERA).step(&id, confirm);
    assert_eq!(
        (closed["state"].as_str(), closed["second_closer_id"].clone()),
        (Some("closed"), json!(cast.person(VERA)))
    );
    assert_eq!(cast.stuck(&id, json!({"step": "cancel", "reason": "x"})), "nonconformity-at-its-end");
}

#[test]
fn a_dispute_is_decided_by_another_and_a_grade_means_what_its_scale_says() {
    let cast = Cast::new();
    let id = acknowledged(&cast, "major");
    let minor = cast.grade("minor");
    let regrade = |kind: &str| json!({"step": "regrade", "grade_id": minor, "grade_kind": kind, "reason": "One team only", "body_reference": ""});
    assert_eq!(cast.sit(ANNA).stuck(&id, regrade("minor")), "regrade-lowers-undisputed at grade_id");
    // Handing in another meaning than the scale's does not help.
    assert_eq!(cast.stuck(&id, regrade("major")), "regrade-lowers-undisputed at grade_id");
    cast.sit(OMAR).step(&id, json!({"step": "dispute", "reason": "They were emergencies"}));
    assert_eq!(cast.stuck(&id, json!({"step": "uphold", "reason": "no"})), "dispute-decided-by-disputer");
    let graded = cast.sit(ANNA).step(&id, regrade("major"));
    assert_eq!((graded["grade_kind"].as_str(), graded["state"].as_str()), (Some("minor"), Some("issued")));

    cast.sit(OMAR).step(&id, json!({"step": "dispute", "reason": "Still"}));
    cast.sit(ANNA).step(&id, json!({"step": "uphold", "reason": "The records show none"}));
    cast.sit(OMAR).step(&id, json!({"step": "dispute", "reason": "Found the approvals"}));
    let withdrawn = cast
        .sit(ANNA)
        .step(&id, json!({"step": "withdraw", "reason": "Approvals were in the archive", "body_reference": ""}));
    assert_eq!(withdrawn["state"], "withdrawn");
}

#[test]
fn deferring_escalating_and_cancelling_have_their_own_gates() {
    let cast = Cast::new();
    let id = acknowledged(&cast, "minor");
    let defer = |until: &str, by: &str| json!({"step": "defer", "until": until, "approver_id": cast.person(by), "reason": "Freeze"});
    assert_eq!(cast.stuck(&id, defer("2026-03-03", MIA)), "deferral-not-later at until");
    assert_eq!(cast.stuck(&id, defer("2026-06-01", OMAR)), "deferral-approved-by-owner at approver_id");
    let deferred = cast.step(&id, defer("2026-06-01", MIA));
    assert_eq!(
        (deferred["deferred_until"].as_str(), deferred["correction_due"].as_str()),
        (Some("2026-06-01"), Some("2026-06-01"))
    );
    assert_eq!(cast.stuck(&id, json!({"step": "record_correction"})), "nonconformity-deferred");
    cast.go(&id, "resume");
    assert_eq!(
        cast.stuck(&id, json!({"step": "escalate", "to": cast.person(OMAR), "reason": "x"})),
        "escalated-to-owner at to"
    );
    let stranger = "01900000-0000-7000-8000-000000000000";
    assert_eq!(cast.stuck(&id, json!({"step": "escalate", "to": stranger, "reason": "x"})), "record-not-found at to");
    cast.step(&id, json!({"step": "escalate", "to": cast.person(MIA), "reason": "No answer"}));

    cast.sit(OMAR);
    assert_eq!(cast.stuck(&id, json!({"step": "cancel", "reason": "x"})), "cancel-by-owner");
    let action = id_of(&cast.ok(
        "action_create",
        json!({"kind": "containment", "nonconformity_id": id, "title": "Stop deployments", "owner_id": cast.person(OMAR), "due_on": "2026-03-09"}),
    ));
    cast.sit(ANNA).step(&id, json!({"step": "cancel", "reason": "Service retired"}));
    let ended = cast.ok("action_get", json!({"id": action}));
    assert_eq!(ended["action"]["state"], "cancelled", "nobody is asked for it any more");
    assert_eq!(ended["action"]["cancelled_reason"], "NC-2026-001: Service retired");
    assert_eq!(ended["steps"], json!([]));
}

#[test]
fn the_bodys_own_takes_the_bodys_word() {
    let cast = Cast::new();
    let input = with(cast.statement("major"), json!({"source": "external_audit", "external_reference": "MAJ-3"}));
    let id = id_of(&cast.ok("nonconformity_create", input));
    cast.show(Entity::Nonconformity, &id);
    cast.go(&id, "issue");
    assert_eq!(cast.stuck(&id, json!({"step": "cancel", "reason": "x"})), "cancel-external-major");
    cast.sit(OMAR).go(&id, "acknowledge");
    planned_up_to_acceptance(&cast, &id);
    cast.sit(MIA);
    assert_eq!(cast.stuck(&id, json!({"step": "accept_plan"})), "plan-body-acceptance-missing at body_acceptance");
    cast.ok(
        "nonconformity_step",
        json!({"id": id, "step": {"step": "accept_plan"}, "body_acceptance": "E-mail of 2 March"}),
    );
    assert_eq!(cast.ok("nonconformity_get", json!({"id": id}))["plans"][0]["body_acceptance"], "E-mail of 2 March");
}

fn planned_up_to_acceptance(cast: &Cast, id: &str) {
    let of = json!({"nonconformity_id": id});
    cast.ok("correction_save", with(of.clone(), json!({"description": "Reviewed"})));
    cast.go(id, "record_correction");
    cast.ok("cause_save", with(of.clone(), whys("The form does not ask for an approver")));
    cast.go(id, "submit_cause");
    cast.ok("plan_save", with(of, plan(cast)));
    cast.go(id, "propose_plan");
}

#[test]
fn a_repeat_is_flagged_with_its_twin_and_must_be_acknowledged() {
    let cast = Cast::new();
    let first = acknowledged(&cast, "minor");
    planned(&cast, &first);
    worked(&cast, &first);
    cast.laptop.clock.advance_days(90);
    judged(&cast, &first, "effective");
    cast.ok("nonconformity_edit", json!({"id": first, "sms_change": "not_needed"}));
    cast.step(&first, json!({"step": "close", "note": ""}));

    cast.laptop.clock.advance_days(700);
    let second = cast.draft("minor");
    let id = id_of(&second);
    assert_eq!(second["repeat_of"], first);
    assert_eq!(second["number"], "NC-2028-001");
    cast.show(Entity::Nonconformity, &id);
    assert_eq!(cast.stuck(&id, json!({"step": "issue"})), "repeat-not-acknowledged at repeat_acknowledged");
    assert_eq!(cast.refused("nonconformity_edit", json!({"id": id, "repeat_of": null})), "repeat-stands at repeat_of");
    let page = cast.ok("nonconformity_get", json!({"id": id}));
    assert_eq!(page["repeat_of"]["number"], "NC-2026-001");
    assert_eq!(cast.ok("nonconformity_get", json!({"id": first}))["repeated_by"][0]["id"], id);
    // Another process is no repeat; the old process again is.
    assert_eq!(cast.ok("nonconformity_edit", json!({"id": id, "process_id": null}))["repeat_of"], Value::Null);
    assert_eq!(cast.ok("nonconformity_edit", json!({"id": id, "process_id": cast.process}))["repeat_of"], first);
    cast.ok("nonconformity_edit", json!({"id": id, "repeat_acknowledged": true}));
    cast.go(&id, "issue");
    assert_eq!(cast.ok("nonconformity_list", json!({"repeats": true}))["total"], 1);

    cast.laptop.clock.advance_days(60);
    assert_eq!(cast.draft("minor")["repeat_of"], Value::Null, "24 months have passed");
}

#[test]
fn the_list_is_filtered_and_sorted_by_what_is_owed() {
    let cast = Cast::new();
    let late = acknowledged(&cast, "minor");
    let major = acknowledged(&cast, "major");
    planned(&cast, &major);
    let draft = id_of(&cast.sit(ANNA).draft("minor"));
    let ids = |filter: Value| -> Vec<String> {
        let page = cast.ok("nonconformity_list", filter);
        let rows = page["rows"].as_array().unwrap();
        assert_eq!(page["total"], rows.len());
        rows.iter().map(id_of).collect()
    };
    assert_eq!(ids(json!({})), [late.clone(), major.clone(), draft.clone()], "by number");
    assert_eq!(ids(json!({"page": {"sort": "due_on"}})), [late.clone(), major.clone(), draft.clone()]);
    assert_eq!(ids(json!({"states": ["draft"]})), std::slice::from_ref(&draft));
    assert_eq!(ids(json!({"open": true, "grades": ["major"]})), std::slice::from_ref(&major));
    assert_eq!(ids(json!({"open": false})), std::slice::from_ref(&draft));
    assert_eq!(ids(json!({"clause": "8.5"})).len(), 3);
    assert_eq!(ids(json!({"clause": "8.50"})).len(), 0);
    assert_eq!(ids(json!({"clause": "%"})).len(), 0);
    assert_eq!(ids(json!({"text": "unapprov"})).len(), 3);
    assert_eq!(ids(json!({"overdue": true})).len(), 0);
    cast.laptop.clock.advance_days(4);
    assert_eq!(ids(json!({"overdue": true})), std::slice::from_ref(&late));
    let row = cast.ok("nonconformity_list", json!({"overdue": true}))["rows"][0].clone();
    assert_eq!((row["due_kind"].as_str(), row["due_on"].as_str()), (Some("correction"), Some("2026-03-05")));
    assert_eq!(
        (row["overdue"].as_bool(), row["age_days"].as_i64(), row["age"].as_str()),
        (Some(true), Some(4), Some("up_to_30"))
    );
    assert_eq!(
        (row["clause"].as_str(), row["owner"].as_str(), row["evidence"].as_i64()),
        (Some("8.5.1.2"), Some(OMAR), Some(1))
    );
    assert_eq!(ids(json!({"owner_id": cast.person(MIA)})).len(), 0);
    for sort in
        ["number", "due_on", "title", "state", "grade", "risk", "clause", "process", "owner", "raised_on", "closed_on"]
    {
        assert_eq!(ids(json!({"page": {"sort": sort, "descending": true}})).len(), 3, "{sort}");
    }
    assert_eq!(
        cast.refused("nonconformity_list", json!({"page": {"sort": "id; DROP"}})),
        "list-unknown-sort at page.sort"
    );
}

#[test]
fn advice_on_wording_and_hostile_texts() {
    let cast = Cast::new();
    let blame = with(cast.statement("minor"), json!({"statement": "Omar Haddad should approve changes"}));
    let id = id_of(&cast.ok("nonconformity_create", blame));
    let hints = cast.ok("nonconformity_get", json!({"id": id}))["hints"].clone();
    let codes: Vec<&str> = hints.as_array().unwrap().iter().filter_map(|h| h["code"].as_str()).collect();
    assert_eq!(codes, ["statement-names-person", "statement-prescribes-solution"]);
    let with_nul = with(cast.statement("minor"), json!({"statement": "a\u{0}b"}));
    assert_eq!(cast.refused("nonconformity_create", with_nul), "value-control-character at statement");
    let long = with(cast.statement("minor"), json!({"requirement": "x".repeat(20_001)}));
    assert_eq!(cast.refused("nonconformity_create", long), "value-too-long at requirement");
    assert_eq!(
        cast.refused("nonconformity_create", with(cast.statement("ofi"), json!({}))),
        "grade-not-a-nonconformity at grade_id"
    );
    assert_eq!(cast.refused("nonconformity_create", json!({"title": "x"})), "value-missing at clause_id");
    let tomorrow = with(cast.statement("minor"), json!({"raised_on": "2026-03-03"}));
    assert_eq!(cast.refused("nonconformity_create", tomorrow), "nonconformity-raised-in-future at raised_on");
    let dated = with(cast.statement("minor"), json!({"plan_due": "2027-01-01"}));
    assert_eq!(cast.refused("nonconformity_create", dated.clone()), "due-reason-missing at due_reason");
    cast.ok("nonconformity_create", with(dated, json!({"due_reason": "Supplier contract ends then"})));
}
