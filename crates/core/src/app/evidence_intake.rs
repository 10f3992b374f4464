//! Taking evidence in. Files are walked, hashed and copied outside every transaction; what came of it is then recorded,
//! many items a transaction. Content that is already here is linked, not doubled. Cancelled while taking in, nothing is
//! recorded.

use std::path::PathBuf;

use serde::{Deserialize, Serialize};

use super::{
    App, Op, Tx,
    evidence::{EvidenceFields, check_fields, check_targets, said},
    number::Series,
};
use crate::{
    Fault, Result,
    domain::{
        CaptureMethod, Confidentiality, CustodyKind, Evidence, EvidenceId, EvidenceKind, EvidenceState, FileFacts,
        FileTime, RecordRef, Refusal, Timestamp,
    },
    evidence::{
        intake::{Mode, Taken, plan, take_bytes, take_in},
        preview::Bytes,
    },
    job::{Job, Progress},
    store::evidence as stored,
};

/// Items a transaction: few enough that nobody waits long for the database, many enough that ten thousand are quick.
const BATCH: usize = 200;
/// What can be pasted: more than any screen, and still no matter to hold in memory.
const PASTE_BYTES: usize = 64 * 1024 * 1024;

/// Files and folders, and what the items made of them are linked to.
#[derive(Debug, Deserialize, ts_rs::TS)]
#[serde(deny_unknown_fields)]
pub struct EvidenceAdd {
    pub paths: Vec<PathBuf>,
    #[serde(default)]
    #[ts(optional, as = "Option<Vec<RecordRef>>")]
    pub to: Vec<RecordRef>,
    #[serde(default)]
    #[ts(optional, as = "Option<EvidenceFields>")]
    pub fields: EvidenceFields,
}

/// Something that never was a file here: a pasted screenshot.
#[derive(Debug, Deserialize, ts_rs::TS)]
#[serde(deny_unknown_fields)]
pub struct EvidenceAddBytes {
    pub name: String,
    /// Base64.
    pub bytes: Bytes,
    #[serde(default)]
    #[ts(optional, as = "Option<Vec<RecordRef>>")]
    pub to: Vec<RecordRef>,
    #[serde(default)]
    #[ts(optional, as = "Option<EvidenceFields>")]
    pub fields: EvidenceFields,
}

#[derive(Debug, Clone, Default, Serialize, ts_rs::TS)]
pub struct IntakeSummary {
    pub added: Vec<TakenItem>,
    /// Files whose content was here already: linked to the item that has it.
    pub already: Vec<TakenItem>,
    /// Every file that was skipped, unreadable or noticed, and why.
    pub left_out: Vec<Fault>,
    pub files: u64,
    pub bytes: u64,
}

#[derive(Debug, Clone, Serialize, ts_rs::TS)]
pub struct TakenItem {
    pub id: EvidenceId,
    pub number: String,
    pub title: String,
    /// The file it came from.
    pub path: String,
    pub size: u64,
    /// How many of the records asked for it was not linked to before.
    pub linked: usize,
}

/// What all items of one intake share.
struct Frame<'a> {
    to: &'a [RecordRef],
    fields: &'a EvidenceFields,
    kind: EvidenceKind,
    method: CaptureMethod,
    in_place: bool,
    /// With several files a title is put in front of each name.
    several: bool,
}

pub fn add(app: &App, input: EvidenceAdd, job: &Job) -> Result<IntakeSummary> {
    let frame = Frame::of(&input, EvidenceKind::Document, CaptureMethod::Copied);
    let vault = app.vault()?;
    files(app, &input, frame, Mode::Copy(&vault), job)
}

/// The bytes stay where they lie; only their hash is kept, and they are as safe as that place.
pub fn add_reference(app: &App, input: EvidenceAdd, job: &Job) -> Result<IntakeSummary> {
    let frame = Frame { in_place: true, ..Frame::of(&input, EvidenceKind::Document, CaptureMethod::Referenced) };
    files(app, &input, frame, Mode::Reference, job)
}

