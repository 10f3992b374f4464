use ed25519_dalek::SigningKey;

use super::*;
use crate::pack::seal::tests::seal;

fn key(seed: u8) -> SigningKey {
    SigningKey::from_bytes(&[seed; 32])
}

fn at(day: i64) -> Timestamp {
    Timestamp::new(1_772_438_400_000 + day * 86_400_000, 60)
}

fn rotated(old: u8, new: u8) -> SignedRotation {
    Rotation::sign(&key(old), &key(new).verifying_key(), at(0))
}

struct Memory(tempfile::TempDir);

impl Memory {
    fn new() -> Self {
        Self(tempfile::tempdir().expect("folder"))
    }

    fn say(&self, seal: &Seal, seed: u8, rotations: &[SignedRotation]) -> (SenderSaid, Vec<String>) {
        let hash = crate::pack::manifest::sha256(seal.text().as_bytes());
        let (said, faults) = Senders::load(self.0.path()).say(seal, hash, &key(seed).verifying_key(), rotations);
        (said, faults.into_iter().map(|fault| fault.code).collect())
    }

    fn remember(&self, asked: &SenderRemember) -> Result<()> {
        Senders::load(self.0.path()).remember(asked, at(1))
    }
}

#[test]
fn the_first_key_is_new_and_the_same_one_known_only_after_it_was_remembered() {
    let memory = Memory::new();
    for _ in 0..2 {
        assert_eq!(memory.say(&seal(), 1, &[]).0.acquaintance, Acquaintance::New);
    }
    assert!(!memory.0.path().join("known-senders.json").exists(), "looking writes nothing");
    memory.remember(&memory.say(&seal(), 1, &[]).0.remember).expect("remembers");
    let (said, faults) = memory.say(&seal(), 1, &[]);
    assert_eq!((said.acquaintance, faults), (Acquaintance::SameKey, vec![]));
    assert_eq!((said.first_seen, said.last_pack.map(|seen| seen.sequence)), (Some(at(1)), Some(7)));
    let renamed = Seal { issuer: "Somebody else".into(), ..seal() };
    let said = memory.say(&renamed, 1, &[]).0;
    assert_eq!((said.acquaintance, said.also), (Acquaintance::New, vec![seal().issuer]));
}

#[test]
fn another_key_is_asked_about_unless_the_known_one_vouches_for_it() {
    let memory = Memory::new();
    memory.remember(&memory.say(&seal(), 1, &[]).0.remember).expect("remembers");
    let other = memory.say(&seal(), 2, &[]).0;
    assert_eq!(other.acquaintance, Acquaintance::OtherKey);
    assert_eq!(other.known_key, Some(sshsig::fingerprint(&key(1).verifying_key())));
    assert_eq!(memory.remember(&other.remember).expect_err("is refused").code(), "sender-other-key");
    // Signed by somebody else, or leading to another key: no voucher.
    let forged = SignedRotation { signature: rotated(3, 2).signature, ..rotated(1, 2) };
    for useless in [vec![forged], vec![rotated(3, 2)], vec![rotated(1, 4)]] {
        assert_eq!(memory.say(&seal(), 2, &useless).0.acquaintance, Acquaintance::OtherKey);
    }
    let two_steps = [rotated(1, 5), rotated(5, 2)];
    let rotated = memory.say(&seal(), 2, &two_steps).0;
    assert_eq!(rotated.acquaintance, Acquaintance::Rotated);
    memory.remember(&rotated.remember).expect("remembers");
    assert_eq!(memory.say(&seal(), 2, &[]).0.acquaintance, Acquaintance::SameKey);
    let former = memory.say(&seal(), 1, &[]).0;
    assert_eq!(former.acquaintance, Acquaintance::FormerKey);
    assert_eq!(memory.remember(&former.remember).expect_err("is refused").code(), "sender-other-key");
    memory.remember(&SenderRemember { replace: true, ..former.remember }).expect("was asked for");
    assert_eq!(memory.say(&seal(), 1, &[]).0.acquaintance, Acquaintance::SameKey);
}

#[test]
fn two_packs_of_one_number_and_a_pack_that_follows_another_are_named() {
    let memory = Memory::new();
    memory.remember(&memory.say(&seal(), 1, &[]).0.remember).expect("remembers");
    let other = Seal { purpose: "Another".into(), ..seal() };
    assert_eq!(memory.say(&other, 1, &[]).1, ["sender-number-twice"]);
    let hash = crate::pack::manifest::sha256(seal().text().as_bytes());
    let next = |previous| Seal { sequence: 8, previous: Some(previous), ..seal() };
    assert_eq!(memory.say(&next(hash), 1, &[]).1, Vec::<String>::new());
    assert_eq!(memory.say(&next(ContentHash::new([9; 32])), 1, &[]).1, ["sender-other-history"]);
}

#[test]
fn what_cannot_be_read_is_nobody_and_is_kept_beside() {
    let memory = Memory::new();
    let file = memory.0.path().join("known-senders.json");
    memory.remember(&memory.say(&seal(), 1, &[]).0.remember).expect("remembers");
    let good = std::fs::read_to_string(&file).expect("reads");
    for bad in ["", "{", "[{}]", &good.replace("ssh-ed25519 ", "ssh-dss ")] {
        std::fs::write(&file, bad).expect("writes");
        assert_eq!(memory.say(&seal(), 1, &[]).0.acquaintance, Acquaintance::New, "{bad}");
        assert_eq!(std::fs::read_to_string(&file).expect("reads"), bad, "looking changes nothing");
    }
    memory.remember(&memory.say(&seal(), 1, &[]).0.remember).expect("remembers again");
    assert!(memory.0.path().join("known-senders.damaged.json").exists());
    assert_eq!(std::fs::read_to_string(&file).expect("reads"), good);
    assert_eq!(Senders::load(memory.0.path()).forget("nobody").expect_err("is refused").code(), "sender-unknown");
    Senders::load(memory.0.path()).forget(&seal().issuer).expect("forgets");
    assert_eq!(memory.say(&seal(), 1, &[]).0.acquaintance, Acquaintance::New);
}

#[test]
fn a_key_or_name_that_is_none_is_refused_at_its_field() {
    let memory = Memory::new();
    let good = memory.say(&seal(), 1, &[]).0.remember;
    let nameless = memory.remember(&SenderRemember { issuer: " ".into(), ..good.clone() }).expect_err("refused");
    let keyless = memory.remember(&SenderRemember { public_key: "ssh-rsa AAAA".into(), ..good }).expect_err("refused");
    assert_eq!((nameless.field(), keyless.field()), (Some("issuer"), Some("public_key")));
}
