//! Everything that is missing as one list, what to do first before the rest: what blocks before what weakens; of these, what
//! takes longest and what others wait for (an internal audit needs documents, a review needs the audit); then by date.

use std::collections::BTreeMap;

use super::{ClauseFacts, ClauseReadiness, Facts, Reason, ReasonKind, Weight};

/// Counted per clause, told record by record.
const BY_RECORD: &[ReasonKind] = &[
    ReasonKind::MajorOpen,
    ReasonKind::NonconformityOverdue,
    ReasonKind::ExternalUnanswered,
    ReasonKind::ActionOverdue,
];

/// The same to do for each clause: one line for all of them.
const TOGETHER: &[ReasonKind] = &[
    ReasonKind::ClauseNotAudited,
    ReasonKind::ClauseAuditOld,
    ReasonKind::EvidenceAtFault,
    ReasonKind::EvidenceExpired,
    ReasonKind::EvidenceNone,
    ReasonKind::EvidenceOld,
    ReasonKind::EvidenceUnchecked,
];

pub fn gather(facts: &Facts, clauses: &[ClauseReadiness]) -> Vec<Reason> {
    let all = || clauses.iter().flat_map(|clause| &clause.reasons);
    let single = all().filter(|reason| !BY_RECORD.contains(&reason.kind) && !TOGETHER.contains(&reason.kind)).cloned();
    let mut missing: Vec<Reason> = single.collect();
    missing.extend(together(all()));
    missing.extend(records(facts));
    missing.extend(rest(facts));
    let place: BTreeMap<_, _> =
        clauses.iter().enumerate().map(|(place, clause)| (clause.number.as_str(), place)).collect();
    missing.sort_by_cached_key(|reason| {
        let place = reason.clauses.first().and_then(|number| place.get(number.as_str())).copied();
        // Without a day, behind those with one; without a record, behind those with one.
        (
            std::cmp::Reverse(reason.weight),
            reason.kind,
            reason.due_on.is_none(),
            reason.due_on,
            reason.record.is_none(),
            place,
        )
    });
    missing
}

fn together<'a>(reasons: impl Iterator<Item = &'a Reason>) -> Vec<Reason> {
    let mut lines: BTreeMap<(ReasonKind, Weight), Reason> = BTreeMap::new();
    for reason in reasons.filter(|reason| TOGETHER.contains(&reason.kind)) {
        let line =
            lines.entry((reason.kind, reason.weight)).or_insert_with(|| Reason::new(reason.kind, reason.weight, ""));
        line.clauses.extend(reason.clauses.iter().cloned());
        line.code = format!("readiness-together-{}", reason.kind.as_str().replace('_', "-"));
    }
    lines
        .into_values()
        .map(|line| {
            let count = line.clauses.len();
            line.arg("count", count)
        })
        .collect()
}

fn records(facts: &Facts) -> impl Iterator<Item = Reason> {
    facts.problems.iter().map(|problem| {
        let mut reason = Reason::new(problem.kind, weight(problem.kind), &problem.clause).of(Some(problem.record));
        reason.code = format!("readiness-record-{}", problem.kind.as_str().replace('_', "-"));
        reason.due_on = problem.due_on;
        let due = problem.due_on.map(|day| day.to_string()).unwrap_or_default();
        reason.arg("number", &problem.number).arg("title", &problem.title).arg("who", &problem.who).arg("due", due)
    })
}

/// Those that are counted but not among the records handed over: there may be thousands.
fn rest(facts: &Facts) -> Vec<Reason> {
    let sum = |of: fn(&ClauseFacts) -> i64| facts.clauses.iter().map(of).sum::<i64>();
    let counted = [
        (ReasonKind::MajorOpen, sum(|clause| clause.open_majors)),
        (ReasonKind::NonconformityOverdue, sum(|clause| clause.overdue_nonconformities)),
        (ReasonKind::ExternalUnanswered, sum(|clause| clause.external_unanswered)),
        (ReasonKind::ActionOverdue, facts.overdue_actions),
    ];
    let told = |kind| facts.problems.iter().filter(|problem| problem.kind == kind).count();
    let more = counted.into_iter().map(|(kind, all)| (kind, all - i64::try_from(told(kind)).unwrap_or(i64::MAX)));
    let line = |(kind, count): (ReasonKind, i64)| {
        let mut reason = Reason::new(kind, weight(kind), "").arg("count", count);
        reason.code = format!("readiness-more-{}", kind.as_str().replace('_', "-"));
        reason
    };
    more.filter(|(_, count)| *count > 0).map(line).collect()
}

fn weight(kind: ReasonKind) -> Weight {
    if kind == ReasonKind::MajorOpen { Weight::Blocks } else { Weight::Weakens }
}
