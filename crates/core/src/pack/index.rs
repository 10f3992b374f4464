//! `index.json`, first format: what the files of a pack are, what was said of them, what was left out and why. Frozen: it uses
//! no type of the program that may change, and its schema (`index.schema.json`) lies in every pack.
//!
//! The seal makes it trustworthy; here it is only held against the files and the seal, every difference a fault.

use std::collections::{BTreeMap, BTreeSet};

use serde::{Deserialize, Serialize};

use super::{
    manifest::{EVIDENCE, Hashes},
    seal::Seal,
};
use crate::{Fault, domain::strict};

pub const FILE: &str = "index.json";
pub const SCHEMA_FILE: &str = "index.schema.json";
pub const SCHEMA: &str = include_str!("index.schema.json");
pub const FORMAT: &str = "triennium-index-1";

#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Index {
    pub format: String,
    /// The next six as in the seal.
    pub pack: String,
    #[serde(deserialize_with = "strict::exact")]
    pub sequence: u64,
    pub issuer: String,
    pub recipient: String,
    pub purpose: String,
    pub clock: String,
    /// The pack that this one replaces.
    #[serde(default, deserialize_with = "strict::present", skip_serializing_if = "Option::is_none")]
    pub supersedes: Option<String>,
    /// Program and version.
    pub made_by: String,
    #[serde(deserialize_with = "strict::objects")]
    pub records: Vec<IndexRecord>,
    #[serde(deserialize_with = "strict::objects")]
    pub evidence: Vec<IndexEvidence>,
    #[serde(deserialize_with = "strict::objects")]
    pub left_out: Vec<LeftOut>,
    /// What was chosen: `full`, `redacted`, `request_list`. Empty where nobody said.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub profile: String,
    /// Against the pack it replaces.
    #[serde(default, deserialize_with = "strict::objects", skip_serializing_if = "Vec::is_empty")]
    pub differences: Vec<IndexDifference>,
    /// What the pack does not show: clauses nobody audited, evidence out of date, independence that was overridden.
    #[serde(default, deserialize_with = "strict::objects", skip_serializing_if = "Vec::is_empty")]
    pub gaps: Vec<IndexGap>,
    #[serde(default, deserialize_with = "strict::objects", skip_serializing_if = "Vec::is_empty")]
    pub redactions: Vec<IndexRedaction>,
}

/// An audit, a finding, a nonconformity, an action … as it stood.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct IndexRecord {
    pub entity: String,
    pub id: String,
    pub number: String,
    pub title: String,
    /// Every other field by name. Numbers, texts, truths and lists of texts; never an object.
    #[serde(deserialize_with = "strict::once")]
    pub fields: BTreeMap<String, serde_json::Value>,
}

#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct IndexEvidence {
    pub id: String,
    pub number: String,
    pub title: String,
    /// Of the file in the pack.
    pub path: String,
    pub sha256: String,
    #[serde(deserialize_with = "strict::exact")]
    pub size: u64,
    pub media_type: String,
    /// What the file was called, and where it lay: readable, and in hex where its bytes are no clean Unicode.
    pub original_name: String,
    pub original_path: String,
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub original_path_raw: String,
    /// What else is known: capture, period, population, sensitivity, times.
    #[serde(deserialize_with = "strict::once")]
    pub facts: BTreeMap<String, String>,
    #[serde(deserialize_with = "strict::objects")]
    pub links: Vec<IndexLink>,
    #[serde(deserialize_with = "strict::objects")]
    pub custody: Vec<IndexCustody>,
}

/// A record of this index that an item is evidence for.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct IndexLink {
    pub entity: String,
    pub id: String,
}

#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct IndexCustody {
    pub what: String,
    pub who: String,
    pub when: String,
    pub note: String,
}

#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct LeftOut {
    pub number: String,
    pub title: String,
    /// A word: confidential, private, missing, modified, redacted, not-chosen.
    pub why: String,
    pub note: String,
}

