//! Progress of many files at once: true, never backwards, never above its totals, and not so often that it costs.

use std::sync::{Mutex, MutexGuard, PoisonError};

use crate::job::{Job, Progress};

/// How many reports a long job makes, roughly.
const STEPS: u64 = 256;

pub struct Meter<'j> {
    job: &'j Job,
    state: Mutex<State>,
}

struct State {
    progress: Progress,
    reported: (u64, u64),
}

impl<'j> Meter<'j> {
    /// `stage` names a message. Totals are what was planned; files that grow since then do not push past them.
    pub fn new(job: &'j Job, stage: &str, files: u64, bytes: u64) -> Self {
        let progress = Progress { stage: stage.into(), files_total: files, bytes_total: bytes, ..Progress::default() };
        job.report(&progress);
        Self { job, state: Mutex::new(State { progress, reported: (0, 0) }) }
    }

    pub fn job(&self) -> &'j Job {
        self.job
    }

    /// One planned file. It counts as done when what this returns is dropped, whatever became of the file.
    pub fn file(&self, planned: u64) -> FileMeter<'_, 'j> {
        FileMeter { meter: self, left: planned }
    }

    fn add(&self, files: u64, bytes: u64) {
        let mut state = self.lock();
        let progress = &mut state.progress;
        progress.files_done = (progress.files_done + files).min(progress.files_total);
        progress.bytes_done = (progress.bytes_done + bytes).min(progress.bytes_total);
        if state.is_worth_reporting() {
            state.reported = (state.progress.files_done, state.progress.bytes_done);
            // Under the lock, or two threads could show an older figure after a newer one.
            self.job.report(&state.progress);
        }
    }

    fn lock(&self) -> MutexGuard<'_, State> {
        self.state.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

impl State {
    fn is_worth_reporting(&self) -> bool {
        let Progress { files_done, files_total, bytes_done, bytes_total, .. } = self.progress;
        let moved = |done, before, total: u64| done > before && done - before >= (total / STEPS).max(1);
        let end = (files_done, bytes_done) == (files_total, bytes_total) && self.reported != (files_total, bytes_total);
        end || moved(files_done, self.reported.0, files_total) || moved(bytes_done, self.reported.1, bytes_total)
    }
}

pub struct FileMeter<'m, 'j> {
    meter: &'m Meter<'j>,
    left: u64,
}

impl FileMeter<'_, '_> {
    pub fn job(&self) -> &Job {
        self.meter.job
    }

    pub fn bytes(&mut self, read: usize) {
        let counted = (read as u64).min(self.left);
        self.left -= counted;
        if counted > 0 {
            self.meter.add(0, counted);
        }
    }
}

impl Drop for FileMeter<'_, '_> {
    fn drop(&mut self) {
        self.meter.add(1, self.left);
    }
}

#[cfg(test)]
mod tests {
    use std::sync::Arc;

    use super::*;

    #[test]
    fn progress_of_files_past_four_gigabytes_does_not_wrap() {
        let seen = Arc::new(Mutex::new(Progress::default()));
        let sink = Arc::clone(&seen);
        let job = Job::new(move |progress| *sink.lock().expect("unpoisoned") = progress.clone());
        let meter = Meter::new(&job, "stage-hashing", 2, 10 << 30);
        for _ in 0..2 {
            let mut file = meter.file(5 << 30);
            (0..5).for_each(|_| file.bytes(1 << 30));
        }
        assert_eq!(seen.lock().expect("unpoisoned").bytes_done, 10 << 30);
    }

    #[test]
    fn progress_rises_to_its_totals_and_never_past_them() {
        let seen = Arc::new(Mutex::new(Vec::new()));
        let sink = Arc::clone(&seen);
        let job = Job::new(move |progress| sink.lock().expect("unpoisoned").push(progress.clone()));
        let meter = Meter::new(&job, "stage-hashing", 300, 300 * 1000);
        std::thread::scope(|scope| {
            for _ in 0..3 {
                scope.spawn(|| {
                    for file in 0..100 {
                        let mut one = meter.file(1000);
                        // Some files have grown since they were planned, some are gone.
                        one.bytes([5000, 0, 400][file % 3]);
                    }
                });
            }
        });
        let seen = seen.lock().expect("unpoisoned");
        assert!(seen.windows(2).all(|w| w[0].files_done <= w[1].files_done && w[0].bytes_done <= w[1].bytes_done));
        assert!(seen.iter().all(|p| p.files_done <= p.files_total && p.bytes_done <= p.bytes_total));
        let last = seen.last().expect("reported");
        assert_eq!((last.files_done, last.bytes_done), (300, 300_000));
        assert!(seen.len() < 700, "{} reports", seen.len());
    }
}
