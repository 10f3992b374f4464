//! Checks on the programme itself: the six usual failures of a clause 9.2 programme, the coverage of B6, the window before
//! an external audit, and what came back and was forgotten. Each says what decided it and what would mend it.

use std::collections::BTreeSet;

use chrono::{Days, Months};
use serde::Serialize;

use super::{
    coverage::{Round, missing, never, rounds},
    dates::Window,
    facts::{AuditFact, Facts, RowKind},
    priority::{Priority, PriorityLevel, priorities},
    said::{Said, said},
};
use crate::domain::{
    AuditId, GradeKind, ProcessId,
    independence::{conflicts, uncovered},
    vocabulary,
};

vocabulary! {
    CheckId {
        RiskBasis = "risk_basis", EarlierFindings = "earlier_findings", Criteria = "criteria",
        Independence = "independence", Sample = "sample", Effectiveness = "effectiveness", CoreTopics = "core_topics",
        CycleCoverage = "cycle_coverage", Window = "window", Recurrences = "recurrences",
    }
}

vocabulary! {
    CheckOutcome {
        Met = "met",
        /// Not so, and there is time to mend it.
        Open = "open",
        /// Not so, and the day has passed.
        Missed = "missed",
        NotApplicable = "not_applicable",
    }
}

vocabulary! {
    /// Only NORM may say "breach", and nothing here is NORM.
    CheckClass { Org = "ORG", Hint = "HINT" }
}

#[derive(Debug, Clone, PartialEq, Serialize, ts_rs::TS)]
pub struct ProgrammeCheck {
    pub id: CheckId,
    pub outcome: CheckOutcome,
    pub class: CheckClass,
    pub source: &'static str,
    /// The facts that decided it; at most `SHOWN` of a kind, then how many more.
    pub decided: Vec<Said>,
    /// What would mend it; empty where it is met.
    pub mend: Vec<Said>,
    /// Places of the rows concerned.
    pub rows: Vec<usize>,
    pub audits: Vec<AuditId>,
}

/// Facts told one by one.
const SHOWN: usize = 5;

pub fn checks(facts: &Facts) -> Vec<ProgrammeCheck> {
    let priorities = priorities(facts);
    vec![
        risk_basis(facts, &priorities),
        earlier_findings(facts),
        criteria(facts),
        independence(facts),
        sample(facts),
        effectiveness(facts),
        core_topics(facts),
        cycle_coverage(facts),
        window(facts),
        recurrences(facts),
    ]
}

const CLAUSE_92: &str = "ISO/IEC 20000-1 9.2; DOMAIN.md section 4";
const PRACTICE: &str = "ISO 19011 5.3–5.7; DOMAIN.md section 4";
const B6: &str = "ISO/IEC 17021-1 9.6.2.2; DOMAIN.md B6";
const WINDOW: &str = "DOMAIN.md section 4, last internal audit";

/// A check being put together: what was found wrong decides it.
struct Finding {
    check: ProgrammeCheck,
    past: bool,
}

impl Finding {
    fn new(id: CheckId, class: CheckClass, source: &'static str) -> Self {
        let outcome = CheckOutcome::Met;
        let check =
            ProgrammeCheck { id, outcome, class, source, decided: vec![], mend: vec![], rows: vec![], audits: vec![] };
        Self { check, past: false }
    }

    /// Something wrong: each a fact, `SHOWN` of them told.
    fn wrong(&mut self, facts: impl IntoIterator<Item = Said>, mend: &'static str) {
        let facts: Vec<Said> = facts.into_iter().collect();
        if facts.is_empty() {
            return;
        }
        let more = facts.len().saturating_sub(SHOWN);
        self.check.outcome = CheckOutcome::Open;
        self.check.decided.extend(facts.into_iter().take(SHOWN));
        if more > 0 {
            self.check.decided.push(said("check-and-more").arg("count", more));
        }
        self.check.mend.push(said(mend));
    }

    /// What decided a check that is met.
    fn done(mut self, met: Said) -> ProgrammeCheck {
        if self.check.outcome == CheckOutcome::Met {
            self.check.decided.push(met);
        } else if self.past {
            self.check.outcome = CheckOutcome::Missed;
        }
        self.check.rows.sort_unstable();
        self.check.rows.dedup();
        self.check
    }

