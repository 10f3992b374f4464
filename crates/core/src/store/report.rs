//! Everything a report of one audit says, read in one go: no query a finding, however many there are.

use std::collections::{BTreeMap, HashMap};

use rusqlite::{Connection, params};

mod loops;

pub use loops::{load_loops, nonconformities_of};

use super::{
    catalogue::{CatalogueRow, ClauseRow},
    linked::{Titled, titled},
    record::{self, Record},
};
use crate::{
    Result,
    domain::{
        Action, ActionPlan, AgendaSession, Amendment, Audit, AuditId, CauseAnalysis, ChecklistItem, ClauseId,
        Competence, Correction, Criterion, EffectivenessCheck, Entity, Evidence, Finding, Grade, Nonconformity,
        Override, Person, PersonId, PlanItem, Process, Programme, Sample, Service, Site, TeamMember, Transition,
        Workspace,
    },
};

/// Nonconformities of the audit: raised in it, or on one of its findings.
const NONCONFORMITIES: &str = "SELECT id FROM nonconformity WHERE NOT deleted
    AND (audit_id = ?1 OR finding_id IN (SELECT id FROM finding WHERE audit_id = ?1 AND NOT deleted))";

/// The rows of one audit. Lists are in the order a reader expects; ids are resolved through the maps.
pub struct AuditContent {
    pub workspace: Workspace,
    /// None where only nonconformities were asked for.
    audit: Option<Audit>,
    pub programme: Option<Programme>,
    pub sites: Vec<Site>,
    pub services: Vec<Service>,
    pub processes: Vec<Process>,
    pub criteria: Vec<Criterion>,
    pub team: Vec<TeamMember>,
    pub overrides: Vec<Override>,
    pub agenda: Vec<AgendaSession>,
    /// Who was at which session, as ids.
    pub attendance: Vec<(String, PersonId)>,
    pub amendments: Vec<Amendment>,
    pub items: Vec<ChecklistItem>,
    pub samples: Vec<Sample>,
    pub findings: Vec<Finding>,
    pub nonconformities: Vec<Nonconformity>,
    pub transitions: Vec<Transition>,
    pub corrections: Vec<Correction>,
    pub causes: Vec<CauseAnalysis>,
    pub plans: Vec<ActionPlan>,
    pub checks: Vec<EffectivenessCheck>,
    pub actions: Vec<Action>,
    pub evidence: Vec<Evidence>,
    /// Record id -> the numbers of its evidence, and evidence id -> the records it supports.
    pub evidence_of: HashMap<String, Vec<String>>,
    pub supported_by: HashMap<String, Vec<String>>,
    /// Earlier numbers of a record.
    pub aliases: HashMap<String, Vec<String>>,
    pub grades: Vec<Grade>,
    pub catalogues: Vec<CatalogueRow>,
    pub clauses: BTreeMap<ClauseId, ClauseRow>,
    pub people: HashMap<PersonId, Person>,
    pub competences: Vec<Competence>,
    pub all_processes: HashMap<crate::domain::ProcessId, Process>,
    pub all_sites: HashMap<crate::domain::SiteId, Site>,
    pub plan_items: Vec<PlanItem>,
    /// Matters of the plan and audits they went to, by id.
    pub titled: HashMap<String, Titled>,
    /// Numbers of nonconformities outside this audit that ones in it repeat.
    pub numbers: HashMap<crate::domain::NonconformityId, String>,
}

impl AuditContent {
    /// Of what `load` read.
    pub fn audit(&self) -> &Audit {
        self.audit.as_ref().expect("what `load` reads has its audit")
    }
}

