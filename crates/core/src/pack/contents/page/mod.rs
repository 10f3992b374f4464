//! report.html: the whole pack to browse in one file, without a script. It asks for nothing but its own style sheet, by its
//! hash; all texts are escaped, and its only links are places in it and files of the pack beside it.
//!
//! It proves nothing and says so: it is one of the files that are verified.

mod audits;
mod card;
mod clauses;
mod cover;
mod evidence;
mod findings;
mod html;
mod missing;
mod others;
mod value;

#[cfg(test)]
mod tests;

use std::{cell::RefCell, collections::HashSet};

use base64::{Engine as _, engine::general_purpose::STANDARD};
use sha2::{Digest as _, Sha256};

use self::html::Html;
use super::{About, records::Records};
use crate::{
    messages::Messages,
    pack::index::{Index, IndexRecord},
};

const SHEET: &str = include_str!("page.css");

pub fn page(index: &Index, about: &About, m: &Messages) -> String {
    let page = Page { records: Records::new(index), about, m, drawn: RefCell::default() };
    let mut h = Html::default();
    h.open("!doctype html", &[]);
    h.line();
    h.element("html", &[("lang", m.language())], |h| {
        h.element("head", &[], |h| page.head(h));
        h.line();
        h.element("body", &[], |h| page.body(h));
    });
    h.line();
    h.into_text()
}

/// Nothing is loaded, nothing runs, nothing is sent: only this very style sheet applies.
fn policy() -> String {
    let hash = STANDARD.encode(Sha256::digest(SHEET.as_bytes()));
    format!("default-src 'none'; style-src 'sha256-{hash}'; base-uri 'none'; form-action 'none'")
}

struct Page<'i> {
    records: Records<'i>,
    about: &'i About,
    m: &'i Messages,
    /// What has found its place, so that the last section shows what has none.
    drawn: RefCell<HashSet<*const IndexRecord>>,
}

/// A part of the page: its anchor, the message of its title, how much is in it, and who draws it.
struct Section<'i> {
    id: &'static str,
    count: usize,
    draw: fn(&Page<'i>, &mut Html),
}

impl<'i> Page<'i> {
    fn word(&self, code: &str) -> String {
        self.m.word(code)
    }

    fn text(&self, code: &str, args: &[(&str, &str)]) -> String {
        self.m.text(code, args.to_vec())
    }

    /// Tells that a record is on the page.
    fn draw(&self, record: &IndexRecord) {
        self.drawn.borrow_mut().insert(record);
    }

    fn is_drawn(&self, record: &IndexRecord) -> bool {
        self.drawn.borrow().contains(&std::ptr::from_ref(record))
    }

    fn head(&self, h: &mut Html) {
        let index = self.records.index;
        h.open("meta", &[("charset", "utf-8")]);
        h.open("meta", &[("http-equiv", "Content-Security-Policy"), ("content", &policy())]);
        h.open("meta", &[("name", "viewport"), ("content", "width=device-width, initial-scale=1")]);
        h.open("meta", &[("name", "referrer"), ("content", "no-referrer")]);
        h.open("meta", &[("name", "color-scheme"), ("content", "light dark")]);
        h.leaf("title", &[], &[self.about.base.as_str(), &index.issuer, &index.purpose].join(" · "));
        h.style(SHEET);
    }

    fn sections(&self) -> Vec<Section<'i>> {
        let count = |entity: &str| self.records.all(entity).len();
        let index = self.records.index;
        let missing = index.left_out.len() + index.gaps.len() + index.redactions.len();
        let all = [
            Section { id: "missing", count: missing, draw: Page::missing },
            Section { id: "differences", count: index.differences.len(), draw: Page::differences },
            Section { id: "audits", count: count("audit"), draw: Page::audits },
            Section { id: "findings", count: count("finding"), draw: Page::findings },
            Section { id: "nonconformities", count: count("nonconformity"), draw: Page::nonconformities },
            Section { id: "actions", count: count("action"), draw: Page::actions },
            Section { id: "clauses", count: count("clause"), draw: Page::clauses },
            Section { id: "evidence", count: index.evidence.len(), draw: Page::evidence },
            Section { id: "organisation", count: self.organisation_count(), draw: Page::organisation },
            Section { id: "people", count: count("person"), draw: Page::people },
        ];
        // What is missing is said also where nothing is, and that nothing changed where there was a pack before.
        let said = |section: &Section<'_>| {
            let replaces = section.id == "differences" && index.supersedes.is_some();
            section.count > 0 || section.id == "missing" || replaces
        };
        all.into_iter().filter(said).collect()
    }

    fn body(&self, h: &mut Html) {
        let sections = self.sections();
        h.element("a", &[("class", "skip"), ("href", "#content")], |h| h.text(&self.word("browse-skip")));
        h.element("header", &[], |h| self.cover(h));
        h.element("div", &[("class", "columns")], |h| {
            // Drawn into a place of its own first: only then is it known what is left over.
            let mut content = Html::default();
            sections.iter().for_each(|section| self.section(&mut content, section));
            let rest = Section { id: "further", count: self.rest().len(), draw: Page::further };
            if rest.count > 0 {
                self.section(&mut content, &rest);
            }
            let rest = (rest.count > 0).then_some(rest);
            self.contents(h, sections.iter().chain(&rest));
            h.element("main", &[("id", "content")], |h| h.append(content));
        });
        h.element("footer", &[], |h| h.leaf("p", &[], &self.word("browse-footer")));
    }

    fn contents<'s>(&self, h: &mut Html, sections: impl Iterator<Item = &'s Section<'i>>)
    where
        'i: 's,
    {
        let title = self.word("browse-contents");
        h.element("nav", &[("aria-label", &title)], |h| {
            h.leaf("h2", &[], &title);
            h.element("ul", &[], |h| {
                for section in sections {
                    h.element("li", &[], |h| {
                        let place = format!("#{}", section.id);
                        h.leaf("a", &[("href", &place)], &self.word(&format!("browse-{}", section.id)));
                        h.leaf("span", &[("class", "n")], &section.count.to_string());
                    });
                }
            });
        });
        h.line();
    }

    fn section(&self, h: &mut Html, section: &Section<'i>) {
        let title = format!("title-{}", section.id);
        h.element("section", &[("id", section.id), ("aria-labelledby", &title)], |h| {
            h.leaf("h2", &[("id", &title)], &self.word(&format!("browse-{}", section.id)));
            (section.draw)(self, h);
        });
        h.line();
    }
}
