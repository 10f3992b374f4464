//! The documented-information register (ISO/IEC 20000-1 7.5.4, records of DOMAIN.md B3).

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::{DocumentId, PersonId, Refusal, vocabulary};

vocabulary! {
    /// Maintained: versioned and approved. Retained: a record covering a period.
    DocumentKind { Maintained = "maintained", Retained = "retained" }
}

vocabulary! {
    DocumentState { Draft = "draft", Approved = "approved", Obsolete = "obsolete" }
}

#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
pub struct Document {
    pub id: DocumentId,
    pub number: String,
    pub title: String,
    pub kind: DocumentKind,
    pub clause: String,
    pub owner_id: Option<PersonId>,
    pub version: String,
    pub state: DocumentState,
    pub approved_by: Option<PersonId>,
    pub approved_on: Option<NaiveDate>,
    pub review_due: Option<NaiveDate>,
    pub period_from: Option<NaiveDate>,
    pub period_to: Option<NaiveDate>,
    pub location: String,
    pub note: String,
    pub deleted: bool,
}

impl Document {
    /// An approved maintained document names its version and approver; a retained one the period it covers.
    pub fn check(&self) -> Result<(), Refusal> {
        super::organisation::ordered("period_to", self.period_from, self.period_to)?;
        match (self.kind, self.state) {
            (DocumentKind::Maintained, DocumentState::Approved) if self.version.trim().is_empty() => {
                Err(Refusal::new("document-needs-version").at("version"))
            }
            (DocumentKind::Maintained, DocumentState::Approved)
                if self.approved_by.is_none() || self.approved_on.is_none() =>
            {
                Err(Refusal::new("document-needs-approval").at("approved_by"))
            }
            (DocumentKind::Retained, DocumentState::Approved) if self.period_from.is_none() => {
                Err(Refusal::new("document-needs-period").at("period_from"))
            }
            _ => Ok(()),
        }
    }
}
