//! Every document from the sample organisation, in both languages: sound, tagged, in reading order, without a private note;
//! with hostile texts, with nothing and with a thousand rows. And the two that a sealed pack needs.

use std::{
    collections::BTreeMap,
    path::PathBuf,
    process::Command,
    sync::{Arc, OnceLock},
};

use serde_json::{Value, json};
use triennium_core::{
    Error,
    app::report::{self, AuditPackAsk, ReportWrite, audit_pack},
    domain::AuditId,
    job::Job,
    messages::messages,
    report::{
        Options,
        documents::{
            Handover, Packed,
            audit_pack::{LeftOut, PackedItem, Redacted},
            checklist::{self, Checklist, Form, Question},
            handover,
            register::{self, Entry, Register},
        },
        model::{Evidence, Organisation},
    },
};
use triennium_tests::{Laptop, testdata};

/// What no document may ever say.
const PRIVATE: &str = "Only for me: the deputy seemed unsure.";

/// Standard output of a tool that must be there and must have nothing to complain about.
fn run(tool: &str, args: &[&str], file: &std::path::Path) -> String {
    let output =
        Command::new(tool).args(args).arg(file).args(if tool == "pdftotext" { &["-"][..] } else { &[] }).output();
    let output = output.unwrap_or_else(|error| panic!("{tool} must be installed: {error}"));
    let complaint = String::from_utf8_lossy(&output.stderr);
    assert!(output.status.success() && complaint.trim().is_empty(), "{tool} {args:?}: {complaint}");
    String::from_utf8_lossy(&output.stdout).into_owned()
}

/// A copy of one sample organisation, in which an auditor has noted something for themselves.
fn sample() -> Laptop {
    static KEPT: OnceLock<tempfile::TempDir> = OnceLock::new();
    let kept = KEPT.get_or_init(|| {
        let laptop = Laptop::new(1);
        laptop.ok("workspace_sample", json!({"path": laptop.folder()}));
        note_in_private(&laptop);
        let kept = tempfile::tempdir().expect("a folder");
        laptop.leave_a_copy(kept.path());
        kept
    });
    Laptop::with_copy_of(kept.path(), 2)
}

fn rows(laptop: &Laptop, command: &str, mut input: Value) -> Vec<Value> {
    input["page"] = json!({"limit": 1000});
    laptop.ok(command, input)["rows"].as_array().expect("rows").clone()
}

fn audit(laptop: &Laptop, state: &str) -> Value {
    let audits = rows(laptop, "audit_list", json!({}));
    let of = |audit: &&Value| audit["state"] == state && audit["kind"] == "internal";
    audits.iter().find(of).unwrap_or_else(|| panic!("no {state} audit")).clone()
}

fn note_in_private(laptop: &Laptop) {
    let audit = audit(laptop, "in_progress");
    let items = rows(laptop, "checklist_list", json!({"audit_id": audit["id"]}));
    let input =
        json!({"id": items[0]["id"], "result": "conform", "note": "Seen: INC-1 to INC-4", "private_note": PRIVATE});
    laptop.ok("checklist_answer", input);
}

/// Written, checked by qpdf, and read again as text in reading order.
fn written(laptop: &Laptop, mut ask: Value, name: &str) -> String {
    // Whoever wants to look at them says where.
    let folder =
        std::env::var_os("TRIENNIUM_TEST_DOCUMENTS").map_or_else(|| laptop.home.path().to_owned(), PathBuf::from);
    let path = folder.join(name);
    ask["path"] = json!(path);
    let written = laptop.ok("report_write", ask.clone());
    let bytes = std::fs::read(&path).expect("the document");
    assert_eq!(written["size"].as_u64(), Some(bytes.len() as u64));
    sound(&path, name)
}

fn sound(path: &std::path::Path, name: &str) -> String {
    run("qpdf", &["--check"], path);
    let info = run("pdfinfo", &[], path);
    assert!(info.lines().any(|l| l.starts_with("Tagged:") && l.ends_with("yes")), "{name}: {info}");
    let text = run("pdftotext", &[], path);
    for code in ["doc-", "report-", "handover-", "checklist-result", "age-bucket-"] {
        assert!(!text.contains(code), "{name}: a message is missing: {text}");
    }
    assert!(!text.contains(PRIVATE), "{name}: a private note went out");
    text
}

