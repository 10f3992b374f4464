//! Random walks: any steps by anyone on any facts. An oracle that knows nothing of the gates reads the record of what
//! happened and says whether each closure was earned.

use proptest::{prelude::*, sample::select};

use super::*;

/// One attempt: a step, by whom, on which day, over which facts.
#[derive(Debug, Clone)]
struct Attempt {
    step: Step,
    actor: u128,
    day: i64,
    blur: Blur,
}

/// What is missing or wrong in the facts of this attempt. `None` everywhere: complete.
#[derive(Debug, Clone, Default)]
struct Blur {
    evidence: bool,
    correction: bool,
    cause: bool,
    plan: Option<PlanState>,
    action: Option<ActionState>,
    action_evidence: bool,
    check: Option<EffectivenessResult>,
    wrong_cycle: bool,
    process_owner: u128,
}

/// A step that was taken, with what the world was like when it was.
struct Taken {
    record: Transition,
    before: Nonconformity,
    after: Nonconformity,
    facts: LoopFacts,
}

fn text() -> impl Strategy<Value = String> {
    select(vec!["agreed", "agreed", "agreed", "", " "]).prop_map(str::to_owned)
}

fn people() -> impl Strategy<Value = u128> {
    1u128..=5
}

fn any_step() -> impl Strategy<Value = Step> {
    prop_oneof![select(StepKind::ALL.to_vec()).prop_flat_map(with_words), with_parameters()]
}

fn with_words(kind: StepKind) -> impl Strategy<Value = Step> {
    (text(), people(), 0i64..400).prop_map(move |(words, who, ahead)| step_of(kind, words, who, noon(ahead).day()))
}

fn with_parameters() -> impl Strategy<Value = Step> {
    let grades = select(GradeKind::ALL.to_vec());
    (grades, text(), text()).prop_map(|(grade_kind, reason, body_reference)| Step::Regrade {
        grade_id: draft().grade_id,
        grade_kind,
        reason,
        body_reference,
    })
}

fn step_of(kind: StepKind, reason: String, who: u128, date: NaiveDate) -> Step {
    let (note, body_reference) = (reason.clone(), reason.clone());
    match kind {
        StepKind::Issue => Step::Issue,
        StepKind::Acknowledge => Step::Acknowledge,
        StepKind::Dispute => Step::Dispute { reason },
        StepKind::Uphold => Step::Uphold { reason },
        StepKind::Regrade => {
            Step::Regrade { grade_id: draft().grade_id, grade_kind: GradeKind::Major, reason, body_reference }
        }
        StepKind::Withdraw => Step::Withdraw { reason, body_reference },
        StepKind::RecordCorrection => Step::RecordCorrection,
        StepKind::SubmitCause => Step::SubmitCause,
        StepKind::ProposePlan => Step::ProposePlan,
        StepKind::AcceptPlan => Step::AcceptPlan,
        StepKind::ReturnPlan => Step::ReturnPlan { reason },
        StepKind::StartWork => Step::StartWork,
        StepKind::Implement => Step::Implement { note },
        StepKind::VerifyImplementation => Step::VerifyImplementation { note },
        StepKind::ReturnImplementation => Step::ReturnImplementation { reason },
        StepKind::ScheduleCheck => Step::ScheduleCheck { on: Some(date) },
        StepKind::JudgeEffect => Step::JudgeEffect,
        StepKind::Reopen => Step::Reopen { reason },
        StepKind::Close => Step::Close { note },
        StepKind::ConfirmClosure => Step::ConfirmClosure { note },
        StepKind::ReturnClosure => Step::ReturnClosure { reason },
        StepKind::Defer => Step::Defer { until: date, approver_id: person(who), reason },
        StepKind::Resume => Step::Resume,
        StepKind::Escalate => Step::Escalate { to: person(who), reason },
        StepKind::Deescalate => Step::Deescalate { reason },
        StepKind::Cancel => Step::Cancel { reason },
    }
}

fn rarely() -> impl Strategy<Value = bool> {
    prop::bool::weighted(0.1)
}

fn blur() -> impl Strategy<Value = Blur> {
    let plan = prop::option::weighted(0.1, select(PlanState::ALL.to_vec()));
    let action = prop::option::weighted(0.1, select(ActionState::ALL.to_vec()));
    let check = prop::option::weighted(0.4, select(EffectivenessResult::ALL.to_vec()));
    let flags = (rarely(), rarely(), rarely(), rarely(), rarely());
    (flags, plan, action, check, people()).prop_map(|(flags, plan, action, check, process_owner)| Blur {
        evidence: flags.0,
        correction: flags.1,
        cause: flags.2,
        action_evidence: flags.3,
        wrong_cycle: flags.4,
        plan,
        action,
        check,
        process_owner,
    })
}

fn attempt() -> impl Strategy<Value = Attempt> {
    (any_step(), people(), 0i64..400, blur()).prop_map(|(step, actor, day, blur)| Attempt { step, actor, day, blur })
}

