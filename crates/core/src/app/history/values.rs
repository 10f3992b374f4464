//! What a cell says to a person, and of long texts only what differs.

use rusqlite::types::Value;

pub use crate::messages::values::{Meaning, day, instant, label, meaning};
use crate::messages::{
    Messages,
    values::{number_words, text_words},
};

/// Empty for nothing, an empty text and an empty list alike.
pub fn words(m: &Messages, meaning: Meaning, value: &Value) -> String {
    match value {
        Value::Null => String::new(),
        Value::Integer(number) => number_words(m, meaning, *number),
        Value::Real(number) => number.to_string(),
        Value::Blob(bytes) => format!("{} bytes", bytes.len()),
        Value::Text(text) => text_words(m, meaning, text),
    }
}

/// A text longer than this is told by the part that differs.
const LONG: usize = 120;
const AROUND: usize = 24;

/// Both sides cut down to what differs, with a few characters around it. Short texts stay whole.
pub fn difference(old: &str, new: &str) -> (String, String) {
    let (old, new): (Vec<char>, Vec<char>) = (old.chars().collect(), new.chars().collect());
    if old.len() <= LONG && new.len() <= LONG {
        return (old.iter().collect(), new.iter().collect());
    }
    let head = old.iter().zip(&new).take_while(|(a, b)| a == b).count();
    let most = old.len().min(new.len()) - head;
    let tail = old.iter().rev().zip(new.iter().rev()).take(most).take_while(|(a, b)| a == b).count();
    (window(&old, head, tail), window(&new, head, tail))
}

fn window(text: &[char], head: usize, tail: usize) -> String {
    if text.is_empty() {
        return String::new();
    }
    let from = head.saturating_sub(AROUND);
    let to = (text.len() - tail + AROUND).min(text.len());
    let shown: Vec<char> = text[from..to].to_vec();
    let shown: String = match shown.len() {
        n if n > 2 * LONG => shown[..LONG].iter().chain(&[' ', '…', ' ']).chain(&shown[n - LONG..]).collect(),
        _ => shown.iter().collect(),
    };
    let (before, after) = (if from > 0 { "…" } else { "" }, if to < text.len() { "…" } else { "" });
    format!("{before}{shown}{after}")
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::messages::messages;
    use proptest::prelude::*;

    #[test]
    fn a_cell_is_told_as_a_person_says_it() {
        let (en, de) = (messages("en"), messages("de"));
        let text = |m, table, column, value: &str| words(m, meaning(table, column), &Value::Text(value.to_owned()));
        assert_eq!(text(en, "action", "due_on", "2026-05-03"), "3 May 2026");
        assert_eq!(text(de, "action", "due_on", "2026-12-03"), "3. Dezember 2026");
        assert_eq!(text(en, "nonconformity", "state", "plan_returned"), "Plan returned");
        assert_eq!(text(en, "evidence", "population", "all changes of May"), "all changes of May");
        assert_eq!(text(en, "sample", "drawn", "[\"CHG-1\",\"CHG-2\"]"), "CHG-1; CHG-2");
        assert_eq!(text(en, "checklist_item", "private_note", "hm"), "(private)");
        assert_eq!(text(en, "effectiveness_check", "looked_at", "the log"), "the log");
        assert_eq!(text(en, "evidence", "captured_at", "2026-05-03T14:05:06.000+02:00"), "3 May 2026, 14:05 +02:00");
        let number = |column, value| words(en, meaning("audit", column), &Value::Integer(value));
        assert_eq!(number("days_tenths", 25), "2.5");
        assert_eq!(number("remote_share_pct", 40), "40 %");
        assert_eq!(number("deleted", 1), "yes");
    }

    #[test]
    fn a_long_text_is_told_by_what_differs() {
        let long = "word ".repeat(60);
        let (old, new) = difference(&long, &long.replacen("word word", "word spoken", 1));
        assert_eq!(old, "word word word word word word wor…");
        assert!(new.contains("spoken") && new.chars().count() < 80, "{new}");
    }

    proptest! {
        /// Any two texts, also with letters of several bytes, are cut without harm, and differ as they did.
        #[test]
        fn a_difference_never_hides_that_there_is_one(old in "\\PC{0,300}", new in "\\PC{0,300}") {
            let (a, b) = difference(&old, &new);
            prop_assert!(a.chars().count() <= 2 * LONG + 5 && b.chars().count() <= 2 * LONG + 5);
            prop_assert_eq!(old.is_empty(), a.is_empty());
            prop_assert_eq!(new.is_empty(), b.is_empty());
        }
    }
}
