//! Raising a nonconformity: from a finding, which gives it everything it has, or on its own.

use super::{
    super::{App, Op, Tx, finding::follow, number::Series},
    fields::{self, form},
};
use crate::{
    Error, Result,
    domain::*,
    store::{self, linked},
};

form! {
    /// From a finding (`finding_id`), or with at least title, clause and grade. Due dates left out are proposed from grade
    /// and risk on the day it is issued.
    NonconformityCreate {
        #[ts(optional)]
        pub finding_id: Option<FindingId>,
        /// For one without a finding that an audit raised all the same.
        #[ts(optional)]
        pub audit_id: Option<AuditId>,
    }
}

pub fn create(app: &App, input: NonconformityCreate) -> Result<Nonconformity> {
    app.transact(Op::NonconformityCreate, "", |tx| create_within(tx, input))
}

/// In a transaction of another verb: the findings of an external report.
pub(in crate::app) fn create_within(tx: &Tx<'_>, input: NonconformityCreate) -> Result<Nonconformity> {
    let finding = input.finding_id.map(|id| open_finding(tx, id)).transpose()?;
    let mut nc = match &finding {
        Some(finding) => from_finding(tx, finding)?,
        None => from_nothing(tx, &input)?,
    };
    audit_writable(tx, nc.audit_id)?;
    input.apply(&mut nc);
    fields::settle(tx, &mut nc)?;
    tx.known_people([("owner_id", nc.owner_id), ("owner_manager_id", nc.owner_manager_id)])?;
    fields::dates_say_why(tx, &[None; 4], &nc, input.due_reason.as_deref())?;
    if !nc.grade_kind.needs_nonconformity() {
        return Err(Refusal::new("grade-not-a-nonconformity").arg("grade", nc.grade_kind).at("grade_id").into());
    }
    flag_repeat(tx, &mut nc)?;
    nc.number = tx.number(Series::NONCONFORMITY)?;
    tx.insert(&nc)?;
    follow(tx, &nc)?;
    carry_evidence(tx, finding.as_ref(), nc.id)?;
    Ok(nc)
}

/// A finding that nobody has raised one for yet.
fn open_finding(tx: &Tx<'_>, id: FindingId) -> Result<Finding> {
    let finding: Finding = tx.named("finding_id", id)?;
    if finding.deleted {
        return Err(Refusal::new("finding-removed").arg("number", &finding.number).at("finding_id").into());
    }
    match store::nonconformity::standing_for_finding(tx.db, id)? {
        Some(standing) => Err(Refusal::new("finding-raised-already")
            .arg("finding", &finding.number)
            .arg("number", &standing.number)
            .at("finding_id")
            .into()),
        None => Ok(finding),
    }
}

fn from_finding(tx: &Tx<'_>, finding: &Finding) -> Result<Nonconformity> {
    let audit: Audit = tx.get(finding.audit_id)?;
    let source =
        if audit.kind.is_external() { NonconformitySource::ExternalAudit } else { NonconformitySource::InternalAudit };
    Ok(Nonconformity {
        title: finding.title.clone(),
        source,
        external_reference: finding.external_reference.clone(),
        finding_id: Some(finding.id),
        audit_id: Some(audit.id),
        process_id: finding.process_id,
        site_id: finding.site_id,
        service_id: finding.service_id,
        evidence_text: finding.description.clone(),
        raised_on: finding.raised_on,
        ..blank(tx, finding.clause_id, finding.grade_id)
    })
}

fn from_nothing(tx: &Tx<'_>, input: &NonconformityCreate) -> Result<Nonconformity> {
    let missing = |field: &str| Error::from(Refusal::new("value-missing").at(field));
    let clause = input.clause_id.ok_or_else(|| missing("clause_id"))?;
    let grade = input.grade_id.ok_or_else(|| missing("grade_id"))?;
    let audit = input.audit_id.map(|id| tx.named::<Audit>("audit_id", id)).transpose()?;
    Ok(Nonconformity { audit_id: audit.map(|audit| audit.id), ..blank(tx, clause, grade) })
}

/// What is found in an audit is the audit's until its report; what comes after it is not found in it.
pub(super) fn audit_writable(tx: &Tx<'_>, audit: Option<AuditId>) -> Result<()> {
    audit.map_or(Ok(()), |id| Ok(tx.get::<Audit>(id)?.writable()?))
}

/// Sets the twin, where there is one, to be acknowledged before issue.
pub(super) fn flag_repeat(tx: &Tx<'_>, nc: &mut Nonconformity) -> Result<()> {
    if let Some(named) = nc.repeat_of {
        let twin: Nonconformity = tx.named("repeat_of", named)?;
        return match twin.id == nc.id {
            true => Err(Refusal::new("repeat-of-itself").arg("number", &twin.number).at("repeat_of").into()),
            false => Ok(()),
        };
    }
    nc.repeat_of = fields::twin(tx, nc)?;
    nc.repeat_acknowledged &= nc.repeat_of.is_some();
    Ok(())
}

/// What shows a finding shows the nonconformity too.
fn carry_evidence(tx: &Tx<'_>, finding: Option<&Finding>, nc: NonconformityId) -> Result<()> {
    let Some(finding) = finding else { return Ok(()) };
    let to = (Entity::Nonconformity, &nc as &dyn rusqlite::ToSql);
    linked::carry_evidence(tx.db, (Entity::Finding, &finding.id), to)?;
    finding.checklist_item_id.map_or(Ok(()), |item| linked::carry_evidence(tx.db, (Entity::ChecklistItem, &item), to))
}

fn blank(tx: &Tx<'_>, clause_id: ClauseId, grade_id: GradeId) -> Nonconformity {
    let empty = String::new;
    Nonconformity {
        id: NonconformityId(tx.uuid()),
        number: empty(),
        title: empty(),
        source: NonconformitySource::Other,
        external_reference: empty(),
        finding_id: None,
        audit_id: None,
        clause_id,
        process_id: None,
        site_id: None,
        service_id: None,
        grade_id,
        grade_kind: GradeKind::Ungraded,
        grade_reason: empty(),
        risk: Risk::Medium,
        requirement: empty(),
        evidence_text: empty(),
        statement: empty(),
        failure_kind: None,
        consequences: empty(),
        similar_checked: empty(),
        state: NonconformityState::Draft,
        cycle: 1,
        owner_id: None,
        owner_manager_id: None,
        raised_by: tx.actor,
        raised_on: tx.today(),
        issued_on: None,
        acknowledged_on: None,
        correction_due: None,
        plan_due: None,
        implementation_due: None,
        effectiveness_due: None,
        due_reason: empty(),
        disputed_by: None,
        disputed_reason: empty(),
        dispute_outcome: empty(),
        body_reference: empty(),
        deferred_until: None,
        deferred_by: None,
        deferred_reason: empty(),
        escalated_to: None,
        escalated_on: None,
        escalated_reason: empty(),
        implemented_by: None,
        implemented_on: None,
        verified_by: None,
        verified_on: None,
        repeat_of: None,
        repeat_acknowledged: false,
        sms_change: SmsChange::Undecided,
        sms_change_note: empty(),
        closed_by: None,
        second_closer_id: None,
        closed_on: None,
        closing_note: empty(),
        cancelled_reason: empty(),
        deleted: false,
    }
}