pub fn add_bytes(app: &App, input: EvidenceAddBytes, job: &Job) -> Result<IntakeSummary> {
    let size = input.bytes.0.len();
    if size == 0 || size > PASTE_BYTES {
        let code = if size == 0 { "evidence-bytes-empty" } else { "evidence-bytes-too-large" };
        return Err(Refusal::new(code).arg("size", size).arg("limit", PASTE_BYTES).at("bytes").into());
    }
    let frame = Frame {
        to: &input.to,
        fields: &input.fields,
        kind: EvidenceKind::Screenshot,
        method: CaptureMethod::Screenshot,
        in_place: false,
        several: false,
    };
    ready(app, &frame)?;
    let taken = take_bytes(&input.name, &input.bytes.0, &*app.vault()?, app.clock(), job)?;
    record(app, &[taken], &frame, IntakeSummary::default(), job)
}

impl<'a> Frame<'a> {
    fn of(input: &'a EvidenceAdd, kind: EvidenceKind, method: CaptureMethod) -> Self {
        Self { to: &input.to, fields: &input.fields, kind, method, in_place: false, several: false }
    }
}

/// Refused before a byte is read, not after an hour of copying.
fn ready(app: &App, frame: &Frame<'_>) -> Result<()> {
    if !app.is_writable() {
        return Err(Refusal::new("workspace-read-only").into());
    }
    app.read(|db| check_targets(db, frame.to).and_then(|()| check_fields(db, frame.fields, None)))
}

fn files(app: &App, input: &EvidenceAdd, frame: Frame<'_>, mode: Mode<'_>, job: &Job) -> Result<IntakeSummary> {
    if input.paths.is_empty() {
        return Err(Refusal::new("evidence-nothing-given").at("paths").into());
    }
    ready(app, &frame)?;
    let plan = plan(&input.paths, Some(app.folder()), job)?;
    let intake = take_in(plan, mode, app.clock(), job)?;
    let frame = Frame { several: intake.taken.len() > 1, ..frame };
    let summary = IntakeSummary { left_out: intake.left_out, ..IntakeSummary::default() };
    record(app, &intake.taken, &frame, summary, job)
}

/// From here on it is done, not cancelled: the bytes are in the vault, and what is recorded is whole, batch by batch.
fn record(
    app: &App,
    taken: &[Taken],
    frame: &Frame<'_>,
    mut summary: IntakeSummary,
    job: &Job,
) -> Result<IntakeSummary> {
    let total = taken.len() as u64;
    for batch in taken.chunks(BATCH) {
        let done = app.transact(Op::EvidenceAdd, "", |tx| {
            check_targets(tx.db, frame.to)?;
            batch.iter().map(|one| item(tx, one, frame)).collect::<Result<Vec<_>>>()
        })?;
        for (one, (is_new, item)) in batch.iter().zip(done) {
            if is_new { &mut summary.added } else { &mut summary.already }.push(item);
            summary.files += 1;
            summary.bytes += one.size;
        }
        let stage = "stage-recording".to_owned();
        job.report(&Progress { stage, files_done: summary.files, files_total: total, ..Progress::default() });
    }
    Ok(summary)
}

/// The item of one file, new or found, linked.
fn item(tx: &Tx<'_>, taken: &Taken, frame: &Frame<'_>) -> Result<(bool, TakenItem)> {
    let found = same_content(tx, taken, frame)?;
    let is_new = found.is_none();
    let evidence = match found {
        Some(evidence) => evidence,
        None => insert(tx, taken, frame)?,
    };
    // The same bytes from another place are a fact of their own: the chain of custody names it.
    tx.custody(evidence.id, CustodyKind::Collected, &shown(taken))?;
    let mut linked = 0;
    for to in frame.to {
        linked += usize::from(stored::link(tx.db, evidence.id, to)?);
    }
    let Evidence { id, number, title, .. } = evidence;
    Ok((is_new, TakenItem { id, number, title, path: shown(taken), size: taken.size, linked }))
}

