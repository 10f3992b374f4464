//! An audit that the certification body holds, planned or done, with its decision.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::{TEXT, not_before};
use crate::domain::{
    AuditId, AuditKind, CertificationCycleId, CertificationId, ExternalEventId, Refusal, organisation, vocabulary,
};

vocabulary! {
    ExternalEventKind {
        Stage1 = "stage1", Stage2 = "stage2", Surveillance = "surveillance", Recertification = "recertification",
        Special = "special", ShortNotice = "short_notice", ScopeExtension = "scope_extension",
        TransferReview = "transfer_review", Transition = "transition", FollowUp = "follow_up",
    }
}

impl ExternalEventKind {
    /// The kind of audit that its findings hang on.
    pub const fn audit_kind(self) -> AuditKind {
        match self {
            Self::Stage1 => AuditKind::Stage1,
            Self::Stage2 => AuditKind::Stage2,
            Self::Surveillance => AuditKind::Surveillance,
            Self::Recertification => AuditKind::Recertification,
            Self::FollowUp => AuditKind::FollowUp,
            Self::Special | Self::ShortNotice | Self::ScopeExtension | Self::TransferReview | Self::Transition => {
                AuditKind::Special
            }
        }
    }

    /// Held within a cycle that a decision has begun.
    pub const fn follows_decision(self) -> bool {
        use ExternalEventKind as K;
        matches!(self, K::Surveillance | K::Recertification | K::ScopeExtension | K::ShortNotice | K::Transition)
    }
}

vocabulary! {
    /// Confirmed: the body and the organisation agreed on the days.
    ExternalEventState { Planned = "planned", Confirmed = "confirmed", Done = "done", Cancelled = "cancelled" }
}

#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
pub struct ExternalEvent {
    pub id: ExternalEventId,
    pub certification_id: CertificationId,
    /// The cycle it belongs to; a recertification belongs to the one it ends.
    pub cycle_id: Option<CertificationCycleId>,
    pub kind: ExternalEventKind,
    pub title: String,
    pub state: ExternalEventState,
    pub planned_from: NaiveDate,
    pub planned_to: NaiveDate,
    pub actual_from: Option<NaiveDate>,
    pub actual_to: Option<NaiveDate>,
    /// When the body notified its nonconformities: what some profiles count from.
    pub notified_on: Option<NaiveDate>,
    /// The body's decision on this audit.
    pub decision_on: Option<NaiveDate>,
    /// When the last of its majors was verified by the body.
    pub majors_verified_on: Option<NaiveDate>,
    /// What the body quoted, in tenths of an auditor day (AT-03): an input, never computed.
    pub quoted_days_tenths: Option<i64>,
    pub days_tenths: Option<i64>,
    /// How many of its sites were drawn at random (MS-04).
    pub random_sites: Option<i64>,
    /// Stage 1 found internal audit or management review not done (CYC-13).
    pub readiness_gap: bool,
    /// Scope extension: the body reviewed the application and decided the audit work (SPC-01).
    pub application_reviewed: Option<bool>,
    /// Short notice: its conditions were made known beforehand (SPC-02).
    pub conditions_known: Option<bool>,
    /// The audit its findings and nonconformities hang on.
    pub audit_id: Option<AuditId>,
    /// The days it was first planned for.
    pub first_planned_from: NaiveDate,
    pub first_planned_to: NaiveDate,
    /// Why it was moved last.
    pub moved_reason: String,
    pub cancelled_reason: String,
    pub note: String,
    pub deleted: bool,
}

impl ExternalEvent {
    pub fn first_day(&self) -> NaiveDate {
        self.actual_from.unwrap_or(self.planned_from)
    }

    pub fn last_day(&self) -> NaiveDate {
        self.actual_to.unwrap_or(self.planned_to)
    }

    pub fn is_moved(&self) -> bool {
        (self.first_planned_from, self.first_planned_to) != (self.planned_from, self.planned_to)
    }

    /// What the event says of itself; `Dossier` holds it against the rest.
    pub fn check(&self, today: NaiveDate) -> Result<(), Refusal> {
        organisation::bounded("title", &self.title, 200)?;
        let texts =
            [("moved_reason", &self.moved_reason), ("cancelled_reason", &self.cancelled_reason), ("note", &self.note)];
        texts.into_iter().try_for_each(|(field, text)| organisation::bounded(field, text, TEXT))?;
        organisation::ordered("planned_to", Some(self.planned_from), Some(self.planned_to))?;
        organisation::ordered("actual_to", self.actual_from, self.actual_to)?;
        self.days()?;
        self.held(today)?;
        not_before("notified_on", self.notified_on, "actual_from", self.actual_from)?;
        not_before("decision_on", self.decision_on, "actual_to", self.actual_to)?;
        not_before("majors_verified_on", self.majors_verified_on, "actual_to", self.actual_to)
    }

    fn days(&self) -> Result<(), Refusal> {
        let amounts = [
            ("quoted_days_tenths", self.quoted_days_tenths),
            ("days_tenths", self.days_tenths),
            ("random_sites", self.random_sites),
        ];
        for (field, amount) in amounts {
            if let Some(days) = amount.filter(|amount| *amount < 0) {
                return Err(Refusal::new("value-negative").arg("value", days).at(field));
            }
        }
        Ok(())
    }

    /// What was held has its days and they are not ahead; what was not held has no outcome.
    fn held(&self, today: NaiveDate) -> Result<(), Refusal> {
        let outcomes = [("decision_on", self.decision_on), ("majors_verified_on", self.majors_verified_on)];
        if self.state == ExternalEventState::Done {
            let last = self.actual_to.ok_or_else(|| Refusal::new("event-days-missing").at("actual_to"))?;
            if self.actual_from.is_none() {
                return Err(Refusal::new("event-days-missing").at("actual_from"));
            }
            if last > today {
                return Err(Refusal::new("event-done-in-future").arg("date", last).at("actual_to"));
            }
        } else if let Some((field, Some(day))) = outcomes.into_iter().find(|(_, day)| day.is_some()) {
            return Err(Refusal::new("event-outcome-before-audit").arg("date", day).at(field));
        }
        if self.state == ExternalEventState::Cancelled && self.cancelled_reason.trim().is_empty() {
            return Err(Refusal::new("reason-missing").at("cancelled_reason"));
        }
        Ok(())
    }
}
