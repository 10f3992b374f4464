//! What a person asks of a pack: of which matter, for whom, in which profile. Resolved here to ids; a name that means nothing
//! is refused at its field.

use std::path::PathBuf;

use chrono::NaiveDate;
use rusqlite::Connection;
use serde::Deserialize;

use super::super::key::Passphrase;
use crate::{
    Result,
    domain::{
        Audit, AuditId, Certification, CertificationId, Entity, EvidenceId, EvidenceKind, ExternalEventId, IssuedPack,
        IssuedPackState, PackProfile, PackScopeKind, Refusal, RequestList, RequestListId, organisation,
    },
    store::{
        pack::{
            self as stored,
            choice::{self, Choice, Narrowed},
        },
        record, reference,
    },
};

/// One matter: an audit, a certification's audit, a request list; or, with none of them, whatever clauses, days and kinds
/// choose. Clauses, days and kinds narrow every one of them.
#[derive(Debug, Clone, Default, Deserialize, ts_rs::TS)]
#[serde(default, deny_unknown_fields)]
pub struct PackOrder {
    /// Number or id.
    #[ts(optional)]
    pub audit: Option<String>,
    /// Number or id of a certification: its next audit by the body, else its last.
    #[ts(optional)]
    pub certification: Option<String>,
    /// That one of its audits.
    #[ts(optional)]
    pub event: Option<ExternalEventId>,
    /// Number or id of a request list.
    #[ts(optional)]
    pub requests: Option<String>,
    /// Clause numbers; those below them are meant, too.
    #[ts(optional, as = "Option<Vec<String>>")]
    pub clauses: Vec<String>,
    /// Evidence taken in within these days, or about a period that touches them.
    #[ts(optional)]
    pub from: Option<NaiveDate>,
    #[ts(optional)]
    pub to: Option<NaiveDate>,
    #[ts(optional, as = "Option<Vec<EvidenceKind>>")]
    pub kinds: Vec<EvidenceKind>,
    /// Items that stay at home, whatever else was chosen.
    #[ts(optional, as = "Option<Vec<EvidenceId>>")]
    pub without: Vec<EvidenceId>,
    /// Secret items stay at home unless this is said.
    #[ts(optional, as = "Option<bool>")]
    pub with_secret: bool,
    /// Full, unless said otherwise; of a request list its own.
    #[ts(optional)]
    pub profile: Option<PackProfile>,
    #[ts(optional, as = "Option<String>")]
    pub recipient: String,
    #[ts(optional, as = "Option<String>")]
    pub purpose: String,
    /// Number or id of the pack that this one replaces.
    #[ts(optional)]
    pub supersedes: Option<String>,
    /// Of report and words: en or de; empty: the audit's, else English.
    #[ts(optional, as = "Option<String>")]
    pub language: String,
}

#[derive(Debug, Clone, Deserialize, ts_rs::TS)]
#[serde(deny_unknown_fields)]
pub struct PackSeal {
    pub order: PackOrder,
    /// The zip to write, or a folder to write it into under the pack's own name.
    pub path: PathBuf,
    /// An older file there is replaced; otherwise it is refused.
    #[serde(default)]
    #[ts(optional, as = "Option<bool>")]
    pub replace: bool,
    /// Opens the key that seals, where it lies in an encrypted file.
    #[serde(default)]
    #[ts(optional)]
    pub passphrase: Option<Passphrase>,
}

/// The matter of an order, found in the workspace.
pub struct Matter {
    pub kind: PackScopeKind,
    pub id: String,
    /// As a person reads it.
    pub shown: String,
    pub choice: Choice,
    /// Audits whose report lies in the pack.
    pub reports: Vec<AuditId>,
    /// Everything of the workspace may be evidence for it: what the filter leaves is no omission.
    pub open: bool,
}

impl PackOrder {
    /// What is wrong with the words alone.
    pub fn check(&self) -> Result<()> {
        let matters = [self.audit.is_some(), self.certification.is_some(), self.requests.is_some()];
        let refused = |code, field: &str| Err(Refusal::new(code).at(field).into());
        if matters.iter().filter(|given| **given).count() > 1 {
            return refused("pack-matter-twice", "audit");
        }
        if self.event.is_some() && self.certification.is_none() {
            return refused("pack-event-alone", "event");
        }
        if !matters.contains(&true) && !self.narrows() {
            return refused("pack-matter-missing", "audit");
        }
        if self.profile == Some(PackProfile::RequestList) && self.requests.is_none() {
            return refused("pack-requests-missing", "requests");
        }
        organisation::bounded("recipient", &self.recipient, 500)?;
        organisation::bounded("purpose", &self.purpose, 2_000)?;
        Ok(organisation::ordered("to", self.from, self.to)?)
    }

    fn narrows(&self) -> bool {
        !self.clauses.is_empty() || self.from.is_some() || self.to.is_some() || !self.kinds.is_empty()
    }

    pub fn profile(&self) -> PackProfile {
        self.profile.unwrap_or(match self.requests {
            Some(_) => PackProfile::RequestList,
            None => PackProfile::Full,
        })
    }

    /// By days and kind; clauses narrow the records, and by them the items.
    pub fn takes(&self, item: &crate::domain::Evidence) -> bool {
        let day = item.captured_at.day();
        let (first, last) = (item.period_from.unwrap_or(day), item.period_to.unwrap_or(day));
        self.from.is_none_or(|from| last >= from)
            && self.to.is_none_or(|to| first <= to)
            && (self.kinds.is_empty() || self.kinds.contains(&item.kind))
    }