fn in_order(text: &str, words: &[&str], name: &str) {
    let flat = text.split_whitespace().collect::<Vec<_>>().join(" ");
    let mut from = 0;
    for word in words {
        let at =
            flat[from..].find(word).unwrap_or_else(|| panic!("{name}: {word:?} is missing or too early in\n{text}"));
        from += at + word.len();
    }
}

/// What each kind is asked with, and what stands in it, in this order.
fn kinds(laptop: &Laptop) -> BTreeMap<&'static str, (Value, [Vec<&'static str>; 2])> {
    let done = audit(laptop, "closed")["id"].clone();
    let reported = audit(laptop, "reported")["id"].clone();
    let going = audit(laptop, "in_progress")["id"].clone();
    let programme = rows(laptop, "programme_list", json!({}))[0]["id"].clone();
    BTreeMap::from([
        (
            "plan",
            (
                json!({"audit": done}),
                [
                    vec![
                        "Audit plan",
                        "Objectives",
                        "Criteria",
                        "Team and roles",
                        "Agenda",
                        "Arrangements",
                        "From earlier audits",
                        "Agreement",
                    ],
                    vec![
                        "Auditplan",
                        "Ziele",
                        "Auditkriterien",
                        "Team und Rollen",
                        "Ablauf",
                        "Vereinbarungen",
                        "Aus früheren Audits",
                        "Einvernehmen",
                    ],
                ],
            ),
        ),
        (
            "checklist_blank",
            (
                json!({"audit": going}),
                [
                    vec![
                        "Checklist to fill in",
                        "Clause",
                        "Question",
                        "Result",
                        "What was seen",
                        "Conform",
                        "Minor",
                        "Major",
                    ],
                    vec![
                        "Checkliste zum Ausfüllen",
                        "Abschnitt",
                        "Frage",
                        "Ergebnis",
                        "Gesehenes",
                        "Konform",
                        "Nebenabweichung",
                    ],
                ],
            ),
        ),
        (
            "checklist",
            (
                json!({"audit": going}),
                [
                    vec!["Checklist", "questions answered", "What was seen", "INC-1 to INC-4"],
                    vec!["Checkliste", "Fragen beantwortet", "Gesehenes", "INC-1 to INC-4"],
                ],
            ),
        ),
        (
            "nonconformity",
            (
                json!({"audits": [done, reported]}),
                [
                    vec![
                        "Nonconformities",
                        "Contents",
                        "Requirement, evidence, statement",
                        "Correction",
                        "Cause analysis",
                        "Closed by",
                    ],
                    vec![
                        "Abweichungen",
                        "Inhalt",
                        "Anforderung, Nachweis",
                        "Korrektur",
                        "Ursachenanalyse",
                        "Geschlossen durch",
                    ],
                ],
            ),
        ),
        (
            "actions",
            (
                json!({}),
                [
                    vec![
                        "Register of corrective actions",
                        "Overdue",
                        "Open actions by age",
                        "Open actions by owner",
                        "Done and called-off",
                    ],
                    vec![
                        "Liste der Korrekturmaßnahmen",
                        "Überfällig",
                        "Offene Maßnahmen nach Alter",
                        "nach Verantwortlichen",
                        "Erledigte und abgesagte",
                    ],
                ],
            ),
        ),
        (
            "programme",
            (
                json!({"programme": programme}),
                [
                    vec![
                        "Audit programme and coverage",
                        "Contents",
                        "Coverage",
                        "covered by no audit",
                        "never",
                        "The programme",
                        "Audits of the period",
                        "What each audit covers",
                        "Does the programme stand up?",
                    ],
                    vec![
                        "Auditprogramm und Abdeckung",
                        "Inhalt",
                        "Abdeckung",
                        "deckt kein Audit",
                        "nie",
                        "Das Programm",
                        "Audits des Zeitraums",
                        "Was jedes Audit abdeckt",
                        "Trägt das Programm?",
                    ],
                ],
            ),
        ),
        ("readiness", (json!({}), [vec!["Readiness for certification"], vec!["Bereitschaft für die Zertifizierung"]])),
        (
            "pack",
            (
                json!({"audit": done}),
                [
                    vec![
                        "Audit pack",
                        "Contents",
                        "A About this pack",
                        "B Audit report",
                        "C Audit plan",
                        "D Checklist",
                        "E Nonconformity sheets",
                        "F Register",
                        "G Evidence index",
                        "without a pack round it",
                    ],
                    vec![
                        "Auditpaket",
                        "Inhalt",
                        "A Über dieses Paket",
                        "B Auditbericht",
                        "C Auditplan",
                        "D Checkliste",
                        "E Abweichungsblätter",
                        "F Liste",
                        "G ",
                    ],
                ],
            ),
        ),
        (
            "report",
            (
                json!({"audit": done}),
                [
                    vec!["Contents", "Summary", "Findings", "Sign-off"],
                    vec!["Inhalt", "Zusammenfassung", "Feststellungen"],
                ],
            ),
        ),
    ])
}

