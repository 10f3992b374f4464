//! The audit report as a verb: reads the audit once, fills the report's facts, has them drawn, writes the file beside and
//! renames. Says nothing itself: sections and words are `report/`'s and `messages/`'s.

mod audit;
mod coverage;
mod names;
mod nonconformity;

use std::{path::Path, sync::Arc};

use base64::{Engine as _, engine::general_purpose::STANDARD as BASE64};
use serde::{Deserialize, Serialize};
use sha2::{Digest, Sha256};

use super::App;
use crate::{
    Error, Result,
    domain::{AuditId, ContentHash, Refusal},
    evidence::Vault,
    io,
    job::Job,
    messages::messages,
    report::{self, Options, blocks::Paper, model},
    store::{self, report::AuditContent},
};
use names::Names;

/// Pictures beyond this many bytes in all stay out of the PDF, and the report says so: 200 MB of photographs help nobody.
const PICTURE_BUDGET: u64 = 64 * 1024 * 1024;

#[derive(Debug, Clone, Deserialize, ts_rs::TS)]
#[serde(deny_unknown_fields)]
pub struct ReportRequest {
    pub audit: AuditId,
    /// en or de; empty: the audit's language, else English.
    #[serde(default)]
    #[ts(optional, as = "Option<String>")]
    pub language: String,
    /// a4 (default) or letter.
    #[serde(default)]
    #[ts(optional, as = "Option<String>")]
    pub paper: String,
}

#[derive(Debug, Clone, Deserialize, ts_rs::TS)]
#[serde(deny_unknown_fields)]
pub struct ReportWrite {
    pub audit: AuditId,
    #[serde(default)]
    #[ts(optional, as = "Option<String>")]
    pub language: String,
    #[serde(default)]
    #[ts(optional, as = "Option<String>")]
    pub paper: String,
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
    let request = ReportRequest { audit: input.audit, language: input.language, paper: input.paper };
    let pdf = render(app, &request, job)?;
    io::write_whole(path, &pdf)?;
    let sha256 = ContentHash::new(Sha256::digest(&pdf).into()).to_string();
    Ok(ReportWritten { path: input.path, size: pdf.len() as u64, sha256 })
}

pub fn preview(app: &App, input: ReportRequest, job: &Job) -> Result<ReportPreview> {
    let number = app.read(|db| Ok(store::record::get::<crate::domain::Audit>(db, input.audit)?.number))?;
    let pdf = render(app, &input, job)?;
    Ok(ReportPreview { name: format!("{number}.pdf"), pdf: BASE64.encode(&pdf) })
}

/// The report as plain text: for a terminal, and for comparing two.
pub fn text(app: &App, input: ReportRequest) -> Result<String> {
    let (document, _) = document(app, &input)?;
    Ok(report::text::render(&document))
}

fn render(app: &App, input: &ReportRequest, job: &Job) -> Result<Vec<u8>> {
    let (document, _) = document(app, input)?;
    job.check()?;
    report::pdf::render(&document, job)
}

/// The report's blocks and the facts they were made from.
fn document(app: &App, input: &ReportRequest) -> Result<(report::Document, model::AuditReport)> {
    let content = app.read(|db| store::report::load(db, input.audit))?;
    let words = messages(language(input, &content)?);
    let names = Names::new(&content, words);
    let mut facts = audit::facts(&content, &names);
    let (photographs, left_out) = photographs(app, &content)?;
    facts.photographs = photographs;
    facts
        .obstacles
        .extend(left_out.iter().map(|number| words.text("report-picture-left-out", [("number", number.as_str())])));
    let options = Options { paper: paper(&input.paper)? };
    Ok((report::audit_report(&facts, &options, words), facts))
}

fn language<'a>(input: &'a ReportRequest, content: &'a AuditContent) -> Result<&'a str> {
    let known = |language: &str| matches!(language, "en" | "de");
    match input.language.as_str() {
        "" if known(&content.audit.language) => Ok(&content.audit.language),
        "" => Ok("en"),
        given if known(given) => Ok(given),
        other => Err(Refusal::new("language-unknown").arg("language", other).at("language").into()),
    }
}

fn paper(name: &str) -> Result<Paper> {
    match name {
        "" | "a4" => Ok(Paper::A4),
        "letter" => Ok(Paper::Letter),
        other => Err(Refusal::new("value-not-in-vocabulary")
            .arg("value", other)
            .arg("allowed", "a4, letter")
            .at("paper")
            .into()),
    }
}

/// JPEG and PNG evidence, bytes unchanged, as long as the budget lasts; and the numbers of what did not fit or cannot be read.
fn photographs(app: &App, content: &AuditContent) -> Result<(Vec<model::Photograph>, Vec<String>)> {
    let vault = Vault::open_read_only(app.folder().join(super::workspace::EVIDENCE));
    let (mut pictures, mut left_out, mut spent) = (Vec::new(), Vec::new(), 0);
    for item in content.evidence.iter().filter(|e| matches!(e.mime.as_str(), "image/jpeg" | "image/png")) {
        let size = u64::try_from(item.size).unwrap_or(u64::MAX);
        let bytes =
            (spent + size <= PICTURE_BUDGET && !item.in_place).then(|| read_blob(&vault, &item.sha256).ok()).flatten();
        match bytes {
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
