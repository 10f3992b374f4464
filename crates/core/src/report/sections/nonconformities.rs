//! Every nonconformity with its whole life: requirement, evidence, statement; correction, cause, plan, proof, effectiveness, closure.

use super::{
    cause,
    parts::{Facts, anchor, badge, by_on, chapter, clause, day, day_or_blank, lines, reference, references},
};
use crate::report::{
    blocks::{Block, Column, Heading, Rich, Row, Section, Span, Table, Tone},
    model::{AuditReport, DueDate, Effectiveness, Nonconformity, Plan, Step, Transition},
    words::Words,
};

const LISTED: usize = 40;

pub fn section(model: &AuditReport, words: &dyn Words) -> Option<Section> {
    let listed = model.nonconformities.len() <= LISTED;
    let blocks = model.nonconformities.iter().flat_map(|one| nonconformity(one, listed, words)).collect();
    chapter(words, "report-nonconformities", blocks)
}

fn nonconformity(one: &Nonconformity, listed: bool, words: &dyn Words) -> Vec<Block> {
    let mut heading = Heading::new(2, format!("{}  {}", one.number, one.title))
        .anchor(anchor("nonconformity", &one.number))
        .unnumbered();
    heading.listed = listed;
    let mut blocks = vec![Block::Heading(heading)];
    blocks.extend(life(one, 3, words));
    blocks
}

/// Everything of a nonconformity but its heading; its parts' headings stand at `level`.
pub(in crate::report) fn life(one: &Nonconformity, level: u8, words: &dyn Words) -> Vec<Block> {
    let mut blocks: Vec<_> = identity(one, words).into_iter().collect();
    for (code, content) in steps_of_life(one, words) {
        if !content.is_empty() {
            blocks.push(Block::Heading(Heading::new(level, words.plain(code)).unlisted()));
            blocks.extend(content);
        }
    }
    blocks
}

