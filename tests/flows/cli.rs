//! The command line as a script meets it: exit codes, streams, JSON, and files with hostile names.

use std::{
    io::Write as _,
    path::{Path, PathBuf},
    process::{Command, Output, Stdio},
};

use serde_json::{Value, json};

struct Shell {
    home: tempfile::TempDir,
}

impl Shell {
    fn new() -> Self {
        Self { home: tempfile::tempdir().expect("a temporary folder") }
    }

    /// With a workspace of "Nordlicht IT" made by Anna Berg.
    fn with_workspace() -> Self {
        let shell = Self::new();
        let folder = shell.folder();
        let made = shell.run(&["init", &folder, "--organisation", "Nordlicht IT", "--name", "Anna Berg"]);
        assert!(made.status.success(), "{}", err(&made));
        shell
    }

    fn path(&self, name: &str) -> PathBuf {
        self.home.path().join(name)
    }

    fn folder(&self) -> String {
        self.path("workspace").display().to_string()
    }

    fn command(&self, args: &[&str]) -> Command {
        let mut command = Command::new(env!("CARGO_BIN_EXE_triennium-under-test"));
        command.args(args).env("TRIENNIUM_HOME", self.path("home")).env("LC_ALL", "C.UTF-8").stdin(Stdio::null());
        command
    }

    fn run(&self, args: &[&str]) -> Output {
        self.command(args).output().expect("runs")
    }

    fn json(&self, args: &[&str]) -> Value {
        let output = self.run(args);
        assert!(output.status.success(), "{args:?}: {}", err(&output));
        serde_json::from_slice(&output.stdout).expect("JSON")
    }
}

fn out(output: &Output) -> String {
    String::from_utf8_lossy(&output.stdout).into_owned()
}

fn err(output: &Output) -> String {
    String::from_utf8_lossy(&output.stderr).into_owned()
}

#[test]
fn help_names_every_command_and_wrong_usage_ends_with_2() {
    let shell = Shell::new();
    let help = shell.run(&["--help"]);
    assert!(help.status.success());
    for command in [
        "init",
        "sample",
        "status",
        "check",
        "evidence",
        "report",
        "programme",
        "history",
        "import",
        "export",
        "call",
        "commands",
    ] {
        assert!(out(&help).lines().any(|line| line.trim_start().starts_with(command)), "{command}");
    }
    for wrong in [&["no-such-command"][..], &["init"], &["call"], &["report", "x"], &[]] {
        assert_eq!(shell.run(wrong).status.code(), Some(2), "{wrong:?}");
    }
}

#[test]
fn a_refusal_is_one_readable_line_or_the_api_error() {
    let shell = Shell::new();
    let refused = shell.run(&["status", "/no/such/folder"]);
    assert_eq!(refused.status.code(), Some(1));
    assert_eq!(err(&refused).lines().count(), 1, "{}", err(&refused));
    assert!(err(&refused).contains("/no/such/folder holds no workspace"), "{}", err(&refused));
    assert_eq!(out(&refused), "");
    let as_json = shell.run(&["--json", "status", "/no/such/folder"]);
    let error: Value = serde_json::from_slice(&as_json.stderr).expect("JSON");
    assert_eq!(error["code"], "workspace-not-found");
    let german = shell.run(&["--lang", "de", "status", "/no/such/folder"]);
    assert!(err(&german).contains("Arbeitsbereich"), "{}", err(&german));
}

