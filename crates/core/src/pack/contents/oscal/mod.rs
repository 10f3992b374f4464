//! oscal/assessment-results.json: the audits of a pack in NIST's OSCAL 1.2, for programs that read that. Export only.
//!
//! An audit is a result; an evidence item an observation; a finding a finding; a nonconformity a risk, its actions the
//! remediations. Clauses stand for controls and objectives by number: no text of a standard. Texts are escaped Markdown.

mod data;
mod result;
mod risk;

use std::collections::{BTreeMap, BTreeSet};

use serde::{Serialize, Serializer, ser::SerializeMap};
use serde_json::{Value, json};

use self::data::{Origin, Prop, id, instant_or_none, line, object, prop, prose, put, string, token};
use super::{
    About,
    lazy::{self, Each},
    lines,
    link::encoded,
    records::{Records, called, text},
};
use crate::{
    Result,
    domain::ContentHash,
    messages::Messages,
    pack::index::{self, Index, IndexEvidence, IndexRecord},
};

pub const FILE: &str = "oscal/assessment-results.json";

/// Of the schema the tests hold it against.
const VERSION: &str = "1.2.1";

/// Down to each observation, finding, risk and resource.
const DEPTH: usize = 5;

/// `hash`: of the index as it lies in the pack.
pub fn oscal(index: &Index, hash: ContentHash, about: &About, m: &Messages) -> Result<String> {
    let export = Export { records: Records::new(index), about, m };
    let own = hash.to_string();
    let document = Document { export: &export, matters: export.matters(), own };
    lines::text(&BTreeMap::from([("assessment-results", document)]), DEPTH)
}

struct Export<'i> {
    records: Records<'i>,
    about: &'i About,
    m: &'i Messages,
}

/// What one result tells of. Without an audit it is whatever belongs to none.
struct Matter<'i> {
    audit: Option<&'i IndexRecord>,
    findings: Vec<&'i IndexRecord>,
    nonconformities: Vec<&'i IndexRecord>,
    evidence: Vec<&'i IndexEvidence>,
}

/// The whole, as it is written.
struct Document<'e, 'i> {
    export: &'e Export<'i>,
    matters: Vec<Matter<'i>>,
    /// SHA-256 of the index.
    own: String,
}

impl Serialize for Document<'_, '_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let export = self.export;
        let pack = &export.records.index.pack;
        let plan = format!("#{}", id("plan", pack));
        let mut map = serializer.serialize_map(None)?;
        map.serialize_entry("uuid", &id("document", pack))?;
        map.serialize_entry("metadata", &export.metadata())?;
        map.serialize_entry("import-ap", &json!({"href": plan, "remarks": prose(&export.word("oscal-plan-about"))}))?;
        let results = || self.matters.iter().map(|matter| Told { export, matter });
        map.serialize_entry("results", &Each(results))?;
        let resources = Each(|| export.resources(&self.own));
        map.serialize_entry("back-matter", &BTreeMap::from([("resources", &resources)]))?;
        map.end()
    }
}

/// One result, its long lists made one by one.
struct Told<'e, 'i> {
    export: &'e Export<'i>,
    matter: &'e Matter<'i>,
}

impl Serialize for Told<'_, '_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let (export, matter) = (self.export, self.matter);
        let of = matter.audit.map_or("none", |audit| audit.id.as_str());
        let mut map = serializer.serialize_map(None)?;
        for (name, value) in &export.result(matter) {
            map.serialize_entry(name, value)?;
        }
        lazy::entry(&mut map, "observations", || matter.evidence.iter().map(|item| export.observation(of, item)))?;
        lazy::entry(&mut map, "risks", || matter.nonconformities.iter().map(|one| export.risk(of, one)))?;
        lazy::entry(&mut map, "findings", || matter.findings.iter().map(|one| export.finding(of, matter, one)))?;
        map.end()
    }
}