/// A nonconformity of any grade and source, now and then incomplete.
fn start() -> impl Strategy<Value = Nonconformity> {
    let grades = select(GradeKind::ALL.to_vec());
    let sources = select(NonconformitySource::ALL.to_vec());
    (grades, sources, rarely(), rarely(), rarely()).prop_map(|(grade_kind, source, triad, kind, manager)| {
        let mut nc = Nonconformity { grade_kind, source, ..draft() };
        if triad {
            nc.statement.clear();
        }
        if kind {
            nc.failure_kind = None;
        }
        if manager {
            nc.owner_manager_id = nc.owner_id;
        }
        nc
    })
}

/// The facts of an attempt: complete for where the nonconformity stands, then blurred.
fn facts_for(nc: &Nonconformity, blur: &Blur) -> LoopFacts {
    let cycle = if blur.wrong_cycle { nc.cycle + 1 } else { nc.cycle };
    let mut facts = complete_facts(cycle);
    let decided = matches!(
        nc.state,
        NonconformityState::PlanAccepted | NonconformityState::InProgress | NonconformityState::ImplementationVerified
    );
    facts.plans[0].state = blur.plan.unwrap_or(if decided { PlanState::Accepted } else { PlanState::Proposed });
    facts.plans[0].body_acceptance = "letter".into();
    facts.actions[0].state = blur.action.unwrap_or(ActionState::Done);
    facts.checks[0].result = blur.check.unwrap_or(EffectivenessResult::Effective);
    facts.checks[0].done_on = nc.verified_on.unwrap_or(day(2026, 3, 1));
    facts.process_owners = vec![person(blur.process_owner)];
    if blur.evidence {
        facts.evidence_linked = 0;
    }
    if blur.correction {
        facts.corrections.clear();
    }
    if blur.cause {
        facts.causes[0].final_cause = "human error".into();
    }
    if blur.action_evidence {
        facts.evidenced_actions.clear();
    }
    facts
}

/// Most attempts are bent towards a step that leads on from here: otherwise no walk would ever reach an end.
fn steer(nc: &Nonconformity, attempt: &Attempt) -> Step {
    let onward: Vec<_> = StepKind::ALL.iter().copied().filter(|kind| kind.leads_from(nc)).collect();
    let ways: Vec<_> = match attempt.day % 16 {
        0 | 1 => vec![],
        2 => onward.into_iter().filter(|kind| *kind != StepKind::Cancel).collect(),
        _ => onward.into_iter().filter(|kind| leads_forward(*kind, nc.state)).collect(),
    };
    match ways.get((attempt.day / 16) as usize % ways.len().max(1)) {
        Some(kind) => step_of(*kind, "agreed".into(), MANAGER, noon(attempt.day + 30).day()),
        None => attempt.step.clone(),
    }
}

fn leads_forward(kind: StepKind, state: NonconformityState) -> bool {
    match kind {
        StepKind::Uphold => true,
        StepKind::Reopen => state == NonconformityState::NotEffective,
        _ => !kind.needs_reason(),
    }
}

fn walk(start: Nonconformity, attempts: &[Attempt]) -> Result<Vec<Taken>, TestCaseError> {
    let (mut nc, mut taken) = (start, Vec::new());
    for attempt in attempts {
        // Answered on the form between two steps: a reopening asks again.
        if attempt.day % 2 == 0 {
            nc.sms_change = SmsChange::Made;
        }
        let (step, facts) = (steer(&nc, attempt), facts_for(&nc, &attempt.blur));
        let (actor, at) = (person(attempt.actor), noon(attempt.day));
        let result = take(&nc, &step, &facts, actor, at);
        agrees(&nc, &step, &facts, actor, at, &result)?;
        let Ok(after) = result else { continue };
        let record = transition(TransitionId(Uuid::nil()), &nc, &after, &step, actor, at);
        taken.push(Taken { record, before: nc, after: after.clone(), facts });
        nc = after;
    }
    Ok(taken)
}

/// What was offered is what was done: refused in the offer, refused with the same words; taken, offered.
fn agrees(
    nc: &Nonconformity,
    step: &Step,
    facts: &LoopFacts,
    actor: PersonId,
    at: Timestamp,
    result: &Result<Nonconformity, Refusal>,
) -> Result<(), TestCaseError> {
    let options = available_steps(nc, facts, actor, at);
    let option = options.iter().find(|option| option.step == step.kind());
    match (result, option) {
        (Ok(_), None) => prop_assert!(false, "taken without having been offered: {step:?}"),
        (Ok(_), Some(option)) => prop_assert!(option.allowed, "taken though refused in the offer: {option:?}"),
        (Err(refusal), Some(option)) if !option.allowed => prop_assert_eq!(Some(refusal), option.refusal.as_ref()),
        (Err(_), _) => {}
    }
    Ok(())
}

