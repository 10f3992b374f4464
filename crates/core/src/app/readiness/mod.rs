//! Readiness as a verb: reads the facts once, has `rules/readiness` judge them, and writes the page for top management.
//! Decides nothing itself.

mod facts;
mod page;

use base64::{Engine as _, engine::general_purpose::STANDARD as BASE64};
use chrono::NaiveDate;
use serde::Deserialize;
use sha2::{Digest, Sha256};

use super::{
    App,
    calendar::file_path,
    calendar::words,
    report::{ReportPreview, ReportWritten, options as report_options},
};
use crate::{
    Result,
    domain::{CertificationId, ContentHash},
    io,
    job::Job,
    messages::Messages,
    report::{self, Options},
    rules::readiness::{self, Readiness},
    store,
};

/// The records as they stand, seen on a day: today, or the day of the audit, to see what will have run out by then.
#[derive(Debug, Clone, Default, Deserialize, ts_rs::TS)]
#[serde(default, deny_unknown_fields)]
pub struct ReadinessGet {
    #[ts(optional)]
    pub on: Option<NaiveDate>,
    /// For the next audit of this certification; without it, for the next one of any.
    #[ts(optional)]
    pub certification_id: Option<CertificationId>,
    /// en (default) or de: names of documents and duties.
    #[ts(optional, as = "Option<String>")]
    pub language: String,
}

#[derive(Debug, Clone, Deserialize, ts_rs::TS)]
#[serde(deny_unknown_fields)]
pub struct ReadinessWrite {
    /// Where the PDF goes; an older file there is replaced whole.
    pub path: String,
    #[serde(default)]
    #[ts(optional)]
    pub on: Option<NaiveDate>,
    #[serde(default)]
    #[ts(optional)]
    pub certification_id: Option<CertificationId>,
    #[serde(default)]
    #[ts(optional, as = "Option<String>")]
    pub language: String,
}

pub fn get(app: &App, input: ReadinessGet) -> Result<Readiness> {
    Ok(judged(app, &input, words(&input.language)?)?.1)
}

/// One page for top management.
pub fn write(app: &App, input: ReadinessWrite, job: &Job) -> Result<ReportWritten> {
    let path = file_path(&input.path)?;
    let get = ReadinessGet { on: input.on, certification_id: input.certification_id, language: input.language };
    let pdf = render(app, &get, job)?.1;
    io::write_whole(path, &pdf)?;
    let sha256 = ContentHash::new(Sha256::digest(&pdf).into()).to_string();
    Ok(ReportWritten { path: input.path, size: pdf.len() as u64, sha256 })
}

pub fn preview(app: &App, input: ReadinessGet, job: &Job) -> Result<ReportPreview> {
    let (on, pdf) = render(app, &input, job)?;
    Ok(ReportPreview { name: format!("readiness-{on}.pdf"), pdf: BASE64.encode(&pdf) })
}

fn render(app: &App, input: &ReadinessGet, job: &Job) -> Result<(NaiveDate, Vec<u8>)> {
    let options = app.read(report_options)?;
    let (on, document) = page(app, input, &options, job)?;
    Ok((on, report::pdf::render(&document, job)?))
}

/// The page's blocks, and the day they are of.
pub(super) fn page(
    app: &App,
    input: &ReadinessGet,
    options: &Options,
    job: &Job,
) -> Result<(NaiveDate, report::Document)> {
    let words = words(&input.language)?;
    let (organisation, readiness) = judged(app, input, words)?;
    let facts = page::facts(&readiness, organisation, words);
    Ok((readiness.on, report::readiness::branded(&facts, options, words, job)?))
}

/// The organisation's name and what it is judged to be.
fn judged(app: &App, input: &ReadinessGet, words: &Messages) -> Result<(String, Readiness)> {
    let on = input.on.unwrap_or_else(|| app.now().day());
    app.read(|db| {
        let facts = facts::gather(db, input.certification_id, on, words.language())?;
        Ok((store::workspace(db)?.organisation, readiness::evaluate(&facts)))
    })
}
