//! A reply to a pack on its way back: looked at, taken in under its author's ids, the same again known, conflicts shown,
//! nothing of ours overwritten.

use std::path::PathBuf;

use serde_json::{Value, json};
use triennium_core::domain::Entity;
use triennium_tests::{Laptop, cast::Cast};

const PACK: &str = "0199f3a0-0000-7000-8000-000000000007";

fn id(n: u32) -> String {
    format!("{n:08x}-0000-4000-8000-000000000000")
}

fn reply(entries: Value) -> Value {
    json!({
        "format": "triennium-reply-1", "pack": PACK, "sequence": 7, "seal_sha256": "ab".repeat(32),
        "author": {"name": "Zofia Ćwik", "organisation": "Certyfikacja"}, "written": "2026-03-05T10:00:00.000+01:00",
        "entries": entries,
    })
}

fn write(laptop: &Laptop, reply: &Value) -> PathBuf {
    let path = laptop.home.path().join("reply.json");
    std::fs::write(&path, serde_json::to_vec(reply).expect("JSON")).expect("written");
    path
}

/// An open audit against ISO/IEC 20000-1.
fn audit(laptop: &Laptop, kind: &str) -> Value {
    let audit = laptop.ok(
        "audit_create",
        json!({"kind": kind, "title": "Audit", "planned_from": "2026-03-01", "planned_to": "2026-03-03"}),
    );
    let catalogues = laptop.ok("catalogue_list", json!({}));
    let sms =
        catalogues.as_array().expect("a list").iter().find(|c| c["key"] == "iso20000-1-2018").expect("shipped").clone();
    laptop.ok("criterion_save", json!({"audit_id": audit["id"], "catalogue_id": sms["id"]}));
    audit
}

fn remark(n: u32, entity: &str, record: &Value, text: &str) -> Value {
    json!({"id": id(n), "kind": "remark", "about": {"entity": entity, "id": record}, "text": text})
}

fn preview(laptop: &Laptop, reply: &Value) -> Value {
    laptop.ok("reply_preview", json!({"path": write(laptop, reply)}))
}

fn import(laptop: &Laptop, reply: &Value) -> Value {
    laptop.ok("reply_import", json!({"path": write(laptop, reply), "unknown_pack": true}))
}

/// Outcome, reason and what it becomes, entry by entry.
fn judged(preview: &Value) -> Vec<(String, String, String)> {
    let text = |value: &Value| value.as_str().unwrap_or_default().to_owned();
    let each = |entry: &Value| (text(&entry["outcome"]), text(&entry["why"]["code"]), text(&entry["becomes"]));
    preview["entries"].as_array().expect("entries").iter().map(each).collect()
}

fn three(outcome: &str, why: &str, becomes: &str) -> (String, String, String) {
    (outcome.to_owned(), why.to_owned(), becomes.to_owned())
}

