//! Documents as verbs: reads the facts once, has them drawn, writes the file beside and renames. Says nothing itself: blocks
//! and words are `report/`'s and `messages/`'s. What a preview shows is the file that would be written, byte for byte.

mod audit;
mod checklist;
mod coverage;
mod cycle;
mod document;
mod look;
mod names;
mod nonconformity;
mod pack;
pub(super) mod packed;
mod plan;
mod programme;
mod register;
mod style;

use std::{path::Path, sync::Arc};

use base64::{Engine as _, engine::general_purpose::STANDARD as BASE64};
use chrono::NaiveDate;
use rusqlite::Connection;
use serde::{Deserialize, Serialize};
use sha2::{Digest, Sha256};

use super::App;
use crate::{
    Error, Result,
    domain::{AuditId, CertificationId, ContentHash, NonconformityId, PrintedKind, PrintedPart, ProgrammeId, Refusal},
    evidence::Vault,
    io,
    job::Job,
    messages::Messages,
    report::{self, Options, documents::Handover, model},
    store::report::AuditContent,
};
use names::Names;
pub use pack::{AuditPackAsk, audit_pack};
pub use style::{ReportStyleSave, ReportStyleView, save as style_save, show as style_show};

/// Pictures beyond this many bytes in all stay out of the PDF, and the report says so: 200 MB of photographs help nobody.
const PICTURE_BUDGET: u64 = 64 * 1024 * 1024;

/// Which document of what. A kind asks for what it is about: an audit, nonconformities, a programme.
#[derive(Debug, Clone, Deserialize, ts_rs::TS)]
#[serde(deny_unknown_fields)]
pub struct ReportRequest {
    /// The audit report, unless told.
    #[serde(default = "report_kind")]
    #[ts(optional, as = "Option<PrintedKind>")]
    pub kind: PrintedKind,
    /// Of report, plan, checklist; of the register where it is to be of one audit.
    #[serde(default)]
    #[ts(optional)]
    pub audit: Option<AuditId>,
    /// Of a pack over several audits; of nonconformities: all of theirs.
    #[serde(default)]
    #[ts(optional, as = "Option<Vec<AuditId>>")]
    pub audits: Vec<AuditId>,
    #[serde(default)]
    #[ts(optional, as = "Option<Vec<NonconformityId>>")]
    pub nonconformities: Vec<NonconformityId>,
    #[serde(default)]
    #[ts(optional)]
    pub programme: Option<ProgrammeId>,
    /// Of readiness and of a cycle.
    #[serde(default)]
    #[ts(optional)]
    pub certification: Option<CertificationId>,
    /// Of a programme, where it is not its own period.
    #[serde(default)]
    #[ts(optional)]
    pub from: Option<NaiveDate>,
    #[serde(default)]
    #[ts(optional)]
    pub to: Option<NaiveDate>,
    /// The day ages and lateness are counted to; today unless told.
    #[serde(default)]
    #[ts(optional)]
    pub on: Option<NaiveDate>,
    /// Of a pack: what it binds; all unless told.
    #[serde(default)]
    #[ts(optional, as = "Option<Vec<PrintedPart>>")]
    pub parts: Vec<PrintedPart>,
    /// Nonconformities in the order of the eight disciplines.
    #[serde(default)]
    #[ts(optional, as = "Option<bool>")]
    pub eight_d: bool,
    /// en or de; empty: the audit's language, else English.
    #[serde(default)]
    #[ts(optional, as = "Option<String>")]
    pub language: String,
    /// a4 (default) or letter.
    #[serde(default)]
    #[ts(optional, as = "Option<String>")]
    pub paper: String,
    /// Across every page.
    #[serde(default)]
    #[ts(optional, as = "Option<String>")]
    pub watermark: String,
}

fn report_kind() -> PrintedKind {
    PrintedKind::Report
}

#[derive(Debug, Clone, Deserialize, ts_rs::TS)]
#[serde(deny_unknown_fields)]
pub struct ReportWrite {
    #[serde(flatten)]
    pub document: ReportRequest,
    /// Where the PDF goes; an older file there is replaced whole.
    pub path: String,
}

#[derive(Debug, Clone, PartialEq, Serialize, ts_rs::TS)]
pub struct ReportWritten {
    pub path: String,
    /// In bytes.
    pub size: u64,
    pub sha256: String,
}

