//! Evidence items: what is said of them, what they are linked to, and looking at them. Taking in is evidence_intake.rs,
//! looking again evidence_check.rs.

use std::path::{Path, PathBuf};

use chrono::NaiveDate;
use rusqlite::Connection;
use serde::{Deserialize, Serialize};

use super::{
    App, Op, Tx,
    reference::{Named, named, require, require_writable},
};
use crate::{
    Result,
    domain::{
        CaptureMethod, Confidentiality, ContentHash, CustodyEvent, CustodyEventId, CustodyKind, Device, Entity,
        Evidence, EvidenceId, EvidenceKind, EvidenceState, OriginalName, Person, PersonId, RecordRef, Refusal,
        Timestamp, organisation,
    },
    evidence::{self as files, preview::Preview},
    job::Job,
    store::{
        evidence::{self as stored, CustodyRow, EvidenceFilter, EvidenceRow},
        list::Page,
        record, reference,
    },
};

/// What a person says of an item. What is left out is empty, or what the intake makes of it.
#[derive(Debug, Clone, Default, Deserialize, ts_rs::TS)]
#[serde(default, deny_unknown_fields)]
pub struct EvidenceFields {
    #[ts(optional, as = "Option<String>")]
    pub title: String,
    #[ts(optional)]
    pub kind: Option<EvidenceKind>,
    #[ts(optional, as = "Option<String>")]
    pub description: String,
    #[ts(optional, as = "Option<String>")]
    pub source_system: String,
    #[ts(optional, as = "Option<String>")]
    pub query: String,
    #[ts(optional, as = "Option<String>")]
    pub population: String,
    #[ts(optional, as = "Option<String>")]
    pub sample_ids: String,
    #[ts(optional)]
    pub period_from: Option<NaiveDate>,
    #[ts(optional)]
    pub period_to: Option<NaiveDate>,
    #[ts(optional)]
    pub captured_by: Option<PersonId>,
    #[ts(optional)]
    pub captured_at: Option<Timestamp>,
    #[ts(optional, as = "Option<String>")]
    pub captured_where: String,
    #[ts(optional)]
    pub capture_method: Option<CaptureMethod>,
    #[ts(optional)]
    pub confidentiality: Option<Confidentiality>,
    #[ts(optional, as = "Option<bool>")]
    pub personal_data: bool,
    #[ts(optional)]
    pub retain_until: Option<NaiveDate>,
    #[ts(optional)]
    pub valid_until: Option<NaiveDate>,
    #[ts(optional)]
    pub derived_from: Option<EvidenceId>,
    #[ts(optional, as = "Option<String>")]
    pub redaction_note: String,
}

#[derive(Debug, Deserialize, ts_rs::TS)]
#[serde(deny_unknown_fields)]
pub struct EvidenceRef {
    pub id: EvidenceId,
}

#[derive(Debug, Deserialize, ts_rs::TS)]
#[serde(deny_unknown_fields)]
pub struct EvidenceEdit {
    pub id: EvidenceId,
    /// As a whole: what is left out becomes empty; kind, capture and confidentiality stay.
    pub fields: EvidenceFields,
}

#[derive(Debug, Deserialize, ts_rs::TS)]
#[serde(deny_unknown_fields)]
pub struct EvidenceLink {
    pub ids: Vec<EvidenceId>,
    pub to: Vec<RecordRef>,
}

#[derive(Debug, Deserialize, ts_rs::TS)]
#[serde(deny_unknown_fields)]
pub struct EvidenceUnlink {
    pub id: EvidenceId,
    pub from: RecordRef,
    #[serde(default)]
    #[ts(optional, as = "Option<String>")]
    pub reason: String,
}

#[derive(Debug, Deserialize, ts_rs::TS)]
#[serde(deny_unknown_fields)]
pub struct EvidenceRemove {
    pub id: EvidenceId,
    pub reason: String,
}

#[derive(Debug, Deserialize, ts_rs::TS)]
#[serde(deny_unknown_fields)]
pub struct EvidenceSupersede {
    /// The newer item.
    pub id: EvidenceId,
    pub supersedes: EvidenceId,
    /// Links the newer item to everything the older one is linked to, where that may still be written.
    #[serde(default)]
    #[ts(optional, as = "Option<bool>")]
    pub take_links: bool,
}

