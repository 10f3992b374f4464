//! Packs from a workspace: planned, sealed, taken by every tool, registered, compared; and everything that must not leave.
//! Needs what tests/flows/pack.rs needs.

use std::{
    collections::BTreeSet,
    fs,
    path::{Path, PathBuf},
};

use serde_json::{Value, json};
use triennium_core::{
    Error,
    app::pack::{PackOrder, PackSeal, seal},
    job::Job,
};
use triennium_tests::{Laptop, conduct::id, testdata};

use crate::pack::{bagit_python, ok, seven_zip, tool, triennium, verify};

/// An audit in progress with a finding, a nonconformity, three items of evidence, a private note and a remark.
struct Scene {
    laptop: Laptop,
    audit: String,
    finding: Value,
}

/// What must never be found in a pack.
const PRIVATE: &str = "PRIVATE-MARK-4711";
const REMARK: &str = "REMARK-MARK-4712";
const REMOVED: &str = "REMOVED-MARK-4713";

impl Scene {
    fn new() -> Self {
        Self::with(Laptop::with_workspace())
    }

    fn with(laptop: Laptop) -> Self {
        let audit = laptop.in_progress("Changes and releases");
        let item = &laptop.questions(&audit)[0];
        let answer = json!({"id": item["id"], "result": "minor", "note": "Anna Berg saw no record", "private_note": PRIVATE,
            "persons": "Otto Ungelistet"});
        laptop.ok("checklist_answer", answer);
        let catalogue = laptop.catalogue("iso20000-1-2018");
        let grades = laptop.ok("grade_list", json!({}));
        let finding = |title: &str, clause: &str| {
            laptop.ok(
                "finding_create",
                json!({"audit_id": audit, "clause_id": laptop.clause(&catalogue, clause), "grade_id": grades[0]["id"],
                       "title": title, "description": "Seen by Anna Berg on the 9th"}),
            )
        };
        let (kept, removed) = (finding("No <b>record</b> of a change", "8.5.1"), finding(REMOVED, "8.5.1"));
        laptop.ok("finding_remove", json!({"id": removed["id"]}));
        laptop.ok("comment_add", json!({"on": {"entity": "finding", "record_id": kept["id"]}, "text": REMARK}));
        let scene = Self { laptop, audit, finding: kept };
        for (name, text) in [("Change log.csv", "a;b\n"), ("Anna Berg, notes.html", "<script>"), ("label.txt", "label")]
        {
            scene.add(name, text.as_bytes(), json!({}));
        }
        scene
    }

    fn on(&self) -> Value {
        json!([{"entity": "finding", "record_id": self.finding["id"]}])
    }

    fn file(&self, name: &str, bytes: &[u8]) -> PathBuf {
        let folder = self.laptop.home.path().join("files");
        fs::create_dir_all(&folder).expect("a folder");
        fs::write(folder.join(name), bytes).expect("written");
        folder.join(name)
    }

    fn add(&self, name: &str, bytes: &[u8], fields: Value) -> Value {
        let path = self.file(name, bytes);
        let added = self.laptop.ok("evidence_add", json!({"paths": [path], "to": self.on(), "fields": fields}));
        added["added"][0].clone()
    }

    fn out(&self) -> PathBuf {
        let out = self.laptop.home.path().join("out");
        fs::create_dir_all(&out).expect("a folder");
        out
    }

    fn order(&self, more: Value) -> Value {
        let mut order = json!({"audit": self.audit, "recipient": "Certify Süd", "purpose": "Surveillance 2026"});
        for (name, value) in more.as_object().expect("an object") {
            order[name] = value.clone();
        }
        order
    }

    fn seal(&self, more: Value) -> Value {
        self.laptop.ok("pack_seal", json!({"order": self.order(more), "path": self.out()}))
    }

    fn blob(&self, number: &str) -> PathBuf {
        let row = self.item(number);
        let hash = row["sha256"].as_str().expect("a hash");
        self.laptop.folder().join("evidence/objects").join(&hash[..2]).join(&hash[2..])
    }

    fn item(&self, number: &str) -> Value {
        let rows = self.laptop.ok("evidence_list", json!({"page": {"limit": 1000}}));
        let found = rows["rows"].as_array().expect("rows").iter().find(|row| row["number"] == number);
        found.unwrap_or_else(|| panic!("no {number} in {rows}")).clone()
    }

