//! Days of a proposal: working days, and the window before an external audit in which the last internal audit and the
//! management review should fall (DOMAIN.md section 4, class HINT): late enough to be fresh, early enough to mend.

use chrono::{Datelike, Days, NaiveDate, Weekday};
use serde::Serialize;

use crate::domain::PersonId;

/// Four to six weeks before the first day of the external audit.
pub const EARLIEST_DAYS: u64 = 42;
pub const LATEST_DAYS: u64 = 28;
/// Between the last internal audit and the review that hears of it.
const REPORT_DAYS: u64 = 6;

#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, ts_rs::TS)]
#[ts(rename = "PlannerWindow")]
pub struct Window {
    pub from: NaiveDate,
    pub to: NaiveDate,
}

impl Window {
    pub fn before(external: NaiveDate) -> Self {
        Self { from: external - Days::new(EARLIEST_DAYS), to: external - Days::new(LATEST_DAYS) }
    }

    pub fn has(&self, day: NaiveDate) -> bool {
        (self.from..=self.to).contains(&day)
    }
}

pub fn is_working(day: NaiveDate) -> bool {
    !matches!(day.weekday(), Weekday::Sat | Weekday::Sun)
}

pub fn on_or_before(day: NaiveDate) -> NaiveDate {
    day.iter_days().rev().find(|day| is_working(*day)).unwrap_or(day)
}

pub fn on_or_after(day: NaiveDate) -> NaiveDate {
    day.iter_days().find(|day| is_working(*day)).unwrap_or(day)
}

/// The last of `count` working days that begin with `first`.
pub fn last_of(first: NaiveDate, count: usize) -> NaiveDate {
    let working = first.iter_days().filter(|day| is_working(*day));
    working.take(count.max(1)).last().unwrap_or(first)
}

/// The first of `count` working days that end with `last`.
pub fn first_of(last: NaiveDate, count: usize) -> NaiveDate {
    let working = last.iter_days().rev().filter(|day| is_working(*day));
    working.take(count.max(1)).last().unwrap_or(last)
}

/// Days of an audit.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, ts_rs::TS)]
#[ts(rename = "PlannerSpan")]
pub struct Span {
    pub from: NaiveDate,
    pub to: NaiveDate,
}

impl Span {
    pub fn overlaps(self, other: Self) -> bool {
        self.from <= other.to && other.from <= self.to
    }
}

/// Somebody's audit, planned or just proposed.
pub type Busy = (PersonId, Span);

/// The day of the management review: the last working day of the window, or later where the audit before it is late.
pub fn review_day(external: NaiveDate, last_audit_ends: NaiveDate, today: NaiveDate) -> NaiveDate {
    let best = on_or_before(Window::before(external).to);
    best.max(on_or_after(last_audit_ends + Days::new(1))).max(on_or_after(today + Days::new(1)))
}

/// Where the last internal audit may lie, best first: so that its report is written when the review sits, then earlier in
/// the window, then the first days left where the window has passed.
pub fn preparation_spans(external: NaiveDate, count: usize, today: NaiveDate) -> Vec<Span> {
    let window = Window::before(external);
    let best = on_or_before(on_or_before(window.to) - Days::new(REPORT_DAYS));
    let ends = best.iter_days().rev().take_while(|day| *day >= window.from).filter(|day| is_working(*day));
    let spans = ends.map(|to| Span { from: first_of(to, count), to }).filter(|span| span.from > today);
    let mut spans: Vec<Span> = spans.collect();
    if spans.is_empty() {
        let days = today.iter_days().skip(1).filter(|day| is_working(*day));
        let late = days.map(|from| Span { from, to: last_of(from, count) });
        spans = late.take_while(|span| span.to < external).take(20).collect();
    }
    spans
}

/// `index` of `count` audits spread evenly over the days from `from` to `to`; then the weeks round that place. Where the
/// audit is longer than these days, it begins with the first.
pub fn spread_spans(from: NaiveDate, to: NaiveDate, (index, count): (usize, usize), days: usize) -> Vec<Span> {
    let length = u64::try_from((to - from).num_days()).unwrap_or_default();
    let step = |weeks: i64| {
        let place = i64::try_from(length * (index as u64 + 1) / (count as u64 + 1)).unwrap_or_default() + weeks * 7;
        let first = on_or_after(from + Days::new(u64::try_from(place).ok()?));
        let span = Span { from: first, to: last_of(first, days) };
        (span.to <= to.max(last_of(on_or_after(from), days))).then_some(span)
    };
    let weeks = (0i64..26).flat_map(|n| if n == 0 { vec![0] } else { vec![-n, n] });
    let spans: Vec<Span> = weeks.filter_map(step).collect();
    if spans.is_empty() {
        let first = on_or_after(from);
        return vec![Span { from: first, to: last_of(first, days) }];
    }
    spans
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::super::made::day;
    use super::*;

    #[test]
    fn audit_and_review_fall_into_the_window() {
        let (external, today) = (day("2026-09-07"), day("2026-01-05"));
        let span = preparation_spans(external, 2, today)[0];
        assert_eq!((span.from, span.to), (day("2026-08-03"), day("2026-08-04")));
        assert_eq!(review_day(external, span.to, today), day("2026-08-10"));
        let window = Window::before(external);
        assert!(window.has(span.to) && window.has(day("2026-08-10")));
        assert!(!window.has(day("2026-07-26")) && !window.has(day("2026-08-11")));
    }

    #[test]
    fn where_the_window_has_passed_it_is_the_next_day_left() {
        let (external, today) = (day("2026-09-07"), day("2026-08-20"));
        let span = preparation_spans(external, 2, today)[0];
        assert_eq!((span.from, span.to), (day("2026-08-21"), day("2026-08-24")), "over a weekend");
        assert_eq!(review_day(external, span.to, today), day("2026-08-25"));
        assert_eq!(preparation_spans(external, 2, day("2026-09-06")), []);
    }

    proptest! {
        #[test]
        fn every_proposed_day_works_and_lies_ahead(start in 0u64..2000, ahead in 1u64..400, count in 1usize..12) {
            let today = day("2024-01-01") + Days::new(start);
            let external = today + Days::new(ahead);
            for span in preparation_spans(external, count, today) {
                prop_assert!(span.from > today && span.to < external && span.from <= span.to);
                prop_assert!(is_working(span.from) && is_working(span.to));
                prop_assert_eq!(span.from.iter_days().take_while(|d| *d <= span.to).filter(|d| is_working(*d)).count(), count);
            }
            if ahead >= 42 + 2 * count as u64 {
                let window = Window::before(external);
                prop_assert!(window.has(preparation_spans(external, count, today)[0].to));
            }
        }

        #[test]
        fn spread_audits_stay_between_the_days(length in 0u64..400, count in 1usize..9, days in 1usize..6) {
            let from = day("2026-01-05");
            for index in 0..count {
                let spans = spread_spans(from, from + Days::new(length), (index, count), days);
                prop_assert!(!spans.is_empty());
                prop_assert!(spans.iter().all(|span| span.from >= from && is_working(span.from)));
            }
        }
    }
}
