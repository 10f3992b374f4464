//! Which records belong to a matter that is handed over: of audits, of a certification's audit, of a request list, or of
//! what a person chose by clause, date and kind. Ids only; deleted records are never among them.

use chrono::NaiveDate;
use rusqlite::{Connection, ToSql};

use crate::{
    Result,
    domain::{CertificationId, EvidenceKind, ExternalEvent, ExternalEventId},
    store::record,
};

/// Narrows a choice. Empty: everything.
#[derive(Debug, Clone, Default)]
pub struct Narrowed {
    /// Ids of clauses, those below the named ones included.
    pub clauses: Option<Vec<String>>,
    pub from: Option<NaiveDate>,
    pub to: Option<NaiveDate>,
    pub kinds: Vec<EvidenceKind>,
}

/// Ids by table. What hangs on these (corrections, causes, steps …) follows from them (rows.rs).
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Choice {
    pub audits: Vec<String>,
    pub items: Vec<String>,
    pub findings: Vec<String>,
    pub nonconformities: Vec<String>,
    pub actions: Vec<String>,
    pub documents: Vec<String>,
    pub certifications: Vec<String>,
    pub reviews: Vec<String>,
    pub request_lists: Vec<String>,
    pub requests: Vec<String>,
    /// Chosen by themselves: their items go in whether or not a record above names them.
    pub evidence: Vec<String>,
}

/// A list of ids as one parameter: `IN (SELECT value FROM json_each(?1))`.
pub(super) fn json(ids: &[String]) -> String {
    serde_json::Value::from(ids.to_vec()).to_string()
}

pub(super) fn ids(db: &Connection, sql: &str, params: &[&dyn ToSql]) -> Result<Vec<String>> {
    let mut statement = db.prepare_cached(sql)?;
    let rows = statement.query_map(params, |row| row.get(0))?;
    Ok(rows.collect::<rusqlite::Result<_>>()?)
}

/// The clauses of these numbers in every catalogue, and those below them.
pub fn clauses(db: &Connection, number: &str) -> Result<Vec<String>> {
    let sql = "SELECT c.id FROM clause c JOIN catalogue k ON k.id = c.catalogue_id AND NOT k.deleted
               WHERE c.number = ?1 OR substr(c.number, 1, length(?1) + 1) = ?1 || '.' ORDER BY c.id";
    ids(db, sql, &[&number])
}

/// Everything of these audits; of some clauses only where `narrowed` says so.
pub fn of_audits(db: &Connection, audits: Vec<String>, narrowed: &Narrowed) -> Result<Choice> {
    let (of, clauses) = (json(&audits), narrowed.clauses.as_deref().map(json));
    let on_clause = "(?2 IS NULL OR clause_id IN (SELECT value FROM json_each(?2)))";
    let in_audit = "audit_id IN (SELECT value FROM json_each(?1))";
    let of_audit = |table: &str| {
        ids(
            db,
            &format!("SELECT id FROM {table} WHERE NOT deleted AND {in_audit} AND {on_clause} ORDER BY id"),
            &[&of, &clauses],
        )
    };
    let (items, findings) = (of_audit("checklist_item")?, of_audit("finding")?);
    let nonconformities = ids(
        db,
        &format!(
            "SELECT id FROM nonconformity WHERE NOT deleted AND {on_clause}
             AND ({in_audit} OR finding_id IN (SELECT value FROM json_each(?3))) ORDER BY id"
        ),
        &[&of, &clauses, &json(&findings)],
    )?;
    // An action of the audit alone belongs to no clause.
    let whole = if clauses.is_none() { of } else { json(&[]) };
    let actions = actions(db, &whole, &findings, &nonconformities)?;
    Ok(Choice { audits, items, findings, nonconformities, actions, ..Choice::default() })
}

