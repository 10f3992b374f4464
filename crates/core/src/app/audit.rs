//! Audits: planned, conducted, reported, closed. Every write asks whether the audit is still open to it; from its report
//! on only amendments are.

mod view;

use chrono::NaiveDate;
use serde::Deserialize;

pub use view::{AuditNext, AuditView};

use super::{
    App, Op, Tx,
    number::Series,
    patch::{given, patch},
    reason,
    reference::{require, require_each},
    team,
};
use crate::{
    Result,
    domain::{organisation::bounded, *},
    store::{
        audit::{self as stored, AuditFilter, AuditRow, Scope},
        list::Page,
    },
};

#[derive(Debug, Deserialize, ts_rs::TS)]
#[serde(deny_unknown_fields)]
pub struct AuditRef {
    pub id: AuditId,
}

#[derive(Debug, Deserialize, ts_rs::TS)]
#[serde(deny_unknown_fields)]
pub struct AuditCreate {
    pub kind: AuditKind,
    pub title: String,
    pub planned_from: NaiveDate,
    pub planned_to: NaiveDate,
    /// Everything else a new audit may say already.
    #[serde(flatten)]
    #[ts(flatten)]
    pub plan: AuditPlan,
}

#[derive(Debug, Deserialize, ts_rs::TS)]
#[serde(deny_unknown_fields)]
pub struct AuditEdit {
    pub id: AuditId,
    #[serde(default)]
    #[ts(optional)]
    pub title: Option<String>,
    #[serde(default)]
    #[ts(optional)]
    pub kind: Option<AuditKind>,
    #[serde(flatten)]
    #[ts(flatten)]
    pub plan: AuditPlan,
    #[serde(default)]
    #[ts(optional)]
    pub reason: Option<String>,
    /// For auditors of the team who are tied to a process that comes into scope.
    #[serde(default, rename = "override")]
    #[ts(optional)]
    pub exception: Option<team::OverrideInput>,
}

/// The fields of an audit's plan and conclusion. What is not given stays; `null` takes a date or a programme away.
#[derive(Debug, Default, Deserialize, ts_rs::TS)]
#[serde(default)]
#[ts(optional_fields)]
pub struct AuditPlan {
    #[serde(deserialize_with = "given")]
    pub programme_id: Option<Option<ProgrammeId>>,
    pub objectives: Option<String>,
    pub scope: Option<String>,
    #[serde(deserialize_with = "given")]
    pub period_from: Option<Option<NaiveDate>>,
    #[serde(deserialize_with = "given")]
    pub period_to: Option<Option<NaiveDate>>,
    pub client: Option<String>,
    pub mode: Option<AuditMode>,
    pub remote_share_pct: Option<i64>,
    pub remote_risk_note: Option<String>,
    pub remote_agreed_by: Option<String>,
    pub remote_fallback: Option<String>,
    pub language: Option<String>,
    pub methods: Option<String>,
    pub confidentiality: Option<String>,
    #[serde(deserialize_with = "given")]
    pub actual_from: Option<Option<NaiveDate>>,
    #[serde(deserialize_with = "given")]
    pub actual_to: Option<Option<NaiveDate>>,
    pub days_tenths: Option<i64>,
    pub conclusion: Option<String>,
    pub fulfilment: Option<String>,
    pub effectiveness: Option<String>,
    pub objectives_met: Option<String>,
    pub recommendation: Option<String>,
    pub good_practice: Option<String>,
    pub obstacles: Option<String>,
    pub not_covered: Option<String>,
    pub disagreements: Option<String>,
    pub sampling_statement: Option<String>,
    pub distribution: Option<String>,
    /// What is in scope, each kind as a whole.
    pub sites: Option<Vec<SiteId>>,
    pub services: Option<Vec<ServiceId>>,
    pub processes: Option<Vec<ProcessId>>,
}

#[derive(Debug, Deserialize, ts_rs::TS)]
#[serde(deny_unknown_fields)]
pub struct AuditMove {
    pub id: AuditId,
    pub planned_from: NaiveDate,
    pub planned_to: NaiveDate,
    pub reason: String,
}

#[derive(Debug, Deserialize, ts_rs::TS)]
#[serde(deny_unknown_fields)]
pub struct AuditAdvance {
    pub id: AuditId,
    pub to: AuditState,
    /// Needed to cancel.
    #[serde(default)]
    #[ts(optional, as = "Option<String>")]
    pub reason: String,
}

