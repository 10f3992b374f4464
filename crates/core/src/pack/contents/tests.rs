//! An index as a small organisation fills it, and what holds for all files made of one.

use serde_json::{Value, json};

use super::*;
use crate::pack::{
    index::{
        FORMAT, IndexCustody, IndexDifference, IndexEvidence, IndexGap, IndexLink, IndexRecord, IndexRedaction, LeftOut,
    },
    manifest,
};

pub fn about() -> About {
    About {
        base: "pack-0007".into(),
        zip_name: "pack-0007.zip".into(),
        public_line: "ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIGu2sFqGWFbZ2lqKVuKc8wHUiMHiAEHYhKwR4CFIt1Ak".into(),
        fingerprint: "SHA256:wyMQ4l0f4XcuhIvTJFzSeZVrEJyA0h6wzwq1nP7dPGA".into(),
        language: "en".into(),
    }
}

/// The same for the same kind and number.
pub fn id(kind: u16, n: usize) -> String {
    format!("0199f3a0-{kind:04x}-7000-8000-{n:012x}")
}

fn record(entity: &str, id: String, number: &str, title: &str, fields: Value) -> IndexRecord {
    let Value::Object(fields) = fields else { panic!("fields are an object") };
    let (entity, number, title) = (entity.to_owned(), number.to_owned(), title.to_owned());
    IndexRecord { entity, id, number, title, fields: fields.into_iter().collect() }
}

const CLAUSE: u16 = 1;
const PERSON: u16 = 2;
const AUDIT: u16 = 3;
const FINDING: u16 = 4;
const NC: u16 = 5;
const ACTION: u16 = 6;
const EVIDENCE: u16 = 7;
const OTHER: u16 = 8;

fn frame() -> Vec<IndexRecord> {
    let clause = |n: usize, number: &str, title: &str| {
        record(
            "clause",
            id(CLAUSE, n),
            number,
            title,
            json!({"catalogue_id": id(OTHER, 1), "level": 2, "is_leaf": true}),
        )
    };
    let person = |n: usize, name: &str| record("person", id(PERSON, n), "", name, json!({}));
    let grade = |n: usize, word: &str, kind: &str| {
        record("grade", id(OTHER, n), "", "", json!({"scale": "Own", "word": word, "kind": kind, "rank": n}))
    };
    vec![
        record("workspace", id(OTHER, 0), "", "Nordlicht IT", json!({"sms_scope": "Hosting for towns"})),
        record(
            "catalogue",
            id(OTHER, 1),
            "",
            "Service management",
            json!({"designation": "ISO/IEC 20000-1", "edition": "2018"}),
        ),
        grade(2, "Major", "major"),
        grade(3, "Minor", "minor"),
        record("site", id(OTHER, 4), "", "Kiel", json!({"headcount": 40, "is_central": true})),
        record("document", id(OTHER, 5), "DOC-01", "Policy", json!({"kind": "maintained", "state": "approved"})),
        clause(1, "9.2", "Internal audit"),
        clause(2, "8.10", "A clause after 8.9"),
        clause(3, "8.9", "A clause before 8.10"),
        person(1, "Anna Berg"),
        person(2, "Boris Falk"),
    ]
}

fn audit() -> Vec<IndexRecord> {
    let fields = json!({"kind": "surveillance", "state": "reported", "planned_from": "2026-02-02", "actual_from": "2026-02-03",
        "actual_to": "2026-02-05", "objectives": "To see whether it works.\nTo see where not.", "days_tenths": 25,
        "conclusion": "It works.", "reported_by": id(PERSON, 1), "mode": "on_site"});
    let of = id(AUDIT, 1);
    vec![
        record("audit", of.clone(), "IA-2026-01", "Surveillance 2026", fields),
        record(
            "team_member",
            id(AUDIT, 2),
            "",
            "",
            json!({"audit_id": of, "person_id": id(PERSON, 1), "role": "lead_auditor"}),
        ),
        record("audit_site", id(AUDIT, 3), "", "", json!({"audit_id": of, "site_id": id(OTHER, 4)})),
        record("criterion", id(AUDIT, 4), "", "", json!({"audit_id": of, "catalogue_id": id(OTHER, 1)})),
        record(
            "checklist_item",
            id(AUDIT, 5),
            "",
            "",
            json!({"audit_id": of, "clause_id": id(CLAUSE, 1),
            "question": "Was every process audited?", "result": "minor", "position": 1, "origin": "own"}),
        ),
        record(
            "agenda_session",
            id(AUDIT, 6),
            "",
            "Opening",
            json!({"audit_id": of, "kind": "opening",
            "starts_at": "2026-02-03T09:00", "ends_at": "2026-02-03T09:30", "auditor_id": id(PERSON, 1)}),
        ),
    ]
}

