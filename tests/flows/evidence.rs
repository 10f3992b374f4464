//! Evidence from a folder to a check that names every fault, through the command table.

use std::{
    fs,
    path::{Path, PathBuf},
    sync::{Arc, OnceLock},
};

use serde_json::{Value, json};
use triennium_core::{
    Error,
    app::{
        evidence_check::{self, EvidenceCheckRun},
        evidence_intake::{self, EvidenceAdd},
    },
    job::Job,
};
use triennium_tests::{
    Laptop,
    cast::{Cast, OMAR},
};

/// A laptop with a workspace, a document to show something of, and a folder of files outside.
struct Scene {
    laptop: Laptop,
    document: Value,
    folder: PathBuf,
}

impl Scene {
    fn new() -> Self {
        let laptop = Laptop::with_workspace();
        let document = laptop.ok("document_save", json!({"title": "Incidents 2026", "kind": "retained"}));
        let folder = laptop.home.path().join("files");
        fs::create_dir(&folder).expect("a folder");
        let on = json!({"entity": "document", "record_id": document["id"]});
        Self { laptop, document: on, folder }
    }

    fn file(&self, name: &str, content: impl AsRef<[u8]>) -> PathBuf {
        let path = self.folder.join(name);
        fs::write(&path, content).expect("written");
        path
    }

    fn add(&self, path: &Path) -> Value {
        self.laptop.ok("evidence_add", json!({"paths": [path], "to": [self.document]}))
    }

    fn list(&self, filter: Value) -> Value {
        self.laptop.ok("evidence_list", filter)
    }

    fn check(&self, depth: &str) -> Value {
        self.laptop.ok("evidence_check", json!({"depth": depth}))
    }

    fn state(&self, id: &Value) -> Value {
        self.laptop.ok("evidence_get", json!({"id": id}))["evidence"]["state"].clone()
    }

    fn blob(&self, sha256: &Value) -> PathBuf {
        let hash = sha256.as_str().expect("a hash");
        self.laptop.folder().join("evidence/objects").join(&hash[..2]).join(&hash[2..])
    }
}

fn codes(faults: &Value) -> Vec<&str> {
    faults.as_array().expect("faults").iter().map(|f| f["code"].as_str().expect("a code")).collect()
}

fn len(list: &Value) -> usize {
    list.as_array().expect("a list").len()
}

#[test]
fn a_folder_becomes_numbered_items_with_links_custody_and_a_summary() {
    let scene = Scene::new();
    scene.file("a.txt", "first");
    scene.file("b.csv", "second;x\n");
    std::os::unix::fs::symlink("/etc", scene.folder.join("elsewhere")).expect("a link");
    let summary = scene.add(&scene.folder);
    assert_eq!((len(&summary["added"]), len(&summary["already"]), summary["bytes"].as_u64()), (2, 0, Some(14)));
    assert_eq!(codes(&summary["left_out"]), ["evidence-link-skipped"]);
    let first = &summary["added"][0];
    assert_eq!((first["number"].as_str(), first["title"].as_str()), (Some("EV-000001"), Some("a.txt")));

    let view = scene.laptop.ok("evidence_get", json!({"id": first["id"]}));
    assert_eq!(view["links"][0]["label"], "DOC-0001 Incidents 2026");
    assert_eq!(
        (view["custody"][0]["kind"].as_str(), view["custody"][0]["person"].as_str()),
        (Some("collected"), Some("Anna Berg"))
    );
    assert_eq!(view["evidence"]["sha256"], "a7937b64b8caa58f03721bb6bacf5c78cb235febe0e70b1b84cd99541461a08e");
    assert_eq!(view["evidence"]["original_path"], json!(scene.folder.join("a.txt")));
    assert_eq!(fs::read(scene.blob(&view["evidence"]["sha256"])).expect("stored"), b"first");
    assert_eq!(scene.laptop.ok("document_list", json!({}))["rows"][0]["evidence"], 2);
    assert_eq!(scene.laptop.ok("search", json!({"text": "ev-000002"}))[0]["title"], "EV-000002 b.csv");
}

