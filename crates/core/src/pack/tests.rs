//! Packs of ours, written and verified: sound as they are, and never after anything has been changed.

use std::{
    collections::BTreeMap,
    fs,
    io::{Cursor, Read},
    path::Path,
};

use ed25519_dalek::SigningKey;
use proptest::{collection, prelude::*};

use super::{
    index,
    manifest::sha256,
    names::Names,
    seal::tests::seal,
    sshsig,
    tree::Tree,
    verify::{Expected, PackForm, Verified, verify},
    write::{Contents, Payload, Written, write},
    zip,
};
use crate::{
    Error, Severity,
    domain::{ContentHash, OriginalName},
    job::Job,
};

fn key() -> SigningKey {
    SigningKey::from_bytes(&[7; 32])
}

/// A pack of these files, by their original names, with what a pack has beside them.
fn contents(files: &[(&[u8], Vec<u8>)]) -> (Contents, BTreeMap<String, Vec<u8>>) {
    let (mut names, mut blobs, mut payload) = (Names::default(), BTreeMap::new(), Vec::new());
    for (n, (original, bytes)) in files.iter().enumerate() {
        let path = names.evidence(&format!("EV-{:06}", n / 3), &OriginalName::from_bytes(original));
        payload.push(Payload { path: path.clone(), size: bytes.len() as u64, hash: sha256(bytes) });
        blobs.insert(path, bytes.clone());
    }
    let info = vec![("External-Identifier".to_owned(), "pack-0007".to_owned())];
    let hashes = payload.iter().map(|payload| (payload.path.clone(), payload.hash)).collect();
    let mut index = index::tests::index(&hashes);
    index.evidence.iter_mut().for_each(|item| item.size = blobs[&item.path].len() as u64);
    let index = index.text().expect("writes");
    let tags = [("index.json", index.into_bytes()), ("HOW-TO-VERIFY.txt", b"x\n".to_vec())];
    let tags = tags.map(|(path, bytes)| (path.to_owned(), bytes)).into();
    (Contents { base: "pack-0007".into(), info, tags, payload }, blobs)
}

fn written(contents: &Contents, blobs: &BTreeMap<String, Vec<u8>>) -> crate::Result<(Written, Vec<u8>)> {
    let mut out = Cursor::new(Vec::new());
    let mut open = |payload: &Payload| Ok(Box::new(Cursor::new(blobs[&payload.path].clone())) as Box<dyn Read>);
    let path = Path::new("pack-0007.zip");
    let written = write(contents, seal(), &key(), &mut open, (&mut out, path), &Job::default())?;
    Ok((written, out.into_inner()))
}

fn some() -> Vec<(&'static [u8], Vec<u8>)> {
    vec![(b"Calibration label.jpg", vec![7; 300]), (b"log.html", b"<script>".to_vec()), (b"empty", Vec::new())]
}

fn pack(files: &[(&[u8], Vec<u8>)]) -> (Written, Vec<u8>) {
    let (contents, blobs) = contents(files);
    written(&contents, &blobs).expect("writes")
}

fn check(zip: &[u8], expected: &Expected) -> Verified {
    let folder = tempfile::tempdir().expect("a temporary folder");
    let path = folder.path().join("pack-0007.zip");
    fs::write(&path, zip).expect("writes");
    verify(&path, expected, &Job::default()).expect("verifies")
}

fn codes(verified: &Verified) -> Vec<String> {
    verified.faults.iter().map(|fault| format!("{} {}", fault.code, fault.subject)).collect()
}

/// Unpacks as any program would.
fn unpack(zip: &[u8], to: &Path) {
    let path = to.join("it.zip");
    fs::write(&path, zip).expect("writes");
    let opened = zip::open(&path).expect("opens");
    for (at, file) in opened.tree.files().iter().enumerate() {
        let target = to.join(&opened.base).join(file.shown());
        fs::create_dir_all(target.parent().expect("a folder")).expect("makes it");
        let mut bytes = Vec::new();
        let each = &mut |chunk: &[u8]| {
            bytes.extend_from_slice(chunk);
            Ok(())
        };
        opened.tree.stream(at, each).expect("reads");
        fs::write(target, bytes).expect("writes");
    }
    fs::remove_file(path).expect("removes");
}

