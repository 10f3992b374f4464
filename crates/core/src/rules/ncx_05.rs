//! NCX-05: observations and opportunities for improvement need no reply; a nonconformity with evidence is not softened into one.

use super::{
    Case, Rule, Sheet,
    case::Raised,
    verdict::{Outcome, RuleClass},
};
use crate::domain::{GradeKind, standard::Confidence};

pub const RULE: Rule = Rule {
    id: "NCX-05",
    class: RuleClass::Norm,
    confidence: Confidence::High,
    source: "ISO/IEC 17021-1:2015, 9.4.5.3 (https://fr.scribd.com/document/309653228/APG-DocumentNonconformity ; http://auvacertification.com/2019/10/28/iso-audit-findings-non-conformance/)",
    judge,
};

fn judge(case: &Case<'_>, sheet: &mut Sheet) {
    for raised in case.nonconformities.iter().filter(|raised| !raised.fact.grade.needs_nonconformity()) {
        let softened = raised.fact.regraded_from.is_some_and(GradeKind::needs_nonconformity);
        // A concern of stage 1 is NCX-06's.
        if raised.is(GradeKind::AreaOfConcern) && !softened {
            continue;
        }
        judge_grade(raised, softened, sheet);
    }
}

fn judge_grade(raised: &Raised<'_>, softened: bool, sheet: &mut Sheet) {
    let from = raised.fact.regraded_from.map(|grade| grade.to_string()).unwrap_or_default();
    let verdict = match (softened, raised.fact.evidence) {
        (false, _) => sheet.add(Outcome::Met, raised.id(), "ncx-05-no-reply"),
        (true, Some(true)) => sheet.fail(raised.id(), "ncx-05-softened").suggest("ncx-05-mend"),
        (true, Some(false)) => sheet.add(Outcome::Met, raised.id(), "ncx-05-no-evidence"),
        (true, None) => sheet.add(Outcome::CheckWithBody, raised.id(), "ncx-05-unknown").suggest("ncx-05-mend"),
    };
    verdict.fact("regraded_from", Some(raised.id()), from).event(raised.event_id());
}

#[cfg(test)]
pub mod tests {
    crate::rules::tests::examples! {
        "an improvement": "2027-01-01" r#"{"decision":"2026-01-20","nonconformities":[{"id":"OFI-1","grade":"ofi","raised_at":"surveillance"}]}"#
            => "OFI-1" Met,
        "a minor softened in spite of evidence": "2027-01-01" r#"{"decision":"2026-01-20","nonconformities":[{"id":"OFI-1","grade":"ofi","raised_at":"surveillance","regraded_from":"minor","evidence":true}]}"#
            => "OFI-1" Breach,
        "a minor without evidence": "2027-01-01" r#"{"decision":"2026-01-20","nonconformities":[{"id":"OFI-1","grade":"observation","raised_at":"surveillance","regraded_from":"minor","evidence":false}]}"#
            => "OFI-1" Met,
        "softened, evidence not known": "2027-01-01" r#"{"decision":"2026-01-20","nonconformities":[{"id":"OFI-1","grade":"ofi","raised_at":"surveillance","regraded_from":"major"}]}"#
            => "OFI-1" CheckWithBody,
    }
}
