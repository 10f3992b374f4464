use std::{
    fs::{self, File, OpenOptions},
    io::{Seek, Write},
    path::Path,
    sync::atomic::{AtomicBool, Ordering},
    time::SystemTime,
};

use super::*;
use crate::evidence::{Digest, Hashed, Meter, Outcome, Trouble, hash::read_file, hash_file};

fn hash(path: &Path, job: &Job) -> crate::Result<Outcome<Hashed>> {
    let size = path.metadata().map(|meta| meta.len()).unwrap_or(0);
    hash_file(path, &Ticking::new(), &mut Meter::new(job, "stage-hashing", 1, size).file(size))
}

fn trouble(path: &Path, job: &Job) -> Trouble {
    hash(path, job).expect("not cancelled").expect_err("trouble")
}

#[test]
fn sizes_around_every_buffer_hash_as_the_naive_reading() {
    let dir = folder();
    let (small, large) = (64 * 1024, 8 * 1024 * 1024);
    for size in [0, 1, small - 1, small, small + 1, large - 1, large, large + 1, large + 300_000] {
        let bytes: Vec<u8> = (0..size).map(|i| (i * 31 % 251) as u8).collect();
        let path = put(dir.path().join("file"), &bytes);
        let hashed = hash(&path, &Job::default()).expect("runs").expect("reads");
        assert_eq!((hashed.content.hash, hashed.content.bytes), (naive(&bytes), size as u64));
        assert_eq!(hashed.facts.size, size as u64);
        assert!(hashed.started < hashed.ended);
    }
}

/// 4 GiB of nothing and a one: no count of ours may wrap there. The hash is OpenSSL's. A file of 5 GB is in the bench.
#[test]
fn past_four_gigabytes_nothing_wraps() {
    let mut digest = Digest::default();
    let nothing = vec![0; 1 << 20];
    (0..4096).for_each(|_| digest.update(&nothing));
    digest.update(&[1]);
    let content = digest.finish();
    assert_eq!(content.bytes, (4 << 30) + 1);
    assert_eq!(content.hash.to_string(), "d6cba2fb80a815340cd82d98754730a8e86af2d14a136d3b20bbc1e13ece5c11");
}

#[test]
fn a_hole_of_many_buffers_is_read_in_full() {
    let dir = folder();
    let path = dir.path().join("sparse");
    let mut file = File::create(&path).expect("creates");
    file.seek(std::io::SeekFrom::Start((64 << 20) - 1)).expect("seeks");
    file.write_all(&[1]).expect("writes");
    let hashed = hash(&path, &Job::default()).expect("runs").expect("reads");
    let mut bytes = vec![0; 64 << 20];
    bytes[(64 << 20) - 1] = 1;
    assert_eq!(hashed.content.hash, naive(bytes));
}

/// Both ways of reading: alone, and with a thread that reads ahead.
const SIZES: [usize; 2] = [1 << 20, 24 << 20];

#[test]
fn a_file_that_grows_meanwhile_is_changed_while_hashing() {
    for size in SIZES {
        let dir = folder();
        let path = put(dir.path().join("log"), vec![7; size]);
        let grown = path.clone();
        let job = job_doing(2, move |_| {
            OpenOptions::new()
                .append(true)
                .open(&grown)
                .and_then(|mut f| f.write_all(b"one line more"))
                .expect("appends");
        });
        let_the_file_clock_tick();
        let Trouble::Changed { differences } = trouble(&path, &job) else { panic!("not seen") };
        assert!(differences.contains(&"size") && differences.contains(&"mtime"), "{differences:?}");
    }
}

/// Whatever is read, more is written: without a bound this reading never ends.
#[test]
fn a_log_that_grows_faster_than_we_read_ends_all_the_same() {
    for size in SIZES {
        let dir = folder();
        let path = put(dir.path().join("log"), vec![7; size]);
        let mut log = OpenOptions::new().append(true).open(&path).expect("opens");
        let job = Job::default();
        let meter = Meter::new(&job, "stage-hashing", 1, size as u64);
        let mut read = 0;
        let outcome = read_file(&path, &Ticking::new(), &mut meter.file(size as u64), &mut |chunk| {
            read += chunk.len();
            assert!(read < size + (2 << 20), "there is no end to it");
            log.write_all(chunk).expect("appends");
            Ok(())
        });
        assert!(matches!(outcome.map(|read| read.map(|_| ())), Ok(Err(Trouble::Changed { .. }))));
    }
}

