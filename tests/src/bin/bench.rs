//! `make bench`: the figures of docs/performance.md, through the same command table as everything else.
//! Prints one line a figure: what, value, bound. Machines are shared: compare figures of one run only.

#[path = "bench/planner.rs"]
mod planner;

use std::time::{Duration, Instant};

use chrono::NaiveDate;
use serde_json::json;
use triennium_core::{
    app::Op,
    domain::{Audit, AuditId, AuditMode, ClauseId, Finding, FindingId, Grade, GradeId, PersonId},
    store::{catalogue::ClauseRow, record},
};
use triennium_tests::Laptop;

const WORDS: &[&str] = &[
    "change",
    "incident",
    "supplier",
    "approval",
    "record",
    "evidence",
    "service",
    "request",
    "release",
    "availability",
    "continuity",
    "review",
    "objective",
    "policy",
    "capacity",
    "budget",
    "configuration",
    "asset",
    "catalogue",
    "report",
    "escalation",
    "priority",
    "customer",
    "complaint",
    "training",
    "awareness",
    "scope",
    "risk",
    "control",
    "access",
    "backup",
    "restore",
    "measurement",
    "target",
    "agreement",
    "contract",
    "owner",
    "deadline",
    "meeting",
    "minutes",
];

fn main() {
    let rows: usize = std::env::args().nth(1).and_then(|n| n.parse().ok()).unwrap_or(100_000);
    let laptop = Laptop::with_workspace();
    println!("| what | figure | bound |\n|---|---|---|");
    planner::bench();
    let seeded = seed(&laptop, rows);
    create(&laptop, &seeded);
    list(&laptop, &seeded);
    search(&laptop);
    open(&laptop);
    report(&laptop);
}

struct Seeded {
    audits: Vec<AuditId>,
    clauses: Vec<ClauseId>,
    grades: Vec<GradeId>,
    person: PersonId,
}

/// A pseudo-random stream that is the same each run.
struct Dice(u64);

impl Dice {
    fn roll(&mut self, sides: usize) -> usize {
        self.0 = self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        (self.0 >> 33) as usize % sides
    }

    fn words(&mut self, count: usize) -> String {
        (0..count).map(|_| WORDS[self.roll(WORDS.len())]).collect::<Vec<_>>().join(" ")
    }
}

fn seed(laptop: &Laptop, rows: usize) -> Seeded {
    let app = laptop.host.desk().app().expect("open");
    let day = NaiveDate::from_ymd_opt(2026, 3, 1).expect("a day");
    let (grades, clauses): (Vec<Grade>, Vec<ClauseRow>) = app
        .read(|db| Ok((record::select(db, "WHERE NOT deleted", [])?, record::select(db, "WHERE is_leaf", [])?)))
        .expect("catalogues");
    let person = app.actor().expect("someone");
    let audits: Vec<AuditId> = (0..200)
        .map(|n| {
            let made = laptop.ok(
                "audit_create",
                json!({"kind": "internal", "title": format!("Audit {n}"), "planned_from": day, "planned_to": day}),
            );
            // The reply is the audit, or a page of it with the audit inside.
            let id = made["id"].as_str().or_else(|| made["audit"]["id"].as_str()).expect("an id");
            id.parse().expect("an audit's id")
        })
        .collect();
    let seeded = Seeded {
        audits,
        clauses: clauses.iter().map(|c| c.id).collect(),
        grades: grades.iter().map(|g| g.id).collect(),
        person,
    };
    let mut dice = Dice(7);
    let started = Instant::now();
    for batch in 0..rows.div_ceil(1_000) {
        app.transact(Op::SampleOrganisation, "", |tx| {
            for n in 0..1_000.min(rows - batch * 1_000) {
                let finding = finding(&seeded, &mut dice, FindingId(tx.uuid()), batch * 1_000 + n, day);
                tx.insert(&finding)?;
            }
            Ok(())
        })
        .expect("seeded");
    }
    line("seed findings with history and search, rows/s", rows as f64 / started.elapsed().as_secs_f64(), "-");
    seeded
}

fn finding(seeded: &Seeded, dice: &mut Dice, id: FindingId, n: usize, day: NaiveDate) -> Finding {
    Finding {
        id,
        number: format!("FN-2025-{n:06}"),
        audit_id: seeded.audits[dice.roll(seeded.audits.len())],
        clause_id: seeded.clauses[dice.roll(seeded.clauses.len())],
        checklist_item_id: None,
        grade_id: seeded.grades[dice.roll(seeded.grades.len())],
        title: dice.words(5),
        description: dice.words(30),
        process_id: None,
        site_id: None,
        service_id: None,
        raised_by: seeded.person,
        raised_on: day,
        external_reference: String::new(),
        deleted: false,
    }
}

/// User and system time of this process so far. Linux: 10 ms steps, so it is taken over many repetitions.
fn cpu() -> Duration {
    let stat = std::fs::read_to_string("/proc/self/stat").unwrap_or_default();
    let after = stat.rsplit(')').next().unwrap_or_default();
    let field = |n: usize| after.split_whitespace().nth(n).and_then(|t| t.parse::<u64>().ok()).unwrap_or_default();
    Duration::from_millis((field(11) + field(12)) * 10)
}