impl<'i> Export<'i> {
    fn word(&self, code: &str) -> String {
        self.m.word(code)
    }

    fn metadata(&self) -> Value {
        let index = self.records.index;
        let mut metadata = object(json!({
            "title": line(&[self.word("oscal-title"), index.purpose.clone()].join(" ")),
            "last-modified": instant_or_none(&index.clock),
            "version": string(&self.about.base).unwrap_or_else(|| "1".to_owned()),
            "oscal-version": VERSION,
        }));
        let props = [
            ("sequence", index.sequence.to_string()),
            ("pack", index.pack.clone()),
            ("made-by", index.made_by.clone()),
        ];
        put(&mut metadata, "props", props.iter().filter_map(|(name, value)| prop(name, value)).collect());
        put(&mut metadata, "roles", self.roles());
        put(&mut metadata, "parties", self.parties());
        let responsible = |role: &str| json!({"role-id": role, "party-uuids": [id("organisation", role)]});
        put(&mut metadata, "responsible-parties", [ISSUER, RECIPIENT].map(responsible).into());
        Value::Object(metadata)
    }

    /// Those of the seal, the owner of an action, and whatever somebody was in an audit.
    fn roles(&self) -> Vec<Value> {
        let fixed = [ISSUER, RECIPIENT, OWNER].map(|role| (role.to_owned(), self.word(&format!("oscal-role-{role}"))));
        let mut roles: BTreeMap<String, String> = fixed.into();
        for member in self.records.all("team_member") {
            let role = text(member, "role");
            let title = crate::messages::values::label(self.m, "team-role", role);
            roles.entry(token(role)).or_insert(title);
        }
        roles.iter().map(|(id, title)| json!({"id": id, "title": line(title)})).collect()
    }

    fn parties(&self) -> Vec<Value> {
        let index = self.records.index;
        let name = |name: &str| string(name).unwrap_or_else(|| "–".to_owned());
        let organisations = [(ISSUER, &index.issuer), (RECIPIENT, &index.recipient)];
        let organisations = organisations.map(
            |(role, found)| json!({"uuid": id("organisation", role), "type": "organization", "name": name(found)}),
        );
        let people: BTreeMap<&str, &IndexRecord> =
            self.records.all("person").iter().map(|person| (person.id.as_str(), *person)).collect();
        let people = people.values();
        let people =
            people.map(|one| json!({"uuid": id("person", &one.id), "type": "person", "name": name(called(one))}));
        organisations.into_iter().chain(people).collect()
    }

    /// The person that a field names, where it is one of the index.
    fn person(&self, record: &IndexRecord, field: &str) -> Option<String> {
        let person = self.records.referred(record, field)?;
        (person.entity == "person").then(|| id("person", &person.id))
    }

    fn origin(&self, person: Option<String>) -> Vec<Origin> {
        person.map(Origin::person).into_iter().collect()
    }

