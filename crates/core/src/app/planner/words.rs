//! Reasons of the planner in words: the names of grades, kinds and days in their arguments are put into words first.

use chrono::NaiveDate;

use crate::{app::history::day_in_words, messages::Messages};

/// Arguments whose values are words of a vocabulary.
const FAMILIES: &[(&str, &str)] =
    &[("grade", "grade-kind"), ("importance", "importance"), ("kind", "row-kind"), ("audit_kind", "audit-kind")];

/// The text of a reason; a code without one says itself with its arguments.
pub fn spoken(m: &Messages, code: &str, args: &[(&str, &str)]) -> String {
    let words: Vec<(&str, String)> = args.iter().map(|(name, value)| (*name, word(m, name, value))).collect();
    m.text(code, words.iter().map(|(name, value)| (*name, value.as_str())).collect::<Vec<_>>())
}

fn word(m: &Messages, name: &str, value: &str) -> String {
    if let Some((_, family)) = FAMILIES.iter().find(|(arg, _)| *arg == name) {
        let code = format!("{family}-{}", value.replace('_', "-"));
        if m.has(&code) {
            return m.word(&code);
        }
    }
    value.parse::<NaiveDate>().map_or_else(|_| value.to_owned(), |day| day_in_words(m, day))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::messages::messages;

    #[test]
    fn grades_and_days_are_spoken() {
        let args = [("number", "NC-1"), ("date", "2026-03-02"), ("points", "40")];
        assert_eq!(spoken(messages("en"), "priority-finding-open", &args), "NC-1 of 2 March 2026 is open (weight 40)");
        let said = spoken(messages("de"), "priority-importance", &[("importance", "high"), ("points", "12")]);
        assert_eq!(said, "Bedeutung „Hoch“ (Gewicht 12)");
    }
}
