//! Today: what is overdue, due and next as days pass, for all and for one; where to go on; the key figures.

use chrono::NaiveDate;
use serde_json::{Value, json};
use triennium_core::domain::*;
use triennium_tests::cast::{ANNA, Cast, MIA, OMAR, text, write};

fn day(text: &str) -> NaiveDate {
    text.parse().expect("a day")
}

/// Issued to Omar on 2 March: the correction is due on 5 March, the plan on 16 March.
fn issued(cast: &Cast) -> String {
    cast.sit(ANNA);
    let id = text(&cast.draft("minor")["id"]);
    cast.show(Entity::Nonconformity, &id);
    cast.go(&id, "issue");
    id
}

fn lines(status: &Value, list: &str) -> Vec<(String, String, i64)> {
    let rows = status[list].as_array().unwrap_or_else(|| panic!("{list}"));
    rows.iter().map(|r| (text(&r["what"]), text(&r["due_on"]), r["days"].as_i64().unwrap_or_default())).collect()
}

fn one(what: &str, due_on: &str, days: i64) -> Vec<(String, String, i64)> {
    vec![(what.to_owned(), due_on.to_owned(), days)]
}

#[test]
fn what_is_owed_becomes_due_then_overdue_and_belongs_to_whose_move_it_is() {
    let cast = Cast::new();
    let id = issued(&cast);
    let status = |input: Value| cast.ok("status", input);
    let today = status(json!({"horizon_days": 2}));
    assert_eq!((lines(&today, "due"), lines(&today, "next")), (vec![], one("correction", "2026-03-05", 3)));
    assert_eq!(lines(&status(json!({"horizon_days": 3})), "due"), one("correction", "2026-03-05", 3));
    cast.laptop.clock.advance_days(3);
    assert_eq!(lines(&status(json!({})), "due"), one("correction", "2026-03-05", 0), "due today is on time");
    cast.laptop.clock.advance_days(1);
    let late = status(json!({}));
    assert_eq!(lines(&late, "overdue"), one("correction", "2026-03-05", -1));
    assert_eq!(
        (late["counts"]["overdue_nonconformities"].as_i64(), late["counts"]["open_nonconformities"].as_i64()),
        (Some(1), Some(1))
    );
    assert_eq!(late["overdue"][0]["who"], OMAR);

    let of = |name: &str| status(json!({"person_id": cast.person(name)}));
    assert_eq!(lines(&of(OMAR), "overdue").len(), 1);
    assert_eq!((lines(&of(MIA), "overdue").len(), of(MIA)["counts"]["open_nonconformities"].as_i64()), (0, Some(0)));
    // Disputed: it is for who raised it to decide.
    cast.sit(OMAR).step(&id, json!({"step": "dispute", "reason": "Emergencies"}));
    assert_eq!((lines(&of(OMAR), "overdue").len(), lines(&of(ANNA), "overdue").len()), (0, 1));
    assert_eq!(lines(&status(json!({"mine": true})), "overdue").len(), 0, "Omar is at the keyboard");
    assert_eq!(cast.refused("status", json!({"horizon_days": -1})), "status-horizon at horizon_days");
}

