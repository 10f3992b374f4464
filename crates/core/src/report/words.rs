//! Where a report's words come from: `messages` implements this over Fluent. Sections never hold a sentence of their own.

use chrono::NaiveDate;

/// What fills a message. Numbers stay numbers so that a language can choose its plural.
#[derive(Debug, Clone, PartialEq)]
pub enum Arg {
    Text(String),
    Number(i64),
}

impl From<&str> for Arg {
    fn from(text: &str) -> Self {
        Self::Text(text.into())
    }
}

impl From<String> for Arg {
    fn from(text: String) -> Self {
        Self::Text(text)
    }
}

impl From<&String> for Arg {
    fn from(text: &String) -> Self {
        Self::Text(text.clone())
    }
}

impl From<usize> for Arg {
    fn from(number: usize) -> Self {
        Self::Number(i64::try_from(number).unwrap_or(i64::MAX))
    }
}

impl From<u64> for Arg {
    fn from(number: u64) -> Self {
        Self::Number(i64::try_from(number).unwrap_or(i64::MAX))
    }
}

impl From<u32> for Arg {
    fn from(number: u32) -> Self {
        Self::Number(number.into())
    }
}

impl std::fmt::Display for Arg {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match self {
            Self::Text(text) => f.write_str(text),
            Self::Number(number) => number.fmt(f),
        }
    }
}

/// One language's words. An implementation turns Fluent's isolation marks off: the page shows every invisible
/// control it is given, so they would be seen. A missing message comes back as its code, never as nothing.
pub trait Words {
    /// The language as a BCP 47 tag: `en`, `de`.
    fn language(&self) -> &str;

    fn word(&self, code: &str, args: &[(&str, Arg)]) -> String;

    /// A message without arguments.
    fn plain(&self, code: &str) -> String {
        self.word(code, &[])
    }

    /// A number with a fraction, with the language's own mark: 3.5, 3,5.
    fn decimal(&self, number: f64) -> String {
        number.to_string().replace('.', &self.plain("report-decimal-mark"))
    }

    /// A date as a sentence would say it: "22 November 2026".
    fn date(&self, day: NaiveDate) -> String {
        use chrono::Datelike;
        let args =
            [("day", day.day().into()), ("month", day.month().into()), ("year", Arg::Text(day.year().to_string()))];
        self.word("report-date", &args)
    }
}
