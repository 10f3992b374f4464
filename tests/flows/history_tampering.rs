//! Each way to tamper with a history or with records past it, planted by raw SQL: found, and named.

use std::path::PathBuf;

use proptest::prelude::*;
use rusqlite::{Connection, params};
use serde_json::{Value, json};
use triennium_core::{
    job::Job,
    store::{
        self,
        verify::{Trust, verify},
    },
};
use triennium_tests::Laptop;

struct Planted {
    laptop: Laptop,
    db: Connection,
}

/// A workspace with entries for five sites: made and changed, and closed, so that others may tamper.
fn planted() -> Planted {
    let laptop = Laptop::with_workspace();
    for name in ["Hamburg", "Bremen", "Kiel", "Lübeck", "Rostock"] {
        let note = format!("{name} harbour");
        let site = laptop.ok("site_save", json!({"name": name, "note": note}));
        laptop.ok("site_save", json!({"id": site["id"], "name": name, "note": note, "headcount": 7}));
    }
    laptop.ok("workspace_close", json!({}));
    let db = Connection::open(laptop.folder().join("workspace.db")).expect("opens");
    Planted { laptop, db }
}

impl Planted {
    fn sql(self, sql: &str) -> Self {
        self.db.execute_batch(sql).expect(sql);
        self
    }

    fn last(&self) -> i64 {
        self.db.query_row("SELECT max(seq) FROM commit_log", [], |r| r.get(0)).expect("seq")
    }

    fn faults(self) -> Vec<Value> {
        drop(self.db);
        self.laptop.ok("workspace_open", json!({"path": self.laptop.folder()}));
        let proof = self.laptop.ok("history_verify", json!({"full": true}));
        proof["faults"].as_array().expect("faults").clone()
    }

    /// Every fault as "code subject field".
    fn named(self) -> Vec<String> {
        let text = |f: &Value| {
            let field = f["args"].get("field").and_then(Value::as_str).unwrap_or_default();
            format!("{} {} {field}", f["code"].as_str().unwrap_or(""), f["subject"].as_str().unwrap_or(""))
        };
        self.faults().iter().map(|f| text(f).trim().to_owned()).collect()
    }
}

fn has(found: &[String], wanted: &str) {
    assert!(found.iter().any(|f| f == wanted), "“{wanted}” is not among {found:#?}");
}

#[test]
fn a_clean_history_has_no_fault_and_its_signatures_are_checked_once() {
    let Planted { laptop, db } = planted();
    drop(db);
    laptop.ok("workspace_open", json!({"path": laptop.folder()}));
    let first = laptop.ok("history_verify", json!({}));
    assert_eq!(first["faults"], json!([]));
    assert_eq!(first["entries"], first["signatures"]);
    laptop.ok("site_save", json!({"name": "Wismar"}));
    assert_eq!(laptop.ok("history_verify", json!({}))["signatures"], 1);
    let full = laptop.ok("history_verify", json!({"full": true}));
    assert_eq!((&full["faults"], &full["signatures"]), (&json!([]), &full["entries"]));
}

#[test]
fn an_altered_entry_is_named_whatever_was_altered() {
    let other = "00000000-0000-7000-8000-000000000000";
    for (column, value) in [
        ("operation", "'site-remove'"),
        ("reason", "'because'"),
        ("at", "'2026-01-01T00:00:00.000+01:00'"),
        ("author", &format!("'{other}'") as &str),
        ("changeset", "x''"),
        ("changeset", "substr(changeset, 1, length(changeset) - 1)"),
        ("hlc", "hlc + 1"),
        ("schema", "0"),
    ] {
        let found = planted().sql(&format!("UPDATE commit_log SET {column} = {value} WHERE seq = 5")).named();
        has(&found, "history-entry-altered 5");
    }
}

#[test]
fn an_entry_altered_and_hashed_anew_breaks_signature_and_chain() {
    let planted = planted();
    let (mut entries, _) = store::journal::page(&planted.db, None, 1_000, 0).expect("entries");
    let entry = entries.iter_mut().find(|e| e.seq == 5).expect("entry 5");
    entry.reason = "nothing to see here".to_owned();
    let hash = entry.digest();
    planted
        .db
        .execute("UPDATE commit_log SET reason = ?1, hash = ?2 WHERE seq = 5", params![entry.reason, hash])
        .expect("forged");
    let found = planted.named();
    has(&found, "history-signature-wrong 5");
    has(&found, "history-chain-broken 6");
}

#[test]
fn an_entry_signed_with_another_key_is_forged() {
    use ed25519_dalek::{Signer, SigningKey};
    let planted = planted();
    let last = planted.last();
    let (entries, _) = store::journal::page(&planted.db, None, 1, 0).expect("entries");
    let mut forged = entries[0].clone();
    forged.reason = "approved".to_owned();
    forged.hash = forged.digest();
    forged.sig = SigningKey::from_bytes(&[9; 32]).sign(&forged.hash).to_bytes();
    planted
        .db
        .execute(
            "UPDATE commit_log SET reason = ?1, hash = ?2, sig = ?3 WHERE seq = ?4",
            params![forged.reason, forged.hash, forged.sig, last],
        )
        .expect("forged");
    has(&planted.named(), &format!("history-signature-wrong {last}"));
}

