use uuid::Uuid;

use super::super::{
    facts::{CellState, DueFact, FindingFact, ReviewFact},
    made::*,
};
use super::*;
use crate::domain::{AuditKind, AuditState, Override, OverrideId, PersonId, ProcessRelation};

fn outcome(facts: &Facts, id: CheckId) -> CheckOutcome {
    check(facts, id).outcome
}

fn check(facts: &Facts, id: CheckId) -> ProgrammeCheck {
    let found = checks(facts).into_iter().find(|check| check.id == id).expect("every check is made");
    assert_eq!(found.mend.is_empty(), matches!(found.outcome, CheckOutcome::Met | CheckOutcome::NotApplicable));
    assert!(!found.decided.is_empty(), "{id} says nothing of what decided it");
    found
}

fn decided(facts: &Facts, id: CheckId) -> Vec<&'static str> {
    check(facts, id).decided.iter().map(|said| said.code).collect()
}

#[test]
fn every_check_is_made_once_in_its_order() {
    let ids: Vec<_> = checks(&facts(&["4.1"])).iter().map(|check| check.id).collect();
    assert_eq!(ids, CheckId::ALL);
}

#[test]
fn a_risk_basis_is_written_down_and_the_heaviest_rows_are_planned() {
    let mut facts = facts(&["4.1", "4.2"]);
    assert_eq!(outcome(&facts, CheckId::RiskBasis), CheckOutcome::Met);
    facts.findings = vec![finding(GradeKind::Major, "2025-12-01", &[1])];
    let left = check(&facts, CheckId::RiskBasis);
    assert_eq!((left.outcome, left.rows), (CheckOutcome::Open, vec![1]));
    facts.audits = vec![audit(1, "2026-03-02", &[(1, CellState::Planned)])];
    assert_eq!(outcome(&facts, CheckId::RiskBasis), CheckOutcome::Met);
    facts.programme.risks = 0;
    assert_eq!(decided(&facts, CheckId::RiskBasis), ["check-risk-none"]);
}

#[test]
fn a_finding_is_followed_by_an_audit_that_looks_again() {
    let mut facts = facts(&["4.1"]);
    assert_eq!(outcome(&facts, CheckId::EarlierFindings), CheckOutcome::NotApplicable);
    facts.findings = vec![finding(GradeKind::Minor, "2025-12-01", &[0])];
    facts.audits = vec![done(audit(1, "2025-11-30", &[(0, CellState::Done)]))];
    assert_eq!(outcome(&facts, CheckId::EarlierFindings), CheckOutcome::Open, "the audit that found it does not count");
    facts.audits.push(audit(2, "2026-03-02", &[(0, CellState::Planned)]));
    assert_eq!(outcome(&facts, CheckId::EarlierFindings), CheckOutcome::Met);
    facts.findings = vec![finding(GradeKind::Ofi, "2025-12-01", &[0])];
    assert_eq!(outcome(&facts, CheckId::EarlierFindings), CheckOutcome::NotApplicable);
}

#[test]
fn criteria_stand_in_the_programme_and_in_each_audit() {
    let mut facts = facts(&["4.1"]);
    facts.audits = vec![audit(1, "2026-03-02", &[])];
    assert_eq!(outcome(&facts, CheckId::Criteria), CheckOutcome::Met);
    facts.audits[0].criteria = 0;
    let open = check(&facts, CheckId::Criteria);
    assert_eq!((open.outcome, open.audits), (CheckOutcome::Open, vec![facts.audits[0].id]));
    facts.audits[0].state = AuditState::Cancelled;
    assert_eq!(outcome(&facts, CheckId::Criteria), CheckOutcome::Met);
    facts.programme.has_criteria = false;
    assert_eq!(decided(&facts, CheckId::Criteria), ["check-criteria-programme"]);
}

