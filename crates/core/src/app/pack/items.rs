//! Which evidence goes into a pack, as itself or as its redacted derivative, what stays at home and why, and what a person
//! should know before handing it over. Looks at files without reading them: sealing does, once.

use std::collections::{BTreeMap, HashMap};

use chrono::NaiveDate;
use serde::Serialize;

use super::{super::evidence::path_in_place, order::PackOrder};
use crate::{
    domain::{Confidentiality, ContentHash, Evidence, EvidenceId, EvidenceState, PackProfile},
    evidence::{Trouble, Vault, open_regular},
};

/// An item not read whole for longer than this is called stale. Three months: the usual interval of a rolling check.
const STALE_DAYS: i64 = 90;

/// An item that goes in, and what it stands for.
#[derive(Debug, Clone)]
pub struct Taken {
    pub item: Evidence,
    pub hash: ContentHash,
    pub size: u64,
    /// What stays at home for it.
    pub originals: Vec<Evidence>,
}

/// An item that stays at home. `why`: the word the index uses, and `pack-why-…` in the messages.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, ts_rs::TS)]
pub struct PackLeftOut {
    pub id: EvidenceId,
    pub number: String,
    pub title: String,
    pub why: String,
    pub note: String,
}

/// What does not stand in the way, and should be known. `what`: `pack-warning-…` in the messages.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Serialize, ts_rs::TS)]
pub struct PackWarning {
    pub what: String,
    pub number: String,
    pub title: String,
    pub note: String,
}

#[derive(Debug, Default)]
pub struct Sorted {
    /// By number.
    pub taken: Vec<Taken>,
    pub left_out: Vec<PackLeftOut>,
    pub warnings: Vec<PackWarning>,
}

pub struct Sieve<'a> {
    pub order: &'a PackOrder,
    pub vault: &'a Vault,
    pub today: NaiveDate,
    /// By the item they were made from.
    pub redacted: &'a HashMap<EvidenceId, Evidence>,
}

enum Fate {
    In,
    Redacted(Box<Evidence>),
    Out(&'static str, String),
}

impl Sieve<'_> {
    pub fn sort(&self, items: Vec<Evidence>) -> Sorted {
        let mut sorted = Sorted::default();
        let mut taken: BTreeMap<(String, EvidenceId), Taken> = BTreeMap::new();
        for item in items {
            let fate = self.fate(&item);
            let (goes, original) = match fate {
                Fate::In => (item, None),
                Fate::Redacted(derivative) => (*derivative, Some(item)),
                Fate::Out(why, note) => {
                    sorted.left_out.push(left_out(&item, why, note));
                    continue;
                }
            };
            match self.there(&goes) {
                Err((why, note)) => sorted.left_out.push(left_out(original.as_ref().unwrap_or(&goes), why, note)),
                Ok((hash, size)) => {
                    let key = (goes.number.clone(), goes.id);
                    let entry = || Taken { item: goes, hash, size, originals: Vec::new() };
                    taken.entry(key).or_insert_with(entry).originals.extend(original);
                }
            }
        }
        sorted.taken = taken.into_values().collect();
        sorted.warnings = sorted.taken.iter().flat_map(|taken| self.warnings(&taken.item)).collect();
        sorted.warnings.sort();
        sorted
    }

    fn fate(&self, item: &Evidence) -> Fate {
        let sensitive = sensitive(item);
        match (self.order.profile(), sensitive) {
            _ if self.order.without.contains(&item.id) || !self.order.takes(item) => {
                Fate::Out("not-chosen", String::new())
            }
            (PackProfile::Redacted, Some(why)) if !is_redaction(item) => match self.redacted.get(&item.id) {
                Some(derivative) => Fate::Redacted(Box::new(derivative.clone())),
                None => Fate::Out(why, String::new()),
            },
            (PackProfile::Full | PackProfile::RequestList, Some("secret")) if !self.order.with_secret => {
                Fate::Out("secret", String::new())
            }
            _ => Fate::In,
        }
    }

    /// Hash and size of what is there to be read; else the word for what is wrong, and the cause.
    fn there(&self, item: &Evidence) -> Result<(ContentHash, u64), (&'static str, String)> {
        let silent = |why| Err((why, String::new()));
        match item.state {
            EvidenceState::Missing => return silent("missing"),
            EvidenceState::Modified | EvidenceState::ChangedWhileHashing => return silent("modified"),
            EvidenceState::Unreadable => return silent("unreadable"),
            _ => {}
        }
        let (Ok(hash), Ok(size)) = (item.sha256.parse::<ContentHash>(), u64::try_from(item.size)) else {
            return silent("damaged");
        };
        let found = match path_in_place(item) {
            Some(path) => open_regular(&path).map(|(_, facts)| facts),
            None => self.vault.facts(hash),
        };
        match found {
            Ok(facts) if facts.size == size => Ok((hash, size)),
            Ok(_) => silent("modified"),
            Err(trouble) if trouble.is_gone() => silent("missing"),
            Err(Trouble::Unreadable(error)) => Err(("unreadable", error.to_string())),
            Err(trouble) => Err(("unreadable", trouble.code().to_owned())),
        }
    }

    fn warnings(&self, item: &Evidence) -> Vec<PackWarning> {
        let day = item.checked_at.map(|at| at.day());
        let stale = day.is_some_and(|day| (self.today - day).num_days() > STALE_DAYS);
        let word = |holds: bool, what: &str, note: String| {
            holds.then(|| PackWarning {
                what: what.to_owned(),
                number: item.number.clone(),
                title: item.title.clone(),
                note,
            })
        };
        let until = |day: Option<NaiveDate>| day.map(|day| day.to_string()).unwrap_or_default();
        let sensitive = sensitive(item).filter(|_| self.order.profile() != PackProfile::Redacted);
        [
            word(sensitive.is_some(), sensitive.unwrap_or_default(), String::new()),
            word(
                item.personal_data && sensitive.is_some_and(|why| why != "personal-data"),
                "personal-data",
                String::new(),
            ),
            word(day.is_none(), "unverified", String::new()),
            word(stale, "stale", until(day)),
            word(item.in_place, "in-place", String::new()),
            word(item.state == EvidenceState::Superseded, "superseded", String::new()),
            word(item.valid_until.is_some_and(|day| day < self.today), "expired", until(item.valid_until)),
        ]
        .into_iter()
        .flatten()
        .collect()
    }
}

/// Why an item is not for everybody, gravest first.
pub fn sensitive(item: &Evidence) -> Option<&'static str> {
    match item.confidentiality {
        Confidentiality::Secret => Some("secret"),
        Confidentiality::Confidential => Some("confidential"),
        _ => item.personal_data.then_some("personal-data"),
    }
}

/// Made from another item so that it can be shown.
fn is_redaction(item: &Evidence) -> bool {
    item.derived_from.is_some() && !item.redaction_note.trim().is_empty()
}

fn left_out(item: &Evidence, why: &str, note: String) -> PackLeftOut {
    PackLeftOut { id: item.id, number: item.number.clone(), title: item.title.clone(), why: why.to_owned(), note }
}
