//! The planner through the command table: what is covered, what comes first, what is wrong with a programme.

use serde_json::{Value, json};
use triennium_tests::{Laptop, conduct::id};

fn programme(laptop: &Laptop) -> String {
    id(&laptop.ok(
        "programme_save",
        json!({"title": "Cycle 2026", "period_from": "2026-01-01", "period_to": "2026-12-31", "criteria": "ISO/IEC 20000-1"}),
    ))
}

fn planned(laptop: &Laptop, programme: &str, kind: &str, from: &str, to: &str) -> String {
    let plan = json!({"kind": kind, "title": kind, "planned_from": from, "planned_to": to, "programme_id": programme});
    id(&laptop.ok("audit_create", plan))
}

fn rows<'a>(answer: &'a Value, key: &str) -> &'a [Value] {
    answer[key].as_array().unwrap_or_else(|| panic!("no {key} in {answer}"))
}

/// The place of a clause in the rows.
fn place(matrix: &Value, number: &str) -> usize {
    rows(matrix, "rows").iter().position(|row| row["number"] == number && row["kind"] == "clause").expect("a clause")
}

#[test]
fn the_matrix_shows_each_clause_against_each_audit_by_date() {
    let laptop = Laptop::with_workspace();
    let programme = programme(&laptop);
    let audit = laptop.in_progress("Changes");
    laptop.ok("audit_edit", json!({"id": audit, "programme_id": programme}));
    let external = planned(&laptop, &programme, "surveillance", "2026-09-07", "2026-09-08");
    let ask = json!({"programme_id": programme});
    let matrix = laptop.ok("programme_matrix", ask.clone());
    assert_eq!(rows(&matrix, "rows").iter().filter(|row| row["kind"] == "clause").count(), 57);
    let columns: Vec<_> = rows(&matrix, "columns").iter().map(|column| column["audit_id"].clone()).collect();
    assert_eq!(columns, [json!(audit), json!(external)]);
    let (asked, other) = (place(&matrix, "8.5.1.2"), place(&matrix, "4.1"));
    assert_eq!(
        (&matrix["rows"][asked]["state"], &matrix["rows"][other]["state"]),
        (&json!("planned"), &json!("not_covered"))
    );
    assert_eq!(matrix["rows"][asked]["core"], json!(["changes"]));
    let item = &laptop.questions(&audit)[0];
    for question in laptop.questions(&audit) {
        let result = if question["clause_id"] == item["clause_id"] { "not_sampled" } else { "conform" };
        laptop
            .ok("checklist_answer", json!({"id": question["id"], "result": result, "note": "x", "reason": "No time"}));
    }
    let matrix = laptop.ok("programme_matrix", ask.clone());
    let states: Vec<_> = rows(&matrix, "cells").iter().map(|cell| cell["state"].as_str().unwrap_or_default()).collect();
    assert_eq!(states, ["not_sampled", "done", "done"]);
    assert_eq!(matrix["cells"][0]["reason"], "No time");
    let round = &matrix["head"]["rounds"][0];
    assert_eq!((&round["window"]["from"], &round["window"]["to"]), (&json!("2026-07-27"), &json!("2026-08-10")));
    assert_eq!(laptop.refusal("programme_matrix", json!({"programme_id": programme, "from": "2027-01-01"})).1, "to");
    let unknown = json!({"programme_id": "0195d4b2-0000-7000-8000-000000000000"});
    assert_eq!(laptop.refusal("programme_matrix", unknown).0, "reference-unknown");
}

#[test]
fn a_moved_audit_says_why_in_its_column() {
    let laptop = Laptop::with_workspace();
    let programme = programme(&laptop);
    let audit = planned(&laptop, &programme, "internal", "2026-05-04", "2026-05-05");
    let to =
        json!({"id": audit, "planned_from": "2026-06-01", "planned_to": "2026-06-02", "reason": "The auditor is ill"});
    laptop.ok("audit_move", to);
    let matrix = laptop.ok("programme_matrix", json!({"programme_id": programme}));
    let told = &matrix["columns"][0]["moves"][0];
    assert_eq!((&told["from"], &told["to"]), (&json!("2026-05-04"), &json!("2026-06-01")));
    assert_eq!((&told["reason"], &told["by"]), (&json!("The auditor is ill"), &json!("Anna Berg")));
}

