//! What concerns a workspace as a whole: opening, a large report, the proof of its history, the check of everything.

use serde_json::json;
use triennium_core::domain::AuditId;
use triennium_tests::Laptop;

use crate::{
    measure::{Dice, calls, once},
    seed::{self, Ground},
};

pub fn open(laptop: &Laptop) {
    calls("open the workspace", "p99 < 150", laptop, 30, |_| {
        laptop.ok("workspace_close", json!({}));
        ("workspace_open", json!({"path": laptop.folder()}))
    });
}

pub fn report(laptop: &Laptop, ground: &Ground) {
    let audit = laptop.ok(
        "audit_create",
        json!({"kind": "internal", "title": "A thousand findings", "planned_from": "2026-04-01", "planned_to": "2026-04-02"}),
    );
    let audit: AuditId = seed::id(&audit);
    let ground = Ground {
        audits: vec![audit],
        clauses: ground.clauses.clone(),
        grades: ground.grades.clone(),
        people: ground.people.clone(),
        processes: ground.processes.clone(),
    };
    let app = laptop.host.desk().app().expect("open");
    seed::add_findings(&app, &ground, &mut Dice(19), 900_000..901_000);
    let path = laptop.home.path().join("report.pdf");
    once("report of 1,000 findings", "< 1.5 s CPU", || {
        laptop.ok("report_write", json!({"audit": audit, "path": path}))
    });
}

pub fn verify(laptop: &Laptop) {
    let entries = |proof: serde_json::Value| {
        assert_eq!(proof["faults"], json!([]), "the history of the bench is sound");
        proof["entries"].as_i64().unwrap_or_default()
    };
    let whole =
        once("history verify, every signature", "-", || entries(laptop.ok("history_verify", json!({"full": true}))));
    once("history verify again, signatures sealed", "-", || entries(laptop.ok("history_verify", json!({}))));
    println!("| entries of that history | {whole} | - |");
}

pub fn check(laptop: &Laptop) {
    let checked = once("check the whole workspace", "-", || laptop.ok("workspace_check", json!({})));
    assert_eq!(checked["faults"], json!([]), "the workspace of the bench is sound");
}
