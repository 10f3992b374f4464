//! A standard as data: its catalogue of clauses and what an auditor brings along for them (questions, documents, processes).
//! Numbers and titles only. It must never hold requirement text, and never decide a rule.

use std::collections::{BTreeMap, HashMap};

use serde::{Deserialize, Serialize};
use sha2::{Digest, Sha256};
use uuid::Uuid;

pub use super::clause_number::ClauseNumber;
use super::{CatalogueId, ClauseId, vocabulary};

vocabulary! {
    /// How well a title or a rule is known: high = two or more sources agree, medium = one, low = inferred.
    Confidence { High = "H", Medium = "M", Low = "L" }
}

vocabulary! {
    Upkeep {
        /// Kept current: needs a version and an approval.
        Maintain = "maintain",
        /// Kept as proof: needs the period it covers.
        Retain = "retain",
    }
}

/// One edition of a set of requirements. An amendment is kept beside the edition: an audit names both in its criteria.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, ts_rs::TS)]
pub struct Catalogue {
    /// Stable name of the edition, "iso20000-1-2018": ids are derived from it, so it never changes.
    pub key: String,
    /// "ISO/IEC 20000-1"
    pub designation: String,
    /// "2018"
    pub edition: String,
    pub title: String,
    pub issuer: String,
    pub amendments: Vec<CatalogueAmendment>,
    /// False: no clause may be answered "not applicable" (ISO/IEC 20000-1).
    pub allows_not_applicable: bool,
    /// Where not empty, "not applicable" is open only below these numbers (the controls of ISO/IEC 27001 Annex A).
    pub not_applicable_only_under: Vec<ClauseNumber>,
    pub not_applicable_note: String,
    pub copyright: String,
    pub source: String,
}

#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, ts_rs::TS)]
pub struct CatalogueAmendment {
    /// "Amd 1"
    pub name: String,
    pub subject: String,
    /// The year on the cover; sources disagree for some, so the person can correct it.
    pub year: Option<u16>,
    pub confidence: Confidence,
    pub clauses: Vec<ClauseNumber>,
    pub note: String,
}

impl Catalogue {
    pub fn id(&self) -> CatalogueId {
        catalogue_id(&self.key)
    }

    /// "ISO/IEC 20000-1:2018 + Amd 1:2024"
    pub fn name(&self) -> String {
        let edition = if self.edition.is_empty() { String::new() } else { format!(":{}", self.edition) };
        let amendments = self.amendments.iter().map(|a| match a.year {
            Some(year) => format!(" + {}:{year}", a.name),
            None => format!(" + {}", a.name),
        });
        format!("{}{edition}{}", self.designation, amendments.collect::<String>())
    }

    pub fn not_applicable_is_open_for(&self, number: &ClauseNumber) -> bool {
        let under = &self.not_applicable_only_under;
        self.allows_not_applicable && (under.is_empty() || number.with_ancestors().skip(1).any(|n| under.contains(&n)))
    }
}

#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, ts_rs::TS)]
pub struct Clause {
    pub id: ClauseId,
    pub number: ClauseNumber,
    /// `None` for a numbered paragraph without a heading.
    pub title: Option<String>,
    pub parent: Option<ClauseNumber>,
    /// 1 at the top.
    pub level: u32,
    pub is_leaf: bool,
    /// 1-based place in the catalogue: parents before children, siblings in natural order.
    pub position: u32,
    /// For ISO/IEC 20000-1: G governance, P plan, D design, T transition, O operate, I improve (our own reading).
    pub tags: Vec<String>,
    /// The point of ISO/IEC 17021-1 9.6.2.2 this clause serves, where it must be touched at each surveillance.
    pub surveillance_topic: Option<String>,
    pub title_confidence: Option<Confidence>,
    pub allows_not_applicable: bool,
}

/// What a file says about one clause, before its place among the others is known.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ClauseDraft {
    pub number: ClauseNumber,
    pub title: Option<String>,
    pub parent: Option<ClauseNumber>,
    pub tags: Vec<String>,
    pub surveillance_topic: Option<String>,
    pub title_confidence: Option<Confidence>,
}