pub fn load(db: &Connection, id: AuditId) -> Result<AuditContent> {
    let audit: Audit = record::get(db, id)?;
    let findings: Vec<Finding> = of(db, "WHERE audit_id = ?1 AND NOT deleted ORDER BY number", id)?;
    let nonconformities: Vec<Nonconformity> = of(db, &format!("WHERE id IN ({NONCONFORMITIES}) ORDER BY number"), id)?;
    let evidence = evidence(db, id)?;
    let (evidence_of, supported_by) = evidence_links(db, id)?;
    let plan_items = super::planner::plan_items(db, id)?;
    Ok(AuditContent {
        workspace: crate::store::workspace(db)?,
        programme: audit.programme_id.map(|programme| record::get(db, programme)).transpose()?,
        sites: of(db, "WHERE id IN (SELECT site_id FROM audit_site WHERE audit_id = ?1) ORDER BY name", id)?,
        services: of(db, "WHERE id IN (SELECT service_id FROM audit_service WHERE audit_id = ?1) ORDER BY name", id)?,
        processes: of(db, "WHERE id IN (SELECT process_id FROM audit_process WHERE audit_id = ?1) ORDER BY name", id)?,
        criteria: of(db, "WHERE audit_id = ?1 AND NOT deleted ORDER BY id", id)?,
        team: of(db, "WHERE audit_id = ?1 AND NOT deleted ORDER BY id", id)?,
        overrides: of(db, "WHERE audit_id = ?1 AND NOT deleted ORDER BY id", id)?,
        agenda: of(db, "WHERE audit_id = ?1 AND NOT deleted ORDER BY starts_at, id", id)?,
        attendance: attendance(db, id)?,
        amendments: of(db, "WHERE audit_id = ?1 ORDER BY number, id", id)?,
        items: of(db, "WHERE audit_id = ?1 AND NOT deleted ORDER BY position, id", id)?,
        samples: of(
            db,
            "WHERE NOT deleted AND checklist_item_id IN (SELECT id FROM checklist_item WHERE audit_id = ?1 AND NOT deleted) ORDER BY id",
            id,
        )?,
        transitions: part(db, "", "at, id", id)?,
        corrections: part(db, "AND NOT deleted", "cycle, id", id)?,
        causes: part(db, "", "cycle, id", id)?,
        plans: part(db, "", "cycle, id", id)?,
        checks: part(db, "AND NOT deleted", "cycle, id", id)?,
        actions: of(
            db,
            &format!(
                "WHERE NOT deleted AND (audit_id = ?1 OR nonconformity_id IN ({NONCONFORMITIES})
                 OR finding_id IN (SELECT id FROM finding WHERE audit_id = ?1 AND NOT deleted)) ORDER BY number"
            ),
            id,
        )?,
        titled: matters(db, &plan_items)?,
        plan_items,
        numbers: repeated(db, id)?,
        aliases: aliases(db)?,
        grades: record::select(db, "WHERE NOT deleted ORDER BY rank, id", [])?,
        catalogues: super::catalogue::catalogues(db)?,
        clauses: by(record::select::<ClauseRow>(db, "ORDER BY catalogue_id, position", [])?, |clause| clause.id),
        people: map(record::select::<Person>(db, "", [])?, |person| person.id),
        competences: record::select(db, "WHERE NOT deleted ORDER BY topic, id", [])?,
        all_processes: map(record::select::<Process>(db, "", [])?, |process| process.id),
        all_sites: map(record::select::<Site>(db, "", [])?, |site| site.id),
        audit: Some(audit),
        findings,
        nonconformities,
        evidence,
        evidence_of,
        supported_by,
    })
}

fn of<T: Record>(db: &Connection, tail: &str, audit: AuditId) -> Result<Vec<T>> {
    record::select(db, tail, [audit])
}

/// The parts of every nonconformity of the audit.
fn part<T: Record>(db: &Connection, and: &str, order: &str, audit: AuditId) -> Result<Vec<T>> {
    of(db, &format!("WHERE nonconformity_id IN ({NONCONFORMITIES}) {and} ORDER BY nonconformity_id, {order}"), audit)
}

fn attendance(db: &Connection, audit: AuditId) -> Result<Vec<(String, PersonId)>> {
    let sql = "SELECT agenda_session_id, person_id FROM attendance
               JOIN agenda_session s ON s.id = agenda_session_id WHERE s.audit_id = ?1 AND NOT s.deleted ORDER BY s.starts_at, person_id";
    let mut statement = db.prepare_cached(sql)?;
    Ok(statement.query_map([audit], |row| Ok((row.get(0)?, row.get(1)?)))?.collect::<rusqlite::Result<_>>()?)
}

