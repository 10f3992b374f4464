use proptest::prelude::*;
use uuid::Uuid;

use super::super::{
    checks::{CheckId, CheckOutcome, checks},
    coverage::{missing, never},
    facts::{AuditFact, CellState, Touch},
    made::*,
    team,
};
use super::*;
use crate::domain::{AuditState, ProcessId, independence::Tie};

fn ask(seed: &str) -> Ask {
    Ask { seed: seed.to_owned(), external: None, clauses_per_audit: Ask::CLAUSES_PER_AUDIT, sites: None }
}

/// What the facts are once every part was accepted.
fn accepted(facts: &Facts, proposal: &Proposal) -> Facts {
    let mut facts = facts.clone();
    for (n, part) in proposal.parts.iter().enumerate() {
        if part.kind == PartKind::Review {
            facts.reviews.push(ReviewFact { planned_on: part.span.from, held_on: None });
            continue;
        }
        let place = match part.audit_id {
            Some(id) => facts.audits.iter().position(|audit| audit.id == id).expect("known"),
            None => {
                let made = audit(9_000 + n as u128, "2026-01-06", &[]);
                facts.audits.push(AuditFact { from: part.span.from, to: part.span.to, ..made });
                facts.audits.len() - 1
            }
        };
        let touch = |row: &ProposedRow| Touch {
            row: row.place,
            state: CellState::Planned,
            left_out: None,
            reason: String::new(),
            moved_to: None,
        };
        facts.audits[place].touches.extend(part.rows.iter().map(touch));
        let people: Vec<_> = part.team.iter().map(|member| member.person_id).collect();
        facts.audits[place].judges.extend(&people);
        facts.audits[place].people.extend(&people);
    }
    facts
}

fn numbers(part: &Part, kind: RowKind) -> Vec<&str> {
    part.rows.iter().filter(|row| row.kind == kind).map(|row| row.number.as_str()).collect()
}

fn small() -> Facts {
    let mut facts = facts(&["4.1", "8.5.1", "8.6.1", "9.2", "9.3", "10.1"]);
    facts.rows.push(row(RowKind::Process, 7, "8.5.1"));
    facts.people = vec![person(1, &["ISO/IEC 20000-1"]), person(2, &["ISO/IEC 20000-1"])];
    facts.ties = vec![owns(1, 7)];
    facts.audits = vec![surveillance(99, "2026-09-07", &[])];
    facts
}

#[test]
fn one_preparation_and_the_review_in_the_weeks_before_the_surveillance() {
    let proposal = propose(&small(), &ask("s"));
    let kinds: Vec<_> = proposal.parts.iter().map(|part| (part.kind, part.span.to.to_string())).collect();
    assert_eq!(kinds, [(PartKind::Preparation, "2026-08-04".into()), (PartKind::Review, "2026-08-10".into())]);
    let audit = &proposal.parts[0];
    assert_eq!(numbers(audit, RowKind::Clause).len(), 6, "what fits into one audit needs no second one");
    assert_eq!(numbers(audit, RowKind::Process), ["8.5.1"]);
    assert_eq!(audit.team[0].person_id.0, Uuid::from_u128(2), "person 1 owns the process");
    assert!(audit.gaps.is_empty() && audit.rows.iter().all(|row| !row.reasons.is_empty()));
    let after = accepted(&small(), &proposal);
    for check in checks(&after) {
        let wanted = [CheckId::CoreTopics, CheckId::CycleCoverage, CheckId::Window];
        assert!(!wanted.contains(&check.id) || check.outcome == CheckOutcome::Met, "{check:?}");
    }
    assert_eq!(propose(&after, &ask("s")).parts, [], "nothing is left to propose");
}

