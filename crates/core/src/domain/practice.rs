//! What stands beside the catalogues: the documents the field rests on, the deadlines certification bodies set and the
//! words they grade with. Data about practice; it must never decide a rule.

use std::fmt;
use std::str::FromStr;

use serde::de::Error as _;
use serde::{Deserialize, Deserializer, Serialize, Serializer};

use super::standard::Confidence;
use super::{GradeKind, Refusal, vocabulary};

vocabulary! {
    ReferenceState {
        Expected = "expected", Current = "current", Guidance = "guidance", Superseded = "superseded",
        Withdrawn = "withdrawn",
    }
}

vocabulary! {
    /// What the terms of a certification body run from.
    TermStart { LastAuditDay = "last_audit_day", Notification = "notification" }
}

/// A document the field rests on, in one edition or amendment. Dates are as precise as known: "2018-09".
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, ts_rs::TS)]
pub struct NormativeReference {
    pub id: String,
    pub document: String,
    pub edition: String,
    pub amendment: String,
    pub issuer: String,
    pub state: ReferenceState,
    pub valid_from: String,
    pub superseded_by: Option<String>,
    pub confidence: Confidence,
    pub source: String,
    pub note: String,
}

/// How long a certification body gives: a contract value, never a rule of a standard.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, ts_rs::TS)]
pub struct BodyProfile {
    pub key: String,
    pub name: String,
    /// What the terms run from.
    pub counted_from: TermStart,
    pub plan_major: Option<Term>,
    pub close_major: Option<Term>,
    /// Sooner where the certificate expires sooner.
    pub close_major_before_expiry: bool,
    pub plan_minor: Option<Term>,
    pub close_minor: Option<Term>,
    pub note: String,
    pub confidence: Confidence,
    pub source: String,
}

/// "90d", "10wd" (working days), "4w", "2m", or "next_audit".
#[derive(Debug, Clone, Copy, PartialEq, Eq, ts_rs::TS)]
#[ts(as = "String")]
pub enum Term {
    Days(u32),
    WorkingDays(u32),
    Weeks(u32),
    Months(u32),
    NextAudit,
}

impl FromStr for Term {
    type Err = Refusal;

    fn from_str(text: &str) -> Result<Self, Refusal> {
        let unit = text.trim_start_matches(|c: char| c.is_ascii_digit());
        let amount = text[..text.len() - unit.len()].parse::<u32>();
        match (amount, unit) {
            (Ok(n), "d") => Ok(Self::Days(n)),
            (Ok(n), "wd") => Ok(Self::WorkingDays(n)),
            (Ok(n), "w") => Ok(Self::Weeks(n)),
            (Ok(n), "m") => Ok(Self::Months(n)),
            (Err(_), "next_audit") => Ok(Self::NextAudit),
            _ => Err(Refusal::new("term-not-understood").arg("value", text)),
        }
    }
}

impl fmt::Display for Term {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Days(n) => write!(f, "{n}d"),
            Self::WorkingDays(n) => write!(f, "{n}wd"),
            Self::Weeks(n) => write!(f, "{n}w"),
            Self::Months(n) => write!(f, "{n}m"),
            Self::NextAudit => f.write_str("next_audit"),
        }
    }
}

impl Serialize for Term {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}

impl<'de> Deserialize<'de> for Term {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        String::deserialize(deserializer)?.parse().map_err(D::Error::custom)
    }
}

/// A word of a grading scale and what it means. The scale "internal" has one word a kind; others map onto the kinds.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, ts_rs::TS)]
pub struct GradeWord {
    pub scale: String,
    /// 1 is the most severe.
    pub rank: u32,
    pub word: String,
    pub word_de: String,
    pub kind: GradeKind,
    pub reply_expected: bool,
    pub description: String,
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn terms_round_trip_and_nonsense_is_refused() {
        for text in ["90d", "10wd", "4w", "2m", "next_audit"] {
            assert_eq!(text.parse::<Term>().unwrap().to_string(), text);
        }
        for text in ["", "90", "d", "90 d", "99999999999d", "-1d", "9next_audit"] {
            assert_eq!(text.parse::<Term>().unwrap_err().code, "term-not-understood", "{text}");
        }
    }
}
