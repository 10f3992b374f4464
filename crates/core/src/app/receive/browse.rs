//! Looking round in a received pack: lists of its records, filtered, searched and paged in memory, and one record with what
//! it refers to, what refers to it and what shows it.

use std::{path::PathBuf, sync::Arc};

use serde::{Deserialize, Serialize};
use serde_json::Value;

use super::{
    super::entry::OnDesk,
    OpenPack,
    shelf::{Shelf, Thing},
};
use crate::{
    Result,
    domain::Refusal,
    messages::{Messages, messages, values},
    pack::index::{IndexCustody, IndexEvidence, IndexRecord},
    store::list::{Page, PageRequest},
};

/// More are counted and not listed.
const MOST_LINKS: usize = 200;

#[derive(Debug, Default, Deserialize, ts_rs::TS)]
#[serde(deny_unknown_fields)]
pub struct PackBrowse {
    pub path: PathBuf,
    /// The kind of record: audit, finding, nonconformity, evidence …; all where none is given.
    #[serde(default)]
    #[ts(optional)]
    pub entity: Option<String>,
    /// Words that must all stand in it, or beginnings of them.
    #[serde(default)]
    #[ts(optional, as = "Option<String>")]
    pub text: String,
    /// What a grade means (major, minor …), or the word itself.
    #[serde(default)]
    #[ts(optional)]
    pub grade: Option<String>,
    /// A clause's number, with everything below it.
    #[serde(default)]
    #[ts(optional)]
    pub clause: Option<String>,
    #[serde(default)]
    #[ts(optional)]
    pub state: Option<String>,
    /// Only what is evidence for this record, or refers to it: its id.
    #[serde(default)]
    #[ts(optional)]
    pub on: Option<String>,
    #[serde(default)]
    #[ts(optional, as = "Option<PageRequest>")]
    pub page: PageRequest,
}

/// A record or evidence item as a list shows it.
#[derive(Debug, Clone, PartialEq, Serialize, ts_rs::TS)]
#[ts(rename = "PackIndexRow")]
pub struct PackRow {
    pub entity: String,
    pub id: String,
    pub number: String,
    pub title: String,
    pub state: String,
    /// The word of its scale, and what it means.
    pub grade: String,
    pub grade_kind: String,
    pub clause: String,
    /// Items that are evidence for it.
    pub evidence: usize,
    /// Of an evidence item.
    pub media_type: String,
    pub size: u64,
}

pub type PackPage = Page<PackRow>;

#[derive(Debug, Deserialize, ts_rs::TS)]
#[serde(deny_unknown_fields)]
pub struct PackRecordOf {
    pub path: PathBuf,
    pub entity: String,
    pub id: String,
    /// Of labels and words: en, de.
    #[serde(default)]
    #[ts(optional, as = "Option<String>")]
    pub language: String,
}

/// A field in words.
#[derive(Debug, Clone, PartialEq, Serialize, ts_rs::TS)]
#[ts(rename = "PackRecordField")]
pub struct PackField {
    pub name: String,
    pub label: String,
    pub value: String,
    /// What it leads to, where it is a reference.
    pub refers: Option<PackRow>,
}

#[derive(Debug, Clone, PartialEq, Serialize, ts_rs::TS)]
pub struct PackCustodyLine {
    pub what: String,
    pub who: String,
    pub when: String,
    pub note: String,
}

#[derive(Debug, Clone, PartialEq, Serialize, ts_rs::TS)]
pub struct PackRecordView {
    pub row: PackRow,
    pub fields: Vec<PackField>,
    /// Evidence for it; of an evidence item, the records it is evidence for.
    pub evidence: Vec<PackRow>,
    pub evidence_total: usize,
    /// Records that refer to it.
    pub referred: Vec<PackRow>,
    pub referred_total: usize,
    /// Of an evidence item.
    pub file: Option<PackFile>,
}

#[derive(Debug, Clone, PartialEq, Serialize, ts_rs::TS)]
pub struct PackFile {
    /// In the pack.
    pub path: String,
    pub sha256: String,
    pub size: u64,
    pub media_type: String,
    pub original_name: String,
    pub original_path: String,
    pub custody: Vec<PackCustodyLine>,
}

pub fn index<H: OnDesk>(host: &Arc<H>, filter: PackBrowse) -> Result<PackPage> {
    let pack = host.desk().received().of(&filter.path)?;
    list(&pack, &filter)
}

