//! The checklist of an audit: questions asked, answered, added, moved. What makes many at once is in `build`.

mod build;

use serde::Deserialize;

pub use build::{ChecklistBuild, ChecklistBuilt, ChecklistCarry, build, carry};

use super::{App, Op, Tx, audit, patch::patch, reference::require};
use crate::{
    Result,
    domain::{organisation::bounded, *},
    store::{
        catalogue::ClauseRow,
        checklist::{self as stored, ChecklistFilter, ChecklistRow},
        list::Page,
    },
};

#[derive(Debug, Deserialize, ts_rs::TS)]
#[serde(deny_unknown_fields)]
pub struct ChecklistAdd {
    pub audit_id: AuditId,
    pub clause_id: ClauseId,
    pub question: String,
    #[serde(default)]
    #[ts(optional, as = "Option<String>")]
    pub expected_evidence: String,
    #[serde(default)]
    #[ts(optional, as = "Option<String>")]
    pub sampling_hint: String,
}

/// What is not given stays as it is.
#[derive(Debug, Deserialize, ts_rs::TS)]
#[serde(deny_unknown_fields)]
pub struct ChecklistItemSave {
    pub id: ChecklistItemId,
    #[serde(default)]
    #[ts(optional)]
    pub question: Option<String>,
    #[serde(default)]
    #[ts(optional)]
    pub expected_evidence: Option<String>,
    #[serde(default)]
    #[ts(optional)]
    pub sampling_hint: Option<String>,
}

#[derive(Debug, Deserialize, ts_rs::TS)]
#[serde(deny_unknown_fields)]
pub struct ChecklistItemRef {
    pub id: ChecklistItemId,
}

#[derive(Debug, Deserialize, ts_rs::TS)]
#[serde(deny_unknown_fields)]
pub struct ChecklistItemMove {
    pub id: ChecklistItemId,
    /// The item it comes to stand behind; without one it becomes the first.
    #[serde(default)]
    #[ts(optional)]
    pub after: Option<ChecklistItemId>,
}

/// The whole answer: a text that is not given is empty, `result` null takes the answer back.
#[derive(Debug, Deserialize, ts_rs::TS)]
#[serde(deny_unknown_fields)]
pub struct ChecklistAnswer {
    pub id: ChecklistItemId,
    pub result: Option<ChecklistResult>,
    #[serde(default)]
    #[ts(optional, as = "Option<String>")]
    pub note: String,
    /// For the auditor alone: never exported, but counted.
    #[serde(default)]
    #[ts(optional, as = "Option<String>")]
    pub private_note: String,
    /// Whom the auditor spoke with: role and unit.
    #[serde(default)]
    #[ts(optional, as = "Option<String>")]
    pub persons: String,
    /// Why it was not sampled, or why it does not apply.
    #[serde(default)]
    #[ts(optional, as = "Option<String>")]
    pub reason: String,
}

pub fn list(app: &App, filter: ChecklistFilter) -> Result<Page<ChecklistRow>> {
    app.read(|db| stored::list(db, &filter))
}

/// A live item of an audit that may still be written.
pub(super) fn open(tx: &Tx<'_>, id: ChecklistItemId) -> Result<ChecklistItem> {
    let item = tx.live::<ChecklistItem>(id)?;
    audit::open(tx, item.audit_id)?;
    Ok(item)
}

pub fn answer(app: &App, input: ChecklistAnswer) -> Result<ChecklistItem> {
    for (field, text) in [
        ("note", &input.note),
        ("private_note", &input.private_note),
        ("persons", &input.persons),
        ("reason", &input.reason),
    ] {
        bounded(field, text, audit::TEXT)?;
    }
    app.transact(Op::ChecklistAnswer, "", |tx| {
        let mut item = open(tx, input.id)?;
        if let Some(result) = input.result {
            let clause = tx.get::<ClauseRow>(item.clause_id)?;
            check_result(result, clause.allows_not_applicable, &input.note, &input.reason)?;
        }
        item.result = input.result;
        item.auditor_id = input.result.map(|_| tx.actor);
        item.answered_at = input.result.map(|_| tx.now);
        (item.note, item.private_note) = (input.note, input.private_note);
        (item.persons, item.reason) = (input.persons, input.reason);
        tx.update(&item)?;
        Ok(item)
    })
}

