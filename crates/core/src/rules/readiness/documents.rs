//! Required documents: which entry of the register stands for one, and what it lacks. A document that is maintained needs a
//! version and an approval, a record that is retained a period that covers what will be asked about (DOMAIN.md B3).

use chrono::NaiveDate;
use serde::Serialize;

use super::{Facts, ReadinessLevel, Reason, ReasonKind, Required, Weight, YEAR, back, level, lies_in};
use crate::domain::{Document, DocumentKind, DocumentState, Entity, RecordRef, standard::Upkeep};

/// A document the standard asks for, and the entry of the register that stands for it best.
#[derive(Debug, Clone, PartialEq, Serialize, ts_rs::TS)]
pub struct DocumentReadiness {
    pub key: String,
    pub clause: String,
    pub name: String,
    pub keep: Upkeep,
    pub level: ReadinessLevel,
    pub reasons: Vec<Reason>,
    pub record: Option<RecordRef>,
    pub number: String,
    pub version: String,
    pub approved_on: Option<NaiveDate>,
    pub period_from: Option<NaiveDate>,
    pub period_to: Option<NaiveDate>,
}

impl DocumentReadiness {
    pub fn is_kept_up(&self) -> bool {
        self.keep == Upkeep::Maintain
    }

    /// There is an entry that is in force, whatever else it lacks.
    pub fn is_there(&self) -> bool {
        use ReasonKind as R;
        let absent = [R::DocumentMissing, R::DocumentDraft, R::DocumentIncomplete, R::RecordMissing, R::RecordDraft];
        !self.reasons.iter().any(|reason| absent.contains(&reason.kind))
    }
}

pub fn judge(facts: &Facts, since: NaiveDate) -> Vec<DocumentReadiness> {
    facts.required.iter().map(|required| one(facts, required, since)).collect()
}

fn one(facts: &Facts, required: &Required, since: NaiveDate) -> DocumentReadiness {
    let standing = standing_for(facts, required);
    let begins = begins(&standing);
    let judged = standing.into_iter().map(|entry| (Some(entry), lacks(facts, required, entry, begins, since)));
    // Of several (a catalogue a customer, a new version in draft beside the one in force) the best one stands.
    let best = judged.min_by_key(|(_, reasons)| (level(reasons), reasons.len()));
    let (entry, reasons) = best.unwrap_or_else(|| (None, vec![absent(required)]));
    DocumentReadiness {
        key: required.key.clone(),
        clause: required.clause.clone(),
        name: required.name.clone(),
        keep: required.keep,
        level: level(&reasons),
        reasons,
        record: entry.map(record),
        number: entry.map(|entry| entry.number.clone()).unwrap_or_default(),
        version: entry.map(|entry| entry.version.clone()).unwrap_or_default(),
        approved_on: entry.and_then(|entry| entry.approved_on),
        period_from: entry.and_then(|entry| entry.period_from),
        period_to: entry.and_then(|entry| entry.period_to),
    }
}

fn record(entry: &Document) -> RecordRef {
    RecordRef { entity: Entity::Document, record_id: entry.id.0 }
}

/// The entries of its name at its clause. Under another name they count where nothing else of their kind is asked for there:
/// "Catalogue for customers 2026" is the service catalogue, but of two documents of one clause none is guessed.
fn standing_for<'a>(facts: &'a Facts, required: &Required) -> Vec<&'a Document> {
    let kind = match required.keep {
        Upkeep::Maintain => DocumentKind::Maintained,
        Upkeep::Retain => DocumentKind::Retained,
    };
    let in_force = facts.register.iter().filter(|entry| !entry.deleted && entry.state != DocumentState::Obsolete);
    let at_clause: Vec<_> = in_force.filter(|entry| lies_in(&entry.clause, &required.clause)).collect();
    let named: Vec<_> =
        at_clause.iter().copied().filter(|e| required.names.contains(&e.title.trim().to_lowercase())).collect();
    let alone = facts.required.iter().filter(|r| r.keep == required.keep && r.clause == required.clause).count() == 1;
    match named.is_empty() && alone {
        true => at_clause.into_iter().filter(|entry| entry.kind == kind).collect(),
        false => named,
    }
}

fn absent(required: &Required) -> Reason {
    let (kind, weight) = match required.keep {
        Upkeep::Maintain => (ReasonKind::DocumentMissing, Weight::Blocks),
        Upkeep::Retain => (ReasonKind::RecordMissing, Weight::Weakens),
    };
    Reason::new(kind, weight, &required.clause).arg("name", &required.name)
}

/// Records come a year at a time: the one of this year continues those before it.
fn begins(standing: &[&Document]) -> Option<NaiveDate> {
    let in_force = standing.iter().filter(|entry| entry.state == DocumentState::Approved);
    in_force.filter_map(|entry| entry.period_from).min()
}

fn lacks(
    facts: &Facts,
    required: &Required,
    entry: &Document,
    begins: Option<NaiveDate>,
    since: NaiveDate,
) -> Vec<Reason> {
    let mut reasons: Vec<Reason> = match required.keep {
        Upkeep::Maintain => maintained(required, entry).into_iter().collect(),
        Upkeep::Retain => retained(facts, required, entry, begins, since),
    };
    if let Some(due) = entry.review_due.filter(|due| *due < facts.on) {
        reasons
            .push(about(ReasonKind::DocumentReviewOverdue, Weight::Weakens, required, entry).arg("due", due).due(due));
    }
    reasons
}

fn about(kind: ReasonKind, weight: Weight, required: &Required, entry: &Document) -> Reason {
    let reason = Reason::new(kind, weight, &required.clause).of(Some(record(entry)));
    reason.arg("name", &required.name).arg("number", &entry.number)
}

fn maintained(required: &Required, entry: &Document) -> Option<Reason> {
    let kind = match entry.state {
        DocumentState::Approved if entry.version.trim().is_empty() || entry.approved_on.is_none() => {
            ReasonKind::DocumentIncomplete
        }
        DocumentState::Approved => return None,
        _ => ReasonKind::DocumentDraft,
    };
    Some(about(kind, Weight::Blocks, required, entry))
}

/// Records are of the past: they may end before today by as long as the interval at which they arise.
fn retained(
    facts: &Facts,
    required: &Required,
    entry: &Document,
    begins: Option<NaiveDate>,
    since: NaiveDate,
) -> Vec<Reason> {
    let of = |kind| about(kind, Weight::Weakens, required, entry);
    if entry.state != DocumentState::Approved {
        return vec![of(ReasonKind::RecordDraft)];
    }
    let Some(own) = entry.period_from else { return vec![of(ReasonKind::RecordWithoutPeriod)] };
    let from = begins.unwrap_or(own);
    let mut reasons = Vec::new();
    if from > since {
        reasons.push(of(ReasonKind::RecordBeginsLate).arg("from", from).arg("needed", since));
    }
    let needed = back(facts.on, interval(facts, &required.clause));
    if let Some(until) = entry.period_to.filter(|until| *until < needed) {
        reasons.push(of(ReasonKind::RecordEndsEarly).arg("until", until).arg("needed", needed));
    }
    reasons
}

/// The longest interval planned at the clause, or a year.
fn interval(facts: &Facts, clause: &str) -> u32 {
    facts.duties.iter().filter(|duty| lies_in(&duty.clause, clause)).map(|duty| duty.months).max().unwrap_or(YEAR)
}
