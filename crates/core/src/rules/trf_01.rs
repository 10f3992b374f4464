//! TRF-01: only a valid accredited certificate transfers; not a suspended one.

use super::{
    Case, Rule, Sheet,
    verdict::{Outcome, RuleClass},
};
use crate::domain::standard::Confidence;

pub const RULE: Rule = Rule {
    id: "TRF-01",
    class: RuleClass::Norm,
    confidence: Confidence::High,
    source: "IAF MD 2:2023, 2.1 (https://ibmscert.com/resource.aspx?id=9 ; https://gicia.org/aboutus/gipl-transfer-policy)",
    judge,
};

fn judge(case: &Case<'_>, sheet: &mut Sheet) {
    let Some(transfer) = &case.facts.transfer else { return };
    let day = transfer.on.unwrap_or(case.on);
    let planned = day > case.on || transfer.on.is_none();
    let expiry = case.current().expiry;
    let verdict = match transfer.accredited {
        _ if case.is_suspended_on(day) => sheet.fail(day, "trf-01-suspended").fact("suspensions", None, day),
        _ if expiry.is_some_and(|expiry| day > expiry) => {
            sheet.fail(day, "trf-01-expired").fact("expiry", None, expiry.unwrap_or(day))
        }
        _ if case.facts.withdrawn_on.is_some_and(|end| end <= day) => {
            sheet.fail(day, "trf-01-withdrawn").fact("withdrawn_on", None, day)
        }
        Some(false) => sheet.fail(day, "trf-01-not-accredited").fact("transfer.accredited", None, false),
        None => sheet.add(Outcome::CheckWithBody, day, "trf-01-unknown").fact("transfer.accredited", None, ""),
        Some(true) if planned => sheet.add(Outcome::Due, day, "trf-01-met"),
        Some(true) => sheet.add(Outcome::Met, day, "trf-01-met"),
    };
    verdict.arg("day", day).forecast(planned);
    if verdict.verdict.is_trouble() {
        verdict.suggest("trf-01-mend");
    }
}

#[cfg(test)]
pub mod tests {
    crate::rules::tests::examples! {
        "valid and accredited": "2027-07-01" r#"{"decision":"2026-01-20","transfer":{"on":"2027-06-01","accredited":true}}"#
            => "2027-06-01" Met,
        "suspended": "2027-07-01" r#"{"decision":"2026-01-20","transfer":{"on":"2027-06-01","accredited":true},"suspensions":[{"from":"2027-05-01","ground":"fees"}]}"#
            => "2027-06-01" Breach,
        "expired": "2029-07-01" r#"{"decision":"2026-01-20","expiry":"2029-01-19","transfer":{"on":"2029-06-01","accredited":true}}"#
            => "2029-06-01" Breach,
        "not accredited": "2027-07-01" r#"{"decision":"2026-01-20","transfer":{"on":"2027-06-01","accredited":false}}"#
            => "2027-06-01" Breach,
        "planned": "2027-05-01" r#"{"decision":"2026-01-20","transfer":{"on":"2027-06-01","accredited":true}}"#
            => "2027-06-01" Due,
    }
}
