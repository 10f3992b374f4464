//! The key that seals packs: the one place that says which. Its secret half never leaves the laptop.

use ed25519_dalek::SigningKey;

use super::super::App;
use crate::Result;

pub fn signing_key(app: &App) -> Result<SigningKey> {
    Ok(app.device_key().signing.clone())
}
