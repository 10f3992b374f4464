use std::{io::Read, sync::Barrier};

use super::*;
use crate::{
    Error,
    evidence::{Kept, Outcome, copy_out},
};

fn store(vault: &Vault, bytes: &[u8]) -> Outcome<Kept> {
    let mut incoming = vault.incoming().expect("has a place");
    bytes.chunks(7).for_each(|chunk| incoming.write(chunk).expect("writes"));
    incoming.keep(&Job::default()).expect("the vault works")
}

fn blob(vault: &Vault, hash: ContentHash) -> PathBuf {
    let name = hash.to_string();
    vault.folder().join("objects").join(&name[..2]).join(&name[2..])
}

fn parts(vault: &Vault) -> usize {
    fs::read_dir(vault.folder().join("incoming")).expect("lists").count()
}

#[test]
fn a_content_is_kept_once_read_only_and_under_its_hash() {
    let dir = folder();
    let vault = vault_in(dir.path());
    let first = store(&vault, b"calibration label").expect("keeps");
    let second = store(&vault, b"calibration label").expect("keeps");
    assert_eq!((first.is_new, second.is_new), (true, false));
    assert_eq!(first.content.hash, naive(b"calibration label"));
    let path = blob(&vault, first.content.hash);
    assert!(path.metadata().expect("is there").permissions().readonly());
    assert_eq!(vault.facts(first.content.hash).expect("is there"), first.facts);
    let mut text = String::new();
    vault.open_blob(first.content.hash).expect("opens").read_to_string(&mut text).expect("reads");
    assert_eq!(text, "calibration label");
    assert_eq!(parts(&vault), 0);
    assert_whole(&vault);
}

#[test]
fn a_content_given_up_leaves_nothing() {
    let dir = folder();
    let vault = vault_in(dir.path());
    let mut incoming = vault.incoming().expect("has a place");
    incoming.write(b"half").expect("writes");
    assert_eq!(parts(&vault), 1);
    drop(incoming);
    assert_eq!(parts(&vault), 0);
    assert!(vault.list(&Job::default()).expect("lists").blobs.is_empty());
}

#[test]
fn threads_racing_for_one_name_leave_one_whole_copy() {
    for round in 0..8 {
        let dir = folder();
        let vault = vault_in(dir.path());
        let bytes = vec![round; 100_000];
        let together = Barrier::new(8);
        let new = std::thread::scope(|scope| {
            let threads: Vec<_> = (0..8)
                .map(|_| {
                    scope.spawn(|| {
                        let mut incoming = vault.incoming().expect("has a place");
                        incoming.write(&bytes).expect("writes");
                        together.wait();
                        incoming.keep(&Job::default()).expect("works").expect("keeps").is_new
                    })
                })
                .collect();
            threads.into_iter().map(|t| t.join().expect("ran")).filter(|new| *new).count()
        });
        assert_eq!((new, parts(&vault)), (1, 0));
        assert_whole(&vault);
    }
}

#[test]
fn a_damaged_copy_is_never_taken_for_the_content_nor_overwritten() {
    let dir = folder();
    let vault = vault_in(dir.path());
    let kept = store(&vault, b"true bytes").expect("keeps");
    let path = blob(&vault, kept.content.hash);
    fs::remove_file(&path).expect("removes");
    for impostor in [&b"fake bytes"[..], b"", b"longer than the true bytes"] {
        let _ = fs::remove_file(&path);
        fs::write(&path, impostor).expect("plants");
        let trouble = store(&vault, b"true bytes").expect_err("is seen");
        assert_eq!(trouble.code(), "evidence-stored-copy-damaged");
        assert_eq!(fs::read(&path).expect("reads"), impostor);
    }
    fs::remove_file(&path).expect("removes");
    std::os::unix::fs::symlink("/dev/zero", &path).expect("plants");
    assert_eq!(store(&vault, b"true bytes").expect_err("is seen").code(), "evidence-stored-copy-damaged");
    assert!(!vault.contains(kept.content.hash));
    assert!(vault.open_blob(kept.content.hash).is_err());
}