#[test]
fn actions_audits_documents_evidence_and_competences_fall_due_too() {
    let cast = Cast::new();
    let omar = cast.person(OMAR);
    cast.ok("action_create", json!({"kind": "improvement", "title": "x", "owner_id": omar, "due_on": "2026-03-04"}));
    let nc = text(&cast.draft("minor")["id"]);
    cast.show(Entity::Nonconformity, &nc);
    let owner: PersonId = omar.parse().expect("an id");
    write(&cast.laptop, |tx| {
        tx.insert(&Document {
            id: DocumentId(tx.uuid()),
            number: "DOC-0001".into(),
            title: "Change policy".into(),
            kind: DocumentKind::Maintained,
            clause: String::new(),
            owner_id: Some(owner),
            version: "3".into(),
            state: DocumentState::Approved,
            approved_by: None,
            approved_on: None,
            review_due: Some(day("2026-03-05")),
            period_from: None,
            period_to: None,
            location: String::new(),
            note: String::new(),
            deleted: false,
        })?;
        tx.insert(&Competence {
            id: CompetenceId(tx.uuid()),
            person_id: owner,
            topic: "Lead auditor".into(),
            shown_by: String::new(),
            valid_from: None,
            valid_until: Some(day("2026-03-06")),
            deleted: false,
        })?;
        tx.db.execute("UPDATE evidence SET valid_until = '2026-03-07'", [])?;
        tx.insert(&audit(tx, "IA-2026-01", AuditState::Planned))
    });
    let due = cast.ok("status", json!({}));
    let found: Vec<_> = lines(&due, "due").into_iter().map(|(what, on, _)| (what, on)).collect();
    let expected = [
        ("audit_start", "2026-03-03"),
        ("action", "2026-03-04"),
        ("document_review", "2026-03-05"),
        ("competence_expiry", "2026-03-06"),
        ("evidence_expiry", "2026-03-07"),
    ];
    assert_eq!(found, expected.map(|(what, on)| (what.to_owned(), on.to_owned())));
    assert_eq!(due["counts"]["audits_planned"], 1);
    cast.laptop.clock.advance_days(10);
    let late = cast.ok("status", json!({}));
    assert_eq!(lines(&late, "overdue").len(), 5);
    assert_eq!(
        (late["counts"]["audits_overdue"].as_i64(), late["counts"]["overdue_actions"].as_i64()),
        (Some(1), Some(1))
    );
    assert_eq!(lines(&cast.ok("status", json!({"person_id": omar})), "overdue").len(), 3);
}

/// From 3 to 5 March.
fn audit(tx: &triennium_core::app::Tx<'_>, number: &str, state: AuditState) -> Audit {
    let empty = String::new;
    Audit {
        id: AuditId(tx.uuid()),
        number: number.into(),
        programme_id: None,
        kind: AuditKind::Internal,
        title: "Change enablement".into(),
        state,
        objectives: empty(),
        scope: empty(),
        period_from: None,
        period_to: None,
        client: empty(),
        mode: AuditMode::OnSite,
        remote_share_pct: 0,
        remote_risk_note: empty(),
        remote_agreed_by: empty(),
        remote_fallback: empty(),
        language: empty(),
        methods: empty(),
        confidentiality: empty(),
        planned_from: day("2026-03-03"),
        planned_to: day("2026-03-05"),
        actual_from: None,
        actual_to: None,
        days_tenths: 25,
        conclusion: empty(),
        fulfilment: empty(),
        effectiveness: empty(),
        objectives_met: empty(),
        recommendation: empty(),
        good_practice: empty(),
        obstacles: empty(),
        not_covered: empty(),
        disagreements: empty(),
        sampling_statement: empty(),
        distribution: empty(),
        reported_on: None,
        reported_by: None,
        closed_on: None,
        cancelled_reason: empty(),
        deleted: false,
    }
}

fn question(tx: &triennium_core::app::Tx<'_>, audit_id: AuditId, clause_id: ClauseId, position: i64) -> ChecklistItem {
    ChecklistItem {
        id: ChecklistItemId(tx.uuid()),
        audit_id,
        clause_id,
        position,
        question: format!("Question {position}"),
        expected_evidence: String::new(),
        sampling_hint: String::new(),
        origin: QuestionOrigin::Own,
        result: None,
        note: String::new(),
        private_note: String::new(),
        persons: String::new(),
        reason: String::new(),
        auditor_id: None,
        answered_at: None,
        carried_from: None,
        earlier_result: None,
        earlier_note: String::new(),
        deleted: false,
    }
}

#[test]
fn an_audit_under_way_goes_on_after_the_question_answered_last() {
    let cast = Cast::new();
    let clause: ClauseId = cast.clause.parse().expect("an id");
    let items = write(&cast.laptop, |tx| {
        let audit = audit(tx, "IA-2026-01", AuditState::InProgress);
        tx.insert(&audit)?;
        let items: Vec<_> = (1..=4).map(|position| question(tx, audit.id, clause, position)).collect();
        items.iter().try_for_each(|item| tx.insert(item))?;
        Ok(items)
    });
    let resume = || cast.ok("status", json!({}))["resume"][0].clone();
    assert_eq!((resume()["next_question"].as_str(), resume()["answered"].as_i64()), (Some("Question 1"), Some(0)));
    let answer = |index: usize| {
        write(&cast.laptop, |tx| {
            let item = items[index].clone();
            tx.update(&ChecklistItem { result: Some(ChecklistResult::Conform), answered_at: Some(tx.now), ..item })
        });
    };
    answer(1);
    assert_eq!((resume()["next_question"].as_str(), resume()["answered"].as_i64()), (Some("Question 3"), Some(1)));
    assert_eq!((resume()["next_clause"].as_str(), resume()["number"].as_str()), (Some("8.5.1.2"), Some("IA-2026-01")));
    answer(2);
    answer(3);
    assert_eq!(resume()["next_question"], "Question 1", "what was skipped waits still");
    answer(0);
    assert_eq!(cast.ok("status", json!({}))["resume"], json!([]));
}

