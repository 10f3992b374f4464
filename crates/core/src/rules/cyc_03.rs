//! CYC-03: at least one surveillance in each calendar year after the year of the decision and before that of the
//! recertification audit (not of the expiry).

use chrono::{Datelike, NaiveDate};

use super::{
    Case, Rule, Sheet,
    case::{Cycle, Event},
    date::{year_end, year_start},
    facts::EventKind,
    verdict::{Outcome, RuleClass},
};
use crate::domain::standard::Confidence;

pub const RULE: Rule = Rule {
    id: "CYC-03",
    class: RuleClass::Norm,
    confidence: Confidence::High,
    source: "ISO/IEC 17021-1:2015, 9.1.3.3 (https://gcerti.com/site/english/html/board/surve.htm ; https://acq.ae/?p=555)",
    judge,
};

fn judge(case: &Case<'_>, sheet: &mut Sheet) {
    for cycle in &case.cycles {
        for year in years(case, cycle) {
            if !cycle.ends_by(year_end(year), case.facts.withdrawn_on) {
                judge_year(case, cycle, year, sheet);
            }
        }
    }
}

/// The calendar years of a cycle that need a surveillance.
pub fn years(case: &Case<'_>, cycle: &Cycle<'_>) -> Vec<i32> {
    let recertification = cycle.recertification_year(case.facts.recertification_planned);
    match (cycle.decision, recertification) {
        // A slip in a planned day must not ask for a century of surveillances.
        (Some(decision), Some(end)) => (decision.year() + 1..end.min(decision.year() + 8)).collect(),
        _ => Vec::new(),
    }
}

fn judge_year(case: &Case<'_>, cycle: &Cycle<'_>, year: i32, sheet: &mut Sheet) {
    let end = year_end(year);
    let inside = |event: &&Event<'_>| event.counts_on.year() == year && !event.is_missed(case.on);
    let held = cycle.surveillances().find(inside);
    let done = held.is_some_and(|event| event.done);
    sheet.deadline(end, year, "deadline-cyc-03").from(year_start(year)).done(done).event(held.and_then(Event::id));
    let verdict = match held {
        Some(event) if event.done => sheet.add(Outcome::Met, year, "cyc-03-met").audit(event),
        Some(event) => sheet.add(Outcome::Due, year, "cyc-03-planned").audit(event).forecast(true),
        None => return judge_missing(case, cycle, (year, end), sheet),
    };
    verdict.arg("year", year).turns_after(end);
}

/// What is planned for later shows that this year was left out; nothing planned at all is only not planned yet.
fn judge_missing(case: &Case<'_>, cycle: &Cycle<'_>, (year, end): (i32, NaiveDate), sheet: &mut Sheet) {
    let later = |event: &&Event<'_>| event.counts_on > end && !event.is_missed(case.on);
    let after = cycle.surveillances().find(later);
    let skipped = case.on > end || after.is_some() || cycle.of_kind(EventKind::Recertification).any(|e| later(&e));
    let verdict = match skipped {
        true => case.frequency_broken(sheet, year, "cyc-03-none").audit_if(after),
        false if case.is_near(end) => sheet.add(Outcome::AtRisk, year, "cyc-03-unplanned"),
        false => sheet.add(Outcome::Due, year, "cyc-03-unplanned"),
    };
    if verdict.fact.is_none() {
        verdict.fact("decision", None, cycle.decision.unwrap_or(end));
    }
    verdict.arg("year", year).turns_after(end).forecast(case.on <= end).suggest("cyc-03-mend");
}

#[cfg(test)]
pub mod tests {
    crate::rules::tests::examples! {
        "one in the year": "2028-01-01" r#"{"decision":"2026-01-20","events":[{"kind":"surveillance","last_day":"2026-12-10"},{"kind":"surveillance","last_day":"2027-12-31"}]}"#
            => "2027" Met,
        "slipped to January, still in its cycle year": "2028-02-01" r#"{"decision":"2026-01-20","events":[{"kind":"surveillance","last_day":"2026-12-10"},{"kind":"surveillance","last_day":"2028-01-10"}]}"#
            => "2027" Breach,
        "the plan leaves the year out": "2026-11-22" r#"{"decision":"2026-01-20","recertification_planned":"2028-10-12","events":[{"kind":"surveillance","last_day":"2026-12-10"},{"kind":"recertification","last_day":"2028-10-12"}]}"#
            => "2027" Breach,
        "not planned yet": "2026-11-22" r#"{"decision":"2026-01-20","events":[{"kind":"surveillance","last_day":"2026-12-10"}]}"#
            => "2027" Due,
        "not planned in October": "2027-10-10" r#"{"decision":"2026-01-20","events":[{"kind":"surveillance","last_day":"2026-12-10"}]}"#
            => "2027" AtRisk,
        "another rhythm was agreed": "2028-02-01" r#"{"decision":"2026-01-20","adjusted_frequency":{"reason":"ski season","agreed":true}}"#
            => "2027" CheckWithBody,
        "withdrawn before": "2028-02-01" r#"{"decision":"2026-01-20","withdrawn_on":"2027-03-01"}"# => "" NotApplicable,
    }
}
