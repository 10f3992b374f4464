//! What lies in a pack beside its evidence, as its receiver uses it: the commands of HOW-TO-VERIFY.txt are run as they stand
//! there, and the OSCAL export is held against NIST's schema. Needs python3-jsonschema and python3-regex besides what
//! `pack.rs` needs (scripts/install.sh test): without them these tests fail.

use std::{
    collections::BTreeMap,
    fs::{self, File},
    io::{Cursor, Read},
    path::{Path, PathBuf},
    process::{Command, Output},
};

use ed25519_dalek::SigningKey;
use rusqlite::{Connection, OpenFlags, Row, types::ValueRef};
use serde_json::{Value, json};
use triennium_core::{
    domain::{ContentHash, OriginalName, Timestamp},
    job::Job,
    pack::{
        bag::Oxum,
        contents::{About, tag_files},
        index::{FORMAT, Index, IndexEvidence, IndexLink, IndexRecord},
        manifest::sha256,
        names::Names,
        seal::Seal,
        sshsig,
        write::{Contents, Payload, write},
    },
    store::entities::SYNCED,
};
use triennium_tests::testdata;

/// Kinds whose rows are told of evidence and not as records.
const OF_EVIDENCE: [&str; 5] = ["evidence", "evidence_link", "custody_event", "evidence_check", "device"];

fn key() -> SigningKey {
    SigningKey::from_bytes(&[42; 32])
}

fn seal() -> Seal {
    Seal {
        pack: "0199f3a0-0000-7000-8000-000000000007".into(),
        sequence: 7,
        previous: None,
        tagmanifest: ContentHash::new([0; 32]),
        payload: Oxum::default(),
        issuer: "Nordlicht IT, Köln".into(),
        recipient: "An external auditor".into(),
        purpose: "Surveillance 2026".into(),
        history: ContentHash::new([1; 32]),
        history_entries: 250,
        clock: Timestamp::new(1_772_438_400_000, 60),
    }
}

fn about(language: &str) -> About {
    About {
        base: "pack-0007".into(),
        zip_name: "pack-0007.zip".into(),
        public_line: sshsig::public_line(&key().verifying_key()),
        fingerprint: sshsig::fingerprint(&key().verifying_key()),
        language: language.into(),
    }
}

/// Everything the sample organisation has written, and evidence of these bytes.
fn index(records: Vec<IndexRecord>, evidence: Vec<IndexEvidence>) -> Index {
    let seal = seal();
    Index {
        format: FORMAT.into(),
        pack: seal.pack,
        sequence: seal.sequence,
        issuer: seal.issuer,
        recipient: seal.recipient,
        purpose: seal.purpose,
        clock: seal.clock.to_string(),
        supersedes: None,
        made_by: "Triennium".into(),
        records,
        evidence,
        left_out: Vec::new(),
        profile: "full".into(),
        differences: Vec::new(),
        gaps: Vec::new(),
        redactions: Vec::new(),
    }
}

/// A pack of two files as it reaches somebody, unpacked beside itself.
fn received(at: &Path, language: &str) {
    let (mut names, mut blobs, mut payload, mut evidence) = (Names::default(), BTreeMap::new(), Vec::new(), Vec::new());
    for (n, original) in ["Plan of audits.pdf", "run me.html"].iter().enumerate() {
        let bytes = vec![u8::try_from(n).expect("small"); 70_000];
        let path = names.evidence(&format!("EV-{n:06}"), &OriginalName::new(original));
        payload.push(Payload { path: path.clone(), size: bytes.len() as u64, hash: sha256(&bytes) });
        evidence.push(item(n, &path, sha256(&bytes), bytes.len() as u64));
        blobs.insert(path, bytes);
    }
    let tags = tag_files(&index(Vec::new(), evidence), &about(language)).expect("makes them");
    let contents = Contents { base: "pack-0007".into(), info: Vec::new(), tags, payload };
    let path = at.join("pack-0007.zip");
    let mut open = |blob: &Payload| Ok(Box::new(Cursor::new(blobs[&blob.path].clone())) as Box<dyn Read>);
    let out = File::create(&path).expect("makes it");
    write(&contents, seal(), &key(), &mut open, (out, &path), &Job::default()).expect("writes");
    ok(&run("7z x -y pack-0007.zip || 7zz x -y pack-0007.zip", at));
}

