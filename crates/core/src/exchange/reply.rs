//! `triennium-reply-1`: what an external auditor sends back about a pack, read strictly and written as it is read. Every byte
//! is hostile: a file is understood whole or refused with the path of the value (`entries[3].text`). docs/reply.md and
//! docs/reply.schema.json describe it. Knows nothing of a workspace.

use std::collections::BTreeSet;

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use uuid::Uuid;

use crate::{
    Error, Result,
    domain::{
        ContentHash, Refusal, ReplyGrade, ReplyKind, Timestamp,
        original_name::is_hidden,
        strict::{self, EXACT},
    },
};

pub const FORMAT: &str = "triennium-reply-1";
/// Bytes of a file.
pub const MAX_BYTES: usize = 5 * 1024 * 1024;
pub const MAX_ENTRIES: usize = 5_000;
/// Characters of a text.
pub const MAX_TEXT: usize = 20_000;
/// Characters of a title or a name.
pub const MAX_NAME: usize = 200;
/// Characters of a clause, a number, a kind of record.
pub const MAX_WORD: usize = 100;

#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, ts_rs::TS)]
#[serde(deny_unknown_fields)]
pub struct ReplyFile {
    pub format: String,
    /// Id, number and SHA-256 of the seal of the pack it is about.
    #[ts(as = "String")]
    pub pack: Uuid,
    pub sequence: u64,
    pub seal_sha256: ContentHash,
    pub author: ReplyAuthor,
    /// What the author's clock said.
    pub written: Timestamp,
    pub entries: Vec<ReplyFileEntry>,
}

#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, ts_rs::TS)]
#[serde(deny_unknown_fields)]
pub struct ReplyAuthor {
    pub name: String,
    /// May be empty.
    pub organisation: String,
}

/// Which fields stand there follows from the kind; a field of another kind is refused.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, ts_rs::TS)]
#[serde(deny_unknown_fields)]
#[ts(optional_fields)]
pub struct ReplyFileEntry {
    /// A random one (version 4), the same whenever this entry is sent again.
    #[ts(as = "String")]
    pub id: Uuid,
    pub kind: ReplyKind,
    #[serde(default, deserialize_with = "strict::present", skip_serializing_if = "Option::is_none")]
    pub about: Option<ReplyAbout>,
    #[serde(default, deserialize_with = "strict::present", skip_serializing_if = "Option::is_none")]
    pub title: Option<String>,
    pub text: String,
    #[serde(default, deserialize_with = "strict::present", skip_serializing_if = "Option::is_none")]
    pub grade: Option<ReplyGrade>,
    #[serde(default, deserialize_with = "strict::present", skip_serializing_if = "Option::is_none")]
    pub clause: Option<String>,
    #[serde(default, deserialize_with = "strict::present", skip_serializing_if = "Option::is_none")]
    pub due: Option<NaiveDate>,
    /// The number of a request of a list that it answers or repeats.
    #[serde(default, deserialize_with = "strict::present", skip_serializing_if = "Option::is_none")]
    pub request: Option<String>,
}

/// A record of the pack.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, ts_rs::TS)]
#[serde(deny_unknown_fields)]
pub struct ReplyAbout {
    /// The table's name: "finding".
    pub entity: String,
    #[ts(as = "String")]
    pub id: Uuid,
}

impl ReplyFile {
    /// Refused at the path of the first value that does not fit.
    pub fn parse(bytes: &[u8]) -> Result<Self> {
        if bytes.len() > MAX_BYTES {
            return Err(Refusal::new("reply-too-large").arg("size", bytes.len()).arg("limit", MAX_BYTES).into());
        }
        if bytes.starts_with(b"\xef\xbb\xbf") || bytes.starts_with(b"\xff\xfe") || bytes.starts_with(b"\xfe\xff") {
            return Err(Error::refused("reply-byte-order-mark"));
        }
        let text = std::str::from_utf8(bytes)
            .map_err(|error| Refusal::new("reply-not-utf8").arg("offset", error.valid_up_to()))?;
        let mut json = serde_json::Deserializer::from_str(text);
        let file: Self = serde_path_to_error::deserialize(&mut json).map_err(|error| {
            let path = error.path().to_string();
            let refusal = Refusal::new("reply-not-understood").arg("cause", error.inner());
            if path == "." { refusal } else { refusal.at(path) }
        })?;
        json.end().map_err(|error| Refusal::new("reply-not-understood").arg("cause", error))?;
        file.check()?;
        Ok(file)
    }

    /// As a file: the same reply gives the same bytes. Refused where `parse` would refuse it.
    pub fn text(&self) -> Result<String> {
        self.check()?;
        let text = serde_json::to_string_pretty(self).map_err(|error| Error::internal(error.to_string()))?;
        // A page that shows it may stand it between script tags.
        let text = text.replace('<', "\\u003c") + "\n";
        match text.len() {
            size if size > MAX_BYTES => {
                Err(Refusal::new("reply-too-large").arg("size", size).arg("limit", MAX_BYTES).into())
            }
            _ => Ok(text),
        }
    }

