//! CYC-01: a surveillance in the first and one in the second year after the decision. Independent of CYC-03, which counts
//! calendar years: either can fail alone.

use chrono::{Datelike, NaiveDate};

use super::{
    Case, Rule, Sheet,
    case::{Cycle, Event},
    facts::{EventKind, LateReading},
    verdict::{Outcome, RuleClass, Say, Verdict},
};
use crate::domain::standard::Confidence;

pub const RULE: Rule = Rule {
    id: "CYC-01",
    class: RuleClass::Norm,
    confidence: Confidence::High,
    source: "ISO/IEC 17021-1:2015, 9.1.3.2 (https://gcerti.com/site/english/html/board/surve.htm ; https://acq.ae/?p=555)",
    judge,
};

fn judge(case: &Case<'_>, sheet: &mut Sheet) {
    for cycle in &case.cycles {
        for window in [1, 2].into_iter().filter_map(|k| cycle.year(k)) {
            if !cycle.ends_by(window.1, case.facts.withdrawn_on) {
                judge_year(case, cycle, window, sheet);
            }
        }
    }
}

fn judge_year(case: &Case<'_>, cycle: &Cycle<'_>, (from, to): (NaiveDate, NaiveDate), sheet: &mut Sheet) {
    let subject = format!("{from}/{to}");
    let inside = |event: &&Event<'_>| (from..=to).contains(&event.counts_on) && !event.is_missed(case.on);
    let held = cycle.surveillances().find(inside);
    let done = held.is_some_and(|event| event.done);
    sheet.deadline(to, &subject, "deadline-cyc-01").from(from).done(done).event(held.and_then(Event::id));
    let verdict = match held {
        Some(event) if event.done => sheet.add(Outcome::Met, subject, "cyc-01-met").audit(event),
        Some(event) => sheet.add(Outcome::Due, subject, "cyc-01-planned").audit(event).forecast(true),
        None => return judge_missing(case, cycle, (from, to), subject, sheet),
    };
    verdict.arg("from", from).arg("to", to).turns_after(to);
}

/// Late inside the right calendar year is for the body to judge (A2.6); a gap in the plan is broken before its day comes.
fn judge_missing(
    case: &Case<'_>,
    cycle: &Cycle<'_>,
    (from, to): (NaiveDate, NaiveDate),
    subject: String,
    sheet: &mut Sheet,
) {
    let after = cycle.surveillances().find(|event| event.counts_on > to && !event.is_missed(case.on));
    let late = after.filter(|event| event.counts_on.year() == to.year());
    let skipped =
        case.on > to || after.is_some() || cycle.of_kind(EventKind::Recertification).any(|e| e.counts_on > to);
    let verdict: &mut Verdict<Say> = match late {
        Some(event) if case.settings().late_within_calendar_year == LateReading::CheckWithBody => sheet
            .add(Outcome::CheckWithBody, subject, "cyc-01-late-in-year")
            .audit(event)
            .setting("late_within_calendar_year"),
        _ if skipped => case.frequency_broken(sheet, subject, "cyc-01-none").audit_if(after),
        _ if case.is_near(to) => sheet.add(Outcome::AtRisk, subject, "cyc-01-unplanned"),
        _ => sheet.add(Outcome::Due, subject, "cyc-01-unplanned"),
    };
    verdict.arg("from", from).arg("to", to).turns_after(to).forecast(case.on <= to).suggest("cyc-01-mend");
}

#[cfg(test)]
pub mod tests {
    crate::rules::tests::examples! {
        "one in each year": "2028-12-01" r#"{"decision":"2026-05-14","events":[{"kind":"surveillance","last_day":"2027-04-20"},{"kind":"surveillance","last_day":"2028-05-14"}]}"#
            => "2027-05-15/2028-05-14" Met,
        "planned in the second": "2027-06-01" r#"{"decision":"2026-05-14","events":[{"kind":"surveillance","last_day":"2027-04-20"},{"kind":"surveillance","last_day":"2028-04-20"}]}"#
            => "2027-05-15/2028-05-14" Due,
        "none in the first": "2028-01-01" r#"{"decision":"2026-05-14","events":[{"kind":"surveillance","last_day":"2027-05-15"}]}"#
            => "2026-05-15/2027-05-14" CheckWithBody,
        "none in the first, read strictly": "2028-01-01" r#"{"decision":"2026-05-14","events":[{"kind":"surveillance","last_day":"2027-05-15"}],"settings":{"late_within_calendar_year":"breach"}}"#
            => "2026-05-15/2027-05-14" Breach,
        "late in the second, but in its calendar year": "2029-01-01" r#"{"decision":"2026-05-14","events":[{"kind":"surveillance","last_day":"2027-05-01"},{"kind":"surveillance","last_day":"2028-12-20"}]}"#
            => "2027-05-15/2028-05-14" CheckWithBody,
        "the plan leaves the second year out": "2026-06-01" r#"{"decision":"2026-05-14","events":[{"kind":"surveillance","last_day":"2027-05-01"},{"kind":"recertification","last_day":"2029-02-20"}]}"#
            => "2027-05-15/2028-05-14" Breach,
        "nothing planned, time left": "2026-06-01" r#"{"decision":"2026-05-14"}"# => "2026-05-15/2027-05-14" Due,
        "nothing planned, little time": "2027-03-01" r#"{"decision":"2026-05-14"}"# => "2026-05-15/2027-05-14" AtRisk,
        "planned and did not take place": "2027-06-01" r#"{"decision":"2026-05-14","events":[{"kind":"surveillance","last_day":"2027-05-01","done":false}]}"#
            => "2026-05-15/2027-05-14" Breach,
    }
}
