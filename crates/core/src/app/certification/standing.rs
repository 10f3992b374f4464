//! Suspension, restoration, withdrawal, lapse, transfer and change of scope: facts with their grounds. The certificate's
//! status follows them, and so does the body after a transfer.

use chrono::NaiveDate;
use serde::Deserialize;

use super::{
    form::{form, given_id},
    open, same_certification,
};
use crate::{
    Result,
    app::{App, Op, Tx, reference::require_each},
    domain::*,
};

form! {
    /// Without an id a new one is recorded. What kind it is does not change afterwards.
    CertificationStatusSave(CertificationStatusEventId) -> CertificationStatusEvent {
        set {
            happened_on: NaiveDate,
            ground: StatusGround,
            reason: String,
            scope_before: String,
            scope_after: String,
            part_of_scope: bool,
            review_topics: Vec<TransferTopic>,
        }
        may {
            until_on: NaiveDate,
            promotion_stopped_on: NaiveDate,
            body_ended_on: NaiveDate,
            to_body_id: CertificationBodyId,
        }
        own {
            certification_id: CertificationId,
            kind: StatusEventKind,
        }
    }
}

#[derive(Debug, Deserialize, ts_rs::TS)]
#[serde(deny_unknown_fields)]
pub struct StatusEventRef {
    pub id: CertificationStatusEventId,
}

pub fn status_save(app: &App, mut input: CertificationStatusSave) -> Result<CertificationStatusEvent> {
    let why = input.reason.clone().unwrap_or_default();
    app.transact(Op::CertificationStatusSave, &why, |tx| {
        let before = input.id.map(|id| tx.live::<CertificationStatusEvent>(id)).transpose()?;
        let is_new = before.is_none();
        let mut event = match before {
            Some(event) => same_kind(event, &input)?,
            None => happened(tx, &input)?,
        };
        input.apply(&mut event);
        event.check(tx.today())?;
        require_each(tx.db, Entity::CertificationBody, event.to_body_id, "to_body_id")?;
        let dossier = open(tx, event.certification_id)?.with_status(event.clone());
        dossier.check_status()?;
        tx.put(&event, is_new)?;
        follow(tx, &dossier)?;
        Ok(event)
    })
}

fn same_kind(event: CertificationStatusEvent, input: &CertificationStatusSave) -> Result<CertificationStatusEvent> {
    same_certification(event.certification_id, input.certification_id)?;
    match input.kind {
        Some(kind) if kind != event.kind => Err(Refusal::new("status-kind-stays").at("kind").into()),
        _ => Ok(event),
    }
}

fn happened(tx: &Tx<'_>, input: &CertificationStatusSave) -> Result<CertificationStatusEvent> {
    let dossier = open(tx, given_id(input.certification_id, "certification_id")?)?;
    let kind = given_id(input.kind, "kind")?;
    let transferred = kind == StatusEventKind::Transferred;
    let changed = kind == StatusEventKind::ScopeChanged;
    Ok(CertificationStatusEvent {
        id: CertificationStatusEventId(tx.uuid()),
        certification_id: dossier.certification.id,
        kind,
        happened_on: given_id(input.happened_on, "happened_on")?,
        until_on: None,
        ground: given_id(input.ground, "ground")?,
        reason: String::new(),
        from_body_id: transferred.then_some(dossier.certification.body_id),
        to_body_id: None,
        scope_before: if changed { dossier.certification.scope } else { String::new() },
        scope_after: String::new(),
        part_of_scope: false,
        promotion_stopped_on: None,
        body_ended_on: None,
        deleted: false,
        review_topics: Vec::new(),
    })
}

/// What the standing says now: of the certificate that holds, and of the body after a transfer.
fn follow(tx: &Tx<'_>, dossier: &Dossier) -> Result<()> {
    let mut transfers = dossier.status_events.iter().filter(|event| event.kind == StatusEventKind::Transferred);
    if let Some(body) = transfers.next_back().and_then(|event| event.to_body_id) {
        let certification: Certification = tx.get(dossier.certification.id)?;
        tx.update(&Certification { body_id: body, ..certification })?;
    }
    let Some(issue) = dossier.newest_certificate() else {
        return Ok(());
    };
    let status = dossier.status_events.iter().fold(CertificateStatus::Active, |status, event| match event.kind {
        StatusEventKind::Suspended => CertificateStatus::Suspended,
        StatusEventKind::Restored => CertificateStatus::Active,
        StatusEventKind::Withdrawn => CertificateStatus::Withdrawn,
        StatusEventKind::Lapsed => CertificateStatus::Expired,
        StatusEventKind::Transferred | StatusEventKind::ScopeChanged => status,
    });
    tx.update(&CertificateIssue { status, ..issue.clone() })
}

/// Only the last one, which was a slip of the pen: what came after it would hang in the air.
pub fn status_remove(app: &App, input: StatusEventRef) -> Result<CertificationStatusEventId> {
    app.transact(Op::CertificationStatusRemove, "", |tx| {
        let event: CertificationStatusEvent = tx.live(input.id)?;
        let mut dossier = open(tx, event.certification_id)?;
        if dossier.status_events.last().is_none_or(|last| last.id != event.id) {
            return Err(Refusal::new("status-not-the-last").arg("kind", event.kind).into());
        }
        dossier.status_events.pop();
        if let Some(body) = event.from_body_id {
            tx.update(&Certification { body_id: body, ..tx.get(event.certification_id)? })?;
        }
        tx.update(&CertificationStatusEvent { deleted: true, ..event })?;
        follow(tx, &dossier)?;
        Ok(input.id)
    })
}
