//! Audits: their list, the scope they are linked to, and what the gates between their states ask.

use rusqlite::{Connection, Row, ToSql, params};
use serde::{Deserialize, Serialize};

use super::{
    list::{List, Page, PageRequest},
    record::{self, Record},
};
use crate::{Result, domain::*};

#[derive(Debug, Default, Deserialize, ts_rs::TS)]
#[serde(default, deny_unknown_fields)]
pub struct AuditFilter {
    #[ts(optional, as = "Option<String>")]
    pub text: String,
    #[ts(optional)]
    pub state: Option<AuditState>,
    #[ts(optional)]
    pub kind: Option<AuditKind>,
    /// Planned to touch this calendar year.
    #[ts(optional)]
    pub year: Option<i32>,
    #[ts(optional)]
    pub programme_id: Option<ProgrammeId>,
    /// Has a role in it.
    #[ts(optional)]
    pub person_id: Option<PersonId>,
    #[ts(optional, as = "Option<PageRequest>")]
    pub page: PageRequest,
}

/// Findings by what their grade means.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, ts_rs::TS)]
pub struct FindingCounts {
    pub total: i64,
    pub major: i64,
    pub minor: i64,
    pub observation: i64,
    pub ofi: i64,
    pub positive: i64,
    pub area_of_concern: i64,
    pub ungraded: i64,
}

/// How far a checklist is; private notes are counted because they stay out of every export.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, ts_rs::TS)]
pub struct ChecklistProgress {
    pub items: i64,
    pub answered: i64,
    pub not_sampled: i64,
    pub private_notes: i64,
}

#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, ts_rs::TS)]
pub struct NonconformityCounts {
    pub total: i64,
    pub draft: i64,
    /// Issued and not at an end.
    pub open: i64,
    pub closed: i64,
}

/// One line of the list of audits.
#[derive(Debug, Clone, PartialEq, Serialize, ts_rs::TS)]
pub struct AuditRow {
    pub id: AuditId,
    pub number: String,
    pub kind: AuditKind,
    pub title: String,
    pub state: AuditState,
    pub mode: AuditMode,
    pub programme_id: Option<ProgrammeId>,
    pub programme_number: Option<String>,
    pub planned_from: chrono::NaiveDate,
    pub planned_to: chrono::NaiveDate,
    pub actual_from: Option<chrono::NaiveDate>,
    pub actual_to: Option<chrono::NaiveDate>,
    pub reported_on: Option<chrono::NaiveDate>,
    /// The lead auditor's name.
    pub lead: Option<String>,
    pub findings: FindingCounts,
    pub open_nonconformities: i64,
    pub checklist: ChecklistProgress,
}

const LEAD: &str = "(SELECT p.name FROM team_member t JOIN person p ON p.id = t.person_id
    WHERE t.audit_id = audit.id AND t.role = 'lead_auditor' AND t.deleted = 0 ORDER BY t.id LIMIT 1)";

const SORTS: &[(&str, &str)] = &[
    ("planned_from", "audit.planned_from"),
    ("number", "audit.number"),
    ("title", "audit.title COLLATE NOCASE"),
    ("state", "audit.state"),
    ("kind", "audit.kind"),
    ("reported_on", "audit.reported_on"),
    ("lead", LEAD),
];

impl AuditRow {
    fn from_row(row: &Row<'_>) -> rusqlite::Result<Self> {
        Ok(Self {
            id: row.get(0)?,
            number: row.get(1)?,
            kind: row.get(2)?,
            title: row.get(3)?,
            state: row.get(4)?,
            mode: row.get(5)?,
            programme_id: row.get(6)?,
            programme_number: row.get(7)?,
            planned_from: row.get(8)?,
            planned_to: row.get(9)?,
            actual_from: row.get(10)?,
            actual_to: row.get(11)?,
            reported_on: row.get(12)?,
            lead: row.get(13)?,
            findings: FindingCounts::default(),
            open_nonconformities: 0,
            checklist: ChecklistProgress::default(),
        })
    }
}

