//! Certifications with what hangs on them: lists, the dossier of one, the sites of events and certificates.

pub mod known;

use rusqlite::{Connection, Row, params};
use serde::{Deserialize, Serialize};

use super::{
    audit::NameRef,
    list::{List, Page, PageRequest},
    record::{self, Record},
    reference,
};
use crate::{Result, domain::*};

#[derive(Debug, Default, Deserialize, ts_rs::TS)]
#[serde(default, deny_unknown_fields)]
pub struct CertificationFilter {
    #[ts(optional, as = "Option<String>")]
    pub text: String,
    #[ts(optional)]
    pub body_id: Option<CertificationBodyId>,
    #[ts(optional, as = "Option<PageRequest>")]
    pub page: PageRequest,
}

/// One line of the list: what it is, and what its newest certificate says.
#[derive(Debug, Clone, PartialEq, Serialize, ts_rs::TS)]
pub struct CertificationRow {
    #[serde(flatten)]
    pub certification: Certification,
    pub body: String,
    pub owner: String,
    /// Of the newest cycle that a decision has begun.
    pub decision_on: Option<chrono::NaiveDate>,
    pub certificate: Option<String>,
    pub certificate_status: Option<CertificateStatus>,
    pub expires_on: Option<chrono::NaiveDate>,
}

/// The certificate that was issued last and is no draft.
const NEWEST_ISSUE: &str = "(SELECT i.id FROM certificate_issue i WHERE i.certification_id = certification.id
    AND NOT i.deleted AND i.status <> 'draft' ORDER BY i.issued_on DESC, i.id DESC LIMIT 1)";

pub fn list(db: &Connection, filter: &CertificationFilter) -> Result<Page<CertificationRow>> {
    let columns = "certification.*, b.name AS body, coalesce(o.name, '') AS owner, issue.number AS certificate,
        issue.status AS certificate_status, issue.expires_on AS expires_on,
        (SELECT max(c.decision_on) FROM certification_cycle c
         WHERE c.certification_id = certification.id AND NOT c.deleted) AS decision_on";
    let from = format!(
        "certification JOIN certification_body b ON b.id = certification.body_id
         LEFT JOIN person o ON o.id = certification.owner_id
         LEFT JOIN certificate_issue issue ON issue.id = {NEWEST_ISSUE}"
    );
    List::new(columns, &from)
        .always("NOT certification.deleted")
        .matching("certification.id", &filter.text)
        .only("certification.body_id = {}", filter.body_id)
        .page(
            db,
            &filter.page,
            &[
                ("number", "certification.number"),
                ("standard", "certification.standard COLLATE NOCASE; certification.edition"),
                ("body", "body COLLATE NOCASE"),
                ("expires_on", "coalesce(issue.expires_on, '9999')"),
            ],
            "certification.id",
            |row| {
                Ok(CertificationRow {
                    certification: Certification::from_row(row)?,
                    body: row.get("body")?,
                    owner: row.get("owner")?,
                    decision_on: row.get("decision_on")?,
                    certificate: row.get("certificate")?,
                    certificate_status: row.get("certificate_status")?,
                    expires_on: row.get("expires_on")?,
                })
            },
        )
}

/// Everything live of one certification, in the orders the domain expects.
pub fn dossier(db: &Connection, id: CertificationId) -> Result<Dossier> {
    const OF: &str = "WHERE certification_id = ?1 AND NOT deleted ORDER BY";
    Ok(Dossier {
        certification: record::get(db, id)?,
        cycles: record::select(db, &format!("{OF} sequence, id"), [id])?,
        events: record::select(db, &format!("{OF} coalesce(actual_from, planned_from), id"), [id])?,
        issues: record::select(db, &format!("{OF} issued_on, id"), [id])?,
        status_events: record::select(db, &format!("{OF} happened_on, id"), [id])?,
    })
}

pub fn all(db: &Connection) -> Result<Vec<Certification>> {
    record::select(db, "WHERE NOT deleted ORDER BY number, id", [])
}

pub fn mark_uses(db: &Connection, id: CertificationId) -> Result<Vec<MarkUse>> {
    record::select(db, "WHERE certification_id = ?1 AND NOT deleted ORDER BY mark, place, id", [id])
}

