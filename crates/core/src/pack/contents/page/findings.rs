//! Findings by audit; nonconformities with their whole life; actions.

use super::{
    Page,
    card::{Line, badge, tone},
    html::{Html, anchor},
};
use crate::pack::{contents::records::text, index::IndexRecord};

const FINDING: [&str; 9] = [
    "description",
    "clause_id",
    "process_id",
    "site_id",
    "service_id",
    "checklist_item_id",
    "raised_by",
    "raised_on",
    "external_reference",
];
const TRIAD: [&str; 3] = ["requirement", "evidence_text", "statement"];
const NONCONFORMITY: [&str; 15] = [
    "clause_id",
    "source",
    "external_reference",
    "audit_id",
    "finding_id",
    "process_id",
    "site_id",
    "service_id",
    "failure_kind",
    "risk",
    "grade_reason",
    "owner_id",
    "raised_by",
    "raised_on",
    "repeat_of",
];
const DUE: [&str; 5] = ["correction_due", "plan_due", "implementation_due", "effectiveness_due", "due_reason"];
const END: [&str; 10] = [
    "similar_checked",
    "consequences",
    "implemented_by",
    "verified_by",
    "sms_change",
    "sms_change_note",
    "closed_by",
    "second_closer_id",
    "closed_on",
    "closing_note",
];
/// What is recorded of a nonconformity, in the order in which it happens.
const COURSE: [&str; 4] = ["correction", "cause_analysis", "action_plan", "effectiveness_check"];
const ACTION: [&str; 9] =
    ["kind", "state", "owner_id", "due_on", "nonconformity_id", "finding_id", "audit_id", "progress_pct", "cycle"];

