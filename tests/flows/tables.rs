//! Tables in and out through the command table: looks that write nothing, faults by row and column, one entry a file, and
//! every naughty string there and back.

use std::path::PathBuf;

use serde_json::{Value, json};
use triennium_tests::{Laptop, testdata};

fn file(laptop: &Laptop, name: &str, text: &[u8]) -> PathBuf {
    let path = laptop.home.path().join(name);
    std::fs::write(&path, text).expect("written");
    path
}

fn import(laptop: &Laptop, kind: &str, text: &[u8], write: bool) -> Value {
    let path = file(laptop, &format!("{kind}.csv"), text);
    laptop.ok("table_import", json!({"kind": kind, "path": path, "write": write}))
}

fn problems(done: &Value) -> Vec<(u64, String, String)> {
    let problem = |p: &Value| {
        let text = |key: &str| p[key].as_str().unwrap_or_default().to_owned();
        (p["row"].as_u64().unwrap_or(0), text("column"), text("code"))
    };
    done["problems"].as_array().expect("problems").iter().map(problem).collect()
}

#[test]
fn a_look_counts_what_would_come_and_writes_nothing() {
    let laptop = Laptop::with_workspace();
    let people = "Name;E-Mail;email;manager\nOmar Haddad;;omar@example.org;Anna Berg\nMia Çelik;;;Omar Haddad\n";
    let looked = import(&laptop, "people", people.as_bytes(), false);
    assert_eq!((looked["rows"].as_u64(), looked["created"].as_u64()), (Some(2), Some(2)));
    assert_eq!(problems(&looked), [(1, "e-mail".to_owned(), "import-column-ignored".to_owned())]);
    assert_eq!(looked["written"], false);
    assert_eq!(laptop.ok("person_list", json!({}))["total"], 1);
    let before = laptop.ok("history_list", json!({}))["total"].as_i64().expect("total");
    let written = import(&laptop, "people", people.as_bytes(), true);
    assert_eq!(written["written"], true);
    assert_eq!(laptop.ok("person_list", json!({}))["total"], 3);
    let history = laptop.ok("history_list", json!({}));
    assert_eq!(history["total"].as_i64(), Some(before + 1), "one entry for the whole file");
    assert_eq!(history["rows"][0]["reason"], "people.csv");
    let again = import(&laptop, "people", people.as_bytes(), true);
    assert_eq!((again["unchanged"].as_u64(), again["created"].as_u64()), (Some(2), Some(0)));
}

#[test]
fn every_fault_is_named_by_row_and_column_and_nothing_is_written_by_halves() {
    let laptop = Laptop::with_workspace();
    let documents = "title,kind,owner,review_due,state\nPolicy,maintained,Anna Berg,2027-01-01,draft\n\
                     ,maintained,,,\nPlan,kept,,,\nList,retained,Nobody,31.12.2026,draft\nLog,maintained,,31.12.2026,draft\n";
    let done = import(&laptop, "documents", documents.as_bytes(), true);
    let named: Vec<_> = problems(&done).into_iter().map(|(row, column, _)| (row, column)).collect();
    let expected = [(3, "title"), (4, "kind"), (5, "owner"), (6, "review_due")];
    assert_eq!(named, expected.map(|(row, column)| (row, column.to_owned())));
    assert_eq!(done["written"], false);
    assert_eq!(laptop.ok("document_list", json!({}))["total"], 0);
}