#[test]
fn what_failed_comes_first_with_its_reason() {
    let cast = triennium_tests::cast::Cast::new();
    let programme = programme(&cast.laptop);
    let ask = json!({"programme_id": programme});
    let before = cast.ok("programme_priority", ask.clone());
    assert_ne!(before["rows"][0]["number"], "8.5.1.2");
    let draft = cast.draft("major");
    assert_eq!(cast.ok("programme_priority", ask.clone()), before, "a draft is nobody's finding yet");
    cast.show(triennium_core::domain::Entity::Nonconformity, draft["id"].as_str().expect("an id"));
    cast.go(draft["id"].as_str().expect("an id"), "issue");
    let after = cast.ok("programme_priority", ask.clone());
    let first = &after["rows"][0];
    assert!(["8.5.1.2", "8.5.1"].contains(&first["number"].as_str().unwrap_or_default()), "{first}");
    assert_eq!((&first["level"], &first["reasons"][0]["code"]), (&json!("high"), &json!("priority-finding-open")));
    let checks = cast.ok("programme_checks", ask);
    let check = |id: &str| rows(&checks, "checks").iter().find(|check| check["id"] == id).expect("a check").clone();
    assert_eq!(check("earlier_findings")["outcome"], "open");
    assert_eq!(check("risk_basis")["decided"][0]["code"], "check-risk-none");
    assert_eq!(check("criteria")["outcome"], "met");
    assert_eq!(rows(&checks, "checks").len(), 10);
}

#[test]
fn each_reason_has_its_words_in_both_languages() {
    use triennium_core::messages::messages;
    let sources = [
        include_str!("../../crates/core/src/rules/programme/checks.rs"),
        include_str!("../../crates/core/src/rules/programme/priority.rs"),
        include_str!("../../crates/core/src/rules/programme/propose.rs"),
        include_str!("../../crates/core/src/rules/programme/propose/bins.rs"),
        include_str!("../../crates/core/src/rules/programme/propose/staff.rs"),
        include_str!("../../crates/core/src/rules/programme/propose/wanted.rs"),
    ];
    let is_code = |text: &&str| {
        ["check-", "mend-", "priority-", "propose-"].iter().any(|start| text.starts_with(start))
            && text.chars().all(|c| c.is_ascii_lowercase() || c == '-' || c.is_ascii_digit())
    };
    let production = sources.iter().filter_map(|source| source.split("\nmod tests").next());
    let codes: Vec<&str> = production.flat_map(|text| text.split('"').skip(1).step_by(2)).filter(is_code).collect();
    assert!(codes.len() > 50, "{codes:?}");
    for code in codes {
        for language in ["en", "de"] {
            assert!(messages(language).has(code), "{code} in {language}");
        }
    }
}

/// Two sites beside the central one, a process with its owner, two auditors, a surveillance in September.
struct Stage {
    laptop: Laptop,
    programme: String,
    owner: String,
    auditor: String,
    process: String,
    sites: Vec<String>,
}

fn stage() -> Stage {
    let laptop = Laptop::with_workspace();
    let programme = programme(&laptop);
    let (owner, auditor) = (laptop.person("Olga Owner"), laptop.person("Ada Auditor"));
    for person in [&owner, &auditor] {
        laptop.ok("competence_save", json!({"person_id": person, "topic": "ISO/IEC 20000-1, internal auditor"}));
    }
    let process = json!({"name": "Change enablement", "clause": "8.5.1", "owner_id": owner, "importance": "high"});
    let process = id(&laptop.ok("process_save", process));
    let site = |name: &str, central: bool| {
        id(&laptop.ok("site_save", json!({"name": name, "is_central": central, "country": "DE", "headcount": 10})))
    };
    let sites = vec![site("Hamburg", true), site("Kiel", false), site("Lübeck", false)];
    planned(&laptop, &programme, "surveillance", "2026-09-07", "2026-09-08");
    Stage { laptop, programme, owner, auditor, process, sites }
}

