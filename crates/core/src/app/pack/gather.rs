//! The frozen snapshot: everything a pack says, read in one transaction, and the evidence it will copy. Planning shows it,
//! sealing writes it; nothing about a pack is decided anywhere else.

use std::collections::{BTreeMap, HashMap, HashSet};

use rusqlite::Connection;
use serde_json::Value;

use super::{
    super::{App, number::Series, report::packed as report, workspace},
    difference::{self, Part},
    gaps,
    items::{PackLeftOut, PackWarning, Sieve, Sorted, Taken},
    order::{Matter, PackOrder},
    records,
    redact::{self, Scrub},
};
use crate::{
    Error, Result,
    domain::{
        ContentHash, Entity, Evidence, EvidenceId, IssuedPack, IssuedPackId, OriginalName, PackDifference, PackProfile,
        PackedRecord, Person, PersonId, Refusal, Timestamp,
    },
    messages::messages,
    pack::{
        index::{FORMAT, Index, IndexCustody, IndexDifference, IndexEvidence, IndexLink, IndexRecord, LeftOut},
        names::Names,
    },
    store::{
        evidence::CustodyRow,
        journal,
        pack::{self as stored, evidence as items, rows},
        report::AuditContent,
    },
};

/// What the store says of a matter at one moment.
struct Read {
    issuer: String,
    number: String,
    sequence: i64,
    previous: Option<ContentHash>,
    replaced: Option<IssuedPack>,
    replaced_parts: Vec<Part>,
    matter: Matter,
    rows: rows::PackRows,
    evidence: Vec<Evidence>,
    redacted: HashMap<EvidenceId, Evidence>,
    links: HashMap<EvidenceId, Vec<(Entity, String)>>,
    custody: HashMap<EvidenceId, Vec<CustodyRow>>,
    names: HashMap<String, String>,
    reports: Vec<AuditContent>,
    kept_back: (i64, i64),
    history: (i64, ContentHash),
    /// Everybody the workspace knows, where nobody is to be named.
    people: Vec<Person>,
}

pub struct Gathered {
    pub index: Index,
    pub number: String,
    pub sequence: u64,
    /// `pack-0007`.
    pub base: String,
    pub previous: Option<ContentHash>,
    pub replaced: Option<IssuedPack>,
    pub matter: Matter,
    pub profile: PackProfile,
    pub language: &'static str,
    /// Beside `index.evidence`, item by item.
    pub taken: Vec<Taken>,
    pub left_out: Vec<PackLeftOut>,
    pub warnings: Vec<PackWarning>,
    pub records: Vec<PackedRecord>,
    pub differences: Vec<PackDifference>,
    /// One for each report, with the evidence of this pack.
    pub reports: Vec<AuditContent>,
    pub private_notes: i64,
    pub remarks: i64,
    pub history: (i64, ContentHash),
    pub sealed_by: Option<PersonId>,
    /// Of the redacted profile: also the report is made through it.
    pub scrub: Option<Scrub>,
}

pub fn gather(app: &App, order: &PackOrder, id: IssuedPackId, now: Timestamp) -> Result<Gathered> {
    order.check()?;
    let mut read = app.read(|db| read(app, db, order, now))?;
    let people = std::mem::take(&mut read.people);
    let language = report::language(&order.language, read.reports.first())?;
    let sorted = sieve(app, order, &read, now)?;
    let mut gathered = assemble(order, id, now, read, sorted, language)?;
    let words = messages(language);
    let facts = gathered.reports.iter().map(|content| report::facts(content, language));
    gathered.index.gaps = facts.flat_map(|facts| gaps::of_audit(&facts, words)).collect();
    gathered.index.gaps.extend(gaps::expired(&gathered.taken, now.day(), words));
    let unanswered = gaps::unanswered(&gathered.index, words);
    gathered.index.gaps.extend(unanswered);
    gathered.sealed_by = app.actor();
    if gathered.profile == PackProfile::Redacted {
        let called = redact::pseudonyms(&people, &gathered.index.records, words);
        let scrub = Scrub::new(&people, &called, &words.word("pack-role-person"));
        redact::apply(&mut gathered, &scrub, words);
        // Captions of photographs.
        for item in gathered.reports.iter_mut().flat_map(|content| &mut content.evidence) {
            (item.title, item.description) = (scrub.text(&item.title), scrub.text(&item.description));
        }
        gathered.scrub = Some(scrub);
    }
    Ok(gathered)
}

