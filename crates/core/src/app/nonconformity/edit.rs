//! Changing what a form may change, in the state it is in (`domain::nonconformity::check_edit`), and discarding a draft.

use super::{
    super::{App, Op, Tx, finding},
    create::{audit_writable, flag_repeat},
    fields::{self, form},
};
use crate::{
    Error, Result,
    domain::{
        nonconformity::{check_delete, check_edit},
        *,
    },
};

form! {
    /// What is left out stays as it is; `null` empties it.
    NonconformityEdit {
        #[ts(as = "NonconformityId")]
        pub id: Option<NonconformityId>,
        /// Stands in the history beside what changed.
        #[ts(optional)]
        pub reason: Option<String>,
    }
}

#[derive(Debug, serde::Deserialize, ts_rs::TS)]
#[serde(deny_unknown_fields)]
pub struct NonconformityRemove {
    pub id: NonconformityId,
    #[serde(default)]
    #[ts(optional, as = "Option<String>")]
    pub reason: String,
}

pub fn edit(app: &App, input: NonconformityEdit) -> Result<Nonconformity> {
    let id = input.id.ok_or_else(|| Error::from(Refusal::new("value-missing").at("id")))?;
    let reason = input.reason.as_deref().or(input.due_reason.as_deref()).unwrap_or_default();
    app.transact(Op::NonconformityEdit, reason, |tx| {
        let before: Nonconformity = tx.get(id)?;
        let mut after = before.clone();
        input.apply(&mut after);
        check_edit(&before, &after)?;
        fields::settle(tx, &mut after)?;
        new_people_are_known(tx, &before, &after)?;
        fields::dates_say_why(tx, &fields::dates(&before), &after, input.due_reason.as_deref())?;
        moved_dates_say_why_anew(&before, &after, &input)?;
        if before.state == NonconformityState::Draft {
            audit_writable(tx, before.audit_id)?;
        }
        twin_stands(tx, &before, &mut after)?;
        // Once more: what follows from other records must be editable too.
        check_edit(&before, &after)?;
        tx.update(&after)?;
        finding::follow(tx, &after)?;
        Ok(after)
    })
}

/// Who was named before may have left since; only a new name is asked about.
fn new_people_are_known(tx: &Tx<'_>, before: &Nonconformity, after: &Nonconformity) -> Result<()> {
    let new = |was: Option<PersonId>, is: Option<PersonId>| if was == is { None } else { is };
    tx.known_people([
        ("owner_id", new(before.owner_id, after.owner_id)),
        ("owner_manager_id", new(before.owner_manager_id, after.owner_manager_id)),
    ])
}

/// A reason of an earlier move is none for this one.
fn moved_dates_say_why_anew(before: &Nonconformity, after: &Nonconformity, input: &NonconformityEdit) -> Result<()> {
    let moved = before.state != NonconformityState::Draft && fields::dates(before) != fields::dates(after);
    let said = input.due_reason.as_deref().is_some_and(|words| !words.trim().is_empty());
    if moved && !said {
        return Err(Refusal::new("due-reason-missing").at("due_reason").into());
    }
    Ok(())
}

/// A draft whose clause, process or day changed is compared anew; a flag that stands is not taken off by hand.
fn twin_stands(tx: &Tx<'_>, before: &Nonconformity, after: &mut Nonconformity) -> Result<()> {
    let key = |nc: &Nonconformity| (nc.clause_id, nc.process_id, nc.raised_on);
    if after.repeat_of == before.repeat_of && key(before) == key(after) {
        return Ok(());
    }
    if key(before) != key(after) && after.repeat_of == before.repeat_of {
        after.repeat_of = None;
    }
    let asked = after.repeat_of;
    flag_repeat(tx, after)?;
    if key(before) == key(after) && asked.is_none() && after.repeat_of.is_some() {
        let twin: Nonconformity = tx.get(after.repeat_of.unwrap_or(after.id))?;
        return Err(Refusal::new("repeat-stands").arg("number", &twin.number).at("repeat_of").into());
    }
    after.repeat_acknowledged &= after.repeat_of.is_some();
    Ok(())
}

pub fn remove(app: &App, input: NonconformityRemove) -> Result<NonconformityId> {
    app.transact(Op::NonconformityEdit, &input.reason, |tx| {
        let nc: Nonconformity = tx.get(input.id)?;
        check_delete(&nc)?;
        audit_writable(tx, nc.audit_id)?;
        tx.update(&Nonconformity { deleted: true, ..nc })?;
        Ok(input.id)
    })
}
