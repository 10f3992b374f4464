//! What is told, as it stands in the data files.

use std::collections::BTreeMap;

use chrono::NaiveDate;
use serde::Deserialize;
use serde_json::{Map, Value};

use crate::{Error, Result};

pub struct Told {
    pub organisation: Organisation,
    pub audits: Vec<Audit>,
    pub nonconformities: Vec<Nonconformity>,
    /// What was seen, by clause; "" for any other.
    pub answers: BTreeMap<String, String>,
    pub certification: super::certification::Certification,
}

impl Told {
    pub fn read() -> Result<Self> {
        Ok(Self {
            organisation: read(include_str!("../../../sample/organisation.json"))?,
            audits: read(include_str!("../../../sample/audits.json"))?,
            nonconformities: read(include_str!("../../../sample/nonconformities.json"))?,
            answers: read(include_str!("../../../sample/answers.json"))?,
            certification: read(include_str!("../../../sample/certification.json"))?,
        })
    }
}

fn read<T: serde::de::DeserializeOwned>(text: &str) -> Result<T> {
    serde_json::from_str(text).map_err(|error| Error::internal(format!("the sample's data: {error}")))
}

/// People, sites and the like are handed to their verbs nearly as they stand.
#[derive(Deserialize)]
pub struct Organisation {
    pub organisation: String,
    pub address: String,
    pub sms_scope: String,
    pub people: Vec<Map<String, Value>>,
    pub competences: Vec<Map<String, Value>>,
    pub sites: Vec<Map<String, Value>>,
    pub services: Vec<Map<String, Value>>,
    pub processes: Vec<Map<String, Value>>,
    pub documents: Vec<Map<String, Value>>,
    pub programme: Map<String, Value>,
    pub risks: Vec<Map<String, Value>>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Audit {
    pub key: String,
    pub kind: String,
    pub title: String,
    pub created: NaiveDate,
    pub planned: (NaiveDate, NaiveDate),
    pub moved: Option<Moved>,
    pub cancelled: Option<Said>,
    pub lead: String,
    pub team: Vec<(String, String)>,
    pub auditees: Vec<String>,
    #[serde(rename = "override")]
    pub exception: Option<Exception>,
    pub clauses: Vec<String>,
    pub processes: Vec<String>,
    pub sites: Vec<String>,
    pub services: Vec<String>,
    pub objectives: String,
    pub period: (NaiveDate, NaiveDate),
    pub days_tenths: i64,
    #[serde(default)]
    pub client: String,
    pub mode: Option<String>,
    #[serde(default)]
    pub remote_share_pct: i64,
    #[serde(default)]
    pub remote_risk_note: String,
    #[serde(default)]
    pub remote_agreed_by: String,
    #[serde(default)]
    pub remote_fallback: String,
    /// How far it has come: planned, prepared, in_progress, reported, closed, cancelled.
    pub until: String,
    pub closed_on: Option<NaiveDate>,
    /// Questions left open in an audit that is in progress.
    #[serde(default)]
    pub open_items: usize,
    pub samples: Vec<Sample>,
    pub findings: Vec<Finding>,
    #[serde(default)]
    pub conclusion: String,
    #[serde(default)]
    pub effectiveness: String,
    #[serde(default)]
    pub recommendation: String,
    #[serde(default)]
    pub disagreements: String,
    pub amendment: Option<Amendment>,
}

#[derive(Deserialize)]
pub struct Moved {
    pub on: NaiveDate,
    pub to: (NaiveDate, NaiveDate),
    pub reason: String,
}

#[derive(Deserialize)]
pub struct Said {
    pub on: NaiveDate,
    pub reason: String,
}

#[derive(Deserialize)]
pub struct Exception {
    pub reason: String,
    pub mitigation: String,
    pub second_reviewer: String,
}

#[derive(Deserialize)]
pub struct Amendment {
    pub on: NaiveDate,
    pub text: String,
    pub reason: String,
}

#[derive(Deserialize)]
pub struct Sample {
    pub clause: String,
    pub what: String,
    pub prefix: String,
    pub from: u32,
    pub count: u32,
    pub size: i64,
    pub exceptions: usize,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Finding {
    pub key: String,
    pub clause: String,
    pub kind: String,
    pub process: Option<String>,
    pub site: Option<String>,
    pub service: Option<String>,
    pub title: String,
    pub description: String,
    #[serde(default)]
    pub external_reference: String,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Nonconformity {
    pub key: String,
    /// The finding it comes from, or what it is on its own.
    pub finding: Option<String>,
    pub alone: Option<Alone>,
    /// The state it has come to.
    pub until: String,
    pub owner: String,
    pub manager: String,
    pub verifier: String,
    pub second: Option<String>,
    pub risk: String,
    /// How slowly it goes: 1 closes after five months.
    #[serde(default = "usual")]
    pub pace: f64,
    pub failure: String,
    pub grade_reason: String,
    pub requirement: String,
    /// Where the finding's description does not say it.
    #[serde(default)]
    pub evidence: String,
    pub statement: String,
    #[serde(default)]
    pub consequences: String,
    #[serde(default)]
    pub similar: String,
    #[serde(default)]
    pub correction: String,
    pub cause: Option<Cause>,
    pub plan: Option<Plan>,
    pub plan_returned: Option<String>,
    #[serde(default)]
    pub body_acceptance: String,
    #[serde(default)]
    pub actions: Vec<String>,
    pub implementation_returned: Option<String>,
    #[serde(default)]
    pub check: String,
    pub not_effective: Option<String>,
    pub reopen: Option<String>,
    pub sms_change: Option<String>,
    #[serde(default)]
    pub sms_note: String,
    pub dispute: Option<String>,
    pub outcome: Option<String>,
    #[serde(default)]
    pub outcome_reason: String,
    pub defer: Option<Deferral>,
    pub escalate: Option<Escalation>,
    pub cancel: Option<String>,
}

fn usual() -> f64 {
    1.0
}

#[derive(Deserialize)]
pub struct Alone {
    pub on: NaiveDate,
    pub source: String,
    pub clause: String,
    pub process: Option<String>,
    pub title: String,
    pub kind: String,
}

#[derive(Deserialize)]
pub struct Cause {
    pub method: String,
    pub category: String,
    #[serde(rename = "final")]
    pub cause: String,
    pub similar: String,
    pub analysis: Value,
}

#[derive(Deserialize)]
pub struct Plan {
    pub text: String,
    pub criterion: String,
    pub method: String,
}

#[derive(Deserialize)]
pub struct Deferral {
    pub until: NaiveDate,
    pub approver: String,
    pub reason: String,
}

#[derive(Deserialize)]
pub struct Escalation {
    pub to: String,
    pub reason: String,
}
