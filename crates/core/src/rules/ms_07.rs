//! MS-07: who may be sampled: one management system, a central function with authority, very similar processes, every site in
//! internal audits and management review; not independent firms bundled by a consultant.

use super::{
    Case, Rule, Sheet,
    facts::SitesFact,
    verdict::{Outcome, RuleClass},
};
use crate::domain::standard::Confidence;

pub const RULE: Rule = Rule {
    id: "MS-07",
    class: RuleClass::Norm,
    confidence: Confidence::Medium,
    source: "IAF MD 1:2023, 5 (https://www.md1.support/insights/issues/ ; background knowledge)",
    judge,
};

fn judge(case: &Case<'_>, sheet: &mut Sheet) {
    let Some(sites) = case.facts.sites.as_ref().filter(|sites| sites.sampling && sites.number() > 1) else { return };
    let conditions = conditions(sites);
    let named = |wanted: Option<bool>| {
        conditions.iter().filter(|(_, said)| *said == wanted).map(|(name, _)| *name).collect::<Vec<_>>().join(", ")
    };
    let (missing, open) = (named(Some(false)), named(None));
    let verdict = if sites.independent_firms {
        sheet.fail("sampling", "ms-07-independent").fact("sites.independent_firms", None, true)
    } else if !missing.is_empty() {
        sheet.fail("sampling", "ms-07-missing").arg("flags", &missing).fact("sites", None, missing)
    } else if !open.is_empty() {
        sheet.add(Outcome::CheckWithBody, "sampling", "ms-07-unknown").arg("flags", &open).fact("sites", None, open)
    } else {
        sheet.add(Outcome::Met, "sampling", "ms-07-met").fact("sites", None, sites.number())
    };
    if verdict.verdict != Outcome::Met {
        verdict.suggest("ms-07-mend");
    }
}

fn conditions(sites: &SitesFact) -> [(&'static str, Option<bool>); 5] {
    [
        ("one_system", sites.one_system),
        ("central_authority", sites.central_authority),
        ("similar_processes", sites.similar_processes),
        ("all_in_internal_audit", sites.all_in_internal_audit),
        ("all_in_management_review", sites.all_in_management_review),
    ]
}

#[cfg(test)]
pub mod tests {
    crate::rules::tests::examples! {
        "eligible": "2026-01-01" r#"{"sites":{"count":4,"one_system":true,"central_authority":true,"similar_processes":true,"all_in_internal_audit":true,"all_in_management_review":true}}"#
            => "sampling" Met,
        "a site outside the internal audits": "2026-01-01" r#"{"sites":{"count":4,"one_system":true,"central_authority":true,"similar_processes":true,"all_in_internal_audit":false,"all_in_management_review":true}}"#
            => "sampling" Breach,
        "bundled by a consultant": "2026-01-01" r#"{"sites":{"count":4,"independent_firms":true}}"#
            => "sampling" Breach,
        "not said": "2026-01-01" r#"{"sites":{"count":4}}"#
            => "sampling" CheckWithBody,
        "not sampled": "2026-01-01" r#"{"sites":{"count":4,"sampling":false}}"#
            => "" NotApplicable,
    }
}
