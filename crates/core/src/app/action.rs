//! The verbs of the action: asked for, changed, moved through its states (`domain::action`), read. An action of a
//! nonconformity also keeps to what its loop allows (`check_record`).

use std::collections::{BTreeMap, BTreeSet};

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use super::{App, Op, Tx, number::Series};
use crate::{
    Result,
    domain::{
        action::{self, ActionOption, ActionStep},
        nonconformity::{LoopRecord, check_record},
        *,
    },
    store::{
        self,
        action::{ActionFilter, ActionRow},
        linked::{self, LinkedEvidence, Titled},
        list::Page,
        record,
    },
};

const TEXT: usize = 20_000;

#[derive(Debug, Deserialize, ts_rs::TS)]
#[serde(deny_unknown_fields)]
pub struct ActionCreate {
    pub kind: ActionKind,
    pub title: String,
    pub owner_id: PersonId,
    pub due_on: NaiveDate,
    #[serde(default)]
    #[ts(optional, as = "Option<String>")]
    pub description: String,
    /// A correction, containment or corrective action belongs to one; an improvement may.
    #[serde(default)]
    #[ts(optional)]
    pub nonconformity_id: Option<NonconformityId>,
    /// The finding it answers, such as an opportunity for improvement.
    #[serde(default)]
    #[ts(optional)]
    pub finding_id: Option<FindingId>,
    #[serde(default)]
    #[ts(optional)]
    pub audit_id: Option<AuditId>,
}

/// What is left out stays. Another `due_on` says why in `due_reason`; the first promise stays beside it.
#[derive(Debug, Deserialize, ts_rs::TS)]
#[serde(deny_unknown_fields)]
pub struct ActionEdit {
    pub id: ActionId,
    #[serde(default)]
    #[ts(optional)]
    pub kind: Option<ActionKind>,
    #[serde(default)]
    #[ts(optional)]
    pub title: Option<String>,
    #[serde(default)]
    #[ts(optional)]
    pub description: Option<String>,
    #[serde(default)]
    #[ts(optional)]
    pub owner_id: Option<PersonId>,
    #[serde(default)]
    #[ts(optional)]
    pub due_on: Option<NaiveDate>,
    #[serde(default)]
    #[ts(optional, as = "Option<String>")]
    pub due_reason: String,
    /// Stands in the history beside what changed.
    #[serde(default)]
    #[ts(optional, as = "Option<String>")]
    pub reason: String,
}

#[derive(Debug, Deserialize, ts_rs::TS)]
#[serde(deny_unknown_fields)]
pub struct ActionTake {
    pub id: ActionId,
    pub step: ActionStep,
}

#[derive(Debug, Deserialize, ts_rs::TS)]
#[serde(deny_unknown_fields)]
pub struct ActionGet {
    pub id: ActionId,
}

#[derive(Debug, Deserialize, ts_rs::TS)]
#[serde(deny_unknown_fields)]
pub struct ActionRemove {
    pub id: ActionId,
    #[serde(default)]
    #[ts(optional, as = "Option<String>")]
    pub reason: String,
}

/// Everything of one page; `people` names everybody in it.
#[derive(Debug, Clone, PartialEq, Serialize, ts_rs::TS)]
pub struct ActionView {
    pub action: Action,
    pub nonconformity: Option<Titled>,
    pub finding: Option<Titled>,
    pub audit: Option<Titled>,
    pub overdue: bool,
    /// What can be done next by whoever is at the keyboard, and if not, why not.
    pub steps: Vec<ActionOption>,
    pub evidence: Vec<LinkedEvidence>,
    pub comments: i64,
    pub people: BTreeMap<PersonId, String>,
}

pub fn list(app: &App, filter: ActionFilter) -> Result<Page<ActionRow>> {
    let today = app.now().day();
    app.read(|db| store::action::list(db, &filter, today))
}

