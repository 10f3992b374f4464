//! People with parts in the loop, and the rows a nonconformity stands on: a standard's clause, a process, grades, evidence.

use std::cell::Cell;

use serde_json::{Value, json};
use triennium_core::{
    app::{Op, Tx},
    domain::*,
};

use crate::Laptop;

/// Anna raises and judges, Omar owns, Mia is his manager, Pia owns the process, Vera closes second.
pub const ANNA: &str = "Anna Berg";
pub const OMAR: &str = "Omar Haddad";
pub const MIA: &str = "Mia Lund";
pub const PIA: &str = "Pia Conti";
pub const VERA: &str = "Vera Novak";

/// A workspace with a cast. Whoever is named last is at the keyboard.
pub struct Cast {
    pub laptop: Laptop,
    pub clause: String,
    pub process: String,
    evidence: Cell<u128>,
}

impl Cast {
    pub fn new() -> Self {
        let laptop = Laptop::with_workspace();
        let people = [OMAR, MIA, PIA, VERA];
        let process = write(&laptop, |tx| {
            people.iter().try_for_each(|name| tx.insert(&person(PersonId(tx.uuid()), name)))?;
            let process = ProcessId(tx.uuid());
            tx.insert(&Process {
                id: process,
                name: "Change enablement".into(),
                clause: "8.5.1".into(),
                description: String::new(),
                owner_id: None,
                importance: Importance::High,
                deleted: false,
            })?;
            Ok(process)
        });
        let catalogues = laptop.ok("catalogue_list", json!({}));
        let sms = catalogues
            .as_array()
            .and_then(|all| all.iter().find(|c| c["key"] == "iso20000-1-2018"))
            .expect("ISO/IEC 20000-1");
        let clauses = laptop.ok("clause_list", json!({"catalogue_id": sms["id"], "text": "8.5.1.2"}));
        let clause = text(&clauses["rows"][0]["id"]);
        let cast = Self { laptop, clause, process: process.to_string(), evidence: Cell::new(0) };
        let owner = cast.person(PIA);
        write(&cast.laptop, |tx| {
            let process: Process = tx.get(process)?;
            tx.update(&Process { owner_id: Some(owner.parse()?), ..process })
        });
        cast
    }

    /// Sits this person down at the laptop.
    pub fn sit(&self, name: &str) -> &Self {
        let email = address(name);
        self.laptop.ok("identity_set", json!({"name": name, "email": email, "role": ""}));
        self
    }

    pub fn ok(&self, command: &str, input: Value) -> Value {
        self.laptop.ok(command, input)
    }

    /// The code of the refusal, and its field where it has one: `due-reason-missing at due_reason`.
    pub fn refused(&self, command: &str, input: Value) -> String {
        let error = self.laptop.refused(command, input);
        error.field.map_or(error.code.clone(), |field| format!("{} at {field}", error.code))
    }

    pub fn person(&self, name: &str) -> String {
        self.laptop
            .host
            .desk()
            .app()
            .expect("an open workspace")
            .read(|db| Ok(db.query_row("SELECT id FROM person WHERE name = ?1", [name], |r| r.get(0))?))
            .expect("somebody of that name")
    }

    pub fn grade(&self, kind: &str) -> String {
        let grades = self.ok("grade_list", json!({"scale": "internal"}));
        text(
            &grades.as_array().expect("grades").iter().find(|g| g["kind"] == kind).unwrap_or_else(|| panic!("{kind}"))
                ["id"],
        )
    }

    /// An evidence item linked to a record. Never the same content twice.
    pub fn show(&self, entity: Entity, record: &str) {
        self.evidence.set(self.evidence.get() + 1);
        let number = self.evidence.get();
        write(&self.laptop, |tx| {
            let item = item(tx, number);
            tx.insert(&item)?;
            tx.db.execute(
                "INSERT INTO evidence_link (evidence_id, entity, record_id) VALUES (?1, ?2, ?3)",
                (item.id, entity, record),
            )?;
            Ok(())
        });
    }

    /// A draft with everything that issuing asks for but evidence.
    pub fn draft(&self, kind: &str) -> Value {
        let input = self.statement(kind);
        self.ok("nonconformity_create", input)
    }

    pub fn statement(&self, kind: &str) -> Value {
        json!({
            "title": "Changes without approval", "source": "internal_audit", "clause_id": self.clause,
            "process_id": self.process, "grade_id": self.grade(kind), "grade_reason": "Three of twelve, none emergency",
            "risk": "high", "requirement": "Changes are approved before they are deployed",
            "evidence_text": "CHG-114, CHG-120 and CHG-131 have no approver", "statement": "Three of twelve changes were deployed unapproved",
            "failure_kind": "sms", "owner_id": self.person(OMAR), "owner_manager_id": self.person(MIA),
        })
    }

    pub fn step(&self, id: &str, step: Value) -> Value {
        self.ok("nonconformity_step", json!({"id": id, "step": step}))
    }

    /// A step without words.
    pub fn go(&self, id: &str, step: &str) -> Value {
        self.step(id, json!({"step": step}))
    }

    pub fn stuck(&self, id: &str, step: Value) -> String {
        self.refused("nonconformity_step", json!({"id": id, "step": step}))
    }

    pub fn state(&self, id: &str) -> String {
        text(&self.ok("nonconformity_get", json!({"id": id}))["nonconformity"]["state"])
    }
}

impl Default for Cast {
    fn default() -> Self {
        Self::new()
    }
}

pub fn text(value: &Value) -> String {
    value.as_str().unwrap_or_else(|| panic!("not a text: {value}")).to_owned()
}

pub fn address(name: &str) -> String {
    format!("{}@example.org", name.split(' ').next().unwrap_or_default().to_lowercase())
}

/// Writes rows that no verb is needed for.
pub fn write<T>(laptop: &Laptop, f: impl FnOnce(&Tx<'_>) -> triennium_core::Result<T>) -> T {
    laptop.host.desk().app().and_then(|app| app.transact(Op::SampleOrganisation, "", f)).expect("written")
}

fn person(id: PersonId, name: &str) -> Person {
    Person {
        id,
        name: name.into(),
        email: address(name),
        job_title: String::new(),
        unit: String::new(),
        languages: "en".into(),
        manager_id: None,
        external: false,
        organisation: String::new(),
        note: String::new(),
        deleted: false,
    }
}

fn item(tx: &Tx<'_>, number: u128) -> Evidence {
    Evidence {
        id: EvidenceId(tx.uuid()),
        number: format!("EV-{number:06}"),
        title: "Change records of March".into(),
        kind: EvidenceKind::Export,
        description: String::new(),
        source_system: "Ticket system".into(),
        query: String::new(),
        population: String::new(),
        sample_ids: String::new(),
        period_from: None,
        period_to: None,
        captured_by: tx.actor,
        captured_at: tx.now,
        captured_where: String::new(),
        capture_method: CaptureMethod::Exported,
        tool_version: String::new(),
        device_id: tx.app.device_id(),
        sha256: format!("{number:064x}"),
        size: 1,
        mime: "text/csv".into(),
        original_name: "changes.csv".into(),
        original_path: String::new(),
        original_path_raw: String::new(),
        file_id: String::new(),
        modified_at: None,
        changed_at: None,
        born_at: None,
        hash_started_at: tx.now,
        hash_ended_at: tx.now,
        in_place: false,
        confidentiality: Confidentiality::Internal,
        personal_data: false,
        retain_until: None,
        valid_until: None,
        derived_from: None,
        supersedes: None,
        redaction_note: String::new(),
        state: EvidenceState::NotChecked,
        checked_at: None,
        deleted: false,
    }
}
