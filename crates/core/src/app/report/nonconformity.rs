//! The report's nonconformities with their whole life, and the actions.

use chrono::NaiveDate;

use super::names::Names;
use crate::{
    domain::{
        ActionState, CauseAnalysis, CauseStructure, EffectivenessResult, Nonconformity, StepKind,
        cause::{EightD, Verified},
    },
    report::model,
};

pub fn nonconformities(names: &Names<'_>) -> Vec<model::Nonconformity> {
    names.content.nonconformities.iter().map(|nc| one(names, nc)).collect()
}

fn one(names: &Names<'_>, nc: &Nonconformity) -> model::Nonconformity {
    let c = names.content;
    let (standard, clause, clause_title) = names.clause(nc.clause_id);
    let id = nc.id;
    model::Nonconformity {
        number: nc.number.clone(),
        aliases: c.aliases.get(&id.to_string()).cloned().unwrap_or_default(),
        title: nc.title.clone(),
        grade: names.grade(nc.grade_id),
        state: names.label("nonconformity-state", nc.state),
        standard,
        clause,
        clause_title,
        process: names.process(nc.process_id),
        owner: names.maybe(nc.owner_id),
        requirement: nc.requirement.clone(),
        evidence_text: nc.evidence_text.clone(),
        statement: nc.statement.clone(),
        evidence: names.evidence_of(id),
        finding: c.findings.iter().find(|f| Some(f.id) == nc.finding_id).map(|f| f.number.clone()),
        failure_of: nc.failure_kind.map(|kind| names.label("failure-kind", kind)).unwrap_or_default(),
        risk: names.label("risk", nc.risk),
        repeats: nc.repeat_of.map(|twin| c.numbers.get(&twin).cloned().unwrap_or_default()),
        issued_on: nc.issued_on,
        due: due(names, nc),
        correction: correction(names, nc),
        cause: c.causes.iter().rfind(|cause| cause.nonconformity_id == id).map(|cause| analysed(names, cause)),
        plan: plan(names, nc),
        implementation: step(names, nc.implemented_by, nc.implemented_on, last_reason(names, nc, StepKind::Implement)),
        verification: step(
            names,
            nc.verified_by,
            nc.verified_on,
            last_reason(names, nc, StepKind::VerifyImplementation),
        ),
        effectiveness: effectiveness(names, nc),
        closed: nc.closed_on.zip(nc.closed_by).map(|(on, by)| model::Closure {
            by: names.person(by),
            second: nc.second_closer_id.map(|id| names.person(id)),
            on,
            note: nc.closing_note.clone(),
        }),
        transitions: transitions(names, nc),
    }
}

fn due(names: &Names<'_>, nc: &Nonconformity) -> Vec<model::DueDate> {
    let c = names.content;
    let corrected =
        c.corrections.iter().rfind(|x| x.nonconformity_id == nc.id && x.cycle == nc.cycle).map(|x| x.done_on);
    let planned = c.plans.iter().rfind(|x| x.nonconformity_id == nc.id && x.cycle == nc.cycle).map(|x| x.proposed_on);
    let checked = c.checks.iter().rfind(|x| x.nonconformity_id == nc.id && x.cycle == nc.cycle).map(|x| x.done_on);
    let all = [
        ("correction", nc.correction_due, corrected),
        ("plan", nc.plan_due, planned),
        ("implementation", nc.implementation_due, nc.implemented_on),
        ("effectiveness", nc.effectiveness_due, checked),
    ];
    let due = all.into_iter().filter_map(|(what, on, done_on)| {
        Some(model::DueDate {
            what: names.label("due-kind", what),
            on: on?,
            done_on,
            moved_because: nc.due_reason.clone(),
        })
    });
    due.collect()
}

fn correction(names: &Names<'_>, nc: &Nonconformity) -> Option<model::Step> {
    let correction = names.content.corrections.iter().rfind(|c| c.nonconformity_id == nc.id)?;
    let text = [&correction.description, &correction.extent, &correction.consequences];
    let text: Vec<&str> = text.into_iter().map(|t| t.trim()).filter(|t| !t.is_empty()).collect();
    Some(model::Step {
        text: text.join("\n"),
        by: names.person(correction.done_by),
        on: Some(correction.done_on),
        evidence: names.evidence_of(correction.id),
    })
}

fn step(
    names: &Names<'_>,
    by: Option<crate::domain::PersonId>,
    on: Option<NaiveDate>,
    text: String,
) -> Option<model::Step> {
    by.map(|by| model::Step { text, by: names.person(by), on, evidence: Vec::new() })
}

fn last_reason(names: &Names<'_>, nc: &Nonconformity, kind: StepKind) -> String {
    let taken = names.content.transitions.iter().rfind(|t| t.nonconformity_id == nc.id && t.step == kind);
    taken.map(|t| t.reason.clone()).unwrap_or_default()
}

