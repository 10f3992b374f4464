//! Runs one test again where a disk can be full, a medium read-only, or root's rights absent. A machine that cannot do
//! this fails the test; `TRIENNIUM_TEST_NO_SANDBOX=1` leaves these tests out knowingly.

use std::{path::Path, process::Command};

const INSIDE: &str = "TRIENNIUM_TEST_INSIDE";
const LEFT_OUT: &str = "TRIENNIUM_TEST_NO_SANDBOX";
const PROOF: &str = "ran inside the sandbox";

/// `test` is the calling test's full name. True inside: the test then does its work and calls `done`.
pub(super) fn with_mounts(test: &str) -> bool {
    enter(test, &[&["unshare", "-m"], &["unshare", "-Urm"], &["sudo", "-n", "-E", "unshare", "-m"]])
}

/// As whoever runs the tests, but never able to read past a file's permissions as root can.
pub(super) fn without_root_rights(test: &str) -> bool {
    let without: &[&str] =
        &["setpriv", "--bounding-set=-dac_override,-dac_read_search", "--inh-caps=-dac_override,-dac_read_search"];
    if is_root() { enter(test, &[without]) } else { true }
}

pub(super) fn done() {
    println!("{PROOF}");
}

pub(super) fn run(program: &str, args: &[&str], last: &Path) {
    let status = Command::new(program).args(args).arg(last).status().unwrap_or_else(|e| panic!("{program}: {e}"));
    assert!(status.success(), "{program} {args:?} {}: {status}", last.display());
}

fn enter(test: &str, ways: &[&[&str]]) -> bool {
    if std::env::var_os(INSIDE).is_some() {
        return true;
    }
    if std::env::var_os(LEFT_OUT).is_some() {
        eprintln!("{test}: left out by {LEFT_OUT}");
        return false;
    }
    let way = ways
        .iter()
        .find(|way| works(way))
        .unwrap_or_else(|| panic!("{test} needs one of {ways:?} to work here; {LEFT_OUT}=1 leaves such tests out"));
    let output = Command::new(way[0])
        .args(&way[1..])
        .arg(std::env::current_exe().expect("the test binary"))
        .args(["--exact", test, "--nocapture"])
        .env(INSIDE, "1")
        .output()
        .expect("starts");
    let said = String::from_utf8_lossy(&output.stdout);
    let complaint = String::from_utf8_lossy(&output.stderr);
    assert!(output.status.success() && said.contains(PROOF), "inside {way:?}:\n{said}\n{complaint}");
    false
}

fn works(way: &[&str]) -> bool {
    Command::new(way[0]).args(&way[1..]).arg("true").output().is_ok_and(|output| output.status.success())
}

fn is_root() -> bool {
    let id = Command::new("id").arg("-u").output().expect("id runs");
    id.stdout.trim_ascii() == b"0"
}