fn actions(db: &Connection, audits: &str, findings: &[String], nonconformities: &[String]) -> Result<Vec<String>> {
    let sql = "SELECT id FROM action WHERE NOT deleted AND (audit_id IN (SELECT value FROM json_each(?1))
               OR finding_id IN (SELECT value FROM json_each(?2))
               OR nonconformity_id IN (SELECT value FROM json_each(?3))) ORDER BY id";
    ids(db, sql, &[&audits, &json(findings), &json(nonconformities)])
}

/// A request list with what is asked for on it; what was withdrawn is asked for no longer. `clauses`: their numbers.
pub fn of_requests(db: &Connection, list: &str, clauses: &[String], narrowed: &Narrowed) -> Result<Choice> {
    let numbers: Vec<String> = clauses.iter().map(|number| number.trim().to_owned()).collect();
    let numbers = narrowed.clauses.is_some().then(|| json(&numbers));
    let sql = "SELECT id FROM request WHERE list_id = ?1 AND NOT deleted AND state <> 'withdrawn'
               AND (?2 IS NULL OR EXISTS (SELECT 1 FROM json_each(?2) n
                 WHERE clause = n.value OR substr(clause, 1, length(n.value) + 1) = n.value || '.'))
               ORDER BY number, id";
    let requests = ids(db, sql, &[&list, &numbers])?;
    Ok(Choice { request_lists: vec![list.to_owned()], requests, ..Choice::default() })
}

/// A certification's audit by its body: what was found there and at the one before, and the internal audits in between.
pub fn of_event(db: &Connection, event: &ExternalEvent, narrowed: &Narrowed) -> Result<Choice> {
    let previous = previous(db, event)?;
    let since = previous.as_ref().map(|event| event.actual_to.unwrap_or(event.planned_to));
    let until = event.actual_to.unwrap_or(event.planned_to);
    let held = "coalesce(actual_from, planned_from)";
    let between = format!(
        "SELECT id FROM audit WHERE NOT deleted AND kind = 'internal' AND state <> 'cancelled'
         AND (?1 IS NULL OR {held} > ?1) AND {held} <= ?2 ORDER BY {held}, id"
    );
    let mut audits: Vec<String> = [previous.and_then(|event| event.audit_id), event.audit_id]
        .into_iter()
        .flatten()
        .map(|a| a.to_string())
        .collect();
    audits.extend(ids(db, &between, &[&since, &until])?);
    let choice = of_audits(db, audits, narrowed)?;
    let reviews = "SELECT id FROM management_review WHERE NOT deleted AND coalesce(held_on, planned_on) <= ?2
                   AND (?1 IS NULL OR coalesce(held_on, planned_on) > ?1) ORDER BY id";
    Ok(Choice {
        certifications: vec![event.certification_id.to_string()],
        reviews: ids(db, reviews, &[&since, &until])?,
        ..choice
    })
}

fn previous(db: &Connection, event: &ExternalEvent) -> Result<Option<ExternalEvent>> {
    let tail = "WHERE certification_id = ?1 AND id <> ?2 AND NOT deleted AND state = 'done'
                AND coalesce(actual_to, planned_to) <= ?3 ORDER BY coalesce(actual_to, planned_to) DESC, id DESC LIMIT 1";
    let before = event.actual_from.unwrap_or(event.planned_from);
    Ok(record::select(db, tail, rusqlite::params![event.certification_id, event.id, before])?.into_iter().next())
}

/// The audit of a certification that is named, or the next one to come, else the last that was.
pub fn event(db: &Connection, of: CertificationId, id: Option<ExternalEventId>) -> Result<Option<ExternalEvent>> {
    if let Some(id) = id {
        let found =
            record::select(db, "WHERE id = ?1 AND certification_id = ?2 AND NOT deleted", rusqlite::params![id, of])?;
        return Ok(found.into_iter().next());
    }
    let next = "WHERE certification_id = ?1 AND NOT deleted AND state IN ('planned', 'confirmed')
                ORDER BY planned_from, id LIMIT 1";
    let last = "WHERE certification_id = ?1 AND NOT deleted AND state = 'done'
                ORDER BY coalesce(actual_from, planned_from) DESC, id DESC LIMIT 1";
    let coming: Option<ExternalEvent> = record::select(db, next, [of])?.into_iter().next();
    Ok(match coming {
        Some(event) => Some(event),
        None => record::select(db, last, [of])?.into_iter().next(),
    })
}

