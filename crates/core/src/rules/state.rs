//! Where a certification stands on a day (DOMAIN.md A4), read from the facts; nobody sets it.
//!
//! `applied → stage1_done → stage2_done → active ⇄ suspended → withdrawn`; `active → expired → restored | lapsed`;
//! `active → scope_changed` (new certificate, same cycle); `active → transferred` (new body, same expiry).

use chrono::NaiveDate;

use super::{
    case::{Case, Cycle},
    facts::EventKind,
    verdict::State,
};

/// The state and the day it began, where the facts say.
pub fn of(case: &Case<'_>) -> (State, Option<NaiveDate>) {
    let cycle = case.current();
    if case.by_now(case.facts.withdrawn_on) {
        return (State::Withdrawn, case.facts.withdrawn_on);
    }
    if !case.by_now(cycle.decision) && !earlier_still_holds(case) {
        return before_decision(case, cycle);
    }
    ended(case, cycle).or_else(|| suspended(case)).unwrap_or_else(|| standing(case, cycle))
}

/// A recertification decided for a day to come: until then the earlier cycle's certificate counts.
fn earlier_still_holds(case: &Case<'_>) -> bool {
    let earlier = case.cycles.len().checked_sub(2).map(|at| &case.cycles[at]);
    earlier.is_some_and(|cycle| case.by_now(cycle.decision) && cycle.expiry.is_some_and(|expiry| case.on <= expiry))
}

fn before_decision(case: &Case<'_>, cycle: &Cycle<'_>) -> (State, Option<NaiveDate>) {
    let done =
        |kind| cycle.of_kind(kind).filter(|e| e.done && e.fact.last_day <= case.on).map(|e| e.fact.last_day).last();
    let stage2 = done(EventKind::Stage2).or(cycle.stage2_last_day.filter(|day| *day <= case.on));
    match (stage2, done(EventKind::Stage1)) {
        (Some(day), _) => (State::Stage2Done, Some(day)),
        (None, Some(day)) => (State::Stage1Done, Some(day)),
        (None, None) => (State::Applied, None),
    }
}

/// Past its expiry: expired, restored within the time for it, or lapsed. A recertification decided before is no end.
fn ended(case: &Case<'_>, cycle: &Cycle<'_>) -> Option<(State, Option<NaiveDate>)> {
    let expiry = cycle.expiry.filter(|expiry| case.on > *expiry && case.by_now(cycle.decision))?;
    let until = cycle.restore_until()?;
    let decided = cycle.recertified_on().filter(|day| *day <= case.on);
    match decided {
        Some(day) if day <= expiry => None,
        Some(day) if day <= until => Some((State::Restored, Some(day))),
        // Later than that it is a new certification, not a restored one (CYC-09).
        Some(day) if new_cycle_after_lapse(cycle, expiry, day) => Some((State::Active, Some(day))),
        _ if case.on <= until => Some((State::Expired, expiry.succ_opt())),
        _ => Some((State::Lapsed, until.succ_opt())),
    }
}

/// A stage 2 after the expiry and before the decision.
pub fn new_cycle_after_lapse(cycle: &Cycle<'_>, expiry: NaiveDate, decision: NaiveDate) -> bool {
    cycle.of_kind(EventKind::Stage2).any(|e| e.done && e.fact.last_day > expiry && e.fact.last_day <= decision)
}

fn suspended(case: &Case<'_>) -> Option<(State, Option<NaiveDate>)> {
    let holds = |s: &&super::facts::SuspensionFact| s.from <= case.on && s.to.is_none_or(|to| case.on < to);
    let since = case.facts.suspensions.iter().filter(holds).map(|s| s.from).min()?;
    Some((State::Suspended, Some(since)))
}

fn standing(case: &Case<'_>, cycle: &Cycle<'_>) -> (State, Option<NaiveDate>) {
    if let Some(on) = case.facts.transfer.as_ref().and_then(|t| t.on).filter(|on| *on <= case.on) {
        return (State::Transferred, Some(on));
    }
    let in_cycle = |day: &NaiveDate| *day <= case.on && cycle.decision.is_some_and(|decision| *day >= decision);
    let changed = case.facts.changes.iter().filter_map(|change| change.new_certificate).filter(in_cycle).max();
    match changed {
        Some(day) => (State::ScopeChanged, Some(day)),
        None => (State::Active, cycle.effective_date.or(cycle.decision)),
    }
}
