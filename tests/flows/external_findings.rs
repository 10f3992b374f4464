//! From an external audit's report to a closed nonconformity: the body's words and numbers, its own dates, the loop of every
//! other nonconformity. And what the rules and Today say of the certification meanwhile.

use serde_json::{Value, json};
use triennium_core::domain::Entity;
use triennium_tests::{
    Laptop,
    cast::{ANNA, Cast, MIA, OMAR},
    conduct::id,
};

/// Decided on 10 February 2025; the first surveillance held on 26 and 27 January 2026, the second planned a year later.
/// Today is 2 March 2026.
struct Case {
    cast: Cast,
    certification: String,
    first: String,
    second: String,
}

impl Case {
    fn new() -> Self {
        let cast = Cast::new();
        let laptop = &cast.laptop;
        laptop.ok("grade_scale_add", json!({"scale": "german-words", "name": "Musterzert", "language": "de"}));
        let body = json!({"name": "Musterzert", "profile": "30-90-30", "plan_major": "10wd", "grade_scale": "Musterzert", "accreditation_body": "Muster"});
        let body = id(&laptop.ok("certification_body_save", body));
        let catalogue = laptop.catalogue("iso20000-1-2018");
        let certification = id(&laptop.ok("certification_save", json!({"body_id": body, "catalogue_id": catalogue})));
        let cycle = json!({"certification_id": certification, "stage2_last_day": "2025-01-17", "decision_on": "2025-02-10", "recertification_planned": "2028-01-18"});
        laptop.ok("certification_cycle_save", cycle);
        let issue = json!({"certification_id": certification, "number": "MZ-1", "issued_on": "2025-02-14", "effective_on": "2025-02-10", "expires_on": "2028-02-09"});
        laptop.ok("certificate_issue_save", issue);
        let held = json!({"certification_id": certification, "kind": "surveillance", "title": "Surveillance 1", "state": "done", "actual_from": "2026-01-26", "actual_to": "2026-01-27"});
        let first = id(&laptop.ok("external_event_save", held));
        let plan = json!({"certification_id": certification, "kind": "surveillance", "title": "Surveillance 2", "planned_from": "2027-01-18", "planned_to": "2027-01-19"});
        let second = id(&laptop.ok("external_event_save", plan));
        Self { cast, certification, first, second }
    }

    fn laptop(&self) -> &Laptop {
        &self.cast.laptop
    }

    /// The report as it is kept in the vault.
    fn report(&self) -> Value {
        let taken = self.laptop().ok("evidence_add_bytes", json!({"name": "Bericht.pdf", "bytes": "QmVyaWNodA=="}));
        taken["added"][0]["id"].clone()
    }

    fn recorded(&self) -> Value {
        let finding = |grade: &str, clause: &str, title: &str, number: &str| {
            json!({
                "grade": grade, "clause": clause, "title": title, "external_reference": number, "process_id": self.cast.process,
                "description": "Seen on 27 January", "requirement": "As the clause asks", "statement": "It is not met",
                "failure_kind": "sms", "risk": "low", "owner_id": self.cast.person(OMAR), "owner_manager_id": self.cast.person(MIA),
            })
        };
        self.laptop().ok(
            "external_findings_record",
            json!({
                "event_id": self.first, "notified_on": "2026-01-30", "evidence_id": self.report(), "conclusion": "The certificate is kept.",
                "findings": [
                    finding("Kritische Abweichung", "8.5.1.2", "Changes without approval", "MZ-26-7 A1"),
                    finding("unkritische abweichung", "9.2.1", "Audit programme without risk", "MZ-26-7 A2"),
                    finding("Empfehlung", "9.4", "Name the source of figures", "MZ-26-7 E1"),
                ],
            }),
        )
    }

    fn evaluated(&self, input: Value) -> Value {
        let mut asked = json!({"id": self.certification, "language": "en"});
        asked.as_object_mut().expect("object").extend(input.as_object().expect("object").clone());
        self.laptop().ok("certification_evaluate", asked)
    }
}

/// The first verdict of a rule, as verdict and subject.
fn of_rule<'v>(evaluated: &'v Value, rule: &str, subject: &str) -> &'v Value {
    let verdicts = evaluated["verdicts"].as_array().expect("verdicts");
    let found =
        verdicts.iter().find(|v| v["rule"] == rule && v["subject"].as_str().is_some_and(|s| s.contains(subject)));
    found.unwrap_or_else(|| panic!("no {rule} on {subject} in {verdicts:#?}"))
}

