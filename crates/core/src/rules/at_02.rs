//! AT-02: the reasons for less audit time (certified already, combined audit, same shifts, little reliance on third parties),
//! together no more than 30 % of the table. A list that overshoots and is then clipped is not accepted.

use super::{
    Case, Rule, Sheet, exact_sum,
    facts::TimeReason,
    verdict::{Outcome, RuleClass},
};
use crate::domain::standard::Confidence;

pub const RULE: Rule = Rule {
    id: "AT-02",
    class: RuleClass::Norm,
    confidence: Confidence::High,
    source: "ISO/IEC 20000-6:2017, 9.1.4.2 (https://european-accreditation.org/sp_accordion_faqs/question-48-4-audit-time-determination-to-iso-iec-20000-6/)",
    judge,
};

const MOST: f64 = 30.0;

fn judge(case: &Case<'_>, sheet: &mut Sheet) {
    let Some(time) = &case.facts.audit_time else { return };
    let total = exact_sum(time.factors.iter().map(|factor| -factor.pct.min(0.0)));
    let unknown = time.factors.iter().filter(|factor| factor.pct < 0.0 && is_no_reason(factor.reason)).count();
    if !time.factors.is_empty() {
        let verdict = match total > MOST {
            true => sheet.fail("factors", "at-02-overshoot"),
            false if unknown > 0 => sheet.add(Outcome::CheckWithBody, "factors", "at-02-reason").arg("count", unknown),
            false => sheet.add(Outcome::Met, "factors", "at-02-met"),
        };
        verdict.arg("pct", total).fact("audit_time.factors", None, total);
        if verdict.verdict != Outcome::Met {
            verdict.suggest("at-02-mend");
        }
    }
    let (Some(days), Some(table)) = (time.initial_days, time.table_days.filter(|table| *table > 0.0)) else { return };
    // Rounded to hundredths, so that a quote of exactly 70 % is not one too few.
    let pct = ((1.0 - days / table) * 10_000.0).round() / 100.0;
    let verdict = match pct > MOST {
        true => sheet.fail("quote", "at-02-quote").suggest("at-02-mend"),
        false => sheet.add(Outcome::Met, "quote", "at-02-quote-met"),
    };
    verdict.arg("pct", pct).arg("days", days).arg("table", table).fact("audit_time.initial_days", None, days);
}

fn is_no_reason(reason: TimeReason) -> bool {
    matches!(reason, TimeReason::Other | TimeReason::ComplexProcesses)
}

#[cfg(test)]
pub mod tests {
    crate::rules::tests::examples! {
        "thirty percent for two reasons": "2026-01-01" r#"{"audit_time":{"factors":[{"reason":"already_certified","pct":-20},{"reason":"combined_audit","pct":-10},{"reason":"complex_processes","pct":10}]}}"#
            => "factors" Met,
        "forty percent, clipped": "2026-01-01" r#"{"audit_time":{"factors":[{"reason":"already_certified","pct":-20},{"reason":"combined_audit","pct":-20}]}}"#
            => "factors" Breach,
        "less time for no known reason": "2026-01-01" r#"{"audit_time":{"factors":[{"reason":"other","pct":-10}]}}"#
            => "factors" CheckWithBody,
        "seven of ten days": "2026-01-01" r#"{"audit_time":{"initial_days":7,"table_days":10}}"#
            => "quote" Met,
        "six of ten days": "2026-01-01" r#"{"audit_time":{"initial_days":6,"table_days":10}}"#
            => "quote" Breach,
    }
}
