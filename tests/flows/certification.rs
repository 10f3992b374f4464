//! Certifications from the body to the certificate: what is kept apart stays apart, and what contradicts itself is refused
//! at its field.

use serde_json::{Value, json};
use triennium_tests::{Laptop, conduct::id};

/// A body with the 90-day profile and a certification of ISO/IEC 20000-1 decided on 20 January 2026. The clock stands at 2 March.
struct Case {
    laptop: Laptop,
    body: String,
    certification: String,
    cycle: String,
}

impl Case {
    fn new() -> Self {
        let laptop = Laptop::with_workspace();
        let body = json!({"name": "Musterzert", "profile": "90-day", "accreditation_body": "Musterakkreditierung"});
        let body = id(&laptop.ok("certification_body_save", body));
        let catalogue = laptop.catalogue("iso20000-1-2018");
        let of = json!({"body_id": body, "catalogue_id": catalogue, "scope": "Managed services"});
        let certification = id(&laptop.ok("certification_save", of));
        let cycle =
            json!({"certification_id": certification, "stage2_last_day": "2025-12-12", "decision_on": "2026-01-20"});
        let cycle = id(&laptop.ok("certification_cycle_save", cycle));
        Self { laptop, body, certification, cycle }
    }

    fn certificate(&self, more: Value) -> Value {
        let mut input = json!({
            "certification_id": self.certification, "number": "MZ-20000-4711", "issued_on": "2026-01-26",
            "effective_on": "2026-01-20", "expires_on": "2029-01-19",
        });
        input.as_object_mut().expect("object").extend(more.as_object().expect("object").clone());
        input
    }

    fn event(&self, kind: &str, from: &str, to: &str) -> String {
        let input =
            json!({"certification_id": self.certification, "kind": kind, "planned_from": from, "planned_to": to});
        id(&self.laptop.ok("external_event_save", input))
    }

    fn refusal(&self, command: &str, input: Value) -> (String, String) {
        self.laptop.refusal(command, input)
    }

    fn get(&self) -> Value {
        self.laptop.ok("certification_get", json!({"id": self.certification}))
    }
}

fn at(code: &str, field: &str) -> (String, String) {
    (code.to_owned(), field.to_owned())
}

#[test]
fn a_certification_takes_number_standard_and_deadlines_and_keeps_its_dates_apart() {
    let case = Case::new();
    case.laptop.ok("certificate_issue_save", case.certificate(json!({})));
    let view = case.get();
    assert_eq!(view["certification"]["number"], "CT-01");
    assert_eq!(
        (&view["certification"]["standard"], &view["certification"]["edition"]),
        (&json!("ISO/IEC 20000-1"), &json!("2018"))
    );
    assert_eq!((&view["body"]["plan_major"], &view["body"]["close_minor"]), (&json!("90d"), &json!("next_audit")));
    let (cycle, issue) = (&view["cycles"][0], &view["issues"][0]);
    assert_eq!((&cycle["kind"], &cycle["sequence"]), (&json!("initial"), &json!(1)));
    let days = [
        &cycle["stage2_last_day"],
        &cycle["decision_on"],
        &issue["issued_on"],
        &issue["effective_on"],
        &issue["expires_on"],
    ];
    assert_eq!(
        days,
        [&json!("2025-12-12"), &json!("2026-01-20"), &json!("2026-01-26"), &json!("2026-01-20"), &json!("2029-01-19")]
    );
    assert_eq!(issue["scope"], "Managed services", "as the certification has it, until the paper says otherwise");
    let row = &case.laptop.ok("certification_list", json!({"text": "managed"}))["rows"][0];
    assert_eq!(
        (&row["certificate"], &row["expires_on"], &row["body"]),
        (&json!("MZ-20000-4711"), &json!("2029-01-19"), &json!("Musterzert"))
    );
    assert_eq!(case.laptop.ok("record_find", json!({"number": "ct-01"}))["entity"], "certification");
    assert_eq!(case.laptop.ok("workspace_check", json!({}))["faults"], json!([]));
}

