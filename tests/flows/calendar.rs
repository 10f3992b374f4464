//! The calendar file, read back by a parser that is not ours (Debian's python3-icalendar, scripts/install.sh): what has a day
//! becomes an event, a change makes it newer under the same name, what is off says so, and no text breaks a line.

use std::{path::Path, process::Command};

use serde_json::{Value, json};
use triennium_tests::{Laptop, cast::*, project, testdata};

/// Debian's own Python before any other: its packages are not seen by one from elsewhere.
fn read(path: &Path) -> Value {
    let debian = "/usr/bin/python3";
    let python = if Path::new(debian).exists() { debian } else { "python3" };
    let output =
        Command::new(python).arg(project().join("tests/calendar/read.py")).arg(path).output().expect("python3");
    let errors = String::from_utf8_lossy(&output.stderr);
    assert!(output.status.success(), "{errors}\n(python3-icalendar comes with scripts/install.sh test)");
    serde_json::from_slice(&output.stdout).expect("JSON")
}

fn write(laptop: &Laptop, more: Value) -> (Vec<u8>, Value) {
    let path = laptop.home.path().join("out.ics");
    let mut input = json!({"path": path});
    input.as_object_mut().expect("an object").extend(more.as_object().expect("an object").clone());
    let written = laptop.ok("calendar_write", input);
    let (bytes, calendar) = (std::fs::read(&path).expect("the file"), read(&path));
    assert_eq!(written["events"].as_u64(), Some(calendar["events"].as_array().expect("events").len() as u64));
    assert_eq!(written["size"].as_u64(), Some(bytes.len() as u64));
    (bytes, calendar)
}

fn event<'a>(calendar: &'a Value, id: &Value) -> &'a Value {
    let uid = format!("{}@triennium", text(id));
    let found: Vec<_> = calendar["events"].as_array().expect("events").iter().filter(|e| e["uid"] == uid).collect();
    assert_eq!(found.len(), 1, "{uid} in {calendar:#}");
    found[0]
}

fn sequence(event: &Value) -> i64 {
    event["sequence"].as_i64().expect("a number")
}

fn session(laptop: &Laptop, audit: &str) -> Value {
    let session = json!({"audit_id": audit, "kind": "interview", "title": "Change board; minutes, tickets",
        "starts_at": "2026-03-09T09:00:00", "ends_at": "2026-03-09T10:30:00", "place": "Room 4, Bergen", "clauses": "8.5.1.2",
        "auditor_id": laptop.me()});
    laptop.ok("agenda_save", session)
}

