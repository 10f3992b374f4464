//! Where a long piece of work is, on one line of a terminal that is overwritten and wiped. Nowhere else.

use std::{
    io::{IsTerminal as _, Write as _},
    sync::Mutex,
};

use triennium_core::job::Progress;

use crate::words;

/// The width last drawn, so that a shorter line wipes a longer one.
static DRAWN: Mutex<Option<(u64, usize)>> = Mutex::new(None);

pub fn show(progress: &Progress) {
    if !std::io::stderr().is_terminal() {
        return;
    }
    let mut drawn = DRAWN.lock().unwrap_or_else(std::sync::PoisonError::into_inner);
    let share = per_mille(progress);
    // A line a per mille is enough to look alive and too little to slow anything down.
    if drawn.is_some_and(|(last, _)| last == share) {
        return;
    }
    let text = line(progress, share);
    let last = drawn.map_or(0, |(_, width)| width);
    let width = text.chars().count();
    let _ = write!(std::io::stderr().lock(), "\r{text}{}", " ".repeat(last.saturating_sub(width)));
    *drawn = Some((share, width));
}

/// Before anything else is written, and at the end.
pub fn wipe() {
    let mut drawn = DRAWN.lock().unwrap_or_else(std::sync::PoisonError::into_inner);
    if let Some((_, width)) = drawn.take() {
        let _ = write!(std::io::stderr().lock(), "\r{}\r", " ".repeat(width));
    }
}

fn per_mille(progress: &Progress) -> u64 {
    let share = |done: u64, total: u64| done.saturating_mul(1_000).checked_div(total);
    share(progress.bytes_done, progress.bytes_total)
        .or_else(|| share(progress.files_done, progress.files_total))
        .unwrap_or(progress.files_done)
}

fn line(progress: &Progress, share: u64) -> String {
    let stage = words::word(&progress.stage);
    if progress.files_total == 0 && progress.bytes_total == 0 {
        return format!("{stage} {}", progress.files_done);
    }
    format!("{stage} {}/{}  {:>3} %", progress.files_done, progress.files_total, share / 10)
}
