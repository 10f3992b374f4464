//! What kind of thing a file is: by its first bytes, and only where they say nothing by the ending of its name.

use serde::{Deserialize, Serialize};

use super::Content;
use crate::domain::OriginalName;

/// `by_content` false: believed from the name's ending, or `application/octet-stream` where that says nothing either.
/// A record for reports and filters; what may be shown is decided from the bytes (`preview`).
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, ts_rs::TS)]
pub struct MediaType {
    pub name: String,
    pub by_content: bool,
}

impl MediaType {
    pub(super) fn of(content: &Content, name: &OriginalName) -> Self {
        match content.media_type {
            Some(kind) => Self { name: kind.into(), by_content: true },
            None => Self { name: by_ending(&name.display).into(), by_content: false },
        }
    }
}

/// Formats that have no signature in their first bytes; those that have one are never believed by name.
fn by_ending(name: &str) -> &'static str {
    let ending = name.rsplit_once('.').map(|(_, ending)| ending.to_ascii_lowercase()).unwrap_or_default();
    match ending.as_str() {
        "txt" | "log" | "text" | "conf" | "cfg" | "ini" | "toml" => "text/plain",
        "csv" => "text/csv",
        "tsv" => "text/tab-separated-values",
        "md" | "markdown" => "text/markdown",
        "json" | "jsonl" | "ndjson" => "application/json",
        "yaml" | "yml" => "application/yaml",
        "xml" => "text/xml",
        "html" | "htm" => "text/html",
        "svg" => "image/svg+xml",
        "css" => "text/css",
        "js" | "mjs" => "text/javascript",
        "eml" => "message/rfc822",
        "ics" => "text/calendar",
        "vcf" => "text/vcard",
        "ps1" | "sh" | "bat" | "cmd" | "py" | "sql" => "text/plain",
        _ => "application/octet-stream",
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::evidence::Digest;

    fn of(bytes: &[u8], name: &str) -> (String, bool) {
        let mut digest = Digest::default();
        digest.update(bytes);
        let media = MediaType::of(&digest.finish(), &OriginalName::new(name));
        (media.name, media.by_content)
    }

    #[test]
    fn the_bytes_win_over_the_name() {
        assert_eq!(of(b"%PDF-1.7\n", "holiday.jpg"), ("application/pdf".into(), true));
        assert_eq!(of(b"\x89PNG\r\n\x1a\n____", "notes.txt"), ("image/png".into(), true));
        assert_eq!(of(b"a;b;c\n", "Export.CSV"), ("text/csv".into(), false));
        assert_eq!(of(b"a;b;c\n", "photo.png"), ("application/octet-stream".into(), false));
        assert_eq!(of(b"", ""), ("application/octet-stream".into(), false));
    }
}
