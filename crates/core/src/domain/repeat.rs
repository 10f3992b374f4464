//! Repeats: the same clause and process failing again within 24 months of a nonconformity closed as effective.
//! Points at the twin; what to do about it is a person's matter (it must be acknowledged before issuing).

use chrono::{Months, NaiveDate};

use super::ids::*;

pub const WINDOW_MONTHS: u32 = 24;

/// A nonconformity closed with an effective check, as the store finds it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct ClosedEffective {
    pub id: NonconformityId,
    pub clause_id: ClauseId,
    pub process_id: Option<ProcessId>,
    pub closed_on: NaiveDate,
}

/// What a new nonconformity is compared by.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct RepeatKey {
    pub id: NonconformityId,
    pub clause_id: ClauseId,
    /// None matches none: a failure of the system itself repeats one of the system itself.
    pub process_id: Option<ProcessId>,
    pub raised_on: NaiveDate,
}

/// The twin closed last, of those closed on or before the day the new one was raised and not longer than the window ago.
pub fn twin(new: &RepeatKey, past: &[ClosedEffective]) -> Option<NonconformityId> {
    let same = |old: &&ClosedEffective| {
        old.id != new.id && (old.clause_id, old.process_id) == (new.clause_id, new.process_id) && within(old, new)
    };
    past.iter().filter(same).max_by_key(|old| (old.closed_on, old.id)).map(|old| old.id)
}

fn within(old: &ClosedEffective, new: &RepeatKey) -> bool {
    let end = old.closed_on.checked_add_months(Months::new(WINDOW_MONTHS)).unwrap_or(NaiveDate::MAX);
    (old.closed_on..=end).contains(&new.raised_on)
}

#[cfg(test)]
mod tests {
    use uuid::Uuid;

    use super::*;
    use crate::domain::nonconformity::tests::day;

    fn old(id: u128, closed_on: NaiveDate) -> ClosedEffective {
        ClosedEffective {
            id: NonconformityId(Uuid::from_u128(id)),
            clause_id: ClauseId(Uuid::from_u128(1)),
            process_id: Some(ProcessId(Uuid::from_u128(2))),
            closed_on,
        }
    }

    fn new(raised_on: NaiveDate) -> RepeatKey {
        let ClosedEffective { clause_id, process_id, .. } = old(0, raised_on);
        RepeatKey { id: NonconformityId(Uuid::from_u128(99)), clause_id, process_id, raised_on }
    }

    fn number(twin: Option<NonconformityId>) -> Option<u128> {
        twin.map(|id| id.0.as_u128())
    }

    #[test]
    fn the_last_day_of_the_window_counts_and_the_next_does_not() {
        let past = [old(1, day(2024, 2, 29))];
        assert_eq!(number(twin(&new(day(2026, 2, 28)), &past)), Some(1), "the month end is clamped");
        assert_eq!(twin(&new(day(2026, 3, 1)), &past), None);
        assert_eq!(twin(&new(day(2024, 2, 28)), &past), None, "raised before it was closed");
    }

    #[test]
    fn the_one_closed_last_is_the_twin() {
        let past = [old(1, day(2025, 5, 1)), old(3, day(2025, 8, 1)), old(2, day(2025, 6, 1))];
        assert_eq!(number(twin(&new(day(2026, 1, 1)), &past)), Some(3));
    }

    #[test]
    fn clause_and_process_must_both_match() {
        let raised = new(day(2026, 1, 1));
        let past = old(1, day(2025, 5, 1));
        assert_eq!(twin(&RepeatKey { process_id: None, ..raised }, &[past]), None);
        assert_eq!(twin(&raised, &[ClosedEffective { clause_id: ClauseId(Uuid::nil()), ..past }]), None);
        let both_without = ClosedEffective { process_id: None, ..past };
        assert!(twin(&RepeatKey { process_id: None, ..raised }, &[both_without]).is_some());
        assert_eq!(twin(&RepeatKey { id: past.id, ..raised }, &[past]), None, "nothing repeats itself");
    }
}
