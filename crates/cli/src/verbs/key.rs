//! `key`: what this installation seals packs with. Needs no workspace.

use std::path::PathBuf;

use clap::{Args, Subcommand};
use serde_json::{Value, json};

use crate::{
    Outcome,
    failure::Failure,
    out::Out,
    passphrase,
    session::{Session, path_text},
    table::Table,
    words::{self, say},
};

#[derive(Debug, Subcommand)]
pub enum Key {
    /// Where the key is, and what others need to check its signatures
    Show,
    /// Make the key before the first pack does
    Make(Make),
    /// Print the line for `ssh-keygen -Y verify`, or write the private half to an encrypted file
    Export(Export),
    /// Take a key that was exported
    Import(Import),
    /// Make the next key, which the current one vouches for
    Rotate,
    /// Every key there has been
    List,
}

#[derive(Debug, Args)]
pub struct Make {
    /// In a file that a passphrase opens, although the system has a keyring
    #[arg(long)]
    file: bool,
    /// Although there is one: it was lost. The new one stands alone; to follow the old one, use `rotate`
    #[arg(long)]
    replace: bool,
}

#[derive(Debug, Args)]
pub struct Export {
    /// A new file for the private half, encrypted with a passphrase ($TRIENNIUM_PASSPHRASE, or asked for)
    #[arg(long, value_name = "FILE")]
    private: Option<PathBuf>,
}

#[derive(Debug, Args)]
pub struct Import {
    /// A file that `key export --private` wrote
    path: PathBuf,
    /// Keep it in a file too, although the system has a keyring
    #[arg(long)]
    file: bool,
    /// In the place of another key that is here
    #[arg(long)]
    replace: bool,
}

pub fn run(session: &Session, key: &Key, out: &Out) -> Result<Outcome, Failure> {
    match key {
        Key::Show => show(&session.ask("key_status", json!({}))?, out)?,
        Key::Make(make) => show(&made(session, make)?, out)?,
        Key::Export(export) => exported(session, export, out)?,
        Key::Import(import) => show(&imported(session, import)?, out)?,
        Key::Rotate => {
            let passphrase = passphrase::for_the_key(session)?;
            show(&session.ask("key_rotate", json!({ "passphrase": passphrase }))?, out)?;
        }
        Key::List => list(session, out)?,
    }
    Ok(Outcome::Good)
}

fn made(session: &Session, make: &Make) -> Result<Value, Failure> {
    let status: Value = session.ask("key_status", json!({}))?;
    let in_file = make.file || status["keyring"] == false;
    let passphrase = match in_file && (make.replace || status["state"] == "none") {
        true => passphrase::to_close(passphrase::KEY, "cli-ask-new-key-passphrase")?,
        false => passphrase::for_the_key(session)?,
    };
    session.ask("key_make", json!({"passphrase": passphrase, "replace": make.replace}))
}

fn exported(session: &Session, export: &Export, out: &Out) -> Result<(), Failure> {
    let mut input = json!({});
    if let Some(path) = &export.private {
        input["path"] = path_text(path)?.into();
        input["passphrase"] = passphrase::for_the_key(session)?.into();
        input["export_passphrase"] = passphrase::to_close(passphrase::FILE, "cli-ask-file-passphrase")?.into();
    }
    let answer: Value = session.ask("key_export", input)?;
    out.answer(&answer, |out| {
        if let Some(path) = answer["written"].as_str() {
            return out.say("cli-key-written", &[("path", path)]);
        }
        out.line(answer["key"]["allowed_signers"].as_str().unwrap_or_default())
    })
}

fn imported(session: &Session, import: &Import) -> Result<Value, Failure> {
    let passphrase = passphrase::to_open(passphrase::FILE, "cli-ask-file-passphrase")?.unwrap_or_default();
    let path = path_text(&import.path)?;
    let input = json!({"path": path, "passphrase": passphrase, "in_file": import.file, "replace": import.replace});
    session.ask("key_import", input)
}

fn show(status: &Value, out: &Out) -> Result<(), Failure> {
    out.answer(status, |out| {
        let text = |value: &Value| value.as_str().unwrap_or_default().to_owned();
        if let key @ Value::Object(_) = &status["key"] {
            out.say("pack-key-line", &[("key", &text(&key["fingerprint"]))])?;
            out.line(&text(&key["public_key"]))?;
            let (rotations, made) = (status["rotations"].to_string(), text(&status["made_at"]));
            out.say("key-made-line", &[("made", &made), ("rotations", &rotations)])?;
        }
        let state = format!("key-state-{}", text(&status["state"]));
        let place = status["place"].as_str().map(|place| words::word(&format!("key-place-{place}")));
        out.line(&say(&state, &[("place", place.as_deref().unwrap_or_default())]))
    })
}

fn list(session: &Session, out: &Out) -> Result<(), Failure> {
    let keys: Vec<Value> = session.ask("key_register", json!({}))?;
    out.answer(&keys, |out| {
        let mut table = Table::new(["cli-key", "cli-key-made", "cli-key-place", "cli-key-end"].map(words::word));
        for key in &keys {
            let text = |value: &Value| value.as_str().unwrap_or_default().to_owned();
            let end = key["end"]
                .as_str()
                .map_or_else(String::new, |end| say(&format!("key-end-{end}"), &[("at", &text(&key["ended_at"]))]));
            let place = words::word(&format!("key-place-{}", text(&key["place"])));
            table.row([text(&key["key"]["fingerprint"]), text(&key["made_at"]), place, end]);
        }
        out.table(&table)
    })
}