#[test]
fn too_much_for_one_audit_is_spread_and_the_core_stays_last() {
    let mut facts = small();
    let more: Vec<_> = (0..40).map(|n| row(RowKind::Clause, 3_000 + n, &format!("8.{n}.1"))).collect();
    facts.rows.extend(more);
    let proposal = propose(&facts, &ask("s"));
    let audits: Vec<_> = proposal.parts.iter().filter(|part| part.kind != PartKind::Review).collect();
    assert!(audits.len() >= 3);
    let last = audits.iter().max_by_key(|part| part.span.to).expect("one");
    assert_eq!(last.kind, PartKind::Preparation);
    assert_eq!(numbers(last, RowKind::Clause), ["9.2", "9.3", "10.1"]);
    assert!(audits.iter().all(|part| part.rows.len() <= Ask::CLAUSES_PER_AUDIT + 1));
}

#[test]
fn a_recertification_takes_everything_and_only_the_core_waits_for_the_last_weeks() {
    let mut facts = small();
    facts.rows.extend((0..40).map(|n| row(RowKind::Clause, 3_000 + n, &format!("8.{n}.1"))));
    facts.audits[0].kind = AuditKind::Recertification;
    let proposal = propose(&facts, &ask("s"));
    let (last, before): (Vec<_>, Vec<_>) = proposal
        .parts
        .iter()
        .filter(|part| part.kind != PartKind::Review)
        .partition(|p| p.kind == PartKind::Preparation);
    assert_eq!(last.iter().flat_map(|part| numbers(part, RowKind::Clause)).collect::<Vec<_>>(), ["9.2", "9.3", "10.1"]);
    assert!(before.len() >= 2 && before.iter().all(|part| part.span.to < last[0].span.from));
    let after = accepted(&facts, &proposal);
    assert!(super::super::coverage::rounds(&after).iter().all(|round| missing(&after, round).is_empty()));
}

#[test]
fn several_rounds_share_the_rest_and_a_recertification_takes_everything() {
    let mut facts = small();
    facts.to = day("2028-12-31");
    facts.audits.push(surveillance(98, "2027-09-06", &[]));
    facts.audits.push(AuditFact { kind: AuditKind::Recertification, ..surveillance(97, "2028-09-04", &[]) });
    let proposal = propose(&facts, &ask("s"));
    let of_round = |n: usize| -> Vec<&str> {
        proposal.parts.iter().filter(|part| part.round == n).flat_map(|part| numbers(part, RowKind::Clause)).collect()
    };
    for core in ["9.2", "9.3", "10.1"] {
        assert!((0..3).all(|n| of_round(n).contains(&core)), "{core}");
    }
    assert_eq!((of_round(0).len(), of_round(1).len(), of_round(2).len()), (5, 4, 6));
    let after = accepted(&facts, &proposal);
    assert!(super::super::coverage::rounds(&after).iter().all(|round| missing(&after, round).is_empty()));
}

#[test]
fn where_nobody_may_audit_a_process_it_is_planned_alone_and_says_so() {
    let mut facts = small();
    facts.ties.push(owns(2, 7));
    let proposal = propose(&facts, &ask("s"));
    let open: Vec<_> =
        proposal.parts.iter().filter(|part| part.team.is_empty() && part.kind != PartKind::Review).collect();
    assert_eq!(open.len(), 1);
    assert_eq!(numbers(open[0], RowKind::Clause), ["8.5.1"]);
    let gap = &open[0].gaps[0];
    assert_eq!((gap.code, gap.args[1].clone()), ("propose-nobody", ("not_independent", "2".to_owned())));
    assert!(never(&accepted(&facts, &proposal)).is_empty());
}

#[test]
fn somebody_in_another_audit_makes_it_another_day() {
    let mut facts = small();
    let busy = AuditFact { people: vec![facts.people[1].id], in_programme: false, ..audit(50, "2026-08-03", &[]) };
    facts.audits.push(busy);
    let part = &propose(&facts, &ask("s")).parts[0];
    assert_eq!((part.span.from, part.span.to), (day("2026-07-31"), day("2026-07-31")), "over a weekend");
    assert_eq!(part.team[0].person_id, facts.people[1].id);
}

