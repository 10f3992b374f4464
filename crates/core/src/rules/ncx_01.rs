//! NCX-01: initial certification: correction and corrective action of each major verified within six months of the last day
//! of stage 2, else another stage 2 before a recommendation.

use chrono::NaiveDate;

use super::{
    Case, Rule, Sheet,
    case::Raised,
    date::add_months,
    facts::EventKind,
    verdict::{Outcome, RuleClass},
};
use crate::domain::{GradeKind, standard::Confidence};

pub const RULE: Rule = Rule {
    id: "NCX-01",
    class: RuleClass::Norm,
    confidence: Confidence::High,
    source: "ISO/IEC 17021-1:2015, 9.5.3.2 (https://eng.iicregistrar.com/newpage/newpage.php?f_id=sub1_2 ; https://isoqar.pk/suspension-of-certificates/)",
    judge,
};

fn judge(case: &Case<'_>, sheet: &mut Sheet) {
    let of_stage2 = |raised: &&Raised<'_>| raised.fact.raised_at == EventKind::Stage2 && raised.is(GradeKind::Major);
    for raised in case.nonconformities.iter().filter(of_stage2) {
        let cycle = &case.cycles[raised.cycle];
        if let Some(day) = raised.event.map(|e| e.fact.last_day).or(cycle.stage2_last_day).or(raised.day()) {
            judge_major(case, raised, day, sheet);
        }
    }
}

fn judge_major(case: &Case<'_>, raised: &Raised<'_>, stage2: NaiveDate, sheet: &mut Sheet) {
    let limit = add_months(stage2, 6);
    let verified = raised.fact.verified;
    let in_time = verified.is_some_and(|day| day <= limit);
    let again = case.cycles[raised.cycle].of_kind(EventKind::Stage2).find(|e| e.fact.last_day > stage2);
    sheet
        .deadline(limit, raised.id(), "deadline-ncx-01")
        .from(stage2)
        .done(in_time && case.by_now(verified))
        .event(raised.event_id());
    let verdict = match verified {
        Some(day) if in_time && day <= case.on => sheet.add(Outcome::Met, raised.id(), "ncx-01-met"),
        Some(_) if in_time => sheet.add(Outcome::Due, raised.id(), "ncx-01-open").forecast(true),
        _ if again.is_some_and(|event| event.done) => sheet.add(Outcome::Met, raised.id(), "ncx-01-again"),
        Some(_) => sheet.fail(raised.id(), "ncx-01-late").forecast(case.on <= limit),
        None if case.on > limit => sheet.fail(raised.id(), "ncx-01-late"),
        None if case.is_near(limit) => sheet.add(Outcome::AtRisk, raised.id(), "ncx-01-open"),
        None => sheet.add(Outcome::Due, raised.id(), "ncx-01-open"),
    };
    let value = verified.map(|day| day.to_string()).unwrap_or_default();
    verdict.arg("limit", limit).arg("stage2", stage2).event(raised.event_id());
    verdict.fact("verified", Some(raised.id()), value).turns_after(limit);
    if verdict.verdict != Outcome::Met {
        verdict.suggest("ncx-01-mend");
    }
}

#[cfg(test)]
pub mod tests {
    crate::rules::tests::examples! {
        "verified within six months": "2026-07-01" r#"{"decision":"2026-05-20","stage2_last_day":"2025-12-12","nonconformities":[{"id":"NC-1","grade":"major","raised_at":"stage2","verified":"2026-05-10"}]}"#
            => "NC-1" Met,
        "open after six months": "2026-06-13" r#"{"stage2_last_day":"2025-12-12","nonconformities":[{"id":"NC-1","grade":"major","raised_at":"stage2","verified":null}]}"#
            => "NC-1" Breach,
        "verified a day late": "2026-07-01" r#"{"stage2_last_day":"2025-12-12","nonconformities":[{"id":"NC-1","grade":"major","raised_at":"stage2","verified":"2026-06-13"}]}"#
            => "NC-1" Breach,
        "another stage 2 was held": "2026-09-01" r#"{"events":[{"kind":"stage2","last_day":"2025-12-12","id":"A"},{"kind":"stage2","last_day":"2026-08-12","id":"B"}],"nonconformities":[{"id":"NC-1","grade":"major","raised_at":"stage2","event":"A"}]}"#
            => "NC-1" Met,
        "open with time left": "2026-01-13" r#"{"stage2_last_day":"2025-12-12","nonconformities":[{"id":"NC-1","grade":"major","raised_at":"stage2"}]}"#
            => "NC-1" Due,
        "a minor": "2026-09-13" r#"{"stage2_last_day":"2025-12-12","nonconformities":[{"id":"NC-1","grade":"minor","raised_at":"stage2"}]}"#
            => "" NotApplicable,
    }
}