impl Page<'_> {
    pub fn findings(&self, h: &mut Html) {
        let all = self.records.all("finding");
        for audit in self.records.all("audit") {
            let findings = self.records.parts_by(audit, "finding", "audit_id");
            if findings.is_empty() {
                continue;
            }
            h.element("h3", &[], |h| {
                self.link(h, audit);
                h.leaf("span", &[("class", "n")], &findings.len().to_string());
            });
            findings.iter().for_each(|finding| self.finding(h, finding, all.len()));
        }
        // Their audit is not in the pack.
        all.iter().filter(|finding| !self.is_drawn(finding)).for_each(|finding| self.finding(h, finding, all.len()));
    }

    fn finding(&self, h: &mut Html, finding: &IndexRecord, among: usize) {
        let (word, kind) = self.grade(finding);
        let line =
            Line { badges: vec![(word, tone(kind))], soft: vec![self.clause_number(finding)], among, heading: "h4" };
        self.card(h, finding, &line, |h| {
            self.chosen(h, finding, &FINDING);
            self.fields(h, finding, &[&FINDING[..], &["audit_id", "grade_id"]].concat());
            self.linked(h, finding, "nonconformity", "finding_id");
            self.linked(h, finding, "action", "finding_id");
            self.evidence_for(h, finding);
        });
    }

    fn clause_number(&self, record: &IndexRecord) -> String {
        self.records.referred(record, "clause_id").map(|clause| clause.number.clone()).unwrap_or_default()
    }

    /// Links to the records of a kind that came of this one.
    fn linked(&self, h: &mut Html, of: &IndexRecord, entity: &str, field: &str) {
        let found = self.records.parts_by(of, entity, field);
        if found.is_empty() {
            return;
        }
        h.element("div", &[("class", "ev")], |h| {
            h.leaf("strong", &[], &self.kind(entity));
            h.element("ul", &[], |h| found.iter().for_each(|one| h.element("li", &[], |h| self.link(h, one))));
        });
    }

    pub fn nonconformities(&self, h: &mut Html) {
        let all = self.records.all("nonconformity");
        for nonconformity in all {
            let (word, kind) = self.grade(nonconformity);
            let state = text(nonconformity, "state");
            let line = Line {
                badges: vec![(word, tone(kind)), (self.said(nonconformity, "state"), tone(state))],
                soft: vec![self.clause_number(nonconformity)],
                among: all.len(),
                heading: "h3",
            };
            self.card(h, nonconformity, &line, |h| self.nonconformity(h, nonconformity));
        }
    }

    fn nonconformity(&self, h: &mut Html, record: &IndexRecord) {
        self.chosen(h, record, &TRIAD);
        self.chosen(h, record, &NONCONFORMITY);
        let course = COURSE.iter().flat_map(|entity| self.records.parts_by(record, entity, "nonconformity_id"));
        for part in course {
            self.draw(part);
            self.part(h, &self.titled(part), |h| {
                self.fields(h, part, &["nonconformity_id", "cycle"]);
                self.evidence_for(h, part);
            });
        }
        self.linked(h, record, "action", "nonconformity_id");
        self.evidence_for(h, record);
        if DUE.iter().any(|field| !text(record, field).is_empty()) {
            self.part(h, &self.word("browse-due"), |h| self.chosen(h, record, &DUE));
        }
        self.life(h, record);
        self.part(h, &self.word("browse-end"), |h| {
            self.chosen(h, record, &END);
            let done = ["state", "grade_id", "grade_kind", "cycle"];
            self.fields(h, record, &[&TRIAD[..], &NONCONFORMITY, &DUE, &END, &done].concat());
        });
    }

    /// A second round says that it is one.
    fn titled(&self, part: &IndexRecord) -> String {
        match part.fields.get("cycle").and_then(serde_json::Value::as_i64) {
            Some(cycle) if cycle > 1 => {
                self.text("browse-round", &[("what", &self.kind(&part.entity)), ("cycle", &cycle.to_string())])
            }
            _ => self.kind(&part.entity),
        }
    }

    fn life(&self, h: &mut Html, record: &IndexRecord) {
        let steps = self.records.parts_by(record, "transition", "nonconformity_id");
        if steps.is_empty() {
            return;
        }
        self.part(h, &self.word("browse-life"), |h| {
            h.element("ol", &[("class", "life")], |h| steps.iter().for_each(|step| self.step(h, step)));
        });
    }

    fn step(&self, h: &mut Html, step: &IndexRecord) {
        self.draw(step);
        h.element("li", &[], |h| {
            h.leaf("span", &[("class", "when")], &self.when(text(step, "at")));
            h.text(" ");
            h.leaf("b", &[], &self.said(step, "to_state"));
            h.text(" · ");
            h.text(&self.said(step, "step"));
            h.text(" · ");
            self.value(h, step, "by");
            self.fields(h, step, &["at", "step", "by", "to_state", "from_state", "nonconformity_id", "cycle"]);
        });
    }

    pub fn actions(&self, h: &mut Html) {
        self.table(h, "browse-actions", |h| {
            let columns = [
                "browse-col-number",
                "browse-col-action",
                "browse-col-for",
                "browse-col-owner",
                "browse-col-due",
                "browse-col-state",
            ];
            self.columns(h, &columns);
            h.element("tbody", &[], |h| self.records.all("action").iter().for_each(|action| self.action(h, action)));
        });
    }

    fn action(&self, h: &mut Html, action: &IndexRecord) {
        self.draw(action);
        let id = anchor(&action.entity, &action.id);
        h.element("tr", &[("id", &id)], |h| {
            h.leaf("th", &[("scope", "row"), ("class", "num")], &action.number);
            h.element("td", &[], |h| {
                h.leaf("bdi", &[], &action.title);
                h.leaf("p", &[("class", "soft")], &self.said(action, "kind"));
                h.element("details", &[("class", "more")], |h| {
                    h.leaf("summary", &[], &self.word("browse-more"));
                    self.fields(h, action, &ACTION);
                    self.evidence_for(h, action);
                });
            });
            h.element("td", &[], |h| {
                let of = ["nonconformity_id", "finding_id", "audit_id"];
                if let Some(field) = of.iter().find(|field| !text(action, field).is_empty()) {
                    self.value(h, action, field);
                }
            });
            h.element("td", &[], |h| self.value(h, action, "owner_id"));
            h.leaf("td", &[("class", "day")], &self.said(action, "due_on"));
            h.element("td", &[], |h| badge(h, &self.said(action, "state"), tone(text(action, "state"))));
        });
        h.line();
    }
}
