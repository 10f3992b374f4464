//! The organisation, the people by their names, and whatever else is in the index: nothing of it is left out silently.

use super::{Page, card::Line, html::Html};
use crate::pack::{contents::records::called, index::IndexRecord};

const ORGANISATION: [&str; 9] = [
    "workspace",
    "certification",
    "programme",
    "external_event",
    "site",
    "service",
    "process",
    "document",
    "request_list",
];

impl Page<'_> {
    pub fn organisation_count(&self) -> usize {
        ORGANISATION.iter().map(|entity| self.records.all(entity).len()).sum()
    }

    pub fn organisation(&self, h: &mut Html) {
        for entity in ORGANISATION {
            let records = self.records.all(entity);
            if !records.is_empty() {
                h.leaf("h3", &[], &self.kind(entity));
                records.iter().for_each(|record| self.plain(h, record, records.len()));
            }
        }
    }

    /// A record with all its fields, whatever it is.
    fn plain(&self, h: &mut Html, record: &IndexRecord, among: usize) {
        // A dozen sites are a list to look over, not to read.
        let line = Line { badges: Vec::new(), soft: Vec::new(), among: among * 8, heading: "h4" };
        self.card(h, record, &line, |h| {
            self.fields(h, record, &[]);
            self.evidence_for(h, record);
        });
    }

    pub fn people(&self, h: &mut Html) {
        h.leaf("p", &[("class", "soft")], &self.word("browse-people-about"));
        h.element("ul", &[("class", "names")], |h| {
            for person in self.records.all("person") {
                self.draw(person);
                h.element("li", &[], |h| h.leaf("bdi", &[], called(person)));
            }
        });
    }

    pub fn rest(&self) -> Vec<&IndexRecord> {
        let entities = self.records.entities();
        entities
            .iter()
            .flat_map(|entity| self.records.all(entity))
            .copied()
            .filter(|record| !self.is_drawn(record))
            .collect()
    }

    pub fn further(&self, h: &mut Html) {
        let rest = self.rest();
        let mut entity = "";
        for record in &rest {
            if record.entity != entity {
                entity = &record.entity;
                h.leaf("h3", &[], &self.kind(entity));
            }
            self.plain(h, record, rest.len());
        }
    }
}