fn item(n: usize, path: &str, hash: ContentHash, size: u64) -> IndexEvidence {
    IndexEvidence {
        id: format!("e-{n}"),
        number: format!("EV-{n:06}"),
        title: "Evidence".into(),
        path: path.into(),
        sha256: hash.to_string(),
        size,
        media_type: "application/pdf".into(),
        original_name: String::new(),
        original_path: String::new(),
        original_path_raw: String::new(),
        facts: BTreeMap::new(),
        links: Vec::new(),
        custody: Vec::new(),
    }
}

fn run(command: &str, at: &Path) -> Output {
    Command::new("sh").args(["-c", command]).current_dir(at).output().expect("sh")
}

#[track_caller]
fn ok(output: &Output) -> String {
    let text = String::from_utf8_lossy(&output.stdout).into_owned();
    assert!(output.status.success(), "{text}\n{}", String::from_utf8_lossy(&output.stderr));
    text
}

/// The three lines for Linux of each way, in their order, as they stand in the file.
fn ways(root: &Path) -> Vec<[String; 3]> {
    let text = fs::read_to_string(root.join("HOW-TO-VERIFY.txt")).expect("reads");
    let lines: Vec<&str> = text.lines().collect();
    let starts = lines.iter().enumerate().filter(|(_, line)| **line == "Linux:").map(|(at, _)| at + 1);
    let three = |at: usize| [0, 1, 2].map(|n| lines[at + n].strip_prefix("  ").expect("a command").to_owned());
    starts.map(three).collect()
}

/// `triennium` and an environment with bagit-python, as the reader has them once they are installed.
fn installed(at: &Path) -> PathBuf {
    let bin = at.join("bin");
    fs::create_dir_all(at.join("bagit/bin")).expect("makes it");
    fs::create_dir_all(&bin).expect("makes it");
    std::os::unix::fs::symlink(env!("CARGO_BIN_EXE_triennium-under-test"), bin.join("triennium")).expect("links");
    let cache = std::env::var_os("XDG_CACHE_HOME").map(PathBuf::from);
    let cache = cache.unwrap_or_else(|| PathBuf::from(std::env::var_os("HOME").expect("a home")).join(".cache"));
    let place = cache.join("triennium-tests/bagit-1.9.0");
    assert!(place.join("bagit.py").exists(), "bagit-python is missing: scripts/install.sh test fetches it");
    let python = format!("#!/bin/sh\nPYTHONPATH='{}' exec python3 \"$@\"\n", place.display());
    fs::write(at.join("bagit/bin/python"), python).expect("writes");
    ok(&run("chmod +x bagit/bin/python", at));
    bin
}

#[test]
fn the_commands_of_the_help_verify_a_pack_as_they_stand_there() {
    for language in ["en", "de"] {
        let folder = tempfile::tempdir().expect("a temporary folder");
        let (at, root) = (folder.path(), folder.path().join("pack-0007"));
        received(at, language);
        let bin = installed(at);
        let path =
            format!("PATH='{}':\"$PATH\" TRIENNIUM_HOME=/nonexistent\nexport PATH TRIENNIUM_HOME\n", bin.display());
        let ways = ways(&root);
        let [_, hashes, seal, bag, program] = &ways[..] else { panic!("{} ways", ways.len()) };
        hashes.iter().for_each(|line| drop(ok(&run(line, &root))));
        let said = ok(&run(&seal.join("\n"), &root));
        assert!(said.contains(&about(language).fingerprint), "{said}");
        assert_eq!(&bag[..2], ["python3 -m venv ../bagit", "../bagit/bin/python -m pip install bagit"]);
        ok(&run(&bag[2], &root));
        program.iter().for_each(|line| drop(ok(&run(&format!("{path}{line}"), at))));
        // Each way that looks at the evidence sees that one is changed.
        fs::write(root.join("data/evidence/EV-000000/01-Plan-of-audits.pdf"), "changed").expect("writes");
        for line in [&hashes[0], &bag[2]] {
            assert!(!run(line, &root).status.success(), "{line}");
        }
        assert!(!run(&format!("{path}{}", program[2]), at).status.success());
        // And each way that looks at the seal, that it is.
        fs::write(root.join("tagmanifest-sha256.txt"), "changed").expect("writes");
        assert!(!run(&hashes[2], &root).status.success());
        let text = fs::read_to_string(root.join("seal.txt")).expect("reads");
        fs::write(root.join("seal.txt"), text.replace("sequence: 7", "sequence: 8")).expect("writes");
        assert!(!run(&seal.join("\n"), &root).status.success());
    }
}

