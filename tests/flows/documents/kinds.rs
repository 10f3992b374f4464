//! Each kind of document of the sample organisation, from the API and from the command line.

use std::{collections::BTreeMap, process::Command};

use serde_json::{Value, json};
use triennium_tests::Laptop;

use super::{PRIVATE, audit, in_order, rows, sample, sound, written};

/// What each kind is asked with, and what stands in it, in this order.
fn kinds(laptop: &Laptop) -> BTreeMap<&'static str, (Value, [Vec<&'static str>; 2])> {
    let done = audit(laptop, "closed")["id"].clone();
    let reported = audit(laptop, "reported")["id"].clone();
    let going = audit(laptop, "in_progress")["id"].clone();
    let programme = rows(laptop, "programme_list", json!({}))[0]["id"].clone();
    let certification = rows(laptop, "certification_list", json!({}))[0]["id"].clone();
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
            "cycle",
            (
                json!({"certification": certification}),
                [
                    vec![
                        "Certification cycle as of",
                        "Certificate",
                        "Timeline",
                        "Stage 2",
                        "What the rules say",
                        "Limits and dates",
                        "CYC-",
                    ],
                    vec![
                        "Zertifizierungszyklus, Stand",
                        "Zertifikat",
                        "Zeitachse",
                        "Stage 2",
                        "Was die Regeln sagen",
                        "Grenzen und Tage",
                        "CYC-",
                    ],
                ],
            ),
        ),
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
fn the_command_line_makes_every_kind() {
    let laptop = sample();
    let (closed, programme) = (audit(&laptop, "closed"), rows(&laptop, "programme_list", json!({}))[0].clone());
    let certification =
        rows(&laptop, "certification_list", json!({}))[0]["number"].as_str().expect("a number").to_owned();
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
    assert!(of("cycle", &["--certification", &certification]).contains("Limits and dates"));
    of("actions", &["--paper", "letter", "--watermark", "COPY"]);
    let some = of("pack", &["--audit", &audit, "--part", "plan", "--part", "evidence"]);
    assert!(some.contains("Audit plan") && !some.contains("Nonconformity sheets"), "only what was chosen");
    let text = run_with(&["--kind", "plan", "--audit", &audit, "--text", "--name", "Anna Berg"]);
    assert!(String::from_utf8_lossy(&text.stdout).contains("Audit plan"));
    let none = run_with(&["--kind", "pack", "--out", "x.pdf", "--name", "Anna Berg"]);
    assert!(!none.status.success() && String::from_utf8_lossy(&none.stderr).len() > 10);
    assert_eq!(run_with(&["--kind", "novel", "--out", "x.pdf"]).status.code(), Some(2));
}
