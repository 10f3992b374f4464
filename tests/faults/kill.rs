//! kill -9 at random moments while writing, taking in evidence and reporting. After each: the workspace opens, everything
//! that was acknowledged is there, nothing is half visible, the history proves itself.

use std::{
    collections::BTreeSet,
    fs,
    io::{BufRead, BufReader},
    path::{Path, PathBuf},
    process::ChildStdout,
    time::Duration,
};

use serde_json::{Value, json};
use sha2::{Digest, Sha256};
use triennium_tests::Laptop;

use crate::spawn;

/// In all, over the two tests below.
const ROUNDS: u64 = 100;

#[test]
fn a_hundred_kills_lose_nothing_and_leave_nothing_half_first_half() {
    rounds(1, ROUNDS / 2);
}

#[test]
fn a_hundred_kills_lose_nothing_and_leave_nothing_half_second_half() {
    rounds(2, ROUNDS / 2);
}

struct Scene {
    laptop: Laptop,
    out: PathBuf,
    sites: BTreeSet<String>,
    evidence: BTreeSet<String>,
    reports: Vec<(PathBuf, String)>,
}

fn rounds(seed: u64, rounds: u64) {
    let laptop = Laptop::with_workspace();
    let out = laptop.home.path().join("out");
    fs::create_dir_all(&out).expect("folder");
    let plan =
        json!({"kind": "internal", "title": "Changes", "planned_from": "2026-03-09", "planned_to": "2026-03-11"});
    laptop.ok("audit_create", plan);
    let mut scene = Scene { laptop, out, sites: BTreeSet::new(), evidence: BTreeSet::new(), reports: Vec::new() };
    let mut state = seed;
    for round in 0..rounds {
        state = state.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        // From before it has opened to well into its work.
        let after = Duration::from_millis(20 + (state >> 33) % 600);
        scene.laptop.ok("workspace_close", json!({}));
        scene.kill_one(after);
        scene.laptop.ok("workspace_open", json!({"path": scene.laptop.folder()}));
        scene.stands(round, round % 10 == 9 || round + 1 == rounds);
    }
    let told = (scene.sites.len(), scene.evidence.len(), scene.reports.len());
    assert!(told.0 > 50 && told.1 > 5 && told.2 > 2, "the rounds were too short to prove anything: {told:?}");
}

impl Scene {
    fn kill_one(&mut self, after: Duration) {
        let home = self.laptop.home.path().join("child");
        let folder = self.laptop.folder();
        let (mut child, out) = spawn::child(&[Path::new("write"), &home, &folder, &self.out]);
        let reader = std::thread::spawn(move || lines(out));
        std::thread::sleep(after);
        child.kill().expect("SIGKILL");
        let status = child.wait().expect("it ended");
        assert!(status.code().is_none(), "the child ended by itself: {status}");
        for line in reader.join().expect("its lines") {
            self.acknowledged(&line);
        }
    }

    fn acknowledged(&mut self, line: &str) {
        let words: Vec<&str> = line.split(' ').collect();
        match words.as_slice() {
            ["site", id] => drop(self.sites.insert((*id).to_owned())),
            ["evidence", id] => drop(self.evidence.insert((*id).to_owned())),
            ["report", path, sha256] => self.reports.push((PathBuf::from(path), (*sha256).to_owned())),
            ["open"] => {}
            other => panic!("{other:?}"),
        }
    }

    fn stands(&self, round: u64, whole: bool) {
        let state = self.laptop.ok("desk_state", json!({}));
        assert_eq!(
            (&state["workspace"]["damaged"], &state["workspace"]["faults"]),
            (&json!(false), &json!([])),
            "{round}"
        );
        missing("site", &self.sites, &self.ids("site_list", |row| &row["id"]), round);
        let evidence = self.ids("evidence_list", |row| &row["id"]);
        missing("evidence", &self.evidence, &evidence, round);
        for (path, sha256) in &self.reports {
            let bytes = fs::read(path).unwrap_or_else(|e| panic!("round {round}: {}: {e}", path.display()));
            let hash: String = Sha256::digest(bytes).iter().map(|byte| format!("{byte:02x}")).collect();
            assert_eq!(hash, *sha256, "round {round}: {}", path.display());
        }
        self.no_half_report(round);
        let proof = self.laptop.ok("history_verify", json!({}));
        assert_eq!(proof["faults"], json!([]), "round {round}");
        if whole {
            self.no_fault(round);
        }
    }

    /// What has a report's name is a whole PDF, acknowledged or not.
    fn no_half_report(&self, round: u64) {
        for entry in fs::read_dir(&self.out).expect("folder") {
            let path = entry.expect("entry").path();
            if path.extension().is_some_and(|extension| extension == "pdf") {
                let bytes = fs::read(&path).expect("reads");
                let end = String::from_utf8_lossy(&bytes[bytes.len().saturating_sub(16)..]).into_owned();
                assert!(bytes.starts_with(b"%PDF") && end.contains("%%EOF"), "round {round}: half {}", path.display());
            }
        }
    }

    /// Every check. A blob that no record refers to yet may lie there: it was whole when its writer was killed.
    fn no_fault(&self, round: u64) {
        let checked = self.laptop.ok("workspace_check", json!({}));
        let faults: Vec<&Value> = checked["faults"]
            .as_array()
            .expect("faults")
            .iter()
            .filter(|fault| {
                !["evidence-vault-orphan", "backup-overdue"].contains(&fault["code"].as_str().unwrap_or(""))
            })
            .collect();
        assert!(faults.is_empty(), "round {round}: {faults:#?}");
    }

    fn ids(&self, command: &str, id: impl Fn(&Value) -> &Value) -> BTreeSet<String> {
        let mut ids = BTreeSet::new();
        loop {
            let page = self.laptop.ok(command, json!({"page": {"limit": 1000, "offset": ids.len()}}));
            let rows = page["rows"].as_array().expect("rows");
            ids.extend(rows.iter().map(|row| id(row).as_str().expect("id").to_owned()));
            if rows.is_empty() || ids.len() as i64 >= page["total"].as_i64().expect("total") {
                return ids;
            }
        }
    }
}

fn missing(what: &str, acknowledged: &BTreeSet<String>, found: &BTreeSet<String>, round: u64) {
    let lost: Vec<_> = acknowledged.difference(found).collect();
    assert!(lost.is_empty(), "round {round}: acknowledged and lost: {what} {lost:?}");
}

/// Whole lines only: the last may have been cut by the kill.
fn lines(mut out: BufReader<ChildStdout>) -> Vec<String> {
    let mut lines = Vec::new();
    let mut line = String::new();
    while out.read_line(&mut line).is_ok_and(|n| n > 0) {
        if let Some(whole) = line.strip_suffix('\n') {
            lines.push(whole.to_owned());
        }
        line.clear();
    }
    lines
}
