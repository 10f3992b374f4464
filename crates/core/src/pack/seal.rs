//! `seal.txt`: what a pack is, in twelve lines of ASCII in one order, and its signature. Whoever trusts the key needs to
//! trust nothing else: the seal holds the hash of the tag manifest, and that every other hash.

use ed25519_dalek::SigningKey;
use serde::Serialize;

use super::{bag::Oxum, sshsig};
use crate::domain::{ContentHash, Timestamp, strict::EXACT};

pub const FILE: &str = "seal.txt";
pub const SIGNATURE: &str = "seal.txt.sig";
/// A time stamp over the seal, where its issuer had one made.
pub const TIME_TOKEN: &str = "seal.txt.tsr";
pub const NAMESPACE: &str = "audit-pack@triennium";

const FORMAT: &str = "triennium-seal-1";
const NONE: &str = "none";

/// What its issuer states about a pack.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, ts_rs::TS)]
pub struct Seal {
    /// Never given twice.
    pub pack: String,
    /// Counts the issuer's packs: a gap is a pack nobody has shown you.
    pub sequence: u64,
    /// SHA-256 of the seal of the pack before.
    pub previous: Option<ContentHash>,
    pub tagmanifest: ContentHash,
    pub payload: Oxum,
    pub issuer: String,
    pub recipient: String,
    pub purpose: String,
    /// SHA-256 of the newest entry of the issuer's history, and how many there are.
    pub history: ContentHash,
    pub history_entries: u64,
    /// What the issuer's device said. Nobody has proven it.
    pub clock: Timestamp,
}

impl Seal {
    pub fn text(&self) -> String {
        let previous = self.previous.map_or_else(|| NONE.to_owned(), |hash| hash.to_string());
        let lines = [
            ("format", FORMAT.to_owned()),
            ("pack", escape(&self.pack)),
            ("sequence", self.sequence.to_string()),
            ("previous-seal-sha256", previous),
            ("tagmanifest-sha256", self.tagmanifest.to_string()),
            ("payload-oxum", self.payload.to_string()),
            ("issuer", escape(&self.issuer)),
            ("recipient", escape(&self.recipient)),
            ("purpose", escape(&self.purpose)),
            ("history-sha256", self.history.to_string()),
            ("history-entries", self.history_entries.to_string()),
            ("device-clock", self.clock.to_string()),
        ];
        lines.iter().map(|(key, value)| format!("{key}: {value}\n")).collect()
    }

    /// `None` for anything that `text` would not have written.
    pub fn parse(text: &str) -> Option<Self> {
        let mut lines = text.lines();
        let mut value = |key: &str| lines.next()?.strip_prefix(key)?.strip_prefix(": ");
        if value("format")? != FORMAT {
            return None;
        }
        let seal = Self {
            pack: unescape(value("pack")?)?,
            sequence: value("sequence")?.parse().ok()?,
            previous: match value("previous-seal-sha256")? {
                NONE => None,
                hash => Some(hash.parse().ok()?),
            },
            tagmanifest: value("tagmanifest-sha256")?.parse().ok()?,
            payload: Oxum::parse(value("payload-oxum")?)?,
            issuer: unescape(value("issuer")?)?,
            recipient: unescape(value("recipient")?)?,
            purpose: unescape(value("purpose")?)?,
            history: value("history-sha256")?.parse().ok()?,
            history_entries: value("history-entries")?.parse().ok()?,
            clock: value("device-clock")?.parse().ok()?,
        };
        // As `verify.html` can have them too: numbers that JavaScript holds exactly, no sixty-first second.
        let exact = seal.sequence.max(seal.history_entries).max(seal.payload.bytes).max(seal.payload.files) <= EXACT;
        let plain = Timestamp::new(seal.clock.utc_ms(), seal.clock.offset_minutes()) == seal.clock;
        (exact && plain && seal.text() == text).then_some(seal)
    }

    pub fn sign(&self, key: &SigningKey) -> String {
        sshsig::sign(key, NAMESPACE, self.text().as_bytes())
    }
}

/// Any text as one line of ASCII, as the seal writes it.
pub fn one_line(text: &str) -> String {
    escape(text)
}

/// Printable ASCII as it is; a backslash and everything else as `\u{e4}`.
fn escape(text: &str) -> String {
    let plain = |c: char| (c.is_ascii_graphic() && c != '\\') || c == ' ';
    text.chars().map(|c| if plain(c) { c.to_string() } else { format!("\\u{{{:x}}}", u32::from(c)) }).collect()
}

fn unescape(text: &str) -> Option<String> {
    let mut parts = text.split("\\u{");
    let mut plain = parts.next()?.to_owned();
    for part in parts {
        let (number, rest) = part.split_once('}')?;
        plain.push(char::from_u32(u32::from_str_radix(number, 16).ok()?)?);
        plain.push_str(rest);
    }
    Some(plain)
}

#[cfg(test)]
pub(crate) mod tests {
    use super::*;
    use proptest::prelude::*;

    pub fn seal() -> Seal {
        Seal {
            pack: "0199f3a0-0000-7000-8000-000000000007".into(),
            sequence: 7,
            previous: None,
            tagmanifest: ContentHash::new([1; 32]),
            payload: Oxum { bytes: 12_345, files: 6 },
            issuer: "Nordlicht IT, Köln".into(),
            recipient: "Zertifizierung Süd".into(),
            purpose: "Surveillance 2026".into(),
            history: ContentHash::new([2; 32]),
            history_entries: 99,
            clock: Timestamp::new(1_772_438_400_000, 60),
        }
    }

    #[test]
    fn the_text_is_frozen() {
        let hash = |byte: &str| byte.repeat(32);
        let expected = format!(
            "format: triennium-seal-1\npack: 0199f3a0-0000-7000-8000-000000000007\nsequence: 7\n\
             previous-seal-sha256: none\ntagmanifest-sha256: {}\npayload-oxum: 12345.6\n\
             issuer: Nordlicht IT, K\\u{{f6}}ln\nrecipient: Zertifizierung S\\u{{fc}}d\npurpose: Surveillance 2026\n\
             history-sha256: {}\nhistory-entries: 99\ndevice-clock: 2026-03-02T09:00:00.000+01:00\n",
            hash("01"),
            hash("02"),
        );
        assert_eq!(seal().text(), expected);
    }

    #[test]
    fn a_text_written_otherwise_is_none() {
        let text = seal().text();
        assert_eq!(Seal::parse(&text), Some(seal()));
        for changed in [
            text.replace("sequence: 7", "sequence: 07"),
            text.replace("sequence: 7", "sequence: +7"),
            text.replace("0101", "010A"),
            text.replace("\\u{f6}", "ö"),
            text.replace("\\u{f6}", "\\u{0f6}"),
            text.replace('\n', "\r\n"),
            text.replace("+01:00", "+0100"),
            text.replace("09:00:00.000", "09:00:60.000"),
            text.replace("history-entries: 99", "history-entries: 9007199254740992"),
            format!("{text}extra: 1\n"),
            text.trim_end().to_owned(),
        ] {
            assert_eq!(Seal::parse(&changed), None, "{changed}");
        }
    }

    proptest! {
        #[test]
        fn any_names_come_back_and_are_one_line_of_ascii(issuer: String, recipient: String, purpose: String) {
            let seal = Seal { issuer, recipient, purpose, ..seal() };
            let text = seal.text();
            prop_assert!(text.is_ascii());
            prop_assert_eq!(text.lines().count(), 12);
            prop_assert_eq!(Seal::parse(&text), Some(seal));
        }
    }
}
