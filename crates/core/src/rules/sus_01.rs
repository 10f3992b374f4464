//! SUS-01: the grounds for suspending: persistent or serious failure, an audit not allowed in time, the client's own request.
//! Bodies add their own in their contracts.

use super::{
    Case, Rule, Sheet,
    facts::SuspensionGround as Ground,
    verdict::{Outcome, RuleClass},
};
use crate::domain::standard::Confidence;

pub const RULE: Rule = Rule {
    id: "SUS-01",
    class: RuleClass::Norm,
    confidence: Confidence::High,
    source: "ISO/IEC 17021-1:2015, 9.6.5.2 (https://www.dnv.com.au/assurance/Management-System-Certification/procedure-suspension-withdrawal)",
    judge,
};

fn judge(case: &Case<'_>, sheet: &mut Sheet) {
    for suspension in case.facts.suspensions.iter().filter(|suspension| suspension.from <= case.on) {
        let verdict = match suspension.ground {
            Ground::PersistentFailure | Ground::AuditNotAllowed | Ground::ClientRequest => {
                sheet.add(Outcome::Met, suspension.from, "sus-01-norm")
            }
            Ground::Fees | Ground::MarkMisuse | Ground::AuthorityEvidence => {
                sheet.add(Outcome::Met, suspension.from, "sus-01-contract")
            }
            Ground::Other => sheet.add(Outcome::CheckWithBody, suspension.from, "sus-01-other").suggest("sus-01-mend"),
        };
        verdict.arg("ground", suspension.ground).fact("ground", None, suspension.ground);
    }
}

#[cfg(test)]
pub mod tests {
    crate::rules::tests::examples! {
        "a ground of the standard": "2027-01-01" r#"{"decision":"2026-01-20","suspensions":[{"from":"2026-12-01","ground":"persistent_failure"}]}"#
            => "2026-12-01" Met,
        "a ground of the contract": "2027-01-01" r#"{"decision":"2026-01-20","suspensions":[{"from":"2026-12-01","ground":"fees"}]}"#
            => "2026-12-01" Met,
        "another ground": "2027-01-01" r#"{"decision":"2026-01-20","suspensions":[{"from":"2026-12-01","ground":"other"}]}"#
            => "2026-12-01" CheckWithBody,
    }
}
