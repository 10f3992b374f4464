//! Keys of others: a first meeting, a key that stays, one that changes with and without a voucher; at the command line and at
//! the wire.

use std::collections::BTreeMap;

use ed25519_dalek::SigningKey;
use serde_json::{Value, json};
use triennium_core::{
    domain::Timestamp,
    pack::rotation::{self, Rotation, SignedRotation},
};
use triennium_tests::Laptop;

use super::{
    keys::Shell,
    pack::{Sealed, codes, key, ok},
};

fn next() -> SigningKey {
    SigningKey::from_bytes(&[43; 32])
}

fn voucher() -> BTreeMap<String, Vec<u8>> {
    let rotation = Rotation::sign(&key(), &next().verifying_key(), Timestamp::new(1_772_438_400_000, 60));
    rotation::tag_files(&[rotation])
}

fn verify(shell: &Shell, sealed: &Sealed, more: &[&str]) -> Value {
    let zip = sealed.zip().display().to_string();
    shell.json(&[&["pack", "verify", &zip], more].concat(), &[])
}

fn acquaintance(verified: &Value) -> &str {
    verified["sender"]["acquaintance"].as_str().expect("a word")
}

#[test]
fn a_key_is_known_once_somebody_said_so_and_another_one_shows() {
    let shell = Shell::new();
    let (first, other) = (Sealed::new(), Sealed::by(&next(), 9, BTreeMap::new()));
    assert_eq!(acquaintance(&verify(&shell, &first, &[])), "new");
    assert_eq!(acquaintance(&verify(&shell, &first, &[])), "new");
    assert!(!shell.home.path().join("home").exists(), "looking leaves nothing behind");
    verify(&shell, &first, &["--remember"]);
    assert_eq!(acquaintance(&verify(&shell, &first, &[])), "same_key");
    let stranger = verify(&shell, &other, &[]);
    assert_eq!((acquaintance(&stranger), &stranger["sound"]), ("other_key", &json!(true)));
    assert_eq!(stranger["sender"]["known_key"], verify(&shell, &first, &[])["key"]);
    let zip = other.zip().display().to_string();
    assert_eq!(shell.refused(&["pack", "verify", &zip, "--remember"], &[]), "sender-other-key");
    assert_eq!(acquaintance(&verify(&shell, &first, &[])), "same_key", "a refusal changes nothing");
    verify(&shell, &other, &["--remember", "--new-key"]);
    assert_eq!(acquaintance(&verify(&shell, &first, &[])), "former_key");
    let listed = shell.json(&["pack", "senders"], &[]);
    assert_eq!((listed.as_array().map(Vec::len), listed[0]["keys"].as_array().map(Vec::len)), (Some(1), Some(2)));
    let issuer = listed[0]["issuer"].as_str().expect("a name").to_owned();
    for (words, says) in
        [(vec!["pack", "verify", &zip], "Same key as last pack"), (vec!["pack", "senders"], issuer.as_str())]
    {
        let text = ok(shell.run(&words, &[]));
        assert!(text.contains(says), "{text}");
    }
    assert_eq!(shell.json(&["pack", "senders", "--forget", &issuer], &[]), json!([]));
    assert_eq!(acquaintance(&verify(&shell, &other, &[])), "new");
}

#[test]
fn a_key_that_the_known_one_vouches_for_in_the_pack_is_told_as_such() {
    let shell = Shell::new();
    verify(&shell, &Sealed::new(), &["--remember"]);
    let sealed = Sealed::by(&next(), 9, voucher());
    let verified = verify(&shell, &sealed, &["--remember"]);
    assert_eq!((acquaintance(&verified), &verified["faults"]), ("rotated", &json!([])));
    assert_eq!(acquaintance(&verify(&shell, &sealed, &[])), "same_key");
}

#[test]
fn a_voucher_that_does_not_hold_is_a_fault_and_vouches_for_nothing() {
    let shell = Shell::new();
    verify(&shell, &Sealed::new(), &["--remember"]);
    let mut files = voucher();
    let statement = files.get_mut("keys/rotation-0001.txt").expect("is there");
    statement[30] ^= 1;
    let sealed = Sealed::by(&next(), 9, files);
    let zip = sealed.zip().display().to_string();
    let output = shell.run(&["pack", "verify", &zip, "--json"], &[]);
    let verified: Value = serde_json::from_slice(&output.stdout).expect("JSON");
    assert_eq!((output.status.code(), codes(&verified)), (Some(1), vec!["pack-rotation-wrong"]));
    assert_eq!(acquaintance(&verified), "other_key");
    let output = shell.run(&["pack", "verify", &zip, "--remember", "--new-key"], &[]);
    assert!(!output.status.success(), "a pack that is not sound is not remembered");
}

#[test]
fn the_window_passes_back_what_it_was_told_and_a_second_pack_of_a_number_shows() {
    let laptop = Laptop::new(5);
    let (sealed, twin) = (Sealed::new(), Sealed::by(&key(), 7, voucher()));
    let verified = laptop.ok("pack_verify", json!({"path": sealed.zip()}));
    let listed = laptop.ok("sender_remember", verified["sender"]["remember"].clone());
    assert_eq!(listed[0]["keys"][0]["last_pack"]["sequence"], 7);
    let again = laptop.ok("pack_verify", json!({"path": twin.zip()}));
    assert_eq!((acquaintance(&again), codes(&again)), ("same_key", vec!["sender-number-twice"]));
    assert_eq!(again["sound"], true, "it is whole; which of the two counts, the issuer must say");
    assert_eq!(laptop.ok("sender_list", json!({})), listed);
    let issuer = listed[0]["issuer"].clone();
    assert_eq!(laptop.ok("sender_forget", json!({ "issuer": issuer })), json!([]));
    assert_eq!(laptop.refused("sender_forget", json!({ "issuer": issuer })).code, "sender-unknown");
    let forged = SignedRotation { statement: "none".into(), signature: "none".into() };
    assert_eq!(forged.verify(), None);
}