#[test]
fn everything_with_a_day_becomes_an_event_and_the_same_workspace_the_same_bytes() {
    let cast = Cast::new();
    let audit = cast.laptop.prepared("Änderungen, Releases");
    let interview = session(&cast.laptop, &audit);
    let nonconformity = cast.draft("minor")["id"].clone();
    cast.show(triennium_core::domain::Entity::Nonconformity, &text(&nonconformity));
    let (_, drafted) = write(&cast.laptop, json!({}));
    assert!(!drafted.to_string().contains(&text(&nonconformity)), "a draft owes nothing");
    cast.go(&text(&nonconformity), "issue");
    let action = cast.ok(
        "action_create",
        json!({"kind": "improvement", "title": "Show it", "owner_id": cast.person(OMAR), "due_on": "2026-04-01"}),
    );
    let document = cast.ok(
        "document_save",
        json!({"title": "Change policy", "kind": "maintained", "clause": "8.5.1.1", "review_due": "2026-05-04"}),
    );

    let (bytes, calendar) = write(&cast.laptop, json!({}));
    assert_eq!(
        (calendar["version"].as_str(), calendar["name"].as_str()),
        (Some("2.0"), Some("Triennium: Nordlicht IT"))
    );
    assert_eq!(calendar["events"].as_array().expect("events").len(), 5);
    let held = event(&calendar, &json!(audit));
    assert_eq!(
        (&held["from"], &held["to"]),
        (
            &json!({"at": "2026-03-09", "whole_day": true, "zone": "None"}),
            &json!({"at": "2026-03-12", "whole_day": true, "zone": "None"}),
        )
    );
    assert_eq!(held["title"], "IA-2026-01 Internal audit: Änderungen, Releases");
    assert_eq!(held["about"], "Lead auditor: Anna Berg");
    assert_eq!(held["alarms"], json!([-(13.0 * 24.0 + 15.0), -15.0]), "at nine, 14 days and one day before");
    let talk = event(&calendar, &interview["id"]);
    assert_eq!(talk["from"], json!({"at": "2026-03-09T09:00:00", "whole_day": false, "zone": "None"}), "floats");
    assert_eq!(talk["to"]["at"], "2026-03-09T10:30:00");
    assert_eq!(
        (talk["title"].as_str(), talk["place"].as_str()),
        (Some("IA-2026-01: Change board; minutes, tickets"), Some("Room 4, Bergen"))
    );
    assert_eq!(talk["about"], "Auditor: Anna Berg\nClauses: 8.5.1.2");
    assert_eq!(talk["part_of"], held["uid"]);
    assert_eq!(event(&calendar, &nonconformity)["from"]["at"], "2026-03-05");
    assert!(text(&event(&calendar, &nonconformity)["title"]).contains("Correction due: Changes without approval"));
    assert_eq!(event(&calendar, &action["id"])["about"], "For: Omar Haddad");
    assert_eq!(event(&calendar, &document["id"])["from"]["at"], "2026-05-04");
    for event in calendar["events"].as_array().expect("events") {
        assert_eq!(event["status"], "CONFIRMED");
        assert_eq!((&event["stamp"], event["stamp"]["zone"].as_str()), (&event["modified"], Some("UTC")));
    }

    cast.laptop.clock.advance_days(1);
    assert_eq!(write(&cast.laptop, json!({})).0, bytes, "no clock is in it");
    let (_, german) = write(&cast.laptop, json!({"language": "de"}));
    assert!(text(&event(&german, &nonconformity)["title"]).contains("fällig"));
    assert_eq!(event(&german, &nonconformity)["sequence"], event(&calendar, &nonconformity)["sequence"]);
}

#[test]
fn a_second_import_moves_calls_off_and_settles_what_the_first_brought() {
    let laptop = Laptop::with_workspace();
    let audit = laptop.audit("Changes");
    let interview = session(&laptop, &audit);
    let me = laptop.me();
    let action = laptop
        .ok("action_create", json!({"kind": "improvement", "title": "x", "owner_id": me, "due_on": "2026-04-01"}));
    let (_, first) = write(&laptop, json!({"audit_id": audit}));
    assert_eq!(first["events"].as_array().expect("events").len(), 2, "the agenda of one audit, nothing else");
    assert_eq!(sequence(event(&first, &json!(audit))), 0, "a session added to its agenda is no change of the audit");

    laptop.ok(
        "audit_move",
        json!({"id": audit, "planned_from": "2026-03-16", "planned_to": "2026-03-18", "reason": "freeze"}),
    );
    laptop.ok(
        "agenda_save",
        json!({"id": interview["id"], "audit_id": audit, "kind": "interview", "title": "Change board",
        "starts_at": "2026-03-16T09:00:00", "ends_at": "2026-03-16T10:30:00"}),
    );
    let (_, moved) = write(&laptop, json!({}));
    for id in [&json!(audit), &interview["id"]] {
        let (before, after) = (event(&first, id), event(&moved, id));
        assert!(sequence(after) > sequence(before), "{before} {after}");
        assert!(text(&after["stamp"]["at"]) > text(&before["stamp"]["at"]));
        assert!(text(&after["from"]["at"]).starts_with("2026-03-16"));
    }
    assert_eq!(event(&moved, &action["id"])["status"], "CONFIRMED");

    laptop.ok("agenda_remove", json!({"id": interview["id"]}));
    laptop.ok(
        "action_step",
        json!({"id": action["id"], "step": {"step": "finish", "done_on": "2026-03-02", "note": "done"}}),
    );
    let (_, removed) = write(&laptop, json!({}));
    assert_eq!(event(&removed, &interview["id"])["status"], "CANCELLED");
    assert_eq!(event(&removed, &action["id"])["status"], "CANCELLED", "nothing is owed any more");
    assert_eq!(event(&removed, &action["id"])["alarms"], json!([]), "what is off does not ring");
    assert_eq!(event(&removed, &json!(audit))["status"], "CONFIRMED");

    laptop.ok("audit_advance", json!({"id": audit, "to": "cancelled", "reason": "the unit was sold"}));
    let (_, off) = write(&laptop, json!({}));
    assert_eq!(event(&off, &json!(audit))["status"], "CANCELLED");
    assert!(sequence(event(&off, &json!(audit))) > sequence(event(&removed, &json!(audit))));
    // More than a year later nobody's calendar needs to be told any more.
    laptop.clock.advance_days(500);
    laptop.ok("site_save", json!({"name": "Bergen"}));
    assert_eq!(write(&laptop, json!({})).1["events"], json!([]));
}