pub fn list(db: &Connection, filter: &AuditFilter) -> Result<Page<AuditRow>> {
    let columns = format!(
        "audit.id, audit.number, audit.kind, audit.title, audit.state, audit.mode, audit.programme_id, programme.number,
         audit.planned_from, audit.planned_to, audit.actual_from, audit.actual_to, audit.reported_on, {LEAD}"
    );
    let member =
        "EXISTS (SELECT 1 FROM team_member t WHERE t.audit_id = audit.id AND t.person_id = {} AND t.deleted = 0)";
    let mut page = List::new(&columns, "audit LEFT JOIN programme ON programme.id = audit.programme_id")
        .always("audit.deleted = 0")
        .only("audit.state = {}", filter.state)
        .only("audit.kind = {}", filter.kind)
        .only("audit.planned_from <= {}", filter.year.map(|year| format!("{year:04}-12-31")))
        .only("audit.planned_to >= {}", filter.year.map(|year| format!("{year:04}-01-01")))
        .only("audit.programme_id = {}", filter.programme_id)
        .only(member, filter.person_id)
        .matching("audit.id", &filter.text)
        .page(db, &filter.page, SORTS, "audit.id", AuditRow::from_row)?;
    for row in &mut page.rows {
        row.findings = finding_counts(db, row.id)?;
        row.open_nonconformities = nonconformity_counts(db, row.id)?.open;
        row.checklist = checklist_progress(db, row.id)?;
    }
    Ok(page)
}

pub fn finding_counts(db: &Connection, audit: AuditId) -> Result<FindingCounts> {
    let mut statement = db.prepare_cached(
        "SELECT grade.kind, n FROM
           (SELECT grade_id, count(*) AS n FROM finding WHERE audit_id = ?1 AND deleted = 0 GROUP BY grade_id) counted
         JOIN grade ON grade.id = counted.grade_id",
    )?;
    let rows = statement.query_map([audit], |row| Ok((row.get::<_, GradeKind>(0)?, row.get::<_, i64>(1)?)))?;
    let mut counts = FindingCounts::default();
    for row in rows {
        let (kind, n) = row?;
        counts.total += n;
        *counts.of(kind) += n;
    }
    Ok(counts)
}

impl FindingCounts {
    fn of(&mut self, kind: GradeKind) -> &mut i64 {
        match kind {
            GradeKind::Major => &mut self.major,
            GradeKind::Minor => &mut self.minor,
            GradeKind::Observation => &mut self.observation,
            GradeKind::Ofi => &mut self.ofi,
            GradeKind::Positive => &mut self.positive,
            GradeKind::AreaOfConcern => &mut self.area_of_concern,
            GradeKind::Ungraded => &mut self.ungraded,
        }
    }
}

pub fn nonconformity_counts(db: &Connection, audit: AuditId) -> Result<NonconformityCounts> {
    let mut statement = db.prepare_cached(
        "SELECT state, count(*) FROM nonconformity WHERE audit_id = ?1 AND deleted = 0 GROUP BY state",
    )?;
    let rows = statement.query_map([audit], |row| Ok((row.get::<_, NonconformityState>(0)?, row.get::<_, i64>(1)?)))?;
    let mut counts = NonconformityCounts::default();
    for row in rows {
        let (state, n) = row?;
        counts.total += n;
        counts.draft += if state == NonconformityState::Draft { n } else { 0 };
        counts.open += if state.is_open() { n } else { 0 };
        counts.closed += if state == NonconformityState::Closed { n } else { 0 };
    }
    Ok(counts)
}

pub fn checklist_progress(db: &Connection, audit: AuditId) -> Result<ChecklistProgress> {
    let mut statement = db.prepare_cached(
        "SELECT count(*), count(result), count(*) FILTER (WHERE result = 'not_sampled'),
                count(*) FILTER (WHERE trim(private_note) <> '')
         FROM checklist_item WHERE audit_id = ?1 AND deleted = 0",
    )?;
    let progress = statement.query_row([audit], |row| {
        Ok(ChecklistProgress {
            items: row.get(0)?,
            answered: row.get(1)?,
            not_sampled: row.get(2)?,
            private_notes: row.get(3)?,
        })
    })?;
    Ok(progress)
}