#[test]
fn a_report_is_keyed_in_at_once_with_the_bodys_own_words_and_numbers() {
    let case = Case::new();
    let recorded = case.recorded();
    assert_eq!(
        (&recorded["audit"]["number"], &recorded["audit"]["kind"]),
        (&json!("EA-2026-01"), &json!("surveillance"))
    );
    assert_eq!(
        (&recorded["audit"]["state"], &recorded["audit"]["actual_to"]),
        (&json!("in_progress"), &json!("2026-01-27"))
    );
    let findings = recorded["findings"].as_array().expect("findings");
    let grades: Vec<&str> = findings.iter().filter_map(|f| f["grade"].as_str()).collect();
    assert_eq!(grades, ["Kritische Abweichung", "Unkritische Abweichung", "Empfehlung"]);
    assert_eq!(
        (&findings[0]["external_reference"], &findings[0]["raised_on"]),
        (&json!("MZ-26-7 A1"), &json!("2026-01-27"))
    );
    let raised = recorded["nonconformities"].as_array().expect("nonconformities");
    assert_eq!(raised.len(), 2, "a recommendation owes no reply (NCX-05)");
    assert_eq!(
        (&raised[0]["source"], &raised[0]["grade_kind"], &raised[0]["state"]),
        (&json!("external_audit"), &json!("major"), &json!("draft"))
    );
    let page = case.laptop().ok("nonconformity_get", json!({"id": raised[0]["id"]}));
    assert_eq!(page["evidence"][0]["title"], "Bericht.pdf", "the report shows it");
    let row = case.laptop().ok("external_event_get", json!({"id": case.first}));
    assert_eq!(
        (&row["audit"], &row["findings"], &row["open_nonconformities"]),
        (&json!("EA-2026-01"), &json!(3), &json!(2))
    );
    assert_eq!(row["notified_on"], "2026-01-30");
}

#[test]
fn the_bodys_profile_sets_the_dates_working_days_and_the_next_audit_too() {
    let case = Case::new();
    let recorded = case.recorded();
    let due = |place: usize| {
        let nc = id(&recorded["nonconformities"][place]);
        let limits = case.laptop().ok("nonconformity_get", json!({"id": nc}))["due"]["limits"].clone();
        (case.cast.go(&nc, "issue"), limits)
    };
    let (major, limits) = due(0);
    assert_eq!(
        limits,
        json!({"plan_by": "2026-02-10", "implementation_by": "2026-04-27"}),
        "ten working days, 90 days"
    );
    assert_eq!((&major["plan_due"], &major["implementation_due"]), (&json!("2026-02-10"), &json!("2026-04-27")));
    assert_eq!(major["correction_due"], "2026-02-10", "no later than the plan");
    let (minor, limits) = due(1);
    assert_eq!(
        limits,
        json!({"plan_by": "2026-02-26", "implementation_by": "2027-01-17"}),
        "30 days, before the next audit"
    );
    assert_eq!(
        (&minor["plan_due"], &minor["implementation_due"]),
        (&json!("2026-02-26"), &json!("2026-06-30")),
        "the profile shortens, never lengthens"
    );
    let today = case.laptop().ok("status", json!({}));
    assert!(
        today["overdue"].as_array().expect("overdue").iter().any(|item| item["id"] == major["id"]),
        "late against the profile"
    );
}

#[test]
fn dates_the_report_sets_itself_stand_with_its_number_as_the_reason() {
    let case = Case::new();
    let told = json!({"grade": "Unkritische Abweichung", "clause": "9.2.1", "title": "T", "external_reference": "MZ-26-7 A9", "plan_due": "2026-02-20"});
    let recorded = case.laptop().ok("external_findings_record", json!({"event_id": case.first, "findings": [told]}));
    let nc = &recorded["nonconformities"][0];
    assert_eq!((&nc["plan_due"], &nc["due_reason"]), (&json!("2026-02-20"), &json!("MZ-26-7 A9")));
}