#[derive(Debug, Deserialize, ts_rs::TS)]
#[serde(deny_unknown_fields)]
pub struct EvidenceExport {
    pub id: EvidenceId,
    /// A file that is not there yet, or a folder.
    pub path: PathBuf,
}

#[derive(Debug, Serialize, ts_rs::TS)]
pub struct EvidenceView {
    pub evidence: Evidence,
    pub captured_by: String,
    pub device: String,
    pub expired: bool,
    pub links: Vec<Named>,
    pub custody: Vec<CustodyRow>,
    pub derived_from: Option<Named>,
    pub supersedes: Option<Named>,
    pub superseded_by: Option<Named>,
}

pub fn list(app: &App, filter: EvidenceFilter) -> Result<Page<EvidenceRow>> {
    let today = app.now().day();
    app.read(|db| stored::list(db, &filter, today))
}

pub fn get(app: &App, input: EvidenceRef) -> Result<EvidenceView> {
    let today = app.now().day();
    app.read(|db| view(db, input.id, today))
}

fn view(db: &Connection, id: EvidenceId, today: NaiveDate) -> Result<EvidenceView> {
    let evidence: Evidence = record::get(db, id)?;
    let item = |id: Option<EvidenceId>| id.map(|id| named(db, Entity::Evidence, id.to_string())).transpose();
    let links = stored::links(db, id)?.into_iter().map(|(entity, record)| named(db, entity, record));
    Ok(EvidenceView {
        captured_by: record::get::<Person>(db, evidence.captured_by)?.name,
        device: record::get::<Device>(db, evidence.device_id)?.name,
        expired: evidence.valid_until.is_some_and(|until| until < today),
        links: links.collect::<Result<_>>()?,
        custody: stored::custody(db, id)?,
        derived_from: item(evidence.derived_from)?,
        supersedes: item(evidence.supersedes)?,
        superseded_by: item(stored::successor(db, id)?.map(|next| next.id))?,
        evidence,
    })
}

pub fn edit(app: &App, input: EvidenceEdit) -> Result<Evidence> {
    app.transact(Op::EvidenceEdit, "", |tx| {
        check_fields(tx.db, &input.fields, Some(input.id))?;
        let evidence = said(tx.live(input.id)?, &input.fields);
        evidence.check()?;
        tx.update(&evidence)?;
        Ok(evidence)
    })
}

/// How many links are new.
pub fn link(app: &App, input: EvidenceLink) -> Result<usize> {
    app.transact(Op::EvidenceLink, "", |tx| {
        check_targets(tx.db, &input.to)?;
        let mut new = 0;
        for id in &input.ids {
            tx.live::<Evidence>(*id)?;
            for to in &input.to {
                new += usize::from(stored::link(tx.db, *id, to)?);
            }
        }
        Ok(new)
    })
}

pub fn unlink(app: &App, input: EvidenceUnlink) -> Result<bool> {
    app.transact(Op::EvidenceUnlink, &input.reason, |tx| {
        may_unlink(tx, input.from)?;
        stored::unlink(tx.db, input.id, &input.from)
    })
}

/// The item leaves the lists; its bytes and its history stay.
pub fn remove(app: &App, input: EvidenceRemove) -> Result<EvidenceId> {
    app.transact(Op::EvidenceRemove, super::reason(&input.reason)?, |tx| {
        let evidence: Evidence = tx.live(input.id)?;
        for (entity, record) in stored::links(tx.db, input.id)? {
            let record_id = uuid::Uuid::parse_str(&record).map_err(|e| crate::Error::internal(e.to_string()))?;
            may_unlink(tx, RecordRef { entity, record_id })?;
        }
        tx.update(&Evidence { deleted: true, ..evidence })?;
        Ok(input.id)
    })
}

