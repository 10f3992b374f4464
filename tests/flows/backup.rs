//! Backups: made, thinned out, restored beside and proven; damaged and newer workspaces; the check of a workspace.

use std::{fs, path::PathBuf};

use rusqlite::Connection;
use serde_json::{Value, json};
use triennium_tests::Laptop;

fn database(laptop: &Laptop) -> PathBuf {
    laptop.folder().join("workspace.db")
}

fn sites(laptop: &Laptop) -> Vec<String> {
    let page = laptop.ok("site_list", json!({"page": {"sort": "name"}}));
    let rows = page["rows"].as_array().expect("rows");
    rows.iter().map(|row| row["name"].as_str().expect("name").to_owned()).collect()
}

fn codes(faults: &Value) -> Vec<String> {
    let faults = faults.as_array().expect("faults");
    faults.iter().map(|fault| fault["code"].as_str().expect("code").to_owned()).collect()
}

/// A workspace with Hamburg in a backup and Bremen after it; the backup's name.
fn with_backup() -> (Laptop, String) {
    let laptop = Laptop::with_workspace();
    laptop.ok("site_save", json!({"name": "Hamburg"}));
    let backup = laptop.ok("backup_now", json!({}));
    laptop.ok("site_save", json!({"name": "Bremen"}));
    (laptop, backup["name"].as_str().expect("name").to_owned())
}

/// Overwrites bytes in the middle of the file, where no page is empty.
fn damage(laptop: &Laptop, from: usize, to: usize) {
    let path = database(laptop);
    let mut bytes = fs::read(&path).expect("reads");
    bytes[from..to].fill(0xA5);
    fs::write(&path, bytes).expect("damaged");
}

#[test]
fn a_restored_backup_is_proven_and_what_it_replaced_stays() {
    let (laptop, name) = with_backup();
    assert_eq!(sites(&laptop), ["Bremen", "Hamburg"]);
    let state = laptop.ok("backup_restore", json!({"name": name}));
    assert_eq!(state["workspace"]["faults"], json!([]));
    assert_eq!(sites(&laptop), ["Hamburg"]);
    let entry = &laptop.ok("history_list", json!({"page": {"limit": 1}}))["rows"][0];
    assert_eq!(entry["operation"], "restore");
    assert!(entry["sentences"][0].as_str().expect("text").contains(&name), "{entry}");
    assert_eq!(laptop.ok("history_verify", json!({"full": true}))["faults"], json!([]));
    let replaced: Vec<PathBuf> = fs::read_dir(laptop.folder())
        .expect("folder")
        .map(|entry| entry.expect("entry").path())
        .filter(|path| path.file_name().is_some_and(|n| n.to_string_lossy().starts_with("workspace.replaced-")))
        .filter(|path| path.extension().is_some_and(|e| e == "db"))
        .collect();
    assert_eq!(replaced.len(), 1);
    let old = Connection::open(&replaced[0]).expect("opens");
    let bremen: i64 =
        old.query_row("SELECT count(*) FROM site WHERE name = 'Bremen'", [], |r| r.get(0)).expect("count");
    assert_eq!(bremen, 1);
    // Work goes on from there, and after closing too.
    laptop.ok("site_save", json!({"name": "Kiel"}));
    laptop.ok("workspace_close", json!({}));
    let state = laptop.ok("workspace_open", json!({"path": laptop.folder()}));
    assert_eq!(state["workspace"]["faults"], json!([]));
    assert_eq!(sites(&laptop), ["Hamburg", "Kiel"]);
}

#[test]
fn only_a_sound_backup_of_this_workspace_is_restored() {
    let (laptop, name) = with_backup();
    let refused = |name: &str| laptop.refused("backup_restore", json!({"name": name})).code;
    assert_eq!(refused("../workspace.db"), "backup-unknown");
    assert_eq!(refused("workspace-none.db"), "backup-unknown");
    let backups = laptop.folder().join("backups");
    let tampered = backups.join("workspace-20260303T000000Z-000099.db");
    fs::copy(backups.join(&name), &tampered).expect("copied");
    Connection::open(&tampered).expect("opens").execute("UPDATE site SET name = 'Atlantis'", []).expect("tampered");
    assert_eq!(refused("workspace-20260303T000000Z-000099.db"), "backup-damaged");
    let other = Laptop::new(9);
    other.ok("workspace_create", json!({"path": other.folder(), "organisation": "Another"}));
    let foreign = other.ok("backup_now", json!({}));
    let foreign = foreign["name"].as_str().expect("name");
    fs::copy(other.folder().join("backups").join(foreign), backups.join("workspace-20260304T000000Z-000001.db"))
        .expect("copied");
    assert_eq!(refused("workspace-20260304T000000Z-000001.db"), "backup-of-another");
    // After each refusal the workspace is open again, as it was.
    assert_eq!(sites(&laptop), ["Bremen", "Hamburg"]);
    assert!(!laptop.folder().join("workspace.restoring.db").exists());
}

