//! What a pack does not show, said in it: clauses nobody looked at, evidence past its day, independence that was overridden.

use std::collections::BTreeSet;

use chrono::NaiveDate;

use super::items::Taken;
use crate::{
    domain::Entity,
    messages::Messages,
    pack::index::{Index, IndexGap},
    report::model::{AuditReport, ClauseCoverage, Covered},
};

fn gap(what: &str, text: String) -> IndexGap {
    IndexGap { what: what.to_owned(), text }
}

/// Of one audit: its clauses that were not, or not wholly, looked at, with the reason given; areas left out; overrides.
pub fn of_audit(facts: &AuditReport, words: &Messages) -> Vec<IndexGap> {
    let number = facts.audit.number.as_str();
    let clauses = clauses(facts, words);
    let areas = facts.not_covered.iter().map(|area| {
        let code = if area.reason.is_empty() { "pack-gap-area" } else { "pack-gap-area-why" };
        let args = [("audit", number), ("area", area.area.as_str()), ("reason", &area.reason)];
        gap("area-not-covered", words.text(code, args))
    });
    let overrides = facts.independence.iter().map(|one| {
        let args =
            [("audit", number), ("person", one.person.as_str()), ("process", &one.process), ("reason", &one.reason)];
        gap("independence-override", words.text("pack-gap-independence", args))
    });
    clauses.into_iter().chain(areas).chain(overrides).collect()
}

/// Clauses left out for one reason are one line: of a small audit that is most of a standard.
fn clauses(facts: &AuditReport, words: &Messages) -> Vec<IndexGap> {
    let mut groups: Vec<(&ClauseCoverage, Vec<&str>)> = Vec::new();
    for clause in facts.coverage.iter().filter(|clause| clause.covered != Covered::Audited) {
        let alike = |one: &ClauseCoverage| {
            (&one.standard, one.covered, &one.reason) == (&clause.standard, clause.covered, &clause.reason)
        };
        match groups.iter_mut().find(|(first, _)| alike(first)) {
            Some((_, numbers)) => numbers.push(&clause.number),
            None => groups.push((clause, vec![&clause.number])),
        }
    }
    let line = |(first, numbers): (&ClauseCoverage, Vec<&str>)| {
        let code = if first.covered == Covered::Partly { "pack-gap-clause-partly" } else { "pack-gap-clause" };
        let reason = if first.reason.is_empty() { "–" } else { &first.reason };
        let (audit, clauses) = (facts.audit.number.as_str(), numbers.join(", "));
        let args = [("audit", audit), ("standard", &first.standard), ("clauses", &clauses), ("reason", reason)];
        gap("clause-not-covered", words.text(code, args))
    };
    groups.into_iter().map(line).collect()
}

/// Requests for which nothing is in the pack.
pub fn unanswered(index: &Index, words: &Messages) -> Vec<IndexGap> {
    let shown: BTreeSet<&str> = index
        .evidence
        .iter()
        .flat_map(|item| &item.links)
        .filter(|link| link.entity == Entity::Request.as_str())
        .map(|link| link.id.as_str())
        .collect();
    let requests = index.records.iter().filter(|record| record.entity == Entity::Request.as_str());
    let bare = requests.filter(|request| !shown.contains(request.id.as_str()));
    bare.map(|request| {
        let text = request.fields.get("text").and_then(|text| text.as_str()).unwrap_or_default();
        let text: String = text.chars().take(200).collect();
        let args = [("number", request.number.as_str()), ("text", &text)];
        gap("request-without-evidence", words.text("pack-gap-request", args))
    })
    .collect()
}

pub fn expired(taken: &[Taken], today: NaiveDate, words: &Messages) -> Vec<IndexGap> {
    let past =
        taken.iter().filter_map(|one| one.item.valid_until.filter(|day| *day < today).map(|day| (&one.item, day)));
    past.map(|(item, day)| {
        let day = day.to_string();
        let args = [("number", item.number.as_str()), ("title", &item.title), ("day", &day)];
        gap("evidence-expired", words.text("pack-gap-expired", args))
    })
    .collect()
}
