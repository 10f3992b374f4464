//! The facts as the rules look at them: cycles in their order with their limits, events sorted and named, done and planned
//! told apart. Derived once for a day; decides nothing.

use chrono::{Datelike, NaiveDate};

use super::{
    date::{add_days, add_months, add_years},
    facts::{DayThatCounts, EarlierCycle, EventFact, EventKind, Facts, NonconformityFact, ProfileFact, RuleSettings},
    verdict::{Outcome, Say, Sheet, Verdict},
};
use crate::domain::GradeKind;

/// Months after expiry within which the body may restore (CYC-08).
pub const RESTORE_MONTHS: i32 = 6;

pub struct Case<'a> {
    pub facts: &'a Facts,
    pub on: NaiveDate,
    /// The oldest first; the last one is the current cycle.
    pub cycles: Vec<Cycle<'a>>,
    /// By day, kind and name, so that no verdict depends on the order they came in.
    pub nonconformities: Vec<Raised<'a>>,
}

pub struct Cycle<'a> {
    pub decision: Option<NaiveDate>,
    pub stage2_last_day: Option<NaiveDate>,
    pub issue_date: Option<NaiveDate>,
    pub effective_date: Option<NaiveDate>,
    pub expiry: Option<NaiveDate>,
    pub expiry_is_proposed: bool,
    pub initial: bool,
    pub current: bool,
    /// The expiry of the cycle before.
    pub prior_expiry: Option<NaiveDate>,
    /// The decision that began the cycle after.
    pub next_decision: Option<NaiveDate>,
    pub events: Vec<Event<'a>>,
}

/// An event with whether it is done on the day.
#[derive(Clone, Copy)]
pub struct Event<'a> {
    pub fact: &'a EventFact,
    pub done: bool,
    /// The day that has to fall inside a limit (A2.2).
    pub counts_on: NaiveDate,
}

/// A nonconformity with the audit it was raised at.
#[derive(Clone, Copy)]
pub struct Raised<'a> {
    pub fact: &'a NonconformityFact,
    pub event: Option<Event<'a>>,
    /// Index into `Case::cycles`.
    pub cycle: usize,
}

impl<'a> Event<'a> {
    fn new(fact: &'a EventFact, on: NaiveDate, settings: &RuleSettings) -> Self {
        let done = fact.done.unwrap_or(fact.last_day <= on);
        let counts_on = match settings.day_that_counts {
            DayThatCounts::FirstDay => fact.first_day.unwrap_or(fact.last_day),
            DayThatCounts::LastDay => fact.last_day,
        };
        Self { fact, done, counts_on }
    }

    pub fn id(&self) -> Option<&'a str> {
        self.fact.id.as_deref()
    }

    /// What a person would call it: its id, else kind and day.
    pub fn label(&self) -> String {
        self.id().map_or_else(|| format!("{} {}", self.fact.kind, self.fact.last_day), str::to_owned)
    }

    /// Not done although its day has passed: it is no plan any more.
    pub fn is_missed(&self, on: NaiveDate) -> bool {
        !self.done && self.fact.last_day < on
    }
}

impl<'a> Case<'a> {
    pub fn new(facts: &'a Facts, on: NaiveDate) -> Self {
        let mut case = Self { facts, on, cycles: cycles(facts, on), nonconformities: Vec::new() };
        case.nonconformities = facts.nonconformities.iter().map(|nc| case.raised(nc)).collect();
        case.nonconformities.sort_by(|a, b| (a.day(), &a.fact.id).cmp(&(b.day(), &b.fact.id)));
        case
    }

