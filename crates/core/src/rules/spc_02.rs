//! SPC-02: audits at short notice or unannounced, for complaints, changes or a suspension: their conditions are made known
//! beforehand, and the team is chosen with care because the client cannot object.

use super::{
    Case, Rule, Sheet,
    facts::EventKind,
    verdict::{Outcome, RuleClass},
};
use crate::domain::standard::Confidence;

pub const RULE: Rule = Rule {
    id: "SPC-02",
    class: RuleClass::Norm,
    confidence: Confidence::High,
    source: "ISO/IEC 17021-1:2015, 9.6.4.2 (https://elsmar.com/elsmarqualityforum/threads/when-and-where-are-special-audits-used.47276/ ; https://gcerti.com/site/english/html/board/surve.htm)",
    judge,
};

fn judge(case: &Case<'_>, sheet: &mut Sheet) {
    for (_, event) in case.events().filter(|(_, event)| event.fact.kind == EventKind::ShortNotice) {
        let said = event.fact.conditions_known;
        let verdict = match (said, event.done) {
            (Some(true), _) => sheet.add(Outcome::Met, event.label(), "spc-02-met"),
            (Some(false), _) => sheet.fail(event.label(), "spc-02-not").forecast(!event.done),
            (None, false) => sheet.add(Outcome::Due, event.label(), "spc-02-due").forecast(true),
            (None, true) => sheet.add(Outcome::CheckWithBody, event.label(), "spc-02-unknown"),
        };
        let value = said.map(|said| said.to_string()).unwrap_or_default();
        verdict.audit(&event).fact("conditions_known", Some(&event.label()), value);
        if said != Some(true) {
            verdict.suggest("spc-02-mend");
        }
    }
}

#[cfg(test)]
pub mod tests {
    crate::rules::tests::examples! {
        "conditions known": "2027-07-01" r#"{"decision":"2026-01-20","events":[{"id":"X","kind":"short_notice","last_day":"2027-06-01","conditions_known":true}]}"#
            => "X" Met,
        "conditions not known": "2027-07-01" r#"{"decision":"2026-01-20","events":[{"id":"X","kind":"short_notice","last_day":"2027-06-01","conditions_known":false}]}"#
            => "X" Breach,
        "nothing recorded": "2027-07-01" r#"{"decision":"2026-01-20","events":[{"id":"X","kind":"short_notice","last_day":"2027-06-01"}]}"#
            => "X" CheckWithBody,
    }
}
