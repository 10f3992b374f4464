//! Findings, and the numbers records go by on two laptops.

use serde_json::{Value, json};
use triennium_core::domain::Entity;
use triennium_tests::{Laptop, cast::Cast, conduct::id};

fn at(code: &str, field: &str) -> (String, String) {
    (code.to_owned(), field.to_owned())
}

fn grade(laptop: &Laptop, kind: &str) -> String {
    let list = laptop.ok("grade_list", json!({}));
    let found = list.as_array().expect("grades").iter().find(|g| g["kind"] == kind && g["scale"] == "internal");
    id(found.unwrap_or_else(|| panic!("no {kind} in {list}")))
}

fn evidence(laptop: &Laptop, finding: &Value) {
    let file = laptop.home.path().join("seen.txt");
    std::fs::write(&file, "what was seen").expect("a file");
    let link = json!({"entity": "finding", "record_id": finding["id"]});
    laptop.ok("evidence_add", json!({"paths": [file], "to": [link]}));
}

#[test]
fn a_finding_says_audit_clause_and_grade_or_is_refused_at_the_field() {
    let laptop = Laptop::with_workspace();
    let audit = laptop.in_progress("Change management");
    let clause = laptop.questions(&audit)[0]["clause_id"].clone();
    let refuse = |input| laptop.refusal("finding_create", input);
    assert_eq!(refuse(json!({"title": "x"})), at("value-missing", "audit_id"));
    assert_eq!(refuse(json!({"title": "x", "audit_id": audit})), at("value-missing", "clause_id"));
    let free = |more: Value| {
        let mut input = json!({"title": "No approval", "audit_id": audit, "clause_id": clause});
        input.as_object_mut().expect("fields").extend(more.as_object().expect("fields").clone());
        input
    };
    assert_eq!(refuse(free(json!({}))), at("finding-needs-grade", "grade_id"));
    assert_eq!(refuse(free(json!({"grade_kind": "minor", "title": " "}))), at("value-missing", "title"));
    assert_eq!(refuse(free(json!({"grade_kind": "minor", "site_id": audit}))), at("reference-unknown", "site_id"));
    let made = laptop.ok("finding_create", free(json!({"grade_kind": "minor", "raised_on": "2026-02-27"})));
    assert_eq!((&made["number"], &made["raised_on"]), (&json!("FN-2026-001"), &json!("2026-02-27")));
    assert_eq!((&made["raised_by_name"], &made["offers_nonconformity"]), (&json!("Anna Berg"), &json!(true)));
    laptop.ok("finding_create", free(json!({"grade_kind": "ofi", "title": "Shorter form"})));
    let titles = |filter| {
        let page = laptop.ok("finding_list", filter);
        page["rows"].as_array().expect("rows").iter().map(|r| r["title"].clone()).collect::<Vec<_>>()
    };
    assert_eq!(
        titles(json!({"audit_id": audit, "page": {"sort": "title", "descending": true}})),
        ["Shorter form", "No approval"]
    );
    assert_eq!(titles(json!({"grade_kind": "ofi"})), ["Shorter form"]);
    assert_eq!(titles(json!({"clause_id": clause, "text": "appro"})), ["No approval"]);
    assert_eq!(titles(json!({"page": {"sort": "grade"}})), ["No approval", "Shorter form"]);
    assert_eq!(titles(json!({"text": "form short", "page": {"sort": "grade"}})), ["Shorter form"]);
    assert_eq!(titles(json!({"text": "approval", "grade_kind": "ofi"})), [""; 0]);
    assert_eq!(titles(json!({"text": "(!) \"-"})), [""; 0], "signs alone match nothing");
    assert_eq!(laptop.refusal("finding_list", json!({"page": {"sort": "colour"}})).0, "list-unknown-sort");
    laptop.ok("finding_remove", json!({"id": made["id"]}));
    assert_eq!(titles(json!({})), ["Shorter form"]);
}

#[test]
fn what_failed_with_evidence_is_not_softened() {
    let laptop = Laptop::with_workspace();
    let audit = laptop.in_progress("Change management");
    let clause = laptop.questions(&audit)[0]["clause_id"].clone();
    let create = json!({"title": "No approval", "audit_id": audit, "clause_id": clause, "grade_kind": "major"});
    let finding = laptop.ok("finding_create", create);
    let regrade =
        |kind: &str, reason: &str| json!({"id": finding["id"], "grade_id": grade(&laptop, kind), "reason": reason});
    // Nothing seen yet: a slip is put right without ado.
    laptop.ok("finding_edit", regrade("ofi", ""));
    laptop.ok("finding_edit", regrade("major", ""));
    evidence(&laptop, &finding);
    assert_eq!(laptop.refusal("finding_edit", regrade("minor", "")), at("regrade-reason-missing", "reason"));
    assert_eq!(laptop.refusal("finding_edit", regrade("ofi", "kinder")), at("regrade-softens-evidence", "grade_id"));
    let minor = laptop.ok("finding_edit", regrade("minor", "One of forty"));
    assert_eq!((&minor["grade_kind"], &minor["evidence"]), (&json!("minor"), &json!(1)));
}

/// The folder copied to another laptop, as a stick would.
fn carried_over(from: &Laptop, to: &Laptop) {
    from.ok("workspace_close", json!({}));
    let _ = std::fs::remove_dir_all(to.folder());
    copy(&from.folder(), &to.folder());
    to.ok("workspace_open", json!({"path": to.folder()}));
}

