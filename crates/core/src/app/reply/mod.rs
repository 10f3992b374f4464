//! Replies to packs. A reply is looked at first: each entry is new, already there or a conflict, with what it would become.
//! Taking it in files the chosen entries in one transaction under the ids their author gave, and overwrites nothing.

mod filing;
mod judge;
mod write;

use std::path::{Path, PathBuf};

use serde::{Deserialize, Serialize};
use uuid::Uuid;

use super::{
    App, Op, Tx,
    history::FieldChange,
    reference::{Named, named},
};
use crate::{
    Error, Fault, Result,
    domain::*,
    exchange::reply::{MAX_BYTES, ReplyFile, ReplyFileEntry},
    io, messages,
    pack::manifest::sha256,
    store::{
        list::Page,
        record,
        reply::{self as stored, ReplyEntryFilter, ReplyEntryRow},
    },
};
use filing::{Author, Place};
use judge::{Judge, Judged};
pub use write::{ReplyWrite, ReplyWriteEntry, ReplyWritten, write};

#[derive(Debug, Deserialize, ts_rs::TS)]
#[serde(deny_unknown_fields)]
pub struct ReplyShow {
    pub path: PathBuf,
}

/// A reply as its file says it; nothing of it is believed.
#[derive(Debug, Clone, Serialize, ts_rs::TS)]
pub struct ReplyShown {
    pub path: PathBuf,
    /// Of the file.
    pub sha256: ContentHash,
    #[serde(flatten)]
    pub file: ReplyFile,
}

#[derive(Debug, Deserialize, ts_rs::TS)]
#[serde(deny_unknown_fields)]
pub struct ReplyPreviewOf {
    pub path: PathBuf,
    /// Where its findings go, where that does not follow from what they are about.
    #[serde(default)]
    #[ts(optional)]
    pub audit_id: Option<AuditId>,
    /// Of the words: "en" (default), "de".
    #[serde(default)]
    #[ts(optional, as = "Option<String>")]
    pub language: String,
}

#[derive(Debug, Deserialize, ts_rs::TS)]
#[serde(deny_unknown_fields)]
pub struct ReplyImport {
    pub path: PathBuf,
    #[serde(default)]
    #[ts(optional)]
    pub audit_id: Option<AuditId>,
    /// Of the file that was looked at: another one is refused.
    #[serde(default)]
    #[ts(optional)]
    pub sha256: Option<ContentHash>,
    /// New entries to take in; without it all of them.
    #[serde(default)]
    #[ts(optional, as = "Option<Vec<String>>")]
    pub entries: Option<Vec<Uuid>>,
    /// Conflicts to take in all the same: filed beside what is there, or kept where there is nothing to file them on.
    #[serde(default)]
    #[ts(optional, as = "Option<Vec<String>>")]
    pub conflicts: Vec<Uuid>,
    /// Also where no such pack was issued from here.
    #[serde(default)]
    #[ts(optional, as = "Option<bool>")]
    pub unknown_pack: bool,
}

vocabulary! {
    ReplyOutcome { New = "new", AlreadyThere = "already_there", Conflict = "conflict" }
}

vocabulary! {
    ReplyBecomes { Comment = "comment", Request = "request", Finding = "finding", Kept = "kept" }
}

#[derive(Debug, Clone, PartialEq, Serialize, ts_rs::TS)]
pub struct ReplyPreviewEntry {
    #[serde(flatten)]
    pub entry: ReplyFileEntry,
    /// What the record it is about is called here; empty where there is none.
    pub about_label: String,
    pub outcome: ReplyOutcome,
    /// Why it is a conflict, is there already, or would only be kept.
    pub why: Option<Refusal>,
    /// What it becomes or became; none where it cannot be taken in at all.
    pub becomes: Option<ReplyBecomes>,
    /// The record it is filed on or in, as a person calls it.
    pub becomes_of: String,
    /// Of a record that was changed since the pack: what it said then and what it says now. Told to who looks before taking in.
    pub changes: Vec<FieldChange>,
}

#[derive(Debug, Clone, Serialize, ts_rs::TS)]
pub struct ReplyPreview {
    pub path: PathBuf,
    pub sha256: ContentHash,
    #[ts(as = "String")]
    pub pack: Uuid,
    pub sequence: u64,
    pub seal_sha256: ContentHash,
    pub author: String,
    pub organisation: String,
    pub written: Timestamp,
    /// Whether the pack was issued from this workspace.
    pub pack_known: bool,
    /// What does not fit the pack that was issued.
    pub warnings: Vec<Fault>,
    pub entries: Vec<ReplyPreviewEntry>,
    pub new: usize,
    pub already_there: usize,
    pub conflicts: usize,
}

