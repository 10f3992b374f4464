//! A record as something to open: what it is called in one line, everything else below it.

use super::{
    Page,
    html::{Html, anchor},
};
use crate::pack::{contents::records::full_name, index::IndexRecord};

/// Up to so many records of a section stand open.
const OPEN: usize = 30;

/// What stands in a card's line beside number and title.
pub struct Line {
    pub badges: Vec<(String, &'static str)>,
    pub soft: Vec<String>,
    /// How many cards stand together.
    pub among: usize,
    /// `h3` where the cards stand right below the section's title, else `h4`.
    pub heading: &'static str,
}

impl Page<'_> {
    pub fn card(&self, h: &mut Html, record: &IndexRecord, line: &Line, inside: impl FnOnce(&mut Html)) {
        self.draw(record);
        let id = anchor(&record.entity, &record.id);
        let open: &[(&'static str, &str)] = &[("class", "card"), ("id", &id), ("open", "")];
        let attributes = if line.among <= OPEN { open } else { &open[..2] };
        h.element("details", attributes, |h| {
            h.element("summary", &[], |h| {
                h.element(line.heading, &[], |h| {
                    if record.number.is_empty() || record.title.is_empty() {
                        return h.leaf("bdi", &[], &full_name(record));
                    }
                    h.leaf("span", &[("class", "no")], &record.number);
                    h.text(" ");
                    h.leaf("bdi", &[], &record.title);
                });
                h.element("span", &[("class", "me")], |h| {
                    line.badges.iter().for_each(|(word, tone)| badge(h, word, tone));
                    line.soft.iter().filter(|text| !text.is_empty()).for_each(|text| h.leaf("bdi", &[], text));
                });
            });
            h.element("div", &[("class", "in")], inside);
        });
        h.line();
    }

    /// A named part inside a card. No heading: a card's own is deep enough to step by.
    pub fn part(&self, h: &mut Html, title: &str, inside: impl FnOnce(&mut Html)) {
        h.element("div", &[("class", "part")], |h| {
            h.leaf("p", &[("class", "head")], title);
            inside(h);
        });
    }

    /// The head of a table, one column a message.
    pub fn columns(&self, h: &mut Html, codes: &[&str]) {
        h.element("thead", &[], |h| {
            h.element("tr", &[], |h| {
                codes.iter().for_each(|code| h.leaf("th", &[("scope", "col")], &self.word(code)));
            });
        });
    }

    /// A table that may be wider than the page, which then scrolls alone; by keyboard too.
    pub fn table(&self, h: &mut Html, name: &str, inside: impl FnOnce(&mut Html)) {
        let name = self.word(name);
        let group = [("class", "scroll"), ("role", "group"), ("tabindex", "0"), ("aria-label", name.as_str())];
        h.element("div", &group, |h| h.element("table", &[], inside));
        h.line();
    }
}

pub fn badge(h: &mut Html, word: &str, tone: &str) {
    if !word.is_empty() {
        let class = format!("badge {tone}");
        h.leaf("span", &[("class", &class)], word);
    }
}

/// The colour of a grade, a state or a result: good, warn, bad, calm or none.
pub fn tone(word: &str) -> &'static str {
    match word {
        "major" | "not_effective" | "disputed" | "reopened" | "modified" | "missing" | "unreadable" => "bad",
        "minor"
        | "area_of_concern"
        | "returned"
        | "plan_returned"
        | "implementation_returned"
        | "effectiveness_due" => "warn",
        "positive" | "conform" | "closed" | "verified" | "effective" | "intact" | "accepted" | "reported" => "good",
        "withdrawn" | "cancelled" | "not_sampled" | "not_applicable" | "not_checked" | "draft" => "soft",
        _ => "calm",
    }
}