#[test]
fn the_profile_is_a_copy_that_the_body_edits() {
    let case = Case::new();
    let edited = json!({"id": case.body, "plan_major": "10wd", "close_minor": null, "escalates_open_minor": true});
    let body = case.laptop.ok("certification_body_save", edited);
    assert_eq!(
        (&body["plan_major"], &body["close_minor"], &body["close_major"]),
        (&json!("10wd"), &json!(null), &json!("90d"))
    );
    let profiles = case.laptop.ok("body_profile_list", json!({}));
    assert_eq!(profiles.as_array().expect("profiles").len(), 7);
    assert_eq!(
        case.refusal("certification_body_save", json!({"name": "X", "profile": "none"})),
        at("profile-unknown", "profile")
    );
    let (code, field) = case.refusal("certification_body_save", json!({"id": case.body, "plan_major": "soon"}));
    assert_eq!((code.as_str(), field.as_str()), ("input-not-understood", "plan_major"));
    assert_eq!(
        case.refusal("certification_body_save", json!({"id": case.body, "grace_months": -1})),
        at("value-negative", "grace_months")
    );
    assert_eq!(case.refusal("certification_body_remove", json!({"id": case.body})).0, "body-in-use");
}

#[test]
fn what_the_standard_leaves_open_is_read_carefully_until_the_body_says() {
    let case = Case::new();
    let body = &case.get()["body"];
    assert_eq!((&body["cb_due_basis"], &body["twelve_months_after_recertification"]), (&json!(null), &json!(null)));
    assert_eq!((&body["counted_day"], &body["late_within_calendar_year"]), (&json!("last"), &json!("check_with_body")));
    assert_eq!((&body["grace_months"], &body["decision_after_expiry_months"]), (&json!(0), &json!(0)));
}

#[test]
fn a_certificate_that_cannot_be_true_is_refused_where_it_is_wrong() {
    let case = Case::new();
    let refused = |more: Value| case.refusal("certificate_issue_save", case.certificate(more));
    assert_eq!(refused(json!({"number": "9".repeat(61)})), at("certificate-number-too-long", "number"));
    assert_eq!(refused(json!({"number": " "})), at("value-missing", "number"));
    assert_eq!(refused(json!({"issued_on": "2026-01-19"})), at("certificate-before-decision", "issued_on"));
    assert_eq!(refused(json!({"effective_on": "2026-01-19"})), at("certificate-before-decision", "effective_on"));
    assert_eq!(refused(json!({"expires_on": "2026-01-25"})), at("date-before-its-cause", "expires_on"));
    assert_eq!(refused(json!({"expires_on": null})), at("certificate-date-missing", "expires_on"));
    assert_eq!(refused(json!({"initial_certified_on": "2026-02-01"})), at("date-before-its-cause", "effective_on"));
    // Sixty characters fit, whatever their bytes.
    case.laptop.ok("certificate_issue_save", case.certificate(json!({"number": "Ü".repeat(60)})));
    // A draft waits for its days.
    case.laptop.ok(
        "certificate_issue_save",
        case.certificate(json!({"status": "draft", "issued_on": null, "expires_on": null})),
    );
}

#[test]
fn a_certificate_before_any_decision_stays_a_draft() {
    let case = Case::new();
    let second = json!({"body_id": case.body, "standard": "ISO 9001", "edition": "2015"});
    let other = id(&case.laptop.ok("certification_save", second));
    let cycle = id(&case.laptop.ok("certification_cycle_save", json!({"certification_id": other})));
    let issue = case.certificate(json!({"certification_id": other}));
    assert_eq!(case.refusal("certificate_issue_save", issue.clone()), at("certificate-without-decision", "cycle_id"));
    let mut foreign = issue;
    foreign["cycle_id"] = json!(case.cycle);
    assert_eq!(case.refusal("certificate_issue_save", foreign), at("cycle-of-another", "cycle_id"));
    assert_eq!(case.laptop.ok("certification_cycle_remove", json!({"id": cycle})), json!(cycle));
}

