//! `pack …`: what is handed to an external auditor, from planning it to checking one that was received.

pub mod diff;
mod letter;
mod list;
mod order;
mod plan;
mod seal;
pub mod verify;

use clap::Subcommand;

use super::stamp;
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
    /// Encrypt a pack with age, so that only its recipient can open it
    Encrypt(verify::Encrypt),
    /// Have the time of a pack proven by a time-stamping authority (RFC 3161)
    Stamp(stamp::Stamp),
    /// The issuers whose keys are remembered; or forget one
    Senders(verify::Senders),
}

impl Pack {
    /// What was received is looked at without leaving anything behind.
    pub fn needs_no_desk(&self) -> bool {
        !matches!(self, Self::Plan(_) | Self::Seal(_) | Self::List(_) | Self::Letter(_))
    }
}

pub fn apart(pack: &Pack, out: &Out) -> Result<Outcome, Failure> {
    match pack {
        Pack::Verify(asked) => verify::verify(asked, out),
        Pack::Diff(asked) => diff::diff(asked, out),
        Pack::Encrypt(asked) => verify::encrypt(asked, out),
        Pack::Stamp(asked) => stamp::stamp(asked, out),
        Pack::Senders(asked) => verify::senders(asked, out),
        Pack::Plan(_) | Pack::Seal(_) | Pack::List(_) | Pack::Letter(_) => Ok(Outcome::Good),
    }
}

pub fn run(session: &Session, pack: &Pack, out: &Out) -> Result<Outcome, Failure> {
    match pack {
        Pack::Plan(plan) => plan::plan(session, plan, out),
        Pack::Seal(seal) => seal::seal(session, seal, out),
        Pack::List(list) => list::list(session, list, out),
        Pack::Letter(letter) => letter::letter(session, letter, out),
        other => apart(other, out),
    }
}
