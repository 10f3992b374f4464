//! PDFs of a pack: the audit pack that binds everything of its audits, and the handover letter. Of the same snapshot as the
//! pack, with exactly its evidence.

use super::{AuditPackAsk, audit, names::Names, pack};
use crate::{
    Error, Result,
    app::App,
    domain::{ContentHash, Refusal},
    job::Job,
    messages::messages,
    report::{
        self, Options,
        documents::{AuditPack, Handover, audit_pack, handover},
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

/// Everything that is asked for between one cover and one contents. `contents`: of its audits, with the evidence of the pack;
/// `head`: of the history the pack tells of; a record that has changed since must not stand in the PDF of a pack that says
/// otherwise. `told` has the last word on what it says.
pub fn bound(
    app: &App,
    ask: &AuditPackAsk,
    (contents, head): (&[AuditContent], ContentHash),
    told: &dyn Fn(AuditPack) -> Result<AuditPack>,
    job: &Job,
) -> Result<Vec<u8>> {
    let (facts, options) = app.read(|db| {
        if journal::head(db)?.map(|(_, hash)| ContentHash::new(hash)) != Some(head) {
            return Err(Error::refused("pack-records-changed"));
        }
        pack::facts(db, app.folder(), ask, contents, job)
    })?;
    job.check()?;
    let document = audit_pack::document(&told(facts)?, &options, messages(&ask.language));
    report::pdf::render(&document, job)
}

/// One page that goes by another route than the pack.
pub fn letter(letter: &Handover, language: &str, job: &Job) -> Result<Vec<u8>> {
    handover::draw(letter, &Options::default(), messages(language), job)
}
