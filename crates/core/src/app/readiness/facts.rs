//! The facts of readiness from the records: which table, which standard, which language. Rows in, facts out.

use chrono::NaiveDate;
use rusqlite::Connection;

use crate::{
    Error, Result,
    domain::{
        AuditKind, CatalogueId, Certification, CertificationId, Document, DocumentKind, DocumentState, Entity,
        ExternalEvent, ExternalEventState, RecordRef,
        standard::{PlannedDuty, RequiredDocument},
    },
    rules::readiness::{
        ClauseFacts, Duty, EvidenceFacts, External, Facts, Held, LINES, Problem, ReasonKind, Required, Target, lies_in,
    },
    standards::{self, Standard},
    store::{
        self, document,
        readiness::{self as stored, AuditHeld, ClauseCounts, Matter, Standing},
        record,
    },
};

pub fn gather(db: &Connection, certification: Option<CertificationId>, on: NaiveDate, language: &str) -> Result<Facts> {
    let catalogue = catalogue(db, certification)?;
    // What is asked to be documented and done comes along for some standards only.
    let standard = standards::all().iter().find(|standard| standard.catalogue.id() == catalogue);
    let register = document::all(db)?;
    let audits = stored::audits(db, certification)?;
    let mut externals: Vec<_> = audits.iter().filter(|audit| audit.kind.is_external()).map(external).collect();
    externals.extend(stored::external_events(db, certification)?.iter().map(event));
    let (actions, overdue_actions) = stored::actions(db, on, lines())?;
    let mut problems = problems(ReasonKind::ActionOverdue, Entity::Action, actions);
    for (kind, matter) in [
        (ReasonKind::MajorOpen, Matter::OpenMajor),
        (ReasonKind::NonconformityOverdue, Matter::Overdue),
        (ReasonKind::ExternalUnanswered, Matter::Unanswered),
    ] {
        let rows = stored::nonconformities(db, catalogue, matter, on, lines())?;
        problems.extend(self::problems(kind, Entity::Nonconformity, rows));
    }
    Ok(Facts {
        on,
        target: target(&externals),
        certified: stored::is_certified(db, certification, on)?.unwrap_or_else(|| certified(&externals, on)),
        clauses: stored::clauses(db, catalogue, on)?.into_iter().map(clause).collect(),
        required: asked(standard, |s| &s.required_documents).map(|document| required(document, language)).collect(),
        duties: asked(standard, |s| &s.planned_duties).map(|each| duty(each, language)).collect(),
        reviews: reviews(db, &register)?,
        register,
        internal_audits: audits.iter().filter(|a| a.kind == AuditKind::Internal && a.done).map(held).collect(),
        externals,
        problems,
        overdue_actions,
        evidence: stored::evidence(db)?,
        has_scope: !store::workspace(db)?.sms_scope.trim().is_empty(),
    })
}

fn lines() -> i64 {
    i64::try_from(LINES).unwrap_or(i64::MAX)
}

fn problems(kind: ReasonKind, entity: Entity, rows: Vec<Standing>) -> Vec<Problem> {
    let problem = |row: Standing| Problem {
        kind,
        clause: row.clause,
        number: row.number,
        title: row.title,
        who: row.who,
        due_on: row.due_on,
        record: RecordRef { entity, record_id: row.id },
    };
    rows.into_iter().map(problem).collect()
}

fn clause(row: ClauseCounts) -> ClauseFacts {
    ClauseFacts {
        number: row.number,
        title: row.title,
        parent: row.parent,
        depth: row.level,
        is_leaf: row.is_leaf,
        core: row.topic,
        audited_on: row.audited_on,
        open_majors: row.open_majors,
        overdue_nonconformities: row.overdue,
        external_unanswered: row.unanswered,
        overdue_actions: row.overdue_actions,
        evidence: EvidenceFacts {
            items: row.evidence,
            at_fault: row.at_fault,
            expired: row.expired,
            unchecked: row.unchecked,
            newest: row.newest,
        },
    }
}