fn steps_of_life(one: &Nonconformity, words: &dyn Words) -> [(&'static str, Vec<Block>); 9] {
    let step = |step: &Option<Step>| step.as_ref().and_then(|step| step_facts(step, words)).into_iter().collect();
    let check = one.effectiveness.as_ref().and_then(|check| effectiveness(check, words));
    [
        ("report-triad", triad(one, words).into_iter().collect()),
        ("report-correction", step(&one.correction)),
        ("report-cause", one.cause.iter().flat_map(|cause| cause::blocks(cause, words)).collect()),
        ("report-plan", one.plan.iter().filter_map(|plan| plan_facts(plan, words)).collect()),
        ("report-implementation", step(&one.implementation)),
        ("report-verification", step(&one.verification)),
        ("report-effectiveness-check", check.into_iter().collect()),
        ("report-due-dates", due(&one.due, words).into_iter().collect()),
        ("report-course", transitions(&one.transitions, words).into_iter().collect()),
    ]
}

pub(in crate::report) fn identity(one: &Nonconformity, words: &dyn Words) -> Option<Block> {
    let grade = Rich::from(badge(&one.grade)).and("  ").and(Span::new(&one.state).bold());
    let repeats = one.repeats.as_ref().map(|twin| {
        Rich::from(Span::new(words.word("report-repeats", &[("number", twin.into())])).tone(Tone::Bad).bold())
    });
    let closed = one.closed.as_ref().map(|closure| {
        let who =
            [Some(&closure.by), closure.second.as_ref()].into_iter().flatten().cloned().collect::<Vec<_>>().join(" + ");
        noted(by_on(&who, Some(closure.on)), &closure.note)
    });
    Facts::new(words)
        .add("report-grade-and-state", grade)
        .add("report-clause", clause(&one.standard, &one.clause, &one.clause_title))
        .short("report-process", &one.process)
        .short("report-owner", &one.owner)
        .short("report-issued-on", day_or_blank(one.issued_on))
        .short("report-finding", reference("finding", &one.finding))
        .short("report-failure-of", &one.failure_of)
        .short("report-aliases", one.aliases.join(", "))
        .add("report-risk", &one.risk)
        .add("report-recurrence", repeats.unwrap_or_default())
        .add("report-closed", closed.unwrap_or_default())
        .block()
}

/// With the note on a line of its own.
fn noted(rich: Rich, note: &str) -> Rich {
    let gap = if rich.is_blank() || note.is_empty() { "" } else { "\n" };
    rich.and(format!("{gap}{note}"))
}

pub(in crate::report) fn triad(one: &Nonconformity, words: &dyn Words) -> Option<Block> {
    Facts::new(words)
        .add("report-requirement", &one.requirement)
        .add("report-evidence-found", &one.evidence_text)
        .add("report-evidence", references("evidence", &one.evidence))
        .add("report-statement", &one.statement)
        .block()
}

pub(in crate::report) fn step_facts(step: &Step, words: &dyn Words) -> Option<Block> {
    Facts::new(words)
        .add("report-what", &step.text)
        .short("report-by-whom", by_on(&step.by, step.on))
        .short("report-evidence", references("evidence", &step.evidence))
        .block()
}

pub(in crate::report) fn plan_facts(plan: &Plan, words: &dyn Words) -> Option<Block> {
    let decided = [Rich::from(Span::new(&plan.decision).bold()), by_on(&plan.decided_by, plan.decided_on)];
    let decided = decided
        .into_iter()
        .filter(|part| !part.is_blank())
        .reduce(|one, other| Rich([one.0, vec![", ".into()], other.0].concat()));
    let decision = noted(decided.unwrap_or_default(), &plan.decision_note);
    Facts::new(words)
        .add("report-what", &plan.text)
        .add("report-actions", references("action", &plan.actions))
        .add("report-criterion", &plan.criterion)
        .add("report-method", &plan.method)
        .add("report-check-planned", by_on(&plan.checker, plan.check_on))
        .add("report-decision", decision)
        .block()
}

pub(in crate::report) fn effectiveness(check: &Effectiveness, words: &dyn Words) -> Option<Block> {
    let tone = match check.effective {
        Some(true) => Tone::Good,
        Some(false) => Tone::Bad,
        None => Tone::Muted,
    };
    Facts::new(words)
        .add("report-outcome", Span::new(&check.outcome).badge(tone))
        .add("report-what", &check.text)
        .short("report-by-whom", by_on(&check.by, check.on))
        .short("report-evidence", references("evidence", &check.evidence))
        .block()
}

pub(in crate::report) fn due(due: &[DueDate], words: &dyn Words) -> Option<Block> {
    let columns = vec![
        Column::share(words.plain("report-step"), 1.0),
        Column::fixed(words.plain("report-due"), 66.0),
        Column::fixed(words.plain("report-done-on"), 66.0),
        Column::share(words.plain("report-moved-because"), 1.6),
    ];
    let row = |one: &DueDate| {
        Row::new([
            (&one.what).into(),
            day(one.on).into(),
            day_or_blank(one.done_on).into(),
            (&one.moved_because).into(),
        ])
    };
    let rows: Vec<_> = due.iter().map(row).collect();
    (!rows.is_empty()).then_some(Block::Table(Table { caption: None, columns, rows, zebra: true, row_heads: true }))
}

pub(in crate::report) fn transitions(transitions: &[Transition], words: &dyn Words) -> Option<Block> {
    let columns = vec![
        Column::fixed(words.plain("report-on"), 66.0),
        Column::share(words.plain("report-state"), 1.6),
        Column::share(words.plain("report-by"), 1.0),
        Column::share(words.plain("report-reason"), 1.6),
    ];
    let row = |one: &Transition| {
        let moved = if one.from.is_empty() { one.to.clone() } else { format!("{} → {}", one.from, one.to) };
        Row::new([day(one.on).into(), lines([moved]), (&one.by).into(), (&one.reason).into()])
    };
    let rows: Vec<_> = transitions.iter().map(row).collect();
    (!rows.is_empty()).then_some(Block::Table(Table { caption: None, columns, rows, zebra: true, row_heads: true }))
}