#[test]
fn findings_and_actions_come_in_by_numbers_and_names() {
    let laptop = Laptop::with_workspace();
    let audit = laptop.ok(
        "audit_create",
        json!({"kind": "internal", "title": "Changes", "planned_from": "2026-03-09", "planned_to": "2026-03-11"}),
    );
    laptop.ok("process_save", json!({"name": "Change management", "clause": "8.5.1"}));
    let number = audit["number"].as_str().expect("a number");
    let findings = format!(
        "audit\tstandard\tclause\tgrade\ttitle\tprocess\n{number}\tiso20000-1-2018\t8.5.1.2\tofi\tOne calendar\tchange management\n\
         {number}\tiso20000-1-2018\t99.9\tofi\tNo clause\t\n{number}\tiso20000-1-2018\t8.5.1.2\tdreadful\tNo grade\t\n"
    );
    let utf16: Vec<u8> = [0xff, 0xfe].into_iter().chain(findings.encode_utf16().flat_map(u16::to_le_bytes)).collect();
    let done = import(&laptop, "findings", &utf16, false);
    let codes: Vec<_> = problems(&done).into_iter().map(|(row, _, code)| (row, code)).collect();
    assert_eq!(codes, [(3, "import-clause-unknown".to_owned()), (4, "import-grade-unknown".to_owned())]);
    let good: String = findings.lines().take(2).map(|line| format!("{line}\n")).collect();
    assert_eq!(import(&laptop, "findings", good.as_bytes(), true)["created"], 1);
    let actions =
        "kind,title,owner,due_on,finding\nimprovement,One calendar for all,Anna Berg,2026-05-01,FN-2026-001\n";
    assert_eq!(import(&laptop, "actions", actions.as_bytes(), true)["created"], 1);
    let out = laptop.home.path().join("actions-out.csv");
    assert_eq!(laptop.ok("table_export", json!({"kind": "actions", "path": out}))["rows"], 1);
    let text = std::fs::read_to_string(&out).expect("the file");
    assert!(text.contains("FN-2026-001") && text.contains("One calendar for all"), "{text}");
    let again = laptop.ok("table_import", json!({"kind": "actions", "path": out, "write": true}));
    assert_eq!((again["unchanged"].as_u64(), again["faults"].as_u64()), (Some(1), Some(0)));
}

#[test]
fn naughty_strings_go_out_and_come_back_and_none_is_a_formula() {
    let laptop = Laptop::with_workspace();
    let strings: Vec<String> =
        serde_json::from_slice(&std::fs::read(testdata("blns.json")).expect("blns")).expect("strings");
    let mut kept = Vec::new();
    for note in &strings {
        let input = json!({"title": format!("Document {}", kept.len()), "kind": "maintained", "note": note});
        if laptop.call("document_save", input).is_ok() {
            kept.push(note.trim().to_owned());
        }
    }
    assert!(kept.len() > 400, "{} of {} strings are notes", kept.len(), strings.len());
    let out = laptop.home.path().join("documents-out.csv");
    laptop.ok("table_export", json!({"kind": "documents", "path": out}));
    let bytes = std::fs::read(&out).expect("the file");
    let mut reader = csv::Reader::from_reader(bytes.strip_prefix(b"\xef\xbb\xbf").expect("the mark"));
    for record in reader.records() {
        for cell in &record.expect("a row") {
            assert!(!cell.starts_with(['=', '+', '-', '@']), "a formula: {cell}");
        }
    }
    let again = laptop.ok("table_import", json!({"kind": "documents", "path": out, "write": false}));
    assert_eq!(problems(&again), []);
    let other = Laptop::new(7);
    other.ok("workspace_create", json!({"path": other.folder(), "organisation": "Other"}));
    let text = String::from_utf8(bytes).expect("text").replace("DOC-", "");
    let mut lines = csv::Reader::from_reader(text.trim_start_matches('\u{feff}').as_bytes());
    let header: Vec<String> =
        lines.headers().expect("a header").iter().map(|h| if h == "number" { "old" } else { h }.to_owned()).collect();
    let mut writer = csv::Writer::from_writer(Vec::new());
    writer.write_record(&header).expect("written");
    lines.records().for_each(|record| writer.write_record(&record.expect("a row")).expect("written"));
    let done = import(&other, "documents", &writer.into_inner().expect("bytes"), true);
    assert_eq!(done["created"].as_u64(), Some(kept.len() as u64), "{:?}", problems(&done));
    let page = other.ok("document_list", json!({"page": {"limit": 1000, "sort": "number"}}));
    let notes: Vec<String> = page["rows"]
        .as_array()
        .expect("rows")
        .iter()
        .map(|row| row["note"].as_str().unwrap_or_default().trim().to_owned())
        .collect();
    assert_eq!(notes, kept);
}
