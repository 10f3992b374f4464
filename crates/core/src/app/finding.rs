//! Findings of an audit: raised from a checklist item or free, edited until the report, graded within NCX-05.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use super::{
    App, Op, Tx, audit, checklist,
    number::Series,
    patch::{given, patch},
    reference::{require, require_each},
};
use crate::{
    Result,
    domain::{finding::regrade, organisation::bounded, *},
    store::{
        finding::{self as stored, FindingFilter, FindingRow, NonconformityBrief},
        list::Page,
        record,
    },
};

/// From a checklist item, which says audit and clause; or free, with both.
#[derive(Debug, Default, Deserialize, ts_rs::TS)]
#[serde(default, deny_unknown_fields)]
#[ts(optional_fields)]
pub struct FindingCreate {
    pub checklist_item_id: Option<ChecklistItemId>,
    pub audit_id: Option<AuditId>,
    pub clause_id: Option<ClauseId>,
    /// Without one: the internal scale's word for `grade_kind`, or for the item's answer.
    pub grade_id: Option<GradeId>,
    pub grade_kind: Option<GradeKind>,
    #[ts(as = "String")]
    pub title: String,
    #[ts(as = "Option<String>")]
    pub description: String,
    pub process_id: Option<ProcessId>,
    pub site_id: Option<SiteId>,
    pub service_id: Option<ServiceId>,
    /// Where another day or person than today's and the one at the keyboard: findings keyed in from a report.
    pub raised_by: Option<PersonId>,
    pub raised_on: Option<NaiveDate>,
    #[ts(as = "Option<String>")]
    pub external_reference: String,
}

/// What is not given stays; `null` takes a link away.
#[derive(Debug, Deserialize, ts_rs::TS)]
#[serde(deny_unknown_fields)]
pub struct FindingEdit {
    pub id: FindingId,
    #[serde(default)]
    #[ts(optional)]
    pub title: Option<String>,
    #[serde(default)]
    #[ts(optional)]
    pub description: Option<String>,
    #[serde(default)]
    #[ts(optional)]
    pub clause_id: Option<ClauseId>,
    #[serde(default)]
    #[ts(optional)]
    pub grade_id: Option<GradeId>,
    #[serde(default, deserialize_with = "given")]
    #[ts(optional)]
    pub process_id: Option<Option<ProcessId>>,
    #[serde(default, deserialize_with = "given")]
    #[ts(optional)]
    pub site_id: Option<Option<SiteId>>,
    #[serde(default, deserialize_with = "given")]
    #[ts(optional)]
    pub service_id: Option<Option<ServiceId>>,
    #[serde(default)]
    #[ts(optional)]
    pub external_reference: Option<String>,
    /// Needed to grade anew what has evidence or a nonconformity.
    #[serde(default)]
    #[ts(optional, as = "Option<String>")]
    pub reason: String,
}

#[derive(Debug, Deserialize, ts_rs::TS)]
#[serde(deny_unknown_fields)]
pub struct FindingRef {
    pub id: FindingId,
}

#[derive(Debug, Clone, PartialEq, Serialize, ts_rs::TS)]
pub struct FindingView {
    #[serde(flatten)]
    pub finding: Finding,
    pub audit_number: String,
    pub audit_state: AuditState,
    pub clause_number: String,
    pub clause_title: String,
    pub grade: String,
    pub grade_kind: GradeKind,
    pub process: Option<String>,
    pub site: Option<String>,
    pub service: Option<String>,
    pub raised_by_name: String,
    pub question: Option<String>,
    pub evidence: i64,
    pub nonconformity: Option<NonconformityBrief>,
    /// A requirement is not met and there is no nonconformity yet.
    pub offers_nonconformity: bool,
}

pub fn list(app: &App, filter: FindingFilter) -> Result<Page<FindingRow>> {
    app.read(|db| stored::list(db, &filter))
}

pub fn get(app: &App, input: FindingRef) -> Result<FindingView> {
    app.read(|db| view(db, input.id))
}

