//! A pack on a receiver's laptop, without a workspace: opened after checking every byte, looked round in, copied from, and
//! answered with a reply; a whole folder of packs at once; zips that others packed.

use std::{
    collections::BTreeMap,
    fs::File,
    io::{Cursor, Read, Write as _},
    path::{Path, PathBuf},
};

use ed25519_dalek::SigningKey;
use serde_json::{Value, json};
use triennium_core::{
    domain::{ContentHash, OriginalName, Timestamp},
    job::Job,
    pack::{
        bag::Oxum,
        index::{Index, SCHEMA},
        manifest::sha256,
        names::Names,
        seal::Seal,
        write::{Contents, Payload, write},
    },
};
use triennium_tests::{Laptop, testdata};

const AUDIT: &str = "0199f3a0-0000-7000-8000-0000000000a1";
const FINDING: &str = "0199f3a0-0000-7000-8000-0000000000f1";
const CLAUSE: &str = "0199f3a0-0000-7000-8000-0000000000c1";
const GRADE: &str = "0199f3a0-0000-7000-8000-0000000000d1";

/// What lies in the pack of a test: names as a person has them, and bytes.
fn evidence() -> Vec<(&'static str, Vec<u8>)> {
    let head = [b"\x89PNG\r\n\x1a\n".as_slice(), &[0, 0, 0, 13], b"IHDR", &[0, 0, 0, 1, 0, 0, 0, 1, 8, 0, 0, 0, 0]];
    let png = [head.concat(), vec![0; 64]].concat();
    vec![
        ("minutes of May.txt", b"Attendees\n\x1b[31mall\n".to_vec()),
        ("photo.png", png),
        ("report.html", b"<script>alert(1)</script>".to_vec()),
        ("log.bin", (0..200_000_u32).map(|n| (n % 251) as u8).collect()),
    ]
}

fn record(entity: &str, id: &str, number: &str, title: &str, fields: Value) -> Value {
    json!({"entity": entity, "id": id, "number": number, "title": title, "fields": fields})
}

/// A pack of one audit with a finding, sealed by `key` as number `sequence` after `previous`.
fn seal(folder: &Path, name: &str, key: u8, sequence: u64, previous: Option<ContentHash>) -> (PathBuf, ContentHash) {
    let (mut names, mut blobs, mut payload, mut items) = (Names::default(), BTreeMap::new(), Vec::new(), Vec::new());
    for (n, (original, bytes)) in evidence().into_iter().enumerate() {
        let path = names.evidence("EV-000123", &OriginalName::new(original));
        let hash = sha256(&bytes);
        payload.push(Payload { path: path.clone(), size: bytes.len() as u64, hash });
        items.push(json!({
            "id": format!("0199f3a0-0000-7000-8000-0000000000e{n}"), "number": format!("EV-{n:06}"), "title": original, "path": path,
            "sha256": hash, "size": bytes.len(), "media_type": "", "original_name": original, "original_path": "",
            "facts": {"capture_method": "copied"}, "links": [{"entity": "finding", "id": FINDING}],
            "custody": [{"what": "collected", "who": "Anna Berg", "when": "2026-03-02", "note": ""}],
        }));
        blobs.insert(path, bytes);
    }
    let sealed = Seal {
        pack: format!("0199f3a0-0000-7000-8000-{sequence:012}"),
        sequence,
        previous,
        tagmanifest: ContentHash::new([0; 32]),
        payload: Oxum::default(),
        issuer: "Nordlicht IT".into(),
        recipient: "Certyfikacja".into(),
        purpose: "Surveillance".into(),
        history: ContentHash::new([1; 32]),
        history_entries: 250,
        clock: Timestamp::new(1_772_438_400_000 + sequence as i64, 60),
    };
    let index = json!({
        "format": "triennium-index-1", "pack": sealed.pack, "sequence": sequence, "issuer": sealed.issuer,
        "recipient": sealed.recipient, "purpose": sealed.purpose, "clock": sealed.clock, "made_by": "Triennium",
        "records": [
            record("audit", AUDIT, "IA-2026-01", "Internal audit", json!({"state": "reported"})),
            record("clause", CLAUSE, "9.2.1", "Programme", json!({})),
            record("grade", GRADE, "", "Minor", json!({"kind": "minor"})),
            record("finding", FINDING, "FN-2026-001", "No restore was tried", json!({"audit_id": AUDIT, "clause_id": CLAUSE, "grade_id": GRADE, "description": "Nobody could show one", "raised_on": "2026-03-02"})),
        ],
        "evidence": items, "left_out": [{"number": "EV-9", "title": "Pay slip", "why": "private", "note": ""}],
    });
    let index: Index = serde_json::from_value(index).expect("an index");
    let text = index.text().expect("writes");
    let tags = [("index.json", text.as_str()), ("index.schema.json", SCHEMA)];
    let tags = tags.map(|(path, text)| (path.to_owned(), text.as_bytes().to_vec())).into();
    let info = vec![("Source-Organization".to_owned(), "Nordlicht IT".to_owned())];
    let contents = Contents { base: format!("pack-{sequence:04}"), info, tags, payload };
    let path = folder.join(name);
    let mut open = |blob: &Payload| Ok(Box::new(Cursor::new(blobs[&blob.path].clone())) as Box<dyn Read>);
    let out = File::create(&path).expect("makes it");
    let key = SigningKey::from_bytes(&[key; 32]);
    let written = write(&contents, sealed, &key, &mut open, (out, &path), &Job::default()).expect("writes");
    (path, written.seal_hash)
}

