//! Blocks onto pages, and pages into a PDF. The only user of printpdf. Embeds its own faces, reads no clock, no disk and no
//! font of the machine: the same document gives the same bytes, on every machine, in every process.
//!
//! `compose` (blocks to flows) → `flow` (flows to pages) → `document` (pages without PDF syntax) → `print` (printpdf) → `finish` (lopdf).

mod clean;
mod compose;
mod document;
mod finish;
mod flow;
mod fonts;
mod images;
mod print;
mod tags;
#[cfg(test)]
mod tests;
mod text;
mod theme;

use std::io::Write;

use super::blocks::Document;
use crate::{Result, job::Job};

/// The whole file. Stops between pieces of work once the job is cancelled; nothing is written anywhere.
pub fn render(document: &Document, job: &Job) -> Result<Vec<u8>> {
    write(compose::compose(document, job)?, job)
}

/// Placed pages into a file.
fn write(mut drawn: document::Drawn, job: &Job) -> Result<Vec<u8>> {
    let printed = print::print(&mut drawn, job)?;
    job.check()?;
    finish::finish(printed, &drawn, job)
}

/// A PNG's or a JPEG's size in pixels as it would be seen; `None` for what could not be shown.
pub fn picture_size(bytes: &[u8]) -> Option<(u32, u32)> {
    images::Image::read(&bytes.into()).map(|image| image.shown())
}

/// How many pages it takes, nothing of them written.
pub fn pages(document: &Document, job: &Job) -> Result<usize> {
    Ok(compose::compose(document, job)?.pages.len())
}

/// The placed pages themselves, so that another engine can be measured on the same ones (`examples/bench_report`,
/// `benches/krilla`). Nothing of the product uses them.
#[doc(hidden)]
pub mod pages {
    use crate::{Result, job::Job};

    /// `render` from the placed pages on.
    pub fn write(drawn: Drawn, job: &Job) -> Result<Vec<u8>> {
        super::write(drawn, job)
    }

    pub use super::{
        compose::compose,
        document::{Bookmark, Drawn, Item, Page, Pattern, Text},
        fonts::{FACES, Face},
        images::Image,
        tags::{Kid, NodeId, Scope, Tree},
        text::{Glyph, Line, Run, Usage},
        theme::Rgb as Colour,
    };
}

/// Zlib at level 4, as every stream of the file has it: half the work of the usual 6 for a few hundredths more bytes.
fn deflate(bytes: &[u8]) -> Vec<u8> {
    let mut encoder = flate2::write::ZlibEncoder::new(Vec::with_capacity(bytes.len() / 3), flate2::Compression::new(4));
    let written = encoder.write_all(bytes).and_then(|()| encoder.finish());
    written.expect("writing to memory does not fail")
}