#[test]
fn any_command_runs_with_json_in_and_out() {
    let shell = Shell::with_workspace();
    let saved = shell.json(&["call", &shell.folder(), "site_save", r#"{"name": "Hamburg"}"#]);
    assert_eq!(saved["name"], "Hamburg");
    let mut piped = shell.command(&["call", &shell.folder(), "site_save", "-"]);
    let mut child = piped.stdin(Stdio::piped()).stdout(Stdio::piped()).spawn().expect("runs");
    child.stdin.take().expect("stdin").write_all(br#"{"name": "Bremen"}"#).expect("written");
    assert!(child.wait_with_output().expect("ends").status.success());
    assert_eq!(shell.json(&["call", &shell.folder(), "site_list"])["total"], 2);
    let not_json = shell.run(&["call", &shell.folder(), "site_list", "{"]);
    assert_eq!(not_json.status.code(), Some(2));
    let at_field = shell.run(&["--json", "call", &shell.folder(), "site_save", r#"{"name": " "}"#]);
    assert_eq!(at_field.status.code(), Some(1));
    assert_eq!(serde_json::from_slice::<Value>(&at_field.stderr).expect("JSON")["field"], "name");
}

#[test]
fn the_table_of_commands_is_listed_with_its_types() {
    let shell = Shell::new();
    let listed = shell.json(&["commands", "--json"]);
    let site = listed.as_array().expect("a list").iter().find(|c| c["command"] == "site_save").expect("site_save");
    assert_eq!(site["input"], "SiteSave");
    assert!(out(&shell.run(&["commands"])).contains("site_save"));
    assert!(out(&shell.run(&["commands", "--typescript"])).contains("export interface Commands"));
}

#[test]
fn an_entry_names_who_worked() {
    let shell = Shell::with_workspace();
    let unknown = shell.run(&["--as", "Nobody", "call", &shell.folder(), "site_list"]);
    assert_eq!(unknown.status.code(), Some(1));
    assert!(err(&unknown).contains("Nobody"), "{}", err(&unknown));
    let known = shell.run(&["--as", "anna berg", "call", &shell.folder(), "site_save", r#"{"name": "X"}"#]);
    assert!(known.status.success(), "{}", err(&known));
    let read_only = shell.run(&["--read-only", "call", &shell.folder(), "site_save", r#"{"name": "Y"}"#]);
    assert!(err(&read_only).contains("for reading only"), "{}", err(&read_only));
}

#[test]
fn a_workspace_held_elsewhere_is_read_and_never_written() {
    let shell = Shell::with_workspace();
    let lock = std::fs::File::open(Path::new(&shell.folder()).join("workspace.lock")).expect("the lock");
    lock.lock().expect("held");
    let read = shell.run(&["call", &shell.folder(), "site_list"]);
    assert!(read.status.success(), "{}", err(&read));
    assert!(err(&read).contains("opened for reading"), "{}", err(&read));
    let write = shell.run(&["--json", "call", &shell.folder(), "site_save", r#"{"name": "Y"}"#]);
    assert_eq!(write.status.code(), Some(1));
    assert!(err(&write).lines().last().expect("a line").contains("workspace-locked"), "{}", err(&write));
}

#[cfg(unix)]
#[test]
fn hashes_are_lines_that_sha256sum_checks() {
    use std::os::unix::ffi::OsStrExt as _;
    let shell = Shell::new();
    let folder = shell.path("files");
    std::fs::create_dir_all(folder.join("sub")).expect("folder");
    for name in [&b"plain.txt"[..], b"sub/line\nbreak", b"back\\slash", b"caf\xe9 latin-1", "漢字 ü".as_bytes(), b"-"]
    {
        std::fs::write(folder.join(std::ffi::OsStr::from_bytes(name)), name).expect("written");
    }
    let list = shell.run(&["evidence", "hash", &folder.display().to_string()]);
    assert!(list.status.success(), "{}", err(&list));
    assert_eq!(list.stdout.iter().filter(|byte| **byte == b'\n').count(), 6);
    let mut check = Command::new("sha256sum");
    let mut child = check.args(["--check", "--strict", "--quiet"]).stdin(Stdio::piped()).spawn().expect("sha256sum");
    child.stdin.take().expect("stdin").write_all(&list.stdout).expect("written");
    assert!(child.wait().expect("ends").success());
    let missing = shell.run(&["evidence", "hash", "/no/such/file"]);
    assert_eq!(missing.status.code(), Some(1));
    assert_eq!(out(&missing), "");
}

#[cfg(unix)]
#[test]
fn a_reader_that_stops_reading_is_no_failure() {
    let shell = Shell::new();
    let program = env!("CARGO_BIN_EXE_triennium-under-test");
    let line = format!("set -o pipefail; '{program}' commands --typescript | head -c 1 > /dev/null");
    let output =
        Command::new("bash").args(["-c", &line]).env("TRIENNIUM_HOME", shell.path("home")).output().expect("bash");
    assert!(output.status.success(), "{}", err(&output));
    assert_eq!(err(&output), "");
}

#[cfg(target_os = "linux")]
#[test]
fn output_that_cannot_be_written_is_a_failure() {
    let full = std::fs::OpenOptions::new().write(true).open("/dev/full").expect("/dev/full");
    let shell = Shell::new();
    let output = shell.command(&["commands"]).stdout(full).output().expect("runs");
    assert_eq!(output.status.code(), Some(1));
    assert!(err(&output).contains("could not be written"), "{}", err(&output));
}

/// What a person sees on a terminal, through `script`, which gives the program one.
#[cfg(target_os = "linux")]
#[test]
fn names_from_data_cannot_act_on_a_terminal() {
    let shell = Shell::with_workspace();
    let name = json!({"name": "x", "note": "\u{9b}31m\u{202e}"}).to_string();
    shell.json(&["call", &shell.folder(), "site_save", &name]);
    let program = env!("CARGO_BIN_EXE_triennium-under-test");
    let line = format!("'{program}' call '{}' site_list", shell.folder());
    let output = Command::new("script")
        .args(["-qec", &line, "/dev/null"])
        .env("TRIENNIUM_HOME", shell.path("home"))
        .stdin(Stdio::null())
        .output()
        .expect("script");
    let text = out(&output);
    assert!(text.contains("\\u009b31m\\u202e"), "{text}");
    assert!(!text.chars().any(|c| c == '\u{9b}' || c == '\u{202e}' || c == '\u{1b}'), "{text:?}");
}

/// One walk through the sample with every reading command, as a newcomer would.
#[test]
fn a_newcomer_looks_round_in_the_sample() {
    let shell = Shell::new();
    let folder = shell.folder();
    let made = shell.run(&["sample", &folder]);
    assert!(made.status.success(), "{}", err(&made));
    assert!(out(&made).contains("Nordlicht IT-Services GmbH"));
    let status = shell.run(&["status", &folder]);
    assert!(status.status.success() && out(&status).contains("NC-2026-"), "{}{}", out(&status), err(&status));
    let history = shell.run(&["history", &folder, "--of", "NC-2025-001"]);
    assert!(out(&history).contains("Omar Haddad"), "{}{}", out(&history), err(&history));
    let german = shell.run(&["--lang", "de", "history", &folder, "--limit", "5"]);
    assert!(german.status.success() && !out(&german).is_empty(), "{}", err(&german));
    let verified = shell.run(&["history", "verify", &folder]);
    assert!(verified.status.success(), "{}{}", out(&verified), err(&verified));
    let checked = shell.run(&["check", &folder]);
    assert!(checked.status.success(), "{}{}", out(&checked), err(&checked));
    assert!(out(&checked).contains("No faults, no warnings"), "{}", out(&checked));
    let evidence = shell.run(&["evidence", "check", &folder]);
    assert!(evidence.status.success(), "{}{}", out(&evidence), err(&evidence));
    let pdf = shell.path("report.pdf");
    let report = shell.run(&["report", &folder, "--audit", "IA-2025-02", "--out", &pdf.display().to_string()]);
    assert!(report.status.success(), "{}", err(&report));
    assert!(std::fs::read(&pdf).expect("the report").starts_with(b"%PDF-"));
    let not_an_audit = shell.run(&["--json", "report", &folder, "--audit", "NC-2025-001", "--out", "x.pdf"]);
    assert_eq!(serde_json::from_slice::<Value>(&not_an_audit.stderr).expect("JSON")["code"], "record-not-found");
    let new = shell.path("new.txt");
    std::fs::write(&new, "seen").expect("written");
    let added = shell.run(&[
        "evidence",
        "add",
        &folder,
        &new.display().to_string(),
        "--for",
        "NC-2026-001",
        "--name",
        "Ole Dahl",
    ]);
    assert!(added.status.success() && out(&added).contains("EV-"), "{}{}", out(&added), err(&added));
    let csv = shell.path("people.csv").display().to_string();
    assert!(shell.run(&["export", &folder, "people", "--out", &csv]).status.success());
    let look = shell.run(&["import", &folder, "people", &csv]);
    assert!(look.status.success() && out(&look).contains("Dry run"), "{}{}", out(&look), err(&look));
}

#[test]
fn a_programme_is_shown_proposed_and_checked() {
    let shell = Shell::with_workspace();
    let folder = shell.folder();
    let plan = r#"{"title": "2099", "period_from": "2099-01-01", "period_to": "2099-12-31"}"#;
    let number = shell.json(&["call", &folder, "programme_save", plan, "--json"])["number"].clone();
    let number = number.as_str().expect("a number");
    let matrix = out(&shell.run(&["programme", "matrix", &folder, number]));
    assert!(matrix.contains("8.5.1.2") && matrix.contains("Not covered"), "{matrix}");
    let check = shell.run(&["programme", "check", &folder, number]);
    assert_eq!(check.status.code(), Some(1), "an empty programme does not stand up");
    let said = out(&check);
    assert!(said.contains("Open: Risk basis") && said.contains("  > "), "{said}");
    assert!(!said.contains("check-") && !said.contains("mend-"), "every reason has its words: {said}");
    let propose = ["programme", "propose", &folder, number, "--seed", "s"];
    let said = out(&shell.run(&propose));
    assert!(said.contains("[r1-preparation-1]") && said.contains("seed s"), "{said}");
    assert!(!said.contains("propose-") && !said.contains("priority-"), "{said}");
    assert_eq!(said, out(&shell.run(&propose)), "the same seed, the same proposal");
    let wrong = shell.run(&["programme", "matrix", &folder, "AP-1999-01"]);
    assert_eq!(wrong.status.code(), Some(1));
}

#[test]
fn request_lists_and_replies_go_through_the_command_line() {
    let shell = Shell::with_workspace();
    let folder = shell.folder();
    let table = shell.path("theirs.csv");
    std::fs::write(&table, "number,text,clause\nA-1,=cmd|calc,9.3\n").expect("written");
    let table = table.display().to_string();
    let look = shell.json(&["requests", "import", &folder, &table, "--title", "Documents", "--json"]);
    assert_eq!((&look["written"], &look["created"]), (&json!(false), &json!(1)));
    let done = shell.json(&["requests", "import", &folder, &table, "--title", "Documents", "--yes", "--json"]);
    assert_eq!(
        (&done["written"], &done["list"]["number"].as_str().map(|n| n.starts_with("RL-"))),
        (&json!(true), &Some(true))
    );
    let number = done["list"]["number"].as_str().expect("a number").to_owned();
    let to = shell.path("ours.csv").display().to_string();
    assert!(shell.run(&["requests", "export", &folder, "--list", &number, "--out", &to]).status.success());
    assert!(std::fs::read_to_string(&to).expect("written").contains("'=cmd|calc"), "a formula goes out guarded");
    let listed = out(&shell.run(&["--lang", "de", "requests", "list", &folder]));
    assert!(listed.contains("Documents") && listed.contains(&number), "{listed}");
    let shown = out(&shell.run(&["--lang", "de", "requests", "list", &folder, "--list", &number]));
    assert!(shown.contains("=cmd|calc") && shown.contains("Offen"), "{shown}");
    let reply = shell.path("reply.json");
    let entry = json!({"id": "00000001-0000-4000-8000-000000000000", "kind": "request", "text": "The minutes", "clause": "9.3"});
    let file = json!({
        "format": "triennium-reply-1", "pack": "0199f3a0-0000-7000-8000-000000000007", "sequence": 7, "seal_sha256": "ab".repeat(32),
        "author": {"name": "Zofia Ćwik", "organisation": "Certyfikacja"}, "written": "2026-03-05T10:00:00.000+01:00", "entries": [entry],
    });
    std::fs::write(&reply, file.to_string()).expect("written");
    let reply = reply.display().to_string();
    let shown = shell.run(&["reply", "show", &reply]);
    assert!(out(&shown).contains("Zofia Ćwik") && out(&shown).contains("The minutes"), "{}", out(&shown));
    let look = shell.json(&["reply", "import", &folder, &reply, "--dry-run", "--json"]);
    assert_eq!((&look["new"], &look["pack_known"]), (&json!(1), &json!(false)));
    let refused = shell.run(&["reply", "import", &folder, &reply]);
    assert!(refused.status.code() == Some(1) && err(&refused).contains("unknown_pack"), "{}", err(&refused));
    let done = shell.json(&["reply", "import", &folder, &reply, "--unknown-pack", "--json"]);
    assert_eq!(done["taken"][0]["became"]["entity"], "request");
    let again = shell.json(&["reply", "import", &folder, &reply, "--unknown-pack", "--json"]);
    assert_eq!(again["already_there"], json!(1));
    std::fs::write(shell.path("broken.json"), "{}").expect("written");
    let broken = shell.run(&["reply", "show", &shell.path("broken.json").display().to_string()]);
    assert_eq!(broken.status.code(), Some(1), "{}", err(&broken));
}
