//! CYC-13: from stage 1 to stage 2 there is no fixed time; enough to mend its concerns, and not so long that stage 1 is out
//! of date. Numbers come from the body's profile only.

use chrono::NaiveDate;

use super::{
    Case, Rule, Sheet,
    case::{Cycle, Event, Raised},
    date::add_days,
    facts::EventKind,
    verdict::{Outcome, RuleClass},
};
use crate::domain::{GradeKind, standard::Confidence};

pub const RULE: Rule = Rule {
    id: "CYC-13",
    class: RuleClass::Norm,
    confidence: Confidence::High,
    source: "ISO/IEC 17021-1:2015, 9.3.1.2 (https://european-accreditation.org/?p=43170 EA 49.3 ; http://acscerts.com/certification-process)",
    judge,
};

fn judge(case: &Case<'_>, sheet: &mut Sheet) {
    for cycle in &case.cycles {
        let Some(stage2) = cycle.of_kind(EventKind::Stage2).last() else { continue };
        let begins = stage2.fact.first_day.unwrap_or(stage2.fact.last_day);
        let stages = cycle.of_kind(EventKind::Stage1);
        let before =
            stages.filter(|e| e.fact.last_day <= begins || e.fact.first_day.unwrap_or(e.fact.last_day) <= begins);
        if let Some(stage1) = before.last().or(cycle.of_kind(EventKind::Stage1).next()) {
            judge_gap(case, cycle, (stage1, stage2, begins), sheet);
        }
    }
}

fn judge_gap(
    case: &Case<'_>,
    cycle: &Cycle<'_>,
    (stage1, stage2, begins): (&Event<'_>, &Event<'_>, NaiveDate),
    sheet: &mut Sheet,
) {
    let ended = stage1.fact.last_day;
    let days = (begins - ended).num_days();
    let most = case.profile().and_then(|p| p.stage_gap_most_days).map(i64::from);
    let least = case.profile().and_then(|p| p.stage_gap_least_days).map(i64::from);
    let hasty = least.filter(|_| stage1.fact.internal_audit_or_review_missing == Some(true));
    let concerns = case.nonconformities.iter().filter(|raised| is_open_concern(raised, cycle, begins)).count();
    if let Some(most) = most {
        sheet.deadline(add_days(ended, most), stage2.label(), "deadline-cyc-13").class(RuleClass::Cb).done(stage2.done);
    }
    let verdict = match (most, hasty) {
        _ if days <= 0 => sheet.fail(stage2.label(), "cyc-13-order"),
        (Some(most), _) if days > most => {
            sheet.fail_as(RuleClass::Cb, stage2.label(), "cyc-13-too-long").arg("limit", most)
        }
        (_, Some(least)) if days < least => {
            sheet.fail_as(RuleClass::Cb, stage2.label(), "cyc-13-too-short").arg("limit", least)
        }
        _ if concerns > 0 => {
            sheet.add(Outcome::CheckWithBody, stage2.label(), "cyc-13-concerns").arg("count", concerns)
        }
        _ if stage2.done => sheet.add(Outcome::Met, stage2.label(), "cyc-13-met"),
        _ => sheet.add(Outcome::Due, stage2.label(), "cyc-13-met"),
    };
    verdict.arg("days", days).audit(stage2).forecast(!stage2.done);
    if verdict.verdict.does_not_hold() {
        verdict.suggest("cyc-13-mend");
    }
}

/// A concern of stage 1 nobody had mended when stage 2 began.
fn is_open_concern(raised: &Raised<'_>, cycle: &Cycle<'_>, begins: NaiveDate) -> bool {
    let of_cycle = raised.event.is_none_or(|event| cycle.events.iter().any(|e| std::ptr::eq(e.fact, event.fact)));
    let mended = raised.fact.correction.or(raised.fact.verified).is_some_and(|day| day <= begins);
    raised.fact.raised_at == EventKind::Stage1 && of_cycle && raised.is(GradeKind::AreaOfConcern) && !mended
}

#[cfg(test)]
pub mod tests {
    crate::rules::tests::examples! {
        "six weeks, nothing open": "2026-01-20" r#"{"decision":"2026-01-20","events":[{"kind":"stage1","last_day":"2025-10-30"},{"id":"S2","kind":"stage2","last_day":"2025-12-12"}]}"#
            => "S2" Met,
        "stage 2 first": "2026-01-20" r#"{"decision":"2026-01-20","events":[{"kind":"stage1","last_day":"2025-12-15"},{"id":"S2","kind":"stage2","last_day":"2025-12-12"}]}"#
            => "S2" Breach,
        "longer than the body lets stage 1 count": "2026-01-20" r#"{"decision":"2026-01-20","events":[{"kind":"stage1","last_day":"2025-08-01"},{"id":"S2","kind":"stage2","last_day":"2025-12-12"}],"profile":{"stage_gap_most_days":90}}"#
            => "S2" Overdue,
        "too soon after a missing internal audit": "2026-01-20" r#"{"decision":"2026-01-20","events":[{"kind":"stage1","last_day":"2025-12-05","internal_audit_or_review_missing":true},{"id":"S2","kind":"stage2","last_day":"2025-12-12"}],"profile":{"stage_gap_least_days":14}}"#
            => "S2" Overdue,
        "a concern still open": "2026-01-20" r#"{"decision":"2026-01-20","events":[{"kind":"stage1","last_day":"2025-10-30"},{"id":"S2","kind":"stage2","last_day":"2025-12-12"}],"nonconformities":[{"id":"C1","grade":"area_of_concern","raised_at":"stage1"}]}"#
            => "S2" CheckWithBody,
        "no stage 1 known": "2026-01-20" r#"{"decision":"2026-01-20","stage2_last_day":"2025-12-12"}"#
            => "" NotApplicable,
    }
}
