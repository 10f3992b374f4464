//! Facts that cannot be true together are refused, with the path of the value at fault (`events[1].last_day`), before any
//! rule looks at them. A broken rule is no contradiction: that is for the verdicts.

use std::collections::HashSet;

use chrono::{Datelike, NaiveDate};

use super::{
    case::RESTORE_MONTHS,
    date::{add_days, add_years},
    facts::*,
};
use crate::domain::Refusal;

/// Days outside these years are slips of the pen; and no arithmetic comes near the calendar's end.
const YEARS: std::ops::RangeInclusive<i32> = 1950..=2200;
/// More than any certification has; a file of millions is no certification.
const MOST: usize = 5_000;
/// STA-01.
const NUMBER_CHARS: usize = 60;
const NAME_CHARS: usize = 200;
/// Ten years: no body's term is longer.
const MOST_MONTHS: u32 = 120;
const MOST_DAYS: u32 = 3_660;

type Checked = Result<(), Refusal>;

pub fn facts(facts: &Facts, on: NaiveDate) -> Checked {
    day(|| "on".into(), Some(on))?;
    sizes(facts)?;
    days(facts)?;
    names(facts)?;
    current_cycle(facts)?;
    earlier_cycles(facts)?;
    events_of(facts, on)?;
    nonconformities(facts)?;
    suspensions(facts)?;
    numbers(facts)?;
    sites(facts)
}

fn refuse<T>(code: &'static str, at: impl Into<String>, args: &[(&'static str, String)]) -> Result<T, Refusal> {
    Err(args.iter().fold(Refusal::new(code), |refusal, (name, value)| refusal.arg(name, value)).at(at))
}

fn sizes(facts: &Facts) -> Checked {
    let lists = [
        ("earlier_cycles", facts.earlier_cycles.len()),
        ("events", facts.events.len()),
        ("nonconformities", facts.nonconformities.len()),
        ("suspensions", facts.suspensions.len()),
        ("changes", facts.changes.len()),
        ("clauses", facts.clauses.len()),
        ("assignments", facts.assignments.len()),
        ("sites.list", facts.sites.as_ref().map_or(0, |sites| sites.list.len())),
    ];
    let nested = facts.earlier_cycles.iter().map(|cycle| ("earlier_cycles", cycle.events.len()));
    match lists.into_iter().chain(nested).find(|(_, length)| *length > MOST) {
        Some((at, length)) => {
            refuse("facts-too-many", at, &[("length", length.to_string()), ("limit", MOST.to_string())])
        }
        None => Ok(()),
    }
}

/// Paths are only spelled out for what is refused: a long history has hundreds.
fn day(at: impl FnOnce() -> String, day: Option<NaiveDate>) -> Checked {
    match day.filter(|day| !YEARS.contains(&day.year())) {
        Some(day) => refuse("facts-day-out-of-range", at(), &[("day", day.to_string())]),
        None => Ok(()),
    }
}

/// Every date of the facts.
fn days(facts: &Facts) -> Checked {
    day(|| "decision".into(), facts.decision)?;
    day(|| "stage2_last_day".into(), facts.stage2_last_day)?;
    day(|| "issue_date".into(), facts.issue_date)?;
    day(|| "effective_date".into(), facts.effective_date)?;
    day(|| "expiry".into(), facts.expiry)?;
    day(|| "body_due_day".into(), facts.body_due_day)?;
    day(|| "recertification_planned".into(), facts.recertification_planned)?;
    day(|| "expiry_extended_to".into(), facts.expiry_extended_to)?;
    day(|| "withdrawn_on".into(), facts.withdrawn_on)?;
    for (i, cycle) in facts.earlier_cycles.iter().enumerate() {
        let at = |field: &str| format!("earlier_cycles[{i}].{field}");
        day(|| at("decision"), Some(cycle.decision))?;
        day(|| at("stage2_last_day"), cycle.stage2_last_day)?;
        day(|| at("issue_date"), cycle.issue_date)?;
        day(|| at("effective_date"), cycle.effective_date)?;
        day(|| at("expiry"), cycle.expiry)?;
    }
    for (at, event) in all_events(facts) {
        event_days(&at, event)?;
    }
    other_days(facts)
}

