use std::{
    io::{self, Cursor, Seek, SeekFrom, Write},
    path::Path,
};

use super::{
    ZipWriter,
    header::{End, Entry},
    open,
};
use crate::pack::tree::{Tree, find};

const FILES: &[(&str, &[u8])] = &[
    ("pack/bagit.txt", b"BagIt-Version: 1.0\n"),
    ("pack/data/a.txt", b"alpha"),
    ("pack/data/b.bin", &[0, 1, 2, 255]),
    ("pack/data/empty", b""),
];

fn good() -> Vec<u8> {
    let mut zip = ZipWriter::new(Cursor::new(Vec::new()), Path::new("good.zip"));
    FILES.iter().for_each(|(name, bytes)| zip.whole(name, bytes).expect("writes"));
    zip.finish().expect("finishes").1.into_inner()
}

/// A zip by hand. `twist` is shown each file's local header, content and central header, and may do to them what it likes.
fn forge(files: &[(&str, &[u8])], twist: impl Fn(usize, &mut Vec<u8>, &mut Vec<u8>, &mut Vec<u8>)) -> Vec<u8> {
    let (mut zip, mut directory, mut entries) = (Vec::new(), Vec::new(), 0);
    for (at, (name, bytes)) in files.iter().enumerate() {
        let crc = crc32fast::hash(bytes);
        let entry = Entry { name: name.as_bytes().to_vec(), size: bytes.len() as u64, crc, offset: zip.len() as u64 };
        let (mut local, mut content, mut central) = (entry.local(), bytes.to_vec(), entry.central());
        twist(at, &mut local, &mut content, &mut central);
        zip.extend([local, content].concat());
        entries += u64::from(!central.is_empty());
        directory.extend(central);
    }
    let end = End { entries, size: directory.len() as u64, offset: zip.len() as u64 };
    [zip, directory, end.bytes()].concat()
}

fn plain(files: &[(&str, &[u8])]) -> Vec<u8> {
    forge(files, |_, _, _, _| {})
}

/// Codes and subjects of everything wrong with a zip, its contents read too.
fn faults(zip: &[u8]) -> Vec<String> {
    let folder = tempfile::tempdir().expect("a temporary folder");
    let path = folder.path().join("it.zip");
    std::fs::write(&path, zip).expect("writes");
    let opened = open(&path).expect("opens");
    let contents =
        (0..opened.tree.files().len()).filter_map(|at| opened.tree.stream(at, &mut |_| Ok(())).expect("reads"));
    let all = opened.faults.iter().cloned().chain(contents);
    all.map(|fault| format!("{} {}", fault.code, fault.subject)).collect()
}

#[track_caller]
fn refused(zip: &[u8], wanted: &[&str]) {
    assert_eq!(faults(zip), wanted);
}

#[test]
fn what_the_writer_writes_the_reader_takes() {
    assert_eq!(good(), plain(FILES));
    refused(&good(), &[]);
    let folder = tempfile::tempdir().expect("a temporary folder");
    let path = folder.path().join("it.zip");
    std::fs::write(&path, good()).expect("writes");
    let opened = open(&path).expect("opens");
    assert_eq!(opened.base, "pack");
    for (name, bytes) in FILES {
        let at = find(&opened.tree, &name.as_bytes()["pack/".len()..]).expect("is there");
        let mut read = Vec::new();
        let fault = opened.tree.stream(at, &mut |chunk| {
            read.extend_from_slice(chunk);
            Ok(())
        });
        assert_eq!((fault.expect("reads"), read.as_slice()), (None, *bytes));
    }
}

#[test]
fn bytes_before_and_after_are_named() {
    refused(&[b"MZ an executable".as_slice(), &good()].concat(), &["zip-prepended it.zip"]);
    refused(&[good().as_slice(), b"x"].concat(), &["zip-trailing it.zip"]);
    refused(&[good(), good()].concat(), &["zip-prepended it.zip"]);
}

