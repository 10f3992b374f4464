//! The head of the page: whose pack this is, what it proves and what not, where to go on, and what is in it in figures.

use std::collections::BTreeMap;

use super::{Page, html::Html};
use crate::{
    domain::{ContentHash, Timestamp},
    messages::values::{instant, label},
    pack::{
        contents::{link::relative, records::text},
        index::IndexRecord,
        manifest::{self, Hashes},
    },
};

/// Files of the pack that somebody may want next.
const FILES: [(&str, &str); 5] = [
    ("verify.html", "verify"),
    ("HOW-TO-VERIFY.txt", "help"),
    ("data/report/audit-pack.pdf", "pdf"),
    ("index.json", "index"),
    ("oscal/assessment-results.json", "oscal"),
];

impl Page<'_> {
    pub fn cover(&self, h: &mut Html) {
        let index = self.records.index;
        h.element("p", &[("class", "kicker")], |h| {
            h.text(&self.word("browse-kicker"));
            h.text(" ");
            h.leaf("b", &[], &self.about.base);
        });
        h.leaf("h1", &[], if index.purpose.is_empty() { &index.issuer } else { &index.purpose });
        h.element("p", &[("class", "lead")], |h| {
            h.leaf("bdi", &[], &index.issuer);
            h.text(" → ");
            h.leaf("bdi", &[], &index.recipient);
        });
        h.element("div", &[("class", "proof")], |h| {
            h.leaf("p", &[("class", "strong")], &self.word("browse-not-proof"));
            h.leaf("p", &[], &self.word("browse-proves"));
            h.leaf("p", &[], &self.word("browse-proves-not"));
            h.element("p", &[], |h| self.files(h));
        });
        self.facts(h);
        self.figures(h);
    }

    fn files(&self, h: &mut Html) {
        for (n, (path, name)) in FILES.iter().enumerate() {
            if n > 0 {
                h.text(" · ");
            }
            let link = relative(path).unwrap_or_default();
            h.leaf("a", &[("href", &link)], &self.word(&format!("browse-file-{name}")));
        }
    }

    fn facts(&self, h: &mut Html) {
        let index = self.records.index;
        h.element("dl", &[("class", "facts")], |h| {
            let mut told = |label: &str, value: &str| {
                if !value.is_empty() {
                    self.fact(h, &self.word(label), |h| h.leaf("bdi", &[], value));
                }
            };
            told("browse-number", &index.sequence.to_string());
            told("browse-issuer", &index.issuer);
            told("browse-recipient", &index.recipient);
            told("browse-clock", &self.when(&index.clock));
            told("browse-supersedes", index.supersedes.as_deref().unwrap_or_default());
            told("browse-profile", &self.known("browse-profile", &index.profile));
            told("browse-made-by", &index.made_by);
            told("browse-pack", &index.pack);
            told("browse-key", &self.about.fingerprint);
            told("browse-digest", &self.digest());
        });
    }

    /// As it is printed in the report too; "" where a hash of the index is none.
    fn digest(&self) -> String {
        let pair = |item: &crate::pack::index::IndexEvidence| {
            Some((item.path.clone(), item.sha256.parse::<ContentHash>().ok()?))
        };
        let hashes: Option<Hashes> = self.records.index.evidence.iter().map(pair).collect();
        hashes.map(|hashes| manifest::evidence_digest(&hashes).to_string()).unwrap_or_default()
    }

    /// A message of a family for a word of the index; the word itself where there is none.
    pub fn known(&self, family: &str, word: &str) -> String {
        label(self.m, family, word)
    }

    pub fn when(&self, at: &str) -> String {
        at.parse::<Timestamp>().map_or_else(|_| at.to_owned(), |at| instant(self.m, at))
    }

    fn figures(&self, h: &mut Html) {
        let findings = self.records.all("finding");
        if findings.is_empty() {
            return;
        }
        let mut counts: BTreeMap<(i64, String, &str), usize> = BTreeMap::new();
        for finding in findings {
            let (word, kind) = self.grade(finding);
            *counts.entry((rank(kind), word, kind)).or_default() += 1;
        }
        h.element("table", &[("class", "bars")], |h| {
            h.leaf("caption", &[], &self.word("browse-by-grade"));
            for ((_, word, kind), count) in &counts {
                h.element("tr", &[], |h| {
                    h.leaf("th", &[("scope", "row")], word);
                    h.leaf("td", &[("class", "n")], &count.to_string());
                    h.element("td", &[("class", "wide")], |h| bar(h, kind, *count, findings.len()));
                });
            }
        });
    }

    /// The word a finding or nonconformity is graded by, and what it means to Triennium.
    pub fn grade<'r>(&'r self, record: &'r IndexRecord) -> (String, &'r str) {
        let grade = self.records.referred(record, "grade_id");
        let kind = grade.map_or(text(record, "grade_kind"), |grade| text(grade, "kind"));
        let own = grade.map(|grade| text(grade, "word")).filter(|word| !word.is_empty());
        let word = own.or(grade.map(|grade| grade.title.as_str())).filter(|word| !word.is_empty());
        (word.map_or_else(|| label(self.m, "grade-kind", kind), str::to_owned), kind)
    }
}

/// The heaviest first.
fn rank(kind: &str) -> i64 {
    let order = ["major", "minor", "area_of_concern", "observation", "ofi", "positive"];
    order.iter().position(|known| *known == kind).map_or(99, |at| i64::try_from(at).unwrap_or(99))
}

/// Drawn, not said: the number stands beside it.
fn bar(h: &mut Html, kind: &str, count: usize, of: usize) {
    let width = (count * 1000 / of.max(1)).max(4).to_string();
    let attributes =
        [("class", "bar"), ("viewBox", "0 0 1000 10"), ("preserveAspectRatio", "none"), ("aria-hidden", "true")];
    h.element("svg", &attributes, |h| {
        h.leaf("rect", &[("class", super::card::tone(kind)), ("width", &width), ("height", "10")], "");
    });
}