fn event_days(at: &Path, event: &EventFact) -> Checked {
    day(|| format!("{at}.first_day"), event.first_day)?;
    day(|| format!("{at}.last_day"), Some(event.last_day))?;
    day(|| format!("{at}.decision"), event.decision)?;
    day(|| format!("{at}.new_effective_date"), event.new_effective_date)?;
    day(|| format!("{at}.new_expiry"), event.new_expiry)
}

fn other_days(facts: &Facts) -> Checked {
    for (i, nc) in facts.nonconformities.iter().enumerate() {
        let at = |field: &str| format!("nonconformities[{i}].{field}");
        day(|| at("raised_on"), nc.raised_on)?;
        day(|| at("notified_on"), nc.notified_on)?;
        day(|| at("correction"), nc.correction)?;
        day(|| at("replied_on"), nc.replied_on)?;
        day(|| at("plan_accepted"), nc.plan_accepted)?;
        day(|| at("verified"), nc.verified)?;
        day(|| at("checked_at_all_sites"), nc.checked_at_all_sites)?;
    }
    for (i, suspension) in facts.suspensions.iter().enumerate() {
        let at = |field: &str| format!("suspensions[{i}].{field}");
        day(|| at("from"), Some(suspension.from))?;
        day(|| at("to"), suspension.to)?;
        day(|| at("promotion_stopped"), suspension.promotion_stopped)?;
        day(|| at("scope_reduced"), suspension.scope_reduced)?;
    }
    for (i, change) in facts.changes.iter().enumerate() {
        day(|| format!("changes[{i}].on"), Some(change.on))?;
        day(|| format!("changes[{i}].body_told"), change.body_told)?;
        day(|| format!("changes[{i}].new_certificate"), change.new_certificate)?;
    }
    let Some(transfer) = &facts.transfer else { return Ok(()) };
    day(|| "transfer.on".into(), transfer.on)?;
    day(|| "transfer.old_body_ended".into(), transfer.old_body_ended)?;
    day(|| "transfer.reviewed_on".into(), transfer.reviewed_on)?;
    day(|| "transfer.new_expiry".into(), transfer.new_expiry)
}

/// Where an event stands: in an earlier cycle or the current one, and its place there.
#[derive(Clone, Copy)]
struct Path(Option<usize>, usize);

impl std::fmt::Display for Path {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        self.0.map_or(Ok(()), |cycle| write!(f, "earlier_cycles[{cycle}]."))?;
        write!(f, "events[{}]", self.1)
    }
}

/// Every event with its path.
fn all_events(facts: &Facts) -> impl Iterator<Item = (Path, &EventFact)> {
    let current = facts.events.iter().enumerate().map(|(i, event)| (Path(None, i), event));
    let earlier = facts
        .earlier_cycles
        .iter()
        .enumerate()
        .flat_map(|(c, cycle)| cycle.events.iter().enumerate().map(move |(i, event)| (Path(Some(c), i), event)));
    current.chain(earlier)
}

/// Names are there, of a readable length, and each once.
fn names(facts: &Facts) -> Checked {
    let length = facts.number.as_ref().map_or(0, |number| number.chars().count());
    if length > NUMBER_CHARS {
        let args = [("length", length.to_string()), ("limit", NUMBER_CHARS.to_string())];
        return refuse("value-too-long", "number", &args);
    }
    let events = all_events(facts).filter_map(|(at, event)| Some((at, event.id.as_deref()?)));
    unique(events, |at| format!("{at}.id"))?;
    let ids = facts.nonconformities.iter().map(|nc| nc.id.as_str()).enumerate();
    unique(ids, |i| format!("nonconformities[{i}].id"))?;
    let sites = facts.sites.iter().flat_map(|sites| sites.list.iter().map(|site| site.id.as_str()).enumerate());
    unique(sites, |i| format!("sites.list[{i}].id"))?;
    let clauses = facts.clauses.iter().map(|clause| clause.number.as_str()).enumerate();
    unique(clauses, |i| format!("clauses[{i}].number"))
}

fn unique<'a, P>(names: impl Iterator<Item = (P, &'a str)>, path: impl Fn(P) -> String) -> Checked {
    let mut seen = HashSet::new();
    for (at, name) in names {
        let length = name.chars().count();
        if name.trim().is_empty() {
            return refuse("value-missing", path(at), &[]);
        }
        if length > NAME_CHARS {
            let args = [("length", length.to_string()), ("limit", NAME_CHARS.to_string())];
            return refuse("value-too-long", path(at), &args);
        }
        if !seen.insert(name) {
            return refuse("facts-name-twice", path(at), &[("name", name.to_owned())]);
        }
    }
    Ok(())
}