    pub fn current(&self) -> &Cycle<'a> {
        self.cycles.last().expect("the current cycle is always pushed")
    }

    pub fn settings(&self) -> &'a RuleSettings {
        &self.facts.settings
    }

    pub fn profile(&self) -> Option<&'a ProfileFact> {
        self.facts.profile.as_ref()
    }

    /// Every event of every cycle with its cycle, the oldest cycle first.
    pub fn events(&self) -> impl Iterator<Item = (&Cycle<'a>, Event<'a>)> {
        self.cycles.iter().flat_map(|cycle| cycle.events.iter().map(move |event| (cycle, *event)))
    }

    /// Happened by the day the case is looked at.
    pub fn by_now(&self, day: Option<NaiveDate>) -> bool {
        day.is_some_and(|day| day <= self.on)
    }

    /// Nothing is arranged and the limit is near.
    pub fn is_near(&self, limit: NaiveDate) -> bool {
        self.on > add_days(limit, -i64::from(self.settings().at_risk_days))
    }

    /// A missing surveillance: broken, unless the body agreed to another rhythm (CYC-04).
    pub fn frequency_broken<'s>(
        &self,
        sheet: &'s mut Sheet,
        subject: impl ToString,
        code: &'static str,
    ) -> &'s mut Verdict<Say> {
        match &self.facts.adjusted_frequency {
            Some(adjusted) if adjusted.agreed => {
                sheet.add(Outcome::CheckWithBody, subject, code).fact("adjusted_frequency", None, &adjusted.reason)
            }
            _ => sheet.fail(subject, code),
        }
    }

    /// Majors of an audit not verified by a day; what nobody keyed in, the event says.
    pub fn open_majors(&self, event: &Event<'_>, by: NaiveDate) -> usize {
        let of_event = |raised: &&Raised<'_>| raised.event.is_some_and(|e| std::ptr::eq(e.fact, event.fact));
        let majors = self.nonconformities.iter().filter(of_event).filter(|raised| raised.is(GradeKind::Major));
        let open = majors.filter(|raised| !raised.verified_by(by)).count();
        open.max(usize::from(event.fact.majors_verified == Some(false)))
    }

    /// The next audit after the one a nonconformity was raised at: where a minor's implementation is looked at.
    pub fn next_audit(&self, after: NaiveDate) -> Option<Event<'a>> {
        use EventKind::{FollowUp, Recertification, ShortNotice, Special, Surveillance, TransferReview};
        let looks = |event: &Event<'_>| {
            let kinds = [Surveillance, Recertification, Special, ShortNotice, FollowUp, TransferReview];
            event.fact.last_day > after && kinds.contains(&event.fact.kind)
        };
        self.events().map(|(_, event)| event).find(looks)
    }

    /// Suspended on that day.
    pub fn is_suspended_on(&self, day: NaiveDate) -> bool {
        self.facts.suspensions.iter().any(|s| s.from <= day && s.to.is_none_or(|to| day < to))
    }

    fn raised(&self, fact: &'a NonconformityFact) -> Raised<'a> {
        let fits = |event: &Event<'_>| match &fact.event {
            Some(id) => event.id() == Some(id),
            None => event.fact.kind == fact.raised_at,
        };
        let found: Vec<(usize, Event<'a>)> = (0..self.cycles.len())
            .flat_map(|at| self.cycles[at].events.iter().filter(|e| fits(e)).map(move |event| (at, *event)))
            .collect();
        let began = |event: &Event<'_>| event.fact.first_day.unwrap_or(event.fact.last_day);
        let by = |day: NaiveDate| found.iter().rev().find(|(_, event)| began(event) <= day);
        let current = self.cycles.len() - 1;
        // Never the newest by today: a finding would wander to the next audit, and its limits with it.
        let first = || found.iter().find(|(at, _)| *at == current).or(found.first());
        let chosen = match fact.raised_on {
            Some(day) => by(day),
            None => first(),
        };
        let cycle = chosen.map_or_else(|| self.cycle_without_event(fact), |(at, _)| *at);
        Raised { fact, event: chosen.map(|(_, event)| *event), cycle }
    }

    /// By the day it was raised; one of stage 2 belongs to the cycle that stage 2 led to.
    fn cycle_without_event(&self, fact: &NonconformityFact) -> usize {
        let last = self.cycles.len() - 1;
        let Some(day) = fact.raised_on else { return last };
        let before_decision = matches!(fact.raised_at, EventKind::Stage1 | EventKind::Stage2);
        let holds = |cycle: &Cycle<'_>| match before_decision {
            true => cycle.decision.is_some_and(|decision| day <= decision),
            false => cycle.next_decision.is_some_and(|next| day <= next),
        };
        self.cycles.iter().position(holds).unwrap_or(last)
    }
}

impl<'a> Raised<'a> {
    /// The day the terms of the rules run from.
    pub fn day(&self) -> Option<NaiveDate> {
        self.event.map(|event| event.fact.last_day).or(self.fact.raised_on)
    }

    pub fn id(&self) -> &'a str {
        &self.fact.id
    }

    pub fn event_id(&self) -> Option<&'a str> {
        self.event.and_then(|event| event.id())
    }

    pub fn is(&self, grade: GradeKind) -> bool {
        self.fact.grade == grade
    }

    pub fn verified_by(&self, day: NaiveDate) -> bool {
        self.fact.verified.is_some_and(|verified| verified <= day)
    }
}

impl<'a> Cycle<'a> {
    /// The days of cycle year `k` (1 to 3): after the anniversary of the decision up to the next one.
    pub fn year(&self, k: i32) -> Option<(NaiveDate, NaiveDate)> {
        let decision = self.decision?;
        Some((add_days(add_years(decision, k - 1), 1), add_years(decision, k)))
    }

    /// The cycle is over before that day: recertified early, or withdrawn.
    pub fn ends_by(&self, day: NaiveDate, withdrawn: Option<NaiveDate>) -> bool {
        [self.recertified_on(), withdrawn].into_iter().flatten().any(|end| end <= day)
    }

    pub fn restore_until(&self) -> Option<NaiveDate> {
        self.expiry.map(|expiry| add_months(expiry, RESTORE_MONTHS))
    }

