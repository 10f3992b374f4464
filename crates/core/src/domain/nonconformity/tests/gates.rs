//! Each gate refuses by its own name, and the straight road is open.

use super::*;

fn code(result: Result<Nonconformity, Refusal>) -> &'static str {
    result.map_or_else(|refusal| refusal.code, |_| "taken")
}

fn try_step(nc: &Nonconformity, step: Step, facts: &LoopFacts, actor: u128) -> &'static str {
    code(take(nc, &step, facts, person(actor), noon(300)))
}

fn at(state: NonconformityState) -> Nonconformity {
    let issued = Some(day(2026, 3, 1));
    Nonconformity { state, issued_on: issued, verified_on: Some(day(2026, 6, 1)), ..draft() }
}

fn note() -> String {
    "as agreed".into()
}

/// Walks the straight road up to `until`, deciding the plan on the way as the verb does.
fn road(mut nc: Nonconformity, until: StepKind) -> Nonconformity {
    let mut facts = complete_facts(nc.cycle);
    let steps = [
        (Step::Issue, AUDITOR),
        (Step::Acknowledge, OWNER),
        (Step::RecordCorrection, OWNER),
        (Step::SubmitCause, OWNER),
        (Step::ProposePlan, OWNER),
        (Step::AcceptPlan, MANAGER),
        (Step::StartWork, OWNER),
        (Step::Implement { note: note() }, OWNER),
        (Step::VerifyImplementation { note: note() }, AUDITOR),
        (Step::ScheduleCheck { on: Some(day(2026, 12, 1)) }, AUDITOR),
        (Step::JudgeEffect, AUDITOR),
        (Step::Close { note: note() }, AUDITOR),
        (Step::ConfirmClosure { note: note() }, SECOND),
    ];
    for (step, actor) in steps {
        nc = take(&nc, &step, &facts, person(actor), noon(275)).unwrap_or_else(|refusal| panic!("{step:?}: {refusal}"));
        if step == Step::AcceptPlan {
            facts.plans = vec![plan_of(nc.cycle, PlanState::Accepted)];
        }
        if step.kind() == until || nc.state.is_terminal() {
            break;
        }
    }
    nc
}

#[test]
fn a_minor_closes_with_one_closer() {
    let nc = road(draft(), StepKind::ConfirmClosure);
    assert_eq!(nc.state, NonconformityState::Closed);
    assert_eq!((nc.closed_by, nc.second_closer_id), (Some(person(AUDITOR)), None));
    assert_eq!(nc.closed_on, Some(noon(275).day()));
}

#[test]
fn a_major_waits_for_the_second_closer_who_is_another() {
    let closing = road(Nonconformity { grade_kind: GradeKind::Major, ..draft() }, StepKind::Close);
    assert_eq!((closing.state, closing.closed_on), (NonconformityState::Closing, None));
    let facts = complete_facts(1);
    assert_eq!(try_step(&closing, Step::ConfirmClosure { note: note() }, &facts, AUDITOR), "second-closer-is-first");
    let owed = Nonconformity { sms_change: SmsChange::Needed, ..closing.clone() };
    assert_eq!(try_step(&owed, Step::ConfirmClosure { note: note() }, &facts, SECOND), "sms-change-not-made");
    let closed = take(&closing, &Step::ConfirmClosure { note: note() }, &facts, person(SECOND), noon(300));
    let closed = closed.expect("another closes");
    assert_eq!(closed.state, NonconformityState::Closed);
    assert_eq!((closed.closed_by, closed.second_closer_id), (Some(person(AUDITOR)), Some(person(SECOND))));
}

#[test]
fn a_returned_closure_forgets_its_first_closer() {
    let closing = road(Nonconformity { grade_kind: GradeKind::Major, ..draft() }, StepKind::Close);
    let back = take(&closing, &Step::ReturnClosure { reason: note() }, &complete_facts(1), person(SECOND), noon(300));
    let back = back.expect("returned");
    assert_eq!((back.state, back.closed_by), (NonconformityState::Effective, None));
}

