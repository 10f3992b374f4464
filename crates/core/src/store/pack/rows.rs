//! What the records of a choice say: each row as its columns by name, so that a pack speaks of every field without a list of
//! fields to keep. What never leaves the store here: `AT_HOME`.

use std::collections::{BTreeMap, BTreeSet};

use rusqlite::Connection;
use serde::Serialize;
use serde_json::{Map, Value};

use super::choice::{Choice, ids, json};
use crate::{
    Error, Result,
    domain::*,
    store::{
        catalogue::{CatalogueRow, ClauseRow},
        history,
        record::{self, Record},
    },
};

/// Never in a pack, whatever table they stand in: what its writer kept to himself, what was removed, and which laptop gives
/// the numbers, which is nobody's business outside.
const AT_HOME: [&str; 3] = ["private_note", "deleted", "lead_device_id"];

#[derive(Debug, Clone, PartialEq)]
pub struct PackRow {
    pub entity: &'static str,
    pub id: String,
    pub fields: Map<String, Value>,
    /// Only referred to: little is said of it.
    pub context: bool,
}

/// Rows by table and id: the order they stand in a pack.
pub type PackRows = BTreeMap<(&'static str, String), PackRow>;

fn rows<T: Record + Serialize>(db: &Connection, tail: &str, of: &[String]) -> Result<Vec<PackRow>> {
    let found: Vec<T> = record::select(db, tail, [json(of)])?;
    found.iter().map(|record| row(record)).collect()
}

fn row<T: Record + Serialize>(record: &T) -> Result<PackRow> {
    let value = serde_json::to_value(record).map_err(|error| Error::internal(error.to_string()))?;
    let Value::Object(mut fields) = value else { return Err(Error::internal("a record is no object")) };
    AT_HOME.iter().for_each(|name| drop(fields.remove(*name)));
    fields.remove("id");
    Ok(PackRow { entity: T::TABLE, id: record.id().to_string(), fields, context: false })
}

const BY_ID: &str = "WHERE id IN (SELECT value FROM json_each(?1)) ORDER BY id";
const OF_AUDIT: &str = "WHERE NOT deleted AND audit_id IN (SELECT value FROM json_each(?1)) ORDER BY id";
const OF_NONCONFORMITY: &str = "WHERE nonconformity_id IN (SELECT value FROM json_each(?1)) ORDER BY id";
const LIVE_OF_NONCONFORMITY: &str =
    "WHERE NOT deleted AND nonconformity_id IN (SELECT value FROM json_each(?1)) ORDER BY id";
const OF_CERTIFICATION: &str =
    "WHERE NOT deleted AND certification_id IN (SELECT value FROM json_each(?1)) ORDER BY id";

/// The chosen records with their parts, and what they refer to.
pub fn load(db: &Connection, choice: &Choice) -> Result<PackRows> {
    let mut found = vec![row(&crate::store::workspace(db)?)?];
    let (audits, nonconformities) = (&choice.audits, &choice.nonconformities);
    found.extend(rows::<Audit>(db, BY_ID, audits)?);
    found.extend(rows::<Criterion>(db, OF_AUDIT, audits)?);
    found.extend(rows::<TeamMember>(db, OF_AUDIT, audits)?);
    found.extend(rows::<Override>(db, OF_AUDIT, audits)?);
    found.extend(rows::<AgendaSession>(db, OF_AUDIT, audits)?);
    let amendments = "WHERE audit_id IN (SELECT value FROM json_each(?1)) ORDER BY id";
    found.extend(rows::<Amendment>(db, amendments, audits)?);
    found.extend(rows::<ChecklistItem>(db, BY_ID, &choice.items)?);
    let samples = "WHERE NOT deleted AND checklist_item_id IN (SELECT value FROM json_each(?1)) ORDER BY id";
    found.extend(rows::<Sample>(db, samples, &choice.items)?);
    found.extend(rows::<Finding>(db, BY_ID, &choice.findings)?);
    found.extend(rows::<Nonconformity>(db, BY_ID, nonconformities)?);
    found.extend(rows::<Transition>(db, OF_NONCONFORMITY, nonconformities)?);
    found.extend(rows::<Correction>(db, LIVE_OF_NONCONFORMITY, nonconformities)?);
    found.extend(rows::<CauseAnalysis>(db, OF_NONCONFORMITY, nonconformities)?);
    found.extend(rows::<ActionPlan>(db, OF_NONCONFORMITY, nonconformities)?);
    found.extend(rows::<EffectivenessCheck>(db, LIVE_OF_NONCONFORMITY, nonconformities)?);
    found.extend(rows::<Action>(db, BY_ID, &choice.actions)?);
    found.extend(rows::<Document>(db, BY_ID, &choice.documents)?);
    found.extend(rows::<ManagementReview>(db, BY_ID, &choice.reviews)?);
    found.extend(certification(db, &choice.certifications)?);
    found.extend(rows::<RequestList>(db, BY_ID, &choice.request_lists)?);
    found.extend(rows::<Request>(db, BY_ID, &choice.requests)?);
    // What is noted on a list is for those who answer it.
    let lists_of_requests = found.iter_mut().filter(|row| row.entity == RequestList::TABLE);
    lists_of_requests.for_each(|row| drop(row.fields.remove("note")));
    found.iter_mut().try_for_each(|row| lists(db, row))?;
    let mut all: PackRows = found.into_iter().map(|row| ((row.entity, row.id.clone()), row)).collect();
    references(db, &mut all)?;
    Ok(all)
}

fn certification(db: &Connection, of: &[String]) -> Result<Vec<PackRow>> {
    let mut found = rows::<Certification>(db, BY_ID, of)?;
    found.extend(rows::<CertificationCycle>(db, OF_CERTIFICATION, of)?);
    found.extend(rows::<ExternalEvent>(db, OF_CERTIFICATION, of)?);
    found.extend(rows::<CertificateIssue>(db, OF_CERTIFICATION, of)?);
    found.extend(rows::<CertificationStatusEvent>(db, OF_CERTIFICATION, of)?);
    // Working notes on the body and its audits are not for the body.
    found.iter_mut().for_each(|row| drop(row.fields.remove("note")));
    Ok(found)
}

/// What stands in tables of links becomes a list of ids on the record it belongs to.
fn lists(db: &Connection, row: &mut PackRow) -> Result<()> {
    let of: &[(&str, &str)] = match row.entity {
        "audit" => &[
            ("sites", "SELECT site_id FROM audit_site WHERE audit_id = ?1 ORDER BY 1"),
            ("services", "SELECT service_id FROM audit_service WHERE audit_id = ?1 ORDER BY 1"),
            ("processes", "SELECT process_id FROM audit_process WHERE audit_id = ?1 ORDER BY 1"),
        ],
        "agenda_session" => {
            &[("attendance", "SELECT person_id FROM attendance WHERE agenda_session_id = ?1 ORDER BY 1")]
        }
        _ => &[],
    };
    for (name, sql) in of {
        let found = ids(db, sql, &[&row.id])?;
        if !found.is_empty() {
            row.fields.insert((*name).to_owned(), Value::from(found));
        }
    }
    Ok(())
}

/// What a record that is only referred to tells of itself. None of a person but the name.
const CONTEXT: &[(&str, &[&str])] = &[
    ("person", &["name"]),
    ("clause", &["number", "title", "catalogue_id"]),
    ("catalogue", &["designation", "edition", "title", "issuer", "amendments"]),
    ("grade", &["scale", "word", "kind", "rank", "description"]),
    ("site", &["name", "address", "country", "is_central"]),
    ("service", &["name", "description"]),
    ("process", &["name", "clause"]),
    ("programme", &["number", "title", "state", "period_from", "period_to"]),
    ("certification_body", &["name", "accreditation_body", "accreditation_number"]),
    ("certification", &["number", "standard", "edition"]),
    ("certification_cycle", &["sequence", "kind"]),
    ("certificate_issue", &["number", "standard", "edition"]),
    ("audit", &["number", "title", "kind", "state"]),
    ("checklist_item", &["clause_id"]),
    ("finding", &["number", "title"]),
    ("nonconformity", &["number", "title", "state"]),
    ("action", &["number", "title", "state"]),
    ("document", &["number", "title"]),
];

/// Until nothing refers to what is not there.
fn references(db: &Connection, all: &mut PackRows) -> Result<()> {
    loop {
        let mut wanted: BTreeMap<&'static str, BTreeSet<String>> = BTreeMap::new();
        let mut keys: BTreeMap<&'static str, Vec<(String, String)>> = BTreeMap::new();
        for row in all.values() {
            if !keys.contains_key(row.entity) {
                keys.insert(row.entity, history::references(db, row.entity)?);
            }
            for (table, id) in referred(row, &keys[row.entity]) {
                let known = CONTEXT.iter().find(|(known, _)| *known == table);
                if let Some((table, _)) = known.filter(|(table, _)| !all.contains_key(&(*table, id.clone()))) {
                    wanted.entry(table).or_default().insert(id);
                }
            }
        }
        let before = all.len();
        for (table, of) in wanted {
            let of: Vec<String> = of.into_iter().collect();
            all.extend(context(db, table, &of)?.into_iter().map(|row| ((row.entity, row.id.clone()), row)));
        }
        if all.len() == before {
            return Ok(());
        }
    }
}

/// Table and id of everything a row points at: by its foreign keys, and by the lists made above.
fn referred(row: &PackRow, keys: &[(String, String)]) -> Vec<(String, String)> {
    let texts = |value: Option<&Value>| match value {
        Some(Value::String(id)) => vec![id.clone()],
        Some(Value::Array(of)) => of.iter().filter_map(Value::as_str).map(str::to_owned).collect(),
        _ => Vec::new(),
    };
    let lists = [("sites", "site"), ("services", "service"), ("processes", "process"), ("attendance", "person")];
    let lists = lists.iter().map(|(name, table)| (*name, *table));
    let keys = keys.iter().map(|(column, table)| (column.as_str(), table.as_str()));
    keys.chain(lists)
        .flat_map(|(name, table)| texts(row.fields.get(name)).into_iter().map(move |id| (table.to_owned(), id)))
        .collect()
}

fn context(db: &Connection, table: &'static str, of: &[String]) -> Result<Vec<PackRow>> {
    macro_rules! read {
        ($($name:literal => $type:ty),+ $(,)?) => {
            match table { $($name => rows::<$type>(db, BY_ID, of)?,)+ _ => Vec::new() }
        };
    }
    let mut found = read! {
        "person" => Person, "clause" => ClauseRow, "catalogue" => CatalogueRow, "grade" => Grade, "site" => Site,
        "service" => Service, "process" => Process, "programme" => Programme, "certification_body" => CertificationBody,
        "certification" => Certification, "certification_cycle" => CertificationCycle,
        "certificate_issue" => CertificateIssue, "audit" => Audit, "checklist_item" => ChecklistItem,
        "finding" => Finding, "nonconformity" => Nonconformity, "action" => Action, "document" => Document,
    };
    let said = CONTEXT.iter().find(|(known, _)| *known == table).map(|(_, said)| *said).unwrap_or_default();
    for row in &mut found {
        row.fields.retain(|name, _| said.contains(&name.as_str()));
        row.context = true;
    }
    Ok(found)
}
