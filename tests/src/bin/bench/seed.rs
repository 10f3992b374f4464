//! A workspace as large as the figures ask: findings a thousand an entry, as an import brings them; then the nonconformities,
//! each with its action in an entry of its own, and single edits until there are as many entries as findings.

use std::{ops::Range, time::Instant};

use chrono::{Days, NaiveDate};
use serde_json::{Value, json};
use triennium_core::{
    app::{App, Op, Tx},
    domain::*,
    store::{catalogue::ClauseRow, record},
};
use triennium_tests::Laptop;

use crate::measure::{Dice, line};

const WORDS: &[&str] = &[
    "change",
    "incident",
    "supplier",
    "approval",
    "record",
    "evidence",
    "service",
    "request",
    "release",
    "availability",
    "continuity",
    "review",
    "objective",
    "policy",
    "capacity",
    "budget",
    "configuration",
    "asset",
    "catalogue",
    "report",
    "escalation",
    "priority",
    "customer",
    "complaint",
    "training",
    "awareness",
    "scope",
    "risk",
    "control",
    "access",
    "backup",
    "restore",
    "measurement",
    "target",
    "agreement",
    "contract",
    "owner",
    "deadline",
    "meeting",
    "minutes",
];
const AUDITS: usize = 200;
/// Audits under way, each with a checklist.
const UNDER_WAY: usize = 10;
const QUESTIONS: i64 = 200;

impl Dice {
    pub fn words(&mut self, count: usize) -> String {
        (0..count).map(|_| self.of(WORDS)).collect::<Vec<_>>().join(" ")
    }
}

pub fn word(dice: &mut Dice) -> &'static str {
    dice.of(WORDS)
}

/// What records stand on.
pub struct Ground {
    pub audits: Vec<AuditId>,
    pub clauses: Vec<ClauseId>,
    pub grades: Vec<(GradeId, GradeKind)>,
    pub people: Vec<PersonId>,
    pub processes: Vec<ProcessId>,
}

impl Ground {
    pub fn of(laptop: &Laptop) -> Self {
        let read = |db: &_| {
            let clauses: Vec<ClauseRow> = record::select(db, "WHERE is_leaf ORDER BY id", [])?;
            let grades: Vec<Grade> = record::select(db, "WHERE NOT deleted ORDER BY id", [])?;
            let audits: Vec<Audit> = record::select(db, "ORDER BY id", [])?;
            let people: Vec<Person> = record::select(db, "ORDER BY id", [])?;
            let processes: Vec<Process> = record::select(db, "ORDER BY id", [])?;
            Ok(Self {
                audits: audits.iter().map(|a| a.id).collect(),
                clauses: clauses.iter().map(|c| c.id).collect(),
                grades: grades.iter().map(|g| (g.id, g.kind)).collect(),
                people: people.iter().map(|p| p.id).collect(),
                processes: processes.iter().map(|p| p.id).collect(),
            })
        };
        laptop.host.desk().app().expect("open").read(read).expect("ground")
    }
}

/// So many days after 1 March 2024: the clock of the tests stands at 2 March 2026.
fn day(days: usize) -> NaiveDate {
    let first = NaiveDate::from_ymd_opt(2024, 3, 1).expect("a day");
    first.checked_add_days(Days::new(days as u64)).expect("a day")
}

pub fn fill(laptop: &Laptop, rows: usize) {
    let app = laptop.host.desk().app().expect("open");
    prepare(laptop, &app);
    let ground = Ground::of(laptop);
    let mut dice = Dice(7);
    let started = Instant::now();
    for from in (0..rows).step_by(1_000) {
        add_findings(&app, &ground, &mut dice, from..rows.min(from + 1_000));
    }
    line("seed findings with history and search, rows/s", rows as f64 / started.elapsed().as_secs_f64(), "-");
    let started = Instant::now();
    let entries = nonconformities(laptop, &app, &ground, &mut dice);
    edits(&app, &mut dice, rows.saturating_sub(entries));
    line("single entries of history, each synced, entries/s", rows as f64 / started.elapsed().as_secs_f64(), "-");
}