#[test]
fn a_swap_that_a_crash_interrupted_is_finished_at_the_next_opening() {
    for renamed_already in [false, true] {
        let (laptop, name) = with_backup();
        laptop.ok("workspace_close", json!({}));
        let folder = laptop.folder();
        fs::copy(folder.join("backups").join(&name), folder.join("workspace.restoring.db")).expect("copied");
        fs::write(folder.join("workspace.restore.json"), r#"{"replaced":"workspace.replaced-x.db"}"#).expect("intent");
        if renamed_already {
            fs::rename(database(&laptop), folder.join("workspace.replaced-x.db")).expect("renamed");
        }
        laptop.ok("workspace_open", json!({"path": folder}));
        assert_eq!(sites(&laptop), ["Hamburg"]);
        assert!(folder.join("workspace.replaced-x.db").exists() && !folder.join("workspace.restore.json").exists());
    }
}

#[test]
fn a_backup_is_made_when_it_is_due_and_not_before() {
    let laptop = Laptop::with_workspace();
    let count = || laptop.ok("backup_list", json!({"path": laptop.folder()})).as_array().map_or(0, Vec::len);
    laptop.ok("site_save", json!({"name": "Hamburg"}));
    laptop.ok("workspace_close", json!({}));
    assert_eq!(count(), 0, "a day has not passed");
    laptop.clock.advance_days(2);
    laptop.ok("workspace_open", json!({"path": laptop.folder()}));
    laptop.ok("workspace_close", json!({}));
    assert_eq!(count(), 1, "a day has passed and something was written");
    laptop.clock.advance_days(2);
    laptop.ok("workspace_open", json!({"path": laptop.folder()}));
    laptop.ok("workspace_close", json!({}));
    assert_eq!(count(), 1, "nothing was written since");
    laptop.ok("workspace_open", json!({"path": laptop.folder()}));
    let settings = json!({"every_hours": 1000, "every_entries": 2, "daily": 7, "weekly": 4, "monthly": 12});
    assert_eq!(laptop.ok("backup_settings", json!({"settings": settings})), settings);
    laptop.ok("site_save", json!({"name": "Bremen"}));
    laptop.ok("site_save", json!({"name": "Kiel"}));
    laptop.ok("workspace_close", json!({}));
    assert_eq!(count(), 2, "two entries were written");
}

#[test]
fn old_backups_are_thinned_out() {
    let laptop = Laptop::with_workspace();
    for day in 0..12 {
        laptop.ok("site_save", json!({"name": format!("Site {day}")}));
        laptop.ok("backup_now", json!({}));
        laptop.clock.advance_days(1);
    }
    let left = laptop.ok("backup_list", json!({})).as_array().map_or(0, Vec::len);
    assert!((7..=9).contains(&left), "{left}");
}

#[test]
fn a_damaged_page_after_a_crash_opens_for_reading_with_its_faults_and_a_backup_mends_it() {
    let (laptop, name) = with_backup();
    laptop.ok("workspace_close", json!({}));
    // The last table and its indexes: what the first pages hold stays readable.
    let length = fs::metadata(database(&laptop)).expect("there").len() as usize;
    damage(&laptop, length - 4096 * 12, length - 4096);
    fs::write(laptop.folder().join("workspace.lock"), "{}").expect("as a crash leaves it");
    let state = laptop.ok("workspace_open", json!({"path": laptop.folder()}));
    assert_eq!(state["workspace"]["damaged"], true, "{state}");
    assert_eq!(state["workspace"]["writable"], false);
    let names_it = |faults: &Value| codes(faults).iter().any(|code| code.starts_with("database-"));
    assert!(names_it(&state["workspace"]["faults"]), "{state}");
    let checked = laptop.ok("workspace_check", json!({}));
    assert!(names_it(&checked["faults"]), "{checked}");
    let state = laptop.ok("backup_restore", json!({"name": name}));
    assert_eq!((&state["workspace"]["damaged"], &state["workspace"]["writable"]), (&json!(false), &json!(true)));
    assert_eq!(sites(&laptop), ["Hamburg"]);
    assert_eq!(codes(&laptop.ok("workspace_check", json!({}))["faults"]), Vec::<String>::new());
}

#[test]
fn a_database_beyond_reading_is_refused_by_name_with_its_backups() {
    let (laptop, name) = with_backup();
    laptop.ok("workspace_close", json!({}));
    damage(&laptop, 0, 8192);
    let refusal = laptop.refused("workspace_open", json!({"path": laptop.folder()}));
    assert_eq!(refusal.code, "workspace-damaged");
    assert_eq!(refusal.args["backups"], name);
    assert_eq!(
        laptop.refused("workspace_open", json!({"path": laptop.folder(), "mode": "read"})).code,
        "workspace-damaged"
    );
    laptop.ok("backup_restore", json!({"path": laptop.folder(), "name": name}));
    assert_eq!(sites(&laptop), ["Hamburg"]);
}

#[test]
fn a_newer_workspace_is_refused_and_left_as_it_is() {
    let (laptop, _) = with_backup();
    laptop.ok("workspace_close", json!({}));
    Connection::open(database(&laptop)).expect("opens").pragma_update(None, "user_version", 99).expect("newer");
    let before = fs::read(database(&laptop)).expect("reads");
    for mode in ["write", "read"] {
        let refusal = laptop.refused("workspace_open", json!({"path": laptop.folder(), "mode": mode}));
        assert_eq!((refusal.code.as_str(), refusal.args["found"].as_str()), ("workspace-newer", "99"));
    }
    assert!(fs::read(database(&laptop)).expect("reads") == before, "not a byte was written");
}

#[test]
fn a_database_of_another_program_is_refused() {
    let laptop = Laptop::new(3);
    fs::create_dir_all(laptop.folder()).expect("folder");
    let other = Connection::open(database(&laptop)).expect("opens");
    other.execute_batch("CREATE TABLE recipe (name TEXT); PRAGMA user_version = 1").expect("made");
    drop(other);
    assert_eq!(laptop.refused("workspace_open", json!({"path": laptop.folder()})).code, "workspace-not-ours");
}

#[test]
fn a_sound_workspace_has_no_fault_and_each_planted_one_is_named_in_its_section() {
    let laptop = Laptop::with_workspace();
    laptop.ok("site_save", json!({"name": "Hamburg"}));
    laptop.ok("site_save", json!({"name": "Bremen"}));
    let clean = laptop.ok("workspace_check", json!({}));
    assert_eq!(clean["faults"], json!([]));
    let names: Vec<&str> =
        clean["sections"].as_array().expect("sections").iter().filter_map(|s| s["name"].as_str()).collect();
    assert_eq!(names, ["database", "history", "numbers", "certification", "search", "evidence", "backups"]);
    laptop.ok("workspace_close", json!({}));
    let db = Connection::open(database(&laptop)).expect("opens");
    db.execute_batch(
        "PRAGMA foreign_keys = OFF;
         DROP INDEX audit_number;
         UPDATE site SET name = 'Atlantis' WHERE name = 'Bremen';
         INSERT INTO alias VALUES ('NC-2026-B2-001', 'nonconformity', 'none');
         INSERT INTO competence (id, person_id, topic) VALUES ('x', 'nobody', 'auditing');
         DELETE FROM search_doc WHERE entity = 'site';",
    )
    .expect("planted");
    drop(db);
    fs::create_dir_all(laptop.folder().join("evidence/objects/ab")).expect("folder");
    fs::write(laptop.folder().join("evidence/objects/ab/stranger"), "?").expect("planted");
    fs::write(laptop.folder().join("backups/workspace-20260303T000000Z-000001.db"), "no database").expect("planted");
    laptop.ok("workspace_open", json!({"path": laptop.folder(), "mode": "read"}));
    let found = laptop.ok("workspace_check", json!({}));
    let in_section = |name: &str| {
        let section = found["sections"].as_array().expect("s").iter().find(|s| s["name"] == name).expect("section");
        codes(&section["faults"])
    };
    let has = |section: &str, code: &str| {
        let codes = in_section(section);
        assert!(codes.iter().any(|c| c == code), "{section}: no {code} in {codes:?}");
    };
    has("database", "schema-missing");
    has("database", "database-reference-dangling");
    has("history", "history-record-altered");
    has("history", "history-record-unrecorded");
    has("numbers", "link-without-end");
    has("search", "search-misses-record");
    has("evidence", "evidence-vault-foreign");
    has("backups", "backup-unreadable");
}
