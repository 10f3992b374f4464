//! MS-09: the body enlarges the sample for risk, complexity, earlier nonconformities and complaints. By how much is its own
//! judgement, so a sample of just the formula's size is asked back.

use super::{
    Case, Rule, Sheet, sampling,
    verdict::{Outcome, RuleClass},
};
use crate::domain::standard::Confidence;

pub const RULE: Rule = Rule {
    id: "MS-09",
    class: RuleClass::Norm,
    confidence: Confidence::Medium,
    source: "IAF MD 1:2023, 6.1.3.4 (background knowledge; DOMAIN.md A5)",
    judge,
};

fn judge(case: &Case<'_>, sheet: &mut Sheet) {
    let sites = case.facts.sites.as_ref().filter(|sites| sites.sampling && !sites.reasons_to_enlarge.is_empty());
    let Some(sites) = sites else { return };
    for (_, event) in case.events().filter(|(_, event)| !event.fact.sites.is_empty()) {
        let Some(least) = sampling::least(event.fact.kind, sites.number(), true) else { continue };
        let visited = event.fact.sites.len();
        let larger = visited > least as usize || visited >= sites.number() as usize;
        let verdict = match larger {
            true => sheet.add(Outcome::Met, event.label(), "ms-09-met"),
            false => sheet.add(Outcome::CheckWithBody, event.label(), "ms-09-same").suggest("ms-09-mend"),
        };
        verdict.audit(&event).arg("visited", visited).arg("least", least);
        verdict.fact("sites.reasons_to_enlarge", None, sites.reasons_to_enlarge.len());
    }
}

#[cfg(test)]
pub mod tests {
    crate::rules::tests::examples! {
        "enlarged for complaints": "2027-01-01" r#"{"decision":"2026-01-20","sites":{"count":26,"reasons_to_enlarge":["complaints"]},"events":[{"id":"S1","kind":"surveillance","last_day":"2026-12-10","sites":["a","b","c","d","e"]}]}"#
            => "S1" Met,
        "the formula's size in spite of complaints": "2027-01-01" r#"{"decision":"2026-01-20","sites":{"count":26,"reasons_to_enlarge":["complaints"]},"events":[{"id":"S1","kind":"surveillance","last_day":"2026-12-10","sites":["a","b","c","d"]}]}"#
            => "S1" CheckWithBody,
    }
}
