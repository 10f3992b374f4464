//! A nonconformity with everything its page shows, and the list.

use std::collections::{BTreeMap, BTreeSet};

use rusqlite::Connection;
use serde::{Deserialize, Serialize};

use super::super::{App, certification};
use crate::{
    Result,
    domain::{
        due::{AgeBucket, BodyLimits, DueKind, DueProposal},
        nonconformity::{Hint, available_steps, hints},
        *,
    },
    store::{
        self,
        linked::{self, LinkedEvidence, Titled},
        list::Page,
        nonconformity::{NonconformityFilter, NonconformityRow},
        record,
    },
};

#[derive(Debug, Deserialize, ts_rs::TS)]
#[serde(deny_unknown_fields)]
pub struct NonconformityGet {
    pub id: NonconformityId,
}

/// What is owed next, and what would be proposed.
#[derive(Debug, Clone, PartialEq, Serialize, ts_rs::TS)]
pub struct DueView {
    pub kind: Option<DueKind>,
    pub on: Option<chrono::NaiveDate>,
    pub overdue: bool,
    /// Days since issue, of an open one.
    pub age_days: Option<i64>,
    pub age: Option<AgeBucket>,
    /// From grade and risk, counted from the issue; of a draft from today.
    pub proposal: DueProposal,
    /// What the certification body allows at most, by its profile; empty for what it did not raise.
    pub limits: BodyLimits,
}

/// Everything of one page. Records of all cycles, in the order they were made; `people` names everybody in them.
#[derive(Debug, Clone, PartialEq, Serialize, ts_rs::TS)]
pub struct NonconformityView {
    pub nonconformity: Nonconformity,
    pub grade: Grade,
    pub clause: Option<Titled>,
    pub audit: Option<Titled>,
    pub finding: Option<Titled>,
    pub process: Option<Titled>,
    pub site: Option<Titled>,
    pub service: Option<Titled>,
    /// The twin: the earlier one that this repeats.
    pub repeat_of: Option<Titled>,
    pub repeated_by: Vec<Titled>,
    pub due: DueView,
    /// What can be done next by whoever is at the keyboard, and if not, why not.
    pub steps: Vec<StepOption>,
    pub hints: Vec<Hint>,
    pub transitions: Vec<Transition>,
    pub corrections: Vec<Correction>,
    pub causes: Vec<CauseAnalysis>,
    pub plans: Vec<ActionPlan>,
    pub checks: Vec<EffectivenessCheck>,
    pub actions: Vec<Action>,
    pub evidence: Vec<LinkedEvidence>,
    pub comments: i64,
    pub people: BTreeMap<PersonId, String>,
}

pub fn list(app: &App, filter: NonconformityFilter) -> Result<Page<NonconformityRow>> {
    let today = app.now().day();
    app.read(|db| store::nonconformity::list(db, &filter, today))
}

pub fn get(app: &App, input: NonconformityGet) -> Result<NonconformityView> {
    let (now, actor) = (app.now(), app.actor().unwrap_or(PersonId(uuid::Uuid::nil())));
    app.read(|db| view(db, record::get(db, input.id)?, actor, now))
}

fn view(db: &Connection, nc: Nonconformity, actor: PersonId, now: Timestamp) -> Result<NonconformityView> {
    let limits = certification::body_limits(db, &nc)?;
    let facts = LoopFacts { body_limits: limits, ..store::nonconformity::facts(db, &nc)? };
    let steps = available_steps(&nc, &facts, actor, now);
    let find = |entity, id: Option<uuid::Uuid>| id.map_or(Ok(None), |id| linked::titled(db, entity, id.to_string()));
    let twins = store::nonconformity::repeated_by(db, nc.id)?;
    let mut view = NonconformityView {
        grade: record::get(db, nc.grade_id)?,
        clause: find(Entity::Clause, Some(nc.clause_id.0))?,
        audit: find(Entity::Audit, nc.audit_id.map(|id| id.0))?,
        finding: find(Entity::Finding, nc.finding_id.map(|id| id.0))?,
        process: find(Entity::Process, nc.process_id.map(|id| id.0))?,
        site: find(Entity::Site, nc.site_id.map(|id| id.0))?,
        service: find(Entity::Service, nc.service_id.map(|id| id.0))?,
        repeat_of: find(Entity::Nonconformity, nc.repeat_of.map(|id| id.0))?,
        repeated_by: twins.into_iter().map(named).collect(),
        due: due_view(&nc, limits, now.day()),
        steps,
        hints: hints(&nc, &linked::all_names(db)?),
        transitions: store::nonconformity::transitions(db, nc.id)?,
        corrections: facts.corrections.into_iter().filter(|c| !c.deleted).collect(),
        causes: facts.causes,
        plans: facts.plans,
        checks: facts.checks.into_iter().filter(|c| !c.deleted).collect(),
        actions: facts.actions.into_iter().filter(|a| !a.deleted).collect(),
        evidence: store::nonconformity::evidence(db, nc.id)?,
        comments: linked::comment_count(db, Entity::Nonconformity, nc.id)?,
        people: BTreeMap::new(),
        nonconformity: nc,
    };
    view.people = linked::people(db, &mentioned(&view))?;
    Ok(view)
}

fn named(nc: Nonconformity) -> Titled {
    Titled { id: nc.id.to_string(), number: nc.number, title: nc.title }
}

fn due_view(nc: &Nonconformity, limits: BodyLimits, today: chrono::NaiveDate) -> DueView {
    let current = due::current_due(nc);
    let age_days = nc.state.is_open().then(|| due::age_in_days(nc.issued_on.unwrap_or(nc.raised_on), today));
    let from = nc.issued_on.unwrap_or(today);
    DueView {
        kind: current.map(|(kind, _)| kind),
        on: current.map(|(_, day)| day),
        overdue: due::is_overdue(nc, today),
        age_days,
        age: age_days.map(due::age_bucket),
        proposal: due::propose(nc.grade_kind, nc.risk, from, &limits),
        limits,
    }
}

/// Everybody the page speaks of.
fn mentioned(view: &NonconformityView) -> BTreeSet<PersonId> {
    let nc = &view.nonconformity;
    let of_record = [
        Some(nc.raised_by),
        nc.owner_id,
        nc.owner_manager_id,
        nc.disputed_by,
        nc.deferred_by,
        nc.escalated_to,
        nc.implemented_by,
        nc.verified_by,
        nc.closed_by,
        nc.second_closer_id,
    ];
    let plans = view.plans.iter().flat_map(|p| [p.checker_id, Some(p.proposed_by), p.decided_by]);
    let actions = view.actions.iter().flat_map(|a| [Some(a.owner_id), a.done_by, a.verified_by]);
    of_record
        .into_iter()
        .chain(plans)
        .chain(actions)
        .flatten()
        .chain(view.transitions.iter().map(|t| t.by))
        .chain(view.corrections.iter().map(|c| c.done_by))
        .chain(view.causes.iter().map(|c| c.submitted_by))
        .chain(view.checks.iter().map(|c| c.done_by))
        .collect()
}