#[test]
fn a_new_certificate_replaces_the_one_before_and_both_stay() {
    let case = Case::new();
    let hamburg = id(&case.laptop.ok("site_save", json!({"name": "Hamburg"})));
    let first = id(&case.laptop.ok("certificate_issue_save", case.certificate(json!({"sites": [hamburg]}))));
    let wider = json!({"number": "MZ-2", "issued_on": "2026-02-10", "supersedes": first, "reason": "Bremen added", "scope": "And hosting"});
    let second = case.laptop.ok("certificate_issue_save", case.certificate(wider));
    let issues = case.get()["issues"].clone();
    assert_eq!((&issues[0]["status"], &issues[1]["status"]), (&json!("inactive"), &json!("active")));
    assert_eq!(issues[0]["sites"][0]["name"], "Hamburg");
    let third = json!({"number": "MZ-3", "supersedes": first});
    let refused = case.refusal("certificate_issue_save", case.certificate(third));
    assert_eq!(refused, at("certificate-superseded-already", "supersedes"));
    assert_eq!(case.refusal("certificate_issue_remove", json!({"id": first})).0, "certificate-superseded-already");
    let itself = json!({"id": second["id"], "supersedes": second["id"]});
    assert_eq!(case.refusal("certificate_issue_save", itself), at("certificate-supersedes-itself", "supersedes"));
}

#[test]
fn a_decision_that_would_leave_the_certificate_before_it_is_refused_at_the_decision() {
    let case = Case::new();
    case.laptop.ok("certificate_issue_save", case.certificate(json!({})));
    let later = json!({"id": case.cycle, "decision_on": "2026-02-15"});
    assert_eq!(case.refusal("certification_cycle_save", later), at("certificate-before-decision", "decision_on"));
    let before_stage2 = json!({"id": case.cycle, "decision_on": "2025-12-11"});
    assert_eq!(case.refusal("certification_cycle_save", before_stage2), at("date-before-its-cause", "decision_on"));
    let unheard = json!({"certification_id": case.certification, "sequence": 1});
    assert_eq!(case.refusal("certification_cycle_save", unheard), at("cycle-kind-out-of-place", "kind"));
    let twice = json!({"certification_id": case.certification, "sequence": 1, "kind": "initial"});
    assert_eq!(case.refusal("certification_cycle_save", twice), at("cycle-sequence-twice", "sequence"));
    assert_eq!(case.refusal("certification_cycle_remove", json!({"id": case.cycle})).0, "cycle-has-parts");
}

#[test]
fn an_external_audit_moves_with_a_reason_and_remembers_its_first_days() {
    let case = Case::new();
    let event = case.event("surveillance", "2026-12-01", "2026-12-02");
    let moved = json!({"id": event, "planned_from": "2027-01-11", "planned_to": "2027-01-12", "reason": "The body has no auditor in December"});
    case.laptop.ok("external_event_move", moved.clone());
    let found = case.laptop.ok("external_event_get", json!({"id": event}));
    assert_eq!(
        (&found["planned_to"], &found["first_planned_from"], &found["moved"]),
        (&json!("2027-01-12"), &json!("2026-12-01"), &json!(true))
    );
    assert_eq!(case.refusal("external_event_move", moved), at("event-not-moved", "planned_from"));
    let unsaid = json!({"id": event, "planned_from": "2027-02-01", "planned_to": "2027-02-02", "reason": " "});
    assert_eq!(case.refusal("external_event_move", unsaid), at("reason-missing", "reason"));
    let silent = json!({"id": event, "planned_from": "2027-02-01"});
    assert_eq!(case.refusal("external_event_save", silent), at("event-moves-with-reason", "planned_from"));
    let history = case.laptop.ok("history_list", json!({"record": "CT-01", "language": "en"}));
    let told = history["rows"][0]["sentences"][0].as_str().expect("a sentence");
    assert!(told.contains("moved the planned") && told.contains("The body has no auditor in December"), "{told}");
}