/// `later` must not come before `earlier`.
fn in_order(
    at: impl FnOnce() -> String,
    later: Option<NaiveDate>,
    code: &'static str,
    earlier: Option<NaiveDate>,
) -> Checked {
    match (later, earlier) {
        (Some(later), Some(earlier)) if later < earlier => {
            refuse(code, at(), &[("day", later.to_string()), ("other", earlier.to_string())])
        }
        _ => Ok(()),
    }
}

/// Issued or effective before the decision is no contradiction: CYC-10 speaks of it.
fn current_cycle(facts: &Facts) -> Checked {
    in_order(|| "expiry".into(), facts.expiry, "facts-expiry-before-issue", facts.issue_date)?;
    in_order(|| "expiry".into(), facts.expiry, "facts-expiry-before-effective", facts.effective_date)?;
    in_order(|| "expiry".into(), facts.expiry, "facts-expiry-before-decision", facts.decision)?;
    in_order(|| "decision".into(), facts.decision, "facts-decision-before-stage2", facts.stage2_last_day)?;
    in_order(|| "expiry_extended_to".into(), facts.expiry_extended_to, "facts-extended-before-expiry", facts.expiry)?;
    in_order(|| "withdrawn_on".into(), facts.withdrawn_on, "facts-withdrawn-before-decision", first_decision(facts))
}

fn first_decision(facts: &Facts) -> Option<NaiveDate> {
    facts.earlier_cycles.iter().map(|cycle| cycle.decision).min().or(facts.decision)
}

fn earlier_cycles(facts: &Facts) -> Checked {
    let mut decisions = HashSet::new();
    for (i, cycle) in facts.earlier_cycles.iter().enumerate() {
        let at = |field: &str| format!("earlier_cycles[{i}].{field}");
        in_order(|| at("expiry"), cycle.expiry, "facts-expiry-before-issue", cycle.issue_date)?;
        in_order(|| at("expiry"), cycle.expiry, "facts-expiry-before-effective", cycle.effective_date)?;
        in_order(|| at("expiry"), cycle.expiry, "facts-expiry-before-decision", Some(cycle.decision))?;
        in_order(|| at("decision"), Some(cycle.decision), "facts-decision-before-stage2", cycle.stage2_last_day)?;
        let is_later = facts.decision.is_some_and(|current| cycle.decision >= current);
        if is_later || !decisions.insert(cycle.decision) {
            return refuse("facts-cycle-not-earlier", at("decision"), &[("day", cycle.decision.to_string())]);
        }
    }
    Ok(())
}

fn events_of(facts: &Facts, on: NaiveDate) -> Checked {
    for (at, event) in all_events(facts) {
        in_order(|| format!("{at}.last_day"), Some(event.last_day), "facts-last-before-first", event.first_day)?;
        in_order(|| format!("{at}.decision"), event.decision, "facts-decision-before-audit", Some(event.last_day))?;
        in_order(|| format!("{at}.new_expiry"), event.new_expiry, "facts-expiry-before-decision", event.decision)?;
        if event.done == Some(true) && event.last_day > on {
            let args = [("day", event.last_day.to_string()), ("other", on.to_string())];
            return refuse("facts-done-in-future", format!("{at}.done"), &args);
        }
    }
    let expiry = facts.expiry.or(facts.decision.map(|decision| add_days(add_years(decision, 3), -1)));
    cycle_events("events", &facts.events, facts.decision, expiry)?;
    for (i, cycle) in facts.earlier_cycles.iter().enumerate() {
        let expiry = cycle.expiry.unwrap_or(add_days(add_years(cycle.decision, 3), -1));
        cycle_events(&format!("earlier_cycles[{i}].events"), &cycle.events, Some(cycle.decision), Some(expiry))?;
    }
    stage2_days(facts)
}

