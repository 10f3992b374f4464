//! `bagit.txt`: which version of BagIt, and how the other tag files are written.

use super::text::{self, TextEncoding};
use crate::Fault;

pub const FILE: &str = "bagit.txt";

#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct Version {
    pub major: u32,
    pub minor: u32,
}

impl Version {
    pub const ONE: Self = Self { major: 1, minor: 0 };
    /// The first draft whose bags are still about.
    const FIRST: Self = Self { major: 0, minor: 93 };

    fn parse(text: &str) -> Option<Self> {
        let (major, minor) = text.split_once('.')?;
        let number = |text: &str| text.bytes().all(|b| b.is_ascii_digit()).then(|| text.parse().ok()).flatten();
        Some(Self { major: number(major)?, minor: number(minor)? })
    }
}

impl std::fmt::Display for Version {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "{}.{}", self.major, self.minor)
    }
}

#[derive(Debug, Clone, Copy)]
pub struct Declaration {
    pub version: Version,
    pub encoding: TextEncoding,
}

/// What a bag without a readable declaration is checked by: the rest of it deserves to be looked at all the same.
impl Default for Declaration {
    fn default() -> Self {
        Self { version: Version::ONE, encoding: TextEncoding::Utf8 }
    }
}

pub fn read(bytes: &[u8], faults: &mut Vec<Fault>) -> Declaration {
    let mut declaration = Declaration::default();
    let Ok(all) = std::str::from_utf8(bytes) else {
        faults.push(Fault::new("bag-text-undecodable", FILE).arg("encoding", "UTF-8"));
        return declaration;
    };
    if all.starts_with('\u{feff}') {
        faults.push(Fault::new("bag-declaration-bom", FILE));
    }
    let mut lines = text::lines(all.trim_start_matches('\u{feff}'));
    match value(&mut lines, "BagIt-Version", faults).map(|found| (Version::parse(found), found)) {
        Some((Some(version), _)) if (Version::FIRST..=Version::ONE).contains(&version) => declaration.version = version,
        Some((_, found)) => faults.push(Fault::new("bag-version-unknown", FILE).arg("version", found)),
        None => {}
    }
    match value(&mut lines, "Tag-File-Character-Encoding", faults).map(|found| (TextEncoding::named(found), found)) {
        Some((Some(encoding), _)) => declaration.encoding = encoding,
        Some((None, found)) => faults.push(Fault::new("bag-encoding-unknown", FILE).arg("encoding", found)),
        None => {}
    }
    faults.extend(lines.map(|line| Fault::new("bag-declaration-extra", FILE).arg("line", line)));
    declaration
}

/// `Label: value` with exactly this label and no space before the colon.
fn value<'t>(lines: &mut impl Iterator<Item = &'t str>, label: &str, faults: &mut Vec<Fault>) -> Option<&'t str> {
    let line = lines.next().unwrap_or_default();
    let found = line.strip_prefix(label).and_then(|rest| rest.strip_prefix(": ")).map(str::trim_end);
    if found.is_none() {
        faults.push(Fault::new("bag-declaration-line", FILE).arg("expected", label).arg("line", line));
    }
    found
}