#[test]
fn the_same_content_is_linked_and_not_doubled() {
    let scene = Scene::new();
    scene.file("a.txt", "same");
    scene.file("b.txt", "same");
    let summary = scene.add(&scene.folder);
    assert_eq!((len(&summary["added"]), len(&summary["already"])), (1, 1));
    let twin = &summary["already"][0];
    assert_eq!((twin["number"].as_str(), twin["linked"].as_u64()), (Some("EV-000001"), Some(0)));
    assert_eq!(twin["path"], json!(scene.folder.join("b.txt")));

    let other = scene.laptop.ok("process_save", json!({"name": "Incident management"}));
    let to = json!([{"entity": "process", "record_id": other["id"]}]);
    let again = scene.laptop.ok("evidence_add", json!({"paths": [scene.folder.join("a.txt")], "to": to}));
    assert_eq!(again["already"][0]["linked"], 1);
    let view = scene.laptop.ok("evidence_get", json!({"id": twin["id"]}));
    assert_eq!((len(&view["links"]), len(&view["custody"])), (2, 3), "each place it came from is in its custody");
    assert_eq!(scene.list(json!({}))["total"], 1);
}

#[test]
fn what_cannot_be_linked_is_refused_before_a_byte_is_read() {
    let scene = Scene::new();
    let path = scene.file("a.txt", "x");
    let refuse = |entity: &str, id: &Value| {
        let to = json!([{"entity": entity, "record_id": id}]);
        scene.laptop.refused("evidence_add", json!({"paths": [path], "to": to}))
    };
    assert_eq!(refuse("document", &json!("0195d4b2-0000-7000-8000-000000000000")).code, "reference-unknown");
    assert_eq!(refuse("workspace", &scene.document["record_id"]).code, "evidence-not-on-this");
    assert_eq!(refuse("document", &json!("no id")).field.as_deref(), Some("to[0].record_id"));
    let bell = json!({"paths": [path], "fields": {"title": "a\u{7}b"}});
    assert_eq!(scene.laptop.refused("evidence_add", bell).field.as_deref(), Some("title"));
    let late = json!({"paths": [path], "fields": {"period_from": "2026-02-01", "period_to": "2026-01-01"}});
    assert_eq!(scene.laptop.refused("evidence_add", late).field.as_deref(), Some("period_to"));
    assert_eq!(scene.laptop.refused("evidence_add", json!({"paths": []})).code, "evidence-nothing-given");
    assert_eq!(scene.laptop.ok("evidence_vault_check", json!({}))["blobs"], 0);
}

#[test]
fn a_cancelled_intake_records_nothing() {
    let scene = Scene::new();
    (0..50).for_each(|i| drop(scene.file(&format!("{i}.txt"), format!("content {i}"))));
    let app = scene.laptop.host.desk().app().expect("open");
    let slot: Arc<OnceLock<Arc<Job>>> = Arc::default();
    let inner = slot.clone();
    let job = Arc::new(Job::new(move |progress| {
        if progress.stage == "stage-taking-in" && progress.files_done >= 5 {
            inner.get().expect("set").cancel();
        }
    }));
    assert!(slot.set(job.clone()).is_ok());
    let input: EvidenceAdd = serde_json::from_value(json!({"paths": [scene.folder]})).expect("an input");
    assert!(matches!(evidence_intake::add(&app, input, &job), Err(Error::Cancelled)));
    assert_eq!(scene.list(json!({}))["total"], 0);
    // What had been stored whole is named, and used by the next attempt.
    let vault = scene.laptop.ok("evidence_vault_check", json!({}));
    assert!(vault["blobs"].as_u64().expect("a count") < 50);
    assert!(codes(&vault["faults"]).iter().all(|code| *code == "evidence-vault-orphan"));
    assert_eq!(len(&scene.add(&scene.folder)["added"]), 50);
    assert_eq!(scene.laptop.ok("evidence_vault_check", json!({}))["faults"], json!([]));
}

