//! The audits of the story: planned, prepared, conducted and reported, each as far as it has come.

use chrono::NaiveDate;
use serde_json::{Value, json};

use super::{
    evidence::{Shown, show},
    organisation::merge,
    stage::{Plot, Stage, after, before},
    told::{Audit, Finding, Told},
};
use crate::Result;

const STATES: [&str; 5] = ["planned", "prepared", "in_progress", "reported", "closed"];

impl Audit {
    fn reaches(&self, state: &str) -> bool {
        let place = |name: &str| STATES.iter().position(|known| *known == name);
        place(&self.until).zip(place(state)).is_some_and(|(until, asked)| until >= asked)
    }

    pub fn last_day(&self) -> NaiveDate {
        self.planned.1.min(super::today())
    }
}

pub fn tell<'p>(told: &'p Told, plot: &mut Plot<'p>) {
    for audit in &told.audits {
        let (first, last) = (audit.planned.0, audit.last_day());
        plot.add(audit.created, 10 * 60, move |stage| plan(audit, stage));
        plot.add(before(first, 35).max(audit.created), 11 * 60, move |stage| team(audit, stage));
        if let Some(moved) = &audit.moved {
            plot.add(moved.on, 9 * 60, move |stage| {
                stage.sit("anna")?;
                let input = json!({"id": stage.id("audit", &audit.key)?, "planned_from": moved.to.0, "planned_to": moved.to.1, "reason": moved.reason});
                stage.ask("audit_move", input).map(drop)
            });
        }
        if let Some(cancelled) = &audit.cancelled {
            plot.add(cancelled.on, 9 * 60, move |stage| advance(audit, stage, "cancelled", &cancelled.reason));
        }
        if audit.reaches("prepared") {
            plot.add(before(first, 18), 14 * 60, move |stage| prepare(audit, stage));
        }
        if audit.reaches("in_progress") {
            plot.add(first, 9 * 60, move |stage| advance(audit, stage, "in_progress", ""));
            plot.add(last, 15 * 60, move |stage| conduct(told, audit, stage));
        }
        if audit.reaches("reported") {
            plot.add(after(last, 9), 16 * 60, move |stage| report(audit, stage));
        }
        if let Some(amendment) = &audit.amendment {
            plot.add(amendment.on, 10 * 60, move |stage| {
                let input =
                    json!({"id": stage.id("audit", &audit.key)?, "text": amendment.text, "reason": amendment.reason});
                stage.ask("audit_amend", input).map(drop)
            });
        }
        if let Some(closed) = audit.closed_on {
            plot.add(closed, 16 * 60, move |stage| advance(audit, stage, "closed", ""));
        }
    }
}

fn plan(audit: &Audit, stage: &mut Stage<'_>) -> Result<()> {
    stage.sit("anna")?;
    let mut input = json!({
        "kind": audit.kind, "title": audit.title, "planned_from": audit.planned.0, "planned_to": audit.planned.1,
        "programme_id": stage.id("programme", "main")?, "objectives": audit.objectives, "client": audit.client,
        "period_from": audit.period.0, "period_to": audit.period.1, "days_tenths": audit.days_tenths,
        "scope": "The processes, sites and services named, in the period stated.", "language": "en",
        "methods": "Interviews, sampling of records, observation", "confidentiality": "internal",
        "sites": stage.ids("site", &audit.sites)?, "services": stage.ids("service", &audit.services)?,
        "processes": stage.ids("process", &audit.processes)?, "distribution": "Top management, process owners audited",
    });
    if let Some(mode) = &audit.mode {
        merge(
            &mut input,
            json!({
                "mode": mode, "remote_share_pct": audit.remote_share_pct, "remote_risk_note": audit.remote_risk_note,
                "remote_agreed_by": audit.remote_agreed_by, "remote_fallback": audit.remote_fallback,
            }),
        );
    }
    stage.make(&format!("audit {}", audit.key), "audit_create", input).map(drop)
}

fn team(audit: &Audit, stage: &mut Stage<'_>) -> Result<()> {
    let id = stage.id("audit", &audit.key)?;
    stage.ask("criterion_save", json!({"audit_id": id, "catalogue_id": stage.id("catalogue", "sms")?}))?;
    stage.ask(
        "criterion_save",
        json!({"audit_id": id, "text": "Service management policy and handbook of Nordlicht"}),
    )?;
    let lead = (audit.lead.clone(), "lead_auditor".to_owned());
    let auditees = audit.auditees.iter().map(|key| (key.clone(), "auditee".to_owned()));
    for (person, role) in std::iter::once(lead).chain(audit.team.iter().cloned()).chain(auditees) {
        let mut input = json!({"audit_id": id, "person_id": stage.id("person", &person)?, "role": role});
        if let Some(exception) = audit.exception.as_ref().filter(|_| person == audit.lead) {
            let second = stage.id("person", &exception.second_reviewer)?;
            merge(
                &mut input,
                json!({"override": {
                    "reason": exception.reason, "mitigation": exception.mitigation, "second_reviewer_id": second,
                }}),
            );
        }
        stage.ask("team_assign", input)?;
    }
    Ok(())
}

