//! Calendar arithmetic of the field: months clamp to the month's end, working days are Monday to Friday.

use chrono::{Datelike, Days, Months, NaiveDate, Weekday};

use crate::domain::practice::Term;

/// 31 August and six months is 28 or 29 February; 29 February and twelve months is 28 February.
pub fn add_months(day: NaiveDate, months: i32) -> NaiveDate {
    let by = Months::new(months.unsigned_abs());
    let moved = if months < 0 { day.checked_sub_months(by) } else { day.checked_add_months(by) };
    moved.unwrap_or(if months < 0 { NaiveDate::MIN } else { NaiveDate::MAX })
}

pub fn add_years(day: NaiveDate, years: i32) -> NaiveDate {
    add_months(day, years.saturating_mul(12))
}

pub fn add_days(day: NaiveDate, days: i64) -> NaiveDate {
    let by = Days::new(days.unsigned_abs());
    if days < 0 {
        day.checked_sub_days(by).unwrap_or(NaiveDate::MIN)
    } else {
        day.checked_add_days(by).unwrap_or(NaiveDate::MAX)
    }
}

/// The last day of the calendar year.
pub fn year_end(year: i32) -> NaiveDate {
    NaiveDate::from_ymd_opt(year, 12, 31).unwrap_or(NaiveDate::MAX)
}

pub fn year_start(year: i32) -> NaiveDate {
    NaiveDate::from_ymd_opt(year, 1, 1).unwrap_or(NaiveDate::MIN)
}

/// The last day a term gives; none where it runs to the next audit, which only the plan knows.
pub fn term_end(term: Term, from: NaiveDate) -> Option<NaiveDate> {
    let months = |n: u32| i32::try_from(n).unwrap_or(i32::MAX);
    match term {
        Term::Days(n) => Some(add_days(from, n.into())),
        Term::WorkingDays(n) => Some(add_working_days(from, n)),
        Term::Weeks(n) => Some(add_days(from, i64::from(n) * 7)),
        Term::Months(n) => Some(add_months(from, months(n))),
        Term::NextAudit => None,
    }
}

/// Holidays are not known here: a body's calendar may give more time, never less.
fn add_working_days(from: NaiveDate, days: u32) -> NaiveDate {
    let weeks = add_days(from, i64::from(days / 5) * 7);
    let rest = days % 5;
    let is_working = |day: &NaiveDate| !matches!(day.weekday(), Weekday::Sat | Weekday::Sun);
    let mut working = weeks.iter_days().skip(1).filter(is_working);
    // Whole weeks from a weekend end on a weekend: the last working day before it is meant.
    match rest {
        0 if days == 0 || is_working(&weeks) => weeks,
        0 => add_days(weeks, if weeks.weekday() == Weekday::Sat { -1 } else { -2 }),
        rest => working.nth(rest as usize - 1).unwrap_or(NaiveDate::MAX),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn day(text: &str) -> NaiveDate {
        text.parse().expect("a day")
    }

    #[test]
    fn months_clamp_to_the_months_end() {
        let moved = |from, months| add_months(day(from), months).to_string();
        assert_eq!(moved("2026-08-31", 6), "2027-02-28");
        assert_eq!(moved("2027-08-31", 6), "2028-02-29");
        assert_eq!(moved("2028-02-29", 12), "2029-02-28");
        assert_eq!(moved("2028-02-29", 48), "2032-02-29");
        assert_eq!(moved("2029-08-30", -6), "2029-02-28");
        assert_eq!(moved("2026-12-31", 2), "2027-02-28");
        assert_eq!(moved("2026-05-14", 0), "2026-05-14");
    }

    #[test]
    fn nothing_overflows() {
        assert_eq!(add_months(NaiveDate::MAX, i32::MAX), NaiveDate::MAX);
        assert_eq!(add_years(NaiveDate::MIN, i32::MIN), NaiveDate::MIN);
        assert_eq!(add_days(NaiveDate::MAX, i64::MAX), NaiveDate::MAX);
        assert_eq!(term_end(Term::WorkingDays(u32::MAX), NaiveDate::MAX), Some(NaiveDate::MAX));
        assert_eq!(term_end(Term::Months(u32::MAX), day("2026-01-01")), Some(NaiveDate::MAX));
    }

    #[test]
    fn terms_end_where_a_person_would_count_to() {
        let friday = day("2026-11-20");
        let end = |term: &str, from| term_end(term.parse().expect("a term"), from).map(|d| d.to_string());
        assert_eq!(end("10wd", friday).as_deref(), Some("2026-12-04"));
        assert_eq!(end("1wd", friday).as_deref(), Some("2026-11-23"));
        assert_eq!(end("5wd", day("2026-11-21")).as_deref(), Some("2026-11-27"));
        assert_eq!(end("4w", friday).as_deref(), Some("2026-12-18"));
        assert_eq!(end("90d", friday).as_deref(), Some("2027-02-18"));
        assert_eq!(end("2m", day("2026-12-31")).as_deref(), Some("2027-02-28"));
        assert_eq!(end("next_audit", friday), None);
    }

    proptest! {
        #[test]
        fn months_keep_the_order_of_days(a in 0i64..80_000, b in 0i64..80_000, months in 0i32..60) {
            let (a, b) = (add_days(day("1950-01-01"), a.min(b)), add_days(day("1950-01-01"), a.max(b)));
            prop_assert!(add_months(a, months) <= add_months(b, months));
            prop_assert!(add_months(a, months).day() <= a.day());
        }

        #[test]
        fn working_days_count_as_one_would(from in 0i64..4_000, days in 1u32..60) {
            let from = add_days(day("2020-01-01"), from);
            let weekday = |d: &NaiveDate| !matches!(d.weekday(), Weekday::Sat | Weekday::Sun);
            let counted = from.iter_days().skip(1).filter(weekday).nth(days as usize - 1);
            prop_assert_eq!(Some(add_working_days(from, days)), counted);
        }
    }
}
