//! MS-02: the sample, rounded up: √N at stage 2, 0.6·√N at a surveillance, 0.8·√N at the recertification. N counts the sites
//! without the central function.

use super::{
    Case, Rule, Sheet, sampling,
    verdict::{Outcome, RuleClass},
};
use crate::domain::standard::Confidence;

pub const RULE: Rule = Rule {
    id: "MS-02",
    class: RuleClass::Norm,
    confidence: Confidence::High,
    source: "IAF MD 1:2023, 6.1.3.3 (https://european-accreditation.org/sp_accordion_faqs/question-46-5-iaf-md1-sampling-size/)",
    judge,
};

fn judge(case: &Case<'_>, sheet: &mut Sheet) {
    let Some(sites) = case.facts.sites.as_ref().filter(|sites| sites.sampling) else { return };
    for (_, event) in case.events().filter(|(_, event)| !event.is_missed(case.on)) {
        let Some(least) = sampling::least(event.fact.kind, sites.number(), true) else { continue };
        let visited = event.fact.sites.len();
        let verdict = match (visited, event.done) {
            (0, false) => sheet.add(Outcome::Due, event.label(), "ms-02-due").forecast(true),
            (0, true) => sheet.add(Outcome::CheckWithBody, event.label(), "ms-02-unknown"),
            (visited, done) if visited < least as usize => sheet.fail(event.label(), "ms-02-too-few").forecast(!done),
            (_, true) => sheet.add(Outcome::Met, event.label(), "ms-02-met"),
            (_, false) => sheet.add(Outcome::Due, event.label(), "ms-02-met").forecast(true),
        };
        verdict.audit(&event).arg("visited", visited).arg("least", least).arg("sites", sites.number());
        verdict.fact("sites", Some(&event.label()), visited);
        if verdict.verdict.is_trouble() {
            verdict.suggest("ms-02-mend");
        }
    }
}

#[cfg(test)]
pub mod tests {
    crate::rules::tests::examples! {
        "four of twenty-six": "2027-01-01" r#"{"decision":"2026-01-20","sites":{"count":26},"events":[{"id":"S1","kind":"surveillance","last_day":"2026-12-10","sites":["a","b","c","d"]}]}"#
            => "S1" Met,
        "three of twenty-six": "2027-01-01" r#"{"decision":"2026-01-20","sites":{"count":26},"events":[{"id":"S1","kind":"surveillance","last_day":"2026-12-10","sites":["a","b","c"]}]}"#
            => "S1" Breach,
        "not recorded": "2027-01-01" r#"{"decision":"2026-01-20","sites":{"count":26},"events":[{"id":"S1","kind":"surveillance","last_day":"2026-12-10"}]}"#
            => "S1" CheckWithBody,
        "one of two": "2027-01-01" r#"{"decision":"2026-01-20","sites":{"count":2},"events":[{"id":"S1","kind":"surveillance","last_day":"2026-12-10","sites":["a"]}]}"#
            => "S1" Met,
    }
}