/// By clause, date and kind, wherever in the workspace: the items first, then the records they are on; and of the clauses
/// what was found there.
pub fn of_filter(db: &Connection, narrowed: &Narrowed) -> Result<Choice> {
    let clauses = narrowed.clauses.as_deref().map(json);
    let items = evidence(db, narrowed)?;
    let of = json(&items);
    let linked = |table: &str, marks: &str| -> Result<Vec<String>> {
        let sql = format!(
            "SELECT id FROM {table} WHERE {marks} id IN (SELECT record_id FROM evidence_link WHERE entity = '{table}'
             AND evidence_id IN (SELECT value FROM json_each(?1))) ORDER BY id"
        );
        ids(db, &sql, &[&of])
    };
    let on_clause = |table: &str, found: Vec<String>| -> Result<Vec<String>> {
        let Some(clauses) = &clauses else { return Ok(found) };
        let sql = format!(
            "SELECT id FROM {table} WHERE clause_id IN (SELECT value FROM json_each(?1))
             AND id IN (SELECT value FROM json_each(?2)) ORDER BY id"
        );
        ids(db, &sql, &[clauses, &json(&found)])
    };
    // What was found on the clause belongs to it, with evidence or without.
    let raised = |table: &str| -> Result<Vec<String>> {
        let Some(clauses) = &clauses else { return Ok(Vec::new()) };
        let sql = format!(
            "SELECT id FROM {table} WHERE NOT deleted AND clause_id IN (SELECT value FROM json_each(?1))
             AND (?2 IS NULL OR raised_on >= ?2) AND (?3 IS NULL OR raised_on <= ?3) ORDER BY id"
        );
        ids(db, &sql, &[clauses, &narrowed.from, &narrowed.to])
    };
    let there = "NOT deleted AND";
    let checked = on_clause("checklist_item", linked("checklist_item", there)?)?;
    let findings = merged(on_clause("finding", linked("finding", there)?)?, raised("finding")?);
    let nonconformities =
        merged(on_clause("nonconformity", linked("nonconformity", there)?)?, raised("nonconformity")?);
    let mut acted = actions(db, "[]", &findings, &nonconformities)?;
    let mut documents = linked("document", there)?;
    match &clauses {
        None => acted = merged(acted, linked("action", there)?),
        Some(clauses) => {
            let numbers = "SELECT id FROM document WHERE NOT deleted AND clause IN (SELECT number FROM clause
                           WHERE id IN (SELECT value FROM json_each(?1))) ORDER BY id";
            documents = ids(db, numbers, &[clauses])?;
        }
    }
    let evidence = if clauses.is_none() { items } else { Vec::new() };
    Ok(Choice { items: checked, findings, nonconformities, actions: acted, documents, evidence, ..Choice::default() })
}

fn merged(mut some: Vec<String>, more: Vec<String>) -> Vec<String> {
    some.extend(more);
    some.sort();
    some.dedup();
    some
}

/// Items by when they were taken in, or which period they are about, and by kind.
pub fn evidence(db: &Connection, narrowed: &Narrowed) -> Result<Vec<String>> {
    let kinds =
        (!narrowed.kinds.is_empty()).then(|| json(&narrowed.kinds.iter().map(ToString::to_string).collect::<Vec<_>>()));
    let sql = "SELECT id FROM evidence WHERE NOT deleted
               AND (?1 IS NULL OR coalesce(period_to, substr(captured_at, 1, 10)) >= ?1)
               AND (?2 IS NULL OR coalesce(period_from, substr(captured_at, 1, 10)) <= ?2)
               AND (?3 IS NULL OR kind IN (SELECT value FROM json_each(?3))) ORDER BY id";
    ids(db, sql, &[&narrowed.from, &narrowed.to, &kinds])
}
