//! The nonconformities of the story: each goes the way of the state machine as far as it has come, at its own pace.

use chrono::NaiveDate;
use serde_json::{Value, json};

use super::{
    evidence::{Shown, show},
    organisation::merge,
    stage::{Plot, Stage, after},
    told::{Nonconformity, Told},
};
use crate::{Error, Result};

/// The way on, with the state each step leads to and its usual day after the issue.
const WAY: &[(&str, &str, u64)] = &[
    ("issue", "issued", 0),
    ("acknowledge", "acknowledged", 2),
    ("correction", "correction_recorded", 5),
    ("cause", "cause_submitted", 12),
    ("plan", "plan_proposed", 16),
    ("accept", "plan_accepted", 19),
    ("start", "in_progress", 21),
    ("implement", "implemented", 56),
    ("verify", "implementation_verified", 62),
    ("schedule", "effectiveness_due", 63),
    ("judge", "effective", 152),
    ("close", "closing", 154),
    ("confirm", "closed", 157),
];

/// Where a way leads aside: the state, and the last step before it.
fn last_step(until: &str) -> &'static str {
    match until {
        "draft" => "",
        "disputed" | "withdrawn" => "issue",
        "cancelled" => "acknowledge",
        "plan_returned" => "plan",
        "implementation_returned" => "implement",
        "not_effective" | "reopened" => "judge",
        on => WAY.iter().find(|(_, state, _)| *state == on).map_or("", |(step, ..)| step),
    }
}

pub fn tell<'p>(told: &'p Told, plot: &mut Plot<'p>) {
    for nc in &told.nonconformities {
        let raised = raised_on(told, nc);
        plot.add(raised, 16 * 60 + 30, move |stage| draft(told, nc, stage));
        let last = WAY.iter().position(|(step, ..)| *step == last_step(&nc.until));
        let mut day = raised;
        for (step, _, days) in WAY.iter().take(last.map_or(0, |at| at + 1)) {
            day = after(raised, (*days as f64 * nc.pace) as u64).max(day);
            plot.add(day, 16 * 60 + 40, move |stage| take(nc, step, stage));
        }
        aside(nc, after(day, 3), plot);
    }
}

/// A finding's nonconformity is raised on the audit's last day.
fn raised_on(told: &Told, nc: &Nonconformity) -> NaiveDate {
    let of = |key: &String| told.audits.iter().find(|audit| audit.findings.iter().any(|f| f.key == *key));
    let audit = nc.finding.as_ref().and_then(of).map(super::told::Audit::last_day);
    audit.or(nc.alone.as_ref().map(|alone| alone.on)).unwrap_or_else(super::today)
}

fn draft(told: &Told, nc: &Nonconformity, stage: &mut Stage<'_>) -> Result<()> {
    stage.sit(raiser(told, nc))?;
    let mut input = json!({
        "risk": nc.risk, "grade_reason": nc.grade_reason, "requirement": nc.requirement, "statement": nc.statement,
        "failure_kind": nc.failure, "consequences": nc.consequences, "similar_checked": nc.similar,
        "owner_id": stage.id("person", &nc.owner)?, "owner_manager_id": stage.id("person", &nc.manager)?,
    });
    if let Some(finding) = &nc.finding {
        merge(&mut input, json!({"finding_id": stage.id("finding", finding)?}));
    }
    if let Some(alone) = &nc.alone {
        merge(
            &mut input,
            json!({
                "title": alone.title, "source": alone.source, "clause_id": stage.id("clause", &alone.clause)?,
                "grade_id": stage.id("grade", &alone.kind)?, "process_id": stage.maybe("process", alone.process.as_ref())?,
                "evidence_text": nc.evidence,
            }),
        );
    }
    let made = stage.make(&format!("nc {}", nc.key), "nonconformity_create", input)?;
    let id = made["id"].as_str().unwrap_or_default();
    if nc.alone.is_some() {
        show(stage, &format!("Record of the case: {}", nc.statement), &Shown::Note(&nc.evidence), "nonconformity", id)?;
    }
    if !made["repeat_of"].is_null() {
        stage.ask("nonconformity_edit", json!({"id": id, "repeat_acknowledged": true}))?;
    }
    Ok(())
}

fn raiser<'t>(told: &'t Told, nc: &'t Nonconformity) -> &'t str {
    let of = |key: &String| told.audits.iter().find(|audit| audit.findings.iter().any(|f| f.key == *key));
    match nc.finding.as_ref().and_then(of) {
        Some(audit) if audit.lead != "marten" => &audit.lead,
        _ => "anna",
    }
}

