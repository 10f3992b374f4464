//! CYC-06: recertification audit, verification of its majors and the decision belong before the expiry.
//! A 2013 sector rule allowed the decision some months after it (A2.5): a setting, and then the body's to confirm.

use chrono::NaiveDate;

use super::{
    Case, Rule, Sheet,
    case::{Cycle, Event},
    date::add_months,
    verdict::{Outcome, RuleClass, Say, Verdict},
};
use crate::domain::standard::Confidence;

pub const RULE: Rule = Rule {
    id: "CYC-06",
    class: RuleClass::Norm,
    confidence: Confidence::High,
    source: "ISO/IEC 17021-1:2015, 9.6.3.2 (https://gcerti.com/site/english/html/board/surve.htm ; http://www.isofans.com/thread-1577529-1-1.html)",
    judge,
};

fn judge(case: &Case<'_>, sheet: &mut Sheet) {
    for cycle in &case.cycles {
        let Some(expiry) = cycle.expiry.filter(|_| cycle.decision.is_some()) else { continue };
        if case.facts.withdrawn_on.is_none_or(|day| day > expiry) && !begins_anew(case, cycle) {
            judge_cycle(case, cycle, expiry, sheet);
        }
    }
}

/// An earlier cycle that ended without recertification: a new certification followed.
fn begins_anew(case: &Case<'_>, cycle: &Cycle<'_>) -> bool {
    let after = case.cycles.iter().find(|after| cycle.next_decision.is_some() && after.decision == cycle.next_decision);
    cycle.recertification().is_none() && after.is_some_and(|after| after.initial)
}

fn judge_cycle(case: &Case<'_>, cycle: &Cycle<'_>, expiry: NaiveDate, sheet: &mut Sheet) {
    let decided = cycle.recertified_on();
    let audit = cycle.recertification().filter(|event| !event.is_missed(case.on));
    let done = decided.is_some_and(|day| day <= expiry && day <= case.on);
    sheet
        .deadline(expiry, expiry, "deadline-cyc-06")
        .from(add_months(expiry, -6))
        .done(done)
        .event(audit.and_then(Event::id));
    let verdict = match (audit, decided) {
        (Some(event), _) if event.fact.last_day > expiry => {
            sheet.fail(expiry, "cyc-06-audit-late").audit(event).forecast(!event.done)
        }
        (audit, Some(day)) if day > expiry => {
            decided_late(case, expiry, day, sheet).audit_if(audit).forecast(day > case.on)
        }
        (Some(event), Some(day)) => decided_in_time(case, event, expiry, day, sheet),
        (None, Some(day)) => {
            sheet.add(Outcome::Met, expiry, "cyc-06-met").fact("decision", None, day).arg("decision", day)
        }
        (audit, None) => undecided(case, audit, expiry, sheet),
    };
    verdict.arg("expiry", expiry).turns_after(expiry);
    if verdict.verdict != Outcome::Met {
        verdict.suggest("cyc-06-mend");
    }
}

fn decided_late<'s>(case: &Case<'_>, expiry: NaiveDate, day: NaiveDate, sheet: &'s mut Sheet) -> &'s mut Verdict<Say> {
    let months = case.settings().decision_after_expiry_months;
    let tolerated = add_months(expiry, i32::try_from(months).unwrap_or(0));
    let verdict = match months > 0 && day <= tolerated {
        true => sheet
            .add(Outcome::CheckWithBody, expiry, "cyc-06-decision-tolerated")
            .setting("decision_after_expiry_months"),
        false => sheet.fail(expiry, "cyc-06-decision-late"),
    };
    verdict.arg("decision", day).fact("decision", None, day)
}

fn decided_in_time<'s>(
    case: &Case<'_>,
    event: &Event<'_>,
    expiry: NaiveDate,
    day: NaiveDate,
    sheet: &'s mut Sheet,
) -> &'s mut Verdict<Say> {
    let open = case.open_majors(event, expiry);
    let verdict = match (open, event.done && day <= case.on) {
        (0, true) => sheet.add(Outcome::Met, expiry, "cyc-06-met").audit(event),
        (0, false) => sheet.add(Outcome::Due, expiry, "cyc-06-planned").audit(event).forecast(true),
        (open, _) if case.on > expiry => sheet.fail(expiry, "cyc-06-majors-open").arg("count", open).audit(event),
        (open, _) => sheet.add(Outcome::AtRisk, expiry, "cyc-06-majors-open").arg("count", open).audit(event),
    };
    verdict.arg("decision", day)
}