fn figure(list: &Value, id: &str) -> (Value, Value) {
    let found =
        list["figures"].as_array().expect("figures").iter().find(|f| f["id"] == id).unwrap_or_else(|| panic!("{id}"));
    (found["value"].clone(), found["ratio"].clone())
}

#[test]
fn figures_count_what_their_formula_says_and_there_is_no_share_of_nothing() {
    let cast = Cast::new();
    let empty = cast.ok("kpi_list", json!({}));
    assert_eq!(figure(&empty, "overdue_rate"), (Value::Null, json!({"part": 0, "whole": 0})));
    assert_eq!(figure(&empty, "findings_per_day").0, Value::Null);
    let disputed = issued(&cast);
    issued(&cast);
    cast.sit(OMAR).step(&disputed, json!({"step": "dispute", "reason": "No"}));
    let omar = cast.person(OMAR);
    let action = text(
        &cast.ok(
            "action_create",
            json!({"kind": "improvement", "title": "x", "owner_id": omar, "due_on": "2026-03-03"}),
        )["id"],
    );
    cast.ok("action_edit", json!({"id": action, "due_on": "2026-03-09", "due_reason": "later"}));
    write(&cast.laptop, |tx| {
        let held = audit(tx, "IA-2026-01", AuditState::InProgress);
        tx.insert(&Audit { actual_from: Some(day("2026-03-03")), actual_to: Some(day("2026-03-05")), ..held })
    });
    cast.laptop.clock.advance_days(5);
    cast.ok("action_step", json!({"id": action, "step": {"step": "finish", "done_on": "2026-03-07", "note": ""}}));
    let list = cast.ok("kpi_list", json!({"from": "2026-03-01", "to": "2026-03-31"}));
    let ratio = |id: &str| figure(&list, id).1;
    assert_eq!(ratio("overdue_rate"), json!({"part": 2, "whole": 2}));
    assert_eq!(ratio("dispute_rate"), json!({"part": 1, "whole": 2}));
    assert_eq!(ratio("recurrence"), json!({"part": 0, "whole": 2}));
    assert_eq!(ratio("internal_catch_rate"), json!({"part": 2, "whole": 2}));
    assert_eq!(ratio("on_time_actions"), json!({"part": 0, "whole": 1}), "the first promise counts, not the moved one");
    assert_eq!(ratio("on_time_reply"), json!({"part": 0, "whole": 2}));
    assert_eq!(ratio("programme_completion"), json!({"part": 1, "whole": 1}));
    assert_eq!(figure(&list, "findings_per_day").0, 0.8, "two in two and a half days");
    assert_eq!(figure(&list, "age_up_to_30").0, 2.0);
    assert_eq!(figure(&list, "age_max").0, 5.0);
    assert_eq!(
        cast.refused("kpi_list", json!({"from": "2026-03-31", "to": "2026-03-01"})),
        "value-period-reversed at to"
    );
}

#[test]
fn the_desktop_says_at_its_start_what_waits_for_whoever_sits_there_and_nothing_else() {
    let cast = Cast::new();
    let notice = |person| {
        cast.sit(person);
        cast.laptop.ok("status_notice", json!({"language": "de_DE.UTF-8"}))
    };
    assert_eq!(notice(OMAR), Value::Null, "nothing is due yet");
    issued(&cast);
    cast.laptop.clock.advance_days(10);
    let said = notice(OMAR);
    assert!(said["title"].as_str().expect("a title").starts_with("Triennium: "), "{said}");
    assert!(said["body"].as_str().expect("a text").starts_with("Eine Sache ist überfällig; fällig bis "), "{said}");
    assert_eq!(notice(MIA), Value::Null, "it is not hers");
}
