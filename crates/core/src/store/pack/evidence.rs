//! The evidence of a choice: which items, on which of its records, with their custody. Never a byte of it.

use std::collections::HashMap;

use rusqlite::Connection;

use super::choice::json;
use crate::{
    Result,
    domain::{Entity, Evidence, EvidenceId},
    store::{
        evidence::CustodyRow,
        record::{self, Record as _},
    },
};

/// Items linked to any of these records, and those chosen by themselves; by number.
pub fn of_records(db: &Connection, records: &[String], chosen: &[String]) -> Result<Vec<Evidence>> {
    let tail = "WHERE NOT deleted AND (id IN (SELECT value FROM json_each(?2))
                OR id IN (SELECT evidence_id FROM evidence_link WHERE record_id IN (SELECT value FROM json_each(?1))))
                ORDER BY number, id";
    record::select(db, tail, [json(records), json(chosen)])
}

/// The records each of these items is on, in a fixed order.
pub fn links(db: &Connection, items: &[String]) -> Result<HashMap<EvidenceId, Vec<(Entity, String)>>> {
    let mut statement = db.prepare_cached(
        "SELECT evidence_id, entity, record_id FROM evidence_link
         WHERE evidence_id IN (SELECT value FROM json_each(?1)) ORDER BY evidence_id, entity, record_id",
    )?;
    let mut rows = statement.query([json(items)])?;
    let mut found: HashMap<EvidenceId, Vec<(Entity, String)>> = HashMap::new();
    while let Some(row) = rows.next()? {
        found.entry(row.get(0)?).or_default().push((row.get(1)?, row.get(2)?));
    }
    Ok(found)
}

/// Who had each of these items, oldest first.
pub fn custody(db: &Connection, items: &[String]) -> Result<HashMap<EvidenceId, Vec<CustodyRow>>> {
    let mut statement = db.prepare_cached(
        "SELECT custody_event.*, p.name AS person, d.name AS device FROM custody_event
         JOIN person p ON p.id = custody_event.by JOIN device d ON d.id = custody_event.device_id
         WHERE evidence_id IN (SELECT value FROM json_each(?1)) ORDER BY custody_event.id",
    )?;
    let mut rows = statement.query([json(items)])?;
    let mut found: HashMap<EvidenceId, Vec<CustodyRow>> = HashMap::new();
    while let Some(row) = rows.next()? {
        let event = crate::domain::CustodyEvent::from_row(row)?;
        let (person, device) = (row.get("person")?, row.get("device")?);
        found.entry(event.evidence_id).or_default().push(CustodyRow { event, person, device });
    }
    Ok(found)
}

/// The newest redacted derivative of each of these items that is there.
pub fn redacted(db: &Connection, items: &[String]) -> Result<HashMap<EvidenceId, Evidence>> {
    let tail =
        "WHERE NOT deleted AND redaction_note <> '' AND derived_from IN (SELECT value FROM json_each(?1)) ORDER BY id";
    let found: Vec<Evidence> = record::select(db, tail, [json(items)])?;
    Ok(found.into_iter().filter_map(|item| item.derived_from.map(|from| (from, item))).collect())
}

/// People and devices by name, items by number: what ids in the facts of an item mean.
pub fn names(db: &Connection, wanted: &[String]) -> Result<HashMap<String, String>> {
    let mut statement = db.prepare_cached(
        "SELECT id, name FROM device WHERE id IN (SELECT value FROM json_each(?1))
         UNION ALL SELECT id, name FROM person WHERE id IN (SELECT value FROM json_each(?1))
         UNION ALL SELECT id, number FROM evidence WHERE NOT deleted AND id IN (SELECT value FROM json_each(?1))",
    )?;
    let rows = statement.query_map([json(wanted)], |row| Ok((row.get(0)?, row.get(1)?)))?;
    Ok(rows.collect::<rusqlite::Result<_>>()?)
}

/// Everybody the workspace knows, those who have left included.
pub fn people(db: &Connection) -> Result<Vec<crate::domain::Person>> {
    record::select(db, "ORDER BY id", [])
}

/// How many notes and remarks on a matter stay at home.
pub fn kept_back(db: &Connection, records: &[String]) -> Result<(i64, i64)> {
    let sql = "SELECT (SELECT count(*) FROM checklist_item WHERE NOT deleted AND trim(private_note) <> ''
                       AND id IN (SELECT value FROM json_each(?1))),
                      (SELECT count(*) FROM comment WHERE NOT deleted AND record_id IN (SELECT value FROM json_each(?1)))";
    Ok(db.prepare_cached(sql)?.query_row([json(records)], |row| Ok((row.get(0)?, row.get(1)?)))?)
}
