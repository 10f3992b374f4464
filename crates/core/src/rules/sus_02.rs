//! SUS-02: while suspended the certification is temporarily invalid, is not promoted, and its status is public.

use super::{
    Case, Rule, Sheet,
    verdict::{Outcome, RuleClass},
};
use crate::domain::standard::Confidence;

pub const RULE: Rule = Rule {
    id: "SUS-02",
    class: RuleClass::Norm,
    confidence: Confidence::High,
    source: "ISO/IEC 17021-1:2015, 9.6.5.3 (http://iitc.com.ua/en/informatsiya-shhodo-prizupinennya-skasuvannya-abo-skorochennya-sferi-sertifikatsiyi/ ; https://elitecertification.info/certification-procedure)",
    judge,
};

fn judge(case: &Case<'_>, sheet: &mut Sheet) {
    for suspension in case.facts.suspensions.iter().filter(|suspension| suspension.from <= case.on) {
        let stopped = suspension.promotion_stopped;
        let verdict = match stopped {
            Some(day) if day <= suspension.from => sheet.add(Outcome::Met, suspension.from, "sus-02-stopped"),
            Some(day) => sheet.fail(suspension.from, "sus-02-promoted").arg("stopped", day),
            None => sheet.add(Outcome::AtRisk, suspension.from, "sus-02-unknown"),
        };
        verdict.arg("from", suspension.from).turn_on(Some(suspension.from));
        verdict.fact("promotion_stopped", None, stopped.map(|day| day.to_string()).unwrap_or_default());
        if stopped.is_none_or(|day| day > suspension.from) {
            verdict.suggest("sus-02-mend");
        }
    }
}

#[cfg(test)]
pub mod tests {
    crate::rules::tests::examples! {
        "stopped at once": "2027-01-01" r#"{"decision":"2026-01-20","suspensions":[{"from":"2026-12-01","ground":"fees","promotion_stopped":"2026-12-01"}]}"#
            => "2026-12-01" Met,
        "promoted for a week": "2027-01-01" r#"{"decision":"2026-01-20","suspensions":[{"from":"2026-12-01","ground":"fees","promotion_stopped":"2026-12-08"}]}"#
            => "2026-12-01" Breach,
        "not known": "2027-01-01" r#"{"decision":"2026-01-20","suspensions":[{"from":"2026-12-01","ground":"fees"}]}"#
            => "2026-12-01" AtRisk,
    }
}
