//! What a field of a record says: words of the vocabularies, days as they are spoken, references by what they refer to.

use serde_json::Value;

use super::{
    Page,
    html::{Html, anchor},
};
use crate::{
    domain::cause::{CauseStructure, EightD},
    messages::values::{Meaning, field_label, label, meaning, number_words, text_words},
    pack::{
        contents::{
            link::relative,
            records::{full_name, text},
        },
        index::{IndexEvidence, IndexRecord},
    },
};

/// Kinds that are named where they are mentioned and have no place of their own to link to.
const NAMED: [&str; 3] = ["person", "grade", "device"];

/// Kinds that are shown inside what they are a part of.
const PARTS: [&str; 16] = [
    "agenda_session",
    "amendment",
    "action_plan",
    "attendance",
    "audit_process",
    "audit_service",
    "audit_site",
    "cause_analysis",
    "checklist_item_also",
    "correction",
    "criterion",
    "effectiveness_check",
    "independence_override",
    "plan_item",
    "sample",
    "transition",
];

/// The order in which people read what stands in most records; all else follows by its column's name.
const FIRST: [&str; 25] = [
    "kind",
    "method",
    "description",
    "statement",
    "question",
    "analysis",
    "final_cause",
    "cause_category",
    "contributing",
    "similar_elsewhere",
    "extent",
    "consequences",
    "success_criterion",
    "check_method",
    "check_on",
    "checker_id",
    "result",
    "looked_at",
    "state",
    "done_by",
    "done_on",
    "submitted_by",
    "submitted_on",
    "proposed_by",
    "proposed_on",
];

/// Columns that order rows and tell a reader nothing.
const NOISE: [&str; 4] = ["position", "level", "is_leaf", "title_confidence"];

/// Longer than that is a block of its own, as is a text of several lines.
const BLOCK: usize = 160;