#[test]
fn opening_clears_what_a_dead_run_left_and_nothing_of_a_living_one_or_of_others() {
    let dir = folder();
    let vault = vault_in(dir.path());
    let incoming = vault.folder().join("incoming");
    put(incoming.join("in-dead01.part"), b"half");
    put(incoming.join("holiday.jpg"), b"a person's own");
    let mut alive = vault.incoming().expect("has a place");
    alive.write(b"still coming").expect("writes");
    let again = vault_in(dir.path());
    assert!(!incoming.join("in-dead01.part").exists());
    assert!(incoming.join("holiday.jpg").exists());
    let kept = alive.keep(&Job::default()).expect("works").expect("keeps");
    assert!(again.contains(kept.content.hash));
}

#[test]
fn a_reader_changes_nothing() {
    let dir = folder();
    let vault = vault_in(dir.path());
    let kept = store(&vault, b"bytes").expect("keeps");
    let part = put(vault.folder().join("incoming/in-dead01.part"), b"half");
    let reader = Vault::open_read_only(vault.folder());
    assert!(reader.contains(kept.content.hash) && part.exists());
    assert!(matches!(reader.incoming(), Err(Error::Refused(refusal)) if refusal.code == "evidence-vault-read-only"));
    let absent = Vault::open_read_only(dir.path().join("absent"));
    assert!(!absent.contains(kept.content.hash));
    assert!(matches!(absent.open_blob(kept.content.hash), Err(error) if error.code() == "io-not-found"));
}

#[test]
fn the_list_tells_blobs_from_everything_else() {
    let dir = folder();
    let vault = vault_in(dir.path());
    let mut hashes: Vec<_> = (0..50_u8).map(|n| store(&vault, &[n]).expect("keeps").content.hash).collect();
    hashes.sort();
    let objects = vault.folder().join("objects");
    put(objects.join("Thumbs.db"), b"");
    put(objects.join("zz/file"), b"");
    put(objects.join("ab").join("c".repeat(61)), b"");
    put(objects.join("ab").join("C".repeat(62)), b"");
    fs::create_dir_all(objects.join("ac").join("d".repeat(62))).expect("creates");
    std::os::unix::fs::symlink("/etc/passwd", objects.join("ab").join("e".repeat(62))).expect("links");
    put(vault.folder().join("incoming/in-dead01.part"), b"");
    let listing = vault.list(&Job::default()).expect("lists");
    assert_eq!(listing.blobs.iter().map(|(hash, _)| *hash).collect::<Vec<_>>(), hashes);
    let referred = hashes[1..].iter().copied().collect();
    let orphans = listing.orphans(&referred);
    assert_eq!(codes(&orphans), [("evidence-vault-orphan", hashes[0].to_string().as_str())]);
    let mut foreign: Vec<_> =
        listing.faults.iter().map(|f| (f.code.as_str(), &f.subject[..f.subject.len().min(14)])).collect();
    foreign.sort();
    assert_eq!(
        foreign,
        [
            ("evidence-vault-foreign", "objects/Thumbs"),
            ("evidence-vault-foreign", "objects/ab/CCC"),
            ("evidence-vault-foreign", "objects/ab/ccc"),
            ("evidence-vault-foreign", "objects/ab/eee"),
            ("evidence-vault-foreign", "objects/ac/ddd"),
            ("evidence-vault-foreign", "objects/zz"),
            ("evidence-vault-foreign", "objects/zz/fil"),
            ("evidence-vault-leftover", "incoming/in-de"),
        ]
    );
}

#[test]
fn a_copy_out_is_whole_true_and_replaces_nothing() {
    let dir = folder();
    let vault = vault_in(dir.path());
    let hash = store(&vault, b"true bytes").expect("keeps").content.hash;
    let to = dir.path().join("copy.txt");
    copy_out(&vault, hash, &to, &Job::default()).expect("copies");
    assert_eq!(fs::read(&to).expect("reads"), b"true bytes");
    assert_eq!(copy_out(&vault, hash, &to, &Job::default()).expect_err("is taken").code(), "io-already-exists");
    let path = blob(&vault, hash);
    fs::remove_file(&path).expect("removes");
    put(&path, b"fake bytes");
    let other = dir.path().join("other.txt");
    assert_eq!(copy_out(&vault, hash, &other, &Job::default()).expect_err("is false").code(), "evidence-modified");
    let job = Job::default();
    job.cancel();
    assert!(matches!(copy_out(&vault, hash, &other, &job), Err(Error::Cancelled)));
    assert_eq!(fs::read_dir(dir.path()).expect("lists").count(), 2, "only the vault and the first copy");
}