#[test]
fn a_pack_is_sound_as_zip_and_unpacked_and_says_who_sealed_it() {
    let (written, zip) = pack(&some());
    let expected = Expected {
        key: Some(sshsig::fingerprint(&key().verifying_key())),
        seal: Some(written.seal_hash),
        ..Expected::default()
    };
    let verified = check(&zip, &expected);
    assert_eq!(codes(&verified), Vec::<String>::new());
    assert_eq!((verified.form, verified.files, verified.payload), (PackForm::Zip, 11, written.seal.payload));
    assert_eq!((verified.seal, verified.seal_hash), (Some(written.seal), Some(written.seal_hash)));
    assert_eq!((verified.key, verified.evidence_digest), (Some(key().verifying_key()), Some(written.evidence_digest)));
    let folder = tempfile::tempdir().expect("a temporary folder");
    unpack(&zip, folder.path());
    for place in [folder.path().join("pack-0007"), folder.path().to_owned()] {
        let verified = verify(&place, &expected, &Job::default()).expect("verifies");
        assert_eq!((codes(&verified), verified.form), (Vec::new(), PackForm::Folder));
    }
}

#[test]
fn the_same_contents_give_the_same_bytes() {
    assert_eq!(pack(&some()), pack(&some()));
}

#[test]
fn any_byte_flipped_anywhere_is_a_fault() {
    let (_, zip) = pack(&some()[..2]);
    for at in 0..zip.len() {
        let mut changed = zip.clone();
        changed[at] ^= 1 << (at % 8);
        assert!(!check(&changed, &Expected::default()).is_sound(), "byte {at} of {}", zip.len());
    }
}

#[test]
fn a_pack_cut_short_is_a_fault() {
    let (_, zip) = pack(&some());
    for length in (0..zip.len()).step_by(37) {
        assert!(!check(&zip[..length], &Expected::default()).is_sound(), "{length} of {}", zip.len());
    }
}

#[test]
fn each_thing_planted_in_an_unpacked_pack_is_named() {
    let (_, zip) = pack(&some());
    let evidence = "data/evidence/EV-000000/01-Calibration-label.jpg";
    let planted = |plant: &dyn Fn(&Path)| {
        let folder = tempfile::tempdir().expect("a temporary folder");
        unpack(&zip, folder.path());
        plant(&folder.path().join("pack-0007"));
        let verified =
            verify(&folder.path().join("pack-0007"), &Expected::default(), &Job::default()).expect("verifies");
        (codes(&verified), verified.is_sound())
    };
    let named = |plant: &dyn Fn(&Path)| planted(plant).0;
    let text = |root: &Path, file: &str| fs::read_to_string(root.join(file)).expect("reads");
    assert_eq!(
        named(&|root| fs::write(root.join(evidence), [8; 300]).expect("w")),
        [format!("bag-changed {evidence}")]
    );
    assert_eq!(
        named(&|root| fs::remove_file(root.join(evidence)).expect("r")),
        [
            format!("bag-missing {evidence}"),
            "bag-oxum-differs bag-info.txt".into(),
            "pack-seal-other-payload seal.txt".into()
        ]
    );
    assert_eq!(
        named(&|root| fs::write(root.join("data/more"), "").expect("w")),
        ["bag-extra data/more", "bag-oxum-differs bag-info.txt", "pack-seal-other-payload seal.txt"]
    );
    assert_eq!(named(&|root| fs::write(root.join("more.txt"), "").expect("w")), ["pack-unlisted-file more.txt"]);
    assert_eq!(named(&|root| fs::write(root.join("fetch.txt"), "").expect("w")), ["pack-other-manifest fetch.txt"]);
    assert_eq!(named(&|root| fs::remove_file(root.join("seal.txt")).expect("r")), ["pack-no-seal seal.txt"]);
    assert_eq!(
        named(&|root| fs::remove_file(root.join("seal.txt.sig")).expect("r")),
        ["pack-no-signature seal.txt.sig"]
    );
    let reissued = |root: &Path| {
        let text = text(root, "seal.txt").replace("sequence: 7", "sequence: 8");
        fs::write(root.join("seal.txt"), text).expect("w");
    };
    // The index tells of the pack that was sealed.
    assert_eq!(named(&reissued), ["index-other-seal index.json", "pack-signature-wrong seal.txt.sig"]);
    let windows = |root: &Path| {
        let text = text(root, "index.json").replace('\n', "\r\n");
        fs::write(root.join("index.json"), text).expect("w");
    };
    assert_eq!(named(&windows), ["bag-changed index.json"]);
    // Who changes a file and all its hashes still lacks the key.
    let rehashed = |root: &Path| {
        fs::write(root.join("HOW-TO-VERIFY.txt"), "do not").expect("w");
        let (old, new) = (sha256(b"x\n"), sha256(b"do not"));
        let tags = text(root, "tagmanifest-sha256.txt").replace(&old.to_string(), &new.to_string());
        fs::write(root.join("tagmanifest-sha256.txt"), tags).expect("w");
    };
    assert_eq!(named(&rehashed), ["pack-seal-other-tagmanifest tagmanifest-sha256.txt"]);
    // The operating system's own files are remarked and nothing more.
    let finder = planted(&|root| fs::write(root.join(".DS_Store"), "x").expect("w"));
    assert_eq!(finder, (vec!["pack-system-file .DS_Store".to_owned()], true));
}