/// A body with how many certifications it holds.
#[derive(Debug, Clone, PartialEq, Serialize, ts_rs::TS)]
pub struct CertificationBodyRow {
    #[serde(flatten)]
    pub body: CertificationBody,
    pub certifications: i64,
}

pub fn bodies(db: &Connection) -> Result<Vec<CertificationBodyRow>> {
    let sql = "SELECT certification_body.*,
          (SELECT count(*) FROM certification c WHERE c.body_id = certification_body.id AND NOT c.deleted) AS certifications
        FROM certification_body WHERE NOT deleted ORDER BY name COLLATE NOCASE, id";
    let mut statement = db.prepare_cached(sql)?;
    let rows = statement.query_map([], |row| {
        Ok(CertificationBodyRow { body: CertificationBody::from_row(row)?, certifications: row.get("certifications")? })
    })?;
    Ok(rows.collect::<rusqlite::Result<_>>()?)
}

/// Certifications and status events that name the body.
pub fn body_uses(db: &Connection, id: CertificationBodyId) -> Result<i64> {
    let sql = "SELECT (SELECT count(*) FROM certification WHERE body_id = ?1 AND NOT deleted)
        + (SELECT count(*) FROM certification_status_event WHERE ?1 IN (from_body_id, to_body_id) AND NOT deleted)";
    reference::count(db, sql, id)
}

/// Events and certificates of a cycle.
pub fn cycle_uses(db: &Connection, id: CertificationCycleId) -> Result<i64> {
    let sql = "SELECT (SELECT count(*) FROM external_event WHERE cycle_id = ?1 AND NOT deleted)
        + (SELECT count(*) FROM certificate_issue WHERE cycle_id = ?1 AND NOT deleted)";
    reference::count(db, sql, id)
}

/// What stands in the way of taking a certification away.
pub fn certification_uses(db: &Connection, id: CertificationId) -> Result<i64> {
    let tables =
        ["certification_cycle", "external_event", "certificate_issue", "certification_status_event", "complaint"];
    let counts: Vec<String> = tables
        .iter()
        .map(|table| format!("(SELECT count(*) FROM {table} WHERE certification_id = ?1 AND NOT deleted)"))
        .collect();
    reference::count(db, &format!("SELECT {}", counts.join(" + ")), id)
}

#[derive(Debug, Default, Deserialize, ts_rs::TS)]
#[serde(default, deny_unknown_fields)]
#[ts(optional_fields)]
pub struct ExternalEventFilter {
    #[ts(as = "Option<String>")]
    pub text: String,
    pub certification_id: Option<CertificationId>,
    pub kind: Option<ExternalEventKind>,
    pub state: Option<ExternalEventState>,
    /// Ends on this day or later.
    pub from: Option<chrono::NaiveDate>,
    /// Begins on this day or earlier.
    pub to: Option<chrono::NaiveDate>,
    #[ts(as = "Option<PageRequest>")]
    pub page: PageRequest,
}

/// An event as a person reads it.
#[derive(Debug, Clone, PartialEq, Serialize, ts_rs::TS)]
pub struct ExternalEventRow {
    #[serde(flatten)]
    pub event: ExternalEvent,
    pub certification: String,
    pub standard: String,
    pub edition: String,
    pub body: String,
    pub audit: Option<String>,
    /// Findings of its audit, and its nonconformities that are not at an end.
    pub findings: i64,
    pub open_nonconformities: i64,
    pub moved: bool,
}

const EVENT_COLUMNS: &str = "external_event.*, c.number AS certification, c.standard AS standard, c.edition AS edition,
    b.name AS body, a.number AS audit,
    (SELECT count(*) FROM finding f WHERE f.audit_id = external_event.audit_id AND NOT f.deleted) AS findings,
    (SELECT count(*) FROM nonconformity n WHERE n.audit_id = external_event.audit_id AND NOT n.deleted
       AND n.state NOT IN ('closed', 'withdrawn', 'cancelled')) AS open_nonconformities";
const EVENT_FROM: &str = "external_event JOIN certification c ON c.id = external_event.certification_id
    JOIN certification_body b ON b.id = c.body_id LEFT JOIN audit a ON a.id = external_event.audit_id";
