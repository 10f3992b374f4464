//! A reply on its way out: whoever looks round in a received pack writes down remarks, requests and findings and sends the
//! file back. Needs the pack open, so that nothing is said of a record it does not have.

use std::{path::PathBuf, sync::Arc};

use serde::{Deserialize, Serialize};
use uuid::Uuid;

use super::super::entry::OnDesk;
use crate::{
    Error, Result,
    domain::{ContentHash, Refusal, ReplyGrade, ReplyKind},
    exchange::reply::{FORMAT, ReplyAbout, ReplyAuthor, ReplyFile, ReplyFileEntry},
    io,
    pack::manifest::sha256,
};

#[derive(Debug, Deserialize, ts_rs::TS)]
#[serde(deny_unknown_fields)]
pub struct ReplyWrite {
    /// The open pack it is about.
    pub pack: PathBuf,
    /// Where the reply goes; an older one there is replaced whole.
    pub path: PathBuf,
    pub author: ReplyAuthor,
    pub entries: Vec<ReplyWriteEntry>,
}

/// As an entry of the file. One that was written before keeps its id; a new one gets a random one.
#[derive(Debug, Default, Deserialize, ts_rs::TS)]
#[serde(default, deny_unknown_fields)]
#[ts(optional_fields)]
pub struct ReplyWriteEntry {
    #[ts(as = "Option<String>")]
    pub id: Option<Uuid>,
    pub kind: Option<ReplyKind>,
    pub about: Option<ReplyAbout>,
    pub title: Option<String>,
    #[ts(as = "Option<String>")]
    pub text: String,
    pub grade: Option<ReplyGrade>,
    pub clause: Option<String>,
    pub due: Option<chrono::NaiveDate>,
    pub request: Option<String>,
}

#[derive(Debug, Clone, Serialize, ts_rs::TS)]
pub struct ReplyWritten {
    pub path: PathBuf,
    pub sha256: ContentHash,
    /// With the ids the entries have from now on.
    pub file: ReplyFile,
}

pub fn write<H: OnDesk>(host: &Arc<H>, input: ReplyWrite) -> Result<ReplyWritten> {
    let desk = host.desk();
    let pack = desk.received().of(&input.pack)?;
    let index = &pack.shelf.index;
    let unsealed = || Refusal::new("reply-pack-without-seal").arg("path", input.pack.display()).at("pack");
    let entries = input.entries.into_iter().enumerate().map(|(place, entry)| {
        let about = entry.about.as_ref();
        if let Some(lost) = about.filter(|about| pack.shelf.find(&about.entity, &about.id.to_string()).is_none()) {
            let refusal = Refusal::new("reply-about-not-in-pack").arg("entity", &lost.entity).arg("id", lost.id);
            return Err(Error::from(refusal.at(format!("entries[{place}].about"))));
        }
        let kind = entry.kind.ok_or_else(|| Refusal::new("value-missing").at(format!("entries[{place}].kind")))?;
        Ok(ReplyFileEntry {
            id: entry.id.unwrap_or_else(|| desk.random_id()),
            kind,
            about: entry.about,
            title: entry.title,
            text: entry.text,
            grade: entry.grade,
            clause: entry.clause,
            due: entry.due,
            request: entry.request,
        })
    });
    let file = ReplyFile {
        format: FORMAT.to_owned(),
        pack: index.pack.parse().map_err(|_| unsealed())?,
        sequence: index.sequence,
        seal_sha256: pack.verified.seal_sha256.ok_or_else(unsealed)?,
        author: input.author,
        written: desk.now(),
        entries: entries.collect::<Result<_>>()?,
    };
    let text = file.text()?;
    io::write_whole(&input.path, text.as_bytes())?;
    Ok(ReplyWritten { path: input.path, sha256: sha256(text.as_bytes()), file })
}
