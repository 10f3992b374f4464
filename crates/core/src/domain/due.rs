//! Due dates: proposed from grade and risk, shortened by a certification body's limits, overdue, aged.
//! Proposals only: a person may move any of them with a reason. Data in a table, arithmetic below it.

use chrono::{Days, NaiveDate};
use serde::{Deserialize, Serialize};

use super::{
    effectiveness::default_check_day,
    finding::GradeKind,
    nonconformity::{Nonconformity, NonconformityState, Risk},
    words::vocabulary,
};

vocabulary! {
    DueKind {
        Correction = "correction",
        Plan = "plan",
        Implementation = "implementation",
        Effectiveness = "effectiveness",
    }
}

vocabulary! {
    AgeBucket { UpTo30 = "up_to_30", UpTo60 = "up_to_60", UpTo90 = "up_to_90", Over90 = "over_90" }
}

/// Days after issue.
struct DueRow {
    risk: Risk,
    correction: u64,
    plan: u64,
    implementation: u64,
}

/// Own defaults (class ORG). A fixed 30/60/90 is criticised, "undue delay" should follow the matter:
/// <https://www.quality.org/article/corrective-action-responses-following-internal-audits>; so the risk decides.
const BY_RISK: &[DueRow] = &[
    DueRow { risk: Risk::Critical, correction: 1, plan: 7, implementation: 30 },
    DueRow { risk: Risk::High, correction: 3, plan: 14, implementation: 45 },
    DueRow { risk: Risk::Medium, correction: 7, plan: 30, implementation: 90 },
    DueRow { risk: Risk::Low, correction: 14, plan: 30, implementation: 120 },
];

/// A major puts the system in doubt whatever the risk seems: never slower than this row.
const MAJOR_AT_MOST: DueRow = DueRow { risk: Risk::High, correction: 3, plan: 14, implementation: 60 };

/// What a certification body allows at most, as days on the calendar (`CbProfile`, class CB).
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, ts_rs::TS)]
pub struct BodyLimits {
    pub plan_by: Option<NaiveDate>,
    pub implementation_by: Option<NaiveDate>,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, ts_rs::TS)]
pub struct DueProposal {
    pub correction: NaiveDate,
    pub plan: NaiveDate,
    pub implementation: NaiveDate,
    pub effectiveness: NaiveDate,
}

pub fn propose(grade: GradeKind, risk: Risk, from: NaiveDate, limits: &BodyLimits) -> DueProposal {
    let row = BY_RISK.iter().find(|row| row.risk == risk).unwrap_or(&MAJOR_AT_MOST);
    let cap = |days: u64, most: u64| if grade == GradeKind::Major { days.min(most) } else { days };
    let day = |days| from.checked_add_days(Days::new(days)).unwrap_or(NaiveDate::MAX);
    let within = |date: NaiveDate, limit: Option<NaiveDate>| limit.map_or(date, |limit| date.min(limit));
    let implementation = within(day(cap(row.implementation, MAJOR_AT_MOST.implementation)), limits.implementation_by);
    let plan = within(day(cap(row.plan, MAJOR_AT_MOST.plan)), sooner(limits.plan_by, limits.implementation_by));
    DueProposal {
        // What was wrong is put right no later than the plan that follows it.
        correction: day(cap(row.correction, MAJOR_AT_MOST.correction)).min(plan),
        plan,
        implementation,
        effectiveness: default_check_day(implementation),
    }
}

fn sooner(a: Option<NaiveDate>, b: Option<NaiveDate>) -> Option<NaiveDate> {
    [a, b].into_iter().flatten().min()
}

/// Proposes what nobody has set; what a person has set stays.
pub(super) fn fill_missing(nc: &mut Nonconformity, from: NaiveDate, limits: &BodyLimits) {
    let proposal = propose(nc.grade_kind, nc.risk, from, limits);
    nc.correction_due.get_or_insert(proposal.correction);
    nc.plan_due.get_or_insert(proposal.plan);
    nc.implementation_due.get_or_insert(proposal.implementation);
    nc.effectiveness_due.get_or_insert(proposal.effectiveness);
}

/// What is owed next, and when.
pub fn current_due(nc: &Nonconformity) -> Option<(DueKind, NaiveDate)> {
    let kind = pending(nc.state)?;
    let day = match kind {
        DueKind::Correction => nc.correction_due,
        DueKind::Plan => nc.plan_due,
        DueKind::Implementation => nc.implementation_due,
        DueKind::Effectiveness => nc.effectiveness_due,
    };
    day.map(|day| (kind, day))
}

/// Which of the four dates a nonconformity owes where it stands.
pub const fn pending(state: NonconformityState) -> Option<DueKind> {
    use NonconformityState as S;
    match state {
        S::Draft | S::Closed | S::Withdrawn | S::Cancelled => None,
        S::Issued | S::Acknowledged | S::Disputed => Some(DueKind::Correction),
        S::CorrectionRecorded | S::CauseSubmitted | S::PlanProposed | S::PlanReturned | S::Reopened => {
            Some(DueKind::Plan)
        }
        S::PlanAccepted | S::InProgress | S::Implemented | S::ImplementationReturned => Some(DueKind::Implementation),
        S::ImplementationVerified | S::EffectivenessDue | S::Effective | S::NotEffective | S::Closing => {
            Some(DueKind::Effectiveness)
        }
    }
}