/// Gives every clause its id, level and place. A parent that is not among the drafts makes a clause a top one; drafts that
/// are each other's ancestors are left out (a loader or importer reports them). Numbers are expected to be unique.
pub fn arrange(catalogue: &Catalogue, drafts: Vec<ClauseDraft>) -> Vec<Clause> {
    let listed: HashMap<_, _> = drafts.iter().map(|d| (d.number.clone(), ())).collect();
    let mut below: HashMap<Option<ClauseNumber>, Vec<ClauseDraft>> = HashMap::new();
    for mut draft in drafts {
        draft.parent = draft.parent.filter(|p| listed.contains_key(p));
        below.entry(draft.parent.clone()).or_default().push(draft);
    }
    for siblings in below.values_mut() {
        // Last first: the walk takes them from the end.
        siblings.sort_by_cached_key(|d| std::cmp::Reverse((d.number.sort_key(), d.number.to_string())));
    }
    walk(catalogue, below)
}

fn walk(catalogue: &Catalogue, mut below: HashMap<Option<ClauseNumber>, Vec<ClauseDraft>>) -> Vec<Clause> {
    let mut clauses = Vec::new();
    let at_level = |level: u32| move |draft| (level, draft);
    let mut open: Vec<_> = below.remove(&None).unwrap_or_default().into_iter().map(at_level(1)).collect();
    while let Some((level, draft)) = open.pop() {
        let children = below.remove(&Some(draft.number.clone())).unwrap_or_default();
        clauses.push(place(catalogue, draft, level, clauses.len(), children.is_empty()));
        open.extend(children.into_iter().map(at_level(level + 1)));
    }
    clauses
}

fn place(catalogue: &Catalogue, draft: ClauseDraft, level: u32, before: usize, is_leaf: bool) -> Clause {
    Clause {
        id: clause_id(&catalogue.key, &draft.number),
        level,
        is_leaf,
        position: u32::try_from(before + 1).unwrap_or(u32::MAX),
        allows_not_applicable: catalogue.not_applicable_is_open_for(&draft.number),
        number: draft.number,
        title: draft.title,
        parent: draft.parent,
        tags: draft.tags,
        surveillance_topic: draft.surveillance_topic,
        title_confidence: draft.title_confidence,
    }
}

/// The same on every laptop.
pub fn catalogue_id(key: &str) -> CatalogueId {
    CatalogueId(derived_id(&[key.as_bytes()]))
}

/// The same on every laptop: SHA-256 of "catalogue key NUL number", shaped as a UUID of version 8.
pub fn clause_id(catalogue_key: &str, number: &ClauseNumber) -> ClauseId {
    ClauseId(derived_id(&[catalogue_key.as_bytes(), number.as_str().as_bytes()]))
}

/// Frozen: workspaces hold these ids.
pub(super) fn derived_id(parts: &[&[u8]]) -> Uuid {
    let digest = Sha256::digest(parts.join(&0));
    let mut bytes = [0; 16];
    bytes.copy_from_slice(&digest[..16]);
    bytes[6] = bytes[6] & 0x0f | 0x80;
    bytes[8] = bytes[8] & 0x3f | 0x80;
    Uuid::from_bytes(bytes)
}

/// An audit question of ours with the evidence usually seen, in one language.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, ts_rs::TS)]
pub struct StarterQuestion {
    pub clause: ClauseNumber,
    /// 1-based within the clause; (clause, position) is the same question in every language.
    pub position: u32,
    pub question: String,
    pub evidence: String,
    /// Population and sample size to start from; empty where there is nothing to sample.
    pub sampling_hint: String,
}

#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, ts_rs::TS)]
pub struct RequiredDocument {
    pub key: String,
    pub clause: ClauseNumber,
    pub kind: Upkeep,
    pub name: String,
    pub name_de: String,
    pub confidence: Confidence,
}

/// A process an audit programme can plan for.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, ts_rs::TS)]
pub struct ProcessUnit {
    pub key: String,
    pub clause: ClauseNumber,
    pub name: String,
    pub name_de: String,
}