#[test]
fn an_external_audit_that_cannot_be_is_refused_where_it_is_wrong() {
    let case = Case::new();
    let plan = |kind: &str, from: &str, to: &str| json!({"certification_id": case.certification, "kind": kind, "planned_from": from, "planned_to": to});
    let refused = |input: Value| case.refusal("external_event_save", input);
    assert_eq!(refused(plan("surveillance", "2026-12-02", "2026-12-01")), at("value-period-reversed", "planned_to"));
    assert_eq!(refused(plan("surveillance", "2026-01-19", "2026-01-19")), at("event-before-decision", "planned_from"));
    assert_eq!(refused(plan("stage2", "2026-01-20", "2026-01-21")), at("event-after-decision", "planned_to"));
    let event = case.event("surveillance", "2026-02-02", "2026-02-03");
    let edit = |more: Value| {
        let mut input = json!({"id": event});
        input.as_object_mut().expect("object").extend(more.as_object().expect("object").clone());
        refused(input)
    };
    assert_eq!(edit(json!({"decision_on": "2026-02-20"})), at("event-outcome-before-audit", "decision_on"));
    assert_eq!(edit(json!({"state": "done"})), at("event-days-missing", "actual_to"));
    let done = |to: &str| json!({"state": "done", "actual_from": "2026-02-02", "actual_to": to});
    assert_eq!(edit(done("2026-03-04")), at("event-done-in-future", "actual_to"));
    assert_eq!(edit(done("2026-02-01")), at("value-period-reversed", "actual_to"));
    assert_eq!(edit(json!({"state": "cancelled"})), at("reason-missing", "cancelled_reason"));
    assert_eq!(edit(json!({"quoted_days_tenths": -5})), at("value-negative", "quoted_days_tenths"));
    assert_eq!(edit(json!({"audit_id": case.laptop.audit("Own")})), at("event-audit-not-external", "audit_id"));
    let decided = json!({"id": event, "state": "done", "actual_from": "2026-02-02", "actual_to": "2026-02-03", "decision_on": "2026-02-20"});
    case.laptop.ok("external_event_save", decided);
    let moved = json!({"id": event, "planned_from": "2026-04-01", "planned_to": "2026-04-02", "reason": "late"});
    assert_eq!(case.refusal("external_event_move", moved), at("event-not-movable", "planned_from"));
}

#[test]
fn stage_two_does_not_begin_before_stage_one_has_ended() {
    let case = Case::new();
    let stage1 = json!({"certification_id": case.certification, "kind": "stage1", "state": "done", "actual_from": "2025-11-03", "actual_to": "2025-11-04"});
    case.laptop.ok("external_event_save", stage1);
    let early = json!({"certification_id": case.certification, "kind": "stage2", "state": "done", "actual_from": "2025-11-03", "actual_to": "2025-12-12"});
    assert_eq!(case.refusal("external_event_save", early), at("date-before-its-cause", "actual_from"));
    let other_day = json!({"certification_id": case.certification, "kind": "stage2", "state": "done", "actual_from": "2025-12-10", "actual_to": "2025-12-11"});
    assert_eq!(case.refusal("external_event_save", other_day), at("stage2-two-days", "actual_to"));
}

#[test]
fn the_standing_goes_its_ways_and_the_certificate_follows() {
    let case = Case::new();
    case.laptop.ok("certificate_issue_save", case.certificate(json!({})));
    let happened = |kind: &str, on: &str, ground: &str| json!({"certification_id": case.certification, "kind": kind, "happened_on": on, "ground": ground, "reason": "As told by letter"});
    let status = || case.get()["issues"][0]["status"].clone();
    let early = happened("restored", "2026-02-01", "resolved");
    assert_eq!(case.refusal("certification_status_save", early), at("status-not-from-there", "kind"));
    let suspended = case.laptop.ok("certification_status_save", happened("suspended", "2026-02-02", "unpaid_fees"));
    assert_eq!(status(), "suspended");
    let again = happened("suspended", "2026-02-03", "unpaid_fees");
    assert_eq!(case.refusal("certification_status_save", again), at("status-not-from-there", "kind"));
    let restored = case.laptop.ok("certification_status_save", happened("restored", "2026-02-10", "resolved"));
    assert_eq!(status(), "active");
    assert_eq!(case.refusal("certification_status_remove", json!({"id": suspended["id"]})).0, "status-not-the-last");
    case.laptop.ok("certification_status_remove", json!({"id": restored["id"]}));
    assert_eq!(status(), "suspended", "what was taken back did not happen");
    case.laptop.ok("certification_status_save", happened("withdrawn", "2026-02-20", "not_resolved"));
    assert_eq!(status(), "withdrawn");
    let after = happened("restored", "2026-02-25", "resolved");
    assert_eq!(case.refusal("certification_status_save", after), at("status-not-from-there", "kind"));
    let ahead = happened("lapsed", "2026-03-20", "not_renewed");
    assert_eq!(case.refusal("certification_status_save", ahead), at("event-done-in-future", "happened_on"));
}