#[test]
fn a_draft_stays_without_its_triad_evidence_and_answers() {
    let facts = complete_facts(1);
    let broken = [
        (Nonconformity { requirement: " ".into(), ..draft() }, "triad-incomplete"),
        (Nonconformity { evidence_text: String::new(), ..draft() }, "triad-incomplete"),
        (Nonconformity { statement: "\n".into(), ..draft() }, "triad-incomplete"),
        (Nonconformity { failure_kind: None, ..draft() }, "failure-kind-unanswered"),
        (Nonconformity { grade_kind: GradeKind::Ofi, ..draft() }, "grade-not-a-nonconformity"),
        (Nonconformity { grade_reason: String::new(), ..draft() }, "grade-reason-missing"),
        (Nonconformity { owner_id: None, ..draft() }, "owner-missing"),
        (Nonconformity { repeat_of: Some(draft().id), ..draft() }, "repeat-not-acknowledged"),
        (Nonconformity { deleted: true, ..draft() }, "nonconformity-deleted"),
    ];
    for (nc, expected) in broken {
        assert_eq!(try_step(&nc, Step::Issue, &facts, AUDITOR), expected);
    }
    let bare = LoopFacts { evidence_linked: 0, ..facts };
    assert_eq!(try_step(&draft(), Step::Issue, &bare, AUDITOR), "evidence-not-linked");
}

#[test]
fn an_ungraded_internal_and_a_bodys_own_grade_need_no_justification() {
    let facts = complete_facts(1);
    let silent = Nonconformity { grade_reason: String::new(), ..draft() };
    let ungraded = Nonconformity { grade_kind: GradeKind::Ungraded, ..silent.clone() };
    let bodys = Nonconformity { source: NonconformitySource::ExternalAudit, ..silent };
    assert_eq!(try_step(&ungraded, Step::Issue, &facts, AUDITOR), "taken");
    assert_eq!(try_step(&bodys, Step::Issue, &facts, AUDITOR), "taken");
}

#[test]
fn issuing_proposes_the_missing_dates() {
    let own = Some(day(2026, 4, 4));
    let nc = Nonconformity { plan_due: own, ..draft() };
    let issued = take(&nc, &Step::Issue, &complete_facts(1), person(AUDITOR), noon(0)).expect("issued");
    assert_eq!((issued.correction_due, issued.plan_due), (Some(day(2026, 3, 8)), own));
    assert!(issued.implementation_due.is_some() && issued.effectiveness_due.is_some());
}

#[test]
fn records_of_another_cycle_or_nonconformity_do_not_count() {
    let nc = Nonconformity { cycle: 2, ..at(NonconformityState::Reopened) };
    let old = complete_facts(1);
    assert_eq!(try_step(&nc, Step::RecordCorrection, &old, OWNER), "correction-missing");
    assert_eq!(try_step(&nc, Step::SubmitCause, &old, OWNER), "cause-missing");
    let mut strange = complete_facts(2);
    strange.causes[0].nonconformity_id = NonconformityId(Uuid::from_u128(999));
    assert_eq!(try_step(&nc, Step::SubmitCause, &strange, OWNER), "cause-missing");
}

#[test]
fn bare_human_error_does_not_get_past_the_cause() {
    let mut facts = complete_facts(1);
    facts.causes[0].final_cause = "Menschliches Versagen".into();
    let nc = at(NonconformityState::CorrectionRecorded);
    assert_eq!(try_step(&nc, Step::SubmitCause, &facts, OWNER), "cause-bare-human-error");
}

