//! Who is audited and where: the organisation's sites, services, processes, people and what they are competent in.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::{
    CompetenceId, DeviceId, PersonId, ProcessId, Refusal, ServiceId, SiteId, Timestamp, WorkspaceId, vocabulary,
};

/// One organisation's service management system, and the device that gives the final numbers.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
pub struct Workspace {
    pub id: WorkspaceId,
    pub organisation: String,
    /// Scope statement of the service management system (ISO/IEC 20000-1 4.3), the organisation's own words.
    pub sms_scope: String,
    pub address: String,
    pub lead_device_id: DeviceId,
    pub created_at: Timestamp,
}

/// A laptop that writes. `tag` stands in its provisional numbers (B2 in NC-2026-B2-003).
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
pub struct Device {
    pub id: DeviceId,
    pub tag: String,
    pub name: String,
    /// Ed25519 public key, lower-case hex.
    pub public_key: String,
    pub registered_at: Timestamp,
}

#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
pub struct Site {
    pub id: SiteId,
    pub name: String,
    pub address: String,
    pub country: String,
    /// The central function of a multi-site organisation (IAF MD 1).
    pub is_central: bool,
    pub headcount: i64,
    pub note: String,
    pub deleted: bool,
}

#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
pub struct Service {
    pub id: ServiceId,
    pub name: String,
    pub description: String,
    pub owner_id: Option<PersonId>,
    pub criticality: Importance,
    pub deleted: bool,
}

vocabulary! {
    Importance { Low = "low", Medium = "medium", High = "high", Critical = "critical" }
}

/// A process of the SMS. Who owns, operates or built it decides who may audit it (IA-01).
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
pub struct Process {
    pub id: ProcessId,
    pub name: String,
    /// The clause it mainly realises, as a number; empty where none does.
    pub clause: String,
    pub description: String,
    pub owner_id: Option<PersonId>,
    pub importance: Importance,
    pub deleted: bool,
}

#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
pub struct Person {
    pub id: PersonId,
    pub name: String,
    pub email: String,
    pub job_title: String,
    pub unit: String,
    /// Languages an audit can be held in: ISO 639-1 codes, comma separated.
    pub languages: String,
    pub manager_id: Option<PersonId>,
    /// Of another organisation: certification body, supplier, consultant.
    pub external: bool,
    pub organisation: String,
    pub note: String,
    pub deleted: bool,
}

/// What a person may audit, and what shows it (ISO 19011 clause 7).
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
pub struct Competence {
    pub id: CompetenceId,
    pub person_id: PersonId,
    /// A standard, a process, an audit role: "ISO/IEC 20000-1 lead auditor".
    pub topic: String,
    pub shown_by: String,
    pub valid_from: Option<NaiveDate>,
    pub valid_until: Option<NaiveDate>,
    pub deleted: bool,
}

/// A name a person can find again: not empty, no control characters, at most 200 characters.
pub fn named(field: &str, text: &str) -> Result<String, Refusal> {
    let name = text.trim();
    if name.is_empty() {
        return Err(Refusal::new("value-missing").at(field));
    }
    bounded(field, name, 200)?;
    match name.chars().find(|c| c.is_control()) {
        Some(c) => {
            Err(Refusal::new("value-control-character").arg("character", format!("U+{:04X}", c as u32)).at(field))
        }
        None => Ok(name.to_owned()),
    }
}

/// Free text up to `limit` characters; NUL is refused, because no other program would carry it.
pub fn bounded(field: &str, text: &str, limit: usize) -> Result<(), Refusal> {
    if text.contains('\0') {
        return Err(Refusal::new("value-control-character").arg("character", "U+0000").at(field));
    }
    match text.chars().count() {
        n if n > limit => Err(Refusal::new("value-too-long").arg("length", n).arg("limit", limit).at(field)),
        _ => Ok(()),
    }
}

/// `user@host`, no spaces: enough to catch a slip, never a judge of exotic addresses. Empty is allowed.
pub fn email(field: &str, text: &str) -> Result<String, Refusal> {
    let text = text.trim();
    let parts = text.split_once('@');
    let sound = parts.is_some_and(|(user, host)| !user.is_empty() && !host.is_empty() && !host.contains('@'));
    if text.is_empty() || (sound && !text.chars().any(|c| c.is_whitespace() || c.is_control())) {
        return Ok(text.to_owned());
    }
    Err(Refusal::new("value-not-an-email").arg("value", text).at(field))
}

/// A period's ends are in order.
pub fn ordered(field: &str, from: Option<NaiveDate>, to: Option<NaiveDate>) -> Result<(), Refusal> {
    match (from, to) {
        (Some(from), Some(to)) if to < from => {
            Err(Refusal::new("value-period-reversed").arg("from", from).arg("to", to).at(field))
        }
        _ => Ok(()),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_is_trimmed_and_refused_at_its_field() {
        assert_eq!(named("name", "  Anna Berg ").expect("sound"), "Anna Berg");
        assert_eq!(named("name", "  ").expect_err("empty").code, "value-missing");
        assert_eq!(named("name", "a\u{7}b").expect_err("bell").code, "value-control-character");
        assert_eq!(named("name", &"x".repeat(201)).expect_err("long").field.as_deref(), Some("name"));
    }

    #[test]
    fn an_address_needs_both_sides_of_the_at() {
        assert!(email("email", "anna@example.org").is_ok());
        assert!(email("email", "").is_ok());
        for bad in ["anna", "@example.org", "anna@", "a b@c", "a@b@c"] {
            assert_eq!(email("email", bad).expect_err(bad).code, "value-not-an-email");
        }
    }
}
