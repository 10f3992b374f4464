use std::os::unix::{ffi::OsStrExt, fs::symlink, net::UnixListener};

use super::*;
use crate::evidence::{Walked, walk};

fn walk_all(paths: &[PathBuf]) -> Walked {
    walk(paths, None, &Job::default()).expect("walks")
}

fn names(walked: &Walked, root: &Path) -> Vec<String> {
    let below = |path: &Path| path.strip_prefix(root).expect("below the root").to_string_lossy().into_owned();
    walked.files.iter().map(|file| below(&file.path)).collect()
}

#[test]
fn everything_that_is_no_file_is_named_and_skipped() {
    let dir = folder();
    let root = dir.path().join("tree");
    put(root.join("b/file"), b"1");
    put(root.join("a"), b"22");
    symlink(&root, root.join("b/up")).expect("links");
    symlink("round", root.join("round")).expect("links");
    symlink("nowhere", root.join("dangling")).expect("links");
    symlink("a", root.join("to-file")).expect("links");
    sandbox::run("mkfifo", &[], &root.join("pipe"));
    let _socket = UnixListener::bind(root.join("socket")).expect("binds");
    let walked = walk_all(std::slice::from_ref(&root));
    assert_eq!(names(&walked, &root), ["a", "b/file"]);
    assert_eq!(walked.bytes(), 3);
    assert_eq!(
        codes(&walked.faults),
        [
            ("evidence-link-skipped", "up"),
            ("evidence-link-dangling", "dangling"),
            ("evidence-not-a-file", "pipe"),
            ("evidence-link-loop", "round"),
            ("evidence-not-a-file", "socket"),
            ("evidence-link-skipped", "to-file"),
        ]
    );
    assert_eq!(walked.faults[1].args["target"], "nowhere");
    assert_eq!(walked.faults[2].args["kind"], "fifo");
}

#[test]
fn arguments_that_are_devices_links_or_absent_are_named() {
    let dir = folder();
    let file = put(dir.path().join("real.txt"), b"x");
    let [to_file, to_folder, dangling] = ["to-file", "to-folder", "dangling"].map(|name| dir.path().join(name));
    symlink(&file, &to_file).expect("links");
    symlink(dir.path(), &to_folder).expect("links");
    symlink("gone", &dangling).expect("links");
    let absent = dir.path().join("absent");
    let walked = walk_all(&["/dev/zero".into(), "/dev/full".into(), to_file.clone(), to_folder, dangling, absent]);
    assert_eq!(walked.files.iter().map(|f| &f.path).collect::<Vec<_>>(), [&to_file]);
    assert_eq!(walked.files[0].real, file.canonicalize().expect("exists"));
    assert_eq!(
        codes(&walked.faults),
        [
            ("evidence-not-a-file", "zero"),
            ("evidence-not-a-file", "full"),
            ("evidence-link-followed", "to-file"),
            ("evidence-link-skipped", "to-folder"),
            ("evidence-link-dangling", "dangling"),
            ("evidence-not-found", "absent"),
        ]
    );
}

#[test]
fn the_order_is_that_of_the_bytes_whatever_the_disk_says() {
    let dir = folder();
    let hostile: [&[u8]; 8] =
        [b"B", b"a", b"\xff\xfe", b"new\nline", b"caf\xc3\xa9", b"cafe\xcc\x81", b"tab\there", b"A"];
    for name in hostile {
        put(dir.path().join(std::ffi::OsStr::from_bytes(name)), b"");
    }
    let walked = walk_all(&[dir.path().to_path_buf()]);
    let mut sorted = hostile.to_vec();
    sorted.sort();
    assert_eq!(walked.files.iter().map(|f| f.path.file_name().expect("named").as_bytes()).collect::<Vec<_>>(), sorted);
}

#[test]
fn overlapping_arguments_name_a_file_once() {
    let dir = folder();
    let file = put(dir.path().join("sub/file"), b"x");
    let walked = walk_all(&[file.clone(), dir.path().to_path_buf(), file]);
    assert_eq!(walked.files.len(), 1);
    assert_eq!(codes(&walked.faults), [("evidence-given-twice", "file"), ("evidence-given-twice", "file")]);
}

#[test]
fn the_workspace_is_no_source_of_evidence() {
    let dir = folder();
    let own = dir.path().join("workspace");
    let blob = put(own.join("evidence/objects/ab/cdef"), b"x");
    put(dir.path().join("outside"), b"x");
    symlink(&blob, dir.path().join("alias")).expect("links");
    let walk = |path: PathBuf| walk(&[path], Some(&own), &Job::default()).expect("walks");
    for inside in [own.clone(), own.join("evidence"), blob, dir.path().join("alias"), own.join("../workspace/evidence")]
    {
        let walked = walk(inside);
        assert_eq!((walked.files.len(), walked.faults[0].code.as_str()), (0, "evidence-own-folder"));
    }
    let around = walk(dir.path().to_path_buf());
    assert_eq!(names(&around, dir.path()), ["outside"]);
    assert_eq!(
        codes(&around.faults),
        [("evidence-link-skipped", "alias"), ("evidence-own-folder-left-out", "workspace")]
    );
}

#[test]
fn a_tree_deeper_than_a_path_may_be_long_is_named_and_the_rest_is_found() {
    let dir = folder();
    let root = dir.path().join("tree");
    put(root.join("z-file"), b"x");
    // No one call can name the bottom, so two halves are made and joined.
    let half: PathBuf = std::iter::repeat_n("n".repeat(200), 15).collect();
    put(dir.path().join("half").join(&half).join("leaf"), b"x");
    fs::create_dir_all(root.join(&half)).expect("creates");
    fs::rename(dir.path().join("half"), root.join(&half).join("half")).expect("joins");
    let walked = walk_all(std::slice::from_ref(&root));
    assert_eq!(names(&walked, &root), ["z-file"]);
    assert!(walked.faults.iter().any(|fault| fault.code == "evidence-folder-unreadable"), "{:?}", walked.faults);
}

#[test]
fn what_may_not_be_read_is_named_and_the_rest_is_taken() {
    use std::os::unix::fs::PermissionsExt;
    if !sandbox::without_root_rights("evidence::tests::walking::what_may_not_be_read_is_named_and_the_rest_is_taken") {
        return;
    }
    let dir = folder();
    let root = dir.path().join("tree");
    let secret = put(root.join("a-secret"), b"x");
    let shut = put(root.join("b-shut/file"), b"x").parent().expect("has one").to_path_buf();
    put(root.join("c-open"), b"open");
    let lock = |path: &Path, mode| fs::set_permissions(path, fs::Permissions::from_mode(mode)).expect("chmod");
    lock(&secret, 0o000);
    lock(&shut, 0o000);
    let vault = vault_in(dir.path());
    let intake = take(&[root, shut.join("file")], &vault, &Job::default()).expect("takes in");
    lock(&shut, 0o700);
    assert_eq!(intake.taken.iter().map(|t| t.name.display.as_str()).collect::<Vec<_>>(), ["c-open"]);
    assert_eq!(
        codes(&intake.left_out),
        [
            ("evidence-folder-unreadable", "b-shut"),
            ("evidence-no-permission", "file"),
            ("evidence-no-permission", "a-secret"),
        ]
    );
    assert_whole(&vault);
    sandbox::done();
}

#[test]
fn a_cancelled_walk_stops() {
    let dir = folder();
    put(dir.path().join("file"), b"x");
    let job = Job::default();
    job.cancel();
    assert!(matches!(walk(&[dir.path().to_path_buf()], None, &job), Err(crate::Error::Cancelled)));
}
