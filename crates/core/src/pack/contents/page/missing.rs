//! What is not in the pack, and what is otherwise than in the pack before: said whether or not somebody asks.

use super::{Page, html::Html};

impl Page<'_> {
    pub fn missing(&self, h: &mut Html) {
        let index = self.records.index;
        if index.left_out.is_empty() && index.gaps.is_empty() && index.redactions.is_empty() {
            h.leaf("p", &[], &self.word("browse-nothing-left-out"));
            return;
        }
        h.leaf("p", &[("class", "soft")], &self.word("browse-missing-about"));
        self.left_out(h);
        self.gaps(h);
        self.redactions(h);
    }

    fn left_out(&self, h: &mut Html) {
        let items = &self.records.index.left_out;
        if items.is_empty() {
            return;
        }
        h.leaf("h3", &[], &self.word("browse-left-out"));
        self.table(h, "browse-left-out", |h| {
            self.columns(h, &["browse-col-number", "browse-col-title", "browse-col-why", "browse-col-note"]);
            h.element("tbody", &[], |h| {
                for item in items {
                    let why = self.known("browse-why", &item.why);
                    self.row(h, &item.number, &[&item.title, &why, &item.note]);
                }
            });
        });
    }

    fn gaps(&self, h: &mut Html) {
        let gaps = &self.records.index.gaps;
        if gaps.is_empty() {
            return;
        }
        h.leaf("h3", &[], &self.word("browse-gaps"));
        self.table(h, "browse-gaps", |h| {
            self.columns(h, &["browse-col-what", "browse-col-text"]);
            h.element("tbody", &[], |h| {
                gaps.iter().for_each(|gap| self.row(h, &self.known("browse-gap", &gap.what), &[&gap.text]));
            });
        });
    }

    fn redactions(&self, h: &mut Html) {
        let redactions = &self.records.index.redactions;
        if redactions.is_empty() {
            return;
        }
        h.leaf("h3", &[], &self.word("browse-redactions"));
        self.table(h, "browse-redactions", |h| {
            self.columns(h, &["browse-col-number", "browse-col-redacted", "browse-col-by", "browse-col-why"]);
            h.element("tbody", &[], |h| {
                let everywhere = self.word("browse-everywhere");
                for one in redactions {
                    let number = if one.number.is_empty() { &everywhere } else { &one.number };
                    self.row(h, number, &[&one.what, &one.by, &one.why]);
                }
            });
        });
    }

    pub fn differences(&self, h: &mut Html) {
        let index = self.records.index;
        if index.differences.is_empty() {
            h.leaf("p", &[], &self.word("browse-no-differences"));
            return;
        }
        let before = index.supersedes.as_deref().unwrap_or_default();
        h.leaf("p", &[("class", "soft")], &self.text("browse-differences-about", &[("pack", before)]));
        self.table(h, "browse-differences", |h| {
            self.columns(h, &["browse-col-number", "browse-col-kind", "browse-col-difference"]);
            h.element("tbody", &[], |h| {
                for one in &index.differences {
                    let what = self.known("browse-difference", &one.what);
                    self.row(h, &one.number, &[&self.kind(&one.entity), &what]);
                }
            });
        });
    }

    /// A row of texts, the first of which names it, if there is one.
    pub fn row(&self, h: &mut Html, name: &str, texts: &[&str]) {
        h.element("tr", &[], |h| {
            match name {
                // A heading without words says nothing to who hears the table.
                "" => h.leaf("td", &[], ""),
                _ => h.leaf("th", &[("scope", "row"), ("class", "num")], name),
            }
            texts.iter().for_each(|text| h.element("td", &[], |h| self.prose(h, text)));
        });
        h.line();
    }
}