fn view(db: &rusqlite::Connection, id: FindingId) -> Result<FindingView> {
    let (finding, row) = (record::get::<Finding>(db, id)?, stored::row(db, id)?);
    let item = finding.checklist_item_id.map(|item| record::get::<ChecklistItem>(db, item)).transpose()?;
    Ok(FindingView {
        audit_number: row.audit_number,
        audit_state: record::get::<Audit>(db, finding.audit_id)?.state,
        clause_number: row.clause_number,
        clause_title: row.clause_title,
        grade: row.grade,
        grade_kind: row.grade_kind,
        process: row.process,
        site: row.site,
        service: row.service,
        raised_by_name: record::get::<Person>(db, finding.raised_by)?.name,
        question: item.map(|item| item.question),
        evidence: row.evidence,
        offers_nonconformity: row.grade_kind.needs_nonconformity() && row.nonconformity.is_none() && !finding.deleted,
        nonconformity: row.nonconformity,
        finding,
    })
}

pub fn create(app: &App, input: FindingCreate) -> Result<FindingView> {
    app.transact(Op::FindingCreate, "", |tx| create_within(tx, input))
}

/// In a transaction of another verb: imports.
pub(super) fn create_within(tx: &Tx<'_>, input: FindingCreate) -> Result<FindingView> {
    let item = input.checklist_item_id.map(|item| checklist::open(tx, item)).transpose()?;
    let (audit_id, clause_id) = place(&input, item.as_ref())?;
    audit::open(tx, audit_id)?;
    let grade = grade(tx, &input, item.as_ref())?;
    let finding = Finding {
        id: FindingId(tx.uuid()),
        number: String::new(),
        audit_id,
        clause_id,
        checklist_item_id: input.checklist_item_id,
        grade_id: grade.id,
        title: input.title,
        description: input.description,
        process_id: input.process_id,
        site_id: input.site_id,
        service_id: input.service_id,
        raised_by: input.raised_by.unwrap_or(tx.actor),
        raised_on: input.raised_on.unwrap_or_else(|| tx.today()),
        external_reference: input.external_reference,
        deleted: false,
    };
    let finding = checked(tx, finding)?;
    let finding = Finding { number: tx.number(Series::FINDING)?, ..finding };
    tx.insert(&finding)?;
    view(tx.db, finding.id)
}

fn place(input: &FindingCreate, item: Option<&ChecklistItem>) -> Result<(AuditId, ClauseId)> {
    let missing = |field: &str| Refusal::new("value-missing").at(field);
    let audit = item.map(|item| item.audit_id).or(input.audit_id).ok_or_else(|| missing("audit_id"))?;
    if input.audit_id.is_some_and(|given| given != audit) {
        return Err(Refusal::new("record-of-another-audit").at("checklist_item_id").into());
    }
    let clause = input.clause_id.or(item.map(|item| item.clause_id)).ok_or_else(|| missing("clause_id"))?;
    Ok((audit, clause))
}

fn grade(tx: &Tx<'_>, input: &FindingCreate, item: Option<&ChecklistItem>) -> Result<Grade> {
    if let Some(id) = input.grade_id {
        return live_grade(tx, id);
    }
    let kind = input.grade_kind.or_else(|| item.and_then(|item| item.result).and_then(kind_of));
    let found = kind.map(|kind| stored::grade_of_kind(tx.db, kind)).transpose()?.flatten();
    found.ok_or_else(|| Refusal::new("finding-needs-grade").at("grade_id").into())
}

fn live_grade(tx: &Tx<'_>, id: GradeId) -> Result<Grade> {
    let grade = tx.get::<Grade>(id)?;
    if grade.deleted {
        return Err(Refusal::new("finding-grade-removed").arg("grade", &grade.word).at("grade_id").into());
    }
    Ok(grade)
}

/// What an answer already says about the grade.
const fn kind_of(result: ChecklistResult) -> Option<GradeKind> {
    match result {
        ChecklistResult::Major => Some(GradeKind::Major),
        ChecklistResult::Minor => Some(GradeKind::Minor),
        ChecklistResult::Ofi => Some(GradeKind::Ofi),
        ChecklistResult::Positive => Some(GradeKind::Positive),
        _ => None,
    }
}