#[test]
fn another_key_in_the_place_of_the_devices_does_not_make_forged_entries_true() {
    let planted = planted().sql("UPDATE device SET public_key = 'ff'");
    has(&planted.named(), "history-record-altered test public_key".replace("test", &computer()).as_str());
}

fn computer() -> String {
    let laptop = Laptop::with_workspace();
    let page = laptop.ok("history_list", json!({"page": {"limit": 1}}));
    page["rows"][0]["device"].as_str().expect("device").to_owned()
}

#[test]
fn a_removed_entry_is_missed() {
    let found = planted().sql("DELETE FROM commit_log WHERE seq = 5").named();
    has(&found, "history-entry-missing 5");
    has(&found, "history-order-broken 6");
    has(&found, "history-chain-broken 6");
}

#[test]
fn a_removed_entry_is_missed_also_when_the_numbers_are_closed_up() {
    let found = planted()
        .sql("DELETE FROM commit_log WHERE seq = 5; DELETE FROM commit_row WHERE seq = 5")
        .sql("UPDATE commit_log SET seq = -seq WHERE seq > 5; UPDATE commit_log SET seq = -seq - 1 WHERE seq < 0")
        .sql("UPDATE commit_row SET seq = seq - 1 WHERE seq > 5")
        .named();
    has(&found, "history-order-broken 5");
    has(&found, "history-chain-broken 5");
}

#[test]
fn a_removed_tail_is_missed_even_with_its_rows_taken_back() {
    let planted = planted();
    let last = planted.last();
    // The last entry set Rostock's headcount: without it, and with the row as before, nothing in the workspace shows it.
    let planted = planted
        .sql(&format!("DELETE FROM commit_log WHERE seq = {last}; DELETE FROM commit_row WHERE seq = {last}"))
        .sql("UPDATE site SET headcount = 0 WHERE name = 'Rostock'");
    let workspace: String = planted.db.query_row("SELECT id FROM workspace", [], |r| r.get(0)).expect("id");
    assert!(verify(&planted.db, &Trust::default(), &Job::default()).expect("verified").faults.is_empty());
    assert_eq!(planted.named(), [format!("history-tail-cut {workspace}")]);
}

#[test]
fn a_cut_tail_shows_at_opening_and_is_not_forgotten_by_writing_on() {
    let planted = planted();
    let last = planted.last();
    let planted = planted
        .sql(&format!("DELETE FROM commit_log WHERE seq = {last}; DELETE FROM commit_row WHERE seq = {last}"))
        .sql("UPDATE site SET headcount = 0 WHERE name = 'Rostock'");
    let Planted { laptop, db } = planted;
    drop(db);
    let state = laptop.ok("workspace_open", json!({"path": laptop.folder()}));
    assert_eq!(state["workspace"]["faults"][0]["code"], "history-tail-cut");
    laptop.ok("site_save", json!({"name": "Wismar"}));
    laptop.ok("site_save", json!({"name": "Husum"}));
    laptop.ok("workspace_close", json!({}));
    let state = laptop.ok("workspace_open", json!({"path": laptop.folder()}));
    assert_eq!(state["workspace"]["faults"][0]["code"], "history-rewritten");
    // A person who knows why says so; that stands in the history, and nothing is held against it any more.
    assert_eq!(laptop.refused("history_accept", json!({"reason": " "})).code, "reason-missing");
    assert_eq!(laptop.ok("history_accept", json!({"reason": "Older copy put back by hand"})), json!([]));
    let entry = &laptop.ok("history_list", json!({"page": {"limit": 1}}))["rows"][0];
    assert_eq!(entry["sentences"][0], "Anna Berg accepted the history as it stands: Older copy put back by hand");
    laptop.ok("site_save", json!({"name": "Stade"}));
    laptop.ok("workspace_close", json!({}));
    let state = laptop.ok("workspace_open", json!({"path": laptop.folder()}));
    assert_eq!(state["workspace"]["faults"], json!([]));
    assert_eq!(laptop.ok("history_verify", json!({"full": true}))["faults"], json!([]));
}

#[test]
fn swapped_entries_are_out_of_their_place() {
    let found = planted()
        .sql("UPDATE commit_log SET seq = -1 WHERE seq = 5; UPDATE commit_log SET seq = 5 WHERE seq = 6; UPDATE commit_log SET seq = 6 WHERE seq = -1")
        .named();
    has(&found, "history-order-broken 5");
    has(&found, "history-order-broken 6");
    has(&found, "history-clock-backwards 6");
}

#[test]
fn a_record_edited_inserted_deleted_or_renumbered_past_the_history_is_named() {
    let site = "00000000-0000-7000-8000-00000000000a";
    let found = planted()
        .sql("UPDATE site SET note = 'edited', headcount = 99 WHERE name = 'Kiel'")
        .sql(&format!("INSERT INTO site (id, name) VALUES ('{site}', 'Atlantis')"))
        .sql("DELETE FROM site WHERE name = 'Bremen'")
        .named();
    has(&found, "history-record-altered Kiel note");
    has(&found, "history-record-altered Kiel headcount");
    has(&found, "history-record-unrecorded Atlantis");
    has(&found, "history-record-lost Bremen");
    assert_eq!(found.len(), 4, "{found:?}");
}

