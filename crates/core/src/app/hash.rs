//! Hashes files without a workspace: what `triennium evidence hash` prints.

use std::path::PathBuf;

use super::clock::SystemClock;
use crate::{Result, evidence::listing, job::Job};

pub use crate::evidence::listing::{HashLine, HashList};

pub fn hash(paths: &[PathBuf], job: &Job) -> Result<HashList> {
    listing::hash_paths(paths, &SystemClock, job)
}