fn create(laptop: &Laptop, seeded: &Seeded) {
    let mut dice = Dice(11);
    let (count, before) = (2_000, cpu());
    for _ in 0..count {
        let input = json!({
            "audit_id": seeded.audits[dice.roll(seeded.audits.len())],
            "clause_id": seeded.clauses[dice.roll(seeded.clauses.len())],
            "grade_id": seeded.grades[dice.roll(seeded.grades.len())],
            "title": dice.words(5),
            "description": dice.words(30),
        });
        laptop.ok("finding_create", input);
    }
    line("create a finding with history, CPU ms", (cpu() - before).as_secs_f64() * 1e3 / f64::from(count), "<= 1");
}

fn list(laptop: &Laptop, seeded: &Seeded) {
    let mut dice = Dice(13);
    let sorts = ["", "number", "title", "raised_on"];
    let kinds = ["major", "minor", "ofi", "positive"];
    let times = repeat(400, |n| {
        let page = json!({"sort": sorts[n % 4], "descending": n % 3 == 0, "offset": dice.roll(2_000), "limit": 60});
        let filter = match n % 4 {
            0 => json!({"page": page}),
            1 => json!({"audit_id": seeded.audits[dice.roll(seeded.audits.len())], "page": page}),
            2 => json!({"grade_kind": kinds[dice.roll(4)], "page": page}),
            _ => json!({"clause_id": seeded.clauses[dice.roll(seeded.clauses.len())], "page": page}),
        };
        laptop.ok("finding_list", filter);
    });
    percentiles("list and filter findings", times, "p99 < 10");
}

fn search(laptop: &Laptop) {
    let mut dice = Dice(17);
    let times = repeat(400, |_| {
        let word = WORDS[dice.roll(WORDS.len())];
        let typed = &word[..2 + dice.roll(word.len() - 1)];
        laptop.ok("search", json!({"text": typed}));
    });
    percentiles("search as you type, everything", times, "p99 < 50");
    let times = repeat(200, |_| {
        let text = format!("{} {}", WORDS[dice.roll(WORDS.len())], &WORDS[dice.roll(WORDS.len())][..3]);
        laptop.ok("finding_list", json!({"text": text, "page": {"limit": 60}}));
    });
    percentiles("search within the list of findings", times, "p99 < 50");
}

fn open(laptop: &Laptop) {
    let times = repeat(30, |_| {
        laptop.ok("workspace_close", json!({}));
        laptop.ok("workspace_open", json!({"path": laptop.folder()}));
    });
    percentiles("open the workspace", times, "p99 < 150");
}

fn report(laptop: &Laptop) {
    let app = laptop.host.desk().app().expect("open");
    let audit = laptop.ok(
        "audit_create",
        json!({"kind": "internal", "title": "A thousand findings", "planned_from": "2026-04-01", "planned_to": "2026-04-02"}),
    );
    let id = audit["id"].as_str().or_else(|| audit["audit"]["id"].as_str()).expect("an id").to_owned();
    let found: AuditId = id.parse().expect("an audit");
    assert_eq!(app.read(|db| record::get::<Audit>(db, found)).expect("kept").mode, AuditMode::OnSite);
    let day = NaiveDate::from_ymd_opt(2026, 4, 1).expect("a day");
    let (grades, clauses): (Vec<Grade>, Vec<ClauseRow>) =
        app.read(|db| Ok((record::select(db, "", [])?, record::select(db, "WHERE is_leaf", [])?))).expect("catalogues");
    let seeded = Seeded {
        audits: vec![found],
        clauses: clauses.iter().map(|c| c.id).collect(),
        grades: grades.iter().map(|g| g.id).collect(),
        person: app.actor().expect("someone"),
    };
    let mut dice = Dice(19);
    app.transact(Op::SampleOrganisation, "", |tx| {
        (0..1_000).try_for_each(|n| tx.insert(&finding(&seeded, &mut dice, FindingId(tx.uuid()), 900_000 + n, day)))
    })
    .expect("seeded");
    let path = laptop.home.path().join("report.pdf");
    let before = cpu();
    laptop.ok("report_write", json!({"audit": id, "path": path}));
    line("report of 1,000 findings, CPU s", (cpu() - before).as_secs_f64(), "< 1.5");
    line("peak memory of the whole run, MB", peak_mb(), "report alone < 150");
}

fn peak_mb() -> f64 {
    let status = std::fs::read_to_string("/proc/self/status").unwrap_or_default();
    let peak = status.lines().find_map(|l| l.strip_prefix("VmHWM:")).unwrap_or_default();
    peak.split_whitespace().next().and_then(|kb| kb.parse::<f64>().ok()).unwrap_or_default() / 1024.0
}

fn repeat(count: usize, mut run: impl FnMut(usize)) -> Vec<Duration> {
    let timed = |n| {
        let started = Instant::now();
        run(n);
        started.elapsed()
    };
    (0..count).map(timed).collect()
}

fn percentiles(what: &str, mut times: Vec<Duration>, bound: &str) {
    times.sort();
    let at = |share: f64| times[((times.len() - 1) as f64 * share) as usize].as_secs_f64() * 1e3;
    println!("| {what}, ms | p50 {:.2}, p99 {:.2} | {bound} |", at(0.5), at(0.99));
}

fn line(what: &str, value: f64, bound: &str) {
    println!("| {what} | {value:.2} | {bound} |");
}
