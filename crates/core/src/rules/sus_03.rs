//! SUS-03: in most cases a suspension lasts no longer than six months; unresolved, the body withdraws or reduces the scope.

use super::{
    Case, Rule, Sheet,
    date::add_months,
    facts::SuspensionFact,
    verdict::{Outcome, RuleClass},
};
use crate::domain::standard::Confidence;

pub const RULE: Rule = Rule {
    id: "SUS-03",
    class: RuleClass::Norm,
    confidence: Confidence::High,
    source: "ISO/IEC 17021-1:2015, 9.6.5.4 (https://www.dnv.com/assurance/Management-Systems/procedure-suspension-withdrawal ; http://iitc.com.ua/en/informatsiya-shhodo-prizupinennya-skasuvannya-abo-skorochennya-sferi-sertifikatsiyi/)",
    judge,
};

fn judge(case: &Case<'_>, sheet: &mut Sheet) {
    for suspension in &case.facts.suspensions {
        judge_suspension(case, suspension, sheet);
    }
}

fn judge_suspension(case: &Case<'_>, suspension: &SuspensionFact, sheet: &mut Sheet) {
    let limit = add_months(suspension.from, 6);
    let ends = [suspension.to, suspension.scope_reduced, case.facts.withdrawn_on];
    let end = ends.into_iter().flatten().filter(|day| *day >= suspension.from).min();
    let ended = end.filter(|day| *day <= case.on);
    sheet
        .deadline(limit, suspension.from, "deadline-sus-03")
        .from(suspension.from)
        .done(ended.is_some_and(|day| day <= limit));
    if suspension.from > case.on {
        return;
    }
    let verdict = match (ended, end) {
        (Some(day), _) if day <= limit => sheet.add(Outcome::Met, suspension.from, "sus-03-met").arg("end", day),
        (Some(day), _) => sheet.add(Outcome::CheckWithBody, suspension.from, "sus-03-long").arg("end", day),
        _ if case.on > limit => sheet.fail(suspension.from, "sus-03-unresolved"),
        (None, Some(day)) if day <= limit => sheet.add(Outcome::Due, suspension.from, "sus-03-open").forecast(true),
        _ if case.is_near(limit) => sheet.add(Outcome::AtRisk, suspension.from, "sus-03-open"),
        _ => sheet.add(Outcome::Due, suspension.from, "sus-03-open"),
    };
    verdict.arg("limit", limit).turns_after(limit).fact("suspensions", None, suspension.from);
    if verdict.verdict != Outcome::Met {
        verdict.suggest("sus-03-mend");
    }
}

#[cfg(test)]
pub mod tests {
    crate::rules::tests::examples! {
        "resolved after five months": "2027-07-01" r#"{"decision":"2026-01-20","suspensions":[{"from":"2026-12-01","to":"2027-05-01","ground":"fees"}]}"#
            => "2026-12-01" Met,
        "unresolved after six months": "2027-06-02" r#"{"decision":"2026-01-20","suspensions":[{"from":"2026-12-01","ground":"fees"}]}"#
            => "2026-12-01" Breach,
        "resolved after eight months": "2027-09-02" r#"{"decision":"2026-01-20","suspensions":[{"from":"2026-12-01","to":"2027-08-01","ground":"fees"}]}"#
            => "2026-12-01" CheckWithBody,
        "withdrawn in time": "2027-09-02" r#"{"decision":"2026-01-20","withdrawn_on":"2027-05-30","suspensions":[{"from":"2026-12-01","ground":"fees"}]}"#
            => "2026-12-01" Met,
        "a month left": "2027-05-02" r#"{"decision":"2026-01-20","suspensions":[{"from":"2026-12-01","ground":"fees"}]}"#
            => "2026-12-01" AtRisk,
    }
}