/// A stored copy serves any later file; a reference only the file it points to.
fn same_content(tx: &Tx<'_>, taken: &Taken, frame: &Frame<'_>) -> Result<Option<Evidence>> {
    let path = taken.path.as_ref();
    let serves = |e: &Evidence| match e.in_place {
        false => true,
        true => {
            frame.in_place
                && path.is_some_and(|p| p.display == e.original_path && p.raw_column() == e.original_path_raw)
        }
    };
    Ok(stored::with_content(tx.db, &taken.hash.to_string())?.into_iter().find(serves))
}

fn insert(tx: &Tx<'_>, taken: &Taken, frame: &Frame<'_>) -> Result<Evidence> {
    let evidence = said(blank(tx, taken, frame)?, frame.fields);
    let evidence = Evidence { title: title(taken, frame), ..evidence };
    evidence.check()?;
    tx.insert(&evidence)?;
    if let Some(facts) = if frame.in_place { &taken.original } else { &taken.stored } {
        stored::see(tx.db, evidence.id, tx.now, facts)?;
    }
    Ok(evidence)
}

fn blank(tx: &Tx<'_>, taken: &Taken, frame: &Frame<'_>) -> Result<Evidence> {
    let facts = taken.original.clone().unwrap_or_default();
    let FileFacts { modified, changed, born, file_id, .. } = facts;
    let instant = |time: Option<FileTime>| time.and_then(|time| instant(time, tx.now.offset_minutes()));
    let path = taken.path.as_ref();
    Ok(Evidence {
        id: EvidenceId(tx.uuid()),
        number: tx.number(Series::EVIDENCE)?,
        title: String::new(),
        kind: frame.kind,
        description: String::new(),
        source_system: String::new(),
        query: String::new(),
        population: String::new(),
        sample_ids: String::new(),
        period_from: None,
        period_to: None,
        captured_by: tx.actor,
        captured_at: taken.started,
        captured_where: String::new(),
        capture_method: frame.method,
        tool_version: concat!("Triennium ", env!("CARGO_PKG_VERSION")).to_owned(),
        device_id: tx.app.device_id(),
        sha256: taken.hash.to_string(),
        size: i64::try_from(taken.size).unwrap_or(i64::MAX),
        mime: taken.media_type.name.clone(),
        original_name: taken.name.display.clone(),
        original_path: path.map(|path| path.display.clone()).unwrap_or_default(),
        original_path_raw: path.map(|path| path.raw_column()).unwrap_or_default(),
        file_id: file_id.unwrap_or_default(),
        modified_at: instant(modified),
        changed_at: instant(changed),
        born_at: instant(born),
        hash_started_at: taken.started,
        hash_ended_at: taken.ended,
        in_place: frame.in_place,
        confidentiality: Confidentiality::Internal,
        personal_data: false,
        retain_until: None,
        valid_until: None,
        derived_from: None,
        supersedes: None,
        redaction_note: String::new(),
        state: EvidenceState::NotChecked,
        checked_at: None,
        deleted: false,
    })
}

/// `None` for a time no calendar has: better unknown than wrong.
fn instant(time: FileTime, offset_minutes: i32) -> Option<Timestamp> {
    let instant = Timestamp::new(time.utc_ms(), offset_minutes);
    (instant.utc_ms() == time.utc_ms()).then_some(instant)
}

/// The person's title, else the file's name; cut where it is too long to read, never refused.
fn title(taken: &Taken, frame: &Frame<'_>) -> String {
    let (given, name) = (frame.fields.title.trim(), taken.name.display.trim());
    let title = match (given, name) {
        ("", "") => taken.hash.to_string(),
        ("", name) => name.to_owned(),
        (given, name) if frame.several => format!("{given}: {name}"),
        (given, _) => given.to_owned(),
    };
    title.chars().take(200).collect()
}

fn shown(taken: &Taken) -> String {
    taken.path.as_ref().unwrap_or(&taken.name).display.clone()
}
