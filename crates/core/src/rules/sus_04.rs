//! SUS-04: where only a part of the scope persistently fails, the scope is reduced by that part.

use super::{
    Case, Rule, Sheet,
    date::add_months,
    verdict::{Outcome, RuleClass},
};
use crate::domain::standard::Confidence;

pub const RULE: Rule = Rule {
    id: "SUS-04",
    class: RuleClass::Norm,
    confidence: Confidence::High,
    source: "ISO/IEC 17021-1:2015, 9.6.5.5 (http://iitc.com.ua/en/informatsiya-shhodo-prizupinennya-skasuvannya-abo-skorochennya-sferi-sertifikatsiyi/ ; https://www.dnv.com.au/assurance/Management-System-Certification/procedure-suspension-withdrawal)",
    judge,
};

fn judge(case: &Case<'_>, sheet: &mut Sheet) {
    let partial = case.facts.suspensions.iter().filter(|s| s.part_of_scope && s.from <= case.on);
    for suspension in partial {
        let limit = add_months(suspension.from, 6);
        let reduced = suspension.scope_reduced;
        let resolved = case.by_now(suspension.to);
        let verdict = match reduced {
            _ if case.by_now(reduced) => sheet.add(Outcome::Met, suspension.from, "sus-04-reduced"),
            _ if resolved => sheet.add(Outcome::Met, suspension.from, "sus-04-resolved"),
            _ if case.on > limit => sheet.fail(suspension.from, "sus-04-not-reduced"),
            _ => sheet.add(Outcome::Due, suspension.from, "sus-04-open"),
        };
        verdict.arg("limit", limit).turns_after(limit);
        verdict.fact("scope_reduced", None, reduced.map(|day| day.to_string()).unwrap_or_default());
        if verdict.verdict != Outcome::Met {
            verdict.suggest("sus-04-mend");
        }
    }
}

#[cfg(test)]
pub mod tests {
    crate::rules::tests::examples! {
        "the part was taken out": "2027-05-01" r#"{"decision":"2026-01-20","suspensions":[{"from":"2026-12-01","ground":"persistent_failure","part_of_scope":true,"scope_reduced":"2027-03-01"}]}"#
            => "2026-12-01" Met,
        "the part still fails after six months": "2027-07-01" r#"{"decision":"2026-01-20","suspensions":[{"from":"2026-12-01","ground":"persistent_failure","part_of_scope":true}]}"#
            => "2026-12-01" Breach,
        "time to mend": "2027-02-01" r#"{"decision":"2026-01-20","suspensions":[{"from":"2026-12-01","ground":"persistent_failure","part_of_scope":true}]}"#
            => "2026-12-01" Due,
    }
}
