//! `make bench`: the figures of docs/performance.md, through the same command table as everything else.
//! Prints one line a figure: what, value, bound. Machines are shared: compare figures of one run only.
//!
//! `bench [FINDINGS] [KEPT] [PART...]`: a workspace of that many findings is made, which takes minutes, and a copy of it left in the
//! folder KEPT; where KEPT is there already it is measured instead. What a figure writes never reaches KEPT.
//! Only the parts named are measured; without any, all of `PARTS`.

mod cycle;
mod findings;
mod measure;
mod nonconformities;
mod planner;
mod seed;
mod whole;

use std::path::{Path, PathBuf};

use triennium_tests::Laptop;

type Part = fn(&Laptop, &seed::Ground);

/// In this order: what reads first, then what writes.
const PARTS: &[(&str, Part)] = &[
    ("open", |laptop, _| whole::open(laptop)),
    // It waits until the index of the search has settled, which would stand in the way of the lists.
    ("search", |laptop, _| findings::search(laptop)),
    ("findings", findings::list),
    ("nonconformities", |laptop, _| nonconformities::list(laptop)),
    ("today", |laptop, _| nonconformities::today(laptop)),
    ("kpi", |laptop, _| nonconformities::key_figures(laptop)),
    ("cycle", |_, _| cycle::ten_years()),
    ("planner", |_, _| planner::bench()),
    ("create", findings::create),
    ("report", whole::report),
    ("verify", |laptop, _| whole::verify(laptop)),
    ("check", |laptop, _| whole::check(laptop)),
];

fn main() {
    let mut arguments = std::env::args().skip(1);
    let rows: usize = arguments.next().and_then(|n| n.parse().ok()).unwrap_or(100_000);
    let kept = arguments.next().map(PathBuf::from);
    let wanted: Vec<String> = arguments.collect();
    println!("| what | figure | bound |\n|---|---|---|");
    let laptop = workspace(rows, kept.as_deref());
    let ground = seed::Ground::of(&laptop);
    for (_, part) in PARTS.iter().filter(|(name, _)| wanted.is_empty() || wanted.iter().any(|w| w == name)) {
        part(&laptop, &ground);
    }
}

/// Always a copy, so that the same is measured whether it was made now or before.
fn workspace(rows: usize, kept: Option<&Path>) -> Laptop {
    let scratch = tempfile::tempdir().expect("a temporary folder");
    let kept = kept.map_or_else(|| scratch.path().join("kept"), Path::to_owned);
    if !kept.exists() {
        let laptop = Laptop::with_workspace();
        seed::fill(&laptop, rows);
        laptop.leave_a_copy(&kept);
    }
    let laptop = Laptop::with_copy_of(&kept, 2);
    laptop.clock.advance_days(10);
    laptop.clock.tick(1);
    laptop
}