    fn does_not_apply(mut self, why: Said) -> ProgrammeCheck {
        self.check.outcome = CheckOutcome::NotApplicable;
        self.check.decided.push(why);
        self.check
    }
}

/// The programme's own audits of the period that were not cancelled.
fn own(facts: &Facts) -> impl Iterator<Item = &AuditFact> {
    let in_period = |audit: &&AuditFact| audit.to >= facts.from && audit.from <= facts.to;
    facts.audits.iter().filter(|audit| audit.in_programme && audit.is_live() && audit.is_internal()).filter(in_period)
}

/// A risk basis is written down, and what weighs most is planned.
fn risk_basis(facts: &Facts, priorities: &[Priority]) -> ProgrammeCheck {
    let mut check = Finding::new(CheckId::RiskBasis, CheckClass::Org, PRACTICE);
    if facts.programme.risks == 0 {
        check.wrong([said("check-risk-none")], "mend-risk-none");
    }
    let planned = super::coverage::touched_in_period(facts);
    let left: Vec<&Priority> =
        priorities.iter().filter(|p| p.level == PriorityLevel::High && !planned[p.row]).collect();
    check.check.rows = left.iter().map(|priority| priority.row).collect();
    check.wrong(left.iter().map(|p| named("check-risk-left", facts, p.row).arg("points", p.points)), "mend-risk-left");
    check.done(said("check-risk-met").arg("risks", facts.programme.risks))
}

fn named(code: &'static str, facts: &Facts, row: usize) -> Said {
    let row = &facts.rows[row];
    let name = match row.kind {
        RowKind::Clause => format!("{} {}", row.number, row.name).trim().to_owned(),
        _ => row.name.clone(),
    };
    said(code).arg("kind", row.kind).arg("name", name)
}

/// Findings younger than this must be followed by an audit that looks again.
const FOLLOWED_MONTHS: u32 = 24;

/// Where a nonconformity was raised, an audit looked since or is going to.
fn earlier_findings(facts: &Facts) -> ProgrammeCheck {
    let mut check = Finding::new(CheckId::EarlierFindings, CheckClass::Org, CLAUSE_92);
    let since = facts.on.checked_sub_months(Months::new(FOLLOWED_MONTHS)).unwrap_or(facts.from);
    let weighs = |grade| matches!(grade, GradeKind::Major | GradeKind::Minor | GradeKind::AreaOfConcern);
    let recent: Vec<_> =
        facts.findings.iter().filter(|f| weighs(f.grade) && f.raised_on >= since && !f.rows.is_empty()).collect();
    if recent.is_empty() {
        return check.does_not_apply(said("check-findings-none").arg("months", FOLLOWED_MONTHS));
    }
    let mut last = vec![None; facts.rows.len()];
    for audit in facts.audits.iter().filter(|audit| audit.is_internal() && audit.is_live()) {
        audit.touches.iter().filter(|t| t.counts()).for_each(|t| last[t.row] = last[t.row].max(Some(audit.to)));
    }
    let followed = |raised_on, row: &usize| last[*row].is_some_and(|day| day > raised_on);
    let left: Vec<_> = recent.iter().filter(|f| !f.rows.iter().any(|row| followed(f.raised_on, row))).collect();
    check.check.rows = left.iter().flat_map(|finding| finding.rows.clone()).collect();
    let told = left
        .iter()
        .map(|f| named("check-findings-left", facts, f.rows[0]).arg("number", &f.number).arg("grade", f.grade));
    check.wrong(told, "mend-findings-left");
    check.done(said("check-findings-met").arg("count", recent.len()))
}

fn told(audits: &[&AuditFact], code: &'static str) -> Vec<Said> {
    audits.iter().map(|audit| said(code).arg("audit", &audit.number)).collect()
}

fn criteria(facts: &Facts) -> ProgrammeCheck {
    let mut check = Finding::new(CheckId::Criteria, CheckClass::Org, CLAUSE_92);
    if !facts.programme.has_criteria {
        check.wrong([said("check-criteria-programme")], "mend-criteria-programme");
    }
    let without: Vec<_> = own(facts).filter(|audit| audit.criteria == 0).collect();
    check.check.audits = without.iter().map(|audit| audit.id).collect();
    check.wrong(told(&without, "check-criteria-audit"), "mend-criteria-audit");
    check.done(said("check-criteria-met").arg("audits", own(facts).count()))
}

