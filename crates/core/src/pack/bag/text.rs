//! The text of tag files, in the encoding the bag declares.

use encoding_rs::{Encoding, UTF_8, UTF_16BE, UTF_16LE};

#[derive(Debug, Clone, Copy, PartialEq)]
pub enum TextEncoding {
    Utf8,
    /// Every byte its character: what the web calls by this name is another encoding.
    Latin1,
    Other(&'static Encoding),
}

impl TextEncoding {
    pub fn named(label: &str) -> Option<Self> {
        match label.to_ascii_lowercase().as_str() {
            "utf-8" | "utf8" => Some(Self::Utf8),
            "iso-8859-1" | "latin1" | "us-ascii" | "ascii" => Some(Self::Latin1),
            // Without a mark the big end comes first (RFC 2781); the mark decides where there is one.
            "utf-16" => Some(Self::Other(UTF_16BE)),
            other => Encoding::for_label(other.as_bytes()).map(Self::Other),
        }
    }

    /// `None` where the bytes are no text in this encoding. A byte-order mark is dropped.
    pub fn decode(self, bytes: &[u8]) -> Option<String> {
        match self {
            Self::Utf8 => {
                let text = std::str::from_utf8(bytes).ok()?;
                Some(text.strip_prefix('\u{feff}').unwrap_or(text).to_owned())
            }
            Self::Latin1 => Some(bytes.iter().map(|byte| char::from(*byte)).collect()),
            Self::Other(encoding) => {
                let marked = Encoding::for_bom(bytes).filter(|(found, _)| [UTF_8, UTF_16BE, UTF_16LE].contains(found));
                let (encoding, skip) = marked.unwrap_or((encoding, 0));
                let text = encoding.decode_without_bom_handling_and_without_replacement(&bytes[skip..])?;
                Some(text.into_owned())
            }
        }
    }
}

/// Lines ended by LF, CR or both, as RFC 8493 takes them.
pub fn lines(text: &str) -> impl Iterator<Item = &str> {
    // A CRLF leaves an empty line between its two ends; empty lines mean nothing in any tag file.
    text.split(['\n', '\r']).filter(|line| !line.trim().is_empty())
}
