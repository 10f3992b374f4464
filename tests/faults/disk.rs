//! Full disks, disks that cannot be written, two processes at once, and flipped bytes.

use std::{fs, path::Path};

use rusqlite::{Connection, types::Value as Cell};
use serde_json::{Value, json};
use triennium_tests::Laptop;

use crate::spawn;

#[test]
#[cfg(target_os = "linux")]
fn a_full_disk_refuses_by_name_loses_nothing_and_works_again_once_there_is_room() {
    let home = tempfile::tempdir().expect("folder");
    let small = home.path().join("small");
    fs::create_dir_all(&small).expect("folder");
    let mounts = "mount -t tmpfs -o size=24m tmpfs \"$1\"";
    let done = spawn::in_namespace(mounts, &small, &[Path::new("fill"), &home.path().join("home"), &small]);
    succeeded(&done);
}

#[test]
#[cfg(target_os = "linux")]
fn media_that_cannot_be_written_open_for_reading_by_themselves() {
    let laptop = Laptop::with_workspace();
    laptop.ok("site_save", json!({"name": "Hamburg"}));
    laptop.ok("workspace_close", json!({}));
    let child = laptop.home.path().join("child");
    let mounts = "mount --bind \"$1\" \"$1\" && mount -o remount,ro,bind \"$1\"";
    let done = spawn::in_namespace(mounts, &laptop.folder(), &[Path::new("look"), &child, &laptop.folder()]);
    succeeded(&done);
}

#[test]
#[cfg(target_os = "linux")]
fn what_a_crash_left_beside_the_database_on_such_media_is_said_to_be_unread() {
    let laptop = Laptop::with_workspace();
    laptop.ok("workspace_close", json!({}));
    laptop.ok("workspace_open", json!({"path": laptop.folder()}));
    laptop.ok("site_save", json!({"name": "Hamburg"}));
    // A copy of the folder while it is open, as a stick pulled out of a crashed laptop has it.
    let copy = laptop.home.path().join("copy");
    fs::create_dir_all(copy.join("evidence/objects")).expect("folder");
    for name in ["workspace.db", "workspace.db-wal"] {
        fs::copy(laptop.folder().join(name), copy.join(name)).expect("copied");
    }
    let child = laptop.home.path().join("child");
    let mounts = "mount --bind \"$1\" \"$1\" && mount -o remount,ro,bind \"$1\"";
    let done = spawn::in_namespace(mounts, &copy, &[Path::new("look"), &child, &copy, Path::new("tail")]);
    succeeded(&done);
}

#[cfg(target_os = "linux")]
pub fn succeeded(output: &std::process::Output) {
    let said = String::from_utf8_lossy(&output.stdout);
    let complained = String::from_utf8_lossy(&output.stderr);
    assert!(output.status.success() && said.trim_end().ends_with("done"), "{said}\n{complained}");
}

#[test]
fn a_second_process_is_refused_by_name_and_a_killed_ones_lock_heals() {
    let laptop = Laptop::with_workspace();
    laptop.ok("workspace_close", json!({}));
    let home = laptop.home.path().join("child");
    let (mut child, mut out) = spawn::child(&[Path::new("hold"), &home, &laptop.folder()]);
    assert_eq!(spawn::line(&mut out), "open");
    let refusal = laptop.refused("workspace_open", json!({"path": laptop.folder()}));
    assert_eq!(refusal.code, "workspace-locked");
    assert_eq!(refusal.args["person"], "Kim Brandt");
    assert_eq!(refusal.args["program"], "fault_child");
    assert_eq!(refusal.args["process"], child.id().to_string());
    let state = laptop.ok("workspace_open", json!({"path": laptop.folder(), "mode": "read"}));
    assert_eq!(state["workspace"]["writable"], false);
    child.kill().expect("SIGKILL");
    child.wait().expect("ended");
    let state = laptop.ok("workspace_open", json!({"path": laptop.folder()}));
    assert_eq!((&state["workspace"]["writable"], &state["workspace"]["faults"]), (&json!(true), &json!([])));
}

/// A closed workspace with a record, an entry and an evidence file to find the bytes of.
fn closed() -> Laptop {
    let laptop = Laptop::with_workspace();
    let document = laptop.ok("document_save", json!({"title": "Incidents", "kind": "retained"}));
    let file = laptop.home.path().join("label.txt");
    fs::write(&file, "calibration label".repeat(100)).expect("written");
    let to = json!([{"entity": "document", "record_id": document["id"]}]);
    laptop.ok("evidence_add", json!({"paths": [file], "to": to}));
    laptop.ok("site_save", json!({"name": "Warnemuende", "note": "the old lighthouse"}));
    laptop.ok("workspace_close", json!({}));
    laptop
}

fn flip(path: &Path, at: usize) {
    let mut bytes = fs::read(path).expect("reads");
    bytes[at] ^= 0x01;
    let mut permissions = fs::metadata(path).expect("there").permissions();
    #[expect(clippy::permissions_set_readonly_false, reason = "a blob is read-only; the test plays the failing disk")]
    permissions.set_readonly(false);
    fs::set_permissions(path, permissions).expect("writable");
    fs::write(path, bytes).expect("written");
}