#[test]
fn a_fault_in_one_finding_takes_in_none_and_is_named_in_the_list() {
    let case = Case::new();
    let good = json!({"grade": "Empfehlung", "clause": "9.4", "title": "Good"});
    let refused = |bad: Value| {
        case.laptop().refusal("external_findings_record", json!({"event_id": case.first, "findings": [good, bad]}))
    };
    let at = |code: &str, field: &str| (code.to_owned(), field.to_owned());
    assert_eq!(
        refused(json!({"grade": "Major", "clause": "9.4", "title": "T"})),
        at("grade-not-of-the-body", "findings[1].grade")
    );
    assert_eq!(
        refused(json!({"grade": "Empfehlung", "clause": "99.1", "title": "T"})),
        at("clause-not-of-the-standard", "findings[1].clause")
    );
    assert_eq!(
        refused(json!({"grade": "Empfehlung", "clause": "9.4", "title": " "})),
        at("value-missing", "findings[1].title")
    );
    let early = json!({"grade": "Empfehlung", "clause": "9.4", "title": "T", "raised_on": "2026-01-25"});
    assert_eq!(refused(early), at("finding-before-audit", "findings[1].raised_on"));
    assert_eq!(case.laptop().ok("finding_list", json!({}))["total"], 0, "all or none");
    assert_eq!(case.laptop().ok("audit_list", json!({}))["total"], 0);
    let ahead = json!({"event_id": case.second, "findings": [good]});
    assert_eq!(case.laptop().refusal("external_findings_record", ahead), at("event-not-held", "event_id"));
}

#[test]
fn an_external_minor_goes_from_the_event_to_closed_with_the_bodys_acceptance() {
    let case = Case::new();
    let nc = id(&case.recorded()["nonconformities"][1]);
    let cast = &case.cast;
    cast.go(&nc, "issue");
    cast.sit(OMAR).go(&nc, "acknowledge");
    cast.ok("correction_save", json!({"nonconformity_id": nc, "description": "Risks of each process noted"}));
    cast.go(&nc, "record_correction");
    cast.ok("cause_save", json!({
        "nonconformity_id": nc, "method": "other", "cause_category": "documentation", "final_cause": "The template has no place for risks",
        "similar_elsewhere": "Supplier programme: the same", "analysis": {"kind": "other", "text": "Template of 2023"},
    }));
    cast.go(&nc, "submit_cause");
    cast.ok("plan_save", json!({
        "nonconformity_id": nc, "description": "A column for risks", "success_criterion": "Each audit of the programme names its risk",
        "check_method": "Programme of 2027", "check_on": "2026-05-20", "checker_id": cast.person(ANNA),
    }));
    cast.go(&nc, "propose_plan");
    cast.sit(MIA);
    assert_eq!(cast.stuck(&nc, json!({"step": "accept_plan"})), "plan-body-acceptance-missing at body_acceptance");
    cast.ok(
        "nonconformity_step",
        json!({"id": nc, "step": {"step": "accept_plan"}, "body_acceptance": "Mail of the lead auditor of 2 March"}),
    );
    cast.sit(OMAR);
    let action = id(&cast.ok("action_create", json!({"kind": "corrective", "nonconformity_id": nc, "title": "Column", "owner_id": cast.person(OMAR), "due_on": "2026-04-01"})));
    cast.go(&nc, "start_work");
    cast.show(Entity::Action, &action);
    cast.ok("action_step", json!({"id": action, "step": {"step": "finish", "done_on": "2026-03-02", "note": ""}}));
    cast.step(&nc, json!({"step": "implement", "note": "In the template"}));
    cast.sit(ANNA).step(&nc, json!({"step": "verify_implementation", "note": "Seen"}));
    cast.step(&nc, json!({"step": "schedule_check", "on": null}));
    cast.laptop.clock.advance_days(80);
    cast.ok(
        "effectiveness_record",
        json!({"nonconformity_id": nc, "result": "effective", "looked_at": "Programme of 2027"}),
    );
    cast.go(&nc, "judge_effect");
    cast.ok("nonconformity_edit", json!({"id": nc, "sms_change": "not_needed"}));
    cast.step(&nc, json!({"step": "close", "note": "Done"}));
    assert_eq!(cast.state(&nc), "closed");
    let row = case.laptop().ok("external_event_get", json!({"id": case.first}));
    assert_eq!(row["open_nonconformities"], 1, "the major is still open");
    // The audit of the body is reported and closed like any other once nothing is open.
    let audit = row["audit_id"].clone();
    let major = case.laptop().ok("nonconformity_list", json!({"text": "approval"}))["rows"][0]["id"].clone();
    cast.go(major.as_str().expect("an id"), "issue");
    cast.ok("audit_edit", json!({"id": audit, "sampling_statement": "By the body"}));
    cast.ok("audit_advance", json!({"id": audit, "to": "reported"}));
    assert_eq!(
        case.laptop().refusal("audit_advance", json!({"id": audit, "to": "closed"})).0,
        "audit-nonconformities-open"
    );
}