#[test]
fn each_entry_becomes_what_it_is_and_the_same_again_is_there() {
    let laptop = Laptop::with_workspace();
    let audit = audit(&laptop, "surveillance");
    let reply = reply(json!([
        remark(1, "audit", &audit["id"], "Which review?\nThe one of May."),
        {"id": id(2), "kind": "request", "about": {"entity": "audit", "id": audit["id"]}, "text": "The minutes of May", "clause": "9.3", "due": "2026-03-20"},
        {"id": id(3), "kind": "finding", "about": {"entity": "audit", "id": audit["id"]}, "title": "No restore was tried", "text": "Nobody could show one", "grade": "minor", "clause": "8.7.1"},
        {"id": id(4), "kind": "finding", "title": "A better way", "text": "", "grade": "opportunity", "clause": "9.1"},
    ]));
    laptop.clock.advance_days(5);
    let look = preview(&laptop, &reply);
    let wanted = [
        three("new", "", "comment"),
        three("new", "", "request"),
        three("new", "", "finding"),
        three("new", "reply-finding-without-audit", "kept"),
    ];
    assert_eq!(judged(&look), wanted);
    assert_eq!((&look["pack_known"], &look["warnings"][0]["code"]), (&json!(false), &json!("reply-pack-unknown")));
    assert_eq!(
        laptop.ok("comment_list", json!({"entity": "audit", "record_id": audit["id"]})),
        json!([]),
        "a look writes nothing"
    );
    let refused = laptop.refused("reply_import", json!({"path": write(&laptop, &reply)}));
    assert_eq!((refused.code.as_str(), refused.field.as_deref()), ("reply-pack-unknown", Some("unknown_pack")));
    let done = import(&laptop, &reply);
    assert_eq!((done["taken"].as_array().map(Vec::len), &done["kept"]), (Some(4), &json!(1)));
    let comment = laptop.ok("comment_list", json!({"entity": "audit", "record_id": audit["id"]}))[0].clone();
    assert_eq!(
        (&comment["author"], &comment["organisation"], &comment["pack"]),
        (&json!("Zofia Ćwik"), &json!("Certyfikacja"), &json!(7))
    );
    let request = laptop.ok("request_list_requests", json!({"audit_id": audit["id"]}))["rows"][0].clone();
    assert_eq!(
        (&request["text"], &request["due_on"], &request["list_title"]),
        (&json!("The minutes of May"), &json!("2026-03-20"), &json!("Certyfikacja, #7"))
    );
    let finding = laptop.ok("finding_list", json!({"audit_id": audit["id"]}))["rows"][0].clone();
    assert_eq!((&finding["title"], &finding["grade_kind"]), (&json!("No restore was tried"), &json!("minor")));
    let view = laptop.ok("finding_get", json!({"id": finding["id"]}));
    assert_eq!((&view["raised_by_name"], &view["raised_on"]), (&json!("Zofia Ćwik"), &json!("2026-03-05")));
    let drafts = laptop.ok("nonconformity_list", json!({"finding_id": finding["id"]}))["rows"].clone();
    assert_eq!((&drafts[0]["state"], &drafts[0]["source"]), (&json!("draft"), &json!("external_audit")));
    assert_eq!(done["taken"][2]["nonconformity"]["record_id"], drafts[0]["id"]);
    let people = laptop.ok("person_list", json!({"text": "Zofia"}))["rows"].clone();
    assert_eq!((people.as_array().map(Vec::len), &people[0]["external"]), (Some(1), &json!(true)));
    let before = laptop.ok("history_list", json!({}))["total"].clone();
    let again = import(&laptop, &reply);
    assert_eq!((&again["taken"], &again["already_there"], &again["conflicts"]), (&json!([]), &json!(4), &json!([])));
    assert_eq!(laptop.ok("history_list", json!({}))["total"], before, "taking in the same again writes nothing");
    assert!(
        judged(&preview(&laptop, &reply))
            .iter()
            .all(|(outcome, why, _)| outcome == "already_there" && why == "reply-already-there")
    );
    assert_eq!(laptop.ok("history_verify", json!({}))["faults"], json!([]));
    let check = laptop.ok("workspace_check", json!({}));
    assert!(!check.to_string().contains("link-without-end"), "{check}");
}