    pub fn surveillances(&self) -> impl Iterator<Item = &Event<'a>> {
        self.events.iter().filter(|event| event.fact.kind == EventKind::Surveillance)
    }

    pub fn of_kind(&self, kind: EventKind) -> impl Iterator<Item = &Event<'a>> {
        self.events.iter().filter(move |event| event.fact.kind == kind)
    }

    /// The audit that is to end the cycle: the last one.
    pub fn recertification(&self) -> Option<&Event<'a>> {
        self.of_kind(EventKind::Recertification).last()
    }

    /// The decision upon the recertification: its own, else the one that began the next cycle.
    pub fn recertified_on(&self) -> Option<NaiveDate> {
        self.recertification().and_then(|event| event.fact.decision).or(self.next_decision)
    }

    /// The year of the recertification audit, planned or done; where nobody planned one, three months before expiry.
    pub fn recertification_year(&self, planned: Option<NaiveDate>) -> Option<i32> {
        let event = self.recertification().map(|event| event.fact.last_day);
        let proposed = self.expiry.map(|expiry| add_months(expiry, -3));
        let decided = self.next_decision.filter(|_| !self.current);
        event.or(planned.filter(|_| self.current)).or(decided).or(proposed).map(|day| day.year())
    }
}

fn cycles<'a>(facts: &'a Facts, on: NaiveDate) -> Vec<Cycle<'a>> {
    let mut cycles: Vec<Cycle<'a>> =
        facts.earlier_cycles.iter().map(|earlier| earlier_cycle(earlier, facts, on)).collect();
    cycles.sort_by_key(|cycle| cycle.decision);
    cycles.push(current_cycle(facts, on));
    for at in 0..cycles.len() {
        let prior = at.checked_sub(1).and_then(|before| cycles[before].expiry);
        let next = cycles.get(at + 1).and_then(|after| after.decision);
        let cycle = &mut cycles[at];
        cycle.prior_expiry = prior;
        cycle.next_decision = next;
        cycle.initial = cycle.initial || (at == 0 && !is_said_to_be_later(facts, cycle));
        if cycle.expiry.is_none() {
            cycle.expiry = proposed_expiry(cycle);
            cycle.expiry_is_proposed = cycle.expiry.is_some();
        }
    }
    cycles
}

fn is_said_to_be_later(facts: &Facts, cycle: &Cycle<'_>) -> bool {
    if cycle.current {
        return facts.initial == Some(false);
    }
    facts
        .earlier_cycles
        .iter()
        .any(|earlier| Some(earlier.decision) == cycle.decision && earlier.initial == Some(false))
}

fn current_cycle<'a>(facts: &'a Facts, on: NaiveDate) -> Cycle<'a> {
    Cycle {
        decision: facts.decision,
        stage2_last_day: facts.stage2_last_day,
        issue_date: facts.issue_date,
        effective_date: facts.effective_date,
        expiry: facts.expiry,
        expiry_is_proposed: false,
        initial: facts.initial == Some(true),
        current: true,
        prior_expiry: None,
        next_decision: None,
        events: events(&facts.events, on, &facts.settings),
    }
}

fn earlier_cycle<'a>(earlier: &'a EarlierCycle, facts: &Facts, on: NaiveDate) -> Cycle<'a> {
    Cycle {
        decision: Some(earlier.decision),
        stage2_last_day: earlier.stage2_last_day,
        issue_date: earlier.issue_date,
        effective_date: earlier.effective_date,
        expiry: earlier.expiry,
        expiry_is_proposed: false,
        initial: earlier.initial == Some(true),
        current: false,
        prior_expiry: None,
        next_decision: None,
        events: events(&earlier.events, on, &facts.settings),
    }
}

fn events<'a>(facts: &'a [EventFact], on: NaiveDate, settings: &RuleSettings) -> Vec<Event<'a>> {
    let mut events: Vec<Event<'a>> = facts.iter().map(|fact| Event::new(fact, on, settings)).collect();
    let key = |event: &Event<'a>| (event.fact.last_day, event.fact.kind, event.fact.id.as_deref(), event.done);
    // Two unnamed audits of one kind on one day: whatever else tells them apart.
    events.sort_by(|a, b| key(a).cmp(&key(b)).then_with(|| format!("{:?}", a.fact).cmp(&format!("{:?}", b.fact))));
    events
}

/// A later cycle keeps the rhythm of the one before while it was decided in time to be restored; else three years less a
/// day from the decision. Bodies print either: what stands on the certificate always goes first.
fn proposed_expiry(cycle: &Cycle<'_>) -> Option<NaiveDate> {
    let decision = cycle.decision?;
    match cycle.prior_expiry {
        Some(prior) if !cycle.initial && decision <= add_months(prior, RESTORE_MONTHS) => Some(add_years(prior, 3)),
        _ => Some(add_days(add_years(decision, 3), -1)),
    }
}
