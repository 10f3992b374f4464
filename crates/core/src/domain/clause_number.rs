//! The number of a clause or control, and the order people expect of it: "8.5.1.2" before "8.5.1.10", "10.1.1 b) 2)" under
//! "10.1.1", "A.5.1" after "10.2". It knows nothing of which numbers a catalogue lists.

use std::cmp::Ordering;
use std::fmt;
use std::str::FromStr;

use serde::de::Error as _;
use serde::{Deserialize, Deserializer, Serialize, Serializer};

use super::Refusal;

/// A clause number or a deeper anchor in its canonical spelling: trimmed, single spaces, no full stop at the end.
/// 1 to 64 characters, at least one letter or digit, no control or invisible characters.
#[derive(Debug, Clone, PartialEq, Eq, Hash, ts_rs::TS)]
#[ts(as = "String")]
pub struct ClauseNumber(String);

impl ClauseNumber {
    pub const MAX_CHARS: usize = 64;

    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// Text whose byte order is the natural order, so that SQL can sort by it: digit runs carry their length in front.
    pub fn sort_key(&self) -> String {
        let mut key = String::with_capacity(self.0.len() * 2);
        let mut rest = self.0.as_str();
        while let Some((run, after)) = next_run(rest) {
            if !key.is_empty() {
                key.push(' ');
            }
            push_run(&mut key, run);
            rest = after;
        }
        key
    }

    /// One step up: "10.1.1 b) 2)" → "10.1.1 b)" → "10.1.1" → "10.1" → "10". Whether that number is listed is the
    /// catalogue's business.
    pub fn parent(&self) -> Option<Self> {
        let cut = self.0.rfind(' ').or_else(|| self.0.rfind('.'))?;
        self.0[..cut].parse().ok()
    }

    /// Itself first, then every number above it.
    pub fn with_ancestors(&self) -> impl Iterator<Item = Self> {
        std::iter::successors(Some(self.clone()), Self::parent)
    }
}

fn next_run(text: &str) -> Option<(&str, &str)> {
    let text = &text[text.find(char::is_alphanumeric)?..];
    let digits = text.starts_with(|c: char| c.is_ascii_digit());
    let ends = |c: char| !c.is_alphanumeric() || c.is_ascii_digit() != digits;
    Some(text.split_at(text.find(ends).unwrap_or(text.len())))
}

fn push_run(key: &mut String, run: &str) {
    if run.starts_with(|c: char| c.is_ascii_digit()) {
        let digits = run.trim_start_matches('0');
        // At most 64 digits, so two places hold the length.
        key.push_str(&format!("{:02}{digits}", digits.len()));
    } else {
        key.extend(run.chars().flat_map(char::to_lowercase));
    }
}

impl FromStr for ClauseNumber {
    type Err = Refusal;

    fn from_str(text: &str) -> Result<Self, Refusal> {
        let spaced = text.split_whitespace().collect::<Vec<_>>().join(" ");
        let number = spaced.trim_end_matches('.');
        if let Some(bad) = number.chars().find(|c| is_unseen(*c)) {
            return Err(Refusal::new("clause-number-control").arg("character", escaped(bad)));
        }
        if !number.contains(char::is_alphanumeric) {
            return Err(Refusal::new("clause-number-empty"));
        }
        let length = number.chars().count();
        if length > Self::MAX_CHARS {
            return Err(Refusal::new("clause-number-too-long").arg("length", length).arg("limit", Self::MAX_CHARS));
        }
        Ok(Self(number.to_owned()))
    }
}

/// Control characters, and the invisible ones that let two numbers look alike or a text run backwards.
pub fn is_unseen(c: char) -> bool {
    c.is_control()
        || matches!(c, '\u{ad}' | '\u{200b}'..='\u{200f}' | '\u{2028}'..='\u{202e}' | '\u{2060}'..='\u{2069}' | '\u{feff}')
}