#[test]
fn a_plan_is_proposed_when_it_is_on_file_and_whole() {
    let nc = at(NonconformityState::CauseSubmitted);
    let mut facts = complete_facts(1);
    assert_eq!(try_step(&nc, Step::ProposePlan, &facts, OWNER), "taken");
    facts.plans[0].success_criterion.clear();
    assert_eq!(try_step(&nc, Step::ProposePlan, &facts, OWNER), "plan-criterion-missing");
    facts.plans[0].state = PlanState::Returned;
    assert_eq!(try_step(&nc, Step::ProposePlan, &facts, OWNER), "plan-already-decided");
    facts.plans.clear();
    assert_eq!(try_step(&nc, Step::ProposePlan, &facts, OWNER), "plan-missing");
}

#[test]
fn only_the_owners_manager_decides_the_plan() {
    let (nc, facts) = (at(NonconformityState::PlanProposed), complete_facts(1));
    assert_eq!(try_step(&nc, Step::AcceptPlan, &facts, OWNER), "plan-not-decided-by-manager");
    let unknown = Nonconformity { owner_manager_id: None, ..nc.clone() };
    assert_eq!(try_step(&unknown, Step::AcceptPlan, &facts, MANAGER), "plan-manager-unknown");
    let own = Nonconformity { owner_manager_id: nc.owner_id, ..nc.clone() };
    assert_eq!(try_step(&own, Step::AcceptPlan, &facts, OWNER), "plan-manager-is-owner");
    assert_eq!(try_step(&nc, Step::ReturnPlan { reason: note() }, &facts, OWNER), "plan-not-decided-by-manager");
    assert_eq!(try_step(&nc, Step::ReturnPlan { reason: note() }, &facts, MANAGER), "taken");
    let bare = ActionPlan { checker_id: None, ..facts.plans[0].clone() };
    let unwatched = LoopFacts { plans: vec![bare], ..facts.clone() };
    assert_eq!(try_step(&nc, Step::AcceptPlan, &unwatched, MANAGER), "plan-checker-missing");
    let decided = LoopFacts { plans: vec![plan_of(1, PlanState::Accepted)], ..facts };
    assert_eq!(try_step(&nc, Step::ReturnPlan { reason: note() }, &decided, MANAGER), "plan-already-decided");
}

#[test]
fn the_body_must_have_accepted_the_plan_for_its_own() {
    let nc = Nonconformity { source: NonconformitySource::ExternalAudit, ..at(NonconformityState::PlanProposed) };
    let mut facts = complete_facts(1);
    assert_eq!(try_step(&nc, Step::AcceptPlan, &facts, MANAGER), "plan-body-acceptance-missing");
    facts.plans[0].body_acceptance = "e-mail of 4 March".into();
    assert_eq!(try_step(&nc, Step::AcceptPlan, &facts, MANAGER), "taken");
}

#[test]
fn work_starts_on_an_accepted_plan_with_an_action() {
    let nc = at(NonconformityState::PlanAccepted);
    let mut facts = complete_facts(1);
    assert_eq!(try_step(&nc, Step::StartWork, &facts, OWNER), "plan-not-accepted");
    facts.plans[0].state = PlanState::Accepted;
    facts.actions[0].state = ActionState::Cancelled;
    assert_eq!(try_step(&nc, Step::StartWork, &facts, OWNER), "corrective-action-missing");
}

#[test]
fn implemented_means_done_and_evidenced() {
    let nc = at(NonconformityState::InProgress);
    let step = || Step::Implement { note: note() };
    let mut facts = complete_facts(1);
    facts.evidenced_actions.clear();
    assert_eq!(try_step(&nc, step(), &facts, OWNER), "implementation-evidence-missing");
    facts.actions[0].state = ActionState::InProgress;
    assert_eq!(try_step(&nc, step(), &facts, OWNER), "action-not-done");
    facts.actions.clear();
    assert_eq!(try_step(&nc, step(), &facts, OWNER), "corrective-action-missing");
}

