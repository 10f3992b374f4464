//! The key figures of a programme (DOMAIN.md section 5), each a pure function over the rows it counts.
//! Owns the formulas; never which rows are in the period, unless the formula says so, and never a target: zero findings
//! is no aim.

use std::collections::BTreeSet;

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use super::{
    due::{AgeBucket, age_bucket, age_in_days},
    effectiveness::EffectivenessResult,
    finding::GradeKind,
    ids::*,
    nonconformity::{NonconformitySource, NonconformityState},
    repeat::{self, ClosedEffective, RepeatKey},
};

/// So many of so many. No share of nothing: a report says "none due", not 0 % or 100 %.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize, ts_rs::TS)]
pub struct Ratio {
    pub part: i64,
    pub whole: i64,
}

impl Ratio {
    pub fn share(self) -> Option<f64> {
        (self.whole > 0).then(|| self.part as f64 / self.whole as f64)
    }

    fn count<T>(rows: impl IntoIterator<Item = T>, is_part: impl Fn(&T) -> bool) -> Self {
        rows.into_iter().fold(Self::default(), |ratio, row| Self {
            part: ratio.part + i64::from(is_part(&row)),
            whole: ratio.whole + 1,
        })
    }
}

/// Something promised for a day: an audit, a report, a reply, a closure.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Promise {
    pub due: NaiveDate,
    pub done: Option<NaiveDate>,
}

/// A nonconformity as the figures see it.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct LoopRow {
    pub id: NonconformityId,
    pub clause_id: ClauseId,
    pub process_id: Option<ProcessId>,
    pub source: NonconformitySource,
    pub grade_kind: GradeKind,
    pub state: NonconformityState,
    pub raised_on: NaiveDate,
    pub issued_on: Option<NaiveDate>,
    pub closed_on: Option<NaiveDate>,
    pub overdue: bool,
    pub disputed: bool,
    /// The result of the first cycle's check, once there is one.
    pub first_check: Option<EffectivenessResult>,
}

/// An audit's planned window and the day it was done.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct PlannedAudit {
    pub from: NaiveDate,
    pub to: NaiveDate,
    pub done: Option<NaiveDate>,
}

/// Audits done in their planned window / planned.
pub fn programme_completion(audits: &[PlannedAudit]) -> Ratio {
    Ratio::count(audits, |audit| audit.done.is_some_and(|done| (audit.from..=audit.to).contains(&done)))
}

/// Audited / all, of clauses, processes, sites or services. What is not in `all` does not count.
pub fn coverage<T: Ord>(audited: &BTreeSet<T>, all: &BTreeSet<T>) -> Ratio {
    Ratio::count(all, |item| audited.contains(*item))
}

/// Reports at most `days` days after the audit's last day / reports. Rows: last audit day, report day.
pub fn report_punctuality(reports: &[(NaiveDate, NaiveDate)], days: i64) -> Ratio {
    Ratio::count(reports, |(audited, reported)| (*reported - *audited).num_days() <= days)
}

/// Nonconformities / audit days, of one grade or (None) of all.
pub fn findings_per_audit_day(rows: &[LoopRow], grade: Option<GradeKind>, audit_days: f64) -> Option<f64> {
    let count = rows.iter().filter(|row| grade.is_none_or(|grade| row.grade_kind == grade)).count();
    (audit_days > 0.0).then(|| count as f64 / audit_days)
}

/// Done on or before the due day / due in the period. For replies and for closures.
pub fn on_time(promises: &[Promise], from: NaiveDate, to: NaiveDate) -> Ratio {
    let due = promises.iter().filter(|promise| (from..=to).contains(&promise.due));
    Ratio::count(due, |promise| promise.done.is_some_and(|done| done <= promise.due))
}

#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, ts_rs::TS)]
pub struct Ageing {
    /// Open nonconformities by bucket, every bucket named.
    pub buckets: Vec<(AgeBucket, i64)>,
    /// Days; None where nothing is open.
    pub median: Option<f64>,
    pub max: Option<i64>,
}