#[test]
fn a_pasted_screenshot_is_previewed_and_copied_out_as_it_was() {
    let scene = Scene::new();
    let png = "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==";
    let paste = json!({"name": "Bildschirmfoto.png", "bytes": png, "to": [scene.document], "fields": {"title": "Queue at 9:00"}});
    let item = scene.laptop.ok("evidence_add_bytes", paste)["added"][0].clone();
    let view = scene.laptop.ok("evidence_get", json!({"id": item["id"]}));
    assert_eq!(
        (view["evidence"]["kind"].as_str(), view["evidence"]["mime"].as_str()),
        (Some("screenshot"), Some("image/png"))
    );
    let preview = scene.laptop.ok("evidence_preview", json!({"id": item["id"]}));
    assert_eq!((preview["kind"].as_str(), preview["bytes"].as_str()), (Some("image"), Some(png)));

    let out = scene.laptop.ok("evidence_export", json!({"id": item["id"], "path": scene.folder}));
    assert_eq!(out, json!(scene.folder.join("EV-000001-Bildschirmfoto.png")));
    assert!(fs::read(scene.folder.join("EV-000001-Bildschirmfoto.png")).expect("written").starts_with(b"\x89PNG"));
    let inside = json!({"id": item["id"], "path": scene.laptop.folder().join("evidence")});
    assert_eq!(scene.laptop.refused("evidence_export", inside).code, "evidence-export-into-workspace");
    let again = json!({"id": item["id"], "path": out});
    assert_eq!(scene.laptop.refused("evidence_export", again).code, "io-already-exists");
    let custody = scene.laptop.ok("evidence_get", json!({"id": item["id"]}))["custody"].clone();
    assert_eq!((len(&custody), custody[1]["kind"].as_str(), &custody[1]["note"]), (2, Some("exported"), &out));
    assert_eq!(
        scene.laptop.refused("evidence_add_bytes", json!({"name": "x", "bytes": ""})).code,
        "evidence-bytes-empty"
    );
}

#[test]
fn a_quick_check_never_verifies_and_a_full_one_names_a_flipped_byte() {
    let scene = Scene::new();
    scene.file("a.txt", "first");
    scene.file("b.txt", "second");
    let added = scene.add(&scene.folder)["added"].clone();
    let quick = scene.check("quick");
    assert_eq!(
        (quick["items"].as_i64(), quick["verified"].as_i64(), quick["recorded"].as_bool()),
        (Some(2), Some(0), Some(true))
    );
    assert_eq!(quick["states"], json!({"unchanged_by_quick_look": 2}));
    assert_eq!(scene.state(&added[0]["id"]), "unchanged_by_quick_look");
    let full = scene.check("full");
    assert_eq!(
        (full["verified"].as_i64(), full["bytes"].as_i64(), full["faults"].clone()),
        (Some(2), Some(11), json!([]))
    );
    scene.check("quick");
    assert_eq!(scene.state(&added[0]["id"]), "intact", "a quick look does not take away what a full check established");

    let sha256 = scene.laptop.ok("evidence_get", json!({"id": added[0]["id"]}))["evidence"]["sha256"].clone();
    let blob = scene.blob(&sha256);
    fs::remove_file(&blob).expect("removed");
    fs::write(&blob, "firsT").expect("written");
    let full = scene.check("full");
    assert_eq!((codes(&full["faults"]), full["verified"].as_i64()), (vec!["evidence-modified"], Some(1)));
    assert_eq!(full["faults"][0]["subject"], "EV-000001 a.txt");
    scene.check("quick");
    assert_eq!(scene.state(&added[0]["id"]), "modified");
    let refused =
        scene.laptop.refused("evidence_export", json!({"id": added[0]["id"], "path": scene.folder.join("out")}));
    assert_eq!(refused.code, "evidence-modified");
    assert!(!scene.folder.join("out").exists());

    fs::remove_file(&blob).expect("removed");
    assert_eq!(codes(&scene.laptop.ok("evidence_vault_check", json!({}))["faults"]), ["evidence-missing"]);
    assert_eq!(codes(&scene.check("quick")["faults"]), ["evidence-missing"]);
    fs::write(&blob, "first").expect("restored");
    let named = scene.laptop.ok("evidence_check", json!({"depth": "full", "ids": [added[0]["id"]]}));
    assert_eq!((named["items"].as_i64(), named["verified"].as_i64()), (Some(1), Some(1)));
    let custody = scene.laptop.ok("evidence_get", json!({"id": added[0]["id"]}))["custody"].clone();
    assert_eq!(custody[len(&custody) - 1]["kind"], "verified");
}

#[test]
fn a_check_within_a_budget_is_resumed_until_all_are_done_once() {
    let scene = Scene::new();
    (0..5).for_each(|i| drop(scene.file(&format!("{i}.bin"), vec![i; 600_000])));
    scene.add(&scene.folder);
    let (mut runs, mut verified, mut resume) = (0, 0, Value::Null);
    loop {
        let run = scene.laptop.ok("evidence_check", json!({"depth": "full", "megabytes": 1, "resume": resume}));
        runs += 1;
        verified += run["verified"].as_i64().expect("a count");
        resume = run["resume"].clone();
        if resume.is_null() {
            assert_eq!(run["stopped"], Value::Null);
            break;
        }
        assert_eq!(run["stopped"], "budget");
        assert!(runs < 10, "it comes to an end");
    }
    assert!(runs > 1);
    assert_eq!(verified, 5);
    assert_eq!(scene.list(json!({"state": "intact"}))["total"], 5);
}