#[test]
fn verifying_looks_again_at_what_was_implemented() {
    let nc = at(NonconformityState::Implemented);
    let verify = |facts: &LoopFacts| try_step(&nc, Step::VerifyImplementation { note: note() }, facts, AUDITOR);
    let whole = complete_facts(1);
    assert_eq!(verify(&LoopFacts { evidenced_actions: vec![], ..whole.clone() }), "implementation-evidence-missing");
    assert_eq!(verify(&LoopFacts { actions: vec![], ..whole.clone() }), "corrective-action-missing");
    let returned = Action { state: ActionState::Returned, ..corrective(1, OWNER) };
    assert_eq!(verify(&LoopFacts { actions: vec![returned], ..whole }), "action-not-done");
}

#[test]
fn nobody_verifies_their_own_work_or_process() {
    let nc = Nonconformity { implemented_by: Some(person(SECOND)), ..at(NonconformityState::Implemented) };
    let facts = complete_facts(1);
    let verify = |actor| try_step(&nc, Step::VerifyImplementation { note: note() }, &facts, actor);
    assert_eq!(verify(SECOND), "verifier-is-implementer");
    assert_eq!(verify(OWNER), "verifier-is-implementer", "did the action");
    assert_eq!(verify(PROCESS_OWNER), "verifier-owns-process");
    assert_eq!(verify(AUDITOR), "taken");
}

#[test]
fn the_check_comes_after_verification_by_another_and_says_what_it_looked_at() {
    let nc = at(NonconformityState::EffectivenessDue);
    let with = |check: EffectivenessCheck| LoopFacts { checks: vec![check], ..complete_facts(1) };
    let good = || check(1, EffectivenessResult::Effective, AUDITOR, day(2026, 12, 1));
    let judge = |facts: &LoopFacts| try_step(&nc, Step::JudgeEffect, facts, AUDITOR);
    assert_eq!(judge(&with(good())), "taken");
    assert_eq!(judge(&LoopFacts { checks: vec![], ..complete_facts(1) }), "effectiveness-check-missing");
    assert_eq!(judge(&with(EffectivenessCheck { deleted: true, ..good() })), "effectiveness-check-missing");
    assert_eq!(judge(&with(EffectivenessCheck { looked_at: " ".into(), ..good() })), "effectiveness-check-empty");
    assert_eq!(
        judge(&with(EffectivenessCheck { done_on: day(2027, 6, 1), ..good() })),
        "effectiveness-check-in-future"
    );
    assert_eq!(
        judge(&with(EffectivenessCheck { done_on: day(2026, 5, 31), ..good() })),
        "effectiveness-check-too-early"
    );
    assert_eq!(judge(&with(EffectivenessCheck { done_by: person(OWNER), ..good() })), "checker-is-implementer");
}

#[test]
fn the_check_is_not_scheduled_before_the_verification() {
    let nc = at(NonconformityState::ImplementationVerified);
    let mut facts = complete_facts(1);
    let schedule = |on, facts: &LoopFacts| try_step(&nc, Step::ScheduleCheck { on }, facts, AUDITOR);
    assert_eq!(schedule(Some(day(2026, 7, 1)), &facts), "plan-not-accepted");
    facts.plans[0].state = PlanState::Accepted;
    assert_eq!(schedule(Some(day(2026, 5, 1)), &facts), "effectiveness-date-before-verification");
    assert_eq!(schedule(None, &facts), "taken", "the plan's date");
    facts.plans[0].check_on = None;
    assert_eq!(schedule(None, &facts), "effectiveness-date-missing");
}

#[test]
fn nothing_closes_without_an_effective_check_of_its_cycle() {
    let nc = Nonconformity { cycle: 2, ..at(NonconformityState::Effective) };
    let close = |nc: &Nonconformity, facts: &LoopFacts| try_step(nc, Step::Close { note: note() }, facts, AUDITOR);
    assert_eq!(close(&nc, &complete_facts(1)), "closure-without-effectiveness");
    let mut facts = complete_facts(2);
    facts.checks.push(check(2, EffectivenessResult::NotEffective, AUDITOR, day(2026, 12, 2)));
    assert_eq!(close(&nc, &facts), "closure-without-effectiveness", "the last check speaks");
    let undecided = Nonconformity { sms_change: SmsChange::Undecided, ..nc.clone() };
    assert_eq!(close(&undecided, &complete_facts(2)), "sms-change-unanswered");
    let owed = Nonconformity { sms_change: SmsChange::Needed, ..nc };
    assert_eq!(close(&owed, &complete_facts(2)), "sms-change-not-made");
}