/// As an index has it; what is no id, number or title is a field.
fn record(table: &str, row: &Row<'_>, columns: &[String]) -> IndexRecord {
    let mut fields: BTreeMap<String, Value> = BTreeMap::new();
    for (at, column) in columns.iter().enumerate() {
        let value = match row.get_ref(at).expect("a cell") {
            ValueRef::Null => continue,
            ValueRef::Integer(number) => json!(number),
            ValueRef::Real(number) => json!(number),
            other => json!(other.as_str().expect("text")),
        };
        fields.insert(column.clone(), value);
    }
    let mut take =
        |name: &str| fields.remove(name).and_then(|value| value.as_str().map(str::to_owned)).unwrap_or_default();
    let (id, number, title, name) = (take("id"), take("number"), take("title"), take("name"));
    take("private_note");
    fields.remove("deleted");
    // A link has no id of its own.
    let id = if id.is_empty() { fields.values().map(|v| v.to_string()).collect::<Vec<_>>().join(" ") } else { id };
    let title = if title.is_empty() { name } else { title };
    IndexRecord { entity: table.into(), id, number, title, fields }
}

fn rows<T>(db: &Connection, query: &str, mut each: impl FnMut(&Row<'_>, &[String]) -> T) -> Vec<T> {
    let mut statement = db.prepare(query).expect("a query");
    let columns: Vec<String> = statement.column_names().map(str::to_owned).collect();
    let found = statement.query_map([], |row| Ok(each(row, &columns))).expect("rows");
    found.map(|row| row.expect("a row")).collect()
}

/// The sample organisation's own records: what people write, and not what a test thought of.
fn sample_index() -> Index {
    let folder = tempfile::tempdir().expect("a temporary folder");
    let at = folder.path();
    let mut command = Command::new(env!("CARGO_BIN_EXE_triennium-under-test"));
    command.args(["sample", "ws", "--name", "Anna", "--email", "anna@example.org"]).current_dir(at);
    ok(&command.env("TRIENNIUM_HOME", at.join("home")).output().expect("runs"));
    let flags = OpenFlags::SQLITE_OPEN_READ_ONLY;
    let db = Connection::open_with_flags(at.join("ws/workspace.db"), flags).expect("opens");
    let tables = SYNCED.iter().filter(|table| !OF_EVIDENCE.contains(*table));
    let records: Vec<IndexRecord> = tables
        .flat_map(|table| rows(&db, &format!("SELECT * FROM {table}"), |row, columns| record(table, row, columns)))
        .collect();
    let mut evidence =
        rows(&db, "SELECT id, number, title, sha256, size, captured_by, captured_at FROM evidence", |row, _| {
            let text = |at| row.get::<_, String>(at).expect("text");
            let hash = text(3).parse().expect("a hash");
            let path = format!("data/evidence/{}/01-file.bin", text(1));
            let facts = [("captured_by".into(), text(5)), ("captured_at".into(), text(6))].into();
            let item = item(0, &path, hash, row.get::<_, i64>(4).expect("a size").unsigned_abs());
            IndexEvidence { id: text(0), number: text(1), title: text(2), facts, ..item }
        });
    let links = rows(&db, "SELECT evidence_id, entity, record_id FROM evidence_link", |row, _| {
        [0, 1, 2].map(|at| row.get::<_, String>(at).expect("text"))
    });
    for [of, entity, id] in links {
        let item = evidence.iter_mut().find(|item| item.id == of).expect("its item");
        item.links.push(IndexLink { entity, id });
    }
    assert!(records.len() > 500 && evidence.len() > 20, "{} records, {} items", records.len(), evidence.len());
    index(records, evidence)
}

fn validated(document: &[u8]) -> Output {
    let folder = tempfile::tempdir().expect("a temporary folder");
    let path = folder.path().join("assessment-results.json");
    fs::write(&path, document).expect("writes");
    let schema = testdata("oscal").join("oscal_assessment-results_schema.json");
    let validator = Path::new(env!("CARGO_MANIFEST_DIR")).join("oscal/validate.py");
    Command::new("python3").args([&validator, &schema, &path]).output().expect("python3")
}

fn oscal(index: &Index) -> Vec<u8> {
    tag_files(index, &about("en")).expect("makes them").remove("oscal/assessment-results.json").expect("is there")
}

#[test]
fn the_sample_organisation_in_oscal_is_what_nist_says_it_is() {
    let made = oscal(&sample_index());
    ok(&validated(&made));
    let whole: Value = serde_json::from_slice(&made).expect("JSON");
    let results = whole["assessment-results"]["results"].as_array().expect("results");
    let count = |what: &str| results.iter().filter_map(|result| result[what].as_array()).map(Vec::len).sum::<usize>();
    assert!(count("findings") > 10 && count("risks") > 10 && count("observations") > 20, "it tells of everything");
}

#[test]
fn an_index_of_nothing_is_still_oscal_and_a_hostile_one_too() {
    ok(&validated(&oscal(&index(Vec::new(), Vec::new()))));
    let strings: Vec<String> =
        serde_json::from_slice(&fs::read(testdata("blns.json")).expect("reads")).expect("strings");
    let mut records = Vec::new();
    for (n, text) in strings.iter().enumerate() {
        let made = |entity: &str, fields: Value| IndexRecord {
            entity: entity.into(),
            id: format!("{entity} {n} {text}"),
            number: text.clone(),
            title: text.clone(),
            fields: fields.as_object().expect("fields").clone().into_iter().collect(),
        };
        let of = format!("nonconformity {n} {text}");
        records.push(made("person", json!({})));
        records.push(made("clause", json!({"catalogue_id": text})));
        records.push(made("audit", json!({"kind": text, "objectives": text, "conclusion": text, "actual_from": text})));
        records.push(made(
            "finding",
            json!({"description": text, "clause_id": format!("clause {n} {text}"),
            "audit_id": format!("audit {n} {text}"), "raised_by": format!("person {n} {text}")}),
        ));
        records.push(made(
            "nonconformity",
            json!({"state": text, "statement": text, "risk": text, "implementation_due": text,
            "raised_by": format!("person {n} {text}")}),
        ));
        records.push(made(
            "action",
            json!({"nonconformity_id": of, "description": text, "due_on": "2026-05-04", "state": text}),
        ));
        records.push(made(
            "transition",
            json!({"nonconformity_id": of, "at": "2026-05-04T10:00:00.000+02:00", "to_state": text,
            "step": text, "reason": text, "by": format!("person {n} {text}")}),
        ));
    }
    ok(&validated(&oscal(&index(records, Vec::new()))));
}

/// The validator sees what it is there for: form, words that only Unicode patterns know, and references into nothing.
#[test]
fn broken_oscal_is_refused() {
    let good = String::from_utf8(oscal(&sample_index())).expect("UTF-8");
    let observation =
        good.split("\"observation-uuid\": \"").nth(1).expect("a reference").split('"').next().expect("an id");
    let broken = [
        (good.replacen("\"target-id\": \"", "\"target-id\": \"9 ", 1), "does not match"),
        (good.replacen("\"oscal-version\"", "\"oscal-versions\"", 1), "oscal-version"),
        (good.replacen("\"state\": \"not-satisfied\"", "\"state\": \"perhaps\"", 1), "perhaps"),
        (
            good.replace(&format!("\"uuid\": \"{observation}\""), "\"uuid\": \"00000000-0000-4000-8000-000000000000\""),
            "refers to nothing",
        ),
        (good.replacen("\"role-id\": \"issuer\"", "\"role-id\": \"nobody\"", 1), "nobody"),
    ];
    for (document, why) in broken {
        let output = validated(document.as_bytes());
        let said = String::from_utf8_lossy(&output.stdout).into_owned();
        assert!(
            !output.status.success() && said.contains(why),
            "{why}: {said}{}",
            String::from_utf8_lossy(&output.stderr)
        );
    }
}
