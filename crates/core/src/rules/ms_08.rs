//! MS-08: the audit time at a sampled site is reduced by no more than half altogether.

use super::{
    Case, Rule, Sheet,
    verdict::{Outcome, RuleClass},
};
use crate::domain::standard::Confidence;

pub const RULE: Rule = Rule {
    id: "MS-08",
    class: RuleClass::Norm,
    confidence: Confidence::High,
    source: "IAF MD 1:2023, 6.3 (https://european-accreditation.org/sp_accordion_faqs/question-37-23-iaf-md-12018-temporary-sites ; https://european-accreditation.org/?p=43126)",
    judge,
};

const MOST: f64 = 50.0;

fn judge(case: &Case<'_>, sheet: &mut Sheet) {
    for site in case.facts.sites.iter().flat_map(|sites| &sites.list) {
        let Some(reduction) = site.time_reduction_pct else { continue };
        let verdict = match reduction > MOST {
            true => sheet.fail(&site.id, "ms-08-too-much"),
            false => sheet.add(Outcome::Met, &site.id, "ms-08-met"),
        };
        verdict.arg("site", &site.id).arg("pct", reduction).fact("time_reduction_pct", Some(&site.id), reduction);
        if reduction > MOST {
            verdict.suggest("ms-08-mend");
        }
    }
}

#[cfg(test)]
pub mod tests {
    crate::rules::tests::examples! {
        "thirty and twenty": "2026-01-01" r#"{"sites":{"list":[{"id":"Bremen","time_reduction_pct":50},{"id":"Kiel"}]}}"#
            => "Bremen" Met,
        "more than half": "2026-01-01" r#"{"sites":{"list":[{"id":"Bremen","time_reduction_pct":50.5},{"id":"Kiel"}]}}"#
            => "Bremen" Breach,
    }
}