/// A record or item that is new, gone or changed since the pack that this one replaces.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct IndexDifference {
    pub entity: String,
    pub number: String,
    pub what: String,
}

#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct IndexGap {
    /// A word for its kind.
    pub what: String,
    pub text: String,
}

/// Something that was made unreadable in an item before it was sealed.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct IndexRedaction {
    pub number: String,
    pub what: String,
    pub by: String,
    pub why: String,
}

impl Index {
    /// As it lies in a pack: the same index gives the same bytes.
    pub fn text(&self) -> crate::Result<String> {
        let mut text = serde_json::to_string_pretty(self).map_err(|error| crate::Error::internal(error.to_string()))?;
        // A page that shows it may stand it between script tags.
        if text.contains('<') {
            text = text.replace('<', "\\u003c");
        }
        text.push('\n');
        Ok(text)
    }

    /// The message says where in the file it stops being an index.
    pub fn parse(bytes: &[u8]) -> Result<Self, String> {
        let mut json = serde_json::Deserializer::from_slice(bytes);
        let mut track = serde_path_to_error::Track::new();
        let index = strict::object(serde_path_to_error::Deserializer::new(&mut json, &mut track));
        let index = index.map_err(|error| serde_path_to_error::Error::new(track.path(), error).to_string())?;
        json.end().map_err(|error| error.to_string())?;
        Ok(index)
    }

    /// Everything in which the index contradicts the pack it lies in, or itself.
    /// `size` tells of a path below the pack's folder how long its file is; none where there is no such file.
    pub fn faults(&self, payload: &Hashes, size: &dyn Fn(&str) -> Option<u64>, seal: Option<&Seal>) -> Vec<Fault> {
        let mut faults = self.own_faults();
        faults.extend(seal.and_then(|seal| self.other_seal(seal)));
        faults.extend(self.evidence.iter().filter_map(|item| item.fault(payload)));
        faults.extend(self.evidence.iter().filter_map(|item| item.other_size(size(&item.path))));
        let listed: BTreeSet<&str> = self.evidence.iter().map(|item| item.path.as_str()).collect();
        let strays = payload.keys().filter(|path| path.starts_with(EVIDENCE) && !listed.contains(path.as_str()));
        faults.extend(strays.map(|path| Fault::new("index-file-unknown", path)));
        faults
    }

    fn own_faults(&self) -> Vec<Fault> {
        let mut faults = Vec::new();
        if self.format != FORMAT {
            faults.push(Fault::new("index-format-unknown", FILE).arg("format", &self.format));
        }
        if !["", "full", "redacted", "request_list"].contains(&self.profile.as_str()) {
            faults.push(Fault::new("index-profile-unknown", FILE).arg("profile", &self.profile));
        }
        let mut known = BTreeSet::new();
        for record in &self.records {
            if !known.insert((record.entity.as_str(), record.id.as_str())) {
                faults.push(Fault::new("index-record-twice", record.shown()));
            }
        }
        let (mut ids, mut paths) = (BTreeSet::new(), BTreeSet::new());
        for item in &self.evidence {
            if !ids.insert(&item.id) || !paths.insert(&item.path) {
                faults.push(Fault::new("index-record-twice", item.shown()));
            }
            let lost = item.links.iter().filter(|link| !known.contains(&(link.entity.as_str(), link.id.as_str())));
            faults.extend(lost.map(|link| {
                Fault::new("index-link-lost", item.shown()).arg("entity", &link.entity).arg("id", &link.id)
            }));
        }
        faults
    }

    fn other_seal(&self, seal: &Seal) -> Option<Fault> {
        let here = (&self.pack, self.sequence, &self.issuer, &self.recipient, &self.purpose, self.clock.clone());
        let sealed = (&seal.pack, seal.sequence, &seal.issuer, &seal.recipient, &seal.purpose, seal.clock.to_string());
        (here != sealed).then(|| Fault::new("index-other-seal", FILE))
    }
}

