//! CB-DUE: the body's own due day for the next surveillance, beside the limits that stand (A2.1, A2.3, A2.4). Many bodies
//! count 12 months from the last day of stage 2, some also after a recertification. Where nobody said how the body counts, the
//! earlier day is shown and missing it is asked back.

use chrono::NaiveDate;

use super::{
    Case, Rule, Sheet,
    case::{Cycle, Event},
    date::{add_days, add_months},
    facts::DueBasis,
    verdict::{Outcome, RuleClass},
};
use crate::domain::standard::Confidence;

pub const RULE: Rule = Rule {
    id: "CB-DUE",
    class: RuleClass::Cb,
    confidence: Confidence::High,
    source: "https://isccontrol.com/surveillance-procedure/ ; https://obsequentia.com.au/stage-4-annual-surveillance-audit/ ; https://diocert.de/ueberwachung_dequs.html (DOMAIN.md A2, ambiguities 1, 3 and 4)",
    judge,
};

/// A day some body counts to, and whether this one is known to.
struct DueDay {
    day: NaiveDate,
    known: bool,
    code: &'static str,
    setting: Option<&'static str>,
}

fn judge(case: &Case<'_>, sheet: &mut Sheet) {
    let cycle = case.current();
    for due in due_days(case, cycle) {
        if !cycle.ends_by(due.day, case.facts.withdrawn_on) {
            judge_day(case, cycle, &due, sheet);
        }
    }
}

fn due_days(case: &Case<'_>, cycle: &Cycle<'_>) -> Vec<DueDay> {
    let settings = case.settings();
    let body = case.facts.body_due_day;
    let mut days: Vec<DueDay> =
        body.into_iter().map(|day| DueDay { day, known: true, code: "deadline-cb-due", setting: None }).collect();
    let stage2 = cycle.stage2_last_day.filter(|_| cycle.initial && settings.body_due_basis != Some(DueBasis::Decision));
    days.extend(stage2.filter(|_| body.is_none()).map(|day| DueDay {
        day: add_months(day, 12),
        known: settings.body_due_basis.is_some(),
        code: "deadline-cb-due-stage2",
        setting: Some("body_due_basis"),
    }));
    let later =
        cycle.decision.filter(|_| !cycle.initial && settings.twelve_months_after_recertification != Some(false));
    days.extend(later.filter(|_| body.is_none()).map(|day| DueDay {
        day: add_months(day, 12),
        known: settings.twelve_months_after_recertification.is_some(),
        code: "deadline-cb-due-recertified",
        setting: Some("twelve_months_after_recertification"),
    }));
    days
}

fn judge_day(case: &Case<'_>, cycle: &Cycle<'_>, due: &DueDay, sheet: &mut Sheet) {
    let settings = case.settings();
    let months = |n: u32| i32::try_from(n).unwrap_or(i32::MAX);
    let until = add_months(due.day, months(settings.window_months));
    let from = settings.pull_forward_months.map(|n| add_months(due.day, -months(n)));
    // The surveillance meant is the nearest to that day.
    let held = cycle.surveillances().filter(|event| !event.is_missed(case.on));
    let audit = held.min_by_key(|event| ((event.counts_on - due.day).num_days().abs(), event.counts_on));
    let done = audit.is_some_and(|event| event.done && event.counts_on <= until);
    let deadline =
        sheet.deadline(until, due.day, due.code).done(done).event(audit.and_then(Event::id)).arg("day", due.day);
    if let Some(from) = from {
        deadline.from(from);
    }
    let unconfirmed = settings.confirm_days.is_some_and(|days| case.on >= add_days(due.day, -i64::from(days)));
    let late = if due.known { Outcome::Overdue } else { Outcome::CheckWithBody };
    let verdict = match audit {
        Some(event) if event.counts_on > until => {
            sheet.add(late, due.day, "cb-due-late").audit(event).forecast(!event.done)
        }
        Some(event) if from.is_some_and(|from| event.counts_on < from) => {
            sheet.add(Outcome::CheckWithBody, due.day, "cb-due-early").audit(event).setting("pull_forward_months")
        }
        Some(event) if event.done => sheet.add(Outcome::Met, due.day, "cb-due-met").audit(event),
        Some(event) => sheet.add(Outcome::Due, due.day, "cb-due-planned").audit(event).forecast(true),
        None if case.on > until => sheet.add(late, due.day, "cb-due-none"),
        None if unconfirmed => sheet.add(Outcome::AtRisk, due.day, "cb-due-unconfirmed").setting("confirm_days"),
        None if case.is_near(until) => sheet.add(Outcome::AtRisk, due.day, "cb-due-unplanned"),
        None => sheet.add(Outcome::Due, due.day, "cb-due-unplanned"),
    };
    verdict.arg("due", due.day).arg("until", until).turns_after(until);
    if let (Some(setting), None) = (due.setting, verdict.setting) {
        verdict.setting(setting);
    }
    if verdict.verdict.is_trouble() {
        verdict.suggest("cb-due-mend");
    }
}

#[cfg(test)]
pub mod tests {
    crate::rules::tests::examples! {
        "inside the body's twelve months": "2027-01-01" r#"{"decision":"2026-01-20","stage2_last_day":"2025-12-12","events":[{"kind":"surveillance","last_day":"2026-12-10"}]}"#
            => "2026-12-12" Met,
        "late if the body counts from stage 2": "2027-02-01" r#"{"decision":"2026-01-20","stage2_last_day":"2025-12-12","events":[{"kind":"surveillance","last_day":"2027-01-10"}]}"#
            => "2026-12-12" CheckWithBody,
        "late, and the body does count from stage 2": "2027-02-01" r#"{"decision":"2026-01-20","stage2_last_day":"2025-12-12","events":[{"kind":"surveillance","last_day":"2027-01-10"}],"settings":{"body_due_basis":"stage2_last_day"}}"#
            => "2026-12-12" Overdue,
        "within the body's month": "2027-02-01" r#"{"decision":"2026-01-20","stage2_last_day":"2025-12-12","events":[{"kind":"surveillance","last_day":"2027-01-10"}],"settings":{"body_due_basis":"stage2_last_day","window_months":1}}"#
            => "2026-12-12" Met,
        "the body counts from the decision": "2027-02-01" r#"{"decision":"2026-01-20","stage2_last_day":"2025-12-12","settings":{"body_due_basis":"decision"}}"#
            => "" NotApplicable,
        "after a recertification, not known": "2027-02-01" r#"{"decision":"2026-01-20","initial":false,"events":[{"kind":"surveillance","last_day":"2027-01-25"}]}"#
            => "2027-01-20" CheckWithBody,
        "earlier than the body pulls forward": "2026-08-01" r#"{"decision":"2026-01-20","body_due_day":"2026-12-12","events":[{"kind":"surveillance","last_day":"2026-07-10"}],"settings":{"pull_forward_months":3}}"#
            => "2026-12-12" CheckWithBody,
        "not confirmed a week before": "2026-12-06" r#"{"decision":"2026-01-20","body_due_day":"2026-12-12","settings":{"confirm_days":7}}"#
            => "2026-12-12" AtRisk,
    }
}
