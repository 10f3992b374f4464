//! What flows about audits share: people, processes, an audit that is planned or prepared, its questions.

use serde_json::{Value, json};

use crate::Laptop;

pub fn id(value: &Value) -> String {
    value["id"].as_str().unwrap_or_else(|| panic!("no id in {value}")).to_owned()
}

impl Laptop {
    /// The person at the keyboard.
    pub fn me(&self) -> String {
        id(&self.ok("search", json!({"text": "Anna Berg", "entity": "person"}))[0])
    }

    pub fn person(&self, name: &str) -> String {
        id(&self.ok("person_save", json!({"name": name})))
    }

    pub fn process(&self, name: &str, owner: &str) -> String {
        id(&self.ok("process_save", json!({"name": name, "owner_id": owner})))
    }

    /// An internal audit of three days, a week from the clock's first day.
    pub fn audit(&self, title: &str) -> String {
        let plan =
            json!({"kind": "internal", "title": title, "planned_from": "2026-03-09", "planned_to": "2026-03-11"});
        id(&self.ok("audit_create", plan))
    }

    pub fn catalogue(&self, key: &str) -> String {
        let list = self.ok("catalogue_list", json!({}));
        let found = list.as_array().expect("a list").iter().find(|c| c["key"] == key);
        id(found.unwrap_or_else(|| panic!("no {key} in {list}")))
    }

    pub fn clause(&self, catalogue: &str, number: &str) -> String {
        let page = self.ok("clause_list", json!({"catalogue_id": catalogue, "page": {"limit": 1000}}));
        let found = page["rows"].as_array().expect("rows").iter().find(|c| c["number"] == number);
        id(found.unwrap_or_else(|| panic!("no {number} in {page}")))
    }

    /// ISO/IEC 20000-1 as its criterion, Anna as its lead, the questions of 8.5.1 and below.
    pub fn prepared(&self, title: &str) -> String {
        let (audit, catalogue) = (self.audit(title), self.catalogue("iso20000-1-2018"));
        self.ok("criterion_save", json!({"audit_id": audit, "catalogue_id": catalogue}));
        self.ok("team_assign", json!({"audit_id": audit, "person_id": self.me(), "role": "lead_auditor"}));
        let clauses = [self.clause(&catalogue, "8.5.1")];
        self.ok("checklist_build", json!({"audit_id": audit, "clause_ids": clauses, "language": "en"}));
        self.ok("audit_advance", json!({"id": audit, "to": "prepared"}));
        audit
    }

    pub fn in_progress(&self, title: &str) -> String {
        let audit = self.prepared(title);
        self.ok("audit_advance", json!({"id": audit, "to": "in_progress"}));
        audit
    }

    /// In progress, every question answered "conform", conclusions written, reported.
    pub fn reported(&self, title: &str) -> String {
        let audit = self.in_progress(title);
        for item in self.questions(&audit) {
            self.ok("checklist_answer", json!({"id": item["id"], "result": "conform", "note": "seen"}));
        }
        self.ok("audit_edit", json!({"id": audit, "conclusion": "Fulfilled", "sampling_statement": "By judgement"}));
        self.ok("audit_advance", json!({"id": audit, "to": "reported"}));
        audit
    }

    pub fn questions(&self, audit: &str) -> Vec<Value> {
        self.ok("checklist_list", json!({"audit_id": audit}))["rows"].as_array().expect("rows").clone()
    }

    /// Code and field of a refusal.
    pub fn refusal(&self, command: &str, input: Value) -> (String, String) {
        let refused = self.refused(command, input);
        (refused.code, refused.field.unwrap_or_default())
    }
}