#[test]
fn not_effective_begins_a_fresh_cycle() {
    let mut facts = complete_facts(1);
    facts.checks[0].result = EffectivenessResult::NotEffective;
    let judged =
        take(&at(NonconformityState::EffectivenessDue), &Step::JudgeEffect, &facts, person(AUDITOR), noon(300));
    let judged = judged.expect("judged");
    assert_eq!(judged.state, NonconformityState::NotEffective);
    let next = take(&judged, &Step::Reopen { reason: note() }, &facts, person(AUDITOR), noon(300)).expect("reopened");
    assert_eq!((next.state, next.cycle, next.verified_on), (NonconformityState::Reopened, 2, None));
    assert!(next.plan_due > Some(noon(300).day()), "fresh dates");
}

#[test]
fn a_dispute_is_decided_by_another_and_never_softens() {
    let facts = complete_facts(1);
    let issued = at(NonconformityState::Issued);
    assert_eq!(try_step(&issued, Step::Dispute { reason: " ".into() }, &facts, OWNER), "step-reason-missing");
    let disputed = take(&issued, &Step::Dispute { reason: note() }, &facts, person(OWNER), noon(1)).expect("disputed");
    let regrade = |grade_kind| Step::Regrade {
        grade_id: disputed.grade_id,
        grade_kind,
        reason: note(),
        body_reference: String::new(),
    };
    assert_eq!(try_step(&disputed, Step::Uphold { reason: note() }, &facts, OWNER), "dispute-decided-by-disputer");
    assert_eq!(try_step(&disputed, regrade(GradeKind::Ofi), &facts, AUDITOR), "regrade-softens-evidence");
    assert_eq!(try_step(&disputed, regrade(GradeKind::Minor), &facts, AUDITOR), "regrade-same-grade");
    assert_eq!(try_step(&disputed, regrade(GradeKind::Ungraded), &facts, AUDITOR), "regrade-drops-grade");
    let regraded = take(&disputed, &regrade(GradeKind::Major), &facts, person(AUDITOR), noon(2)).expect("regraded");
    assert_eq!((regraded.state, regraded.grade_kind), (NonconformityState::Issued, GradeKind::Major));
    let withdraw = Step::Withdraw { reason: note(), body_reference: String::new() };
    assert_eq!(try_step(&disputed, withdraw.clone(), &facts, AUDITOR), "taken");
    let bodys = Nonconformity { source: NonconformitySource::ExternalAudit, ..disputed };
    assert_eq!(try_step(&bodys, withdraw, &facts, AUDITOR), "body-agreement-missing");
    assert_eq!(try_step(&bodys, regrade(GradeKind::Major), &facts, AUDITOR), "body-agreement-missing");
}

#[test]
fn without_a_dispute_a_grade_only_rises_and_the_loop_goes_on() {
    let facts = complete_facts(1);
    let regrade = |grade_kind| Step::Regrade {
        grade_id: draft().grade_id,
        grade_kind,
        reason: note(),
        body_reference: String::new(),
    };
    let minor = at(NonconformityState::InProgress);
    let major = take(&minor, &regrade(GradeKind::Major), &facts, person(AUDITOR), noon(2)).expect("raised");
    assert_eq!((major.state, major.grade_kind), (NonconformityState::InProgress, GradeKind::Major));
    assert_eq!(try_step(&major, regrade(GradeKind::Minor), &facts, AUDITOR), "regrade-lowers-undisputed");
}