#[derive(Debug, Deserialize, ts_rs::TS)]
#[serde(deny_unknown_fields)]
pub struct AuditAmend {
    pub id: AuditId,
    pub text: String,
    pub reason: String,
}

pub fn list(app: &App, filter: AuditFilter) -> Result<Page<AuditRow>> {
    app.read(|db| stored::list(db, &filter))
}

pub fn get(app: &App, input: AuditRef) -> Result<AuditView> {
    let (by, today) = (app.actor(), app.now().day());
    app.read(|db| view::of(db, input.id, by, today))
}

pub fn create(app: &App, input: AuditCreate) -> Result<Audit> {
    app.transact(Op::AuditCreate, "", |tx| {
        let series = if input.kind.is_external() { Series::EXTERNAL_AUDIT } else { Series::INTERNAL_AUDIT };
        let mut audit = planned(AuditId(tx.uuid()), input.kind, (input.planned_from, input.planned_to));
        audit.title = organisation::named("title", &input.title)?;
        let scope = input.plan.apply(tx, &mut audit)?;
        audit.check()?;
        audit.number = tx.number(series)?;
        tx.insert(&audit)?;
        scope.set(tx, audit.id)?;
        Ok(audit)
    })
}

/// An audit of which only kind and days are known.
pub(super) fn planned(id: AuditId, kind: AuditKind, (planned_from, planned_to): (NaiveDate, NaiveDate)) -> Audit {
    Audit {
        id,
        number: String::new(),
        programme_id: None,
        kind,
        title: String::new(),
        state: AuditState::Planned,
        objectives: String::new(),
        scope: String::new(),
        period_from: None,
        period_to: None,
        client: String::new(),
        mode: AuditMode::OnSite,
        remote_share_pct: 0,
        remote_risk_note: String::new(),
        remote_agreed_by: String::new(),
        remote_fallback: String::new(),
        language: String::new(),
        methods: String::new(),
        confidentiality: String::new(),
        planned_from,
        planned_to,
        actual_from: None,
        actual_to: None,
        days_tenths: 0,
        conclusion: String::new(),
        fulfilment: String::new(),
        effectiveness: String::new(),
        objectives_met: String::new(),
        recommendation: String::new(),
        good_practice: String::new(),
        obstacles: String::new(),
        not_covered: String::new(),
        disagreements: String::new(),
        sampling_statement: String::new(),
        distribution: String::new(),
        reported_on: None,
        reported_by: None,
        closed_on: None,
        cancelled_reason: String::new(),
        deleted: false,
    }
}

/// Scope links that were given, to be set once the audit has its row.
struct ScopeLinks {
    sites: Option<Vec<SiteId>>,
    services: Option<Vec<ServiceId>>,
    processes: Option<Vec<ProcessId>>,
}

impl ScopeLinks {
    fn set(&self, tx: &Tx<'_>, audit: AuditId) -> Result<()> {
        if let Some(ids) = &self.sites {
            require_each(tx.db, Entity::Site, ids, "sites")?;
            stored::set_scope::<Site>(tx.db, audit, Scope::Site, ids)?;
        }
        if let Some(ids) = &self.services {
            require_each(tx.db, Entity::Service, ids, "services")?;
            stored::set_scope::<Service>(tx.db, audit, Scope::Service, ids)?;
        }
        if let Some(ids) = &self.processes {
            require_each(tx.db, Entity::Process, ids, "processes")?;
            stored::set_scope::<Process>(tx.db, audit, Scope::Process, ids)?;
        }
        Ok(())
    }
}

impl AuditPlan {
    /// Puts what was given into the record; what is linked rather than held comes back.
    fn apply(mut self, tx: &Tx<'_>, audit: &mut Audit) -> Result<ScopeLinks> {
        if let Some(Some(programme)) = self.programme_id {
            require(tx.db, Entity::Programme, programme, "programme_id")?;
        }
        patch!(audit, self; programme_id period_from period_to mode remote_share_pct actual_from actual_to days_tenths);
        macro_rules! texts {
            ($($field:ident)+) => {$( if let Some(text) = self.$field.take() {
                bounded(stringify!($field), &text, TEXT)?;
                audit.$field = text;
            } )+};
        }
        texts!(objectives scope client remote_risk_note remote_agreed_by remote_fallback language methods confidentiality
            conclusion fulfilment effectiveness objectives_met recommendation good_practice obstacles not_covered
            disagreements sampling_statement distribution);
        Ok(ScopeLinks { sites: self.sites, services: self.services, processes: self.processes })
    }
}