impl IndexRecord {
    fn shown(&self) -> &str {
        if self.number.is_empty() { &self.id } else { &self.number }
    }
}

impl IndexEvidence {
    fn shown(&self) -> &str {
        if self.number.is_empty() { &self.id } else { &self.number }
    }

    /// That a file is missing is told of its hash.
    fn other_size(&self, found: Option<u64>) -> Option<Fault> {
        let found = found.filter(|found| *found != self.size)?;
        let fault = Fault::new("index-size-differs", self.shown()).arg("path", &self.path);
        Some(fault.arg("expected", self.size).arg("found", found))
    }

    /// The item's file is in the pack, with the hash that is told of it.
    fn fault(&self, payload: &Hashes) -> Option<Fault> {
        let Some(found) = payload.get(&self.path) else {
            return Some(Fault::new("index-file-missing", self.shown()).arg("path", &self.path));
        };
        (found.to_string() != self.sha256).then(|| {
            let fault = Fault::new("index-file-differs", self.shown()).arg("path", &self.path);
            fault.arg("expected", &self.sha256).arg("found", found)
        })
    }
}

#[cfg(test)]
pub(crate) mod tests {
    use super::*;
    use crate::{domain::ContentHash, pack::seal};
    use serde_json::{Value, json};

    /// An index of one finding and what shows it, for a payload of such files.
    pub fn index(payload: &Hashes) -> Index {
        let seal = seal::tests::seal();
        let text = |text: &str| text.to_owned();
        let finding = IndexRecord {
            entity: text("finding"),
            id: text("f-1"),
            number: text("F-2026-01"),
            title: text("No <b>record</b> of the review"),
            fields: BTreeMap::from([(text("grade"), json!("minor")), (text("clauses"), json!(["9.3"]))]),
        };
        let item = |(n, (path, hash)): (usize, (&String, &ContentHash))| IndexEvidence {
            id: format!("e-{n}"),
            number: format!("EV-{n:06}"),
            title: text("Label"),
            path: path.clone(),
            sha256: hash.to_string(),
            size: 5,
            media_type: text("image/jpeg"),
            original_name: text("Etikett.jpg"),
            original_path: text("C:\\Fotos\\Etikett.jpg"),
            original_path_raw: String::new(),
            facts: BTreeMap::from([(text("capture_method"), text("photographed"))]),
            links: vec![IndexLink { entity: text("finding"), id: text("f-1") }],
            custody: vec![IndexCustody {
                what: text("collected"), who: text("Anna"), when: text("…"), note: text("")
            }],
        };
        let evidence = payload.iter().filter(|(path, _)| path.starts_with(EVIDENCE)).enumerate().map(item).collect();
        let left = LeftOut { number: text("EV-9"), title: text("Pay slip"), why: text("private"), note: text("") };
        Index {
            format: text(FORMAT),
            pack: seal.pack,
            sequence: seal.sequence,
            issuer: seal.issuer,
            recipient: seal.recipient,
            purpose: seal.purpose,
            clock: seal.clock.to_string(),
            supersedes: None,
            made_by: text("Triennium 0.1.0"),
            records: vec![finding],
            evidence,
            left_out: vec![left],
            profile: String::new(),
            differences: Vec::new(),
            gaps: Vec::new(),
            redactions: Vec::new(),
        }
    }

    fn payload() -> Hashes {
        let file = |n: u8| (format!("data/evidence/EV-{n}/01-label.jpg"), ContentHash::new([n; 32]));
        let report = ("data/report/audit-pack.pdf".to_owned(), ContentHash::new([9; 32]));
        [file(1), file(2), report].into()
    }

    fn named(index: &Index) -> Vec<String> {
        let faults = index.faults(&payload(), &|_| Some(5), Some(&seal::tests::seal()));
        faults.iter().map(|fault| format!("{} {}", fault.code, fault.subject)).collect()
    }

