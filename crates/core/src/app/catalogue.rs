//! The standards of a workspace: those that come with Triennium and the organisation's own. An edition is pinned: what an
//! audit stands on is never changed under it; another edition is another catalogue.

use std::path::PathBuf;

use serde::{Deserialize, Serialize};

use super::{App, Op, Tx, entry::Nothing};
use crate::{
    Result,
    domain::{
        CatalogueId, Refusal,
        standard::{Catalogue, Clause, ClauseNumber, CrosswalkRow, StarterQuestion},
    },
    evidence::{Digest, preview::Bytes},
    exchange::{
        catalogue::{About, Preview, preview as read_preview},
        table::MAX_BYTES,
    },
    io,
    standards::{self, Standard},
    store::{
        catalogue::{
            self as stored, CatalogueEntry, CatalogueOrigin, CatalogueRow, ClauseEntry, ClauseFilter, ClauseRow,
        },
        list::Page,
        record,
    },
};

#[derive(Debug, Deserialize, ts_rs::TS)]
#[serde(deny_unknown_fields)]
pub struct CatalogueRef {
    pub id: CatalogueId,
}

/// The file by its path or its bytes (base64), and what the person says of it.
#[derive(Debug, Deserialize, ts_rs::TS)]
#[serde(deny_unknown_fields)]
pub struct CatalogueFile {
    #[serde(default)]
    #[ts(optional)]
    pub path: Option<PathBuf>,
    #[serde(default)]
    #[ts(optional)]
    pub bytes: Option<Bytes>,
    #[serde(default)]
    #[ts(optional, as = "Option<About>")]
    pub about: About,
}

#[derive(Debug, Deserialize, ts_rs::TS)]
#[serde(deny_unknown_fields)]
pub struct CatalogueImport {
    #[serde(default)]
    #[ts(optional)]
    pub path: Option<PathBuf>,
    #[serde(default)]
    #[ts(optional)]
    pub bytes: Option<Bytes>,
    #[serde(default)]
    #[ts(optional, as = "Option<About>")]
    pub about: About,
    /// Says what would come, and what stands in the way, and writes nothing.
    #[serde(default)]
    #[ts(optional, as = "Option<bool>")]
    pub dry_run: bool,
}

#[derive(Debug, Serialize, ts_rs::TS)]
pub struct CatalogueImported {
    /// `None` after a dry run.
    pub id: Option<CatalogueId>,
    pub preview: Preview,
    /// Why an import would be refused though the file is clean: the edition is here already.
    pub refused: Option<String>,
}

#[derive(Debug, Deserialize, ts_rs::TS)]
#[serde(deny_unknown_fields)]
pub struct ShippedBring {
    /// Brings this one back, though it was removed; without it, all that were never here.
    #[serde(default)]
    #[ts(optional)]
    pub key: Option<String>,
}

#[derive(Debug, Deserialize, ts_rs::TS)]
#[serde(deny_unknown_fields)]
pub struct QuestionFilter {
    /// The catalogue's key: "iso20000-1-2018".
    pub catalogue: String,
    #[serde(default)]
    #[ts(optional)]
    pub clause: Option<ClauseNumber>,
    /// "en", "de"; English where there is no such translation.
    #[serde(default)]
    #[ts(optional, as = "Option<String>")]
    pub language: String,
}

pub fn list(app: &App, _: Nothing) -> Result<Vec<CatalogueEntry>> {
    app.read(stored::entries)
}

pub fn clauses(app: &App, filter: ClauseFilter) -> Result<Page<ClauseEntry>> {
    app.read(|db| {
        record::get::<CatalogueRow>(db, filter.catalogue_id)?;
        stored::clause_entries(db, &filter)
    })
}

/// Questions of ours; a catalogue without any has none.
pub fn starter_questions(_: &App, filter: QuestionFilter) -> Result<Vec<StarterQuestion>> {
    let questions = standards::by_key(&filter.catalogue).map_or(&[][..], |s| s.questions_in(&filter.language));
    let wanted = |q: &&StarterQuestion| filter.clause.as_ref().is_none_or(|clause| q.clause == *clause);
    Ok(questions.iter().filter(wanted).cloned().collect())
}

pub fn crosswalk(_: &App, _: Nothing) -> Result<Vec<CrosswalkRow>> {
    Ok(standards::crosswalk().to_vec())
}

pub fn preview(_: &App, input: CatalogueFile) -> Result<Preview> {
    Ok(read_preview(&content(input.path, input.bytes)?, &input.about))
}

