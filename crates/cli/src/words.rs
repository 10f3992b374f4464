//! The language of this run: what was asked for, else the settings', else the system's.

use std::sync::{PoisonError, RwLock};

use triennium_core::messages::{Messages, messages};

static LANGUAGE: RwLock<Option<&'static Messages>> = RwLock::new(None);

/// `settings` is empty where the person has not chosen, or is not known yet.
pub fn choose(asked: Option<&str>, settings: &str) {
    let system = || ["LC_ALL", "LC_MESSAGES", "LANG"].iter().find_map(|name| std::env::var(name).ok());
    let language = match (asked, settings) {
        (Some(asked), _) => asked.to_owned(),
        (None, "") => system().unwrap_or_default(),
        (None, chosen) => chosen.to_owned(),
    };
    *LANGUAGE.write().unwrap_or_else(PoisonError::into_inner) = Some(messages(&language));
}

pub fn current() -> &'static Messages {
    LANGUAGE.read().unwrap_or_else(PoisonError::into_inner).unwrap_or_else(|| messages("en"))
}

pub fn say(code: &str, args: &[(&str, &str)]) -> String {
    current().text(code, args.iter().copied())
}

pub fn word(code: &str) -> String {
    current().word(code)
}
