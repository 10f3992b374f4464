//! The records of the loop: correction, cause analysis, plan, effectiveness check. Written before the step that reads them
//! (`domain::nonconformity::check_record`), each with its own date, person and evidence; never mixed.

use chrono::NaiveDate;
use serde::Deserialize;

use super::{
    super::{App, Op, Tx},
    fields::TEXT,
};
use crate::{
    Result,
    domain::{
        correction::check_correction,
        nonconformity::{LoopRecord, check_record},
        *,
    },
    store::{self, record::Record},
};

/// With an id an earlier record of this cycle is changed, without one a new one is made.
#[derive(Debug, Clone, Deserialize, ts_rs::TS)]
#[serde(deny_unknown_fields)]
pub struct CorrectionSave {
    #[serde(default)]
    #[ts(optional)]
    pub id: Option<CorrectionId>,
    pub nonconformity_id: NonconformityId,
    pub description: String,
    #[serde(default)]
    #[ts(optional, as = "Option<String>")]
    pub extent: String,
    #[serde(default)]
    #[ts(optional, as = "Option<String>")]
    pub consequences: String,
    /// Without it, who records it.
    #[serde(default)]
    #[ts(optional)]
    pub done_by: Option<PersonId>,
    /// Without it, today.
    #[serde(default)]
    #[ts(optional)]
    pub done_on: Option<NaiveDate>,
}

#[derive(Debug, Deserialize, ts_rs::TS)]
#[serde(deny_unknown_fields)]
pub struct CorrectionRemove {
    pub id: CorrectionId,
}

/// May be saved unfinished; submitting it asks for the rest.
#[derive(Debug, Clone, Deserialize, ts_rs::TS)]
#[serde(deny_unknown_fields)]
pub struct CauseSave {
    #[serde(default)]
    #[ts(optional)]
    pub id: Option<CauseAnalysisId>,
    pub nonconformity_id: NonconformityId,
    pub method: CauseMethod,
    pub analysis: CauseStructure,
    #[serde(default)]
    #[ts(optional, as = "Option<String>")]
    pub final_cause: String,
    pub cause_category: CauseCategory,
    #[serde(default)]
    #[ts(optional, as = "Option<String>")]
    pub contributing: String,
    #[serde(default)]
    #[ts(optional, as = "Option<String>")]
    pub similar_elsewhere: String,
}

/// May be saved unfinished; proposing it asks for the rest.
#[derive(Debug, Clone, Deserialize, ts_rs::TS)]
#[serde(deny_unknown_fields)]
pub struct PlanSave {
    #[serde(default)]
    #[ts(optional)]
    pub id: Option<ActionPlanId>,
    pub nonconformity_id: NonconformityId,
    #[serde(default)]
    #[ts(optional, as = "Option<String>")]
    pub description: String,
    #[serde(default)]
    #[ts(optional, as = "Option<String>")]
    pub success_criterion: String,
    #[serde(default)]
    #[ts(optional, as = "Option<String>")]
    pub check_method: String,
    #[serde(default)]
    #[ts(optional)]
    pub check_on: Option<NaiveDate>,
    #[serde(default)]
    #[ts(optional)]
    pub checker_id: Option<PersonId>,
    /// How the certification body accepted it; also given with the step that accepts the plan.
    #[serde(default)]
    #[ts(optional, as = "Option<String>")]
    pub body_acceptance: String,
}

#[derive(Debug, Clone, Deserialize, ts_rs::TS)]
#[serde(deny_unknown_fields)]
pub struct EffectivenessRecord {
    #[serde(default)]
    #[ts(optional)]
    pub id: Option<EffectivenessCheckId>,
    pub nonconformity_id: NonconformityId,
    pub result: EffectivenessResult,
    /// What was looked at: records, period, sample.
    pub looked_at: String,
    #[serde(default)]
    #[ts(optional, as = "Option<String>")]
    pub note: String,
    /// Without it, who records it.
    #[serde(default)]
    #[ts(optional)]
    pub done_by: Option<PersonId>,
    /// Without it, today.
    #[serde(default)]
    #[ts(optional)]
    pub done_on: Option<NaiveDate>,
}

pub fn correction_save(app: &App, input: CorrectionSave) -> Result<Correction> {
    app.transact(Op::CorrectionSave, "", |tx| write_correction(tx, &input))
}