/// Nobody has a workspace open.
fn opened() -> (Laptop, PathBuf, Value) {
    let laptop = Laptop::new(3);
    let (path, _) = seal(laptop.home.path(), "pack-0007.zip", 42, 7, None);
    let opened = laptop.ok("pack_open", json!({"path": path}));
    (laptop, path, opened)
}

fn numbers(page: &Value) -> Vec<&str> {
    page["rows"].as_array().expect("rows").iter().map(|row| row["number"].as_str().expect("a number")).collect()
}

#[test]
fn a_pack_is_looked_round_in_without_a_workspace() {
    let (laptop, path, opened) = opened();
    assert_eq!((&opened["verified"]["sound"], &opened["verified"]["faults"]), (&json!(true), &json!([])));
    assert_eq!(
        (&opened["contents"]["sequence"], &opened["contents"]["left_out"][0]["what"]),
        (&json!(7), &json!("private"))
    );
    let counts: Vec<String> = opened["contents"]["counts"]
        .as_array()
        .expect("counts")
        .iter()
        .map(|c| format!("{} {}", c["entity"], c["count"]))
        .collect();
    assert_eq!(counts, ["\"audit\" 1", "\"clause\" 1", "\"evidence\" 4", "\"finding\" 1", "\"grade\" 1"]);
    let list = |filter: Value| {
        let mut filter = filter;
        filter["path"] = json!(path);
        laptop.ok("pack_index", filter)
    };
    assert_eq!(numbers(&list(json!({"entity": "finding", "grade": "minor", "clause": "9.2"}))), ["FN-2026-001"]);
    assert_eq!(numbers(&list(json!({"entity": "finding", "clause": "9.21"}))), [""; 0]);
    assert_eq!(numbers(&list(json!({"text": "NOBODY rest"}))), ["FN-2026-001"]);
    let page =
        list(json!({"entity": "evidence", "on": FINDING, "page": {"sort": "size", "descending": true, "limit": 2}}));
    assert_eq!((numbers(&page), &page["total"]), (vec!["EV-000003", "EV-000001"], &json!(4)));
    let error = laptop.refused("pack_index", json!({"path": path, "page": {"sort": "colour"}}));
    assert_eq!((error.code.as_str(), error.field.as_deref()), ("list-unknown-sort", Some("page.sort")));
    let view = laptop.ok("pack_record", json!({"path": path, "entity": "finding", "id": FINDING, "language": "de"}));
    let field = |name: &str| {
        view["fields"].as_array().expect("fields").iter().find(|field| field["name"] == name).expect(name).clone()
    };
    assert_eq!(
        (&field("raised_on")["value"], &field("clause_id")["value"]),
        (&json!("2. März 2026"), &json!("9.2.1 Programme"))
    );
    assert_eq!(field("audit_id")["refers"]["number"], "IA-2026-01");
    assert_eq!(view["evidence_total"], json!(4));
    let audit = laptop.ok("pack_record", json!({"path": path, "entity": "audit", "id": AUDIT}));
    assert_eq!(audit["referred"][0]["number"], "FN-2026-001");
    let item = laptop
        .ok("pack_record", json!({"path": path, "entity": "evidence", "id": "0199f3a0-0000-7000-8000-0000000000e0"}));
    assert_eq!(
        (&item["file"]["custody"][0]["who"], &item["evidence"][0]["number"]),
        (&json!("Anna Berg"), &json!("FN-2026-001"))
    );
    assert_eq!(
        laptop.refused("pack_record", json!({"path": path, "entity": "audit", "id": FINDING})).code,
        "pack-record-unknown"
    );
}