#[test]
fn conflicts_are_shown_and_never_overwrite() {
    let laptop = Laptop::with_workspace();
    let [kept, gone] = ["Hamburg", "Bremen"].map(|name| laptop.ok("site_save", json!({"name": name})));
    let first = reply(json!([remark(1, "site", &kept["id"], "Where is it?")]));
    import(&laptop, &first);
    laptop.clock.advance_days(10);
    laptop.ok("site_save", json!({"id": kept["id"], "name": "Hamburg Hafen"}));
    laptop.ok("site_remove", json!({"id": gone["id"]}));
    let nowhere = json!("0199f3a0-0000-7000-8000-0000000000aa");
    let second = reply(json!([
        remark(1, "site", &kept["id"], "Where is it really?"),
        remark(2, "site", &kept["id"], "The old name"),
        remark(3, "site", &gone["id"], "Closed?"),
        remark(4, "site", &nowhere, "Which?"),
        remark(5, "starship", &nowhere, "Which?"),
        {"id": id(6), "kind": "request", "text": "A list", "request": "RQ-2026-999"},
    ]));
    let look = preview(&laptop, &second);
    let wanted = [
        three("conflict", "reply-other-content", ""),
        three("conflict", "reply-record-changed", "comment"),
        three("conflict", "reply-record-deleted", "kept"),
        three("conflict", "reply-record-unknown", "kept"),
        three("conflict", "reply-record-unknown", "kept"),
        three("new", "reply-request-unknown", "request"),
    ];
    assert_eq!(judged(&look), wanted);
    let told = |place: usize| {
        let changes = look["entries"][place]["changes"].as_array().expect("a list").iter();
        changes.map(|c| (c["field"].clone(), c["old"].clone(), c["new"].clone())).collect::<Vec<_>>()
    };
    assert_eq!(told(1), [(json!("name"), json!("Hamburg"), json!("Hamburg Hafen"))], "what it said, what it says");
    assert_eq!((told(0), told(2)), (vec![], vec![]));
    let done = import(&laptop, &second);
    assert_eq!(
        (done["taken"].as_array().map(Vec::len), done["conflicts"].as_array().map(Vec::len)),
        (Some(1), Some(5))
    );
    let said = |laptop: &Laptop| {
        let comments = laptop.ok("comment_list", json!({"entity": "site", "record_id": kept["id"]}));
        comments.as_array().expect("a list").iter().map(|c| c["text"].clone()).collect::<Vec<_>>()
    };
    assert_eq!(said(&laptop), ["Where is it?"]);
    let chosen: Vec<String> = (1..=5).map(id).collect();
    let done = laptop.ok(
        "reply_import",
        json!({"path": write(&laptop, &second), "unknown_pack": true, "conflicts": chosen, "entries": []}),
    );
    assert_eq!((done["taken"].as_array().map(Vec::len), &done["kept"]), (Some(4), &json!(3)));
    assert_eq!(
        done["conflicts"][0]["why"]["code"], "reply-other-content",
        "the same id with other words stays outside"
    );
    assert_eq!(said(&laptop), ["Where is it?", "The old name"]);
    let held = laptop.ok("reply_entry_list", json!({"state": "kept"}));
    assert_eq!(held["total"], json!(3));
    let filed = laptop.ok("reply_entry_file", json!({"id": id(3), "on": {"entity": "site", "record_id": kept["id"]}}));
    assert_eq!(filed["became"]["entity"], "comment");
    assert_eq!(said(&laptop).len(), 3);
    assert_eq!(
        laptop
            .refused("reply_entry_file", json!({"id": id(3), "on": {"entity": "site", "record_id": kept["id"]}}))
            .code,
        "reply-entry-filed"
    );
}

#[test]
fn a_finding_waits_where_it_is_not_clear_where_it_belongs() {
    let cast = Cast::new();
    let laptop = &cast.laptop;
    let open = audit(laptop, "surveillance");
    let finding = |n: u32, clause: &str| json!({"id": id(n), "kind": "finding", "title": "Something", "text": "x", "grade": "major", "clause": clause});
    let reply = reply(json!([finding(1, "8.5.1.2"), finding(2, "99.9")]));
    let path = write(laptop, &reply);
    assert_eq!(judged(&preview(laptop, &reply))[0], three("new", "reply-finding-without-audit", "kept"));
    let look = laptop.ok("reply_preview", json!({"path": path, "audit_id": open["id"]}));
    assert_eq!(judged(&look), [three("new", "", "finding"), three("new", "reply-clause-unknown", "kept")]);
    laptop.ok("reply_import", json!({"path": path, "audit_id": open["id"], "unknown_pack": true, "entries": [id(2)]}));
    assert_eq!(
        cast.refused("reply_entry_file", json!({"id": id(2), "audit_id": open["id"]})),
        "reply-clause-unknown at clause_id"
    );
    assert_eq!(cast.refused("reply_entry_file", json!({"id": id(2)})), "reply-finding-without-audit at audit_id");
    let filed = laptop.ok("reply_entry_file", json!({"id": id(2), "audit_id": open["id"], "clause_id": cast.clause}));
    assert_eq!(
        (&filed["became"]["entity"], &filed["nonconformity"]["entity"]),
        (&json!("finding"), &json!("nonconformity"))
    );
    let unknown = laptop.refused("reply_import", json!({"path": path, "unknown_pack": true, "entries": [id(77)]}));
    assert_eq!((unknown.code.as_str(), unknown.field.as_deref()), ("reply-entry-unknown", Some("entries[0]")));
    let other = laptop.refused("reply_import", json!({"path": path, "unknown_pack": true, "sha256": "00".repeat(32)}));
    assert_eq!(other.code, "reply-changed-meanwhile");
}

