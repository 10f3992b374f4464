//! Each refusal by name, and walks that never verify past a gate.

use proptest::prelude::*;

use super::*;
use crate::domain::nonconformity::tests::{corrective, day, person};

fn action(state: ActionState) -> Action {
    Action { state, done_on: None, done_by: None, progress_pct: 0, ..corrective(1, 1) }
}

fn code(action: &Action, step: &ActionStep, evidence: i64, actor: u128) -> &'static str {
    take(action, step, evidence, person(actor), day(2026, 4, 1)).map_or_else(|refusal| refusal.code, |_| "taken")
}

fn finish() -> ActionStep {
    ActionStep::Finish { done_on: day(2026, 4, 1), note: "done".into() }
}

#[test]
fn a_corrective_action_is_done_with_evidence_only() {
    let open = action(ActionState::InProgress);
    assert_eq!(code(&open, &finish(), 0, 1), "action-evidence-missing");
    assert_eq!(code(&open, &finish(), 1, 1), "taken");
    assert_eq!(code(&Action { kind: ActionKind::Improvement, ..open }, &finish(), 0, 1), "taken");
}

#[test]
fn the_doer_does_not_verify() {
    let done = take(&action(ActionState::Open), &finish(), 1, person(1), day(2026, 4, 1)).expect("done");
    let verify = ActionStep::Verify { note: String::new() };
    assert_eq!(code(&done, &verify, 1, 1), "action-verifier-is-doer");
    let verified = take(&done, &verify, 1, person(2), day(2026, 4, 2)).expect("verified");
    assert_eq!((verified.state, verified.verified_by), (ActionState::Verified, Some(person(2))));
    assert_eq!(code(&verified, &finish(), 1, 1), "action-step-not-from-state");
}

#[test]
fn a_moved_date_says_why_and_keeps_the_first_promise() {
    let open = action(ActionState::Open);
    let to = |due_on, reason: &str| ActionStep::Move { due_on, reason: reason.into() };
    assert_eq!(code(&open, &to(day(2026, 6, 1), " "), 0, 1), "action-reason-missing");
    assert_eq!(code(&open, &to(open.due_on, "same"), 0, 1), "action-due-unchanged");
    let moved = take(&open, &to(day(2026, 6, 1), "supplier late"), 0, person(1), day(2026, 4, 1)).expect("moved");
    assert_eq!((moved.due_on, moved.original_due_on), (day(2026, 6, 1), open.original_due_on));
}

#[test]
fn what_is_out_of_bounds_is_named() {
    let open = action(ActionState::Open);
    let progress = |pct| ActionStep::Progress { pct, note: String::new() };
    assert_eq!(code(&open, &progress(101), 0, 1), "action-progress-out-of-range");
    assert_eq!(code(&open, &progress(-1), 0, 1), "action-progress-out-of-range");
    let ahead = ActionStep::Finish { done_on: day(2026, 4, 2), note: String::new() };
    assert_eq!(code(&open, &ahead, 1, 1), "action-done-in-future");
    assert_eq!(code(&Action { deleted: true, ..open }, &progress(1), 0, 1), "action-deleted");
}

#[test]
fn overdue_counts_what_is_still_owed() {
    assert!(is_overdue(&action(ActionState::Returned), day(2026, 5, 2)));
    assert!(!is_overdue(&action(ActionState::Returned), day(2026, 5, 1)), "due that day");
    assert!(!is_overdue(&action(ActionState::Done), day(2026, 5, 2)));
}

fn any_step() -> impl Strategy<Value = ActionStep> {
    let text = || prop_oneof![Just(String::new()), Just("because".to_owned())];
    let date = || (1u32..28).prop_map(|date| day(2026, 4, date));
    prop_oneof![
        Just(ActionStep::Start),
        (-5i64..110, text()).prop_map(|(pct, note)| ActionStep::Progress { pct, note }),
        (date(), text()).prop_map(|(done_on, note)| ActionStep::Finish { done_on, note }),
        text().prop_map(|note| ActionStep::Verify { note }),
        text().prop_map(|reason| ActionStep::Return { reason }),
        (date(), text()).prop_map(|(due_on, reason)| ActionStep::Move { due_on, reason }),
        text().prop_map(|reason| ActionStep::Cancel { reason }),
    ]
}

proptest! {
    /// Whatever is tried: verified only by another than the doer, with evidence when done, and never left again.
    #[test]
    fn no_walk_verifies_past_a_gate(walk in prop::collection::vec((any_step(), 0i64..2, 1u128..4), 1..60)) {
        let mut now = action(ActionState::Open);
        let mut last_finish = None;
        for (step, evidence, actor) in walk {
            let options = available_steps(&now, evidence, person(actor));
            let option = options.iter().find(|option| option.step == step.kind());
            let result = take(&now, &step, evidence, person(actor), day(2026, 4, 20));
            match (&result, option) {
                (Ok(_), option) => prop_assert!(option.is_some_and(|option| option.allowed)),
                (Err(refusal), Some(option)) if !option.allowed => prop_assert_eq!(Some(refusal), option.refusal.as_ref()),
                _ => {}
            }
            let Ok(next) = result else { continue };
            prop_assert!(!matches!(now.state, ActionState::Verified | ActionState::Cancelled), "left its end");
            if next.state == ActionState::Done {
                last_finish = Some((actor, evidence));
            }
            if next.state == ActionState::Verified {
                let (doer, shown) = last_finish.expect("verified without having been done");
                prop_assert!(doer != actor && shown > 0);
            }
            prop_assert_eq!(next.original_due_on, now.original_due_on);
            now = next;
        }
    }
}