/// Characters of a free text.
pub(super) const TEXT: usize = 20_000;

pub fn edit(app: &App, mut input: AuditEdit) -> Result<Audit> {
    let why = input.reason.take().unwrap_or_default();
    app.transact(Op::AuditEdit, &why, |tx| {
        let mut audit = open(tx, input.id)?;
        patch!(audit, input; title);
        if let Some(kind) = input.kind {
            // The number says whose audit it is.
            if kind.is_external() != audit.kind.is_external() {
                return Err(Refusal::new("audit-kind-changes-number").arg("number", &audit.number).at("kind").into());
            }
            audit.kind = kind;
        }
        audit.title = organisation::named("title", &audit.title)?;
        let scope = input.plan.apply(tx, &mut audit)?;
        audit.check()?;
        tx.update(&audit)?;
        scope.set(tx, audit.id)?;
        if scope.processes.is_some() {
            team::recheck(tx, &audit, input.exception.as_ref(), "processes")?;
        }
        Ok(audit)
    })
}

/// An audit that is there and may still be written.
pub(super) fn open(tx: &Tx<'_>, id: AuditId) -> Result<Audit> {
    let audit = tx.live::<Audit>(id)?;
    audit.writable()?;
    Ok(audit)
}

/// `move` in the wire's words: the planned days, and why. Who stands in the history.
pub fn reschedule(app: &App, input: AuditMove) -> Result<Audit> {
    let why = reason(&input.reason)?;
    app.transact(Op::AuditMove, why, |tx| {
        let mut audit = open(tx, input.id)?;
        if (audit.planned_from, audit.planned_to) == (input.planned_from, input.planned_to) {
            return Err(Refusal::new("audit-not-moved").arg("number", &audit.number).at("planned_from").into());
        }
        (audit.planned_from, audit.planned_to) = (input.planned_from, input.planned_to);
        audit.check()?;
        tx.update(&audit)?;
        Ok(audit)
    })
}

pub fn advance(app: &App, input: AuditAdvance) -> Result<Audit> {
    app.transact(Op::AuditAdvance, &input.reason, |tx| {
        let audit = tx.live::<Audit>(input.id)?;
        let facts = stored::facts(tx.db, audit.id)?;
        let next = audit.advance(input.to, &facts, tx.actor, &input.reason, tx.today())?;
        if matches!(next.state, AuditState::Prepared | AuditState::InProgress) {
            // Somebody may have taken over a process since the team was put together.
            team::recheck(tx, &audit, None, "team")?;
        }
        tx.update(&next)?;
        Ok(next)
    })
}

/// Only an audit that nothing hangs on yet; any other is cancelled, so that the programme shows it.
pub fn remove(app: &App, input: AuditRef) -> Result<AuditId> {
    app.transact(Op::AuditRemove, "", |tx| {
        let audit = tx.live::<Audit>(input.id)?;
        let records = stored::content(tx.db, audit.id)?;
        if audit.state != AuditState::Planned || records > 0 {
            return Err(Refusal::new("audit-has-content")
                .arg("number", &audit.number)
                .arg("state", audit.state)
                .arg("records", records)
                .into());
        }
        tx.update(&Audit { deleted: true, ..audit })?;
        Ok(input.id)
    })
}

pub fn amend(app: &App, input: AuditAmend) -> Result<Amendment> {
    let why = reason(&input.reason)?.to_owned();
    bounded("text", &input.text, TEXT)?;
    bounded("reason", &why, TEXT)?;
    if input.text.trim().is_empty() {
        return Err(Refusal::new("value-missing").at("text").into());
    }
    app.transact(Op::AuditAmend, &why, |tx| {
        let audit = tx.live::<Audit>(input.id)?;
        if !matches!(audit.state, AuditState::Reported | AuditState::Closed) {
            return Err(Refusal::new("audit-not-reported")
                .arg("number", &audit.number)
                .arg("state", audit.state)
                .into());
        }
        let last = stored::amendments(tx.db, audit.id)?.last().map_or(0, |row| row.amendment.number);
        let amendment = Amendment {
            id: AmendmentId(tx.uuid()),
            audit_id: audit.id,
            number: last + 1,
            text: input.text.trim().to_owned(),
            reason: why.clone(),
            by: tx.actor,
            at: tx.now,
        };
        tx.insert(&amendment)?;
        Ok(amendment)
    })
}
