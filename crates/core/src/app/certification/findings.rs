//! What an external report said, keyed in as one: the body's own numbers, words and grades, each nonconformity raised at once
//! as a draft of the loop. The audit is what the body held; nothing of it is prepared or conducted here.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use super::{event::EventRef, open, stored};
use crate::{
    Error, Result,
    app::{
        App, Op, Tx,
        finding::{self, FindingCreate, FindingView},
        nonconformity::{self, NonconformityCreate},
        number::Series,
        reference::{require, require_each},
    },
    domain::{standard::ClauseNumber, *},
    store::{self, grade},
};

/// Finding after finding of one report. All or none of them are taken in.
#[derive(Debug, Deserialize, ts_rs::TS)]
#[serde(deny_unknown_fields)]
pub struct ExternalFindingsRecord {
    pub event_id: ExternalEventId,
    /// When the body notified them; some profiles count from it.
    #[serde(default)]
    #[ts(optional)]
    pub notified_on: Option<NaiveDate>,
    /// Who of the body raised them; whoever is at the keyboard where nobody is named.
    #[serde(default)]
    #[ts(optional)]
    pub raised_by: Option<PersonId>,
    /// The report itself in the vault: linked to each of them.
    #[serde(default)]
    #[ts(optional)]
    pub evidence_id: Option<EvidenceId>,
    /// What the body concluded, for the audit's record.
    #[serde(default)]
    #[ts(optional)]
    pub conclusion: Option<String>,
    pub findings: Vec<ExternalFinding>,
}

/// As the report has it. The grade is one of the body's words or its id; the clause its number or its id.
#[derive(Debug, Default, Deserialize, ts_rs::TS)]
#[serde(default, deny_unknown_fields)]
#[ts(optional_fields)]
pub struct ExternalFinding {
    #[ts(as = "String")]
    pub title: String,
    #[ts(as = "Option<String>")]
    pub description: String,
    /// The body's own number and words, verbatim.
    #[ts(as = "Option<String>")]
    pub external_reference: String,
    #[ts(as = "Option<String>")]
    pub grade: String,
    pub grade_id: Option<GradeId>,
    #[ts(as = "Option<String>")]
    pub clause: String,
    pub clause_id: Option<ClauseId>,
    pub process_id: Option<ProcessId>,
    pub site_id: Option<SiteId>,
    pub service_id: Option<ServiceId>,
    /// The last day of the audit where no other is given.
    pub raised_on: Option<NaiveDate>,
    /// Of its nonconformity, where it is one.
    pub requirement: Option<String>,
    pub statement: Option<String>,
    pub failure_kind: Option<FailureKind>,
    pub risk: Option<Risk>,
    pub owner_id: Option<PersonId>,
    pub owner_manager_id: Option<PersonId>,
    /// The dates the report sets. Where it sets none they come from the body's profile when it is issued.
    pub plan_due: Option<NaiveDate>,
    pub implementation_due: Option<NaiveDate>,
}

#[derive(Debug, Clone, PartialEq, Serialize, ts_rs::TS)]
pub struct ExternalFindingsRecorded {
    pub event: ExternalEvent,
    pub audit: Audit,
    pub findings: Vec<FindingView>,
    /// Drafts, one for each finding whose grade needs it.
    pub nonconformities: Vec<Nonconformity>,
}

pub fn findings_record(app: &App, input: ExternalFindingsRecord) -> Result<ExternalFindingsRecorded> {
    app.transact(Op::ExternalFindingsRecord, "", |tx| {
        let (event, audit) = held(tx, &input)?;
        require_each(tx.db, Entity::Person, input.raised_by, "raised_by")?;
        require_each(tx.db, Entity::Evidence, input.evidence_id, "evidence_id")?;
        let body: CertificationBody = tx.get(tx.get::<Certification>(event.certification_id)?.body_id)?;
        let desk = Desk { tx, event: &event, audit: &audit, body: &body, report: &input };
        let (mut findings, mut nonconformities) = (Vec::new(), Vec::new());
        for (place, told) in input.findings.iter().enumerate() {
            let (finding, nc) = desk.take_in(told).map_err(|error| at_finding(error, place))?;
            findings.push(finding);
            nonconformities.extend(nc);
        }
        Ok(ExternalFindingsRecorded { event, audit, findings, nonconformities })
    })
}

