//! PDFs of a pack: the audit pack that binds everything of its audits, an audit's report where nobody may be named, and the
//! handover letter. Of the same snapshot as the pack, with exactly its evidence.

use super::{AuditPackAsk, audit, names::Names, not_printed, pack, photographs};
use crate::{
    Error, Result,
    app::App,
    domain::{ContentHash, Refusal},
    job::Job,
    messages::messages,
    report::{
        self, Options,
        documents::{Handover, handover},
        model::AuditReport,
    },
    store::{journal, report::AuditContent},
};

/// en or de: as given, else the audit's, else English.
pub fn language(given: &str, content: Option<&AuditContent>) -> Result<&'static str> {
    let known = |language: &str| ["en", "de"].into_iter().find(|known| *known == language);
    match given {
        "" => Ok(content.and_then(|content| known(&content.audit().language)).unwrap_or("en")),
        given => {
            known(given).ok_or_else(|| Refusal::new("language-unknown").arg("language", given).at("language").into())
        }
    }
}

/// What the report will say, without its pictures.
pub fn facts(content: &AuditContent, language: &str) -> AuditReport {
    audit::facts(content, &Names::new(content, messages(language)))
}

/// `content` is what `facts` were made from: its evidence gives the pictures.
pub fn report(
    app: &App,
    content: &AuditContent,
    mut facts: AuditReport,
    digest: ContentHash,
    language: &str,
    job: &Job,
) -> Result<Vec<u8>> {
    let words = messages(language);
    let (pictures, left_out) = photographs(app.folder(), content, &|_| true)?;
    facts.photographs = pictures;
    facts.obstacles.extend(not_printed(&left_out, words));
    facts.evidence_sha256 = digest.to_string();
    let document = report::audit_report(&facts, &Options::default(), words);
    job.check()?;
    report::pdf::render(&document, job)
}

/// Everything of the audits between one cover and one contents. `head`: of the history the pack tells of; a record that has
/// changed since must not stand in the PDF of a pack that says otherwise.
pub fn bound(app: &App, ask: &AuditPackAsk, head: ContentHash, job: &Job) -> Result<Vec<u8>> {
    let document = app.read(|db| {
        if journal::head(db)?.map(|(_, hash)| ContentHash::new(hash)) != Some(head) {
            return Err(Error::refused("pack-records-changed"));
        }
        pack::document(db, app.folder(), ask, job)
    })?;
    job.check()?;
    report::pdf::render(&document, job)
}

/// One page that goes by another route than the pack.
pub fn letter(letter: &Handover, language: &str, job: &Job) -> Result<Vec<u8>> {
    handover::draw(letter, &Options::default(), messages(language), job)
}
