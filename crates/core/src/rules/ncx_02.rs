//! NCX-02: no certificate and no renewal with an unverified major; minors need an accepted plan, and their implementation is
//! looked at in the next audit. Open minors that become majors are the body's own rule (its profile).

use chrono::NaiveDate;

use super::{
    Case, Rule, Sheet,
    case::Raised,
    facts::EventKind,
    verdict::{Outcome, RuleClass, Say, Verdict},
};
use crate::domain::{GradeKind, standard::Confidence};

pub const RULE: Rule = Rule {
    id: "NCX-02",
    class: RuleClass::Norm,
    confidence: Confidence::High,
    source: "ISO/IEC 17021-1:2015, 9.5.2 (https://www.glocertinternational.com/resources/guides/iso-20000-1-certification-audit-process-and-timeline ; https://www.parkinsonhowe.co.uk/blogs/08/)",
    judge,
};

fn judge(case: &Case<'_>, sheet: &mut Sheet) {
    for raised in &case.nonconformities {
        let decides = matches!(raised.fact.raised_at, EventKind::Stage2 | EventKind::Recertification);
        if decides && raised.fact.grade.needs_nonconformity() {
            before_decision(case, raised, sheet);
        }
        if matches!(raised.fact.grade, GradeKind::Minor | GradeKind::Ungraded) {
            at_the_next_audit(case, raised, sheet);
        }
    }
}

/// The decision it could stand in the way of.
fn decision(case: &Case<'_>, raised: &Raised<'_>) -> Option<NaiveDate> {
    let cycle = &case.cycles[raised.cycle];
    match raised.fact.raised_at {
        EventKind::Recertification => raised.event.and_then(|event| event.fact.decision).or(cycle.recertified_on()),
        _ => cycle.decision,
    }
}

fn before_decision(case: &Case<'_>, raised: &Raised<'_>, sheet: &mut Sheet) {
    let is_major = raised.is(GradeKind::Major);
    let (field, cleared) = match is_major {
        true => ("verified", raised.fact.verified),
        false => ("plan_accepted", raised.fact.plan_accepted.or(raised.fact.verified)),
    };
    let decision = decision(case, raised);
    let code = |major: &'static str, minor: &'static str| if is_major { major } else { minor };
    let verdict = match (cleared, decision) {
        (Some(day), Some(decision)) if day <= decision => {
            let outcome = if day <= case.on { Outcome::Met } else { Outcome::Due };
            sheet.add(outcome, raised.id(), code("ncx-02-verified", "ncx-02-accepted"))
        }
        // The decision is only planned, and so may the proof be.
        (None, Some(decision)) if decision > case.on => {
            sheet.add(Outcome::Due, raised.id(), code("ncx-02-major-first", "ncx-02-minor-first")).forecast(true)
        }
        (_, Some(decision)) => {
            sheet.fail(raised.id(), code("ncx-02-major-open", "ncx-02-minor-open")).forecast(decision > case.on)
        }
        (Some(day), None) if day <= case.on => {
            sheet.add(Outcome::Met, raised.id(), code("ncx-02-verified", "ncx-02-accepted"))
        }
        (_, None) => sheet.add(Outcome::Due, raised.id(), code("ncx-02-major-first", "ncx-02-minor-first")),
    };
    verdict.arg("decision", decision.map(|day| day.to_string()).unwrap_or_default());
    finish(verdict, raised, field, cleared, "ncx-02-mend").turn_on(decision);
}

fn at_the_next_audit(case: &Case<'_>, raised: &Raised<'_>, sheet: &mut Sheet) {
    let Some(next) = raised.day().and_then(|day| case.next_audit(day)).filter(|next| next.done) else { return };
    let verified = raised.fact.verified.filter(|day| *day <= case.on);
    let escalates = case.profile().is_some_and(|profile| profile.escalates_open_minor);
    let verdict = match verified {
        Some(_) => sheet.add(Outcome::Met, raised.id(), "ncx-02-looked-at"),
        None if escalates => sheet.fail_as(RuleClass::Cb, raised.id(), "ncx-02-escalates"),
        None => sheet.add(Outcome::CheckWithBody, raised.id(), "ncx-02-not-looked-at"),
    };
    verdict.arg("audit", next.label());
    finish(verdict, raised, "verified", verified, "ncx-02-minor-mend");
}

fn finish<'s>(
    verdict: &'s mut Verdict<Say>,
    raised: &Raised<'_>,
    field: &'static str,
    value: Option<NaiveDate>,
    mend: &'static str,
) -> &'s mut Verdict<Say> {
    let value = value.map(|day| day.to_string()).unwrap_or_default();
    verdict.fact(field, Some(raised.id()), value).event(raised.event_id());
    if verdict.verdict != Outcome::Met {
        verdict.suggest(mend);
    }
    verdict
}

#[cfg(test)]
pub mod tests {
    crate::rules::tests::examples! {
        "verified before the decision": "2026-02-01" r#"{"decision":"2026-01-20","stage2_last_day":"2025-12-12","nonconformities":[{"id":"NC-1","grade":"major","raised_at":"stage2","verified":"2026-01-10"}]}"#
            => "NC-1" Met,
        "certified with an open major": "2026-02-01" r#"{"decision":"2026-01-20","stage2_last_day":"2025-12-12","nonconformities":[{"id":"NC-1","grade":"major","raised_at":"stage2"}]}"#
            => "NC-1" Breach,
        "renewed with an open major": "2029-02-01" r#"{"decision":"2026-01-20","expiry":"2029-01-19","events":[{"kind":"recertification","last_day":"2028-10-12","decision":"2028-12-15"}],"nonconformities":[{"id":"NC-1","grade":"major","raised_at":"recertification","verified":"2029-01-10"}]}"#
            => "NC-1" Breach,
        "a minor with its plan": "2026-02-01" r#"{"decision":"2026-01-20","stage2_last_day":"2025-12-12","nonconformities":[{"id":"NC-1","grade":"minor","raised_at":"stage2","plan_accepted":"2026-01-10"}]}"#
            => "NC-1" Met,
        "a minor without a plan": "2026-02-01" r#"{"decision":"2026-01-20","stage2_last_day":"2025-12-12","nonconformities":[{"id":"NC-1","grade":"minor","raised_at":"stage2"}]}"#
            => "NC-1" Breach,
        "nothing decided": "2026-01-01" r#"{"stage2_last_day":"2025-12-12","nonconformities":[{"id":"NC-1","grade":"major","raised_at":"stage2"}]}"#
            => "NC-1" Due,
        "a minor the next audit did not close": "2028-01-01" r#"{"decision":"2026-01-20","events":[{"id":"S1","kind":"surveillance","last_day":"2026-12-10"},{"id":"S2","kind":"surveillance","last_day":"2027-12-01"}],"nonconformities":[{"id":"NC-1","grade":"minor","raised_at":"surveillance","event":"S1"}]}"#
            => "NC-1" CheckWithBody,
        "a minor this body makes a major": "2028-01-01" r#"{"decision":"2026-01-20","events":[{"id":"S1","kind":"surveillance","last_day":"2026-12-10"},{"id":"S2","kind":"surveillance","last_day":"2027-12-01"}],"nonconformities":[{"id":"NC-1","grade":"minor","raised_at":"surveillance","event":"S1"}],"profile":{"escalates_open_minor":true}}"#
            => "NC-1" Overdue,
    }
}