/// The audit of an event, for its findings to hang on: an event that has none yet gets one.
pub fn event_audit(app: &App, input: EventRef) -> Result<Audit> {
    app.transact(Op::ExternalEventSave, "", |tx| {
        let mut event: ExternalEvent = tx.live(input.id)?;
        audit_of(tx, &mut event)
    })
}

/// The event as it was held, with its audit.
fn held(tx: &Tx<'_>, input: &ExternalFindingsRecord) -> Result<(ExternalEvent, Audit)> {
    let mut event: ExternalEvent = tx.named("event_id", input.event_id)?;
    require(tx.db, Entity::ExternalEvent, event.id, "event_id")?;
    if event.actual_from.is_none() || event.state == ExternalEventState::Cancelled {
        return Err(Refusal::new("event-not-held").arg("state", event.state).at("event_id").into());
    }
    if let Some(day) = input.notified_on {
        event.notified_on = Some(day);
        event.check(tx.today())?;
        tx.update(&event)?;
    }
    let mut audit = audit_of(tx, &mut event)?;
    audit.writable().map_err(|refusal| refusal.at("event_id"))?;
    if let Some(conclusion) = &input.conclusion {
        organisation::bounded("conclusion", conclusion, certification::TEXT)?;
        conclusion.clone_into(&mut audit.conclusion);
        tx.update(&audit)?;
    }
    Ok((event, audit))
}

fn audit_of(tx: &Tx<'_>, event: &mut ExternalEvent) -> Result<Audit> {
    let audit = match event.audit_id {
        Some(id) => tx.get(id)?,
        None => link(tx, event)?,
    };
    // What the body has held is not planned here any more; its gates are the body's.
    if event.actual_from.is_none() || !matches!(audit.state, AuditState::Planned | AuditState::Prepared) {
        return Ok(audit);
    }
    let actual = (event.actual_from, event.actual_to);
    let audit = Audit { state: AuditState::InProgress, actual_from: actual.0, actual_to: actual.1, ..audit };
    tx.update(&audit)?;
    Ok(audit)
}

fn link(tx: &Tx<'_>, event: &mut ExternalEvent) -> Result<Audit> {
    let certification = open(tx, event.certification_id)?.certification;
    let body: CertificationBody = tx.get(certification.body_id)?;
    let mut audit =
        crate::app::audit::planned(AuditId(tx.uuid()), event.kind.audit_kind(), (event.planned_from, event.planned_to));
    audit.title = match event.title.trim() {
        "" => format!("{}, {}, {}", certification.standard, certification.number, event.first_day()),
        title => title.to_owned(),
    };
    audit.client.clone_from(&body.name);
    audit.scope.clone_from(&certification.scope);
    audit.days_tenths = event.days_tenths.or(event.quoted_days_tenths).unwrap_or_default();
    audit.check()?;
    audit.number = tx.number(Series::EXTERNAL_AUDIT)?;
    tx.insert(&audit)?;
    if let Some(catalogue_id) = certification.catalogue_id {
        let id = CriterionId(tx.uuid());
        let text = String::new();
        tx.insert(&Criterion { id, audit_id: audit.id, catalogue_id: Some(catalogue_id), text, deleted: false })?;
    }
    let sites: Vec<SiteId> = stored::sites(tx.db, stored::SitesOf::Event(event.id))?
        .into_iter()
        .filter_map(|site| site.id.parse().ok())
        .collect();
    store::audit::set_scope::<Site>(tx.db, audit.id, store::audit::Scope::Site, &sites)?;
    event.audit_id = Some(audit.id);
    tx.update(event)?;
    Ok(audit)
}

/// Where one report is keyed in.
struct Desk<'a> {
    tx: &'a Tx<'a>,
    event: &'a ExternalEvent,
    audit: &'a Audit,
    body: &'a CertificationBody,
    report: &'a ExternalFindingsRecord,
}

