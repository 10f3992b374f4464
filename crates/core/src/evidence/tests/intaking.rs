use std::{io::Read, os::unix::ffi::OsStrExt, sync::Mutex};

use proptest::prelude::*;

use super::*;
use crate::{
    Error,
    evidence::intake::{take_bytes, take_reader},
};

#[test]
fn what_is_taken_in_is_recorded_in_full() {
    let dir = folder();
    let source = put(dir.path().join("in/Prüfbericht.pdf"), b"%PDF-1.7 and so on");
    let vault = vault_in(dir.path());
    let intake = take(std::slice::from_ref(&source), &vault, &Job::default()).expect("takes in");
    let [taken] = &intake.taken[..] else { panic!("one file") };
    assert_eq!((taken.name.display.as_str(), taken.size), ("Prüfbericht.pdf", 18));
    assert_eq!(taken.path.as_ref().expect("has one").to_path(), source);
    assert_eq!(taken.hash, naive(b"%PDF-1.7 and so on"));
    assert_eq!((taken.media_type.name.as_str(), taken.media_type.by_content), ("application/pdf", true));
    assert_eq!(taken.original.as_ref().expect("has them").size, 18);
    assert_eq!(taken.stored.as_ref(), vault.facts(taken.hash).ok().as_ref());
    assert!(taken.is_new && taken.same_as.is_none() && taken.started < taken.ended);
    assert!(intake.left_out.is_empty());
    assert_whole(&vault);
}

#[test]
fn hostile_names_come_through_to_the_byte() {
    let dir = folder();
    let long = "ä".repeat(127);
    let names: [&[u8]; 6] =
        [b"\xff\xfe\xfd", b"a\nb\r\x1b[2J", "\u{202e}fdp.exe".as_bytes(), b"A.txt", b"a.txt", long.as_bytes()];
    for name in names {
        put(dir.path().join("in").join(std::ffi::OsStr::from_bytes(name)), name);
    }
    let vault = vault_in(dir.path());
    let intake = take(&[dir.path().join("in")], &vault, &Job::default()).expect("takes in");
    let mut expected = names.to_vec();
    expected.sort();
    assert_eq!(intake.taken.iter().map(|t| t.name.bytes()).collect::<Vec<_>>(), expected);
    for taken in &intake.taken {
        assert_eq!(taken.hash, naive(taken.name.bytes()));
        assert_eq!(fs::read(taken.path.as_ref().expect("has one").to_path()).expect("opens again"), taken.name.bytes());
        assert!(!taken.name.display.chars().any(char::is_control));
    }
}

#[test]
fn one_content_many_times_is_one_blob_and_the_first_is_new() {
    let dir = folder();
    for n in 0..40 {
        put(dir.path().join(format!("in/{n:02}")), if n % 2 == 0 { "even" } else { "odd" });
    }
    let vault = vault_in(dir.path());
    let first = take(&[dir.path().join("in")], &vault, &Job::default()).expect("takes in").taken;
    assert_eq!(first.iter().map(|t| t.is_new).collect::<Vec<_>>(), (0..40).map(|n| n < 2).collect::<Vec<_>>());
    assert_eq!(
        first.iter().map(|t| t.same_as).collect::<Vec<_>>(),
        (0..40).map(|n| (n >= 2).then_some(n % 2)).collect::<Vec<_>>()
    );
    let second = take(&[dir.path().join("in")], &vault, &Job::default()).expect("takes in").taken;
    assert!(second.iter().all(|t| !t.is_new));
    assert_eq!(vault.list(&Job::default()).expect("lists").blobs.len(), 2);
}

#[test]
fn a_file_that_vanishes_between_the_walk_and_the_reading_is_named() {
    let dir = folder();
    let gone = put(dir.path().join("in/a-gone"), b"x");
    let turned = put(dir.path().join("in/b-turned"), b"x");
    put(dir.path().join("in/c-stays"), b"x");
    let vault = vault_in(dir.path());
    let planned = plan(&[dir.path().join("in")], None, &Job::default()).expect("plans");
    assert_eq!((planned.files.len(), planned.bytes), (3, 3));
    fs::remove_file(gone).expect("removes");
    fs::remove_file(&turned).expect("removes");
    sandbox::run("mkfifo", &[], &turned);
    let intake = take_in(planned, Mode::Copy(&vault), &Ticking::new(), &Job::default()).expect("takes in");
    assert_eq!(intake.taken.len(), 1);
    assert_eq!(codes(&intake.left_out), [("evidence-vanished", "a-gone"), ("evidence-not-a-file", "b-turned")]);
    assert_whole(&vault);
}