#[test]
fn each_document_of_the_sample_organisation_says_what_matters_in_order_in_both_languages() {
    let laptop = sample();
    for (kind, (ask, words)) in kinds(&laptop) {
        for (language, words) in ["en", "de"].into_iter().zip(words) {
            let mut ask = ask.clone();
            (ask["kind"], ask["language"]) = (json!(kind), json!(language));
            let name = format!("{kind}-{language}.pdf");
            in_order(&written(&laptop, ask.clone(), &name), &words, &name);
            let plain = laptop.ok("report_text", ask);
            let plain = plain.as_str().expect("text");
            assert!(!plain.contains(PRIVATE) && !plain.contains("doc-"), "{plain}");
        }
    }
}

#[test]
fn a_preview_is_the_file_that_would_be_written() {
    let laptop = sample();
    let ask = json!({"kind": "plan", "audit": audit(&laptop, "closed")["id"], "paper": "letter", "watermark": "COPY"});
    let preview = laptop.ok("report_preview", ask.clone());
    assert!(preview["name"].as_str().expect("a name").ends_with("-P.pdf"), "{preview}");
    let text = written(&laptop, ask, "plan-letter.pdf");
    let path = laptop.home.path().join("plan-letter.pdf");
    let path = std::env::var_os("TRIENNIUM_TEST_DOCUMENTS")
        .map_or(path, |folder| PathBuf::from(folder).join("plan-letter.pdf"));
    assert_eq!(preview["pdf"].as_str(), Some(run("base64", &["-w0"], &path).trim()));
    // A word that lies across the page is read letter by letter, between other lines.
    let letters: String = text.lines().map(str::trim).filter(|line| "COPY".contains(*line)).collect();
    assert!(letters.contains("COPY"), "{letters} in {text}");
}

#[test]
fn what_cannot_be_made_is_refused_at_its_field() {
    let laptop = sample();
    let refused = |input: Value| {
        let error = laptop.refused("report_preview", input);
        (error.code.clone(), error.field.clone().unwrap_or_default())
    };
    let at = |code: &str, field: &str| (code.to_owned(), field.to_owned());
    let audit = audit(&laptop, "closed")["id"].clone();
    assert_eq!(refused(json!({})), at("value-missing", "audit"));
    assert_eq!(refused(json!({"kind": "pack"})), at("value-missing", "audit"));
    assert_eq!(refused(json!({"kind": "nonconformity"})), at("value-missing", "nonconformities"));
    assert_eq!(refused(json!({"audit": audit, "language": "fr"})), at("language-unknown", "language"));
    assert_eq!(refused(json!({"audit": audit, "paper": "a5"})), at("value-not-in-vocabulary", "paper"));
    assert_eq!(refused(json!({"kind": "novel"})).0, "input-not-understood");
    assert_eq!(refused(json!({"audit": audit, "colour": "red"})).0, "input-not-understood");
    let write = laptop.refused("report_write", json!({"audit": audit, "path": laptop.home.path()}));
    assert_eq!((write.code.as_str(), write.field.as_deref()), ("report-path-is-folder", Some("path")));
}