#[test]
fn a_planned_audit_in_the_window_takes_on_what_is_missing() {
    let mut facts = small();
    facts.audits.push(audit(40, "2026-08-05", &[(3, CellState::Planned)]));
    let proposal = propose(&facts, &ask("s"));
    assert_eq!(proposal.parts[0].audit_id, Some(facts.audits[1].id));
    assert_eq!(proposal.parts[0].span.from, day("2026-08-05"));
    assert!(!numbers(&proposal.parts[0], RowKind::Clause).contains(&"9.2"), "it has that already");
    facts.audits[1].judges = vec![facts.people[0].id];
    let proposal = propose(&facts, &ask("s"));
    let own: Vec<_> = proposal.parts.iter().filter(|part| part.audit_id.is_some()).collect();
    assert!(own.iter().all(|part| numbers(part, RowKind::Process).is_empty()), "its lead owns the process");
    assert!(never(&accepted(&facts, &proposal)).is_empty());
}

#[test]
fn a_finding_nobody_followed_up_is_taken_in_though_the_clause_is_covered() {
    let mut facts = small();
    facts.audits.push(done(audit(30, "2026-01-02", &[(2, CellState::Done)])));
    facts.findings = vec![finding(crate::domain::GradeKind::Minor, "2026-01-04", &[2])];
    let proposal = propose(&facts, &ask("s"));
    let row = proposal.parts[0].rows.iter().find(|row| row.number == "8.6.1").expect("followed up");
    assert_eq!(row.reasons[0].code, "propose-follow-up");
}

#[test]
fn an_external_audit_that_is_not_planned_yet_can_be_asked_about() {
    let mut facts = small();
    facts.audits.clear();
    let external = Some((day("2026-10-05"), AuditKind::Recertification));
    let proposal = propose(&facts, &Ask { external, ..ask("s") });
    assert_eq!((proposal.rounds.len(), proposal.rounds[0].on), (1, day("2026-10-05")));
    assert_eq!(proposal.parts[0].rows[0].reasons[0].code, "propose-full");
    let without = propose(&facts, &ask("s"));
    assert_eq!(without.rounds[0].on, day("2027-01-01"), "the period's end");
}

/// A programme of some size, made from a few numbers.
fn made(shape: &[u8], sites: usize, ahead: u64) -> Facts {
    let numbers: Vec<String> = (0..shape.len()).map(|n| format!("{}.{}", 4 + n % 7, n)).collect();
    let mut facts = facts(&numbers.iter().map(String::as_str).collect::<Vec<_>>());
    let clauses = facts.rows.len();
    for (n, byte) in shape.iter().enumerate() {
        if byte % 5 == 0 {
            facts.rows[n].core = vec!["core".into()];
        }
        if byte % 3 == 0 {
            facts.rows.push(row(RowKind::Process, 7_000 + n as u128, &numbers[n]));
            facts.ties.push(owns(u128::from(byte % 4) + 1, 7_000 + n as u128));
        }
    }
    facts.rows.extend((0..sites).map(|n| row(RowKind::Site, 8_000 + n as u128, "")));
    facts.people = (1..=4).map(|n| person(n, if n == 4 { &["Cooking"] } else { &["ISO/IEC 20000-1"] })).collect();
    facts.audits = vec![surveillance(99, "2026-01-06", &[])];
    facts.audits[0].from = facts.on + Days::new(ahead);
    facts.audits[0].to = facts.audits[0].from;
    facts.to = facts.to.max(facts.audits[0].to);
    for (n, byte) in shape.iter().enumerate().filter(|(_, byte)| *byte % 7 == 0) {
        let from = (facts.on + Days::new(u64::from(*byte))).to_string();
        let mut one = audit(200 + n as u128, &from, &[(n % clauses, CellState::Planned)]);
        one.in_programme = byte % 2 == 0;
        one.people = vec![PersonId(Uuid::from_u128(u128::from(byte % 3) + 1))];
        facts.audits.push(one);
        facts.findings.push(finding(crate::domain::GradeKind::ALL[n % 4], "2025-11-02", &[n % clauses]));
    }
    facts
}