fn undecided<'s>(
    case: &Case<'_>,
    audit: Option<&Event<'_>>,
    expiry: NaiveDate,
    sheet: &'s mut Sheet,
) -> &'s mut Verdict<Say> {
    let planned = case.facts.recertification_planned;
    let near = case.is_near(expiry);
    match audit {
        _ if case.on > expiry => sheet.fail(expiry, "cyc-06-unfinished").audit_if(audit),
        Some(event) if event.done && near => sheet.add(Outcome::AtRisk, expiry, "cyc-06-undecided").audit(event),
        Some(event) if event.done => sheet.add(Outcome::Due, expiry, "cyc-06-undecided").audit(event),
        Some(event) => sheet.add(Outcome::Due, expiry, "cyc-06-audit-planned").audit(event).forecast(true),
        None => match planned.filter(|day| *day >= case.on) {
            Some(day) if day > expiry => sheet.fail(expiry, "cyc-06-planned-late").forecast(true).arg("day", day),
            Some(day) => sheet.add(Outcome::Due, expiry, "cyc-06-audit-planned").forecast(true).arg("day", day),
            None if near => sheet.add(Outcome::AtRisk, expiry, "cyc-06-unplanned"),
            None => sheet.add(Outcome::Due, expiry, "cyc-06-unplanned"),
        }
        .fact("recertification_planned", None, planned.map(|day| day.to_string()).unwrap_or_default()),
    }
}

#[cfg(test)]
pub mod tests {
    crate::rules::tests::examples! {
        "audit, majors and decision before expiry": "2029-01-01" r#"{"decision":"2026-01-20","expiry":"2029-01-19","events":[{"kind":"recertification","last_day":"2028-10-12","decision":"2028-12-15","majors_verified":true}]}"#
            => "2029-01-19" Met,
        "decided on the day of expiry": "2029-02-01" r#"{"decision":"2026-01-20","expiry":"2029-01-19","events":[{"kind":"recertification","last_day":"2028-10-12","decision":"2029-01-19"}]}"#
            => "2029-01-19" Met,
        "decided a day late": "2029-02-01" r#"{"decision":"2026-01-20","expiry":"2029-01-19","events":[{"kind":"recertification","last_day":"2028-10-12","decision":"2029-01-20"}]}"#
            => "2029-01-19" Breach,
        "decided late where a sector rule allows it": "2029-04-01" r#"{"decision":"2026-01-20","expiry":"2029-01-19","events":[{"kind":"recertification","last_day":"2028-10-12","decision":"2029-03-20"}],"settings":{"decision_after_expiry_months":3}}"#
            => "2029-01-19" CheckWithBody,
        "audit planned after expiry": "2028-06-01" r#"{"decision":"2026-01-20","expiry":"2029-01-19","events":[{"kind":"recertification","last_day":"2029-01-22"}]}"#
            => "2029-01-19" Breach,
        "a major is still open": "2029-02-01" r#"{"decision":"2026-01-20","expiry":"2029-01-19","events":[{"kind":"recertification","last_day":"2028-10-12","decision":"2028-12-15"}],"nonconformities":[{"id":"NC-1","grade":"major","raised_at":"recertification"}]}"#
            => "2029-01-19" Breach,
        "audited, not decided, near expiry": "2029-01-02" r#"{"decision":"2026-01-20","expiry":"2029-01-19","events":[{"kind":"recertification","last_day":"2028-10-12"}]}"#
            => "2029-01-19" AtRisk,
        "nothing planned, time left": "2027-01-02" r#"{"decision":"2026-01-20","expiry":"2029-01-19"}"#
            => "2029-01-19" Due,
        "never done": "2029-01-20" r#"{"decision":"2026-01-20","expiry":"2029-01-19"}"#
            => "2029-01-19" Breach,
        "an earlier cycle renewed in time": "2027-01-02" r#"{"decision":"2026-01-20","earlier_cycles":[{"decision":"2023-02-01","expiry":"2026-01-31"}]}"#
            => "2026-01-31" Met,
    }
}