/// An entry that was taken in, and the record it became.
#[derive(Debug, Clone, PartialEq, Serialize, ts_rs::TS)]
pub struct ReplyTaken {
    pub id: ReplyEntryId,
    pub became: Option<Named>,
    /// Of a finding that is a requirement not met: the draft that runs through the loop.
    pub nonconformity: Option<Named>,
}

#[derive(Debug, Clone, Serialize, ts_rs::TS)]
pub struct ReplyImported {
    pub taken: Vec<ReplyTaken>,
    /// Of the taken ones, those that are only kept.
    pub kept: usize,
    pub already_there: usize,
    /// Conflicts that stay outside.
    pub conflicts: Vec<ReplyPreviewEntry>,
}

/// Files an entry that was only kept.
#[derive(Debug, Deserialize, ts_rs::TS)]
#[serde(deny_unknown_fields)]
pub struct ReplyEntryFiling {
    pub id: ReplyEntryId,
    /// Of a remark: the record it belongs on.
    #[serde(default)]
    #[ts(optional)]
    pub on: Option<RecordRef>,
    /// Of a finding: its audit and, where the reply's words have none here, clause and grade.
    #[serde(default)]
    #[ts(optional)]
    pub audit_id: Option<AuditId>,
    #[serde(default)]
    #[ts(optional)]
    pub clause_id: Option<ClauseId>,
    #[serde(default)]
    #[ts(optional)]
    pub grade_id: Option<GradeId>,
}

fn read(path: &Path) -> Result<(ReplyFile, ContentHash)> {
    let bytes = io::read_bounded(path, MAX_BYTES as u64)?;
    Ok((ReplyFile::parse(&bytes)?, sha256(&bytes)))
}

/// Beside any workspace.
pub fn show(input: ReplyShow) -> Result<ReplyShown> {
    let (file, sha256) = read(&input.path)?;
    Ok(ReplyShown { path: input.path, sha256, file })
}

pub fn show_on<H>(_: &H, input: ReplyShow) -> Result<ReplyShown> {
    show(input)
}

pub fn preview(app: &App, input: ReplyPreviewOf) -> Result<ReplyPreview> {
    let (file, hash) = read(&input.path)?;
    app.read(|db| {
        let judge = Judge::new(db, &file, input.audit_id, app.now())?;
        let m = messages::messages(&input.language);
        let entries = file.entries.iter().map(|entry| previewed(&judge, entry, m)).collect::<Result<Vec<_>>>()?;
        let count = |outcome| entries.iter().filter(|entry| entry.outcome == outcome).count();
        Ok(ReplyPreview {
            new: count(ReplyOutcome::New),
            already_there: count(ReplyOutcome::AlreadyThere),
            conflicts: count(ReplyOutcome::Conflict),
            path: input.path,
            sha256: hash,
            pack: file.pack,
            sequence: file.sequence,
            seal_sha256: file.seal_sha256,
            author: file.author.name.clone(),
            organisation: file.author.organisation.clone(),
            written: file.written,
            pack_known: judge.pack_known(),
            warnings: judge.warnings(),
            entries,
        })
    })
}

fn previewed(judge: &Judge<'_>, entry: &ReplyFileEntry, m: &messages::Messages) -> Result<ReplyPreviewEntry> {
    let judged = judge.entry(&judge.record(entry))?;
    Ok(ReplyPreviewEntry { changes: judge.changes(&judged, m)?, ..as_preview(judge, entry, &judged) })
}

fn as_preview(judge: &Judge<'_>, entry: &ReplyFileEntry, judged: &Judged) -> ReplyPreviewEntry {
    let (becomes, becomes_of) = judge.becomes(judged);
    ReplyPreviewEntry {
        entry: entry.clone(),
        about_label: judged.about.clone(),
        outcome: judged.outcome,
        why: judged.why.clone(),
        becomes,
        becomes_of,
        changes: Vec::new(),
    }
}

pub fn import(app: &App, input: ReplyImport) -> Result<ReplyImported> {
    let (file, hash) = read(&input.path)?;
    if input.sha256.is_some_and(|looked_at| looked_at != hash) {
        return Err(Error::refused("reply-changed-meanwhile"));
    }
    check_chosen(&file, &input)?;
    let name = input.path.file_name().unwrap_or_default().to_string_lossy().into_owned();
    app.transact(Op::ReplyImport, &name, |tx| take_in(tx, &file, &input))
}

