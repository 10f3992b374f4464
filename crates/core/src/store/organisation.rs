//! Lists of people, services and processes with what a person needs to read beside them.

use chrono::NaiveDate;
use rusqlite::{Connection, params};
use serde::{Deserialize, Serialize};

use super::{
    list::{List, Page, PageRequest},
    record::{self, Record},
    reference,
};
use crate::{
    Result,
    domain::{
        Competence, Entity, Importance, Person, PersonId, Process, ProcessId, ProcessRelation, Service,
        independence::Tie,
    },
};

#[derive(Debug, Default, Deserialize, ts_rs::TS)]
#[serde(default, deny_unknown_fields)]
pub struct PersonFilter {
    #[ts(optional, as = "Option<String>")]
    pub text: String,
    /// Of other organisations only, or of one's own only.
    #[ts(optional)]
    pub external: Option<bool>,
    #[ts(optional, as = "Option<PageRequest>")]
    pub page: PageRequest,
}

#[derive(Debug, Clone, PartialEq, Serialize, ts_rs::TS)]
pub struct PersonRow {
    #[serde(flatten)]
    pub person: Person,
    pub manager: String,
    /// Processes they own, operate or built.
    pub processes: i64,
    pub competences: i64,
    pub expired_competences: i64,
}

pub fn people(db: &Connection, filter: &PersonFilter, today: NaiveDate) -> Result<Page<PersonRow>> {
    let select = format!(
        "person.*, coalesce(m.name, '') AS manager,
         (SELECT count(*) FROM process p WHERE NOT p.deleted AND (p.owner_id = person.id
            OR EXISTS (SELECT 1 FROM process_person t WHERE t.process_id = p.id AND t.person_id = person.id))) AS processes,
         (SELECT count(*) FROM competence c WHERE c.person_id = person.id AND NOT c.deleted) AS competences,
         (SELECT count(*) FROM competence c WHERE c.person_id = person.id AND NOT c.deleted
            AND c.valid_until < '{today}') AS expired_competences"
    );
    List::new(&select, "person LEFT JOIN person m ON m.id = person.manager_id")
        .always("NOT person.deleted")
        .matching("person.id", &filter.text)
        .only("person.external = {}", filter.external)
        .page(
            db,
            &filter.page,
            &[
                ("name", "person.name COLLATE NOCASE"),
                ("email", "person.email COLLATE NOCASE"),
                ("unit", "person.unit COLLATE NOCASE"),
                ("job_title", "person.job_title COLLATE NOCASE"),
                ("organisation", "person.organisation COLLATE NOCASE"),
                ("processes", "processes"),
            ],
            "person.id",
            |row| {
                Ok(PersonRow {
                    person: Person::from_row(row)?,
                    manager: row.get("manager")?,
                    processes: row.get("processes")?,
                    competences: row.get("competences")?,
                    expired_competences: row.get("expired_competences")?,
                })
            },
        )
}

/// Another person with the same address, in any case of letters.
pub fn person_with_email(db: &Connection, email: &str, other_than: Option<PersonId>) -> Result<Option<Person>> {
    let tail = "WHERE lower(email) = lower(?1) AND NOT deleted AND (?2 IS NULL OR id <> ?2) LIMIT 1";
    Ok(record::select(db, tail, params![email, other_than])?.into_iter().next())
}

/// What a person still has to do or answer for: processes and services they own, actions and nonconformities not at
/// their end.
pub fn duties(db: &Connection, person: PersonId) -> Result<i64> {
    reference::count(
        db,
        "SELECT (SELECT count(*) FROM process WHERE owner_id = ?1 AND NOT deleted)
              + (SELECT count(*) FROM service WHERE owner_id = ?1 AND NOT deleted)
              + (SELECT count(*) FROM action WHERE owner_id = ?1 AND NOT deleted AND state NOT IN ('verified', 'cancelled'))
              + (SELECT count(*) FROM nonconformity WHERE owner_id = ?1 AND NOT deleted
                  AND state NOT IN ('closed', 'withdrawn', 'cancelled'))",
        person,
    )
}

