use std::{ffi::OsStr, os::unix::ffi::OsStrExt, process::Command};

use proptest::prelude::*;

use super::*;
use crate::evidence::listing::{HashLine, HashList, hash_paths};

fn list(paths: &[PathBuf]) -> HashList {
    hash_paths(paths, &Ticking::new(), &Job::default()).expect("hashes")
}

fn text(list: &HashList) -> Vec<u8> {
    list.lines.iter().fold(Vec::new(), |mut out, line| {
        line.write(&mut out).expect("writes");
        out
    })
}

fn sha256sum(args: &[&OsStr]) -> Vec<u8> {
    let output = Command::new("sha256sum").args(args).output().expect("sha256sum runs");
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    output.stdout
}

#[test]
fn hostile_names_print_as_sha256sum_prints_them_and_check() {
    let dir = folder();
    let names: [&[u8]; 9] =
        [b"plain", b"back\\slash", b"new\nline", b"cr\rhere", b"\xff\xfe", b" lead", b"trail ", b"-", b"*star"];
    for name in names {
        put(dir.path().join("in").join(OsStr::from_bytes(name)), name);
    }
    let list = list(&[dir.path().join("in")]);
    assert!(list.faults.is_empty());
    let paths: Vec<&OsStr> = list.lines.iter().map(|line| line.path.as_os_str()).collect();
    let text = text(&list);
    assert_eq!(text, sha256sum(&paths));
    let sums = put(dir.path().join("sums"), text);
    sha256sum(&[OsStr::new("-c"), OsStr::new("--strict"), sums.as_os_str()]);
}

#[test]
fn a_file_called_dash_is_not_taken_for_standard_input() {
    let line = HashLine { hash: naive(b""), path: "-".into() };
    let mut out = Vec::new();
    line.write(&mut out).expect("writes");
    assert!(out.ends_with(b"  ./-\n"));
}

#[test]
fn what_has_no_hash_has_a_fault_and_the_rest_has_lines() {
    let dir = folder();
    let file = put(dir.path().join("file"), b"x");
    let list = list(&["/dev/zero".into(), file, dir.path().join("absent")]);
    assert_eq!(list.lines.len(), 1);
    assert_eq!(codes(&list.faults), [("evidence-not-a-file", "zero"), ("evidence-not-found", "absent")]);
}

/// Folder names over few letters, so that paths nest and collide; contents on both sides of a buffer's end.
fn trees() -> impl Strategy<Value = Vec<(Vec<u8>, Vec<u8>)>> {
    let name = "[ab]{1,2}(/[ab\\\\\n]{1,3}){0,3}/f[\u{1}-\u{2e}\u{80}-\u{ff}]{0,5}".prop_map(String::into_bytes);
    let content =
        prop_oneof![prop::collection::vec(any::<u8>(), 0..300), (65_500_usize..65_600).prop_map(|n| vec![n as u8; n])];
    prop::collection::vec((name, content), 0..12)
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 24, ..ProptestConfig::default() })]

    #[test]
    fn any_tree_hashes_as_the_naive_reading(tree in trees()) {
        let dir = folder();
        let root = dir.path().join("tree");
        fs::create_dir(&root).expect("creates");
        let mut expected = std::collections::BTreeMap::new();
        for (name, content) in tree {
            let path = root.join(OsStr::from_bytes(&name));
            fs::create_dir_all(path.parent().expect("has one")).expect("creates");
            fs::write(&path, &content).expect("writes");
            expected.insert(path.into_os_string().into_encoded_bytes(), naive(content));
        }
        let list = list(&[root]);
        prop_assert_eq!(&list.faults, &[]);
        let got: Vec<_> = list.lines.into_iter().map(|l| (l.path.into_os_string().into_encoded_bytes(), l.hash)).collect();
        prop_assert_eq!(got, expected.into_iter().collect::<Vec<_>>());
    }
}
