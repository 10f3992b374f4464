//! The SHA-256 of a piece of evidence: what it is called in the vault, in a report and in a manifest.

use std::{fmt, str::FromStr};

use super::{Refusal, hex};

/// Text form: 64 lower-case hexadecimal digits. Reading takes either case (PowerShell prints capitals).
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, ts_rs::TS)]
#[ts(as = "String")]
pub struct ContentHash([u8; 32]);

impl ContentHash {
    pub const fn new(bytes: [u8; 32]) -> Self {
        Self(bytes)
    }

    pub const fn as_bytes(&self) -> &[u8; 32] {
        &self.0
    }
}

impl fmt::Display for ContentHash {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        hex::write(&self.0, f)
    }
}

impl fmt::Debug for ContentHash {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        hex::write(&self.0, f)
    }
}

impl FromStr for ContentHash {
    type Err = Refusal;
    fn from_str(text: &str) -> Result<Self, Refusal> {
        let bytes = hex::bytes(text).and_then(|bytes| <[u8; 32]>::try_from(bytes).ok());
        bytes.map(Self).ok_or_else(|| Refusal::new("value-not-a-hash").arg("value", text))
    }
}

impl serde::Serialize for ContentHash {
    fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}

impl<'de> serde::Deserialize<'de> for ContentHash {
    fn deserialize<D: serde::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let text = <std::borrow::Cow<'de, str> as serde::Deserialize>::deserialize(deserializer)?;
        text.parse().map_err(serde::de::Error::custom)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn text_and_bytes_are_each_others_inverse() {
        let hash = ContentHash::new(std::array::from_fn(|i| (i * 9) as u8));
        assert!(hash.to_string().starts_with("0009121b24"));
        assert_eq!(hash.to_string().parse::<ContentHash>().expect("parses"), hash);
        assert_eq!(hash.to_string().to_uppercase().parse::<ContentHash>().expect("parses"), hash);
        let json = serde_json::to_string(&hash).expect("writes");
        assert_eq!(json, format!("\"{hash}\""));
        assert_eq!(serde_json::from_str::<ContentHash>(&json).expect("reads"), hash);
    }

    #[test]
    fn anything_else_is_refused_by_value() {
        for text in ["", "00", &"0".repeat(63), &"0".repeat(65), &"g".repeat(64), &"é".repeat(32), &"0".repeat(66)] {
            let refusal = text.parse::<ContentHash>().expect_err("not a hash");
            assert_eq!((refusal.code, refusal.args[0].1.as_str()), ("value-not-a-hash", text));
        }
    }
}
