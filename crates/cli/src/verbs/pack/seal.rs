//! `pack seal`: writes a pack and registers it.

use std::path::PathBuf;

use clap::Args;
use serde_json::{Value, json};
use triennium_core::app::encrypt;

use super::{
    order::Order,
    plan::{array, asked, text},
};
use crate::{
    Outcome,
    failure::Failure,
    out::Out,
    passphrase,
    session::{Access, Session, path_text},
    words,
};

#[derive(Debug, Args)]
pub struct Seal {
    /// The workspace's folder
    dir: PathBuf,
    /// The zip to write, or a folder for it
    #[arg(long, value_name = "FILE.zip")]
    out: PathBuf,
    /// Replace a file that is there
    #[arg(long)]
    replace: bool,
    /// Also write it encrypted with age, for whom this names (age1…); may be given more than once
    #[arg(long, value_name = "age1…")]
    encrypt_to: Vec<String>,
    #[command(flatten)]
    order: Order,
}

pub fn seal(session: &Session, seal: &Seal, out: &Out) -> Result<Outcome, Failure> {
    if !seal.encrypt_to.is_empty() {
        // A pack is not sealed for somebody who could not be given it.
        encrypt::lock(&seal.encrypt_to, None)?;
    }
    session.open(&seal.dir, Access::Write)?;
    let input = json!({
        "order": asked(session, &seal.order)?, "path": path_text(&seal.out)?, "replace": seal.replace,
        "passphrase": passphrase::for_the_key(session)?,
    });
    let mut sealed: Value = session.ask("pack_seal", input)?;
    if !seal.encrypt_to.is_empty() {
        let encrypt = json!({"path": sealed["path"], "to": seal.encrypt_to});
        sealed["encrypted"] = session.ask("pack_encrypt", encrypt)?;
    }
    out.answer(&sealed, |out| {
        for path in array(&sealed["finished"]) {
            out.say("cli-pack-finished", &[("path", &text(path))])?;
        }
        let (items, bytes) = (sealed["evidence"].to_string(), sealed["bytes"].to_string());
        let names = [("number", text(&sealed["number"])), ("path", text(&sealed["path"]))];
        let mut args: Vec<(&str, &str)> = names.iter().map(|(name, value)| (*name, value.as_str())).collect();
        args.extend([("items", items.as_str()), ("bytes", &bytes)]);
        out.say("cli-pack-sealed", &args)?;
        out.say("cli-pack-sealed-key", &[("key", &text(&sealed["key"]))])?;
        out.say("cli-pack-sealed-seal", &[("hash", &text(&sealed["seal_sha256"]))])?;
        if let Some(encrypted) = sealed.get("encrypted") {
            let (path, bytes) = (text(&encrypted["path"]), encrypted["bytes"].to_string());
            out.say("cli-pack-encrypted", &[("path", &path), ("bytes", &bytes)])?;
        }
        match sealed["letter"].as_str() {
            Some(path) => out.say("cli-pack-letter", &[("path", path)]),
            None => out.line(&words::word("cli-pack-sealed-letter")),
        }
    })?;
    Ok(Outcome::Good)
}