fn read(app: &App, db: &Connection, order: &PackOrder, now: Timestamp) -> Result<Read> {
    let matter = order.matter(db)?;
    let replaced = order.replaced(db)?;
    let rows = rows::load(db, &matter.choice)?;
    let chosen: Vec<String> = rows.values().filter(|row| !row.context).map(|row| row.id.clone()).collect();
    let evidence = items::of_records(db, &chosen, &matter.choice.evidence)?;
    let ids: Vec<String> = evidence.iter().map(|item| item.id.to_string()).collect();
    let redacted = items::redacted(db, &ids)?;
    let all: Vec<String> = ids.iter().cloned().chain(redacted.values().map(|item| item.id.to_string())).collect();
    let newest = stored::newest(db)?;
    let (entries, head) = journal::head(db)?.ok_or_else(|| Error::refused("workspace-empty"))?;
    Ok(Read {
        issuer: workspace(db)?.organisation,
        number: super::super::number::next_number(app, db, Series::PACK, now)?,
        sequence: newest.as_ref().map_or(0, |(sequence, _)| *sequence) + 1,
        previous: newest.map(|(_, seal)| seal.parse()).transpose()?,
        replaced_parts: replaced.as_ref().map(|pack| parts(db, pack)).transpose()?.unwrap_or_default(),
        replaced,
        links: items::links(db, &all)?,
        custody: items::custody(db, &all)?,
        names: items::names(db, &mentioned(&evidence, &redacted))?,
        reports: matter.reports.iter().map(|id| crate::store::report::load(db, *id)).collect::<Result<_>>()?,
        kept_back: items::kept_back(db, &chosen)?,
        history: (entries, ContentHash::new(head)),
        people: match order.profile() {
            PackProfile::Redacted => items::people(db)?,
            _ => Vec::new(),
        },
        matter,
        rows,
        evidence,
        redacted,
    })
}

/// People, devices and items that are named in what is told of the items.
fn mentioned(evidence: &[Evidence], redacted: &HashMap<EvidenceId, Evidence>) -> Vec<String> {
    let of = |item: &Evidence| {
        let other = [item.derived_from, item.supersedes].into_iter().flatten().map(|id| id.to_string());
        other.chain([item.captured_by.to_string(), item.device_id.to_string()]).collect::<Vec<_>>()
    };
    let mut ids: Vec<String> = evidence.iter().chain(redacted.values()).flat_map(of).collect();
    ids.sort();
    ids.dedup();
    ids
}

pub fn parts(db: &Connection, pack: &IssuedPack) -> Result<Vec<Part>> {
    let items = stored::items(db, pack.id)?;
    Ok(pack.records.iter().map(Part::from).chain(items.iter().map(Part::from)).collect())
}

fn sieve(app: &App, order: &PackOrder, read: &Read, now: Timestamp) -> Result<Sorted> {
    let sieve = Sieve { order, vault: &*app.vault()?, today: now.day(), redacted: &read.redacted };
    let mut sorted = sieve.sort(read.evidence.clone());
    if read.matter.open {
        // Of a choice from the whole workspace, what was not chosen is everything else.
        sorted.left_out.retain(|item| item.why != "not-chosen" || order.without.contains(&item.id));
    }
    Ok(sorted)
}

