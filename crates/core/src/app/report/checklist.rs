//! The checklist's questions and answers for paper. What an auditor noted for themselves is not read.

use super::names::Names;
use crate::{
    domain::{CatalogueId, ChecklistItem, ChecklistResult},
    report::{
        documents::checklist::{Answer, Checklist, Question},
        model::GradeKind,
    },
};

pub fn facts(names: &Names<'_>, number: String) -> Checklist {
    let items = &names.content.items;
    Checklist {
        number,
        questions: items.iter().map(|item| question(names, item)).collect(),
        results: results(names).iter().map(|result| names.label("checklist-result", result)).collect(),
    }
}

/// "Not applicable" only where a standard of the audit knows it (DOMAIN.md B2).
fn results(names: &Names<'_>) -> Vec<ChecklistResult> {
    let c = names.content;
    let used: Vec<CatalogueId> = c.criteria.iter().filter_map(|criterion| criterion.catalogue_id).collect();
    let open = c.clauses.values().any(|clause| used.contains(&clause.catalogue_id) && clause.allows_not_applicable);
    let known = |result: &&ChecklistResult| open || **result != ChecklistResult::NotApplicable;
    ChecklistResult::ALL.iter().filter(known).copied().collect()
}

fn question(names: &Names<'_>, item: &ChecklistItem) -> Question {
    let (standard, clause, clause_title) = names.clause(item.clause_id);
    let then = item.earlier_result.map(|result| names.label("checklist-result", result)).unwrap_or_default();
    let earlier = [then, item.earlier_note.clone()].into_iter().filter(|part| !part.trim().is_empty());
    Question {
        standard,
        clause,
        clause_title,
        text: item.question.clone(),
        expected: item.expected_evidence.clone(),
        sampling: item.sampling_hint.clone(),
        earlier: if item.carried_from.is_some() { earlier.collect::<Vec<_>>().join(": ") } else { String::new() },
        answer: item.result.map(|result| answer(names, item, result)),
    }
}

fn answer(names: &Names<'_>, item: &ChecklistItem, result: ChecklistResult) -> Answer {
    let findings = names.content.findings.iter().filter(|finding| finding.checklist_item_id == Some(item.id));
    Answer {
        result: names.label("checklist-result", result),
        kind: kind(result),
        note: item.note.clone(),
        reason: item.reason.clone(),
        persons: item.persons.clone(),
        by: names.maybe(item.auditor_id),
        on: item.answered_at.map(|at| at.day()),
        evidence: names.evidence_of(item.id),
        findings: findings.map(|finding| finding.number.clone()).collect(),
    }
}

fn kind(result: ChecklistResult) -> GradeKind {
    match result {
        ChecklistResult::Conform => GradeKind::Conform,
        ChecklistResult::Minor => GradeKind::Minor,
        ChecklistResult::Major => GradeKind::Major,
        ChecklistResult::Ofi => GradeKind::Opportunity,
        ChecklistResult::Positive => GradeKind::Positive,
        ChecklistResult::NotSampled | ChecklistResult::NotApplicable => GradeKind::Observation,
    }
}
