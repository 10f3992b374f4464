//! Remarks on any record. They are talk beside it, not its content: a locked audit can still be remarked on.

use serde::Deserialize;

use super::{App, Op, Tx, reference::require};
use crate::{
    Result,
    domain::{Comment, CommentId, Entity, RecordRef, Refusal, organisation},
    store::comment::{self as stored, CommentRow},
};

#[derive(Debug, Deserialize, ts_rs::TS)]
#[serde(deny_unknown_fields)]
pub struct CommentAdd {
    pub on: RecordRef,
    pub text: String,
}

#[derive(Debug, Deserialize, ts_rs::TS)]
#[serde(deny_unknown_fields)]
pub struct CommentEdit {
    pub id: CommentId,
    pub text: String,
}

#[derive(Debug, Deserialize, ts_rs::TS)]
#[serde(deny_unknown_fields)]
pub struct CommentRef {
    pub id: CommentId,
}

pub fn list(app: &App, on: RecordRef) -> Result<Vec<CommentRow>> {
    app.read(|db| stored::list(db, on.entity, &on.id()))
}

pub fn add(app: &App, input: CommentAdd) -> Result<Comment> {
    let text = said(&input.text)?;
    app.transact(Op::CommentAdd, "", |tx| {
        if input.on.entity == Entity::Comment {
            return Err(Refusal::new("comment-on-comment").at("on").into());
        }
        require(tx.db, input.on.entity, input.on.record_id, "on")?;
        let comment = Comment {
            id: CommentId(tx.uuid()),
            entity: input.on.entity,
            record_id: input.on.id(),
            text,
            by: tx.actor,
            at: tx.now,
            deleted: false,
        };
        tx.insert(&comment)?;
        Ok(comment)
    })
}

/// What was said before stays in the history.
pub fn edit(app: &App, input: CommentEdit) -> Result<Comment> {
    let text = said(&input.text)?;
    app.transact(Op::CommentEdit, "", |tx| {
        let comment = Comment { text, ..own(tx, input.id)? };
        tx.update(&comment)?;
        Ok(comment)
    })
}

pub fn remove(app: &App, input: CommentRef) -> Result<CommentId> {
    app.transact(Op::CommentRemove, "", |tx| {
        tx.update(&Comment { deleted: true, ..own(tx, input.id)? })?;
        Ok(input.id)
    })
}

/// Nobody changes another's words.
fn own(tx: &Tx<'_>, id: CommentId) -> Result<Comment> {
    let comment: Comment = tx.live(id)?;
    if comment.by != tx.actor {
        return Err(Refusal::new("comment-of-another").into());
    }
    Ok(comment)
}

fn said(text: &str) -> Result<String> {
    organisation::bounded("text", text, 20_000)?;
    match text.trim() {
        "" => Err(Refusal::new("value-missing").at("text").into()),
        text => Ok(text.to_owned()),
    }
}