/// How long the open ones have been open, from the day of issue.
pub fn ageing(rows: &[LoopRow], today: NaiveDate) -> Ageing {
    let open = rows.iter().filter(|row| row.state.is_open());
    let mut days: Vec<_> = open.map(|row| age_in_days(row.issued_on.unwrap_or(row.raised_on), today)).collect();
    days.sort_unstable();
    let in_bucket = |bucket| days.iter().filter(|age| age_bucket(**age) == bucket).count() as i64;
    Ageing {
        buckets: AgeBucket::ALL.iter().map(|bucket| (*bucket, in_bucket(*bucket))).collect(),
        median: median(&days),
        max: days.last().copied(),
    }
}

fn median(sorted: &[i64]) -> Option<f64> {
    let middle = sorted.len() / 2;
    match sorted.len() {
        0 => None,
        odd if odd % 2 == 1 => Some(sorted[middle] as f64),
        _ => Some((sorted[middle - 1] + sorted[middle]) as f64 / 2.0),
    }
}

/// Overdue / open.
pub fn overdue_rate(rows: &[LoopRow]) -> Ratio {
    Ratio::count(rows.iter().filter(|row| row.state.is_open()), |row| row.overdue)
}

/// Nonconformities that repeat one closed as effective within 24 months / nonconformities. `past` may hold them all.
pub fn recurrence(rows: &[LoopRow], past: &[ClosedEffective]) -> Ratio {
    let key = |row: &LoopRow| RepeatKey {
        id: row.id,
        clause_id: row.clause_id,
        process_id: row.process_id,
        raised_on: row.raised_on,
    };
    Ratio::count(rows.iter().filter(|row| counts(row)), |row| repeat::twin(&key(row), past).is_some())
}

/// A draft is not yet one; a withdrawn or cancelled one was none.
fn counts(row: &LoopRow) -> bool {
    use NonconformityState as S;
    !matches!(row.state, S::Draft | S::Withdrawn | S::Cancelled)
}

/// Effective at the first check / checked at least once.
pub fn effectiveness(rows: &[LoopRow]) -> Ratio {
    let first = rows.iter().filter_map(|row| row.first_check);
    Ratio::count(first, |result| *result == EffectivenessResult::Effective)
}

/// Disputed or withdrawn / issued.
pub fn dispute_rate(rows: &[LoopRow]) -> Ratio {
    let issued = rows.iter().filter(|row| row.issued_on.is_some());
    Ratio::count(issued, |row| row.disputed || row.state == NonconformityState::Withdrawn)
}

/// Found by internal audits / found by internal and external audits.
pub fn internal_catch_rate(rows: &[LoopRow]) -> Ratio {
    use NonconformitySource::{ExternalAudit, InternalAudit};
    let audited = rows.iter().filter(|row| counts(row) && matches!(row.source, InternalAudit | ExternalAudit));
    Ratio::count(audited, |row| row.source == InternalAudit)
}

/// Opportunities taken up / raised. Rows: whether its improvement has been done.
pub fn ofi_uptake(implemented: &[bool]) -> Ratio {
    Ratio::count(implemented, |done| **done)
}

/// Overrides / assignments.
pub const fn independence_exceptions(overrides: i64, assignments: i64) -> Ratio {
    Ratio { part: overrides, whole: assignments }
}

#[cfg(test)]
mod tests {
    use uuid::Uuid;

    use super::*;
    use crate::domain::nonconformity::tests::day;

    fn row(state: NonconformityState) -> LoopRow {
        LoopRow {
            id: NonconformityId(Uuid::from_u128(1)),
            clause_id: ClauseId(Uuid::from_u128(1)),
            process_id: None,
            source: NonconformitySource::InternalAudit,
            grade_kind: GradeKind::Minor,
            state,
            raised_on: day(2026, 1, 1),
            issued_on: Some(day(2026, 1, 1)),
            closed_on: None,
            overdue: false,
            disputed: false,
            first_check: None,
        }
    }

    fn ratio(part: i64, whole: i64) -> Ratio {
        Ratio { part, whole }
    }

    #[test]
    fn there_is_no_share_of_nothing() {
        assert_eq!(overdue_rate(&[]).share(), None);
        assert_eq!(findings_per_audit_day(&[], None, 0.0), None);
        assert_eq!(ratio(1, 4).share(), Some(0.25));
    }

    #[test]
    fn an_audit_counts_in_its_window_only() {
        let audit = |done| PlannedAudit { from: day(2026, 3, 1), to: day(2026, 3, 31), done };
        let audits = [audit(Some(day(2026, 3, 31))), audit(Some(day(2026, 4, 1))), audit(None)];
        assert_eq!(programme_completion(&audits), ratio(1, 3));
    }

