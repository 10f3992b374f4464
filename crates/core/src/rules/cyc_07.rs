//! CYC-07: a recertification that was not finished before the expiry extends nothing: from the next day the certificate is
//! not valid, whatever a body promised.

use super::{
    Case, Rule, Sheet,
    verdict::{Outcome, RuleClass},
};
use crate::domain::standard::Confidence;

pub const RULE: Rule = Rule {
    id: "CYC-07",
    class: RuleClass::Norm,
    confidence: Confidence::High,
    source: "ISO/IEC 17021-1:2015, 9.6.3.2.4 (http://www.isofans.com/thread-1577529-1-1.html ; https://www.parkinsonhowe.co.uk/blogs/08/)",
    judge,
};

fn judge(case: &Case<'_>, sheet: &mut Sheet) {
    let cycle = case.current();
    let Some(expiry) = cycle.expiry.filter(|_| cycle.decision.is_some()) else { return };
    if case.facts.withdrawn_on.is_some_and(|day| day <= expiry) {
        return;
    }
    let finished = cycle.recertified_on().filter(|day| *day <= expiry && *day <= case.on);
    let extended = case.facts.expiry_extended_to.filter(|to| *to > expiry);
    let verdict = match (finished, extended) {
        (Some(day), _) => sheet.add(Outcome::Met, expiry, "cyc-07-met").fact("decision", None, day),
        (None, Some(to)) => sheet.fail(expiry, "cyc-07-extended").arg("to", to).fact("expiry_extended_to", None, to),
        (None, None) if case.on > expiry => sheet.fail(expiry, "cyc-07-not-valid").fact("expiry", None, expiry),
        (None, None) => sheet.add(Outcome::Due, expiry, "cyc-07-open").fact("expiry", None, expiry),
    };
    verdict.arg("expiry", expiry).turns_after(expiry);
    if verdict.verdict != Outcome::Met {
        verdict.suggest("cyc-07-mend");
    }
}

#[cfg(test)]
pub mod tests {
    crate::rules::tests::examples! {
        "finished in time": "2029-01-25" r#"{"decision":"2026-01-20","expiry":"2029-01-19","events":[{"kind":"recertification","last_day":"2028-10-12","decision":"2028-12-15"}]}"#
            => "2029-01-19" Met,
        "not finished": "2029-01-20" r#"{"decision":"2026-01-20","expiry":"2029-01-19","events":[{"kind":"recertification","last_day":"2028-10-12"}]}"#
            => "2029-01-19" Breach,
        "extended by letter": "2029-01-10" r#"{"decision":"2026-01-20","expiry":"2029-01-19","expiry_extended_to":"2029-04-19"}"#
            => "2029-01-19" Breach,
        "on its last day": "2029-01-19" r#"{"decision":"2026-01-20","expiry":"2029-01-19"}"#
            => "2029-01-19" Due,
    }
}