#[test]
fn evidence_is_shown_by_an_allow_list_and_copied_without_its_teeth() {
    let (laptop, path, _) = opened();
    let id = |n: usize| format!("0199f3a0-0000-7000-8000-0000000000e{n}");
    let look = |n: usize| laptop.ok("pack_evidence_preview", json!({"path": path, "id": id(n)}));
    assert_eq!(look(0)["kind"], "text");
    assert!(look(0)["text"].as_str().expect("text").contains("␛[31mall"), "controls are pictures");
    assert_eq!((&look(1)["kind"], &look(1)["media_type"]), (&json!("image"), &json!("image/png")));
    assert_eq!(look(2)["kind"], "text", "markup is text");
    assert_eq!(look(3)["kind"], "none");
    let to = laptop.home.path().join("copies");
    std::fs::create_dir(&to).expect("a folder");
    let save = |n: usize, to: &Path| laptop.ok("pack_evidence_save", json!({"path": path, "id": id(n), "to": to}));
    for (n, (original, bytes)) in evidence().into_iter().enumerate() {
        let saved = PathBuf::from(save(n, &to)["path"].as_str().expect("a path"));
        assert_eq!(std::fs::read(&saved).expect("a copy"), bytes, "{original}");
        assert_eq!(saved.to_string_lossy().ends_with(".evidence"), original.ends_with("html"), "{}", saved.display());
    }
    let named = save(2, &to.join("page.html"));
    assert!(named["path"].as_str().expect("a path").ends_with("page.html.evidence"));
    let again = laptop.refused("pack_evidence_save", json!({"path": path, "id": id(0), "to": to}));
    assert_eq!(again.code, "io-already-exists", "a copy replaces nothing");
    let left: Vec<_> = to
        .read_dir()
        .expect("a folder")
        .flatten()
        .filter(|e| e.file_name().to_string_lossy().starts_with('.'))
        .collect();
    assert!(left.is_empty(), "nothing half written is left");
}

#[test]
fn a_pack_that_changes_under_the_reader_is_not_the_one_that_was_checked() {
    let (laptop, path, _) = opened();
    let bytes = std::fs::read(&path).expect("reads");
    assert_eq!(
        laptop.refused("pack_index", json!({"path": laptop.home.path().join("other.zip")})).code,
        "pack-not-open"
    );
    let at = bytes.windows(9).position(|window| window == b"Attendees").expect("the text");
    let meta = std::fs::metadata(&path).expect("is there");
    // In place and with its old time, as somebody who hides it would.
    let mut file = std::fs::OpenOptions::new().write(true).open(&path).expect("opens");
    std::io::Seek::seek(&mut file, std::io::SeekFrom::Start(at as u64)).expect("seeks");
    file.write_all(b"B").expect("writes");
    file.set_modified(meta.modified().expect("a time")).expect("set");
    let error =
        laptop.refused("pack_evidence_preview", json!({"path": path, "id": "0199f3a0-0000-7000-8000-0000000000e0"}));
    assert_eq!(error.code, "pack-evidence-differs");
    let to = laptop.home.path().join("copy.txt");
    let error = laptop
        .refused("pack_evidence_save", json!({"path": path, "id": "0199f3a0-0000-7000-8000-0000000000e0", "to": to}));
    assert_eq!((error.code.as_str(), to.exists()), ("pack-evidence-differs", false));
    std::fs::write(&path, &bytes[..bytes.len() - 1]).expect("writes");
    assert_eq!(laptop.refused("pack_index", json!({"path": path})).code, "pack-changed-since-opened");
    let faulty = laptop.ok("pack_open", json!({"path": path}));
    assert_eq!(faulty["verified"]["sound"], json!(false));
}

