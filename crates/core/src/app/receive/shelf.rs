//! The index of a received pack, laid out for looking round: what each record is called, what it refers to and what refers
//! to it, what is evidence for it. Made once when the pack is opened; asked often. Trusts no id: what leads nowhere is text.

use std::collections::{BTreeMap, HashMap};

use serde_json::Value;

use crate::pack::index::{Index, IndexEvidence, IndexRecord};

pub const EVIDENCE: &str = "evidence";

pub struct Shelf {
    pub index: Index,
    items: Vec<Item>,
    by_id: HashMap<String, usize>,
    /// Items that refer to this one, in the order of the index.
    referred: HashMap<usize, Vec<usize>>,
    evidence_for: HashMap<usize, Vec<usize>>,
}

/// A record or an evidence item, by its place in the index.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Place {
    Record(usize),
    Evidence(usize),
}

struct Item {
    place: Place,
    /// Everything in it that can be searched for, in small letters.
    text: String,
}

/// An item as lists and pages ask for it.
#[derive(Clone, Copy)]
pub enum Thing<'s> {
    Record(&'s IndexRecord),
    Evidence(&'s IndexEvidence),
}

impl Shelf {
    pub fn new(index: Index) -> Self {
        let records = index.records.iter().enumerate().map(|(at, record)| (Place::Record(at), record_text(record)));
        let evidence = index.evidence.iter().enumerate().map(|(at, item)| (Place::Evidence(at), evidence_text(item)));
        let items: Vec<Item> = records.chain(evidence).map(|(place, text)| Item { place, text }).collect();
        let mut by_id = HashMap::with_capacity(items.len());
        for (at, item) in items.iter().enumerate() {
            let id = match item.place {
                Place::Record(place) => &index.records[place].id,
                Place::Evidence(place) => &index.evidence[place].id,
            };
            // The first of two with one id counts; the verdict has named both.
            by_id.entry(id.clone()).or_insert(at);
        }
        let mut shelf = Self { index, items, by_id, referred: HashMap::new(), evidence_for: HashMap::new() };
        shelf.link();
        shelf
    }

    fn link(&mut self) {
        let (mut referred, mut evidence_for): (HashMap<usize, Vec<usize>>, HashMap<usize, Vec<usize>>) =
            Default::default();
        for at in 0..self.items.len() {
            match self.thing(at) {
                Thing::Record(record) => {
                    let mut targets: Vec<usize> = references(record).filter_map(|id| self.place(id)).collect();
                    targets.sort_unstable();
                    targets.dedup();
                    targets.into_iter().filter(|to| *to != at).for_each(|to| referred.entry(to).or_default().push(at));
                }
                Thing::Evidence(item) => {
                    for to in item.links.iter().filter_map(|link| self.place(&link.id)) {
                        evidence_for.entry(to).or_default().push(at);
                    }
                }
            }
        }
        (self.referred, self.evidence_for) = (referred, evidence_for);
    }

    /// Every place there is, in the order of the index: records, then evidence.
    pub fn places(&self) -> std::ops::Range<usize> {
        0..self.items.len()
    }

    pub fn place(&self, id: &str) -> Option<usize> {
        self.by_id.get(id).copied()
    }

    pub fn thing(&self, at: usize) -> Thing<'_> {
        match self.items[at].place {
            Place::Record(place) => Thing::Record(&self.index.records[place]),
            Place::Evidence(place) => Thing::Evidence(&self.index.evidence[place]),
        }
    }

    pub fn find(&self, entity: &str, id: &str) -> Option<usize> {
        self.place(id).filter(|at| self.thing(*at).entity() == entity)
    }

    pub fn evidence(&self, id: &str) -> Option<&IndexEvidence> {
        match self.thing(self.place(id)?) {
            Thing::Evidence(item) => Some(item),
            Thing::Record(_) => None,
        }
    }

    /// Whether every one of `words`, in small letters, stands in it.
    pub fn has(&self, at: usize, words: &[String]) -> bool {
        words.iter().all(|word| self.items[at].text.contains(word.as_str()))
    }

    pub fn referred_by(&self, at: usize) -> &[usize] {
        self.referred.get(&at).map_or(&[], Vec::as_slice)
    }

    pub fn evidence_for(&self, at: usize) -> &[usize] {
        self.evidence_for.get(&at).map_or(&[], Vec::as_slice)
    }

    /// The record that a field of this one names: its grade, its clause.
    pub fn named(&self, record: &IndexRecord, field: &str) -> Option<&IndexRecord> {
        match self.thing(self.place(record.fields.get(field)?.as_str()?)?) {
            Thing::Record(record) => Some(record),
            Thing::Evidence(_) => None,
        }
    }

    /// How many there are of each kind.
    pub fn counts(&self) -> BTreeMap<&str, usize> {
        let mut counts = BTreeMap::new();
        for at in 0..self.items.len() {
            *counts.entry(self.thing(at).entity()).or_default() += 1;
        }
        counts
    }
}

impl<'s> Thing<'s> {
    pub fn entity(self) -> &'s str {
        match self {
            Self::Record(record) => &record.entity,
            Self::Evidence(_) => EVIDENCE,
        }
    }

    pub fn id(self) -> &'s str {
        match self {
            Self::Record(record) => &record.id,
            Self::Evidence(item) => &item.id,
        }
    }

    pub fn number(self) -> &'s str {
        match self {
            Self::Record(record) => &record.number,
            Self::Evidence(item) => &item.number,
        }
    }

    pub fn title(self) -> &'s str {
        match self {
            Self::Record(record) => &record.title,
            Self::Evidence(item) => &item.title,
        }
    }
}

/// Texts in its fields; those that are ids of something here are references.
fn references(record: &IndexRecord) -> impl Iterator<Item = &str> {
    record.fields.values().flat_map(texts)
}

fn texts(value: &Value) -> Vec<&str> {
    match value {
        Value::String(text) => vec![text],
        Value::Array(items) => items.iter().filter_map(Value::as_str).collect(),
        _ => Vec::new(),
    }
}

fn record_text(record: &IndexRecord) -> String {
    let mut text = [record.number.as_str(), &record.title].join("\n");
    for field in references(record) {
        text.push('\n');
        text.push_str(field);
    }
    text.to_lowercase()
}

fn evidence_text(item: &IndexEvidence) -> String {
    let mut text = [item.number.as_str(), &item.title, &item.original_name, &item.media_type, &item.path].join("\n");
    for fact in item.facts.values() {
        text.push('\n');
        text.push_str(fact);
    }
    text.to_lowercase()
}
