//! Findings: raised, listed, filtered, searched.

use std::time::{Duration, Instant};

use serde_json::json;
use triennium_tests::Laptop;

use crate::{
    measure::{Dice, calls, cpu, line},
    seed::{Ground, word},
};

pub fn create(laptop: &Laptop, ground: &Ground) {
    let mut dice = Dice(11);
    let (count, before) = (2_000, cpu());
    for _ in 0..count {
        let input = json!({
            "audit_id": dice.of(&ground.audits),
            "clause_id": dice.of(&ground.clauses),
            "grade_id": dice.of(&ground.grades).0,
            "title": dice.words(5),
            "description": dice.words(30),
        });
        laptop.ok("finding_create", input);
    }
    line("create a finding with history, CPU ms", (cpu() - before).as_secs_f64() * 1e3 / f64::from(count), "<= 1");
}

pub fn list(laptop: &Laptop, ground: &Ground) {
    let mut dice = Dice(13);
    let sorts = ["", "number", "title", "raised_on", "grade", "clause", "audit"];
    let kinds = ["major", "minor", "ofi", "positive"];
    calls("list and filter findings", "p99 < 10", laptop, 700, |n| {
        let page = json!({
            "sort": sorts[n % sorts.len()], "descending": n.is_multiple_of(3), "offset": dice.roll(2_000), "limit": 60,
        });
        let filter = match dice.roll(4) {
            0 => json!({"page": page}),
            1 => json!({"audit_id": dice.of(&ground.audits), "page": page}),
            2 => json!({"grade_kind": dice.of(&kinds), "page": page}),
            _ => json!({"clause_id": dice.of(&ground.clauses), "page": page}),
        };
        ("finding_list", filter)
    });
}

/// After what a day's opening does for the index (`App::settle_search`).
pub fn search(laptop: &Laptop) {
    let started = Instant::now();
    while laptop.host.desk().app().expect("open").has_scattered_search() && started.elapsed() < Duration::from_secs(300)
    {
        std::thread::sleep(Duration::from_millis(200));
    }
    line("the search index settles beside the work after a mass import, s", started.elapsed().as_secs_f64(), "-");
    let mut dice = Dice(17);
    calls("search as you type, everything", "p99 < 50", laptop, 400, |_| {
        let word = word(&mut dice);
        ("search", json!({"text": &word[..2 + dice.roll(word.len() - 1)]}))
    });
    calls("search within the list of findings (two words)", "p99 < 50", laptop, 200, |_| {
        let text = format!("{} {}", word(&mut dice), &word(&mut dice)[..3]);
        ("finding_list", json!({"text": text, "page": {"limit": 60}}))
    });
}