fn take(nc: &Nonconformity, step: &str, stage: &mut Stage<'_>) -> Result<()> {
    let id = stage.id("nc", &nc.key)?;
    match step {
        "issue" => by(stage, "anna", &id, json!({"step": "issue"})),
        "acknowledge" => by(stage, &nc.owner, &id, json!({"step": "acknowledge"})),
        "correction" => correction(nc, &id, stage),
        "cause" => cause(nc, &id, stage),
        "plan" => plan(nc, &id, stage),
        "accept" => accept(nc, &id, stage),
        "start" => start(nc, &id, stage),
        "implement" => implement(nc, &id, stage),
        "verify" => by(
            stage,
            &nc.verifier,
            &id,
            json!({"step": "verify_implementation", "note": "Seen on site, with the records of the first weeks."}),
        ),
        "schedule" => by(stage, &nc.verifier, &id, json!({"step": "schedule_check", "on": null})),
        "judge" => judge(nc, &id, stage),
        "close" => close(nc, &id, stage),
        // A minor is closed by one person.
        "confirm" if nc.second.is_some() => {
            let second = nc.second.clone().unwrap_or_default();
            by(stage, &second, &id, json!({"step": "confirm_closure", "note": "Read and agreed."}))
        }
        "confirm" => Ok(()),
        other => Err(Error::internal(format!("the sample knows no step {other}"))),
    }
}

fn by(stage: &Stage<'_>, person: &str, id: &str, step: Value) -> Result<()> {
    stage.sit(person)?;
    stage.ask("nonconformity_step", json!({"id": id, "step": step})).map(drop)
}

fn correction(nc: &Nonconformity, id: &str, stage: &Stage<'_>) -> Result<()> {
    stage.sit(&nc.owner)?;
    stage
        .ask("correction_save", json!({"nonconformity_id": id, "description": nc.correction, "extent": nc.similar}))?;
    by(stage, &nc.owner, id, json!({"step": "record_correction"}))
}

fn cause(nc: &Nonconformity, id: &str, stage: &Stage<'_>) -> Result<()> {
    let cause = nc.cause.as_ref().ok_or_else(|| Error::internal(format!("{} has no cause", nc.key)))?;
    stage.sit(&nc.owner)?;
    stage.ask(
        "cause_save",
        json!({
            "nonconformity_id": id, "method": cause.method, "analysis": cause.analysis, "final_cause": cause.cause,
            "cause_category": cause.category, "similar_elsewhere": cause.similar,
        }),
    )?;
    by(stage, &nc.owner, id, json!({"step": "submit_cause"}))
}

fn plan(nc: &Nonconformity, id: &str, stage: &Stage<'_>) -> Result<()> {
    let plan = nc.plan.as_ref().ok_or_else(|| Error::internal(format!("{} has no plan", nc.key)))?;
    stage.sit(&nc.owner)?;
    stage.ask("plan_save", json!({
        "nonconformity_id": id, "description": plan.text, "success_criterion": plan.criterion, "check_method": plan.method,
        "check_on": after(stage.today(), (130.0 * nc.pace) as u64), "checker_id": stage.id("person", &nc.verifier)?,
    }))?;
    by(stage, &nc.owner, id, json!({"step": "propose_plan"}))
}

fn accept(nc: &Nonconformity, id: &str, stage: &Stage<'_>) -> Result<()> {
    stage.sit(&nc.manager)?;
    let mut input = json!({"id": id, "step": {"step": "accept_plan"}});
    if !nc.body_acceptance.is_empty() {
        merge(&mut input, json!({"body_acceptance": nc.body_acceptance}));
    }
    stage.ask("nonconformity_step", input).map(drop)
}

fn start(nc: &Nonconformity, id: &str, stage: &mut Stage<'_>) -> Result<()> {
    stage.sit(&nc.owner)?;
    for (place, title) in nc.actions.iter().enumerate() {
        let due = after(stage.today(), (30.0 * nc.pace) as u64 + 5 * place as u64);
        let input = json!({
            "kind": if place == 0 { "corrective" } else { "containment" }, "nonconformity_id": id, "title": title,
            "owner_id": stage.id("person", &nc.owner)?, "due_on": due,
        });
        stage.make(&format!("action {} {place}", nc.key), "action_create", input)?;
    }
    by(stage, &nc.owner, id, json!({"step": "start_work"}))
}

