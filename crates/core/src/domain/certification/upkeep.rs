//! What a certification has to keep up with: complaints, the use of its marks, the documents the field rests on.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::{TEXT, not_before};
use crate::domain::{
    CertificationId, ComplaintId, MarkUseId, NonconformityId, NormativeReferenceId, PersonId, Refusal, ServiceId,
    organisation, practice::ReferenceState, standard::Confidence, vocabulary,
};

vocabulary! {
    ComplaintSource {
        Customer = "customer", Body = "certification_body", Authority = "authority", Supplier = "supplier",
        Staff = "staff", Other = "other",
    }
}

/// Every surveillance asks for them (B6).
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
pub struct Complaint {
    pub id: ComplaintId,
    pub number: String,
    pub certification_id: Option<CertificationId>,
    pub source: ComplaintSource,
    pub from_whom: String,
    pub about: String,
    pub received_on: NaiveDate,
    pub service_id: Option<ServiceId>,
    pub owner_id: Option<PersonId>,
    pub answered_on: Option<NaiveDate>,
    pub answer: String,
    pub closed_on: Option<NaiveDate>,
    /// Where it showed that a requirement is not met.
    pub nonconformity_id: Option<NonconformityId>,
    pub note: String,
    pub deleted: bool,
}

impl Complaint {
    pub fn check(&self, today: NaiveDate) -> Result<(), Refusal> {
        organisation::named("from_whom", &self.from_whom)?;
        if self.about.trim().is_empty() {
            return Err(Refusal::new("value-missing").at("about"));
        }
        let texts = [("about", &self.about), ("answer", &self.answer), ("note", &self.note)];
        texts.into_iter().try_for_each(|(field, text)| organisation::bounded(field, text, TEXT))?;
        let days =
            [("received_on", Some(self.received_on)), ("answered_on", self.answered_on), ("closed_on", self.closed_on)];
        if let Some((field, Some(day))) = days.into_iter().find(|(_, day)| day.is_some_and(|day| day > today)) {
            return Err(Refusal::new("event-done-in-future").arg("date", day).at(field));
        }
        not_before("answered_on", self.answered_on, "received_on", Some(self.received_on))?;
        not_before("closed_on", self.closed_on, "received_on", Some(self.received_on))?;
        not_before("closed_on", self.closed_on, "answered_on", self.answered_on)?;
        match (self.closed_on, self.answered_on) {
            (Some(_), None) => Err(Refusal::new("complaint-closed-unanswered").at("answered_on")),
            _ => Ok(()),
        }
    }
}

/// Where the certification mark is shown, and whether somebody looked at it (B6: use of marks).
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
pub struct MarkUse {
    pub id: MarkUseId,
    pub certification_id: CertificationId,
    pub mark: String,
    pub place: String,
    pub used_from: Option<NaiveDate>,
    pub used_until: Option<NaiveDate>,
    pub checked_on: Option<NaiveDate>,
    pub conforms: bool,
    pub note: String,
    pub deleted: bool,
}

impl MarkUse {
    pub fn check(&self) -> Result<(), Refusal> {
        organisation::named("mark", &self.mark)?;
        organisation::named("place", &self.place)?;
        organisation::bounded("note", &self.note, TEXT)?;
        organisation::ordered("used_until", self.used_from, self.used_until)?;
        match self.note.trim().is_empty() && !self.conforms {
            true => Err(Refusal::new("mark-misuse-needs-note").at("note")),
            false => Ok(()),
        }
    }
}

/// A document the field rests on, in one edition or amendment: a row a person corrects, never a constant (section 1).
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
pub struct NormativeEdition {
    pub id: NormativeReferenceId,
    /// "iso20000-1-2018"; another row's `superseded_by` names it.
    pub key: String,
    pub document: String,
    pub edition: String,
    pub amendment: String,
    pub issuer: String,
    pub state: ReferenceState,
    /// As precise as known: "2018", "2018-09", "2018-09-15", or empty.
    pub valid_from: String,
    /// The key of its successor, or empty.
    pub superseded_by: String,
    pub confidence: Confidence,
    pub source: String,
    pub note: String,
    pub deleted: bool,
}

impl NormativeEdition {
    pub fn check(&self) -> Result<(), Refusal> {
        organisation::named("key", &self.key)?;
        organisation::named("document", &self.document)?;
        let short = [("edition", &self.edition), ("amendment", &self.amendment), ("issuer", &self.issuer)];
        short.into_iter().try_for_each(|(field, text)| organisation::bounded(field, text, 200))?;
        let texts = [("source", &self.source), ("note", &self.note)];
        texts.into_iter().try_for_each(|(field, text)| organisation::bounded(field, text, TEXT))?;
        if !self.valid_from.is_empty() && !is_day_as_known(&self.valid_from) {
            return Err(Refusal::new("date-as-known").arg("value", &self.valid_from).at("valid_from"));
        }
        match self.superseded_by == self.key {
            true => Err(Refusal::new("reference-supersedes-itself").at("superseded_by")),
            false => Ok(()),
        }
    }
}

/// A year, a month or a day.
fn is_day_as_known(text: &str) -> bool {
    let whole = match text.len() {
        4 => format!("{text}-01-01"),
        7 => format!("{text}-01"),
        _ => text.to_owned(),
    };
    whole.len() == 10 && whole.parse::<NaiveDate>().is_ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_day_is_as_precise_as_known_and_no_more() {
        for good in ["2018", "2018-09", "2024-02-29"] {
            assert!(is_day_as_known(good), "{good}");
        }
        for bad in ["", "18", "2018-13", "2023-02-29", "2018-9", "20180901", "２０１８"] {
            assert!(!is_day_as_known(bad), "{bad}");
        }
    }
}