fn analysed(names: &Names<'_>, cause: &CauseAnalysis) -> model::Cause {
    let method = match &cause.analysis {
        CauseStructure::FiveWhys { whys } => model::CauseMethod::FiveWhys(
            whys.iter()
                .map(|w| model::Why {
                    why: w.question.clone(),
                    because: w.answer.clone(),
                    evidence: w.evidence.clone(),
                })
                .collect(),
        ),
        CauseStructure::Ishikawa { causes } => model::CauseMethod::Ishikawa(
            causes
                .iter()
                .map(|b| model::Bone {
                    category: names.label("cause-category", b.category),
                    cause: b.cause.clone(),
                    verified: match b.verified {
                        Verified::NotYet => None,
                        Verified::Confirmed => Some(true),
                        Verified::RuledOut => Some(false),
                    },
                    note: b.evidence.clone(),
                })
                .collect(),
        ),
        CauseStructure::EightD(d) => model::CauseMethod::EightD(disciplines(names, d)),
        CauseStructure::Other { text } => model::CauseMethod::Other(text.clone()),
    };
    model::Cause {
        method,
        conclusion: cause.final_cause.clone(),
        similar: cause.similar_elsewhere.clone(),
        by: names.person(cause.submitted_by),
        on: Some(cause.submitted_on),
    }
}

fn disciplines(names: &Names<'_>, d: &EightD) -> Vec<model::Discipline> {
    let texts = [
        &d.d0_preparation,
        &d.d1_team,
        &d.d2_problem,
        &d.d3_containment,
        &d.d4_root_cause,
        &d.d5_chosen_actions,
        &d.d6_implemented,
        &d.d7_prevention,
        &d.d8_recognition,
    ];
    let discipline = |(step, text): (u8, &&String)| model::Discipline {
        step,
        title: names.words.word(&format!("report-eight-d-{step}")),
        text: (*text).clone(),
    };
    (0u8..).zip(texts.iter()).filter(|(_, text)| !text.trim().is_empty()).map(discipline).collect()
}

fn plan(names: &Names<'_>, nc: &Nonconformity) -> Option<model::Plan> {
    let c = names.content;
    let plan = c.plans.iter().rfind(|p| p.nonconformity_id == nc.id)?;
    let actions = c.actions.iter().filter(|a| a.nonconformity_id == Some(nc.id)).map(|a| a.number.clone()).collect();
    Some(model::Plan {
        text: plan.description.clone(),
        actions,
        criterion: plan.success_criterion.clone(),
        method: plan.check_method.clone(),
        check_on: plan.check_on,
        checker: names.maybe(plan.checker_id),
        decision: names.label("plan-state", plan.state),
        decided_by: names.maybe(plan.decided_by),
        decided_on: plan.decided_on,
        decision_note: plan.decision_reason.clone(),
    })
}

fn effectiveness(names: &Names<'_>, nc: &Nonconformity) -> Option<model::Effectiveness> {
    let check = names.content.checks.iter().rfind(|check| check.nonconformity_id == nc.id)?;
    let text: Vec<&str> = [check.looked_at.trim(), check.note.trim()].into_iter().filter(|t| !t.is_empty()).collect();
    Some(model::Effectiveness {
        outcome: names.label("effectiveness-result", check.result),
        effective: Some(check.result == EffectivenessResult::Effective),
        text: text.join("\n"),
        by: names.person(check.done_by),
        on: Some(check.done_on),
        evidence: names.evidence_of(check.id),
    })
}

fn transitions(names: &Names<'_>, nc: &Nonconformity) -> Vec<model::Transition> {
    let of = names.content.transitions.iter().filter(|t| t.nonconformity_id == nc.id);
    let one = of.map(|t| model::Transition {
        on: t.at.day(),
        from: names.label("nonconformity-state", t.from_state),
        to: names.label("nonconformity-state", t.to_state),
        by: names.person(t.by),
        reason: t.reason.clone(),
    });
    one.collect()
}

pub fn actions(names: &Names<'_>, today: NaiveDate) -> Vec<model::Action> {
    let c = names.content;
    let one = |a: &crate::domain::Action| {
        let open = !matches!(a.state, ActionState::Done | ActionState::Verified | ActionState::Cancelled);
        let progress = (!a.progress_note.is_empty()).then(|| model::Progress {
            on: a.done_on.unwrap_or(today),
            by: names.person(a.owner_id),
            text: format!("{} % {}", a.progress_pct, a.progress_note),
        });
        model::Action {
            number: a.number.clone(),
            kind: names.label("action-kind", a.kind),
            title: a.title.clone(),
            text: a.description.clone(),
            nonconformity: c
                .nonconformities
                .iter()
                .find(|nc| Some(nc.id) == a.nonconformity_id)
                .map(|nc| nc.number.clone()),
            owner: names.person(a.owner_id),
            due: Some(a.due_on),
            state: names.label("action-state", a.state),
            overdue: open && a.due_on < today,
            progress: progress.into_iter().collect(),
            done_on: a.done_on,
            verified_by: names.maybe(a.verified_by),
            verified_on: a.verified_on,
            evidence: names.evidence_of(a.id),
        }
    };
    c.actions.iter().map(one).collect()
}
