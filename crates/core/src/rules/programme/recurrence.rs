//! What comes back every so many months: counted from the anchor, so that a day lost to a short month comes back in a long
//! one (31 January, 28 February, 31 March). Every day is listed, also one nobody acted on.

use chrono::{Datelike, Months, NaiveDate};

/// Days expanded at most: a monthly recurrence over fifty years.
pub const MOST: usize = 600;

/// Every day of the recurrence from `from` to `to`, both included, not before `anchor`, not after `until`.
pub fn days(
    anchor: NaiveDate,
    every_months: u32,
    until: Option<NaiveDate>,
    from: NaiveDate,
    to: NaiveDate,
) -> Vec<NaiveDate> {
    let last = until.map_or(to, |until| until.min(to));
    if every_months == 0 || last < anchor {
        return Vec::new();
    }
    // Counted from the anchor, never from the day before: clamping would add up.
    let skipped = months_between(anchor, from).saturating_sub(1) / every_months;
    let nth = |n: u32| n.checked_mul(every_months).and_then(|months| anchor.checked_add_months(Months::new(months)));
    (skipped..).map_while(nth).take_while(|day| *day <= last).filter(|day| *day >= from).take(MOST).collect()
}

/// Whole months from one day to a later one; 0 where it is not later.
pub fn months_between(from: NaiveDate, to: NaiveDate) -> u32 {
    let months = (to.year() - from.year()) * 12 + to.month() as i32 - from.month() as i32;
    let whole = u32::try_from(months).unwrap_or_default();
    let reached = from.checked_add_months(Months::new(whole)).is_some_and(|day| day <= to);
    if reached || whole == 0 { whole } else { whole - 1 }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::super::made::day;
    use super::*;

    fn texts(anchor: &str, every: u32, until: Option<&str>, from: &str, to: &str) -> Vec<String> {
        days(day(anchor), every, until.map(day), day(from), day(to)).iter().map(ToString::to_string).collect()
    }

    #[test]
    fn the_months_end_is_clamped_and_comes_back() {
        let found = texts("2027-12-31", 1, None, "2027-12-01", "2028-04-30");
        assert_eq!(found, ["2027-12-31", "2028-01-31", "2028-02-29", "2028-03-31", "2028-04-30"]);
        assert_eq!(
            texts("2024-02-29", 12, None, "2025-01-01", "2028-12-31").first().map(String::as_str),
            Some("2025-02-28")
        );
        assert_eq!(texts("2024-02-29", 12, None, "2028-01-01", "2028-12-31"), ["2028-02-29"]);
    }

    #[test]
    fn it_begins_at_the_anchor_and_ends_where_it_was_told() {
        assert_eq!(texts("2026-06-15", 6, None, "2026-01-01", "2026-12-31"), ["2026-06-15", "2026-12-15"]);
        assert_eq!(texts("2026-06-15", 6, Some("2026-12-14"), "2026-01-01", "2027-12-31"), ["2026-06-15"]);
        assert_eq!(texts("2026-06-15", 6, Some("2026-06-14"), "2026-01-01", "2027-12-31"), [""; 0]);
        assert_eq!(texts("2026-06-15", 0, None, "2026-01-01", "2027-12-31"), [""; 0]);
    }

    #[test]
    fn whole_months_are_counted_at_the_months_end_too() {
        assert_eq!(months_between(day("2026-01-31"), day("2026-02-28")), 1);
        assert_eq!(months_between(day("2026-01-15"), day("2026-02-14")), 0);
        assert_eq!(months_between(day("2026-02-14"), day("2026-01-15")), 0);
    }

    proptest! {
        /// Two windows beside each other give what one gives: nothing is skipped, nothing comes twice.
        #[test]
        fn windows_beside_each_other_lose_nothing(start in 0u64..1500, every in 1u32..40, cut in 0u64..2500) {
            let first = day("2020-01-01");
            let anchor = first + chrono::Days::new(start);
            let (middle, end) = (first + chrono::Days::new(cut), first + chrono::Days::new(4000));
            let whole = days(anchor, every, None, first, end);
            let mut parts = days(anchor, every, None, first, middle);
            parts.extend(days(anchor, every, None, middle + chrono::Days::new(1), end));
            prop_assert_eq!(&whole, &parts);
            prop_assert!(whole.is_sorted() && whole.first() == Some(&anchor));
        }
    }
}