/// Decided on 20 January 2026, in force to 19 January 2029, first surveillance in December.
fn certified(laptop: &Laptop) -> (String, Value) {
    let body = laptop.ok("certification_body_save", json!({"name": "Musterzert"}));
    let of = json!({"body_id": body["id"], "catalogue_id": laptop.catalogue("iso20000-1-2018"), "scope": "Services"});
    let certification = text(&laptop.ok("certification_save", of)["id"]);
    let cycle = json!({"certification_id": certification, "stage2_last_day": "2025-12-12", "decision_on": "2026-01-20",
        "cb_due_day": "2026-12-12"});
    laptop.ok("certification_cycle_save", cycle);
    let issue = json!({"certification_id": certification, "number": "MZ-4711", "issued_on": "2026-01-26",
        "effective_on": "2026-01-20", "expires_on": "2029-01-19"});
    let issue = laptop.ok("certificate_issue_save", issue);
    (certification, issue)
}

/// Without what the rules ask for.
fn records(calendar: &Value) -> usize {
    let events = calendar["events"].as_array().expect("events");
    events.iter().filter(|event| !event["uid"].as_str().expect("a uid").contains("-deadline-")).count()
}

#[test]
fn a_certification_brings_the_audits_of_its_body_and_what_runs_out() {
    let laptop = Laptop::with_workspace();
    let (certification, issue) = certified(&laptop);
    let event = json!({"certification_id": certification, "kind": "surveillance", "planned_from": "2026-12-09",
        "planned_to": "2026-12-10"});
    let planned = laptop.ok("external_event_save", event);
    laptop.audit("Changes");
    let (_, cycle) = write(&laptop, json!({"certification_id": certification}));
    assert_eq!(cycle["name"], "Triennium: CT-01");
    assert_eq!(records(&cycle), 3, "and no audit of our own");
    let first = json!(format!("{certification}-deadline-cyc-02-0"));
    let limit = self::event(&cycle, &first);
    assert_eq!((&limit["from"]["at"], &limit["status"]), (&json!("2027-01-20"), &json!("CONFIRMED")));
    assert!(limit["title"].as_str().expect("a title").starts_with("CT-01: First surveillance"), "{limit}");
    let surveillance = self::event(&cycle, &planned["id"]);
    assert_eq!(surveillance["title"], "CT-01 Surveillance: ISO/IEC 20000-1:2018");
    assert_eq!((&surveillance["from"]["at"], &surveillance["to"]["at"]), (&json!("2026-12-09"), &json!("2026-12-11")));
    assert_eq!(surveillance["alarms"].as_array().map(Vec::len), Some(5), "180, 90, 60, 30 days and one before");
    let expiry = self::event(&cycle, &issue["id"]);
    assert_eq!((expiry["from"]["at"].as_str(), sequence(expiry)), (Some("2029-01-19"), 0));
    assert_eq!(records(&write(&laptop, json!({})).1), 4, "everything has the audit too");

    // A certificate that was replaced does not run out any more; the one in its place does.
    let next = json!({"certification_id": certification, "number": "MZ-4712", "issued_on": "2026-03-01",
        "effective_on": "2026-03-01", "expires_on": "2029-01-19", "supersedes": issue["id"], "reason": "Scope"});
    let next = laptop.ok("certificate_issue_save", next);
    let (_, replaced) = write(&laptop, json!({"certification_id": certification}));
    let old = self::event(&replaced, &issue["id"]);
    assert_eq!(old["status"], "CANCELLED");
    assert!(sequence(old) > 0, "newer than the one that a calendar has");
    assert_eq!(self::event(&replaced, &next["id"])["status"], "CONFIRMED");

    // A deadline that was kept is taken off.
    let held = json!({"id": planned["id"], "certification_id": certification, "kind": "surveillance",
        "planned_from": "2026-12-09", "planned_to": "2026-12-10", "actual_from": "2026-12-09", "actual_to": "2026-12-10",
        "state": "done"});
    laptop.clock.advance_days(300);
    laptop.ok("external_event_save", held);
    let (_, kept) = write(&laptop, json!({"certification_id": certification}));
    let kept = self::event(&kept, &first);
    assert_eq!((&kept["from"]["at"], &kept["status"]), (&json!("2027-01-20"), &json!("CANCELLED")));
    assert!(sequence(kept) > sequence(limit), "newer than the one that a calendar has");

    let both = json!({"path": "x.ics", "certification_id": certification, "audit_id": laptop.audit("More")});
    assert_eq!(laptop.refusal("calendar_write", both), ("calendar-one-scope".into(), "certification_id".into()));
}