#[test]
fn a_cancelled_check_says_what_it_did_not_look_at() {
    let scene = Scene::new();
    let id = scene.add(&scene.file("a.txt", "first"))["added"][0]["id"].clone();
    let app = scene.laptop.host.desk().app().expect("open");
    let run = |job: &Job, resume: Value| {
        let input = json!({"depth": "full", "resume": resume});
        let input: EvidenceCheckRun = serde_json::from_value(input).expect("an input");
        serde_json::to_value(evidence_check::run(&app, input, job).expect("a report")).expect("data")
    };
    let job = Job::default();
    job.cancel();
    let stopped = run(&job, Value::Null);
    assert_eq!((stopped["stopped"].as_str(), stopped["items"].as_i64()), (Some("cancel"), Some(0)));
    assert_eq!((stopped["states"].clone(), scene.state(&id)), (json!({"not_checked": 1}), json!("not_checked")));
    let rest = run(&Job::default(), stopped["resume"].clone());
    assert_eq!((rest["stopped"].clone(), rest["verified"].as_i64()), (Value::Null, Some(1)));
    assert_eq!(scene.state(&id), "intact");
}

#[test]
fn a_reference_stays_where_it_lies_and_is_watched_there() {
    use std::os::unix::ffi::OsStrExt;
    let scene = Scene::new();
    let path = scene.folder.join(std::ffi::OsStr::from_bytes(b"caf\xe9.log"));
    fs::write(&path, "log").expect("written");
    let summary = scene.laptop.ok("evidence_add_reference", json!({"paths": [scene.folder], "to": [scene.document]}));
    let item = summary["added"][0].clone();
    assert_eq!(item["title"], "caf⟨E9⟩.log");
    assert_eq!(scene.laptop.ok("evidence_vault_check", json!({}))["blobs"], 0);
    assert_eq!(scene.list(json!({"in_place": true}))["rows"][0]["number"], "EV-000001");
    assert_eq!(scene.laptop.ok("evidence_preview", json!({"id": item["id"]}))["text"], "log");
    assert_eq!(scene.check("full")["verified"], 1, "a name that is no Unicode is found again");
    let again = scene.laptop.ok("evidence_add_reference", json!({"paths": [scene.folder]}));
    assert_eq!((len(&again["added"]), len(&again["already"])), (0, 1));
    assert_eq!(
        scene.laptop.refused("evidence_export", json!({"id": item["id"], "path": "/tmp/x"})).code,
        "evidence-is-in-place"
    );

    fs::write(&path, "log and more").expect("written");
    assert_eq!(codes(&scene.check("quick")["faults"]), ["evidence-modified"]);
    let moved = scene.laptop.home.path().join("moved");
    fs::create_dir(&moved).expect("a folder");
    fs::write(&path, "log").expect("written");
    fs::rename(&path, moved.join("kept.log")).expect("renamed");
    let found = scene.laptop.ok("evidence_check", json!({"depth": "full", "search": [moved]}));
    assert_eq!(codes(&found["faults"]), ["evidence-moved"]);
    assert_eq!(scene.state(&item["id"]), "moved");
}

