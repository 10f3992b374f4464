//! Any bytes as a reply file: what is one is written again as the same, with nothing in it that a page would run.
#![no_main]

use libfuzzer_sys::fuzz_target;
use triennium_core::exchange::reply::ReplyFile;

fuzz_target!(|bytes: &[u8]| {
    let Ok(reply) = ReplyFile::parse(bytes) else { return };
    let text = reply.text().expect("writes what it read");
    assert!(!text.contains('<'));
    let again = ReplyFile::parse(text.as_bytes()).expect("reads what it wrote");
    assert_eq!(again.text().expect("writes it"), text);
});
