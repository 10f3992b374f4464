use std::io::Write as _;

use proptest::prelude::*;
use zip::{ZipWriter, write::SimpleFileOptions};

use super::*;
use crate::pack::verify;

/// A zip with these entries, folders where a name ends with `/`.
fn zipped(entries: &[(&str, &[u8])], method: CompressionMethod) -> Vec<u8> {
    let mut writer = ZipWriter::new(io::Cursor::new(Vec::new()));
    let options = SimpleFileOptions::default().compression_method(method);
    for (name, bytes) in entries {
        match name.ends_with('/') {
            true => writer.add_directory(*name, options).expect("a folder"),
            false => {
                writer.start_file(*name, options).expect("an entry");
                writer.write_all(bytes).expect("written");
            }
        }
    }
    writer.finish().expect("a zip").into_inner()
}

fn bag(base: &str) -> Vec<(String, Vec<u8>)> {
    let hash = crate::pack::manifest::sha256(b"hello\n");
    [
        ("bagit.txt", "BagIt-Version: 1.0\nTag-File-Character-Encoding: UTF-8\n".to_owned()),
        ("manifest-sha256.txt", format!("{hash}  data/hello.txt\n")),
        ("data/hello.txt", "hello\n".to_owned()),
    ]
    .map(|(name, text)| (format!("{base}{name}"), text.into_bytes()))
    .into()
}

fn judged(bytes: &[u8]) -> (bool, Vec<String>) {
    let folder = tempfile::tempdir().expect("a folder");
    let path = folder.path().join("bag.zip");
    std::fs::write(&path, bytes).expect("written");
    let found = verify::foreign(&path, &Job::default()).expect("a verdict");
    let codes = found.faults.iter().map(|fault| fault.code.clone()).collect();
    (found.is_sound(), codes)
}

fn of(entries: &[(String, Vec<u8>)], method: CompressionMethod) -> Vec<u8> {
    let entries: Vec<(&str, &[u8])> = entries.iter().map(|(name, bytes)| (name.as_str(), bytes.as_slice())).collect();
    zipped(&entries, method)
}

#[test]
fn a_bag_is_read_packed_or_not_and_with_its_folder_inside_or_not() {
    for base in ["", "my bag/"] {
        for method in [CompressionMethod::Stored, CompressionMethod::Deflated] {
            assert_eq!(judged(&of(&bag(base), method)), (true, vec![]), "{base} {method}");
        }
    }
    let mut more = bag("my bag/");
    more.push(("__MACOSX/._hello.txt".into(), b"x".to_vec()));
    assert_eq!(judged(&of(&more, CompressionMethod::Deflated)), (true, vec!["foreign-zip-outside-bag".into()]));
}

#[test]
fn a_changed_missing_or_added_file_is_named() {
    let mut changed = bag("b/");
    changed[2].1 = b"jello\n".to_vec();
    changed.push(("b/data/more.txt".into(), Vec::new()));
    assert_eq!(
        judged(&of(&changed, CompressionMethod::Deflated)),
        (false, vec!["bag-changed".into(), "bag-extra".into()])
    );
    let missing = &bag("b/")[..2];
    let (sound, codes) = judged(&of(missing, CompressionMethod::Deflated));
    assert!(!sound && codes.contains(&"bag-missing".to_owned()), "{codes:?}");
}

#[test]
fn hostile_zips_are_named_and_nothing_of_them_is_unpacked() {
    let with = |name: &str, bytes: Vec<u8>| {
        let mut entries = bag("b/");
        entries.push((name.to_owned(), bytes));
        judged(&of(&entries, CompressionMethod::Deflated))
    };
    for (name, code) in
        [("../out.txt", "zip-traversal"), ("/etc/passwd", "zip-absolute-path"), ("C:\\x.txt", "zip-absolute-path")]
    {
        let (sound, codes) = with(name, b"x".to_vec());
        assert!(!sound && codes.iter().any(|found| found == code), "{name}: {codes:?}");
    }
    assert_eq!(judged(b"no zip at all").1, ["foreign-zip-unreadable"]);
    assert_eq!(judged(b"").1, ["foreign-zip-unreadable"]);
    let sound = of(&bag("b/"), CompressionMethod::Stored);
    let truncated = judged(&sound[..sound.len() - 30]);
    assert!(!truncated.0);
    let before = [b"#!/bin/sh\n".as_slice(), &sound].concat();
    assert_eq!(judged(&before).1, ["foreign-zip-prepended"]);
}

/// Its list says gigabytes of a file of kilobytes: refused before a byte of it is unpacked.
#[test]
fn a_bomb_is_refused_by_what_it_says_and_stopped_by_what_it_does() {
    let mut zip = of(&[("b/data/zeros".to_owned(), vec![0; 1 << 20])], CompressionMethod::Deflated);
    let size = (1_u32 << 20).to_le_bytes();
    let places: Vec<usize> = zip.windows(4).enumerate().filter(|(_, w)| *w == size).map(|(at, _)| at).collect();
    let last = *places.last().expect("the size in the list of files");
    zip[last..last + 4].copy_from_slice(&(3_u32 << 30).to_le_bytes());
    assert_eq!(judged(&zip).1, ["foreign-zip-bomb"]);
    // A list that says less than there is.
    zip[last..last + 4].copy_from_slice(&9_u32.to_le_bytes());
    let folder = tempfile::tempdir().expect("a folder");
    let path = folder.path().join("bag.zip");
    std::fs::write(&path, &zip).expect("written");
    let (tree, _) = open(&path, &Job::default()).expect("opens");
    let tree = tree.expect("a tree");
    let mut read = 0;
    let fault = tree.stream(0, &mut |chunk| {
        read += chunk.len();
        Ok(())
    });
    assert!(read <= 9, "{read} bytes");
    assert_eq!(fault.expect("no failure").map(|fault| fault.code), Some("foreign-entry-damaged".to_owned()));
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]

    /// Whatever happens to a zip on its way, it ends in a verdict; and no changed payload passes for sound.
    #[test]
    fn a_damaged_zip_ends_in_a_verdict(places in prop::collection::vec((any::<prop::sample::Index>(), any::<u8>()), 1..6)) {
        let mut zip = of(&bag("b/"), CompressionMethod::Deflated);
        for (place, byte) in places {
            let at = place.index(zip.len());
            zip[at] = byte;
        }
        judged(&zip);
    }

    #[test]
    fn any_bytes_end_in_a_verdict(bytes: Vec<u8>) {
        prop_assert!(!judged(&bytes).0);
    }
}