#[test]
fn a_sheet_in_eight_disciplines_has_them_all() {
    let laptop = sample();
    let closed = rows(&laptop, "nonconformity_list", json!({}));
    let closed = closed.iter().find(|one| one["state"] == "closed").expect("a closed one");
    let ask = json!({"kind": "nonconformity", "nonconformities": [closed["id"]], "eight_d": true, "language": "en"});
    let text = written(&laptop, ask, "sheet-8d.pdf");
    let number = format!("Nonconformity {}", closed["number"].as_str().expect("a number"));
    in_order(&text, &[&number, "D0", "D1", "D2", "D3", "D4", "D5", "D6", "D7", "D8"], "sheet-8d");
}

fn digest() -> String {
    "0123456789abcdef".repeat(4)
}

fn packed(number: &str) -> Packed {
    Packed {
        name: "pack-0007".into(),
        sequence: 7,
        supersedes: Some("pack-0006".into()),
        issuer: "Nordlicht IT-Services GmbH, Anna Berg".into(),
        recipient: "Zertifizierung Nord".into(),
        purpose: "Surveillance 2".into(),
        profile: "Redacted".into(),
        evidence_digest: digest(),
        items: vec![PackedItem {
            evidence: Evidence {
                number: number.into(),
                title: "Kept item".into(),
                sha256: "fedcba9876543210".repeat(4),
                bytes: 12_345,
                media_type: "text/plain".into(),
                original_name: "Kept.txt".into(),
                ..Evidence::default()
            },
            path: format!("data/evidence/{number}/01-kept.txt"),
        }],
        scope: String::new(),
        records: Vec::new(),
        left_out: vec![LeftOut { number: "EV-000099".into(), title: "Payroll".into(), why: "Confidential".into() }],
        redacted: vec![Redacted {
            number: number.into(),
            what: "Two names".into(),
            by: "Anna Berg".into(),
            why: "Personal data".into(),
        }],
        gaps: vec!["Clause 8.7.2 was not covered".into()],
        differences: vec!["EV-000012 was added".into()],
    }
}

#[test]
fn a_sealed_packs_pdf_prints_the_digest_each_hash_and_what_is_missing() {
    let laptop = sample();
    let audit = audit(&laptop, "closed");
    let id: AuditId = audit["id"].as_str().expect("an id").parse().expect("an id");
    let evidence = rows(&laptop, "evidence_list", json!({}));
    let number = evidence.iter().find(|one| one["mime"] == "text/plain").expect("a text")["number"]
        .as_str()
        .expect("it")
        .to_owned();
    let ask = AuditPackAsk {
        audits: vec![id],
        language: "en".into(),
        on: "2026-11-23".parse().expect("a day"),
        packed: Some(packed(&number)),
        ..AuditPackAsk::default()
    };
    let app = laptop.host.desk().current().expect("an open workspace");
    let draw = || app.read(|db| audit_pack(db, app.folder(), &ask, &Job::default())).expect("drawn");
    let bytes = draw();
    assert_eq!(draw(), bytes, "the same snapshot, the same bytes");
    let path = laptop.home.path().join("pack.pdf");
    std::fs::write(&path, bytes).expect("written");
    keep(&path, "sealed-pack.pdf");
    let text = sound(&path, "pack.pdf");
    let words = [
        "Sealed pack no. 7",
        "pack-0007",
        "A About this pack",
        "Surveillance 2",
        "pack-0006",
        "Clause 8.7.2 was not covered",
        "Payroll",
        "Two names",
        "EV-000012 was added",
        "Kept item",
        "01-kept.txt",
    ];
    in_order(&text, &words, "pack.pdf");
    let flat: String = text.chars().filter(|c| !c.is_whitespace()).collect();
    assert!(flat.matches(&digest()).count() >= 3, "on the cover, in what it says of itself, over the evidence");
    assert!(flat.contains(&"fedcba9876543210".repeat(4)));
    // What is not in the pack is not printed in it: no picture, no hash of an original that stays at home.
    assert_eq!(run("pdfimages", &["-list"], &path).lines().count(), 2, "a head of two lines and no picture");
}

fn keep(path: &std::path::Path, name: &str) {
    if let Some(folder) = std::env::var_os("TRIENNIUM_TEST_DOCUMENTS") {
        std::fs::copy(path, PathBuf::from(folder).join(name)).expect("kept");
    }
}

