//! What planning keeps beside programme and audit: what an audit's plan covers, what comes back every so many months, what
//! changed and so wants looking at, management reviews, and the proposals a lead accepted. It never decides what to plan:
//! `rules/programme/` does.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::{
    AuditId, AuditKind, DocumentId, Entity, Importance, ImportantChangeId, ManagementReviewId, OccurrenceId, PersonId,
    PlanItemId, ProgrammeId, ProgrammeProposalId, RecordRef, RecurrenceId, Refusal, organisation, standard, vocabulary,
};

vocabulary! {
    /// What an audit's plan says of one clause, process, site or service.
    PlanItemState { Planned = "planned", NotSampled = "not_sampled", Moved = "moved" }
}

/// One line of an audit's plan. Clauses are planned by these alone; sites, services and processes by the audit's scope,
/// and then a line is only there to say why one of them was left out or went to another audit.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
pub struct PlanItem {
    /// The same for the same audit and record on every laptop (`plan_item_id`).
    pub id: PlanItemId,
    pub audit_id: AuditId,
    /// `clause`, `process`, `site` or `service`.
    pub entity: Entity,
    pub record_id: String,
    pub state: PlanItemState,
    /// Why it is planned, left out or moved.
    pub reason: String,
    pub moved_to_id: Option<AuditId>,
    /// Who left it out or moved it, and when: a moved matter must not look like a forgotten one.
    pub decided_by: Option<PersonId>,
    pub decided_on: Option<NaiveDate>,
    pub deleted: bool,
}

pub fn plan_item_id(audit: AuditId, entity: Entity, record: &str) -> PlanItemId {
    let audit = audit.to_string();
    PlanItemId(standard::derived_id(&[audit.as_bytes(), entity.as_str().as_bytes(), record.as_bytes()]))
}

/// What an audit can cover.
pub fn is_covered(entity: Entity) -> bool {
    matches!(entity, Entity::Clause | Entity::Process | Entity::Site | Entity::Service)
}

impl PlanItem {
    pub fn check(&self) -> Result<(), Refusal> {
        if !is_covered(self.entity) {
            return Err(Refusal::new("plan-item-kind").arg("entity", self.entity).at("entity"));
        }
        if self.state != PlanItemState::Planned && self.reason.trim().is_empty() {
            return Err(Refusal::new("reason-missing").at("reason"));
        }
        match (self.state, self.moved_to_id) {
            (PlanItemState::Moved, None) => Err(Refusal::new("plan-item-moved-nowhere").at("moved_to_id")),
            (PlanItemState::Moved, Some(to)) if to == self.audit_id => {
                Err(Refusal::new("plan-item-moved-to-itself").at("moved_to_id"))
            }
            _ => Ok(()),
        }
    }
}

vocabulary! {
    RecurrenceKind { InternalAudit = "internal_audit", SupplierAudit = "supplier_audit", ManagementReview = "management_review" }
}

impl RecurrenceKind {
    /// None: no audit, a management review.
    pub fn audit(self) -> Option<AuditKind> {
        match self {
            Self::InternalAudit => Some(AuditKind::Internal),
            Self::SupplierAudit => Some(AuditKind::Supplier),
            Self::ManagementReview => None,
        }
    }
}

/// Something that comes back: every so many months from an anchor day, clamped to the month's end.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
pub struct Recurrence {
    pub id: RecurrenceId,
    pub programme_id: ProgrammeId,
    pub title: String,
    pub kind: RecurrenceKind,
    pub every_months: i64,
    /// The anchor: the first day, and the one every later day is counted from.
    pub starts_on: NaiveDate,
    pub ends_on: Option<NaiveDate>,
    pub days_tenths: i64,
    pub note: String,
    pub deleted: bool,
    /// Clauses, processes, sites, services.
    pub covers: Vec<RecordRef>,
}

impl Recurrence {
    pub fn check(&self) -> Result<(), Refusal> {
        organisation::named("title", &self.title)?;
        organisation::ordered("ends_on", Some(self.starts_on), self.ends_on)?;
        if !(1..=120).contains(&self.every_months) {
            return Err(Refusal::new("recurrence-months").arg("months", self.every_months).at("every_months"));
        }
        if self.days_tenths < 0 {
            return Err(Refusal::new("value-negative").arg("value", self.days_tenths).at("days_tenths"));
        }
        covered(&self.covers, "covers")
    }
}

/// One day of a recurrence somebody acted on: it became an audit or a review, or was skipped with a reason.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
pub struct Occurrence {
    pub id: OccurrenceId,
    pub recurrence_id: RecurrenceId,
    pub due_on: NaiveDate,
    pub audit_id: Option<AuditId>,
    pub review_id: Option<ManagementReviewId>,
    /// Why nothing was planned for this day.
    pub reason: String,
    pub decided_by: PersonId,
    pub decided_on: NaiveDate,
    pub deleted: bool,
}

