//! CYC-02: the first surveillance after the initial certification within 12 months of the decision. The body's own day,
//! often counted from the last day of stage 2, is CB-DUE.

use super::{
    Case, Rule, Sheet,
    case::{Cycle, Event},
    date::add_months,
    verdict::{Outcome, RuleClass},
};
use crate::domain::standard::Confidence;

pub const RULE: Rule = Rule {
    id: "CYC-02",
    class: RuleClass::Norm,
    confidence: Confidence::High,
    source: "ISO/IEC 17021-1:2015, 9.1.3.3 (https://gcerti.com/site/english/html/board/surve.htm ; https://iaffaq.com/category/assessments-audits/ Q32)",
    judge,
};

fn judge(case: &Case<'_>, sheet: &mut Sheet) {
    for cycle in case.cycles.iter().filter(|cycle| cycle.initial) {
        judge_cycle(case, cycle, sheet);
    }
}

fn judge_cycle(case: &Case<'_>, cycle: &Cycle<'_>, sheet: &mut Sheet) {
    let Some(decision) = cycle.decision else { return };
    let limit = add_months(decision, 12);
    if cycle.ends_by(limit, case.facts.withdrawn_on) {
        return;
    }
    let first = cycle.surveillances().find(|event| !event.is_missed(case.on));
    let done = first.is_some_and(|event| event.done && event.counts_on <= limit);
    sheet.deadline(limit, decision, "deadline-cyc-02").done(done).event(first.and_then(Event::id));
    let verdict = match first {
        Some(event) if event.counts_on > limit => sheet.fail(limit, "cyc-02-late").audit(event).forecast(!event.done),
        Some(event) if event.done => sheet.add(Outcome::Met, limit, "cyc-02-met").audit(event),
        Some(event) => sheet.add(Outcome::Due, limit, "cyc-02-planned").audit(event).forecast(true),
        None if case.on > limit => sheet.fail(limit, "cyc-02-none").fact("decision", None, decision),
        None if case.is_near(limit) => {
            sheet.add(Outcome::AtRisk, limit, "cyc-02-unplanned").fact("decision", None, decision)
        }
        None => sheet.add(Outcome::Due, limit, "cyc-02-unplanned").fact("decision", None, decision),
    };
    verdict.arg("limit", limit).arg("decision", decision).turns_after(limit);
    if verdict.verdict != Outcome::Met {
        verdict.suggest("cyc-02-mend");
    }
}

#[cfg(test)]
pub mod tests {
    crate::rules::tests::examples! {
        "on the last day": "2027-06-01" r#"{"decision":"2026-05-14","events":[{"kind":"surveillance","last_day":"2027-05-14"}]}"#
            => "2027-05-14" Met,
        "a day late": "2027-06-01" r#"{"decision":"2026-05-14","events":[{"kind":"surveillance","last_day":"2027-05-15"}]}"#
            => "2027-05-14" Breach,
        "a leap day's limit is 28 February": "2029-03-01" r#"{"decision":"2028-02-29","events":[{"kind":"surveillance","last_day":"2029-03-01"}]}"#
            => "2029-02-28" Breach,
        "planned in time": "2026-06-01" r#"{"decision":"2026-05-14","events":[{"kind":"surveillance","last_day":"2027-05-14"}]}"#
            => "2027-05-14" Due,
        "begun in time, ended late": "2027-06-01" r#"{"decision":"2026-05-14","events":[{"kind":"surveillance","first_day":"2027-05-13","last_day":"2027-05-15"}]}"#
            => "2027-05-14" Breach,
        "begun in time, where the first day counts": "2027-06-01" r#"{"decision":"2026-05-14","events":[{"kind":"surveillance","first_day":"2027-05-13","last_day":"2027-05-15"}],"settings":{"day_that_counts":"first_day"}}"#
            => "2027-05-14" Met,
        "not in a later cycle": "2027-06-01" r#"{"decision":"2026-05-14","initial":false}"# => "" NotApplicable,
        "nothing planned near the limit": "2027-04-01" r#"{"decision":"2026-05-14"}"# => "2027-05-14" AtRisk,
        "none came": "2027-05-15" r#"{"decision":"2026-05-14"}"# => "2027-05-14" Breach,
    }
}
