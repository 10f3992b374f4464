//! What is otherwise than in the pack before: records by the digest of what was said of them, evidence by its hash.

use std::collections::BTreeMap;

use crate::domain::{IssuedPackItem, PackDifference, PackedRecord};

/// Something of a pack that can be told from its like in another: by its kind and id.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct Part {
    pub entity: String,
    pub id: String,
    pub number: String,
    pub digest: String,
}

impl From<&PackedRecord> for Part {
    fn from(record: &PackedRecord) -> Self {
        let PackedRecord { entity, id, number, sha256 } = record.clone();
        Self { entity, id, number, digest: sha256 }
    }
}

impl From<&IssuedPackItem> for Part {
    fn from(item: &IssuedPackItem) -> Self {
        let (number, digest) = (item.number.clone(), item.sha256.clone());
        Self { entity: "evidence".into(), id: item.evidence_id.to_string(), number, digest }
    }
}

/// Added, removed, changed; by kind and number.
pub fn between(old: impl IntoIterator<Item = Part>, new: impl IntoIterator<Item = Part>) -> Vec<PackDifference> {
    let key = |part: Part| ((part.entity.clone(), part.id.clone()), part);
    let mut old: BTreeMap<_, Part> = old.into_iter().map(key).collect();
    let told =
        |part: Part, what: &str| PackDifference { entity: part.entity, number: part.number, what: what.to_owned() };
    let mut found: Vec<PackDifference> = Vec::new();
    for (at, part) in new.into_iter().map(key) {
        match old.remove(&at) {
            None => found.push(told(part, "added")),
            Some(before) if before.digest != part.digest => found.push(told(part, "changed")),
            Some(_) => {}
        }
    }
    found.extend(old.into_values().map(|part| told(part, "removed")));
    found.sort();
    found
}

#[cfg(test)]
mod tests {
    use super::*;

    fn part(id: &str, digest: &str) -> Part {
        Part { entity: "finding".into(), id: id.into(), number: id.to_uppercase(), digest: digest.into() }
    }

    #[test]
    fn what_is_new_gone_or_otherwise_is_told_and_nothing_else() {
        let found =
            between([part("a", "1"), part("b", "1"), part("c", "1")], [part("b", "2"), part("c", "1"), part("d", "1")]);
        let told: Vec<_> = found.iter().map(|one| format!("{} {}", one.number, one.what)).collect();
        assert_eq!(told, ["A removed", "B changed", "D added"]);
        assert_eq!(between([part("a", "1")], [part("a", "1")]), []);
    }
}