#[test]
fn a_pack_with_faults_can_be_looked_round_in_with_its_verdict() {
    let laptop = Laptop::new(3);
    let (path, _) = seal(laptop.home.path(), "pack-0007.zip", 42, 7, None);
    let mut bytes = std::fs::read(&path).expect("reads");
    let at = bytes.windows(9).position(|window| window == b"Attendees").expect("the text");
    bytes[at] = b'B';
    std::fs::write(&path, bytes).expect("writes");
    let opened = laptop.ok("pack_open", json!({"path": path}));
    assert_eq!(opened["verified"]["sound"], json!(false));
    assert_eq!(numbers(&laptop.ok("pack_index", json!({"path": path, "entity": "finding"}))), ["FN-2026-001"]);
    let error =
        laptop.refused("pack_evidence_preview", json!({"path": path, "id": "0199f3a0-0000-7000-8000-0000000000e0"}));
    assert_eq!(error.code, "pack-evidence-differs");
    std::fs::write(&path, b"PK no pack").expect("writes");
    let nothing = laptop.ok("pack_open", json!({"path": path}));
    assert_eq!((&nothing["verified"]["sound"], &nothing["contents"]), (&json!(false), &Value::Null));
    assert_eq!(laptop.refused("pack_open", json!({"path": "/no/such.zip"})).code, "pack-not-found");
}

#[test]
fn a_reply_is_written_about_what_the_pack_has() {
    let (laptop, path, opened) = opened();
    let to = laptop.home.path().join("reply.json");
    let author = json!({"name": "Zofia Ćwik", "organisation": "Certyfikacja"});
    let write = |entries: Value| json!({"pack": path, "path": to, "author": author, "entries": entries});
    let about = json!({"entity": "finding", "id": FINDING});
    let written = laptop.ok("reply_write", write(json!([
        {"kind": "remark", "about": about, "text": "Since when? <b>"},
        {"kind": "finding", "about": {"entity": "audit", "id": AUDIT}, "title": "T", "text": "", "grade": "minor", "clause": "9.2.1"},
    ])));
    let text = std::fs::read_to_string(&to).expect("written");
    assert!(!text.contains('<') && text.contains("\\u003cb>"));
    let shown = laptop.ok("reply_show", json!({"path": to}));
    assert_eq!((&shown["sequence"], &shown["seal_sha256"]), (&json!(7), &opened["verified"]["seal_sha256"]));
    assert_eq!(shown["entries"], written["file"]["entries"]);
    // Written again it is the same entry.
    let first = shown["entries"][0]["id"].clone();
    let again = laptop
        .ok("reply_write", write(json!([{"id": first, "kind": "remark", "about": about, "text": "Since when?"}])));
    assert_eq!(again["file"]["entries"][0]["id"], first);
    let stray = laptop.refused(
        "reply_write",
        write(json!([{"kind": "remark", "about": {"entity": "finding", "id": AUDIT}, "text": "x"}])),
    );
    assert_eq!((stray.code.as_str(), stray.field.as_deref()), ("reply-about-not-in-pack", Some("entries[0].about")));
    let empty = laptop.refused("reply_write", write(json!([{"kind": "request", "text": " "}])));
    assert_eq!((empty.code.as_str(), empty.field.as_deref()), ("value-missing", Some("entries[0].text")));
    assert!(
        std::fs::read_to_string(&to).expect("still there").contains("Since when?"),
        "what is refused writes nothing"
    );
}