#[test]
fn a_file_that_changes_while_it_is_copied_leaves_no_blob() {
    let dir = folder();
    let path = put(dir.path().join("in/log"), vec![1; 1 << 20]);
    let vault = vault_in(dir.path());
    let job = job_doing(3, move |_| {
        let mut file = fs::OpenOptions::new().append(true).open(&path).expect("opens");
        std::io::Write::write_all(&mut file, b"more").expect("appends");
    });
    let_the_file_clock_tick();
    let intake = take(&[dir.path().join("in")], &vault, &job).expect("takes in");
    assert_eq!(codes(&intake.left_out), [("evidence-changed-while-hashing", "log")]);
    assert!(intake.taken.is_empty() && vault.list(&Job::default()).expect("lists").blobs.is_empty());
    assert_whole(&vault);
}

#[test]
fn a_reference_is_hashed_where_it_lies() {
    let dir = folder();
    put(dir.path().join("in/huge.iso"), b"pretend");
    let planned = plan(&[dir.path().join("in")], None, &Job::default()).expect("plans");
    let intake = take_in(planned, Mode::Reference, &Ticking::new(), &Job::default()).expect("takes in");
    assert_eq!(intake.taken[0].hash, naive(b"pretend"));
    assert!(intake.taken[0].stored.is_none() && !intake.taken[0].is_new);
    assert_eq!(fs::read_dir(dir.path()).expect("lists").count(), 1);
}

#[test]
fn a_reference_given_by_a_link_leads_to_the_file_and_a_copy_keeps_the_name_it_was_given_by() {
    let dir = folder();
    let real = put(dir.path().join("in/huge.iso"), b"pretend").canonicalize().expect("exists");
    let link = dir.path().join("latest.iso");
    std::os::unix::fs::symlink(&real, &link).expect("links");
    let vault = vault_in(dir.path());
    for (mode, path) in [(Mode::Reference, &real), (Mode::Copy(&vault), &link)] {
        let planned = plan(std::slice::from_ref(&link), None, &Job::default()).expect("plans");
        let intake = take_in(planned, mode, &Ticking::new(), &Job::default()).expect("takes in");
        assert_eq!(&intake.taken[0].path.as_ref().expect("has one").to_path(), path);
        assert_eq!(codes(&intake.left_out), [("evidence-link-followed", "latest.iso")]);
    }
}

#[test]
fn bytes_and_readers_are_taken_in_too() {
    let dir = folder();
    let vault = vault_in(dir.path());
    let pasted = take_bytes("Screenshot 1\n.png", b"\x89PNG\r\n\x1a\n", &vault, &Ticking::new(), &Job::default())
        .expect("takes");
    assert_eq!((pasted.media_type.name.as_str(), pasted.path, pasted.original), ("image/png", None, None));
    assert_eq!(pasted.name.display, "Screenshot 1⟨U+000A⟩.png");
    let mut reader = std::io::repeat(5).take(1 << 20);
    let read = take_reader("stream", &mut reader, &vault, &Ticking::new(), &Job::default()).expect("takes");
    assert_eq!((read.hash, read.size), (naive(vec![5; 1 << 20]), 1 << 20));
    assert_whole(&vault);
}

struct Broken;

impl Read for Broken {
    fn read(&mut self, _: &mut [u8]) -> std::io::Result<usize> {
        Err(std::io::Error::other("the stick was pulled"))
    }
}

#[test]
fn a_reader_that_breaks_leaves_nothing() {
    let dir = folder();
    let vault = vault_in(dir.path());
    let mut reader = (&b"begun"[..]).chain(Broken);
    let stopped = take_reader("stick", &mut reader, &vault, &Ticking::new(), &Job::default()).expect_err("breaks");
    assert!(matches!(stopped.error, Error::Io { operation: "read", .. }));
    assert!(vault.list(&Job::default()).expect("lists").blobs.is_empty());
    assert_whole(&vault);
}

