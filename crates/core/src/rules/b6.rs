//! B6: what each surveillance touches, and how clauses spread over the cycle. That the topics are touched is a norm, which
//! clause serves a topic is our reading: so the body is asked, nothing is called a breach. The spread (each other leaf clause
//! once over the two surveillances, all at the recertification) is our own design: advice.

use super::{
    Case, Rule, Sheet,
    case::Event,
    coverage,
    facts::EventKind,
    verdict::{Outcome, RuleClass},
};
use crate::domain::standard::Confidence;

pub const RULE: Rule = Rule {
    id: "B6",
    class: RuleClass::Norm,
    confidence: Confidence::High,
    source: "ISO/IEC 17021-1:2015, 9.6.2.2 (https://obsequentia.com.au/stage-4-annual-surveillance-audit/); the clauses that serve a topic are Triennium's reading",
    judge,
};

fn judge(case: &Case<'_>, sheet: &mut Sheet) {
    if case.facts.clauses.is_empty() {
        return;
    }
    for cycle in &case.cycles {
        let audits = coverage::audits(case, cycle);
        for event in &audits {
            core_topics(case, event, sheet);
        }
        let surveillances: Vec<_> =
            audits.iter().copied().filter(|event| event.fact.kind == EventKind::Surveillance).collect();
        if let [_, .., last] = surveillances[..] {
            spread(case, &surveillances, &last, "b6-not-in-surveillances", sheet);
        }
        if let Some(last) = audits.iter().rfind(|event| event.fact.kind == EventKind::Recertification) {
            spread(case, &[*last], last, "b6-not-in-recertification", sheet);
        }
    }
}

fn core_topics(case: &Case<'_>, event: &Event<'_>, sheet: &mut Sheet) {
    let core = case.facts.clauses.iter().filter(|clause| clause.surveillance_topic.is_some());
    let mut missing: Vec<_> = core.map(|clause| &clause.number).filter(|n| !coverage::touches(event, n)).collect();
    missing.sort_unstable();
    let list = coverage::list(&missing);
    let verdict = match (missing.is_empty(), event.done) {
        (true, true) => sheet.add(Outcome::Met, event.label(), "b6-core-met"),
        (true, false) => sheet.add(Outcome::Due, event.label(), "b6-core-met").forecast(true),
        (false, done) => sheet.add(Outcome::CheckWithBody, event.label(), "b6-core-missing").forecast(!done),
    };
    verdict.audit(event).arg("count", missing.len()).arg("clauses", &list);
    if !missing.is_empty() {
        verdict.fact("clauses", Some(&event.label()), list).suggest("b6-core-mend");
    }
}

fn spread(case: &Case<'_>, audits: &[Event<'_>], last: &Event<'_>, code: &'static str, sheet: &mut Sheet) {
    let missing = coverage::untouched(&case.facts.clauses, audits);
    if missing.is_empty() {
        return;
    }
    let list = coverage::list(&missing);
    let verdict = sheet.fail_as(RuleClass::Hint, last.label(), code).audit(last).forecast(!last.done);
    verdict.arg("count", missing.len()).arg("clauses", &list).fact("clauses", Some(&last.label()), list);
    verdict.suggest("b6-spread-mend");
}

#[cfg(test)]
pub mod tests {
    crate::rules::tests::examples! {
        "core touched": "2027-01-01" r#"{"decision":"2026-01-20","clauses":[{"number":"9.2","surveillance_topic":"internal audits"},{"number":"6.2","leaf":false,"surveillance_topic":"objectives"},{"number":"8.2.1"}],"events":[{"id":"S1","kind":"surveillance","last_day":"2026-12-10","clauses":["9.2","6.2.1"]}]}"#
            => "S1" Met,
        "core missing": "2027-01-01" r#"{"decision":"2026-01-20","clauses":[{"number":"9.2","surveillance_topic":"internal audits"},{"number":"8.2.1"}],"events":[{"id":"S1","kind":"surveillance","last_day":"2026-12-10","clauses":["8.2.1"]}]}"#
            => "S1" CheckWithBody,
        "a leaf in neither surveillance": "2028-01-01" r#"{"decision":"2026-01-20","clauses":[{"number":"9.2","surveillance_topic":"internal audits"},{"number":"8.2.1"}],"events":[{"id":"S1","kind":"surveillance","last_day":"2026-12-10","clauses":["9.2"]},{"id":"S2","kind":"surveillance","last_day":"2027-12-10","clauses":["9.2"]}]}"#
            => "S2" Advice,
        "a leaf not at recertification": "2028-11-01" r#"{"decision":"2026-01-20","clauses":[{"number":"9.2","surveillance_topic":"internal audits"},{"number":"8.2.1"}],"events":[{"id":"RC","kind":"recertification","last_day":"2028-10-10","clauses":["9.2"]}]}"#
            => "RC" Advice,
        "no clauses given": "2028-11-01" r#"{"decision":"2026-01-20"}"#
            => "" NotApplicable,
    }
}