fn write(app: &App, f: impl FnOnce(&Tx<'_>) -> triennium_core::Result<()>) {
    app.transact(Op::SampleOrganisation, "", f).expect("written");
}

fn prepare(laptop: &Laptop, app: &App) {
    let made = |command, name: String| laptop.ok(command, json!({ "name": name }));
    (0..40).for_each(|n| drop(made("person_save", format!("Person {n}"))));
    (0..20).for_each(|n| drop(made("process_save", format!("Process {n}"))));
    let (ground, mut dice) = (Ground::of(laptop), Dice(3));
    for n in 0..AUDITS {
        let from = day(dice.roll(900));
        let audit = laptop.ok(
            "audit_create",
            json!({"kind": "internal", "title": format!("Audit {n}"), "planned_from": from, "planned_to": from}),
        );
        if n < UNDER_WAY {
            write(app, |tx| under_way(tx, id(&audit), &ground));
        }
    }
}

pub fn id<T: std::str::FromStr<Err: std::fmt::Debug>>(made: &Value) -> T {
    made["id"].as_str().expect("an id").parse().expect("an id")
}

fn under_way(tx: &Tx<'_>, audit: AuditId, ground: &Ground) -> triennium_core::Result<()> {
    let before: Audit = tx.get(audit)?;
    tx.update(&Audit { state: AuditState::InProgress, actual_from: Some(before.planned_from), ..before })?;
    (0..QUESTIONS).try_for_each(|position| tx.insert(&question(tx, audit, ground, position)))
}

fn question(tx: &Tx<'_>, audit: AuditId, ground: &Ground, position: i64) -> ChecklistItem {
    let answered = position < QUESTIONS / 2;
    ChecklistItem {
        id: ChecklistItemId(tx.uuid()),
        audit_id: audit,
        clause_id: ground.clauses[position as usize % ground.clauses.len()],
        position,
        question: format!("Question {position}"),
        expected_evidence: String::new(),
        sampling_hint: String::new(),
        origin: QuestionOrigin::Own,
        result: answered.then_some(ChecklistResult::Conform),
        note: String::new(),
        private_note: String::new(),
        persons: String::new(),
        reason: String::new(),
        auditor_id: None,
        answered_at: answered.then_some(tx.now),
        carried_from: None,
        earlier_result: None,
        earlier_note: String::new(),
        deleted: false,
    }
}

pub fn add_findings(app: &App, ground: &Ground, dice: &mut Dice, numbers: Range<usize>) {
    write(app, |tx| numbers.into_iter().try_for_each(|n| tx.insert(&finding(ground, dice, FindingId(tx.uuid()), n))));
}

fn finding(ground: &Ground, dice: &mut Dice, id: FindingId, n: usize) -> Finding {
    Finding {
        id,
        number: format!("FN-2025-{n:06}"),
        audit_id: dice.of(&ground.audits),
        clause_id: dice.of(&ground.clauses),
        checklist_item_id: None,
        grade_id: dice.of(&ground.grades).0,
        title: dice.words(5),
        description: dice.words(30),
        process_id: Some(dice.of(&ground.processes)),
        site_id: None,
        service_id: None,
        raised_by: dice.of(&ground.people),
        raised_on: day(dice.roll(730)),
        external_reference: String::new(),
        deleted: false,
    }
}

/// One for each finding whose grade asks for one. How many there are.
fn nonconformities(laptop: &Laptop, app: &App, ground: &Ground, dice: &mut Dice) -> usize {
    let asks = |grade: GradeId| {
        ground
            .grades
            .iter()
            .find(|(id, _)| *id == grade)
            .map(|(_, kind)| *kind)
            .filter(|kind| kind.needs_nonconformity())
    };
    let findings: Vec<Finding> = app.read(|db| record::select(db, "ORDER BY number", [])).expect("findings");
    let raised: Vec<(Finding, GradeKind)> =
        findings.into_iter().filter_map(|finding| asks(finding.grade_id).map(|kind| (finding, kind))).collect();
    let (first, _) = raised.first().expect("a finding that asks for one");
    let first = laptop.ok("nonconformity_create", json!({"finding_id": first.id, "risk": "medium"}));
    let first: Nonconformity = serde_json::from_value(first).expect("a nonconformity");
    for (n, (finding, kind)) in raised.iter().enumerate().skip(1) {
        let nc = nonconformity(&first, finding, *kind, n, dice);
        write(app, |tx| loop_of(tx, Nonconformity { id: NonconformityId(tx.uuid()), ..nc }, ground, dice));
    }
    raised.len()
}

/// Six of ten are closed, the others are everywhere.
fn nonconformity(
    first: &Nonconformity,
    finding: &Finding,
    grade_kind: GradeKind,
    n: usize,
    dice: &mut Dice,
) -> Nonconformity {
    let state = if dice.roll(10) < 6 { NonconformityState::Closed } else { dice.of(NonconformityState::ALL) };
    let after = |days: u64| finding.raised_on.checked_add_days(Days::new(days));
    Nonconformity {
        number: format!("NC-2025-{n:06}"),
        title: finding.title.clone(),
        finding_id: Some(finding.id),
        audit_id: Some(finding.audit_id),
        clause_id: finding.clause_id,
        process_id: finding.process_id,
        grade_id: finding.grade_id,
        grade_kind,
        risk: dice.of(Risk::ALL),
        statement: dice.words(20),
        evidence_text: finding.description.clone(),
        state,
        owner_id: Some(finding.raised_by),
        raised_by: finding.raised_by,
        raised_on: finding.raised_on,
        issued_on: (state != NonconformityState::Draft).then(|| after(2)).flatten(),
        correction_due: after(14),
        plan_due: after(30),
        implementation_due: after(90),
        effectiveness_due: after(180),
        closed_on: (state == NonconformityState::Closed).then(|| after(60 + dice.roll(150) as u64)).flatten(),
        ..first.clone()
    }
}

fn loop_of(tx: &Tx<'_>, nc: Nonconformity, ground: &Ground, dice: &mut Dice) -> triennium_core::Result<()> {
    tx.insert(&nc)?;
    tx.insert(&action(tx, &nc, ground, dice))?;
    tx.insert(&Transition {
        id: TransitionId(tx.uuid()),
        nonconformity_id: nc.id,
        step: StepKind::ProposePlan,
        from_state: NonconformityState::CauseSubmitted,
        to_state: NonconformityState::PlanProposed,
        cycle: 1,
        by: nc.raised_by,
        at: tx.now,
        reason: String::new(),
    })?;
    let Some(closed_on) = nc.closed_on else { return Ok(()) };
    tx.insert(&EffectivenessCheck {
        id: EffectivenessCheckId(tx.uuid()),
        nonconformity_id: nc.id,
        cycle: 1,
        done_on: closed_on,
        done_by: dice.of(&ground.people),
        result: EffectivenessResult::Effective,
        looked_at: dice.words(8),
        note: String::new(),
        deleted: false,
    })
}

fn action(tx: &Tx<'_>, nc: &Nonconformity, ground: &Ground, dice: &mut Dice) -> Action {
    let state = if nc.closed_on.is_some() { ActionState::Verified } else { dice.of(ActionState::ALL) };
    let due_on = nc.implementation_due.expect("set above");
    Action {
        id: ActionId(tx.uuid()),
        number: nc.number.replace("NC", "AC"),
        kind: ActionKind::Corrective,
        nonconformity_id: Some(nc.id),
        cycle: 1,
        audit_id: nc.audit_id,
        finding_id: None,
        title: dice.words(4),
        description: dice.words(15),
        owner_id: dice.of(&ground.people),
        due_on,
        original_due_on: due_on,
        due_reason: String::new(),
        state,
        progress_pct: 0,
        progress_note: String::new(),
        done_on: nc.closed_on,
        done_by: None,
        verified_on: nc.closed_on,
        verified_by: None,
        verification_note: String::new(),
        cancelled_reason: String::new(),
        deleted: false,
    }
}

/// A finding described anew, one an entry.
fn edits(app: &App, dice: &mut Dice, count: usize) {
    let findings: Vec<Finding> =
        app.read(|db| record::select(db, "ORDER BY number DESC LIMIT ?1", [count as i64])).expect("findings");
    for finding in findings {
        let edited = Finding { description: dice.words(30), ..finding };
        app.transact(Op::FindingEdit, "", |tx| tx.update(&edited)).expect("edited");
    }
}