/// The same with a writer at its own pace: a change is noticed, and where there was none the hash is right.
#[test]
fn a_thread_that_keeps_appending_never_makes_a_wrong_hash() {
    let dir = folder();
    let path = put(dir.path().join("log"), vec![7; 4 << 20]);
    let stop = AtomicBool::new(false);
    let mut noticed = 0;
    std::thread::scope(|scope| {
        scope.spawn(|| {
            let mut file = OpenOptions::new().append(true).open(&path).expect("opens");
            // Bounded, or a failure below would hang here for ever.
            for _ in (0..50_000).take_while(|_| !stop.load(Ordering::Relaxed)) {
                file.write_all(b"one line more\n").expect("appends");
                std::thread::sleep(std::time::Duration::from_micros(50));
            }
        });
        for _ in 0..300 {
            match hash(&path, &Job::default()).expect("runs") {
                Err(Trouble::Changed { .. }) => noticed += 1,
                Ok(hashed) => {
                    let now = fs::read(&path).expect("reads");
                    assert_eq!(hashed.content.hash, naive(&now[..hashed.content.bytes as usize]));
                }
                Err(other) => panic!("{other:?}"),
            }
            if noticed == 10 {
                break;
            }
        }
        stop.store(true, Ordering::Relaxed);
    });
    assert_eq!(noticed, 10);
}

#[test]
fn an_edit_meanwhile_with_its_time_put_back_shows_in_ctime() {
    for size in SIZES {
        let dir = folder();
        let path = put(dir.path().join("minutes.txt"), vec![b'a'; size]);
        let edited = path.clone();
        let job = job_doing(2, move |_| {
            let before = edited.metadata().expect("stat").modified().expect("mtime");
            let mut file = OpenOptions::new().write(true).open(&edited).expect("opens");
            file.write_all(b"b").expect("edits");
            file.set_modified(before).expect("puts the time back");
        });
        let_the_file_clock_tick();
        let Trouble::Changed { differences } = trouble(&path, &job) else { panic!("not seen") };
        assert_eq!(differences, ["ctime"]);
    }
}

#[test]
fn a_shortened_or_replaced_file_is_changed_while_hashing() {
    let dir = folder();
    let path = put(dir.path().join("file"), vec![7; 1 << 20]);
    let shortened = path.clone();
    let job = job_doing(2, move |_| {
        OpenOptions::new().write(true).open(&shortened).and_then(|f| f.set_len(10)).expect("shortens");
    });
    assert!(matches!(trouble(&path, &job), Trouble::Changed { differences } if differences.contains(&"size")));

    let path = put(dir.path().join("other"), vec![7; 1 << 20]);
    let fresh = put(dir.path().join("fresh"), vec![8; 1 << 20]);
    let replaced = path.clone();
    let job = job_doing(2, move |_| fs::rename(&fresh, &replaced).expect("replaces"));
    assert!(matches!(trouble(&path, &job), Trouble::Changed { differences } if differences.contains(&"file-id")));
}

#[test]
fn a_file_whose_size_is_untrue_has_no_hash() {
    // A regular file that says it is empty and is not.
    let trouble = trouble(Path::new("/proc/self/status"), &Job::default());
    assert!(matches!(trouble, Trouble::SizeUntrue { reported: 0, .. } | Trouble::Changed { .. }), "{trouble:?}");
}

#[test]
fn what_took_a_files_place_neither_hangs_nor_is_read() {
    let dir = folder();
    let fifo = dir.path().join("fifo");
    sandbox::run("mkfifo", &[], &fifo);
    let _socket = std::os::unix::net::UnixListener::bind(dir.path().join("socket")).expect("binds");
    std::os::unix::fs::symlink("/dev/zero", dir.path().join("link")).expect("links");
    let kind = |path: &Path| match trouble(path, &Job::default()) {
        Trouble::NotAFile { kind } => kind,
        other => panic!("{other:?}"),
    };
    assert_eq!(kind(&fifo), "fifo");
    assert_eq!(kind(&dir.path().join("socket")), "socket");
    assert_eq!(kind(&dir.path().join("link")), "link");
    assert_eq!(kind(Path::new("/dev/zero")), "device");
    assert_eq!(kind(Path::new("/dev/full")), "device");
    assert_eq!(kind(dir.path()), "folder");
}

#[test]
fn cancelling_ends_both_ways_of_reading() {
    for size in SIZES {
        let dir = folder();
        let path = put(dir.path().join("file"), vec![7; size]);
        let outcome = hash(&path, &job_doing(2, Job::cancel));
        assert!(matches!(outcome, Err(crate::Error::Cancelled)), "{outcome:?}");
    }
}

#[test]
fn times_before_1970_and_far_ahead_are_kept() {
    let dir = folder();
    let path = put(dir.path().join("file"), b"x");
    let early = SystemTime::UNIX_EPOCH - std::time::Duration::new(10, 250_000_000);
    File::options().write(true).open(&path).and_then(|f| f.set_modified(early)).expect("sets");
    let hashed = hash(&path, &Job::default()).expect("runs").expect("reads");
    assert_eq!(hashed.facts.modified.expect("known").to_string(), "-11.750000000");
    assert!(hashed.facts.changed.is_some() && hashed.facts.file_id.is_some());
}