#[test]
fn a_transfer_brings_another_body_and_can_be_taken_back() {
    let case = Case::new();
    let other = id(&case.laptop.ok("certification_body_save", json!({"name": "Beispielzert"})));
    let to = |body: &str| json!({"certification_id": case.certification, "kind": "transferred", "happened_on": "2026-02-20", "ground": "own_request", "reason": "Price", "to_body_id": body});
    assert_eq!(case.refusal("certification_status_save", to(&case.body)), at("transfer-to-same-body", "to_body_id"));
    let event = case.laptop.ok("certification_status_save", to(&other));
    assert_eq!(event["from_body_id"], json!(case.body));
    assert_eq!(case.get()["body"]["name"], "Beispielzert");
    case.laptop.ok("certification_status_remove", json!({"id": event["id"]}));
    assert_eq!(case.get()["body"]["name"], "Musterzert");
    let scope = json!({"certification_id": case.certification, "kind": "scope_changed", "happened_on": "2026-02-20", "ground": "changed", "reason": "Hosting added"});
    assert_eq!(case.refusal("certification_status_save", scope.clone()), at("value-missing", "scope_after"));
    let mut scope = scope;
    scope["scope_after"] = json!("Managed services and hosting");
    assert_eq!(case.laptop.ok("certification_status_save", scope)["scope_before"], "Managed services");
}

#[test]
fn complaints_and_marks_are_kept_for_the_next_surveillance() {
    let case = Case::new();
    let complaint = json!({"from_whom": "Stadtwerke Muster", "about": "Tickets unanswered for a week", "certification_id": case.certification});
    let made = case.laptop.ok("complaint_save", complaint);
    assert_eq!((&made["number"], &made["received_on"]), (&json!("CP-2026-001"), &json!("2026-03-02")));
    let closed = json!({"id": made["id"], "closed_on": "2026-03-02"});
    assert_eq!(case.refusal("complaint_save", closed), at("complaint-closed-unanswered", "answered_on"));
    let early = json!({"id": made["id"], "answered_on": "2026-03-01"});
    assert_eq!(case.refusal("complaint_save", early), at("date-before-its-cause", "answered_on"));
    case.laptop.ok(
        "complaint_save",
        json!({"id": made["id"], "answered_on": "2026-03-02", "answer": "Staffed", "closed_on": "2026-03-02"}),
    );
    assert_eq!(case.laptop.ok("complaint_list", json!({"open": true}))["total"], 0);
    assert_eq!(case.laptop.ok("complaint_list", json!({"text": "stadtwerke"}))["total"], 1);
    let mark = json!({"certification_id": case.certification, "mark": "Body's mark", "place": "Web site, foot", "conforms": false});
    assert_eq!(case.refusal("mark_use_save", mark), at("mark-misuse-needs-note", "note"));
    let mark = json!({"certification_id": case.certification, "mark": "Body's mark", "place": "Web site, foot", "checked_on": "2026-03-02"});
    case.laptop.ok("mark_use_save", mark);
    let view = case.get();
    assert_eq!(
        (view["complaints"].as_array().map(Vec::len), view["mark_uses"].as_array().map(Vec::len)),
        (Some(1), Some(1))
    );
    assert_eq!(case.refusal("certification_remove", json!({"id": case.certification})).0, "certification-has-parts");
}