fn prepare(audit: &Audit, stage: &mut Stage<'_>) -> Result<()> {
    stage.sit(auditor(audit))?;
    let id = stage.id("audit", &audit.key)?;
    let clauses = stage.ids("clause", &audit.clauses)?;
    stage.ask("checklist_build", json!({"audit_id": id, "clause_ids": clauses, "language": "en"}))?;
    agenda(audit, &id, stage)?;
    advance(audit, stage, "prepared", "")
}

/// Who works on it at this laptop: a certification body's auditor never does.
fn auditor(audit: &Audit) -> &str {
    if audit.lead == "marten" { "anna" } else { &audit.lead }
}

fn agenda(audit: &Audit, id: &str, stage: &mut Stage<'_>) -> Result<()> {
    let (first, last) = audit.planned;
    let mut sessions = vec![(first, "opening", "Opening meeting".to_owned(), "09:00", "09:30", String::new())];
    let hours = [("10:00", "12:00"), ("13:00", "15:00"), ("15:15", "16:45")];
    for (place, clause) in audit.clauses.iter().enumerate() {
        let (from, to) = hours[place % hours.len()];
        let day = after(first, (place / hours.len()) as u64).min(last);
        sessions.push((day, "interview", format!("Clause {clause}: interviews and records"), from, to, clause.clone()));
    }
    sessions.push((last, "closing", "Closing meeting".to_owned(), "17:00", "17:45", String::new()));
    let auditor = stage.id("person", &audit.lead)?;
    let people = [vec![audit.lead.clone()], audit.auditees.clone()].concat();
    for (day, kind, title, from, to, clauses) in sessions {
        let input = json!({
            "audit_id": id, "kind": kind, "title": title, "starts_at": format!("{day}T{from}"), "ends_at": format!("{day}T{to}"),
            "place": "Meeting room Elbe", "clauses": clauses, "auditor_id": auditor,
        });
        let session = stage.ask("agenda_save", input)?;
        if kind != "interview" && audit.reaches("in_progress") {
            let present = stage.ids("person", &people)?;
            stage.ask("attendance_set", json!({"id": session["id"], "person_ids": present}))?;
        }
    }
    Ok(())
}

/// Answers, samples and findings. What is a finding is answered as one.
fn conduct(told: &Told, audit: &Audit, stage: &mut Stage<'_>) -> Result<()> {
    let id = stage.id("audit", &audit.key)?;
    let page = stage.ask("checklist_list", json!({"audit_id": id, "page": {"limit": 1000}}))?;
    let items = page["rows"].as_array().cloned().unwrap_or_default();
    let open = items.len() - audit.open_items.min(items.len());
    let mut waiting: Vec<&Finding> = audit.findings.iter().collect();
    let mut drawn: Vec<&str> = Vec::new();
    for (place, item) in items.iter().enumerate() {
        let number = item["clause_number"].as_str().unwrap_or_default();
        let about = waiting.iter().position(|finding| finding.clause == number).map(|at| waiting.remove(at));
        if about.is_none() && place >= open {
            continue;
        }
        stage.sit(if place % 3 == 2 { second(audit) } else { auditor(audit) })?;
        for sample in audit.samples.iter().filter(|s| s.clause == number) {
            if !drawn.contains(&number) {
                draw(sample, item, stage)?;
                drawn.push(number);
            }
        }
        answer(told, audit, item, about, stage)?;
        if let Some(finding) = about {
            raise(finding, item, stage)?;
        }
    }
    waiting.iter().try_for_each(|finding| raise_free(finding, &id, stage))
}

fn second(audit: &Audit) -> &str {
    audit.team.iter().find(|(_, role)| role == "auditor").map_or(auditor(audit), |(person, _)| person)
}

