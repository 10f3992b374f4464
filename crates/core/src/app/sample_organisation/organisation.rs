//! First scenes: people with their competences, sites, services, processes, the register of documents, the programme.

use serde_json::{Map, Value, json};

use super::{
    evidence::{Shown, show},
    stage::{Plot, Stage, day, text},
    told::Organisation,
};
use crate::{Error, Result};

pub fn tell<'p>(told: &'p Organisation, plot: &mut Plot<'p>) {
    plot.add(day(2024, 1, 8), 9 * 60, |stage| people(told, stage));
    plot.add(day(2024, 1, 9), 9 * 60, |stage| places(told, stage));
    plot.add(day(2024, 1, 15), 9 * 60, |stage| programme(told, stage));
    plot.add(day(2026, 1, 21), 10 * 60, |stage| documents(told, stage));
    plot.add(day(2026, 1, 22), 10 * 60, |stage| kept_reports(stage));
    plot.add(day(2026, 7, 13), 10 * 60, remarks);
}

fn people(told: &Organisation, stage: &mut Stage<'_>) -> Result<()> {
    stage.ask(
        "workspace_edit",
        json!({"organisation": told.organisation, "sms_scope": told.sms_scope, "address": told.address}),
    )?;
    // Managers first, whatever the order of the file.
    let mut waiting: Vec<&Map<String, Value>> = told.people.iter().collect();
    while !waiting.is_empty() {
        let before = waiting.len();
        let mut later = Vec::new();
        for person in waiting {
            match person.get("manager").and_then(Value::as_str).map(|key| stage.id("person", key)) {
                Some(Err(_)) => later.push(person),
                _ => save_person(person, stage)?,
            }
        }
        waiting = later;
        if waiting.len() == before {
            return Err(Error::internal("the sample's people manage each other in a ring"));
        }
    }
    told.competences.iter().try_for_each(|competence| {
        let mut input = competence.clone();
        replace(&mut input, "person", "person_id", stage)?;
        stage.ask("competence_save", Value::Object(input)).map(drop)
    })
}

fn save_person(person: &Map<String, Value>, stage: &mut Stage<'_>) -> Result<()> {
    let mut input = person.clone();
    let name = format!("person {}", text(person, "key"));
    input.remove("key");
    replace(&mut input, "manager", "manager_id", stage)?;
    if text(person, "key") == "anna" {
        input.insert("id".to_owned(), json!(stage.id("person", "anna")?));
    }
    stage.make(&name, "person_save", Value::Object(input)).map(drop)
}

/// A key becomes the id it stands for, under the verb's own name of the field.
fn replace(input: &mut Map<String, Value>, from: &str, to: &str, stage: &Stage<'_>) -> Result<()> {
    let id = match input.remove(from) {
        Some(Value::String(key)) => json!(stage.id("person", &key)?),
        Some(Value::Array(keys)) => {
            let keys: Vec<String> = keys.iter().filter_map(Value::as_str).map(str::to_owned).collect();
            json!(stage.ids("person", &keys)?)
        }
        _ => return Ok(()),
    };
    input.insert(to.to_owned(), id);
    Ok(())
}

fn places(told: &Organisation, stage: &mut Stage<'_>) -> Result<()> {
    for (kind, records) in [("site", &told.sites), ("service", &told.services), ("process", &told.processes)] {
        for record in records {
            let mut input = record.clone();
            let name = format!("{kind} {}", text(record, "key"));
            input.remove("key");
            replace(&mut input, "owner", "owner_id", stage)?;
            replace(&mut input, "operated_by", "operated_by", stage)?;
            stage.make(&name, &format!("{kind}_save"), Value::Object(input))?;
        }
    }
    names(stage)
}

/// Clauses and grades, by the numbers and words people use.
fn names(stage: &mut Stage<'_>) -> Result<()> {
    let catalogues = stage.ask("catalogue_list", json!({}))?;
    let found = catalogues.as_array().into_iter().flatten().find(|c| c["key"] == "iso20000-1-2018");
    let id =
        found.and_then(|c| c["id"].as_str()).ok_or_else(|| Error::internal("no ISO/IEC 20000-1 in a new workspace"))?;
    stage.call("catalogue sms", id);
    let clauses = stage.ask("clause_list", json!({"catalogue_id": id, "page": {"limit": 1000}}))?;
    for clause in clauses["rows"].as_array().into_iter().flatten() {
        let (number, id) = (&clause["number"], &clause["id"]);
        stage.call(&format!("clause {}", number.as_str().unwrap_or_default()), id.as_str().unwrap_or_default());
    }
    let grades = stage.ask("grade_list", json!({"scale": "internal"}))?;
    for grade in grades.as_array().into_iter().flatten() {
        let (kind, id) = (&grade["kind"], &grade["id"]);
        stage.call(&format!("grade {}", kind.as_str().unwrap_or_default()), id.as_str().unwrap_or_default());
    }
    Ok(())
}

