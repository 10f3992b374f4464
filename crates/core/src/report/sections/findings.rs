//! Every finding in full, with the evidence it rests on.

use super::parts::{Facts, anchor, badge, by_on, chapter, clause, reference, references};
use crate::report::{
    blocks::{Block, Heading, Rich, Section},
    model::{AuditReport, Finding},
    words::Words,
};

/// Above this many the contents name the section only; the bookmarks still name each.
const LISTED: usize = 40;

pub fn section(model: &AuditReport, words: &dyn Words) -> Option<Section> {
    let listed = model.findings.len() <= LISTED;
    let mut blocks: Vec<_> = model.findings.iter().flat_map(|finding| one(finding, listed, words)).collect();
    if blocks.is_empty() {
        blocks.push(Block::text(words.plain("report-no-findings")));
    }
    chapter(words, "report-findings", blocks)
}

fn one(finding: &Finding, listed: bool, words: &dyn Words) -> Vec<Block> {
    let title = Rich::from(format!("{}  {}", finding.number, finding.title));
    let mut heading = Heading::new(2, title).anchor(anchor("finding", &finding.number)).unnumbered();
    heading.listed = listed;
    let mut grade = Rich::from(badge(&finding.grade)).and(" ");
    if let Some(word) = &finding.graded_as {
        grade = grade.and(words.word("report-graded-as", &[("word", word.into())]));
    }
    let facts = Facts::new(words)
        .add("report-grade", grade)
        .add("report-clause", clause(&finding.standard, &finding.clause, &finding.clause_title))
        .short("report-process", &finding.process)
        .short("report-site", &finding.site)
        .add("report-statement", &finding.statement)
        .add("report-observed", &finding.observed)
        .add("report-persons", finding.persons.join(", "))
        .add("report-evidence", references("evidence", &finding.evidence))
        .short("report-recorded-by", by_on(&finding.auditor, finding.on))
        .short("report-nonconformity", reference("nonconformity", &finding.nonconformity));
    [Block::Heading(heading)].into_iter().chain(facts.block()).collect()
}