#[test]
fn progress_is_true() {
    let dir = folder();
    for n in 0..300 {
        put(dir.path().join(format!("in/{n}")), vec![n as u8; n * 100]);
    }
    let seen = Arc::new(Mutex::new(Vec::new()));
    let sink = Arc::clone(&seen);
    let job = Job::new(move |progress| sink.lock().expect("unpoisoned").push(progress.clone()));
    take(&[dir.path().join("in")], &vault_in(dir.path()), &job).expect("takes in");
    let seen = seen.lock().expect("unpoisoned");
    let totals = (300, (0..300).map(|n| n * 100).sum::<u64>());
    assert!(seen.iter().all(|p| (p.files_total, p.bytes_total) == totals));
    assert!(seen.windows(2).all(|w| w[0].files_done <= w[1].files_done && w[0].bytes_done <= w[1].bytes_done));
    assert_eq!(seen.last().map(|p| (p.files_done, p.bytes_done)), Some(totals));
}

#[test]
fn a_full_disk_stops_the_intake_and_leaves_nothing_half_done() {
    if !sandbox::with_mounts("evidence::tests::intaking::a_full_disk_stops_the_intake_and_leaves_nothing_half_done") {
        return;
    }
    let dir = folder();
    sandbox::run("mount", &["-t", "tmpfs", "-o", "size=2m", "tmpfs"], dir.path());
    let source = folder();
    for n in 0..6 {
        put(source.path().join(format!("{n}")), vec![n; 600_000]);
    }
    let vault = vault_in(dir.path());
    let stopped = take(&[source.path().to_path_buf()], &vault, &Job::default()).expect_err("does not fit");
    assert_eq!(stopped.error.code(), "io-disk-full", "{}", stopped.error);
    assert_whole(&vault);
    let stored = vault.list(&Job::default()).expect("lists").blobs;
    assert_eq!(stored.len(), stopped.new_content.len());
    assert!(stopped.new_content.iter().all(|hash| vault.contains(*hash)) && stored.len() < 4);
    let one =
        take_bytes("large", &vec![9; 3 << 20], &vault, &Ticking::new(), &Job::default()).expect_err("does not fit");
    assert_eq!(one.error.code(), "io-disk-full");
    assert_whole(&vault);
    sandbox::done();
}

#[test]
fn read_only_media_can_be_read_and_refuse_to_be_written() {
    if !sandbox::with_mounts("evidence::tests::intaking::read_only_media_can_be_read_and_refuse_to_be_written") {
        return;
    }
    let dir = folder();
    sandbox::run("mount", &["-t", "tmpfs", "tmpfs"], dir.path());
    let source = put(dir.path().join("in/file"), b"on the disc");
    let vault = vault_in(dir.path());
    take(std::slice::from_ref(&source), &vault, &Job::default()).expect("takes in");
    sandbox::run("mount", &["-o", "remount,ro"], dir.path());
    let reader = Vault::open_read_only(vault.folder());
    assert_whole(&reader);
    let stopped = take_bytes("new", b"new", &vault, &Ticking::new(), &Job::default()).expect_err("is read-only");
    assert_eq!(stopped.error.code(), "io-read-only");
    let elsewhere = folder();
    let copied = take(&[source], &vault_in(elsewhere.path()), &Job::default()).expect("takes from read-only media");
    assert_eq!(copied.taken[0].hash, naive(b"on the disc"));
    sandbox::done();
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 12, ..ProptestConfig::default() })]

    #[test]
    fn cancelled_at_any_moment_nothing_is_half_done(at in 0_u64..120, sizes in prop::collection::vec(0_usize..200_000, 1..40)) {
        let dir = folder();
        for (n, size) in sizes.iter().enumerate() {
            put(dir.path().join(format!("in/{n}")), vec![n as u8; *size]);
        }
        let vault = vault_in(dir.path());
        let outcome = take(&[dir.path().join("in")], &vault, &job_doing(at, Job::cancel));
        assert_whole(&vault);
        let stored = vault.list(&Job::default()).expect("lists").blobs.into_iter().map(|(hash, _)| hash);
        let mut told: Vec<_> = match outcome {
            Ok(intake) => intake.taken.into_iter().filter(|t| t.is_new).map(|t| t.hash).collect(),
            Err(stopped) => {
                prop_assert!(matches!(stopped.error, Error::Cancelled));
                stopped.new_content
            }
        };
        told.sort();
        prop_assert_eq!(stored.collect::<Vec<_>>(), told);
    }
}
