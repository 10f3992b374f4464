//! kill -9 and a full disk while a pack is sealed. Whatever was killed: no file bears a pack's name that is not that pack,
//! every pack that was registered is found again, and the numbers have no gap and no fork.

use std::{
    collections::{BTreeMap, BTreeSet},
    fs,
    io::{BufRead, BufReader},
    path::{Path, PathBuf},
    process::ChildStdout,
    time::Duration,
};

use serde_json::json;
use triennium_tests::Laptop;

use crate::spawn;

const ROUNDS: u64 = 24;

#[test]
fn kills_while_sealing_leave_whole_packs_in_one_row_and_no_others() {
    let laptop = with_evidence();
    let out = laptop.home.path().join("out");
    fs::create_dir_all(&out).expect("folder");
    let (mut told, mut seen) = (BTreeMap::new(), BTreeSet::new());
    let mut state = 7_u64;
    for round in 0..ROUNDS {
        state = state.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        let (mut child, lines) = seal(&laptop, &out, "seal");
        let reader = std::thread::spawn(move || sealed(lines));
        std::thread::sleep(Duration::from_millis(150 + (state >> 33) % 1_500));
        child.kill().expect("SIGKILL");
        let status = child.wait().expect("it ended");
        assert!(status.code().is_none(), "the child ended by itself: {status}");
        told.extend(reader.join().expect("its lines"));
        stands(&laptop, &out, &mut seen, round);
    }
    // The next one finishes what was registered and clears away the rest.
    let (mut child, lines) = seal(&laptop, &out, "seal-once");
    told.extend(sealed(lines));
    assert!(child.wait().expect("it ended").success());
    let names = files(&out);
    assert!(names.iter().all(|name| !name.ends_with(".part")), "{names:?}");
    assert!(told.len() > 3, "the rounds were too short to prove anything: {told:?}");
    for (path, seal) in &told {
        let verified = laptop.ok("pack_verify", json!({"path": path, "seal": seal}));
        assert_eq!(verified["faults"], json!([]), "acknowledged: {}", path.display());
    }
    laptop.ok("workspace_open", json!({"path": laptop.folder()}));
    let issued = laptop.ok("pack_list", json!({"page": {"limit": 1000}}));
    let folder = laptop.ok("pack_verify_many", json!({"path": out}));
    assert_eq!((&folder["faulty"], &folder["faults"]), (&json!(0), &json!([])), "no gap, no fork, no broken chain");
    assert_eq!(folder["sound"], issued["total"], "what is registered is there");
    let highest = issued["rows"].as_array().expect("rows").iter().filter_map(|row| row["sequence"].as_i64()).max();
    assert_eq!(highest, issued["total"].as_i64(), "no number was used up");
}

#[test]
#[cfg(target_os = "linux")]
fn a_full_disk_ends_the_sealing_by_name_and_the_older_pack_stays() {
    let home = tempfile::tempdir().expect("folder");
    let small = home.path().join("small");
    fs::create_dir_all(&small).expect("folder");
    let mounts = "mount -t tmpfs -o size=14m tmpfs \"$1\"";
    let args = [Path::new("seal-full"), &home.path().join("home"), &small];
    crate::disk::succeeded(&spawn::in_namespace(mounts, &small, &args));
}

/// A closed workspace with 4 MB of evidence for an audit.
fn with_evidence() -> Laptop {
    let laptop = Laptop::with_workspace();
    let plan =
        json!({"kind": "internal", "title": "Changes", "planned_from": "2026-03-09", "planned_to": "2026-03-11"});
    let audit = laptop.ok("audit_create", plan)["id"].clone();
    let files: Vec<PathBuf> = (0..24_u8)
        .map(|n| {
            let path = laptop.home.path().join(format!("{n}.bin"));
            fs::write(&path, vec![n; 160_000 + usize::from(n)]).expect("written");
            path
        })
        .collect();
    laptop.ok("evidence_add", json!({"paths": files, "to": [{"entity": "audit", "record_id": audit}]}));
    laptop.ok("workspace_close", json!({}));
    laptop
}

fn seal(laptop: &Laptop, out: &Path, how: &str) -> (std::process::Child, BufReader<ChildStdout>) {
    spawn::child(&[Path::new(how), &laptop.home.path().join("child"), &laptop.folder(), out])
}

/// The seal of each pack that was acknowledged, by its path. A line that the kill cut says nothing.
fn sealed(out: BufReader<ChildStdout>) -> Vec<(PathBuf, String)> {
    let lines = out.lines().map_while(Result::ok);
    let told = lines.filter_map(|line| {
        let mut words = line.strip_prefix("sealed ")?.splitn(3, ' ');
        let (_, seal, path) = (words.next()?, words.next()?.to_owned(), words.next()?);
        path.ends_with(".zip").then(|| (PathBuf::from(path), seal))
    });
    told.collect()
}

fn files(out: &Path) -> Vec<String> {
    let entries = fs::read_dir(out).expect("folder").flatten();
    entries.map(|entry| entry.file_name().to_string_lossy().into_owned()).collect()
}

/// Whatever has a pack's name by now is a sound pack.
fn stands(laptop: &Laptop, out: &Path, seen: &mut BTreeSet<String>, round: u64) {
    laptop.ok("workspace_open", json!({"path": laptop.folder()}));
    for name in files(out).into_iter().filter(|name| name.ends_with(".zip")) {
        if seen.insert(name.clone()) {
            let verified = laptop.ok("pack_verify", json!({"path": out.join(&name)}));
            assert_eq!((&verified["sound"], &verified["faults"]), (&json!(true), &json!([])), "round {round}: {name}");
        }
    }
    let proof = laptop.ok("history_verify", json!({}));
    assert_eq!(proof["faults"], json!([]), "round {round}");
    laptop.ok("workspace_close", json!({}));
}