    #[test]
    fn coverage_ignores_what_is_not_in_scope() {
        assert_eq!(coverage(&BTreeSet::from([1, 2, 9]), &BTreeSet::from([1, 2, 3, 4])), ratio(2, 4));
    }

    #[test]
    fn a_report_on_the_last_day_is_punctual() {
        let reports = [(day(2026, 3, 1), day(2026, 3, 15)), (day(2026, 3, 1), day(2026, 3, 16))];
        assert_eq!(report_punctuality(&reports, 14), ratio(1, 2));
    }

    #[test]
    fn findings_are_counted_by_grade() {
        let major = LoopRow { grade_kind: GradeKind::Major, ..row(NonconformityState::Issued) };
        let rows = [row(NonconformityState::Issued), row(NonconformityState::Closed), major];
        assert_eq!(findings_per_audit_day(&rows, Some(GradeKind::Major), 2.0), Some(0.5));
        assert_eq!(findings_per_audit_day(&rows, None, 2.0), Some(1.5));
    }

    #[test]
    fn on_time_asks_what_was_due_in_the_period() {
        let promise = |due, done| Promise { due, done };
        let promises = [
            promise(day(2026, 3, 1), Some(day(2026, 3, 1))),
            promise(day(2026, 3, 2), Some(day(2026, 3, 3))),
            promise(day(2026, 3, 31), None),
            promise(day(2026, 4, 1), Some(day(2026, 3, 1))),
        ];
        assert_eq!(on_time(&promises, day(2026, 3, 1), day(2026, 3, 31)), ratio(1, 3));
    }

    #[test]
    fn ageing_counts_the_open_ones() {
        let issued = |on| LoopRow { issued_on: Some(on), ..row(NonconformityState::InProgress) };
        let rows = [
            issued(day(2026, 3, 1)),
            issued(day(2026, 1, 30)),
            row(NonconformityState::Closed),
            row(NonconformityState::Draft),
        ];
        let ages = ageing(&rows, day(2026, 3, 31));
        let counts: Vec<_> = ages.buckets.iter().map(|(_, count)| *count).collect();
        assert_eq!((counts, ages.median, ages.max), (vec![1, 1, 0, 0], Some(45.0), Some(60)));
        assert_eq!(ageing(&[], day(2026, 3, 31)).median, None);
    }

    #[test]
    fn recurrence_finds_the_twin_and_skips_drafts() {
        let closed_on = day(2025, 6, 1);
        let first = row(NonconformityState::Issued);
        let past = [ClosedEffective {
            id: NonconformityId(Uuid::from_u128(7)),
            clause_id: first.clause_id,
            process_id: None,
            closed_on,
        }];
        let other = LoopRow { clause_id: ClauseId(Uuid::from_u128(2)), ..first };
        assert_eq!(recurrence(&[first, other, row(NonconformityState::Draft)], &past), ratio(1, 2));
    }

    #[test]
    fn only_first_checks_count_for_effectiveness() {
        let checked = |first_check| LoopRow { first_check, ..row(NonconformityState::Closed) };
        let rows = [
            checked(Some(EffectivenessResult::Effective)),
            checked(Some(EffectivenessResult::NotEffective)),
            checked(None),
        ];
        assert_eq!(effectiveness(&rows), ratio(1, 2));
    }

    #[test]
    fn disputes_overdue_and_catch_rate() {
        let issued = row(NonconformityState::Issued);
        let rows = [
            LoopRow { disputed: true, overdue: true, ..issued },
            row(NonconformityState::Withdrawn),
            LoopRow { source: NonconformitySource::ExternalAudit, ..issued },
            LoopRow { issued_on: None, ..row(NonconformityState::Draft) },
            LoopRow { source: NonconformitySource::Complaint, ..issued },
        ];
        assert_eq!(dispute_rate(&rows), ratio(2, 4));
        assert_eq!(overdue_rate(&rows), ratio(1, 3));
        assert_eq!(internal_catch_rate(&rows), ratio(1, 2));
        assert_eq!(ofi_uptake(&[true, false, true]), ratio(2, 3));
        assert_eq!(independence_exceptions(1, 12), ratio(1, 12));
    }
}
