//! Any bytes as a seal and as a signature: a seal reads only what it would write, and no signature but the true one verifies.
#![no_main]

use libfuzzer_sys::fuzz_target;
use triennium_core::pack::{
    seal::{NAMESPACE, Seal},
    sshsig,
};

fuzz_target!(|bytes: &[u8]| {
    if let Ok(text) = std::str::from_utf8(bytes)
        && let Some(seal) = Seal::parse(text)
    {
        assert_eq!(seal.text(), text);
    }
    // Nobody has signed this message: whatever verifies is forged.
    assert!(sshsig::verify(bytes, NAMESPACE, b"a message that nobody signed").is_err());
});