pub fn competences(db: &Connection, person: PersonId) -> Result<Vec<Competence>> {
    record::select(db, "WHERE person_id = ?1 AND NOT deleted ORDER BY topic COLLATE NOCASE, id", [person])
}

/// What binds a person to a process, for people to read.
#[derive(Debug, Clone, PartialEq, Serialize, ts_rs::TS)]
pub struct TieRow {
    pub person_id: PersonId,
    pub person: String,
    pub process_id: ProcessId,
    pub process: String,
    pub relation: ProcessRelation,
}

const TIES: &str = "SELECT t.person_id, n.name AS person, p.id AS process_id, p.name AS process, t.relation
    FROM (SELECT owner_id AS person_id, id AS process_id, 'owns' AS relation FROM process WHERE owner_id IS NOT NULL
          UNION SELECT person_id, process_id, relation FROM process_person) t
    JOIN process p ON p.id = t.process_id AND NOT p.deleted JOIN person n ON n.id = t.person_id AND NOT n.deleted";

/// Ties of a person, of a process, or all: ownership and the relations beside it.
pub fn ties(db: &Connection, person: Option<PersonId>, process: Option<ProcessId>) -> Result<Vec<TieRow>> {
    let sql = format!(
        "{TIES} WHERE (?1 IS NULL OR t.person_id = ?1) AND (?2 IS NULL OR t.process_id = ?2)
         ORDER BY p.name COLLATE NOCASE, t.relation, n.name COLLATE NOCASE, n.id"
    );
    let mut statement = db.prepare_cached(&sql)?;
    let rows = statement.query_map(params![person, process], |row| {
        Ok(TieRow {
            person_id: row.get("person_id")?,
            person: row.get("person")?,
            process_id: row.get("process_id")?,
            process: row.get("process")?,
            relation: row.get("relation")?,
        })
    })?;
    Ok(rows.collect::<rusqlite::Result<_>>()?)
}

impl From<TieRow> for Tie {
    fn from(row: TieRow) -> Self {
        Self { person_id: row.person_id, process_id: row.process_id, relation: row.relation }
    }
}

/// Sets who stands in `relation` to a process. Only what differs is written, so that only that is history.
pub fn set_ties(db: &Connection, process: ProcessId, relation: ProcessRelation, people: &[PersonId]) -> Result<()> {
    let before: Vec<PersonId> = db
        .prepare_cached("SELECT person_id FROM process_person WHERE process_id = ?1 AND relation = ?2")?
        .query_map(params![process, relation], |row| row.get(0))?
        .collect::<rusqlite::Result<_>>()?;
    let mut remove =
        db.prepare_cached("DELETE FROM process_person WHERE process_id = ?1 AND person_id = ?2 AND relation = ?3")?;
    for gone in before.iter().filter(|person| !people.contains(person)) {
        remove.execute(params![process, gone, relation])?;
    }
    let mut add = db
        .prepare_cached("INSERT OR IGNORE INTO process_person (process_id, person_id, relation) VALUES (?1, ?2, ?3)")?;
    for new in people.iter().filter(|person| !before.contains(person)) {
        add.execute(params![process, new, relation])?;
    }
    Ok(())
}

#[derive(Debug, Default, Deserialize, ts_rs::TS)]
#[serde(default, deny_unknown_fields)]
pub struct ServiceFilter {
    #[ts(optional, as = "Option<String>")]
    pub text: String,
    #[ts(optional)]
    pub criticality: Option<Importance>,
    #[ts(optional, as = "Option<PageRequest>")]
    pub page: PageRequest,
}

#[derive(Debug, Clone, PartialEq, Serialize, ts_rs::TS)]
pub struct ServiceRow {
    #[serde(flatten)]
    pub service: Service,
    pub owner: String,
}

/// The order of `Importance`, for sorting.
fn rank(column: &str) -> String {
    let cases: String =
        Importance::ALL.iter().enumerate().map(|(i, importance)| format!(" WHEN '{importance}' THEN {i}")).collect();
    format!("CASE {column}{cases} END")
}