fn list(pack: &OpenPack, filter: &PackBrowse) -> Result<PackPage> {
    let shelf = &pack.shelf;
    let words: Vec<String> = filter.text.split_whitespace().map(str::to_lowercase).collect();
    let candidates: Vec<usize> = match &filter.on {
        None => shelf.places().collect(),
        Some(id) => {
            let at = shelf.place(id).ok_or_else(|| unknown("record", id))?;
            shelf.evidence_for(at).iter().chain(shelf.referred_by(at)).copied().collect()
        }
    };
    let mut found: Vec<usize> =
        candidates.into_iter().filter(|at| fits(shelf, *at, filter) && shelf.has(*at, &words)).collect();
    sort(shelf, &mut found, &filter.page)?;
    let total = i64::try_from(found.len()).unwrap_or(i64::MAX);
    let limit = if filter.page.limit <= 0 { 200 } else { filter.page.limit.min(1_000) };
    let (offset, limit) = (usize::try_from(filter.page.offset).unwrap_or(0), usize::try_from(limit).unwrap_or(200));
    let rows = found.into_iter().skip(offset).take(limit).map(|at| row(shelf, at)).collect();
    Ok(Page { rows, total })
}

fn unknown(entity: &str, id: &str) -> Refusal {
    Refusal::new("pack-record-unknown").arg("entity", entity).arg("id", id).at("id")
}

fn fits(shelf: &Shelf, at: usize, filter: &PackBrowse) -> bool {
    let thing = shelf.thing(at);
    if filter.entity.as_deref().is_some_and(|entity| entity != thing.entity()) {
        return false;
    }
    if filter.grade.is_none() && filter.clause.is_none() && filter.state.is_none() {
        return true;
    }
    let row = row(shelf, at);
    let grade = |wanted: &String| row.grade_kind == *wanted || row.grade.to_lowercase() == wanted.to_lowercase();
    filter.grade.as_ref().is_none_or(grade)
        && filter.clause.as_deref().is_none_or(|clause| below(&row.clause, clause))
        && filter.state.as_deref().is_none_or(|state| row.state == state)
}

/// "9.2.1" is below "9.2", "9.21" is not.
fn below(clause: &str, wanted: &str) -> bool {
    let wanted = wanted.trim().trim_end_matches('.');
    clause.strip_prefix(wanted).is_some_and(|rest| rest.is_empty() || rest.starts_with(['.', ' ', ')', '(']))
}

fn sort(shelf: &Shelf, found: &mut [usize], page: &PageRequest) -> Result<()> {
    let known = ["", "number", "title", "state", "grade", "clause", "size", "evidence"];
    let sort = page.sort.as_str();
    if !known.contains(&sort) {
        let refusal = Refusal::new("list-unknown-sort").arg("sort", sort).arg("known", known[1..].join(", "));
        return Err(refusal.at("page.sort").into());
    }
    if !sort.is_empty() {
        found.sort_by_cached_key(|at| {
            let row = row(shelf, *at);
            match sort {
                "title" => (0, row.title.to_lowercase()),
                "state" => (0, row.state),
                "grade" => (0, row.grade_kind),
                "clause" => (0, natural(&row.clause)),
                "size" => (row.size, row.number),
                "evidence" => (row.evidence as u64, row.number),
                _ => (0, natural(&row.number)),
            }
        });
    }
    if page.descending {
        found.reverse();
    }
    Ok(())
}

/// Numbers in it at one width, so that 10 comes after 9.
fn natural(text: &str) -> String {
    let mut out = String::new();
    let mut digits = String::new();
    for c in text.chars().chain([' ']) {
        if c.is_ascii_digit() {
            digits.push(c);
            continue;
        }
        if !digits.is_empty() {
            out.push_str(&format!("{digits:0>12}"));
            digits.clear();
        }
        out.push(c);
    }
    out
}

pub(super) fn row(shelf: &Shelf, at: usize) -> PackRow {
    let thing = shelf.thing(at);
    let mut row = PackRow {
        entity: thing.entity().to_owned(),
        id: thing.id().to_owned(),
        number: thing.number().to_owned(),
        title: thing.title().to_owned(),
        state: String::new(),
        grade: String::new(),
        grade_kind: String::new(),
        clause: String::new(),
        evidence: shelf.evidence_for(at).len(),
        media_type: String::new(),
        size: 0,
    };
    match thing {
        Thing::Evidence(item) => {
            row.media_type.clone_from(&item.media_type);
            row.size = item.size;
            row.state = item.facts.get("state").cloned().unwrap_or_default();
        }
        Thing::Record(record) => {
            row.state = text(record, "state");
            let grade = shelf.named(record, "grade_id");
            row.grade = grade.map(|grade| grade.title.clone()).unwrap_or_default();
            row.grade_kind = match text(record, "grade_kind") {
                kind if kind.is_empty() => grade.map(|grade| text(grade, "kind")).unwrap_or_default(),
                kind => kind,
            };
            row.clause = match record.entity.as_str() {
                "clause" => record.number.clone(),
                _ => shelf.named(record, "clause_id").map_or_else(|| text(record, "clause"), |c| c.number.clone()),
            };
        }
    }
    row
}

