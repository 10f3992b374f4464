//! Nonconformities in lists, and what is counted from them: Today and the key figures.

use serde_json::json;
use triennium_tests::Laptop;

use crate::{
    measure::{Dice, calls},
    seed::word,
};

const SORTS: &[&str] =
    &["number", "due_on", "title", "state", "grade", "risk", "clause", "process", "owner", "raised_on", "closed_on"];

pub fn list(laptop: &Laptop) {
    let mut dice = Dice(23);
    let mut page = |n: usize| json!({"sort": SORTS[n % SORTS.len()], "descending": n.is_multiple_of(2), "offset": dice.roll(2_000), "limit": 60});
    calls("list nonconformities, each order", "p99 < 50", laptop, 220, |n| {
        ("nonconformity_list", json!({"page": page(n)}))
    });
    calls("list open nonconformities, each order", "p99 < 50", laptop, 220, |n| {
        ("nonconformity_list", json!({"open": true, "page": page(n)}))
    });
    let mut dice = Dice(29);
    calls("search within the list of nonconformities (two words)", "p99 < 50", laptop, 100, |_| {
        let text = format!("{} {}", word(&mut dice), &word(&mut dice)[..3]);
        ("nonconformity_list", json!({"text": text, "page": {"limit": 60}}))
    });
}

pub fn today(laptop: &Laptop) {
    calls("Today (status)", "p99 < 50", laptop, 100, |n| ("status", json!({"mine": n.is_multiple_of(2)})));
}

pub fn key_figures(laptop: &Laptop) {
    calls("key figures of a year (kpi_list)", "p99 < 200", laptop, 40, |_| ("kpi_list", json!({})));
}