impl Stage {
    fn proposal(&self) -> Value {
        self.laptop.ok("programme_propose", json!({"programme_id": self.programme, "seed": "2026"}))
    }

    fn accept(&self, proposal: &Value, parts: &[&str]) -> Value {
        self.laptop.ok("programme_accept", self.asked(proposal, parts))
    }

    fn asked(&self, proposal: &Value, parts: &[&str]) -> Value {
        let ask = json!({"programme_id": self.programme, "seed": proposal["seed"]});
        json!({"ask": ask, "sha256": proposal["sha256"], "parts": parts})
    }

    fn check(&self, id: &str) -> String {
        let checks = self.laptop.ok("programme_checks", json!({"programme_id": self.programme}));
        let found = rows(&checks, "checks").iter().find(|check| check["id"] == id).expect("a check");
        found["outcome"].as_str().expect("an outcome").to_owned()
    }
}

fn keys(proposal: &Value) -> Vec<&str> {
    rows(proposal, "parts").iter().map(|part| part["key"].as_str().expect("a key")).collect()
}

#[test]
fn a_proposal_is_the_same_twice_and_once_accepted_everything_is_covered() {
    let stage = stage();
    let proposal = stage.proposal();
    assert_eq!(stage.proposal(), proposal, "the same seed, the same proposal");
    for part in rows(&proposal, "parts").iter().filter(|part| part["kind"] != "review") {
        let processes = rows(part, "rows").iter().any(|row| row["id"] == json!(stage.process));
        let owns = rows(part, "team").iter().any(|member| member["person_id"] == json!(stage.owner));
        assert!(!(processes && owns), "{part}");
        assert!(!rows(part, "team").is_empty(), "{part}");
    }
    let drawn = rows(&proposal, "parts").iter().find(|part| !part["draw"].is_null()).expect("a draw");
    assert_eq!((&drawn["draw"]["seed"], rows(&drawn["draw"], "population").len()), (&json!("2026/sites/1"), 2));
    let done = stage.accept(&proposal, &keys(&proposal));
    assert_eq!(rows(&done, "parts").len(), keys(&proposal).len());
    for check in ["core_topics", "cycle_coverage", "window", "criteria"] {
        assert_eq!(stage.check(check), "met", "{check}");
    }
    let matrix = stage.laptop.ok("programme_matrix", json!({"programme_id": stage.programme}));
    assert!(
        rows(&matrix, "summary").iter().find(|kind| kind["kind"] == "clause").is_some_and(|kind| kind["open"] == 0)
    );
    let central = rows(&matrix, "rows").iter().find(|row| row["id"] == json!(stage.sites[0])).expect("a site");
    assert_eq!(central["state"], "planned");
    assert!(keys(&stage.proposal()).is_empty(), "nothing is left");
    let kept = stage.laptop.ok("programme_proposal_list", json!({"id": stage.programme}));
    assert_eq!((&kept[0]["seed"], rows(&kept[0], "accepted").len()), (&json!("2026"), keys(&proposal).len()));
    assert_eq!(stage.laptop.ok("history_verify", json!({}))["faults"], json!([]));
}

