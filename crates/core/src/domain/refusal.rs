//! Why a step of the field is refused: a gate, a rule, a value out of bounds. Never a failure of the machine.

use std::fmt;

/// What a person is told: `code` is the message's name in `messages/<lang>/*.ftl`, `args` fill it,
/// `field` is the input field at fault (`due_on`, `team[2].role`), where there is one.
#[derive(Debug, Clone, PartialEq, Eq, serde::Serialize, ts_rs::TS)]
pub struct Refusal {
    pub code: &'static str,
    #[serde(serialize_with = "as_map")]
    #[ts(type = "Record<string, string>")]
    pub args: Vec<(&'static str, String)>,
    pub field: Option<String>,
}

/// The wire knows arguments by name, like every `ApiError`.
fn as_map<S: serde::Serializer>(args: &[(&'static str, String)], serializer: S) -> Result<S::Ok, S::Error> {
    serializer.collect_map(args.iter().map(|(name, value)| (name, value)))
}

impl Refusal {
    pub fn new(code: &'static str) -> Self {
        Self { code, args: Vec::new(), field: None }
    }

    pub fn arg(mut self, name: &'static str, value: impl fmt::Display) -> Self {
        self.args.push((name, value.to_string()));
        self
    }

    pub fn at(mut self, field: impl Into<String>) -> Self {
        self.field = Some(field.into());
        self
    }
}

impl fmt::Display for Refusal {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}", self.code)?;
        if let Some(field) = &self.field {
            write!(f, " at {field}")?;
        }
        self.args.iter().try_for_each(|(name, value)| write!(f, " {name}={value}"))
    }
}

impl std::error::Error for Refusal {}