/// Every id that was chosen is one of the file.
fn check_chosen(file: &ReplyFile, input: &ReplyImport) -> Result<()> {
    let known = |id: &Uuid| file.entries.iter().any(|entry| entry.id == *id);
    for (field, ids) in [("entries", input.entries.as_deref().unwrap_or_default()), ("conflicts", &input.conflicts)] {
        if let Some(place) = ids.iter().position(|id| !known(id)) {
            return Err(Refusal::new("reply-entry-unknown")
                .arg("id", ids[place])
                .at(format!("{field}[{place}]"))
                .into());
        }
    }
    Ok(())
}

fn take_in(tx: &Tx<'_>, file: &ReplyFile, input: &ReplyImport) -> Result<ReplyImported> {
    let judge = Judge::new(tx.db, file, input.audit_id, tx.now)?;
    if !judge.pack_known() && !input.unknown_pack {
        return Err(Refusal::new("reply-pack-unknown").arg("pack", file.pack).at("unknown_pack").into());
    }
    let mut done = ReplyImported { taken: Vec::new(), kept: 0, already_there: 0, conflicts: Vec::new() };
    let mut author = Author::new(file);
    for (place, entry) in file.entries.iter().enumerate() {
        let record = ReplyEntry { received_by: tx.actor, ..judge.record(entry) };
        let judged = judge.entry(&record)?;
        let chosen = match judged.outcome {
            ReplyOutcome::New => input.entries.as_ref().is_none_or(|ids| ids.contains(&entry.id)),
            ReplyOutcome::Conflict => input.conflicts.contains(&entry.id) && judged.place.is_some(),
            ReplyOutcome::AlreadyThere => false,
        };
        match (&judged.place, judged.outcome) {
            (_, ReplyOutcome::AlreadyThere) => done.already_there += 1,
            (Some(to), _) if chosen => {
                let taken = filing::file(tx, &mut author, record, to).map_err(|error| at_entry(error, place))?;
                done.kept += usize::from(taken.became.is_none());
                done.taken.push(taken);
            }
            (_, ReplyOutcome::Conflict) => done.conflicts.push(as_preview(&judge, entry, &judged)),
            _ => {}
        }
    }
    Ok(done)
}

/// The field within the file, so that a person finds it again.
fn at_entry(error: Error, place: usize) -> Error {
    match error {
        Error::Refused(refusal) => {
            let field = refusal.field.as_deref().map_or(String::new(), |field| format!(".{field}"));
            refusal.at(format!("entries[{place}]{field}")).into()
        }
        other => other,
    }
}

pub fn list(app: &App, filter: ReplyEntryFilter) -> Result<Page<ReplyEntryRow>> {
    app.read(|db| stored::list(db, &filter))
}

pub fn file(app: &App, input: ReplyEntryFiling) -> Result<ReplyTaken> {
    app.transact(Op::ReplyEntryFile, "", |tx| {
        let entry: ReplyEntry = tx.named("id", input.id)?;
        if entry.state == ReplyEntryState::Filed {
            return Err(Refusal::new("reply-entry-filed").at("id").into());
        }
        let to = match entry.kind {
            ReplyKind::Finding => finding_place(tx, &entry, &input)?,
            ReplyKind::Remark => Place::Comment(input.on.ok_or_else(|| Refusal::new("value-missing").at("on"))?),
            ReplyKind::Request => Place::Request { audit: input.audit_id },
        };
        filing::refile(tx, &mut Author::of(&entry), entry, &to)
    })
}

fn finding_place(tx: &Tx<'_>, entry: &ReplyEntry, input: &ReplyEntryFiling) -> Result<Place> {
    let audit = input.audit_id.ok_or_else(|| Refusal::new("reply-finding-without-audit").at("audit_id"))?;
    let audit: Audit = tx.live(audit)?;
    let clause = match input.clause_id {
        Some(clause) => clause,
        None => judge::clause(tx.db, &audit, &entry.clause)?.map_err(|refusal| refusal.at("clause_id"))?,
    };
    let grade = match input.grade_id {
        Some(grade) => grade,
        None => judge::grade(tx.db, &audit, entry.grade)?.map_err(|refusal| refusal.at("grade_id"))?,
    };
    Ok(Place::Finding { audit: audit.id, clause, grade })
}

/// What an entry that is here became.
fn became(db: &rusqlite::Connection, entry: &ReplyEntry) -> Result<Option<Named>> {
    match (entry.became_entity, &entry.became_id) {
        (Some(entity), Some(id)) => Ok(Some(named(db, entity, id.clone())?)),
        _ => Ok(None),
    }
}

/// A record with what a person calls it.
fn called<T: record::Record>(db: &rusqlite::Connection, id: T::Id) -> Result<String> {
    Ok(named(db, T::ENTITY, id.to_string())?.label)
}
