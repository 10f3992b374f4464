//! Which clauses were looked at, with what result, and where findings and evidence stand against them.

use std::collections::BTreeMap;

use super::{
    Page,
    card::{badge, tone},
    html::{Html, anchor},
};
use crate::{
    domain::clause_number::ClauseNumber,
    messages::values::label,
    pack::{
        contents::records::{called, text},
        index::IndexRecord,
    },
};

impl Page<'_> {
    pub fn clauses(&self, h: &mut Html) {
        h.leaf("p", &[("class", "soft")], &self.word("browse-clauses-about"));
        let mut by_catalogue: BTreeMap<(&str, &str), Vec<&IndexRecord>> = BTreeMap::new();
        for clause in self.records.all("clause") {
            let name = self.records.referred(clause, "catalogue_id").map_or("", |one| text(one, "designation"));
            by_catalogue.entry((name, text(clause, "catalogue_id"))).or_default().push(clause);
        }
        for ((_, catalogue), mut clauses) in by_catalogue {
            clauses.sort_by_cached_key(|clause| (order(&clause.number), &clause.id));
            h.element("h3", &[], |h| match self.records.get(catalogue) {
                Some(catalogue) => self.catalogue(h, catalogue),
                None => h.text(&self.word("browse-clauses")),
            });
            self.table(h, "browse-clauses", |h| {
                let columns =
                    ["browse-col-clause", "browse-col-questions", "browse-col-findings", "browse-col-evidence"];
                self.columns(h, &columns);
                h.element("tbody", &[], |h| clauses.iter().for_each(|clause| self.clause(h, clause)));
            });
        }
    }

    fn catalogue(&self, h: &mut Html, catalogue: &IndexRecord) {
        self.draw(catalogue);
        let id = anchor(&catalogue.entity, &catalogue.id);
        let name = [text(catalogue, "designation"), &catalogue.title].into_iter().find(|text| !text.is_empty());
        let edition = text(catalogue, "edition");
        h.element("span", &[("id", &id)], |h| h.text(&format!("{} {edition}", name.unwrap_or_default())));
    }

    fn clause(&self, h: &mut Html, clause: &IndexRecord) {
        self.draw(clause);
        let id = anchor(&clause.entity, &clause.id);
        h.element("tr", &[("id", &id)], |h| {
            h.element("th", &[("scope", "row")], |h| {
                h.leaf("span", &[("class", "no")], &clause.number);
                h.text(" ");
                h.leaf("bdi", &[], &clause.title);
            });
            h.element("td", &[], |h| self.results(h, clause));
            h.element("td", &[], |h| {
                let raised =
                    ["finding", "nonconformity"].map(|entity| self.records.parts_by(clause, entity, "clause_id"));
                for one in raised.iter().flatten() {
                    self.mention(h, one);
                }
            });
            h.leaf("td", &[("class", "n")], &self.evidence_under(clause).to_string());
        });
        h.line();
    }

    /// A link by number alone: a clause may have hundreds.
    fn mention(&self, h: &mut Html, record: &IndexRecord) {
        let place = format!("#{}", anchor(&record.entity, &record.id));
        h.leaf("a", &[("href", &place)], called(record));
        h.text(" ");
    }

    fn results(&self, h: &mut Html, clause: &IndexRecord) {
        let mut counts: BTreeMap<&str, usize> = BTreeMap::new();
        for item in self.questions(clause) {
            *counts.entry(text(item, "result")).or_default() += 1;
        }
        if counts.is_empty() {
            badge(h, &self.word("browse-not-asked"), "soft");
        }
        for (result, count) in counts {
            let word = if result.is_empty() {
                self.word("browse-unanswered")
            } else {
                label(self.m, "checklist-result", result)
            };
            let tone = if result.is_empty() { "soft" } else { tone(result) };
            badge(h, &format!("{word} {count}"), tone);
            h.text(" ");
        }
    }

    /// Asked of this clause, or of another and answering this one too.
    fn questions(&self, clause: &IndexRecord) -> Vec<&IndexRecord> {
        let mut items = self.records.parts_by(clause, "checklist_item", "clause_id");
        let also = self.records.parts_by(clause, "checklist_item_also", "clause_id");
        items.extend(also.iter().filter_map(|also| self.records.referred(also, "checklist_item_id")));
        items
    }

    /// How many items show something of what was asked or found here.
    fn evidence_under(&self, clause: &IndexRecord) -> usize {
        let raised = ["finding", "nonconformity"].map(|entity| self.records.parts_by(clause, entity, "clause_id"));
        let under = raised.into_iter().flatten().chain(self.questions(clause)).chain([clause]);
        let items = under.flat_map(|record| self.records.evidence_of(record)).map(|item| item.id.as_str());
        items.collect::<std::collections::BTreeSet<_>>().len()
    }
}

/// 8.10 after 8.9; what is no clause number by its letters.
fn order(number: &str) -> String {
    number.parse::<ClauseNumber>().map_or_else(|_| number.to_owned(), |number| number.sort_key())
}
