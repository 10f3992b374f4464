//! The key a laptop seals with: made, carried elsewhere, followed by another; at the wire and at the command line.

use std::{
    path::Path,
    process::{Command, Output, Stdio},
};

use serde_json::{Value, json};
use triennium_tests::Laptop;

use super::pack::{ok, tool};

/// A command line with a home of its own and no keyring, as on a server.
pub struct Shell {
    pub home: tempfile::TempDir,
}

impl Shell {
    pub fn new() -> Self {
        Self { home: tempfile::tempdir().expect("a temporary folder") }
    }

    pub fn run(&self, args: &[&str], variables: &[(&str, &str)]) -> Output {
        let mut command = Command::new(env!("CARGO_BIN_EXE_triennium-under-test"));
        command.args(args).env("TRIENNIUM_HOME", self.home.path().join("home")).env("LC_ALL", "C.UTF-8");
        command
            .env("TRIENNIUM_KEYRING", "none")
            .env_remove("TRIENNIUM_KEY_PASSPHRASE")
            .env_remove("TRIENNIUM_PASSPHRASE");
        command.envs(variables.iter().copied()).current_dir(self.home.path()).stdin(Stdio::null());
        command.output().expect("runs")
    }

    pub fn json(&self, args: &[&str], variables: &[(&str, &str)]) -> Value {
        let text = ok(self.run(&[args, &["--json"]].concat(), variables));
        serde_json::from_str(&text).expect("JSON")
    }

    #[track_caller]
    pub fn refused(&self, args: &[&str], variables: &[(&str, &str)]) -> String {
        let output = self.run(&[args, &["--json"]].concat(), variables);
        assert!(!output.status.success(), "{args:?}");
        let error: Value = serde_json::from_slice(&output.stderr).expect("an error as JSON");
        error["code"].as_str().expect("a code").to_owned()
    }
}

const KEY: (&str, &str) = ("TRIENNIUM_KEY_PASSPHRASE", "four words of mine");
const FILE: (&str, &str) = ("TRIENNIUM_PASSPHRASE", "for the safe only");

/// No file below `folder` holds this text.
fn nowhere(folder: &Path, text: &str) {
    for entry in std::fs::read_dir(folder).expect("folder").flatten().map(|entry| entry.path()) {
        match entry.is_dir() {
            true => nowhere(&entry, text),
            false => {
                let bytes = std::fs::read(&entry).expect("reads");
                assert!(!bytes.windows(text.len()).any(|window| window == text.as_bytes()), "{}", entry.display());
            }
        }
    }
}

/// The session bus and the keyring that most Linux desktops have, in a session of their own.
#[test]
#[cfg(target_os = "linux")]
fn a_real_secret_service_keeps_the_key_and_no_file_has_it() {
    let shell = Shell::new();
    let home = shell.home.path();
    let script = r#"
        set -e
        printf 'for this test' | gnome-keyring-daemon --unlock --components=secrets --daemonize > /dev/null
        "$TRIENNIUM" key make --json > made.json
        "$TRIENNIUM" key rotate --json > rotated.json
        "$TRIENNIUM" key show --json > shown.json
        secret-tool search --all service Triennium > found.txt 2>&1
    "#;
    let mut session = Command::new("dbus-run-session");
    session
        .args(["--", "sh", "-c", script])
        .current_dir(home)
        .env("TRIENNIUM", env!("CARGO_BIN_EXE_triennium-under-test"));
    session.env("TRIENNIUM_HOME", home.join("home")).env("HOME", home.join("user")).env("LC_ALL", "C.UTF-8");
    session.env_remove("TRIENNIUM_KEYRING").env_remove("XDG_DATA_HOME").env_remove("XDG_RUNTIME_DIR");
    std::fs::create_dir_all(home.join("user")).expect("a folder");
    let output = session.stdin(Stdio::null()).output().expect("dbus-run-session; scripts/install.sh test installs it");
    ok(output);
    let said =
        |name: &str| -> Value { serde_json::from_slice(&std::fs::read(home.join(name)).expect(name)).expect("JSON") };
    let (made, shown) = (said("made.json"), said("shown.json"));
    assert_eq!((&made["state"], &made["place"]), (&json!("ready"), &json!("keyring")));
    assert_eq!((&shown["key"], &shown["rotations"]), (&said("rotated.json")["key"], &json!(1)));
    let found = std::fs::read_to_string(home.join("found.txt")).expect("what it keeps");
    let secret = found.lines().find_map(|line| line.strip_prefix("secret = triennium-pack-key-1 ")).expect(&found);
    nowhere(&home.join("home"), secret.trim());
}