    /// Names in the folder packs are written to.
    fn left(&self) -> BTreeSet<String> {
        let entries = self.out().read_dir().expect("a folder").flatten();
        entries.map(|entry| entry.file_name().to_string_lossy().into_owned()).collect()
    }
}

fn path(sealed: &Value) -> PathBuf {
    PathBuf::from(sealed["path"].as_str().expect("a path"))
}

fn has(bytes: &[u8], text: &str) -> bool {
    bytes.windows(text.len()).any(|window| window == text.as_bytes())
}

fn unpacked(sealed: &Value) -> (tempfile::TempDir, PathBuf) {
    let folder = tempfile::tempdir().expect("a temporary folder");
    ok(seven_zip(&["x", "-y", path(sealed).to_str().expect("a path")], folder.path()));
    let root = folder.path().join(sealed["base"].as_str().expect("a name"));
    (folder, root)
}

fn index(sealed: &Value) -> Value {
    let (_folder, root) = unpacked(sealed);
    serde_json::from_slice(&fs::read(root.join("index.json")).expect("the index")).expect("JSON")
}

/// Cells of a table stand beside each other; texts are broken where the line ends.
fn on_one_line(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

fn spread(file: &Path) {
    let mut permissions = fs::metadata(file).expect("there").permissions();
    #[expect(clippy::permissions_set_readonly_false, reason = "a blob is read-only; the test plays the failing disk")]
    permissions.set_readonly(false);
    fs::set_permissions(file, permissions).expect("writable");
}

#[test]
fn from_the_sample_one_command_seals_a_pack_that_every_tool_takes() {
    let home = tempfile::tempdir().expect("a temporary folder");
    let run = |args: &[&str]| {
        let mut command = std::process::Command::new(env!("CARGO_BIN_EXE_triennium-under-test"));
        command.args(args).args(["--name", "Anna Berg", "--json"]).current_dir(home.path());
        // Never the keyring of whoever runs the tests.
        command.env("TRIENNIUM_KEYRING", "none").env("TRIENNIUM_KEY_PASSPHRASE", "correct horse battery staple");
        let output = command.env("TRIENNIUM_HOME", home.path().join("home")).env("LC_ALL", "C.UTF-8").output();
        output.expect("runs")
    };
    let answer = |args: &[&str]| serde_json::from_str::<Value>(&ok(run(args))).expect("JSON");
    ok(run(&["sample", "demo"]));
    let audits = answer(&["call", "demo", "audit_list", r#"{"page": {"limit": 100}}"#]);
    let reported = audits["rows"].as_array().expect("rows").iter().find(|row| row["state"] == "closed");
    let number = reported.expect("a closed audit")["number"].as_str().expect("a number").to_owned();
    let plan = answer(&["pack", "plan", "demo", "--audit", &number]);
    let planned = plan["evidence"].as_array().expect("evidence").len();
    assert!(planned > 0 && plan["gaps"].as_array().is_some_and(|gaps| !gaps.is_empty()), "{plan}");
    let order = ["--audit", &number, "--recipient", "Certify Süd", "--purpose", "Surveillance 2026"];
    let sealed = answer(&[&["pack", "seal", "demo", "--out", "pack.zip"], &order[..]].concat());
    assert_eq!((&sealed["evidence"], &sealed["base"]), (&json!(planned), &json!("pack-0001")));

    let zip = home.path().join("pack.zip");
    let key = sealed["key"].as_str().expect("a key");
    let seal_hash = sealed["seal_sha256"].as_str().expect("a hash");
    let (code, verified) = verify(&zip, &["--key", key, "--seal", seal_hash]);
    assert_eq!((code, &verified["faults"]), (Some(0), &json!([])), "{verified}");
    assert_eq!(verified["evidence_sha256"], sealed["evidence_sha256"]);
    assert_eq!((&verified["seal"]["recipient"], &verified["seal"]["sequence"]), (&json!("Certify Süd"), &json!(1)));

    ok(seven_zip(&["x", "-y", "pack.zip"], home.path()));
    ok(tool("unzip", &["-tq", "pack.zip"], home.path()));
    let root = home.path().join("pack-0001");
    for manifest in ["manifest-sha256.txt", "tagmanifest-sha256.txt"] {
        ok(tool("sha256sum", &["--check", "--strict", "--quiet", manifest], &root));
    }
    ok(bagit_python(&root));
    let signers = format!("issuer {}\n", verified["public_key"].as_str().expect("a key"));
    fs::write(home.path().join("allowed_signers"), signers).expect("written");
    let check =
        "ssh-keygen -Y verify -f ../allowed_signers -I issuer -n audit-pack@triennium -s seal.txt.sig < seal.txt";
    ok(tool("sh", &["-c", check], &root));
    // The PDF prints the digest of the evidence it lies with.
    let text = ok(tool("pdftotext", &["-layout", "data/report/audit-pack.pdf", "-"], &root));
    let squeezed: String = text.split_whitespace().collect();
    assert!(squeezed.contains(sealed["evidence_sha256"].as_str().expect("a hash")), "{text}");

    let letter = ok(tool("pdftotext", &["-layout", "pack-handover-letter.pdf", "-"], home.path()));
    let squeezed: String = letter.split_whitespace().collect();
    for told in [seal_hash, key, "Certify", "pack.zip"] {
        assert!(squeezed.contains(told), "{told} is not in the letter: {letter}");
    }
    let files =
        ["HOW-TO-VERIFY.txt", "report.html", "verify.html", "oscal/assessment-results.json", "ro-crate-metadata.json"];
    files.iter().for_each(|file| assert!(root.join(file).exists(), "{file} is not in the pack"));

    let listed = answer(&["pack", "list", "demo"]);
    assert_eq!((&listed[0]["number"], &listed[0]["seal_sha256"]), (&sealed["number"], &sealed["seal_sha256"]));
    let again = run(&["pack", "seal", "demo", "--out", "pack.zip", "--audit", &number]);
    assert_eq!(again.status.code(), Some(1), "an older file is not replaced unasked");
    let usage = run(&["pack", "seal", "demo", "--audit", &number]);
    assert_eq!(usage.status.code(), Some(2), "--out is needed");
}

#[test]
fn what_is_private_or_removed_stays_at_home_and_the_rest_is_told() {
    let scene = Scene::new();
    scene.add("secret.txt", b"SECRET-BYTES", json!({"confidentiality": "secret", "title": "SECRET-TITLE"}));
    let plan = scene.laptop.ok("pack_plan", scene.order(json!({})));
    assert_eq!((&plan["private_notes"], &plan["remarks"]), (&json!(1), &json!(1)));
    assert_eq!(plan["left_out"][0]["why"], "secret");
    let sealed = scene.seal(json!({}));
    let bytes = fs::read(path(&sealed)).expect("the pack");
    for text in [PRIVATE, REMARK, REMOVED, "SECRET-BYTES", "SECRET-TITLE", "anna@example.org"] {
        assert!(!has(&bytes, text), "{text} is in the pack");
    }
    let index = index(&sealed);
    let records = index["records"].as_array().expect("records");
    let of = |entity: &str| records.iter().filter(|record| record["entity"] == entity).collect::<Vec<_>>();
    assert_eq!((of("finding").len(), of("audit").len(), of("workspace").len()), (1, 1, 1));
    assert_eq!(of("finding")[0]["title"], "No <b>record</b> of a change");
    let people = of("person");
    assert!(people.iter().all(|one| one["fields"] == json!({})), "of a person the name, and no more: {people:?}");
    // Nothing refers to what is not there.
    let ids: BTreeSet<&str> = records.iter().map(|record| record["id"].as_str().expect("an id")).collect();
    for record in records {
        for (name, value) in record["fields"].as_object().expect("fields") {
            if let Some(id) = value.as_str().filter(|_| name.ends_with("_id")) {
                assert!(ids.contains(id), "{}.{name} leads nowhere: {id}", record["entity"]);
            }
        }
    }
    assert_eq!(index["evidence"].as_array().map(Vec::len), Some(3));
    let item = &index["evidence"][1];
    assert_eq!(item["original_name"], "Anna Berg, notes.html");
    assert!(item["path"].as_str().is_some_and(|path| path.ends_with("-Anna-Berg-notes.html.evidence")), "{item}");
    assert_eq!((&item["custody"][0]["what"], &item["custody"][0]["who"]), (&json!("collected"), &json!("Anna Berg")));
    assert_eq!(
        (&item["facts"]["captured_by"], &item["facts"]["confidentiality"]),
        (&json!("Anna Berg"), &json!("internal"))
    );
    assert_eq!(index["left_out"][0]["title"], "");
}

#[test]
fn a_pack_is_registered_with_what_went_in_and_handing_over_is_custody() {
    let scene = Scene::new();
    let sealed = scene.seal(json!({}));
    assert_eq!((&sealed["number"], &sealed["sequence"]), (&json!("PK-2026-001"), &json!(1)));
    let view = scene.laptop.ok("pack_get", json!({"pack": "pk-2026-001"}));
    let (pack, items) = (&view["pack"], view["items"].as_array().expect("items"));
    for name in ["seal_sha256", "evidence_sha256"] {
        assert_eq!(pack[name], sealed[name], "{name}");
    }
    assert_eq!(&pack["zip_bytes"], &sealed["bytes"]);
    assert_eq!((&pack["state"], &pack["key_fingerprint"]), (&json!("issued"), &sealed["key"]));
    assert_eq!(items.len(), 3);
    let evidence = scene.laptop.ok("evidence_get", json!({"id": items[0]["evidence_id"]}));
    let last = evidence["custody"].as_array().expect("custody").last().expect("an event");
    assert_eq!((&last["kind"], &last["note"]), (&json!("transferred"), &json!("PK-2026-001 → Certify Süd")));
    let history = scene.laptop.ok("history_list", json!({"record": "PK-2026-001"}));
    assert_eq!(history["rows"][0]["what"], "sealed an evidence pack");
    assert_eq!(scene.laptop.ok("history_verify", json!({}))["faults"], json!([]));
    // The next one is chained to it.
    let second = scene.seal(json!({}));
    assert_eq!((&second["number"], &second["base"]), (&json!("PK-2026-002"), &json!("pack-0002")));
    assert_eq!(verify(&path(&second), &[]).1["seal"]["previous"], sealed["seal_sha256"]);
    assert_eq!(scene.laptop.ok("workspace_check", json!({}))["faults"], json!([]));
}

#[test]
fn the_same_snapshot_gives_the_same_bytes() {
    let kept = tempfile::tempdir().expect("a temporary folder");
    Scene::new().laptop.leave_a_copy(kept.path());
    let sealed = || {
        let laptop = Laptop::with_copy_of(kept.path(), 99);
        let audit = id(&laptop.ok("audit_list", json!({}))["rows"][0]);
        let out = laptop.home.path().join("a.zip");
        laptop.ok("pack_seal", json!({"order": {"audit": audit, "recipient": "Süd"}, "path": out}));
        fs::read(out).expect("the pack")
    };
    assert!(sealed() == sealed(), "two packs of one snapshot differ");
}

#[test]
fn a_blob_that_changed_ends_the_sealing_and_is_named_and_nothing_is_left() {
    let scene = Scene::new();
    let blob = scene.blob("EV-000003");
    spread(&blob);
    fs::write(&blob, "lebal").expect("the same length, other bytes");
    let refused = scene.laptop.refused("pack_seal", json!({"order": scene.order(json!({})), "path": scene.out()}));
    assert_eq!(refused.code, "pack-item-differs");
    assert!(refused.args["subject"].contains("EV-000003"), "{refused:?}");
    assert_eq!(scene.left(), BTreeSet::new());
    assert_eq!(scene.laptop.ok("pack_list", json!({}))["total"], 0);
    // Known to be modified, it stays at home and the pack says so; its number was not used.
    scene.laptop.ok("evidence_check", json!({"depth": "full"}));
    let sealed = scene.seal(json!({}));
    assert_eq!((&sealed["number"], &sealed["left_out"]), (&json!("PK-2026-001"), &json!(1)));
    assert_eq!(index(&sealed)["left_out"][0]["why"], "modified");
    // Gone altogether.
    fs::remove_file(blob).expect("removed");
    assert_eq!(verify(&path(&sealed), &[]).0, Some(0));
}

#[test]
fn stopped_half_way_it_leaves_nothing_and_an_older_file_stays() {
    let scene = Scene::new();
    scene.add("large.bin", &vec![7; 3_000_000], json!({}));
    let target = scene.out().join("pack.zip");
    fs::write(&target, "older").expect("written");
    let job = std::sync::Arc::new(std::sync::OnceLock::<std::sync::Arc<Job>>::new());
    let seen = job.clone();
    let stopping = std::sync::Arc::new(Job::new(move |progress| {
        if progress.stage == "stage-sealing" && progress.bytes_done > 100_000 {
            seen.get().expect("set").cancel();
        }
    }));
    job.set(stopping.clone()).unwrap_or_else(|_| panic!("set once"));
    let order: PackOrder = serde_json::from_value(scene.order(json!({}))).expect("an order");
    let input = PackSeal { order, path: target.clone(), replace: true, passphrase: None };
    let app = scene.laptop.host.desk().app().expect("open");
    let stopped = seal::seal(&app, input, &stopping);
    assert!(matches!(stopped, Err(Error::Cancelled)), "{stopped:?}");
    assert_eq!(scene.left(), BTreeSet::from(["pack.zip".to_owned()]));
    assert_eq!(fs::read(&target).expect("reads"), b"older");
    assert_eq!(scene.laptop.ok("pack_list", json!({}))["total"], 0);
    let refusal = scene.laptop.refusal("pack_seal", json!({"order": scene.order(json!({})), "path": target}));
    assert_eq!(refusal, ("pack-file-exists".into(), "path".into()));
    let own = json!({"order": scene.order(json!({})), "path": scene.laptop.folder().join("pack.zip")});
    assert_eq!(scene.laptop.refused("pack_seal", own).code, "evidence-export-into-workspace");
}

#[test]
fn what_a_killed_run_left_is_finished_where_it_was_registered_and_removed_where_not() {
    let scene = Scene::new();
    let sealed = scene.seal(json!({}));
    let workspace = id(&scene.laptop.ok("workspace_get", json!({})));
    let part = |pack: &str| scene.out().join(format!(".triennium-pack-{workspace}-{pack}-x1y2z3.part"));
    // As if it had been killed between the register and the rename.
    fs::rename(path(&sealed), part(sealed["id"].as_str().expect("an id"))).expect("renamed");
    fs::write(part("0199f3a0-0000-7000-8000-000000000007"), "half").expect("written");
    let other = scene
        .out()
        .join(".triennium-pack-0199f3a0-0000-7000-8000-000000000001-0199f3a0-0000-7000-8000-000000000002-a.part");
    fs::write(&other, "of another workspace").expect("written");
    let second = scene.seal(json!({}));
    let other = other.file_name().expect("a name").to_string_lossy().into_owned();
    let packs =
        scene.left().into_iter().filter(|name| !name.ends_with("-handover-letter.pdf")).collect::<BTreeSet<_>>();
    assert_eq!(packs, BTreeSet::from([other, "pack-0001.zip".into(), "pack-0002.zip".into()]));
    assert_eq!(second["finished"], json!([path(&sealed)]));
    assert_eq!(verify(&path(&sealed), &["--seal", sealed["seal_sha256"].as_str().expect("a hash")]).0, Some(0));
}

#[test]
fn a_newer_pack_lists_what_is_otherwise_than_in_the_one_it_replaces() {
    let scene = Scene::new();
    let first = scene.seal(json!({}));
    let edit = json!({"id": scene.finding["id"], "title": "No record of two changes"});
    scene.laptop.ok("finding_edit", edit);
    scene.add("more.txt", b"more", json!({}));
    let third = scene.item("EV-000003");
    scene.laptop.ok("evidence_remove", json!({"id": third["id"], "reason": "twice"}));
    let second = scene.seal(json!({"supersedes": first["number"]}));
    let index = index(&second);
    assert_eq!(index["supersedes"], first["id"]);
    let told: BTreeSet<String> = index["differences"]
        .as_array()
        .expect("differences")
        .iter()
        .map(|one| format!("{} {} {}", one["entity"], one["number"], one["what"]).replace('"', ""))
        .collect();
    let finding = scene.finding["number"].as_str().expect("a number");
    for wanted in ["evidence EV-000004 added", "evidence EV-000003 removed", &format!("finding {finding} changed")] {
        assert!(told.contains(wanted), "{wanted} is not in {told:?}");
    }
    assert!(!told.iter().any(|one| one.starts_with("evidence EV-000001")), "{told:?}");
    let view = scene.laptop.ok("pack_get", json!({"pack": second["id"]}));
    assert_eq!(view["pack"]["differences"], index["differences"]);
    let again = scene.laptop.refusal("pack_plan", scene.order(json!({"supersedes": first["number"]})));
    assert_eq!(again, ("pack-superseded-already".into(), "supersedes".into()));
}

#[test]
fn a_matter_that_is_none_is_refused_at_its_field() {
    let scene = Scene::new();
    let refusal = |order: Value| scene.laptop.refusal("pack_plan", order);
    let at = |code: &str, field: &str| (code.to_owned(), field.to_owned());
    assert_eq!(refusal(json!({})), at("pack-matter-missing", "audit"));
    assert_eq!(refusal(json!({"audit": "IA-1999-01"})), at("record-not-found", "audit"));
    assert_eq!(refusal(json!({"audit": "a", "certification": "b"})), at("pack-matter-twice", "audit"));
    assert_eq!(refusal(json!({"clauses": ["8.5", "99"]})), at("pack-clause-unknown", "clauses[1]"));
    assert_eq!(refusal(json!({"from": "2026-03-02", "to": "2026-03-01"})).1, "to");
    assert_eq!(refusal(scene.order(json!({"supersedes": "PK-1"}))), at("pack-unknown", "supersedes"));
    assert_eq!(refusal(scene.order(json!({"profile": "request_list"}))), at("pack-requests-missing", "requests"));
    let empty = scene
        .laptop
        .refused("pack_seal", json!({"order": {"from": "1990-01-01", "to": "1990-01-02"}, "path": scene.out()}));
    assert_eq!(empty.code, "pack-empty");
}

#[test]
fn a_set_chosen_by_clause_date_or_kind_holds_that_and_says_what_it_is() {
    let scene = Scene::new();
    scene.add(
        "plan.txt",
        b"plan",
        json!({"kind": "configuration", "period_from": "2025-01-01", "period_to": "2025-01-31"}),
    );
    let count = |order: Value| {
        let plan = scene.laptop.ok("pack_plan", order);
        plan["evidence"].as_array().expect("evidence").len()
    };
    assert_eq!(count(json!({"clauses": ["8.5"]})), 4);
    assert_eq!(count(json!({"clauses": ["9.2"]})), 0);
    assert_eq!(count(json!({"kinds": ["configuration"]})), 1);
    assert_eq!(count(json!({"from": "2025-01-15", "to": "2025-02-15"})), 1);
    assert_eq!(count(json!({"from": "2026-01-01"})), 3);
    assert_eq!(count(scene.order(json!({"clauses": ["8.5.1"], "kinds": ["configuration"]}))), 1);
    let plan = scene.laptop.ok("pack_plan", scene.order(json!({"kinds": ["configuration"]})));
    let why: BTreeSet<&str> =
        plan["left_out"].as_array().expect("list").iter().filter_map(|one| one["why"].as_str()).collect();
    assert_eq!(why, BTreeSet::from(["not-chosen"]));
    let sealed = scene.laptop.ok("pack_seal", json!({"order": {"clauses": ["8.5"]}, "path": scene.out()}));
    assert_eq!(verify(&path(&sealed), &[]).0, Some(0));
    assert_eq!(scene.laptop.ok("pack_list", json!({}))["rows"][0]["scope"], "8.5");
    // No audit is bound in its PDF: it tells which records its evidence is about, and lists the evidence.
    let (_folder, root) = unpacked(&sealed);
    let pdf = ok(tool("pdftotext", &["-layout", "data/report/audit-pack.pdf", "-"], &root));
    let finding = scene.finding["number"].as_str().expect("a number");
    let hash = scene.item("EV-000001")["sha256"].as_str().expect("a hash").to_owned();
    for told in [
        "Put together for 8.5",
        "What the evidence is about",
        finding,
        "8.5.1 EV-000001,",
        "Evidence index",
        "Change log.csv",
        &hash,
    ] {
        assert!(on_one_line(&pdf).contains(told), "{told} is not in the PDF:\n{pdf}");
    }
}

#[test]
fn naughty_names_give_a_sound_pack() {
    let scene = Scene::new();
    let list: Vec<String> =
        serde_json::from_slice(&fs::read(testdata("blns.json")).expect("blns.json")).expect("strings");
    for (n, text) in list.iter().enumerate().filter(|(_, text)| !text.trim().is_empty()).step_by(9) {
        let usable: String = text.chars().filter(|c| *c != '/' && *c != '\0').collect();
        let name: String = usable
            .chars()
            .scan(0, |bytes, c| {
                *bytes += c.len_utf8();
                (*bytes < 200).then_some(c)
            })
            .collect();
        let title =
            if name.trim().is_empty() || name.chars().all(char::is_control) { "none".to_owned() } else { name.clone() };
        let name = if matches!(name.as_str(), "" | "." | "..") { "dots".to_owned() } else { name };
        let file = scene.file(&name, format!("{n} {text}").as_bytes());
        scene.laptop.ok("evidence_add", json!({"paths": [file], "to": scene.on(), "fields": {"description": title}}));
    }
    let sealed = scene.seal(json!({"recipient": list[100], "purpose": list[200]}));
    assert!(sealed["evidence"].as_u64().is_some_and(|count| count > 40), "{sealed}");
    let (code, verified) = verify(&path(&sealed), &[]);
    assert_eq!((code, &verified["faults"]), (Some(0), &json!([])));
    let (_folder, root) = unpacked(&sealed);
    ok(tool("sha256sum", &["--check", "--strict", "--quiet", "manifest-sha256.txt"], &root));
    ok(bagit_python(&root));
}

#[test]
fn a_file_in_place_goes_in_as_it_lies_and_stays_at_home_once_it_is_gone() {
    let scene = Scene::new();
    let file = scene.file("huge.img", b"a huge image");
    scene.laptop.ok("evidence_add_reference", json!({"paths": [file], "to": scene.on()}));
    let plan = scene.laptop.ok("pack_plan", scene.order(json!({})));
    let warned = plan["warnings"].as_array().expect("warnings").iter().any(|one| one["what"] == "in-place");
    assert!(warned, "{plan}");
    let sealed = scene.seal(json!({}));
    assert_eq!((&sealed["evidence"], verify(&path(&sealed), &[]).0), (&json!(4), Some(0)));
    fs::write(&file, b"another one!").expect("as long as before");
    let refused = scene.laptop.refused("pack_seal", json!({"order": scene.order(json!({})), "path": scene.out()}));
    assert_eq!(refused.code, "pack-item-differs");
    fs::remove_file(&file).expect("removed");
    let plan = scene.laptop.ok("pack_plan", scene.order(json!({})));
    assert_eq!((&plan["left_out"][0]["number"], &plan["left_out"][0]["why"]), (&json!("EV-000004"), &json!("missing")));
}

#[test]
fn the_command_line_shows_a_plan_to_a_person_in_both_languages() {
    let scene = Scene::new();
    let number = scene.laptop.ok("audit_get", json!({"id": scene.audit}))["number"].as_str().expect("n").to_owned();
    scene.laptop.ok("workspace_close", json!({}));
    let folder = scene.laptop.folder().display().to_string();
    let home = scene.laptop.home.path().join("cli");
    for (language, words) in [
        ("en", ["Goes in", "private notes", "Not shown"]),
        ("de", ["Kommt hinein", "private Notizen", "Nicht gezeigt"]),
    ] {
        let mut command = std::process::Command::new(env!("CARGO_BIN_EXE_triennium-under-test"));
        command.args(["--lang", language, "pack", "plan", &folder, "--audit", &number, "--name", "Anna Berg"]);
        let text = ok(command.env("TRIENNIUM_HOME", &home).env("LC_ALL", "C.UTF-8").output().expect("runs"));
        words.iter().for_each(|word| assert!(text.contains(word), "“{word}” is not in {text}"));
        assert!(!text.contains("pack-w") && !text.contains("cli-"), "a word is missing: {text}");
    }
    // Checking needs no workspace and no person.
    assert_eq!(triennium(&["pack", "verify", "/no/such"]).status.code(), Some(2));
}

#[test]
fn the_redacted_profile_names_nobody_and_hides_what_the_original_was() {
    let scene = Scene::new();
    let confidential = json!({"confidentiality": "confidential", "title": "Pay slip of Anna Berg"});
    let original = scene.add("Anna Berg pay slip.txt", b"ORIGINAL-BYTES", confidential);
    let black = json!({"derived_from": original["id"], "redaction_note": "amounts made unreadable", "title": "Pay slip, blackened"});
    let copy = scene.add("pay slip black.txt", b"BLACKENED-BYTES", black);
    let alone = scene.add("phones.txt", b"ALONE-BYTES", json!({"personal_data": true, "title": "Telephone list"}));
    let full = scene.seal(json!({}));
    assert!(has(&fs::read(path(&full)).expect("the pack"), "ORIGINAL-BYTES"), "a full pack holds it");

    let sealed = scene.seal(json!({"profile": "redacted"}));
    assert_eq!(verify(&path(&sealed), &[]).0, Some(0));
    let bytes = fs::read(path(&sealed)).expect("the pack");
    let hashes = [&original, &alone]
        .map(|item| scene.item(item["number"].as_str().expect("n"))["sha256"].as_str().expect("a hash").to_owned());
    let names = ["Anna", "Berg", "anna@example.org", "Otto", "Ungelistet", "pay slip", "Telephone list"];
    let hidden = ["ORIGINAL-BYTES", "ALONE-BYTES", hashes[0].as_str(), hashes[1].as_str(), PRIVATE, REMARK];
    for text in hidden {
        assert!(!has(&bytes, text), "{text} is in the pack");
    }
    assert!(has(&bytes, "BLACKENED-BYTES"));
    let (_folder, root) = unpacked(&sealed);
    // The viewer holds words of its own ("Annahme"), and nothing of any pack.
    for file in [
        "index.json",
        "report.html",
        "oscal/assessment-results.json",
        "ro-crate-metadata.json",
        "bag-info.txt",
        "seal.txt",
        "manifest-sha256.txt",
    ] {
        let text = fs::read_to_string(root.join(file)).expect(file);
        for name in names {
            assert!(!text.contains(name), "{name} is in {file}");
        }
    }
    let pdf = ok(tool("pdftotext", &["-layout", "data/report/audit-pack.pdf", "-"], &root));
    let about = ok(tool("pdfinfo", &["data/report/audit-pack.pdf"], &root));
    for text in names.iter().chain(&hidden) {
        assert!(!pdf.contains(text) && !about.contains(text), "{text} is in the report:\n{pdf}\n{about}");
    }
    // All its parts, what was done to it among them; and what is attached to it.
    for told in ["Audit plan", "Checklist", "Evidence index", "Redacted", "amounts made unreadable", "Lead auditor 1"] {
        assert!(on_one_line(&pdf).contains(told), "{told} is not in the report:\n{pdf}");
    }
    let attached = tempfile::tempdir().expect("a temporary folder");
    let to = attached.path().display().to_string();
    ok(tool("pdfdetach", &["-saveall", "-o", &to, "data/report/audit-pack.pdf"], &root));
    let files: Vec<PathBuf> = fs::read_dir(&to).expect("a folder").flatten().map(|entry| entry.path()).collect();
    assert!(files.len() > 2, "{files:?}");
    for file in files {
        let text = fs::read_to_string(&file).expect("text");
        for name in names.iter().chain(&hidden) {
            assert!(!text.contains(name), "{name} is in {}", file.display());
        }
    }
    let index: Value = serde_json::from_slice(&fs::read(root.join("index.json")).expect("the index")).expect("JSON");
    assert_eq!(index["profile"], "redacted");
    let told: Vec<String> = index["redactions"]
        .as_array()
        .expect("list")
        .iter()
        .map(|one| format!("{} {} {}", one["number"], one["what"], one["why"]))
        .collect();
    let (first, second) = (original["number"].as_str().expect("n"), alone["number"].as_str().expect("n"));
    assert!(
        told.iter()
            .any(|one| one.contains(first) && one.contains("amounts made unreadable") && one.contains("confidential")),
        "{told:?}"
    );
    assert!(
        told.iter().any(|one| one.contains(second) && one.contains("left out") && one.contains("personal data")),
        "{told:?}"
    );
    assert!(
        index["redactions"]
            .as_array()
            .expect("list")
            .iter()
            .all(|one| one["by"].as_str().is_some_and(|by| !by.is_empty())),
        "{told:?}"
    );
    let lead = index["records"]
        .as_array()
        .expect("records")
        .iter()
        .find(|record| record["entity"] == "person")
        .expect("a person");
    assert_eq!(lead["title"], "Lead auditor 1");
    // The register at home knows what was hidden.
    let view = scene.laptop.ok("pack_get", json!({"pack": sealed["number"]}));
    let item = view["items"]
        .as_array()
        .expect("items")
        .iter()
        .find(|item| item["evidence_id"] == copy["id"])
        .expect("the copy");
    assert_eq!((&item["original_id"], item["original_sha256"].as_str()), (&original["id"], Some(hashes[0].as_str())));
}
