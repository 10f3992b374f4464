//! NCX-06: stage 1 gives areas of concern, no graded nonconformities, and no formal reply is due. A grade given there is asked
//! back, because the word may only be the body's own.

use super::{
    Case, Rule, Sheet,
    facts::EventKind,
    verdict::{Outcome, RuleClass},
};
use crate::domain::{GradeKind, standard::Confidence};

pub const RULE: Rule = Rule {
    id: "NCX-06",
    class: RuleClass::Norm,
    confidence: Confidence::Medium,
    source: "ISO/IEC 17021-1:2015, 9.3.1.2.4 (https://www.nqa.com/en-gb/clients/non-conformities)",
    judge,
};

fn judge(case: &Case<'_>, sheet: &mut Sheet) {
    for raised in &case.nonconformities {
        let at_stage1 = raised.fact.raised_at == EventKind::Stage1;
        let verdict = match (at_stage1, raised.is(GradeKind::AreaOfConcern), raised.fact.grade.needs_nonconformity()) {
            (true, false, true) => sheet.add(Outcome::CheckWithBody, raised.id(), "ncx-06-graded"),
            (true, _, _) => sheet.add(Outcome::Met, raised.id(), "ncx-06-met"),
            (false, true, _) => sheet.add(Outcome::CheckWithBody, raised.id(), "ncx-06-elsewhere"),
            (false, ..) => continue,
        };
        let outcome = verdict.verdict;
        verdict.arg("kind", raised.fact.raised_at).arg("grade", raised.fact.grade).event(raised.event_id());
        verdict.fact("grade", Some(raised.id()), raised.fact.grade);
        if outcome != Outcome::Met {
            verdict.suggest("ncx-06-mend");
        }
    }
}

#[cfg(test)]
pub mod tests {
    crate::rules::tests::examples! {
        "a concern at stage 1": "2026-01-01" r#"{"nonconformities":[{"id":"C-1","grade":"area_of_concern","raised_at":"stage1"}]}"#
            => "C-1" Met,
        "a major at stage 1": "2026-01-01" r#"{"nonconformities":[{"id":"C-1","grade":"major","raised_at":"stage1"}]}"#
            => "C-1" CheckWithBody,
        "a concern at a surveillance": "2027-01-01" r#"{"decision":"2026-01-20","nonconformities":[{"id":"C-1","grade":"area_of_concern","raised_at":"surveillance"}]}"#
            => "C-1" CheckWithBody,
    }
}
