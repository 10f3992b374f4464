use std::sync::{
    Arc,
    atomic::{AtomicU64, Ordering},
};

use super::{
    keyring::{Keyring, NoKeyring, tests::MemoryKeyring},
    *,
};
use crate::{
    app::clock::{Ids, SystemClock},
    pack::sshsig,
};

/// No two desks draw the same.
static NEXT: AtomicU64 = AtomicU64::new(1);

struct Desk {
    home: tempfile::TempDir,
    env: Env,
}

impl Desk {
    fn with(keyring: Arc<dyn Keyring>) -> Self {
        let entropy = |bytes: &mut [u8]| {
            for chunk in bytes.chunks_mut(8) {
                let value = NEXT.fetch_add(1, Ordering::Relaxed).to_le_bytes();
                chunk.copy_from_slice(&value[..chunk.len()]);
            }
        };
        let ids = Arc::new(Ids::new(Box::new(entropy)));
        Self { home: tempfile::tempdir().expect("folder"), env: Env { clock: Arc::new(SystemClock), ids, keyring } }
    }

    /// As another run of the program sees it.
    fn keys(&self) -> PackKeys {
        PackKeys::at(self.home.path(), self.env.clone())
    }

    /// Every file of the home as one text.
    fn written(&self) -> String {
        let files = std::fs::read_dir(self.home.path()).expect("folder").flatten();
        files.map(|file| String::from_utf8_lossy(&std::fs::read(file.path()).expect("reads")).into_owned()).collect()
    }
}

fn passphrase(text: &str) -> Passphrase {
    text.to_owned().into()
}

#[test]
fn a_key_is_made_once_in_the_keyring_and_never_lies_in_a_file() {
    let memory = Arc::new(MemoryKeyring::default());
    let desk = Desk::with(memory.clone());
    assert_eq!(desk.keys().status().expect("status").state, KeyState::None);
    let made = desk.keys().signing(None).expect("makes one");
    assert_eq!(desk.keys().signing(None).expect("finds it").to_bytes(), made.to_bytes());
    let status = desk.keys().status().expect("status");
    assert_eq!((status.state, status.place), (KeyState::Ready, Some(KeyPlace::Keyring)));
    assert_eq!(memory.0.lock().expect("sound").len(), 1);
    assert!(!desk.written().contains(&crate::domain::hex::text(&made.to_bytes())));
    memory.0.lock().expect("sound").clear();
    assert_eq!(desk.keys().signing(None).expect_err("is gone").code(), "key-lost");
    let other = desk.keys().make(None, true).expect("makes another");
    assert_ne!(other.to_bytes(), made.to_bytes());
    let register = desk.keys().register().expect("reads");
    assert_eq!(register.keys[0].ended.map(|(end, _)| end), Some(KeyEnd::Replaced));
    assert_eq!(register.chain(), []);
}

#[test]
fn without_a_keyring_a_passphrase_is_asked_for_and_the_file_is_encrypted() {
    let desk = Desk::with(Arc::new(NoKeyring));
    let refused = desk.keys().signing(None).expect_err("needs one");
    assert_eq!((refused.code(), refused.field()), ("key-passphrase-needed", Some("passphrase")));
    let short = desk.keys().signing(Some(&passphrase("too short"))).expect_err("is short");
    assert_eq!(short.code(), "passphrase-short");
    assert!(!desk.written().contains("ssh-ed25519"), "nothing is left of a refusal");
    let good = passphrase("a long passphrase");
    let made = desk.keys().signing(Some(&good)).expect("makes one");
    assert_eq!(desk.keys().status().expect("status").state, KeyState::Locked);
    assert_eq!(desk.keys().signing(None).expect_err("locked").code(), "key-passphrase-needed");
    let wrong = desk.keys().signing(Some(&passphrase("another passphrase"))).expect_err("wrong");
    assert_eq!(wrong.code(), "age-wrong-passphrase");
    let keys = desk.keys();
    assert_eq!(keys.signing(Some(&good)).expect("opens").to_bytes(), made.to_bytes());
    assert_eq!(keys.signing(None).expect("stays open in this run").to_bytes(), made.to_bytes());
    assert!(!desk.written().contains(&crate::domain::hex::text(&made.to_bytes())));
    std::fs::remove_file(secret::file(desk.home.path(), &made.verifying_key())).expect("removes");
    assert_eq!(desk.keys().status().expect("status").state, KeyState::Lost);
}