fn assemble(
    order: &PackOrder,
    id: IssuedPackId,
    now: Timestamp,
    read: Read,
    sorted: Sorted,
    language: &'static str,
) -> Result<Gathered> {
    let Sorted { taken, left_out, warnings } = sorted;
    let records: Vec<IndexRecord> = read.rows.values().map(records::index_record).collect();
    let packed = records.iter().map(records::packed).collect::<Result<Vec<_>>>()?;
    let evidence = told(&read, &taken, order.profile())?;
    let differences = match read.replaced {
        None => Vec::new(),
        Some(_) => {
            let items = taken.iter().map(|one| Part {
                entity: "evidence".into(),
                id: one.item.id.to_string(),
                number: one.item.number.clone(),
                digest: one.hash.to_string(),
            });
            difference::between(read.replaced_parts, packed.iter().map(Part::from).chain(items))
        }
    };
    let sequence = u64::try_from(read.sequence).map_err(|_| Error::internal("a sequence below 0"))?;
    let index = Index {
        format: FORMAT.to_owned(),
        pack: id.to_string(),
        sequence,
        issuer: read.issuer,
        recipient: order.recipient.trim().to_owned(),
        purpose: order.purpose.trim().to_owned(),
        clock: now.to_string(),
        supersedes: read.replaced.as_ref().map(|pack| pack.id.to_string()),
        made_by: format!("Triennium {}", env!("CARGO_PKG_VERSION")),
        records,
        evidence,
        left_out: left_out.iter().map(said_left_out).collect(),
        profile: order.profile().to_string(),
        differences: differences.iter().map(said_difference).collect(),
        gaps: Vec::new(),
        redactions: Vec::new(),
    };
    let reports = read.reports.into_iter().map(|content| only(content, &taken)).collect();
    Ok(Gathered {
        index,
        number: read.number,
        sequence,
        base: format!("pack-{sequence:04}"),
        previous: read.previous,
        replaced: read.replaced,
        matter: read.matter,
        profile: order.profile(),
        language,
        taken,
        left_out,
        warnings,
        records: packed,
        differences,
        reports,
        private_notes: read.kept_back.0,
        remarks: read.kept_back.1,
        history: read.history,
        sealed_by: None,
        scrub: None,
    })
}

/// Of what is secret not even the title leaves.
fn said_left_out(item: &PackLeftOut) -> LeftOut {
    let title = if item.why == "secret" { String::new() } else { item.title.clone() };
    LeftOut { number: item.number.clone(), title, why: item.why.clone(), note: item.note.clone() }
}

fn said_difference(one: &PackDifference) -> IndexDifference {
    let PackDifference { entity, number, what } = one.clone();
    IndexDifference { entity, number, what }
}

/// The items as the index tells them, each with its path in the pack.
fn told(read: &Read, taken: &[Taken], profile: PackProfile) -> Result<Vec<IndexEvidence>> {
    let mut names = Names::default();
    let there: HashSet<(&str, &str)> = read.rows.keys().map(|(entity, id)| (*entity, id.as_str())).collect();
    taken
        .iter()
        .map(|one| {
            let item = &one.item;
            let path = names.evidence(&item.number, &called(item, profile));
            Ok(IndexEvidence {
                id: item.id.to_string(),
                number: item.number.clone(),
                title: item.title.clone(),
                path,
                sha256: one.hash.to_string(),
                size: one.size,
                media_type: item.mime.clone(),
                original_name: item.original_name.clone(),
                original_path: item.original_path.clone(),
                original_path_raw: item.original_path_raw.clone(),
                facts: facts(item, &read.names)?,
                links: links(read, one, &there),
                custody: read.custody.get(&item.id).into_iter().flatten().map(custody).collect(),
            })
        })
        .collect()
}

/// What the name in the pack is made of: where nobody is to be named, of the ending alone.
fn called(item: &Evidence, profile: PackProfile) -> OriginalName {
    let name = OriginalName::from_columns(&item.original_name, "");
    match (profile, item.original_name.rsplit_once('.')) {
        (PackProfile::Redacted, Some((_, ending))) => OriginalName::from_bytes(format!("item.{ending}").as_bytes()),
        (PackProfile::Redacted, None) => OriginalName::from_bytes(b"item"),
        _ => name,
    }
}

