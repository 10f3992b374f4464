//! The evidence: each item with its file in the pack, what it is for, what is known of it and who had it.

use super::{
    Page,
    card::badge,
    html::{Html, anchor},
};
use crate::{
    messages::values::label,
    pack::{
        contents::records::full_name,
        index::{IndexCustody, IndexEvidence, IndexRecord},
    },
};

impl Page<'_> {
    pub fn evidence(&self, h: &mut Html) {
        let items = &self.records.index.evidence;
        h.leaf("p", &[("class", "soft")], &self.word("browse-evidence-about"));
        self.table(h, "browse-evidence", |h| {
            self.columns(h, &["browse-col-number", "browse-col-item", "browse-col-for", "browse-col-size"]);
            h.element("tbody", &[], |h| items.iter().for_each(|item| self.item(h, item)));
        });
    }

    fn item(&self, h: &mut Html, item: &IndexEvidence) {
        let id = anchor("evidence", &item.id);
        h.element("tr", &[("id", &id)], |h| {
            h.leaf("th", &[("scope", "row"), ("class", "num")], &item.number);
            h.element("td", &[], |h| {
                h.leaf("bdi", &[], &item.title);
                if let Some(confidentiality) = item.facts.get("confidentiality").filter(|word| *word != "public") {
                    h.text(" ");
                    badge(h, &label(self.m, "confidentiality", confidentiality), "soft");
                }
                h.element("p", &[("class", "file")], |h| self.link_file(h, item));
                h.element("details", &[("class", "more")], |h| {
                    h.leaf("summary", &[], &self.word("browse-particulars"));
                    self.particulars(h, item);
                });
            });
            h.element("td", &[], |h| self.shows(h, item));
            h.leaf("td", &[("class", "n")], &self.size(item.size));
        });
        h.line();
    }

    fn shows(&self, h: &mut Html, item: &IndexEvidence) {
        h.element("ul", &[], |h| {
            for link in &item.links {
                h.element("li", &[], |h| match self.records.get(&link.id) {
                    Some(record) if record.entity == link.entity => self.link_or_name(h, record),
                    _ => h.text(&self.kind(&link.entity)),
                });
            }
        });
    }

    /// A part of a nonconformity has no place of its own; its whole has.
    fn link_or_name(&self, h: &mut Html, record: &IndexRecord) {
        let whole = self.records.referred(record, "nonconformity_id");
        match whole.filter(|_| record.entity != "action") {
            Some(whole) => {
                h.text(&self.kind(&record.entity));
                h.text(" · ");
                self.link(h, whole);
            }
            None if full_name(record) == record.id => {
                h.text(&self.kind(&record.entity));
            }
            None => self.link(h, record),
        }
    }

    fn particulars(&self, h: &mut Html, item: &IndexEvidence) {
        h.element("dl", &[], |h| {
            let mut told = |label: String, value: &str| {
                if !value.is_empty() {
                    self.fact(h, &label, |h| self.prose(h, value));
                }
            };
            told(self.word("browse-path"), &item.path);
            told(self.label("evidence", "sha256"), &item.sha256);
            told(self.label("evidence", "mime"), &item.media_type);
            told(self.label("evidence", "original_path"), &item.original_path);
            told(self.label("evidence", "original_path_raw"), &item.original_path_raw);
            for (name, value) in &item.facts {
                self.fact(h, &self.label("evidence", name), |h| self.known_fact(h, name, value));
            }
        });
        if !item.custody.is_empty() {
            h.leaf("p", &[("class", "head")], &self.word("browse-custody"));
            h.element("ol", &[("class", "life")], |h| item.custody.iter().for_each(|event| self.event(h, event)));
        }
    }

    fn known_fact(&self, h: &mut Html, name: &str, value: &str) {
        match (self.records.get(value), self.records.evidence(value)) {
            (Some(record), _) => self.link(h, record),
            (None, Some(item)) => self.link_evidence(h, item),
            (None, None) => self.prose(h, &self.words("evidence", name, value)),
        }
    }

    fn event(&self, h: &mut Html, event: &IndexCustody) {
        h.element("li", &[], |h| {
            h.leaf("span", &[("class", "when")], &self.when(&event.when));
            h.text(" ");
            h.leaf("b", &[], &label(self.m, "custody-kind", &event.what));
            h.text(" · ");
            h.leaf("bdi", &[], &event.who);
            if !event.note.is_empty() {
                h.leaf("p", &[("class", "soft")], &event.note);
            }
        });
    }

    fn size(&self, bytes: u64) -> String {
        let units = ["kB", "MB", "GB", "TB"];
        if bytes < 1000 {
            return format!("{bytes} B");
        }
        let (mut tenths, mut unit) = (bytes / 100, 0);
        while tenths >= 10_000 && unit + 1 < units.len() {
            (tenths, unit) = (tenths / 1000, unit + 1);
        }
        let point = self.word("browse-decimal-point");
        format!("{}{point}{} {}", tenths / 10, tenths % 10, units[unit])
    }
}
