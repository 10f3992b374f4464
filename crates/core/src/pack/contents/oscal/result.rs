//! One audit as a result: the clauses it looked at, what it found there, and what shows it.

use std::collections::BTreeSet;

use serde::Serialize;
use serde_json::{Map, Value, json};

use super::{
    Export, Matter, control,
    data::{Origin, day, id, instant, instant_or_none, line, object, prop, prose, put, token},
    href,
};
use crate::pack::{
    contents::records::{called, full_name, text},
    index::{IndexEvidence, IndexRecord},
};

/// Grades that say a requirement is not met. Everything else improves or praises.
const NOT_MET: [&str; 3] = ["major", "minor", "ungraded"];
/// Results that say nobody looked.
const NOT_LOOKED_AT: [&str; 3] = ["", "not_sampled", "not_applicable"];

/// One an item of evidence, so they are no trees of values.
#[derive(Serialize)]
#[serde(rename_all = "kebab-case")]
pub(super) struct Observation {
    uuid: String,
    title: String,
    description: String,
    methods: [&'static str; 1],
    #[serde(skip_serializing_if = "Vec::is_empty")]
    origins: Vec<Origin>,
    relevant_evidence: [Relevant; 1],
    collected: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    expires: Option<String>,
}

#[derive(Serialize)]
struct Relevant {
    href: String,
    description: String,
    links: [Link; 1],
}

#[derive(Serialize)]
struct Link {
    href: String,
    rel: &'static str,
}

impl<'i> Export<'i> {
    /// All but its long lists.
    pub(super) fn result(&self, matter: &Matter<'i>) -> Map<String, Value> {
        let clock = instant_or_none(&self.records.index.clock);
        let audit = matter.audit;
        let of = audit.map_or("none", |audit| audit.id.as_str());
        let title = audit.map_or_else(|| self.word("oscal-no-audit"), full_name);
        let said = audit.map(|audit| [text(audit, "objectives"), text(audit, "scope")].join("\n")).unwrap_or_default();
        let from = |fields: [&str; 2], end| {
            fields.iter().find_map(|field| audit.and_then(|audit| day(text(audit, field), end)))
        };
        let mut result = object(json!({
            "uuid": id("result", of),
            "title": line(&title),
            "description": prose(&said),
            "start": from(["actual_from", "planned_from"], false).unwrap_or(clock),
        }));
        if let Some(end) = from(["actual_to", "planned_to"], true) {
            result.insert("end".into(), json!(end));
        }
        let props = ["number", "kind", "state", "mode"].into_iter().filter_map(|name| {
            prop(name, audit.map_or("", |audit| if name == "number" { &audit.number } else { text(audit, name) }))
        });
        put(&mut result, "props", props.collect());
        result.insert("reviewed-controls".into(), self.reviewed(matter));
        put(&mut result, "attestations", audit.and_then(|audit| self.attestation(audit)).into_iter().collect());
        result
    }

    /// Clauses that a question was answered of, and those something was found at.
    fn reviewed(&self, matter: &Matter<'i>) -> Value {
        let raised = matter.findings.iter().chain(&matter.nonconformities);
        let found: BTreeSet<String> = raised.filter_map(|one| self.clause(one)).collect();
        let mut looked_at = found.clone();
        for item in matter.audit.map_or(Vec::new(), |audit| self.records.parts_by(audit, "checklist_item", "audit_id"))
        {
            if !NOT_LOOKED_AT.contains(&text(item, "result")) {
                let also = self.records.parts_by(item, "checklist_item_also", "checklist_item_id");
                looked_at.extend([item].into_iter().chain(also).filter_map(|one| self.clause(one)));
            }
        }
        let none = || vec![json!({"control-id": "none-recorded"})];
        let controls: Vec<Value> = looked_at.iter().map(|control| json!({"control-id": control})).collect();
        let controls = if controls.is_empty() { none() } else { controls };
        let mut reviewed = object(json!({"control-selections": [{"include-controls": controls}]}));
        let objectives: Vec<Value> = found.iter().map(|control| json!({"objective-id": control})).collect();
        if !objectives.is_empty() {
            reviewed.insert("control-objective-selections".into(), json!([{"include-objectives": objectives}]));
        }
        Value::Object(reviewed)
    }

    fn clause(&self, record: &IndexRecord) -> Option<String> {
        let clause = self.records.referred(record, "clause_id")?;
        (clause.entity == "clause").then(|| control(&self.records, clause))
    }

