//! The key that seals packs: the one place that says which. Its secret half never leaves the laptop.

use ed25519_dalek::SigningKey;

use super::super::{App, key::Passphrase};
use crate::Result;

/// Of this installation; made at its first use.
pub fn signing_key(app: &App, passphrase: Option<&Passphrase>) -> Result<SigningKey> {
    app.pack_keys()?.signing(passphrase)
}
