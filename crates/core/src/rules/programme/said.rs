//! Why, as a message's code with its arguments: rules give reasons, `messages/` the words.

use serde::Serialize;

#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Serialize, ts_rs::TS)]
#[ts(rename = "PlannerReason")]
pub struct Said {
    pub code: &'static str,
    #[serde(serialize_with = "as_map")]
    #[ts(type = "Record<string, string>")]
    pub args: Vec<(&'static str, String)>,
}

fn as_map<S: serde::Serializer>(args: &[(&'static str, String)], serializer: S) -> Result<S::Ok, S::Error> {
    serializer.collect_map(args.iter().map(|(name, value)| (name, value)))
}

pub fn said(code: &'static str) -> Said {
    Said { code, args: Vec::new() }
}

impl Said {
    pub fn arg(mut self, name: &'static str, value: impl ToString) -> Self {
        self.args.push((name, value.to_string()));
        self
    }
}
