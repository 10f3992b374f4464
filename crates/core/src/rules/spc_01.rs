//! SPC-01: a wider scope: the body reviews the application and decides the audit work; it may go with a surveillance.

use super::{
    Case, Rule, Sheet,
    facts::EventKind,
    verdict::{Outcome, RuleClass},
};
use crate::domain::standard::Confidence;

pub const RULE: Rule = Rule {
    id: "SPC-01",
    class: RuleClass::Norm,
    confidence: Confidence::High,
    source: "ISO/IEC 17021-1:2015, 9.6.4.1 (https://elsmar.com/elsmarqualityforum/threads/when-and-where-are-special-audits-used.47276/ ; https://eng.iicregistrar.com/newpage/newpage.php?f_id=sub1_2)",
    judge,
};

fn judge(case: &Case<'_>, sheet: &mut Sheet) {
    for (_, event) in case.events().filter(|(_, event)| event.fact.kind == EventKind::ScopeExtension) {
        let said = event.fact.application_reviewed;
        let verdict = match (said, event.done) {
            (Some(true), _) => sheet.add(Outcome::Met, event.label(), "spc-01-met"),
            (Some(false), _) => sheet.fail(event.label(), "spc-01-not").forecast(!event.done),
            (None, false) => sheet.add(Outcome::Due, event.label(), "spc-01-due").forecast(true),
            (None, true) => sheet.add(Outcome::CheckWithBody, event.label(), "spc-01-unknown"),
        };
        let value = said.map(|said| said.to_string()).unwrap_or_default();
        verdict.audit(&event).fact("application_reviewed", Some(&event.label()), value);
        if said != Some(true) {
            verdict.suggest("spc-01-mend");
        }
    }
}

#[cfg(test)]
pub mod tests {
    crate::rules::tests::examples! {
        "reviewed": "2027-07-01" r#"{"decision":"2026-01-20","events":[{"id":"X","kind":"scope_extension","last_day":"2027-06-01","application_reviewed":true}]}"#
            => "X" Met,
        "audited without a review": "2027-07-01" r#"{"decision":"2026-01-20","events":[{"id":"X","kind":"scope_extension","last_day":"2027-06-01","application_reviewed":false}]}"#
            => "X" Breach,
        "not known": "2027-07-01" r#"{"decision":"2026-01-20","events":[{"id":"X","kind":"scope_extension","last_day":"2027-06-01"}]}"#
            => "X" CheckWithBody,
        "planned": "2027-01-01" r#"{"decision":"2026-01-20","events":[{"id":"X","kind":"scope_extension","last_day":"2027-06-01"}]}"#
            => "X" Due,
    }
}
