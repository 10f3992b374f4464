//! ro-crate-metadata.json: the pack as an RO-Crate 1.1, for repositories of research and records that read that. Each file of
//! evidence with its hash, size and type, who collected it with what, and what it is about.

use std::collections::BTreeSet;

use serde::Serialize;
use serde_json::{Value, json};

use super::{
    About,
    lazy::Each,
    lines,
    link::{encoded, relative},
    records::{Records, called, full_name, text},
};
use crate::{
    Result,
    messages::Messages,
    pack::index::{self, Index, IndexEvidence, IndexRecord},
};

pub const FILE: &str = "ro-crate-metadata.json";

const CONTEXT: &str = "https://w3id.org/ro/crate/1.1/context";
const PROFILE: &str = "https://w3id.org/ro/crate/1.1";
const ISSUER: &str = "#issuer";
const RECIPIENT: &str = "#recipient";

/// Each thing of the crate on a line.
const DEPTH: usize = 2;

pub fn ro_crate(index: &Index, about: &About, m: &Messages) -> Result<String> {
    let export = Export { records: Records::new(index), about, m };
    // The term for a hash is not in the crate's own context.
    let context = json!([CONTEXT, {"sha256": "https://schema.org/sha256"}]);
    let items = export.items();
    let graph = Each(|| export.graph(&items));
    let whole = Whole { context, graph };
    lines::text(&whole, DEPTH)
}

#[derive(Serialize)]
struct Whole<G> {
    #[serde(rename = "@context")]
    context: Value,
    #[serde(rename = "@graph")]
    graph: G,
}

/// What stands in the graph. A pack has two things a file, so those are no trees of values.
#[derive(Serialize)]
#[serde(untagged)]
enum Thing {
    Root(Box<Root>),
    File(Box<File>),
    Action(Action),
    Other(Value),
}

#[derive(Serialize)]
struct Id {
    #[serde(rename = "@id")]
    id: String,
}