#[test]
fn a_deferral_needs_a_later_date_and_another_approver_and_holds_the_loop() {
    let facts = complete_facts(1);
    let nc = Nonconformity { correction_due: Some(day(2027, 2, 1)), ..at(NonconformityState::Acknowledged) };
    let defer = |until, approver| Step::Defer { until, approver_id: person(approver), reason: note() };
    assert_eq!(try_step(&nc, defer(day(2027, 2, 1), MANAGER), &facts, AUDITOR), "deferral-not-later");
    assert_eq!(try_step(&nc, defer(day(2027, 3, 1), OWNER), &facts, AUDITOR), "deferral-approved-by-owner");
    let held = take(&nc, &defer(day(2027, 3, 1), MANAGER), &facts, person(AUDITOR), noon(300)).expect("deferred");
    assert_eq!((held.state, held.correction_due), (nc.state, Some(day(2027, 3, 1))));
    assert_eq!(try_step(&held, Step::RecordCorrection, &facts, OWNER), "nonconformity-deferred");
    let resumed = take(&held, &Step::Resume, &facts, person(OWNER), noon(300)).expect("resumed");
    assert_eq!(try_step(&resumed, Step::RecordCorrection, &facts, OWNER), "taken");
}

#[test]
fn an_escalation_goes_above_the_owner_and_holds_nothing() {
    let facts = complete_facts(1);
    let nc = at(NonconformityState::Acknowledged);
    let escalate = |to| Step::Escalate { to: person(to), reason: note() };
    assert_eq!(try_step(&nc, escalate(OWNER), &facts, AUDITOR), "escalated-to-owner");
    let raised = take(&nc, &escalate(MANAGER), &facts, person(AUDITOR), noon(300)).expect("escalated");
    assert_eq!((raised.state, raised.escalated_to), (nc.state, Some(person(MANAGER))));
    assert_eq!(try_step(&raised, Step::RecordCorrection, &facts, OWNER), "taken");
    assert_eq!(try_step(&nc, Step::Deescalate { reason: note() }, &facts, AUDITOR), "step-not-from-state");
}

#[test]
fn a_bodys_major_is_not_cancelled_nor_anything_by_its_owner() {
    let facts = complete_facts(1);
    let cancel = || Step::Cancel { reason: note() };
    let nc = at(NonconformityState::Issued);
    let bodys =
        Nonconformity { source: NonconformitySource::ExternalAudit, grade_kind: GradeKind::Major, ..nc.clone() };
    assert_eq!(try_step(&bodys, cancel(), &facts, AUDITOR), "cancel-external-major");
    assert_eq!(try_step(&nc, cancel(), &facts, OWNER), "cancel-by-owner");
    assert_eq!(try_step(&nc, Step::Cancel { reason: String::new() }, &facts, AUDITOR), "step-reason-missing");
    let cancelled = take(&nc, &cancel(), &facts, person(AUDITOR), noon(1)).expect("cancelled");
    assert_eq!(try_step(&cancelled, Step::Acknowledge, &facts, OWNER), "nonconformity-at-its-end");
}

#[test]
fn a_step_out_of_turn_names_step_and_state() {
    let refusal =
        take(&draft(), &Step::StartWork, &complete_facts(1), person(OWNER), noon(1)).expect_err("out of turn");
    assert_eq!(refusal.to_string(), "step-not-from-state step=start_work state=draft");
}

#[test]
fn the_record_of_a_step_says_from_where_to_where_and_why() {
    let before = at(NonconformityState::Issued);
    let step = Step::Dispute { reason: "not our process".into() };
    let after = take(&before, &step, &complete_facts(1), person(OWNER), noon(1)).expect("disputed");
    let record = transition(TransitionId(Uuid::nil()), &before, &after, &step, person(OWNER), noon(1));
    assert_eq!((record.from_state, record.to_state), (NonconformityState::Issued, NonconformityState::Disputed));
    assert_eq!((record.step, &record.reason[..]), (StepKind::Dispute, "not our process"));
}
