//! Evidence against hostile files, and the fixtures for it.

mod checking;
mod hashing;
mod intaking;
mod listing;
mod previewing;
mod sandbox;
mod storing;
mod walking;

use std::{
    fs,
    path::{Path, PathBuf},
    sync::{
        Arc, Weak,
        atomic::{AtomicI64, AtomicU64, Ordering},
    },
    time::Duration,
};

use sha2::Digest as _;
use tempfile::TempDir;

use super::{
    Vault,
    intake::{Intake, Mode, Stopped, plan, take_in},
};
use crate::{
    Fault,
    domain::{Clock, ContentHash, Timestamp},
    job::{Job, Progress},
};

/// A device clock that moves on by a millisecond whenever it is read.
pub(super) struct Ticking(AtomicI64);

impl Ticking {
    fn new() -> Self {
        Self(AtomicI64::new(1_790_000_000_000))
    }
}

impl Clock for Ticking {
    fn now(&self) -> Timestamp {
        Timestamp::new(self.0.fetch_add(1, Ordering::Relaxed), 120)
    }
}

fn folder() -> TempDir {
    tempfile::tempdir().expect("a temporary folder")
}

fn put(path: impl AsRef<Path>, bytes: impl AsRef<[u8]>) -> PathBuf {
    let path = path.as_ref();
    fs::create_dir_all(path.parent().expect("has a folder")).expect("creates the folder");
    fs::write(path, bytes).expect("writes the file");
    path.to_path_buf()
}

/// The reference: nothing of ours, the whole file at once.
fn naive(bytes: impl AsRef<[u8]>) -> ContentHash {
    ContentHash::new(sha2::Sha256::digest(bytes.as_ref()).into())
}

fn vault_in(folder: &Path) -> Vault {
    Vault::open(folder.join("evidence")).expect("opens the vault")
}

fn take(paths: &[PathBuf], vault: &Vault, job: &Job) -> Result<Intake, Stopped> {
    let plan = plan(paths, None, &Job::default()).expect("plans");
    take_in(plan, Mode::Copy(vault), &Ticking::new(), job)
}

fn codes(faults: &[Fault]) -> Vec<(&str, &str)> {
    let name = |path: &str| path.rfind('/').map_or(0, |at| at + 1);
    faults.iter().map(|f| (f.code.as_str(), &f.subject[name(&f.subject)..])).collect()
}

/// Does something in the middle of a job: `at` counts its progress reports.
fn job_doing(at: u64, deed: impl Fn(&Job) + Send + Sync + 'static) -> Arc<Job> {
    let count = AtomicU64::new(0);
    Arc::new_cyclic(|job: &Weak<Job>| {
        let job = job.clone();
        Job::new(move |_: &Progress| {
            if count.fetch_add(1, Ordering::Relaxed) == at {
                deed(&job.upgrade().expect("the job is running"));
            }
        })
    })
}

/// File systems without fine-grained times need a tick of the kernel between two changes to tell them apart.
fn let_the_file_clock_tick() {
    std::thread::sleep(Duration::from_millis(20));
}

/// Every blob is named by its bytes and nothing lies half done in the vault.
fn assert_whole(vault: &Vault) {
    let listing = vault.list(&Job::default()).expect("lists");
    assert_eq!(listing.faults, []);
    for (hash, _) in listing.blobs {
        let mut bytes = Vec::new();
        std::io::Read::read_to_end(&mut vault.open_blob(hash).expect("opens"), &mut bytes).expect("reads");
        assert_eq!(naive(bytes), hash);
    }
}