pub fn get(app: &App, input: ActionGet) -> Result<ActionView> {
    let (today, actor) = (app.now().day(), app.actor().unwrap_or(PersonId(uuid::Uuid::nil())));
    app.read(|db| {
        let action: Action = record::get(db, input.id)?;
        let evidence = linked::evidence_count(db, Entity::Action, action.id)?;
        let people: BTreeSet<_> =
            [Some(action.owner_id), action.done_by, action.verified_by].into_iter().flatten().collect();
        let find =
            |entity, id: Option<uuid::Uuid>| id.map_or(Ok(None), |id| linked::titled(db, entity, id.to_string()));
        Ok(ActionView {
            nonconformity: find(Entity::Nonconformity, action.nonconformity_id.map(|id| id.0))?,
            finding: find(Entity::Finding, action.finding_id.map(|id| id.0))?,
            audit: find(Entity::Audit, action.audit_id.map(|id| id.0))?,
            overdue: action::is_overdue(&action, today),
            steps: possible(db, &action, evidence, actor)?,
            evidence: store::action::evidence(db, action.id)?,
            comments: linked::comment_count(db, Entity::Action, action.id)?,
            people: linked::people(db, &people)?,
            action,
        })
    })
}

/// The steps, with the loop's say in them where there is a nonconformity.
fn possible(db: &rusqlite::Connection, action: &Action, evidence: i64, actor: PersonId) -> Result<Vec<ActionOption>> {
    let held = match action.nonconformity_id {
        Some(id) => check_record(&record::get(db, id)?, LoopRecord::Action, action.cycle).err(),
        None => None,
    };
    let steps = action::available_steps(action, evidence, actor).into_iter();
    Ok(match held {
        None => steps.collect(),
        held => steps.map(|option| ActionOption { allowed: false, refusal: held.clone(), ..option }).collect(),
    })
}

pub fn create(app: &App, input: ActionCreate) -> Result<Action> {
    app.transact(Op::ActionCreate, "", |tx| create_within(tx, input))
}

/// In a transaction of another verb: imports.
pub(super) fn create_within(tx: &Tx<'_>, input: ActionCreate) -> Result<Action> {
    let title = organisation::named("title", &input.title)?;
    organisation::bounded("description", &input.description, TEXT)?;
    tx.known_people([("owner_id", Some(input.owner_id))])?;
    let cycle = loop_allows_new(tx, input.kind, input.nonconformity_id)?;
    let finding = input.finding_id.map(|id| tx.named::<Finding>("finding_id", id)).transpose()?;
    input.audit_id.map(|id| tx.named::<Audit>("audit_id", id)).transpose()?;
    let action = Action {
        number: tx.number(Series::ACTION)?,
        nonconformity_id: input.nonconformity_id,
        cycle,
        audit_id: input.audit_id.or(finding.map(|finding| finding.audit_id)),
        finding_id: input.finding_id,
        description: input.description,
        ..promised(tx, input.kind, title, input.owner_id, input.due_on)
    };
    tx.insert(&action)?;
    Ok(action)
}

/// The cycle the action will belong to. Corrections and corrective actions answer a nonconformity, or nothing.
fn loop_allows_new(tx: &Tx<'_>, kind: ActionKind, nonconformity: Option<NonconformityId>) -> Result<i64> {
    match nonconformity {
        Some(id) => {
            let nc: Nonconformity = tx.named("nonconformity_id", id)?;
            check_record(&nc, LoopRecord::Action, nc.cycle)?;
            Ok(nc.cycle)
        }
        None => stands_alone(kind).map(|()| 1),
    }
}

fn stands_alone(kind: ActionKind) -> Result<()> {
    match kind {
        ActionKind::Improvement => Ok(()),
        kind => Err(Refusal::new("action-needs-nonconformity").arg("kind", kind).at("nonconformity_id").into()),
    }
}

