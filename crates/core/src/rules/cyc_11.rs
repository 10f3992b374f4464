//! CYC-11: after a lapse the original certification date may stay on the certificate if it also shows the current cycle, the
//! last expiry and the recertification audit. Weakly sourced, so it never says more than to ask the body.

use super::{
    Case, Rule, Sheet,
    verdict::{Outcome, RuleClass},
};
use crate::domain::standard::Confidence;

pub const RULE: Rule = Rule {
    id: "CYC-11",
    class: RuleClass::Norm,
    confidence: Confidence::Low,
    source: "ISO/IEC 17021-1:2015, 8.2.2 (background knowledge; DOMAIN.md A2)",
    judge,
};

fn judge(case: &Case<'_>, sheet: &mut Sheet) {
    let cycle = case.current();
    let within = cycle.recertified_on().zip(cycle.expiry).filter(|(day, expiry)| day > expiry && *day <= case.on);
    let before = cycle.decision.zip(cycle.prior_expiry).filter(|(decision, expiry)| decision > expiry);
    let Some((_, expiry)) = within.or(before) else { return };
    let verdict = match case.facts.shown_after_lapse {
        Some(shown) if !shown.original_date => sheet.add(Outcome::Met, expiry, "cyc-11-new-date"),
        Some(shown) if shown.current_cycle && shown.last_expiry_and_audit => {
            sheet.add(Outcome::Met, expiry, "cyc-11-shown")
        }
        Some(_) => sheet.add(Outcome::CheckWithBody, expiry, "cyc-11-not-shown").suggest("cyc-11-mend"),
        None => sheet.add(Outcome::CheckWithBody, expiry, "cyc-11-unknown").suggest("cyc-11-mend"),
    };
    verdict.arg("expiry", expiry).fact("shown_after_lapse", None, case.facts.shown_after_lapse.is_some());
}

#[cfg(test)]
pub mod tests {
    crate::rules::tests::examples! {
        "everything shown": "2026-06-01" r#"{"decision":"2026-05-15","earlier_cycles":[{"decision":"2023-02-01","expiry":"2026-01-31"}],"shown_after_lapse":{"original_date":true,"current_cycle":true,"last_expiry_and_audit":true}}"#
            => "2026-01-31" Met,
        "a new date": "2026-06-01" r#"{"decision":"2026-05-15","earlier_cycles":[{"decision":"2023-02-01","expiry":"2026-01-31"}],"shown_after_lapse":{"original_date":false,"current_cycle":false,"last_expiry_and_audit":false}}"#
            => "2026-01-31" Met,
        "the old date alone": "2026-06-01" r#"{"decision":"2026-05-15","earlier_cycles":[{"decision":"2023-02-01","expiry":"2026-01-31"}],"shown_after_lapse":{"original_date":true,"current_cycle":true,"last_expiry_and_audit":false}}"#
            => "2026-01-31" CheckWithBody,
        "nobody looked": "2026-06-01" r#"{"decision":"2026-05-15","earlier_cycles":[{"decision":"2023-02-01","expiry":"2026-01-31"}]}"#
            => "2026-01-31" CheckWithBody,
        "no lapse": "2026-06-01" r#"{"decision":"2026-01-15","earlier_cycles":[{"decision":"2023-02-01","expiry":"2026-01-31"}]}"#
            => "" NotApplicable,
    }
}
