//! Every text a person reads, from `messages/<lang>/*.ftl` (Fluent): for the command line, errors, the PDF, history in words.
//! The window reads the same files. English is complete; a text missing in another language falls back to English.

pub mod values;

use std::sync::LazyLock;

use fluent_bundle::{FluentArgs, FluentResource, FluentValue, concurrent::FluentBundle};
use unic_langid::LanguageIdentifier;

use crate::{
    Error, Fault,
    domain::Refusal,
    report::{Arg, Words},
};

macro_rules! texts {
    ($lang:literal: $($area:literal)+) => {
        &[$(($area, include_str!(concat!("../../../messages/", $lang, "/", $area, ".ftl")))),+]
    };
}

type Files = &'static [(&'static str, &'static str)];
const EN: Files = texts!("en": "attached" "audit" "calendar" "certification" "cli" "contents" "core" "documents" "evidence" "followup" "history" "keys" "loop" "organisation" "pack" "planner" "readiness" "receive" "reply" "report" "rules" "sealing" "standards" "words");
const DE: Files = texts!("de": "attached" "audit" "calendar" "certification" "cli" "contents" "core" "documents" "evidence" "followup" "history" "keys" "loop" "organisation" "pack" "planner" "readiness" "receive" "reply" "report" "rules" "sealing" "standards" "words");

static ENGLISH: LazyLock<Messages> = LazyLock::new(|| Messages::build("en", EN));
static GERMAN: LazyLock<Messages> = LazyLock::new(|| Messages::build("de", DE));

pub struct Messages {
    language: &'static str,
    bundle: FluentBundle<FluentResource>,
}

/// The texts of a language; English for one that is not there.
pub fn messages(language: &str) -> &'static Messages {
    match language.split(['-', '_', '.']).next() {
        Some("de") => &GERMAN,
        _ => &ENGLISH,
    }
}

impl Messages {
    fn build(language: &'static str, files: Files) -> Self {
        let id: LanguageIdentifier = language.parse().unwrap_or_default();
        let mut bundle = FluentBundle::new_concurrent(vec![id]);
        // The marks that isolate directions would stand as boxes on a terminal and break searching in a PDF.
        bundle.set_use_isolating(false);
        for (_, text) in files {
            // A file with a fault keeps its sound messages; a test refuses any fault.
            let resource = FluentResource::try_new((*text).to_owned()).unwrap_or_else(|(resource, _)| resource);
            bundle.add_resource_overriding(resource);
        }
        Self { language, bundle }
    }

    pub fn language(&self) -> &'static str {
        self.language
    }

    pub fn has(&self, code: &str) -> bool {
        self.bundle.get_message(code).is_some_and(|message| message.value().is_some())
    }

    /// The text of `code`; where there is none, English, and where that has none, the code with its arguments.
    pub fn text<'a>(&self, code: &str, args: impl IntoIterator<Item = (&'a str, &'a str)> + Clone) -> String {
        if let Some(text) = self.format(code, args.clone()) {
            return text;
        }
        let english = (self.language != "en").then(|| ENGLISH.format(code, args.clone())).flatten();
        english.unwrap_or_else(|| args.into_iter().fold(code.to_owned(), |text, (k, v)| format!("{text} {k}={v}")))
    }

    fn format<'a>(&self, code: &str, args: impl IntoIterator<Item = (&'a str, &'a str)>) -> Option<String> {
        let pattern = self.bundle.get_message(code)?.value()?;
        let args: FluentArgs<'_> = args.into_iter().map(|(k, v)| (k.to_owned(), value(v))).collect();
        Some(self.bundle.format_pattern(pattern, Some(&args), &mut Vec::new()).into_owned())
    }

    pub fn word(&self, code: &str) -> String {
        self.text(code, [])
    }

    pub fn refusal(&self, refusal: &Refusal) -> String {
        let args: Vec<(&str, &str)> = refusal.args.iter().map(|(k, v)| (*k, v.as_str())).collect();
        self.text(refusal.code, args)
    }

    pub fn fault(&self, fault: &Fault) -> String {
        let mut args: Vec<(&str, &str)> = fault.args.iter().map(|(k, v)| (k.as_str(), v.as_str())).collect();
        args.push(("subject", &fault.subject));
        self.text(&fault.code, args)
    }

    pub fn error(&self, error: &Error) -> String {
        let args: Vec<(String, String)> = error.args();
        self.text(error.code(), args.iter().map(|(k, v)| (k.as_str(), v.as_str())).collect::<Vec<_>>())
    }
}

/// A report's language is a parameter, apart from the window's.
impl Words for Messages {
    fn language(&self) -> &str {
        self.language
    }

    fn word(&self, code: &str, args: &[(&str, Arg)]) -> String {
        let args: Vec<(&str, String)> = args.iter().map(|(name, arg)| (*name, arg.to_string())).collect();
        self.text(code, args.iter().map(|(name, value)| (*name, value.as_str())).collect::<Vec<_>>())
    }
}

/// Whole numbers go in as numbers, so that plural forms work; everything else as text.
fn value(text: &str) -> FluentValue<'static> {
    match text.parse::<i64>() {
        Ok(number) if number.to_string() == text && text.len() < 10 => FluentValue::from(number),
        _ => FluentValue::from(text.to_owned()),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::{collections::BTreeSet, path::Path};

    fn folder(language: &str) -> std::path::PathBuf {
        Path::new(env!("CARGO_MANIFEST_DIR")).join("../../messages").join(language)
    }

    fn ids(files: &[(&str, &str)]) -> BTreeSet<String> {
        let lines = files.iter().flat_map(|(_, text)| text.lines());
        let id = |line: &str| line.split_once('=').map(|(id, _)| id.trim().to_owned());
        lines.filter(|l| l.starts_with(|c: char| c.is_ascii_lowercase())).filter_map(id).collect()
    }

    #[test]
    fn every_file_parses_and_says_each_message_once() {
        for files in [EN, DE] {
            let mut seen = BTreeSet::new();
            for (area, text) in files {
                assert!(FluentResource::try_new((*text).to_owned()).is_ok(), "{area}");
                for id in ids(&[(area, text)]) {
                    assert!(seen.insert(id.clone()), "{id} stands twice, again in {area}");
                }
            }
        }
    }

    #[test]
    fn german_says_what_english_says() {
        let (english, german) = (ids(EN), ids(DE));
        assert_eq!(english.difference(&german).collect::<Vec<_>>(), Vec::<&String>::new(), "missing in German");
        assert_eq!(german.difference(&english).collect::<Vec<_>>(), Vec::<&String>::new(), "only in German");
    }

    #[test]
    fn every_file_of_the_folder_is_read_here_or_by_the_pages() {
        for (language, files) in [("en", EN), ("de", DE)] {
            let found = std::fs::read_dir(folder(language)).expect("folder");
            for name in found.map(|f| f.expect("entry").file_name().to_string_lossy().into_owned()) {
                let area = name.trim_end_matches(".ftl");
                // `verify.ftl` is built into verify.html, the window's files into the window.
                let pages = area.starts_with("window") || area == "verify";
                assert!(pages || files.iter().any(|(a, _)| *a == area), "{language}/{name} is not read");
            }
        }
    }

    #[test]
    fn a_number_takes_its_plural_and_a_missing_text_says_its_code() {
        let text = messages("en").text("no-such-text", [("a", "1")]);
        assert_eq!(text, "no-such-text a=1");
        assert_eq!(messages("de-AT").language(), "de");
        assert_eq!(messages("fr").language(), "en");
    }
}