const EVENT_FIRST: &str = "coalesce(external_event.actual_from, external_event.planned_from)";

pub fn events(db: &Connection, filter: &ExternalEventFilter) -> Result<Page<ExternalEventRow>> {
    List::new(EVENT_COLUMNS, EVENT_FROM)
        .always("NOT external_event.deleted AND NOT c.deleted")
        .matching("external_event.id", &filter.text)
        .only("external_event.certification_id = {}", filter.certification_id)
        .only("external_event.kind = {}", filter.kind)
        .only("external_event.state = {}", filter.state)
        .only("coalesce(external_event.actual_to, external_event.planned_to) >= {}", filter.from)
        .only(&format!("{EVENT_FIRST} <= {{}}"), filter.to)
        .page(
            db,
            &filter.page,
            &[
                ("day", EVENT_FIRST),
                ("kind", "external_event.kind"),
                ("state", "external_event.state"),
                ("certification", "c.number"),
                ("body", "b.name COLLATE NOCASE"),
            ],
            "external_event.id",
            event_row,
        )
}

pub fn event(db: &Connection, id: ExternalEventId) -> Result<ExternalEventRow> {
    let sql = format!("SELECT {EVENT_COLUMNS} FROM {EVENT_FROM} WHERE external_event.id = ?1");
    Ok(db.prepare_cached(&sql)?.query_row([id], event_row)?)
}

/// In the order of their days.
pub fn events_of(db: &Connection, certification: CertificationId) -> Result<Vec<ExternalEventRow>> {
    let sql = format!(
        "SELECT {EVENT_COLUMNS} FROM {EVENT_FROM} WHERE external_event.certification_id = ?1
         AND NOT external_event.deleted ORDER BY {EVENT_FIRST}, external_event.id"
    );
    let mut statement = db.prepare_cached(&sql)?;
    Ok(statement.query_map([certification], event_row)?.collect::<rusqlite::Result<_>>()?)
}

fn event_row(row: &Row<'_>) -> rusqlite::Result<ExternalEventRow> {
    let event = ExternalEvent::from_row(row)?;
    Ok(ExternalEventRow {
        moved: event.is_moved(),
        event,
        certification: row.get("certification")?,
        standard: row.get("standard")?,
        edition: row.get("edition")?,
        body: row.get("body")?,
        audit: row.get("audit")?,
        findings: row.get("findings")?,
        open_nonconformities: row.get("open_nonconformities")?,
    })
}

/// The event an audit was held as, where the audit is a certification body's: the newest of those that share it.
pub fn event_of_audit(db: &Connection, audit: AuditId) -> Result<Option<ExternalEvent>> {
    let tail = "WHERE audit_id = ?1 AND NOT deleted ORDER BY id DESC LIMIT 1";
    Ok(record::select(db, tail, [audit])?.into_iter().next())
}

/// Whose sites: an event's, or those a certificate names.
#[derive(Debug, Clone, Copy)]
pub enum SitesOf {
    Event(ExternalEventId),
    Issue(CertificateIssueId),
}

impl SitesOf {
    fn place(self) -> (&'static str, &'static str, String) {
        match self {
            Self::Event(id) => ("external_event_site", "event_id", id.to_string()),
            Self::Issue(id) => ("certificate_issue_site", "issue_id", id.to_string()),
        }
    }
}

pub fn sites(db: &Connection, of: SitesOf) -> Result<Vec<NameRef>> {
    let (table, column, id) = of.place();
    let mut statement = db.prepare_cached(&format!(
        "SELECT s.id, s.name FROM {table} l JOIN site s ON s.id = l.site_id WHERE l.{column} = ?1
         ORDER BY s.name COLLATE NOCASE, s.id"
    ))?;
    let sites = statement.query_map([id], |row| Ok(NameRef { id: row.get(0)?, name: row.get(1)? }))?;
    Ok(sites.collect::<rusqlite::Result<_>>()?)
}