fn programme(told: &Organisation, stage: &mut Stage<'_>) -> Result<()> {
    let mut input = told.programme.clone();
    replace(&mut input, "owner", "owner_id", stage)?;
    replace(&mut input, "approved_by", "approved_by", stage)?;
    let mut draft = input.clone();
    ["approved_by", "approved_on"].iter().for_each(|field| drop(draft.remove(*field)));
    let made = stage.make("programme main", "programme_save", Value::Object(draft))?;
    for risk in &told.risks {
        let mut risk = risk.clone();
        risk.insert("programme_id".to_owned(), made["id"].clone());
        stage.ask("programme_risk_save", Value::Object(risk))?;
    }
    input.insert("id".to_owned(), made["id"].clone());
    input.insert("state".to_owned(), json!("approved"));
    input.insert("reason".to_owned(), json!("Approved by top management"));
    stage.sit("renate")?;
    stage.ask("programme_save", Value::Object(input))?;
    stage.sit("anna")
}

/// What the standard asks for, as drafts; then as far as Nordlicht has come with it.
fn documents(told: &Organisation, stage: &mut Stage<'_>) -> Result<()> {
    stage.sit("jonas")?;
    let drafts = stage.ask("document_propose", json!({}))?;
    for (place, draft) in drafts.as_array().into_iter().flatten().enumerate() {
        let told = told.documents.iter().find(|d| draft["clause"] == d["clause"]);
        if let Some(input) = register(place, draft, told, stage)? {
            stage.ask("document_save", input)?;
        }
    }
    Ok(())
}

/// Every sixth one nobody has told about is still a draft.
fn register(
    place: usize,
    draft: &Value,
    told: Option<&Map<String, Value>>,
    stage: &Stage<'_>,
) -> Result<Option<Value>> {
    if told.is_none() && place % 6 == 5 {
        return Ok(None);
    }
    let title = draft["title"].as_str().unwrap_or_default();
    let mut input = json!({
        "id": draft["id"], "title": title, "kind": draft["kind"], "clause": draft["clause"], "state": "approved",
        "owner_id": stage.id("person", "jonas")?, "approved_by": stage.id("person", "renate")?,
        "approved_on": "2025-09-15", "version": "2.0", "review_due": "2027-03-15",
        "location": format!("Handbook › {title}"),
    });
    if draft["kind"] == "retained" {
        let record = json!({
            "version": "", "approved_by": null, "approved_on": null, "review_due": null,
            "period_from": "2024-01-01", "period_to": "2026-12-31", "location": format!("Records › {title}"),
        });
        merge(&mut input, record);
    } else if let Some(told) = told {
        let mut told = told.clone();
        replace(&mut told, "owner", "owner_id", stage)?;
        merge(&mut input, Value::Object(told));
    }
    Ok(Some(input))
}

pub fn merge(into: &mut Value, from: Value) {
    if let (Value::Object(into), Value::Object(from)) = (into, from) {
        into.extend(from);
    }
}

/// The first report as it was handed out, and the shelf it stands on.
fn kept_reports(stage: &Stage<'_>) -> Result<()> {
    let programme = stage.id("programme", "main")?;
    let report = stage.ask("report_preview", json!({"audit": stage.id("audit", "ia24")?}))?;
    let input = json!({
        "name": report["name"], "bytes": report["pdf"], "to": [{"entity": "programme", "record_id": programme}],
        "fields": {"title": "Audit report 2024 as handed out", "kind": "report", "capture_method": "exported"},
    });
    stage.ask("evidence_add_bytes", input)?;
    show(stage, "Shelf with the signed reports", &Shown::Photograph, "programme", &programme).map(drop)
}

fn remarks(stage: &mut Stage<'_>) -> Result<()> {
    let on = json!({"entity": "process", "record_id": stage.id("process", "change")?});
    stage.sit("omar")?;
    stage.ask(
        "comment_add",
        json!({"on": on, "text": "The approver is mandatory in all 31 templates since April 2025."}),
    )?;
    stage.sit("vera")?;
    stage.ask(
        "comment_add",
        json!({"on": on, "text": "Next year please sample emergency changes as well: 9 in the first half of 2026."}),
    )?;
    stage.sit("anna")
}