    fn matters(&self) -> Vec<Matter<'i>> {
        let records = &self.records;
        let of = |audit: Option<&IndexRecord>, entity: &str| -> Vec<&'i IndexRecord> {
            let belongs = |record: &&&IndexRecord| match audit {
                Some(audit) => text(record, "audit_id") == audit.id,
                None => records.referred(record, "audit_id").is_none_or(|audit| audit.entity != "audit"),
            };
            records.all(entity).iter().filter(belongs).copied().collect()
        };
        let mut told = BTreeSet::new();
        let audits = records.all("audit").iter().copied();
        let mut matters: Vec<Matter<'i>> = audits
            .map(|audit| {
                let evidence = self.evidence_of(audit);
                told.extend(evidence.iter().map(|item| item.id.as_str()));
                Matter {
                    audit: Some(audit),
                    findings: records.parts_by(audit, "finding", "audit_id"),
                    nonconformities: records.parts_by(audit, "nonconformity", "audit_id"),
                    evidence,
                }
            })
            .collect();
        let evidence = records.index.evidence.iter().filter(|item| !told.contains(item.id.as_str())).collect();
        let rest =
            Matter { audit: None, findings: of(None, "finding"), nonconformities: of(None, "nonconformity"), evidence };
        // OSCAL wants a result, be it an empty one.
        if matters.is_empty()
            || !rest.findings.is_empty()
            || !rest.nonconformities.is_empty()
            || !rest.evidence.is_empty()
        {
            matters.push(rest);
        }
        matters
    }

    /// Everything that shows something of an audit, of what hangs on it, or of what hangs on that.
    fn evidence_of(&self, audit: &IndexRecord) -> Vec<&'i IndexEvidence> {
        let belongs = |record: &IndexRecord| {
            let whole =
                self.records.referred(record, "nonconformity_id").or(self.records.referred(record, "finding_id"));
            record.id == audit.id
                || text(record, "audit_id") == audit.id
                || whole.is_some_and(|whole| text(whole, "audit_id") == audit.id)
        };
        let linked =
            |item: &&IndexEvidence| item.links.iter().filter_map(|link| self.records.get(&link.id)).any(belongs);
        self.records.index.evidence.iter().filter(linked).collect()
    }

    /// The plan stands in the index, so the index is what is imported; then each file of evidence.
    fn resources<'s>(&'s self, own: &str) -> impl Iterator<Item = Resource> + use<'s, 'i> {
        let index = self.records.index;
        let plan = Resource {
            uuid: id("plan", &index.pack),
            title: line(&self.word("oscal-plan")),
            props: Vec::new(),
            rlinks: [rlink(index::FILE, "application/json", own)],
        };
        let mut seen = BTreeSet::new();
        let items = index.evidence.iter().filter(move |item| seen.insert(item.id.as_str()));
        [plan].into_iter().chain(items.map(|item| self.resource(item)))
    }

    fn resource(&self, item: &IndexEvidence) -> Resource {
        let props =
            [("number", &item.number), ("original-name", &item.original_name), ("size", &item.size.to_string())]
                .map(|(name, value)| prop(name, value));
        Resource {
            uuid: id("evidence", &item.id),
            title: line(&format!("{} {}", item.number, item.title)),
            props: props.into_iter().flatten().collect(),
            rlinks: [rlink(&item.path, &item.media_type, &item.sha256)],
        }
    }
}

/// A pack has as many as it has files, so they are no trees of values.
#[derive(Serialize)]
struct Resource {
    uuid: String,
    title: String,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    props: Vec<Prop>,
    rlinks: [Rlink; 1],
}

#[derive(Serialize)]
#[serde(rename_all = "kebab-case")]
struct Rlink {
    href: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    media_type: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    hashes: Option<[Hash; 1]>,
}

#[derive(Serialize)]
struct Hash {
    algorithm: &'static str,
    value: String,
}

const ISSUER: &str = "issuer";
const RECIPIENT: &str = "recipient";
const OWNER: &str = "owner";

fn rlink(path: &str, media_type: &str, sha256: &str) -> Rlink {
    let hashes = string(sha256).map(|value| [Hash { algorithm: "SHA-256", value }]);
    Rlink { href: href(path), media_type: string(media_type), hashes }
}

/// Of a file of the pack, seen from the folder this document lies in.
fn href(path: &str) -> String {
    format!("../{}", encoded(path))
}

/// A clause by the key of its catalogue and its number: `iso-20000-1_9.2`.
fn control(records: &Records<'_>, clause: &IndexRecord) -> String {
    let catalogue = records.referred(clause, "catalogue_id");
    let key = catalogue.map_or("", |one| {
        [text(one, "key"), text(one, "designation"), &one.title].into_iter().find(|t| !t.is_empty()).unwrap_or_default()
    });
    match key {
        "" => token(&format!("clause_{}", called(clause))),
        key => token(&format!("{key}_{}", called(clause))),
    }
}
