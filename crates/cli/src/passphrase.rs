//! Passphrases: from the environment for scripts, else asked for at the terminal without showing what is typed. Never an
//! argument: a command line is seen by everybody on the machine and kept by the shell.

use std::io::IsTerminal as _;

use serde_json::{Value, json};
use triennium_core::domain::Refusal;

use crate::{failure::Failure, progress, session::Session, words};

/// Opens this installation's key file.
pub const KEY: &str = "TRIENNIUM_KEY_PASSPHRASE";
/// Opens or closes a file that travels: an exported key, an encrypted pack.
pub const FILE: &str = "TRIENNIUM_PASSPHRASE";

pub fn given(variable: &str) -> Option<String> {
    std::env::var(variable).ok().filter(|text| !text.is_empty())
}

/// What opens something there is.
pub fn to_open(variable: &str, prompt: &str) -> Result<Option<String>, Failure> {
    match given(variable) {
        Some(text) => Ok(Some(text)),
        None if at_a_terminal() => ask(prompt).map(Some),
        None => Ok(None),
    }
}

/// What closes something new: typed twice.
pub fn to_close(variable: &str, prompt: &str) -> Result<Option<String>, Failure> {
    if let Some(text) = given(variable) {
        return Ok(Some(text));
    }
    if !at_a_terminal() {
        return Ok(None);
    }
    let (first, second) = (ask(prompt)?, ask("cli-ask-passphrase-again")?);
    if first == second { Ok(Some(first)) } else { Err(Refusal::new("cli-passphrases-differ").into()) }
}

/// The passphrase that the pack key needs now, if it needs one: it is in a file, or about to be made in one.
pub fn for_the_key(session: &Session) -> Result<Option<String>, Failure> {
    let status: Value = session.ask("key_status", json!({}))?;
    match (status["state"].as_str(), status["keyring"].as_bool()) {
        (Some("locked"), _) => to_open(KEY, "cli-ask-key-passphrase"),
        (Some("none"), Some(false)) => to_close(KEY, "cli-ask-new-key-passphrase"),
        _ => Ok(given(KEY)),
    }
}

fn at_a_terminal() -> bool {
    std::io::stdin().is_terminal() && std::io::stderr().is_terminal()
}

fn ask(prompt: &str) -> Result<String, Failure> {
    progress::wipe();
    Ok(rpassword::prompt_password(format!("{}: ", words::word(prompt)))?)
}
