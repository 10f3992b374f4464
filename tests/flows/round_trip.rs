//! The whole way of a pack: sealed here, opened on a laptop that has no workspace, answered, taken in again; and a pack made of
//! what a request list asks for.

use std::path::PathBuf;

use serde_json::{Value, json};
use triennium_tests::Laptop;

struct Ours {
    laptop: Laptop,
    audit: String,
}

impl Ours {
    fn new() -> Self {
        let laptop = Laptop::with_workspace();
        let audit = laptop.in_progress("Changes and releases");
        Self { laptop, audit }
    }

    fn finding(&self, title: &str) -> Value {
        let laptop = &self.laptop;
        let catalogue = laptop.catalogue("iso20000-1-2018");
        let grades = laptop.ok("grade_list", json!({}));
        laptop.ok(
            "finding_create",
            json!({"audit_id": self.audit, "clause_id": laptop.clause(&catalogue, "8.5.1"), "grade_id": grades[0]["id"], "title": title}),
        )
    }

    fn show(&self, entity: &str, record: &Value, name: &str) {
        let path = self.laptop.home.path().join(name);
        std::fs::write(&path, name).expect("written");
        self.laptop.ok("evidence_add", json!({"paths": [path], "to": [{"entity": entity, "record_id": record}]}));
    }

    fn seal(&self, mut order: Value) -> PathBuf {
        let out = self.laptop.home.path().join("out");
        std::fs::create_dir_all(&out).expect("a folder");
        order["recipient"] = json!("Certyfikacja");
        let sealed = self.laptop.ok("pack_seal", json!({"order": order, "path": out}));
        PathBuf::from(sealed["path"].as_str().expect("a path"))
    }
}

/// Outcome, reason and what it becomes, entry by entry.
fn judged(preview: &Value) -> Vec<[String; 3]> {
    let text = |value: &Value| value.as_str().unwrap_or_default().to_owned();
    let entries = preview["entries"].as_array().expect("entries").iter();
    entries.map(|entry| [text(&entry["outcome"]), text(&entry["why"]["code"]), text(&entry["becomes"])]).collect()
}

