//! Certifications, their cycles, the audits certification bodies hold, certificates and what happens to them. Every write
//! is held against the rest of its certification first (`domain::Dossier`), and refused at its field where it contradicts it.
//! Judges nothing: whether a rule is kept is said by `rules`, on facts that `facts` gathers.

mod body;
mod cycle;
mod evaluate;
mod event;
mod facts;
mod findings;
mod form;
mod issue;
mod limits;
mod normative;
mod overview;
mod standing;
pub(super) mod timeline;
mod upkeep;

use serde::{Deserialize, Serialize};

pub use body::{BodyRef, CertificationBodySave, bodies, body_profiles, body_remove, body_save};
pub use cycle::{CertificationCycleSave, CycleRef, cycle_remove, cycle_save};
pub use evaluate::{BrokenByMove, CertificationEvaluate, CertificationEvaluated, EventMoved, deadlines, evaluate};
pub use event::{
    EventRef, ExternalEventMove, ExternalEventSave, ExternalEventView, event_get, event_list, event_move, event_remove,
    event_save,
};
pub use findings::{ExternalFinding, ExternalFindingsRecord, ExternalFindingsRecorded, event_audit, findings_record};
pub use issue::{CertificateIssueSave, IssueRef, IssueView, issue_remove, issue_save};
pub(super) use limits::body_limits;
pub(super) use normative::seed as seed_references;
pub use normative::{
    NormativeReferenceRef, NormativeReferenceSave, reference_bring, reference_list, reference_remove, reference_save,
};
pub(super) use overview::gravity;
pub use overview::{CertificationAlarm, CertificationOverview, CertificationStanding, alarms, overview};
pub use standing::{CertificationStatusSave, StatusEventRef, status_remove, status_save};
pub use upkeep::{
    ComplaintRef, ComplaintSave, MarkUseRef, MarkUseSave, complaint_list, complaint_remove, complaint_save,
    mark_use_remove, mark_use_save,
};

use super::{App, Op, Tx, number::Series, reference::require_each};
use crate::{
    Result,
    domain::{organisation::named, *},
    store::{
        certification::{
            self as stored, CertificationFilter, CertificationRow, ComplaintRow, ExternalEventRow, SitesOf,
        },
        list::Page,
        record,
    },
};
use form::form;

form! {
    /// What is not given stays; `null` takes a value away. Without an id a new one is made, with its number.
    CertificationSave(CertificationId) -> Certification {
        set {
            body_id: CertificationBodyId,
            standard: String,
            edition: String,
            amendment: String,
            scope: String,
            marks: String,
            site_sampling: bool,
            note: String,
        }
        may {
            catalogue_id: CatalogueId,
            scheme: String,
            applied_on: chrono::NaiveDate,
            initial_certified_on: chrono::NaiveDate,
            owner_id: PersonId,
        }
        own {}
    }
}

#[derive(Debug, Deserialize, ts_rs::TS)]
#[serde(deny_unknown_fields)]
pub struct CertificationRef {
    pub id: CertificationId,
}

/// Everything of one certification for its page.
#[derive(Debug, Clone, PartialEq, Serialize, ts_rs::TS)]
pub struct CertificationView {
    pub certification: Certification,
    pub body: CertificationBody,
    pub owner: String,
    pub cycles: Vec<CertificationCycle>,
    pub events: Vec<ExternalEventRow>,
    pub issues: Vec<IssueView>,
    pub status_events: Vec<CertificationStatusEvent>,
    pub mark_uses: Vec<MarkUse>,
    pub complaints: Vec<ComplaintRow>,
}

pub fn list(app: &App, filter: CertificationFilter) -> Result<Page<CertificationRow>> {
    app.read(|db| stored::list(db, &filter))
}