#[test]
fn a_comment_is_named() {
    let mut zip = good();
    let length = zip.len();
    zip[length - 2] = 5;
    refused(&[zip.as_slice(), b"hello"].concat(), &["zip-comment it.zip"]);
    refused(&[zip.as_slice(), b"hel"].concat(), &["zip-comment it.zip", "zip-truncated it.zip"]);
}

#[test]
fn names_that_are_twice_there_or_alike_are_named() {
    refused(&plain(&[("pack/a", b"1"), ("pack/a", b"2")]), &["zip-duplicate-name pack/a"]);
    refused(&plain(&[("pack/A", b"1"), ("pack/a", b"2")]), &["zip-names-alike pack/a"]);
    let (composed, decomposed) = ("pack/\u{e9}", "pack/e\u{301}");
    let wanted = [composed, decomposed].map(|name| format!("pack-name-unportable {name}"));
    let wanted = [wanted[0].as_str(), &format!("zip-names-alike {decomposed}"), &wanted[1]];
    refused(&plain(&[(composed, b"1"), (decomposed, b"2")]), &wanted);
}

#[test]
fn names_that_lead_elsewhere_are_named() {
    for (name, code) in [
        ("pack/../../etc/cron.d/x", "zip-traversal"),
        ("pack/a\\..\\x", "zip-traversal"),
        ("/etc/passwd", "zip-absolute-path"),
        ("C:/Windows/x", "zip-absolute-path"),
        ("\\\\server\\share", "zip-absolute-path"),
        ("other/x", "zip-second-folder"),
        ("beside.txt", "zip-second-folder"),
        ("packet/x", "zip-second-folder"),
        ("pack/nul", "pack-name-unportable"),
        ("pack/a:stream", "pack-name-unportable"),
        ("pack/two\nlines", "pack-name-unportable"),
    ] {
        let shown = crate::domain::OriginalName::from_bytes(name.as_bytes()).display;
        refused(&plain(&[("pack/bagit.txt", b""), (name, b"1")]), &[&format!("{code} {shown}")]);
    }
}

#[test]
fn headers_that_disagree_are_named() {
    let renamed = forge(FILES, |at, local, _, _| {
        if at == 1 {
            local[30 + 10] = b'z';
        }
    });
    refused(&renamed, &["zip-local-differs pack/data/a.txt"]);
    let longer = forge(FILES, |at, local, _, _| {
        if at == 1 {
            local[28] = 4;
            local.extend([0xfe, 0xca, 0, 0]);
        }
    });
    refused(&longer, &["zip-local-differs pack/data/a.txt"]);
    let nowhere = forge(FILES, |at, _, _, central| {
        if at == 1 {
            central[42..46].copy_from_slice(&3_u32.to_le_bytes());
        }
    });
    assert!(faults(&nowhere).contains(&"zip-local-missing pack/data/a.txt".to_owned()));
    let outside = forge(FILES, |at, _, _, central| {
        if at == 1 {
            central[42..46].copy_from_slice(&9_999_u32.to_le_bytes());
        }
    });
    assert!(faults(&outside).contains(&"zip-outside pack/data/a.txt".to_owned()));
}

#[test]
fn what_no_directory_lists_is_named() {
    let hidden = forge(FILES, |at, _, _, central| {
        if at == 2 {
            central.clear();
        }
    });
    refused(&hidden, &["zip-hidden-entry pack/data/b.bin"]);
    let filled = forge(FILES, |at, _, content, _| {
        if at == 1 {
            content.extend(b"payload of another kind");
        }
    });
    refused(&filled, &["zip-hidden-bytes it.zip"]);
    let at_the_end = forge(FILES, |at, _, content, _| {
        if at == 3 {
            content.push(0);
        }
    });
    refused(&at_the_end, &["zip-hidden-bytes it.zip"]);
}

#[test]
fn one_content_for_two_names_is_an_overlap() {
    let quoted = forge(FILES, |at, local, _, central| {
        if at == 1 {
            // A bomb of overlapping files: the second's content is the third's header.
            (local[18], local[22], central[20], central[24]) = (40, 40, 40, 40);
        }
    });
    let found = faults(&quoted);
    assert!(found.contains(&"zip-overlap it.zip".to_owned()), "{found:?}");
}

