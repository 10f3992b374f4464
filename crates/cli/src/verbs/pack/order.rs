//! The options that say what a pack is of and for whom: the same for planning and sealing.

use clap::{Args, ValueEnum};
use serde_json::{Value, json};

use crate::words;

#[derive(Debug, Args)]
pub struct Order {
    /// Of this audit: IA-2026-01
    #[arg(long, value_name = "REF", group = "matter")]
    audit: Option<String>,
    /// Of a certification's next audit by its body, else its last: CT-01
    #[arg(long, value_name = "REF", group = "matter")]
    certificate: Option<String>,
    /// Of this request list: RL-2026-01
    #[arg(long, value_name = "REF", group = "matter")]
    requests: Option<String>,
    /// That one of the certification's audits, by its id
    #[arg(long, value_name = "ID", requires = "certificate")]
    event: Option<String>,
    /// Only these clauses and those below them: 8.2,9.2
    #[arg(long, value_name = "NUMBERS", value_delimiter = ',')]
    clauses: Vec<String>,
    /// Only evidence from this day on: 2026-01-31
    #[arg(long, value_name = "DAY")]
    from: Option<String>,
    /// Only evidence up to this day
    #[arg(long, value_name = "DAY")]
    to: Option<String>,
    /// Only these kinds of evidence: report,record
    #[arg(long, value_name = "KINDS", value_delimiter = ',')]
    kinds: Vec<String>,
    /// Items that stay at home, by number
    #[arg(long, value_name = "NUMBERS", value_delimiter = ',')]
    pub without: Vec<String>,
    /// Secret items, too
    #[arg(long)]
    with_secret: bool,
    /// Redacted: nobody is named, what is confidential goes in only as its redacted copy
    #[arg(long, value_enum)]
    profile: Option<Profile>,
    /// Who receives it; stands in the seal
    #[arg(long, value_name = "NAME", default_value = "")]
    recipient: String,
    /// What for; stands in the seal
    #[arg(long, value_name = "TEXT", default_value = "")]
    purpose: String,
    /// The pack it replaces: PK-2026-001
    #[arg(long, value_name = "REF")]
    supersedes: Option<String>,
}

#[derive(Debug, Clone, Copy, ValueEnum)]
enum Profile {
    Full,
    Redacted,
    RequestList,
}

impl Profile {
    fn word(self) -> &'static str {
        match self {
            Self::Full => "full",
            Self::Redacted => "redacted",
            Self::RequestList => "request_list",
        }
    }
}

impl Order {
    /// As the command takes it; `without` are ids. The report follows `--lang` only where that was given.
    pub fn input(&self, without: Vec<Value>, asked_for_language: bool) -> Value {
        let language = if asked_for_language { words::current().language() } else { "" };
        let mut input = json!({
            "clauses": self.clauses, "kinds": self.kinds, "without": without, "with_secret": self.with_secret,
            "recipient": self.recipient, "purpose": self.purpose, "language": language,
        });
        let given = [
            ("audit", &self.audit),
            ("certification", &self.certificate),
            ("requests", &self.requests),
            ("event", &self.event),
            ("from", &self.from),
            ("to", &self.to),
            ("supersedes", &self.supersedes),
        ];
        for (name, value) in given {
            if let Some(value) = value {
                input[name] = json!(value);
            }
        }
        if let Some(profile) = self.profile {
            input["profile"] = json!(profile.word());
        }
        input
    }
}