#[test]
fn a_folder_of_packs_is_checked_and_its_gaps_and_forks_are_named() {
    let laptop = Laptop::new(3);
    let folder = laptop.home.path().join("inbox");
    std::fs::create_dir(&folder).expect("a folder");
    assert_eq!(laptop.refused("pack_verify_many", json!({"path": folder})).code, "pack-folder-empty");
    let (_, first) = seal(&folder, "a.zip", 42, 1, None);
    seal(&folder, "b.zip", 42, 2, Some(first));
    seal(&folder, "other.zip", 9, 1, None);
    let row = laptop.ok("pack_verify_many", json!({"path": folder}));
    assert_eq!((&row["sound"], &row["faulty"], &row["faults"]), (&json!(3), &json!(0), &json!([])));
    seal(&folder, "d.zip", 42, 5, Some(ContentHash::new([8; 32])));
    seal(&folder, "e.zip", 42, 2, Some(ContentHash::new([7; 32])));
    std::fs::write(folder.join("broken.zip"), b"no zip").expect("writes");
    std::fs::write(folder.join("notes.txt"), b"not a pack").expect("writes");
    let row = laptop.ok("pack_verify_many", json!({"path": folder}));
    assert_eq!((&row["sound"], &row["faulty"]), (&json!(5), &json!(1)));
    let mut codes: Vec<&str> =
        row["faults"].as_array().expect("faults").iter().map(|f| f["code"].as_str().expect("a code")).collect();
    codes.sort_unstable();
    assert_eq!(codes, ["pack-sequence-broken", "pack-sequence-forked", "pack-sequence-gap"]);
    let names: Vec<&str> =
        row["packs"].as_array().expect("packs").iter().map(|p| p["name"].as_str().expect("a name")).collect();
    assert_eq!(names[0], "broken.zip", "what cannot be read comes first");
}

#[test]
fn encrypted_packs_of_a_folder_are_opened_with_one_key_or_passphrase() {
    let laptop = Laptop::new(3);
    let folder = laptop.home.path().join("inbox");
    std::fs::create_dir(&folder).expect("a folder");
    let (path, first) = seal(&folder, "a.zip", 42, 1, None);
    let words = "four words for all";
    laptop.ok("pack_encrypt", json!({"path": path, "to": [], "passphrase": words}));
    std::fs::remove_file(path).expect("only the encrypted one is left");
    seal(&folder, "b.zip", 42, 2, Some(first));
    let locked = laptop.ok("pack_verify_many", json!({"path": folder}));
    assert_eq!((&locked["sound"], &locked["faulty"]), (&json!(1), &json!(1)));
    let wrong = laptop.ok("pack_verify_many", json!({"path": folder, "passphrase": "other words"}));
    assert_eq!(wrong["packs"][0]["problem"]["code"], "age-wrong-passphrase", "{wrong}");
    let opened = laptop.ok("pack_verify_many", json!({"path": folder, "passphrase": words}));
    assert_eq!((&opened["sound"], &opened["faulty"], &opened["faults"]), (&json!(2), &json!(0), &json!([])));
    let encrypted: Vec<&Value> =
        opened["packs"].as_array().expect("packs").iter().map(|pack| &pack["verified"]["encrypted"]).collect();
    assert_eq!(encrypted, [&json!(true), &json!(false)]);
}

/// Bags of the Library of Congress' suite, zipped by another program with their folder inside.
#[test]
fn zipped_bags_of_others_are_judged_as_their_folders() {
    let laptop = Laptop::new(3);
    let suite = testdata("bagit-conformance-suite");
    for bag in ["v0.97/valid/UTF-16-encoded-tag-files", "v0.97/valid/basic-bag", "v1.0/valid/basicBag"] {
        let bag = suite.join(bag);
        let zip = laptop.home.path().join("bag.zip");
        let _ = std::fs::remove_file(&zip);
        let script = "import shutil,sys; shutil.make_archive(sys.argv[1][:-4], 'zip', sys.argv[2], sys.argv[3])";
        let parent = bag.parent().expect("a folder");
        let name = bag.file_name().expect("a name");
        let status =
            std::process::Command::new("python3").args(["-c", script]).arg(&zip).arg(parent).arg(name).status();
        assert!(status.expect("python3").success());
        let folder = laptop.ok("pack_verify", json!({"path": bag, "foreign": true}));
        let zipped = laptop.ok("pack_verify", json!({"path": zip, "foreign": true}));
        assert_eq!((&zipped["sound"], &zipped["form"]), (&json!(true), &json!("zip")), "{zipped}");
        assert_eq!((&zipped["files"], &zipped["payload"]), (&folder["files"], &folder["payload"]));
    }
}