/// Independence can be shown: the team is known, the processes are named, somebody answers for each, and no tie is open.
fn independence(facts: &Facts) -> ProgrammeCheck {
    let mut check = Finding::new(CheckId::Independence, CheckClass::Org, "IA-01; DOMAIN.md section 4, own-work rule");
    let audits: Vec<_> = own(facts).filter(|audit| !audit.judges.is_empty()).collect();
    if audits.is_empty() {
        return check.does_not_apply(said("check-independence-no-team"));
    }
    let tied: Vec<_> = audits.iter().copied().filter(|audit| has_open_tie(facts, audit)).collect();
    let blind: Vec<_> = audits.iter().copied().filter(|audit| processes(facts, audit).is_empty()).collect();
    check.check.audits = tied.iter().chain(&blind).map(|audit| audit.id).collect();
    check.wrong(told(&tied, "check-independence-tie"), "mend-independence-tie");
    check.wrong(told(&blind, "check-independence-blind"), "mend-independence-blind");
    let audited: BTreeSet<usize> = audits.iter().flat_map(|audit| touched_processes(facts, audit)).collect();
    let known: BTreeSet<_> = facts.ties.iter().map(|tie| tie.process_id.0).collect();
    let ownerless: Vec<_> = audited.into_iter().filter(|row| !known.contains(&facts.rows[*row].id)).collect();
    check.check.rows.clone_from(&ownerless);
    let told = ownerless.iter().map(|row| named("check-independence-ownerless", facts, *row));
    check.wrong(told, "mend-independence-ownerless");
    check.done(said("check-independence-met").arg("audits", audits.len()))
}

fn touched_processes(facts: &Facts, audit: &AuditFact) -> Vec<usize> {
    let is_process = |row: &usize| facts.rows[*row].kind == RowKind::Process;
    audit.touches.iter().filter(|touch| touch.counts()).map(|touch| touch.row).filter(is_process).collect()
}

fn processes(facts: &Facts, audit: &AuditFact) -> Vec<ProcessId> {
    touched_processes(facts, audit).into_iter().map(|row| ProcessId(facts.rows[row].id)).collect()
}

fn has_open_tie(facts: &Facts, audit: &AuditFact) -> bool {
    let audited = processes(facts, audit);
    let open = |person| uncovered(audit.id, &conflicts(person, &facts.ties, &audited), &audit.overrides, &facts.ties);
    audit.judges.iter().any(|person| !open(*person).is_empty())
}

/// A reported audit says what it drew, and where there are several sites the programme visits some.
fn sample(facts: &Facts) -> ProgrammeCheck {
    let mut check = Finding::new(CheckId::Sample, CheckClass::Org, PRACTICE);
    let unsampled: Vec<_> =
        own(facts).filter(|a| a.is_done() && (a.samples == 0 || !a.has_sampling_statement)).collect();
    check.check.audits = unsampled.iter().map(|audit| audit.id).collect();
    check.wrong(told(&unsampled, "check-sample-audit"), "mend-sample-audit");
    let sites: Vec<usize> = facts.of_kind(RowKind::Site).collect();
    let visited = super::coverage::touched_in_period(facts);
    if sites.len() > 1 && !sites.iter().any(|site| visited[*site]) {
        check.wrong([said("check-sample-sites").arg("sites", sites.len())], "mend-sample-sites");
    }
    check.done(said("check-sample-met").arg("audits", own(facts).filter(|audit| audit.is_done()).count()))
}

/// Effectiveness is proven: of corrective action by a check, of the programme by its review once its period is over.
fn effectiveness(facts: &Facts) -> ProgrammeCheck {
    let mut check = Finding::new(CheckId::Effectiveness, CheckClass::Org, "ISO/IEC 20000-1 10.1; ISO 19011 5.7");
    let of = |code, wanted: fn(&super::facts::FindingFact) -> bool| {
        let found = facts.findings.iter().filter(move |finding| wanted(finding));
        found.map(move |finding| said(code).arg("number", &finding.number)).collect::<Vec<_>>()
    };
    check.wrong(of("check-effectiveness-overdue", |f| f.check_overdue), "mend-effectiveness-overdue");
    check.wrong(of("check-effectiveness-unproven", |f| f.closed_unproven), "mend-effectiveness-unproven");
    if facts.to < facts.on && !facts.programme.has_effectiveness_review {
        check.wrong([said("check-effectiveness-review").arg("date", facts.to)], "mend-effectiveness-review");
    }
    check.done(said("check-effectiveness-met"))
}