/// A PDF for the window to show, and what it would be called as a file.
#[derive(Debug, Clone, PartialEq, Serialize, ts_rs::TS)]
pub struct ReportPreview {
    pub name: String,
    /// Base64.
    pub pdf: String,
}

pub fn write(app: &App, input: ReportWrite, job: &Job) -> Result<ReportWritten> {
    let path = Path::new(&input.path);
    if input.path.trim().is_empty() {
        return Err(Refusal::new("value-missing").at("path").into());
    }
    if path.is_dir() {
        return Err(Refusal::new("report-path-is-folder").arg("path", path.display()).at("path").into());
    }
    let pdf = document::made(app, &input.document, job)?.pdf(job)?;
    // Who stopped it wants the old file.
    job.check()?;
    io::write_whole(path, &pdf)?;
    let sha256 = ContentHash::new(Sha256::digest(&pdf).into()).to_string();
    Ok(ReportWritten { path: input.path, size: pdf.len() as u64, sha256 })
}

pub fn preview(app: &App, input: ReportRequest, job: &Job) -> Result<ReportPreview> {
    let made = document::made(app, &input, job)?;
    Ok(ReportPreview { name: format!("{}.pdf", made.name), pdf: BASE64.encode(made.pdf(job)?) })
}

/// The same as plain text: for a terminal, and for comparing two.
pub fn text(app: &App, input: ReportRequest) -> Result<String> {
    Ok(report::text::render(&document::made(app, &input, &Job::default())?.document))
}

fn not_printed(numbers: &[String], words: &Messages) -> Vec<String> {
    numbers.iter().map(|number| words.text("report-picture-left-out", [("number", number.as_str())])).collect()
}

/// The organisation's look, with nothing asked for besides.
pub fn options(db: &Connection) -> Result<Options> {
    Ok(look::Look::plain(db, "")?.options)
}

/// The letter that goes beside a sealed pack, in the organisation's style.
pub fn handover_letter(db: &Connection, letter: &Handover, language: &str, job: &Job) -> Result<Vec<u8>> {
    let look = look::Look::plain(db, language)?;
    let address = look.address(&letter.organisation.address);
    let confidentiality = look.confidentiality(&letter.confidentiality);
    let organisation = model::Organisation { address, ..letter.organisation.clone() };
    let letter = Handover { organisation, confidentiality, ..letter.clone() };
    report::documents::handover::draw(&letter, &look.options, look.words(""), job)
}

/// JPEG and PNG evidence that is `wanted`, bytes unchanged, as long as the budget lasts; and the numbers of what did not fit
/// or cannot be read.
fn photographs(
    folder: &Path,
    content: &AuditContent,
    wanted: &dyn Fn(&str) -> bool,
) -> Result<(Vec<model::Photograph>, Vec<String>)> {
    let vault = Vault::open_read_only(folder.join(super::workspace::EVIDENCE));
    let (mut pictures, mut left_out, mut spent) = (Vec::new(), Vec::new(), 0);
    let shown = content.evidence.iter().filter(|e| matches!(e.mime.as_str(), "image/jpeg" | "image/png"));
    for item in shown.filter(|item| wanted(&item.number)) {
        let size = u64::try_from(item.size).unwrap_or(u64::MAX);
        let fits = size.saturating_add(spent) <= PICTURE_BUDGET && !item.in_place;
        match fits.then(|| read_blob(&vault, &item.sha256).ok()).flatten() {
            Some(bytes) => {
                spent += size;
                pictures.push(model::Photograph {
                    evidence: item.number.clone(),
                    caption: item.title.clone(),
                    alt: if item.description.is_empty() { item.title.clone() } else { item.description.clone() },
                    bytes,
                });
            }
            None => left_out.push(item.number.clone()),
        }
    }
    Ok((pictures, left_out))
}

fn read_blob(vault: &Vault, sha256: &str) -> Result<Arc<[u8]>> {
    use std::io::Read;
    let hash: ContentHash = sha256.parse().map_err(Error::from)?;
    let mut bytes = Vec::new();
    vault.open_blob(hash)?.read_to_end(&mut bytes).map_err(io::at("read", sha256))?;
    // What is printed as evidence is what was collected, or it is not printed.
    if ContentHash::new(Sha256::digest(&bytes).into()) != hash {
        return Err(Refusal::new("evidence-modified").arg("subject", sha256).into());
    }
    Ok(bytes.into())
}
