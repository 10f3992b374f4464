//! CYC-10: a certificate is neither issued nor effective before the decision.

use chrono::NaiveDate;

use super::{
    Case, Rule, Sheet,
    verdict::{Outcome, RuleClass},
};
use crate::domain::standard::Confidence;

pub const RULE: Rule = Rule {
    id: "CYC-10",
    class: RuleClass::Norm,
    confidence: Confidence::High,
    source: "ISO/IEC 17021-1:2015, 8.2.2 (http://www.isofans.com/thread-1577529-1-1.html)",
    judge,
};

fn judge(case: &Case<'_>, sheet: &mut Sheet) {
    for cycle in &case.cycles {
        let Some(decision) = cycle.decision else { continue };
        for (field, day) in [("issue_date", cycle.issue_date), ("effective_date", cycle.effective_date)] {
            judge_day(decision, field, day, sheet);
        }
        for event in &cycle.events {
            if let Some(decision) = event.fact.decision {
                judge_day(decision, "new_effective_date", event.fact.new_effective_date, sheet);
            }
        }
    }
}

fn judge_day(decision: NaiveDate, field: &'static str, day: Option<NaiveDate>, sheet: &mut Sheet) {
    let Some(day) = day else { return };
    let verdict = match day < decision {
        true => sheet.fail(day, "cyc-10-before").turn_on(Some(day)),
        false => sheet.add(Outcome::Met, day, "cyc-10-met"),
    };
    verdict.arg("day", day).arg("decision", decision).fact(field, None, day);
    if day < decision {
        verdict.suggest("cyc-10-mend");
    }
}

#[cfg(test)]
pub mod tests {
    crate::rules::tests::examples! {
        "issued with the decision": "2026-02-01" r#"{"decision":"2026-01-20","issue_date":"2026-01-20","effective_date":"2026-01-21"}"#
            => "2026-01-20" Met,
        "issued before": "2026-02-01" r#"{"decision":"2026-01-20","issue_date":"2026-01-19"}"#
            => "2026-01-19" Breach,
        "effective before": "2026-02-01" r#"{"decision":"2026-01-20","effective_date":"2026-01-01"}"#
            => "2026-01-01" Breach,
        "no dates": "2026-02-01" r#"{"decision":"2026-01-20"}"#
            => "" NotApplicable,
    }
}