/// A chain, never a ring or a fork: what is replaced is replaced by one item.
pub fn supersede(app: &App, input: EvidenceSupersede) -> Result<Evidence> {
    app.transact(Op::EvidenceEdit, "", |tx| {
        let (newer, older): (Evidence, Evidence) = (tx.live(input.id)?, tx.live(input.supersedes)?);
        check_chain(tx.db, &newer, &older)?;
        if !older.state.is_fault() {
            tx.update(&Evidence { state: EvidenceState::Superseded, ..older.clone() })?;
        }
        if input.take_links {
            take_links(tx, older.id, newer.id)?;
        }
        let newer = Evidence { supersedes: Some(older.id), ..newer };
        tx.update(&newer)?;
        Ok(newer)
    })
}

fn take_links(tx: &Tx<'_>, from: EvidenceId, to: EvidenceId) -> Result<()> {
    for (entity, record) in stored::links(tx.db, from)? {
        let record_id = uuid::Uuid::parse_str(&record).map_err(|e| crate::Error::internal(e.to_string()))?;
        let target = RecordRef { entity, record_id };
        // What is locked keeps what it was reported with.
        if require_writable(tx.db, target).is_ok() {
            stored::link(tx.db, to, &target)?;
        }
    }
    Ok(())
}

fn check_chain(db: &Connection, newer: &Evidence, older: &Evidence) -> Result<()> {
    if let Some(next) = stored::successor(db, older.id)?.filter(|next| next.id != newer.id) {
        let refusal = Refusal::new("evidence-superseded-already").arg("number", &older.number);
        return Err(refusal.arg("by", next.number).at("supersedes").into());
    }
    let mut back = Some(older.id);
    while let Some(id) = back {
        if id == newer.id {
            return Err(Refusal::new("evidence-supersedes-itself").at("supersedes").into());
        }
        back = record::find::<Evidence>(db, id)?.and_then(|item| item.supersedes);
    }
    Ok(())
}

/// Shown without running anything of it: see evidence/preview.rs.
pub fn preview(app: &App, input: EvidenceRef) -> Result<Preview> {
    let evidence: Evidence = app.read(|db| record::get(db, input.id))?;
    match path_in_place(&evidence) {
        Some(path) => files::preview::preview_in_place(&path),
        None => files::preview::preview(&*app.vault()?, content(&evidence)?),
    }
}

/// Writes a copy of the stored bytes, which are checked on the way, and notes who took it where.
pub fn export(app: &App, input: EvidenceExport, job: &Job) -> Result<PathBuf> {
    let evidence: Evidence = app.read(|db| record::get(db, input.id))?;
    if let Some(path) = path_in_place(&evidence) {
        return Err(Refusal::new("evidence-is-in-place").arg("path", OriginalName::new(path)).into());
    }
    let to = match input.path.is_dir() {
        true => input.path.join(export_name(&evidence)),
        false => input.path,
    };
    refuse_own_folder(app, &to)?;
    files::copy_out(&*app.vault()?, content(&evidence)?, &to, job)?;
    if app.is_writable() {
        let note = OriginalName::new(std::path::absolute(&to).unwrap_or_else(|_| to.clone())).display;
        app.transact(Op::EvidenceExport, "", |tx| tx.custody(evidence.id, CustodyKind::Exported, &note))?;
    }
    Ok(to)
}

/// Nothing but Triennium puts files into a workspace.
pub(super) fn refuse_own_folder(app: &App, to: &Path) -> Result<()> {
    let folder = to.parent().filter(|folder| !folder.as_os_str().is_empty()).unwrap_or(Path::new("."));
    let real = |path: &Path| path.canonicalize().unwrap_or_else(|_| path.to_owned());
    if real(folder).starts_with(real(app.folder())) {
        return Err(Refusal::new("evidence-export-into-workspace").at("path").into());
    }
    Ok(())
}

/// "EV-000123-minutes.pdf", with nothing in it that a file system could refuse or take for a path.
fn export_name(evidence: &Evidence) -> String {
    let plain = |c: char| if c.is_control() || "<>:\"/\\|?*".contains(c) { '_' } else { c };
    let name: String = evidence.original_name.chars().map(plain).collect();
    let (stem, ending) = match name.rsplit_once('.') {
        Some((stem, ending)) if ending.len() <= 12 => (stem, format!(".{ending}")),
        _ => (name.as_str(), String::new()),
    };
    let stem: String = stem.chars().take(40).collect();
    format!("{}-{stem}{ending}", evidence.number).trim_end_matches(['.', ' ', '-']).to_owned()
}