pub fn services(db: &Connection, filter: &ServiceFilter) -> Result<Page<ServiceRow>> {
    let by_rank = rank("service.criticality");
    List::new("service.*, coalesce(o.name, '') AS owner", "service LEFT JOIN person o ON o.id = service.owner_id")
        .always("NOT service.deleted")
        .matching("service.id", &filter.text)
        .only("service.criticality = {}", filter.criticality)
        .page(
            db,
            &filter.page,
            &[
                ("name", "service.name COLLATE NOCASE"),
                ("owner", "owner COLLATE NOCASE"),
                ("criticality", by_rank.as_str()),
            ],
            "service.id",
            |row| Ok(ServiceRow { service: Service::from_row(row)?, owner: row.get("owner")? }),
        )
}

#[derive(Debug, Default, Deserialize, ts_rs::TS)]
#[serde(default, deny_unknown_fields)]
pub struct ProcessFilter {
    #[ts(optional, as = "Option<String>")]
    pub text: String,
    #[ts(optional)]
    pub importance: Option<Importance>,
    /// Who owns, operates or built it.
    #[ts(optional)]
    pub person_id: Option<PersonId>,
    #[ts(optional, as = "Option<PageRequest>")]
    pub page: PageRequest,
}

#[derive(Debug, Clone, PartialEq, Serialize, ts_rs::TS)]
pub struct ProcessRow {
    #[serde(flatten)]
    pub process: Process,
    pub owner: String,
    /// People who operate or built it.
    pub tied: i64,
    pub open_nonconformities: i64,
    pub last_audited: Option<NaiveDate>,
}

const PROCESS_COLUMNS: &str = "process.*, coalesce(o.name, '') AS owner,
    (SELECT count(DISTINCT person_id) FROM process_person t WHERE t.process_id = process.id) AS tied,
    (SELECT count(*) FROM nonconformity n WHERE n.process_id = process.id AND NOT n.deleted
      AND n.state NOT IN ('closed', 'withdrawn', 'cancelled')) AS open_nonconformities,
    (SELECT max(coalesce(a.actual_to, a.planned_to)) FROM audit_process ap JOIN audit a ON a.id = ap.audit_id
      WHERE ap.process_id = process.id AND NOT a.deleted AND a.state IN ('reported', 'closed')) AS last_audited";

pub fn processes(db: &Connection, filter: &ProcessFilter) -> Result<Page<ProcessRow>> {
    let by_rank = rank("process.importance");
    List::new(PROCESS_COLUMNS, "process LEFT JOIN person o ON o.id = process.owner_id")
        .always("NOT process.deleted")
        .matching("process.id", &filter.text)
        .only("process.importance = {}", filter.importance)
        .only(
            "(process.owner_id = {} OR EXISTS (SELECT 1 FROM process_person t WHERE t.process_id = process.id AND t.person_id = {}))",
            filter.person_id,
        )
        .page(
            db,
            &filter.page,
            &[
                ("name", "process.name COLLATE NOCASE"),
                ("owner", "owner COLLATE NOCASE"),
                ("importance", by_rank.as_str()),
                ("clause", "process.clause"),
                ("open_nonconformities", "open_nonconformities"),
                ("last_audited", "last_audited"),
            ],
            "process.id",
            |row| {
                Ok(ProcessRow {
                    process: Process::from_row(row)?,
                    owner: row.get("owner")?,
                    tied: row.get("tied")?,
                    open_nonconformities: row.get("open_nonconformities")?,
                    last_audited: row.get("last_audited")?,
                })
            },
        )
}

/// Audits under way or planned that count on a record: it cannot leave before they are done.
pub fn open_audits(db: &Connection, entity: Entity, id: impl rusqlite::ToSql) -> Result<i64> {
    let link = match entity {
        Entity::Service => "audit_service l ON l.audit_id = a.id WHERE l.service_id",
        Entity::Process => "audit_process l ON l.audit_id = a.id WHERE l.process_id",
        Entity::Person => "team_member l ON l.audit_id = a.id AND NOT l.deleted WHERE l.person_id",
        _ => return Ok(0),
    };
    let sql = format!(
        "SELECT count(DISTINCT a.id) FROM audit a JOIN {link} = ?1 AND NOT a.deleted
         AND a.state IN ('planned', 'prepared', 'in_progress')"
    );
    reference::count(db, &sql, id)
}
