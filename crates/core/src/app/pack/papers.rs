//! The PDFs of a pack: what lies in it for people to read, and the letter that goes beside it.

use std::collections::HashMap;

use serde_json::Value;

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
    domain::{ContentHash, IssuedPack, PackDifference, Person, PrintedPart, Timestamp},
    job::Job,
    messages::{Messages, messages},
    pack::index::{IndexEvidence, IndexRecord, IndexRedaction},
    report::{
        documents::{
            Handover, Packed,
            audit_pack::{LeftOut, PackedItem, Redacted, Told},
        },
        model::{Evidence, Organisation},
    },
    store::record,
};

/// By their path in the pack: one PDF that binds everything there is to read.
pub fn reports(
    app: &App,
    gathered: &Gathered,
    digest: ContentHash,
    now: Timestamp,
    job: &Job,
) -> Result<HashMap<String, Vec<u8>>> {
    let alone = gathered.reports.is_empty();
    let ask = AuditPackAsk {
        audits: gathered.matter.reports.clone(),
        parts: if alone { vec![PrintedPart::Evidence] } else { Vec::new() },
        language: gathered.language.to_owned(),
        on: now.day(),
        packed: Some(packed(gathered, digest)),
        ..AuditPackAsk::default()
    };
    let told = |pack| match &gathered.scrub {
        Some(scrub) => redact::bound(pack, scrub),
        None => Ok(pack),
    };
    let drawn = report::bound(app, &ask, (&gathered.reports, gathered.history.1), &told, job)?;
    Ok(HashMap::from([(REPORT.to_owned(), drawn)]))
}

fn packed(gathered: &Gathered, digest: ContentHash) -> Packed {
    let (index, words) = (&gathered.index, messages(gathered.language));
    let numbers: HashMap<&str, &str> = index.records.iter().map(|one| (one.id.as_str(), one.number.as_str())).collect();
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
        items: index.evidence.iter().map(|one| item(one, &numbers, words)).collect(),
        scope: if gathered.reports.is_empty() { gathered.matter.shown.clone() } else { String::new() },
        records: if gathered.reports.is_empty() { told(gathered, words) } else { Vec::new() },
        left_out: left_out.collect(),
        redacted: index.redactions.iter().map(redacted).collect(),
        gaps: index.gaps.iter().map(|gap| gap.text.clone()).collect(),
        differences: gathered.differences.iter().map(|one| difference(one, words)).collect(),
    }
}

fn redacted(one: &IndexRedaction) -> Redacted {
    let IndexRedaction { number, what, by, why } = one.clone();
    Redacted { number, what, by, why }
}

/// What the index says of an item, for packs whose audits do not tell more of it. `numbers`: of the records, by id.
fn item(item: &IndexEvidence, numbers: &HashMap<&str, &str>, words: &Messages) -> PackedItem {
    let fact = |name: &str| item.facts.get(name).cloned().unwrap_or_default();
    let linked = item.links.iter().filter_map(|link| numbers.get(link.id.as_str()));
    let evidence = Evidence {
        number: item.number.clone(),
        title: item.title.clone(),
        original_name: item.original_name.clone(),
        media_type: item.media_type.clone(),
        bytes: item.size,
        sha256: item.sha256.clone(),
        source: fact("source_system"),
        captured_by: fact("captured_by"),
        captured_at: fact("captured_at"),
        period: None,
        confidentiality: labelled(words, "confidentiality", &fact("confidentiality")),
        state: labelled(words, "evidence-state", &fact("state")),
        clauses: Vec::new(),
        supports: linked.filter(|number| !number.is_empty()).map(|number| (*number).to_owned()).collect(),
    };
    PackedItem { evidence, path: item.path.clone() }
}

fn labelled(words: &Messages, what: &str, value: &str) -> String {
    if value.is_empty() { String::new() } else { words.word(&format!("{what}-{}", value.replace('_', "-"))) }
}

/// Kinds of records that stand for themselves where no audit tells of them.
const TOLD: [&str; 4] = ["request", "finding", "nonconformity", "action"];

fn told(gathered: &Gathered, words: &Messages) -> Vec<Told> {
    let index = &gathered.index;
    let records = index.records.iter().filter(|one| TOLD.contains(&one.entity.as_str()));
    let clauses = index.records.iter().filter(|one| one.entity == "clause");
    let clauses: HashMap<&str, &str> = clauses.map(|one| (one.id.as_str(), one.number.as_str())).collect();
    let mut evidence: HashMap<&str, Vec<String>> = HashMap::new();
    for (item, link) in index.evidence.iter().flat_map(|item| item.links.iter().map(move |link| (item, link))) {
        evidence.entry(&link.id).or_default().push(item.number.clone());
    }
    let one = |record: &IndexRecord| {
        let field = |name: &str| record.fields.get(name).and_then(Value::as_str).unwrap_or_default().to_owned();
        let clause = clauses.get(field("clause_id").as_str()).map(|number| (*number).to_owned());
        Told {
            kind: words.word(&format!("kind-{}", record.entity)),
            number: record.number.clone(),
            title: if record.title.is_empty() { field("text") } else { record.title.clone() },
            clause: clause.unwrap_or_else(|| field("clause")),
            text: field("answer"),
            state: labelled(words, &format!("{}-state", record.entity), &field("state")),
            evidence: evidence.get(record.id.as_str()).cloned().unwrap_or_default(),
        }
    };
    records.map(one).collect()
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
