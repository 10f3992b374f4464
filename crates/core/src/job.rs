//! A long piece of work that shows where it is and can be stopped: intake, checks, reports, packs.

use std::sync::atomic::{AtomicBool, Ordering};

use serde::{Deserialize, Serialize};

use crate::{Error, Result};

/// Never exceeds its totals. `stage` names a message (`stage-hashing`).
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize, ts_rs::TS)]
pub struct Progress {
    pub stage: String,
    pub files_done: u64,
    pub files_total: u64,
    pub bytes_done: u64,
    pub bytes_total: u64,
}

type Listener = Box<dyn Fn(&Progress) + Send + Sync>;

#[derive(Default)]
pub struct Job {
    cancelled: AtomicBool,
    listener: Option<Listener>,
}

impl Job {
    pub fn new(listener: impl Fn(&Progress) + Send + Sync + 'static) -> Self {
        Self { cancelled: AtomicBool::new(false), listener: Some(Box::new(listener)) }
    }

    pub fn cancel(&self) {
        self.cancelled.store(true, Ordering::Relaxed);
    }

    /// Call between pieces of work: `Err(Cancelled)` once the person has stopped it.
    pub fn check(&self) -> Result<()> {
        if self.cancelled.load(Ordering::Relaxed) { Err(Error::Cancelled) } else { Ok(()) }
    }

    pub fn report(&self, progress: &Progress) {
        if let Some(listener) = &self.listener {
            listener(progress);
        }
    }
}
