//! Any bytes as a zip: reading it ends, every file of it can be streamed within its size, and whatever is called sound is
//! a pack that this program would have written.
#![no_main]

use std::{fs, path::PathBuf, sync::LazyLock};

use libfuzzer_sys::fuzz_target;
use triennium_core::{
    job::Job,
    pack::{
        Tree,
        verify::{Expected, verify},
        zip,
    },
};

/// The reader reads at places of a file. In memory, where the system has that.
static PLACE: LazyLock<PathBuf> = LazyLock::new(|| {
    let memory = PathBuf::from("/dev/shm");
    let folder = if memory.is_dir() { memory } else { std::env::temp_dir() };
    folder.join(format!("triennium-fuzz-{}.zip", std::process::id()))
});

fuzz_target!(|bytes: &[u8]| {
    fs::write(&*PLACE, bytes).expect("a place to write to");
    if let Ok(opened) = zip::open(&PLACE) {
        for (at, file) in opened.tree.files().iter().enumerate() {
            let mut read = 0;
            let each = &mut |chunk: &[u8]| {
                read += chunk.len() as u64;
                Ok(())
            };
            let fault = opened.tree.stream(at, each).expect("nothing but a fault");
            assert!(read <= bytes.len() as u64, "more than there is");
            assert!(fault.is_some() || read == file.size, "a file of another size and no fault");
        }
    }
    let verified = verify(&PLACE, &Expected::default(), &Job::default());
    if let Ok(verified) = verified {
        assert!(!verified.is_sound() || verified.seal.is_some(), "sound without a seal");
    }
});
