//! The PDFs of a pack: what lies in it for people to read, and the letter that goes beside it.

use std::collections::HashMap;

use super::{
    super::{
        App,
        report::{AuditPackAsk, packed as report},
        workspace,
    },
    gather::{Gathered, REPORT},
    redact,
};
use crate::{
    Result,
    domain::{ContentHash, IssuedPack, PackDifference, Person, Timestamp},
    job::Job,
    messages::{Messages, messages},
    report::{
        documents::{
            Handover, Packed,
            audit_pack::{Item, LeftOut},
        },
        model::Organisation,
    },
    store::record,
};

/// By their path in the pack. Where nobody is named, each audit has its report and the rest of the bound pack stays at home.
pub fn reports(
    app: &App,
    gathered: &Gathered,
    digest: ContentHash,
    now: Timestamp,
    job: &Job,
) -> Result<HashMap<String, Vec<u8>>> {
    let mut drawn = HashMap::new();
    if let Some(scrub) = &gathered.scrub {
        for (path, content) in gathered.report_paths().into_iter().zip(&gathered.reports) {
            job.check()?;
            let facts = redact::facts(report::facts(content, gathered.language), scrub)?;
            drawn.insert(path, report::report(app, content, facts, digest, gathered.language, job)?);
        }
        return Ok(drawn);
    }
    if !gathered.reports.is_empty() {
        let ask = AuditPackAsk {
            audits: gathered.matter.reports.clone(),
            language: gathered.language.to_owned(),
            on: now.day(),
            packed: Some(packed(gathered, digest)),
            ..AuditPackAsk::default()
        };
        drawn.insert(REPORT.to_owned(), report::bound(app, &ask, gathered.history.1, job)?);
    }
    Ok(drawn)
}

fn packed(gathered: &Gathered, digest: ContentHash) -> Packed {
    let (index, words) = (&gathered.index, messages(gathered.language));
    let left_out = index.left_out.iter().map(|one| LeftOut {
        number: one.number.clone(),
        title: one.title.clone(),
        why: words.word(&format!("pack-why-{}", one.why)),
    });
    Packed {
        name: gathered.base.clone(),
        sequence: gathered.sequence,
        supersedes: gathered.replaced.as_ref().map(|pack| pack.base.clone()),
        issuer: index.issuer.clone(),
        recipient: index.recipient.clone(),
        purpose: index.purpose.clone(),
        profile: words.word(&format!("pack-profile-{}", gathered.profile.as_str().replace('_', "-"))),
        evidence_digest: digest.to_string(),
        items: index.evidence.iter().map(item).collect(),
        left_out: left_out.collect(),
        redacted: Vec::new(),
        gaps: index.gaps.iter().map(|gap| gap.text.clone()).collect(),
        differences: gathered.differences.iter().map(|one| difference(one, words)).collect(),
    }
}

fn item(item: &crate::pack::index::IndexEvidence) -> Item {
    Item {
        number: item.number.clone(),
        title: item.title.clone(),
        path: item.path.clone(),
        sha256: item.sha256.clone(),
        size: item.size,
        media_type: item.media_type.clone(),
        original_name: item.original_name.clone(),
    }
}

fn difference(one: &PackDifference, words: &Messages) -> String {
    let kind = words.word(&format!("kind-{}", one.entity.replace('_', "-")));
    format!("{kind} {}: {}", one.number, words.word(&format!("pack-difference-{}", one.what)))
}

/// From the register alone, so that it can be written again. `file`: what the receiver gets; `sealer`: who seals a pack that
/// is not registered yet.
pub fn letter(app: &App, pack: &IssuedPack, sealer: &str, file: &str, language: &str, job: &Job) -> Result<Vec<u8>> {
    let (organisation, supersedes, signed_by) = app.read(|db| {
        let replaced = pack.supersedes.map(|id| record::get::<IssuedPack>(db, id)).transpose()?;
        let issuer = record::find::<Person>(db, pack.issued_by)?.map(|person| person.name);
        Ok((workspace(db)?, replaced.map(|pack| pack.base), issuer.unwrap_or_else(|| sealer.to_owned())))
    })?;
    let said = Handover {
        organisation: Organisation {
            name: organisation.organisation.clone(),
            address: organisation.address,
            certified_scope: organisation.sms_scope,
        },
        pack: pack.base.clone(),
        file: file.to_owned(),
        sequence: u64::try_from(pack.sequence).unwrap_or_default(),
        supersedes,
        issuer: organisation.organisation,
        recipient: pack.recipient.clone(),
        purpose: pack.purpose.clone(),
        seal_sha256: pack.seal_sha256.clone(),
        key_fingerprint: pack.key_fingerprint.clone(),
        size: u64::try_from(pack.zip_bytes).unwrap_or_default(),
        sealed_at: pack.issued_at.to_string(),
        dated: pack.issued_at.day(),
        signed_by,
        generator: format!("Triennium {}", env!("CARGO_PKG_VERSION")),
        ..Handover::default()
    };
    report::letter(&said, language, job)
}