#[test]
fn kinds_of_entries_that_no_pack_has_are_named() {
    let twisted = |twist: fn(&mut Vec<u8>, &mut Vec<u8>)| {
        forge(FILES, |at, local, _, central| {
            if at == 1 {
                twist(local, central);
            }
        })
    };
    let link = twisted(|_, central| central[38..42].copy_from_slice(&(0o120_777_u32 << 16).to_le_bytes()));
    refused(&link, &["zip-link pack/data/a.txt"]);
    let device = twisted(|_, central| central[38..42].copy_from_slice(&(0o020_666_u32 << 16).to_le_bytes()));
    refused(&device, &["zip-not-a-file pack/data/a.txt"]);
    let deflated = twisted(|local, central| (local[8], central[10]) = (8, 8));
    refused(&deflated, &["zip-compressed pack/data/a.txt"]);
    let encrypted = twisted(|local, central| (local[6], central[8]) = (1, 1));
    refused(&encrypted, &["zip-encrypted pack/data/a.txt", "zip-local-differs pack/data/a.txt"]);
    let described = twisted(|local, central| (local[6], central[8]) = (8, 8));
    refused(&described, &["zip-data-descriptor pack/data/a.txt", "zip-local-differs pack/data/a.txt"]);
    let dated = twisted(|local, central| (local[12], central[14]) = (0x99, 0x99));
    refused(&dated, &["zip-header-unusual pack/data/a.txt", "zip-local-differs pack/data/a.txt"]);
    let sizes = twisted(|_, central| central[24] = 4);
    assert!(faults(&sizes).contains(&"zip-sizes-differ pack/data/a.txt".to_owned()));
    let commented = twisted(|_, central| {
        central[32] = 2;
        central.extend(b"hi");
    });
    refused(&commented, &["zip-entry-comment pack/data/a.txt"]);
    refused(&plain(&[("pack/bagit.txt", b""), ("pack/data/", b"")]), &["zip-not-a-file pack/data/"]);
}

#[test]
fn end_records_that_say_something_else_are_named() {
    let end = |entries, size, offset| End { entries, size, offset };
    let zip = good();
    let body = &zip[..zip.len() - 22];
    let start = FILES.iter().map(|(name, bytes)| 30 + name.len() + bytes.len()).sum::<usize>() as u64;
    let size = body.len() as u64 - start;
    let with = |end: End| [body, &end.bytes()].concat();
    assert_eq!(with(end(4, size, start)), zip);
    refused(&with(end(5, size, start)), &["zip-count-differs it.zip"]);
    assert!(faults(&with(end(4, size + 9, start))).contains(&"zip-directory-damaged it.zip".to_owned()));
    assert!(!faults(&with(end(4, size, start - 1))).is_empty());
    refused(&with(end(4, 200 << 20, start)), &["zip-directory-damaged it.zip"]);
    let mut spanned = zip.clone();
    let length = spanned.len();
    spanned[length - 18] = 1;
    refused(&spanned, &["zip-end-unusual it.zip"]);
    refused(b"", &["zip-not-a-zip it.zip"]);
    refused(b"%PDF-1.7 and so on, long enough for a zip", &["zip-not-a-zip it.zip"]);
    refused(b"age-encryption.org/v1\n-> X25519 ...", &["pack-encrypted it.zip"]);
}

#[test]
fn an_order_of_its_own_is_named() {
    let files: Vec<(&str, &[u8])> = FILES.to_vec();
    let zip = forge(&files, |_, _, _, _| {});
    // The same entries, two central headers exchanged.
    let headers: Vec<usize> =
        zip.windows(4).enumerate().filter(|(_, w)| *w == b"PK\x01\x02").map(|(at, _)| at).collect();
    let (first, second, third) = (headers[0], headers[1], headers[2]);
    let swapped = [&zip[..first], &zip[second..third], &zip[first..second], &zip[third..]].concat();
    refused(&swapped, &["zip-order it.zip"]);
}

