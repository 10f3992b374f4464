//! The audit pack's facts: each audit as its report, plan and checklist know it; nonconformities, actions and evidence of all
//! of them once. With `packed` it is the PDF of a sealed pack, and prints no picture that the pack does not hold.

use std::{
    collections::{BTreeMap, HashMap},
    path::Path,
};

use chrono::NaiveDate;
use rusqlite::Connection;

use super::{audit, checklist, document::dress_report, look::Look, photographs, plan, register};
use crate::{
    Result,
    domain::{AuditId, PrintedKind, PrintedPart},
    job::Job,
    messages::{Messages, messages},
    report::{
        self, Options,
        blocks::Branding,
        documents::{
            AuditPack, Packed,
            audit_pack::{self, Audited, PackedItem},
            nonconformity::Sheets,
            register::Register,
        },
        model,
    },
    store::{self, report::AuditContent},
};

/// What the audit pack is asked for.
#[derive(Debug, Clone, Default)]
pub struct AuditPackAsk {
    pub audits: Vec<AuditId>,
    /// Empty: all of them.
    pub parts: Vec<PrintedPart>,
    /// en or de.
    pub language: String,
    pub options: Options,
    pub eight_d: bool,
    /// The day the pack is put together: ages and lateness are counted to it.
    pub on: NaiveDate,
    /// Of a pack that is being sealed.
    pub packed: Option<Packed>,
}

/// The audit pack as a PDF. `folder` is the workspace's: pictures are read from its vault.
pub fn audit_pack(db: &Connection, folder: &Path, ask: &AuditPackAsk, job: &Job) -> Result<Vec<u8>> {
    report::pdf::render(&document(db, folder, ask, job)?, job)
}

pub(super) fn document(db: &Connection, folder: &Path, ask: &AuditPackAsk, job: &Job) -> Result<report::Document> {
    let contents = ask.audits.iter().map(|id| store::report::load(db, *id)).collect::<Result<Vec<_>>>()?;
    let (facts, options) = facts(db, folder, ask, &contents, job)?;
    Ok(audit_pack::document(&facts, &options, messages(&ask.language)))
}

/// What it will say, and in which look. `contents`: of each audit that is asked for.
pub(super) fn facts(
    db: &Connection,
    folder: &Path,
    ask: &AuditPackAsk,
    contents: &[AuditContent],
    job: &Job,
) -> Result<(AuditPack, Options)> {
    let words = messages(&ask.language);
    let look = Look::plain(db, &ask.language)?;
    let mut pack = AuditPack { parts: parts(ask), packed: ask.packed.clone(), ..AuditPack::default() };
    let mut evidence: BTreeMap<String, model::Evidence> = BTreeMap::new();
    for content in contents {
        job.check()?;
        let audited = audited(folder, content, ask, &look, words)?;
        evidence.extend(audited.report.evidence.iter().map(|item| (item.number.clone(), item.clone())));
        pack.audits.push(audited);
    }
    let workspace = store::workspace(db)?;
    pack.organisation = model::Organisation {
        name: workspace.organisation,
        address: workspace.address,
        certified_scope: workspace.sms_scope,
    };
    pack.control = control(&pack, ask);
    pack.sheets = sheets(&pack, ask);
    pack.register = combined(db, &pack, ask, words)?;
    pack.evidence = items(evidence, ask.packed.as_ref());
    Ok((pack, styled(&ask.options, look)))
}

/// Who asks without a look of their own gets the organisation's.
fn styled(asked: &Options, look: Look) -> Options {
    if asked.branding == Branding::default() {
        Options { branding: look.options.branding, ..asked.clone() }
    } else {
        asked.clone()
    }
}

fn parts(ask: &AuditPackAsk) -> Vec<PrintedPart> {
    if ask.parts.is_empty() { PrintedPart::ALL.to_vec() } else { ask.parts.clone() }
}

fn audited(
    folder: &Path,
    content: &AuditContent,
    ask: &AuditPackAsk,
    look: &Look,
    words: &Messages,
) -> Result<Audited> {
    let names = super::Names::new(content, words);
    let mut report = audit::facts(content, &names);
    dress_report(&mut report, look);
    let kept = |number: &str| {
        ask.packed.as_ref().is_none_or(|packed| packed.items.iter().any(|item| item.evidence.number == number))
    };
    let (pictures, left_out) = photographs(folder, content, &kept)?;
    report.photographs = pictures;
    if let Some(packed) = &ask.packed {
        report.evidence = held(std::mem::take(&mut report.evidence), packed);
    }
    report.obstacles.extend(super::not_printed(&left_out, words));
    Ok(Audited {
        report,
        plan: plan::facts(&names, look.number(PrintedKind::Plan, &content.audit().number)),
        checklist: checklist::facts(&names, look.number(PrintedKind::Checklist, &content.audit().number)),
    })
}

