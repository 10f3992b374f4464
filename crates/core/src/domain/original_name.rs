//! A name or path as the file system had it: readable, and exact to the byte even where it is not clean Unicode.

use std::{
    ffi::{OsStr, OsString},
    path::PathBuf,
};

use serde::{Deserialize, Serialize};

use super::hex;

/// `display` is safe to show anywhere: what could hide or reorder text stands visibly as `⟨U+202E⟩`, a byte that is
/// no Unicode as `⟨FF⟩`. `raw` holds the exact bytes (hexadecimal in JSON) wherever `display` is not already exact.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, ts_rs::TS)]
pub struct OriginalName {
    pub display: String,
    #[serde(default, with = "raw_hex", skip_serializing_if = "Option::is_none")]
    #[ts(as = "Option<String>", optional)]
    pub raw: Option<Vec<u8>>,
}

impl OriginalName {
    pub fn new(name: impl AsRef<OsStr>) -> Self {
        Self::from_bytes(name.as_ref().as_encoded_bytes())
    }

    pub fn from_bytes(bytes: &[u8]) -> Self {
        let display: String = bytes.utf8_chunks().fold(String::new(), |mut text, chunk| {
            text.push_str(&visible(chunk.valid()));
            chunk.invalid().iter().for_each(|byte| text.push_str(&format!("⟨{byte:02X}⟩")));
            text
        });
        let raw = (display.as_bytes() != bytes).then(|| bytes.to_vec());
        Self { display, raw }
    }

    pub fn bytes(&self) -> &[u8] {
        self.raw.as_deref().unwrap_or(self.display.as_bytes())
    }

    /// From the two columns of a record: `raw` is hexadecimal, empty where `display` is exact.
    pub fn from_columns(display: &str, raw: &str) -> Self {
        let raw = if raw.is_empty() { None } else { hex::bytes(raw) };
        Self { display: display.to_owned(), raw }
    }

    /// The second of those columns.
    pub fn raw_column(&self) -> String {
        self.raw.as_deref().map(hex::text).unwrap_or_default()
    }

    /// The name to open again. Exact on Unix; elsewhere a name that is no Unicode comes back with `�`.
    pub fn to_os_string(&self) -> OsString {
        #[cfg(unix)]
        return std::os::unix::ffi::OsStringExt::from_vec(self.bytes().to_vec());
        #[cfg(not(unix))]
        String::from_utf8_lossy(self.bytes()).into_owned().into()
    }

    pub fn to_path(&self) -> PathBuf {
        self.to_os_string().into()
    }
}

impl std::fmt::Display for OriginalName {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.pad(&self.display)
    }
}

/// The same text with everything that hides, breaks or reorders it written out as `⟨U+000A⟩`.
pub fn visible(text: &str) -> String {
    text.chars().fold(String::with_capacity(text.len()), |mut out, c| {
        if is_hidden(c) {
            out.push_str(&format!("⟨U+{:04X}⟩", u32::from(c)))
        } else {
            out.push(c)
        }
        out
    })
}

/// Controls, line and paragraph separators, direction marks and overrides, zero-width and tag characters.
/// U+200C and U+200D stay: Persian, Indic scripts and emoji need them to be read rightly.
pub fn is_hidden(c: char) -> bool {
    c.is_control()
        || matches!(c, '\u{ad}' | '\u{61c}' | '\u{180e}' | '\u{200b}' | '\u{200e}' | '\u{200f}' | '\u{feff}')
        || matches!(c, '\u{2028}'..='\u{202e}' | '\u{2060}'..='\u{206f}' | '\u{fff9}'..='\u{fffb}' | '\u{e0000}'..='\u{e007f}')
}

mod raw_hex {
    use serde::{Deserialize, Deserializer, Serializer, de::Error};

    pub fn serialize<S: Serializer>(raw: &Option<Vec<u8>>, serializer: S) -> Result<S::Ok, S::Error> {
        match raw {
            Some(bytes) => serializer.serialize_str(&super::hex::text(bytes)),
            None => serializer.serialize_none(),
        }
    }

    pub fn deserialize<'de, D: Deserializer<'de>>(deserializer: D) -> Result<Option<Vec<u8>>, D::Error> {
        Option::<String>::deserialize(deserializer)?
            .map(|text| super::hex::bytes(&text).ok_or_else(|| D::Error::custom("raw: not hexadecimal")))
            .transpose()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn clean_names_carry_no_raw_bytes() {
        for name in ["Prüfbericht 2026.pdf", "監査.txt", "a'b\"c\\d", "👨\u{200d}👩\u{200d}👧.jpg", ""] {
            assert_eq!(OriginalName::from_bytes(name.as_bytes()), OriginalName { display: name.into(), raw: None });
        }
    }

    #[test]
    fn what_would_deceive_the_eye_is_written_out() {
        let shown = |bytes: &[u8]| OriginalName::from_bytes(bytes).display;
        assert_eq!(shown("invoice\u{202e}gpj.exe".as_bytes()), "invoice⟨U+202E⟩gpj.exe");
        assert_eq!(shown(b"two\nlines\x1b[31m"), "two⟨U+000A⟩lines⟨U+001B⟩[31m");
        assert_eq!(shown(b"caf\xe9.txt"), "caf⟨E9⟩.txt");
    }

    #[test]
    fn a_name_that_only_looks_escaped_stays_apart_from_one_that_was() {
        let lookalike = OriginalName::from_bytes("⟨U+000A⟩".as_bytes());
        let newline = OriginalName::from_bytes(b"\n");
        assert_eq!(lookalike.display, newline.display);
        assert_ne!(lookalike, newline);
        assert_ne!(lookalike.bytes(), newline.bytes());
    }

    proptest! {
        #[test]
        fn every_byte_comes_back_through_json(bytes: Vec<u8>) {
            let name = OriginalName::from_bytes(&bytes);
            let json = serde_json::to_string(&name).expect("writes");
            let back: OriginalName = serde_json::from_str(&json).expect("reads");
            prop_assert_eq!(back.bytes(), &bytes[..]);
            prop_assert!(!name.display.chars().any(is_hidden));
            prop_assert_eq!(OriginalName::from_columns(&name.display, &name.raw_column()), name);
        }
    }
}