    fn same_matter(&self, matter: &Matter<'i>, nonconformity: &IndexRecord) -> bool {
        let audit = self.records.referred(nonconformity, "audit_id").filter(|audit| audit.entity == "audit");
        audit.map(|audit| &audit.id) == matter.audit.map(|audit| &audit.id)
    }

    /// The conclusion, and whose it is.
    fn attestation(&self, audit: &IndexRecord) -> Option<Value> {
        let conclusion = text(audit, "conclusion");
        if conclusion.trim().is_empty() {
            return None;
        }
        let mut attestation =
            object(json!({"parts": [{"name": "conclusion", "ns": super::data::NS, "prose": prose(conclusion)}]}));
        let team = self.records.parts_by(audit, "team_member", "audit_id");
        let responsible = team.iter().filter_map(|member| {
            let person = self.person(member, "person_id")?;
            Some(json!({"role-id": token(text(member, "role")), "party-uuids": [person]}))
        });
        put(&mut attestation, "responsible-parties", responsible.collect());
        Some(Value::Object(attestation))
    }

    /// The same item may show something in two audits, and is then an observation of each.
    fn observation_id(of: &str, item: &IndexEvidence) -> String {
        id("observation", &format!("{of}:{}", item.id))
    }

    pub(super) fn observation(&self, of: &str, item: &IndexEvidence) -> Observation {
        let fact = |name: &str| item.facts.get(name).map_or("", String::as_str);
        let description =
            [fact("description"), &item.title].into_iter().find(|text| !text.is_empty()).unwrap_or_default();
        let interviewed = ["interview", "statement"].contains(&fact("kind"));
        let person = self.records.get(fact("captured_by")).filter(|person| person.entity == "person");
        let link = Link { href: format!("#{}", id("evidence", &item.id)), rel: "reference" };
        let shown = Relevant { href: href(&item.path), description: line(&item.title), links: [link] };
        Observation {
            uuid: Self::observation_id(of, item),
            title: line(&format!("{} {}", item.number, item.title)),
            description: prose(description),
            methods: [if interviewed { "INTERVIEW" } else { "EXAMINE" }],
            origins: self.origin(person.map(|person| id("person", &person.id))),
            relevant_evidence: [shown],
            collected: instant(fact("captured_at")).unwrap_or_else(|| instant_or_none(&self.records.index.clock)),
            expires: day(fact("valid_until"), true),
        }
    }

    /// References to what shows a record or a part of it, as far as this result has it.
    pub(super) fn related(&self, of: &str, records: &[&IndexRecord]) -> Vec<Value> {
        let items = records.iter().flat_map(|record| self.records.evidence_of(record));
        let ids: BTreeSet<String> = items.map(|item| Self::observation_id(of, item)).collect();
        ids.into_iter().map(|id| json!({"observation-uuid": id})).collect()
    }

    pub(super) fn finding(&self, of: &str, matter: &Matter<'i>, finding: &IndexRecord) -> Value {
        let grade = self.records.referred(finding, "grade_id");
        let kind = grade.map_or("", |grade| text(grade, "kind"));
        let word = grade.map_or("", |grade| {
            [text(grade, "word"), &grade.title].into_iter().find(|t| !t.is_empty()).unwrap_or_default()
        });
        let (state, reason) = match NOT_MET.contains(&kind) {
            true => ("not-satisfied", "fail"),
            false if kind == "positive" => ("satisfied", "pass"),
            false => ("satisfied", "other"),
        };
        let mut told = object(json!({
            "uuid": id("finding", &finding.id),
            "title": line(&finding.title),
            "description": prose(text(finding, "description")),
        }));
        let props = [("number", called(finding)), ("grade", word), ("grade-kind", kind)];
        put(&mut told, "props", props.into_iter().filter_map(|(name, value)| prop(name, value)).collect());
        put(&mut told, "origins", self.origin(self.person(finding, "raised_by")));
        let target = self.clause(finding).unwrap_or_else(|| "none-recorded".to_owned());
        let status = json!({"state": state, "reason": reason});
        told.insert("target".into(), json!({"type": "objective-id", "target-id": target, "status": status}));
        put(&mut told, "related-observations", self.related(of, &[finding]));
        // A nonconformity of another audit is a risk of that one's result.
        let raised = self.records.parts_by(finding, "nonconformity", "finding_id").into_iter();
        let raised = raised.filter(|one| self.same_matter(matter, one));
        put(&mut told, "related-risks", raised.map(|one| json!({"risk-uuid": id("risk", &one.id)})).collect());
        Value::Object(told)
    }
}
