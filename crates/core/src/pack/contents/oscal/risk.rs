//! A nonconformity as a risk: what it is, what is done about it until when, and the steps it went.

use serde_json::{Value, json};

use super::{
    Export, OWNER,
    data::{NS, Origin, day, id, instant, line, object, prop, prose, put, string, token},
};
use crate::{
    messages::values::label,
    pack::{
        contents::records::{called, text},
        index::IndexRecord,
    },
};

/// Parts of a nonconformity whose evidence is evidence for it.
const PARTS: [&str; 5] = ["correction", "cause_analysis", "action_plan", "effectiveness_check", "action"];

impl Export<'_> {
    /// `of`: the audit whose result it stands in.
    pub(super) fn risk(&self, of: &str, record: &IndexRecord) -> Value {
        let said = |fields: &[&str]| fields.iter().map(|field| text(record, field)).collect::<Vec<_>>().join("\n");
        let mut risk = object(json!({
            "uuid": id("risk", &record.id),
            "title": line(&record.title),
            "description": prose(&said(&["requirement", "evidence_text"])),
            "statement": prose(&said(&["statement", "consequences"])),
        }));
        let props = [
            ("number", called(record)),
            ("state", text(record, "state")),
            ("grade-kind", text(record, "grade_kind")),
            ("source", text(record, "source")),
        ];
        put(&mut risk, "props", props.into_iter().filter_map(|(name, value)| prop(name, value)).collect());
        risk.insert("status".into(), json!(status(text(record, "state"))));
        let origins = self.origin(self.person(record, "raised_by"));
        put(&mut risk, "characterizations", self.characterization(record, &origins).into_iter().collect());
        put(&mut risk, "origins", origins);
        if let Some(deadline) = day(text(record, "implementation_due"), true) {
            risk.insert("deadline".into(), json!(deadline));
        }
        put(&mut risk, "remediations", self.remediations(record));
        let steps: Vec<Value> = self
            .records
            .parts_by(record, "transition", "nonconformity_id")
            .into_iter()
            .filter_map(|step| self.step(step))
            .collect();
        if !steps.is_empty() {
            risk.insert("risk-log".into(), json!({"entries": steps}));
        }
        let parts = PARTS.iter().flat_map(|entity| self.records.parts_by(record, entity, "nonconformity_id"));
        put(
            &mut risk,
            "related-observations",
            self.related(of, &[record].into_iter().chain(parts).collect::<Vec<_>>()),
        );
        Value::Object(risk)
    }

    /// How grave it was thought to be; said by whoever raised it, so nothing where that is not known.
    fn characterization(&self, record: &IndexRecord, origins: &[Origin]) -> Option<Value> {
        let facet = |name: &str, value: &str| Some(json!({"name": name, "system": NS, "value": string(value)?}));
        let facets = [("risk", text(record, "risk")), ("grade", text(record, "grade_kind"))];
        let facets: Vec<Value> = facets.into_iter().filter_map(|(name, value)| facet(name, value)).collect();
        Some(json!({"origin": origins.first()?, "facets": (!facets.is_empty()).then_some(facets)?}))
    }

    /// What was put right at once, what was planned, and each action.
    fn remediations(&self, record: &IndexRecord) -> Vec<Value> {
        let parts = |entity| self.records.parts_by(record, entity, "nonconformity_id");
        let corrections = parts("correction").into_iter().map(|one| self.response(one, "completed", "done_by"));
        let plans = parts("action_plan").into_iter().map(|one| self.response(one, plan_lifecycle(one), "proposed_by"));
        let actions = parts("action").into_iter().map(|one| self.response(one, action_lifecycle(one), "owner_id"));
        corrections.chain(plans).chain(actions).collect()
    }

    fn response(&self, record: &IndexRecord, lifecycle: &str, by: &str) -> Value {
        let title =
            [record.title.clone(), label(self.m, "kind", &record.entity)].into_iter().find(|text| !text.is_empty());
        let title = title.unwrap_or_default();
        let mut response = object(json!({
            "uuid": id("response", &record.id),
            "lifecycle": lifecycle,
            "title": line(&title),
            "description": prose(text(record, "description")),
        }));
        let props = [
            ("number", record.number.as_str()),
            ("kind", text(record, "kind")),
            ("state", text(record, "state")),
            ("success-criterion", text(record, "success_criterion")),
        ];
        put(&mut response, "props", props.into_iter().filter_map(|(name, value)| prop(name, value)).collect());
        put(&mut response, "origins", self.origin(self.person(record, by)));
        put(&mut response, "tasks", self.task(record, &title, by).into_iter().collect());
        Value::Object(response)
    }

    /// Something with a day on which it was due or done.
    fn task(&self, record: &IndexRecord, title: &str, by: &str) -> Option<Value> {
        let date = ["due_on", "done_on", "check_on"].iter().find_map(|field| day(text(record, field), true))?;
        let mut task = object(json!({
            "uuid": id("task", &record.id),
            "type": if record.entity == "action_plan" { "milestone" } else { "action" },
            "title": line(title),
            "timing": {"on-date": {"date": date}},
        }));
        let done = day(text(record, "done_on"), true);
        put(&mut task, "props", done.and_then(|done| prop("done", &done)).into_iter().collect());
        let responsible = self.person(record, by).map(|person| json!({"role-id": OWNER, "party-uuids": [person]}));
        put(&mut task, "responsible-roles", responsible.into_iter().collect());
        Some(Value::Object(task))
    }

    fn step(&self, step: &IndexRecord) -> Option<Value> {
        let mut entry = object(json!({
            "uuid": id("step", &step.id),
            "title": line(&label(self.m, "step-kind", text(step, "step"))),
        }));
        if let Some(reason) = string(text(step, "reason")) {
            entry.insert("description".into(), json!(prose(&reason)));
        }
        entry.insert("start".into(), json!(instant(text(step, "at"))?));
        put(&mut entry, "props", prop("to-state", text(step, "to_state")).into_iter().collect());
        let logged = self.person(step, "by").map(|person| json!({"party-uuid": person}));
        put(&mut entry, "logged-by", logged.into_iter().collect());
        entry.insert("status-change".into(), json!(status(text(step, "to_state"))));
        Some(Value::Object(entry))
    }
}

/// OSCAL's word for where a nonconformity stands.
fn status(state: &str) -> String {
    let word = match state {
        "draft" | "issued" | "acknowledged" | "reopened" | "not_effective" => "open",
        "disputed" | "correction_recorded" | "cause_submitted" | "plan_proposed" | "plan_returned" => "investigating",
        "plan_accepted"
        | "in_progress"
        | "implemented"
        | "implementation_returned"
        | "implementation_verified"
        | "effectiveness_due"
        | "effective"
        | "closing" => "remediating",
        "closed" | "withdrawn" | "cancelled" => "closed",
        other => return token(other),
    };
    word.to_owned()
}

fn plan_lifecycle(plan: &IndexRecord) -> &'static str {
    if text(plan, "state") == "accepted" { "planned" } else { "recommendation" }
}

fn action_lifecycle(action: &IndexRecord) -> &'static str {
    match text(action, "state") {
        "done" | "verified" => "completed",
        "cancelled" => "recommendation",
        _ => "planned",
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::NonconformityState;

    #[test]
    fn every_state_has_a_word_of_oscal() {
        let words = ["open", "investigating", "remediating", "closed"];
        for state in NonconformityState::ALL {
            assert!(words.contains(&status(state.as_str()).as_str()), "{state}");
        }
    }
}
