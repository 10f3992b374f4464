//! `pack stamp`: a question to a time-stamping authority, and its answer into the pack. `--url` is the only thing in Triennium
//! that uses a network.

use std::path::PathBuf;

use clap::{ArgGroup, Args};
use triennium_core::{
    app::{
        Env,
        stamp::{self, PackStamp, PackStampAsk},
    },
    job::Job,
};

use super::pack::verify::usage;
use crate::{Outcome, failure::Failure, out::Out, progress};

#[derive(Debug, Args)]
#[command(group = ArgGroup::new("how").required(true).args(["request", "response", "url"]))]
pub struct Stamp {
    /// The pack's zip. It stays as it is
    path: PathBuf,
    /// Write the question to this new file (.tsq), to be carried to an authority
    #[arg(long, value_name = "FILE")]
    request: Option<PathBuf>,
    /// Check this answer (.tsr) and write the pack with it
    #[arg(long, value_name = "FILE")]
    response: Option<PathBuf>,
    /// Ask this address now: sends the seal's hash there and nothing else
    #[arg(long, value_name = "URL")]
    url: Option<String>,
    /// The question that the answer must be to
    #[arg(long, value_name = "FILE", requires = "response")]
    query: Option<PathBuf>,
    /// Certificates of the authority (PEM or DER): an answer that does not lead to one is refused
    #[arg(long, value_name = "FILE", conflicts_with = "request")]
    tsa_anchor: Option<PathBuf>,
    /// The new zip; by default the pack's name with -stamped
    #[arg(long, value_name = "FILE", conflicts_with = "request")]
    out: Option<PathBuf>,
}

pub fn stamp(asked: &Stamp, out: &Out) -> Result<Outcome, Failure> {
    let ids = Env::system().ids;
    if let Some(request) = &asked.request {
        let input = PackStampAsk { path: asked.path.clone(), out: request.clone() };
        let written = stamp::ask(&input, &ids).map_err(usage)?;
        out.answer(&written, |out| {
            let (path, hash) = (written.path.display().to_string(), written.seal_sha256.to_string());
            out.say("cli-stamp-asked", &[("path", &path), ("hash", &hash)])
        })?;
        return Ok(Outcome::Good);
    }
    let input = PackStamp {
        path: asked.path.clone(),
        response: asked.response.clone(),
        query: asked.query.clone(),
        url: asked.url.clone(),
        tsa_anchor: asked.tsa_anchor.clone(),
        out: asked.out.clone(),
    };
    let stamped = stamp::stamp(&input, &ids, &Job::new(progress::show));
    progress::wipe();
    let stamped = stamped?;
    out.answer(&stamped, |out| {
        let code = if stamped.time.trusted { "pack-time-line-trusted" } else { "pack-time-line" };
        out.say(code, &[("time", &stamped.time.time.to_string()), ("authority", &stamped.time.authority)])?;
        out.say("cli-stamp-written", &[("path", &stamped.path.display().to_string())])
    })?;
    Ok(Outcome::Good)
}