pub fn set_sites(db: &Connection, of: SitesOf, wanted: &[SiteId]) -> Result<()> {
    let before: Vec<String> = sites(db, of)?.into_iter().map(|site| site.id).collect();
    let (table, column, id) = of.place();
    let wanted: Vec<String> = wanted.iter().map(ToString::to_string).collect();
    let mut remove = db.prepare_cached(&format!("DELETE FROM {table} WHERE {column} = ?1 AND site_id = ?2"))?;
    for site in before.iter().filter(|site| !wanted.contains(site)) {
        remove.execute(params![id, site])?;
    }
    let mut add = db.prepare_cached(&format!("INSERT OR IGNORE INTO {table} ({column}, site_id) VALUES (?1, ?2)"))?;
    for site in wanted.iter().filter(|site| !before.contains(site)) {
        add.execute(params![id, site])?;
    }
    Ok(())
}

#[derive(Debug, Default, Deserialize, ts_rs::TS)]
#[serde(default, deny_unknown_fields)]
#[ts(optional_fields)]
pub struct ComplaintFilter {
    #[ts(as = "Option<String>")]
    pub text: String,
    pub certification_id: Option<CertificationId>,
    /// Not closed yet.
    pub open: Option<bool>,
    #[ts(as = "Option<PageRequest>")]
    pub page: PageRequest,
}

#[derive(Debug, Clone, PartialEq, Serialize, ts_rs::TS)]
pub struct ComplaintRow {
    #[serde(flatten)]
    pub complaint: Complaint,
    pub certification: Option<String>,
    pub service: Option<String>,
    pub owner: String,
    pub nonconformity: Option<String>,
}

pub fn complaints(db: &Connection, filter: &ComplaintFilter) -> Result<Page<ComplaintRow>> {
    let columns = "complaint.*, c.number AS certification, s.name AS service, coalesce(o.name, '') AS owner,
        n.number AS nonconformity";
    let from = "complaint LEFT JOIN certification c ON c.id = complaint.certification_id
        LEFT JOIN service s ON s.id = complaint.service_id LEFT JOIN person o ON o.id = complaint.owner_id
        LEFT JOIN nonconformity n ON n.id = complaint.nonconformity_id";
    List::new(columns, from)
        .always("NOT complaint.deleted")
        .matching("complaint.id", &filter.text)
        .only("complaint.certification_id = {}", filter.certification_id)
        .only("(complaint.closed_on IS NULL) = {}", filter.open)
        .page(
            db,
            &filter.page,
            &[
                ("received_on", "complaint.received_on"),
                ("number", "complaint.number"),
                ("from_whom", "complaint.from_whom COLLATE NOCASE"),
                ("closed_on", "coalesce(complaint.closed_on, '9999')"),
            ],
            "complaint.id",
            |row| {
                Ok(ComplaintRow {
                    complaint: Complaint::from_row(row)?,
                    certification: row.get("certification")?,
                    service: row.get("service")?,
                    owner: row.get("owner")?,
                    nonconformity: row.get("nonconformity")?,
                })
            },
        )
}

#[derive(Debug, Default, Deserialize, ts_rs::TS)]
#[serde(default, deny_unknown_fields)]
#[ts(optional_fields)]
pub struct NormativeReferenceFilter {
    #[ts(as = "Option<String>")]
    pub text: String,
    pub state: Option<practice::ReferenceState>,
    #[ts(as = "Option<PageRequest>")]
    pub page: PageRequest,
}

pub fn normative_references(db: &Connection, filter: &NormativeReferenceFilter) -> Result<Page<NormativeEdition>> {
    List::new("normative_reference.*", "normative_reference")
        .always("NOT normative_reference.deleted")
        .matching("normative_reference.id", &filter.text)
        .only("normative_reference.state = {}", filter.state)
        .page(
            db,
            &filter.page,
            &[
                ("document", "document COLLATE NOCASE; edition; amendment"),
                ("state", "state"),
                ("valid_from", "valid_from"),
            ],
            "id",
            NormativeEdition::from_row,
        )
}

/// Removed ones included: what a person took away is not brought back unasked.
pub fn normative_reference(db: &Connection, key: &str) -> Result<Option<NormativeEdition>> {
    Ok(record::select(db, "WHERE key = ?1 ORDER BY deleted, id LIMIT 1", [key])?.into_iter().next())
}