fn text(record: &IndexRecord, field: &str) -> String {
    record.fields.get(field).and_then(Value::as_str).unwrap_or_default().to_owned()
}

pub fn record<H: OnDesk>(host: &Arc<H>, input: PackRecordOf) -> Result<PackRecordView> {
    let pack = host.desk().received().of(&input.path)?;
    let shelf = &pack.shelf;
    let at = shelf.find(&input.entity, &input.id).ok_or_else(|| unknown(&input.entity, &input.id))?;
    let words = messages(&input.language);
    let (fields, file) = match shelf.thing(at) {
        Thing::Record(record) => (record_fields(shelf, record, words), None),
        Thing::Evidence(item) => (fact_fields(item, words), Some(file(item))),
    };
    let evidence: Vec<usize> = match shelf.thing(at) {
        Thing::Record(_) => shelf.evidence_for(at).to_vec(),
        Thing::Evidence(item) => item.links.iter().filter_map(|link| shelf.place(&link.id)).collect(),
    };
    let referred = shelf.referred_by(at);
    let rows = |places: &[usize]| places.iter().take(MOST_LINKS).map(|at| row(shelf, *at)).collect::<Vec<_>>();
    Ok(PackRecordView {
        row: row(shelf, at),
        fields,
        evidence: rows(&evidence),
        evidence_total: evidence.len(),
        referred: rows(referred),
        referred_total: referred.len(),
        file,
    })
}

/// Those that say something, in the words of the history.
fn record_fields(shelf: &Shelf, record: &IndexRecord, words: &Messages) -> Vec<PackField> {
    let said = record.fields.iter().filter_map(|(name, value)| {
        let refers = value.as_str().and_then(|id| shelf.place(id)).map(|at| row(shelf, at));
        let value = match &refers {
            Some(row) => [row.number.as_str(), &row.title].join(" ").trim().to_owned(),
            None => in_words(words, &record.entity, name, value),
        };
        let label = label(words, &record.entity, name);
        (!value.is_empty()).then(|| PackField { name: name.clone(), label, value, refers })
    });
    said.collect()
}

/// A name that nobody here has a word for stands as it is.
fn label(words: &Messages, entity: &str, name: &str) -> String {
    let label = values::field_label(words, entity, name);
    if label.starts_with("field-") { name.to_owned() } else { label }
}

/// A value of the index as the history would tell it; empty for nothing.
fn in_words(words: &Messages, entity: &str, name: &str, value: &Value) -> String {
    let meaning = values::meaning(entity, name);
    match value {
        Value::String(text) => values::text_words(words, meaning, text),
        Value::Bool(truth) => words.word(if *truth { "history-yes" } else { "history-no" }),
        Value::Number(number) => {
            number.as_i64().map_or_else(|| number.to_string(), |number| values::number_words(words, meaning, number))
        }
        Value::Array(items) => items.iter().filter_map(Value::as_str).collect::<Vec<_>>().join("; "),
        _ => String::new(),
    }
}

fn fact_fields(item: &IndexEvidence, words: &Messages) -> Vec<PackField> {
    let facts = item.facts.iter().filter(|(_, value)| !value.is_empty());
    let field = |(name, value): (&String, &String)| PackField {
        name: name.clone(),
        label: label(words, "evidence", name),
        value: values::text_words(words, values::meaning("evidence", name), value),
        refers: None,
    };
    facts.map(field).collect()
}

fn file(item: &IndexEvidence) -> PackFile {
    let line = |event: &IndexCustody| PackCustodyLine {
        what: event.what.clone(),
        who: event.who.clone(),
        when: event.when.clone(),
        note: event.note.clone(),
    };
    PackFile {
        path: item.path.clone(),
        sha256: item.sha256.clone(),
        size: item.size,
        media_type: item.media_type.clone(),
        original_name: item.original_name.clone(),
        original_path: item.original_path.clone(),
        custody: item.custody.iter().map(line).collect(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_clause_is_below_another_by_its_parts() {
        assert!(below("9.2.1", "9.2") && below("9.2", "9.2") && below("9.2 a)", "9.2"));
        assert!(!below("9.21", "9.2") && !below("9", "9.2") && !below("", "9"));
    }

    #[test]
    fn ten_comes_after_nine() {
        let mut clauses = ["10.1", "9.2", "9.10", "9.3"];
        clauses.sort_by_key(|clause| natural(clause));
        assert_eq!(clauses, ["9.2", "9.3", "9.10", "10.1"]);
    }
}