pub fn get(app: &App, input: CertificationRef) -> Result<CertificationView> {
    app.read(|db| {
        let dossier = stored::dossier(db, input.id)?;
        let issue =
            |issue: CertificateIssue| Ok(IssueView { sites: stored::sites(db, SitesOf::Issue(issue.id))?, issue });
        let owner = dossier.certification.owner_id.map(|id| record::get::<Person>(db, id)).transpose()?;
        let complaints = stored::ComplaintFilter { certification_id: Some(input.id), ..Default::default() };
        Ok(CertificationView {
            body: record::get(db, dossier.certification.body_id)?,
            owner: owner.map(|person| person.name).unwrap_or_default(),
            events: stored::events_of(db, input.id)?,
            issues: dossier.issues.into_iter().map(issue).collect::<Result<_>>()?,
            mark_uses: stored::mark_uses(db, input.id)?,
            complaints: stored::complaints(db, &complaints)?.rows,
            cycles: dossier.cycles,
            status_events: dossier.status_events,
            certification: dossier.certification,
        })
    })
}

pub fn save(app: &App, mut input: CertificationSave) -> Result<Certification> {
    app.transact(Op::CertificationSave, "", |tx| {
        let is_new = input.id.is_none();
        let mut certification = match input.id {
            Some(id) => tx.live(id)?,
            None => blank(CertificationId(tx.uuid()), form::given_id(input.body_id, "body_id")?),
        };
        input.apply(&mut certification);
        from_catalogue(tx, &mut certification, is_new)?;
        certification.standard = named("standard", &certification.standard)?;
        certification.check()?;
        tx.named::<CertificationBody>("body_id", certification.body_id)?;
        require_each(tx.db, Entity::CertificationBody, [certification.body_id], "body_id")?;
        require_each(tx.db, Entity::Catalogue, certification.catalogue_id, "catalogue_id")?;
        require_each(tx.db, Entity::Person, certification.owner_id, "owner_id")?;
        if is_new {
            certification.number = tx.number(Series::CERTIFICATION)?;
        }
        tx.put(&certification, is_new)?;
        Ok(certification)
    })
}

/// A new one takes its words from the edition it names, where nothing else is said.
fn from_catalogue(tx: &Tx<'_>, certification: &mut Certification, is_new: bool) -> Result<()> {
    let Some(id) = certification.catalogue_id.filter(|_| is_new && certification.standard.is_empty()) else {
        return Ok(());
    };
    let row: crate::store::catalogue::CatalogueRow = tx.named("catalogue_id", id)?;
    certification.standard = row.designation;
    if certification.edition.is_empty() {
        certification.edition = row.edition;
    }
    Ok(())
}

/// Only one that nothing hangs on: what happened to a certification is not taken away with it.
pub fn remove(app: &App, input: CertificationRef) -> Result<CertificationId> {
    app.transact(Op::CertificationRemove, "", |tx| {
        let certification: Certification = tx.live(input.id)?;
        match stored::certification_uses(tx.db, input.id)? {
            0 => tx.update(&Certification { deleted: true, ..certification })?,
            parts => {
                return Err(Refusal::new("certification-has-parts")
                    .arg("number", &certification.number)
                    .arg("parts", parts)
                    .into());
            }
        }
        Ok(input.id)
    })
}

/// The certification a part is written to, with everything that hangs on it.
fn open(tx: &Tx<'_>, id: CertificationId) -> Result<Dossier> {
    require_each(tx.db, Entity::Certification, [id], "certification_id")?;
    stored::dossier(tx.db, id)
}

/// A part stays with its certification.
fn same_certification(of: CertificationId, given: Option<CertificationId>) -> Result<CertificationId> {
    match given {
        Some(other) if other != of => Err(Refusal::new("part-of-another-certification").at("certification_id").into()),
        _ => Ok(of),
    }
}

fn blank(id: CertificationId, body_id: CertificationBodyId) -> Certification {
    let empty = String::new;
    Certification {
        id,
        number: empty(),
        body_id,
        catalogue_id: None,
        standard: empty(),
        edition: empty(),
        amendment: empty(),
        scope: empty(),
        scheme: None,
        marks: empty(),
        site_sampling: true,
        applied_on: None,
        initial_certified_on: None,
        owner_id: None,
        note: empty(),
        deleted: false,
    }
}