/// Something to be done at planned intervals. The standard gives no number: the months are our suggestion.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, ts_rs::TS)]
pub struct PlannedDuty {
    pub key: String,
    pub clause: ClauseNumber,
    pub duty: String,
    pub duty_de: String,
    pub suggested_months: u32,
    pub confidence: Confidence,
}

/// A point of ISO/IEC 17021-1 9.6.2.2 with the clauses that serve it, each with everything below it (DOMAIN.md B6).
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, ts_rs::TS)]
pub struct SurveillanceTopic {
    pub key: String,
    pub topic: String,
    pub topic_de: String,
    #[serde(deserialize_with = "numbers")]
    pub clauses: Vec<ClauseNumber>,
    pub confidence: Confidence,
}

/// `9.2;9.3`
fn numbers<'de, D: serde::Deserializer<'de>>(deserializer: D) -> Result<Vec<ClauseNumber>, D::Error> {
    let text = String::deserialize(deserializer)?;
    text.split_terminator(';').map(|number| number.parse().map_err(serde::de::Error::custom)).collect()
}

/// One topic with the clauses that treat it, by catalogue key: our own analysis, for integrated audits.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, ts_rs::TS)]
pub struct CrosswalkRow {
    pub topic: String,
    pub topic_de: String,
    pub clauses: BTreeMap<String, Vec<ClauseNumber>>,
}

#[cfg(test)]
mod tests {
    use super::*;

    fn catalogue() -> Catalogue {
        Catalogue {
            key: "own-1".into(),
            designation: "Own".into(),
            edition: "1".into(),
            title: String::new(),
            issuer: String::new(),
            amendments: Vec::new(),
            allows_not_applicable: true,
            not_applicable_only_under: vec!["A".parse().unwrap()],
            not_applicable_note: String::new(),
            copyright: String::new(),
            source: String::new(),
        }
    }

    fn draft(number: &str, parent: Option<&str>) -> ClauseDraft {
        ClauseDraft {
            number: number.parse().unwrap(),
            title: None,
            parent: parent.map(|p| p.parse().unwrap()),
            tags: Vec::new(),
            surveillance_topic: None,
            title_confidence: None,
        }
    }

    #[test]
    fn children_follow_their_parent_whatever_their_numbers() {
        let drafts = vec![
            draft("ac-10", Some("access")),
            draft("ac-2", Some("access")),
            draft("zoo", None),
            draft("access", None),
        ];
        let placed: Vec<_> = arrange(&catalogue(), drafts)
            .into_iter()
            .map(|c| (c.number.to_string(), c.level, c.is_leaf, c.position))
            .collect();
        let expected = [("access", 1, false, 1), ("ac-2", 2, true, 2), ("ac-10", 2, true, 3), ("zoo", 1, true, 4)];
        assert_eq!(placed, expected.map(|(n, l, leaf, p)| (n.to_owned(), l, leaf, p)));
    }

    #[test]
    fn an_unlisted_parent_makes_a_top_clause_and_a_ring_is_left_out() {
        let drafts = vec![draft("4.1", Some("4")), draft("a", Some("b")), draft("b", Some("a"))];
        let placed = arrange(&catalogue(), drafts);
        assert_eq!(placed.len(), 1);
        assert_eq!((placed[0].level, placed[0].parent.clone()), (1, None));
    }

    #[test]
    fn ids_are_frozen() {
        // Computed with Python's hashlib: changing them would cut workspaces off their clauses.
        assert_eq!(catalogue_id("iso20000-1-2018").to_string(), "f47fe511-ec13-888f-a132-361620f5a5c1");
        assert_eq!(
            clause_id("iso20000-1-2018", &"8.5.1.2".parse().unwrap()).to_string(),
            "3a571281-c099-829e-ad22-a722195d0134"
        );
    }

    #[test]
    fn not_applicable_is_open_only_where_the_catalogue_says() {
        let open = |n: &str| catalogue().not_applicable_is_open_for(&n.parse().unwrap());
        assert!(open("A.5.1") && !open("4.1") && !open("A"));
        let closed = Catalogue { allows_not_applicable: false, ..catalogue() };
        assert!(!closed.not_applicable_is_open_for(&"A.5".parse().unwrap()));
    }
}
