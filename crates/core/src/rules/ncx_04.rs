//! NCX-04: the body sets the terms for replies and for closing majors; inaction leads to suspension. The terms come from its
//! profile; without one, an open major of a surveillance is for the body to say.

use chrono::NaiveDate;

use super::{
    Case, Rule, Sheet,
    case::Raised,
    date::term_end,
    facts::{EventKind, ProfileFact},
    verdict::{Outcome, RuleClass},
};
use crate::domain::{
    GradeKind,
    practice::{Term, TermStart},
    standard::Confidence,
};

pub const RULE: Rule = Rule {
    id: "NCX-04",
    class: RuleClass::Cb,
    confidence: Confidence::High,
    source: "https://tuvaudita.com/policy/policy-for-suspension-withdrawal-or-reduction-of-scope ; https://www.dnv.com.au/assurance/Management-System-Certification/procedure-suspension-withdrawal",
    judge,
};

/// A term of the body: which date fulfils it, and by when.
struct Owed {
    field: &'static str,
    done: Option<NaiveDate>,
    limit: NaiveDate,
    code: &'static str,
    deadline: &'static str,
}

fn judge(case: &Case<'_>, sheet: &mut Sheet) {
    for raised in case.nonconformities.iter().filter(|raised| raised.fact.grade.needs_nonconformity()) {
        match case.profile() {
            Some(profile) => owed(case, raised, profile).iter().for_each(|owed| judge_term(case, raised, owed, sheet)),
            None => ask(case, raised, sheet),
        }
    }
}

fn owed(case: &Case<'_>, raised: &Raised<'_>, profile: &ProfileFact) -> Vec<Owed> {
    let told = raised.fact.notified_on.filter(|_| profile.counted_from == TermStart::Notification);
    let Some(from) = told.or(raised.day()) else { return Vec::new() };
    let is_major = raised.is(GradeKind::Major);
    let (plan, close) = match is_major {
        true => (profile.plan_major, profile.close_major),
        false => (profile.plan_minor, profile.close_minor),
    };
    let end = |term: Term| match term {
        Term::NextAudit => case.next_audit(from).map(|event| event.fact.last_day),
        term => term_end(term, from),
    };
    let expiry = case.cycles[raised.cycle].expiry.filter(|_| is_major && profile.close_major_before_expiry);
    let close = close.and_then(end);
    // Sooner where the certificate expires sooner; a body may have said only that.
    let close = match (close, expiry) {
        (Some(close), Some(expiry)) if expiry > from => Some(close.min(expiry)),
        (close, _) => close,
    };
    let reply = raised.fact.replied_on.or(raised.fact.plan_accepted);
    let plan = plan.and_then(end).map(|limit| Owed {
        field: "replied_on",
        done: reply,
        limit,
        code: "ncx-04-reply",
        deadline: "deadline-ncx-04-reply",
    });
    let close = close.map(|limit| Owed {
        field: "verified",
        done: raised.fact.verified,
        limit,
        code: "ncx-04-close",
        deadline: "deadline-ncx-04-close",
    });
    plan.into_iter().chain(close).collect()
}

fn judge_term(case: &Case<'_>, raised: &Raised<'_>, owed: &Owed, sheet: &mut Sheet) {
    let limit = owed.limit;
    let done = owed.done.filter(|day| *day <= case.on);
    let deadline = sheet.deadline(limit, raised.id(), owed.deadline).event(raised.event_id());
    deadline.done(done.is_some_and(|day| day <= limit));
    if let Some(day) = raised.day().filter(|day| *day <= limit) {
        deadline.from(day);
    }
    let outcome = match (done, owed.done) {
        (Some(day), _) if day <= limit => Outcome::Met,
        (Some(_), _) => Outcome::Overdue,
        (None, _) if case.on > limit => Outcome::Overdue,
        (None, Some(planned)) if planned > limit => Outcome::Overdue,
        // Terms are short: a third of the usual notice.
        (None, None) if (limit - case.on).num_days() * 3 < i64::from(case.settings().at_risk_days) => Outcome::AtRisk,
        _ => Outcome::Due,
    };
    let value = owed.done.map(|day| day.to_string()).unwrap_or_default();
    let verdict = sheet.add(outcome, raised.id(), owed.code).arg("limit", limit).arg("outcome", outcome);
    verdict.fact(owed.field, Some(raised.id()), value).event(raised.event_id()).turns_after(limit);
    if outcome != Outcome::Met {
        verdict.forecast(case.on <= limit).suggest("ncx-04-mend");
    }
}

