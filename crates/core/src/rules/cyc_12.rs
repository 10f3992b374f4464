//! CYC-12: after a significant change of system, organisation or context a recertification may need a stage 1.

use super::{
    Case, Rule, Sheet,
    facts::{ChangeKind, EventKind},
    verdict::{Outcome, RuleClass},
};
use crate::domain::standard::Confidence;

pub const RULE: Rule = Rule {
    id: "CYC-12",
    class: RuleClass::Norm,
    confidence: Confidence::High,
    source: "ISO/IEC 17021-1:2015, 9.6.3.1.3 (https://gcerti.com/site/english/html/board/surve.htm ; http://iitc.com.ua/en/sertifikatsiya/ukrayinska-povtorna-sertifikatsiya/)",
    judge,
};

fn judge(case: &Case<'_>, sheet: &mut Sheet) {
    let cycle = case.current();
    let Some(decision) = cycle.decision else { return };
    let audit = cycle.recertification();
    let by = audit.map(|event| event.fact.last_day).or(case.facts.recertification_planned).unwrap_or(case.on);
    let concerns = |kind| matches!(kind, ChangeKind::System | ChangeKind::Organisation | ChangeKind::Context);
    let changes = case.facts.changes.iter().filter(|change| change.significant && concerns(change.kind));
    let Some(change) = changes.map(|change| change.on).filter(|on| *on > decision && *on <= by).max() else { return };
    let stage1 = cycle.of_kind(EventKind::Stage1).find(|e| e.fact.last_day >= change && e.fact.last_day <= by);
    let verdict = match stage1 {
        Some(event) if event.done => sheet.add(Outcome::Met, change, "cyc-12-met").audit(event),
        Some(event) => sheet.add(Outcome::Due, change, "cyc-12-planned").audit(event).forecast(true),
        None => sheet.add(Outcome::CheckWithBody, change, "cyc-12-ask").fact("changes", None, change),
    };
    verdict.arg("change", change);
    if stage1.is_none() {
        verdict.event(audit.and_then(|event| event.id())).suggest("cyc-12-mend");
    }
}

#[cfg(test)]
pub mod tests {
    crate::rules::tests::examples! {
        "a stage 1 after the change": "2028-11-01" r#"{"decision":"2026-01-20","changes":[{"on":"2027-05-01","kind":"system","significant":true}],"events":[{"kind":"stage1","last_day":"2028-08-01"},{"kind":"recertification","last_day":"2028-10-12"}]}"#
            => "2027-05-01" Met,
        "no stage 1": "2028-11-01" r#"{"decision":"2026-01-20","changes":[{"on":"2027-05-01","kind":"organisation","significant":true}],"events":[{"kind":"recertification","last_day":"2028-10-12"}]}"#
            => "2027-05-01" CheckWithBody,
        "a small change": "2028-11-01" r#"{"decision":"2026-01-20","changes":[{"on":"2027-05-01","kind":"system"}]}"#
            => "" NotApplicable,
    }
}
