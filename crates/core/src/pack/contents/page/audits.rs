//! The audits: what was looked at, by whom, against what, and how it came out.

use super::{
    Page,
    card::{Line, badge, tone},
    html::Html,
};
use crate::pack::{
    contents::records::{full_name, text},
    index::IndexRecord,
};

/// First what an audit is, then how it came out; what is left follows.
const ABOUT: [&str; 14] = [
    "kind",
    "client",
    "programme_id",
    "planned_from",
    "planned_to",
    "actual_from",
    "actual_to",
    "days_tenths",
    "mode",
    "objectives",
    "scope",
    "methods",
    "period_from",
    "period_to",
];
const OUTCOME: [&str; 12] = [
    "conclusion",
    "fulfilment",
    "effectiveness",
    "objectives_met",
    "recommendation",
    "good_practice",
    "not_covered",
    "obstacles",
    "disagreements",
    "sampling_statement",
    "reported_on",
    "reported_by",
];
/// Link tables: the part that says what belongs to an audit, and the field that says which.
const SCOPE: [(&str, &str); 3] =
    [("audit_site", "site_id"), ("audit_service", "service_id"), ("audit_process", "process_id")];

impl Page<'_> {
    pub fn audits(&self, h: &mut Html) {
        let audits = self.records.all("audit");
        for audit in audits {
            let state = text(audit, "state");
            let line = Line {
                badges: vec![(self.said(audit, "state"), tone(state))],
                soft: vec![self.said(audit, "kind"), self.said(audit, "actual_from")],
                among: audits.len(),
                heading: "h3",
            };
            self.card(h, audit, &line, |h| self.audit(h, audit));
        }
    }

    fn audit(&self, h: &mut Html, audit: &IndexRecord) {
        self.chosen(h, audit, &ABOUT);
        self.scope(h, audit);
        self.criteria(h, audit);
        self.team(h, audit);
        if OUTCOME.iter().any(|field| !text(audit, field).is_empty()) {
            self.part(h, &self.word("browse-outcome"), |h| self.chosen(h, audit, &OUTCOME));
        }
        self.fields(h, audit, &[&ABOUT[..], &OUTCOME, &["state"]].concat());
        self.parts_of(h, audit, "amendment", &["number", "audit_id"]);
        self.parts_of(h, audit, "independence_override", &["audit_id"]);
        self.parts_of(h, audit, "plan_item", &["audit_id"]);
        self.agenda(h, audit);
        self.checklist(h, audit);
        self.evidence_for(h, audit);
    }

    fn scope(&self, h: &mut Html, audit: &IndexRecord) {
        h.element("dl", &[], |h| {
            for (entity, field) in SCOPE {
                let links = self.records.parts_by(audit, entity, "audit_id");
                if !links.is_empty() {
                    self.fact(h, &self.kind(field.trim_end_matches("_id")), |h| self.others_of(h, &links, field));
                }
            }
        });
    }

    /// What rows of a link table lead to, in one line.
    fn others_of(&self, h: &mut Html, links: &[&IndexRecord], field: &str) {
        for (n, link) in links.iter().enumerate() {
            self.draw(link);
            if n > 0 {
                h.text(", ");
            }
            self.value(h, link, field);
        }
    }

    fn criteria(&self, h: &mut Html, audit: &IndexRecord) {
        let criteria = self.records.parts_by(audit, "criterion", "audit_id");
        if criteria.is_empty() {
            return;
        }
        self.part(h, &self.word("report-criteria"), |h| {
            h.element("ul", &[], |h| {
                for one in criteria {
                    self.draw(one);
                    h.element("li", &[], |h| match self.records.referred(one, "catalogue_id") {
                        Some(catalogue) => self.link(h, catalogue),
                        None => h.leaf(
                            "bdi",
                            &[],
                            [text(one, "text"), &full_name(one)]
                                .into_iter()
                                .find(|t| !t.is_empty())
                                .unwrap_or_default(),
                        ),
                    });
                }
            });
        });
    }

    fn team(&self, h: &mut Html, audit: &IndexRecord) {
        let team = self.records.parts_by(audit, "team_member", "audit_id");
        if team.is_empty() {
            return;
        }
        self.part(h, &self.word("browse-team"), |h| {
            h.element("dl", &[], |h| {
                for member in team {
                    self.draw(member);
                    self.fact(h, &self.said(member, "role"), |h| {
                        self.value(h, member, "person_id");
                        let note = text(member, "note");
                        if !note.is_empty() {
                            h.leaf("p", &[("class", "soft")], note);
                        }
                    });
                }
            });
        });
    }

    /// Parts of one kind, each as its fields.
    pub fn parts_of(&self, h: &mut Html, of: &IndexRecord, entity: &str, done: &[&str]) {
        let parts = self.records.parts(of, entity);
        if parts.is_empty() {
            return;
        }
        self.part(h, &self.kind(entity), |h| {
            for part in parts {
                self.draw(part);
                h.element("div", &[("class", "one")], |h| {
                    if !part.title.is_empty() || !part.number.is_empty() {
                        h.leaf("p", &[("class", "strong")], &full_name(part));
                    }
                    self.fields(h, part, done);
                    self.evidence_for(h, part);
                });
            }
        });
    }

    fn agenda(&self, h: &mut Html, audit: &IndexRecord) {
        let sessions = self.records.parts_by(audit, "agenda_session", "audit_id");
        if sessions.is_empty() {
            return;
        }
        h.element("details", &[("class", "more")], |h| {
            h.leaf("summary", &[], &self.text("browse-agenda", &[("count", &sessions.len().to_string())]));
            self.table(h, "browse-agenda-name", |h| {
                self.columns(h, &["browse-col-when", "browse-col-what", "browse-col-clauses", "browse-col-who"]);
                h.element("tbody", &[], |h| sessions.iter().for_each(|session| self.session(h, session)));
            });
        });
    }

    fn session(&self, h: &mut Html, session: &IndexRecord) {
        self.draw(session);
        h.element("tr", &[], |h| {
            let hours = |field| text(session, field).replace('T', " ");
            let to = hours("ends_at");
            let to = to.split_once(' ').map_or(to.as_str(), |(_, time)| time);
            h.leaf("th", &[("scope", "row")], &format!("{} – {to}", hours("starts_at")));
            h.element("td", &[], |h| {
                h.leaf("bdi", &[], &full_name(session));
                h.leaf("p", &[("class", "soft")], &self.said(session, "kind"));
                self.fields(
                    h,
                    session,
                    &["title", "kind", "starts_at", "ends_at", "clauses", "auditor_id", "audit_id"],
                );
            });
            h.leaf("td", &[], text(session, "clauses"));
            h.element("td", &[], |h| {
                self.value(h, session, "auditor_id");
                let there = self.records.parts_by(session, "attendance", "agenda_session_id");
                if !there.is_empty() {
                    h.element("p", &[("class", "soft")], |h| self.others_of(h, &there, "person_id"));
                }
            });
        });
    }

    fn checklist(&self, h: &mut Html, audit: &IndexRecord) {
        let items = self.records.parts_by(audit, "checklist_item", "audit_id");
        if items.is_empty() {
            return;
        }
        h.element("details", &[("class", "more")], |h| {
            h.leaf("summary", &[], &self.text("browse-checklist", &[("count", &items.len().to_string())]));
            self.table(h, "browse-checklist-name", |h| {
                self.columns(h, &["browse-col-clause", "browse-col-question", "browse-col-result"]);
                h.element("tbody", &[], |h| items.iter().for_each(|item| self.question(h, item)));
            });
        });
    }

    fn question(&self, h: &mut Html, item: &IndexRecord) {
        self.draw(item);
        let id = super::html::anchor(&item.entity, &item.id);
        h.element("tr", &[("id", &id)], |h| {
            h.element("th", &[("scope", "row")], |h| {
                self.value(h, item, "clause_id");
                for also in self.records.parts_by(item, "checklist_item_also", "checklist_item_id") {
                    self.draw(also);
                    h.text(", ");
                    self.value(h, also, "clause_id");
                }
            });
            h.element("td", &[], |h| {
                let question = [text(item, "question"), &item.title].into_iter().find(|text| !text.is_empty());
                self.prose(h, question.unwrap_or_default());
                self.fields(h, item, &["question", "clause_id", "audit_id", "result", "origin", "position"]);
                self.parts_of(h, item, "sample", &["checklist_item_id"]);
                self.evidence_for(h, item);
            });
            let result = text(item, "result");
            h.element("td", &[], |h| badge(h, &self.said(item, "result"), tone(result)));
        });
    }
}
