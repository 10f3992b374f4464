//! SPC-03: the organisation tells the body about significant changes of system, organisation, sites or scope.

use super::{
    Case, Rule, Sheet,
    verdict::{Outcome, RuleClass},
};
use crate::domain::standard::Confidence;

pub const RULE: Rule = Rule {
    id: "SPC-03",
    class: RuleClass::Norm,
    confidence: Confidence::Medium,
    source: "ISO/IEC 17021-1:2015, 8.5.3 (background knowledge; DOMAIN.md A4)",
    judge,
};

fn judge(case: &Case<'_>, sheet: &mut Sheet) {
    for change in case.facts.changes.iter().filter(|change| change.significant && change.on <= case.on) {
        let told = change.body_told.filter(|day| *day <= case.on);
        let next = case.next_audit(change.on).filter(|event| event.done);
        let verdict = match (told, next) {
            (Some(day), Some(event)) if day > event.fact.last_day => {
                sheet.fail(change.on, "spc-03-after-audit").arg("audit", event.label())
            }
            (Some(_), _) => sheet.add(Outcome::Met, change.on, "spc-03-told"),
            (None, Some(event)) => sheet.fail(change.on, "spc-03-after-audit").arg("audit", event.label()),
            (None, None) => sheet.add(Outcome::AtRisk, change.on, "spc-03-not-told"),
        };
        let value = change.body_told.map(|day| day.to_string()).unwrap_or_default();
        verdict.arg("change", change.on).fact("body_told", None, value);
        if verdict.verdict != Outcome::Met {
            verdict.suggest("spc-03-mend");
        }
    }
}

#[cfg(test)]
pub mod tests {
    crate::rules::tests::examples! {
        "told": "2027-07-01" r#"{"decision":"2026-01-20","changes":[{"on":"2027-05-01","kind":"sites","significant":true,"body_told":"2027-05-10"}]}"#
            => "2027-05-01" Met,
        "not told, and audited since": "2028-01-01" r#"{"decision":"2026-01-20","changes":[{"on":"2027-05-01","kind":"sites","significant":true}],"events":[{"kind":"surveillance","last_day":"2027-12-01"}]}"#
            => "2027-05-01" Breach,
        "not told yet": "2027-05-03" r#"{"decision":"2026-01-20","changes":[{"on":"2027-05-01","kind":"sites","significant":true}]}"#
            => "2027-05-01" AtRisk,
        "a small change": "2027-05-03" r#"{"decision":"2026-01-20","changes":[{"on":"2027-05-01","kind":"sites"}]}"#
            => "" NotApplicable,
    }
}