    /// Everything the types do not say.
    pub fn check(&self) -> Result<(), Refusal> {
        if self.format != FORMAT {
            let shown: String = self.format.chars().filter(|c| !is_hidden(*c)).take(60).collect();
            return Err(Refusal::new("reply-format-unknown").arg("format", shown).at("format"));
        }
        if self.sequence > EXACT {
            return Err(too_much("sequence", self.sequence, EXACT));
        }
        needed("author.name", &self.author.name)?;
        line("author.name", &self.author.name, MAX_NAME)?;
        line("author.organisation", &self.author.organisation, MAX_NAME)?;
        if self.entries.len() > MAX_ENTRIES {
            return Err(too_much("entries", self.entries.len(), MAX_ENTRIES));
        }
        let mut seen = BTreeSet::new();
        for (place, entry) in self.entries.iter().enumerate() {
            let at = format!("entries[{place}]");
            if !seen.insert(entry.id) {
                return Err(Refusal::new("reply-id-twice").arg("id", entry.id).at(format!("{at}.id")));
            }
            entry.check(&at)?;
        }
        Ok(())
    }
}

impl ReplyFileEntry {
    fn check(&self, at: &str) -> Result<(), Refusal> {
        let field = |name: &str| format!("{at}.{name}");
        if self.id.get_version_num() != 4 {
            return Err(Refusal::new("reply-id-not-random").arg("id", self.id).at(field("id")));
        }
        self.fields(at)?;
        if let Some(about) = &self.about {
            let is_word = about.entity.bytes().all(|b| b.is_ascii_lowercase() || b == b'_');
            if about.entity.is_empty() || about.entity.len() > MAX_WORD || !is_word {
                return Err(Refusal::new("reply-entity-not-a-word").at(field("about.entity")));
            }
        }
        words(&field("text"), &self.text)?;
        for (name, value, limit) in
            [("title", &self.title, MAX_NAME), ("clause", &self.clause, MAX_WORD), ("request", &self.request, MAX_WORD)]
        {
            if let Some(value) = value {
                needed(&field(name), value)?;
                line(&field(name), value, limit)?;
            }
        }
        match self.kind {
            // Its title says what it is.
            ReplyKind::Finding => Ok(()),
            ReplyKind::Remark | ReplyKind::Request => needed(&field("text"), &self.text),
        }
    }

    /// Each kind has its fields: what it needs is there, what is another's is not.
    fn fields(&self, at: &str) -> Result<(), Refusal> {
        use ReplyKind as K;
        let there = [
            ("about", self.about.is_some(), &[K::Remark][..], &[K::Request, K::Finding][..]),
            ("title", self.title.is_some(), &[K::Finding], &[]),
            ("grade", self.grade.is_some(), &[K::Finding], &[]),
            ("clause", self.clause.is_some(), &[K::Finding], &[K::Request]),
            ("due", self.due.is_some(), &[], &[K::Request]),
            ("request", self.request.is_some(), &[], &[K::Request]),
        ];
        for (name, given, needs, may) in there {
            let code = match given {
                false if needs.contains(&self.kind) => "reply-field-missing",
                true if !needs.contains(&self.kind) && !may.contains(&self.kind) => "reply-field-of-another-kind",
                _ => continue,
            };
            return Err(Refusal::new(code).arg("field", name).arg("kind", self.kind).at(format!("{at}.{name}")));
        }
        Ok(())
    }

    /// What makes two entries of one id the same: everything they say, in one form.
    pub fn content(&self) -> String {
        serde_json::to_string(self).unwrap_or_default()
    }
}

fn too_much(field: &str, found: impl std::fmt::Display, limit: impl std::fmt::Display) -> Refusal {
    Refusal::new("reply-too-many").arg("found", found).arg("limit", limit).at(field)
}

fn needed(field: &str, text: &str) -> Result<(), Refusal> {
    match text.trim().is_empty() {
        true => Err(Refusal::new("value-missing").at(field)),
        false => Ok(()),
    }
}

fn length(field: &str, text: &str, limit: usize) -> Result<(), Refusal> {
    match text.chars().count() {
        length if length > limit => {
            Err(Refusal::new("value-too-long").arg("length", length).arg("limit", limit).at(field))
        }
        _ => Ok(()),
    }
}

/// One line in which nothing is hidden.
fn line(field: &str, text: &str, limit: usize) -> Result<(), Refusal> {
    length(field, text, limit)?;
    visible(field, text.chars().find(|c| is_hidden(*c)))
}

/// Several lines. Marks that right-to-left scripts are written with may stand there; what turns the text round them or acts
/// may not.
fn words(field: &str, text: &str) -> Result<(), Refusal> {
    length(field, text, MAX_TEXT)?;
    visible(field, text.chars().find(|c| is_trick(*c)))
}

/// In a text of several lines: characters that act, hide or turn what stands round them.
pub fn is_trick(c: char) -> bool {
    is_hidden(c)
        && !matches!(c, '\n' | '\r' | '\t' | '\u{ad}' | '\u{61c}' | '\u{200b}' | '\u{200e}' | '\u{200f}' | '\u{2060}')
}

fn visible(field: &str, hidden: Option<char>) -> Result<(), Refusal> {
    match hidden {
        Some(c) => {
            Err(Refusal::new("value-control-character").arg("character", format!("U+{:04X}", u32::from(c))).at(field))
        }
        None => Ok(()),
    }
}

#[cfg(test)]
#[path = "reply_tests.rs"]
mod tests;
