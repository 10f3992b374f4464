//! CYC-14: a surveillance is no audit of the whole system; over the cycle the whole system is covered. Judged only where the
//! audits say which clauses they looked at.

use super::{
    Case, Rule, Sheet, coverage,
    verdict::{Outcome, RuleClass},
};
use crate::domain::standard::Confidence;

pub const RULE: Rule = Rule {
    id: "CYC-14",
    class: RuleClass::Norm,
    confidence: Confidence::High,
    source: "ISO/IEC 17021-1:2015, 9.1.3.2, 9.6.2.1 (https://www.siq.si/eng/management_systems/certification_procedure/certificate_maintenance/index.html ; https://www.assurco.com/knowledge-base/maintaining-your-certification/)",
    judge,
};

fn judge(case: &Case<'_>, sheet: &mut Sheet) {
    let cycle = case.current();
    let audits = coverage::audits(case, cycle);
    let (Some(expiry), false) = (cycle.expiry, case.facts.clauses.is_empty() || audits.is_empty()) else { return };
    let now: Vec<_> = audits.iter().copied().filter(|event| event.done).collect();
    let planned = coverage::untouched(&case.facts.clauses, &audits);
    let ends = cycle.recertification().filter(|event| !event.fact.clauses.is_empty());
    let verdict = match planned.len() {
        0 if coverage::untouched(&case.facts.clauses, &now).is_empty() => sheet.add(Outcome::Met, expiry, "cyc-14-met"),
        0 => sheet.add(Outcome::Due, expiry, "cyc-14-planned").forecast(true),
        _ if ends.is_some() || case.on > expiry => {
            sheet.fail(expiry, "cyc-14-missing").audit_if(ends).forecast(ends.is_some_and(|event| !event.done))
        }
        _ if case.is_near(expiry) => sheet.add(Outcome::AtRisk, expiry, "cyc-14-missing"),
        _ => sheet.add(Outcome::Due, expiry, "cyc-14-missing"),
    };
    let list = coverage::list(&planned);
    verdict.arg("count", planned.len()).arg("clauses", &list).turns_after(expiry);
    if verdict.fact.is_none() {
        verdict.fact("clauses", None, list);
    }
    if verdict.verdict != Outcome::Met {
        verdict.suggest("cyc-14-mend");
    }
}

#[cfg(test)]
pub mod tests {
    crate::rules::tests::examples! {
        "every clause once": "2029-01-01" r#"{"decision":"2026-01-20","expiry":"2029-01-19","clauses":[{"number":"9.2"},{"number":"8.1"},{"number":"8","leaf":false}],"events":[{"kind":"surveillance","last_day":"2026-12-10","clauses":["9.2"]},{"kind":"recertification","last_day":"2028-10-12","clauses":["8"]}]}"#
            => "2029-01-19" Met,
        "one never": "2029-01-01" r#"{"decision":"2026-01-20","expiry":"2029-01-19","clauses":[{"number":"9.2"},{"number":"8.1"}],"events":[{"kind":"surveillance","last_day":"2026-12-10","clauses":["9.2"]},{"kind":"recertification","last_day":"2028-10-12","clauses":["9.2"]}]}"#
            => "2029-01-19" Breach,
        "one left for later": "2027-01-01" r#"{"decision":"2026-01-20","expiry":"2029-01-19","clauses":[{"number":"9.2"},{"number":"8.1"}],"events":[{"kind":"surveillance","last_day":"2026-12-10","clauses":["9.2"]}]}"#
            => "2029-01-19" Due,
        "nothing said of clauses": "2027-01-01" r#"{"decision":"2026-01-20","clauses":[{"number":"9.2"}],"events":[{"kind":"surveillance","last_day":"2026-12-10"}]}"#
            => "" NotApplicable,
    }
}
