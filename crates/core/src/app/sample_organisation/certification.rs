//! The certification of the story: from the application to its second year, in which the second surveillance has no day.

use chrono::NaiveDate;
use serde::Deserialize;
use serde_json::{Map, Value, json};

use super::{
    organisation::merge,
    stage::{Plot, Stage, after, text},
};
use crate::{Error, Result};

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Certification {
    body: Map<String, Value>,
    scale: Map<String, Value>,
    certification: Map<String, Value>,
    stage1: Planned,
    stage2: Planned,
    decision: NaiveDate,
    recertification_planned: NaiveDate,
    certificate: Map<String, Value>,
    sites: Vec<String>,
    surveillance1: Held,
    surveillance2: Missed,
    marks: Vec<Map<String, Value>>,
    complaints: Vec<Map<String, Value>>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Planned {
    title: String,
    planned: (NaiveDate, NaiveDate),
    quoted_days_tenths: i64,
    note: String,
}

/// An audit that is told among the others.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Held {
    title: String,
    audit: String,
    quoted_days_tenths: i64,
    notified: NaiveDate,
    decision: NaiveDate,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Missed {
    title: String,
    planned: (NaiveDate, NaiveDate),
    quoted_days_tenths: i64,
    on: NaiveDate,
    moved_on: NaiveDate,
    moved: (NaiveDate, NaiveDate),
    reason: String,
    missed_on: NaiveDate,
    missed: String,
}

pub fn tell<'p>(told: &'p super::told::Told, plot: &mut Plot<'p>) {
    let story = &told.certification;
    let applied = text(&story.certification, "applied_on").parse().unwrap_or_else(|_| super::today());
    plot.add(applied, 14 * 60, move |stage| apply(story, stage));
    for (key, audit) in [("stage1", &story.stage1), ("stage2", &story.stage2)] {
        plot.add(audit.planned.1, 18 * 60, move |stage| stage_held(key, audit, story, stage));
    }
    plot.add(after(story.decision, 2), 10 * 60, move |stage| decided(story, stage));
    let issued = text(&story.certificate, "issued_on").parse().unwrap_or(story.decision);
    plot.add(after(issued, 1), 10 * 60, move |stage| certificate(story, stage));
    surveillances(told, plot);
    plot.add(after(issued, 60), 11 * 60, move |stage| {
        story.marks.iter().try_for_each(|mark| {
            let mut input = of_certification(stage)?;
            merge(&mut input, Value::Object(mark.iter().filter(|(k, _)| *k != "checked_on").map(pair).collect()));
            stage.make(&format!("mark {}", text(mark, "place")), "mark_use_save", input).map(drop)
        })
    });
    for mark in &story.marks {
        let day = text(mark, "checked_on").parse().unwrap_or_else(|_| super::today());
        plot.add(day, 11 * 60, move |stage| {
            let id = stage.id("mark", &text(mark, "place"))?;
            stage.ask("mark_use_save", json!({"id": id, "checked_on": day})).map(drop)
        });
    }
    story.complaints.iter().for_each(|told| complaint(told, plot));
}

fn pair((key, value): (&String, &Value)) -> (String, Value) {
    (key.clone(), value.clone())
}

fn of_certification(stage: &Stage<'_>) -> Result<Value> {
    Ok(json!({"certification_id": stage.id("certification", "sms")?}))
}

fn apply(story: &Certification, stage: &mut Stage<'_>) -> Result<()> {
    stage.sit("anna")?;
    let mut scale = Value::Object(story.scale.clone());
    merge(&mut scale, json!({"name": text(&story.body, "name")}));
    stage.ask("grade_scale_add", scale)?;
    let mut body = Value::Object(story.body.clone());
    merge(&mut body, json!({"grade_scale": text(&story.body, "name")}));
    let body = stage.make("body musterzert", "certification_body_save", body)?;
    let mut input = Value::Object(story.certification.clone());
    let of = json!({
        "body_id": body["id"], "catalogue_id": stage.id("catalogue", "sms")?, "owner_id": stage.id("person", "anna")?,
    });
    merge(&mut input, of);
    stage.make("certification sms", "certification_save", input)?;
    let mut cycle = of_certification(stage)?;
    merge(&mut cycle, json!({"recertification_planned": null}));
    stage.make("cycle first", "certification_cycle_save", cycle)?;
    for (key, audit) in [("stage1", &story.stage1), ("stage2", &story.stage2)] {
        let sites = stage.ids("site", if key == "stage1" { &story.sites[..1] } else { &story.sites })?;
        let mut input = of_certification(stage)?;
        merge(
            &mut input,
            json!({
                "kind": key, "title": audit.title, "planned_from": audit.planned.0, "planned_to": audit.planned.1,
                "quoted_days_tenths": audit.quoted_days_tenths, "sites": sites,
            }),
        );
        stage.make(&format!("event {key}"), "external_event_save", input)?;
    }
    Ok(())
}

fn stage_held(key: &str, audit: &Planned, story: &Certification, stage: &mut Stage<'_>) -> Result<()> {
    stage.sit("anna")?;
    let mut input = json!({
        "id": stage.id("event", key)?, "state": "done", "actual_from": audit.planned.0, "actual_to": audit.planned.1,
        "days_tenths": audit.quoted_days_tenths, "note": audit.note,
    });
    if key == "stage2" {
        merge(&mut input, json!({"random_sites": 1}));
        let cycle = json!({"id": stage.id("cycle", "first")?, "stage2_last_day": story.stage2.planned.1});
        stage.ask("certification_cycle_save", cycle)?;
    }
    stage.ask("external_event_save", input).map(drop)
}

