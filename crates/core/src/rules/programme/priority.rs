//! How much a row wants to be audited next, and why: earlier findings by grade and openness, important changes, the age of
//! the last audit, importance. Points are our own (class HINT): they order, they prove nothing. Whole numbers only, so that
//! every laptop orders alike.

use chrono::{Months, NaiveDate};
use serde::Serialize;

use super::{
    facts::{ChangeFact, Facts, FindingFact, RowKind},
    matrix::{Standing, standing},
    said::{Said, said},
};
use crate::domain::{GradeKind, Importance, vocabulary};

vocabulary! {
    PriorityLevel { Low = "low", Medium = "medium", High = "high" }
}

/// From this many points on.
const HIGH: i64 = 60;
const MEDIUM: i64 = 30;
/// Findings closed longer ago than a cycle say nothing any more.
const MEMORY_MONTHS: u32 = 36;
const NEVER_AUDITED: i64 = 30;
/// A point for each month since the last audit, up to two years.
const OLDEST: i64 = 24;

#[derive(Debug, Clone, PartialEq, Eq, Serialize, ts_rs::TS)]
pub struct Priority {
    /// Place in the rows.
    pub row: usize,
    #[ts(type = "number")]
    pub points: i64,
    pub level: PriorityLevel,
    /// What gave the points, the most first; each has `points` among its arguments.
    pub reasons: Vec<Said>,
}

/// One for each row, in the order of the rows.
pub fn priorities(facts: &Facts) -> Vec<Priority> {
    let standing = standing(facts);
    let mut given: Vec<Vec<(i64, Said)>> = vec![Vec::new(); facts.rows.len()];
    let processes = facts.processes_of_clauses();
    from_findings(facts, &mut given);
    from_changes(facts, &processes, &standing, &mut given);
    for (row, reasons) in given.iter_mut().enumerate() {
        reasons.push(age(facts.on, standing[row]));
        reasons.extend(importance(importance_of(facts, &processes, row)));
    }
    given.into_iter().enumerate().map(|(row, reasons)| summed(row, reasons)).collect()
}

fn summed(row: usize, mut reasons: Vec<(i64, Said)>) -> Priority {
    reasons.retain(|(points, _)| *points > 0);
    reasons.sort_by(|a, b| b.0.cmp(&a.0).then_with(|| a.1.cmp(&b.1)));
    let points = reasons.iter().map(|(points, _)| points).sum();
    let level = match points {
        HIGH.. => PriorityLevel::High,
        MEDIUM.. => PriorityLevel::Medium,
        _ => PriorityLevel::Low,
    };
    let reasons = reasons.into_iter().map(|(points, said)| said.arg("points", points)).collect();
    Priority { row, points, level, reasons }
}

const fn weight(grade: GradeKind) -> i64 {
    match grade {
        GradeKind::Major => 40,
        GradeKind::AreaOfConcern => 20,
        // Until it is graded it may be either.
        GradeKind::Minor | GradeKind::Ungraded => 16,
        GradeKind::Observation => 6,
        GradeKind::Ofi => 4,
        GradeKind::Positive => 0,
    }
}

/// Points in the order of the field's own worry: overdue, open, repeated, lately closed, long closed.
fn finding_points(finding: &FindingFact, on: NaiveDate) -> i64 {
    let full = weight(finding.grade);
    let since = |months| on.checked_sub_months(Months::new(months)).unwrap_or(NaiveDate::MIN);
    let ended = finding.closed_on.unwrap_or(finding.raised_on);
    let points = match finding {
        FindingFact { raised_on, .. } if *raised_on > on => 0,
        FindingFact { is_open: true, is_overdue: true, .. } => full * 3 / 2,
        FindingFact { is_open: true, .. } => full,
        _ if ended >= since(12) => full / 2,
        _ if ended >= since(MEMORY_MONTHS) => full / 4,
        _ => 0,
    };
    if finding.is_repeat { points * 3 / 2 } else { points }
}

