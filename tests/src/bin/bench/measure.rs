//! What the figures are measured with. Wall time is what a person waits; beside other work on the machine it says little,
//! so each repeated call is also measured by the processor time of its thread.

use std::time::{Duration, Instant};

use serde_json::Value;
use triennium_tests::Laptop;

/// A pseudo-random stream that is the same each run.
pub struct Dice(pub u64);

impl Dice {
    pub fn roll(&mut self, sides: usize) -> usize {
        self.0 = self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        (self.0 >> 33) as usize % sides
    }

    pub fn of<T: Copy>(&mut self, any: &[T]) -> T {
        any[self.roll(any.len())]
    }
}

/// User and system time of this process so far. Linux: 10 ms steps, so it is taken over many repetitions.
pub fn cpu() -> Duration {
    let stat = std::fs::read_to_string("/proc/self/stat").unwrap_or_default();
    let after = stat.rsplit(')').next().unwrap_or_default();
    let field = |n: usize| after.split_whitespace().nth(n).and_then(|t| t.parse::<u64>().ok()).unwrap_or_default();
    Duration::from_millis((field(11) + field(12)) * 10)
}

/// Time on a processor of this thread so far, in nanosecond steps.
fn thread_cpu() -> Duration {
    let stat = std::fs::read_to_string("/proc/thread-self/schedstat").unwrap_or_default();
    Duration::from_nanos(stat.split_whitespace().next().and_then(|t| t.parse().ok()).unwrap_or_default())
}

/// The most memory this process has had at once.
pub fn peak_mb() -> f64 {
    let status = std::fs::read_to_string("/proc/self/status").unwrap_or_default();
    let peak = status.lines().find_map(|l| l.strip_prefix("VmHWM:")).unwrap_or_default();
    peak.split_whitespace().next().and_then(|kb| kb.parse::<f64>().ok()).unwrap_or_default() / 1024.0
}

/// From here on `peak_mb` counts anew, as far as memory has been given back.
pub fn forget_peak() {
    drop(std::fs::write("/proc/self/clear_refs", "5"));
}

/// Calls `command` again and again and prints what it took. A figure holds by its 99th percentile.
pub fn calls(
    what: &str,
    bound: &str,
    laptop: &Laptop,
    count: usize,
    mut call: impl FnMut(usize) -> (&'static str, Value),
) {
    let (mut wall, mut on_cpu) = (Vec::new(), Vec::new());
    for n in 0..count {
        let (command, input) = call(n);
        let (started, before) = (Instant::now(), thread_cpu());
        laptop.ok(command, input);
        on_cpu.push(thread_cpu() - before);
        wall.push(started.elapsed());
    }
    let ((p50, p99), (cpu50, cpu99)) = (percentiles(wall), percentiles(on_cpu));
    println!("| {what}, ms | p50 {p50:.2}, p99 {p99:.2} (CPU {cpu50:.2}, {cpu99:.2}) | {bound} |");
}

/// As `calls`, for what needs no workspace.
pub fn repeated(what: &str, bound: &str, mut run: impl FnMut()) {
    let mut times = Vec::new();
    for _ in 0..50 {
        let before = thread_cpu();
        run();
        times.push(thread_cpu() - before);
    }
    let (p50, p99) = percentiles(times);
    println!("| {what}, ms | CPU p50 {p50:.2}, p99 {p99:.2} | {bound} |");
}

fn percentiles(mut times: Vec<Duration>) -> (f64, f64) {
    times.sort();
    let at = |share: f64| times[((times.len() - 1) as f64 * share) as usize].as_secs_f64() * 1e3;
    (at(0.5), at(0.99))
}

pub fn line(what: &str, value: f64, bound: &str) {
    println!("| {what} | {value:.2} | {bound} |");
}

/// One long call: wall, processor time of all threads, and the memory it took at most.
pub fn once<T>(what: &str, bound: &str, run: impl FnOnce() -> T) -> T {
    forget_peak();
    let (started, before) = (Instant::now(), cpu());
    let value = run();
    let (wall, on_cpu) = (started.elapsed().as_secs_f64(), (cpu() - before).as_secs_f64());
    println!("| {what} | {wall:.2} s, {on_cpu:.2} s CPU, {:.0} MB at most | {bound} |", peak_mb());
    value
}
