//! What the records of audits know of a certification beside its own: nonconformities of external audits, clauses audited,
//! sites. For the facts the rules look at.

use chrono::NaiveDate;
use rusqlite::{Connection, Row};

use crate::{Result, domain::*};

/// What an external audit holds against the organisation: a nonconformity, or a finding nobody has raised one for yet.
#[derive(Debug, Clone, PartialEq)]
pub struct RaisedRow {
    pub number: String,
    pub event_id: ExternalEventId,
    pub grade: GradeKind,
    pub raised_on: NaiveDate,
    pub site_id: Option<SiteId>,
    /// The first correction.
    pub corrected_on: Option<NaiveDate>,
    /// The first plan was sent.
    pub replied_on: Option<NaiveDate>,
    /// The plan the body accepted.
    pub plan_accepted_on: Option<NaiveDate>,
    pub verified_on: Option<NaiveDate>,
    pub closed_on: Option<NaiveDate>,
    pub similar_checked: bool,
    pub evidenced: bool,
}

/// In the order of their numbers. Those that came to nothing are left out.
pub fn raised(db: &Connection, certification: CertificationId) -> Result<Vec<RaisedRow>> {
    let sql = "
        SELECT n.number, e.id, n.grade_kind, n.raised_on, n.site_id,
          (SELECT min(done_on) FROM correction c WHERE c.nonconformity_id = n.id AND NOT c.deleted),
          (SELECT min(proposed_on) FROM action_plan p WHERE p.nonconformity_id = n.id),
          (SELECT max(decided_on) FROM action_plan p WHERE p.nonconformity_id = n.id AND p.state = 'accepted'
             AND p.body_acceptance <> ''),
          n.verified_on, n.closed_on, trim(n.similar_checked) <> '',
          EXISTS (SELECT 1 FROM evidence_link l WHERE l.entity = 'nonconformity' AND l.record_id = n.id)
        FROM external_event e JOIN nonconformity n ON n.audit_id = e.audit_id
        WHERE e.certification_id = ?1 AND NOT e.deleted AND NOT n.deleted AND n.state NOT IN ('withdrawn', 'cancelled')
        UNION ALL
        SELECT f.number, e.id, g.kind, f.raised_on, f.site_id, NULL, NULL, NULL, NULL, NULL, 0,
          EXISTS (SELECT 1 FROM evidence_link l WHERE l.entity = 'finding' AND l.record_id = f.id)
        FROM external_event e JOIN finding f ON f.audit_id = e.audit_id JOIN grade g ON g.id = f.grade_id
        WHERE e.certification_id = ?1 AND NOT e.deleted AND NOT f.deleted AND g.kind IN ('major', 'minor', 'ungraded')
          AND NOT EXISTS (SELECT 1 FROM nonconformity n WHERE n.finding_id = f.id AND NOT n.deleted)
        ORDER BY 1";
    let row = |row: &Row<'_>| {
        Ok(RaisedRow {
            number: row.get(0)?,
            event_id: row.get(1)?,
            grade: row.get(2)?,
            raised_on: row.get(3)?,
            site_id: row.get(4)?,
            corrected_on: row.get(5)?,
            replied_on: row.get(6)?,
            plan_accepted_on: row.get(7)?,
            verified_on: row.get(8)?,
            closed_on: row.get(9)?,
            similar_checked: row.get(10)?,
            evidenced: row.get(11)?,
        })
    };
    let mut statement = db.prepare_cached(sql)?;
    Ok(statement.query_map([certification], row)?.collect::<rusqlite::Result<_>>()?)
}

/// Numbers of the clauses an audit's checklist looks at: of one that was held, those that were answered.
pub fn clauses_of(db: &Connection, audit: AuditId, held: bool) -> Result<Vec<String>> {
    let mut statement = db.prepare_cached(
        "SELECT DISTINCT c.number FROM checklist_item i JOIN clause c ON c.id = i.clause_id
         WHERE i.audit_id = ?1 AND NOT i.deleted AND ifnull(i.result, '') NOT IN ('not_sampled', 'not_applicable')
           AND (i.result IS NOT NULL OR NOT ?2) ORDER BY 1",
    )?;
    Ok(statement.query_map((audit, held), |row| row.get(0))?.collect::<rusqlite::Result<_>>()?)
}

/// Number, whether it is a leaf, and the topic of every surveillance it serves.
pub fn clauses(db: &Connection, catalogue: CatalogueId) -> Result<Vec<(String, bool, String)>> {
    let mut statement = db.prepare_cached(
        "SELECT number, is_leaf, surveillance_topic FROM clause WHERE catalogue_id = ?1 ORDER BY position, id",
    )?;
    let clauses = statement.query_map([catalogue], |row| Ok((row.get(0)?, row.get(1)?, row.get(2)?)))?;
    Ok(clauses.collect::<rusqlite::Result<_>>()?)
}

/// Sites an event goes to, or a certificate names.
pub fn sites(db: &Connection, of: super::SitesOf) -> Result<Vec<Site>> {
    let (table, column, id) = of.place();
    let tail = format!(
        "JOIN {table} l ON l.site_id = site.id WHERE l.{column} = ?1 AND NOT site.deleted ORDER BY site.name, site.id"
    );
    crate::store::record::select(db, &tail, [id])
}
