//! TRF-03: before a transfer the new body reviews the reason, the accreditation's scope, the last reports, nonconformities,
//! complaints, legal matters and the place in the cycle, with a visit where needed.

use super::{
    Case, Rule, Sheet,
    verdict::{Outcome, RuleClass},
};
use crate::domain::{TransferTopic, standard::Confidence};

pub const RULE: Rule = Rule {
    id: "TRF-03",
    class: RuleClass::Norm,
    confidence: Confidence::High,
    source: "IAF MD 2:2023, 2.2 (https://ibmscert.com/resource.aspx?id=9 ; https://gicia.org/aboutus/gipl-transfer-policy)",
    judge,
};

fn judge(case: &Case<'_>, sheet: &mut Sheet) {
    let Some(transfer) = &case.facts.transfer else { return };
    let day = transfer.on.unwrap_or(case.on);
    let happened = case.by_now(transfer.on);
    let missing: Vec<&str> = TransferTopic::ALL
        .iter()
        .filter(|topic| !transfer.reviewed.contains(topic))
        .map(|topic| topic.as_str())
        .collect();
    let reviewed = transfer.reviewed_on.filter(|review| *review <= day);
    let verdict = match (reviewed, missing.is_empty()) {
        (Some(review), true) if review <= case.on => sheet.add(Outcome::Met, day, "trf-03-met"),
        (None, _) if happened => sheet.fail(day, "trf-03-none"),
        (_, false) if happened => sheet.fail(day, "trf-03-missing"),
        _ => sheet.add(Outcome::Due, day, "trf-03-open"),
    };
    verdict.arg("topics", missing.join(", ")).arg("count", missing.len()).forecast(!happened);
    verdict.fact("transfer.reviewed", None, transfer.reviewed.len());
    if verdict.verdict != Outcome::Met {
        verdict.suggest("trf-03-mend");
    }
}

#[cfg(test)]
pub mod tests {
    crate::rules::tests::examples! {
        "everything reviewed": "2027-07-01" r#"{"decision":"2026-01-20","transfer":{"on":"2027-06-01","reviewed_on":"2027-05-20","reviewed":["reason","accreditation_scope","last_reports","nonconformities","complaints","legal_matters","place_in_cycle"]}}"#
            => "2027-06-01" Met,
        "no review": "2027-07-01" r#"{"decision":"2026-01-20","transfer":{"on":"2027-06-01"}}"#
            => "2027-06-01" Breach,
        "complaints left out": "2027-07-01" r#"{"decision":"2026-01-20","transfer":{"on":"2027-06-01","reviewed_on":"2027-05-20","reviewed":["reason","accreditation_scope","last_reports","nonconformities","legal_matters","place_in_cycle"]}}"#
            => "2027-06-01" Breach,
        "planned": "2027-05-01" r#"{"decision":"2026-01-20","transfer":{"on":"2027-06-01"}}"#
            => "2027-06-01" Due,
    }
}