#[test]
fn an_item_is_described_filtered_replaced_and_taken_off_the_list() {
    let scene = Scene::new();
    let [old, new, third] =
        ["old", "new", "third"].map(|name| scene.add(&scene.file(name, name))["added"][0]["id"].clone());
    let fields =
        json!({"title": "Access list", "kind": "export", "confidentiality": "secret", "valid_until": "2026-02-01"});
    scene.laptop.ok("evidence_edit", json!({"id": old, "fields": fields}));
    let total = |filter: Value| scene.list(filter)["total"].as_i64().expect("a count");
    assert_eq!(total(json!({"kind": "export"})), 1);
    assert_eq!(total(json!({"confidentiality": "secret", "expired": true})), 1);
    assert_eq!(total(json!({"expired": false})), 2);
    assert_eq!(total(json!({"text": "access"})), 1);
    assert_eq!(total(json!({"on": scene.document})), 3);
    assert_eq!(total(json!({"unlinked": true})), 0);
    assert_eq!(scene.laptop.refused("evidence_edit", json!({"id": old, "fields": {}})).field.as_deref(), Some("title"));

    scene.laptop.ok("evidence_unlink", json!({"id": new, "from": scene.document}));
    assert_eq!(total(json!({"unlinked": true})), 1);
    scene.laptop.ok("evidence_supersede", json!({"id": new, "supersedes": old, "take_links": true}));
    assert_eq!((total(json!({"on": scene.document})), scene.state(&old)), (3, json!("superseded")));
    assert_eq!(scene.laptop.ok("evidence_get", json!({"id": old}))["superseded_by"]["label"], "EV-000002 new");
    assert_eq!(scene.list(json!({"kind": "export"}))["rows"][0]["superseded_by"], "EV-000002");
    let refused = |newer: &Value, older: &Value| {
        scene.laptop.refused("evidence_supersede", json!({"id": newer, "supersedes": older})).code
    };
    assert_eq!(refused(&third, &old), "evidence-superseded-already");
    assert_eq!(refused(&old, &new), "evidence-supersedes-itself");
    assert_eq!(refused(&old, &old), "evidence-superseded-already");

    assert_eq!(
        scene.laptop.refused("evidence_remove", json!({"id": third, "reason": " "})).field.as_deref(),
        Some("reason")
    );
    scene.laptop.ok("evidence_remove", json!({"id": third, "reason": "Wrong file"}));
    assert_eq!(total(json!({})), 2);
    assert_eq!(
        scene.laptop.refused("evidence_link", json!({"ids": [third], "to": [scene.document]})).code,
        "record-not-found"
    );
    let vault = scene.laptop.ok("evidence_vault_check", json!({}));
    assert_eq!(
        (vault["blobs"].as_u64(), vault["faults"].clone()),
        (Some(3), json!([])),
        "the bytes stay and are no orphan"
    );
}

/// An internal audit with one question and one finding on it, reported.
fn reported(laptop: &Laptop, before: impl FnOnce(&Value)) -> Value {
    let catalogues = laptop.ok("catalogue_list", json!({}));
    let sms = catalogues.as_array().expect("a list").iter().find(|c| c["key"] == "iso20000-1-2018").expect("shipped");
    let clauses = laptop.ok("clause_list", json!({"catalogue_id": sms["id"], "text": "8.6.1"}));
    let me = laptop.ok("person_list", json!({}))["rows"][0]["id"].clone();
    let plan =
        json!({"kind": "internal", "title": "Incidents", "planned_from": "2026-03-09", "planned_to": "2026-03-09"});
    let audit = laptop.ok("audit_create", plan)["id"].clone();
    laptop.ok("criterion_save", json!({"audit_id": audit, "catalogue_id": sms["id"]}));
    laptop.ok("team_assign", json!({"audit_id": audit, "person_id": me, "role": "lead_auditor"}));
    laptop.ok("checklist_build", json!({"audit_id": audit, "clause_ids": [clauses["rows"][0]["id"]]}));
    laptop.ok("audit_advance", json!({"id": audit, "to": "prepared"}));
    laptop.ok("audit_advance", json!({"id": audit, "to": "in_progress"}));
    let items = laptop.ok("checklist_list", json!({"audit_id": audit}))["rows"].clone();
    for item in items.as_array().expect("rows") {
        laptop.ok("checklist_answer", json!({"id": item["id"], "result": "conform", "note": "seen"}));
    }
    let finding = json!({"checklist_item_id": items[0]["id"], "grade_kind": "ofi", "title": "Categories"});
    let finding = json!({"entity": "finding", "record_id": laptop.ok("finding_create", finding)["id"]});
    before(&finding);
    laptop.ok("audit_edit", json!({"id": audit, "conclusion": "Fulfilled", "sampling_statement": "Judgement"}));
    laptop.ok("audit_advance", json!({"id": audit, "to": "reported"}));
    finding
}