/// How a character nobody can see is named in a message: "U+202E".
pub fn escaped(c: char) -> String {
    format!("U+{:04X}", u32::from(c))
}

impl Ord for ClauseNumber {
    fn cmp(&self, other: &Self) -> Ordering {
        self.sort_key().cmp(&other.sort_key()).then_with(|| self.0.cmp(&other.0))
    }
}

impl PartialOrd for ClauseNumber {
    fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}

impl fmt::Display for ClauseNumber {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(&self.0)
    }
}

impl Serialize for ClauseNumber {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}

impl<'de> Deserialize<'de> for ClauseNumber {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        String::deserialize(deserializer)?.parse().map_err(D::Error::custom)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn number(text: &str) -> ClauseNumber {
        text.parse().unwrap()
    }

    #[test]
    fn the_order_is_the_one_people_expect() {
        let expected = [
            "4",
            "4.1",
            "8.5.1.2",
            "8.5.1.10",
            "8.10",
            "10.1",
            "10.1.1",
            "10.1.1 b)",
            "10.1.1 b) 1)",
            "10.1.1 b) 2)",
            "10.1.1 c)",
            "10.1.2",
            "10.2",
            "A.5",
            "A.5.2",
            "A.5.10",
            "A.6",
            "AC-2",
            "AC-2(1)",
            "AC-10",
        ];
        let mut shuffled: Vec<_> = expected.iter().rev().map(|n| number(n)).collect();
        shuffled.sort();
        assert_eq!(shuffled.iter().map(ClauseNumber::as_str).collect::<Vec<_>>(), expected);
    }

    #[test]
    fn spelling_is_made_canonical() {
        assert_eq!(number("  10.1.1   b)\t2) "), number("10.1.1 b) 2)"));
        assert_eq!(number("4.1.").as_str(), "4.1");
    }

    #[test]
    fn an_anchor_climbs_to_its_clause() {
        let up: Vec<_> = number("10.1.1 b) 2)").with_ancestors().map(|n| n.to_string()).collect();
        assert_eq!(up, ["10.1.1 b) 2)", "10.1.1 b)", "10.1.1", "10.1", "10"]);
        assert_eq!(number("A.5.1").parent(), Some(number("A.5")));
    }

    #[test]
    fn what_is_no_number_is_refused_by_name() {
        let code = |text: &str| text.parse::<ClauseNumber>().unwrap_err().code;
        assert_eq!(code("  "), "clause-number-empty");
        assert_eq!(code("…"), "clause-number-empty");
        assert_eq!(code("4\u{0}1"), "clause-number-control");
        assert_eq!(code("4.\u{202e}1"), "clause-number-control");
        assert_eq!(code(&"1".repeat(65)), "clause-number-too-long");
    }

    #[test]
    fn long_digit_runs_compare_as_numbers() {
        let (short, long) = (number(&"9".repeat(63)), number(&format!("1{}", "0".repeat(63))));
        assert!(short < long);
        assert_eq!(number("007").cmp(&number("7")), Ordering::Less, "equal in value, still told apart");
    }

    proptest! {
        #[test]
        fn decimal_numbers_sort_as_lists_of_numbers(a in prop::collection::vec(0u32..200, 1..5), b in prop::collection::vec(0u32..200, 1..5)) {
            let dotted = |parts: &[u32]| number(&parts.iter().map(u32::to_string).collect::<Vec<_>>().join("."));
            prop_assert_eq!(dotted(&a).cmp(&dotted(&b)), a.cmp(&b));
        }

        #[test]
        fn any_text_is_a_number_or_a_refusal_and_round_trips(text in any::<String>()) {
            if let Ok(n) = text.parse::<ClauseNumber>() {
                prop_assert_eq!(&number(n.as_str()), &n);
                prop_assert!(n.with_ancestors().count() <= ClauseNumber::MAX_CHARS);
            }
        }
    }
}
