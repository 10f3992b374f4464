//! Audits that certification bodies hold: planned, moved with a reason, done, decided. Once an event has a linked audit, the
//! planned days of both move together.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use super::{
    form::{form, given_id},
    open, same_certification, stored,
};
use crate::{
    Result,
    app::{App, Op, Tx, reason, reference::require_each},
    domain::*,
    store::{
        audit::NameRef,
        certification::{ExternalEventFilter, ExternalEventRow, SitesOf},
        list::Page,
    },
};

form! {
    /// Without an id a new one is planned. The planned days of one that stands move with a reason (`external_event_move`).
    ExternalEventSave(ExternalEventId) -> ExternalEvent {
        set {
            kind: ExternalEventKind,
            title: String,
            state: ExternalEventState,
            readiness_gap: bool,
            cancelled_reason: String,
            note: String,
        }
        may {
            cycle_id: CertificationCycleId,
            actual_from: NaiveDate,
            actual_to: NaiveDate,
            notified_on: NaiveDate,
            decision_on: NaiveDate,
            majors_verified_on: NaiveDate,
            quoted_days_tenths: i64,
            days_tenths: i64,
            random_sites: i64,
            application_reviewed: bool,
            conditions_known: bool,
            audit_id: AuditId,
        }
        own {
            certification_id: CertificationId,
            /// Of a new one; as the one that stands has them, or not at all, otherwise.
            planned_from: NaiveDate,
            planned_to: NaiveDate,
            /// All of them, in the place of those before.
            sites: Vec<SiteId>,
        }
    }
}

#[derive(Debug, Deserialize, ts_rs::TS)]
#[serde(deny_unknown_fields)]
pub struct ExternalEventMove {
    pub id: ExternalEventId,
    pub planned_from: NaiveDate,
    pub planned_to: NaiveDate,
    pub reason: String,
}

#[derive(Debug, Deserialize, ts_rs::TS)]
#[serde(deny_unknown_fields)]
pub struct EventRef {
    pub id: ExternalEventId,
}

#[derive(Debug, Clone, PartialEq, Serialize, ts_rs::TS)]
pub struct ExternalEventView {
    #[serde(flatten)]
    pub row: ExternalEventRow,
    pub sites: Vec<NameRef>,
}

pub fn event_list(app: &App, filter: ExternalEventFilter) -> Result<Page<ExternalEventRow>> {
    app.read(|db| stored::events(db, &filter))
}

pub fn event_get(app: &App, input: EventRef) -> Result<ExternalEventView> {
    app.read(|db| {
        crate::store::record::get::<ExternalEvent>(db, input.id)?;
        Ok(ExternalEventView { row: stored::event(db, input.id)?, sites: stored::sites(db, SitesOf::Event(input.id))? })
    })
}

pub fn event_save(app: &App, mut input: ExternalEventSave) -> Result<ExternalEvent> {
    app.transact(Op::ExternalEventSave, "", |tx| {
        let before = input.id.map(|id| tx.live::<ExternalEvent>(id)).transpose()?;
        let is_new = before.is_none();
        let mut event = match before {
            Some(event) => stands(event, &input)?,
            None => planned(ExternalEventId(tx.uuid()), &input)?,
        };
        let dossier = open(tx, event.certification_id)?;
        if is_new {
            event.cycle_id = dossier.cycles.last().map(|cycle| cycle.id);
        }
        input.apply(&mut event);
        checked(tx, dossier, &event)?;
        tx.put(&event, is_new)?;
        if let Some(sites) = &input.sites {
            require_each(tx.db, Entity::Site, sites, "sites")?;
            stored::set_sites(tx.db, SitesOf::Event(event.id), sites)?;
        }
        Ok(event)
    })
}

/// A standing event, with days that say the same as it does.
fn stands(event: ExternalEvent, input: &ExternalEventSave) -> Result<ExternalEvent> {
    same_certification(event.certification_id, input.certification_id)?;
    let days =
        [("planned_from", input.planned_from, event.planned_from), ("planned_to", input.planned_to, event.planned_to)];
    match days.into_iter().find(|(_, given, stands)| given.is_some_and(|day| day != *stands)) {
        Some((field, ..)) => Err(Refusal::new("event-moves-with-reason").at(field).into()),
        None => Ok(event),
    }
}