fn letter() -> Handover {
    Handover {
        organisation: Organisation {
            name: "Nordlicht IT-Services GmbH".into(),
            address: "Hafenkai 12, 20457 Musterhafen".into(),
            ..Organisation::default()
        },
        pack: "pack-0007".into(),
        file: "pack-0007.zip".into(),
        sequence: 7,
        supersedes: None,
        issuer: "Nordlicht IT-Services GmbH, Anna Berg".into(),
        recipient: "Zertifizierung Nord, Herr Brandt".into(),
        purpose: "Second surveillance of certificate NCB-2024-118".into(),
        seal_sha256: digest(),
        key_fingerprint: "SHA256:uP0z8n7a1Q2w3E4r5T6y7U8i9O0pAsDfGhJkLzXcVbN".into(),
        size: 1_234_567_890,
        sealed_at: "2026-11-23T10:15:00.000+01:00".into(),
        dated: "2026-11-23".parse().expect("a day"),
        encrypted: false,
        time_stamp: None,
        signed_by: "Anna Berg".into(),
        confidentiality: "Confidential".into(),
        generator: "Triennium".into(),
    }
}

#[test]
fn the_handover_letter_is_one_page_that_can_be_compared_group_by_group() {
    let folder = tempfile::tempdir().expect("a folder");
    for (language, words) in [
        (
            "en",
            [
                "Handover of pack-0007",
                "1 234 567 890 bytes",
                "Compare these two",
                "0123 4567 89ab cdef",
                "SHA256:",
                "uP0z 8n7a",
                "How to verify",
                "For the issuer",
            ],
        ),
        (
            "de",
            [
                "Übergabe von pack-0007",
                "1 234 567 890",
                "Diese beiden",
                "0123 4567 89ab cdef",
                "SHA256:",
                "uP0z 8n7a",
                "So wird geprüft",
                "Für den Aussteller",
            ],
        ),
    ] {
        for paper in [triennium_core::report::blocks::Paper::A4, triennium_core::report::blocks::Paper::Letter] {
            let options = Options { paper, ..Options::default() };
            let pdf = handover::draw(&letter(), &options, messages(language), &Job::default()).expect("drawn");
            let name = format!("handover-{language}-{paper:?}.pdf");
            let path = folder.path().join(&name);
            std::fs::write(&path, pdf).expect("written");
            keep(&path, &name);
            let text = sound(&path, &name).replace('\u{a0}', " ");
            in_order(&text, &words, &name);
            assert!(run("pdfinfo", &[], &path).lines().any(|l| l.starts_with("Pages:") && l.ends_with(" 1")), "{name}");
        }
    }
}

#[test]
fn naughty_strings_go_through_every_document() {
    let laptop = Laptop::with_workspace();
    let texts: Vec<String> =
        serde_json::from_slice(&std::fs::read(testdata("blns.json")).expect("blns.json")).expect("texts");
    let audit = hostile_audit(&laptop, &texts);
    for kind in ["report", "plan", "checklist_blank", "checklist", "nonconformity", "actions", "pack"] {
        written(&laptop, json!({"kind": kind, "audit": audit}), &format!("hostile-{kind}.pdf"));
    }
    let long: String = texts.concat();
    let letter = Handover { purpose: long.clone(), recipient: texts[20].clone(), issuer: long, ..letter() };
    let path = laptop.home.path().join("letter.pdf");
    std::fs::write(
        &path,
        handover::draw(&letter, &Options::default(), messages("de"), &Job::default()).expect("drawn"),
    )
    .expect("written");
    sound(&path, "letter.pdf");
}

