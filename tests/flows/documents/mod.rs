//! Every document from the sample organisation, in both languages: sound, tagged, in reading order, without a private note;
//! with hostile texts, with nothing and with a thousand rows. `packed`: the two that a sealed pack needs.

mod kinds;
mod packed;
mod style;

use std::{
    path::PathBuf,
    process::Command,
    sync::{Arc, OnceLock},
};

use serde_json::{Value, json};
use triennium_core::{
    Error,
    app::report::{self, ReportWrite},
    job::Job,
    messages::messages,
    report::{
        Options,
        documents::{
            Handover,
            checklist::{self, Checklist, Form, Question},
            handover,
            register::{self, Entry, Register},
        },
    },
};
use triennium_tests::{Laptop, testdata};

use packed::letter;

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

fn keep(path: &std::path::Path, name: &str) {
    if let Some(folder) = std::env::var_os("TRIENNIUM_TEST_DOCUMENTS") {
        std::fs::copy(path, PathBuf::from(folder).join(name)).expect("kept");
    }
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