/// The pack's own number and day where it is sealed; else the latest of its audits'.
fn control(pack: &AuditPack, ask: &AuditPackAsk) -> model::DocumentControl {
    let controls: Vec<_> = pack.audits.iter().map(|one| &one.report.control).collect();
    let draft = controls.iter().any(|control| control.status == model::Status::Draft);
    let mut control = controls.first().map(|first| (*first).clone()).unwrap_or_default();
    control.versions.clear();
    control.status = if draft { model::Status::Draft } else { model::Status::Final };
    control.dated = ask.on;
    match &ask.packed {
        Some(packed) => {
            control.number.clone_from(&packed.name);
            control.prepared_by.clone_from(&packed.issuer);
            control.version.clear();
        }
        None if pack.audits.len() != 1 => {
            (control.number, control.version) = (String::new(), String::new());
        }
        None => {}
    }
    control
}

/// The nonconformities and actions of all audits, each once.
fn sheets(pack: &AuditPack, ask: &AuditPackAsk) -> Sheets {
    let mut nonconformities = BTreeMap::new();
    let mut actions = BTreeMap::new();
    for audited in &pack.audits {
        let report = &audited.report;
        nonconformities.extend(report.nonconformities.iter().map(|one| (one.number.clone(), one.clone())));
        actions.extend(report.actions.iter().map(|one| (one.number.clone(), one.clone())));
    }
    Sheets {
        organisation: pack.organisation.clone(),
        control: pack.control.clone(),
        nonconformities: nonconformities.into_values().collect(),
        actions: actions.into_values().collect(),
        eight_d: ask.eight_d,
    }
}

fn combined(db: &Connection, pack: &AuditPack, ask: &AuditPackAsk, words: &Messages) -> Result<Register> {
    let (mut actions, mut open) = (BTreeMap::new(), BTreeMap::new());
    let on = pack.control.dated;
    for audit in &ask.audits {
        let rows = store::register::rows(db, Some(*audit))?;
        actions.extend(register::entries(&rows, words).into_iter().map(|one| (one.number.clone(), one)));
        open.extend(rows.nonconformities.into_iter().map(|one| (one.id, one)));
    }
    let mut actions: Vec<_> = actions.into_values().collect();
    register::sort(&mut actions);
    let named = pack.audits.iter().map(|one| format!("{} {}", one.report.audit.number, one.report.audit.title));
    Ok(Register {
        organisation: pack.organisation.clone(),
        control: pack.control.clone(),
        scope: named.collect::<Vec<_>>().join("\n"),
        on,
        actions,
        nonconformities: register::ages(&open.into_values().collect::<Vec<_>>(), on),
    })
}

/// What the pack holds of them, as the pack knows it: an original that stays at home leaves no trace in what is attached.
fn held(evidence: Vec<model::Evidence>, packed: &Packed) -> Vec<model::Evidence> {
    let items: HashMap<&str, &model::Evidence> =
        packed.items.iter().map(|item| (item.evidence.number.as_str(), &item.evidence)).collect();
    let held = |known: model::Evidence| {
        let item = items.get(known.number.as_str())?;
        Some(as_packed(known, item))
    };
    evidence.into_iter().filter_map(held).collect()
}

/// Name, kind, size and hash are those of the file that lies in the pack.
fn as_packed(known: model::Evidence, item: &model::Evidence) -> model::Evidence {
    model::Evidence {
        title: item.title.clone(),
        original_name: item.original_name.clone(),
        media_type: item.media_type.clone(),
        bytes: item.bytes,
        sha256: item.sha256.clone(),
        ..known
    }
}

/// In a pack what the pack holds, with what the audits say of it; else the audits' evidence.
fn items(mut known: BTreeMap<String, model::Evidence>, packed: Option<&Packed>) -> Vec<PackedItem> {
    let Some(packed) = packed else {
        return known.into_values().map(|evidence| PackedItem { evidence, path: String::new() }).collect();
    };
    let item = |item: &PackedItem| match known.remove(&item.evidence.number) {
        Some(known) => PackedItem { evidence: as_packed(known, &item.evidence), path: item.path.clone() },
        None => item.clone(),
    };
    packed.items.iter().map(item).collect()
}
