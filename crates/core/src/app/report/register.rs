//! The corrective-action register's facts: of one audit, or of all.

use std::cmp::Reverse;

use chrono::NaiveDate;

use crate::{
    domain::{
        Action, Nonconformity,
        due::{AgeBucket, age_bucket, age_in_days},
    },
    messages::Messages,
    report::documents::register::Entry,
    store::register::RegisterRows,
};

/// Open ones first, the latest first among them.
pub fn entries(rows: &RegisterRows, words: &Messages) -> Vec<Entry> {
    let mut entries: Vec<_> = rows.actions.iter().map(|action| entry(action, rows, words)).collect();
    sort(&mut entries);
    entries
}

pub fn sort(entries: &mut [Entry]) {
    entries.sort_by(|a, b| (Reverse(a.is_open), a.due, &a.number).cmp(&(Reverse(b.is_open), b.due, &b.number)));
}

fn entry(action: &Action, rows: &RegisterRows, words: &Messages) -> Entry {
    let label = |vocabulary: &str, value: &str| words.word(&format!("{vocabulary}-{}", value.replace('_', "-")));
    let person = |id| rows.people.get(&id).cloned().unwrap_or_default();
    let verified = action.verified_on.zip(action.verified_by).map(|(on, by)| format!("{}, {on}", person(by)));
    let progress = [
        (action.progress_pct > 0).then(|| format!("{} %", action.progress_pct)),
        Some(action.progress_note.clone()).filter(|note| !note.trim().is_empty()),
    ];
    Entry {
        number: action.number.clone(),
        kind: label("action-kind", action.kind.as_str()),
        title: action.title.clone(),
        nonconformity: action.nonconformity_id.and_then(|id| rows.numbers.get(&id).cloned()),
        owner: person(action.owner_id),
        due: action.due_on,
        first_due: (action.original_due_on != action.due_on).then_some(action.original_due_on),
        moved_because: action.due_reason.clone(),
        state: label("action-state", action.state.as_str()),
        is_open: action.state.is_open(),
        progress: progress.into_iter().flatten().collect::<Vec<_>>().join("  "),
        since: rows.since.get(&action.id.to_string()).copied().unwrap_or(action.original_due_on),
        done_on: action.done_on,
        verified: verified.map(|by| words.text("doc-register-verified", [("by", by.as_str())])).unwrap_or_default(),
    }
}

/// Open nonconformities by age since their issue, every band named.
pub fn ages(nonconformities: &[Nonconformity], on: NaiveDate) -> Vec<(AgeBucket, u32)> {
    let open = nonconformities.iter().filter(|one| one.state.is_open()).filter_map(|one| one.issued_on);
    let open: Vec<_> = open.map(|issued| age_bucket(age_in_days(issued, on))).collect();
    let count = |band: &AgeBucket| open.iter().filter(|one| *one == band).count();
    AgeBucket::ALL.iter().map(|band| (*band, u32::try_from(count(band)).unwrap_or(u32::MAX))).collect()
}