fn hostile_audit(laptop: &Laptop, texts: &[String]) -> String {
    let catalogue = laptop.catalogue("iso20000-1-2018");
    let clause = laptop.clause(&catalogue, "8.5.1.3");
    let audit = laptop.audit("Hostile texts");
    let all = texts.join("\n");
    laptop.ok(
        "audit_edit",
        json!({"id": audit, "objectives": all, "scope": all, "methods": all, "confidentiality": texts[30]}),
    );
    laptop.ok("criterion_save", json!({"audit_id": audit, "catalogue_id": catalogue}));
    let (me, mut kept) = (laptop.me(), 0);
    for text in texts.iter().filter(|text| !text.trim().is_empty()) {
        kept += usize::from(
            laptop
                .call(
                    "checklist_add",
                    json!({"audit_id": audit, "clause_id": clause, "question": text, "expected_evidence": text}),
                )
                .is_ok(),
        );
        kept += usize::from(laptop.call("action_create", json!({"kind": "improvement", "title": text, "description": text, "owner_id": me, "due_on": "2026-02-01", "audit_id": audit})).is_ok());
    }
    assert!(kept > 900, "only {kept} were kept");
    audit
}

#[test]
fn nothing_at_all_still_makes_a_sound_document() {
    let laptop = Laptop::with_workspace();
    let audit = laptop.audit("Empty");
    for kind in ["report", "plan", "checklist_blank", "checklist", "nonconformity", "actions", "pack"] {
        for language in ["en", "de"] {
            written(
                &laptop,
                json!({"kind": kind, "audit": audit, "language": language}),
                &format!("empty-{kind}-{language}.pdf"),
            );
        }
    }
}

#[test]
fn one_that_is_stopped_leaves_the_old_file_and_says_so() {
    let laptop = sample();
    let app = laptop.host.desk().current().expect("an open workspace");
    let path = laptop.home.path().join("pack.pdf");
    std::fs::write(&path, "the old one").expect("written");
    let ask = json!({"kind": "pack", "audit": audit(&laptop, "closed")["id"], "path": path});
    for stage in ["stage-report-layout", "stage-report-pages"] {
        let slot: Arc<OnceLock<Arc<Job>>> = Arc::default();
        let inner = slot.clone();
        let job = Arc::new(Job::new(move |progress| {
            if progress.stage == stage && progress.files_done >= 3 {
                inner.get().expect("set").cancel();
            }
        }));
        assert!(slot.set(job.clone()).is_ok());
        let input: ReportWrite = serde_json::from_value(ask.clone()).expect("an input");
        assert!(matches!(report::write(&app, input, &job), Err(Error::Cancelled)), "{stage}");
        assert_eq!(std::fs::read(&path).expect("there"), b"the old one");
        let others = std::fs::read_dir(laptop.home.path()).expect("a folder").flatten();
        assert!(others.into_iter().all(|one| !one.file_name().to_string_lossy().starts_with(".triennium-")));
    }
}

fn drawn(document: &triennium_core::report::Document, name: &str) -> (String, usize) {
    let folder = tempfile::tempdir().expect("a folder");
    let path = folder.path().join(name);
    std::fs::write(&path, triennium_core::report::pdf::render(document, &Job::default()).expect("drawn"))
        .expect("written");
    keep(&path, name);
    let info = run("pdfinfo", &[], &path);
    let pages =
        info.lines().find_map(|line| line.strip_prefix("Pages:")).expect("pages").trim().parse().expect("a number");
    (sound(&path, name), pages)
}

#[test]
fn a_thousand_rows_are_all_there_each_once() {
    let (words, options) = (messages("en"), Options::default());
    let day = |text: &str| text.parse().expect("a day");
    let entry = |n: usize| Entry {
        number: format!("CA-2026-{n:04}"),
        title: format!("Action {n} that somebody promised to carry out in this part of the organisation"),
        owner: format!("Owner {}", n % 40),
        due: day("2026-03-01"),
        since: day("2026-01-01"),
        state: "Open".into(),
        is_open: !n.is_multiple_of(3),
        ..Entry::default()
    };
    let register = Register { on: day("2026-04-01"), actions: (0..1000).map(entry).collect(), ..Register::default() };
    let (text, pages) = drawn(&register::document(&register, &options, words), "register-1000.pdf");
    let once = |number: &str| text.matches(number).count() == 1;
    assert!((0..1000).all(|n| once(&format!("CA-2026-{n:04}"))), "{pages} pages");
    assert!(text.contains("666") && text.contains("31 days late"));

    let question = |n: usize| Question {
        clause: format!("8.{}", n / 100 + 1),
        clause_title: "Operation".into(),
        text: format!("Question number {n}: how is this done, and where can it be seen?"),
        ..Question::default()
    };
    let results = ["Conform", "Minor", "Major"].map(str::to_owned).into();
    let list = Checklist { questions: (0..1000).map(question).collect(), results, ..Checklist::default() };
    let report = triennium_core::report::model::AuditReport::default();
    let (text, pages) = drawn(&checklist::document(&report, &list, Form::Blank, &options, words), "checklist-1000.pdf");
    assert!((0..1000).all(|n| text.contains(&format!("Question number {n}:"))));
    assert!((120..250).contains(&pages), "{pages} pages: each question has room, and none a page of its own");
}

