//! The redacted profile: nobody is named, in no field and no sentence, and of what is sensitive only the redacted copy goes
//! out. People become what they do, with a number. What was done is said in the index; what was hidden stays in the register.
//!
//! Names are found as the workspace knows its people: whole, turned round, alone, in a genitive, in an e-mail address. A name
//! that stands in a text and nowhere among the people cannot be known; fields that hold such names are left out whole.

mod scrub;

use std::collections::BTreeMap;

use serde_json::Value;

use super::gather::Gathered;
use crate::{
    Error, Result,
    domain::{Person, PersonId},
    messages::Messages,
    pack::index::{IndexEvidence, IndexGap, IndexRecord, IndexRedaction, LeftOut},
    report::{
        documents::{AuditPack, audit_pack::Audited},
        model::Photograph,
    },
};
pub use scrub::Scrub;

/// Fields in which people are named by hand.
const NAMES_BY_HAND: [&str; 3] = ["persons", "distribution", "remote_agreed_by"];
/// Facts of an item that tell of a person's computer.
const OF_A_COMPUTER: [&str; 1] = ["device"];

/// What each person is called instead: by what they do in the matter, and the order in which they came into the workspace.
pub fn pseudonyms(people: &[Person], records: &[IndexRecord], words: &Messages) -> Vec<(PersonId, String)> {
    let mut roles: BTreeMap<String, String> = BTreeMap::new();
    for record in records {
        let (field, role) = match record.entity.as_str() {
            "team_member" => {
                let role = record.fields.get("role").and_then(Value::as_str).unwrap_or_default().replace('_', "-");
                ("person_id", words.word(&format!("team-role-{role}")))
            }
            "nonconformity" | "action" => ("owner_id", words.word("pack-role-owner")),
            _ => continue,
        };
        if let Some(person) = record.fields.get(field).and_then(Value::as_str) {
            let team = record.entity == "team_member";
            roles
                .entry(person.to_owned())
                .and_modify(|known| {
                    if team {
                        known.clone_from(&role)
                    }
                })
                .or_insert(role);
        }
    }
    let mut counted: BTreeMap<String, u32> = BTreeMap::new();
    let person = words.word("pack-role-person");
    let mut sorted: Vec<&Person> = people.iter().collect();
    sorted.sort_by_key(|person| person.id);
    sorted
        .into_iter()
        .map(|one| {
            let role = roles.get(&one.id.to_string()).unwrap_or(&person);
            let count = counted.entry(role.clone()).or_default();
            *count += 1;
            (one.id, format!("{role} {count}"))
        })
        .collect()
}

/// Everything the index says, without a name. Who knows whom is settled by then: ids stay.
pub fn apply(gathered: &mut Gathered, scrub: &Scrub, words: &Messages) {
    let redactions = said(gathered, scrub, words);
    let index = &mut gathered.index;
    index.records.iter_mut().for_each(|one| record(one, scrub));
    index.evidence.iter_mut().for_each(|one| evidence(one, scrub));
    index.left_out.iter_mut().for_each(|one| left_out(one, scrub));
    index.gaps.iter_mut().for_each(|IndexGap { text, .. }| *text = scrub.text(text));
    index.differences.iter_mut().for_each(|one| one.number = scrub.text(&one.number));
    index.redactions = redactions;
}

fn record(record: &mut IndexRecord, scrub: &Scrub) {
    record.title = scrub.text(&record.title);
    record.fields.retain(|name, _| !NAMES_BY_HAND.contains(&name.as_str()));
    record.fields.values_mut().for_each(|value| walk(value, scrub));
}

fn evidence(item: &mut IndexEvidence, scrub: &Scrub) {
    item.title = scrub.text(&item.title);
    // Names of files and folders are names people gave; the path in the pack was made without them.
    item.original_name.clear();
    item.original_path.clear();
    item.original_path_raw.clear();
    item.facts.retain(|name, _| !OF_A_COMPUTER.contains(&name.as_str()));
    item.facts.values_mut().for_each(|value| *value = scrub.text(value));
    for event in &mut item.custody {
        event.who = scrub.text(&event.who);
        event.note.clear();
    }
}

fn left_out(item: &mut LeftOut, scrub: &Scrub) {
    let told = matches!(item.why.as_str(), "not-chosen" | "missing" | "modified" | "unreadable" | "damaged");
    item.title = if told { scrub.text(&item.title) } else { String::new() };
    item.note.clear();
}

/// Every text below a value.
fn walk(value: &mut Value, scrub: &Scrub) {
    match value {
        Value::String(text) => *text = scrub.text(text),
        Value::Array(of) => of.iter_mut().for_each(|value| walk(value, scrub)),
        Value::Object(of) => of.values_mut().for_each(|value| walk(value, scrub)),
        _ => {}
    }
}

/// What the bound PDF says, without a name. Pictures are of what is in the pack; their captions were scrubbed with it.
pub fn bound(mut pack: AuditPack, scrub: &Scrub) -> Result<AuditPack> {
    let pictures: Vec<_> = pack.audits.iter_mut().map(by_hand).collect();
    let broken = |error: serde_json::Error| Error::internal(error.to_string());
    let mut value = serde_json::to_value(pack).map_err(broken)?;
    walk(&mut value, scrub);
    let mut pack: AuditPack = serde_json::from_value(value).map_err(broken)?;
    for (audited, pictures) in pack.audits.iter_mut().zip(pictures) {
        audited.report.photographs = pictures;
    }
    Ok(pack)
}

/// Takes away what holds names that were typed; hands back the pictures, which are no text.
fn by_hand(audited: &mut Audited) -> Vec<Photograph> {
    let Audited { report, plan, checklist } = audited;
    report.distribution.clear();
    report.findings.iter_mut().for_each(|finding| finding.persons.clear());
    plan.remote.iter_mut().for_each(|remote| remote.agreed_by.clear());
    checklist.questions.iter_mut().filter_map(|one| one.answer.as_mut()).for_each(|answer| answer.persons.clear());
    std::mem::take(&mut report.photographs)
}

/// What, by whom, why. Never what the original was: its hash and its name are for the register.
fn said(gathered: &Gathered, scrub: &Scrub, words: &Messages) -> Vec<IndexRedaction> {
    let why = |why: &str| words.word(&format!("pack-redaction-why-{why}"));
    let mut told: Vec<IndexRedaction> = Vec::new();
    for one in &gathered.taken {
        for original in &one.originals {
            let args = [("number", one.item.number.as_str()), ("note", one.item.redaction_note.trim())];
            told.push(IndexRedaction {
                number: original.number.clone(),
                what: scrub.text(&words.text("pack-redaction-replaced", args)),
                by: scrub.person(one.item.captured_by),
                why: why(super::items::sensitive(original).unwrap_or("confidential")),
            });
        }
    }
    let sealer = gathered.sealed_by.map(|id| scrub.person(id)).unwrap_or_default();
    let kept = gathered
        .left_out
        .iter()
        .filter(|item| ["secret", "confidential", "personal-data"].contains(&item.why.as_str()));
    told.extend(kept.map(|item| IndexRedaction {
        number: item.number.clone(),
        what: words.word("pack-redaction-left-out"),
        by: sealer.clone(),
        why: why(&item.why),
    }));
    told.push(IndexRedaction {
        number: String::new(),
        what: words.word("pack-redaction-names"),
        by: sealer,
        why: why("personal-data"),
    });
    told
}