#[test]
fn the_evidence_of_a_reported_audit_stays_as_it_was_reported() {
    let scene = Scene::new();
    let [shown, later] = ["shown", "later"].map(|name| scene.add(&scene.file(name, name))["added"][0]["id"].clone());
    let finding = reported(&scene.laptop, |finding| {
        assert_eq!(scene.laptop.ok("evidence_link", json!({"ids": [shown], "to": [finding]})), 1);
    });
    let refused = |command: &str, input: Value| scene.laptop.refused(command, input).code;
    assert_eq!(refused("evidence_link", json!({"ids": [later], "to": [finding]})), "audit-locked");
    assert_eq!(refused("evidence_unlink", json!({"id": shown, "from": finding})), "audit-locked");
    assert_eq!(refused("evidence_remove", json!({"id": shown, "reason": "Not needed"})), "audit-locked");
    assert_eq!(refused("evidence_add", json!({"paths": [scene.folder], "to": [finding]})), "audit-locked");
    // Replacing is no change of what was reported: the older item stays linked, the newer one is not.
    scene.laptop.ok("evidence_supersede", json!({"id": later, "supersedes": shown, "take_links": true}));
    assert_eq!(scene.list(json!({"on": finding}))["rows"][0]["superseded_by"], "EV-000002");

    let catalogues = scene.laptop.ok("catalogue_list", json!({}));
    let sms = catalogues.as_array().expect("a list").iter().find(|c| c["key"] == "iso20000-1-2018").expect("shipped");
    assert_eq!((sms["audits"].as_i64(), sms["findings"].as_i64()), (Some(1), Some(1)));
    assert_eq!(refused("catalogue_remove", json!({"id": sms["id"]})), "catalogue-in-use");
    let clause = scene.laptop.ok("clause_list", json!({"catalogue_id": sms["id"], "text": "8.6.1"}))["rows"][0].clone();
    assert_eq!((clause["findings"].as_i64(), clause["last_audited"].as_str()), (Some(1), Some("2026-03-02")));
}

#[test]
fn a_gate_that_evidence_opened_does_not_stand_open_without_it() {
    let cast = Cast::new();
    let files = cast.laptop.home.path().join("files");
    fs::create_dir(&files).expect("a folder");
    for name in ["CHG-114.txt", "CHG-120.txt"] {
        fs::write(files.join(name), name).expect("written");
    }
    let id = cast.draft("minor")["id"].clone();
    let on = json!({"entity": "nonconformity", "record_id": id});
    let step = json!({"id": id, "step": {"step": "issue"}});
    assert_eq!(cast.laptop.refused("nonconformity_step", step.clone()).code, "evidence-not-linked");
    let items = cast.ok("evidence_add", json!({"paths": [files], "to": [on]}))["added"].clone();
    cast.ok("nonconformity_step", step);

    let (first, second) = (&items[0]["id"], &items[1]["id"]);
    cast.ok("evidence_unlink", json!({"id": first, "from": on, "reason": "Another change"}));
    assert_eq!(cast.refused("evidence_unlink", json!({"id": second, "from": on})), "evidence-is-the-last");
    assert_eq!(cast.refused("evidence_remove", json!({"id": second, "reason": "x"})), "evidence-is-the-last");
    cast.ok("evidence_link", json!({"ids": [first], "to": [on]}));
    cast.ok("evidence_remove", json!({"id": second, "reason": "Doubtful"}));
    assert_eq!(cast.refused("evidence_remove", json!({"id": first, "reason": "x"})), "evidence-is-the-last");
    assert_eq!(cast.refused("person_remove", json!({"id": cast.person(OMAR)})), "person-has-duties");
}

#[test]
fn a_workspace_open_for_reading_is_checked_without_a_trace() {
    let scene = Scene::new();
    let id = scene.add(&scene.file("a.txt", "first"))["added"][0]["id"].clone();
    scene.laptop.ok("workspace_open", json!({"path": scene.laptop.folder(), "mode": "read"}));
    let full = scene.check("full");
    assert_eq!((full["verified"].as_i64(), full["recorded"].as_bool()), (Some(1), Some(false)));
    assert_eq!(scene.state(&id), "not_checked");
    assert_eq!(scene.laptop.ok("evidence_preview", json!({"id": id}))["text"], "first");
    scene.laptop.ok("evidence_export", json!({"id": id, "path": scene.folder}));
    let refused = scene.laptop.refused("evidence_add", json!({"paths": [scene.folder]}));
    assert_eq!(refused.code, "workspace-read-only");
}

#[test]
fn thousands_of_files_take_few_entries() {
    let scene = Scene::new();
    (0..1_000).for_each(|i| drop(scene.file(&format!("{i:04}.txt"), format!("content {i}"))));
    let reply =
        scene.laptop.call("evidence_add", json!({"paths": [scene.folder], "to": [scene.document]})).expect("taken in");
    assert_eq!(len(&reply.value["added"]), 1_000);
    assert_eq!(reply.value["added"][999]["number"], "EV-001000");
    let db = rusqlite::Connection::open(scene.laptop.folder().join("workspace.db")).expect("opens");
    let entries: i64 = db
        .query_row("SELECT count(*) FROM commit_log WHERE operation = 'evidence-add'", [], |row| row.get(0))
        .expect("counts");
    assert_eq!(entries, 5);
}