/// What the gates between two states ask.
pub fn facts(db: &Connection, audit: AuditId) -> Result<AuditFacts> {
    let progress = checklist_progress(db, audit)?;
    let nonconformities = nonconformity_counts(db, audit)?;
    let count = |sql| count(db, sql, audit);
    Ok(AuditFacts {
        criteria: count("SELECT count(*) FROM criterion WHERE audit_id = ?1 AND deleted = 0")?,
        team_leaders: count(
            "SELECT count(*) FROM team_member WHERE audit_id = ?1 AND role = 'lead_auditor' AND deleted = 0",
        )?,
        checklist_items: size(progress.items),
        unanswered_items: size(progress.items - progress.answered),
        draft_nonconformities: size(nonconformities.draft),
        open_nonconformities: size(nonconformities.open),
        findings_without_nonconformity: unraised(db, audit)?,
    })
}

/// Findings that say a requirement is not met and have no nonconformity: a cancelled or withdrawn one has been dealt with.
fn unraised(db: &Connection, audit: AuditId) -> Result<usize> {
    let kinds: Vec<String> =
        GradeKind::ALL.iter().filter(|kind| kind.needs_nonconformity()).map(|kind| format!("'{kind}'")).collect();
    let sql = format!(
        "SELECT count(*) FROM finding WHERE audit_id = ?1 AND deleted = 0
           AND grade_id IN (SELECT id FROM grade WHERE kind IN ({}))
           AND NOT EXISTS (SELECT 1 FROM nonconformity n WHERE n.finding_id = finding.id AND n.deleted = 0)",
        kinds.join(", ")
    );
    count(db, &sql, audit)
}

fn count(db: &Connection, sql: &str, id: impl ToSql) -> Result<usize> {
    Ok(size(db.prepare_cached(sql)?.query_row([id], |row| row.get(0))?))
}

fn size(n: i64) -> usize {
    usize::try_from(n).unwrap_or_default()
}

/// What stands in the way of taking a planned audit away: records that would lose their audit.
pub fn content(db: &Connection, audit: AuditId) -> Result<usize> {
    count(
        db,
        "SELECT (SELECT count(*) FROM checklist_item WHERE audit_id = ?1 AND deleted = 0)
              + (SELECT count(*) FROM agenda_session WHERE audit_id = ?1 AND deleted = 0)
              + (SELECT count(*) FROM finding WHERE audit_id = ?1 AND deleted = 0)
              + (SELECT count(*) FROM nonconformity WHERE audit_id = ?1 AND deleted = 0)
              + (SELECT count(*) FROM action WHERE audit_id = ?1 AND deleted = 0)
              + (SELECT count(*) FROM evidence_link WHERE entity = 'audit' AND record_id = ?1)",
        audit,
    )
}

/// Which of the three scope links: sites, services, processes.
#[derive(Debug, Clone, Copy)]
pub enum Scope {
    Site,
    Service,
    Process,
}

impl Scope {
    const fn table(self) -> &'static str {
        match self {
            Self::Site => "site",
            Self::Service => "service",
            Self::Process => "process",
        }
    }
}

/// A record by its name, for whoever shows it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, ts_rs::TS)]
pub struct NameRef {
    pub id: String,
    pub name: String,
}

pub fn scope(db: &Connection, audit: AuditId, of: Scope) -> Result<Vec<NameRef>> {
    let table = of.table();
    named(
        db,
        &format!(
            "SELECT t.id, t.name FROM audit_{table} l JOIN {table} t ON t.id = l.{table}_id
             WHERE l.audit_id = ?1 ORDER BY t.name COLLATE NOCASE, t.id"
        ),
        audit,
    )
}

fn named(db: &Connection, sql: &str, id: impl ToSql) -> Result<Vec<NameRef>> {
    let mut statement = db.prepare_cached(sql)?;
    let rows = statement.query_map([id], |row| Ok(NameRef { id: row.get(0)?, name: row.get(1)? }))?;
    Ok(rows.collect::<rusqlite::Result<_>>()?)
}

pub fn audited_processes(db: &Connection, audit: AuditId) -> Result<Vec<ProcessId>> {
    let mut statement = db.prepare_cached("SELECT process_id FROM audit_process WHERE audit_id = ?1 ORDER BY 1")?;
    Ok(statement.query_map([audit], |row| row.get(0))?.collect::<rusqlite::Result<_>>()?)
}

