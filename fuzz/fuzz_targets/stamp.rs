//! Any bytes as a time stamp over one seal: what holds says what one of the two true stamps said, whatever else was changed,
//! and is trusted by nobody who has given no certificate.
#![no_main]

use std::sync::LazyLock;

use libfuzzer_sys::fuzz_target;
use triennium_core::pack::{
    manifest::sha256,
    time_stamp::{Anchors, TimeStamp, check},
};

static TRUE: LazyLock<Vec<TimeStamp>> = LazyLock::new(|| {
    let made: [&[u8]; 2] =
        [include_bytes!("../corpus/stamp/seed-rsa"), include_bytes!("../corpus/stamp/seed-ecdsa")];
    made.into_iter().map(|answer| read(answer).expect("a true stamp")).collect()
});

fn read(answer: &[u8]) -> Option<TimeStamp> {
    check(answer, sha256(b"sealed"), None, &Anchors::default()).ok()
}

fuzz_target!(|bytes: &[u8]| {
    if let Some(stamp) = read(bytes) {
        assert!(!stamp.trusted && TRUE.contains(&stamp), "a stamp that no authority made: {stamp:?}");
    }
});
