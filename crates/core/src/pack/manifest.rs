//! Manifests of our own packs: lines that `sha256sum -c`, `shasum`, 7-Zip and bagit-python all take, and the digest over
//! those of the evidence.

use std::collections::BTreeMap;

use crate::{domain::ContentHash, evidence::Digest};

pub const PAYLOAD: &str = "manifest-sha256.txt";
pub const TAGS: &str = "tagmanifest-sha256.txt";
pub const EVIDENCE: &str = "data/evidence/";

/// Paths with their hashes; sorted by the bytes of the path.
pub type Hashes = BTreeMap<String, ContentHash>;

/// `hash`, two spaces, path, LF. Paths are of `pack/names.rs` and need no escape.
pub fn lines<'h>(hashes: impl IntoIterator<Item = (&'h String, &'h ContentHash)>) -> String {
    hashes.into_iter().map(|(path, hash)| format!("{hash}  {path}\n")).collect()
}

/// One hash for all the evidence: of the manifest's lines below `data/evidence/`. It can be printed in a report that lies
/// in the pack itself, which the pack's own hash cannot.
pub fn evidence_digest(payload: &Hashes) -> ContentHash {
    sha256(lines(payload.iter().filter(|(path, _)| path.starts_with(EVIDENCE))).as_bytes())
}

pub fn sha256(bytes: &[u8]) -> ContentHash {
    let mut digest = Digest::default();
    digest.update(bytes);
    digest.finish().hash
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_evidence_digest_is_that_of_the_lines_as_they_stand() {
        let hash = |n| ContentHash::new([n; 32]);
        let of = |paths: &[(&str, u8)]| -> Hashes { paths.iter().map(|(p, n)| ((*p).to_owned(), hash(*n))).collect() };
        let some = of(&[("data/evidence/EV-2/01-b.txt", 2), ("data/evidence/EV-1/01-a.txt", 1)]);
        let line = |n: u8, path: &str| format!("{}  {path}\n", format!("{n:02x}").repeat(32));
        let text = line(1, "data/evidence/EV-1/01-a.txt") + &line(2, "data/evidence/EV-2/01-b.txt");
        assert_eq!(lines(&some), text);
        assert_eq!(evidence_digest(&some), sha256(text.as_bytes()));
        let mut with_report = some.clone();
        with_report.insert("data/report/audit-pack.pdf".into(), hash(9));
        assert_eq!(evidence_digest(&with_report), evidence_digest(&some));
    }
}
