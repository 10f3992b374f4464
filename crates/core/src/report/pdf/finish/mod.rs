//! What printpdf does not write: structure, links, nested bookmarks, metadata, colour intent, exact text for extraction; then
//! compression in parallel and a fixed trailer. The file follows PDF/A-3a and PDF/UA-1 (shared/design/PDF.md).

mod attached;
mod catalogue;
mod outline;
mod structure;
mod unicode;
mod write;

use lopdf::{Dictionary, Document, Object, ObjectId, StringFormat, dictionary};
use rayon::prelude::*;
use sha2::{Digest, Sha256};

use super::{document::Drawn, print::Printed};
use crate::{
    Error, Result,
    job::{Job, Progress},
};

pub fn finish(printed: Printed, drawn: &Drawn, job: &Job) -> Result<Vec<u8>> {
    let Printed { mut file, pages, areas, fonts } = printed;
    unicode::replace(&mut file, &fonts)?;
    let elements = structure::write(&mut file, drawn, &areas, &pages)?;
    let outline = outline::write(&mut file, drawn, &pages);
    catalogue::write(&mut file, &drawn.meta, elements.root, outline)?;
    attached::write(&mut file, drawn)?;
    job.check()?;
    job.report(&Progress { stage: "stage-report-write".into(), ..Progress::default() });
    compress(&mut file);
    fix_trailer(&mut file);
    job.check()?;
    Ok(write::write(file, elements.into_written()))
}

fn compress(file: &mut Document) {
    let mut streams: Vec<_> = file.objects.values_mut().filter_map(|object| object.as_stream_mut().ok()).collect();
    streams.par_iter_mut().for_each(|stream| {
        // Metadata stays readable to tools that know nothing of PDF.
        if stream.dict.has(b"Filter") || stream.dict.has_type(b"Metadata") {
            return;
        }
        let packed = super::deflate(&stream.content);
        stream.dict.set("Filter", "FlateDecode");
        stream.set_content(packed);
    });
}

/// The identifier is the content's own digest: same content, same file.
fn fix_trailer(file: &mut Document) {
    let mut digest = Sha256::new();
    for object in file.objects.values() {
        if let Object::Stream(stream) = object {
            digest.update(&stream.content);
        }
    }
    let id = Object::String(digest.finalize()[..16].to_vec(), StringFormat::Hexadecimal);
    file.trailer.set("ID", vec![id.clone(), id]);
}

/// PDF/A's limit for a string is 32,767 bytes.
const LONGEST: usize = 32_000;

/// A text string: plain where it is ASCII, UTF-16 with its mark where it is not. What is longer than a string may be ends
/// in an ellipsis.
fn text(text: &str) -> Object {
    if text.len() > LONGEST / 2 && encoded(text) > LONGEST {
        let mut room = LONGEST - 4;
        let fits = |c: &char| {
            room = room.saturating_sub(2 * c.len_utf16());
            room > 0
        };
        let short: String = text.chars().take_while(fits).collect();
        return self::text(&(short + "…"));
    }
    if is_plain(text) {
        return Object::String(text.into(), StringFormat::Literal);
    }
    let bytes = std::iter::once(0xfeff).chain(text.encode_utf16()).flat_map(u16::to_be_bytes).collect();
    Object::String(bytes, StringFormat::Hexadecimal)
}

fn is_plain(text: &str) -> bool {
    text.bytes().all(|byte| matches!(byte, b' '..=b'~'))
}

/// Bytes in a file.
fn encoded(text: &str) -> usize {
    if is_plain(text) { text.len() } else { 2 + 2 * text.encode_utf16().count() }
}

/// Where a heading or a record stands.
fn destination(page: ObjectId, drawn: &Drawn, y: f32) -> Object {
    let top = (drawn.paper.1 - y + 8.0).min(drawn.paper.1).round();
    Object::Array(vec![page.into(), "XYZ".into(), Object::Integer(0), Object::Real(top), Object::Null])
}

fn catalogue_of(file: &mut Document) -> Result<&mut Dictionary> {
    file.catalog_mut().map_err(|error| Error::internal(format!("catalogue: {error}")))
}

fn page_of(file: &mut Document, page: ObjectId) -> Result<&mut Dictionary> {
    file.get_dictionary_mut(page).map_err(|error| Error::internal(format!("page {page:?}: {error}")))
}

/// An empty dictionary to be filled later.
fn reserve(file: &mut Document) -> ObjectId {
    file.add_object(dictionary! {})
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_string_is_longer_than_one_may_be() {
        for unit in ["a", "ä", "監", "\u{1F600}", "\n"] {
            for count in [1, 15_999, 16_000, 32_000, 32_001, 100_000] {
                let Object::String(bytes, _) = text(&unit.repeat(count)) else { panic!("a string") };
                assert!(bytes.len() <= LONGEST + 4, "{unit} x {count}: {}", bytes.len());
                assert!(count > 15_000 || bytes.len() < 10, "short ones are whole");
            }
        }
        let Object::String(bytes, _) = text(&"a".repeat(40_000)) else { panic!("a string") };
        assert!(bytes.ends_with(&[0x20, 0x26]), "with an ellipsis");
    }
}
