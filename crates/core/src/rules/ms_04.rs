//! MS-04: at least a quarter of the sample is drawn at random; the rest is as different as possible over the cycle. That a
//! second surveillance repeats sites although others wait is advice.

use super::{
    Case, Rule, Sheet,
    case::{Cycle, Event},
    sampling,
    verdict::{Outcome, RuleClass},
};
use crate::domain::standard::Confidence;

pub const RULE: Rule = Rule {
    id: "MS-04",
    class: RuleClass::Norm,
    confidence: Confidence::High,
    source: "IAF MD 1:2023, 6.1.3.2 (https://european-accreditation.org/sp_accordion_faqs/question-46-5-iaf-md1-sampling-size/ ; http://www.grainscanada.gc.ca/pva-vpa/qsp-psq-231/231-17-eng.htm)",
    judge,
};

fn judge(case: &Case<'_>, sheet: &mut Sheet) {
    let Some(sites) = case.facts.sites.as_ref().filter(|sites| sites.sampling && sites.number() > 1) else { return };
    for (_, event) in case.events().filter(|(_, event)| event.fact.kind.is_sampled() && !event.fact.sites.is_empty()) {
        random_share(&event, sites.number(), sheet);
    }
    for cycle in &case.cycles {
        repeated(cycle, sites.number() as usize, sheet);
    }
}

fn random_share(event: &Event<'_>, sites: u32, sheet: &mut Sheet) {
    let visited = u32::try_from(event.fact.sites.len()).unwrap_or(u32::MAX);
    let least = sampling::random_share(visited);
    let verdict = match (event.fact.random_sites, event.done) {
        // All of them: nothing is left to draw.
        _ if visited >= sites => sheet.add(Outcome::Met, event.label(), "ms-04-all"),
        (Some(random), done) if random < least => sheet.fail(event.label(), "ms-04-too-few").forecast(!done),
        (Some(_), true) => sheet.add(Outcome::Met, event.label(), "ms-04-met"),
        (Some(_), false) => sheet.add(Outcome::Due, event.label(), "ms-04-met").forecast(true),
        (None, true) => sheet.add(Outcome::CheckWithBody, event.label(), "ms-04-unknown"),
        (None, false) => sheet.add(Outcome::Due, event.label(), "ms-04-due").forecast(true),
    };
    let value = event.fact.random_sites.map(|random| random.to_string()).unwrap_or_default();
    verdict.audit(event).arg("visited", visited).arg("least", least).arg("random", &value);
    verdict.fact("random_sites", Some(&event.label()), value);
    if verdict.verdict.is_trouble() {
        verdict.suggest("ms-04-mend");
    }
}

/// Two surveillances that visit the same site while others of the cycle wait.
fn repeated(cycle: &Cycle<'_>, sites: usize, sheet: &mut Sheet) {
    let audits: Vec<&Event<'_>> = cycle.surveillances().filter(|event| !event.fact.sites.is_empty()).collect();
    let [first, .., last] = audits[..] else { return };
    let again: Vec<&String> = last.fact.sites.iter().filter(|site| first.fact.sites.contains(site)).collect();
    let room = sites.saturating_sub(first.fact.sites.len());
    if again.is_empty() || room < last.fact.sites.len() {
        return;
    }
    let verdict = sheet.fail_as(RuleClass::Hint, last.label(), "ms-04-repeated").audit(last);
    verdict.arg("count", again.len()).arg("first", first.label()).forecast(!last.done);
    verdict.fact("sites", Some(&last.label()), again.len()).suggest("ms-04-repeated-mend");
}

#[cfg(test)]
pub mod tests {
    crate::rules::tests::examples! {
        "one of four at random": "2027-01-01" r#"{"decision":"2026-01-20","sites":{"count":26},"events":[{"id":"S1","kind":"surveillance","last_day":"2026-12-10","sites":["a","b","c","d"],"random_sites":1}]}"#
            => "S1" Met,
        "one of five at random": "2027-01-01" r#"{"decision":"2026-01-20","sites":{"count":26},"events":[{"id":"S1","kind":"surveillance","last_day":"2026-12-10","sites":["a","b","c","d","e"],"random_sites":1}]}"#
            => "S1" Breach,
        "not recorded": "2027-01-01" r#"{"decision":"2026-01-20","sites":{"count":26},"events":[{"id":"S1","kind":"surveillance","last_day":"2026-12-10","sites":["a","b","c","d"]}]}"#
            => "S1" CheckWithBody,
        "the same sites again": "2028-01-01" r#"{"decision":"2026-01-20","sites":{"count":26},"events":[{"id":"S1","kind":"surveillance","last_day":"2026-12-10","sites":["a","b","c","d"],"random_sites":1},{"id":"S2","kind":"surveillance","last_day":"2027-12-10","sites":["a","b","c","d"],"random_sites":1}]}"#
            => "S2" Advice,
    }
}