#[test]
fn an_answer_to_a_request_stands_beside_it() {
    let laptop = Laptop::with_workspace();
    let list = laptop.ok("request_list_save", json!({"title": "List"}));
    let request = laptop.ok("request_save", json!({"list_id": list["id"], "text": "Minutes"}));
    let reply =
        reply(json!([{"id": id(1), "kind": "request", "text": "The minutes of June, too", "request": "rq-2026-001"}]));
    assert_eq!(judged(&preview(&laptop, &reply)), [three("new", "", "comment")]);
    import(&laptop, &reply);
    let comments = laptop.ok("comment_list", json!({"entity": "request", "record_id": request["id"]}));
    assert_eq!(comments[0]["text"], "The minutes of June, too");
    assert_eq!(laptop.ok("request_list_requests", json!({}))["total"], json!(1));
}

#[test]
fn words_from_outside_never_pass_for_ours() {
    let cast = Cast::new();
    cast.show(Entity::Process, &cast.process);
    let mut spoof = reply(json!([remark(1, "process", &json!(cast.process), "All is well")]));
    spoof["author"]["name"] = json!("Anna Berg");
    spoof["author"]["organisation"] = json!("");
    import(&cast.laptop, &spoof);
    let comment = cast.ok("comment_list", json!({"entity": "process", "record_id": cast.process}))[0].clone();
    assert_ne!(comment["by"], json!(cast.person("Anna Berg")), "the person at the keyboard did not say this");
    let people = cast.ok("person_list", json!({"text": "Anna Berg"}))["rows"].clone();
    let outside = people.as_array().expect("rows").iter().filter(|person| person["external"] == true).count();
    assert_eq!(outside, 1);
    cast.refused("comment_edit", json!({"id": comment["id"], "text": "changed"}));
}

#[test]
fn a_hostile_file_is_refused_with_its_path_and_nothing_of_it_is_taken() {
    let laptop = Laptop::with_workspace();
    let site = laptop.ok("site_save", json!({"name": "Hamburg"}));
    let sound = reply(json!([remark(1, "site", &site["id"], "x"), remark(2, "site", &site["id"], "a\u{202e}b")]));
    let error = laptop.refused("reply_import", json!({"path": write(&laptop, &sound), "unknown_pack": true}));
    assert_eq!((error.code.as_str(), error.field.as_deref()), ("value-control-character", Some("entries[1].text")));
    let path = laptop.home.path().join("reply.json");
    for (bytes, code) in [
        (b"\xef\xbb\xbf{}".to_vec(), "reply-byte-order-mark"),
        (b"{\"format\": \"\xff\"}".to_vec(), "reply-not-utf8"),
        (vec![b'['; 200_000], "reply-not-understood"),
        (vec![b' '; 6 << 20], "import-too-large"),
    ] {
        std::fs::write(&path, bytes).expect("written");
        assert_eq!(laptop.refused("reply_preview", json!({"path": path})).code, code);
        assert_eq!(laptop.refused("reply_show", json!({"path": path})).code, code);
    }
    assert_eq!(laptop.refused("reply_show", json!({"path": laptop.home.path()})).code, "file-not-ordinary");
    assert_eq!(laptop.ok("reply_entry_list", json!({}))["total"], json!(0));
}
