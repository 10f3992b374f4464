//! A look at a piece of evidence that cannot run anything. Decided by the bytes alone: a name proves nothing. What could
//! carry script (HTML, SVG) is text here, and everything not known to be harmless has no preview.

use std::{io::Read, path::Path};

use base64::{Engine, prelude::BASE64_STANDARD as BASE64};
use encoding_rs::{Encoding, UTF_8, WINDOWS_1252};
use serde::{Deserialize, Serialize};

use super::{Vault, facts::open_regular, hash::Digest};
use crate::{
    Error, Result,
    domain::{ContentHash, original_name::is_hidden},
    io::at,
};

/// Pictures and PDFs cross to the window whole.
pub const WHOLE_BYTES: u64 = 32 * 1024 * 1024;
/// A small file can unpack to a picture that fills the memory.
const IMAGE_PIXELS: u64 = 100_000_000;
const TEXT_BYTES: u64 = 256 * 1024;
const IMAGES: [&str; 4] = ["image/png", "image/jpeg", "image/gif", "image/webp"];
const PDF: &str = "application/pdf";

#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, ts_rs::TS)]
#[serde(tag = "kind", rename_all = "snake_case")]
#[ts(rename = "EvidencePreview")]
pub enum Preview {
    /// To be shown under `media_type` and nothing else.
    Image { media_type: String, width: u32, height: u32, bytes: Bytes },
    /// Controls and direction marks are made visible; `encoding` names what was read ("UTF-8", "UTF-16LE").
    Text { text: String, truncated: bool, encoding: String },
    /// To be drawn as pictures, not handed to a viewer that runs what is in it.
    Pdf { bytes: Bytes },
    /// `reason` names a message.
    None { reason: String },
}

/// As stored. Base64 on the wire.
#[derive(Clone, PartialEq, Eq, ts_rs::TS)]
#[ts(as = "String")]
pub struct Bytes(pub Vec<u8>);

impl std::fmt::Debug for Bytes {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "{} bytes", self.0.len())
    }
}

impl Serialize for Bytes {
    fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(&BASE64.encode(&self.0))
    }
}

impl<'de> Deserialize<'de> for Bytes {
    fn deserialize<D: serde::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let text = String::deserialize(deserializer)?;
        BASE64.decode(text).map(Self).map_err(serde::de::Error::custom)
    }
}

pub fn preview(vault: &Vault, hash: ContentHash) -> Result<Preview> {
    let (file, facts) = vault.open_with_facts(hash)?;
    of(file, facts.size).map_err(|error| at("read", hash.to_string())(error))
}

/// For evidence referred to where it lies.
pub fn preview_in_place(path: &Path) -> Result<Preview> {
    let (file, facts) = open_regular(path).map_err(|trouble| match trouble {
        super::Trouble::Unreadable(error) => at("read", path)(error),
        other => Error::refused(other.code()),
    })?;
    of(file, facts.size).map_err(at("read", path))
}

/// Of the bytes of a file of `size`, or of its beginning where it is longer than what crosses whole.
pub fn of_bytes(bytes: Vec<u8>, size: u64) -> Result<Preview> {
    of(bytes.as_slice(), size).map_err(at("read", "preview"))
}

fn of(mut file: impl Read, size: u64) -> std::io::Result<Preview> {
    let mut head = Vec::new();
    (&mut file).take(TEXT_BYTES).read_to_end(&mut head)?;
    let mut digest = Digest::default();
    digest.update(&head);
    let kind = digest.finish().media_type.unwrap_or("");
    let is_image = IMAGES.contains(&kind);
    match kind {
        "" => Ok(text(&head, size)),
        _ if kind.starts_with("text/") => Ok(text(&head, size)),
        _ if !is_image && kind != PDF => Ok(none("preview-not-offered")),
        _ if size > WHOLE_BYTES => Ok(none("preview-too-large")),
        _ => {
            file.take(WHOLE_BYTES).read_to_end(&mut head)?;
            Ok(if is_image { image(kind, head) } else { Preview::Pdf { bytes: Bytes(head) } })
        }
    }
}

fn none(reason: &str) -> Preview {
    Preview::None { reason: reason.into() }
}

fn image(media_type: &str, bytes: Vec<u8>) -> Preview {
    let Ok(size) = imagesize::blob_size(&bytes) else { return none("preview-damaged") };
    let (Ok(width), Ok(height)) = (u32::try_from(size.width), u32::try_from(size.height)) else {
        return none("preview-too-large");
    };
    match u64::from(width) * u64::from(height) {
        0 => none("preview-damaged"),
        pixels if pixels > IMAGE_PIXELS => none("preview-too-large"),
        _ => Preview::Image { media_type: media_type.into(), width, height, bytes: Bytes(bytes) },
    }
}

fn text(head: &[u8], size: u64) -> Preview {
    let truncated = size > head.len() as u64;
    let Some(encoding) = encoding(head, truncated) else { return none("preview-not-offered") };
    let (decoded, encoding, _) = encoding.decode(head);
    if looks_binary(&decoded) {
        return none("preview-not-offered");
    }
    Preview::Text { text: harmless(&decoded), truncated, encoding: encoding.name().into() }
}

/// A byte order mark decides; then UTF-8 if it is; then the old Western Windows code, which exports and logs still use.
fn encoding(head: &[u8], truncated: bool) -> Option<&'static Encoding> {
    if let Some((encoding, _)) = Encoding::for_bom(head) {
        return Some(encoding);
    }
    if head.contains(&0) {
        return None;
    }
    match std::str::from_utf8(head) {
        Ok(_) => Some(UTF_8),
        // Cut within a character.
        Err(error) if truncated && error.error_len().is_none() => Some(UTF_8),
        Err(_) => Some(WINDOWS_1252),
    }
}

/// Text has few controls; twenty in a thousand characters is machine data.
fn looks_binary(text: &str) -> bool {
    let odd = |c: &char| {
        c.is_control() && !matches!(c, '\n' | '\r' | '\t' | '\u{c}' | '\u{1b}') || *c == char::REPLACEMENT_CHARACTER
    };
    let (all, odd) = (text.chars().count(), text.chars().filter(odd).count());
    odd * 50 > all
}

/// Line ends become `\n`; other controls their picture (`␛`), direction marks and the like their code.
fn harmless(text: &str) -> String {
    text.replace("\r\n", "\n").chars().fold(String::with_capacity(text.len()), |mut out, c| {
        match c {
            '\n' | '\t' => out.push(c),
            '\r' => out.push('\n'),
            '\0'..='\u{1f}' => out.push(char::from_u32(0x2400 + u32::from(c)).unwrap_or(char::REPLACEMENT_CHARACTER)),
            '\u{7f}' => out.push('\u{2421}'),
            _ if is_hidden(c) => out.push_str(&format!("⟨U+{:04X}⟩", u32::from(c))),
            _ => out.push(c),
        }
        out
    })
}