    fn narrowed(&self, db: &Connection) -> Result<Narrowed> {
        let mut clauses = (!self.clauses.is_empty()).then(Vec::new);
        for (at, number) in self.clauses.iter().enumerate() {
            let found = choice::clauses(db, number.trim())?;
            if found.is_empty() {
                let refusal = Refusal::new("pack-clause-unknown").arg("clause", number);
                return Err(refusal.at(format!("clauses[{at}]")).into());
            }
            clauses.iter_mut().for_each(|clauses| clauses.extend(found.clone()));
        }
        Ok(Narrowed { clauses, from: self.from, to: self.to, kinds: self.kinds.clone() })
    }

    pub fn matter(&self, db: &Connection) -> Result<Matter> {
        let narrowed = self.narrowed(db)?;
        if let Some(reference) = &self.audit {
            return of_audit(db, reference, &narrowed);
        }
        if let Some(reference) = &self.certification {
            return self.of_certification(db, reference, &narrowed);
        }
        if let Some(reference) = &self.requests {
            return self.of_requests(db, reference, &narrowed);
        }
        let choice = choice::of_filter(db, &narrowed)?;
        let (kind, id) = (PackScopeKind::Chosen, String::new());
        Ok(Matter { kind, id, shown: self.shown_filter(), choice, reports: Vec::new(), open: true })
    }

    /// "8.2, 8.3 · 2026-01-01 – 2026-03-31 · report"
    fn shown_filter(&self) -> String {
        let day = |day: Option<NaiveDate>| day.map(|day| day.to_string()).unwrap_or_default();
        let days = [day(self.from), day(self.to)].join(" – ");
        let days = if days == " – " { String::new() } else { days.trim().to_owned() };
        let kinds = self.kinds.iter().map(ToString::to_string).collect::<Vec<_>>().join(", ");
        let parts = [self.clauses.join(", "), days, kinds];
        parts.into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join(" · ")
    }

    fn of_certification(&self, db: &Connection, reference: &str, narrowed: &Narrowed) -> Result<Matter> {
        let id: CertificationId = found(db, Entity::Certification, reference, "certification")?;
        let certification: Certification = record::get(db, id)?;
        let event = choice::event(db, id, self.event)?
            .ok_or_else(|| Refusal::new("pack-no-event").arg("number", &certification.number).at("event"))?;
        let choice = choice::of_event(db, &event, narrowed)?;
        let reports = choice.audits.iter().filter_map(|id| id.parse().ok()).collect();
        let title = reference::label(db, Entity::ExternalEvent, &event.id.to_string())?.unwrap_or_default();
        let shown = format!("{} {title}", certification.number).trim().to_owned();
        Ok(Matter { kind: PackScopeKind::Certification, id: id.to_string(), shown, choice, reports, open: false })
    }

    /// What was asked for on a list, and nothing else. A request names its clause in words, not by a record.
    fn of_requests(&self, db: &Connection, reference: &str, narrowed: &Narrowed) -> Result<Matter> {
        let id: RequestListId = found(db, Entity::RequestList, reference, "requests")?;
        let list: RequestList = record::get(db, id)?;
        let choice = choice::of_requests(db, &id.to_string(), &self.clauses, narrowed)?;
        let shown = format!("{} {}", list.number, list.title);
        let kind = PackScopeKind::RequestList;
        Ok(Matter { kind, id: id.to_string(), shown, choice, reports: Vec::new(), open: false })
    }

    /// The pack that is replaced: one that was handed over, and no other has replaced yet.
    pub fn replaced(&self, db: &Connection) -> Result<Option<IssuedPack>> {
        let Some(reference) = &self.supersedes else { return Ok(None) };
        let refusal = |code| Refusal::new(code).arg("number", reference.trim()).at("supersedes");
        let pack = stored::by_reference(db, reference)?.ok_or_else(|| refusal("pack-unknown"))?;
        match pack.state {
            IssuedPackState::Issued => match stored::successor(db, pack.id)? {
                None => Ok(Some(pack)),
                Some(by) => Err(refusal("pack-superseded-already").arg("by", by).into()),
            },
            IssuedPackState::Discarded => Err(refusal("pack-was-discarded").into()),
        }
    }
}

fn of_audit(db: &Connection, reference: &str, narrowed: &Narrowed) -> Result<Matter> {
    let id: AuditId = found(db, Entity::Audit, reference, "audit")?;
    let audit: Audit = record::get(db, id)?;
    let choice = choice::of_audits(db, vec![id.to_string()], narrowed)?;
    let shown = format!("{} {}", audit.number, audit.title);
    Ok(Matter { kind: PackScopeKind::Audit, id: id.to_string(), shown, choice, reports: vec![id], open: false })
}

/// The id behind a number or id of that kind of record, or a refusal at the field.
fn found<T: std::str::FromStr<Err = Refusal>>(db: &Connection, entity: Entity, text: &str, field: &str) -> Result<T> {
    let missing = || Refusal::new("record-not-found").arg("entity", entity).arg("reference", text.trim()).at(field);
    match reference::by_number(db, text)? {
        Some((kind, id)) if kind == entity && reference::exists(db, kind, &id)? => Ok(id.parse::<T>()?),
        _ => Err(missing().into()),
    }
}