#[test]
fn a_zip_cut_anywhere_has_a_fault() {
    let zip = good();
    for length in 0..zip.len() {
        assert!(!faults(&zip[..length]).is_empty(), "{length} of {}", zip.len());
    }
}

#[test]
fn any_bit_flipped_anywhere_is_a_fault() {
    let zip = good();
    for at in 0..zip.len() {
        for bit in 0..8 {
            let mut changed = zip.clone();
            changed[at] ^= 1 << bit;
            assert!(!faults(&changed).is_empty(), "byte {at}, bit {bit}");
        }
    }
}

#[test]
fn a_hundred_thousand_entries_are_written_and_read() {
    let mut zip = ZipWriter::new(Cursor::new(Vec::new()), Path::new("many.zip"));
    for n in 0..100_000 {
        zip.whole(&format!("pack/data/{n:06}"), &[]).expect("writes");
    }
    let (length, zip) = zip.finish().expect("finishes");
    assert_eq!(length, zip.get_ref().len() as u64);
    let folder = tempfile::tempdir().expect("a temporary folder");
    let path = folder.path().join("it.zip");
    std::fs::write(&path, zip.get_ref()).expect("writes");
    let opened = open(&path).expect("opens");
    assert_eq!((opened.faults, opened.tree.files().len()), (Vec::new(), 100_000));
}

/// A file that leaves a hole where a large piece is written: five gigabytes of zeros that no disk has to hold.
struct Holes(std::fs::File);

impl Write for Holes {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        if bytes.len() < 1 << 20 {
            return self.0.write(bytes);
        }
        self.0.seek(SeekFrom::Current(bytes.len() as i64))?;
        Ok(bytes.len())
    }

    fn flush(&mut self) -> io::Result<()> {
        self.0.flush()
    }
}

impl Seek for Holes {
    fn seek(&mut self, to: SeekFrom) -> io::Result<u64> {
        self.0.seek(to)
    }
}

#[test]
fn an_entry_beyond_four_gigabytes_and_one_behind_it_are_written_and_read() {
    let folder = tempfile::tempdir().expect("a temporary folder");
    let path = folder.path().join("it.zip");
    let mut zip = ZipWriter::new(Holes(std::fs::File::create(&path).expect("makes it")), &path);
    let zeros = vec![0; 1 << 20];
    let mut large = zip.begin("pack/data/large", 5 << 30).expect("begins");
    (0..5 << 10).for_each(|_| large.write(&zeros).expect("writes"));
    large.finish().expect("finishes");
    zip.whole("pack/data/small", b"end").expect("writes");
    let (length, _) = zip.finish().expect("finishes");
    let opened = open(&path).expect("opens");
    assert_eq!(opened.faults, Vec::new());
    assert_eq!(opened.tree.files()[0].size, 5 << 30);
    assert_eq!(opened.tree.stream(1, &mut |_| Ok(())).expect("reads"), None);
    assert_eq!(length, std::fs::metadata(&path).expect("is there").len());
}

/// Headers are completed behind the writer whether they are still held or long on the disk.
#[test]
fn files_of_every_size_are_completed() {
    let sizes = [0, 1, 100, 65_536, 200_000, 262_144, 262_145, 1 << 20, 3, 600_000];
    let contents: Vec<Vec<u8>> = sizes.iter().map(|size| (0..*size).map(|n| (n % 251) as u8).collect()).collect();
    for chunk in [7_000, 65_536, 300_000] {
        let mut zip = ZipWriter::new(Cursor::new(Vec::new()), Path::new("it.zip"));
        for (n, content) in contents.iter().enumerate() {
            let mut writing = zip.begin(&format!("pack/data/{n}"), content.len() as u64).expect("begins");
            content.chunks(chunk).for_each(|part| writing.write(part).expect("writes"));
            writing.finish().expect("finishes");
        }
        refused(zip.finish().expect("finishes").1.get_ref(), &[]);
    }
    let mut zip = ZipWriter::new(Cursor::new(Vec::new()), Path::new("it.zip"));
    let writing = zip.begin("pack/data/short", 5).expect("begins");
    assert!(writing.finish().is_err());
}
