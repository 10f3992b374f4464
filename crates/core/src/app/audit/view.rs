//! Everything of one audit that its page shows, in one read.

use chrono::NaiveDate;
use rusqlite::Connection;
use serde::Serialize;
use uuid::Uuid;

use crate::{
    Result,
    domain::*,
    store::{
        agenda::{self, SessionRow},
        audit::{
            self as stored, AmendmentRow, ChecklistProgress, CriterionRow, FindingCounts, NameRef, NonconformityCounts,
            Scope,
        },
        record,
        team::{self, OverrideRow, TeamRow},
    },
};

#[derive(Debug, Clone, PartialEq, Serialize, ts_rs::TS)]
pub struct AuditView {
    #[serde(flatten)]
    pub audit: Audit,
    pub programme: Option<NameRef>,
    pub reported_by_name: Option<String>,
    pub locked: bool,
    pub sites: Vec<NameRef>,
    pub services: Vec<NameRef>,
    pub processes: Vec<NameRef>,
    pub criteria: Vec<CriterionRow>,
    pub team: Vec<TeamRow>,
    pub overrides: Vec<OverrideRow>,
    pub agenda: Vec<SessionRow>,
    pub amendments: Vec<AmendmentRow>,
    pub checklist: ChecklistProgress,
    pub findings: FindingCounts,
    pub nonconformities: NonconformityCounts,
    pub next: Vec<AuditNext>,
}

/// A state the audit may go to next, and what is still in the way.
#[derive(Debug, Clone, PartialEq, Serialize, ts_rs::TS)]
pub struct AuditNext {
    pub to: AuditState,
    pub allowed: bool,
    pub needs_reason: bool,
    pub refusal: Option<Refusal>,
}

pub(super) fn of(db: &Connection, id: AuditId, by: Option<PersonId>, today: NaiveDate) -> Result<AuditView> {
    let audit = record::get::<Audit>(db, id)?;
    Ok(AuditView {
        programme: audit.programme_id.map(|programme| programme_ref(db, programme)).transpose()?,
        reported_by_name: audit.reported_by.map(|person| stored::person_name(db, person)).transpose()?,
        locked: audit.state.is_locked(),
        sites: stored::scope(db, id, Scope::Site)?,
        services: stored::scope(db, id, Scope::Service)?,
        processes: stored::scope(db, id, Scope::Process)?,
        criteria: stored::criteria(db, id)?,
        team: team::team(db, id)?,
        overrides: team::override_rows(db, id)?,
        agenda: agenda::sessions(db, id)?,
        amendments: stored::amendments(db, id)?,
        checklist: stored::checklist_progress(db, id)?,
        findings: stored::finding_counts(db, id)?,
        nonconformities: stored::nonconformity_counts(db, id)?,
        next: next(&audit, &stored::facts(db, id)?, by.unwrap_or(PersonId(Uuid::nil())), today),
        audit,
    })
}

fn programme_ref(db: &Connection, id: ProgrammeId) -> Result<NameRef> {
    let programme = record::get::<Programme>(db, id)?;
    Ok(NameRef { id: id.to_string(), name: format!("{} {}", programme.number, programme.title) })
}

/// Asks the audit itself about every state: what it never could become from here is left out.
fn next(audit: &Audit, facts: &AuditFacts, by: PersonId, today: NaiveDate) -> Vec<AuditNext> {
    let option = |&to: &AuditState| {
        let needs_reason = to == AuditState::Cancelled;
        let refusal = audit.advance(to, facts, by, if needs_reason { "asked for" } else { "" }, today).err();
        let never = refusal.as_ref().is_some_and(|refusal| refusal.code == "audit-no-such-step");
        (!never).then_some(AuditNext { to, allowed: refusal.is_none(), needs_reason, refusal })
    };
    AuditState::ALL.iter().filter_map(option).collect()
}
