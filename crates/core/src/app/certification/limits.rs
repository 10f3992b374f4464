//! What a certification body allows for its nonconformities, as days on the calendar: its own terms (class CB), and for
//! majors what the standard sets whatever the contract says (NCX-01, NCX-03).

use chrono::NaiveDate;
use rusqlite::Connection;

use super::stored;
use crate::{
    Result,
    domain::{
        due::BodyLimits,
        practice::{Term, TermStart},
        *,
    },
    rules::date::{add_months, term_end},
    store::record,
};

/// NCX-01: months from the last day of stage 2 in which majors must be verified.
const MONTHS_AFTER_STAGE2: i32 = 6;

/// None for what no certification body raised, or in an audit that hangs on no certification.
pub(in crate::app) fn body_limits(db: &Connection, nc: &Nonconformity) -> Result<BodyLimits> {
    let Some(audit) = nc.audit_id.filter(|_| nc.source == NonconformitySource::ExternalAudit) else {
        return Ok(BodyLimits::default());
    };
    let Some(event) = stored::event_of_audit(db, audit)? else { return Ok(BodyLimits::default()) };
    let dossier = stored::dossier(db, event.certification_id)?;
    let body: CertificationBody = record::get(db, dossier.certification.body_id)?;
    Ok(limits(&dossier, &body, &event, nc.grade_kind))
}

fn limits(dossier: &Dossier, body: &CertificationBody, event: &ExternalEvent, grade: GradeKind) -> BodyLimits {
    let last = event.last_day();
    let from = match body.counted_from {
        TermStart::LastAuditDay => last,
        // Not told yet: the terms cannot end sooner than counted from the audit.
        TermStart::Notification => event.notified_on.unwrap_or(last),
    };
    let next = next_audit(dossier, last);
    let end = |term: Option<Term>| match term? {
        Term::NextAudit => next,
        term => term_end(term, from),
    };
    let is_major = grade == GradeKind::Major;
    let (plan, close) =
        if is_major { (body.plan_major, body.close_major) } else { (body.plan_minor, body.close_minor) };
    let expiry = expiry(dossier, event);
    let caps = [
        end(close),
        (is_major && event.kind == ExternalEventKind::Stage2).then(|| add_months(last, MONTHS_AFTER_STAGE2)),
        expiry.filter(|_| is_major && event.kind == ExternalEventKind::Recertification),
        expiry.filter(|_| is_major && body.close_major_before_expiry),
    ];
    BodyLimits { plan_by: end(plan), implementation_by: caps.into_iter().flatten().min() }
}

/// The day before the body comes again: what is looked at then is done by then.
fn next_audit(dossier: &Dossier, after: NaiveDate) -> Option<NaiveDate> {
    let standing = dossier.events.iter().filter(|event| event.state != ExternalEventState::Cancelled);
    let next = standing.map(ExternalEvent::first_day).filter(|day| *day > after).min();
    next.and_then(|day| day.pred_opt())
}

fn expiry(dossier: &Dossier, event: &ExternalEvent) -> Option<NaiveDate> {
    let own = event.cycle_id.and_then(|cycle| dossier.certificate(cycle));
    let newest = || dossier.newest_certificate();
    own.or_else(newest).and_then(|issue| issue.expires_on).filter(|day| *day >= event.last_day())
}