#[test]
fn a_part_is_taken_by_itself_and_only_as_it_was_seen() {
    let stage = stage();
    let proposal = stage.proposal();
    let keys = keys(&proposal);
    let refused = |input: Value| stage.laptop.refusal("programme_accept", input);
    assert_eq!(refused(stage.asked(&proposal, &[])).1, "parts");
    assert_eq!(refused(stage.asked(&proposal, &["r9-audit-1"])).1, "parts[0]");
    let before = stage.laptop.ok("audit_list", json!({}))["total"].clone();
    let done = stage.accept(&proposal, &keys[..1]);
    let audit = done["parts"][0]["audit_id"].clone();
    let view = stage.laptop.ok("audit_get", json!({"id": audit}));
    assert_eq!(stage.laptop.ok("audit_list", json!({}))["total"].as_i64(), before.as_i64().map(|n| n + 1));
    assert_eq!(view["criteria"].as_array().map(Vec::len), Some(1));
    assert_eq!(view["team"].as_array().map(Vec::len), done["parts"][0]["team"].as_u64().map(|n| n as usize));
    assert_eq!(refused(stage.asked(&proposal, &keys[1..])).0, "propose-outdated");
    let plan = stage.laptop.ok("plan_item_list", json!({"id": audit}));
    assert!(plan.as_array().is_some_and(|lines| lines.iter().all(|line| line["reason"] != "")));
    stage.laptop.ok("checklist_build", json!({"audit_id": audit, "language": "en"}));
    let asked: std::collections::BTreeSet<_> =
        stage.laptop.questions(audit.as_str().expect("an id")).iter().map(|q| q["clause_id"].to_string()).collect();
    assert_eq!(Some(asked.len() as u64), done["parts"][0]["clauses"].as_u64(), "the checklist asks what is planned");
}

#[test]
fn what_cannot_be_proposed_for_is_refused_at_its_field() {
    let stage = stage();
    let refused = |mut input: Value| {
        input["programme_id"] = json!(stage.programme);
        stage.laptop.refusal("programme_propose", input)
    };
    assert_eq!(refused(json!({"external_on": "2026-03-02"})).1, "external_on");
    assert_eq!(refused(json!({"external_on": "2099-01-01"})).1, "external_on");
    assert_eq!(refused(json!({"external_kind": "special"})).1, "external_kind");
    assert_eq!(refused(json!({"clauses_per_audit": 0})).1, "clauses_per_audit");
    assert_eq!(refused(json!({"seed": "a\nb"})).1, "seed");
    assert_eq!(refused(json!({"to": "2026-02-01"})).0, "propose-period-over");
    let made = stage.laptop.ok("programme_propose", json!({"programme_id": stage.programme}));
    assert_eq!(made["seed"].as_str().map(str::len), Some(32), "a seed of its own");
}

#[test]
fn a_matter_is_left_out_or_moved_with_a_reason_and_independence_is_asked_again() {
    let stage = stage();
    let audit = |title: &str| planned(&stage.laptop, &stage.programme, "internal", title, title);
    let (one, other) = (audit("2026-05-04"), audit("2026-06-01"));
    let team = json!({"audit_id": other, "person_id": stage.owner, "role": "lead_auditor"});
    stage.laptop.ok("team_assign", team);
    let on = json!({"entity": "process", "record_id": stage.process});
    stage.laptop.ok("plan_item_save", json!({"audit_id": one, "on": on, "state": "planned"}));
    let moved =
        |reason: &str| json!({"audit_id": one, "on": on, "state": "moved", "reason": reason, "moved_to_id": other});
    assert_eq!(stage.laptop.refusal("plan_item_save", moved("")), ("reason-missing".into(), "reason".into()));
    let tied = stage.laptop.refusal("plan_item_save", moved("Holidays"));
    assert_eq!(tied, ("auditor-not-independent".into(), "moved_to_id".into()));
    let scope = |audit: &str| stage.laptop.ok("audit_get", json!({"id": audit}))["processes"].as_array().map(Vec::len);
    assert_eq!((scope(&one), scope(&other)), (Some(1), Some(0)), "the refusal took everything back");
    let team = stage.laptop.ok("audit_get", json!({"id": other}))["team"][0]["id"].clone();
    stage.laptop.ok("team_remove", json!({"id": team}));
    stage.laptop.ok("team_assign", json!({"audit_id": other, "person_id": stage.auditor, "role": "lead_auditor"}));
    stage.laptop.ok("plan_item_save", moved("Holidays"));
    assert_eq!((scope(&one), scope(&other)), (Some(0), Some(1)));
    let matrix = stage.laptop.ok("programme_matrix", json!({"programme_id": stage.programme}));
    let states: Vec<_> =
        rows(&matrix, "cells").iter().map(|cell| (cell["state"].clone(), cell["moved_to"].clone())).collect();
    assert_eq!(states, [(json!("moved"), json!(other)), (json!("planned"), Value::Null)]);
    let person = json!({"audit_id": one, "on": {"entity": "person", "record_id": stage.owner}, "state": "planned"});
    assert_eq!(stage.laptop.refusal("plan_item_save", person).0, "plan-item-kind");
    let itself = json!({"audit_id": one, "on": on, "state": "moved", "reason": "x", "moved_to_id": one});
    assert_eq!(stage.laptop.refusal("plan_item_save", itself).0, "plan-item-moved-to-itself");
}