/// Where `text` stands in the file, every time.
fn places(path: &Path, text: &str) -> Vec<usize> {
    let bytes = fs::read(path).expect("reads");
    bytes.windows(text.len()).enumerate().filter(|(_, window)| *window == text.as_bytes()).map(|(at, _)| at).collect()
}

fn checked(laptop: &Laptop) -> Vec<Value> {
    let checked = laptop.ok("workspace_check", json!({}));
    checked["faults"].as_array().expect("faults").clone()
}

#[test]
fn a_flipped_byte_in_record_history_and_vault_is_found_and_named() {
    let named = |laptop: &Laptop| -> Vec<String> {
        laptop.ok("workspace_open", json!({"path": laptop.folder(), "mode": "read"}));
        let word = |fault: &Value, key: &str| fault[key].as_str().unwrap_or_default().to_owned();
        checked(laptop).iter().map(|fault| format!("{} {}", word(fault, "code"), word(fault, "subject"))).collect()
    };
    // The note stands in the record and in the entry's changeset: each is found for itself.
    let count = places(&closed().folder().join("workspace.db"), "the old lighthouse").len();
    assert_eq!(count, 2, "once in the record, once in the history");
    let mut kinds = Vec::new();
    for place in 0..count {
        let laptop = closed();
        let database = laptop.folder().join("workspace.db");
        flip(&database, places(&database, "the old lighthouse")[place]);
        let found = named(&laptop);
        assert!(found.contains(&"history-record-altered Warnemuende".to_owned()), "{found:?}");
        kinds.push(found.iter().any(|fault| fault.starts_with("history-entry-altered")));
    }
    kinds.sort_unstable();
    assert_eq!(kinds, [false, true], "the record alone, and the entry");
    let laptop = closed();
    let objects = laptop.folder().join("evidence/objects");
    let fan = fs::read_dir(&objects).expect("objects").next().expect("one").expect("entry").path();
    flip(&fs::read_dir(fan).expect("fan").next().expect("one").expect("entry").path(), 50);
    let found = named(&laptop);
    assert!(found.iter().any(|fault| fault.starts_with("evidence-modified EV-000001")), "{found:?}");
}

/// Everything a reader can see of the database. Of the search's own index that is what it answers: its bytes also hold marks
/// and origins that only merging and deleting look at.
fn content(path: &Path) -> Option<Vec<Vec<Cell>>> {
    let db = Connection::open(path).ok()?;
    let tables: Vec<String> = db
        .prepare(
            "SELECT name FROM sqlite_schema WHERE type = 'table' AND sql NOT LIKE '%VIRTUAL%'
                  AND name NOT LIKE 'search\\_%' ESCAPE '\\' OR name = 'search_doc' ORDER BY name",
        )
        .ok()?
        .query_map([], |row| row.get(0))
        .ok()?
        .collect::<rusqlite::Result<_>>()
        .ok()?;
    db.execute_batch("CREATE VIRTUAL TABLE temp.search_word USING fts5vocab('main', 'search', 'instance')").ok()?;
    let index = ["SELECT term, doc, col, offset FROM temp.search_word", "SELECT id, sz FROM search_docsize"];
    let mut rows = Vec::new();
    for sql in
        tables.iter().map(|table| format!("SELECT * FROM \"{table}\" NOT INDEXED")).chain(index.map(str::to_owned))
    {
        let mut statement = db.prepare(&sql).ok()?;
        let width = statement.column_count();
        let mut found = statement.query([]).ok()?;
        while let Some(row) = found.next().ok()? {
            rows.push((0..width).map(|index| row.get(index)).collect::<rusqlite::Result<_>>().ok()?);
        }
    }
    Some(rows)
}

#[test]
fn a_flipped_byte_anywhere_in_the_database_is_found_or_changes_nothing() {
    let laptop = closed();
    let database = laptop.folder().join("workspace.db");
    let sound = fs::read(&database).expect("reads");
    let before = content(&database).expect("readable");
    let (mut found, mut harmless) = (0, 0);
    let mut state = 77_u64;
    // Most of a young database is empty room; where nothing stands nothing can be damaged.
    let filled: Vec<usize> = (0..sound.len()).filter(|&at| sound[at] != 0).collect();
    for _ in 0..40 {
        state = state.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        let at = filled[usize::try_from(state >> 20).expect("64 bits") % filled.len()];
        fs::write(&database, &sound).expect("as it was");
        flip(&database, at);
        let opened = laptop.call("workspace_open", json!({"path": laptop.folder(), "mode": "read"}));
        let seen = match opened {
            Err(_) => true,
            Ok(_) => !checked(&laptop).is_empty(),
        };
        laptop.ok("workspace_close", json!({}));
        match (seen, content(&database) == Some(before.clone())) {
            (true, _) => found += 1,
            (false, true) => harmless += 1,
            (false, false) => panic!("a flipped byte at {at} changed what is read and was not found"),
        }
    }
    assert!(found > 10, "{found} found, {harmless} without effect");
}
