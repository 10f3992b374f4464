//! What every flow needs: a desk in a temporary home, a clock that moves when told, and `call`.

pub mod cast;
pub mod conduct;

use std::{
    collections::BTreeMap,
    path::{Path, PathBuf},
    sync::{
        Arc, Mutex, MutexGuard,
        atomic::{AtomicI64, AtomicU64, Ordering},
    },
};

use serde_json::{Value, json};
use triennium_core::{
    Result,
    api::{self, ApiError, Host, Reply},
    app::{Env, clock::Ids, desk::Desk, key::keyring::Keyring},
    domain::{Clock, Timestamp},
    pack::age::Secret,
};

/// 2026-03-02 08:00 UTC, offset +01:00; every reading is a second later.
pub struct TestClock {
    at_ms: AtomicI64,
    tick_ms: AtomicI64,
}

impl TestClock {
    pub fn new() -> Arc<Self> {
        Arc::new(Self { at_ms: AtomicI64::new(1_772_438_400_000), tick_ms: AtomicI64::new(1_000) })
    }

    pub fn advance_days(&self, days: i64) {
        self.at_ms.fetch_add(days * 86_400_000, Ordering::Relaxed);
    }

    /// From now on every reading is so much later: what is measured must not believe that seconds pass between two writes.
    pub fn tick(&self, ms: i64) {
        self.tick_ms.store(ms, Ordering::Relaxed);
    }
}

impl Clock for TestClock {
    fn now(&self) -> Timestamp {
        Timestamp::new(self.at_ms.fetch_add(self.tick_ms.load(Ordering::Relaxed), Ordering::Relaxed), 60)
    }
}

/// The same bytes each run, so that ids and seeds are.
pub fn repeatable_env(clock: Arc<TestClock>, seed: u64) -> Env {
    let state = AtomicU64::new(seed);
    let entropy = move |bytes: &mut [u8]| {
        for byte in bytes {
            // SplitMix64: enough spread for ids that nobody attacks.
            let mut z = state.fetch_add(0x9e37_79b9_7f4a_7c15, Ordering::Relaxed);
            z = (z ^ (z >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
            z = (z ^ (z >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
            *byte = (z >> 56) as u8;
        }
    };
    Env { clock, ids: Arc::new(Ids::new(Box::new(entropy))), keyring: Arc::new(MemoryKeyring::default()) }
}

/// A keyring of one test.
#[derive(Default)]
pub struct MemoryKeyring(Mutex<BTreeMap<String, Secret>>);

impl MemoryKeyring {
    fn held(&self) -> MutexGuard<'_, BTreeMap<String, Secret>> {
        self.0.lock().expect("sound")
    }
}

impl Keyring for MemoryKeyring {
    fn is_available(&self) -> bool {
        true
    }

    fn get(&self, name: &str) -> Result<Option<Secret>> {
        Ok(self.held().get(name).cloned())
    }

    fn put(&self, name: &str, secret: &Secret) -> Result<()> {
        self.held().insert(name.to_owned(), secret.clone());
        Ok(())
    }

    fn remove(&self, name: &str) -> Result<()> {
        self.held().remove(name);
        Ok(())
    }
}

/// A laptop with someone at it and, after `workspace`, an open workspace.
pub struct Laptop {
    pub host: Arc<Host>,
    pub clock: Arc<TestClock>,
    pub home: tempfile::TempDir,
}

impl Laptop {
    pub fn new(seed: u64) -> Self {
        let laptop = Self::at(tempfile::tempdir().expect("a temporary folder"), seed);
        laptop.ok("identity_set", json!({"name": "Anna Berg", "email": "anna@example.org", "role": "Lead auditor"}));
        laptop
    }

    fn at(home: tempfile::TempDir, seed: u64) -> Self {
        let clock = TestClock::new();
        let desk = Desk::at(&home.path().join("home"), "test", repeatable_env(clock.clone(), seed)).expect("a desk");
        Self { host: Host::new(desk, |_, _| {}), clock, home }
    }

    /// With a workspace named "Nordlicht IT" in its home.
    pub fn with_workspace() -> Self {
        let laptop = Self::new(1);
        laptop.ok("workspace_create", json!({"path": laptop.folder(), "organisation": "Nordlicht IT"}));
        laptop
    }

    /// With a copy of the home that `leave_a_copy` left, its workspace open. Another `seed`: its ids are taken.
    pub fn with_copy_of(kept: &Path, seed: u64) -> Self {
        let home = tempfile::tempdir().expect("a temporary folder");
        copy_all(kept, home.path());
        let laptop = Self::at(home, seed);
        laptop.ok("workspace_open", json!({"path": laptop.folder()}));
        laptop
    }

    /// Leaves the home, workspace included, in a new folder; its workspace is closed.
    pub fn leave_a_copy(&self, kept: &Path) {
        self.ok("workspace_close", json!({}));
        copy_all(self.home.path(), kept);
    }

    pub fn folder(&self) -> PathBuf {
        self.home.path().join("workspace")
    }

    pub fn call(&self, command: &str, input: Value) -> Result<Reply, ApiError> {
        api::dispatch(&self.host, command, input)
    }

    /// The value of a command that must succeed.
    pub fn ok(&self, command: &str, input: Value) -> Value {
        self.call(command, input).unwrap_or_else(|error| panic!("{command}: {error:?}")).value
    }

    /// The refusal of a command that must be refused.
    pub fn refused(&self, command: &str, input: Value) -> ApiError {
        match self.call(command, input) {
            Err(error) => error,
            Ok(reply) => panic!("{command} was not refused: {:?}", reply.value),
        }
    }
}

fn copy_all(from: &Path, to: &Path) {
    std::fs::create_dir_all(to).expect("a folder");
    for entry in from.read_dir().expect("a folder").flatten() {
        let target = to.join(entry.file_name());
        match entry.path().is_dir() {
            true => copy_all(&entry.path(), &target),
            false => drop(std::fs::copy(entry.path(), &target).expect("copied")),
        }
    }
}

/// `../shared/testdata`, beside the project; a missing one is a failure, never a skip.
pub fn testdata(name: &str) -> PathBuf {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../shared/testdata").join(name);
    assert!(path.exists(), "{} is missing: the tests need the shared folder beside the project", path.display());
    path
}

/// The repository's root.
pub fn project() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("..")
}