#[test]
fn a_question_with_room_to_write_never_breaks_over_a_page() {
    let laptop = sample();
    let ask = json!({"kind": "checklist_blank", "audit": audit(&laptop, "in_progress")["id"], "language": "en"});
    written(&laptop, ask, "rows.pdf");
    let folder =
        std::env::var_os("TRIENNIUM_TEST_DOCUMENTS").map_or_else(|| laptop.home.path().to_owned(), PathBuf::from);
    let text = run("pdftotext", &["-layout"], &folder.join("rows.pdf"));
    // Each page that has a row at all has the whole of it: as many first boxes as last ones.
    for page in text.split('\u{c}').filter(|page| page.contains("Conform")) {
        let count = |word: &str| page.lines().filter(|line| line.contains(word)).count();
        assert_eq!(count("Conform"), count("Not sampled"), "{page}");
    }
}

/// A square of one colour, as a logo.
fn logo(laptop: &Laptop, name: &str) -> PathBuf {
    let path = laptop.home.path().join(name);
    let png = "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==";
    let coded = laptop.home.path().join("logo.txt");
    std::fs::write(&coded, png).expect("written");
    let bytes = Command::new("base64").arg("-d").arg(&coded).output().expect("base64").stdout;
    std::fs::write(&path, bytes).expect("written");
    path
}

#[test]
fn the_organisations_style_is_on_every_document_and_refused_where_it_cannot_be() {
    let laptop = sample();
    let plain = laptop.ok("report_style_show", json!({}));
    assert_eq!((plain["paper"].as_str(), plain["logo"].as_str()), (Some("a4"), Some("")));
    let refused = |input: Value| {
        let error = laptop.refused("report_style_save", input);
        (error.code, error.field.unwrap_or_default())
    };
    let at = |code: &str, field: &str| (code.to_owned(), field.to_owned());
    assert_eq!(refused(json!({"primary_colour": "blue"})), at("style-colour-unknown", "primary_colour"));
    assert_eq!(refused(json!({"number_pattern": "{kind}"})), at("style-pattern-wrong", "number_pattern"));
    assert_eq!(refused(json!({"language": "fr"})), at("language-unknown", "language"));
    assert_eq!(refused(json!({"watermark": "x".repeat(41)})).1, "watermark");
    assert_eq!(refused(json!({"logo_path": laptop.home.path()})), at("file-not-ordinary", "logo_path"));
    let text = laptop.home.path().join("logo.png");
    std::fs::write(&text, "no picture").expect("written");
    assert_eq!(refused(json!({"logo_path": text})), at("style-logo-no-picture", "logo_path"));
    std::fs::write(&text, vec![0; 600 * 1024]).expect("written");
    assert_eq!(refused(json!({"logo_path": text})), at("style-logo-too-large", "logo_path"));
    assert_eq!(laptop.ok("report_style_show", json!({})), plain, "nothing of it was kept");

    let style = json!({
        "primary_colour": "#FFD200", "paper": "letter", "language": "de", "watermark": "MUSTER", "address_line": "Hafen 1, Musterhafen",
        "number_pattern": "QM-{kind}-{number}", "confidentiality": "Nur intern", "logo_path": logo(&laptop, "own.png"),
    });
    let kept = laptop.ok("report_style_save", style);
    assert_eq!((kept["primary_colour"].as_str(), kept["logo_type"].as_str()), (Some("#ffd200"), Some("image/png")));
    assert!(
        kept["primary"]["contrast"].as_f64().expect("a ratio") < 4.5 && kept["primary"]["used"] != "#ffd200",
        "{kept}"
    );
    let name = "styled-actions.pdf";
    let text = written(&laptop, json!({"kind": "actions", "on": "2026-11-23"}), name);
    in_order(&text, &["Liste der Korrekturmaßnahmen", "QM-A-2026-11-23", "Nur intern"], name);
    let path = std::env::var_os("TRIENNIUM_TEST_DOCUMENTS")
        .map_or_else(|| laptop.home.path().to_owned(), PathBuf::from)
        .join(name);
    assert!(run("pdfinfo", &[], &path).contains("612 x 792"));
    assert!(run("pdfimages", &["-list"], &path).lines().count() > 2, "the logo");
    // What is asked for goes before what is kept; what is taken back is gone.
    let text = written(&laptop, json!({"kind": "actions", "language": "en", "paper": "a4"}), "styled-en.pdf");
    in_order(&text, &["Register of corrective actions"], "styled-en.pdf");
    let kept = laptop.ok("report_style_save", json!({"logo_path": "", "primary_colour": "", "watermark": ""}));
    assert_eq!(
        (kept["logo"].as_str(), kept["paper"].as_str(), kept["primary"].is_null()),
        (Some(""), Some("letter"), true)
    );
    let history = laptop.ok("history_list", json!({"page": {"limit": 5}}));
    assert!(history.to_string().contains("report-style-save"), "{history}");
}

