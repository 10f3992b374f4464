//! What-if: the nearest day to move an audit to, so that a rule it breaks holds and no other breaks by the move.

use std::collections::BTreeSet;

use chrono::NaiveDate;

use super::{
    Case, RULES, check,
    date::add_days,
    facts::{EventFact, Facts},
    judge,
    verdict::{Evaluation, Say},
};
use crate::domain::Refusal;

/// How far a day is looked for: a cycle to either side.
const REACH_DAYS: i64 = 3 * 366;

/// (rule, subject or event) that does not hold.
type Broken = BTreeSet<(&'static str, String)>;

/// The nearest last day for the event of that id on which `rule` no longer stands against it, none of its other rules
/// does, and nothing breaks that held before. None where no day within three years does. An audit of several days keeps
/// its length, a decision its distance. The earlier of two equally near days is told.
pub fn nearest(facts: &Facts, on: NaiveDate, event_id: &str, rule: &str) -> Result<Option<NaiveDate>, Refusal> {
    check::facts(facts, on)?;
    if !RULES.iter().any(|known| known.id == rule) {
        return Err(Refusal::new("rule-unknown").arg("rule", rule).at("rule"));
    }
    let Some(event) = facts.events.iter().position(|event| event.id.as_deref() == Some(event_id)) else {
        return Err(Refusal::new("facts-event-unknown").arg("name", event_id).at("event_id"));
    };
    let now = broken(&judge(&Case::new(facts, on)));
    let day = facts.events[event].last_day;
    let mut moved = facts.clone();
    let nearest = (1..=REACH_DAYS).flat_map(|away| [add_days(day, -away), add_days(day, away)]).find(|to| {
        shift(&mut moved.events[event], &facts.events[event], *to);
        check::facts(&moved, on).is_ok() && mends(&broken(&judge(&Case::new(&moved, on))), &now, rule, event_id)
    });
    Ok(nearest)
}

/// Moves an event and what hangs on it.
pub fn shift(event: &mut EventFact, from: &EventFact, last_day: NaiveDate) {
    let by = (last_day - from.last_day).num_days();
    event.last_day = last_day;
    event.first_day = from.first_day.map(|day| add_days(day, by));
    event.decision = from.decision.map(|day| add_days(day, by));
    // A moved audit is a plan again: whether it is done follows from its day.
    event.done = from.done.filter(|done| !done);
}

/// Subjects change with the event's day, so what names the event counts by the event.
fn broken(evaluation: &Evaluation<Say>) -> Broken {
    let failing = evaluation.verdicts.iter().filter(|verdict| verdict.verdict.does_not_hold());
    failing.map(|v| (v.rule, v.event_id.clone().unwrap_or_else(|| v.subject.clone()))).collect()
}

fn mends(then: &Broken, now: &Broken, rule: &str, event_id: &str) -> bool {
    let of_rule = |broken: &Broken| broken.iter().filter(|(id, _)| *id == rule).count();
    let had = of_rule(now);
    let better = had == 0 || of_rule(then) < had;
    better && then.is_subset(now) && !then.iter().any(|(_, subject)| subject == event_id)
}
