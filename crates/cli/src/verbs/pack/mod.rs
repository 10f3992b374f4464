//! `pack …`: what is handed to an external auditor, from planning it to checking one that was received.

pub mod diff;
mod letter;
mod list;
mod order;
mod plan;
mod seal;
pub mod verify;

use clap::Subcommand;

use crate::{Outcome, failure::Failure, out::Out, session::Session};

#[derive(Debug, Subcommand)]
pub enum Pack {
    /// Check a pack, as a zip or unpacked, and name every fault; needs no workspace
    Verify(verify::Verify),
    /// What a pack would hold, what stays at home and why; writes nothing
    Plan(plan::Plan),
    /// Seal a pack into one zip, and register it
    Seal(seal::Seal),
    /// The packs that were issued, newest first
    List(list::List),
    /// Write the handover letter of an issued pack once more
    Letter(letter::Letter),
    /// What is otherwise in the newer of two packs; needs no workspace
    Diff(diff::Diff),
}

pub fn run(session: &Session, pack: &Pack, out: &Out) -> Result<Outcome, Failure> {
    match pack {
        Pack::Verify(verify) => verify::verify(verify, out),
        Pack::Plan(plan) => plan::plan(session, plan, out),
        Pack::Seal(seal) => seal::seal(session, seal, out),
        Pack::Diff(diff) => diff::diff(diff, out),
        Pack::Letter(letter) => letter::letter(session, letter, out),
        Pack::List(list) => list::list(session, list, out),
    }
}
