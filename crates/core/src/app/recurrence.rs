//! What comes back every so many months: its days, and what became of each. No day is skipped silently: it is planned,
//! skipped with a reason, or stands there open.

use chrono::NaiveDate;
use rusqlite::Connection;
use serde::{Deserialize, Serialize};

use super::{
    App, Op, Tx, audit,
    number::Series,
    planner::{add_scope, plan},
    programme,
    reference::require,
};
use crate::{
    Result,
    domain::{planner::occurrence_id, *},
    rules::programme::{dates, recurrence as rule},
    store::{self, planner as stored, record},
};

/// Without an id a new one is made.
#[derive(Debug, Deserialize, ts_rs::TS)]
#[serde(deny_unknown_fields)]
pub struct RecurrenceSave {
    #[serde(default)]
    #[ts(optional)]
    pub id: Option<RecurrenceId>,
    pub programme_id: ProgrammeId,
    pub title: String,
    pub kind: RecurrenceKind,
    #[ts(type = "number")]
    pub every_months: i64,
    pub starts_on: NaiveDate,
    #[serde(default)]
    #[ts(optional)]
    pub ends_on: Option<NaiveDate>,
    #[serde(default)]
    #[ts(optional, as = "Option<i64>")]
    pub days_tenths: i64,
    #[serde(default)]
    #[ts(optional, as = "Option<String>")]
    pub note: String,
    #[serde(default)]
    #[ts(optional, as = "Option<Vec<RecordRef>>")]
    pub covers: Vec<RecordRef>,
}

#[derive(Debug, Deserialize, ts_rs::TS)]
#[serde(deny_unknown_fields)]
pub struct RecurrenceRef {
    pub id: RecurrenceId,
}

/// Over the programme's period unless told.
#[derive(Debug, Deserialize, ts_rs::TS)]
#[serde(deny_unknown_fields)]
pub struct RecurrenceFilter {
    pub programme_id: ProgrammeId,
    #[serde(default)]
    #[ts(optional)]
    pub from: Option<NaiveDate>,
    #[serde(default)]
    #[ts(optional)]
    pub to: Option<NaiveDate>,
}

/// Plans what is due on a day, or skips the day with a reason.
#[derive(Debug, Deserialize, ts_rs::TS)]
#[serde(deny_unknown_fields)]
pub struct RecurrenceAct {
    pub id: RecurrenceId,
    pub due_on: NaiveDate,
    /// Given: nothing is planned for this day, and this is why.
    #[serde(default)]
    #[ts(optional)]
    pub skip_reason: Option<String>,
}

vocabulary! {
    OccurrenceState { Open = "open", Planned = "planned", Skipped = "skipped" }
}

#[derive(Debug, Clone, PartialEq, Serialize, ts_rs::TS)]
pub struct RecurrenceRow {
    #[serde(flatten)]
    pub recurrence: Recurrence,
    pub days: Vec<OccurrenceRow>,
}

#[derive(Debug, Clone, PartialEq, Serialize, ts_rs::TS)]
pub struct OccurrenceRow {
    pub due_on: NaiveDate,
    pub state: OccurrenceState,
    /// Open, and the day has passed.
    pub is_missed: bool,
    pub audit_id: Option<AuditId>,
    pub audit_number: String,
    pub review_id: Option<ManagementReviewId>,
    pub reason: String,
}

pub fn list(app: &App, filter: RecurrenceFilter) -> Result<Vec<RecurrenceRow>> {
    let today = app.now().day();
    app.read(|db| {
        require(db, Entity::Programme, filter.programme_id, "programme_id")?;
        let programme: Programme = record::get(db, filter.programme_id)?;
        let (from, to) = (filter.from.unwrap_or(programme.period_from), filter.to.unwrap_or(programme.period_to));
        organisation::ordered("to", Some(from), Some(to))?;
        let row = |recurrence: Recurrence| -> Result<RecurrenceRow> {
            Ok(RecurrenceRow { days: days(db, &recurrence, (from, to), today)?, recurrence })
        };
        stored::recurrences(db, programme.id)?.into_iter().map(row).collect()
    })
}

fn days(
    db: &Connection,
    recurrence: &Recurrence,
    (from, to): (NaiveDate, NaiveDate),
    today: NaiveDate,
) -> Result<Vec<OccurrenceRow>> {
    let acted = stored::occurrences(db, recurrence.id)?;
    let day = |due_on: NaiveDate| -> Result<OccurrenceRow> {
        let found = acted.iter().find(|occurrence| occurrence.due_on == due_on);
        let state = match found {
            None => OccurrenceState::Open,
            Some(Occurrence { audit_id: None, review_id: None, .. }) => OccurrenceState::Skipped,
            Some(_) => OccurrenceState::Planned,
        };
        let audit_id = found.and_then(|occurrence| occurrence.audit_id);
        Ok(OccurrenceRow {
            due_on,
            state,
            is_missed: state == OccurrenceState::Open && due_on < today,
            audit_number: audit_id
                .map(|id| record::get::<Audit>(db, id))
                .transpose()?
                .map(|a| a.number)
                .unwrap_or_default(),
            audit_id,
            review_id: found.and_then(|occurrence| occurrence.review_id),
            reason: found.map(|occurrence| occurrence.reason.clone()).unwrap_or_default(),
        })
    };
    let every = u32::try_from(recurrence.every_months).unwrap_or_default();
    rule::days(recurrence.starts_on, every, recurrence.ends_on, from, to).into_iter().map(day).collect()
}