/// A question of the auditor's own.
pub fn add(app: &App, input: ChecklistAdd) -> Result<ChecklistItem> {
    app.transact(Op::ChecklistItemSave, "", |tx| {
        let audit = audit::open(tx, input.audit_id)?;
        let clause = clause(tx, input.clause_id)?;
        let mut item = blank(ChecklistItemId(tx.uuid()), audit.id, clause.id, QuestionOrigin::Own);
        item.question = input.question;
        item.expected_evidence = input.expected_evidence;
        item.sampling_hint = input.sampling_hint;
        let item = checked(item)?;
        let item = ChecklistItem { position: build::place(tx, audit.id, &clause)?, ..item };
        tx.insert(&item)?;
        Ok(item)
    })
}

fn clause(tx: &Tx<'_>, id: ClauseId) -> Result<ClauseRow> {
    require(tx.db, Entity::Clause, id, "clause_id")?;
    tx.get(id)
}

pub fn save(app: &App, mut input: ChecklistItemSave) -> Result<ChecklistItem> {
    app.transact(Op::ChecklistItemSave, "", |tx| {
        let mut item = open(tx, input.id)?;
        patch!(item, input; question expected_evidence sampling_hint);
        let item = checked(item)?;
        tx.update(&item)?;
        Ok(item)
    })
}

fn checked(item: ChecklistItem) -> Result<ChecklistItem> {
    if item.question.trim().is_empty() {
        return Err(Refusal::new("value-missing").at("question").into());
    }
    bounded("question", &item.question, 4_000)?;
    bounded("expected_evidence", &item.expected_evidence, audit::TEXT)?;
    bounded("sampling_hint", &item.sampling_hint, audit::TEXT)?;
    Ok(ChecklistItem { question: item.question.trim().to_owned(), ..item })
}

/// A question nobody has answered and nothing hangs on.
pub fn remove(app: &App, input: ChecklistItemRef) -> Result<ChecklistItemId> {
    app.transact(Op::ChecklistItemRemove, "", |tx| {
        let item = open(tx, input.id)?;
        let uses = stored::uses(tx.db, item.id)?;
        if uses > 0 {
            return Err(Refusal::new("checklist-item-in-use").arg("uses", uses).into());
        }
        if item.result.is_some() {
            return Err(Refusal::new("checklist-item-answered").into());
        }
        tx.update(&ChecklistItem { deleted: true, ..item })?;
        Ok(input.id)
    })
}

/// `move` in the wire's words.
pub fn shift(app: &App, input: ChecklistItemMove) -> Result<ChecklistItem> {
    app.transact(Op::ChecklistItemSave, "", |tx| {
        let item = open(tx, input.id)?;
        let mut order = stored::items(tx.db, item.audit_id)?;
        order.retain(|other| other.id != item.id);
        let index = match input.after {
            None => 0,
            Some(after) => match order.iter().position(|other| other.id == after) {
                Some(index) => index + 1,
                None => return Err(Refusal::new("record-of-another-audit").at("after").into()),
            },
        };
        order.insert(index, item);
        build::renumber(tx, &mut order, index)?;
        Ok(order.swap_remove(index))
    })
}

/// An unanswered question with nothing written yet.
fn blank(id: ChecklistItemId, audit_id: AuditId, clause_id: ClauseId, origin: QuestionOrigin) -> ChecklistItem {
    ChecklistItem {
        id,
        audit_id,
        clause_id,
        position: 0,
        question: String::new(),
        expected_evidence: String::new(),
        sampling_hint: String::new(),
        origin,
        result: None,
        note: String::new(),
        private_note: String::new(),
        persons: String::new(),
        reason: String::new(),
        auditor_id: None,
        answered_at: None,
        carried_from: None,
        earlier_result: None,
        earlier_note: String::new(),
        deleted: false,
    }
}