#[test]
fn independence_is_shown_by_team_processes_and_their_owners() {
    let mut facts = facts(&["8.5.1"]);
    facts.rows.push(row(RowKind::Process, 7, "8.5.1"));
    facts.audits = vec![audit(1, "2026-03-02", &[(1, CellState::Planned)])];
    assert_eq!(outcome(&facts, CheckId::Independence), CheckOutcome::NotApplicable);
    facts.audits[0].judges = vec![PersonId(Uuid::from_u128(50))];
    assert_eq!(decided(&facts, CheckId::Independence), ["check-independence-ownerless"]);
    facts.ties = vec![owns(51, 7)];
    assert_eq!(outcome(&facts, CheckId::Independence), CheckOutcome::Met);
    facts.ties = vec![owns(50, 7)];
    assert_eq!(decided(&facts, CheckId::Independence), ["check-independence-tie"]);
    facts.audits[0].overrides = vec![exception(&facts.audits[0])];
    assert_eq!(outcome(&facts, CheckId::Independence), CheckOutcome::Met, "an override that says why");
    facts.audits[0].touches.clear();
    assert_eq!(decided(&facts, CheckId::Independence), ["check-independence-blind"]);
}

fn exception(audit: &super::AuditFact) -> Override {
    Override {
        id: OverrideId(Uuid::nil()),
        audit_id: audit.id,
        person_id: PersonId(Uuid::from_u128(50)),
        process_id: ProcessId(Uuid::from_u128(7)),
        relation: ProcessRelation::Owns,
        reason: "Two people in all".into(),
        mitigation: "Papers read by another".into(),
        second_reviewer_id: PersonId(Uuid::from_u128(52)),
        decided_by: PersonId(Uuid::from_u128(53)),
        decided_on: day("2026-01-02"),
        deleted: false,
    }
}

#[test]
fn a_reported_audit_shows_its_sample_and_some_site_is_visited() {
    let mut facts = facts(&["4.1"]);
    facts.audits = vec![done(audit(1, "2026-01-02", &[(0, CellState::Done)]))];
    assert_eq!(outcome(&facts, CheckId::Sample), CheckOutcome::Met);
    facts.audits[0].samples = 0;
    assert_eq!(decided(&facts, CheckId::Sample), ["check-sample-audit"]);
    facts.audits[0].samples = 1;
    facts.rows.extend([row(RowKind::Site, 20, ""), row(RowKind::Site, 21, "")]);
    assert_eq!(decided(&facts, CheckId::Sample), ["check-sample-sites"]);
    facts.audits.push(audit(2, "2026-05-04", &[(2, CellState::Planned)]));
    assert_eq!(outcome(&facts, CheckId::Sample), CheckOutcome::Met);
}

#[test]
fn effectiveness_is_proven_of_actions_and_of_a_programme_that_is_over() {
    let mut facts = facts(&["4.1"]);
    assert_eq!(outcome(&facts, CheckId::Effectiveness), CheckOutcome::Met);
    facts.findings = vec![FindingFact { check_overdue: true, ..finding(GradeKind::Minor, "2025-06-01", &[0]) }];
    assert_eq!(decided(&facts, CheckId::Effectiveness), ["check-effectiveness-overdue"]);
    facts.findings[0].check_overdue = false;
    facts.findings[0].closed_unproven = true;
    assert_eq!(decided(&facts, CheckId::Effectiveness), ["check-effectiveness-unproven"]);
    facts.findings.clear();
    facts.on = day("2027-01-01");
    assert_eq!(decided(&facts, CheckId::Effectiveness), ["check-effectiveness-review"]);
    facts.programme.has_effectiveness_review = true;
    assert_eq!(outcome(&facts, CheckId::Effectiveness), CheckOutcome::Met);
}

