//! CYC-09: later than six months after the expiry there is no restoring: at least a stage 2, and a new cycle. Some bodies
//! ask for stage 1 and 2 after any lapse (their profile).

use chrono::NaiveDate;

use super::{
    Case, Rule, Sheet,
    case::Cycle,
    facts::EventKind,
    verdict::{Outcome, RuleClass},
};
use crate::domain::standard::Confidence;

pub const RULE: Rule = Rule {
    id: "CYC-09",
    class: RuleClass::Norm,
    confidence: Confidence::High,
    source: "ISO/IEC 17021-1:2015, 9.6.3.2.5 (https://certbodies.co.uk/my-iso-certificate-has-expired-can-i-restore-it ; https://americocert.com/recertification-audit-maintaining-certification/)",
    judge,
};

fn judge(case: &Case<'_>, sheet: &mut Sheet) {
    for (at, cycle) in case.cycles.iter().enumerate() {
        let (Some(expiry), Some(until)) = (cycle.expiry, cycle.restore_until()) else { continue };
        let decided = cycle.recertified_on().filter(|day| *day <= case.on);
        if case.on <= expiry || case.facts.withdrawn_on.is_some_and(|day| day <= until) {
            continue;
        }
        let after = case.cycles.get(at + 1);
        if let Some(day) = decided.filter(|day| *day > until) {
            let again = stage(EventKind::Stage2, cycle, after, expiry, day);
            let verdict = match again {
                true => sheet.add(Outcome::Met, expiry, "cyc-09-new-cycle"),
                false => sheet.fail(expiry, "cyc-09-no-stage2").suggest("cyc-09-mend"),
            };
            verdict.arg("until", until).arg("decision", day).fact("decision", None, day);
        } else if decided.is_none() && case.on > until {
            let verdict = sheet.add(Outcome::Due, expiry, "cyc-09-lapsed").arg("until", until);
            verdict.suggest("cyc-09-mend").fact("expiry", None, expiry).turn_on(until.succ_opt());
        }
        body_wants_stage1(case, cycle, after, (expiry, decided), sheet);
    }
}

fn body_wants_stage1(
    case: &Case<'_>,
    cycle: &Cycle<'_>,
    after: Option<&Cycle<'_>>,
    (expiry, decided): (NaiveDate, Option<NaiveDate>),
    sheet: &mut Sheet,
) {
    let Some(day) = decided.filter(|day| *day > expiry) else { return };
    let both = [EventKind::Stage1, EventKind::Stage2].iter().all(|kind| stage(*kind, cycle, after, expiry, day));
    if case.profile().is_some_and(|profile| profile.stage1_after_lapse) && !both {
        let verdict = sheet.fail_as(RuleClass::Cb, expiry, "cyc-09-body-wants-both").arg("expiry", expiry);
        verdict.suggest("cyc-09-body-mend").fact("profile.stage1_after_lapse", None, true);
    }
}

/// A stage of that kind after the expiry and before the decision, in the cycle that lapsed or the one it led to.
fn stage(
    kind: EventKind,
    cycle: &Cycle<'_>,
    after: Option<&Cycle<'_>>,
    expiry: NaiveDate,
    decision: NaiveDate,
) -> bool {
    let fits = |day: NaiveDate| day > expiry && day <= decision;
    let said = after.and_then(|next| next.stage2_last_day).filter(|_| kind == EventKind::Stage2);
    let mut events = cycle.of_kind(kind).chain(after.into_iter().flat_map(|next| next.of_kind(kind)));
    events.any(|event| event.done && fits(event.fact.last_day)) || said.is_some_and(fits)
}

#[cfg(test)]
pub mod tests {
    crate::rules::tests::examples! {
        "a stage 2 after the lapse": "2029-12-01" r#"{"decision":"2026-01-20","expiry":"2029-01-19","events":[{"kind":"stage2","last_day":"2029-09-12"},{"kind":"recertification","last_day":"2029-09-12","decision":"2029-11-15"}]}"#
            => "2029-01-19" Met,
        "recertified eight months after, without a stage 2": "2029-12-01" r#"{"decision":"2026-01-20","expiry":"2029-01-19","events":[{"kind":"recertification","last_day":"2029-08-12","decision":"2029-09-15"}]}"#
            => "2029-01-19" Breach,
        "lapsed and nothing done": "2029-07-20" r#"{"decision":"2026-01-20","expiry":"2029-01-19"}"#
            => "2029-01-19" Due,
        "still to be restored": "2029-07-19" r#"{"decision":"2026-01-20","expiry":"2029-01-19"}"#
            => "" NotApplicable,
        "the body wants both stages after any lapse": "2029-06-01" r#"{"decision":"2026-01-20","expiry":"2029-01-19","events":[{"kind":"recertification","last_day":"2029-03-12","decision":"2029-05-15"}],"profile":{"stage1_after_lapse":true}}"#
            => "2029-01-19" Overdue,
    }
}
