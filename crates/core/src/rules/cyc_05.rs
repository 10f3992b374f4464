//! CYC-05: a surveillance that was impossible in time: the body suspends. Speaks from the day a limit of CYC-02 or CYC-03
//! has passed until a surveillance catches up.

use chrono::NaiveDate;

use super::{
    Case, Rule, Sheet,
    case::Cycle,
    cyc_03,
    date::{add_months, year_end, year_start},
    verdict::{Outcome, RuleClass},
};
use crate::domain::standard::Confidence;

pub const RULE: Rule = Rule {
    id: "CYC-05",
    class: RuleClass::Norm,
    confidence: Confidence::High,
    source: "ISO/IEC 17021-1:2015, 9.6.5 (https://iaffaq.com/category/assessments-audits/ Q32)",
    judge,
};

fn judge(case: &Case<'_>, sheet: &mut Sheet) {
    let cycle = case.current();
    let Some(limit) = missed(case, cycle).into_iter().min() else { return };
    let grace = case.settings().grace_months;
    let until = add_months(limit, i32::try_from(grace).unwrap_or(i32::MAX));
    let since = case.facts.suspensions.iter().map(|s| s.from).filter(|from| *from > limit).min();
    let verdict = match since {
        Some(from) if from <= case.on => {
            sheet.add(Outcome::Met, limit, "cyc-05-suspended").fact("suspensions", None, from)
        }
        _ if case.on <= until => sheet.add(Outcome::AtRisk, limit, "cyc-05-grace").setting("grace_months"),
        _ => sheet.add(Outcome::AtRisk, limit, "cyc-05-expect-suspension"),
    };
    verdict.arg("limit", limit).arg("until", until).turns_after(until);
    if verdict.verdict == Outcome::AtRisk {
        verdict.suggest("cyc-05-mend");
    }
}

/// Limits that have passed without a surveillance and were not made up for since.
fn missed(case: &Case<'_>, cycle: &Cycle<'_>) -> Vec<NaiveDate> {
    let held = |from: NaiveDate, to: NaiveDate| {
        cycle.surveillances().any(|event| event.done && (from..=to).contains(&event.counts_on))
    };
    let first = cycle.decision.filter(|_| cycle.initial).map(|decision| (decision, add_months(decision, 12)));
    let years = cyc_03::years(case, cycle).into_iter().map(|year| (year_start(year), year_end(year)));
    let ended = |to: NaiveDate| cycle.ends_by(to, case.facts.withdrawn_on);
    let caught_up = |to: NaiveDate| held(to, case.on);
    let limits = first.into_iter().chain(years).filter(|(_, to)| *to < case.on && !ended(*to));
    limits.filter(|(from, to)| !held(*from, *to) && !caught_up(*to)).map(|(_, to)| to).collect()
}

#[cfg(test)]
pub mod tests {
    crate::rules::tests::examples! {
        "missed and suspended": "2027-08-01" r#"{"decision":"2026-05-14","suspensions":[{"from":"2027-06-01","ground":"audit_not_allowed"}]}"#
            => "2027-05-14" Met,
        "missed and not suspended": "2027-08-01" r#"{"decision":"2026-05-14"}"# => "2027-05-14" AtRisk,
        "caught up": "2027-08-01" r#"{"decision":"2026-05-14","events":[{"kind":"surveillance","last_day":"2027-07-01"}]}"#
            => "" NotApplicable,
        "in the days of grace": "2027-06-01" r#"{"decision":"2026-05-14","settings":{"grace_months":2}}"# => "2027-05-14" AtRisk,
        "nothing missed": "2027-05-14" r#"{"decision":"2026-05-14"}"# => "" NotApplicable,
    }
}