#[test]
fn another_key_or_seal_than_the_letter_names_is_a_fault() {
    let (_, zip) = pack(&some());
    let expected =
        Expected { key: Some("SHA256:other".into()), seal: Some(ContentHash::new([0; 32])), ..Expected::default() };
    assert_eq!(codes(&check(&zip, &expected)), ["pack-key-differs seal.txt.sig", "pack-seal-differs seal.txt"]);
}

#[test]
fn a_pack_of_nothing_is_not_written() {
    let (contents, blobs) = contents(&[]);
    let refused = written(&contents, &blobs).map(|_| ());
    assert!(matches!(refused, Err(Error::Refused(ref refusal)) if refusal.code == "pack-empty"), "{refused:?}");
}

#[test]
fn a_blob_that_is_not_as_recorded_ends_the_writing_and_is_named() {
    let (contents, blobs) = contents(&some());
    for other in [vec![8; 300], vec![7; 299], vec![7; 301], vec![7; 300_000]] {
        let mut blobs = blobs.clone();
        let path = blobs.keys().next().expect("one").clone();
        blobs.insert(path.clone(), other);
        match written(&contents, &blobs) {
            Err(Error::Refused(refusal)) => {
                assert_eq!((refusal.code, refusal.args[0].1.as_str()), ("pack-item-differs", path.as_str()));
            }
            other => panic!("{:?}", other.map(|(written, _)| written)),
        }
    }
}

#[test]
fn a_cancelled_verification_ends() {
    let (_, zip) = pack(&some());
    let folder = tempfile::tempdir().expect("a temporary folder");
    let path = folder.path().join("pack.zip");
    fs::write(&path, zip).expect("writes");
    let job = Job::default();
    job.cancel();
    assert!(matches!(verify(&path, &Expected::default(), &job), Err(Error::Cancelled)));
}

#[test]
fn every_naughty_string_as_a_name_gives_a_sound_pack() {
    let list = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../../shared/testdata/blns.json");
    let strings: Vec<String> = serde_json::from_slice(&fs::read(list).expect("blns.json")).expect("strings");
    let files: Vec<(&[u8], Vec<u8>)> =
        strings.iter().map(|text| (text.as_bytes(), text.clone().into_bytes())).collect();
    assert!(files.len() > 400);
    let verified = check(&pack(&files).1, &Expected::default());
    assert_eq!(codes(&verified), Vec::<String>::new());
    assert!(verified.faults.iter().all(|fault| fault.severity == Severity::Warning));
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]
    #[test]
    fn any_files_under_any_names_give_a_sound_pack(files in collection::vec(any::<(Vec<u8>, Vec<u8>)>(), 1..100)) {
        let files: Vec<(&[u8], Vec<u8>)> = files.iter().map(|(name, bytes)| (name.as_slice(), bytes.clone())).collect();
        prop_assert_eq!(codes(&check(&pack(&files).1, &Expected::default())), Vec::<String>::new());
    }
}
