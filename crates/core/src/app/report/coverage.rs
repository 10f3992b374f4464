//! What was looked at and what was not: clauses, samples, areas left out, earlier nonconformities seen again.

use std::collections::BTreeMap;

use super::names::{Names, lines};
use crate::{
    domain::{ChecklistItem, ChecklistResult, ClauseId},
    report::model,
};

/// Every leaf clause of the audit's catalogues that the checklist touches, and those it does not.
pub fn clauses(names: &Names<'_>) -> Vec<model::ClauseCoverage> {
    let c = names.content;
    let mut asked: BTreeMap<ClauseId, Vec<&ChecklistItem>> = BTreeMap::new();
    for item in &c.items {
        asked.entry(item.clause_id).or_default().push(item);
    }
    let mut rows = Vec::new();
    for catalogue in c.criteria.iter().filter_map(|criterion| criterion.catalogue_id) {
        let mut leaves: Vec<_> = c.clauses.values().filter(|cl| cl.catalogue_id == catalogue && cl.is_leaf).collect();
        leaves.sort_by_key(|clause| clause.position);
        for clause in leaves {
            let items = asked.get(&clause.id).map(Vec::as_slice).unwrap_or_default();
            let (covered, reason) = judged(items);
            let findings = c.findings.iter().filter(|f| f.clause_id == clause.id).map(|f| f.number.clone()).collect();
            rows.push(model::ClauseCoverage {
                standard: names.standard(catalogue),
                number: clause.number.clone(),
                title: clause.title.clone(),
                covered,
                reason: if items.is_empty() { names.words.word("report-not-in-checklist") } else { reason },
                findings,
            });
        }
    }
    rows
}

/// Audited: every question answered by looking. Partly: some were not sampled. The reasons given for those are joined.
fn judged(items: &[&ChecklistItem]) -> (model::Covered, String) {
    let looked = |item: &&&ChecklistItem| {
        !matches!(item.result, None | Some(ChecklistResult::NotSampled | ChecklistResult::NotApplicable))
    };
    let seen = items.iter().filter(looked).count();
    let mut reasons: Vec<&str> =
        items.iter().map(|item| item.reason.trim()).filter(|reason| !reason.is_empty()).collect();
    reasons.dedup();
    let covered = match seen {
        0 => model::Covered::NotSampled,
        n if n == items.len() => model::Covered::Audited,
        _ => model::Covered::Partly,
    };
    (covered, reasons.join("; "))
}

/// "Area: why" as lines of the audit's own text.
pub fn not_covered(names: &Names<'_>) -> Vec<model::NotCovered> {
    let own = lines(&names.content.audit().not_covered).into_iter().map(|line| {
        let (area, reason) = line.split_once(':').map_or((line.as_str(), ""), |(area, reason)| (area, reason.trim()));
        model::NotCovered { area: area.to_owned(), reason: reason.to_owned(), consequence: String::new() }
    });
    own.collect()
}

pub fn sampling(names: &Names<'_>) -> model::Sampling {
    let c = names.content;
    let sample = |s: &crate::domain::Sample| {
        let item = c.items.iter().find(|item| item.id == s.checklist_item_id);
        model::Sample {
            clause: item.map(|item| names.clause(item.clause_id).1).unwrap_or_default(),
            population: s.population_description.clone(),
            population_size: u64::try_from(s.population_size).unwrap_or_default(),
            method: names.label("sample-method", s.method),
            seed: Some(s.seed.clone()).filter(|seed| !seed.is_empty()),
            drawn: s.drawn.clone(),
            exceptions: s.exceptions.clone(),
        }
    };
    model::Sampling { statement: c.audit().sampling_statement.clone(), samples: c.samples.iter().map(sample).collect() }
}

/// Questions carried forward from an earlier audit: what was found then, and what is now.
pub fn follow_up(names: &Names<'_>) -> Vec<model::FollowUp> {
    let carried = names.content.items.iter().filter(|item| item.carried_from.is_some());
    let one = |item: &ChecklistItem| model::FollowUp {
        reference: names.clause(item.clause_id).1,
        statement: match item.earlier_result {
            Some(result) => format!("{}: {}", names.label("checklist-result", result), item.earlier_note),
            None => item.earlier_note.clone(),
        },
        outcome: match item.result {
            Some(result) => names.label("checklist-result", result),
            None => names.words.word("report-not-yet-verified"),
        },
        note: item.note.clone(),
    };
    carried.map(one).collect()
}