fn from_findings(facts: &Facts, given: &mut [Vec<(i64, Said)>]) {
    for finding in &facts.findings {
        let points = finding_points(finding, facts.on);
        let code = match finding {
            FindingFact { is_open: true, is_overdue: true, .. } => "priority-finding-overdue",
            FindingFact { is_open: true, .. } => "priority-finding-open",
            _ => "priority-finding-closed",
        };
        for row in &finding.rows {
            let said = said(code).arg("number", &finding.number).arg("grade", finding.grade);
            given[*row].push((points, said.arg("date", finding.raised_on)));
        }
    }
}

const fn change_points(importance: Importance) -> i64 {
    match importance {
        Importance::Low => 5,
        Importance::Medium => 12,
        Importance::High => 20,
        Importance::Critical => 30,
    }
}

/// A change counts until an audit has looked since; through a process it reaches the clauses that process realises.
fn from_changes(
    facts: &Facts,
    processes: &std::collections::HashMap<usize, Vec<usize>>,
    standing: &[Standing],
    given: &mut [Vec<(i64, Said)>],
) {
    for change in facts.changes.iter().filter(|change| change.on <= facts.on) {
        for (row, reasons) in given.iter_mut().enumerate() {
            let since = standing[row].last_done.is_some_and(|day| day >= change.on);
            if !since && reaches(facts, processes, change, row) {
                let said = said("priority-change").arg("title", &change.title).arg("date", change.on);
                reasons.push((change_points(change.importance), said));
            }
        }
    }
}

fn reaches(
    facts: &Facts,
    processes: &std::collections::HashMap<usize, Vec<usize>>,
    change: &ChangeFact,
    row: usize,
) -> bool {
    if change.rows.is_empty() {
        // The whole SMS: what frames it is what wants a look, not each of fifty sites.
        return facts.rows[row].kind == RowKind::Clause && !facts.rows[row].core.is_empty();
    }
    let through = |processes: &Vec<usize>| processes.iter().any(|process| change.rows.contains(process));
    change.rows.contains(&row) || processes.get(&row).is_some_and(through)
}

fn age(on: NaiveDate, standing: Standing) -> (i64, Said) {
    match standing.last_done {
        None => (NEVER_AUDITED, said("priority-never-audited")),
        Some(day) => {
            let months = i64::from(super::recurrence::months_between(day, on));
            (months.min(OLDEST), said("priority-age").arg("date", day).arg("months", months))
        }
    }
}

fn importance_of(facts: &Facts, processes: &std::collections::HashMap<usize, Vec<usize>>, row: usize) -> Importance {
    let own = facts.rows[row].importance;
    match facts.rows[row].kind {
        RowKind::Clause => {
            let realising = processes.get(&row).into_iter().flatten().map(|process| facts.rows[*process].importance);
            realising.max().unwrap_or(Importance::Low)
        }
        _ => own,
    }
}

