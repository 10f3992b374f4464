//! TRF-02: the issuing body ended its business or lost its accreditation: transfer within six months or by the expiry,
//! whichever is sooner.

use super::{
    Case, Rule, Sheet,
    date::add_months,
    verdict::{Outcome, RuleClass},
};
use crate::domain::standard::Confidence;

pub const RULE: Rule = Rule {
    id: "TRF-02",
    class: RuleClass::Norm,
    confidence: Confidence::High,
    source: "IAF MD 2:2023, 2.1.4 (https://ibmscert.com/resource.aspx?id=9 ; https://gicia.org/aboutus/gipl-transfer-policy)",
    judge,
};

fn judge(case: &Case<'_>, sheet: &mut Sheet) {
    let Some((transfer, ended)) = case.facts.transfer.as_ref().and_then(|t| Some((t, t.old_body_ended?))) else {
        return;
    };
    let six_months = add_months(ended, 6);
    let limit = case.current().expiry.map_or(six_months, |expiry| expiry.min(six_months));
    let in_time = transfer.on.filter(|day| *day <= limit);
    sheet.deadline(limit, ended, "deadline-trf-02").from(ended.min(limit)).done(case.by_now(in_time));
    let verdict = match transfer.on {
        Some(day) if day <= limit && day <= case.on => sheet.add(Outcome::Met, ended, "trf-02-met"),
        Some(day) if day <= limit => sheet.add(Outcome::Due, ended, "trf-02-open").forecast(true),
        Some(day) => sheet.fail(ended, "trf-02-late").forecast(day > case.on),
        None if case.on > limit => sheet.fail(ended, "trf-02-late"),
        None if case.is_near(limit) => sheet.add(Outcome::AtRisk, ended, "trf-02-open"),
        None => sheet.add(Outcome::Due, ended, "trf-02-open"),
    };
    verdict.arg("limit", limit).arg("ended", ended).turns_after(limit).fact("transfer.old_body_ended", None, ended);
    if verdict.verdict != Outcome::Met {
        verdict.suggest("trf-02-mend");
    }
}

#[cfg(test)]
pub mod tests {
    crate::rules::tests::examples! {
        "within six months": "2027-12-01" r#"{"decision":"2026-01-20","transfer":{"on":"2027-06-01","old_body_ended":"2027-02-01"}}"#
            => "2027-02-01" Met,
        "after seven months": "2027-12-01" r#"{"decision":"2026-01-20","transfer":{"on":"2027-09-01","old_body_ended":"2027-02-01"}}"#
            => "2027-02-01" Breach,
        "the expiry comes sooner": "2029-02-01" r#"{"decision":"2026-01-20","expiry":"2029-01-19","transfer":{"on":"2029-01-25","old_body_ended":"2028-12-01"}}"#
            => "2028-12-01" Breach,
        "no new body yet": "2027-06-01" r#"{"decision":"2026-01-20","transfer":{"old_body_ended":"2027-02-01"}}"#
            => "2027-02-01" AtRisk,
    }
}
