//! `pack diff`: what is otherwise in the newer of two packs. Needs no workspace.

use std::path::PathBuf;

use clap::Args;
use triennium_core::{
    Error,
    app::pack::{self, PackCompared, PackDiff},
    job::Job,
};

use super::{super::faults, plan::difference};
use crate::{Outcome, failure::Failure, out::Out, progress, words};

#[derive(Debug, Args)]
pub struct Diff {
    /// The older pack: its zip or unpacked folder
    old: PathBuf,
    /// The newer one
    new: PathBuf,
}

pub fn diff(diff: &Diff, out: &Out) -> Result<Outcome, Failure> {
    let input = PackDiff { old: diff.old.clone(), new: diff.new.clone() };
    let compared = pack::compare(input, &Job::new(progress::show));
    progress::wipe();
    let compared = compared.map_err(|error| match error {
        Error::Refused(refusal) => Failure::usage(refusal),
        other => other.into(),
    })?;
    out.answer(&compared, |out| show(&compared, out))?;
    Ok(Outcome::of(!compared.sound))
}

fn show(compared: &PackCompared, out: &Out) -> Result<(), Failure> {
    for pack in [&compared.old, &compared.new] {
        if !pack.sound {
            out.say("cli-pack-unsound", &[("path", &pack.path.display().to_string())])?;
            faults::show(&pack.faults, out)?;
        }
    }
    out.line(&words::word(if compared.same_key { "cli-pack-same-key" } else { "cli-pack-other-key" }))?;
    if compared.supersedes {
        out.line(&words::word("cli-pack-supersedes"))?;
    }
    if compared.differences.is_empty() {
        return out.line(&words::word("cli-pack-no-difference"));
    }
    let told = serde_json::to_value(&compared.differences).map_err(std::io::Error::from)?;
    told.as_array().into_iter().flatten().try_for_each(|one| out.line(&difference(one)))
}
