//! MS-03: the sample sizes the body quoted, held against the formula (2 sites: 2, 1 and 2; 24: 5; 26: 6 at stage 2).

use super::{
    Case, Rule, Sheet,
    facts::EventKind,
    sampling,
    verdict::{Outcome, RuleClass},
};
use crate::domain::standard::Confidence;

pub const RULE: Rule = Rule {
    id: "MS-03",
    class: RuleClass::Norm,
    confidence: Confidence::High,
    source: "IAF MD 1:2023, 6.1.3.3 (https://european-accreditation.org/sp_accordion_faqs/question-46-5-iaf-md1-sampling-size/ ; https://european-accreditation.org/sp_accordion_faqs/question-42-6-iaf-md-1-sampling-and-audit-time-calculation/)",
    judge,
};

fn judge(case: &Case<'_>, sheet: &mut Sheet) {
    let Some(sites) = &case.facts.sites else { return };
    let quoted = [
        (EventKind::Stage2, "sites.quoted_initial", sites.quoted_initial),
        (EventKind::Surveillance, "sites.quoted_surveillance", sites.quoted_surveillance),
        (EventKind::Recertification, "sites.quoted_recertification", sites.quoted_recertification),
    ];
    for (kind, field, quoted) in quoted {
        let least = sampling::least(kind, sites.number(), sites.sampling);
        let (Some(quoted), Some(least)) = (quoted, least) else { continue };
        let verdict = match quoted < least {
            true => sheet.fail(kind, "ms-03-too-few"),
            false => sheet.add(Outcome::Met, kind, "ms-03-met"),
        };
        verdict.arg("kind", kind).arg("quoted", quoted).arg("least", least).arg("sites", sites.number());
        verdict.fact(field, None, quoted);
        if quoted < least {
            verdict.suggest("ms-03-mend");
        }
    }
}

#[cfg(test)]
pub mod tests {
    crate::rules::tests::examples! {
        "six of twenty-six": "2026-01-01" r#"{"sites":{"count":26,"quoted_initial":6}}"#
            => "stage2" Met,
        "five of twenty-four": "2026-01-01" r#"{"sites":{"count":24,"quoted_initial":5}}"#
            => "stage2" Met,
        "five of twenty-six": "2026-01-01" r#"{"sites":{"count":26,"quoted_initial":5}}"#
            => "stage2" Breach,
        "nothing quoted": "2026-01-01" r#"{"sites":{"count":26}}"#
            => "" NotApplicable,
    }
}