fn decided(story: &Certification, stage: &mut Stage<'_>) -> Result<()> {
    stage.sit("anna")?;
    stage.ask(
        "certification_cycle_save",
        json!({
            "id": stage.id("cycle", "first")?, "decision_on": story.decision,
            "recertification_planned": story.recertification_planned,
        }),
    )?;
    let event = json!({"id": stage.id("event", "stage2")?, "decision_on": story.decision});
    stage.ask("external_event_save", event)?;
    let first = json!({"id": stage.id("certification", "sms")?, "initial_certified_on": story.decision});
    stage.ask("certification_save", first).map(drop)
}

fn certificate(story: &Certification, stage: &mut Stage<'_>) -> Result<()> {
    stage.sit("anna")?;
    let mut input = of_certification(stage)?;
    merge(&mut input, Value::Object(story.certificate.clone()));
    merge(&mut input, json!({"sites": stage.ids("site", &story.sites)?}));
    stage.make("certificate first", "certificate_issue_save", input).map(drop)
}

fn surveillances<'p>(told: &'p super::told::Told, plot: &mut Plot<'p>) {
    let (first, second) = (&told.certification.surveillance1, &told.certification.surveillance2);
    let Some(audit) = told.audits.iter().find(|audit| audit.key == first.audit) else { return };
    let (from, to) = audit.planned;
    plot.add(audit.created, 15 * 60, move |stage| {
        stage.sit("anna")?;
        let mut input = of_certification(stage)?;
        merge(
            &mut input,
            json!({
                "kind": "surveillance", "title": first.title, "planned_from": from, "planned_to": to,
                "quoted_days_tenths": first.quoted_days_tenths, "audit_id": stage.id("audit", &first.audit)?,
                "sites": [stage.id("site", "hamburg")?, stage.id("site", "tallinn")?],
            }),
        );
        stage.make("event surveillance1", "external_event_save", input).map(drop)
    });
    let done = move |stage: &mut Stage<'_>, more: Value| -> Result<()> {
        stage.sit("anna")?;
        let mut input = json!({"id": stage.id("event", "surveillance1")?});
        merge(&mut input, more);
        stage.ask("external_event_save", input).map(drop)
    };
    let days = json!({
        "state": "done", "actual_from": from, "actual_to": to, "days_tenths": first.quoted_days_tenths, "random_sites": 1,
    });
    plot.add(to, 18 * 60, move |stage| done(stage, days));
    plot.add(first.notified, 10 * 60, move |stage| done(stage, json!({"notified_on": first.notified})));
    plot.add(after(first.decision, 1), 10 * 60, move |stage| done(stage, json!({"decision_on": first.decision})));
    plot.add(second.on, 15 * 60, move |stage| plan_second(second, stage));
    plot.add(second.moved_on, 15 * 60, move |stage| {
        stage.sit("anna")?;
        let input = json!({
            "id": stage.id("event", "surveillance2")?, "planned_from": second.moved.0, "planned_to": second.moved.1,
            "reason": second.reason,
        });
        stage.ask("external_event_move", input).map(drop)
    });
    plot.add(second.missed_on, 15 * 60, move |stage| {
        stage.sit("anna")?;
        let input = json!({"id": stage.id("event", "surveillance2")?, "note": second.missed});
        stage.ask("external_event_save", input).map(drop)
    });
}

fn plan_second(second: &Missed, stage: &mut Stage<'_>) -> Result<()> {
    stage.sit("anna")?;
    let mut input = of_certification(stage)?;
    merge(
        &mut input,
        json!({
            "kind": "surveillance", "title": second.title, "planned_from": second.planned.0, "planned_to": second.planned.1,
            "quoted_days_tenths": second.quoted_days_tenths,
            "sites": [stage.id("site", "hamburg")?, stage.id("site", "bremen")?],
        }),
    );
    stage.make("event surveillance2", "external_event_save", input).map(drop)
}

/// Received, then answered, then closed, each on its day.
fn complaint<'p>(told: &'p Map<String, Value>, plot: &mut Plot<'p>) {
    let name = format!("complaint {}", text(told, "from_whom"));
    let day = |field: &str| text(told, field).parse::<NaiveDate>().ok();
    let Some(received) = day("received_on") else { return };
    let made = name.clone();
    plot.add(received, 16 * 60, move |stage| {
        let owner = text(told, "owner");
        stage.sit(&owner)?;
        let mut input = of_certification(stage)?;
        let plain = ["received_on", "from_whom", "source", "about"];
        merge(
            &mut input,
            Value::Object(told.iter().filter(|(key, _)| plain.contains(&key.as_str())).map(pair).collect()),
        );
        let of = json!({
            "owner_id": stage.id("person", &owner)?, "service_id": stage.id("service", &text(told, "service"))?,
        });
        merge(&mut input, of);
        stage.make(&made, "complaint_save", input).map(drop)
    });
    for (field, hour) in [("answered_on", 16), ("closed_on", 17)] {
        let Some(on) = day(field) else { continue };
        let key = text(told, "from_whom");
        plot.add(on, hour * 60, move |stage| {
            stage.sit(&text(told, "owner"))?;
            let mut input = json!({"id": stage.id("complaint", &key)?});
            merge(&mut input, json!({field: on}));
            if field == "answered_on" {
                let answer = told.get("answer").cloned().ok_or_else(|| Error::internal("an answer without words"))?;
                merge(&mut input, json!({"answer": answer}));
            }
            stage.ask("complaint_save", input).map(drop)
        });
    }
}
