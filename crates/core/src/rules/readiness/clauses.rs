//! Readiness of a clause: its documents, its last internal audit, what is open on it, its evidence, and what was to be done
//! about it at planned intervals. One shortage is said once: a missing record is not also a duty never shown.

use std::collections::HashMap;

use chrono::NaiveDate;

use super::{
    CYCLE, ClauseFacts, ClauseReadiness, DocumentReadiness, Duty, Facts, Held, Reason, ReasonKind, Weight, YEAR, back,
    forth, level, lies_in,
};
use crate::domain::{DocumentKind, DocumentState, standard::Upkeep};

const INTERNAL_AUDIT: &str = "internal-audit";
const MANAGEMENT_REVIEW: &str = "management-review";

pub fn judge(facts: &Facts, documents: &[DocumentReadiness]) -> Vec<ClauseReadiness> {
    let mut clauses: Vec<_> = facts.clauses.iter().map(|clause| one(facts, clause, documents)).collect();
    lift(facts, &mut clauses);
    clauses
}

fn one(facts: &Facts, clause: &ClauseFacts, documents: &[DocumentReadiness]) -> ClauseReadiness {
    let mut reasons: Vec<Reason> =
        documents.iter().filter(|d| d.clause == clause.number).flat_map(|d| d.reasons.clone()).collect();
    let recorded = reasons.is_empty();
    reasons.extend(open(clause));
    reasons.extend(audited(facts, clause));
    reasons.extend(held(facts, clause));
    if recorded {
        let duties = facts.duties.iter().filter(|duty| duty.clause == clause.number);
        reasons.extend(duties.filter_map(|duty| duty_reason(facts, clause, duty)));
    }
    reasons.extend(evidence(facts, clause, documents, recorded));
    reasons.sort_by_key(|reason| (std::cmp::Reverse(reason.weight), reason.kind));
    let weighing = |weight| reasons.iter().filter(|reason| reason.weight == weight).count();
    ClauseReadiness {
        number: clause.number.clone(),
        title: clause.title.clone(),
        depth: clause.depth,
        is_leaf: clause.is_leaf,
        core: clause.core.clone(),
        level: level(&reasons),
        blocking: weighing(Weight::Blocks),
        weakening: weighing(Weight::Weakens),
        reasons,
        audited_on: clause.audited_on,
    }
}

/// Level and counts of a clause take in those below it. Children stand behind their parents.
fn lift(facts: &Facts, clauses: &mut [ClauseReadiness]) {
    let at: HashMap<&str, usize> = facts.clauses.iter().enumerate().map(|(i, c)| (c.number.as_str(), i)).collect();
    for child in (0..clauses.len()).rev() {
        let Some(&parent) = at.get(facts.clauses[child].parent.as_str()).filter(|parent| **parent < child) else {
            continue;
        };
        let below = (clauses[child].level, clauses[child].blocking, clauses[child].weakening);
        let above = &mut clauses[parent];
        above.level = above.level.max(below.0);
        (above.blocking, above.weakening) = (above.blocking + below.1, above.weakening + below.2);
    }
}

fn open(clause: &ClauseFacts) -> impl Iterator<Item = Reason> {
    let counted = [
        (ReasonKind::MajorOpen, Weight::Blocks, clause.open_majors),
        (ReasonKind::NonconformityOverdue, Weight::Weakens, clause.overdue_nonconformities),
        (ReasonKind::ExternalUnanswered, Weight::Weakens, clause.external_unanswered),
        (ReasonKind::ActionOverdue, Weight::Weakens, clause.overdue_actions),
    ];
    let reason = |(kind, weight, count)| Reason::new(kind, weight, &clause.number).arg("count", count);
    counted.into_iter().filter(|(_, _, count)| *count > 0).map(reason)
}

/// Before a certificate and before recertification everything is audited within the year; in between the core of a
/// surveillance is, and everything else once over the cycle (DOMAIN.md B6; section 4 on clause 9.2).
fn audited(facts: &Facts, clause: &ClauseFacts) -> Option<Reason> {
    if !clause.is_leaf {
        return None;
    }
    let all = facts.everything_is_audited();
    let months = if all || !clause.core.is_empty() { YEAR } else { CYCLE };
    let needed = back(facts.on, months);
    let weight = if all { Weight::Blocks } else { Weight::Weakens };
    match clause.audited_on {
        Some(day) if day >= needed => None,
        Some(day) => {
            Some(Reason::new(ReasonKind::ClauseAuditOld, weight, &clause.number).arg("last", day).arg("needed", needed))
        }
        None => Some(Reason::new(ReasonKind::ClauseNotAudited, weight, &clause.number)),
    }
}