    #[test]
    fn an_index_comes_back_and_agrees_with_its_pack() {
        let index = index(&payload());
        let text = index.text().expect("writes");
        assert!(!text.contains('<') && text.ends_with("}\n"));
        assert_eq!(Index::parse(text.as_bytes()), Ok(index.clone()));
        assert_eq!(named(&index), Vec::<String>::new());
    }

    #[test]
    fn what_two_readers_could_read_otherwise_is_refused_with_its_place() {
        let text = index(&payload()).text().expect("writes");
        let refused = |from: &str, to: &str| {
            assert!(text.contains(from), "{from}");
            Index::parse(text.replacen(from, to, 1).as_bytes()).expect_err(to)
        };
        let twice = refused("\"grade\": \"minor\"", "\"grade\": \"minor\", \"grade\": \"major\"");
        assert!(twice.starts_with("records[0].fields") && twice.contains("\"grade\" stands twice"), "{twice}");
        let fact = "\"capture_method\": \"photographed\"";
        assert!(refused(fact, &format!("{fact}, {fact}")).starts_with("evidence[0].facts"));
        assert!(refused("\"made_by\"", "\"supersedes\": null, \"made_by\"").starts_with("supersedes"));
        let link = refused(
            "{\n          \"entity\": \"finding\",\n          \"id\": \"f-1\"\n        }",
            "[\"finding\", \"f-1\"]",
        );
        assert!(link.starts_with("evidence[0].links[0]"), "{link}");
        assert!(refused("\"sequence\": 7", "\"sequence\": 9007199254740992").starts_with("sequence"));
        assert!(refused("\"size\": 5", "\"size\": 5.0").starts_with("evidence[0].size"));
        assert!(Index::parse(b"[\"triennium-index-1\"]").is_err());
    }

    #[test]
    fn whatever_does_not_agree_is_named() {
        let changed = |change: &dyn Fn(&mut Index)| {
            let mut index = index(&payload());
            change(&mut index);
            named(&index)
        };
        assert_eq!(changed(&|i| i.sequence += 1), ["index-other-seal index.json"]);
        assert_eq!(changed(&|i| i.format.push('0')), ["index-format-unknown index.json"]);
        assert_eq!(changed(&|i| i.profile.push('x')), ["index-profile-unknown index.json"]);
        assert_eq!(changed(&|i| i.evidence[0].size = 6), ["index-size-differs EV-000000"]);
        assert_eq!(changed(&|i| i.evidence[0].sha256 = "0".repeat(64)), ["index-file-differs EV-000000"]);
        let moved = ["index-file-missing EV-000000", "index-file-unknown data/evidence/EV-1/01-label.jpg"];
        assert_eq!(changed(&|i| i.evidence[0].path.push('x')), moved);
        assert_eq!(changed(&|i| drop(i.evidence.pop())), ["index-file-unknown data/evidence/EV-2/01-label.jpg"]);
        assert_eq!(changed(&|i| i.evidence[1].id = "e-0".into()), ["index-record-twice EV-000001"]);
        let twice = |i: &mut Index| i.records.push(i.records[0].clone());
        assert_eq!(changed(&twice), ["index-record-twice F-2026-01"]);
        assert_eq!(changed(&|i| i.records.clear()), ["index-link-lost EV-000000", "index-link-lost EV-000001"]);
    }

    #[test]
    fn what_is_no_index_is_refused_with_its_place() {
        for text in ["", "{}", "[]", "null", "{\"format\": 1}", "\u{feff}{}"] {
            assert!(Index::parse(text.as_bytes()).is_err(), "{text}");
        }
        let good = index(&payload()).text().expect("writes");
        assert!(Index::parse((good.clone() + "{}").as_bytes()).is_err());
        let error = Index::parse(good.replace("\"size\": 5", "\"size\": -5").as_bytes()).expect_err("no size");
        assert!(error.starts_with("evidence[0].size"), "{error}");
        let error =
            Index::parse(good.replace("\"title\": \"Label\"", "\"titel\": \"\"").as_bytes()).expect_err("no field");
        assert!(error.contains("titel"), "{error}");
        let deep = format!("{}{}", "[".repeat(100_000), "]".repeat(100_000));
        assert!(Index::parse(deep.as_bytes()).is_err());
    }