impl Id {
    fn of(id: impl Into<String>) -> Self {
        Self { id: id.into() }
    }
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Root {
    #[serde(rename = "@id")]
    id: &'static str,
    #[serde(rename = "@type")]
    r#type: &'static str,
    identifier: String,
    name: String,
    description: String,
    date_published: String,
    license: String,
    publisher: Id,
    creator: Id,
    audience: Id,
    version: String,
    has_part: Vec<Id>,
    #[serde(skip_serializing_if = "Option::is_none")]
    is_based_on: Option<String>,
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct File {
    #[serde(rename = "@id")]
    id: String,
    #[serde(rename = "@type")]
    r#type: &'static str,
    name: String,
    identifier: String,
    content_size: String,
    sha256: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    encoding_format: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    alternate_name: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    description: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    date_created: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    temporal_coverage: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    creator: Option<Id>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    about: Vec<Id>,
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Action {
    #[serde(rename = "@id")]
    id: String,
    #[serde(rename = "@type")]
    r#type: &'static str,
    name: String,
    result: Id,
    #[serde(skip_serializing_if = "Option::is_none")]
    end_time: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    agent: Option<Id>,
    #[serde(skip_serializing_if = "Option::is_none")]
    description: Option<String>,
}

struct Export<'i> {
    records: Records<'i>,
    about: &'i About,
    m: &'i Messages,
}

impl Export<'_> {
    fn items(&self) -> Vec<&IndexEvidence> {
        let own = [FILE, index::FILE, index::SCHEMA_FILE, super::PAGE_FILE, super::HELP_FILE];
        let mut paths = BTreeSet::from(own);
        // A path is an item's name here: no two things may have one, and none may lead elsewhere.
        let all = self.records.index.evidence.iter();
        all.filter(|item| relative(&item.path).is_some() && paths.insert(item.path.as_str())).collect()
    }

    fn graph<'s>(&'s self, items: &'s [&'s IndexEvidence]) -> impl Iterator<Item = Thing> + 's {
        let head = [Thing::Other(self.descriptor()), Thing::Root(Box::new(self.root(items)))].into_iter();
        let head = head.chain(self.organisations().map(Thing::Other)).chain(self.own_files().map(Thing::Other));
        let files = items.iter().map(|item| Thing::File(Box::new(self.file(item))));
        let actions = items.iter().map(|item| Thing::Action(self.collecting(item)));
        head.chain(files).chain(actions).chain(self.named(items).into_iter().map(Thing::Other))
    }

    /// What lies beside the evidence.
    fn own_files(&self) -> [Value; 4] {
        let file = |id: &str, name: &str, form: &str| json!({"@id": id, "@type": "File", "name": self.word(name), "encodingFormat": form});
        let mut index = file(index::FILE, "crate-index", "application/json");
        index["conformsTo"] = json!({"@id": index::SCHEMA_FILE});
        [
            index,
            file(index::SCHEMA_FILE, "crate-schema", "application/schema+json"),
            file(super::PAGE_FILE, "crate-page", "text/html"),
            file(super::HELP_FILE, "help-title", "text/plain"),
        ]
    }

    fn word(&self, code: &str) -> String {
        self.m.word(code)
    }

    fn descriptor(&self) -> Value {
        json!({"@id": FILE, "@type": "CreativeWork", "conformsTo": {"@id": PROFILE}, "about": {"@id": "./"}})
    }

    fn root(&self, items: &[&IndexEvidence]) -> Root {
        let index = self.records.index;
        let files = [index::FILE, index::SCHEMA_FILE, super::PAGE_FILE, super::HELP_FILE].map(str::to_owned);
        let files = files.into_iter().chain(items.iter().map(|item| encoded(&item.path)));
        let about = [("issuer", index.issuer.as_str()), ("recipient", &index.recipient), ("purpose", &index.purpose)];
        Root {
            id: "./",
            r#type: "Dataset",
            identifier: index.pack.clone(),
            name: format!("{} {}", self.about.base, index.purpose),
            description: self.m.text("crate-about", about),
            date_published: index.clock.clone(),
            license: self.word("crate-licence"),
            publisher: Id::of(ISSUER),
            creator: Id::of(ISSUER),
            audience: Id::of(RECIPIENT),
            version: index.sequence.to_string(),
            has_part: files.map(Id::of).collect(),
            is_based_on: index.supersedes.clone(),
        }
    }

    fn organisations(&self) -> [Value; 2] {
        let index = self.records.index;
        [(ISSUER, &index.issuer), (RECIPIENT, &index.recipient)]
            .map(|(id, name)| json!({"@id": id, "@type": "Organization", "name": name}))
    }

    fn file(&self, item: &IndexEvidence) -> File {
        let said = |text: &str| (!text.is_empty()).then(|| text.to_owned());
        let fact = |name: &str| item.facts.get(name).and_then(|text| said(text));
        File {
            id: encoded(&item.path),
            r#type: "File",
            name: format!("{} {}", item.number, item.title),
            identifier: item.id.clone(),
            content_size: item.size.to_string(),
            sha256: item.sha256.clone(),
            encoding_format: said(&item.media_type),
            alternate_name: said(&item.original_name),
            description: fact("description"),
            date_created: fact("captured_at"),
            temporal_coverage: period(item),
            creator: self.person(item).map(|person| Id::of(entity(person))),
            about: self.subjects(item).map(|record| Id::of(entity(record))).collect(),
        }
    }

    /// How the file came to be what it is: an action with it as its result.
    fn collecting(&self, item: &IndexEvidence) -> Action {
        let fact = |name: &str| item.facts.get(name).filter(|text| !text.is_empty());
        let method = fact("capture_method").map_or("", String::as_str);
        Action {
            id: format!("#collected-{}", encoded(&item.id)),
            r#type: "CreateAction",
            name: crate::messages::values::label(self.m, "capture-method", method),
            result: Id::of(encoded(&item.path)),
            end_time: fact("captured_at").cloned(),
            agent: self.person(item).map(|person| Id::of(entity(person))),
            description: fact("tool_version").cloned(),
        }
    }

    fn person(&self, item: &IndexEvidence) -> Option<&IndexRecord> {
        let person = self.records.get(item.facts.get("captured_by")?)?;
        (person.entity == "person").then_some(person)
    }

    fn subjects(&self, item: &IndexEvidence) -> impl Iterator<Item = &IndexRecord> {
        let found =
            item.links.iter().filter_map(|link| self.records.get(&link.id).filter(|one| one.entity == link.entity));
        let once: BTreeSet<&str> = found.map(|record| record.id.as_str()).collect();
        once.into_iter().filter_map(|id| self.records.get(id))
    }

    /// The people and records that files refer to, each once.
    fn named(&self, items: &[&IndexEvidence]) -> Vec<Value> {
        let people: BTreeSet<&str> =
            items.iter().filter_map(|item| self.person(item)).map(|one| one.id.as_str()).collect();
        let subjects: BTreeSet<&str> =
            items.iter().flat_map(|item| self.subjects(item)).map(|one| one.id.as_str()).collect();
        let people = people.into_iter().filter_map(|id| self.records.get(id));
        let people = people.map(|one| json!({"@id": entity(one), "@type": "Person", "name": called(one)}));
        let others = subjects.into_iter().filter_map(|id| self.records.get(id)).filter(|one| one.entity != "person");
        people.chain(others.map(|one| self.subject(one))).collect()
    }

    fn subject(&self, record: &IndexRecord) -> Value {
        let kind = crate::messages::values::label(self.m, "kind", &record.entity);
        let mut thing =
            json!({"@id": entity(record), "@type": "Thing", "name": full_name(record), "additionalType": kind});
        let description = text(record, "description");
        if !description.is_empty() {
            thing["description"] = json!(description);
        }
        thing
    }
}

