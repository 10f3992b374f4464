//! The machine's clock and randomness: the only place that reads them. Everything else is handed a `Clock` and `Ids`.

use std::sync::{Mutex, PoisonError};

use chrono::{Local, Offset};
use uuid::Uuid;

use crate::domain::{Clock, Timestamp};

pub struct SystemClock;

impl Clock for SystemClock {
    fn now(&self) -> Timestamp {
        let now = Local::now();
        Timestamp::new(now.timestamp_millis(), now.offset().fix().local_minus_utc() / 60)
    }
}

/// Bytes no one can foresee, or, for samples and tests, bytes anyone can repeat.
pub type Entropy = Box<dyn Fn(&mut [u8]) + Send + Sync>;

pub fn system_entropy() -> Entropy {
    Box::new(|bytes| getrandom::fill(bytes).expect("the operating system gives random bytes"))
}

/// UUIDv7 whose order is the order of making, also within one millisecond and when the clock steps back.
pub struct Ids {
    entropy: Entropy,
    last: Mutex<(u64, u16)>,
}

impl Ids {
    pub fn new(entropy: Entropy) -> Self {
        Self { entropy, last: Mutex::new((0, 0)) }
    }

    pub fn uuid(&self, now: Timestamp) -> Uuid {
        let (ms, counter) = self.next(u64::try_from(now.utc_ms()).unwrap_or_default());
        let mut tail = self.bytes::<10>();
        [tail[0], tail[1]] = counter.to_be_bytes();
        uuid::Builder::from_unix_timestamp_millis(ms, &tail).into_uuid()
    }

    pub fn bytes<const N: usize>(&self) -> [u8; N] {
        let mut bytes = [0; N];
        (self.entropy)(&mut bytes);
        bytes
    }

    /// The counter fills UUIDv7's 12 bits after the time; when they run out the time is moved on by a millisecond.
    fn next(&self, now: u64) -> (u64, u16) {
        let mut last = self.last.lock().unwrap_or_else(PoisonError::into_inner);
        *last = match *last {
            (ms, _) if now > ms => (now, 0),
            (ms, 0x0fff) => (ms + 1, 0),
            (ms, counter) => (ms, counter + 1),
        };
        *last
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn ids_keep_the_order_of_their_making() {
        let ids = Ids::new(system_entropy());
        let at = |ms| Timestamp::new(ms, 0);
        let made: Vec<Uuid> = (0..10_000).map(|i| ids.uuid(at(if i < 5_000 { 1_000 } else { 900 }))).collect();
        assert!(made.windows(2).all(|pair| pair[0] < pair[1]));
        assert!(made.iter().all(|id| id.get_version_num() == 7));
    }
}