/// A clean file becomes a catalogue; anything else is refused with the preview's problems to look at.
pub fn import(app: &App, input: CatalogueImport) -> Result<CatalogueImported> {
    let bytes = content(input.path, input.bytes)?;
    let preview = read_preview(&bytes, &input.about);
    let present = app.read(|db| stored::by_key(db, &preview.catalogue.key))?.filter(|found| !found.deleted);
    let refused = present.map(|_| "catalogue-exists".to_owned());
    if input.dry_run {
        return Ok(CatalogueImported { id: None, preview, refused });
    }
    if refused.is_some() {
        let refusal = Refusal::new("catalogue-exists").arg("catalogue", preview.catalogue.name());
        return Err(refusal.at("about.edition").into());
    }
    if !preview.is_clean() {
        return Err(Refusal::new("catalogue-not-clean").arg("problems", preview.counts.faults.max(1)).into());
    }
    let mut digest = Digest::default();
    digest.update(&bytes);
    let origin = Origin { origin: CatalogueOrigin::Imported, sha256: digest.finish().hash.to_string() };
    let id = app.transact(Op::CatalogueImport, "", |tx| write(tx, &preview.catalogue, &preview.clauses, &origin))?;
    Ok(CatalogueImported { id: Some(id), preview, refused: None })
}

/// Its clauses stay as rows, so that whatever the history says of them can still be read.
pub fn remove(app: &App, input: CatalogueRef) -> Result<CatalogueId> {
    app.transact(Op::CatalogueRemove, "", |tx| {
        let row: CatalogueRow = tx.live(input.id)?;
        let used = stored::used_by(tx.db, input.id)?;
        if used.audits + used.records > 0 {
            let refusal = Refusal::new("catalogue-in-use").arg("catalogue", &row.designation);
            return Err(refusal.arg("audits", used.audits).arg("records", used.records).into());
        }
        tx.update(&CatalogueRow { deleted: true, ..row })?;
        Ok(input.id)
    })
}

pub fn bring(app: &App, input: ShippedBring) -> Result<Vec<CatalogueEntry>> {
    match input.key {
        None => bring_shipped(app)?,
        Some(key) => {
            let standard = standards::by_key(&key);
            let standard = standard.ok_or_else(|| Refusal::new("standard-unknown").arg("key", &key).at("key"))?;
            app.transact(Op::CatalogueImport, "", |tx| bring_one(tx, standard, true))?;
        }
    }
    app.read(stored::entries)
}

/// The standards that come with Triennium and were never in this workspace, as one entry of the history. What a person
/// removed stays removed.
pub fn bring_shipped(app: &App) -> Result<()> {
    app.transact(Op::CatalogueImport, "", |tx| {
        standards::all().iter().try_for_each(|standard| bring_one(tx, standard, false))
    })
}

fn bring_one(tx: &Tx<'_>, standard: &Standard, again: bool) -> Result<()> {
    match stored::by_key(tx.db, &standard.catalogue.key)? {
        Some(row) if !row.deleted || !again => Ok(()),
        _ => {
            let origin = Origin { origin: CatalogueOrigin::Shipped, sha256: String::new() };
            write(tx, &standard.catalogue, &standard.clauses, &origin).map(drop)
        }
    }
}

struct Origin {
    origin: CatalogueOrigin,
    sha256: String,
}

/// An edition that was removed was not in use; it comes back with the clauses it has now.
fn write(tx: &Tx<'_>, catalogue: &Catalogue, clauses: &[Clause], from: &Origin) -> Result<CatalogueId> {
    let row = CatalogueRow::of(catalogue, from.origin, &from.sha256, tx.now);
    let removed = stored::by_key(tx.db, &catalogue.key)?;
    if removed.is_some() {
        stored::clear_clauses(tx.db, row.id)?;
    }
    tx.put(&row, removed.is_none())?;
    clauses.iter().try_for_each(|clause| tx.insert(&ClauseRow::of(clause, row.id)))?;
    Ok(row.id)
}

fn content(path: Option<PathBuf>, bytes: Option<Bytes>) -> Result<Vec<u8>> {
    match (path, bytes) {
        (Some(path), None) => io::read_bounded(path, MAX_BYTES as u64),
        (None, Some(bytes)) => Ok(bytes.0),
        _ => Err(Refusal::new("file-or-bytes").at("path").into()),
    }
}
