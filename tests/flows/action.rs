//! The action from promise to verification, on its own and of a nonconformity.

use serde_json::{Value, json};
use triennium_core::domain::Entity;
use triennium_tests::cast::{ANNA, Cast, OMAR, text};

fn improvement(cast: &Cast) -> String {
    let input = json!({"kind": "improvement", "title": "One calendar for changes", "owner_id": cast.person(OMAR), "due_on": "2026-04-01"});
    text(&cast.ok("action_create", input)["id"])
}

fn take(id: &str, step: Value) -> Value {
    json!({"id": id, "step": step})
}

#[test]
fn an_improvement_is_begun_done_verified_by_another_and_then_stays() {
    let cast = Cast::new();
    let id = improvement(&cast);
    cast.sit(OMAR);
    let step = |step: Value| cast.ok("action_step", take(&id, step));
    let stuck = |step: Value| cast.refused("action_step", take(&id, step));
    assert_eq!(stuck(json!({"step": "verify", "note": ""})), "action-step-not-from-state");
    step(json!({"step": "start"}));
    assert_eq!(stuck(json!({"step": "progress", "pct": 101, "note": ""})), "action-progress-out-of-range at pct");
    assert_eq!(step(json!({"step": "progress", "pct": 40, "note": "drafted"}))["progress_pct"], 40);
    assert_eq!(
        stuck(json!({"step": "finish", "done_on": "2026-03-09", "note": ""})),
        "action-done-in-future at done_on"
    );
    step(json!({"step": "finish", "done_on": "2026-03-02", "note": "live"}));
    assert_eq!(stuck(json!({"step": "verify", "note": ""})), "action-verifier-is-doer");
    assert_eq!(cast.refused("action_edit", json!({"id": id, "title": "Other"})), "action-not-editable");
    cast.sit(ANNA);
    assert_eq!(stuck(json!({"step": "return", "reason": ""})), "action-reason-missing at reason");
    let returned = step(json!({"step": "return", "reason": "Not for the night team"}));
    assert_eq!((returned["state"].as_str(), returned["done_on"].clone()), (Some("returned"), Value::Null));
    cast.sit(OMAR);
    step(json!({"step": "finish", "done_on": "2026-03-02", "note": "for all"}));
    cast.sit(ANNA);
    let verified = step(json!({"step": "verify", "note": "seen"}));
    assert_eq!(
        (verified["state"].as_str(), verified["verified_by"].clone()),
        (Some("verified"), json!(cast.person(ANNA)))
    );
    let page = cast.ok("action_get", json!({"id": id}));
    assert_eq!((page["steps"].clone(), page["people"][cast.person(OMAR)].as_str()), (json!([]), Some(OMAR)));
}

#[test]
fn a_date_moves_with_a_reason_and_the_first_promise_stays() {
    let cast = Cast::new();
    let id = improvement(&cast);
    assert_eq!(
        cast.refused("action_edit", json!({"id": id, "due_on": "2026-05-01"})),
        "action-reason-missing at due_reason"
    );
    let moved = cast.ok("action_edit", json!({"id": id, "due_on": "2026-05-01", "due_reason": "Freeze in April"}));
    assert_eq!((moved["due_on"].as_str(), moved["original_due_on"].as_str()), (Some("2026-05-01"), Some("2026-04-01")));
    let same = json!({"step": "move", "due_on": "2026-05-01", "reason": "x"});
    assert_eq!(cast.refused("action_step", take(&id, same)), "action-due-unchanged at due_on");
    // A form hands in the date it showed: that moves nothing and needs no reason.
    cast.ok("action_edit", json!({"id": id, "due_on": "2026-05-01", "title": "One calendar"}));
    assert_eq!(cast.ok("action_list", json!({"text": "calend"}))["rows"][0]["title"], "One calendar");
}

#[test]
fn corrections_answer_a_nonconformity_and_follow_its_loop() {
    let cast = Cast::new();
    let alone = |kind: &str| json!({"kind": kind, "title": "x", "owner_id": cast.person(OMAR), "due_on": "2026-04-01"});
    for kind in ["correction", "containment", "corrective"] {
        assert_eq!(cast.refused("action_create", alone(kind)), "action-needs-nonconformity at nonconformity_id");
    }
    let id = improvement(&cast);
    assert_eq!(
        cast.refused("action_edit", json!({"id": id, "kind": "corrective"})),
        "action-needs-nonconformity at nonconformity_id"
    );
    let nc = text(&cast.draft("minor")["id"]);
    let mut of_draft = alone("correction");
    of_draft["nonconformity_id"] = json!(nc);
    assert_eq!(cast.refused("action_create", of_draft.clone()), "record-not-writable", "a draft is nobody's yet");
    cast.show(Entity::Nonconformity, &nc);
    cast.go(&nc, "issue");
    let action = text(&cast.ok("action_create", of_draft)["id"]);
    let row = cast.ok("action_list", json!({"nonconformity_id": nc}))["rows"][0].clone();
    assert_eq!((row["number"].as_str(), row["nonconformity"].as_str()), (Some("AC-2026-002"), Some("NC-2026-001")));
    cast.step(&nc, json!({"step": "cancel", "reason": "Raised twice"}));
    assert_eq!(cast.refused("action_step", take(&action, json!({"step": "start"}))), "nonconformity-at-its-end");
}

#[test]
fn what_nobody_began_is_taken_back_and_what_was_begun_is_cancelled() {
    let cast = Cast::new();
    let (id, begun) = (improvement(&cast), improvement(&cast));
    cast.ok("action_step", take(&begun, json!({"step": "start"})));
    assert_eq!(cast.refused("action_remove", json!({"id": begun})), "action-begun");
    cast.ok("action_remove", json!({"id": id}));
    assert_eq!(cast.refused("action_step", take(&id, json!({"step": "start"}))), "action-deleted");
    assert_eq!(cast.ok("action_list", json!({}))["total"], 1);
    cast.ok("action_step", take(&begun, json!({"step": "cancel", "reason": "Superseded"})));
    assert_eq!(cast.ok("action_list", json!({"open": true}))["total"], 0);
}

#[test]
fn an_action_is_overdue_the_day_after_and_no_longer_once_done() {
    let cast = Cast::new();
    let id = improvement(&cast);
    let overdue = || cast.ok("action_list", json!({"overdue": true}))["total"].as_i64();
    cast.laptop.clock.advance_days(30);
    assert_eq!(overdue(), Some(0), "due today is on time");
    cast.laptop.clock.advance_days(1);
    assert_eq!(overdue(), Some(1));
    assert_eq!(cast.ok("action_list", json!({"overdue": false}))["total"], 0);
    cast.ok("action_step", take(&id, json!({"step": "finish", "done_on": "2026-04-02", "note": ""})));
    assert_eq!(overdue(), Some(0));
}