/// B6 before each external audit of the period.
fn core_topics(facts: &Facts) -> ProgrammeCheck {
    let mut check = Finding::new(CheckId::CoreTopics, CheckClass::Org, B6);
    let rounds = rounds(facts);
    if rounds.is_empty() {
        return check.does_not_apply(said("check-core-no-external"));
    }
    for round in &rounds {
        let missing = missing(facts, round);
        check.past |= round.on <= facts.on && !missing.is_empty();
        check.check.rows.extend(&missing);
        check.check.audits.extend(round.audit_id.filter(|_| !missing.is_empty()));
        let code = if round.is_full() { "check-core-left-full" } else { "check-core-left" };
        let told =
            missing.iter().map(|row| named(code, facts, *row).arg("date", round.on).arg("audit_kind", round.kind));
        check.wrong(told, "mend-core-left");
    }
    check.done(said("check-core-met").arg("audits", rounds.len()))
}

fn cycle_coverage(facts: &Facts) -> ProgrammeCheck {
    let mut check = Finding::new(CheckId::CycleCoverage, CheckClass::Org, B6);
    let clauses = facts.of_kind(RowKind::Clause).count();
    if clauses == 0 {
        return check.does_not_apply(said("check-cycle-no-standard"));
    }
    let left = never(facts);
    check.past = facts.to < facts.on;
    check.check.rows.clone_from(&left);
    check.wrong(left.iter().map(|row| named("check-cycle-left", facts, *row)), "mend-cycle-left");
    check.done(said("check-cycle-met").arg("clauses", clauses))
}

/// The last internal audit and the management review fall four to six weeks before the external audit.
fn window(facts: &Facts) -> ProgrammeCheck {
    let mut check = Finding::new(CheckId::Window, CheckClass::Hint, WINDOW);
    let rounds = rounds(facts);
    if rounds.is_empty() {
        return check.does_not_apply(said("check-core-no-external"));
    }
    for round in &rounds {
        let window = Window::before(round.on);
        let wrong = window_of(facts, round, window);
        check.past |= !wrong.is_empty() && window.to < facts.on;
        check.check.audits.extend(round.audit_id.filter(|_| !wrong.is_empty()));
        check.wrong(wrong, "mend-window");
    }
    check.done(said("check-window-met").arg("audits", rounds.len()))
}

fn window_of(facts: &Facts, round: &Round, window: Window) -> Vec<Said> {
    let args = |said: Said| said.arg("from", window.from).arg("to", window.to).arg("date", round.on);
    let internal = facts.audits.iter().filter(|audit| audit.is_internal() && audit.is_live() && round.has(audit));
    let last = internal.map(|audit| audit.to).max();
    let held = facts.reviews.iter().map(super::facts::ReviewFact::day);
    let review = held.filter(|day| *day >= round.from && *day < round.on).max();
    let fits = |day: Option<chrono::NaiveDate>, none, outside| match day {
        None => Some(args(said(none))),
        Some(day) if !window.has(day) => Some(args(said(outside).arg("day", day))),
        Some(_) => None,
    };
    let audit = fits(last, "check-window-no-audit", "check-window-audit");
    audit.into_iter().chain(fits(review, "check-window-no-review", "check-window-review")).collect()
}

fn recurrences(facts: &Facts) -> ProgrammeCheck {
    let mut check = Finding::new(CheckId::Recurrences, CheckClass::Org, CLAUSE_92);
    check.past = facts.forgotten.iter().any(|due| due.due_on < facts.on);
    // What is due in a year's time need not be planned today.
    let soon = facts.on + Days::new(90);
    let due = facts.forgotten.iter().filter(|due| due.due_on <= soon);
    let told = due.map(|due| said("check-recurrence-left").arg("title", &due.title).arg("date", due.due_on));
    check.wrong(told.collect::<Vec<_>>(), "mend-recurrence-left");
    check.done(said("check-recurrence-met"))
}

#[cfg(test)]
#[path = "checks_tests.rs"]
mod tests;
