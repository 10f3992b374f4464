//! Starting the fault child: by itself, or in a mount namespace of its own where a disk is small or cannot be written.

use std::{
    io::{BufRead, BufReader},
    path::Path,
    process::{Child, ChildStdout, Command, Output, Stdio},
};

const CHILD: &str = env!("CARGO_BIN_EXE_fault_child");

pub fn child(args: &[&Path]) -> (Child, BufReader<ChildStdout>) {
    let mut child = Command::new(CHILD)
        .args(args)
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::null())
        .spawn()
        .expect("the fault child starts");
    let out = BufReader::new(child.stdout.take().expect("its output"));
    (child, out)
}

/// The next line it says; empty when it has ended.
pub fn line(out: &mut BufReader<ChildStdout>) -> String {
    let mut line = String::new();
    out.read_line(&mut line).expect("a line");
    line.trim_end().to_owned()
}

/// Runs `mounts` (shell; `$1` is the folder) and then the child, where the mounts are seen by nobody else and go with it.
/// As root, or as a user who may make a namespace; where neither is allowed the test fails and says so.
#[cfg(target_os = "linux")]
pub fn in_namespace(mounts: &str, folder: &Path, args: &[&Path]) -> Output {
    let script = format!("{mounts} && shift && exec \"$@\"");
    let run = |namespace: &[&str], before: &[&str]| {
        let mut command = Command::new(before.first().copied().unwrap_or("unshare"));
        command.args(before.iter().skip(1));
        command.args(namespace).args(["sh", "-c", &script, "sh"]).arg(folder).arg(CHILD).args(args);
        command.output().expect("unshare starts: it comes with util-linux")
    };
    let allowed = |args: &[&str]| Command::new(args[0]).args(&args[1..]).output().is_ok_and(|out| out.status.success());
    if allowed(&["unshare", "-m", "true"]) {
        run(&["-m"], &[])
    } else if allowed(&["unshare", "-r", "-m", "true"]) {
        run(&["-r", "-m"], &[])
    } else if allowed(&["sudo", "-n", "unshare", "-m", "true"]) {
        run(&["-m"], &["sudo", "-n", "unshare"])
    } else {
        panic!(
            "this test needs a mount namespace: run it as root, or allow user namespaces, or sudo without a password"
        );
    }
}