fn required(document: &RequiredDocument, language: &str) -> Required {
    let name = if language == "de" { &document.name_de } else { &document.name };
    Required {
        key: document.key.clone(),
        clause: document.clause.to_string(),
        keep: document.kind,
        name: name.clone(),
        names: vec![document.name.to_lowercase(), document.name_de.to_lowercase()],
    }
}

fn duty(duty: &PlannedDuty, language: &str) -> Duty {
    Duty {
        key: duty.key.clone(),
        clause: duty.clause.to_string(),
        name: if language == "de" { duty.duty_de.clone() } else { duty.duty.clone() },
        months: duty.suggested_months,
    }
}

/// The catalogue that is certified; without one the standard Triennium is made for.
fn catalogue(db: &Connection, certification: Option<CertificationId>) -> Result<CatalogueId> {
    let first = standards::all().first().ok_or_else(|| Error::internal("no standard comes along"))?.catalogue.id();
    let certification = certification.map(|id| record::get::<Certification>(db, id)).transpose()?;
    Ok(certification.and_then(|certification| certification.catalogue_id).unwrap_or(first))
}

fn asked<T: 'static>(
    standard: Option<&'static Standard>,
    of: fn(&Standard) -> &Vec<T>,
) -> impl Iterator<Item = &'static T> {
    standard.map(of).into_iter().flatten()
}

/// Reviews as they were entered, and those known by their result in the register only: the approved record of clause 9.3, on
/// the last day it covers.
fn reviews(db: &Connection, register: &[Document]) -> Result<Vec<Held>> {
    let is_result = |entry: &&Document| {
        lies_in(&entry.clause, "9.3") && entry.kind == DocumentKind::Retained && entry.state == DocumentState::Approved
    };
    let held = |entry: &Document| {
        let on = entry.period_to.or(entry.approved_on)?;
        Some(Held { on, record: Some(RecordRef { entity: Entity::Document, record_id: entry.id.0 }) })
    };
    let entered = stored::reviews(db)?
        .into_iter()
        .map(|(id, on)| Held { on, record: Some(RecordRef { entity: Entity::ManagementReview, record_id: id }) });
    Ok(entered.chain(register.iter().filter(is_result).filter_map(held)).collect())
}

fn held(audit: &AuditHeld) -> Held {
    Held { on: audit.to, record: Some(record_of(audit)) }
}

fn record_of(audit: &AuditHeld) -> RecordRef {
    RecordRef { entity: Entity::Audit, record_id: audit.id.0 }
}

fn external(audit: &AuditHeld) -> External {
    External {
        kind: audit.kind,
        from: audit.from,
        to: audit.to,
        done: audit.done,
        label: format!("{} {}", audit.number, audit.title),
        record: Some(record_of(audit)),
    }
}

fn event((event, number): &(ExternalEvent, String)) -> External {
    External {
        kind: event.kind.audit_kind(),
        from: event.first_day(),
        to: event.last_day(),
        done: event.state == ExternalEventState::Done,
        label: format!("{number} {}", event.title).trim().to_owned(),
        record: Some(RecordRef { entity: Entity::ExternalEvent, record_id: event.id.0 }),
    }
}

/// The next one that is not done yet, late or not.
fn target(externals: &[External]) -> Option<Target> {
    let next = externals.iter().filter(|audit| !audit.done).min_by_key(|audit| audit.from)?;
    Some(Target { kind: next.kind, from: next.from, label: next.label.clone(), record: next.record })
}

/// Where no certificate was entered: only who is certified is put under surveillance.
fn certified(externals: &[External], on: NaiveDate) -> bool {
    let shows = |audit: &External| matches!(audit.kind, AuditKind::Surveillance | AuditKind::Recertification);
    externals.iter().any(|audit| shows(audit) && (!audit.done || audit.is_done(on)))
}