/// Sets the links of one kind as a whole; only what differs is touched, so that the history shows only that.
pub fn set_scope<T: Record>(db: &Connection, audit: AuditId, of: Scope, wanted: &[T::Id]) -> Result<()> {
    let table = of.table();
    let before: Vec<String> = scope(db, audit, of)?.into_iter().map(|link| link.id).collect();
    let wanted: Vec<String> = wanted.iter().map(ToString::to_string).collect();
    let mut remove =
        db.prepare_cached(&format!("DELETE FROM audit_{table} WHERE audit_id = ?1 AND {table}_id = ?2"))?;
    for id in before.iter().filter(|id| !wanted.contains(id)) {
        remove.execute(params![audit, id])?;
    }
    let mut add =
        db.prepare_cached(&format!("INSERT OR IGNORE INTO audit_{table} (audit_id, {table}_id) VALUES (?1, ?2)"))?;
    for id in wanted.iter().filter(|id| !before.contains(id)) {
        add.execute(params![audit, id])?;
    }
    Ok(())
}

/// A criterion with the name of its edition.
#[derive(Debug, Clone, PartialEq, Serialize, ts_rs::TS)]
pub struct CriterionRow {
    pub id: CriterionId,
    pub catalogue_id: Option<CatalogueId>,
    pub designation: Option<String>,
    pub edition: Option<String>,
    pub title: Option<String>,
    pub text: String,
}

pub fn criteria(db: &Connection, audit: AuditId) -> Result<Vec<CriterionRow>> {
    let mut statement = db.prepare_cached(
        "SELECT c.id, c.catalogue_id, k.designation, k.edition, k.title, c.text
         FROM criterion c LEFT JOIN catalogue k ON k.id = c.catalogue_id
         WHERE c.audit_id = ?1 AND c.deleted = 0 ORDER BY c.id",
    )?;
    let rows = statement.query_map([audit], |row| {
        Ok(CriterionRow {
            id: row.get(0)?,
            catalogue_id: row.get(1)?,
            designation: row.get(2)?,
            edition: row.get(3)?,
            title: row.get(4)?,
            text: row.get(5)?,
        })
    })?;
    Ok(rows.collect::<rusqlite::Result<_>>()?)
}

/// Live checklist items and findings that rest on a catalogue in this audit.
pub fn uses_of_catalogue(db: &Connection, audit: AuditId, catalogue: CatalogueId) -> Result<i64> {
    let sql = "SELECT (SELECT count(*) FROM checklist_item i JOIN clause c ON c.id = i.clause_id
                        WHERE i.audit_id = ?1 AND i.deleted = 0 AND c.catalogue_id = ?2)
                    + (SELECT count(*) FROM checklist_item_also l JOIN checklist_item i ON i.id = l.checklist_item_id
                        JOIN clause c ON c.id = l.clause_id
                        WHERE i.audit_id = ?1 AND i.deleted = 0 AND c.catalogue_id = ?2)
                    + (SELECT count(*) FROM finding f JOIN clause c ON c.id = f.clause_id
                        WHERE f.audit_id = ?1 AND f.deleted = 0 AND c.catalogue_id = ?2)";
    Ok(db.prepare_cached(sql)?.query_row(params![audit, catalogue], |row| row.get(0))?)
}

/// An amendment with its author's name.
#[derive(Debug, Clone, PartialEq, Serialize, ts_rs::TS)]
pub struct AmendmentRow {
    #[serde(flatten)]
    pub amendment: Amendment,
    pub by_name: String,
}

pub fn amendments(db: &Connection, audit: AuditId) -> Result<Vec<AmendmentRow>> {
    let amendments: Vec<Amendment> = record::select(db, "WHERE audit_id = ?1 ORDER BY number, id", [audit])?;
    amendments
        .into_iter()
        .map(|amendment| Ok(AmendmentRow { by_name: person_name(db, amendment.by)?, amendment }))
        .collect()
}

pub fn person_name(db: &Connection, id: PersonId) -> Result<String> {
    Ok(record::get::<Person>(db, id)?.name)
}
