//! A pack as its receiver meets it: through `triennium pack verify`, the command table, and tools that know nothing of us.
//! Needs 7zip, openssh-client, python3 and bagit-python (scripts/install.sh test): without them these tests fail.

use std::{
    collections::BTreeMap,
    fs::File,
    io::{Cursor, Read},
    path::{Path, PathBuf},
    process::{Command, Output},
    sync::{Arc, Mutex},
};

use ed25519_dalek::SigningKey;
use serde_json::{Value, json};
use triennium_core::{
    api::{self, Host},
    app::desk::Desk,
    domain::{ContentHash, OriginalName, Timestamp},
    job::Job,
    pack::{
        bag::Oxum,
        index::{FORMAT, Index, IndexEvidence, SCHEMA},
        manifest::sha256,
        names::Names,
        seal::Seal,
        sshsig,
        write::{Contents, Payload, Written, write},
    },
};
use triennium_tests::{TestClock, repeatable_env, testdata};

pub(super) struct Sealed {
    pub folder: tempfile::TempDir,
    written: Written,
}

pub(super) fn key() -> SigningKey {
    SigningKey::from_bytes(&[42; 32])
}

fn draft() -> Seal {
    Seal {
        pack: "0199f3a0-0000-7000-8000-000000000007".into(),
        sequence: 7,
        previous: Some(ContentHash::new([6; 32])),
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

/// Tells of each file, and nothing of records.
fn index(payload: &[Payload]) -> Index {
    let seal = draft();
    let item = |(n, blob): (usize, &Payload)| IndexEvidence {
        id: format!("e-{n}"),
        number: format!("EV-{n:06}"),
        title: "Evidence".into(),
        path: blob.path.clone(),
        sha256: blob.hash.to_string(),
        size: blob.size,
        media_type: String::new(),
        original_name: String::new(),
        original_path: String::new(),
        original_path_raw: String::new(),
        facts: BTreeMap::new(),
        links: Vec::new(),
        custody: Vec::new(),
    };
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
        records: Vec::new(),
        evidence: payload.iter().enumerate().map(item).collect(),
        left_out: Vec::new(),
        profile: String::new(),
        differences: Vec::new(),
        gaps: Vec::new(),
        redactions: Vec::new(),
    }
}

impl Sealed {
    /// Evidence under names that break tools, one of them large enough to be written past the buffer.
    pub fn new() -> Self {
        Self::by(&key(), draft().sequence, BTreeMap::new())
    }

    /// Of another key, number, with further files beside the payload.
    pub fn by(key: &SigningKey, sequence: u64, more: BTreeMap<String, Vec<u8>>) -> Self {
        let originals = ["Prüfbericht №7.pdf", "two\nlines.txt", "50%.csv", "run me.exe", "監査.jpg", "", "CON"];
        let (mut names, mut blobs, mut payload) = (Names::default(), BTreeMap::new(), Vec::new());
        for (n, original) in originals.iter().enumerate() {
            let bytes: Vec<u8> = (0..[3, 700_000, 0, 1, 65_536, 9, 10][n]).map(|at| (at % 251) as u8).collect();
            let path = names.evidence("EV-000123", &OriginalName::new(original));
            payload.push(Payload { path: path.clone(), size: bytes.len() as u64, hash: sha256(&bytes) });
            blobs.insert(path, bytes);
        }
        let info = vec![("Source-Organization".to_owned(), "Nordlicht IT".to_owned())];
        let index = Index { sequence, ..index(&payload) }.text().expect("writes");
        let tags = [("index.json", index.as_str()), ("index.schema.json", SCHEMA)];
        let tags = tags.map(|(path, text)| (path.to_owned(), text.as_bytes().to_vec()));
        let tags = tags.into_iter().chain(more).collect();
        let contents = Contents { base: "pack-0007".into(), info, tags, payload };
        let folder = tempfile::tempdir().expect("a temporary folder");
        let path = folder.path().join("pack-0007.zip");
        let mut open = |blob: &Payload| Ok(Box::new(Cursor::new(blobs[&blob.path].clone())) as Box<dyn Read>);
        let out = File::create(&path).expect("makes it");
        let draft = Seal { sequence, ..draft() };
        let written = write(&contents, draft, key, &mut open, (out, &path), &Job::default()).expect("writes");
        Self { folder, written }
    }

    pub fn zip(&self) -> PathBuf {
        self.folder.path().join("pack-0007.zip")
    }

    pub fn root(&self) -> PathBuf {
        self.folder.path().join("pack-0007")
    }

    /// By 7-Zip, which then has read it.
    pub fn unpacked(self) -> Self {
        ok(seven_zip(&["x", "-y", "pack-0007.zip"], self.folder.path()));
        self
    }

    /// As an e-mail gateway or a hand might.
    pub fn change(&self, change: impl FnOnce(&mut Vec<u8>)) {
        let mut bytes = std::fs::read(self.zip()).expect("reads");
        change(&mut bytes);
        std::fs::write(self.zip(), bytes).expect("writes");
    }
}

pub fn tool(program: &str, args: &[&str], at: &Path) -> Output {
    let output = Command::new(program).args(args).current_dir(at).output();
    output.unwrap_or_else(|error| panic!("{program}: {error}; scripts/install.sh test installs it"))
}

/// Debian 12 calls it 7zz, others 7z.
pub fn seven_zip(args: &[&str], at: &Path) -> Output {
    let there = |name: &&&str| Command::new(name).arg("i").output().is_ok();
    tool(["7zz", "7z"].iter().find(there).copied().unwrap_or("7z"), args, at)
}

#[track_caller]
pub fn ok(output: Output) -> String {
    let text = String::from_utf8_lossy(&output.stdout).into_owned();
    assert!(output.status.success(), "{text}\n{}", String::from_utf8_lossy(&output.stderr));
    text
}

pub fn triennium(args: &[&str]) -> Output {
    let home = tempfile::tempdir().expect("a temporary folder");
    let mut command = Command::new(env!("CARGO_BIN_EXE_triennium-under-test"));
    command.args(args).env("TRIENNIUM_HOME", home.path().join("home")).env("LC_ALL", "C.UTF-8");
    let output = command.output().expect("runs");
    assert!(!home.path().join("home").exists(), "checking a pack leaves nothing behind");
    output
}

pub fn verify(path: &Path, more: &[&str]) -> (Option<i32>, Value) {
    let path = path.display().to_string();
    let output = triennium(&[&["pack", "verify", &path, "--json"], more].concat());
    (output.status.code(), serde_json::from_slice(&output.stdout).unwrap_or_default())
}

pub(super) fn codes(verified: &Value) -> Vec<&str> {
    let faults = verified["faults"].as_array().expect("faults");
    faults.iter().map(|fault| fault["code"].as_str().expect("a code")).collect()
}

#[test]
fn a_sound_pack_says_whose_key_sealed_it_and_what_that_does_not_prove() {
    let sealed = Sealed::new();
    let fingerprint = sshsig::fingerprint(&key().verifying_key());
    let (code, verified) = verify(&sealed.zip(), &["--key", &fingerprint]);
    assert_eq!((code, &verified["sound"], &verified["faults"]), (Some(0), &json!(true), &json!([])));
    assert_eq!((&verified["key"], &verified["key_compared"]), (&json!(fingerprint), &json!(true)));
    assert_eq!(verified["seal"]["issuer"], "Nordlicht IT, Köln");
    assert_eq!(verified["evidence_sha256"], sealed.written.evidence_digest.to_string());
    let text = ok(triennium(&["pack", "verify", &sealed.zip().display().to_string()]));
    let says =
        [&fingerprint, "exactly the bytes sealed by the holder", "2026-03-02T09:00:00.000+01:00", "handover letter"];
    says.iter().for_each(|word| assert!(text.contains(word), "“{word}” is not in {text}"));
    let german = ok(triennium(&["--lang", "de", "pack", "verify", &sealed.zip().display().to_string()]));
    assert!(german.contains("genau die Bytes"), "{german}");
}

#[test]
fn faults_end_with_1_and_wrong_usage_with_2() {
    let sealed = Sealed::new();
    let zip = sealed.zip().display().to_string();
    sealed.change(|bytes| bytes.extend(b"appended"));
    let (code, verified) = verify(&sealed.zip(), &[]);
    assert_eq!((code, codes(&verified)), (Some(1), vec!["zip-trailing"]));
    let other = format!("SHA256:{}", "A".repeat(43));
    assert_eq!(codes(&verify(&sealed.zip(), &["--key", &other]).1), ["pack-key-differs", "zip-trailing"]);
    for args in [
        vec!["pack", "verify", "/no/such/pack.zip"],
        vec!["pack", "verify", &zip, "--key", "MD5:00"],
        vec!["pack", "verify", &zip, "--seal", "00"],
        vec!["pack", "verify"],
        vec!["pack"],
    ] {
        let output = triennium(&args);
        assert_eq!(output.status.code(), Some(2), "{args:?}: {}", String::from_utf8_lossy(&output.stderr));
    }
}

#[test]
fn every_fault_of_a_pack_is_listed_with_what_to_do() {
    let sealed = Sealed::new().unpacked();
    let evidence = sealed.root().join("data/evidence/EV-000123");
    std::fs::write(evidence.join("03-50.csv"), "no longer empty").expect("writes");
    std::fs::remove_file(evidence.join("01-Prufbericht-No7.pdf")).expect("removes");
    std::fs::write(sealed.root().join("data/planted.txt"), "").expect("writes");
    std::fs::write(sealed.root().join("planted.txt"), "").expect("writes");
    let (code, verified) = verify(&sealed.root(), &[]);
    let wanted = [
        "bag-changed",
        "bag-extra",
        "bag-missing",
        "bag-oxum-differs",
        "index-size-differs",
        "pack-seal-other-payload",
        "pack-unlisted-file",
    ];
    assert_eq!((code, codes(&verified)), (Some(1), wanted.to_vec()));
    for language in ["en", "de"] {
        let output = triennium(&["--lang", language, "pack", "verify", &sealed.root().display().to_string()]);
        let text = String::from_utf8_lossy(&output.stdout).into_owned();
        wanted.iter().for_each(|code| assert!(!text.contains(code), "no words for {code}: {text}"));
        assert!(text.contains("planted.txt"), "{text}");
    }
}

#[test]
fn a_pack_can_be_checked_at_the_desk_with_progress_and_stopped() {
    let sealed = Sealed::new();
    let home = tempfile::tempdir().expect("a temporary folder");
    let desk = Desk::at(home.path(), "test", repeatable_env(TestClock::new(), 1)).expect("a desk");
    let seen = Arc::new(Mutex::new(Vec::new()));
    let sink = seen.clone();
    let host =
        Host::new(desk, move |job, progress| sink.lock().expect("sound").push((job.to_owned(), progress.clone())));
    let input = json!({"path": sealed.zip(), "job": "receive"});
    let verified = api::dispatch(&host, "pack_verify", input).expect("verifies").value;
    assert_eq!((&verified["sound"], &verified["form"]), (&json!(true), &json!("zip")));
    let seen = seen.lock().expect("sound");
    let (job, last) = seen.last().expect("progress");
    assert_eq!(
        (job.as_str(), last.stage.as_str(), last.files_done),
        ("receive", "stage-checking-pack", last.files_total)
    );
    assert!(seen.iter().all(|(_, p)| p.bytes_done <= p.bytes_total && p.files_done <= p.files_total));
    let missing = api::dispatch(&host, "pack_verify", json!({"path": "/no/such.zip"})).expect_err("is refused");
    assert_eq!((missing.code.as_str(), missing.field.as_deref()), ("pack-not-found", Some("path")));
}

#[test]
fn programs_that_know_nothing_of_us_take_our_packs() {
    let sealed = Sealed::new().unpacked();
    let at = sealed.folder.path();
    ok(seven_zip(&["t", "pack-0007.zip"], at));
    ok(tool("unzip", &["-tq", "pack-0007.zip"], at));
    ok(tool(
        "python3",
        &["-c", "import zipfile,sys; sys.exit(zipfile.ZipFile('pack-0007.zip').testzip() is not None)"],
        at,
    ));
    for manifest in ["manifest-sha256.txt", "tagmanifest-sha256.txt"] {
        ok(tool("sha256sum", &["--check", "--strict", "--quiet", manifest], &sealed.root()));
    }
    let (code, verified) = verify(&sealed.root(), &[]);
    assert_eq!((code, &verified["faults"]), (Some(0), &json!([])));
    ok(bagit_python(&sealed.root()));
    std::fs::write(sealed.root().join("data/planted.txt"), "").expect("writes");
    assert!(!bagit_python(&sealed.root()).status.success());
}

pub fn bagit_python(bag: &Path) -> Output {
    let cache = std::env::var_os("XDG_CACHE_HOME").map(PathBuf::from);
    let cache = cache.unwrap_or_else(|| PathBuf::from(std::env::var_os("HOME").expect("a home")).join(".cache"));
    let place = cache.join("triennium-tests/bagit-1.9.0");
    assert!(place.join("bagit.py").exists(), "bagit-python is missing: scripts/install.sh test fetches it");
    let mut command = Command::new("python3");
    let bag = bag.display().to_string();
    command.env("PYTHONPATH", place).args(["-m", "bagit", "--validate", &bag]).output().expect("python3")
}

#[test]
fn openssh_verifies_our_seal_and_we_verify_its_signatures() {
    let sealed = Sealed::new().unpacked();
    let root = sealed.root();
    let (_, verified) = verify(&sealed.zip(), &[]);
    let signers = format!("issuer {}\n", verified["public_key"].as_str().expect("a key"));
    std::fs::write(root.join("../allowed_signers"), signers).expect("writes");
    let openssh = |seal: &str| {
        let command = format!(
            "ssh-keygen -Y verify -f ../allowed_signers -I issuer -n audit-pack@triennium -s seal.txt.sig < {seal}"
        );
        tool("sh", &["-c", &command], &root)
    };
    let good = ok(openssh("seal.txt"));
    assert!(good.contains(verified["key"].as_str().expect("a key")), "{good}");
    assert!(!openssh("bagit.txt").status.success());
    let at = sealed.folder.path();
    ok(tool("ssh-keygen", &["-q", "-t", "ed25519", "-N", "", "-C", "", "-f", "theirs"], at));
    std::fs::write(at.join("message"), "sealed elsewhere").expect("writes");
    ok(tool("ssh-keygen", &["-q", "-Y", "sign", "-f", "theirs", "-n", "audit-pack@triennium", "message"], at));
    let signature = std::fs::read(at.join("message.sig")).expect("reads");
    let theirs = sshsig::verify(&signature, "audit-pack@triennium", b"sealed elsewhere").expect("verifies");
    let public = std::fs::read_to_string(at.join("theirs.pub")).expect("reads");
    assert_eq!(sshsig::public_line(&theirs), public.trim());
    let listed = ok(tool("ssh-keygen", &["-l", "-f", "theirs.pub"], at));
    assert!(listed.contains(&sshsig::fingerprint(&theirs)), "{listed}");
}

#[test]
fn bags_of_others_are_taken_leniently() {
    let suite = testdata("bagit-conformance-suite");
    let (code, verified) = verify(&suite.join("v0.97/valid/UTF-16-encoded-tag-files"), &["--foreign"]);
    assert_eq!((code, &verified["sound"], &verified["seal"]), (Some(0), &json!(true), &Value::Null));
    assert_eq!(verified["payload"], json!({"bytes": 58, "files": 2}));
    let (code, verified) = verify(&suite.join("v0.97/invalid/extra-file-in-bag"), &["--foreign"]);
    assert_eq!(code, Some(1));
    assert!(codes(&verified).contains(&"bag-extra"));
    // A sound bag is no pack: nobody sealed it.
    let (code, verified) = verify(&suite.join("v1.0/valid/basicBag"), &[]);
    assert_eq!(code, Some(1));
    assert!(codes(&verified).contains(&"pack-no-seal"));
}