#[test]
fn the_command_line_makes_every_kind() {
    let laptop = sample();
    let (closed, programme) = (audit(&laptop, "closed"), rows(&laptop, "programme_list", json!({}))[0].clone());
    let sheet = rows(&laptop, "nonconformity_list", json!({}))[0].clone();
    laptop.ok("workspace_close", json!({}));
    let folder = laptop.folder().display().to_string();
    let out = laptop.home.path().join("cli.pdf");
    let number = |record: &Value| record["number"].as_str().expect("a number").to_owned();
    let run_with = |args: &[&str]| {
        let mut command = Command::new(env!("CARGO_BIN_EXE_triennium-under-test"));
        command.args(["report", &folder]).args(args).env("TRIENNIUM_HOME", laptop.home.path().join("cli-home"));
        command.env("LC_ALL", "C.UTF-8").stdin(std::process::Stdio::null()).output().expect("runs")
    };
    let of = |kind: &'static str, more: &[&str]| {
        let path = out.display().to_string();
        let done = run_with(&[&["--kind", kind, "--out", &path, "--name", "Anna Berg"][..], more].concat());
        assert!(done.status.success(), "{kind}: {}", String::from_utf8_lossy(&done.stderr));
        let said = String::from_utf8_lossy(&done.stdout);
        assert!(said.contains("cli.pdf") && !said.contains("cli-"), "{said}");
        sound(&out, kind)
    };
    let (audit, programme, sheet) = (number(&closed), number(&programme), number(&sheet));
    for kind in ["report", "plan", "checklist", "checklist-blank", "nonconformity"] {
        of(kind, &["--audit", &audit]);
    }
    assert!(of("nonconformity", &["--nonconformity", &sheet, "--8d", "--language", "de"]).contains("D8"));
    assert!(of("programme", &["--programme", &programme]).contains("Audit programme and coverage"));
    of("readiness", &["--on", "2026-11-23"]);
    of("actions", &["--paper", "letter", "--watermark", "COPY"]);
    let some = of("pack", &["--audit", &audit, "--part", "plan", "--part", "evidence"]);
    assert!(some.contains("Audit plan") && !some.contains("Nonconformity sheets"), "only what was chosen");
    let text = run_with(&["--kind", "plan", "--audit", &audit, "--text", "--name", "Anna Berg"]);
    assert!(String::from_utf8_lossy(&text.stdout).contains("Audit plan"));
    let none = run_with(&["--kind", "pack", "--out", "x.pdf", "--name", "Anna Berg"]);
    assert!(!none.status.success() && String::from_utf8_lossy(&none.stderr).len() > 10);
    assert_eq!(run_with(&["--kind", "novel", "--out", "x.pdf"]).status.code(), Some(2));
}