#[test]
fn normative_references_are_rows_that_a_person_corrects_and_nothing_undoes() {
    let laptop = Laptop::with_workspace();
    let find = |key: &str| -> Value {
        let page = laptop.ok("normative_reference_list", json!({"page": {"limit": 1000}}));
        page["rows"].as_array().expect("rows").iter().find(|row| row["key"] == key).cloned().unwrap_or(Value::Null)
    };
    let amendment = find("iso20000-1-2018-amd1");
    assert_eq!((&amendment["document"], &amendment["amendment"]), (&json!("ISO/IEC 20000-1"), &json!("Amd 1")));
    laptop.ok("normative_reference_save", json!({"id": amendment["id"], "valid_from": "2025"}));
    let gone = find("iaf-md3");
    laptop.ok("normative_reference_remove", json!({"id": gone["id"]}));
    laptop.ok("normative_reference_bring", json!({}));
    assert_eq!((find("iso20000-1-2018-amd1")["valid_from"].clone(), find("iaf-md3")), (json!("2025"), Value::Null));
    let refusal = |input: Value| laptop.refusal("normative_reference_save", input);
    assert_eq!(refusal(json!({"id": amendment["id"], "valid_from": "last year"})), at("date-as-known", "valid_from"));
    assert_eq!(refusal(json!({"key": "iso9001-2015", "document": "ISO 9001"})), at("reference-key-twice", "key"));
    assert_eq!(
        refusal(json!({"id": amendment["id"], "superseded_by": "none"})),
        at("reference-successor-unknown", "superseded_by")
    );
}

#[test]
fn the_check_of_the_workspace_names_what_another_laptop_let_through() {
    let case = Case::new();
    case.laptop.ok("certificate_issue_save", case.certificate(json!({})));
    case.laptop.ok("workspace_close", json!({}));
    let db = triennium_core::store::open(&case.laptop.folder().join("workspace.db")).expect("opens");
    db.execute_batch("UPDATE certificate_issue SET issued_on = '2025-12-24'").expect("altered");
    drop(db);
    case.laptop.ok("workspace_open", json!({"path": case.laptop.folder()}));
    let checked = case.laptop.ok("workspace_check", json!({}));
    let section = checked["sections"].as_array().expect("sections").iter().find(|s| s["name"] == "certification");
    let fault = &section.expect("a section")["faults"][0];
    assert_eq!((&fault["code"], &fault["subject"]), (&json!("certification-contradicts"), &json!("MZ-20000-4711")));
    assert!(fault["args"]["cause"].as_str().expect("a cause").contains("certificate-before-decision"), "{fault}");
}

fn entry(evaluated: &Value, id: &str) -> Value {
    let entries = evaluated["timeline"].as_array().expect("a timeline");
    entries.iter().find(|entry| entry["id"] == id).unwrap_or_else(|| panic!("no {id} among {entries:#?}")).clone()
}

fn days(entry: &Value) -> (&str, &str) {
    (entry["from"].as_str().expect("a day"), entry["to"].as_str().expect("a day"))
}

