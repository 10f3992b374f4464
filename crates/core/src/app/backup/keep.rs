//! Which backups have done their time: of each of the last days, weeks and months the newest stays. Pure.

use std::collections::BTreeSet;

use chrono::{Datelike, NaiveDate};

use super::BackupSettings;
use crate::domain::Timestamp;

/// Days with the same answer are in one period.
type Period = fn(NaiveDate) -> (i32, u32);

/// Names that may go. The newest never does.
pub fn superfluous<'a>(backups: &[(&'a str, Timestamp)], settings: &BackupSettings) -> Vec<&'a str> {
    let mut newest_first: Vec<(&str, NaiveDate)> = backups.iter().map(|(name, at)| (*name, at.day())).collect();
    newest_first.sort_by_key(|(name, _)| std::cmp::Reverse(*name));
    let mut stays: BTreeSet<&str> = newest_first.first().map(|(name, _)| *name).into_iter().collect();
    let periods: [(u32, Period); 3] = [
        (settings.daily, |day| (day.year(), day.ordinal())),
        (settings.weekly, |day| (day.iso_week().year(), day.iso_week().week())),
        (settings.monthly, |day| (day.year(), day.month())),
    ];
    for (count, period) in periods {
        let mut seen = BTreeSet::new();
        for (name, day) in &newest_first {
            if seen.len() < count as usize && seen.insert(period(*day)) {
                stays.insert(name);
            }
        }
    }
    newest_first.into_iter().map(|(name, _)| name).filter(|name| !stays.contains(name)).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::app::backup::name_of;

    const DAY: i64 = 86_400_000;

    fn left(days: &[i64]) -> Vec<i64> {
        let at = |day: i64| Timestamp::new(1_780_000_000_000 - day * DAY, 0);
        let names: Vec<(String, i64)> = days.iter().map(|&day| (name_of(at(day), 1), day)).collect();
        let backups: Vec<(&str, Timestamp)> = names.iter().map(|(name, day)| (name.as_str(), at(*day))).collect();
        let gone = superfluous(&backups, &BackupSettings::default());
        names.iter().filter(|(name, _)| !gone.contains(&name.as_str())).map(|(_, day)| *day).collect()
    }

    #[test]
    fn a_year_of_days_leaves_seven_days_four_weeks_twelve_months() {
        let kept = left(&(0..400).collect::<Vec<_>>());
        assert_eq!(kept[..7], [0, 1, 2, 3, 4, 5, 6]);
        assert!((19..=23).contains(&kept.len()), "{kept:?}");
        assert!(kept.last().is_some_and(|oldest| (330..400).contains(oldest)), "{kept:?}");
    }

    #[test]
    fn few_backups_all_stay_and_one_is_never_thinned_away() {
        assert_eq!(left(&[0, 40, 80]), [0, 40, 80]);
        assert_eq!(left(&[700]), [700]);
        assert_eq!(left(&[]), Vec::<i64>::new());
    }
}
