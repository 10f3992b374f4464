//! A certificate as the body handed it out. Expiry is read from it, never computed.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::{TEXT, not_before};
use crate::domain::{CertificateIssueId, CertificationCycleId, CertificationId, Refusal, organisation, vocabulary};

/// STA-01: what the public register of certificates can hold.
pub const MAX_CERTIFICATE_NUMBER: usize = 60;

vocabulary! {
    /// STA-01, the words of the public register.
    CertificateStatus {
        Active = "active", Inactive = "inactive", Suspended = "suspended", Cancelled = "cancelled", Draft = "draft",
        Withdrawn = "withdrawn", Expired = "expired",
    }
}

#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
pub struct CertificateIssue {
    pub id: CertificateIssueId,
    pub certification_id: CertificationId,
    pub cycle_id: CertificationCycleId,
    /// The body's own number.
    pub number: String,
    pub standard: String,
    pub edition: String,
    pub amendment: String,
    /// As printed.
    pub scope: String,
    pub status: CertificateStatus,
    pub issued_on: Option<NaiveDate>,
    pub effective_on: Option<NaiveDate>,
    /// The last day it is valid, as printed.
    pub expires_on: Option<NaiveDate>,
    /// The initial certification date, as printed.
    pub initial_certified_on: Option<NaiveDate>,
    pub marks: String,
    pub supersedes: Option<CertificateIssueId>,
    /// Why there was another one: a new scope, site, edition.
    pub reason: String,
    pub note: String,
    pub deleted: bool,
}

impl CertificateIssue {
    /// What it says of itself; `Dossier` holds it against its cycle's decision (CYC-10).
    pub fn check(&self) -> Result<(), Refusal> {
        certificate_number(&self.number)?;
        organisation::named("standard", &self.standard)?;
        organisation::bounded("edition", &self.edition, 100)?;
        organisation::bounded("amendment", &self.amendment, 100)?;
        let texts = [("scope", &self.scope), ("marks", &self.marks), ("reason", &self.reason), ("note", &self.note)];
        texts.into_iter().try_for_each(|(field, text)| organisation::bounded(field, text, TEXT))?;
        if self.supersedes == Some(self.id) {
            return Err(Refusal::new("certificate-supersedes-itself").at("supersedes"));
        }
        self.dates()
    }

    fn dates(&self) -> Result<(), Refusal> {
        let given = [
            ("issued_on", self.issued_on),
            ("effective_on", self.effective_on),
            ("initial_certified_on", self.initial_certified_on),
        ];
        given.into_iter().try_for_each(|(field, day)| not_before("expires_on", self.expires_on, field, day))?;
        not_before("effective_on", self.effective_on, "initial_certified_on", self.initial_certified_on)?;
        let missing = [("issued_on", self.issued_on), ("expires_on", self.expires_on)];
        match missing.into_iter().find(|(_, day)| day.is_none()) {
            Some((field, _)) if self.status != CertificateStatus::Draft => {
                Err(Refusal::new("certificate-date-missing").at(field))
            }
            _ => Ok(()),
        }
    }
}

fn certificate_number(number: &str) -> Result<(), Refusal> {
    organisation::named("number", number)?;
    match number.trim().chars().count() {
        n if n > MAX_CERTIFICATE_NUMBER => Err(Refusal::new("certificate-number-too-long")
            .arg("length", n)
            .arg("limit", MAX_CERTIFICATE_NUMBER)
            .at("number")),
        _ => Ok(()),
    }
}