impl Desk<'_> {
    fn take_in(&self, told: &ExternalFinding) -> Result<(FindingView, Option<Nonconformity>)> {
        let grade = self.grade(told)?;
        let raised_on = told.raised_on.unwrap_or_else(|| self.event.last_day().min(self.tx.today()));
        if raised_on < self.event.first_day() {
            let refusal = Refusal::new("finding-before-audit").arg("date", raised_on);
            return Err(refusal.arg("limit", self.event.first_day()).at("raised_on").into());
        }
        let input = FindingCreate {
            audit_id: Some(self.audit.id),
            clause_id: Some(self.clause(told)?),
            grade_id: Some(grade.id),
            title: told.title.clone(),
            description: told.description.clone(),
            external_reference: told.external_reference.clone(),
            process_id: told.process_id,
            site_id: told.site_id,
            service_id: told.service_id,
            raised_by: self.report.raised_by,
            raised_on: Some(raised_on),
            ..FindingCreate::default()
        };
        let finding = finding::create_within(self.tx, input)?;
        if let Some(evidence) = self.report.evidence_id {
            let to = RecordRef { entity: Entity::Finding, record_id: finding.finding.id.0 };
            store::evidence::link(self.tx.db, evidence, &to)?;
        }
        let raised = grade.kind.needs_nonconformity().then(|| self.raise(&finding.finding, told)).transpose()?;
        Ok((finding, raised))
    }

    fn raise(&self, finding: &Finding, told: &ExternalFinding) -> Result<Nonconformity> {
        let dated = told.plan_due.is_some() || told.implementation_due.is_some();
        // The report is the reason for the dates it sets; its number says which.
        let said = [&told.external_reference, &self.audit.number].into_iter().find(|text| !text.trim().is_empty());
        nonconformity::create_within(
            self.tx,
            NonconformityCreate {
                finding_id: Some(finding.id),
                requirement: told.requirement.clone(),
                statement: told.statement.clone(),
                failure_kind: told.failure_kind.map(Some),
                risk: told.risk,
                owner_id: told.owner_id.map(Some),
                owner_manager_id: told.owner_manager_id.map(Some),
                plan_due: told.plan_due.map(Some),
                implementation_due: told.implementation_due.map(Some),
                due_reason: said.filter(|_| dated).cloned(),
                ..NonconformityCreate::default()
            },
        )
    }

    /// One of the body's own words.
    fn grade(&self, told: &ExternalFinding) -> Result<Grade> {
        let scale = match self.body.grade_scale.trim() {
            "" => "internal",
            scale => scale,
        };
        let words = grade::list(self.tx.db, Some(scale))?;
        let typed = told.grade.trim().to_lowercase();
        let found = words.iter().find(|row| match told.grade_id {
            Some(id) => row.grade.id == id,
            None => row.grade.word.to_lowercase() == typed,
        });
        found.map(|row| row.grade.clone()).ok_or_else(|| {
            let known: Vec<&str> = words.iter().map(|row| row.grade.word.as_str()).collect();
            let refusal = Refusal::new("grade-not-of-the-body").arg("word", told.grade.trim()).arg("scale", scale);
            refusal.arg("known", known.join(", ")).at(if told.grade_id.is_some() { "grade_id" } else { "grade" }).into()
        })
    }

    /// By its number within the certification's standard; an anchor or an untitled paragraph is its clause's (10.1.1 → 10.1).
    fn clause(&self, told: &ExternalFinding) -> Result<ClauseId> {
        if let Some(id) = told.clause_id {
            return Ok(id);
        }
        let certification: Certification = self.tx.get(self.event.certification_id)?;
        let unknown = || Refusal::new("clause-not-of-the-standard").arg("number", told.clause.trim()).at("clause");
        let catalogue = certification.catalogue_id.ok_or_else(unknown)?;
        let number: ClauseNumber = told.clause.parse().map_err(|_| unknown())?;
        for number in number.with_ancestors() {
            if let Some(row) = store::catalogue::clause_by_number(self.tx.db, catalogue, number.as_str())? {
                return Ok(row.id);
            }
        }
        Err(unknown().into())
    }
}

/// The field within the list, so that a person finds it again.
fn at_finding(error: Error, place: usize) -> Error {
    match error {
        Error::Refused(refusal) => {
            let field = refusal.field.as_deref().map_or(String::new(), |field| format!(".{field}"));
            refusal.at(format!("findings[{place}]{field}")).into()
        }
        other => other,
    }
}