#[test]
fn core_topics_are_open_before_and_missed_after_the_external_audit() {
    let mut facts = facts(&["4.1", "9.2"]);
    assert_eq!(outcome(&facts, CheckId::CoreTopics), CheckOutcome::NotApplicable);
    facts.audits = vec![surveillance(9, "2026-09-07", &[])];
    let open = check(&facts, CheckId::CoreTopics);
    assert_eq!((open.outcome, open.rows), (CheckOutcome::Open, vec![1]));
    facts.on = day("2026-09-07");
    assert_eq!(outcome(&facts, CheckId::CoreTopics), CheckOutcome::Missed);
    facts.audits.push(audit(1, "2026-08-03", &[(1, CellState::Planned)]));
    assert_eq!(outcome(&facts, CheckId::CoreTopics), CheckOutcome::Met);
    facts.audits[0].kind = AuditKind::Recertification;
    assert_eq!(decided(&facts, CheckId::CoreTopics), ["check-core-left-full"]);
}

#[test]
fn every_leaf_clause_is_looked_at_over_the_cycle() {
    let mut facts = facts(&["4.1", "9.2"]);
    facts.audits = vec![audit(1, "2026-08-03", &[(1, CellState::Planned)])];
    let open = check(&facts, CheckId::CycleCoverage);
    assert_eq!((open.outcome, open.rows), (CheckOutcome::Open, vec![0]));
    facts.audits.push(done(audit(2, "2026-02-02", &[(0, CellState::Done)])));
    assert_eq!(outcome(&facts, CheckId::CycleCoverage), CheckOutcome::Met);
    facts.audits.pop();
    facts.on = day("2027-02-01");
    assert_eq!(outcome(&facts, CheckId::CycleCoverage), CheckOutcome::Missed);
    facts.rows.clear();
    facts.audits.clear();
    assert_eq!(outcome(&facts, CheckId::CycleCoverage), CheckOutcome::NotApplicable);
}

#[test]
fn the_last_audit_and_the_review_fall_four_to_six_weeks_before() {
    let mut facts = facts(&["9.2"]);
    facts.audits = vec![surveillance(9, "2026-09-07", &[])];
    assert_eq!(decided(&facts, CheckId::Window), ["check-window-no-audit", "check-window-no-review"]);
    facts.audits.push(audit(1, "2026-08-03", &[]));
    facts.reviews = vec![ReviewFact { planned_on: day("2026-08-10"), held_on: None }];
    assert_eq!(outcome(&facts, CheckId::Window), CheckOutcome::Met);
    facts.audits[1] = audit(1, "2026-08-10", &[]);
    facts.reviews[0].held_on = Some(day("2026-07-26"));
    assert_eq!(decided(&facts, CheckId::Window), ["check-window-audit", "check-window-review"]);
    facts.on = day("2026-08-12");
    assert_eq!(outcome(&facts, CheckId::Window), CheckOutcome::Missed);
}

#[test]
fn what_comes_back_is_not_forgotten() {
    let mut facts = facts(&["9.2"]);
    assert_eq!(outcome(&facts, CheckId::Recurrences), CheckOutcome::Met);
    facts.forgotten = vec![DueFact { title: "Supplier".into(), due_on: day("2026-11-01") }];
    assert_eq!(outcome(&facts, CheckId::Recurrences), CheckOutcome::Met, "ten months ahead");
    facts.forgotten[0].due_on = day("2026-02-01");
    assert_eq!(outcome(&facts, CheckId::Recurrences), CheckOutcome::Open);
    facts.forgotten[0].due_on = day("2026-01-04");
    assert_eq!(outcome(&facts, CheckId::Recurrences), CheckOutcome::Missed);
}

#[test]
fn many_facts_are_told_by_some_and_a_number() {
    let clauses: Vec<String> = (0..9).map(|n| format!("4.{n}")).collect();
    let facts = facts(&clauses.iter().map(String::as_str).collect::<Vec<_>>());
    let told = check(&facts, CheckId::CycleCoverage).decided;
    assert_eq!(told.len(), SHOWN + 1);
    assert_eq!(told[SHOWN].args, [("count", "4".to_owned())]);
}
