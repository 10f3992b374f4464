//! Certificates as they were handed out. One that replaces another makes that one inactive.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use super::{
    form::{form, given_id},
    open, same_certification, stored,
};
use crate::{
    Result,
    app::{App, Op, Tx, reference::require_each},
    domain::*,
    store::{audit::NameRef, certification::SitesOf},
};

form! {
    /// Without an id a new one is kept: of the newest cycle, standard, edition and scope as the certification has them, where
    /// nothing else is said. Dates are read from the paper.
    CertificateIssueSave(CertificateIssueId) -> CertificateIssue {
        set {
            cycle_id: CertificationCycleId,
            number: String,
            standard: String,
            edition: String,
            amendment: String,
            scope: String,
            status: CertificateStatus,
            marks: String,
            reason: String,
            note: String,
        }
        may {
            issued_on: NaiveDate,
            effective_on: NaiveDate,
            expires_on: NaiveDate,
            initial_certified_on: NaiveDate,
            supersedes: CertificateIssueId,
        }
        own {
            certification_id: CertificationId,
            /// All of them, in the place of those before.
            sites: Vec<SiteId>,
        }
    }
}

#[derive(Debug, Deserialize, ts_rs::TS)]
#[serde(deny_unknown_fields)]
pub struct IssueRef {
    pub id: CertificateIssueId,
}

#[derive(Debug, Clone, PartialEq, Serialize, ts_rs::TS)]
pub struct IssueView {
    #[serde(flatten)]
    pub issue: CertificateIssue,
    pub sites: Vec<NameRef>,
}

pub fn issue_save(app: &App, mut input: CertificateIssueSave) -> Result<CertificateIssue> {
    app.transact(Op::CertificateIssueSave, "", |tx| {
        let before = input.id.map(|id| tx.live::<CertificateIssue>(id)).transpose()?;
        let of = match &before {
            Some(issue) => same_certification(issue.certification_id, input.certification_id)?,
            None => given_id(input.certification_id, "certification_id")?,
        };
        let dossier = open(tx, of)?;
        let is_new = before.is_none();
        let mut issue = match before {
            Some(issue) => issue,
            None => blank(CertificateIssueId(tx.uuid()), &dossier, input.cycle_id)?,
        };
        input.apply(&mut issue);
        issue.number = issue.number.trim().to_owned();
        issue.check()?;
        dossier.with_issue(issue.clone()).check_issue(&issue)?;
        tx.put(&issue, is_new)?;
        replace(tx, &issue)?;
        if let Some(sites) = &input.sites {
            require_each(tx.db, Entity::Site, sites, "sites")?;
            stored::set_sites(tx.db, SitesOf::Issue(issue.id), sites)?;
        }
        Ok(issue)
    })
}

fn blank(id: CertificateIssueId, of: &Dossier, cycle: Option<CertificationCycleId>) -> Result<CertificateIssue> {
    let certification = &of.certification;
    let cycle = cycle.or(of.cycles.last().map(|cycle| cycle.id));
    Ok(CertificateIssue {
        id,
        certification_id: certification.id,
        cycle_id: given_id(cycle, "cycle_id")?,
        number: String::new(),
        standard: certification.standard.clone(),
        edition: certification.edition.clone(),
        amendment: certification.amendment.clone(),
        scope: certification.scope.clone(),
        status: CertificateStatus::Active,
        issued_on: None,
        effective_on: None,
        expires_on: None,
        initial_certified_on: certification.initial_certified_on,
        marks: certification.marks.clone(),
        supersedes: None,
        reason: String::new(),
        note: String::new(),
        deleted: false,
    })
}

fn replace(tx: &Tx<'_>, issue: &CertificateIssue) -> Result<()> {
    let Some(earlier) = issue.supersedes.filter(|_| issue.status != CertificateStatus::Draft) else { return Ok(()) };
    let earlier: CertificateIssue = tx.named("supersedes", earlier)?;
    match earlier.status {
        CertificateStatus::Active | CertificateStatus::Suspended => {
            tx.update(&CertificateIssue { status: CertificateStatus::Inactive, ..earlier })
        }
        _ => Ok(()),
    }
}

pub fn issue_remove(app: &App, input: IssueRef) -> Result<CertificateIssueId> {
    app.transact(Op::CertificateIssueRemove, "", |tx| {
        let issue: CertificateIssue = tx.live(input.id)?;
        let dossier = open(tx, issue.certification_id)?;
        if let Some(later) = dossier.issues.iter().find(|later| later.supersedes == Some(issue.id)) {
            return Err(Refusal::new("certificate-superseded-already")
                .arg("number", &issue.number)
                .arg("by", &later.number)
                .into());
        }
        tx.update(&CertificateIssue { deleted: true, ..issue })?;
        Ok(input.id)
    })
}