fn importance(importance: Importance) -> Option<(i64, Said)> {
    let points = match importance {
        Importance::Low => return None,
        Importance::Medium => 5,
        Importance::High => 12,
        Importance::Critical => 20,
    };
    Some((points, said("priority-importance").arg("importance", importance)))
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::super::{facts::CellState, made::*};
    use super::*;

    fn codes(priority: &Priority) -> Vec<&str> {
        priority.reasons.iter().map(|reason| reason.code).collect()
    }

    #[test]
    fn never_audited_without_a_finding_is_medium_and_says_so() {
        let all = priorities(&facts(&["4.1"]));
        assert_eq!((all[0].points, all[0].level), (30, PriorityLevel::Medium));
        assert_eq!(codes(&all[0]), ["priority-never-audited"]);
    }

    #[test]
    fn an_open_major_outweighs_and_an_overdue_one_weighs_more() {
        let mut facts = facts(&["4.1", "4.2", "4.3"]);
        facts.findings = vec![
            finding(GradeKind::Major, "2025-12-01", &[0]),
            FindingFact { is_overdue: true, ..finding(GradeKind::Major, "2025-12-01", &[1]) },
            FindingFact { is_open: false, ..finding(GradeKind::Major, "2025-12-01", &[2]) },
        ];
        let points: Vec<_> = priorities(&facts).iter().map(|p| p.points).collect();
        assert_eq!(points, [70, 90, 50]);
        assert_eq!(priorities(&facts)[0].level, PriorityLevel::High);
        assert_eq!(codes(&priorities(&facts)[1])[0], "priority-finding-overdue");
    }

    #[test]
    fn an_audit_since_the_change_has_seen_it() {
        let mut facts = facts(&["4.1"]);
        facts.changes = vec![change("2025-06-01", Importance::Critical, &[0])];
        assert!(codes(&priorities(&facts)[0]).contains(&"priority-change"));
        facts.audits = vec![done(audit(1, "2025-07-06", &[(0, CellState::Done)]))];
        let seen = &priorities(&facts)[0];
        assert!(!codes(seen).contains(&"priority-change"));
        assert_eq!((seen.points, seen.level), (5, PriorityLevel::Low), "five months old");
    }

    #[test]
    fn a_change_of_a_process_reaches_the_clauses_it_realises_and_a_change_of_everything_the_core() {
        let mut facts = facts(&["8.5.1.2", "8.5.10", "9.2"]);
        facts.rows.push(row(RowKind::Process, 7, "8.5.1"));
        facts.changes = vec![change("2025-12-01", Importance::High, &[3])];
        let has = |facts: &Facts, row: usize| codes(&priorities(facts)[row]).contains(&"priority-change");
        assert!(has(&facts, 0) && has(&facts, 3));
        assert!(!has(&facts, 1), "8.5.10 is not below 8.5.1");
        facts.changes[0].rows.clear();
        assert!(has(&facts, 2) && !has(&facts, 0));
    }

    #[test]
    fn a_change_or_finding_of_tomorrow_weighs_nothing_yet() {
        let mut facts = facts(&["4.1"]);
        facts.changes = vec![change("2026-02-01", Importance::Critical, &[0])];
        facts.findings = vec![finding(GradeKind::Major, "2026-02-01", &[0])];
        assert_eq!(priorities(&facts)[0].points, 30);
    }

    proptest! {
        /// The order of findings, changes and audits decides nothing.
        #[test]
        fn the_order_of_the_facts_decides_nothing(turn in 0usize..5, days in proptest::collection::vec(1u32..28, 5)) {
            let mut one = facts(&["4.1", "4.2", "9.2"]);
            for (n, d) in days.iter().enumerate() {
                let on = format!("2025-11-{d:02}");
                one.findings.push(finding(GradeKind::ALL[n % GradeKind::ALL.len()], &on, &[n % 3]));
                one.changes.push(change(&on, Importance::ALL[n % 4], &[(n + 1) % 3]));
                one.audits.push(done(audit(n as u128, &on, &[(n % 3, CellState::Done)])));
            }
            let mut other = one.clone();
            other.findings.rotate_left(turn);
            other.changes.rotate_left(turn);
            other.audits.rotate_left(turn);
            prop_assert_eq!(priorities(&one), priorities(&other));
        }

        /// Worse never means less.
        #[test]
        fn a_worse_grade_never_weighs_less(open in any::<bool>(), repeat in any::<bool>()) {
            let points = |grade| finding_points(
                &FindingFact { is_open: open, is_repeat: repeat, ..finding(grade, "2025-12-01", &[]) }, day("2026-01-05"));
            prop_assert!(points(GradeKind::Major) > points(GradeKind::Minor));
            prop_assert!(points(GradeKind::Minor) > points(GradeKind::Observation));
        }
    }
}
