//! The planner at its bound: 1,000 audits, 77 clauses, 50 sites; shown, weighed, checked, and planned with its draw.

use std::collections::HashMap;

use chrono::{Days, NaiveDate};
use triennium_core::{
    domain::{AuditKind, AuditState, GradeKind, Importance, PersonId, ProcessRelation, independence::Tie},
    rules::programme::{
        checks::checks,
        facts::*,
        matrix::matrix,
        priority::priorities,
        propose::{Ask, propose},
    },
};

use crate::measure::{Dice, repeated};

const AUDITS: usize = 1_000;
const CLAUSES: usize = 77;
const PROCESSES: usize = 22;
const SITES: usize = 50;
const PEOPLE: usize = 40;

pub fn bench() {
    let facts = facts();
    let ask = Ask { seed: "bench".into(), external: None, clauses_per_audit: Ask::CLAUSES_PER_AUDIT, sites: None };
    let proposal = propose(&facts, &ask);
    assert!(proposal.parts.len() > 3, "there is something to plan");
    assert!(proposal.parts.iter().any(|part| part.draw.is_some()), "and to draw");
    let plan = || assert_eq!(propose(&facts, &ask).parts.len(), proposal.parts.len());
    repeated("plan and draw 1,000 audits x 77 clauses x 50 sites", "< 200", plan);
    repeated("matrix, priority and checks of the same programme", "< 200", || {
        assert_eq!(matrix(&facts).columns.len(), AUDITS + 3);
        assert_eq!(priorities(&facts).len(), facts.rows.len());
        assert_eq!(checks(&facts).len(), 10);
    });
}

/// Any kind of id, from a number.
fn id<T: std::str::FromStr>(n: usize) -> T {
    format!("{n:032x}").parse().unwrap_or_else(|_| panic!("{n} is no id"))
}

fn day(text: &str) -> NaiveDate {
    text.parse().expect("a day")
}

fn row(kind: RowKind, n: usize, number: String) -> Row {
    Row {
        kind,
        id: id(1_000_000 + n),
        number,
        name: format!("{kind} {n}"),
        catalogue_id: matches!(kind, RowKind::Clause | RowKind::Process).then_some(id(0)),
        core: if kind == RowKind::Clause && n.is_multiple_of(4) { vec!["core".into()] } else { Vec::new() },
        importance: Importance::ALL[n % 4],
        country: ["DE", "AT", "NO", "FR"][n % 4].into(),
        headcount: 1 << (n % 9),
        is_central: kind == RowKind::Site && n == CLAUSES + PROCESSES,
    }
}

fn rows() -> Vec<Row> {
    let number = |n: usize| format!("{}.{}", 4 + n % 7, n / 7);
    let clauses = (0..CLAUSES).map(|n| row(RowKind::Clause, n, number(n)));
    let processes = (CLAUSES..CLAUSES + PROCESSES).map(|n| row(RowKind::Process, n, number(n - CLAUSES)));
    let sites = (CLAUSES + PROCESSES..CLAUSES + PROCESSES + SITES).map(|n| row(RowKind::Site, n, String::new()));
    clauses.chain(processes).chain(sites).collect()
}

fn audit(n: usize, kind: AuditKind, from: NaiveDate, dice: &mut Dice, rows: usize) -> AuditFact {
    let mut touched: Vec<usize> = (0..12).map(|_| dice.roll(rows)).collect();
    touched.sort_unstable();
    touched.dedup();
    let state = |dice: &mut Dice| CellState::ALL[dice.roll(4)];
    let touch = |row| Touch { row, state: state(dice), left_out: None, reason: String::new(), moved_to: None };
    let touches = touched.into_iter().map(touch).collect();
    let lead = id::<PersonId>(1 + n % PEOPLE);
    AuditFact {
        id: id(10_000 + n),
        event: None,
        is_event_only: false,
        number: format!("IA-{n:04}"),
        title: "An audit".into(),
        kind,
        state: if n.is_multiple_of(3) { AuditState::Reported } else { AuditState::Planned },
        in_programme: true,
        from,
        to: from + Days::new(1),
        moves: Vec::new(),
        touches,
        judges: vec![lead],
        people: vec![lead],
        criteria: 1,
        catalogues: vec![id(0)],
        overrides: Vec::new(),
        samples: n % 2,
        has_sampling_statement: true,
    }
}

fn facts() -> Facts {
    let mut dice = Dice(23);
    let (rows, from) = (rows(), day("2026-01-01"));
    let mut audits: Vec<AuditFact> = (0..AUDITS)
        .map(|n| {
            audit(n, AuditKind::Internal, from + Days::new(dice.roll(300) as u64), &mut Dice(n as u64), rows.len())
        })
        .collect();
    let external = [
        ("2026-12-07", AuditKind::Surveillance),
        ("2027-12-06", AuditKind::Surveillance),
        ("2028-10-02", AuditKind::Recertification),
    ];
    audits.extend(external.into_iter().enumerate().map(|(n, (on, kind))| AuditFact {
        touches: Vec::new(),
        ..audit(AUDITS + n, kind, day(on), &mut dice, rows.len())
    }));
    let finding = |n: usize, dice: &mut Dice| FindingFact {
        number: format!("NC-{n:04}"),
        grade: GradeKind::ALL[n % 4],
        raised_on: day("2025-01-01") + Days::new(dice.roll(500) as u64),
        is_open: n.is_multiple_of(5),
        is_overdue: n.is_multiple_of(20),
        is_repeat: n.is_multiple_of(15),
        check_overdue: false,
        closed_unproven: false,
        closed_on: None,
        rows: vec![dice.roll(CLAUSES), CLAUSES + dice.roll(PROCESSES)],
    };
    let findings = (0..2_000).map(|n| finding(n, &mut dice)).collect();
    let change = |n: usize, dice: &mut Dice| ChangeFact {
        title: "A change".into(),
        on: day("2025-06-01") + Days::new(dice.roll(300) as u64),
        importance: Importance::ALL[n % 4],
        rows: vec![CLAUSES + dice.roll(PROCESSES)],
    };
    Facts {
        on: day("2026-06-01"),
        from,
        to: day("2028-12-31"),
        programme: ProgrammeFact { risks: 3, has_criteria: true, has_effectiveness_review: false },
        standards: vec![StandardFact { id: id(0), key: String::new(), designation: "ISO/IEC 20000-1".into() }],
        audits,
        findings,
        changes: (0..100).map(|n| change(n, &mut dice)).collect(),
        people: (1..=PEOPLE).map(person).collect(),
        ties: (0..PROCESSES).map(tie).collect(),
        reviews: Vec::new(),
        forgotten: Vec::new(),
        shared: HashMap::new(),
        rows,
    }
}

fn person(n: usize) -> PersonFact {
    let competence = CompetenceFact { topic: "ISO/IEC 20000-1, internal auditor".into(), from: None, until: None };
    PersonFact { id: id(n), name: format!("Person {n}"), competences: vec![competence] }
}

fn tie(n: usize) -> Tie {
    Tie { person_id: id(1 + n), process_id: id(1_000_000 + CLAUSES + n), relation: ProcessRelation::Owns }
}