#[test]
fn an_edit_past_the_history_says_what_was_recorded_and_what_stands_there() {
    let faults = planted().sql("UPDATE site SET note = 'edited' WHERE name = 'Kiel'").faults();
    assert_eq!(faults[0]["args"]["recorded"], "“Kiel harbour”");
    assert_eq!(faults[0]["args"]["found"], "“edited”");
}

#[test]
fn a_tampered_index_of_records_is_named() {
    let found = planted()
        .sql("DELETE FROM commit_row WHERE seq = 5")
        .sql("INSERT INTO commit_row VALUES ('made-up', 6, 'site'), ('made-up', 999, 'site')")
        .named();
    has(&found, "history-index-missing 5");
    has(&found, "history-index-extra 6");
    has(&found, "history-index-of-nothing 999");
}

/// A database file of its own, its path, and where bytes stand that can be flipped: (seq, column).
fn small_history() -> (tempfile::TempDir, PathBuf, Vec<i64>) {
    let Planted { laptop, db } = planted();
    let folder = tempfile::tempdir().expect("folder");
    let path = folder.path().join("workspace.db");
    store::copy_to(&db, &path).expect("copied");
    drop((db, laptop));
    let db = Connection::open(&path).expect("opens");
    let seqs = db
        .prepare("SELECT seq FROM commit_log")
        .expect("log")
        .query_map([], |r| r.get(0))
        .expect("rows")
        .collect::<rusqlite::Result<_>>()
        .expect("seqs");
    (folder, path, seqs)
}

const NUMBERS: &[&str] = &["seq", "dev_seq", "hlc", "base_seq", "schema"];
const BYTES: &[&str] = &["hash", "device", "prev", "author", "at", "operation", "reason", "changeset", "sig"];

#[test]
fn one_flipped_bit_anywhere_in_the_log_is_found() {
    let (_folder, path, seqs) = small_history();
    let db = Connection::open(&path).expect("opens");
    for column in NUMBERS.iter().chain(BYTES) {
        let strategy = (0..seqs.len(), any::<prop::sample::Index>(), 0..8_u32);
        let config = ProptestConfig { cases: 8, failure_persistence: None, ..ProptestConfig::default() };
        let one = |(seq, place, bit)| {
            let seq = seqs[seq];
            let Some(undo) = flip(&db, column, seq, place, bit) else { return Err(TestCaseError::reject("no byte")) };
            let found = verify(&db, &Trust::default(), &Job::default()).expect("verified").faults;
            undo(&db);
            prop_assert!(!found.is_empty(), "bit {} of {} in entry {} went unseen", bit, column, seq);
            Ok(())
        };
        let run = proptest::test_runner::TestRunner::new(config).run(&strategy, one);
        // Nobody gave a reason here: that column has no byte to flip, and is covered by name above.
        assert!(run.is_ok() || *column == "reason", "{column}: {run:?}");
    }
    assert!(verify(&db, &Trust::default(), &Job::default()).expect("verified").faults.is_empty(), "flips were undone");
}

type Undo = Box<dyn Fn(&Connection)>;

/// `None` where there is no byte to flip, or the table itself does not allow the new value.
fn flip(db: &Connection, column: &'static str, seq: i64, place: prop::sample::Index, bit: u32) -> Option<Undo> {
    let rowid = format!("SELECT {column} FROM commit_log WHERE seq = ?1");
    if NUMBERS.contains(&column) {
        let old: i64 = db.query_row(&rowid, [seq], |r| r.get(0)).expect("number");
        let new = old ^ 1 << (place.index(8) * 8 + bit as usize).min(62);
        let set = format!("UPDATE commit_log SET {column} = ?1 WHERE seq = ?2");
        db.execute(&set, [new, seq]).ok()?;
        let now = if column == "seq" { new } else { seq };
        return Some(Box::new(move |db| assert_eq!(db.execute(&set, [old, now]), Ok(1))));
    }
    let as_blob = format!("SELECT CAST({column} AS BLOB) FROM commit_log WHERE seq = ?1");
    let old: Vec<u8> = db.query_row(&as_blob, [seq], |r| r.get(0)).expect("bytes");
    if old.is_empty() {
        return None;
    }
    let mut new = old.clone();
    new[place.index(old.len())] ^= 1 << bit;
    let is_text = ["device", "author", "at", "operation", "reason"].contains(&column);
    let value = if is_text { "CAST(?1 AS TEXT)" } else { "?1" };
    let set = format!("UPDATE commit_log SET {column} = {value} WHERE seq = ?2");
    db.execute(&set, params![new, seq]).ok()?;
    Some(Box::new(move |db| assert_eq!(db.execute(&set, params![old, seq]), Ok(1))))
}
