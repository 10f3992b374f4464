//! The simple values of OSCAL: ids, tokens, lines and times as its schema takes them, whatever a person wrote.

use serde::Serialize;
use serde_json::{Map, Value, json};
use sha1::{Digest as _, Sha1};
use uuid::{Builder, Uuid, uuid};

use crate::domain::{Timestamp, original_name::is_hidden};

/// Made once for Triennium: the same record has the same id in every pack.
const NAMESPACE: Uuid = uuid!("7c0f6f0e-55d1-4d3b-9a6e-0d7c1f7a4b52");
/// Of our own properties. Nobody can register below `.invalid`, so it is nobody else's.
pub const NS: &str = "https://triennium.invalid/ns/oscal";
/// Where a time is no time; hostile indexes only.
const NO_TIME: &str = "1970-01-01T00:00:00Z";

/// OSCAL takes ids of version 4 and 5, and records have version 7: version 5 of kind and id.
pub fn id(kind: &str, id: &str) -> String {
    let mut digest = Sha1::new();
    digest.update(NAMESPACE.as_bytes());
    digest.update(kind.as_bytes());
    digest.update(b":");
    digest.update(id.as_bytes());
    let hash = digest.finalize();
    let mut bytes = [0; 16];
    bytes.copy_from_slice(&hash[..16]);
    Builder::from_sha1_bytes(bytes).into_uuid().hyphenated().to_string()
}

/// Text of one line without blanks at its ends; `None` where nothing is left.
pub fn string(text: &str) -> Option<String> {
    let clean = |byte: u8| matches!(byte, b' '..=b'~');
    if text.bytes().all(clean) && !text.starts_with(' ') && !text.ends_with(' ') && !text.contains("  ") {
        return (!text.is_empty()).then(|| text.to_owned());
    }
    let blank = |c: char| c.is_whitespace() || is_hidden(c);
    let words: Vec<&str> = text.split(blank).filter(|word| !word.is_empty()).collect();
    (!words.is_empty()).then(|| words.join(" "))
}

/// A line of Markdown that reads as the text does.
pub fn line(text: &str) -> String {
    escaped(&string(text).unwrap_or_else(|| "–".to_owned()))
}

/// Markdown of several lines. A line end of the text is one of the paragraph.
pub fn prose(text: &str) -> String {
    let lines: Vec<String> = text.lines().filter_map(string).map(|line| escaped(&line)).collect();
    if lines.is_empty() { "–".to_owned() } else { lines.join("\\\n") }
}

/// What Markdown and OSCAL's insertions would take for more than text.
fn escaped(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for c in text.chars() {
        if "\\`*_[]<>{}#&|~".contains(c) {
            out.push('\\');
        }
        out.push(c);
    }
    out
}

/// A name of letters, digits, `.`, `-` and `_` that begins with a letter or `_`.
pub fn token(text: &str) -> String {
    let part = |c: char| if c.is_ascii_alphanumeric() || "._-".contains(c) { c } else { '-' };
    let mut name: String = text.trim().chars().map(part).collect();
    if !name.starts_with(|c: char| c.is_ascii_alphabetic() || c == '_') {
        name.insert(0, '_');
    }
    name
}

/// An instant as OSCAL writes it, from one of ours.
pub fn instant(text: &str) -> Option<String> {
    in_range(&text.parse::<Timestamp>().ok()?.to_string())
}

/// A day as the instant in which it begins or ends, in UTC: OSCAL knows no days.
pub fn day(text: &str, end: bool) -> Option<String> {
    let day: chrono::NaiveDate = text.parse().ok()?;
    in_range(&format!("{day}T{}Z", if end { "23:59:59" } else { "00:00:00" }))
}

/// OSCAL's years are those from 1900 to 2999.
fn in_range(text: &str) -> Option<String> {
    text.get(..4).and_then(|year| year.parse::<u16>().ok()).filter(|year| (1900..=2999).contains(year))?;
    // A time of five digits a year has them at another place.
    (text.as_bytes().get(4) == Some(&b'-')).then(|| text.to_owned())
}

pub fn instant_or_none(text: &str) -> String {
    instant(text).unwrap_or_else(|| NO_TIME.to_owned())
}

#[derive(Serialize)]
pub struct Prop {
    name: &'static str,
    ns: &'static str,
    value: String,
}

/// A property of ours; nothing where the value is empty.
pub fn prop(name: &'static str, value: &str) -> Option<Prop> {
    string(value).map(|value| Prop { name, ns: NS, value })
}

/// Who stands behind a statement.
#[derive(Serialize)]
pub struct Origin {
    actors: [Actor; 1],
}

#[derive(Serialize)]
#[serde(rename_all = "kebab-case")]
struct Actor {
    r#type: &'static str,
    actor_uuid: String,
}

impl Origin {
    pub fn person(id: String) -> Self {
        Self { actors: [Actor { r#type: "party", actor_uuid: id }] }
    }
}

/// OSCAL has no empty lists: what is empty is not there.
pub fn put(object: &mut Map<String, Value>, name: &str, list: Vec<impl Serialize>) {
    if !list.is_empty() {
        object.insert(name.to_owned(), json!(list));
    }
}

pub fn object(value: Value) -> Map<String, Value> {
    match value {
        Value::Object(object) => object,
        _ => Map::new(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn an_id_is_of_version_5_and_stays() {
        assert_eq!(id("finding", "f-1"), id("finding", "f-1"));
        assert_ne!(id("finding", "f-1"), id("audit", "f-1"));
        let found: Uuid = id("finding", "f-1").parse().expect("an id");
        assert_eq!(found.get_version_num(), 5);
    }

    #[test]
    fn days_and_instants_are_taken_where_they_are_some() {
        assert_eq!(day("2026-05-04", true).as_deref(), Some("2026-05-04T23:59:59Z"));
        assert_eq!(instant("2026-03-02T09:00:00.000+01:00").as_deref(), Some("2026-03-02T09:00:00.000+01:00"));
        for text in ["", "2026", "1812-05-04", "+12026-01-01", "2026-02-30"] {
            assert_eq!(day(text, false), None, "{text}");
        }
    }

    proptest! {
        #[test]
        fn any_text_becomes_what_the_schema_takes(text: String) {
            let line = line(&text);
            prop_assert!(!line.contains(['\n', '\r']) && !line.is_empty());
            prop_assert!(!line.starts_with(char::is_whitespace) && !line.ends_with(char::is_whitespace));
            let token = token(&text);
            prop_assert!(token.starts_with(|c: char| c.is_ascii_alphabetic() || c == '_'));
            prop_assert!(token.chars().all(|c| c.is_ascii_alphanumeric() || "._-".contains(c)));
        }
    }
}