/// The oracle: what a closure needs, read from the record alone.
fn closure_is_earned(taken: &[Taken]) -> Result<(), TestCaseError> {
    let Some(last) = taken.last().filter(|last| last.after.state == NonconformityState::Closed) else { return Ok(()) };
    let cycle = last.after.cycle;
    let of = |kind: StepKind| taken.iter().rfind(move |t| t.record.step == kind && t.record.cycle == cycle);
    let issued = taken.iter().find(|t| t.record.step == StepKind::Issue).expect("issued");
    prop_assert!(!issued.before.requirement.trim().is_empty() && !issued.before.statement.trim().is_empty());
    prop_assert!(!issued.before.evidence_text.trim().is_empty() && issued.before.failure_kind.is_some());
    prop_assert!(issued.facts.evidence_linked > 0, "issued without evidence");

    let cause = of(StepKind::SubmitCause).expect("a cause in the last cycle");
    prop_assert!(cause.facts.causes.iter().all(|cause| cause.cycle == cycle && cause.final_cause != "human error"));

    let plan = of(StepKind::AcceptPlan).expect("an accepted plan in the last cycle");
    prop_assert_eq!(Some(plan.record.by), plan.before.owner_manager_id);
    prop_assert_ne!(Some(plan.record.by), plan.before.owner_id);
    prop_assert!(plan.facts.plans.iter().all(|plan| plan.cycle == cycle && !plan.success_criterion.is_empty()));

    let implemented = of(StepKind::Implement).expect("implemented in the last cycle");
    prop_assert!(!implemented.facts.evidenced_actions.is_empty(), "implemented without evidence");
    let verified = of(StepKind::VerifyImplementation).expect("verified in the last cycle");
    prop_assert_ne!(verified.record.by, implemented.record.by);
    prop_assert!(verified.facts.actions.iter().all(|action| action.done_by != Some(verified.record.by)));
    prop_assert!(!verified.facts.process_owners.contains(&verified.record.by));

    let judged = of(StepKind::JudgeEffect).expect("judged in the last cycle");
    let effective =
        |t: &Taken| t.facts.checks.iter().any(|c| c.cycle == cycle && c.result == EffectivenessResult::Effective);
    prop_assert!(effective(judged) && effective(last), "closed without an effective check in its cycle");

    if last.after.grade_kind == GradeKind::Major {
        let first = of(StepKind::Close).expect("a first closer");
        prop_assert_eq!(last.record.step, StepKind::ConfirmClosure);
        prop_assert_ne!(first.record.by, last.record.by);
    }
    Ok(())
}

/// What holds of every record, closed or not.
fn record_is_sound(taken: &[Taken]) -> Result<(), TestCaseError> {
    for t in taken {
        prop_assert!(!t.before.state.is_terminal(), "left its end by {:?}", t.record.step);
        let reopened = t.record.step == StepKind::Reopen;
        prop_assert_eq!(t.after.cycle, t.before.cycle + i64::from(reopened));
        prop_assert_eq!(t.after.closed_on.is_some(), t.after.state == NonconformityState::Closed);
        let flag =
            matches!(t.record.step, StepKind::Defer | StepKind::Resume | StepKind::Escalate | StepKind::Deescalate);
        prop_assert!(!flag || t.before.state == t.after.state, "a flag moved the loop");
        if t.before.state != NonconformityState::Draft || t.record.step == StepKind::Issue {
            prop_assert!(t.after.grade_kind.needs_nonconformity(), "softened to {}", t.after.grade_kind);
        }
        let bodys_major =
            t.before.source == NonconformitySource::ExternalAudit && t.before.grade_kind == GradeKind::Major;
        prop_assert!(!(bodys_major && t.after.state == NonconformityState::Cancelled), "a body's major cancelled");
    }
    let chained = taken.windows(2).all(|pair| pair[0].record.to_state == pair[1].record.from_state);
    prop_assert!(chained, "the record has a gap");
    Ok(())
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 600, ..ProptestConfig::default() })]

    #[test]
    fn no_walk_reaches_closed_past_a_gate(start in start(), attempts in prop::collection::vec(attempt(), 1..160)) {
        let taken = walk(start, &attempts)?;
        record_is_sound(&taken)?;
        closure_is_earned(&taken)?;
    }
}

/// The property above says nothing unless walks get there: they do, in every grade and past a first cycle.
#[test]
fn the_walks_do_reach_the_end() {
    let mut runner = proptest::test_runner::TestRunner::deterministic();
    let (mut closed, mut major, mut later) = (0, 0, 0);
    for _ in 0..300 {
        let tree = (start(), prop::collection::vec(attempt(), 160)).new_tree(&mut runner).expect("a walk");
        let (start, attempts) = proptest::strategy::ValueTree::current(&tree);
        let taken = walk(start, &attempts).expect("agrees");
        let Some(last) = taken.last().filter(|last| last.after.state == NonconformityState::Closed) else { continue };
        closed += 1;
        major += u32::from(last.after.grade_kind == GradeKind::Major);
        later += u32::from(last.after.cycle > 1);
    }
    assert!(closed >= 20 && major >= 3 && later >= 3, "closed {closed}, majors {major}, after a reopening {later}");
}
