//! What lies in a pack beside the evidence, made of its index alone: how to verify it, a page to browse, and the same as
//! OSCAL and RO-Crate. No clock and no randomness: the same index gives the same bytes.
//!
//! Nothing of it is needed to verify a pack, and nothing of it proves anything: that is for manifests, seal and signature.

mod how_to_verify;
mod lazy;
mod lines;
mod link;
mod oscal;
mod page;
mod records;
mod ro_crate;

use std::collections::BTreeMap;

use super::{
    index::{self, Index},
    manifest, viewer,
};
use crate::{Result, messages::messages};

pub const HELP_FILE: &str = "HOW-TO-VERIFY.txt";
pub const PAGE_FILE: &str = "report.html";

/// What the index does not say of its pack.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct About {
    /// The one folder of the pack: `pack-0007`.
    pub base: String,
    /// What the zip is called, without its folder.
    pub zip_name: String,
    /// `ssh-ed25519 AAAA…`
    pub public_line: String,
    /// `SHA256:…`
    pub fingerprint: String,
    /// Of the texts: `en` or `de`.
    pub language: String,
}

/// By their path below the pack's folder: all that is made of the index, the index itself with its schema, and the page that
/// checks a pack.
pub fn tag_files(index: &Index, about: &About) -> Result<BTreeMap<String, Vec<u8>>> {
    let m = messages(&about.language);
    let text = index.text()?.into_bytes();
    let hash = manifest::sha256(&text);
    let files = [
        (index::FILE, text),
        (index::SCHEMA_FILE, index::SCHEMA.as_bytes().to_vec()),
        (HELP_FILE, how_to_verify::how_to_verify(about, m)),
        (PAGE_FILE, page::page(index, about, m).into_bytes()),
        // The one that is made of no index: the same in every pack of a version.
        (viewer::FILE, viewer::PAGE.as_bytes().to_vec()),
        (oscal::FILE, oscal::oscal(index, hash, about, m)?.into_bytes()),
        (ro_crate::FILE, ro_crate::ro_crate(index, about, m)?.into_bytes()),
    ];
    Ok(files.map(|(path, bytes)| (path.to_owned(), bytes)).into())
}

#[cfg(test)]
pub(crate) mod tests;
