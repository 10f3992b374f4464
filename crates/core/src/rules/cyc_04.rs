//! CYC-04: the frequency may be adjusted for seasons or a certification limited in time; the body has to agree.

use super::{
    Case, Rule, Sheet,
    verdict::{Outcome, RuleClass},
};
use crate::domain::standard::Confidence;

pub const RULE: Rule = Rule {
    id: "CYC-04",
    class: RuleClass::Norm,
    confidence: Confidence::High,
    source: "ISO/IEC 17021-1:2015, 9.1.3.3 (https://gcerti.com/site/english/html/board/surve.htm ; https://acq.ae/?p=555)",
    judge,
};

fn judge(case: &Case<'_>, sheet: &mut Sheet) {
    let Some(adjusted) = &case.facts.adjusted_frequency else { return };
    let sound = adjusted.agreed && !adjusted.reason.trim().is_empty();
    let verdict = match sound {
        true => sheet.add(Outcome::Met, "", "cyc-04-agreed"),
        false => sheet.add(Outcome::CheckWithBody, "", "cyc-04-not-agreed"),
    };
    verdict.arg("reason", &adjusted.reason).fact("adjusted_frequency.agreed", None, adjusted.agreed);
    if !sound {
        verdict.suggest("cyc-04-mend");
    }
}

#[cfg(test)]
pub mod tests {
    crate::rules::tests::examples! {
        "agreed with its reason": "2027-01-01" r#"{"decision":"2026-01-20","adjusted_frequency":{"reason":"ski season","agreed":true}}"# => "" Met,
        "not agreed": "2027-01-01" r#"{"decision":"2026-01-20","adjusted_frequency":{"reason":"ski season","agreed":false}}"# => "" CheckWithBody,
        "without a reason": "2027-01-01" r#"{"decision":"2026-01-20","adjusted_frequency":{"reason":" ","agreed":true}}"# => "" CheckWithBody,
        "the usual rhythm": "2027-01-01" r#"{"decision":"2026-01-20"}"# => "" NotApplicable,
    }
}