#[test]
fn the_timeline_shows_audits_where_they_are_and_limits_as_the_rules_have_them() {
    let case = Case::new();
    case.laptop.ok("certificate_issue_save", case.certificate(json!({})));
    let held = json!({"certification_id": case.certification, "kind": "stage2", "state": "done", "planned_from": "2025-12-09",
        "planned_to": "2025-12-12", "actual_from": "2025-12-10", "actual_to": "2025-12-12"});
    let held = id(&case.laptop.ok("external_event_save", held));
    let next = case.event("surveillance", "2026-12-01", "2026-12-02");
    let off = case.event("special", "2026-06-01", "2026-06-01");
    case.laptop
        .ok("external_event_save", json!({"id": off, "state": "cancelled", "cancelled_reason": "The body asked"}));
    let on = |day: &str, moves: Value| {
        case.laptop.ok("certification_evaluate", json!({"id": case.certification, "on": day, "moves": moves}))
    };
    let evaluated = on("2026-03-02", json!([]));
    let stage2 = entry(&evaluated, &format!("audit {held}"));
    assert_eq!(days(&stage2), ("2025-12-10", "2025-12-12"), "as held, not as planned");
    assert_eq!(
        (&stage2["shape"], &stage2["done"], &stage2["movable"]),
        (&json!("square"), &json!(true), &json!(false))
    );
    let surveillance = entry(&evaluated, &format!("audit {next}"));
    assert_eq!((&surveillance["shape"], &surveillance["movable"]), (&json!("circle"), &json!(true)));
    assert_eq!(surveillance["event_id"], json!(next));
    assert!(!evaluated["timeline"].to_string().contains(&off), "what was called off is not there");
    let late = on("2026-12-03", json!([]));
    let missed = entry(&late, &format!("audit {next}"));
    assert_eq!((&missed["tone"], &missed["state"]), (&json!("caution"), &json!("planned, day passed")));
    // Where an audit is tried elsewhere it stands where it is planned; the limits follow the move.
    let tried = on("2026-03-02", json!([{"event_id": next, "last_day": "2027-03-02"}]));
    assert_eq!(days(&entry(&tried, &format!("audit {next}"))), ("2026-12-01", "2026-12-02"));
    let named = |evaluated: &Value| {
        let entries = evaluated["timeline"].as_array().expect("entries").iter();
        entries.map(|entry| entry["name"].as_str().expect("a name").to_owned()).collect::<Vec<_>>()
    };
    assert!(
        named(&tried).iter().any(|name| name.starts_with("CYC-02 · ") && name.ends_with("Breach")),
        "{:?}",
        named(&tried)
    );
    assert!(!named(&evaluated).iter().any(|name| name.ends_with("Breach")), "{:?}", named(&evaluated));

    let timeline = evaluated["timeline"].as_array().expect("a timeline");
    for (index, deadline) in evaluated["deadlines"].as_array().expect("deadlines").iter().enumerate() {
        let limit = entry(&evaluated, &format!("limit {index}"));
        assert_eq!((&limit["rule"], &limit["to"]), (&deadline["rule"], &deadline["date"]));
        assert_eq!(limit["hard"], json!(deadline["class"] == "NORM"));
        let lane = if deadline["from"].is_null() { "limit" } else { "window" };
        assert_eq!(limit["lane"], lane, "{limit}");
    }
    let cycle = timeline.iter().find(|entry| entry["lane"] == "cycle").expect("a cycle");
    assert_eq!(days(cycle), ("2026-01-20", "2029-01-19"));
    assert_eq!(days(&entry(&evaluated, "decision")), ("2026-01-20", "2026-01-20"));
    assert_eq!(days(&entry(&evaluated, "expiry")), ("2029-01-19", "2029-01-19"));
}

#[test]
fn on_the_timeline_a_suspension_runs_to_what_ended_it() {
    let case = Case::new();
    case.laptop.ok("certificate_issue_save", case.certificate(json!({})));
    let happened = |kind: &str, on: &str, ground: &str, until: Value| {
        let input = json!({"certification_id": case.certification, "kind": kind, "happened_on": on, "until_on": until, "ground": ground, "reason": "As told"});
        id(&case.laptop.ok("certification_status_save", input))
    };
    let shown = |id: &str| {
        let evaluated = case.laptop.ok("certification_evaluate", json!({"id": case.certification}));
        entry(&evaluated, &format!("standing {id}"))
    };
    let open = happened("suspended", "2026-02-02", "unpaid_fees", json!(null));
    assert_eq!(days(&shown(&open)), ("2026-02-02", "2026-03-02"), "to today");
    assert_eq!((&shown(&open)["state"], &shown(&open)["name"]), (&json!("Open"), &json!("Suspended until …")));
    case.laptop.ok("certification_status_save", json!({"id": open, "until_on": "2026-06-02"}));
    assert_eq!(days(&shown(&open)), ("2026-02-02", "2026-06-02"), "to the day that the body set");
    let back = happened("restored", "2026-02-10", "resolved", json!(null));
    let ended = shown(&open);
    assert_eq!((days(&ended), &ended["state"]), (("2026-02-02", "2026-02-10"), &json!("Ended")));
    assert_eq!((days(&shown(&back)), &shown(&back)["tone"]), (("2026-02-10", "2026-02-10"), &json!("good")));
}