pub(super) fn content(evidence: &Evidence) -> Result<ContentHash> {
    Ok(evidence.sha256.parse()?)
}

pub(super) fn path_in_place(evidence: &Evidence) -> Option<PathBuf> {
    let path = OriginalName::from_columns(&evidence.original_path, &evidence.original_path_raw);
    evidence.in_place.then(|| path.to_path())
}

/// The item with what a person says of it.
pub(super) fn said(item: Evidence, fields: &EvidenceFields) -> Evidence {
    let f = fields.clone();
    Evidence {
        title: f.title.trim().to_owned(),
        kind: f.kind.unwrap_or(item.kind),
        description: f.description,
        source_system: f.source_system,
        query: f.query,
        population: f.population,
        sample_ids: f.sample_ids,
        period_from: f.period_from,
        period_to: f.period_to,
        captured_by: f.captured_by.unwrap_or(item.captured_by),
        captured_at: f.captured_at.unwrap_or(item.captured_at),
        captured_where: f.captured_where,
        capture_method: f.capture_method.unwrap_or(item.capture_method),
        confidentiality: f.confidentiality.unwrap_or(item.confidentiality),
        personal_data: f.personal_data,
        retain_until: f.retain_until,
        valid_until: f.valid_until,
        derived_from: f.derived_from,
        redaction_note: f.redaction_note,
        ..item
    }
}

pub(super) fn check_fields(db: &Connection, fields: &EvidenceFields, own: Option<EvidenceId>) -> Result<()> {
    let texts = [
        ("description", &fields.description),
        ("source_system", &fields.source_system),
        ("query", &fields.query),
        ("population", &fields.population),
        ("sample_ids", &fields.sample_ids),
        ("captured_where", &fields.captured_where),
        ("redaction_note", &fields.redaction_note),
    ];
    texts.into_iter().try_for_each(|(field, text)| organisation::bounded(field, text, 20_000))?;
    if !fields.title.trim().is_empty() {
        organisation::named("title", &fields.title)?;
    }
    organisation::ordered("period_to", fields.period_from, fields.period_to)?;
    if let Some(person) = fields.captured_by {
        require(db, Entity::Person, person, "captured_by")?;
    }
    match fields.derived_from {
        Some(from) if Some(from) == own => Err(Refusal::new("evidence-derived-from-itself").at("derived_from").into()),
        Some(from) => require(db, Entity::Evidence, from, "derived_from"),
        None => Ok(()),
    }
}

/// Evidence goes on records that are there, take it, and are not locked.
pub(super) fn check_targets(db: &Connection, targets: &[RecordRef]) -> Result<()> {
    targets.iter().try_for_each(|target| {
        if !target.entity.takes_evidence() {
            return Err(Refusal::new("evidence-not-on-this").arg("entity", target.entity).at("to").into());
        }
        require(db, target.entity, target.id(), "to")?;
        require_writable(db, *target)
    })
}

/// A gate that evidence opened must not stand open without it.
fn may_unlink(tx: &Tx<'_>, from: RecordRef) -> Result<()> {
    require_writable(tx.db, from)?;
    let is_last = stored::linked_to(tx.db, from.entity, &from.id())?.len() <= 1;
    if is_last && stored::rests_on_evidence(tx.db, from.entity, &from.id())? {
        let label = reference::label(tx.db, from.entity, &from.id())?.unwrap_or_default();
        return Err(Refusal::new("evidence-is-the-last").arg("record", label).into());
    }
    Ok(())
}

impl Tx<'_> {
    /// Notes who did what with an item.
    pub(super) fn custody(&self, evidence_id: EvidenceId, kind: CustodyKind, note: &str) -> Result<()> {
        self.insert(&CustodyEvent {
            id: CustodyEventId(self.uuid()),
            evidence_id,
            kind,
            by: self.actor,
            at: self.now,
            device_id: self.app.device_id(),
            note: note.to_owned(),
        })
    }
}

/// "EV-000123 calibration-label.jpg": what a person calls an item.
pub(super) fn subject(number: &str, title: &str) -> String {
    format!("{number} {title}")
}
