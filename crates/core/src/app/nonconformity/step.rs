//! One step of the loop: the domain's `take` on what the store knows, with everything the step decides, in one transaction.

use serde::Deserialize;

use super::{
    super::{App, Op, Tx, certification, finding},
    fields::TEXT,
    records::{
        CauseSave, CorrectionSave, EffectivenessRecord, PlanSave, write_cause, write_check, write_correction,
        write_plan,
    },
};
use crate::{
    Error, Result,
    domain::{
        action::{self, ActionStep},
        nonconformity::{take, transition},
        *,
    },
    store,
};

/// The step, and what is written before it where a form does both at once.
#[derive(Debug, Deserialize, ts_rs::TS)]
#[serde(deny_unknown_fields)]
pub struct NonconformityStep {
    pub id: NonconformityId,
    pub step: Step,
    #[serde(default)]
    #[ts(optional)]
    pub correction: Option<CorrectionSave>,
    #[serde(default)]
    #[ts(optional)]
    pub cause: Option<CauseSave>,
    #[serde(default)]
    #[ts(optional)]
    pub plan: Option<PlanSave>,
    #[serde(default)]
    #[ts(optional)]
    pub check: Option<EffectivenessRecord>,
    /// With `accept_plan`, for a nonconformity the certification body raised: how the body accepted the plan.
    #[serde(default)]
    #[ts(optional)]
    pub body_acceptance: Option<String>,
}

pub fn step(app: &App, input: NonconformityStep) -> Result<Nonconformity> {
    organisation::bounded("reason", input.step.words(), TEXT)?;
    app.transact(Op::NonconformityStep, input.step.words(), |tx| {
        let before: Nonconformity = tx.get(input.id)?;
        write_records(tx, &input)?;
        let step = grounded(tx, &input.step)?;
        let facts = facts_with_acceptance(tx, &before, &input)?;
        let after = take(&before, &step, &facts, tx.actor, tx.now)?;
        decide_plan(tx, &before, &facts, &step)?;
        end_actions(tx, &before, &after)?;
        tx.update(&after)?;
        finding::follow(tx, &after)?;
        tx.insert(&transition(TransitionId(tx.uuid()), &before, &after, &step, tx.actor, tx.now))?;
        Ok(after)
    })
}

fn write_records(tx: &Tx<'_>, input: &NonconformityStep) -> Result<()> {
    let named = [
        input.correction.as_ref().map(|c| c.nonconformity_id),
        input.cause.as_ref().map(|c| c.nonconformity_id),
        input.plan.as_ref().map(|p| p.nonconformity_id),
        input.check.as_ref().map(|c| c.nonconformity_id),
    ];
    if named.into_iter().flatten().any(|id| id != input.id) {
        return Err(Refusal::new("record-of-another-nonconformity")
            .arg("number", input.id)
            .at("nonconformity_id")
            .into());
    }
    input.correction.as_ref().map(|c| write_correction(tx, c)).transpose()?;
    input.cause.as_ref().map(|c| write_cause(tx, c)).transpose()?;
    input.plan.as_ref().map(|p| write_plan(tx, p)).transpose()?;
    input.check.as_ref().map(|c| write_check(tx, c)).transpose()?;
    Ok(())
}

/// The step with what it names looked up: a grade means what its scale says, whatever was handed in with it.
fn grounded(tx: &Tx<'_>, step: &Step) -> Result<Step> {
    let mut step = step.clone();
    match &mut step {
        Step::Regrade { grade_id, grade_kind, .. } => *grade_kind = tx.named::<Grade>("grade_id", *grade_id)?.kind,
        Step::Defer { approver_id, .. } => tx.known_people([("approver_id", Some(*approver_id))])?,
        Step::Escalate { to, .. } => tx.known_people([("to", Some(*to))])?,
        _ => {}
    }
    Ok(step)
}

fn facts_with_acceptance(tx: &Tx<'_>, nc: &Nonconformity, input: &NonconformityStep) -> Result<LoopFacts> {
    let mut facts = store::nonconformity::facts(tx.db, nc)?;
    facts.body_limits = certification::body_limits(tx.db, nc)?;
    let Some(words) = input.body_acceptance.as_deref().map(str::trim).filter(|words| !words.is_empty()) else {
        return Ok(facts);
    };
    organisation::bounded("body_acceptance", words, TEXT)?;
    if let Some(plan) = facts.plans.iter_mut().rfind(|plan| plan.cycle == nc.cycle) {
        words.clone_into(&mut plan.body_acceptance);
    }
    Ok(facts)
}

/// The step decides the plan: the record says who and when.
fn decide_plan(tx: &Tx<'_>, nc: &Nonconformity, facts: &LoopFacts, step: &Step) -> Result<()> {
    let (accepted, reason) = match step {
        Step::AcceptPlan => (true, ""),
        Step::ReturnPlan { reason } => (false, reason.as_str()),
        _ => return Ok(()),
    };
    let latest = facts.plans.iter().rfind(|plan| plan.cycle == nc.cycle);
    let plan = latest.ok_or_else(|| Error::from(Refusal::new("plan-missing")))?;
    tx.update(&plan::decide(plan, accepted, tx.actor, tx.today(), reason)?)
}

/// What a nonconformity that came to nothing had asked for is asked for no longer.
fn end_actions(tx: &Tx<'_>, before: &Nonconformity, after: &Nonconformity) -> Result<()> {
    if !matches!(after.state, NonconformityState::Withdrawn | NonconformityState::Cancelled) {
        return Ok(());
    }
    let words = [&after.cancelled_reason, &after.dispute_outcome].into_iter().find(|text| !text.is_empty());
    let reason = words.map_or_else(|| before.number.clone(), |words| format!("{}: {words}", before.number));
    let step = ActionStep::Cancel { reason };
    store::action::open_of(tx.db, after.id)?
        .iter()
        .try_for_each(|open| tx.update(&action::take(open, &step, 0, tx.actor, tx.today())?))
}
