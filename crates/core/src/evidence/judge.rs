//! Holds what was seen against what was recorded. Pure: no file is touched here.

use std::collections::HashMap;

use super::{
    Trouble,
    check::{Checked, Expected, Look, Place, Seen},
};
use crate::{
    Fault,
    domain::{ContentHash, EvidenceState as State},
};

pub(super) fn judge(item: &Expected, look: Option<&Look>) -> Checked {
    let blank = Checked {
        id: item.id.clone(),
        state: State::NotChecked,
        verified: false,
        at: look.map(|look| look.at),
        facts: None,
        found_at: None,
        same_as: None,
        faults: Vec::new(),
    };
    match look.map(|look| &look.found) {
        None => blank,
        Some(Err(trouble)) => unseen(item, trouble, blank),
        Some(Ok(seen)) => seen_there(item, seen, blank),
    }
}

fn unseen(item: &Expected, trouble: &Trouble, blank: Checked) -> Checked {
    let (state, fault) = match trouble {
        gone if gone.is_gone() => (State::Missing, Fault::new("evidence-missing", &item.subject)),
        Trouble::Changed { .. } => (State::ChangedWhileHashing, trouble.fault(&item.subject)),
        _ => (State::Unreadable, trouble.fault(&item.subject)),
    };
    Checked { state, faults: vec![fault], ..blank }
}

fn seen_there(item: &Expected, seen: &Seen, blank: Checked) -> Checked {
    let mut differences =
        item.facts.as_ref().map(|facts| facts.as_kept().differences(&seen.facts.as_kept())).unwrap_or_default();
    // The vault's copy has no times of its own worth keeping: copying a workspace changes them and nothing else.
    if item.place == Place::Vault && seen.hash == Some(item.hash) {
        differences.clear();
    }
    let checked = Checked { facts: Some(seen.facts.clone()), verified: seen.hash == Some(item.hash), ..blank };
    if is_modified(item, seen) {
        let found = seen.hash.map_or_else(|| format!("{} bytes", seen.facts.size), |hash| hash.to_string());
        let expected = seen.hash.map_or_else(|| format!("{} bytes", item.size), |_| item.hash.to_string());
        let fault = Fault::new("evidence-modified", &item.subject).arg("expected", expected).arg("found", found);
        return Checked { state: State::Modified, faults: vec![fault], ..checked };
    }
    if !differences.is_empty() {
        let code = if checked.verified { "evidence-metadata-changed" } else { "evidence-metadata-changed-unread" };
        let fault = Fault::warning(code, &item.subject).arg("differences", differences.join(", "));
        return Checked { state: State::MetadataChanged, faults: vec![fault], ..checked };
    }
    let state = match checked.verified {
        _ if item.superseded => State::Superseded,
        true => State::Intact,
        false => State::UnchangedByQuickLook,
    };
    Checked { state, ..checked }
}

/// Another size is another content, read or not.
fn is_modified(item: &Expected, seen: &Seen) -> bool {
    seen.facts.size != item.size || seen.hash.is_some_and(|hash| hash != item.hash)
}

/// The first record of a content, in the caller's order, is the original; verified later ones are its duplicates.
pub(super) fn mark_duplicates(expected: &[Expected], items: &mut [Checked]) {
    let mut first: HashMap<ContentHash, &Expected> = HashMap::new();
    let mut twin: HashMap<&str, &Expected> = HashMap::new();
    for item in expected {
        let original = *first.entry(item.hash).or_insert(item);
        if original.id != item.id {
            twin.insert(&item.id, original);
        }
    }
    let subjects: HashMap<&str, &str> = expected.iter().map(|item| (item.id.as_str(), item.subject.as_str())).collect();
    for checked in items {
        let Some(original) = twin.get(checked.id.as_str()) else { continue };
        checked.same_as = Some(original.id.clone());
        if checked.state == State::Intact {
            checked.state = State::Duplicate;
            let subject = subjects[checked.id.as_str()];
            checked.faults.push(Fault::warning("evidence-duplicate", subject).arg("of", &original.subject));
        }
    }
}
