//! MS-06: sites are not merged to shrink N; neighbouring addresses of one complex may be one site, with every address on the
//! certificate.

use super::{
    Case, Rule, Sheet,
    verdict::{Outcome, RuleClass},
};
use crate::domain::standard::Confidence;

pub const RULE: Rule = Rule {
    id: "MS-06",
    class: RuleClass::Norm,
    confidence: Confidence::High,
    source: "IAF MD 1:2023, 2.1 (https://european-accreditation.org/sp_accordion_faqs/question-42-6-iaf-md-1-sampling-and-audit-time-calculation/ ; https://www.md1.support/insights/issues/)",
    judge,
};

fn judge(case: &Case<'_>, sheet: &mut Sheet) {
    for site in case.facts.sites.iter().flat_map(|sites| &sites.list) {
        let Some(addresses) = site.addresses.filter(|addresses| *addresses > 1) else { continue };
        let verdict = match (site.one_complex, site.all_addresses_on_certificate) {
            (false, _) => sheet.fail(&site.id, "ms-06-merged"),
            (true, false) => sheet.fail(&site.id, "ms-06-address-missing"),
            (true, true) => sheet.add(Outcome::Met, &site.id, "ms-06-met"),
        };
        verdict.arg("site", &site.id).arg("addresses", addresses).fact("addresses", Some(&site.id), addresses);
        if verdict.verdict != Outcome::Met {
            verdict.suggest("ms-06-mend");
        }
    }
}

#[cfg(test)]
pub mod tests {
    crate::rules::tests::examples! {
        "one complex, every address shown": "2026-01-01" r#"{"sites":{"list":[{"id":"Bremen","addresses":2,"one_complex":true,"all_addresses_on_certificate":true},{"id":"Kiel"}]}}"#
            => "Bremen" Met,
        "two towns as one site": "2026-01-01" r#"{"sites":{"list":[{"id":"Bremen","addresses":2},{"id":"Kiel"}]}}"#
            => "Bremen" Breach,
        "an address not on the certificate": "2026-01-01" r#"{"sites":{"list":[{"id":"Bremen","addresses":2,"one_complex":true},{"id":"Kiel"}]}}"#
            => "Bremen" Breach,
    }
}
