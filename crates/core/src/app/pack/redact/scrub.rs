//! Finds people's names in texts and puts what they do in their place. Pure: names in, text in, text out.

use std::collections::{BTreeMap, HashMap};

use unicode_normalization::UnicodeNormalization as _;

use crate::domain::{Person, PersonId};

/// Shorter parts of a name are particles and initials: "van", "de", "J.".
const PART: usize = 3;
/// Between two parts of one name stands no more than this: ", " or " (".
const GAP: usize = 3;

#[derive(Debug, Default)]
pub struct Scrub {
    people: HashMap<PersonId, String>,
    /// Whole names and addresses, in lower case, by their first word; the longest first.
    phrases: HashMap<String, Vec<(Vec<String>, String)>>,
    /// One word of a name, written as a name is.
    parts: HashMap<String, String>,
    /// Names in scripts that put no space between words, found anywhere.
    runs: Vec<(String, String)>,
}

impl Scrub {
    /// `anybody`: for a word that is in the names of several people.
    pub fn new(people: &[Person], pseudonyms: &[(PersonId, String)], anybody: &str) -> Self {
        let mut scrub = Self { people: pseudonyms.iter().cloned().collect(), ..Self::default() };
        let mut parts: BTreeMap<String, Vec<String>> = BTreeMap::new();
        for person in people {
            let Some(called) = scrub.people.get(&person.id).cloned() else { continue };
            let name: String = person.name.nfc().collect();
            scrub.phrase(&name, &called);
            scrub.phrase(&person.email.nfc().collect::<String>(), &called);
            // What stands in brackets is another spelling of the whole.
            name.split(['(', ')', '/']).for_each(|spelling| scrub.phrase(spelling, &called));
            for part in tokens(&name).map(|(_, part)| part) {
                match part.chars().any(is_unspaced) {
                    true => scrub.runs.push((part.to_owned(), called.clone())),
                    false if is_part(part) => parts.entry(part.to_owned()).or_default().push(called.clone()),
                    false => {}
                }
            }
        }
        for (part, mut called) in parts {
            called.dedup();
            let called = if called.len() == 1 { called.swap_remove(0) } else { anybody.to_owned() };
            scrub.parts.insert(part.to_uppercase(), called.clone());
            scrub.parts.insert(part, called);
        }
        scrub.runs.sort_by(|a, b| b.0.chars().count().cmp(&a.0.chars().count()).then_with(|| a.cmp(b)));
        scrub.phrases.values_mut().for_each(|of| of.sort_by(|a, b| b.0.len().cmp(&a.0.len()).then_with(|| a.cmp(b))));
        scrub
    }

    fn phrase(&mut self, text: &str, called: &str) {
        let words: Vec<String> = tokens(text).map(|(_, word)| word.to_lowercase()).collect();
        if words.len() > 1 {
            self.phrases.entry(words[0].clone()).or_default().push((words, called.to_owned()));
        }
    }

    pub fn person(&self, id: PersonId) -> String {
        self.people.get(&id).cloned().unwrap_or_default()
    }

    /// The text with nobody's name in it.
    pub fn text(&self, text: &str) -> String {
        let mut plain: String = text.nfc().collect();
        for (run, called) in self.runs.iter().filter(|(run, _)| text.contains(run.as_str())) {
            plain = plain.replace(run, called);
        }
        let found: Vec<(usize, &str)> = tokens(&plain).collect();
        let (mut out, mut copied, mut at) = (String::with_capacity(plain.len()), 0, 0);
        while at < found.len() {
            match self.name_at(&plain, &found[at..]) {
                None => at += 1,
                Some((words, called)) => {
                    let (start, last) = (found[at].0, found[at + words - 1]);
                    out.push_str(&plain[copied..start]);
                    out.push_str(called);
                    copied = last.0 + last.1.len();
                    at += words;
                }
            }
        }
        out.push_str(&plain[copied..]);
        out
    }

