//! NCX-03: majors of a recertification are implemented and verified before the expiry.

use chrono::NaiveDate;

use super::{
    Case, Rule, Sheet,
    case::Raised,
    facts::EventKind,
    verdict::{Outcome, RuleClass},
};
use crate::domain::{GradeKind, standard::Confidence};

pub const RULE: Rule = Rule {
    id: "NCX-03",
    class: RuleClass::Norm,
    confidence: Confidence::High,
    source: "ISO/IEC 17021-1:2015, 9.6.3.2.2 (http://www.isofans.com/thread-1577529-1-1.html ; http://iitc.com.ua/en/sertifikatsiya/ukrayinska-povtorna-sertifikatsiya/)",
    judge,
};

fn judge(case: &Case<'_>, sheet: &mut Sheet) {
    let of_recertification =
        |raised: &&Raised<'_>| raised.fact.raised_at == EventKind::Recertification && raised.is(GradeKind::Major);
    for raised in case.nonconformities.iter().filter(of_recertification) {
        if let Some(expiry) = case.cycles[raised.cycle].expiry {
            judge_major(case, raised, expiry, sheet);
        }
    }
}

fn judge_major(case: &Case<'_>, raised: &Raised<'_>, expiry: NaiveDate, sheet: &mut Sheet) {
    let verified = raised.fact.verified;
    let in_time = verified.is_some_and(|day| day <= expiry);
    let deadline = sheet.deadline(expiry, raised.id(), "deadline-ncx-03").done(in_time && case.by_now(verified));
    deadline.event(raised.event_id());
    if let Some(day) = raised.day().filter(|day| *day <= expiry) {
        deadline.from(day);
    }
    let verdict = match verified {
        Some(day) if in_time && day <= case.on => sheet.add(Outcome::Met, raised.id(), "ncx-03-met"),
        Some(_) if in_time => sheet.add(Outcome::Due, raised.id(), "ncx-03-open").forecast(true),
        Some(_) => sheet.fail(raised.id(), "ncx-03-late").forecast(case.on <= expiry),
        None if case.on > expiry => sheet.fail(raised.id(), "ncx-03-late"),
        None if case.is_near(expiry) => sheet.add(Outcome::AtRisk, raised.id(), "ncx-03-open"),
        None => sheet.add(Outcome::Due, raised.id(), "ncx-03-open"),
    };
    let value = verified.map(|day| day.to_string()).unwrap_or_default();
    verdict.arg("expiry", expiry).fact("verified", Some(raised.id()), value);
    verdict.event(raised.event_id()).turns_after(expiry);
    if verdict.verdict != Outcome::Met {
        verdict.suggest("ncx-03-mend");
    }
}

#[cfg(test)]
pub mod tests {
    crate::rules::tests::examples! {
        "verified before expiry": "2029-02-01" r#"{"decision":"2026-01-20","expiry":"2029-01-19","events":[{"kind":"recertification","last_day":"2028-10-12"}],"nonconformities":[{"id":"NC-1","grade":"major","raised_at":"recertification","verified":"2028-12-01"}]}"#
            => "NC-1" Met,
        "open at expiry": "2029-01-20" r#"{"decision":"2026-01-20","expiry":"2029-01-19","events":[{"kind":"recertification","last_day":"2028-10-12"}],"nonconformities":[{"id":"NC-1","grade":"major","raised_at":"recertification"}]}"#
            => "NC-1" Breach,
        "open a month before": "2028-12-19" r#"{"decision":"2026-01-20","expiry":"2029-01-19","events":[{"kind":"recertification","last_day":"2028-10-12"}],"nonconformities":[{"id":"NC-1","grade":"major","raised_at":"recertification"}]}"#
            => "NC-1" AtRisk,
    }
}