/// An audit of the certified organisation before the decision of its cycle; a stage 2 inside a cycle that is running.
fn cycle_events(list: &str, events: &[EventFact], decision: Option<NaiveDate>, expiry: Option<NaiveDate>) -> Checked {
    let Some(decision) = decision else { return Ok(()) };
    for (i, event) in events.iter().enumerate() {
        let at = || format!("{list}[{i}].last_day");
        let args = || [("day", event.last_day.to_string()), ("other", decision.to_string())];
        if event.kind.needs_a_certificate() && event.last_day < decision {
            return refuse("facts-event-before-decision", at(), &args());
        }
        let inside = event.last_day > decision && expiry.is_some_and(|expiry| event.last_day <= expiry);
        if event.kind == EventKind::Stage2 && inside {
            return refuse("facts-stage2-after-decision", at(), &args());
        }
    }
    Ok(())
}

/// A stage 2 that was audited and the day written down for it are one day.
fn stage2_days(facts: &Facts) -> Checked {
    let (Some(said), Some(decision)) = (facts.stage2_last_day, facts.decision) else { return Ok(()) };
    let audited = facts.events.iter().filter(|e| e.kind == EventKind::Stage2 && e.last_day <= decision);
    match audited.map(|event| event.last_day).max() {
        Some(day) if day != said => {
            let args = [("day", said.to_string()), ("other", day.to_string())];
            refuse("facts-stage2-two-days", "stage2_last_day", &args)
        }
        _ => Ok(()),
    }
}

fn nonconformities(facts: &Facts) -> Checked {
    for (i, nc) in facts.nonconformities.iter().enumerate() {
        let at = |field: &str| format!("nonconformities[{i}].{field}");
        let event = match &nc.event {
            Some(id) => Some(event_of(facts, nc, id).map_err(|refusal| refusal.at(at("event")))?),
            None => None,
        };
        let began = event.map(|event| event.first_day.unwrap_or(event.last_day));
        in_order(|| at("raised_on"), nc.raised_on, "facts-raised-before-audit", began)?;
        let raised = nc.raised_on.or(began);
        for (field, day) in [
            ("notified_on", nc.notified_on),
            ("correction", nc.correction),
            ("replied_on", nc.replied_on),
            ("plan_accepted", nc.plan_accepted),
        ] {
            in_order(|| at(field), day, "facts-before-raised", raised)?;
        }
        in_order(|| at("verified"), nc.verified, "facts-before-raised", raised)?;
        in_order(|| at("verified"), nc.verified, "facts-verified-before-correction", nc.correction)?;
        in_order(|| at("checked_at_all_sites"), nc.checked_at_all_sites, "facts-before-raised", raised)?;
    }
    Ok(())
}

fn event_of<'a>(facts: &'a Facts, nc: &NonconformityFact, id: &str) -> Result<&'a EventFact, Refusal> {
    let found = all_events(facts).map(|(_, event)| event).find(|event| event.id.as_deref() == Some(id));
    match found {
        Some(event) if event.kind == nc.raised_at => Ok(event),
        Some(event) => {
            let args = [("name", id.to_owned()), ("kind", event.kind.to_string()), ("other", nc.raised_at.to_string())];
            refuse("facts-event-of-other-kind", "event", &args)
        }
        None => refuse("facts-event-unknown", "event", &[("name", id.to_owned())]),
    }
}

fn suspensions(facts: &Facts) -> Checked {
    let mut sorted: Vec<(usize, &SuspensionFact)> = facts.suspensions.iter().enumerate().collect();
    sorted.sort_by_key(|(_, suspension)| suspension.from);
    for (i, suspension) in &sorted {
        let at = |field: &str| format!("suspensions[{i}].{field}");
        in_order(|| at("to"), suspension.to, "facts-last-before-first", Some(suspension.from))?;
        in_order(|| at("from"), Some(suspension.from), "facts-event-before-decision", first_decision(facts))?;
    }
    for pair in sorted.windows(2) {
        let (earlier, (i, later)) = (pair[0].1, pair[1]);
        if earlier.to.is_none_or(|to| to > later.from) {
            let args = [("day", later.from.to_string()), ("other", earlier.from.to_string())];
            return refuse("facts-suspensions-overlap", format!("suspensions[{i}].from"), &args);
        }
    }
    Ok(())
}