fn implement(nc: &Nonconformity, id: &str, stage: &Stage<'_>) -> Result<()> {
    stage.sit(&nc.owner)?;
    for (place, title) in nc.actions.iter().enumerate() {
        let action = stage.id("action", &format!("{} {place}", nc.key))?;
        let shown = match place % 2 {
            0 => Shown::Note(title),
            _ => Shown::Screen((0..10).map(|n| 20 + (n * 7 + title.len() as u8 % 30) % 70).collect()),
        };
        show(stage, &format!("Done: {title}"), &shown, "action", &action)?;
        let step = json!({"step": "finish", "done_on": stage.today(), "note": "In use."});
        stage.ask("action_step", json!({"id": action, "step": step}))?;
    }
    by(stage, &nc.owner, id, json!({"step": "implement", "note": "All actions are done."}))
}

fn judge(nc: &Nonconformity, id: &str, stage: &Stage<'_>) -> Result<()> {
    stage.sit(&nc.verifier)?;
    let result = if nc.not_effective.is_some() { "not_effective" } else { "effective" };
    let note = nc.not_effective.clone().unwrap_or_default();
    stage.ask(
        "effectiveness_record",
        json!({"nonconformity_id": id, "result": result, "looked_at": nc.check, "note": note}),
    )?;
    by(stage, &nc.verifier, id, json!({"step": "judge_effect"}))
}

fn close(nc: &Nonconformity, id: &str, stage: &Stage<'_>) -> Result<()> {
    stage.sit(&nc.verifier)?;
    let change = nc.sms_change.as_deref().unwrap_or("not_needed");
    stage.ask("nonconformity_edit", json!({"id": id, "sms_change": change, "sms_change_note": nc.sms_note}))?;
    by(stage, &nc.verifier, id, json!({"step": "close", "note": "The cause is gone; the check shows it."}))
}

/// What is no step on: disputes, returns, deferral, escalation, the end before the end.
fn aside<'p>(nc: &'p Nonconformity, day: NaiveDate, plot: &mut Plot<'p>) {
    let mut scene = |person: &'p str, step: fn(&Nonconformity, &Stage<'_>) -> Result<Value>, later: u64| {
        plot.add(after(day, later), 17 * 60, move |stage| {
            let step = step(nc, stage)?;
            by(stage, person, &stage.id("nc", &nc.key)?, step)
        });
    };
    if nc.dispute.is_some() {
        scene(&nc.owner, |nc, _| Ok(json!({"step": "dispute", "reason": nc.dispute})), 0);
    }
    if nc.outcome.is_some() {
        scene("anna", |nc, _| Ok(json!({"step": nc.outcome, "reason": nc.outcome_reason, "body_reference": ""})), 4);
    }
    if nc.plan_returned.is_some() {
        scene(&nc.manager, |nc, _| Ok(json!({"step": "return_plan", "reason": nc.plan_returned})), 0);
    }
    if nc.implementation_returned.is_some() {
        scene(
            &nc.verifier,
            |nc, _| Ok(json!({"step": "return_implementation", "reason": nc.implementation_returned})),
            0,
        );
    }
    if nc.reopen.is_some() {
        scene(&nc.verifier, |nc, _| Ok(json!({"step": "reopen", "reason": nc.reopen})), 0);
    }
    if nc.defer.is_some() {
        scene("anna", deferral, 0);
    }
    if nc.escalate.is_some() {
        scene("anna", escalation, 1);
    }
    if nc.cancel.is_some() {
        scene("anna", |nc, _| Ok(json!({"step": "cancel", "reason": nc.cancel})), 0);
    }
}

fn deferral(nc: &Nonconformity, stage: &Stage<'_>) -> Result<Value> {
    let Some(defer) = &nc.defer else { return Ok(Value::Null) };
    let approver = stage.id("person", &defer.approver)?;
    Ok(json!({"step": "defer", "until": defer.until, "approver_id": approver, "reason": defer.reason}))
}

fn escalation(nc: &Nonconformity, stage: &Stage<'_>) -> Result<Value> {
    let Some(escalate) = &nc.escalate else { return Ok(Value::Null) };
    Ok(json!({"step": "escalate", "to": stage.id("person", &escalate.to)?, "reason": escalate.reason}))
}
