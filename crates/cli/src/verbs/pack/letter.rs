//! `pack letter`: the handover letter of an issued pack, once more.

use std::path::PathBuf;

use clap::Args;
use serde_json::{Value, json};

use super::plan::text;
use crate::{
    Outcome,
    failure::Failure,
    out::Out,
    session::{Access, Session, path_text},
    words,
};

#[derive(Debug, Args)]
pub struct Letter {
    /// The workspace's folder
    dir: PathBuf,
    /// The pack's number: PK-2026-001
    #[arg(value_name = "REF")]
    pack: String,
    /// The PDF to write
    #[arg(long, value_name = "FILE.pdf")]
    out: PathBuf,
}

pub fn letter(session: &Session, letter: &Letter, out: &Out) -> Result<Outcome, Failure> {
    session.open(&letter.dir, Access::Read)?;
    let language = if session.asked_for_language() { words::current().language() } else { "" };
    let input = json!({"pack": letter.pack, "path": path_text(&letter.out)?, "language": language});
    let path: Value = session.ask("pack_letter", input)?;
    out.answer(&path, |out| out.say("cli-pack-letter", &[("path", &text(&path))]))?;
    Ok(Outcome::Good)
}