    /// As much of JSON Schema as ours uses; a keyword it does not know fails.
    fn complaints(schema: &Value, root: &Value, value: &Value, at: &str) -> Vec<String> {
        let mut found = Vec::new();
        for (keyword, rule) in schema.as_object().expect("a schema") {
            let fits = match keyword.as_str() {
                "$schema" | "$id" | "$defs" | "title" | "description" => true,
                "$ref" => {
                    let pointer = rule.as_str().expect("a reference").trim_start_matches('#');
                    found.extend(complaints(root.pointer(pointer).expect("a definition"), root, value, at));
                    true
                }
                "type" => match rule.as_str().expect("a type") {
                    "object" => value.is_object(),
                    "array" => value.is_array(),
                    "string" => value.is_string(),
                    "integer" => value.is_i64() || value.is_u64(),
                    other => panic!("type {other}"),
                },
                "const" => rule == value,
                "minimum" => !value.is_number() || value.as_f64() >= rule.as_f64(),
                "required" => {
                    rule.as_array().expect("names").iter().all(|n| value.get(n.as_str().expect("text")).is_some())
                }
                "additionalProperties" => {
                    value.as_object().is_some_and(|o| o.keys().all(|key| schema["properties"].get(key).is_some()))
                }
                "properties" => {
                    for (name, inner) in rule.as_object().expect("properties") {
                        if let Some(value) = value.get(name) {
                            found.extend(complaints(inner, root, value, &format!("{at}.{name}")));
                        }
                    }
                    true
                }
                "items" => {
                    let each = value.as_array().into_iter().flatten();
                    found.extend(each.flat_map(|value| complaints(rule, root, value, &format!("{at}[]"))));
                    true
                }
                other => panic!("keyword {other}"),
            };
            found.extend((!fits).then(|| format!("{at}: {keyword}")));
        }
        found
    }

    #[test]
    fn the_schema_describes_every_field_and_nothing_else() {
        let schema: Value = serde_json::from_str(SCHEMA).expect("JSON");
        let mut index = index(&payload());
        (index.supersedes, index.evidence[0].original_path_raw) = (Some("p".into()), "ff".into());
        let text = |text: &str| text.to_owned();
        index.profile = text("redacted");
        index.differences = vec![IndexDifference { entity: text("finding"), number: text("F-1"), what: text("new") }];
        index.gaps = vec![IndexGap { what: text("clause"), text: text("9.2") }];
        let redaction = (text("EV-1"), text("names"), text("Anna"), text("personal data"));
        index.redactions =
            vec![IndexRedaction { number: redaction.0, what: redaction.1, by: redaction.2, why: redaction.3 }];
        let value = serde_json::to_value(&index).expect("JSON");
        assert_eq!(complaints(&schema, &schema, &value, "index"), Vec::<String>::new());
        // The schema names no field that we do not write.
        let pairs = [
            ("", &value),
            ("/$defs/record", &value["records"][0]),
            ("/$defs/evidence", &value["evidence"][0]),
            ("/$defs/difference", &value["differences"][0]),
            ("/$defs/gap", &value["gaps"][0]),
            ("/$defs/redaction", &value["redactions"][0]),
        ];
        for (place, value) in pairs {
            let described =
                schema.pointer(&format!("{place}/properties")).and_then(Value::as_object).expect("properties");
            assert!(described.keys().all(|key| value.get(key).is_some()), "{place}");
        }
        let mut wrong = value;
        wrong["evidence"][0]["size"] = json!("5");
        wrong["more"] = json!(1);
        let found = complaints(&schema, &schema, &wrong, "index");
        assert_eq!(found, ["index: additionalProperties", "index.evidence[].size: type"]);
    }
}