fn numbers(facts: &Facts) -> Checked {
    let s = &facts.settings;
    at_most("settings.pull_forward_months", s.pull_forward_months.unwrap_or(0), MOST_MONTHS)?;
    at_most("settings.window_months", s.window_months, MOST_MONTHS)?;
    at_most("settings.grace_months", s.grace_months, MOST_MONTHS)?;
    // Later than restoring goes no sector rule keeps the rhythm.
    at_most("settings.decision_after_expiry_months", s.decision_after_expiry_months, RESTORE_MONTHS.unsigned_abs())?;
    at_most("settings.confirm_days", s.confirm_days.unwrap_or(0), MOST_DAYS)?;
    at_most("settings.at_risk_days", s.at_risk_days, MOST_DAYS)?;
    if let Some(profile) = &facts.profile {
        at_most("profile.stage_gap_most_days", profile.stage_gap_most_days.unwrap_or(0), MOST_DAYS)?;
        at_most("profile.stage_gap_least_days", profile.stage_gap_least_days.unwrap_or(0), MOST_DAYS)?;
    }
    facts.audit_time.as_ref().map_or(Ok(()), audit_time)
}

fn at_most(at: &str, value: u32, limit: u32) -> Checked {
    if value > limit {
        return refuse("facts-number-out-of-range", at, &[("value", value.to_string()), ("limit", limit.to_string())]);
    }
    Ok(())
}

fn audit_time(time: &AuditTimeFact) -> Checked {
    let within = |at: &str, value: Option<f64>, least: f64, most: f64| match value {
        Some(value) if !(least..=most).contains(&value) => {
            refuse("facts-number-out-of-range", at, &[("value", value.to_string()), ("limit", most.to_string())])
        }
        _ => Ok(()),
    };
    within("audit_time.initial_days", time.initial_days, 0.0, 10_000.0)?;
    within("audit_time.surveillance_days", time.surveillance_days, 0.0, 10_000.0)?;
    within("audit_time.recertification_days", time.recertification_days, 0.0, 10_000.0)?;
    within("audit_time.table_days", time.table_days, 0.0, 10_000.0)?;
    within("audit_time.combined_days", time.combined_days, 0.0, 10_000.0)?;
    within("audit_time.hours_per_day", time.hours_per_day, 0.0, 24.0)?;
    within("audit_time.on_site_pct", time.on_site_pct, 0.0, 100.0)?;
    within("audit_time.integration_reduction_pct", time.integration_reduction_pct, 0.0, 100.0)?;
    for (i, factor) in time.factors.iter().enumerate() {
        within(&format!("audit_time.factors[{i}].pct"), Some(factor.pct), -100.0, 1_000.0)?;
    }
    for (i, standard) in time.standards.iter().enumerate() {
        within(&format!("audit_time.standards[{i}].days"), Some(standard.days), 0.0, 10_000.0)?;
    }
    Ok(())
}

fn sites(facts: &Facts) -> Checked {
    let Some(sites) = &facts.sites else { return Ok(()) };
    let listed = u32::try_from(sites.list.len()).unwrap_or(u32::MAX);
    at_most("sites.count", sites.count.unwrap_or(0), 1_000_000)?;
    if sites.count.is_some_and(|count| listed > 0 && count != listed) {
        return refuse("facts-site-count", "sites.count", &[("listed", listed.to_string())]);
    }
    for (i, site) in sites.list.iter().enumerate() {
        if site.time_reduction_pct.is_some_and(|pct| !(0.0..=100.0).contains(&pct)) {
            let args = [("value", site.time_reduction_pct.unwrap_or(0.0).to_string()), ("limit", "100".to_owned())];
            return refuse("facts-number-out-of-range", format!("sites.list[{i}].time_reduction_pct"), &args);
        }
    }
    let known: HashSet<&str> = sites.list.iter().map(|site| site.id.as_str()).collect();
    for (at, event) in all_events(facts) {
        event_sites(&at, event, &known)?;
    }
    Ok(())
}

fn event_sites(at: &Path, event: &EventFact, known: &HashSet<&str>) -> Checked {
    let mut seen = HashSet::new();
    for (i, site) in event.sites.iter().enumerate() {
        if !known.is_empty() && !known.contains(site.as_str()) {
            return refuse("facts-site-unknown", format!("{at}.sites[{i}]"), &[("name", site.clone())]);
        }
        if !seen.insert(site.as_str()) {
            return refuse("facts-name-twice", format!("{at}.sites[{i}]"), &[("name", site.clone())]);
        }
    }
    if event.random_sites.is_some_and(|random| random as usize > event.sites.len()) {
        let args = [("value", event.random_sites.unwrap_or(0).to_string()), ("limit", event.sites.len().to_string())];
        return refuse("facts-number-out-of-range", format!("{at}.random_sites"), &args);
    }
    Ok(())
}
