//! The rules of certification on a certificate with ten years of history.

use chrono::NaiveDate;
use triennium_core::{app::cycle_rules::with_clauses, rules};

use crate::measure::{cpu, line};

pub fn ten_years() {
    let text = include_str!("../../../fixtures/cycle-ten-years.json");
    let facts = with_clauses(serde_json::from_str(text).expect("facts"));
    let on = NaiveDate::from_ymd_opt(2026, 11, 22).expect("a day");
    let (count, before) = (2_000, cpu());
    for _ in 0..count {
        drop(rules::evaluate(&facts, on).expect("possible facts"));
    }
    line(
        "judge ten years of a certificate by all rules, CPU ms",
        (cpu() - before).as_secs_f64() * 1e3 / f64::from(count),
        "< 1",
    );
}
