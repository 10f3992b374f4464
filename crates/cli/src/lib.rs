//! `triennium`: the whole program without a window. It reads arguments, asks `api::dispatch` and shows the answer; it
//! holds no rule and touches no record itself.

mod args;
mod failure;
mod options;
mod out;
mod passphrase;
mod progress;
mod session;
mod table;
mod verbs;
mod words;

use std::process::ExitCode;

use clap::{CommandFactory as _, FromArgMatches as _};

use failure::Failure;
use out::Out;

/// Exit codes: 0 good, 1 faults found or refused, 2 the command line itself was wrong.
pub fn main() -> ExitCode {
    let matches = args::Cli::command().get_matches();
    let cli = args::Cli::from_arg_matches(&matches).unwrap_or_else(|error| error.exit());
    let out = Out::new(cli.options.json);
    let result = verbs::run(cli, &out).and_then(|outcome| out.finish().map(|()| outcome));
    match result {
        Ok(outcome) => outcome.exit_code(),
        // Whoever read our output has read enough: `triennium history DIR | head` is no failure.
        Err(Failure::PipeClosed) => ExitCode::SUCCESS,
        Err(failure) => failure.show(out.json()),
    }
}

/// How a command that ran to its end went.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Outcome {
    Good,
    /// A check found faults, or some of what was asked could not be done.
    Faults,
}

impl Outcome {
    pub(crate) fn of(faults: bool) -> Self {
        if faults { Self::Faults } else { Self::Good }
    }

    fn exit_code(self) -> ExitCode {
        match self {
            Self::Good => ExitCode::SUCCESS,
            Self::Faults => ExitCode::FAILURE,
        }
    }
}