/// A derivative shows what its original is evidence for.
fn links(read: &Read, one: &Taken, there: &HashSet<(&str, &str)>) -> Vec<IndexLink> {
    let ids = one.originals.iter().map(|item| item.id).chain([one.item.id]);
    let all = ids.filter_map(|id| read.links.get(&id)).flatten();
    let mut links: Vec<IndexLink> = all
        .filter(|(entity, id)| there.contains(&(entity.as_str(), id.as_str())))
        .map(|(entity, id)| IndexLink { entity: entity.to_string(), id: id.clone() })
        .collect();
    links.sort_by(|a, b| (&a.entity, &a.id).cmp(&(&b.entity, &b.id)));
    links.dedup();
    links
}

fn custody(row: &CustodyRow) -> IndexCustody {
    IndexCustody {
        what: row.event.kind.to_string(),
        who: row.person.clone(),
        when: row.event.at.to_string(),
        note: row.event.note.clone(),
    }
}

/// Told elsewhere in the index, or only of use at home.
const NO_FACTS: [&str; 11] = [
    "id",
    "number",
    "title",
    "sha256",
    "size",
    "mime",
    "original_name",
    "original_path",
    "original_path_raw",
    "file_id",
    "deleted",
];

/// Everything else that is known of an item, ids as what they name.
fn facts(item: &Evidence, names: &HashMap<String, String>) -> Result<BTreeMap<String, String>> {
    let value = serde_json::to_value(item).map_err(|error| Error::internal(error.to_string()))?;
    let Value::Object(fields) = value else { return Err(Error::internal("an item is no object")) };
    let told = |name: &str, value: Value| -> Option<(String, String)> {
        let name = if name == "device_id" { "device" } else { name };
        let text = match value {
            Value::Null => return None,
            Value::String(text) if ["captured_by", "device", "derived_from", "supersedes"].contains(&name) => {
                names.get(&text).cloned()?
            }
            Value::String(text) => text,
            other => other.to_string(),
        };
        (!text.is_empty()).then(|| (name.to_owned(), text))
    };
    let kept = fields.into_iter().filter(|(name, _)| !NO_FACTS.contains(&name.as_str()));
    Ok(kept.filter_map(|(name, value)| told(&name, value)).collect())
}

/// The report's content with the evidence that is in the pack, and no other: each hash it prints is one of the manifest's.
fn only(mut content: AuditContent, taken: &[Taken]) -> AuditContent {
    // By the number the audit knows an item under: what stands for it here.
    let mut stands: HashMap<&str, &Evidence> = HashMap::new();
    for one in taken {
        stands.insert(&one.item.number, &one.item);
        stands.extend(one.originals.iter().map(|original| (original.number.as_str(), &one.item)));
    }
    let known = |number: &String| stands.get(number.as_str()).map(|item| item.number.clone());
    content.evidence = content
        .evidence
        .iter()
        .filter_map(|item| stands.get(item.number.as_str()))
        .map(|item| (*item).clone())
        .collect();
    content.evidence.sort_by(|a, b| (&a.number, a.id).cmp(&(&b.number, b.id)));
    content.evidence.dedup_by_key(|item| item.id);
    for numbers in content.evidence_of.values_mut() {
        *numbers = numbers.iter().filter_map(known).collect();
        numbers.sort();
        numbers.dedup();
    }
    let mut supported: HashMap<String, Vec<String>> = HashMap::new();
    for (number, records) in std::mem::take(&mut content.supported_by) {
        if let Some(number) = known(&number) {
            supported.entry(number).or_default().extend(records);
        }
    }
    supported.values_mut().for_each(|records| {
        records.sort();
        records.dedup();
    });
    content.supported_by = supported;
    content
}

impl Gathered {
    /// Refused before anything is written: nothing was chosen that a pack could hold.
    pub fn refuse_empty(&self) -> Result<()> {
        match self.taken.is_empty() && self.reports.is_empty() {
            true => Err(Refusal::new("pack-empty").into()),
            false => Ok(()),
        }
    }
}

/// What a person reads first, under the name every receiver knows.
pub const REPORT: &str = "data/report/audit-pack.pdf";
