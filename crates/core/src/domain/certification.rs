//! Certification: a body, the organisation's certification of one standard there, its cycles, the audits the body holds, the
//! certificates it hands out and what happens to them (DOMAIN.md A1, A2, A4).
//! Keeps apart what people mix: the last day of stage 2, the decision, issue, effect, expiry, and the body's own due day.
//! Never says whether a rule is kept (`rules/` does); what it refuses contradicts itself.

mod body;
mod check;
mod event;
mod issue;
mod standing;
mod upkeep;

pub use body::{CbDueBasis, CertificationBody, CountedDay, LateWithinYear};
pub use check::Dossier;
pub use event::{ExternalEvent, ExternalEventKind, ExternalEventState};
pub use issue::{CertificateIssue, CertificateStatus, MAX_CERTIFICATE_NUMBER};
pub use standing::{CertificationStatusEvent, StatusEventKind, StatusGround, TransferTopic};
pub use upkeep::{Complaint, ComplaintSource, MarkUse, NormativeEdition};

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::{
    CatalogueId, CertificationBodyId, CertificationCycleId, CertificationId, PersonId, Refusal, organisation,
    vocabulary,
};

/// Characters of a free text.
pub const TEXT: usize = 20_000;

/// The organisation's certification of one standard in one edition at one body.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
pub struct Certification {
    pub id: CertificationId,
    pub number: String,
    pub body_id: CertificationBodyId,
    /// The edition's catalogue, where it is in the workspace: what its audits are planned by.
    pub catalogue_id: Option<CatalogueId>,
    /// "ISO/IEC 20000-1"
    pub standard: String,
    pub edition: String,
    pub amendment: String,
    /// The scope applied for, in the organisation's words; each certificate prints its own.
    pub scope: String,
    /// A certification scheme of its own, beside the accredited one.
    pub scheme: Option<String>,
    /// Which marks may be used.
    pub marks: String,
    /// Its sites may be sampled (IAF MD 1); false: all of them in turn (MS-05).
    pub site_sampling: bool,
    pub applied_on: Option<NaiveDate>,
    pub initial_certified_on: Option<NaiveDate>,
    /// Who keeps an eye on it.
    pub owner_id: Option<PersonId>,
    pub note: String,
    pub deleted: bool,
}

impl Certification {
    pub fn check(&self) -> Result<(), Refusal> {
        organisation::named("standard", &self.standard)?;
        organisation::bounded("edition", &self.edition, 100)?;
        organisation::bounded("amendment", &self.amendment, 100)?;
        scheme(&self.scheme)?;
        let texts = [("scope", &self.scope), ("marks", &self.marks), ("note", &self.note)];
        texts.into_iter().try_for_each(|(field, text)| organisation::bounded(field, text, TEXT))?;
        not_before("initial_certified_on", self.initial_certified_on, "applied_on", self.applied_on)
    }
}

fn scheme(scheme: &Option<String>) -> Result<(), Refusal> {
    scheme.as_ref().map_or(Ok(()), |name| organisation::named("scheme", name).map(drop))
}

vocabulary! {
    /// How a cycle began. A transfer carries cycle and expiry over from the other body (TRF-04).
    CycleKind { Initial = "initial", Recertification = "recertification", Transfer = "transfer" }
}

/// Three years from a decision on (CYC-01). Its expiry is what its certificate says, so it stands there.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
pub struct CertificationCycle {
    pub id: CertificationCycleId,
    pub certification_id: CertificationId,
    /// 1 is the first.
    pub sequence: i64,
    pub kind: CycleKind,
    pub stage2_last_day: Option<NaiveDate>,
    /// The certification decision. Without one the cycle has not begun.
    pub decision_on: Option<NaiveDate>,
    /// When the recertification audit at its end is to take place.
    pub recertification_planned: Option<NaiveDate>,
    /// The day the body itself gave for the first surveillance: a contract value beside the limit of the standard.
    pub cb_due_day: Option<NaiveDate>,
    /// CYC-04: why surveillance follows a season or a limited time, and whether the body agreed in writing.
    pub frequency_reason: String,
    pub frequency_agreed: bool,
    pub note: String,
    pub deleted: bool,
}

impl CertificationCycle {
    /// What the cycle says of itself; `Dossier` holds it against the others.
    pub fn check(&self) -> Result<(), Refusal> {
        organisation::bounded("note", &self.note, TEXT)?;
        organisation::bounded("frequency_reason", &self.frequency_reason, TEXT)?;
        if self.frequency_agreed && self.frequency_reason.trim().is_empty() {
            return Err(Refusal::new("reason-missing").at("frequency_reason"));
        }
        not_before("decision_on", self.decision_on, "stage2_last_day", self.stage2_last_day)?;
        let begun = ("decision_on", self.decision_on.or(self.stage2_last_day));
        not_before("recertification_planned", self.recertification_planned, begun.0, begun.1)?;
        not_before("cb_due_day", self.cb_due_day, begun.0, begun.1)
    }
}

/// Refused at `field` where its day lies before another one it follows by its nature.
pub(super) fn not_before(
    field: &'static str,
    day: Option<NaiveDate>,
    of: &'static str,
    limit: Option<NaiveDate>,
) -> Result<(), Refusal> {
    match (day, limit) {
        (Some(day), Some(limit)) if day < limit => {
            Err(Refusal::new("date-before-its-cause").arg("date", day).arg("cause", of).arg("limit", limit).at(field))
        }
        _ => Ok(()),
    }
}
