//! Management reviews (ISO/IEC 20000-1 9.3): planned, held, shown by their minutes: a document of the register, or
//! evidence linked to the review.

use chrono::NaiveDate;
use serde::Deserialize;

use super::{App, Op, audit, reference::require_each};
use crate::{
    Result,
    domain::{organisation::bounded, *},
    store::{
        list::Page,
        planner::{self as stored, ManagementReviewRow, ReviewFilter},
    },
};

/// Without an id a new one is made.
#[derive(Debug, Deserialize, ts_rs::TS)]
#[serde(deny_unknown_fields)]
pub struct ManagementReviewSave {
    #[serde(default)]
    #[ts(optional)]
    pub id: Option<ManagementReviewId>,
    pub title: String,
    #[serde(default)]
    #[ts(optional)]
    pub programme_id: Option<ProgrammeId>,
    pub planned_on: NaiveDate,
    #[serde(default)]
    #[ts(optional)]
    pub held_on: Option<NaiveDate>,
    #[serde(default)]
    #[ts(optional)]
    pub chair_id: Option<PersonId>,
    /// The minutes in the register.
    #[serde(default)]
    #[ts(optional)]
    pub document_id: Option<DocumentId>,
    #[serde(default)]
    #[ts(optional, as = "Option<String>")]
    pub conclusion: String,
    #[serde(default)]
    #[ts(optional, as = "Option<String>")]
    pub note: String,
    /// Why a review that was planned for another day moves.
    #[serde(default)]
    #[ts(optional, as = "Option<String>")]
    pub reason: String,
}

#[derive(Debug, Deserialize, ts_rs::TS)]
#[serde(deny_unknown_fields)]
pub struct ManagementReviewRef {
    pub id: ManagementReviewId,
}

pub fn list(app: &App, filter: ReviewFilter) -> Result<Page<ManagementReviewRow>> {
    app.read(|db| stored::reviews(db, &filter))
}

pub fn save(app: &App, input: ManagementReviewSave) -> Result<ManagementReview> {
    for (field, text) in [("conclusion", &input.conclusion), ("note", &input.note), ("reason", &input.reason)] {
        bounded(field, text, audit::TEXT)?;
    }
    app.transact(Op::ManagementReviewSave, &input.reason, |tx| {
        require_each(tx.db, Entity::Programme, input.programme_id, "programme_id")?;
        require_each(tx.db, Entity::Person, input.chair_id, "chair_id")?;
        require_each(tx.db, Entity::Document, input.document_id, "document_id")?;
        if let Some(id) = input.id {
            let before = tx.live::<ManagementReview>(id)?;
            if before.planned_on != input.planned_on && before.held_on.is_none() {
                super::reason(&input.reason)?;
            }
        }
        let review = ManagementReview {
            id: input.id.unwrap_or_else(|| ManagementReviewId(tx.uuid())),
            title: organisation::named("title", &input.title)?,
            programme_id: input.programme_id,
            planned_on: input.planned_on,
            held_on: input.held_on,
            chair_id: input.chair_id,
            document_id: input.document_id,
            conclusion: input.conclusion.clone(),
            note: input.note.clone(),
            deleted: false,
        };
        review.check(tx.today())?;
        tx.put(&review, input.id.is_none())?;
        Ok(review)
    })
}

/// One that was held stays: it is a record of the system.
pub fn remove(app: &App, input: ManagementReviewRef) -> Result<ManagementReviewId> {
    app.transact(Op::ManagementReviewRemove, "", |tx| {
        let review = tx.live::<ManagementReview>(input.id)?;
        if let Some(day) = review.held_on {
            return Err(Refusal::new("review-was-held").arg("date", day).into());
        }
        tx.update(&ManagementReview { deleted: true, ..review })?;
        Ok(input.id)
    })
}
