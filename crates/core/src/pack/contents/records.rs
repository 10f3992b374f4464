//! An index as a web: what a record refers to, what hangs on it, and which evidence shows it. Every reference of a hostile
//! index may lead nowhere.

use std::collections::{BTreeSet, HashMap};

use serde_json::Value;

use crate::pack::index::{Index, IndexEvidence, IndexRecord};

pub struct Records<'i> {
    pub index: &'i Index,
    by_id: HashMap<&'i str, &'i IndexRecord>,
    by_entity: HashMap<&'i str, Vec<&'i IndexRecord>>,
    /// What names a record as its own: by that record's id and the kind of the part.
    parts: HashMap<&'i str, HashMap<&'i str, Vec<&'i IndexRecord>>>,
    /// By kind and id of what it is for.
    evidence: HashMap<&'i str, HashMap<&'i str, Vec<&'i IndexEvidence>>>,
    evidence_by_id: HashMap<&'i str, &'i IndexEvidence>,
}

impl<'i> Records<'i> {
    pub fn new(index: &'i Index) -> Self {
        let mut records = Self {
            index,
            by_id: HashMap::new(),
            by_entity: HashMap::new(),
            parts: HashMap::new(),
            evidence: HashMap::new(),
            evidence_by_id: index.evidence.iter().map(|item| (item.id.as_str(), item)).collect(),
        };
        let mut sorted: Vec<&IndexRecord> = index.records.iter().collect();
        sorted.sort_by_key(|record| (&record.number, order(record), &record.title, &record.id));
        for record in sorted {
            records.by_id.entry(&record.id).or_insert(record);
            records.by_entity.entry(&record.entity).or_default().push(record);
            let owners: BTreeSet<&str> = record.fields.values().flat_map(texts).filter(|id| *id != record.id).collect();
            for owner in owners {
                records.parts.entry(owner).or_default().entry(&record.entity).or_default().push(record);
            }
        }
        for item in &index.evidence {
            let links: BTreeSet<(&str, &str)> = item.links.iter().map(|link| (&*link.entity, &*link.id)).collect();
            for (entity, id) in links {
                records.evidence.entry(entity).or_default().entry(id).or_default().push(item);
            }
        }
        records
    }

    /// Of one kind, by number; parts in their order, then by time.
    pub fn all(&self, entity: &str) -> &[&'i IndexRecord] {
        self.by_entity.get(entity).map_or(&[], Vec::as_slice)
    }

    /// The records of kind `entity` that name `of` in one of their fields.
    pub fn parts(&self, of: &IndexRecord, entity: &str) -> &[&'i IndexRecord] {
        self.parts.get(of.id.as_str()).and_then(|kinds| kinds.get(entity)).map_or(&[], Vec::as_slice)
    }

    /// Those that name it in this field.
    pub fn parts_by(&self, of: &IndexRecord, entity: &str, field: &str) -> Vec<&'i IndexRecord> {
        self.parts(of, entity).iter().filter(|part| text(part, field) == of.id).copied().collect()
    }

    pub fn get(&self, id: &str) -> Option<&'i IndexRecord> {
        self.by_id.get(id).copied()
    }

    /// What a field refers to.
    pub fn referred(&self, record: &IndexRecord, field: &str) -> Option<&'i IndexRecord> {
        self.get(text(record, field))
    }

    pub fn evidence_of(&self, record: &IndexRecord) -> &[&'i IndexEvidence] {
        let of_kind = self.evidence.get(record.entity.as_str());
        of_kind.and_then(|ids| ids.get(record.id.as_str())).map_or(&[], Vec::as_slice)
    }

    pub fn evidence(&self, id: &str) -> Option<&'i IndexEvidence> {
        self.evidence_by_id.get(id).copied()
    }

    pub fn entities(&self) -> BTreeSet<&'i str> {
        self.by_entity.keys().copied().collect()
    }
}

/// A text field; empty where there is none or it is no text.
pub fn text<'r>(record: &'r IndexRecord, field: &str) -> &'r str {
    record.fields.get(field).and_then(Value::as_str).unwrap_or_default()
}

/// How people call it: its number, else its title, else its id.
pub fn called(record: &IndexRecord) -> &str {
    [&record.number, &record.title, &record.id].into_iter().find(|text| !text.is_empty()).map_or("", String::as_str)
}

/// Number and title together.
pub fn full_name(record: &IndexRecord) -> String {
    match (record.number.is_empty(), record.title.is_empty()) {
        (false, false) => format!("{} {}", record.number, record.title),
        _ => called(record).to_owned(),
    }
}

fn texts(value: &Value) -> Vec<&str> {
    match value {
        Value::String(text) => vec![text],
        Value::Array(items) => items.iter().filter_map(Value::as_str).collect(),
        _ => Vec::new(),
    }
}

/// Parts without a number: as they were put, then as they happened.
fn order(record: &IndexRecord) -> (i64, &str) {
    let place = record.fields.get("position").and_then(Value::as_i64).unwrap_or_default();
    let when = ["at", "starts_at", "raised_on", "done_on", "submitted_on", "proposed_on", "planned_from"];
    (place, when.iter().map(|field| text(record, field)).find(|text| !text.is_empty()).unwrap_or_default())
}