#[test]
fn no_day_of_a_recurrence_is_skipped_silently() {
    let stage = stage();
    let rule = json!({"programme_id": stage.programme, "title": "Supplier audit", "kind": "supplier_audit", "every_months": 3,
        "starts_on": "2026-01-31", "days_tenths": 20, "covers": [{"entity": "process", "record_id": stage.process}]});
    let rule = id(&stage.laptop.ok("recurrence_save", rule));
    let days = || stage.laptop.ok("recurrence_list", json!({"programme_id": stage.programme}))[0]["days"].clone();
    let told: Vec<_> =
        days().as_array().expect("days").iter().map(|d| (d["due_on"].clone(), d["is_missed"].clone())).collect();
    let expected = [("2026-01-31", true), ("2026-04-30", false), ("2026-07-31", false), ("2026-10-31", false)];
    assert_eq!(told, expected.map(|(day, missed)| (json!(day), json!(missed))));
    assert_eq!(stage.check("recurrences"), "missed");
    let act = |day: &str, skip: Option<&str>| json!({"id": rule, "due_on": day, "skip_reason": skip});
    assert_eq!(stage.laptop.refusal("recurrence_act", act("2026-01-31", Some(" "))).0, "reason-missing");
    stage.laptop.ok("recurrence_act", act("2026-01-31", Some("The supplier was new")));
    assert_eq!(stage.laptop.refusal("recurrence_act", act("2026-04-29", None)).1, "due_on");
    let made = stage.laptop.ok("recurrence_act", act("2026-04-30", None));
    assert_eq!(stage.laptop.refusal("recurrence_act", act("2026-04-30", None)).0, "recurrence-planned");
    let audit = stage.laptop.ok("audit_get", json!({"id": made["audit_id"]}));
    assert_eq!((&audit["kind"], &audit["planned_to"]), (&json!("supplier"), &json!("2026-05-01")));
    assert_eq!(stage.check("recurrences"), "met", "the next one is more than three months ahead");
    let cancel = json!({"id": made["audit_id"], "to": "cancelled", "reason": "Supplier gone"});
    stage.laptop.ok("audit_advance", cancel);
    assert_eq!(days()[1]["state"], "open", "a cancelled audit leaves the day open again");
    stage.laptop.ok("recurrence_act", act("2026-04-30", None));
    assert_eq!(
        stage
            .laptop
            .refusal(
                "recurrence_save",
                json!({"programme_id": stage.programme, "title": "x",
        "kind": "management_review", "every_months": 0, "starts_on": "2026-01-01"})
            )
            .1,
        "every_months"
    );
}

