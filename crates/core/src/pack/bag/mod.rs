//! BagIt (RFC 8493, and the drafts 0.93 to 0.97 before it): reads a bag from a folder or a zip and lists everything that
//! is wrong with it. Lenient where the drafts and common tools are; what it lets pass it says as a warning, and
//! `pack/verify.rs` takes every warning for a fault in a pack of ours. Never fetches, never writes.

mod algorithm;
mod check;
mod declaration;
mod fetch;
mod info;
mod manifest;
mod paths;
mod text;

#[cfg(test)]
mod tests;

pub use check::{Bag, check};
pub use declaration::Version;
pub use info::Oxum;
pub use paths::{is_system_file, sameness};