#[test]
fn without_a_keyring_the_command_line_keeps_the_key_in_an_encrypted_file() {
    let shell = Shell::new();
    assert_eq!(shell.json(&["key", "show"], &[])["state"], "none");
    assert_eq!(shell.refused(&["key", "make"], &[]), "key-passphrase-needed");
    assert_eq!(shell.refused(&["key", "make"], &[("TRIENNIUM_KEY_PASSPHRASE", "short")]), "passphrase-short");
    let made = shell.json(&["key", "make"], &[KEY]);
    assert_eq!((&made["state"], &made["place"]), (&json!("ready"), &json!("file")));
    assert_eq!(shell.json(&["key", "show"], &[])["state"], "locked");
    assert_eq!(shell.json(&["key", "make"], &[KEY])["key"], made["key"], "one an installation");
    assert_eq!(shell.refused(&["key", "rotate"], &[]), "key-passphrase-needed");
    assert_eq!(
        shell.refused(&["key", "rotate"], &[("TRIENNIUM_KEY_PASSPHRASE", "not these words")]),
        "age-wrong-passphrase"
    );
    let rotated = shell.json(&["key", "rotate"], &[KEY]);
    assert_eq!(rotated["rotations"], 1);
    assert_ne!(rotated["key"], made["key"]);
    nowhere(shell.home.path(), "triennium-pack-key-1");
    let register = shell.json(&["key", "list"], &[]);
    assert_eq!((&register[0]["key"], &register[0]["end"]), (&made["key"], &json!("rotated")));
    assert_eq!((&register[1]["key"], &register[1]["end"]), (&rotated["key"], &Value::Null));
    for args in [["key", "show"], ["key", "list"]] {
        let text = ok(shell.run(&args, &[]));
        assert!(text.contains(rotated["key"]["fingerprint"].as_str().expect("a key")), "{text}");
    }
}

#[test]
fn an_exported_key_opens_with_age_and_is_taken_by_another_laptop() {
    let (here, there) = (Shell::new(), Shell::new());
    let made = here.json(&["key", "make"], &[KEY]);
    let file = here.home.path().join("key.age").display().to_string();
    assert_eq!(here.refused(&["key", "export", "--private", &file], &[KEY]), "key-passphrase-needed");
    here.json(&["key", "export", "--private", &file], &[KEY, FILE]);
    let head = std::fs::read_to_string(&file).expect("text");
    assert!(head.starts_with("-----BEGIN AGE ENCRYPTED FILE-----"), "{head}");
    assert_eq!(
        there.refused(&["key", "import", &file], &[("TRIENNIUM_PASSPHRASE", "something else")]),
        "age-wrong-passphrase"
    );
    let taken = there.json(&["key", "import", &file], &[FILE]);
    assert_eq!(taken["key"], made["key"]);
    nowhere(there.home.path(), "triennium-pack-key-1");
    let other = Shell::new();
    other.json(&["key", "make"], &[KEY]);
    assert_eq!(other.refused(&["key", "import", &file], &[FILE]), "key-exists");
    assert_eq!(other.json(&["key", "import", &file, "--replace"], &[FILE])["key"], made["key"]);
}

#[test]
fn openssh_takes_the_exported_line_and_checks_a_rotation() {
    let laptop = Laptop::new(3);
    laptop.ok("key_make", json!({}));
    let before = laptop.ok("key_export", json!({}));
    let after = laptop.ok("key_rotate", json!({}));
    let register = laptop.ok("key_register", json!({}));
    let rotation = &register[1]["rotation"];
    let text = |value: &Value| value.as_str().expect("text").to_owned();
    let at = laptop.home.path();
    std::fs::write(at.join("allowed_signers"), text(&before["key"]["allowed_signers"]) + "\n").expect("writes");
    std::fs::write(at.join("rotation.txt"), text(&rotation["statement"])).expect("writes");
    std::fs::write(at.join("rotation.txt.sig"), text(&rotation["signature"])).expect("writes");
    let verify = |purpose: &str, file: &str| {
        let command =
            format!("ssh-keygen -Y verify -f allowed_signers -I issuer -n {purpose} -s rotation.txt.sig < {file}");
        tool("sh", &["-c", &command], at)
    };
    ok(verify("key-rotation@triennium", "rotation.txt"));
    assert!(!verify("audit-pack@triennium", "rotation.txt").status.success());
    assert!(!verify("key-rotation@triennium", "allowed_signers").status.success());
    assert!(text(&rotation["statement"]).contains(&text(&after["key"]["public_key"])));
}

#[test]
fn the_keyring_is_used_where_there_is_one_and_nothing_lies_on_the_disk() {
    let laptop = Laptop::new(4);
    assert_eq!(laptop.ok("key_status", json!({}))["state"], "none");
    assert_eq!(laptop.refused("key_unlock", json!({"passphrase": "whatever it is"})).code, "key-none");
    assert_eq!(laptop.refused("key_export", json!({})).code, "key-none");
    let made = laptop.ok("key_make", json!({}));
    assert_eq!((&made["state"], &made["place"], &made["keyring"]), (&json!("ready"), &json!("keyring"), &json!(true)));
    nowhere(laptop.home.path(), "triennium-pack-key-1");
    let missing = laptop.refused("key_export", json!({"path": laptop.home.path().join("k.age")}));
    assert_eq!((missing.code.as_str(), missing.field.as_deref()), ("key-passphrase-needed", Some("export_passphrase")));
    let file = laptop.refused("key_make", json!({"passphrase": "kurz", "replace": true}));
    assert_eq!(file.code, "passphrase-short");
    let replaced = laptop.ok("key_make", json!({"replace": true}));
    assert_eq!(replaced["rotations"], 0);
    assert_ne!(replaced["key"], made["key"]);
}
