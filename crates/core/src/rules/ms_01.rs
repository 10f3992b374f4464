//! MS-01: the central function is audited at stage 2, in every calendar year's surveillance and at the recertification,
//! whatever the method.

use super::{
    Case, Rule, Sheet,
    verdict::{Outcome, RuleClass},
};
use crate::domain::standard::Confidence;

pub const RULE: Rule = Rule {
    id: "MS-01",
    class: RuleClass::Norm,
    confidence: Confidence::High,
    source: "IAF MD 1:2023, 6.1.3 (https://european-accreditation.org/sp_accordion_faqs/question-45-3-iaf-md12018/)",
    judge,
};

fn judge(case: &Case<'_>, sheet: &mut Sheet) {
    if case.facts.sites.is_none() {
        return;
    }
    for (_, event) in case.events().filter(|(_, event)| event.fact.kind.is_sampled() && !event.is_missed(case.on)) {
        let verdict = match (event.fact.central_function, event.done) {
            (Some(true), true) => sheet.add(Outcome::Met, event.label(), "ms-01-met"),
            (Some(false), done) => sheet.fail(event.label(), "ms-01-left-out").forecast(!done),
            (None, true) => sheet.add(Outcome::CheckWithBody, event.label(), "ms-01-unknown"),
            (_, false) => sheet.add(Outcome::Due, event.label(), "ms-01-due").forecast(true),
        };
        let value = event.fact.central_function.map(|audited| audited.to_string()).unwrap_or_default();
        verdict.audit(&event).fact("central_function", Some(&event.label()), value);
        if verdict.verdict.is_trouble() {
            verdict.suggest("ms-01-mend");
        }
    }
}

#[cfg(test)]
pub mod tests {
    crate::rules::tests::examples! {
        "audited": "2027-01-01" r#"{"decision":"2026-01-20","sites":{"count":4},"events":[{"id":"S1","kind":"surveillance","last_day":"2026-12-10","central_function":true}]}"#
            => "S1" Met,
        "left out": "2027-01-01" r#"{"decision":"2026-01-20","sites":{"count":4},"events":[{"id":"S1","kind":"surveillance","last_day":"2026-12-10","central_function":false}]}"#
            => "S1" Breach,
        "not recorded": "2027-01-01" r#"{"decision":"2026-01-20","sites":{"count":4},"events":[{"id":"S1","kind":"surveillance","last_day":"2026-12-10"}]}"#
            => "S1" CheckWithBody,
        "one site only": "2027-01-01" r#"{"decision":"2026-01-20","events":[{"id":"S1","kind":"surveillance","last_day":"2026-12-10"}]}"#
            => "" NotApplicable,
    }
}
