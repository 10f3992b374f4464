//! IA-01: nobody audits a process they own, operate or built, unless an override says why and somebody else looked at it
//! second. Objectivity and impartiality are asked for; “not their own work” is guidance, so this is the organisation's own
//! rule and never cited as clause text.

use super::{
    Case, Rule, Sheet,
    verdict::{Outcome, RuleClass},
};
use crate::domain::standard::Confidence;

pub const RULE: Rule = Rule {
    id: "IA-01",
    class: RuleClass::Org,
    confidence: Confidence::High,
    source: "own rule on ISO/IEC 20000-1:2018, 9.2 (http://blog.apmg-international.com/isoiec-20000-different-types-of-audit/)",
    judge,
};

fn judge(case: &Case<'_>, sheet: &mut Sheet) {
    for assignment in &case.facts.assignments {
        let said =
            |text: &Option<String>| text.as_deref().map(str::trim).filter(|text| !text.is_empty()).map(str::to_owned);
        let (reason, reviewer) = (said(&assignment.override_reason), said(&assignment.second_reviewer));
        let other = reviewer.is_some_and(|reviewer| reviewer != assignment.auditor.trim());
        let subject = format!("{}: {}", assignment.audit, assignment.process);
        let verdict = match (assignment.relation, reason.is_some() && other) {
            (None, _) => sheet.add(Outcome::Met, subject, "ia-01-independent"),
            (Some(_), true) => sheet.add(Outcome::Met, subject, "ia-01-overridden"),
            (Some(_), false) => sheet.fail(subject, "ia-01-own-work").suggest("ia-01-mend"),
        };
        let relation = assignment.relation.map(|relation| relation.to_string()).unwrap_or_default();
        verdict.arg("auditor", &assignment.auditor).arg("process", &assignment.process).arg("relation", &relation);
        verdict.fact("relation", Some(&assignment.auditor), relation);
    }
}

#[cfg(test)]
pub mod tests {
    crate::rules::tests::examples! {
        "independent": "2026-01-01" r#"{"assignments":[{"audit":"IA-1","auditor":"Anna Berg","process":"Change"}]}"#
            => "IA-1: Change" Met,
        "audits what she owns": "2026-01-01" r#"{"assignments":[{"audit":"IA-1","auditor":"Anna Berg","process":"Change","relation":"owns"}]}"#
            => "IA-1: Change" Overdue,
        "with an override and a second reviewer": "2026-01-01" r#"{"assignments":[{"audit":"IA-1","auditor":"Anna Berg","process":"Change","relation":"owns","override_reason":"two people in all","second_reviewer":"Ole Dahl"}]}"#
            => "IA-1: Change" Met,
        "reviewed by herself": "2026-01-01" r#"{"assignments":[{"audit":"IA-1","auditor":"Anna Berg","process":"Change","relation":"built","override_reason":"two people in all","second_reviewer":"Anna Berg"}]}"#
            => "IA-1: Change" Overdue,
    }
}