pub fn cause_save(app: &App, input: CauseSave) -> Result<CauseAnalysis> {
    app.transact(Op::CauseSave, "", |tx| write_cause(tx, &input))
}

pub fn plan_save(app: &App, input: PlanSave) -> Result<ActionPlan> {
    app.transact(Op::PlanSave, "", |tx| write_plan(tx, &input))
}

pub fn effectiveness_record(app: &App, input: EffectivenessRecord) -> Result<EffectivenessCheck> {
    app.transact(Op::EffectivenessSave, "", |tx| write_check(tx, &input))
}

/// The last correction of a cycle stays once the loop has gone on from it.
pub fn correction_remove(app: &App, input: CorrectionRemove) -> Result<CorrectionId> {
    app.transact(Op::CorrectionSave, "", |tx| {
        let correction: Correction = tx.get(input.id)?;
        let nc: Nonconformity = tx.get(correction.nonconformity_id)?;
        check_record(&nc, LoopRecord::Correction, correction.cycle)?;
        let facts = store::nonconformity::facts(tx.db, &nc)?;
        let another = |c: &&Correction| !c.deleted && c.cycle == nc.cycle && c.id != correction.id;
        if relied_upon(nc.state) && !facts.corrections.iter().any(|c| another(&c)) {
            return Err(Refusal::new("correction-relied-upon").arg("state", nc.state).into());
        }
        tx.update(&Correction { deleted: true, ..correction })?;
        Ok(input.id)
    })
}

/// Whether the loop has passed the step that asks for a correction.
const fn relied_upon(state: NonconformityState) -> bool {
    use NonconformityState as S;
    !matches!(state, S::Draft | S::Issued | S::Acknowledged | S::Disputed | S::Reopened)
}

/// The record to change, or none; refused where it belongs to another nonconformity.
fn earlier<T: Record>(
    tx: &Tx<'_>,
    id: Option<T::Id>,
    nc: &Nonconformity,
    of: fn(&T) -> NonconformityId,
) -> Result<Option<T>> {
    let Some(id) = id else { return Ok(None) };
    let found: T = tx.named("id", id)?;
    if of(&found) != nc.id {
        return Err(Refusal::new("record-of-another-nonconformity").arg("number", &nc.number).at("id").into());
    }
    Ok(Some(found))
}

fn bounded(texts: &[(&str, &str)]) -> Result<()> {
    Ok(texts.iter().try_for_each(|(field, text)| organisation::bounded(field, text, TEXT))?)
}

fn put<T: Record>(tx: &Tx<'_>, is_new: bool, record: T) -> Result<T> {
    tx.put(&record, is_new)?;
    Ok(record)
}

pub(super) fn write_correction(tx: &Tx<'_>, input: &CorrectionSave) -> Result<Correction> {
    let nc: Nonconformity = tx.named("nonconformity_id", input.nonconformity_id)?;
    let old = earlier::<Correction>(tx, input.id, &nc, |c| c.nonconformity_id)?;
    check_record(&nc, LoopRecord::Correction, old.as_ref().map_or(nc.cycle, |c| c.cycle))?;
    bounded(&[("description", &input.description), ("extent", &input.extent), ("consequences", &input.consequences)])?;
    tx.known_people([("done_by", input.done_by)])?;
    let correction = Correction {
        id: old.as_ref().map_or_else(|| CorrectionId(tx.uuid()), |c| c.id),
        nonconformity_id: nc.id,
        cycle: nc.cycle,
        description: input.description.trim().to_owned(),
        extent: input.extent.clone(),
        consequences: input.consequences.clone(),
        done_by: input.done_by.or(old.as_ref().map(|c| c.done_by)).unwrap_or(tx.actor),
        done_on: input.done_on.or(old.as_ref().map(|c| c.done_on)).unwrap_or(tx.today()),
        deleted: false,
    };
    check_correction(&correction, tx.today())?;
    put(tx, old.is_none(), correction)
}

