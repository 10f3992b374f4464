//! Every schema version that was ever shipped is kept as a fixture and opened by today's program: nothing is lost, the
//! upgraded schema is the fresh one, and its history still proves itself.
//!
//! `cargo test -p triennium-tests --test upgrade -- --ignored make_the_fixture` writes the fixture of today's version.
//! Until a version has shipped it may be made anew; afterwards never again.

use std::{fs, path::PathBuf};

use serde_json::{Value, json};
use triennium_core::{
    job::Job,
    store::{
        self, check,
        verify::{Trust, verify},
    },
};
use triennium_tests::{Laptop, project};

fn fixture(version: i64) -> PathBuf {
    project().join("tests/fixtures").join(format!("v{version}")).join("workspace.db")
}

#[test]
#[ignore = "writes into the repository; run it by hand for a new schema version"]
fn make_the_fixture() {
    let laptop = Laptop::with_workspace();
    let site = laptop.ok("site_save", json!({"name": "Hamburg", "note": "Pier 3 – „Süd“"}));
    laptop.ok("site_save", json!({"id": site["id"], "name": "Hamburg Hafen", "headcount": 42}));
    let gone = laptop.ok("site_save", json!({"name": "Bremen"}));
    laptop.ok("site_remove", json!({"id": gone["id"]}));
    let backup = laptop.ok("backup_now", json!({}));
    let path = fixture(store::SCHEMA);
    fs::create_dir_all(path.parent().expect("folder")).expect("folder");
    let name = backup["name"].as_str().expect("name");
    fs::copy(laptop.folder().join("backups").join(name), &path).expect("written");
}

#[test]
fn every_shipped_version_is_opened_upgraded_and_proven() {
    for version in 1..=store::SCHEMA {
        let laptop = Laptop::new(5);
        fs::create_dir_all(laptop.folder()).expect("folder");
        let database = laptop.folder().join("workspace.db");
        fs::copy(fixture(version), &database).unwrap_or_else(|e| panic!("no fixture of version {version}: {e}"));
        let state = laptop.ok("workspace_open", json!({"path": laptop.folder()}));
        assert_eq!(state["workspace"]["organisation"], "Nordlicht IT");
        let db = store::open_to_look(&database).expect("opens");
        assert_eq!(store::schema_version(&db).expect("version"), store::SCHEMA);
        let differs: Vec<String> = check::schema(&db).expect("schema").into_iter().map(|fault| fault.subject).collect();
        assert_eq!(differs, [""; 0], "upgraded from {version}, these are not as in a fresh schema");
        let proven = verify(&db, &Trust::default(), &Job::default()).expect("verified");
        assert_eq!(proven.faults, [], "version {version}");
        assert!(proven.signatures > 4);
        let page = laptop.ok("site_list", json!({}));
        let names: Vec<&Value> = page["rows"].as_array().expect("rows").iter().map(|row| &row["name"]).collect();
        assert_eq!(names, ["Hamburg Hafen"]);
        // Another laptop writes on in it.
        laptop.ok("site_save", json!({"name": "Kiel"}));
        assert_eq!(laptop.ok("history_verify", json!({}))["faults"], json!([]));
    }
}
