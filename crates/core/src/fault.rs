//! `Fault`: something a check found. Verifiers collect every one and never stop at the first.

use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, ts_rs::TS)]
#[serde(rename_all = "snake_case")]
pub enum Severity {
    /// Something recorded is no longer as recorded.
    Fault,
    /// It holds, but not for long or not as it should.
    Warning,
}

/// `code` names the message; `subject` is what a person would call the thing (a number, a path, an entry).
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize, ts_rs::TS)]
pub struct Fault {
    pub severity: Severity,
    pub code: String,
    pub subject: String,
    pub args: BTreeMap<String, String>,
}

impl Fault {
    pub fn new(code: &str, subject: impl Into<String>) -> Self {
        Self { severity: Severity::Fault, code: code.into(), subject: subject.into(), args: BTreeMap::new() }
    }

    pub fn warning(code: &str, subject: impl Into<String>) -> Self {
        Self { severity: Severity::Warning, ..Self::new(code, subject) }
    }

    pub fn arg(mut self, name: &str, value: impl std::fmt::Display) -> Self {
        self.args.insert(name.into(), value.to_string());
        self
    }
}

/// What would mend something: a message with its arguments and, where one button can do it, the command.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, ts_rs::TS)]
pub struct Suggestion {
    pub code: String,
    pub args: BTreeMap<String, String>,
    pub command: Option<String>,
}
