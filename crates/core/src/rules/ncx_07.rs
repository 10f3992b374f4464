//! NCX-07: several sites: a nonconformity at one is looked for, and where it is found mended, at all before certification.

use super::{
    Case, Rule, Sheet,
    case::Raised,
    facts::EventKind,
    verdict::{Outcome, RuleClass},
};
use crate::domain::standard::Confidence;

pub const RULE: Rule = Rule {
    id: "NCX-07",
    class: RuleClass::Norm,
    confidence: Confidence::High,
    source: "IAF MD 1:2023, 7.7 (https://eng.iicregistrar.com/newpage/newpage.php?f_id=sub1_2 ; http://www.grainscanada.gc.ca/pva-vpa/qsp-psq-231/231-17-eng.htm)",
    judge,
};

fn judge(case: &Case<'_>, sheet: &mut Sheet) {
    if case.facts.sites.as_ref().is_none_or(|sites| sites.number() < 2) {
        return;
    }
    let before_decision = |raised: &&Raised<'_>| {
        let decides = matches!(raised.fact.raised_at, EventKind::Stage2 | EventKind::Recertification);
        decides && raised.fact.site.is_some() && raised.fact.grade.needs_nonconformity()
    };
    for raised in case.nonconformities.iter().filter(before_decision) {
        judge_site(case, raised, sheet);
    }
}

fn judge_site(case: &Case<'_>, raised: &Raised<'_>, sheet: &mut Sheet) {
    let cycle = &case.cycles[raised.cycle];
    let decision = match raised.fact.raised_at {
        EventKind::Recertification => cycle.recertified_on(),
        _ => cycle.decision,
    };
    let checked = raised.fact.checked_at_all_sites;
    let verdict = match (checked, decision) {
        (Some(day), Some(decision)) if day <= decision && day <= case.on => {
            sheet.add(Outcome::Met, raised.id(), "ncx-07-met")
        }
        (_, Some(decision)) if decision <= case.on => sheet.fail(raised.id(), "ncx-07-not-checked"),
        (Some(day), _) if day <= case.on => sheet.add(Outcome::Met, raised.id(), "ncx-07-met"),
        _ => sheet.add(Outcome::Due, raised.id(), "ncx-07-open"),
    };
    let value = checked.map(|day| day.to_string()).unwrap_or_default();
    verdict.arg("site", raised.fact.site.as_deref().unwrap_or_default()).turn_on(decision);
    verdict.fact("checked_at_all_sites", Some(raised.id()), value).event(raised.event_id());
    if verdict.verdict != Outcome::Met {
        verdict.suggest("ncx-07-mend");
    }
}

#[cfg(test)]
pub mod tests {
    crate::rules::tests::examples! {
        "looked for everywhere": "2026-02-01" r#"{"decision":"2026-01-20","sites":{"count":4},"nonconformities":[{"id":"NC-1","grade":"minor","raised_at":"stage2","site":"Bremen","checked_at_all_sites":"2026-01-10"}]}"#
            => "NC-1" Met,
        "certified without looking": "2026-02-01" r#"{"decision":"2026-01-20","sites":{"count":4},"nonconformities":[{"id":"NC-1","grade":"minor","raised_at":"stage2","site":"Bremen"}]}"#
            => "NC-1" Breach,
        "before the decision": "2026-01-02" r#"{"sites":{"count":4},"nonconformities":[{"id":"NC-1","grade":"minor","raised_at":"stage2","site":"Bremen"}]}"#
            => "NC-1" Due,
        "one site": "2026-02-01" r#"{"decision":"2026-01-20","nonconformities":[{"id":"NC-1","grade":"minor","raised_at":"stage2","site":"Bremen"}]}"#
            => "" NotApplicable,
    }
}