#[test]
fn a_pack_goes_out_and_its_reply_comes_back() {
    let ours = Ours::new();
    let [kept, changed] = ["No record of a change", "No restore was tried"].map(|title| ours.finding(title));
    ours.show("finding", &kept["id"], "change log.txt");
    let pack = ours.seal(json!({"audit": ours.audit}));

    let theirs = Laptop::new(9);
    let opened = theirs.ok("pack_open", json!({"path": pack}));
    assert_eq!((&opened["verified"]["sound"], &opened["verified"]["faults"]), (&json!(true), &json!([])));
    let found = theirs.ok("pack_index", json!({"path": pack, "entity": "finding", "text": "record change"}));
    assert_eq!((&found["rows"][0]["id"], &found["rows"][0]["evidence"]), (&kept["id"], &json!(1)));
    let reply = theirs.home.path().join("reply.json");
    let about = |entity: &str, id: &Value| json!({"entity": entity, "id": id});
    let write = |entries: Value| {
        let author = json!({"name": "Zofia Ćwik", "organisation": "Certyfikacja"});
        theirs.ok("reply_write", json!({"pack": pack, "path": reply, "author": author, "entries": entries}))
    };
    let audit = json!(ours.audit);
    let written = write(json!([
        {"kind": "remark", "about": about("finding", &kept["id"]), "text": "Since when?"},
        {"kind": "remark", "about": about("finding", &changed["id"]), "text": "Was there a plan?"},
        {"kind": "request", "about": about("audit", &audit), "text": "The change records of May", "clause": "8.5.1"},
        {"kind": "finding", "about": about("audit", &audit), "title": "Emergency changes are not reviewed", "text": "", "grade": "minor", "clause": "8.5.1"},
    ]));

    // At home the work goes on meanwhile.
    ours.laptop.ok("finding_edit", json!({"id": changed["id"], "description": "One was tried in April"}));
    let look = ours.laptop.ok("reply_preview", json!({"path": reply}));
    assert_eq!((&look["pack_known"], &look["warnings"]), (&json!(true), &json!([])));
    let wanted = [
        ["new", "", "comment"],
        ["conflict", "reply-record-changed", "comment"],
        ["new", "", "request"],
        ["new", "", "finding"],
    ];
    assert_eq!(judged(&look), wanted.map(|entry| entry.map(str::to_owned)));
    let taken = |done: &Value| (done["taken"].as_array().map(Vec::len), done["conflicts"].as_array().map(Vec::len));
    let done = ours.laptop.ok("reply_import", json!({"path": reply, "sha256": look["sha256"]}));
    assert_eq!(taken(&done), (Some(3), Some(1)));
    let drafts =
        ours.laptop.ok("nonconformity_list", json!({"audit_id": ours.audit, "states": ["draft"]}))["rows"].clone();
    assert_eq!(drafts[0]["title"], "Emergency changes are not reviewed");
    let again = ours.laptop.ok("reply_import", json!({"path": reply}));
    assert_eq!((taken(&again), &again["already_there"]), ((Some(0), Some(1)), &json!(3)));

    // The same entry with other words, and one about another pack's seal.
    let first = written["file"]["entries"][0]["id"].clone();
    write(
        json!([{"id": first, "kind": "remark", "about": about("finding", &kept["id"]), "text": "Since when, really?"}]),
    );
    let look = ours.laptop.ok("reply_preview", json!({"path": reply}));
    assert_eq!(judged(&look), [["conflict", "reply-other-content", ""].map(str::to_owned)]);
    let mut forged: Value = serde_json::from_slice(&std::fs::read(&reply).expect("reads")).expect("JSON");
    forged["seal_sha256"] = json!("00".repeat(32));
    forged["sequence"] = json!(99);
    std::fs::write(&reply, forged.to_string()).expect("written");
    let look = ours.laptop.ok("reply_preview", json!({"path": reply}));
    let codes: Vec<&Value> =
        look["warnings"].as_array().expect("warnings").iter().map(|fault| &fault["code"]).collect();
    assert_eq!(codes, ["reply-seal-differs", "reply-sequence-differs"]);
    let said = ours.laptop.ok("comment_list", json!({"entity": "finding", "record_id": kept["id"]}));
    assert_eq!((said.as_array().map(Vec::len), &said[0]["text"]), (Some(1), &json!("Since when?")));
    assert_eq!(ours.laptop.ok("history_verify", json!({}))["faults"], json!([]));
}

#[test]
fn a_pack_by_request_list_holds_what_was_asked_for_and_says_what_nothing_shows() {
    let ours = Ours::new();
    let finding = ours.finding("No record of a change");
    ours.show("finding", &finding["id"], "not asked for.txt");
    let list = ours.laptop.ok("request_list_save", json!({"title": "Documents", "audit_id": ours.audit}));
    let ask =
        |text: &str| ours.laptop.ok("request_save", json!({"list_id": list["id"], "text": text, "clause": "9.3"}));
    let [shown, bare, gone] = ["Minutes", "The risk register", "The site plan"].map(ask);
    ours.show("request", &shown["id"], "minutes.txt");
    ours.laptop.ok("request_step", json!({"id": gone["id"], "to": "withdrawn", "reason": "asked twice"}));
    let pack = ours.seal(json!({"requests": list["number"]}));
    let theirs = Laptop::new(9);
    let opened = theirs.ok("pack_open", json!({"path": pack}));
    assert_eq!((&opened["verified"]["faults"], &opened["contents"]["profile"]), (&json!([]), &json!("request_list")));
    let numbers = |entity: &str| {
        let page = theirs.ok("pack_index", json!({"path": pack, "entity": entity}));
        page["rows"].as_array().expect("rows").iter().map(|row| row["number"].clone()).collect::<Vec<_>>()
    };
    assert_eq!(numbers("request"), [shown["number"].clone(), bare["number"].clone()]);
    assert_eq!((numbers("finding").len(), numbers("evidence").len()), (0, 1));
    let gaps = opened["contents"]["gaps"].as_array().expect("gaps");
    assert_eq!((gaps.len(), &gaps[0]["what"]), (1, &json!("request-without-evidence")));
    assert!(gaps[0]["text"].as_str().expect("text").contains(bare["number"].as_str().expect("a number")));
}