#[test]
fn each_rotation_is_vouched_for_by_the_key_before_and_takes_its_secret_away() {
    let memory = Arc::new(MemoryKeyring::default());
    let desk = Desk::with(memory.clone());
    assert_eq!(desk.keys().rotate(None).expect_err("nothing yet").code(), "key-none");
    let first = desk.keys().signing(None).expect("makes one").verifying_key();
    let second = desk.keys().rotate(None).expect("rotates").verifying_key();
    let third = desk.keys().rotate(None).expect("rotates").verifying_key();
    let register = desk.keys().register().expect("reads");
    let chain: Vec<Rotation> = register.chain().iter().map(|r| r.verify().expect("is signed")).collect();
    assert_eq!(chain.iter().map(|r| (r.old, r.new)).collect::<Vec<_>>(), [(first, second), (second, third)]);
    assert_eq!(memory.0.lock().expect("sound").keys().collect::<Vec<_>>(), [&secret::name(&third)]);
    assert_eq!(desk.keys().rotation_files().expect("files").len(), 4);
    desk.keys().make(None, true).expect("another that stands alone");
    assert_eq!(desk.keys().rotation_files().expect("files").len(), 0, "nothing leads to it");
}

#[test]
fn a_slip_of_the_hand_does_not_close_the_next_key() {
    let desk = Desk::with(Arc::new(NoKeyring));
    let keys = desk.keys();
    let right = passphrase("four words of mine");
    let first = keys.make(Some(&right), false).expect("makes one").verifying_key();
    let slip = keys.rotate(Some(&passphrase("four wrods of mine"))).expect_err("although this run has it open");
    assert_eq!(slip.code(), "age-wrong-passphrase");
    assert_eq!(keys.rotate(None).expect_err("closes nothing").code(), "key-passphrase-needed");
    assert_eq!(keys.register().expect("reads").current().expect("one").key().expect("a key"), first);
    let second = keys.rotate(Some(&right)).expect("rotates").verifying_key();
    assert_eq!(desk.keys().signing(Some(&right)).expect("opens in the next run").verifying_key(), second);
}

#[test]
fn an_exported_key_comes_back_elsewhere_and_never_over_another_unasked() {
    let desk = Desk::with(Arc::new(MemoryKeyring::default()));
    let made = desk.keys().signing(None).expect("makes one");
    let (path, good) = (desk.home.path().join("key.age"), passphrase("for the safe, only"));
    desk.keys().export(&path, &good, None).expect("exports");
    assert_eq!(desk.keys().export(&path, &good, None).expect_err("is there").code(), "key-export-exists");
    let other = Desk::with(Arc::new(NoKeyring));
    let wrong = other.keys().import(&path, &passphrase("not the one of it"), false, false).expect_err("wrong");
    assert_eq!(wrong.code(), "age-wrong-passphrase");
    other.keys().import(&path, &good, false, false).expect("imports");
    assert_eq!(other.keys().signing(Some(&good)).expect("opens").to_bytes(), made.to_bytes());
    let third = Desk::with(Arc::new(MemoryKeyring::default()));
    third.keys().signing(None).expect("has its own");
    assert_eq!(third.keys().import(&path, &good, false, false).expect_err("has one").code(), "key-exists");
    third.keys().import(&path, &good, false, true).expect("replaces it");
    assert_eq!(third.keys().signing(None).expect("in its keyring").to_bytes(), made.to_bytes());
    assert_eq!(third.keys().register().expect("reads").keys.len(), 2);
    std::fs::write(&path, "no key").expect("writes");
    assert_eq!(other.keys().import(&path, &good, false, true).expect_err("none").code(), "age-damaged");
}

#[test]
fn a_damaged_register_is_named_and_no_new_key_made() {
    let desk = Desk::with(Arc::new(MemoryKeyring::default()));
    desk.keys().signing(None).expect("makes one");
    let file = desk.home.path().join("pack-keys.json");
    let good = std::fs::read_to_string(&file).expect("reads");
    for bad in ["", "{}", &good.replace("ssh-ed25519 ", "ssh-rsa "), &good[..good.len() - 3]] {
        std::fs::write(&file, bad).expect("writes");
        assert_eq!(desk.keys().signing(None).expect_err("is named").code(), "key-register-damaged", "{bad}");
        assert_eq!(std::fs::read_to_string(&file).expect("reads"), bad, "it stays as it is");
    }
}

#[test]
fn the_public_half_is_told_in_the_forms_that_are_used() {
    let key = SigningKey::from_bytes(&[7; 32]).verifying_key();
    let told = PublicKey::of(&key);
    let line = sshsig::public_line(&key);
    let signers = format!("issuer namespaces=\"audit-pack@triennium,key-rotation@triennium\" {line}");
    assert_eq!((told.public_key, told.allowed_signers), (line, signers));
}
