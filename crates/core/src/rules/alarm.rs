//! How near a deadline is: 180, 90, 60 and 30 days before it.

/// The farthest first.
pub const ALARM_DAYS: [u32; 4] = [180, 90, 60, 30];

/// The nearest of the alarm days that has been reached; none while there is more time, and none once it has passed: then
/// the verdict speaks.
pub fn reached(days_left: i64) -> Option<u32> {
    ALARM_DAYS.into_iter().rev().find(|days| (0..=i64::from(*days)).contains(&days_left))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_nearest_day_reached_is_told() {
        let told = [181, 180, 91, 90, 61, 60, 31, 30, 0, -1].map(reached);
        let expected = [None, Some(180), Some(180), Some(90), Some(90), Some(60), Some(60), Some(30), Some(30), None];
        assert_eq!(told, expected);
    }
}