pub(super) fn write_cause(tx: &Tx<'_>, input: &CauseSave) -> Result<CauseAnalysis> {
    let nc: Nonconformity = tx.named("nonconformity_id", input.nonconformity_id)?;
    let old = earlier::<CauseAnalysis>(tx, input.id, &nc, |c| c.nonconformity_id)?;
    check_record(&nc, LoopRecord::Cause, old.as_ref().map_or(nc.cycle, |c| c.cycle))?;
    bounded(&[
        ("final_cause", &input.final_cause),
        ("contributing", &input.contributing),
        ("similar_elsewhere", &input.similar_elsewhere),
    ])?;
    // The structure nests; its length as text bounds it all.
    let text = serde_json::to_string(&input.analysis).unwrap_or_default();
    organisation::bounded("analysis", &text, 10 * TEXT)?;
    let cause = CauseAnalysis {
        id: old.as_ref().map_or_else(|| CauseAnalysisId(tx.uuid()), |c| c.id),
        nonconformity_id: nc.id,
        cycle: nc.cycle,
        method: input.method,
        analysis: input.analysis.clone(),
        final_cause: input.final_cause.clone(),
        cause_category: input.cause_category,
        contributing: input.contributing.clone(),
        similar_elsewhere: input.similar_elsewhere.clone(),
        submitted_by: tx.actor,
        submitted_on: tx.today(),
    };
    put(tx, old.is_none(), cause)
}

/// A decided plan stays as it was decided: another one is a new record.
pub(super) fn write_plan(tx: &Tx<'_>, input: &PlanSave) -> Result<ActionPlan> {
    let nc: Nonconformity = tx.named("nonconformity_id", input.nonconformity_id)?;
    let old = earlier::<ActionPlan>(tx, input.id, &nc, |p| p.nonconformity_id)?;
    check_record(&nc, LoopRecord::Plan, old.as_ref().map_or(nc.cycle, |p| p.cycle))?;
    if let Some(decided) = old.as_ref().filter(|plan| plan.state != PlanState::Proposed) {
        return Err(Refusal::new("plan-already-decided").arg("state", decided.state).into());
    }
    bounded(&[
        ("description", &input.description),
        ("success_criterion", &input.success_criterion),
        ("check_method", &input.check_method),
        ("body_acceptance", &input.body_acceptance),
    ])?;
    tx.known_people([("checker_id", input.checker_id)])?;
    let plan = ActionPlan {
        id: old.as_ref().map_or_else(|| ActionPlanId(tx.uuid()), |p| p.id),
        nonconformity_id: nc.id,
        cycle: nc.cycle,
        description: input.description.clone(),
        success_criterion: input.success_criterion.clone(),
        check_method: input.check_method.clone(),
        check_on: input.check_on,
        checker_id: input.checker_id,
        proposed_by: tx.actor,
        proposed_on: tx.today(),
        state: PlanState::Proposed,
        decided_by: None,
        decided_on: None,
        decision_reason: String::new(),
        body_acceptance: input.body_acceptance.clone(),
    };
    put(tx, old.is_none(), plan)
}

pub(super) fn write_check(tx: &Tx<'_>, input: &EffectivenessRecord) -> Result<EffectivenessCheck> {
    let nc: Nonconformity = tx.named("nonconformity_id", input.nonconformity_id)?;
    let old = earlier::<EffectivenessCheck>(tx, input.id, &nc, |c| c.nonconformity_id)?;
    check_record(&nc, LoopRecord::Check, old.as_ref().map_or(nc.cycle, |c| c.cycle))?;
    bounded(&[("looked_at", &input.looked_at), ("note", &input.note)])?;
    if input.looked_at.trim().is_empty() {
        return Err(Refusal::new("effectiveness-check-empty").at("looked_at").into());
    }
    tx.known_people([("done_by", input.done_by)])?;
    let check = EffectivenessCheck {
        id: old.as_ref().map_or_else(|| EffectivenessCheckId(tx.uuid()), |c| c.id),
        nonconformity_id: nc.id,
        cycle: nc.cycle,
        done_on: input.done_on.or(old.as_ref().map(|c| c.done_on)).unwrap_or(tx.today()),
        done_by: input.done_by.or(old.as_ref().map(|c| c.done_by)).unwrap_or(tx.actor),
        result: input.result,
        looked_at: input.looked_at.clone(),
        note: input.note.clone(),
        deleted: false,
    };
    put(tx, old.is_none(), check)
}