/// Texts within bounds, links to what is there.
fn checked(tx: &Tx<'_>, finding: Finding) -> Result<Finding> {
    bounded("description", &finding.description, audit::TEXT)?;
    bounded("external_reference", &finding.external_reference, audit::TEXT)?;
    require_each(tx.db, Entity::Process, finding.process_id, "process_id")?;
    require_each(tx.db, Entity::Site, finding.site_id, "site_id")?;
    require_each(tx.db, Entity::Service, finding.service_id, "service_id")?;
    require(tx.db, Entity::Person, finding.raised_by, "raised_by")?;
    require(tx.db, Entity::Clause, finding.clause_id, "clause_id")?;
    Ok(Finding { title: organisation::named("title", &finding.title)?, ..finding })
}

/// A live finding of an audit that may still be written.
fn open(tx: &Tx<'_>, id: FindingId) -> Result<Finding> {
    let finding = tx.live::<Finding>(id)?;
    audit::open(tx, finding.audit_id)?;
    Ok(finding)
}

pub fn edit(app: &App, mut input: FindingEdit) -> Result<FindingView> {
    let why = input.reason.clone();
    app.transact(Op::FindingEdit, &why, |tx| {
        let mut finding = open(tx, input.id)?;
        patch!(finding, input; title description clause_id process_id site_id service_id external_reference);
        if let Some(grade) = input.grade_id.filter(|grade| *grade != finding.grade_id) {
            finding.grade_id = graded_anew(tx, &finding, grade, &input.reason)?;
        }
        let finding = checked(tx, finding)?;
        tx.update(&finding)?;
        view(tx.db, finding.id)
    })
}

/// NCX-05 wherever there is evidence or a nonconformity. One that is still a draft goes along; an issued one is graded anew
/// by its own step, which asks for more.
fn graded_anew(tx: &Tx<'_>, finding: &Finding, to: GradeId, reason: &str) -> Result<GradeId> {
    let (from, to) = (tx.get::<Grade>(finding.grade_id)?, live_grade(tx, to)?);
    let nonconformity = stored::nonconformity_of(tx.db, finding.id)?.filter(|nc| !is_gone(nc.state));
    let evidence = stored::evidence(tx.db, finding.id, nonconformity.as_ref().map(|nc| nc.id))?;
    if from.kind != to.kind && (nonconformity.is_some() || evidence > 0) {
        regrade(from.kind, to.kind, evidence, reason)?;
    }
    let Some(brief) = nonconformity else { return Ok(to.id) };
    if brief.state != NonconformityState::Draft {
        return Err(Refusal::new("finding-graded-by-nonconformity").arg("number", &brief.number).at("grade_id").into());
    }
    if !to.kind.needs_nonconformity() {
        return Err(Refusal::new("finding-became-nonconformity").arg("number", &brief.number).at("grade_id").into());
    }
    let draft = tx.get::<Nonconformity>(brief.id)?;
    tx.update(&Nonconformity { grade_id: to.id, grade_kind: to.kind, ..draft })?;
    Ok(to.id)
}

/// The nonconformity has been graded anew: while its audit is open the finding says the same. A reported finding says for
/// good what was reported.
pub(super) fn follow(tx: &Tx<'_>, nc: &Nonconformity) -> Result<()> {
    let Some(id) = nc.finding_id else { return Ok(()) };
    let finding = tx.get::<Finding>(id)?;
    if finding.grade_id == nc.grade_id || tx.get::<Audit>(finding.audit_id)?.state.is_locked() {
        return Ok(());
    }
    tx.update(&Finding { grade_id: nc.grade_id, ..finding })
}

const fn is_gone(state: NonconformityState) -> bool {
    matches!(state, NonconformityState::Cancelled | NonconformityState::Withdrawn)
}

pub fn remove(app: &App, input: FindingRef) -> Result<FindingId> {
    app.transact(Op::FindingRemove, "", |tx| {
        let finding = open(tx, input.id)?;
        if let Some(nc) = stored::nonconformity_of(tx.db, finding.id)? {
            return Err(Refusal::new("finding-became-nonconformity").arg("number", nc.number).into());
        }
        tx.update(&Finding { deleted: true, ..finding })?;
        Ok(input.id)
    })
}