/// What an item is about in time, as ISO 8601 writes a span.
fn period(item: &IndexEvidence) -> Option<String> {
    let bound = |name: &str| item.facts.get(name).map(String::as_str).filter(|text| !text.is_empty());
    match (bound("period_from"), bound("period_to")) {
        (None, None) => None,
        (from, to) => Some(format!("{}/{}", from.unwrap_or(".."), to.unwrap_or(".."))),
    }
}

/// Of a record that is no file: a name within the crate.
fn entity(record: &IndexRecord) -> String {
    format!("#{}-{}", encoded(&record.entity), encoded(&record.id))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{
        messages::messages,
        pack::contents::tests::{about, hostile, index, naughty},
    };

    /// What RO-Crate 1.1 asks for: one graph of things with a name each, a descriptor, a root, and no reference into nothing.
    #[track_caller]
    fn check(index: &Index) -> Value {
        let text = ro_crate(index, &about(), messages("en")).expect("writes");
        let whole: Value = serde_json::from_str(&text).expect("JSON");
        let graph = whole["@graph"].as_array().expect("a graph");
        let mut ids = BTreeSet::new();
        for thing in graph {
            let id = thing["@id"].as_str().expect("an id");
            assert!(ids.insert(id), "{id} twice");
            assert!(thing["@type"].is_string(), "{id}");
            assert!(!id.contains([' ', '\\', '"', '<']) && !id.starts_with('/'), "{id}");
        }
        let descriptor = graph.iter().find(|thing| thing["@id"] == FILE).expect("a descriptor");
        assert_eq!((&descriptor["about"]["@id"], &descriptor["conformsTo"]["@id"]), (&json!("./"), &json!(PROFILE)));
        let root = graph.iter().find(|thing| thing["@id"] == "./").expect("a root");
        for property in ["name", "description", "datePublished", "license", "hasPart"] {
            assert!(!root[property].is_null(), "{property}");
        }
        let mut referred = Vec::new();
        graph.iter().for_each(|thing| references(thing, true, &mut referred));
        for id in referred {
            assert!(ids.contains(id.as_str()) || id == PROFILE, "nothing is {id}");
        }
        whole
    }

    fn references(value: &Value, top: bool, into: &mut Vec<String>) {
        match value {
            Value::Object(fields) if !top && fields.len() == 1 && fields.contains_key("@id") => {
                into.push(fields["@id"].as_str().expect("an id").to_owned());
            }
            Value::Object(fields) => fields.values().for_each(|value| references(value, false, into)),
            Value::Array(items) => items.iter().for_each(|value| references(value, false, into)),
            _ => {}
        }
    }

    #[test]
    fn it_is_a_crate_of_all_the_evidence_and_who_collected_it() {
        let whole = check(&index(2));
        let graph = whole["@graph"].as_array().expect("a graph");
        let file = graph.iter().find(|thing| thing["@id"] == "data/evidence/EV-000001/01-plan.pdf").expect("a file");
        assert_eq!((&file["contentSize"], &file["encodingFormat"]), (&json!("1234567"), &json!("application/pdf")));
        let creator = graph.iter().find(|thing| thing["@id"] == file["creator"]["@id"]).expect("a person");
        assert_eq!((&creator["@type"], &creator["name"]), (&json!("Person"), &json!("Anna Berg")));
        let action = graph.iter().find(|thing| thing["result"]["@id"] == file["@id"]).expect("an action");
        assert_eq!((&action["@type"], &action["name"]), (&json!("CreateAction"), &json!("Exported")));
    }

    #[test]
    fn no_naughty_string_breaks_it() {
        naughty().iter().for_each(|text| drop(check(&hostile(text))));
    }
}
