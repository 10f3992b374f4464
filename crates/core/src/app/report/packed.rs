//! An audit's report as it lies in a pack: of the same snapshot, with exactly the evidence of the pack, and the digest of
//! that evidence printed in it.

use super::{audit, names::Names, photographs};
use crate::{
    Result,
    app::App,
    domain::{ContentHash, Refusal},
    job::Job,
    messages::messages,
    report::{self, Options, blocks::Paper, model::AuditReport},
    store::report::AuditContent,
};

/// en or de: as given, else the audit's, else English.
pub fn language(given: &str, content: Option<&AuditContent>) -> Result<&'static str> {
    let known = |language: &str| ["en", "de"].into_iter().find(|known| *known == language);
    match given {
        "" => Ok(content.and_then(|content| known(&content.audit.language)).unwrap_or("en")),
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
pub fn render(
    app: &App,
    content: &AuditContent,
    mut facts: AuditReport,
    digest: ContentHash,
    language: &str,
    job: &Job,
) -> Result<Vec<u8>> {
    let words = messages(language);
    let (pictures, left_out) = photographs(app, content)?;
    facts.photographs = pictures;
    let missing = left_out.iter().map(|number| words.text("report-picture-left-out", [("number", number.as_str())]));
    facts.obstacles.extend(missing);
    facts.evidence_sha256 = digest.to_string();
    let document = report::audit_report(&facts, &Options { paper: Paper::A4 }, words);
    job.check()?;
    report::pdf::render(&document, job)
}
