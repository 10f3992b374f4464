//! Packs that travel encrypted: written for and read from the `age` command, checked without a decrypted byte on the disk.
//! Needs age (scripts/install.sh test): without it these tests fail.

use std::{
    io::Write as _,
    path::Path,
    process::{Command, Output, Stdio},
};

use serde_json::{Value, json};

use super::{
    keys::Shell,
    pack::{Sealed, codes, ok, tool},
};

const PASSPHRASE: (&str, &str) = ("TRIENNIUM_PASSPHRASE", "four words for the pack");

/// A recipient of `age`: the identity's file and the recipient itself.
fn recipient(folder: &Path, name: &str) -> (String, String) {
    ok(tool("age-keygen", &["-o", name], folder));
    let recipient = ok(tool("age-keygen", &["-y", name], folder)).trim().to_owned();
    (folder.join(name).display().to_string(), recipient)
}

fn verify(shell: &Shell, path: &Path, more: &[&str], variables: &[(&str, &str)]) -> (Option<i32>, Value) {
    let path = path.display().to_string();
    let output = shell.run(&[&["pack", "verify", &path, "--json"], more].concat(), variables);
    assert!(!shell.home.path().join("home").exists(), "checking a pack leaves nothing behind");
    let text = if output.stdout.is_empty() { &output.stderr } else { &output.stdout };
    (output.status.code(), serde_json::from_slice(text).expect("JSON"))
}

#[test]
fn age_opens_what_we_encrypt_and_we_check_it_without_unpacking() {
    let (sealed, shell) = (Sealed::new(), Shell::new());
    let at = sealed.folder.path();
    let (mine, me) = recipient(at, "me.txt");
    let (_, other) = recipient(at, "other.txt");
    let zip = sealed.zip().display().to_string();
    let written = shell.json(&["pack", "encrypt", &zip, "--to", &me, "--to", &other], &[]);
    let file = sealed.folder.path().join("pack-0007.zip.age");
    assert_eq!(written["path"], json!(file));
    ok(tool("age", &["-d", "-i", "other.txt", "-o", "opened.zip", "pack-0007.zip.age"], at));
    assert_eq!(std::fs::read(at.join("opened.zip")).expect("reads"), std::fs::read(sealed.zip()).expect("reads"));
    let (code, verified) = verify(&shell, &file, &["--identity", &mine], &[]);
    assert_eq!((code, &verified["faults"], &verified["encrypted"]), (Some(0), &json!([]), &json!(true)));
    assert_eq!(verified["key"], verify(&shell, &sealed.zip(), &[], &[]).1["key"]);
    // Nobody who has no key, another key or a passphrase.
    assert_eq!(codes(&verify(&shell, &file, &[], &[]).1), ["pack-encrypted"]);
    let (stranger, _) = recipient(at, "stranger.txt");
    assert_eq!(verify(&shell, &file, &["--identity", &stranger], &[]).1["code"], "age-other-recipient");
    assert_eq!(verify(&shell, &file, &[], &[PASSPHRASE]).1["code"], "age-key-needed");
    assert_eq!(verify(&shell, &file, &["--identity", &zip], &[]).1["code"], "age-not-an-identity");
}

#[test]
fn we_open_what_age_encrypts_armoured_too() {
    let (sealed, shell) = (Sealed::new(), Shell::new());
    let at = sealed.folder.path();
    let (mine, me) = recipient(at, "me.txt");
    for (flag, name) in [("-e", "plain.age"), ("-a", "armoured.age")] {
        ok(tool("age", &[flag, "-r", &me, "-o", name, "pack-0007.zip"], at));
        let (code, verified) = verify(&shell, &at.join(name), &["--identity", &mine], &[]);
        assert_eq!((code, &verified["sound"], &verified["faults"]), (Some(0), &json!(true), &json!([])), "{name}");
    }
}

#[test]
fn a_passphrase_opens_what_it_closed() {
    let (sealed, shell) = (Sealed::new(), Shell::new());
    let zip = sealed.zip().display().to_string();
    assert_eq!(shell.refused(&["pack", "encrypt", &zip], &[]), "age-no-recipient");
    assert_eq!(shell.refused(&["pack", "encrypt", &zip], &[("TRIENNIUM_PASSPHRASE", "short")]), "passphrase-short");
    shell.json(&["pack", "encrypt", &zip], &[PASSPHRASE]);
    let file = sealed.folder.path().join("pack-0007.zip.age");
    let (code, verified) = verify(&shell, &file, &[], &[PASSPHRASE]);
    assert_eq!((code, &verified["faults"]), (Some(0), &json!([])));
    let wrong = verify(&shell, &file, &[], &[("TRIENNIUM_PASSPHRASE", "other words for it")]);
    assert_eq!((wrong.0, &wrong.1["code"]), (Some(2), &json!("age-wrong-passphrase")));
    // age asks for a passphrase at a terminal only; `script` is one.
    let opened = by_age_at_a_terminal(sealed.folder.path(), PASSPHRASE.1);
    assert!(opened.status.success(), "{}", String::from_utf8_lossy(&opened.stdout));
    let plain = std::fs::read(sealed.folder.path().join("opened.zip")).expect("reads");
    assert_eq!(plain, std::fs::read(sealed.zip()).expect("reads"));
}