/// Ids of everything of the audit that evidence can support.
fn supported() -> String {
    format!(
        "SELECT ?1 AS id UNION ALL SELECT id FROM finding WHERE audit_id = ?1 AND NOT deleted
         UNION ALL SELECT id FROM checklist_item WHERE audit_id = ?1 AND NOT deleted
         UNION ALL {NONCONFORMITIES}
         UNION ALL SELECT id FROM correction WHERE NOT deleted AND nonconformity_id IN ({NONCONFORMITIES})
         UNION ALL SELECT id FROM effectiveness_check WHERE NOT deleted AND nonconformity_id IN ({NONCONFORMITIES})
         UNION ALL SELECT id FROM action WHERE NOT deleted AND (audit_id = ?1 OR nonconformity_id IN ({NONCONFORMITIES}))"
    )
}

fn evidence(db: &Connection, audit: AuditId) -> Result<Vec<Evidence>> {
    let tail = format!(
        "WHERE NOT deleted AND id IN (SELECT evidence_id FROM evidence_link WHERE record_id IN ({})) ORDER BY number",
        supported()
    );
    record::select(db, &tail, [audit.to_string()])
}

type Links = HashMap<String, Vec<String>>;

fn evidence_links(db: &Connection, audit: AuditId) -> Result<(Links, Links)> {
    let sql = format!(
        "SELECT l.record_id, e.number, l.entity FROM evidence_link l JOIN evidence e ON e.id = l.evidence_id
         WHERE NOT e.deleted AND l.record_id IN ({}) ORDER BY e.number, l.record_id",
        supported()
    );
    let (mut of, mut by) = (Links::new(), Links::new());
    let mut statement = db.prepare(&sql)?;
    let mut rows = statement.query(params![audit.to_string()])?;
    while let Some(row) = rows.next()? {
        let (record, number): (String, String) = (row.get(0)?, row.get(1)?);
        of.entry(record.clone()).or_default().push(number.clone());
        by.entry(number).or_default().push(record);
    }
    Ok((of, by))
}

fn matters(db: &Connection, items: &[PlanItem]) -> Result<HashMap<String, Titled>> {
    let mut found = HashMap::new();
    for item in items {
        let moved = item.moved_to_id.map(|audit| titled(db, Entity::Audit, audit)).transpose()?.flatten();
        let matter = titled(db, item.entity, &item.record_id)?;
        found.extend(moved.into_iter().chain(matter).map(|one| (one.id.clone(), one)));
    }
    Ok(found)
}

fn aliases(db: &Connection) -> Result<Links> {
    let mut links = Links::new();
    let mut statement = db.prepare_cached("SELECT record_id, alias FROM alias ORDER BY alias")?;
    let mut rows = statement.query([])?;
    while let Some(row) = rows.next()? {
        links.entry(row.get(0)?).or_default().push(row.get(1)?);
    }
    Ok(links)
}

fn repeated(db: &Connection, audit: AuditId) -> Result<HashMap<crate::domain::NonconformityId, String>> {
    let sql = format!(
        "SELECT id, number FROM nonconformity WHERE id IN (SELECT repeat_of FROM nonconformity WHERE id IN ({NONCONFORMITIES}))"
    );
    let mut statement = db.prepare(&sql)?;
    Ok(statement.query_map([audit], |row| Ok((row.get(0)?, row.get(1)?)))?.collect::<rusqlite::Result<_>>()?)
}

fn map<T, K: std::hash::Hash + Eq>(rows: Vec<T>, key: impl Fn(&T) -> K) -> HashMap<K, T> {
    rows.into_iter().map(|row| (key(&row), row)).collect()
}

fn by<T, K: Ord>(rows: Vec<T>, key: impl Fn(&T) -> K) -> BTreeMap<K, T> {
    rows.into_iter().map(|row| (key(&row), row)).collect()
}
