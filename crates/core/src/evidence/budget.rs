//! How much a rolling check may do in one go.

use std::sync::{Mutex, PoisonError};

use crate::domain::Clock;

/// Nothing set: no bound. Files are read whole: a started one is finished, and the first is always started, or a file
/// larger than the budget would never be checked.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Budget {
    pub milliseconds: Option<u64>,
    pub bytes: Option<u64>,
}

pub(super) struct Spending<'c> {
    clock: &'c dyn Clock,
    deadline_ms: Option<i64>,
    /// Bytes started so far, and the bound; `None` before the first file.
    started: Mutex<Option<u64>>,
    bytes: Option<u64>,
}

impl<'c> Spending<'c> {
    pub(super) fn new(budget: &Budget, clock: &'c dyn Clock) -> Self {
        let deadline = |ms| clock.now().utc_ms().saturating_add(i64::try_from(ms).unwrap_or(i64::MAX));
        Self { clock, deadline_ms: budget.milliseconds.map(deadline), started: Mutex::new(None), bytes: budget.bytes }
    }

    pub(super) fn may_start(&self, bytes: u64) -> bool {
        let mut started = self.started.lock().unwrap_or_else(PoisonError::into_inner);
        let sum = started.unwrap_or(0).saturating_add(bytes);
        let in_time = self.deadline_ms.is_none_or(|deadline| self.clock.now().utc_ms() < deadline);
        let may = started.is_none() || in_time && self.bytes.is_none_or(|bound| sum <= bound);
        if may {
            *started = Some(sum);
        }
        may
    }
}