fn by_age_at_a_terminal(at: &Path, passphrase: &str) -> Output {
    let mut script = Command::new("script");
    script.args(["-qec", "age -d -o opened.zip pack-0007.zip.age", "/dev/null"]).current_dir(at);
    let mut running = script.stdin(Stdio::piped()).stdout(Stdio::piped()).spawn().expect("script");
    let mut typed = running.stdin.take().expect("a pipe");
    // age empties what was typed before it asked.
    std::thread::sleep(std::time::Duration::from_millis(1_500));
    writeln!(typed, "{passphrase}").expect("types");
    running.wait_with_output().expect("ends")
}

#[test]
fn any_part_of_an_encrypted_pack_that_was_changed_or_cut_is_named() {
    let (sealed, shell) = (Sealed::new(), Shell::new());
    let at = sealed.folder.path();
    let (mine, me) = recipient(at, "me.txt");
    ok(tool("age", &["-r", &me, "-o", "good.age", "pack-0007.zip"], at));
    let good = std::fs::read(at.join("good.age")).expect("reads");
    let changed = |name: &str, bytes: &[u8]| {
        std::fs::write(at.join(name), bytes).expect("writes");
        let (code, found) = verify(&shell, &at.join(name), &["--identity", &mine], &[]);
        assert!(code == Some(1) || code == Some(2), "{name}: {found}");
        found["code"].as_str().map_or_else(|| codes(&found).join(" "), str::to_owned)
    };
    // In the header, in the first piece, in one between, in the last.
    for place in [40, 250, 300, 70_000, good.len() / 2, good.len() - 1] {
        let mut bytes = good.clone();
        bytes[place] ^= 1;
        let found = changed("changed.age", &bytes);
        assert!(["age-damaged", "age-other-recipient"].contains(&found.as_str()), "byte {place}: {found}");
    }
    for length in [30, 150, 240, 300, 66_000, good.len() - 1] {
        assert_eq!(changed("cut.age", &good[..length]), "age-damaged", "cut at {length}");
    }
    assert_eq!(changed("longer.age", &[good.as_slice(), b"more"].concat()), "age-damaged");
}

#[test]
fn what_is_there_is_never_written_over_and_nothing_is_encrypted_twice() {
    let (sealed, shell) = (Sealed::new(), Shell::new());
    let at = sealed.folder.path();
    let (_, me) = recipient(at, "me.txt");
    let zip = sealed.zip().display().to_string();
    let file = at.join("pack-0007.zip.age");
    std::fs::write(&file, "mine").expect("writes");
    assert_eq!(shell.refused(&["pack", "encrypt", &zip, "--to", &me], &[]), "age-out-exists");
    assert_eq!(std::fs::read(&file).expect("reads"), b"mine");
    let out = at.join("new.age").display().to_string();
    shell.json(&["pack", "encrypt", &zip, "--to", &me, "--out", &out], &[]);
    assert_eq!(shell.refused(&["pack", "encrypt", &out, "--to", &me], &[]), "age-encrypted-already");
    assert_eq!(shell.refused(&["pack", "encrypt", &zip, "--to", "age1nonsense"], &[]), "age-not-a-recipient");
    assert_eq!(shell.refused(&["pack", "encrypt", "/no/such.zip", "--to", &me], &[]), "pack-not-found");
    let left: Vec<_> = at.read_dir().expect("folder").flatten().map(|entry| entry.file_name()).collect();
    assert!(left.iter().all(|name| !name.to_string_lossy().starts_with(".triennium-")), "{left:?}");
}

#[test]
fn a_pack_is_sealed_and_encrypted_for_its_reader_in_one_go_or_not_at_all() {
    let shell = Shell::new();
    let at = shell.home.path();
    let (mine, me) = recipient(at, "me.txt");
    let key = ("TRIENNIUM_KEY_PASSPHRASE", "four words of mine");
    ok(shell.run(&["sample", "demo", "--name", "Anna Berg"], &[]));
    let audits = shell.json(&["call", "demo", "audit_list", r#"{"page": {"limit": 1}}"#, "--name", "Anna Berg"], &[]);
    let audit = audits["rows"][0]["number"].as_str().expect("a number").to_owned();
    let seal = ["pack", "seal", "demo", "--audit", &audit, "--out", "pack.zip", "--name", "Anna Berg", "--encrypt-to"];
    assert_eq!(shell.refused(&[&seal[..], &["age1nonsense"]].concat(), &[key]), "age-not-a-recipient");
    assert!(!at.join("pack.zip").exists(), "nothing is sealed for nobody");
    let sealed = shell.json(&[&seal[..], &[&me]].concat(), &[key]);
    assert_eq!(sealed["encrypted"]["path"], json!("pack.zip.age"));
    ok(tool("age", &["-d", "-i", &mine, "-o", "opened.zip", "pack.zip.age"], at));
    let bytes = |name: &str| std::fs::read(at.join(name)).expect("reads");
    assert_eq!(bytes("opened.zip"), bytes("pack.zip"));
    let verified = shell.json(&["pack", "verify", "pack.zip.age", "--identity", &mine], &[]);
    assert_eq!((&verified["sound"], &verified["seal_sha256"]), (&json!(true), &sealed["seal_sha256"]));
}
