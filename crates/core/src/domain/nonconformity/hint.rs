//! Good practice for the wording of a nonconformity (class HINT): the statement names no culprit and prescribes no
//! solution. Words only suggest, so this never refuses; gates do that.

use serde::Serialize;

use super::Nonconformity;

/// Advice at a field: `code` is the message's name, `word` what gave rise to it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, ts_rs::TS)]
pub struct Hint {
    pub code: &'static str,
    pub field: &'static str,
    pub word: String,
}

/// English and German ways to say what should be done instead of what was found.
const PRESCRIBING: &[&str] = &[
    "should",
    "recommend",
    "recommended",
    "suggest",
    "suggested",
    "needs to",
    "need to",
    "has to",
    "have to",
    "must be",
    "sollte",
    "sollten",
    "empfehlen",
    "empfohlen",
    "muss",
    "müssen",
    "ist zu",
];

/// Ways to point at a person without a name.
const BLAMING: &[&str] = &[
    "fault of",
    "to blame",
    "negligent",
    "negligence",
    "careless",
    "incompetent",
    "lazy",
    "schuld",
    "schuldig",
    "fahrlässig",
    "nachlässig",
    "unfähig",
];

/// `names`: the workspace's people, as they are written.
pub fn hints(nc: &Nonconformity, names: &[String]) -> Vec<Hint> {
    let text = spaced(&nc.statement);
    let hint = |code, word: &str| Hint { code, field: "statement", word: word.to_owned() };
    let named = names.iter().filter(|name| says(&text, name)).map(|name| hint("statement-names-person", name));
    let blaming = BLAMING.iter().filter(|word| says(&text, word)).map(|word| hint("statement-names-culprit", word));
    let prescribing =
        PRESCRIBING.iter().filter(|word| says(&text, word)).map(|word| hint("statement-prescribes-solution", word));
    named.chain(blaming).chain(prescribing).collect()
}

/// Lower case, words between single spaces, a space at each end: so that whole words are found, and only whole words.
fn spaced(text: &str) -> String {
    let lower = text.to_lowercase();
    let words: Vec<_> = lower.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty()).collect();
    format!(" {} ", words.join(" "))
}

fn says(text: &str, phrase: &str) -> bool {
    let phrase = spaced(phrase);
    phrase.trim().chars().count() > 1 && text.contains(&phrase)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::nonconformity::tests::draft;

    fn codes(statement: &str, names: &[&str]) -> Vec<&'static str> {
        let nc = Nonconformity { statement: statement.into(), ..draft() };
        let names: Vec<_> = names.iter().map(|name| (*name).to_owned()).collect();
        hints(&nc, &names).into_iter().map(|hint| hint.code).collect()
    }

    #[test]
    fn a_plain_statement_gets_no_advice() {
        assert!(codes("Three of twelve changes have no recorded approval.", &["Anna Berg"]).is_empty());
    }

    #[test]
    fn a_name_blame_or_a_prescription_is_pointed_out() {
        assert_eq!(codes("ANNA  Berg did not approve", &["Anna Berg"]), ["statement-names-person"]);
        assert_eq!(codes("Es ist die Schuld des Betriebs", &[]), ["statement-names-culprit"]);
        assert_eq!(codes("The team should approve changes", &[]), ["statement-prescribes-solution"]);
    }

    #[test]
    fn only_whole_words_count_and_an_empty_name_matches_nothing() {
        assert!(codes("The shoulder strap of Annabelle", &["Anna", "", " ", "é"]).is_empty());
    }
}