fn loop_of(n: usize) -> Vec<IndexRecord> {
    let (finding, nc) = (id(FINDING, n), id(NC, n * 10));
    let person = id(PERSON, 2);
    vec![
        record(
            "finding",
            finding.clone(),
            &format!("F-2026-{n:05}"),
            &format!("Audit {n} of a process is missing"),
            json!({
            "audit_id": id(AUDIT, 1), "clause_id": id(CLAUSE, 1 + n % 3), "grade_id": id(OTHER, 2 + n % 2),
            "description": "Two processes were not audited.\nNobody said why.", "raised_by": id(PERSON, 1), "raised_on": "2026-02-04"}),
        ),
        record(
            "nonconformity",
            nc.clone(),
            &format!("NC-2026-{n:05}"),
            &format!("Audit {n} of a process is missing"),
            json!({
            "finding_id": finding, "audit_id": id(AUDIT, 1), "clause_id": id(CLAUSE, 1 + n % 3), "grade_id": id(OTHER, 2 + n % 2),
            "grade_kind": "minor", "source": "internal_audit", "risk": "medium", "state": if n.is_multiple_of(2) { "closed" } else { "in_progress" },
            "requirement": "Each process is audited.", "evidence_text": "The plan names two that were not.",
            "statement": "The programme is not complete.", "owner_id": person, "raised_by": id(PERSON, 1), "raised_on": "2026-02-04",
            "implementation_due": "2026-05-04", "repeat_acknowledged": false, "cycle": 1}),
        ),
        record(
            "correction",
            id(NC, n * 10 + 1),
            "",
            "",
            json!({"nonconformity_id": nc, "cycle": 1,
            "description": "They were audited.", "done_by": person, "done_on": "2026-02-20"}),
        ),
        record(
            "cause_analysis",
            id(NC, n * 10 + 2),
            "",
            "",
            json!({"nonconformity_id": nc, "cycle": 1, "method": "five_whys",
            "analysis": "{\"kind\":\"five_whys\",\"whys\":[{\"question\":\"Why?\",\"answer\":\"Nobody asked.\",\"evidence\":\"Mail\"}]}",
            "final_cause": "No list of processes", "cause_category": "process", "submitted_by": person, "submitted_on": "2026-02-21"}),
        ),
        record(
            "transition",
            id(NC, n * 10 + 3),
            "",
            "",
            json!({"nonconformity_id": nc, "step": "issue", "from_state": "draft",
            "to_state": "issued", "cycle": 1, "by": id(PERSON, 1), "at": "2026-02-05T10:00:00.000+01:00", "reason": ""}),
        ),
        record(
            "action",
            id(ACTION, n),
            &format!("A-2026-{n:05}"),
            "Keep a list",
            json!({"nonconformity_id": nc,
            "kind": "corrective", "state": "verified", "owner_id": person, "due_on": "2026-04-30", "original_due_on": "2026-03-31",
            "due_reason": "holiday", "done_on": "2026-04-02", "verified_on": "2026-04-20", "verified_by": id(PERSON, 1), "cycle": 1}),
        ),
    ]
}

fn item(n: usize) -> IndexEvidence {
    let text = |text: &str| text.to_owned();
    let bytes = format!("evidence {n}");
    IndexEvidence {
        id: id(EVIDENCE, n),
        number: format!("EV-{n:06}"),
        title: format!("Plan of audits {n}"),
        path: format!("data/evidence/EV-{n:06}/01-plan.pdf"),
        sha256: manifest::sha256(bytes.as_bytes()).to_string(),
        size: 1_234_567,
        media_type: text("application/pdf"),
        original_name: text("Plan.pdf"),
        original_path: text("C:\\Audits\\Plan.pdf"),
        original_path_raw: String::new(),
        facts: [
            ("capture_method", "exported"),
            ("captured_at", "2026-02-03T10:00:00.000+01:00"),
            ("captured_by", &id(PERSON, 1)),
        ]
        .map(|(name, value)| (text(name), text(value)))
        .into(),
        links: vec![
            IndexLink { entity: text("finding"), id: id(FINDING, n) },
            IndexLink { entity: text("correction"), id: id(NC, n * 10 + 1) },
        ],
        custody: vec![IndexCustody {
            what: text("collected"),
            who: text("Anna Berg"),
            when: text("2026-02-03T10:00:00.000+01:00"),
            note: text("from the share"),
        }],
    }
}