fn answer(told: &Told, audit: &Audit, item: &Value, about: Option<&Finding>, stage: &Stage<'_>) -> Result<()> {
    let number = item["clause_number"].as_str().unwrap_or_default();
    let usual = told.answers.get(number).or_else(|| told.answers.get("")).cloned().unwrap_or_default();
    let (result, note) = match about {
        Some(finding) => (finding.kind.as_str(), finding.description.clone()),
        None => ("conform", usual),
    };
    let private = if result == "minor" { "Ask again in the closing meeting; the mood was tense." } else { "" };
    let role = stage.ask("person_get", json!({"id": stage.id("person", &audit.auditees[0])?}))?;
    let persons = role["person"]["job_title"].as_str().unwrap_or_default().to_owned();
    let input = json!({"id": item["id"], "result": result, "note": note, "private_note": private, "persons": persons});
    stage.ask("checklist_answer", input).map(drop)
}

fn draw(sample: &super::told::Sample, item: &Value, stage: &Stage<'_>) -> Result<()> {
    let population: Vec<String> =
        (0..sample.count).map(|n| format!("{}{:04}", sample.prefix, sample.from + n)).collect();
    let input = json!({
        "checklist_item_id": item["id"], "population_description": sample.what, "population": population,
        "method": "random", "size": sample.size,
    });
    let drawn = stage.ask("sample_draw", input)?;
    let chosen = drawn["drawn"].as_array().cloned().unwrap_or_default();
    let failed: Vec<Value> = chosen.into_iter().take(sample.exceptions).collect();
    let note =
        if failed.is_empty() { "None of the sample failed." } else { "The rest of the sample was as it should be." };
    stage.ask("sample_save", json!({"id": drawn["id"], "exceptions": failed, "note": note})).map(drop)
}

fn fields(finding: &Finding, stage: &Stage<'_>) -> Result<Value> {
    Ok(json!({
        "grade_kind": finding.kind, "title": finding.title, "description": finding.description,
        "process_id": stage.maybe("process", finding.process.as_ref())?, "site_id": stage.maybe("site", finding.site.as_ref())?,
        "service_id": stage.maybe("service", finding.service.as_ref())?, "external_reference": finding.external_reference,
    }))
}

fn raise(finding: &Finding, item: &Value, stage: &mut Stage<'_>) -> Result<()> {
    let mut input = fields(finding, stage)?;
    merge(&mut input, json!({"checklist_item_id": item["id"]}));
    raised(finding, input, stage)
}

/// For a clause whose questions all have a finding already.
fn raise_free(finding: &Finding, audit: &str, stage: &mut Stage<'_>) -> Result<()> {
    let mut input = fields(finding, stage)?;
    merge(&mut input, json!({"audit_id": audit, "clause_id": stage.id("clause", &finding.clause)?}));
    raised(finding, input, stage)
}

fn raised(finding: &Finding, input: Value, stage: &mut Stage<'_>) -> Result<()> {
    let made = stage.make(&format!("finding {}", finding.key), "finding_create", input)?;
    if matches!(finding.kind.as_str(), "minor" | "major") {
        let id = made["id"].as_str().unwrap_or_default();
        let rows =
            (1..=12).map(|n| format!("{n};{};{}", finding.clause, ["open", "as agreed", "seen"][n % 3])).collect();
        show(
            stage,
            &format!("Records on: {}", finding.title),
            &Shown::Table("record;clause;state", rows),
            "finding",
            id,
        )?;
    }
    if finding.kind == "positive" {
        let id = made["id"].as_str().unwrap_or_default();
        show(stage, &finding.title, &Shown::Screen(vec![62, 58, 71, 77, 74, 81, 86, 92]), "finding", id)?;
    }
    Ok(())
}

fn report(audit: &Audit, stage: &mut Stage<'_>) -> Result<()> {
    stage.sit(auditor(audit))?;
    let id = stage.id("audit", &audit.key)?;
    stage.ask("audit_edit", json!({
        "id": id, "conclusion": audit.conclusion, "effectiveness": audit.effectiveness, "recommendation": audit.recommendation,
        "fulfilment": "Requirements are fulfilled except where a nonconformity says otherwise.",
        "objectives_met": "Yes, all objectives of the audit were reached.", "disagreements": audit.disagreements,
        "sampling_statement": "Records were drawn at random from the populations stated; conclusions rest on a sample and there may be nonconformities that were not found.",
        "not_covered": "Nights and weekends were not observed.", "actual_from": audit.planned.0, "actual_to": audit.planned.1,
    }))?;
    advance(audit, stage, "reported", "")
}

fn advance(audit: &Audit, stage: &mut Stage<'_>, to: &str, reason: &str) -> Result<()> {
    stage.sit(auditor(audit))?;
    stage.ask("audit_advance", json!({"id": stage.id("audit", &audit.key)?, "to": to, "reason": reason})).map(drop)
}
