//! CYC-08: after the expiry the body may restore within six months; effective from the decision at the earliest, expiry on
//! the rhythm of the prior cycle.

use chrono::NaiveDate;

use super::{
    Case, Rule, Sheet,
    case::Cycle,
    date::add_years,
    verdict::{Outcome, RuleClass, Say, Verdict},
};
use crate::domain::standard::Confidence;

pub const RULE: Rule = Rule {
    id: "CYC-08",
    class: RuleClass::Norm,
    confidence: Confidence::High,
    source: "ISO/IEC 17021-1:2015, 9.6.3.2.5 (https://certbodies.co.uk/my-iso-certificate-has-expired-can-i-restore-it ; http://www.isofans.com/thread-1577529-1-1.html ; https://iaffaq.com/2020/03/13/ Q8)",
    judge,
};

fn judge(case: &Case<'_>, sheet: &mut Sheet) {
    for (at, cycle) in case.cycles.iter().enumerate() {
        let (Some(expiry), Some(until)) = (cycle.expiry, cycle.restore_until()) else { continue };
        if case.facts.withdrawn_on.is_some_and(|day| day <= until) {
            continue;
        }
        let decided = cycle.recertified_on().filter(|day| *day <= case.on);
        if cycle.current {
            let in_time = decided.is_some_and(|day| day <= until);
            sheet.deadline(until, expiry, "deadline-cyc-08").from(expiry.succ_opt().unwrap_or(expiry)).done(in_time);
        }
        let verdict = match decided {
            Some(day) if day <= expiry || day > until => continue,
            Some(day) => restored(cycle, case.cycles.get(at + 1), (expiry, day), sheet),
            None if case.on <= expiry || case.on > until => continue,
            None => sheet.add(Outcome::AtRisk, expiry, "cyc-08-restore").fact("expiry", None, expiry),
        };
        verdict.arg("expiry", expiry).arg("until", until).turns_after(until);
        if verdict.verdict != Outcome::Met {
            verdict.suggest("cyc-08-mend");
        }
    }
}

fn restored<'s>(
    cycle: &Cycle<'_>,
    after: Option<&Cycle<'_>>,
    (expiry, decision): (NaiveDate, NaiveDate),
    sheet: &'s mut Sheet,
) -> &'s mut Verdict<Say> {
    let audit = cycle.recertification();
    let effective = audit.and_then(|a| a.fact.new_effective_date).or(after.and_then(|next| next.effective_date));
    let printed = after.filter(|next| !next.expiry_is_proposed).and_then(|next| next.expiry);
    let new_expiry = audit.and_then(|a| a.fact.new_expiry).or(printed);
    let rhythm = add_years(expiry, 3);
    let verdict = match (effective, new_expiry) {
        (Some(day), _) if day < decision => {
            sheet.fail(expiry, "cyc-08-backdated").arg("effective", day).fact("new_effective_date", None, day)
        }
        (_, Some(day)) if day > rhythm => {
            sheet.fail(expiry, "cyc-08-fresh-expiry").arg("new_expiry", day).fact("new_expiry", None, day)
        }
        _ => sheet.add(Outcome::Met, expiry, "cyc-08-restored").fact("decision", None, decision),
    };
    verdict.arg("decision", decision).arg("rhythm", rhythm)
}

#[cfg(test)]
pub mod tests {
    crate::rules::tests::examples! {
        "restored in four months": "2029-06-01" r#"{"decision":"2026-01-20","expiry":"2029-01-19","events":[{"kind":"recertification","last_day":"2029-03-12","decision":"2029-05-15","new_effective_date":"2029-05-15","new_expiry":"2032-01-19"}]}"#
            => "2029-01-19" Met,
        "restored with effect from the old expiry": "2029-06-01" r#"{"decision":"2026-01-20","expiry":"2029-01-19","events":[{"kind":"recertification","last_day":"2029-03-12","decision":"2029-05-15","new_effective_date":"2029-01-20"}]}"#
            => "2029-01-19" Breach,
        "restored with three fresh years": "2029-06-01" r#"{"decision":"2026-01-20","expiry":"2029-01-19","events":[{"kind":"recertification","last_day":"2029-03-12","decision":"2029-05-15","new_expiry":"2032-05-14"}]}"#
            => "2029-01-19" Breach,
        "open, and time to restore": "2029-03-01" r#"{"decision":"2026-01-20","expiry":"2029-01-19"}"#
            => "2029-01-19" AtRisk,
        "not expired": "2029-01-19" r#"{"decision":"2026-01-20","expiry":"2029-01-19"}"#
            => "" NotApplicable,
        "an earlier cycle restored and dated back": "2029-06-01" r#"{"decision":"2026-05-15","effective_date":"2026-02-01","earlier_cycles":[{"decision":"2023-02-01","expiry":"2026-01-31"}]}"#
            => "2026-01-31" Breach,
    }
}
