//! This laptop: its id, its signing key, and who sits at it. Kept outside every workspace, in the user's own folder.
//! The secret key never leaves that folder; a workspace holds only the public half.

use std::path::Path;

use ed25519_dalek::SigningKey;
use rusqlite::Connection;
use serde::{Deserialize, Serialize};
use uuid::Uuid;

use super::Env;
use crate::{
    Error, Result,
    domain::{Device, DeviceId, Person, PersonId, Refusal, Timestamp, organisation},
    io,
    store::who,
};

/// Who sits at the keyboard.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, ts_rs::TS)]
pub struct Identity {
    pub name: String,
    #[serde(default)]
    pub email: String,
    #[serde(default)]
    pub role: String,
}

impl Identity {
    /// Refused at the field that is wrong.
    pub fn checked(&self) -> Result<Self> {
        Ok(Self {
            name: organisation::named("name", &self.name)?,
            email: organisation::email("email", &self.email)?,
            role: self.role.trim().to_owned(),
        })
    }

    pub fn as_person(&self, id: PersonId) -> Person {
        Person {
            id,
            name: self.name.clone(),
            email: self.email.clone(),
            job_title: self.role.clone(),
            unit: String::new(),
            languages: String::new(),
            manager_id: None,
            external: false,
            organisation: String::new(),
            note: String::new(),
            deleted: false,
        }
    }
}

pub struct DeviceKey {
    pub device: Uuid,
    pub name: String,
    pub signing: SigningKey,
}

impl DeviceKey {
    pub fn generate(env: &Env, name: &str) -> Self {
        let device = env.ids.uuid(env.clock.now());
        Self { device, name: name.to_owned(), signing: SigningKey::from_bytes(&env.ids.bytes()) }
    }

    pub fn as_device(&self, tag: String, now: Timestamp) -> Device {
        let public_key = hex(self.signing.verifying_key().as_bytes());
        Device { id: DeviceId(self.device), tag, name: self.name.clone(), public_key, registered_at: now }
    }
}

/// Lower-case hex.
pub fn hex(bytes: &[u8]) -> String {
    bytes.iter().map(|b| format!("{b:02x}")).collect()
}

pub fn unhex(text: &str) -> Option<Vec<u8>> {
    let digits = text.as_bytes();
    let nibble = |b: u8| char::from(b).to_digit(16).and_then(|d| u8::try_from(d).ok());
    let pairs = digits.chunks(2).map(|pair| Some(nibble(pair[0])? << 4 | nibble(*pair.get(1)?)?));
    pairs.collect()
}

/// Two characters no other device of this workspace has: a letter (no I, O) and a digit (no 0), as in B2.
pub fn free_tag(db: &Connection, device: Uuid) -> Result<String> {
    const LETTERS: &[u8] = b"ABCDEFGHJKLMNPQRSTUVWXYZ";
    let start = device.as_u128() % 216;
    let taken = who::device_tags(db)?;
    (0..216)
        .map(|step| usize::try_from((start + step) % 216).unwrap_or_default())
        .map(|n| format!("{}{}", char::from(LETTERS[n / 9]), n % 9 + 1))
        .find(|tag| !taken.contains(tag))
        .ok_or_else(|| Error::refused("device-too-many"))
}

#[derive(Serialize, Deserialize)]
struct Saved {
    device: Uuid,
    name: String,
    /// Ed25519 secret key, hex. The file is readable by its owner only.
    secret: String,
}

/// Reads this laptop's key from `folder`, or makes it at first use.
pub fn load_or_make(folder: &Path, env: &Env) -> Result<DeviceKey> {
    let path = folder.join("device.json");
    if path.exists() {
        return load(&path);
    }
    io::create_folder(folder)?;
    let key = DeviceKey::generate(env, &computer_name());
    let saved = Saved { device: key.device, name: key.name.clone(), secret: hex(&key.signing.to_bytes()) };
    let text = serde_json::to_vec_pretty(&saved).map_err(|e| Error::internal(e.to_string()))?;
    io::write_private(&path, &text)?;
    Ok(key)
}

fn load(path: &Path) -> Result<DeviceKey> {
    let damaged = || Error::from(Refusal::new("device-key-damaged").arg("path", path.display()));
    let saved: Saved = serde_json::from_slice(&io::read(path)?).map_err(|_| damaged())?;
    let bytes = unhex(&saved.secret).and_then(|b| <[u8; 32]>::try_from(b).ok()).ok_or_else(damaged)?;
    Ok(DeviceKey { device: saved.device, name: saved.name, signing: SigningKey::from_bytes(&bytes) })
}

fn computer_name() -> String {
    let named = ["COMPUTERNAME", "HOSTNAME"].iter().find_map(|name| std::env::var(name).ok());
    let name = named.or_else(|| std::fs::read_to_string("/etc/hostname").ok()).unwrap_or_default();
    match name.trim() {
        "" => "laptop".to_owned(),
        name => name.chars().filter(|c| !c.is_control()).take(60).collect(),
    }
}