fn planned(id: ExternalEventId, input: &ExternalEventSave) -> Result<ExternalEvent> {
    let certification_id = given_id(input.certification_id, "certification_id")?;
    let kind = given_id(input.kind, "kind")?;
    // Of an audit that was held already, its own days are the planned ones where nobody says otherwise.
    let from = input.planned_from.or(input.actual_from.flatten());
    let planned_from = given_id(from, "planned_from")?;
    let planned_to = input.planned_to.or(input.actual_to.flatten()).unwrap_or(planned_from);
    Ok(ExternalEvent {
        id,
        certification_id,
        cycle_id: None,
        kind,
        title: String::new(),
        state: ExternalEventState::Planned,
        planned_from,
        planned_to,
        actual_from: None,
        actual_to: None,
        notified_on: None,
        decision_on: None,
        majors_verified_on: None,
        quoted_days_tenths: None,
        days_tenths: None,
        random_sites: None,
        readiness_gap: false,
        application_reviewed: None,
        conditions_known: None,
        audit_id: None,
        first_planned_from: planned_from,
        first_planned_to: planned_to,
        moved_reason: String::new(),
        cancelled_reason: String::new(),
        note: String::new(),
        deleted: false,
    })
}

fn checked(tx: &Tx<'_>, dossier: Dossier, event: &ExternalEvent) -> Result<()> {
    event.check(tx.today())?;
    dossier.with_event(event.clone()).check_event(event)?;
    let Some(id) = event.audit_id else { return Ok(()) };
    require_each(tx.db, Entity::Audit, [id], "audit_id")?;
    let audit: Audit = tx.get(id)?;
    match audit.kind.is_external() {
        true => Ok(()),
        false => Err(Refusal::new("event-audit-not-external").arg("number", &audit.number).at("audit_id").into()),
    }
}

pub fn event_move(app: &App, input: ExternalEventMove) -> Result<ExternalEvent> {
    let why = reason(&input.reason)?;
    app.transact(Op::ExternalEventMove, why, |tx| {
        let mut event: ExternalEvent = tx.live(input.id)?;
        if matches!(event.state, ExternalEventState::Done | ExternalEventState::Cancelled) {
            return Err(Refusal::new("event-not-movable").arg("state", event.state).at("planned_from").into());
        }
        if (event.planned_from, event.planned_to) == (input.planned_from, input.planned_to) {
            return Err(Refusal::new("event-not-moved").at("planned_from").into());
        }
        (event.planned_from, event.planned_to) = (input.planned_from, input.planned_to);
        why.clone_into(&mut event.moved_reason);
        // Days the body agreed to are not those days any more.
        event.state = ExternalEventState::Planned;
        checked(tx, open(tx, event.certification_id)?, &event)?;
        tx.update(&event)?;
        move_audit(tx, &event)?;
        Ok(event)
    })
}

/// The linked audit is on the same days, as long as it has not begun.
fn move_audit(tx: &Tx<'_>, event: &ExternalEvent) -> Result<()> {
    let Some(id) = event.audit_id else { return Ok(()) };
    let audit: Audit = tx.get(id)?;
    match audit.state {
        AuditState::Planned | AuditState::Prepared => {
            tx.update(&Audit { planned_from: event.planned_from, planned_to: event.planned_to, ..audit })
        }
        _ => Ok(()),
    }
}

/// What was held, or has an audit with findings, stays; it can be cancelled.
pub fn event_remove(app: &App, input: EventRef) -> Result<ExternalEventId> {
    app.transact(Op::ExternalEventRemove, "", |tx| {
        let event: ExternalEvent = tx.live(input.id)?;
        if let Some(id) = event.audit_id {
            return Err(Refusal::new("event-has-audit").arg("number", tx.get::<Audit>(id)?.number).into());
        }
        tx.update(&ExternalEvent { deleted: true, ..event })?;
        Ok(input.id)
    })
}
