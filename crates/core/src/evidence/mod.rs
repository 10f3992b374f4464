//! The only reader and writer of evidence bytes: finds files, hashes them, keeps them in the vault, checks them again
//! and shows a harmless preview. No SQL here; `app` makes the records of what this answers.
//!
//! One file's `Trouble` never stops the others; an `Error` (cancelled, disk full) stops all and leaves nothing half done.

mod budget;
mod copy_out;
mod facts;
mod hash;
mod judge;
mod media;
mod meter;
mod parallel;
mod search;
mod trouble;
mod vault;
mod walk;

pub mod check;
pub mod intake;
pub mod listing;
pub mod preview;

#[cfg(all(test, unix))]
mod tests;

pub use copy_out::copy_out;
pub(crate) use facts::open_regular;
pub use hash::{Content, Digest, Hashed, hash_file};
pub use media::MediaType;
pub use meter::{FileMeter, Meter};
pub(crate) use parallel::in_order;
pub use trouble::{Outcome, Trouble};
pub use vault::{Incoming, Kept, Listing, Vault};
pub use walk::{Found, Walked, walk};
