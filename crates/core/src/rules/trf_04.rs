//! TRF-04: cycle and expiry carry over: a transfer brings no fresh three years.

use super::{
    Case, Rule, Sheet,
    verdict::{Outcome, RuleClass},
};
use crate::domain::standard::Confidence;

pub const RULE: Rule = Rule {
    id: "TRF-04",
    class: RuleClass::Norm,
    confidence: Confidence::Medium,
    source: "IAF MD 2:2023, 2.3 (https://www.mdsap.global/node/1218 ; https://ibmscert.com/resource.aspx?id=9)",
    judge,
};

fn judge(case: &Case<'_>, sheet: &mut Sheet) {
    let (Some(transfer), Some(expiry)) = (&case.facts.transfer, case.current().expiry) else { return };
    let happened = case.by_now(transfer.on);
    let verdict = match transfer.new_expiry {
        Some(new) if new > expiry => sheet.fail(expiry, "trf-04-fresh").arg("new_expiry", new),
        Some(_) if happened => sheet.add(Outcome::Met, expiry, "trf-04-met"),
        None if happened => sheet.add(Outcome::CheckWithBody, expiry, "trf-04-unknown"),
        _ => sheet.add(Outcome::Due, expiry, "trf-04-open"),
    };
    let value = transfer.new_expiry.map(|day| day.to_string()).unwrap_or_default();
    verdict.arg("expiry", expiry).fact("transfer.new_expiry", None, value).forecast(!happened);
    if verdict.verdict.is_trouble() {
        verdict.suggest("trf-04-mend");
    }
}

#[cfg(test)]
pub mod tests {
    crate::rules::tests::examples! {
        "the same expiry": "2027-07-01" r#"{"decision":"2026-01-20","expiry":"2029-01-19","transfer":{"on":"2027-06-01","new_expiry":"2029-01-19"}}"#
            => "2029-01-19" Met,
        "three fresh years": "2027-07-01" r#"{"decision":"2026-01-20","expiry":"2029-01-19","transfer":{"on":"2027-06-01","new_expiry":"2030-05-31"}}"#
            => "2029-01-19" Breach,
        "not known": "2027-07-01" r#"{"decision":"2026-01-20","expiry":"2029-01-19","transfer":{"on":"2027-06-01"}}"#
            => "2029-01-19" CheckWithBody,
    }
}