/// What a calendar can carry of a text: every line end is one, and there are no other control characters.
fn carried(text: &str) -> String {
    let ends = ["\r\n", "\r", "\u{b}", "\u{c}", "\u{85}", "\u{2028}", "\u{2029}"];
    let text = ends.iter().fold(text.to_owned(), |text, end| text.replace(end, "\n"));
    text.chars().filter(|c| matches!(c, '\n' | '\t') || !c.is_control()).collect()
}

#[test]
fn every_naughty_string_goes_through() {
    let laptop = Laptop::with_workspace();
    let naughty: Vec<String> =
        serde_json::from_slice(&std::fs::read(testdata("blns.json")).expect("blns.json")).expect("texts");
    let me = laptop.me();
    let mut kept = Vec::new();
    for title in &naughty {
        let action = json!({"kind": "improvement", "title": title, "owner_id": me, "due_on": "2026-04-01"});
        if let Ok(reply) = laptop.call("action_create", action) {
            kept.push((reply.value["id"].clone(), text(&reply.value["title"])));
        }
    }
    assert!(kept.len() > 400, "{} of {} were kept", kept.len(), naughty.len());
    let (_, calendar) = write(&laptop, json!({}));
    for (id, title) in kept {
        let event = event(&calendar, &id);
        let said = text(&calendar["titles"][text(&event["uid"])]);
        assert!(said.ends_with(&carried(&title)), "{title:?} became {said:?}");
        assert!(title.contains('\\') || text(&event["title"]) == said, "{said:?} is read as {}", event["title"]);
    }
}

#[test]
fn what_cannot_be_written_is_refused_at_its_field() {
    let laptop = Laptop::with_workspace();
    let refusal = |input: Value| laptop.refusal("calendar_write", input);
    let at = |code: &str, field: &str| (code.to_owned(), field.to_owned());
    assert_eq!(refusal(json!({"path": " "})), at("value-missing", "path"));
    assert_eq!(refusal(json!({"path": laptop.home.path()})), at("path-is-folder", "path"));
    assert_eq!(refusal(json!({"path": "x.ics", "language": "fr"})), at("language-unknown", "language"));
    let unknown = json!({"path": laptop.home.path().join("x.ics"), "audit_id": "018f0000-0000-7000-8000-000000000000"});
    assert_eq!(refusal(unknown).0, "record-not-found");
    assert!(!laptop.home.path().join("x.ics").exists());
    assert_eq!(write(&laptop, json!({})).1["events"], json!([]), "an empty workspace is an empty calendar");
}
