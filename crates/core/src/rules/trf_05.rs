//! TRF-05: majors are closed and plans for minors accepted before the new body certifies.

use chrono::NaiveDate;

use super::{
    Case, Rule, Sheet,
    case::Raised,
    verdict::{Outcome, RuleClass},
};
use crate::domain::{GradeKind, standard::Confidence};

pub const RULE: Rule = Rule {
    id: "TRF-05",
    class: RuleClass::Norm,
    confidence: Confidence::Medium,
    source: "IAF MD 2:2023, 2.2.4 (background knowledge; DOMAIN.md A4)",
    judge,
};

fn judge(case: &Case<'_>, sheet: &mut Sheet) {
    let Some(transfer) = &case.facts.transfer else { return };
    let day = transfer.on.unwrap_or(case.on);
    let happened = case.by_now(transfer.on);
    let open: Vec<&str> = case.nonconformities.iter().filter(|raised| is_open(raised, day)).map(Raised::id).collect();
    let verdict = match (open.is_empty(), happened) {
        (true, true) => sheet.add(Outcome::Met, day, "trf-05-met"),
        (true, false) => sheet.add(Outcome::Due, day, "trf-05-met"),
        (false, true) => sheet.fail(day, "trf-05-open"),
        (false, false) => sheet.add(Outcome::AtRisk, day, "trf-05-open"),
    };
    verdict.arg("count", open.len()).arg("list", open.iter().take(12).copied().collect::<Vec<_>>().join(", "));
    verdict.fact("nonconformities", None, open.join(", ")).forecast(!happened).turn_on(transfer.on);
    if !open.is_empty() {
        verdict.suggest("trf-05-mend");
    }
}

/// Raised by that day and in the way of a transfer: a major not verified, a minor without an accepted plan.
fn is_open(raised: &Raised<'_>, day: NaiveDate) -> bool {
    let raised_by = raised.day().is_none_or(|on| on <= day);
    let planned = raised.fact.plan_accepted.is_some_and(|on| on <= day);
    let cleared = raised.verified_by(day) || (!raised.is(GradeKind::Major) && planned);
    raised_by && raised.fact.grade.needs_nonconformity() && !cleared
}

#[cfg(test)]
pub mod tests {
    crate::rules::tests::examples! {
        "nothing open": "2027-07-01" r#"{"decision":"2026-01-20","transfer":{"on":"2027-06-01"},"nonconformities":[{"id":"NC-1","grade":"major","raised_at":"surveillance","raised_on":"2026-12-10","verified":"2027-02-01"},{"id":"NC-2","grade":"minor","raised_at":"surveillance","raised_on":"2026-12-10","plan_accepted":"2027-01-10"}]}"#
            => "2027-06-01" Met,
        "a major open": "2027-07-01" r#"{"decision":"2026-01-20","transfer":{"on":"2027-06-01"},"nonconformities":[{"id":"NC-1","grade":"major","raised_at":"surveillance","raised_on":"2026-12-10"}]}"#
            => "2027-06-01" Breach,
        "a minor without a plan": "2027-07-01" r#"{"decision":"2026-01-20","transfer":{"on":"2027-06-01"},"nonconformities":[{"id":"NC-1","grade":"minor","raised_at":"surveillance","raised_on":"2026-12-10"}]}"#
            => "2027-06-01" Breach,
        "a major open before the transfer": "2027-05-01" r#"{"decision":"2026-01-20","transfer":{"on":"2027-06-01"},"nonconformities":[{"id":"NC-1","grade":"major","raised_at":"surveillance","raised_on":"2026-12-10"}]}"#
            => "2027-06-01" AtRisk,
    }
}