fn shapes() -> impl Strategy<Value = (Vec<u8>, usize, u64)> {
    (proptest::collection::vec(any::<u8>(), 1..60), 0usize..30, 1u64..400)
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(96))]

    #[test]
    fn nobody_is_proposed_who_is_tied_busy_or_not_competent((shape, sites, ahead) in shapes(), seed in "[a-z]{1,6}") {
        let facts = made(&shape, sites, ahead);
        let proposal = propose(&facts, &ask(&seed));
        let mut busy = busy(&facts);
        for part in &proposal.parts {
            let mut rows: Vec<usize> = part.rows.iter().map(|row| row.place).collect();
            let existing = facts.audits.iter().find(|audit| Some(audit.id) == part.audit_id);
            rows.extend(existing.iter().flat_map(|audit| audit.touches.iter().map(|touch| touch.row)));
            let is_process = |row: &usize| facts.rows[*row].kind == RowKind::Process;
            let processes: Vec<_> = rows.into_iter().filter(is_process).map(|row| ProcessId(facts.rows[row].id)).collect();
            for member in &part.team {
                let tied = |tie: &Tie| tie.person_id == member.person_id && processes.contains(&tie.process_id);
                prop_assert!(!facts.ties.iter().any(tied), "{} is tied", member.name);
                prop_assert!(team::is_free(member.person_id, &busy, part.span), "{} is busy", member.name);
                prop_assert!(member.person_id != PersonId(Uuid::from_u128(4)), "the cook audits");
                busy.push((member.person_id, part.span));
            }
            prop_assert_eq!(part.team.is_empty() && part.gaps.is_empty() && part.kind != PartKind::Review, false);
        }
    }

    #[test]
    fn everything_is_covered_once_all_parts_are_accepted((shape, sites, ahead) in shapes()) {
        let facts = made(&shape, sites, ahead);
        let proposal = propose(&facts, &ask("seed"));
        let after = accepted(&facts, &proposal);
        prop_assert_eq!(never(&after), Vec::<usize>::new());
        // With fewer days than an audit takes, what is left cannot come before the external audit, and says so.
        if ahead > 21 {
            for round in super::super::coverage::rounds(&after) {
                prop_assert_eq!(missing(&after, &round), Vec::<usize>::new());
            }
        } else {
            prop_assert!(proposal.parts.iter().filter(|part| part.kind == PartKind::Preparation).all(|part| !part.gaps.is_empty()));
        }
        let keys: std::collections::BTreeSet<_> = proposal.parts.iter().map(|part| &part.key).collect();
        prop_assert_eq!(keys.len(), proposal.parts.len());
    }

    #[test]
    fn the_same_seed_proposes_the_same_whatever_the_order_of_the_facts((shape, sites, ahead) in shapes(), turn in 0usize..9) {
        let facts = made(&shape, sites, ahead);
        let mut other = facts.clone();
        for _ in 0..turn {
            other.audits.rotate_left(1);
            other.people.rotate_left(1);
            if !other.findings.is_empty() { other.findings.rotate_left(1); }
            if !other.ties.is_empty() { other.ties.rotate_left(1); }
        }
        let (one, two) = (propose(&facts, &ask("seed")), propose(&other, &ask("seed")));
        prop_assert_eq!(&one, &propose(&facts, &ask("seed")));
        prop_assert_eq!(one, two);
    }
}

#[test]
fn a_cancelled_audit_frees_its_people() {
    let mut facts = small();
    let cancelled =
        AuditFact { people: vec![facts.people[1].id], state: AuditState::Cancelled, ..audit(50, "2026-08-03", &[]) };
    facts.audits.push(cancelled);
    assert_eq!(propose(&facts, &ask("s")).parts[0].span.from, day("2026-08-04"));
}
