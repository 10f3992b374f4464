//! What changes the standing of a certification (DOMAIN.md A4): facts in the order they happened, each with its ground.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::{TEXT, not_before};
use crate::domain::{
    CertificationBodyId, CertificationId, CertificationStatusEventId, Refusal, organisation, vocabulary,
};

vocabulary! {
    StatusEventKind {
        Suspended = "suspended", Restored = "restored", Withdrawn = "withdrawn", Lapsed = "lapsed",
        Transferred = "transferred", ScopeChanged = "scope_changed",
    }
}

vocabulary! {
    /// SUS-01, TRF-02 and the bodies' own: why.
    StatusGround {
        PersistentFailure = "persistent_failure", AuditNotAllowed = "audit_not_allowed", OwnRequest = "own_request",
        UnpaidFees = "unpaid_fees", MarkMisuse = "mark_misuse", AuthorityEvidence = "authority_evidence",
        NotResolved = "not_resolved", Resolved = "resolved", NotRenewed = "not_renewed", BodyClosed = "body_closed",
        AccreditationLost = "accreditation_lost", Changed = "changed", Other = "other",
    }
}

vocabulary! {
    /// What the review before a transfer looks at (TRF-03).
    TransferTopic {
        Reason = "reason", AccreditationScope = "accreditation_scope", LastReports = "last_reports",
        Nonconformities = "nonconformities", Complaints = "complaints", LegalMatters = "legal_matters",
        PlaceInCycle = "place_in_cycle",
    }
}

#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
pub struct CertificationStatusEvent {
    pub id: CertificationStatusEventId,
    pub certification_id: CertificationId,
    pub kind: StatusEventKind,
    pub happened_on: NaiveDate,
    /// The day the body set for it to end: of a suspension.
    pub until_on: Option<NaiveDate>,
    pub ground: StatusGround,
    pub reason: String,
    pub from_body_id: Option<CertificationBodyId>,
    pub to_body_id: Option<CertificationBodyId>,
    pub scope_before: String,
    pub scope_after: String,
    /// Of a suspension: only a part of the scope fails (SUS-04).
    pub part_of_scope: bool,
    /// The certification was no longer promoted from this day on (SUS-02).
    pub promotion_stopped_on: Option<NaiveDate>,
    /// Of a transfer: when the earlier body ended its business or lost its accreditation (TRF-02).
    pub body_ended_on: Option<NaiveDate>,
    pub deleted: bool,
    pub review_topics: Vec<TransferTopic>,
}

impl CertificationStatusEvent {
    pub fn check(&self, today: NaiveDate) -> Result<(), Refusal> {
        if self.happened_on > today {
            return Err(Refusal::new("event-done-in-future").arg("date", self.happened_on).at("happened_on"));
        }
        if self.reason.trim().is_empty() {
            return Err(Refusal::new("reason-missing").at("reason"));
        }
        let texts =
            [("reason", &self.reason), ("scope_before", &self.scope_before), ("scope_after", &self.scope_after)];
        texts.into_iter().try_for_each(|(field, text)| organisation::bounded(field, text, TEXT))?;
        not_before("until_on", self.until_on, "happened_on", Some(self.happened_on))?;
        not_before("promotion_stopped_on", self.promotion_stopped_on, "happened_on", Some(self.happened_on))?;
        self.fields_of_its_kind()
    }

    fn foreign_field(&self, transferred: bool) -> Option<&'static str> {
        let suspended = self.kind == StatusEventKind::Suspended;
        let fields = [
            ("to_body_id", !transferred && self.to_body_id.is_some()),
            ("body_ended_on", !transferred && self.body_ended_on.is_some()),
            ("review_topics", !transferred && !self.review_topics.is_empty()),
            ("until_on", !suspended && self.until_on.is_some()),
            ("promotion_stopped_on", !suspended && self.promotion_stopped_on.is_some()),
            ("part_of_scope", !suspended && self.part_of_scope),
        ];
        fields.into_iter().find(|(_, foreign)| *foreign).map(|(field, _)| field)
    }

    fn fields_of_its_kind(&self) -> Result<(), Refusal> {
        let transferred = self.kind == StatusEventKind::Transferred;
        let foreign =
            |field: &'static str| Refusal::new("status-field-of-another-kind").arg("kind", self.kind).at(field);
        match self.kind {
            StatusEventKind::Transferred if self.to_body_id.is_none() => {
                Err(Refusal::new("value-missing").at("to_body_id"))
            }
            StatusEventKind::Transferred if self.to_body_id == self.from_body_id => {
                Err(Refusal::new("transfer-to-same-body").at("to_body_id"))
            }
            StatusEventKind::ScopeChanged if self.scope_after.trim().is_empty() => {
                Err(Refusal::new("value-missing").at("scope_after"))
            }
            _ => match self.foreign_field(transferred) {
                Some(field) => Err(foreign(field)),
                None => Ok(()),
            },
        }
    }
}