fn copy(from: &std::path::Path, to: &std::path::Path) {
    std::fs::create_dir_all(to).expect("a folder");
    for entry in std::fs::read_dir(from).expect("a folder").map(|entry| entry.expect("an entry")) {
        let target = to.join(entry.file_name());
        match entry.file_type().expect("a type").is_dir() {
            true => copy(&entry.path(), &target),
            false => drop(std::fs::copy(entry.path(), target).expect("copied")),
        }
    }
}

#[test]
fn a_provisional_number_becomes_final_at_the_lead_and_stays_findable() {
    let lead = Laptop::with_workspace();
    let audit = lead.in_progress("Change management");
    let clause = lead.questions(&audit)[0]["clause_id"].clone();
    let raise = |laptop: &Laptop, title: &str| {
        let input = json!({"title": title, "audit_id": audit, "clause_id": clause, "grade_kind": "ofi"});
        laptop.ok("finding_create", input)["number"].as_str().expect("a number").to_owned()
    };
    assert_eq!(raise(&lead, "First"), "FN-2026-001");
    let other = Laptop::new(7);
    carried_over(&lead, &other);
    let (second, third) = (raise(&other, "Second"), raise(&other, "Third"));
    let tag = second.strip_prefix("FN-2026-").and_then(|rest| rest.strip_suffix("-001")).expect("a tag").to_owned();
    assert_eq!((tag.len(), third.as_str()), (2, format!("FN-2026-{tag}-002").as_str()));
    let refused = other.refused("numbers_finalise", json!({}));
    assert_eq!(refused.code, "numbers-not-lead");
    carried_over(&other, &lead);
    assert_eq!(raise(&lead, "Fourth"), "FN-2026-002");
    let given = lead.ok("numbers_finalise", json!({}));
    let pairs: Vec<_> = given.as_array().expect("a list").iter().map(|r| (&r["provisional"], &r["number"])).collect();
    assert_eq!(pairs, [(&json!(second), &json!("FN-2026-003")), (&json!(third), &json!("FN-2026-004"))]);
    let by = |number: &str| lead.ok("record_find", json!({"number": number}));
    assert_eq!(by(&second)["record_id"], by("FN-2026-003")["record_id"]);
    assert_eq!(by(&second.to_lowercase())["label"], "FN-2026-003 Second");
    assert_eq!(lead.ok("search", json!({"text": second}))[0]["title"], "FN-2026-003 Second");
    assert_eq!(lead.ok("numbers_finalise", json!({})), json!([]), "once is enough");
}

#[test]
fn finding_and_nonconformity_are_graded_together_and_hold_the_audit_open() {
    let cast = Cast::new();
    let laptop = &cast.laptop;
    let audit = laptop.in_progress("Change management");
    for item in laptop.questions(&audit) {
        laptop.ok("checklist_answer", json!({"id": item["id"], "result": "conform"}));
    }
    laptop.ok("audit_edit", json!({"id": audit, "conclusion": "Fulfilled", "sampling_statement": "By judgement"}));
    let raised = json!({"title": "No approval", "audit_id": audit, "clause_id": cast.clause, "grade_kind": "minor"});
    let finding = id(&laptop.ok("finding_create", raised));
    let mut statement = cast.statement("minor");
    statement["finding_id"] = json!(finding);
    let nc = id(&laptop.ok("nonconformity_create", statement));
    let kinds = || {
        let of = laptop.ok("finding_get", json!({"id": finding}));
        let nc = laptop.ok("nonconformity_get", json!({"id": nc}))["nonconformity"]["grade_kind"].clone();
        assert_eq!(of["offers_nonconformity"], false);
        (of["grade_kind"].clone(), nc)
    };
    let regrade = |kind: &str| json!({"id": finding, "grade_id": cast.grade(kind), "reason": "Seen at three sites"});
    laptop.ok("finding_edit", regrade("major"));
    assert_eq!(kinds(), (json!("major"), json!("major")));
    assert_eq!(laptop.refusal("finding_edit", regrade("ofi")), at("finding-became-nonconformity", "grade_id"));
    assert_eq!(laptop.refusal("finding_remove", json!({"id": finding})).0, "finding-became-nonconformity");
    laptop.ok("finding_edit", regrade("minor"));
    let report = json!({"id": audit, "to": "reported"});
    assert_eq!(laptop.refusal("audit_advance", report.clone()), at("audit-nonconformities-in-draft", "findings"));
    cast.show(Entity::Nonconformity, &nc);
    cast.go(&nc, "issue");
    assert_eq!(laptop.refusal("finding_edit", regrade("major")), at("finding-graded-by-nonconformity", "grade_id"));
    let up = json!({"step": "regrade", "grade_id": cast.grade("major"), "grade_kind": "major", "reason": "All three sites", "body_reference": ""});
    cast.step(&nc, up);
    assert_eq!(kinds(), (json!("major"), json!("major")), "the finding follows");
    laptop.ok("audit_advance", report);
    let close = laptop.refusal("audit_advance", json!({"id": audit, "to": "closed"}));
    assert_eq!(close.0, "audit-nonconformities-open");
    let row = laptop.ok("audit_list", json!({}))["rows"][0].clone();
    assert_eq!((&row["open_nonconformities"], &row["findings"]["major"]), (&json!(1), &json!(1)));
    // The next audit of the clause sees what failed there before.
    let next = laptop.prepared("Next year");
    let earlier = |q: &Value| q["earlier"].as_array().map(Vec::len);
    let seen: Vec<_> = laptop.questions(&next).into_iter().filter(|q| q["clause_id"] == json!(cast.clause)).collect();
    assert!(!seen.is_empty() && seen.iter().all(|q| earlier(q) == Some(1)), "{seen:?}");
    assert_eq!((&seen[0]["earlier"][0]["id"], &seen[0]["earlier"][0]["state"]), (&json!(nc), &json!("issued")));
}
