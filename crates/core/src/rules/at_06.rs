//! AT-06: an integrated audit: each standard's time with its own reductions, added up, then at most 20 % for integration.
//! 30 % and then 20 % (44 % together) was accepted where justified.

use super::{
    Case, Rule, Sheet, exact_sum,
    verdict::{Outcome, RuleClass},
};
use crate::domain::standard::Confidence;

pub const RULE: Rule = Rule {
    id: "AT-06",
    class: RuleClass::Norm,
    confidence: Confidence::High,
    source: "IAF MD 11:2019, 2.2 (https://european-accreditation.org/?p=43070)",
    judge,
};

const MOST: f64 = 20.0;

fn judge(case: &Case<'_>, sheet: &mut Sheet) {
    let Some(time) = case.facts.audit_time.as_ref().filter(|time| time.standards.len() > 1) else { return };
    let sum = exact_sum(time.standards.iter().map(|standard| standard.days));
    let computed = time.combined_days.filter(|_| sum > 0.0).map(|days| (1.0 - days / sum) * 100.0);
    let said = time.integration_reduction_pct;
    // Rounded to hundredths, so that 20 % computed from days is 20 %.
    let pct = [said, computed].into_iter().flatten().fold(f64::NEG_INFINITY, f64::max);
    if pct == f64::NEG_INFINITY {
        return;
    }
    let pct = (pct * 100.0).round() / 100.0;
    let verdict = match pct > MOST {
        true => sheet.fail("integration", "at-06-too-much").suggest("at-06-mend"),
        false => sheet.add(Outcome::Met, "integration", "at-06-met"),
    };
    verdict.arg("pct", pct).arg("days", sum).fact("audit_time.integration_reduction_pct", None, pct);
}

#[cfg(test)]
pub mod tests {
    crate::rules::tests::examples! {
        "twenty percent of the sum": "2026-01-01" r#"{"audit_time":{"standards":[{"standard":"ISO/IEC 20000-1","days":6},{"standard":"ISO/IEC 27001","days":4}],"combined_days":8}}"#
            => "integration" Met,
        "thirty percent of the sum": "2026-01-01" r#"{"audit_time":{"standards":[{"standard":"ISO/IEC 20000-1","days":6},{"standard":"ISO/IEC 27001","days":4}],"combined_days":7}}"#
            => "integration" Breach,
        "one standard": "2026-01-01" r#"{"audit_time":{"standards":[{"standard":"ISO/IEC 20000-1","days":6}],"integration_reduction_pct":30}}"#
            => "" NotApplicable,
    }
}