/// No terms are known: only the body can say by when.
fn ask(case: &Case<'_>, raised: &Raised<'_>, sheet: &mut Sheet) {
    use EventKind::{FollowUp, ScopeExtension, ShortNotice, Special, Surveillance, Transition};
    let kinds = [Surveillance, Special, ShortNotice, FollowUp, ScopeExtension, Transition];
    if !raised.is(GradeKind::Major) || !kinds.contains(&raised.fact.raised_at) {
        return;
    }
    let verdict = match raised.verified_by(case.on) {
        true => sheet.add(Outcome::Met, raised.id(), "ncx-04-closed"),
        false => sheet.add(Outcome::CheckWithBody, raised.id(), "ncx-04-ask").suggest("ncx-04-ask-mend"),
    };
    let value = raised.fact.verified.map(|day| day.to_string()).unwrap_or_default();
    verdict.fact("verified", Some(raised.id()), value).event(raised.event_id());
}

#[cfg(test)]
pub mod tests {
    crate::rules::tests::examples! {
        "closed within the body's ninety days": "2027-04-01" r#"{"decision":"2026-01-20","events":[{"kind":"surveillance","last_day":"2026-12-10"}],"nonconformities":[{"id":"NC-1","grade":"major","raised_at":"surveillance","verified":"2027-03-10"}],"profile":{"close_major":"90d"}}"#
            => "NC-1" Met,
        "closed a day late": "2027-04-01" r#"{"decision":"2026-01-20","events":[{"kind":"surveillance","last_day":"2026-12-10"}],"nonconformities":[{"id":"NC-1","grade":"major","raised_at":"surveillance","verified":"2027-03-11"}],"profile":{"close_major":"90d"}}"#
            => "NC-1" Overdue,
        "the certificate expires sooner": "2029-02-01" r#"{"decision":"2026-01-20","expiry":"2029-01-19","events":[{"kind":"recertification","last_day":"2028-12-12"}],"nonconformities":[{"id":"NC-1","grade":"major","raised_at":"recertification","verified":"2029-01-25"}],"profile":{"close_major":"90d","close_major_before_expiry":true}}"#
            => "NC-1" Overdue,
        "no reply in ten working days": "2026-12-25" r#"{"decision":"2026-01-20","events":[{"kind":"surveillance","last_day":"2026-12-10"}],"nonconformities":[{"id":"NC-1","grade":"minor","raised_at":"surveillance"}],"profile":{"plan_minor":"10wd"}}"#
            => "NC-1" Overdue,
        "the reply runs from the notification": "2026-12-25" r#"{"decision":"2026-01-20","events":[{"kind":"surveillance","last_day":"2026-12-10"}],"nonconformities":[{"id":"NC-1","grade":"minor","raised_at":"surveillance","notified_on":"2026-12-20","replied_on":"2026-12-22"}],"profile":{"plan_minor":"7d","counted_from":"notification"}}"#
            => "NC-1" Met,
        "a minor by the next audit": "2027-06-01" r#"{"decision":"2026-01-20","events":[{"id":"S1","kind":"surveillance","last_day":"2026-12-10"},{"id":"S2","kind":"surveillance","last_day":"2027-12-10"}],"nonconformities":[{"id":"NC-1","grade":"minor","raised_at":"surveillance","event":"S1"}],"profile":{"close_minor":"next_audit"}}"#
            => "NC-1" Due,
        "no terms known": "2027-06-01" r#"{"decision":"2026-01-20","events":[{"kind":"surveillance","last_day":"2026-12-10"}],"nonconformities":[{"id":"NC-1","grade":"major","raised_at":"surveillance"}]}"#
            => "NC-1" CheckWithBody,
    }
}