/// Moves what is owed now, and whatever later date would fall before it.
pub(super) fn defer(nc: &mut Nonconformity, until: NaiveDate, reason: &str) {
    let Some(now) = pending(nc.state) else { return };
    let dates = [
        (DueKind::Correction, &mut nc.correction_due),
        (DueKind::Plan, &mut nc.plan_due),
        (DueKind::Implementation, &mut nc.implementation_due),
        (DueKind::Effectiveness, &mut nc.effectiveness_due),
    ];
    for (_, date) in dates.into_iter().filter(|(kind, _)| *kind >= now) {
        *date = Some(date.map_or(until, |day| day.max(until)));
    }
    reason.clone_into(&mut nc.due_reason);
}

/// Due on a day is on time on that day.
pub fn is_overdue(nc: &Nonconformity, today: NaiveDate) -> bool {
    !nc.deleted && current_due(nc).is_some_and(|(_, due)| due < today)
}

/// Whole days since; a day in the future counts as 0.
pub fn age_in_days(since: NaiveDate, today: NaiveDate) -> i64 {
    (today - since).num_days().max(0)
}

pub const fn age_bucket(days: i64) -> AgeBucket {
    match days {
        ..=30 => AgeBucket::UpTo30,
        31..=60 => AgeBucket::UpTo60,
        61..=90 => AgeBucket::UpTo90,
        _ => AgeBucket::Over90,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::nonconformity::tests::{day, draft};

    #[test]
    fn every_risk_has_its_row() {
        for risk in Risk::ALL {
            assert!(BY_RISK.iter().any(|row| row.risk == *risk), "{risk} has no row");
        }
    }

    #[test]
    fn more_risk_never_means_more_time_and_a_major_is_never_slower_than_a_minor() {
        let start = day(2026, 1, 1);
        let none = BodyLimits::default();
        for pair in Risk::ALL.windows(2) {
            let (low, high) =
                (propose(GradeKind::Minor, pair[0], start, &none), propose(GradeKind::Minor, pair[1], start, &none));
            assert!(high.correction <= low.correction && high.plan <= low.plan);
            assert!(high.implementation <= low.implementation);
        }
        for risk in Risk::ALL {
            let (minor, major) =
                (propose(GradeKind::Minor, *risk, start, &none), propose(GradeKind::Major, *risk, start, &none));
            assert!(major.correction <= minor.correction && major.implementation <= minor.implementation);
        }
    }

    #[test]
    fn the_bodys_limit_shortens_and_never_lengthens() {
        let start = day(2026, 1, 1);
        let limits = BodyLimits { plan_by: Some(day(2026, 1, 11)), implementation_by: Some(day(2027, 1, 1)) };
        let proposal = propose(GradeKind::Minor, Risk::Low, start, &limits);
        assert_eq!(proposal.plan, day(2026, 1, 11));
        assert_eq!(proposal.implementation, day(2026, 5, 1), "120 days");
        assert_eq!(proposal.effectiveness, day(2026, 7, 30), "90 days later");
    }

    #[test]
    fn a_date_at_the_end_of_time_does_not_overflow() {
        let proposal = propose(GradeKind::Minor, Risk::Low, NaiveDate::MAX, &BodyLimits::default());
        assert_eq!(proposal.effectiveness, NaiveDate::MAX);
    }

    #[test]
    fn what_a_person_set_is_kept() {
        let mut nc = Nonconformity { plan_due: Some(day(2030, 1, 1)), ..draft() };
        fill_missing(&mut nc, day(2026, 1, 1), &BodyLimits::default());
        assert_eq!(nc.plan_due, Some(day(2030, 1, 1)));
        assert!(nc.correction_due.is_some());
    }

    #[test]
    fn due_today_is_not_overdue_and_a_draft_owes_nothing() {
        let due = Some(day(2026, 3, 1));
        let nc = Nonconformity { state: NonconformityState::Issued, correction_due: due, ..draft() };
        assert!(!is_overdue(&nc, day(2026, 3, 1)));
        assert!(is_overdue(&nc, day(2026, 3, 2)));
        assert!(!is_overdue(&Nonconformity { state: NonconformityState::Draft, ..nc }, day(2026, 3, 2)));
    }

    #[test]
    fn buckets_meet_without_a_gap() {
        let buckets = [0, 30, 31, 60, 61, 90, 91].map(age_bucket).map(AgeBucket::as_str);
        assert_eq!(buckets, ["up_to_30", "up_to_30", "up_to_60", "up_to_60", "up_to_90", "up_to_90", "over_90"]);
        assert_eq!(age_in_days(day(2026, 2, 1), day(2026, 1, 1)), 0);
    }
}
