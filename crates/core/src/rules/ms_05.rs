//! MS-05: where sampling is not appropriate: all sites at stage 2 and recertification; at each surveillance 30 % of them,
//! rounded up, normally others in the second.

use super::facts::EventKind;
use super::{
    Case, Rule, Sheet,
    case::Event,
    sampling,
    verdict::{Outcome, RuleClass},
};
use crate::domain::standard::Confidence;

pub const RULE: Rule = Rule {
    id: "MS-05",
    class: RuleClass::Norm,
    confidence: Confidence::High,
    source: "IAF MD 1:2023, 6.2 (https://european-accreditation.org/sp_accordion_faqs/question-46-5-iaf-md1-sampling-size/ ; https://www.avisoconsultancy.co.uk/posts/iso-multisite-audits-and-certification)",
    judge,
};

fn judge(case: &Case<'_>, sheet: &mut Sheet) {
    let Some(sites) = case.facts.sites.as_ref().filter(|sites| !sites.sampling) else { return };
    for (cycle, event) in case.events().filter(|(_, event)| !event.is_missed(case.on)) {
        let Some(least) = sampling::least(event.fact.kind, sites.number(), false) else { continue };
        let before = cycle.surveillances().find(|first| first.fact.last_day < event.fact.last_day);
        let before = before.filter(|_| event.fact.kind == EventKind::Surveillance);
        judge_audit(&event, before, (least, sites.number()), sheet);
    }
}

fn judge_audit(event: &Event<'_>, before: Option<&Event<'_>>, (least, sites): (u32, u32), sheet: &mut Sheet) {
    let visited = event.fact.sites.len();
    let again =
        before.map_or(0, |first| event.fact.sites.iter().filter(|site| first.fact.sites.contains(site)).count());
    let room = (sites as usize).saturating_sub(before.map_or(0, |first| first.fact.sites.len()));
    let verdict = match (visited, event.done) {
        (0, false) => sheet.add(Outcome::Due, event.label(), "ms-05-due").forecast(true),
        (0, true) => sheet.add(Outcome::CheckWithBody, event.label(), "ms-05-unknown"),
        (visited, done) if visited < least as usize => sheet.fail(event.label(), "ms-05-too-few").forecast(!done),
        (visited, done) if again > 0 && room >= visited => {
            sheet.add(Outcome::CheckWithBody, event.label(), "ms-05-repeated").arg("count", again).forecast(!done)
        }
        (_, true) => sheet.add(Outcome::Met, event.label(), "ms-05-met"),
        (_, false) => sheet.add(Outcome::Due, event.label(), "ms-05-met").forecast(true),
    };
    verdict.audit(event).arg("visited", visited).arg("least", least).arg("sites", sites);
    verdict.fact("sites", Some(&event.label()), visited);
    if verdict.verdict.is_trouble() {
        verdict.suggest("ms-05-mend");
    }
}

#[cfg(test)]
pub mod tests {
    crate::rules::tests::examples! {
        "three of ten": "2027-01-01" r#"{"decision":"2026-01-20","sites":{"count":10,"sampling":false},"events":[{"id":"S1","kind":"surveillance","last_day":"2026-12-10","sites":["a","b","c"]}]}"#
            => "S1" Met,
        "two of ten": "2027-01-01" r#"{"decision":"2026-01-20","sites":{"count":10,"sampling":false},"events":[{"id":"S1","kind":"surveillance","last_day":"2026-12-10","sites":["a","b"]}]}"#
            => "S1" Breach,
        "not all at recertification": "2028-11-01" r#"{"decision":"2026-01-20","sites":{"count":3,"sampling":false},"events":[{"id":"RC","kind":"recertification","last_day":"2028-10-10","sites":["a","b"]}]}"#
            => "RC" Breach,
        "the same sites in the second": "2028-01-01" r#"{"decision":"2026-01-20","sites":{"count":10,"sampling":false},"events":[{"id":"S1","kind":"surveillance","last_day":"2026-12-10","sites":["a","b","c"]},{"id":"S2","kind":"surveillance","last_day":"2027-12-10","sites":["a","d","e"]}]}"#
            => "S2" CheckWithBody,
    }
}