/// With so many findings, each with its nonconformity, action and evidence.
pub fn index(findings: usize) -> Index {
    let text = |text: &str| text.to_owned();
    Index {
        format: text(FORMAT),
        pack: id(OTHER, 7),
        sequence: 7,
        issuer: text("Nordlicht IT"),
        recipient: text("An external auditor"),
        purpose: text("Surveillance 2026"),
        clock: text("2026-03-02T09:00:00.000+01:00"),
        supersedes: Some(id(OTHER, 6)),
        made_by: text("Triennium 0.1.0"),
        records: [frame(), audit(), (1..=findings).flat_map(loop_of).collect()].concat(),
        evidence: (1..=findings).map(item).collect(),
        left_out: vec![LeftOut { number: text("EV-9"), title: text("Pay slip"), why: text("private"), note: text("") }],
        profile: text("full"),
        differences: vec![IndexDifference { entity: text("finding"), number: text("F-1"), what: text("new") }],
        gaps: vec![IndexGap { what: text("clause"), text: text("9.3 was not audited") }],
        redactions: vec![IndexRedaction {
            number: text("EV-1"),
            what: text("names"),
            by: text("Anna"),
            why: text("privacy"),
        }],
    }
}

/// The same index with another text in each field where a person could have written one.
pub fn hostile(text: &str) -> Index {
    let mut index = index(1);
    let own = |value: &mut String| *value = text.to_owned();
    for record in &mut index.records {
        [&mut record.number, &mut record.title].into_iter().for_each(own);
        for (name, value) in &mut record.fields {
            let reference = name.ends_with("_id") || name.ends_with("_by") || name == "by";
            if let Some(text) = value.as_str().filter(|_| !reference).map(|_| text) {
                *value = json!(text);
            }
        }
    }
    for item in &mut index.evidence {
        [&mut item.number, &mut item.title, &mut item.path, &mut item.media_type, &mut item.original_name]
            .into_iter()
            .for_each(own);
        item.facts = [(text.to_owned(), text.to_owned())].into();
        item.custody.iter_mut().for_each(|event| {
            [&mut event.what, &mut event.who, &mut event.when, &mut event.note]
                .iter_mut()
                .for_each(|v| **v = text.to_owned())
        });
        item.links.push(IndexLink { entity: text.to_owned(), id: text.to_owned() });
    }
    let own = |value: &mut String| *value = text.to_owned();
    [&mut index.issuer, &mut index.recipient, &mut index.purpose, &mut index.clock, &mut index.profile]
        .into_iter()
        .for_each(own);
    index.left_out.iter_mut().for_each(|one| own(&mut one.why));
    index.gaps.iter_mut().for_each(|one| own(&mut one.what));
    index.supersedes = Some(text.to_owned());
    index
}

pub fn naughty() -> Vec<String> {
    let list = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("../../../shared/testdata/blns.json");
    let strings: Vec<String> = serde_json::from_slice(&std::fs::read(list).expect("blns.json")).expect("strings");
    assert!(strings.len() > 400);
    strings
}

#[test]
fn the_same_index_gives_the_same_bytes_in_either_language() {
    for language in ["en", "de"] {
        let about = About { language: language.into(), ..about() };
        let made = || tag_files(&index(3), &about).expect("makes them");
        assert_eq!(made(), made());
    }
}

#[test]
fn every_file_may_stand_in_a_pack() {
    let files = tag_files(&index(1), &about()).expect("makes them");
    for path in files.keys() {
        assert_eq!(crate::pack::names::refused(&format!("pack-0007/{path}")), None, "{path}");
        assert!(!path.starts_with("data/"));
    }
    let named: Vec<&str> = files.keys().map(String::as_str).collect();
    assert_eq!(
        named,
        [
            "HOW-TO-VERIFY.txt",
            "index.json",
            "index.schema.json",
            "oscal/assessment-results.json",
            "report.html",
            "ro-crate-metadata.json",
            "verify.html"
        ]
    );
}
