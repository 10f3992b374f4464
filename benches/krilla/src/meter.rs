//! Processor time and memory of this process, and the line of the table that both programs print. Linux.

use std::fmt;

/// Time on processors, in nanosecond steps: all threads of the process, user and system. What `getrusage` gives, but for
/// threads that have ended, of which there are none here.
fn cpu_seconds() -> f64 {
    let tasks = std::fs::read_dir("/proc/self/task").expect("Linux");
    let nanoseconds = tasks.filter_map(|task| {
        let stat = std::fs::read_to_string(task.ok()?.path().join("schedstat")).ok()?;
        stat.split_whitespace().next()?.parse::<f64>().ok()
    });
    nanoseconds.sum::<f64>() / 1e9
}

pub fn resident_mb() -> f64 {
    status("VmRSS:")
}

/// The most memory this process has had at once.
fn peak_mb() -> f64 {
    status("VmHWM:")
}

fn status(name: &str) -> f64 {
    let status = std::fs::read_to_string("/proc/self/status").expect("Linux");
    let line = status.lines().find_map(|line| line.strip_prefix(name)).expect("a line of the status");
    let kilobytes: f64 = line.split_whitespace().next().and_then(|text| text.parse().ok()).expect("a number");
    kilobytes / 1024.0
}

/// Processor time between laps.
pub struct Meter {
    last: f64,
}

impl Meter {
    pub fn start() -> Self {
        Self { last: cpu_seconds() }
    }

    pub fn lap(&mut self) -> f64 {
        let now = cpu_seconds();
        let lap = now - self.last;
        self.last = now;
        lap
    }
}

/// `layout`: only who lays out has it. `before`: what was in memory already (the facts, or the fonts).
pub struct Line {
    pub who: &'static str,
    pub findings: usize,
    pub pages: usize,
    pub bytes: usize,
    pub layout: Option<f64>,
    pub writing: f64,
    pub before: f64,
}

impl fmt::Display for Line {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self { who, findings, pages, bytes, layout, writing, before } = self;
        let megabytes = *bytes as f64 / 1e6;
        let seconds = |value: Option<f64>| value.map_or("–".to_owned(), |value| format!("{value:.2}"));
        let (laid_out, whole) = (seconds(*layout), seconds(layout.map(|layout| layout + writing)));
        let peak = peak_mb();
        write!(
            out,
            "| {who} | {findings} | {pages} | {megabytes:.2} | {laid_out} | {writing:.2} | {whole} | {peak:.0} | {before:.0} |"
        )
    }
}