pub fn save(app: &App, input: RecurrenceSave) -> Result<Recurrence> {
    organisation::bounded("note", &input.note, audit::TEXT)?;
    app.transact(Op::RecurrenceSave, "", |tx| {
        programme::open(tx, input.programme_id)?;
        for (at, on) in input.covers.iter().enumerate() {
            require(tx.db, on.entity, on.record_id, &format!("covers[{at}]"))?;
        }
        if let Some(id) = input.id
            && tx.live::<Recurrence>(id)?.programme_id != input.programme_id
        {
            return Err(Refusal::new("recurrence-of-another").at("programme_id").into());
        }
        let recurrence = Recurrence {
            id: input.id.unwrap_or_else(|| RecurrenceId(tx.uuid())),
            programme_id: input.programme_id,
            title: organisation::named("title", &input.title)?,
            kind: input.kind,
            every_months: input.every_months,
            starts_on: input.starts_on,
            ends_on: input.ends_on,
            days_tenths: input.days_tenths,
            note: input.note,
            deleted: false,
            covers: input.covers,
        };
        recurrence.check()?;
        tx.put(&recurrence, input.id.is_none())?;
        Ok(recurrence)
    })
}

/// What was planned from it stays.
pub fn remove(app: &App, input: RecurrenceRef) -> Result<RecurrenceId> {
    app.transact(Op::RecurrenceRemove, "", |tx| {
        let recurrence = tx.live::<Recurrence>(input.id)?;
        programme::open(tx, recurrence.programme_id)?;
        tx.update(&Recurrence { deleted: true, ..recurrence })?;
        Ok(input.id)
    })
}

pub fn act(app: &App, input: RecurrenceAct) -> Result<Occurrence> {
    let skip = input.skip_reason.as_deref().map(super::reason).transpose()?.unwrap_or_default().to_owned();
    organisation::bounded("skip_reason", &skip, audit::TEXT)?;
    app.transact(Op::RecurrenceAct, &skip, |tx| {
        let recurrence = tx.live::<Recurrence>(input.id)?;
        let programme = programme::open(tx, recurrence.programme_id)?;
        let days = days(tx.db, &recurrence, (input.due_on, input.due_on), tx.today())?;
        match days.first() {
            None => return Err(no_such_day(&recurrence, input.due_on).into()),
            Some(day) if day.state == OccurrenceState::Planned => {
                let number = day.audit_number.as_str();
                return Err(Refusal::new("recurrence-planned").arg("date", day.due_on).arg("number", number).into());
            }
            Some(_) => {}
        }
        let (audit_id, review_id) = match (input.skip_reason.is_some(), recurrence.kind.audit()) {
            (true, _) => (None, None),
            (false, Some(kind)) => (Some(planned(tx, &recurrence, kind, input.due_on)?), None),
            (false, None) => (None, Some(review(tx, &recurrence, &programme, input.due_on)?)),
        };
        let occurrence = Occurrence {
            id: occurrence_id(recurrence.id, input.due_on),
            recurrence_id: recurrence.id,
            due_on: input.due_on,
            audit_id,
            review_id,
            reason: skip.clone(),
            decided_by: tx.actor,
            decided_on: tx.today(),
            deleted: false,
        };
        // Its id follows from the day: one whose audit was cancelled is planned anew in the same row.
        let known = record::find::<Occurrence>(tx.db, occurrence.id)?;
        tx.put(&occurrence, known.is_none())?;
        Ok(occurrence)
    })
}

fn no_such_day(recurrence: &Recurrence, day: NaiveDate) -> Refusal {
    Refusal::new("recurrence-no-such-day").arg("title", &recurrence.title).arg("date", day).at("due_on")
}

fn planned(tx: &Tx<'_>, recurrence: &Recurrence, kind: AuditKind, due: NaiveDate) -> Result<AuditId> {
    let days = usize::try_from(recurrence.days_tenths).unwrap_or_default().div_ceil(10);
    let from = dates::on_or_after(due);
    let audit = Audit {
        title: recurrence.title.clone(),
        programme_id: Some(recurrence.programme_id),
        days_tenths: recurrence.days_tenths,
        number: tx.number(Series::INTERNAL_AUDIT)?,
        ..audit::planned(AuditId(tx.uuid()), kind, (from, dates::last_of(from, days)))
    };
    tx.insert(&audit)?;
    // What was removed since it was written down is left out.
    let there = |on: &&RecordRef| store::reference::exists(tx.db, on.entity, &on.id()).unwrap_or_default();
    let covers: Vec<(Entity, String)> = recurrence.covers.iter().filter(there).map(|on| (on.entity, on.id())).collect();
    for (entity, id) in &covers {
        plan(tx, audit.id, *entity, id, &recurrence.title)?;
    }
    add_scope(tx, audit.id, &covers)?;
    for id in stored::facts::catalogues(tx.db, recurrence.programme_id)? {
        let (catalogue_id, audit_id) = (Some(id), audit.id);
        let id = CriterionId(tx.uuid());
        tx.insert(&Criterion { id, audit_id, catalogue_id, text: String::new(), deleted: false })?;
    }
    Ok(audit.id)
}

fn review(tx: &Tx<'_>, recurrence: &Recurrence, programme: &Programme, due: NaiveDate) -> Result<ManagementReviewId> {
    let review = ManagementReview {
        id: ManagementReviewId(tx.uuid()),
        title: recurrence.title.clone(),
        programme_id: Some(programme.id),
        planned_on: dates::on_or_after(due),
        held_on: None,
        chair_id: None,
        document_id: None,
        conclusion: String::new(),
        note: String::new(),
        deleted: false,
    };
    tx.insert(&review)?;
    Ok(review.id)
}
