//! The sealed evidence pack: a BagIt bag in a plain zip, listed, sealed and signed. Writes one in a single pass over the
//! evidence, and checks one, ours strictly and foreign bags leniently, without trusting a byte of it.
//!
//! Nothing here unpacks anything, follows a link or writes beside the one file it is asked for.

pub mod age;
pub mod bag;
pub mod contents;
pub mod foreign;
pub mod index;
pub mod manifest;
pub mod names;
pub mod restamp;
pub mod rotation;
pub mod seal;
pub mod sshsig;
pub mod time_stamp;
mod tree;
pub mod verify;
pub mod viewer;
pub mod write;
pub mod zip;

#[cfg(test)]
mod tests;

pub(crate) use tree::find;
pub use tree::{FolderTree, Tree, TreeFile};