#[test]
fn the_rules_read_the_records_and_a_surveillance_in_time_is_met() {
    let case = Case::new();
    let evaluated = case.evaluated(json!({}));
    assert_eq!(
        (&evaluated["state"], &evaluated["expiry"], &evaluated["expiry_is_proposed"]),
        (&json!("active"), &json!("2028-02-09"), &json!(false))
    );
    let first = of_rule(&evaluated, "CYC-02", "");
    assert_eq!(
        (&first["verdict"], &first["event_id"]),
        (&json!("met"), &json!(case.first)),
        "told by the record, named for a person"
    );
    assert!(first["reason"].as_str().is_some_and(|text| !text.contains("cyc-02")), "in words: {first}");
    assert_eq!(evaluated["broken"], json!([]));
    let later = case.evaluated(json!({"on": "2025-06-01"}));
    assert_eq!(of_rule(&later, "CYC-02", "")["verdict"], "due", "on that day the audit was still a plan");
}

#[test]
fn dragging_the_second_surveillance_past_the_year_says_what_breaks_and_the_nearest_day_that_holds() {
    let case = Case::new();
    let before = case.laptop().ok("external_event_get", json!({"id": case.second}));
    let moved = case.evaluated(json!({"moves": [{"event_id": case.second, "last_day": "2028-01-12"}]}));
    let broken = moved["broken"].as_array().expect("broken");
    let year = broken.iter().find(|b| b["rule"] == "CYC-03").unwrap_or_else(|| panic!("no CYC-03 in {broken:#?}"));
    assert_eq!(
        (&year["verdict"], &year["subject"], &year["before"]),
        (&json!("breach"), &json!("2027"), &json!(false))
    );
    let window = broken.iter().find(|b| b["rule"] == "CYC-01").unwrap_or_else(|| panic!("no CYC-01 in {broken:#?}"));
    assert_eq!(window["nearest"], "2027-02-10", "the end of the second year after the decision");
    assert_eq!(case.laptop().ok("external_event_get", json!({"id": case.second})), before, "nothing was written");
    let unknown =
        json!({"id": case.certification, "moves": [{"event_id": case.certification, "last_day": "2027-01-01"}]});
    assert_eq!(
        case.laptop().refusal("certification_evaluate", unknown),
        ("event-not-in-cycle".to_owned(), "moves[0].event_id".to_owned())
    );
}

#[test]
fn today_shows_what_endangers_the_certificate_and_what_is_near() {
    let case = Case::new();
    let certifications = |days: i64| {
        case.laptop().clock.advance_days(days);
        case.laptop().ok("status", json!({"language": "en"}))["certifications"].as_array().expect("alarms").clone()
    };
    let calm = certifications(0);
    assert!(calm.iter().all(|alarm| alarm["verdict"].is_null() || alarm["verdict"] != "breach"), "{calm:#?}");
    // On 28 November 2026 the second surveillance's window has 74 days left, its audit is planned.
    let near = certifications(271);
    let of = |alarms: &[Value], rule: &str| alarms.iter().find(|alarm| alarm["rule"] == rule).cloned();
    let window = of(&near, "CYC-01").unwrap_or_else(|| panic!("no alarm in {near:#?}"));
    assert_eq!((&window["date"], &window["alarm"]), (&json!("2027-02-10"), &json!(90)));
    // Past the planned day without the audit, a few days before the limit.
    let danger = certifications(60);
    let risk = danger.iter().find(|alarm| alarm["rule"] == "CYC-01" && alarm["verdict"] == "at_risk");
    let risk = risk.unwrap_or_else(|| panic!("nothing at risk in {danger:#?}"));
    assert!(risk["text"].as_str().is_some_and(|text| !text.is_empty()) && risk["number"] == "CT-01");
    let standing = &case.laptop().ok("certification_overview", json!({}))[0];
    assert_eq!((&standing["next_event"]["id"], &standing["certificate"]), (&json!(case.second), &json!("MZ-1")));
}

#[test]
fn a_suspension_and_a_withdrawal_are_states_the_rules_know() {
    let case = Case::new();
    let happened = |kind: &str, on: &str, ground: &str| {
        case.laptop().ok("certification_status_save", json!({"certification_id": case.certification, "kind": kind, "happened_on": on, "ground": ground, "reason": "By letter"}));
        case.evaluated(json!({}))["state"].clone()
    };
    assert_eq!(happened("suspended", "2026-02-10", "unpaid_fees"), "suspended");
    assert_eq!(happened("restored", "2026-02-20", "resolved"), "active");
    assert_eq!(happened("withdrawn", "2026-03-01", "persistent_failure"), "withdrawn");
}
