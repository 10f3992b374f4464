//! One signing key followed by another: a statement of the new key, signed with the old. Whoever knows the old key can follow
//! it to the new one; it proves that the old key's holder wanted this, not who that is.
//!
//! The text is frozen, as the seal's is.

use std::collections::BTreeMap;

use ed25519_dalek::{SigningKey, VerifyingKey};
use serde::{Deserialize, Serialize};

use super::sshsig;
use crate::domain::Timestamp;

pub const NAMESPACE: &str = "key-rotation@triennium";
/// In a pack, beside `data/`: `keys/rotation-0001.txt` with `.sig`.
const FOLDER: &str = "keys/rotation-";
const FORMAT: &str = "triennium-key-rotation-1";
/// A key a month for eighty years.
pub const MOST: usize = 1_000;

#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Rotation {
    pub old: VerifyingKey,
    pub new: VerifyingKey,
    /// What the device said. Nobody has proven it.
    pub clock: Timestamp,
}

/// The statement and its armoured signature, as they lie in a pack and in the register.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, ts_rs::TS)]
pub struct SignedRotation {
    pub statement: String,
    pub signature: String,
}

impl Rotation {
    pub fn text(&self) -> String {
        let (old, new) = (sshsig::public_line(&self.old), sshsig::public_line(&self.new));
        format!("format: {FORMAT}\nold-key: {old}\nnew-key: {new}\ndevice-clock: {}\n", self.clock)
    }

    /// `None` for anything that `text` would not have written.
    fn parse(text: &str) -> Option<Self> {
        let mut lines = text.lines();
        let mut value = |key: &str| lines.next()?.strip_prefix(key)?.strip_prefix(": ");
        if value("format")? != FORMAT {
            return None;
        }
        let rotation = Self {
            old: sshsig::parse_public_line(value("old-key")?)?,
            new: sshsig::parse_public_line(value("new-key")?)?,
            clock: value("device-clock")?.parse().ok()?,
        };
        (rotation.text() == text).then_some(rotation)
    }

    /// From `old`'s holder to `new`.
    pub fn sign(old: &SigningKey, new: &VerifyingKey, clock: Timestamp) -> SignedRotation {
        let statement = Self { old: old.verifying_key(), new: *new, clock }.text();
        SignedRotation { signature: sshsig::sign(old, NAMESPACE, statement.as_bytes()), statement }
    }
}

impl SignedRotation {
    /// What is stated, where the key it leaves has signed it.
    pub fn verify(&self) -> Option<Rotation> {
        let rotation = Rotation::parse(&self.statement)?;
        let signer = sshsig::verify(self.signature.as_bytes(), NAMESPACE, self.statement.as_bytes()).ok()?;
        (signer == rotation.old && rotation.old != rotation.new).then_some(rotation)
    }
}

/// The files that tell it in a pack, `chain` oldest first.
pub fn tag_files(chain: &[SignedRotation]) -> BTreeMap<String, Vec<u8>> {
    let files = chain.iter().enumerate().flat_map(|(n, rotation)| {
        let path = format!("{FOLDER}{:04}.txt", n + 1);
        let signature = (format!("{path}.sig"), rotation.signature.clone().into_bytes());
        [(path, rotation.statement.clone().into_bytes()), signature]
    });
    files.collect()
}

/// Whether `path` is a statement's; its signature lies beside it.
pub fn is_statement(path: &str) -> bool {
    path.starts_with(FOLDER) && path.ends_with(".txt")
}

/// Whether `rotations` lead from one key to the other, in however many steps.
pub fn leads(rotations: &[Rotation], from: &VerifyingKey, to: &VerifyingKey) -> bool {
    let mut reached = vec![*from];
    let mut at = 0;
    while let Some(key) = reached.get(at).copied() {
        if key == *to {
            return true;
        }
        let next = rotations.iter().filter(|rotation| rotation.old == key).map(|rotation| rotation.new);
        let fresh: Vec<VerifyingKey> = next.filter(|new| !reached.contains(new)).collect();
        reached.extend(fresh);
        at += 1;
    }
    false
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn key(seed: u8) -> SigningKey {
        SigningKey::from_bytes(&[seed; 32])
    }

    fn signed(old: u8, new: u8) -> SignedRotation {
        Rotation::sign(&key(old), &key(new).verifying_key(), Timestamp::new(1_772_438_400_000, 60))
    }

    #[test]
    fn the_text_is_frozen() {
        let public = |seed| sshsig::public_line(&key(seed).verifying_key());
        let text = format!(
            "format: triennium-key-rotation-1\nold-key: {}\nnew-key: {}\ndevice-clock: 2026-03-02T09:00:00.000+01:00\n",
            public(1),
            public(2)
        );
        assert_eq!(signed(1, 2).statement, text);
    }

    #[test]
    fn only_the_old_key_can_name_the_new_one() {
        let good = signed(1, 2);
        assert_eq!(good.verify().map(|rotation| rotation.new), Some(key(2).verifying_key()));
        let by_another =
            SignedRotation { signature: sshsig::sign(&key(3), NAMESPACE, good.statement.as_bytes()), ..good.clone() };
        let for_a_pack = SignedRotation {
            signature: sshsig::sign(&key(1), super::super::seal::NAMESPACE, good.statement.as_bytes()),
            ..good.clone()
        };
        let to_another = SignedRotation { statement: signed(1, 4).statement, ..good };
        for bad in [by_another, for_a_pack, to_another, signed(1, 1)] {
            assert_eq!(bad.verify(), None);
        }
    }

    #[test]
    fn a_chain_leads_through_every_step_and_circles_end() {
        let rotations: Vec<Rotation> =
            [(1, 2), (2, 3), (3, 1), (5, 6)].iter().filter_map(|(a, b)| signed(*a, *b).verify()).collect();
        let leads = |a, b| leads(&rotations, &key(a).verifying_key(), &key(b).verifying_key());
        assert!(leads(1, 3) && leads(3, 2) && leads(5, 6) && leads(4, 4));
        assert!(!leads(6, 5) && !leads(1, 6));
    }

    #[test]
    fn files_come_in_pairs_with_names_a_pack_can_bear() {
        let files = tag_files(&[signed(1, 2), signed(2, 3)]);
        let statements: Vec<&String> = files.keys().filter(|path| is_statement(path)).collect();
        assert_eq!(statements, ["keys/rotation-0001.txt", "keys/rotation-0002.txt"]);
        for path in files.keys() {
            assert_eq!(super::super::names::refused(&format!("pack-0007/{path}")), None);
        }
        assert!(statements.iter().all(|path| files.contains_key(&format!("{path}.sig"))));
    }

    proptest! {
        #[test]
        fn nothing_else_verifies(statement in ".{0,200}", signature in ".{0,200}") {
            prop_assert_eq!(SignedRotation { statement, signature }.verify(), None);
        }
    }
}