fn promised(tx: &Tx<'_>, kind: ActionKind, title: String, owner_id: PersonId, due_on: NaiveDate) -> Action {
    Action {
        id: ActionId(tx.uuid()),
        number: String::new(),
        kind,
        nonconformity_id: None,
        cycle: 1,
        audit_id: None,
        finding_id: None,
        title,
        description: String::new(),
        owner_id,
        due_on,
        original_due_on: due_on,
        due_reason: String::new(),
        state: ActionState::Open,
        progress_pct: 0,
        progress_note: String::new(),
        done_on: None,
        done_by: None,
        verified_on: None,
        verified_by: None,
        verification_note: String::new(),
        cancelled_reason: String::new(),
        deleted: false,
    }
}

pub fn edit(app: &App, input: ActionEdit) -> Result<Action> {
    let reason = if input.reason.trim().is_empty() { &input.due_reason } else { &input.reason };
    app.transact(Op::ActionEdit, reason, |tx| {
        let before: Action = tx.get(input.id)?;
        loop_allows(tx, &before)?;
        if before.deleted || !before.state.is_open() {
            return Err(Refusal::new("action-not-editable").arg("state", before.state).into());
        }
        let mut after = moved(tx, &before, &input)?;
        if let Some(title) = &input.title {
            after.title = organisation::named("title", title)?;
        }
        if let Some(text) = &input.description {
            organisation::bounded("description", text, TEXT)?;
            after.description.clone_from(text);
        }
        if let Some(kind) = input.kind {
            before.nonconformity_id.map_or_else(|| stands_alone(kind), |_| Ok(()))?;
            after.kind = kind;
        }
        if let Some(owner) = input.owner_id.filter(|owner| *owner != before.owner_id) {
            tx.known_people([("owner_id", Some(owner))])?;
            after.owner_id = owner;
        }
        tx.update(&after)?;
        Ok(after)
    })
}

/// A form that hands in the old date moves nothing.
fn moved(tx: &Tx<'_>, action: &Action, input: &ActionEdit) -> Result<Action> {
    let Some(due_on) = input.due_on.filter(|day| *day != action.due_on) else { return Ok(action.clone()) };
    organisation::bounded("due_reason", &input.due_reason, TEXT)?;
    let step = ActionStep::Move { due_on, reason: input.due_reason.clone() };
    let at_its_field =
        |refusal: Refusal| if refusal.code == "action-reason-missing" { refusal.at("due_reason") } else { refusal };
    Ok(action::take(action, &step, 0, tx.actor, tx.today()).map_err(at_its_field)?)
}

pub fn step(app: &App, input: ActionTake) -> Result<Action> {
    let words = words(&input.step);
    organisation::bounded("reason", words, TEXT)?;
    app.transact(Op::ActionStep, words, |tx| {
        let action: Action = tx.get(input.id)?;
        loop_allows(tx, &action)?;
        let evidence = linked::evidence_count(tx.db, Entity::Action, action.id)?;
        let next = action::take(&action, &input.step, evidence, tx.actor, tx.today())?;
        tx.update(&next)?;
        Ok(next)
    })
}

fn words(step: &ActionStep) -> &str {
    match step {
        ActionStep::Start => "",
        ActionStep::Progress { note, .. } | ActionStep::Finish { note, .. } | ActionStep::Verify { note } => note,
        ActionStep::Return { reason } | ActionStep::Move { reason, .. } | ActionStep::Cancel { reason } => reason,
    }
}

/// An action nobody has begun is taken back; a begun one is cancelled with a reason.
pub fn remove(app: &App, input: ActionRemove) -> Result<ActionId> {
    app.transact(Op::ActionRemove, &input.reason, |tx| {
        let action: Action = tx.get(input.id)?;
        loop_allows(tx, &action)?;
        if action.state != ActionState::Open {
            return Err(Refusal::new("action-begun").arg("number", &action.number).into());
        }
        tx.update(&Action { deleted: true, ..action })?;
        Ok(input.id)
    })
}

fn loop_allows(tx: &Tx<'_>, action: &Action) -> Result<()> {
    let Some(id) = action.nonconformity_id else { return Ok(()) };
    Ok(check_record(&tx.get(id)?, LoopRecord::Action, action.cycle)?)
}
