//! Facts made by hand for the tests of the planner's rules. Compiled for tests only.

use std::collections::HashMap;

use chrono::{Days, NaiveDate};
use uuid::Uuid;

use super::facts::*;
use crate::domain::{independence::*, *};

pub fn day(text: &str) -> NaiveDate {
    text.parse().expect("a day")
}

pub fn standard() -> CatalogueId {
    CatalogueId(Uuid::from_u128(1))
}

pub fn row(kind: RowKind, n: u128, number: &str) -> Row {
    Row {
        kind,
        id: Uuid::from_u128(n),
        number: number.to_owned(),
        name: format!("{kind} {n}"),
        catalogue_id: matches!(kind, RowKind::Clause | RowKind::Process).then(standard),
        core: Vec::new(),
        importance: Importance::Medium,
        country: String::new(),
        headcount: 0,
        is_central: false,
    }
}

/// The year 2026, asked on its first Monday, with these leaf clauses; 9.2, 9.3 and 10.1 are core.
pub fn facts(clauses: &[&str]) -> Facts {
    let clause = |(n, number): (usize, &&str)| {
        let mut row = row(RowKind::Clause, 100 + n as u128, number);
        if ["9.2", "9.3", "10.1"].contains(number) {
            row.core = vec!["internal audits".to_owned()];
        }
        row
    };
    Facts {
        on: day("2026-01-05"),
        from: day("2026-01-01"),
        to: day("2026-12-31"),
        programme: ProgrammeFact { risks: 1, has_criteria: true, has_effectiveness_review: false },
        standards: vec![StandardFact {
            id: standard(),
            key: "iso20000-1-2018".into(),
            designation: "ISO/IEC 20000-1".into(),
        }],
        rows: clauses.iter().enumerate().map(clause).collect(),
        audits: Vec::new(),
        findings: Vec::new(),
        changes: Vec::new(),
        people: Vec::new(),
        ties: Vec::new(),
        reviews: Vec::new(),
        forgotten: Vec::new(),
        shared: HashMap::new(),
    }
}

/// An internal audit of two days.
pub fn audit(n: u128, from: &str, touches: &[(usize, CellState)]) -> AuditFact {
    let touch = |(row, state): &(usize, CellState)| Touch {
        row: *row,
        state: *state,
        left_out: None,
        reason: String::new(),
        moved_to: None,
    };
    AuditFact {
        id: AuditId(Uuid::from_u128(n)),
        event: None,
        is_event_only: false,
        number: format!("IA-{n}"),
        title: String::new(),
        kind: AuditKind::Internal,
        state: AuditState::Planned,
        in_programme: true,
        from: day(from),
        to: day(from) + Days::new(1),
        moves: Vec::new(),
        touches: touches.iter().map(touch).collect(),
        judges: Vec::new(),
        people: Vec::new(),
        criteria: 1,
        catalogues: vec![standard()],
        overrides: Vec::new(),
        samples: 0,
        has_sampling_statement: false,
    }
}

pub fn done(audit: AuditFact) -> AuditFact {
    AuditFact { state: AuditState::Reported, samples: 1, has_sampling_statement: true, ..audit }
}

pub fn surveillance(n: u128, from: &str, touches: &[(usize, CellState)]) -> AuditFact {
    AuditFact { kind: AuditKind::Surveillance, ..audit(n, from, touches) }
}

pub fn finding(grade: GradeKind, raised_on: &str, rows: &[usize]) -> FindingFact {
    FindingFact {
        number: "NC-1".into(),
        grade,
        raised_on: day(raised_on),
        is_open: true,
        is_overdue: false,
        is_repeat: false,
        check_overdue: false,
        closed_unproven: false,
        closed_on: None,
        rows: rows.to_vec(),
    }
}

pub fn change(on: &str, importance: Importance, rows: &[usize]) -> ChangeFact {
    ChangeFact { title: "New supplier".into(), on: day(on), importance, rows: rows.to_vec() }
}

pub fn person(n: u128, topics: &[&str]) -> PersonFact {
    let competence = |topic: &&str| CompetenceFact { topic: (*topic).to_owned(), from: None, until: None };
    PersonFact {
        id: PersonId(Uuid::from_u128(n)),
        name: format!("Person {n}"),
        competences: topics.iter().map(competence).collect(),
    }
}

pub fn owns(person: u128, process: u128) -> Tie {
    Tie {
        person_id: PersonId(Uuid::from_u128(person)),
        process_id: ProcessId(Uuid::from_u128(process)),
        relation: ProcessRelation::Owns,
    }
}