    /// How many words of the text here are one person, and what to call them.
    fn name_at(&self, text: &str, rest: &[(usize, &str)]) -> Option<(usize, &str)> {
        let word = rest[0].1;
        let candidates = self.phrases.get(&word.to_lowercase()).map(Vec::as_slice).unwrap_or_default();
        let stands = |words: &[String]| {
            let here = rest.get(..words.len())?;
            let same = here.iter().zip(words).all(|((_, word), wanted)| word.to_lowercase() == *wanted);
            let close = here.windows(2).all(|two| {
                let between = &text[two[0].0 + two[0].1.len()..two[1].0];
                between.chars().count() <= GAP && !between.contains('\n')
            });
            (same && close).then_some(words.len())
        };
        if let Some(found) = candidates.iter().find_map(|(words, called)| Some((stands(words)?, called.as_str()))) {
            return Some(found);
        }
        let alone = self.parts.get(word).or_else(|| self.parts.get(word.strip_suffix('s')?));
        alone.map(|called| (1, called.as_str()))
    }
}

/// A word that would be taken for somebody: long enough, and written as names are.
fn is_part(word: &str) -> bool {
    word.chars().count() >= PART && word.chars().next().is_some_and(char::is_uppercase)
}

/// Scripts in which a name stands in a row of signs without a space.
fn is_unspaced(c: char) -> bool {
    matches!(c, '\u{e00}'..='\u{eff}' | '\u{1000}'..='\u{109f}' | '\u{1780}'..='\u{17ff}' | '\u{3040}'..='\u{30ff}')
        || matches!(c, '\u{3400}'..='\u{9fff}' | '\u{ac00}'..='\u{d7af}' | '\u{f900}'..='\u{faff}' | '\u{20000}'..='\u{3ffff}')
}

/// Words with where they begin.
fn tokens(text: &str) -> impl Iterator<Item = (usize, &str)> {
    let is_word = |c: char| c.is_alphanumeric() || unicode_normalization::char::is_combining_mark(c);
    let mut rest = text;
    let mut offset = 0;
    std::iter::from_fn(move || {
        let start = rest.find(is_word)?;
        let length = rest[start..].find(|c| !is_word(c)).unwrap_or(rest.len() - start);
        let found = (offset + start, &rest[start..start + length]);
        offset += start + length;
        rest = &rest[start + length..];
        Some(found)
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;
    use uuid::Uuid;

    fn person(n: u128, name: &str, email: &str) -> Person {
        Person {
            id: PersonId(Uuid::from_u128(n)),
            name: name.into(),
            email: email.into(),
            job_title: String::new(),
            unit: String::new(),
            languages: String::new(),
            manager_id: None,
            external: false,
            organisation: String::new(),
            note: String::new(),
            deleted: false,
        }
    }

    fn scrub() -> Scrub {
        let people = [
            person(1, "Anna Berg", "a.berg@example.org"),
            person(2, "佐藤 陽翔 (Haruto Satō)", ""),
            person(3, "Zoë van der Meer", ""),
            person(4, "Anna Lund", ""),
        ];
        let called: Vec<_> = people.iter().map(|one| (one.id, format!("Person {}", one.id.0.as_u128()))).collect();
        Scrub::new(&people, &called, "somebody")
    }

    #[test]
    fn names_go_however_they_are_written() {
        let cases = [
            ("Anna Berg said so.", "Person 1 said so."),
            ("ANNA BERG, anna berg and Berg", "Person 1, Person 1 and Person 1"),
            ("Berg, A.", "Person 1, A."),
            ("Bergs Laptop, Berg's laptop", "Person 1 Laptop, Person 1's laptop"),
            ("write to a.berg@example.org", "write to Person 1"),
            ("Anna asked", "somebody asked"),
            ("室長の佐藤さん", "室長のPerson 2さん"),
            ("Haruto Sato\u{304}", "Person 2"),
            ("zoë van der meer", "Person 3"),
            ("Meer", "Person 3"),
        ];
        for (text, wanted) in cases {
            assert_eq!(scrub().text(text), wanted, "{text}");
        }
    }

    #[test]
    fn words_that_are_no_name_stay() {
        for text in ["an iceberg", "Bergen", "van", "der", "\n\t", "", "8.2.4", "Heidelberg"] {
            assert_eq!(scrub().text(text), text);
        }
    }

    proptest! {
        #[test]
        fn whatever_stands_round_a_name_it_goes(before in "\\PC{0,20}", after in "\\PC{0,20}") {
            let text = scrub().text(&format!("{before} Anna Berg {after}"));
            prop_assert!(!text.contains("Anna") || before.contains("Anna") || after.contains("Anna"), "{}", text);
            prop_assert!(!text.contains(" Berg "), "{}", text);
        }
    }
}