pub fn occurrence_id(recurrence: RecurrenceId, due_on: NaiveDate) -> OccurrenceId {
    let (recurrence, day) = (recurrence.to_string(), due_on.to_string());
    OccurrenceId(standard::derived_id(&[recurrence.as_bytes(), day.as_bytes()]))
}

/// A change of the organisation, its services or its SMS that audits must not miss.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
pub struct ImportantChange {
    pub id: ImportantChangeId,
    pub happened_on: NaiveDate,
    pub title: String,
    pub description: String,
    pub importance: Importance,
    pub deleted: bool,
    /// Clauses, processes, sites, services; none: the whole SMS.
    pub affects: Vec<RecordRef>,
}

impl ImportantChange {
    pub fn check(&self) -> Result<(), Refusal> {
        organisation::named("title", &self.title)?;
        covered(&self.affects, "affects")
    }
}

fn covered(records: &[RecordRef], field: &str) -> Result<(), Refusal> {
    match records.iter().position(|record| !is_covered(record.entity)) {
        Some(at) => {
            Err(Refusal::new("plan-item-kind").arg("entity", records[at].entity).at(format!("{field}[{at}].entity")))
        }
        None => Ok(()),
    }
}

/// A management review (ISO/IEC 20000-1 9.3): planned, and once held shown by its minutes.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
pub struct ManagementReview {
    pub id: ManagementReviewId,
    pub title: String,
    pub programme_id: Option<ProgrammeId>,
    pub planned_on: NaiveDate,
    pub held_on: Option<NaiveDate>,
    pub chair_id: Option<PersonId>,
    /// The minutes in the register; a file of them is linked as evidence.
    pub document_id: Option<DocumentId>,
    pub conclusion: String,
    pub note: String,
    pub deleted: bool,
}

impl ManagementReview {
    pub fn check(&self, today: NaiveDate) -> Result<(), Refusal> {
        organisation::named("title", &self.title)?;
        match self.held_on {
            Some(held) if held > today => Err(Refusal::new("review-held-later").arg("date", held).at("held_on")),
            _ => Ok(()),
        }
    }
}

/// A proposal somebody accepted from: enough to make it again and to see what was taken and what left.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
pub struct ProgrammeProposal {
    pub id: ProgrammeProposalId,
    pub programme_id: ProgrammeId,
    pub seed: String,
    /// SHA-256 of the proposal's JSON, hex.
    pub sha256: String,
    pub accepted_by: PersonId,
    pub accepted_on: NaiveDate,
    /// What was asked and what was proposed, as JSON.
    pub proposal: serde_json::Value,
    /// The keys of the parts taken, each with what became of it.
    pub accepted: Vec<AcceptedPart>,
}

#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct AcceptedPart {
    pub key: String,
    pub audit_id: Option<AuditId>,
    pub review_id: Option<ManagementReviewId>,
}

#[cfg(test)]
mod tests {
    use uuid::Uuid;

    use super::*;

    fn item(state: PlanItemState, reason: &str, to: Option<u128>) -> PlanItem {
        PlanItem {
            id: PlanItemId(Uuid::nil()),
            audit_id: AuditId(Uuid::from_u128(1)),
            entity: Entity::Clause,
            record_id: String::new(),
            state,
            reason: reason.into(),
            moved_to_id: to.map(|n| AuditId(Uuid::from_u128(n))),
            decided_by: None,
            decided_on: None,
            deleted: false,
        }
    }

    #[test]
    fn what_is_left_out_or_moved_says_why_and_where_to() {
        let code = |item: PlanItem| item.check().map_err(|refusal| refusal.code);
        assert_eq!(code(item(PlanItemState::Planned, "", None)), Ok(()));
        assert_eq!(code(item(PlanItemState::NotSampled, " ", None)), Err("reason-missing"));
        assert_eq!(code(item(PlanItemState::NotSampled, "Closed site", None)), Ok(()));
        assert_eq!(code(item(PlanItemState::Moved, "Ill", None)), Err("plan-item-moved-nowhere"));
        assert_eq!(code(item(PlanItemState::Moved, "Ill", Some(1))), Err("plan-item-moved-to-itself"));
        assert_eq!(code(item(PlanItemState::Moved, "Ill", Some(2))), Ok(()));
        let person = PlanItem { entity: Entity::Person, ..item(PlanItemState::Planned, "", None) };
        assert_eq!(code(person), Err("plan-item-kind"));
    }

    #[test]
    fn a_line_has_one_id_on_every_laptop() {
        let (audit, other) = (AuditId(Uuid::from_u128(1)), AuditId(Uuid::from_u128(2)));
        let id = plan_item_id(audit, Entity::Clause, "a");
        assert_eq!(id, plan_item_id(audit, Entity::Clause, "a"));
        for different in [
            plan_item_id(other, Entity::Clause, "a"),
            plan_item_id(audit, Entity::Site, "a"),
            plan_item_id(audit, Entity::Clause, "b"),
        ] {
            assert_ne!(id, different);
        }
    }
}