impl Page<'_> {
    pub fn label(&self, entity: &str, field: &str) -> String {
        field_label(self.m, entity, field)
    }

    /// A vocabulary's word for what stands in a field.
    pub fn said(&self, record: &IndexRecord, field: &str) -> String {
        self.words(&record.entity, field, text(record, field))
    }

    pub fn words(&self, entity: &str, field: &str, value: &str) -> String {
        text_words(self.m, meaning(entity, field), value)
    }

    pub fn kind(&self, entity: &str) -> String {
        label(self.m, "kind", entity)
    }

    /// All fields that say something and are not in `done`, each with its label.
    pub fn fields(&self, h: &mut Html, record: &IndexRecord, done: &[&str]) {
        let left = |field: &&str| !done.contains(field) && !NOISE.contains(field);
        let mut names: Vec<&str> = record.fields.keys().map(String::as_str).filter(left).collect();
        names.sort_by_key(|name| FIRST.iter().position(|first| first == name).unwrap_or(FIRST.len()));
        self.chosen(h, record, &names);
    }

    /// These fields in this order, where they say something.
    pub fn chosen(&self, h: &mut Html, record: &IndexRecord, fields: &[&str]) {
        let told: Vec<&&str> = fields.iter().filter(|field| says(record, field)).collect();
        if told.is_empty() {
            return;
        }
        h.element("dl", &[], |h| {
            for field in told {
                self.fact(h, &self.label(&record.entity, field), |h| self.value(h, record, field));
            }
        });
    }

    pub fn fact(&self, h: &mut Html, label: &str, value: impl FnOnce(&mut Html)) {
        h.element("div", &[], |h| {
            h.leaf("dt", &[], label);
            h.element("dd", &[], value);
        });
    }

    pub fn value(&self, h: &mut Html, record: &IndexRecord, field: &str) {
        let meaning = meaning(&record.entity, field);
        match record.fields.get(field) {
            Some(Value::String(analysis)) if (&*record.entity, field) == ("cause_analysis", "analysis") => {
                self.analysis(h, analysis);
            }
            Some(Value::Array(items)) => self.list(h, meaning, items),
            Some(value) => self.single(h, meaning, value),
            None => {}
        }
    }

    fn list(&self, h: &mut Html, meaning: Meaning, items: &[Value]) {
        for (n, item) in items.iter().enumerate() {
            if n > 0 {
                h.text(", ");
            }
            self.single(h, meaning, item);
        }
    }

    fn single(&self, h: &mut Html, meaning: Meaning, value: &Value) {
        match value {
            Value::Bool(truth) => h.text(&number_words(self.m, Meaning::Flag, (*truth).into())),
            Value::Number(number) => match number.as_i64() {
                Some(whole) => h.text(&number_words(self.m, meaning, whole)),
                None => h.text(&number.to_string()),
            },
            Value::String(id) if self.records.get(id).is_some() || self.records.evidence(id).is_some() => {
                self.reference(h, id);
            }
            Value::String(text) => self.prose(h, &text_words(self.m, meaning, text)),
            // The index has none, and a hostile one nothing worth to be drawn.
            other => h.text(&other.to_string()),
        }
    }

    /// A short text as it is, a long one in its lines.
    pub fn prose(&self, h: &mut Html, text: &str) {
        match text.contains('\n') || text.len() > BLOCK {
            true => h.leaf("p", &[("class", "t")], text.trim_end()),
            false => h.leaf("bdi", &[], text),
        }
    }

    fn reference(&self, h: &mut Html, id: &str) {
        match (self.records.get(id), self.records.evidence(id)) {
            (Some(record), _) => self.link(h, record),
            (None, Some(item)) => self.link_evidence(h, item),
            (None, None) => {}
        }
    }

    /// A record by number and title, with a link to its place on the page where it has one.
    pub fn link(&self, h: &mut Html, record: &IndexRecord) {
        let name = full_name(record);
        match record.entity.as_str() {
            "grade" if record.title.is_empty() => return h.leaf("bdi", &[], text(record, "word")),
            named if NAMED.contains(&named) => return h.leaf("bdi", &[], &name),
            part if PARTS.contains(&part) && name == record.id => return h.text(&self.kind(part)),
            part if PARTS.contains(&part) => return h.leaf("bdi", &[], &name),
            _ => {}
        }
        let place = format!("#{}", anchor(&record.entity, &record.id));
        h.element("a", &[("href", &place)], |h| h.leaf("bdi", &[], &name));
    }

    pub fn link_evidence(&self, h: &mut Html, item: &IndexEvidence) {
        let place = format!("#{}", anchor("evidence", &item.id));
        let name = [item.number.as_str(), &item.title].join(" ");
        h.element("a", &[("href", &place)], |h| h.leaf("bdi", &[], name.trim()));
    }

    /// The file itself, where its path leads into the pack.
    pub fn link_file(&self, h: &mut Html, item: &IndexEvidence) {
        let name = if item.original_name.is_empty() { &item.path } else { &item.original_name };
        match relative(&item.path) {
            Some(path) => h.element("a", &[("href", &path)], |h| h.leaf("bdi", &[], name)),
            None => h.leaf("bdi", &[], name),
        }
    }

    /// Links to the evidence for a record; nothing where there is none.
    pub fn evidence_for(&self, h: &mut Html, record: &IndexRecord) {
        let items = self.records.evidence_of(record);
        if items.is_empty() {
            return;
        }
        h.element("div", &[("class", "ev")], |h| {
            h.leaf("strong", &[], &self.word("browse-evidence-for"));
            h.element("ul", &[], |h| {
                items.iter().for_each(|item| h.element("li", &[], |h| self.link_evidence(h, item)))
            });
        });
    }

    fn analysis(&self, h: &mut Html, text: &str) {
        match serde_json::from_str::<CauseStructure>(text) {
            Ok(CauseStructure::FiveWhys { whys }) => h.element("ol", &[], |h| {
                for why in whys {
                    h.element("li", &[], |h| self.said_and_shown(h, &[&why.question, &why.answer], &why.evidence));
                }
            }),
            Ok(CauseStructure::Ishikawa { causes }) => h.element("ul", &[], |h| {
                for cause in causes {
                    let category = label(self.m, "cause-category", cause.category.as_str());
                    let verified = label(self.m, "verified", cause.verified.as_str());
                    let said = format!("{}: {verified}", cause.cause);
                    h.element("li", &[], |h| self.said_and_shown(h, &[&category, &said], &cause.evidence));
                }
            }),
            Ok(CauseStructure::EightD(report)) => self.eight_d(h, &report),
            Ok(CauseStructure::Other { text }) => self.prose(h, &text),
            Err(_) => self.prose(h, text),
        }
    }

    fn said_and_shown(&self, h: &mut Html, said: &[&str], shown: &str) {
        said.iter().for_each(|text| h.leaf("p", &[("class", "t")], text));
        if !shown.is_empty() {
            h.element("p", &[("class", "t soft")], |h| {
                h.text(&self.word("browse-shown-by"));
                h.text(" ");
                h.text(shown);
            });
        }
    }

    fn eight_d(&self, h: &mut Html, report: &EightD) {
        let parts = [
            &report.d0_preparation,
            &report.d1_team,
            &report.d2_problem,
            &report.d3_containment,
            &report.d4_root_cause,
            &report.d5_chosen_actions,
            &report.d6_implemented,
            &report.d7_prevention,
            &report.d8_recognition,
        ];
        h.element("dl", &[], |h| {
            for (n, part) in parts.iter().enumerate().filter(|(_, part)| !part.is_empty()) {
                let label = format!("D{n} {}", self.word(&format!("report-eight-d-{n}")));
                self.fact(h, &label, |h| self.prose(h, part));
            }
        });
    }
}

/// A field that is empty, or a mark that is not set, says nothing to a reader.
pub fn says(record: &IndexRecord, field: &str) -> bool {
    match record.fields.get(field) {
        None | Some(Value::Null) => false,
        Some(Value::Bool(set)) => *set,
        Some(Value::String(text)) => !text.trim().is_empty() && text != "[]",
        Some(Value::Array(items)) => !items.is_empty(),
        Some(Value::Object(fields)) => !fields.is_empty(),
        Some(Value::Number(number)) => meaning(&record.entity, field) != Meaning::Flag || number.as_i64() != Some(0),
    }
}