#[test]
fn changes_raise_a_priority_and_reviews_keep_their_minutes() {
    let stage = stage();
    let change = json!({"happened_on": "2026-02-15", "title": "New change tool", "importance": "critical",
        "affects": [{"entity": "process", "record_id": stage.process}]});
    let change = stage.laptop.ok("change_save", change);
    let order = stage.laptop.ok("programme_priority", json!({"programme_id": stage.programme}));
    let process = rows(&order, "rows").iter().find(|row| row["id"] == json!(stage.process)).expect("the process");
    assert_eq!((&process["level"], &process["reasons"][0]["args"]["points"]), (&json!("high"), &json!("30")));
    assert_eq!(order["rows"][0]["number"], "8.5.1.1", "it reaches the clauses the process realises");
    let affects =
        json!({"happened_on": "2026-02-15", "title": "x", "affects": [{"entity": "person", "record_id": stage.owner}]});
    assert_eq!(stage.laptop.refusal("change_save", affects).1, "affects[0].entity");
    assert_eq!(stage.laptop.ok("change_list", json!({"importance": "critical"}))["total"], 1);
    stage.laptop.ok("change_remove", json!({"id": change["id"]}));

    let mut review = json!({"title": "Review 2026", "programme_id": stage.programme, "planned_on": "2026-08-10"});
    let made = stage.laptop.ok("management_review_save", review.clone());
    review["id"] = made["id"].clone();
    review["planned_on"] = json!("2026-08-07");
    assert_eq!(stage.laptop.refusal("management_review_save", review.clone()).0, "reason-missing");
    review["reason"] = json!("The director is away");
    review["held_on"] = json!("2026-08-07");
    assert_eq!(stage.laptop.refusal("management_review_save", review.clone()).1, "held_on");
    review["held_on"] = json!("2026-03-01");
    let minutes = stage.laptop.ok("document_save", json!({"title": "Minutes", "kind": "retained"}));
    review["document_id"] = minutes["id"].clone();
    stage.laptop.ok("management_review_save", review);
    let listed = stage.laptop.ok("management_review_list", json!({"held": true}));
    assert_eq!(listed["rows"][0]["document"], "DOC-0001 Minutes");
    assert_eq!(stage.laptop.refusal("management_review_remove", json!({"id": made["id"]})).0, "review-was-held");
}

#[test]
fn a_shared_topic_of_two_standards_is_asked_once_and_covers_both() {
    let laptop = Laptop::with_workspace();
    let programme = programme(&laptop);
    let audit = planned(&laptop, &programme, "internal", "2026-05-04", "2026-05-05");
    let (own, other) = (laptop.catalogue("iso20000-1-2018"), laptop.catalogue("iso9001-2015"));
    for catalogue in [&other, &own] {
        laptop.ok("criterion_save", json!({"audit_id": audit, "catalogue_id": catalogue}));
    }
    let clauses = [laptop.clause(&own, "7.2"), laptop.clause(&other, "7.2"), laptop.clause(&other, "8.5.5")];
    let built = laptop.ok("checklist_build", json!({"audit_id": audit, "clause_ids": clauses, "language": "en"}));
    assert_eq!(built["shared"], 1);
    let questions = laptop.questions(&audit);
    assert!(questions.iter().all(|q| q["clause_id"] != json!(clauses[1])), "7.2 is asked in the words of 20000-1");
    let shared: Vec<_> = questions.iter().filter(|q| q["clause_id"] == json!(clauses[0])).collect();
    assert!(!shared.is_empty() && shared.iter().all(|q| q["also"] == json!(["ISO 9001 7.2"])));
    for question in &shared {
        laptop.ok("checklist_answer", json!({"id": question["id"], "result": "conform"}));
    }
    let matrix = laptop.ok("programme_matrix", json!({"programme_id": programme}));
    let state = |id: &str| rows(&matrix, "rows").iter().find(|row| row["id"] == id).expect("a row")["state"].clone();
    assert_eq!(clauses.each_ref().map(|id| state(id)), [json!("done"), json!("done"), json!("planned")]);
    let criteria = laptop.ok("audit_get", json!({"id": audit}))["criteria"].clone();
    let nine = criteria.as_array().expect("criteria").iter().find(|c| c["catalogue_id"] == json!(other)).expect("9001");
    assert_eq!(laptop.refusal("criterion_remove", json!({"id": nine["id"]})).0, "criterion-in-use");
    let apart = laptop.ok("checklist_build", json!({"audit_id": audit, "clause_ids": clauses, "combined": false}));
    assert!(apart["added"].as_i64().is_some_and(|added| added > 0));
}