/// Internal audit and management review as such: without them no stage 1 is passed and no surveillance (DOMAIN.md B6, E1).
fn held(facts: &Facts, clause: &ClauseFacts) -> Option<Reason> {
    let (held, key, never, old) = match clause.number.as_str() {
        "9.2" => (&facts.internal_audits, INTERNAL_AUDIT, ReasonKind::InternalAuditNever, ReasonKind::InternalAuditOld),
        "9.3" => (&facts.reviews, MANAGEMENT_REVIEW, ReasonKind::ReviewNever, ReasonKind::ReviewOld),
        _ => return None,
    };
    let months = facts.months_of(key);
    let Some(last) = last(held, facts.on) else {
        return Some(Reason::new(never, Weight::Blocks, &clause.number));
    };
    let due = forth(last.on, months);
    (due < facts.on).then(|| {
        let reason = Reason::new(old, Weight::Blocks, &clause.number).arg("last", last.on).arg("months", months);
        reason.of(last.record).due(due)
    })
}

pub(super) fn last(held: &[Held], on: NaiveDate) -> Option<&Held> {
    held.iter().filter(|held| held.on <= on).max_by_key(|held| held.on)
}

/// What shows that it was done: records of the clause, or evidence of it. A record that still runs shows it to this day.
fn duty_reason(facts: &Facts, clause: &ClauseFacts, duty: &Duty) -> Option<Reason> {
    if [INTERNAL_AUDIT, MANAGEMENT_REVIEW].contains(&duty.key.as_str()) {
        return None;
    }
    let reason =
        |kind| Reason::new(kind, Weight::Weakens, &clause.number).arg("duty", &duty.name).arg("months", duty.months);
    let Some(last) = shown_on(facts, clause) else { return Some(reason(ReasonKind::DutyNever)) };
    let due = forth(last, duty.months);
    (due < facts.on).then(|| reason(ReasonKind::DutyLate).arg("last", last).due(due))
}

/// The last day on which the clause is shown to have been lived.
pub fn shown_on(facts: &Facts, clause: &ClauseFacts) -> Option<NaiveDate> {
    let records = facts.register.iter().filter(|entry| {
        let counts = entry.kind == DocumentKind::Retained && entry.state == DocumentState::Approved && !entry.deleted;
        counts && entry.period_from.is_some_and(|from| from <= facts.on) && lies_in(&entry.clause, &clause.number)
    });
    let covered = records.map(|entry| entry.period_to.unwrap_or(facts.on).min(facts.on));
    covered.chain(clause.evidence.newest.map(|day| day.min(facts.on))).max()
}

fn evidence(facts: &Facts, clause: &ClauseFacts, documents: &[DocumentReadiness], recorded: bool) -> Vec<Reason> {
    let found = &clause.evidence;
    let reason = |kind, weight| Reason::new(kind, weight, &clause.number);
    let counted = [
        (ReasonKind::EvidenceAtFault, Weight::Weakens, found.at_fault),
        (ReasonKind::EvidenceExpired, Weight::Weakens, found.expired),
        (ReasonKind::EvidenceUnchecked, Weight::Advises, found.unchecked),
    ];
    let mut reasons: Vec<_> = counted
        .into_iter()
        .filter(|(_, _, count)| *count > 0)
        .map(|(kind, weight, count)| reason(kind, weight).arg("count", count))
        .collect();
    let asks = documents.iter().any(|d| d.keep == Upkeep::Retain && d.clause == clause.number);
    if asks && recorded && found.items == 0 {
        reasons.push(reason(ReasonKind::EvidenceNone, Weight::Weakens));
    }
    let needed = back(facts.on, YEAR);
    if let Some(newest) = found.newest.filter(|newest| *newest < needed) {
        reasons.push(reason(ReasonKind::EvidenceOld, Weight::Weakens).arg("last", newest).arg("needed", needed));
    }
    reasons
}

/// Leaf clauses at a level, for a step of the road.
pub(super) fn leaves_audited(clauses: &[ClauseReadiness]) -> super::Tally {
    let leaves: Vec<_> = clauses.iter().filter(|clause| clause.is_leaf).collect();
    let unaudited = [ReasonKind::ClauseNotAudited, ReasonKind::ClauseAuditOld];
    super::Tally::of(&leaves, |clause| !clause.reasons.iter().any(|reason| unaudited.contains(&reason.kind)))
}
