//! What the rules answer: deadlines and verdicts, with codes instead of words. `app/cycle_rules.rs` puts the words in
//! (`Evaluation<Say>` → `Evaluation<String>`), so the same answer reads in any language.

use chrono::NaiveDate;
use serde::Serialize;
use ts_rs::TS;

use super::{Rule, alarm, case::Event};
use crate::domain::{standard::Confidence, vocabulary};

vocabulary! {
    /// Who made a rule: only what stands in a standard or a mandatory document can be breached.
    RuleClass {
        /// A standard or IAF document; breaking it puts the certificate at risk.
        Norm = "NORM",
        /// The certification body's contract.
        Cb = "CB",
        /// The organisation's own procedure.
        Org = "ORG",
        /// Good practice.
        Hint = "HINT",
    }
}

vocabulary! {
    #[ts(rename = "VerdictOutcome")]
    Outcome {
        Met = "met",
        /// Owed, and planned in time or with time left.
        Due = "due",
        /// Owed, and without a date or proof although the limit is near; or the certificate is in danger.
        AtRisk = "at_risk",
        /// A NORM rule is broken, or would be as planned (`forecast`).
        Breach = "breach",
        /// Late against the body's or one's own terms.
        Overdue = "overdue",
        /// The text leaves it open, or only the body knows.
        CheckWithBody = "check_with_body",
        Advice = "advice",
        NotApplicable = "not_applicable",
    }
}

impl Outcome {
    /// What a rule of this class may say of something that does not hold.
    pub const fn failed(class: RuleClass) -> Self {
        match class {
            RuleClass::Norm => Self::Breach,
            RuleClass::Cb | RuleClass::Org => Self::Overdue,
            RuleClass::Hint => Self::Advice,
        }
    }

    /// Something ought to be done about it.
    pub const fn is_trouble(self) -> bool {
        matches!(self, Self::AtRisk | Self::Breach | Self::Overdue | Self::CheckWithBody | Self::Advice)
    }

    /// A rule, a contract or an open question stands against it: what `mend` looks for a way round.
    pub const fn does_not_hold(self) -> bool {
        matches!(self, Self::Breach | Self::Overdue | Self::CheckWithBody)
    }
}

vocabulary! {
    /// Where a certification stands on a day (DOMAIN.md A4).
    #[ts(rename = "CertificationState")]
    State {
        Applied = "applied", Stage1Done = "stage1_done", Stage2Done = "stage2_done", Active = "active",
        ScopeChanged = "scope_changed", Transferred = "transferred", Suspended = "suspended",
        Withdrawn = "withdrawn", Expired = "expired", Restored = "restored", Lapsed = "lapsed",
    }
}

/// A message: its code in `messages/` and what fills it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Say {
    pub code: &'static str,
    pub args: Vec<(&'static str, String)>,
}

impl Say {
    pub fn new(code: &'static str) -> Self {
        Self { code, args: Vec::new() }
    }
}

/// The answer for one certification on one day. `T` is how a text is told: `Say` here, words on the wire.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
#[ts(rename = "CycleEvaluation")]
pub struct Evaluation<T> {
    pub on: NaiveDate,
    /// Of the current cycle.
    pub expiry: Option<NaiveDate>,
    /// Nobody said it: the decision and three years less a day, or the earlier expiry and three years.
    pub expiry_is_proposed: bool,
    /// After which there is no restoring.
    pub restore_until: Option<NaiveDate>,
    /// What the recertification may bring, based on this cycle's expiry.
    pub next_expiry: Option<NaiveDate>,
    pub state: State,
    pub state_since: Option<NaiveDate>,
    /// By date, then rule.
    pub deadlines: Vec<Deadline<T>>,
    /// By rule, as the registry lists them, then subject.
    pub verdicts: Vec<Verdict<T>>,
}

/// A limit, and where it is the end of a window, the window's first day.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
#[ts(rename = "CycleDeadline")]
pub struct Deadline<T> {
    pub rule: &'static str,
    /// The last day on which it is still in time.
    pub date: NaiveDate,
    pub from: Option<NaiveDate>,
    pub class: RuleClass,
    pub source: &'static str,
    pub what: T,
    /// The message's name, for programs.
    pub code: &'static str,
    /// What it concerns: a year, a window, an audit, a nonconformity.
    pub subject: String,
    pub event_id: Option<String>,
    /// What it asks for has been done.
    pub done: bool,
    /// Negative once it has passed.
    pub days_left: i64,
    /// The nearest of 180, 90, 60 and 30 days before it that has been reached; none when done or passed.
    pub alarm: Option<u32>,
}

/// The fact that decided, by the name of the field it stands in.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct DecidingFact {
    pub field: &'static str,
    /// The event, nonconformity or site it belongs to; none: the certification itself.
    pub of: Option<String>,
    pub value: String,
}

#[derive(Debug, Clone, PartialEq, Serialize, TS)]
#[ts(rename = "RuleVerdict")]
pub struct Verdict<T> {
    pub rule: &'static str,
    pub class: RuleClass,
    pub confidence: Confidence,
    pub verdict: Outcome,
    /// What it is about: a year, a window of days ("2026-01-21/2027-01-20"), an audit, a nonconformity, a site.
    pub subject: String,
    pub reason: T,
    /// The reason's message name, for programs.
    pub code: &'static str,
    pub suggestion: Option<T>,
    pub source: &'static str,
    pub fact: Option<DecidingFact>,
    /// The first day on which it is broken, or would be if nothing happens.
    pub turns_on: Option<NaiveDate>,
    /// The audit concerned, where it was given an id.
    pub event_id: Option<String>,
    /// It rests on something planned.
    pub forecast: bool,
    /// The setting that decided where practice disagrees.
    pub setting: Option<&'static str>,
}

impl<T> Evaluation<T> {
    pub fn map_text<U>(self, mut words: impl FnMut(T) -> U) -> Evaluation<U> {
        Evaluation {
            on: self.on,
            expiry: self.expiry,
            expiry_is_proposed: self.expiry_is_proposed,
            restore_until: self.restore_until,
            next_expiry: self.next_expiry,
            state: self.state,
            state_since: self.state_since,
            deadlines: self.deadlines.into_iter().map(|d| d.map_text(&mut words)).collect(),
            verdicts: self.verdicts.into_iter().map(|v| v.map_text(&mut words)).collect(),
        }
    }
}

impl<T> Deadline<T> {
    fn map_text<U>(self, words: &mut impl FnMut(T) -> U) -> Deadline<U> {
        let Self { rule, date, from, class, source, what, code, subject, event_id, done, days_left, alarm } = self;
        let what = words(what);
        Deadline { rule, date, from, class, source, what, code, subject, event_id, done, days_left, alarm }
    }
}

impl<T> Verdict<T> {
    fn map_text<U>(self, words: &mut impl FnMut(T) -> U) -> Verdict<U> {
        Verdict {
            rule: self.rule,
            class: self.class,
            confidence: self.confidence,
            verdict: self.verdict,
            subject: self.subject,
            reason: words(self.reason),
            code: self.code,
            suggestion: self.suggestion.map(words),
            source: self.source,
            fact: self.fact,
            turns_on: self.turns_on,
            event_id: self.event_id,
            forecast: self.forecast,
            setting: self.setting,
        }
    }
}

/// Where a rule writes what it finds.
pub struct Sheet {
    pub(super) rule: &'static Rule,
    pub(super) on: NaiveDate,
    pub(super) deadlines: Vec<Deadline<Say>>,
    pub(super) verdicts: Vec<Verdict<Say>>,
}

impl Sheet {
    /// A verdict; the reference it gives back takes arguments, facts and a suggestion.
    pub fn add(&mut self, outcome: Outcome, subject: impl ToString, code: &'static str) -> &mut Verdict<Say> {
        debug_assert!(outcome != Outcome::Breach || self.rule.class == RuleClass::Norm, "{code}");
        self.verdicts.push(Verdict {
            rule: self.rule.id,
            class: self.rule.class,
            confidence: self.rule.confidence,
            verdict: outcome,
            subject: subject.to_string(),
            reason: Say::new(code),
            code,
            suggestion: None,
            source: self.rule.source,
            fact: None,
            turns_on: None,
            event_id: None,
            forecast: false,
            setting: None,
        });
        self.verdicts.last_mut().expect("just pushed")
    }

    /// The verdict of a rule that does not hold, as its class may say it.
    pub fn fail(&mut self, subject: impl ToString, code: &'static str) -> &mut Verdict<Say> {
        self.add(Outcome::failed(self.rule.class), subject, code)
    }

    /// As `fail`, for the part of a rule that comes from elsewhere: a contract within a norm.
    pub fn fail_as(&mut self, class: RuleClass, subject: impl ToString, code: &'static str) -> &mut Verdict<Say> {
        let verdict = self.add(Outcome::failed(class), subject, code);
        verdict.class = class;
        verdict
    }

    pub fn deadline(&mut self, date: NaiveDate, subject: impl ToString, code: &'static str) -> &mut Deadline<Say> {
        let days_left = (date - self.on).num_days();
        self.deadlines.push(Deadline {
            rule: self.rule.id,
            date,
            from: None,
            class: self.rule.class,
            source: self.rule.source,
            what: Say::new(code),
            code,
            subject: subject.to_string(),
            event_id: None,
            done: false,
            days_left,
            alarm: alarm::reached(days_left),
        });
        self.deadlines.last_mut().expect("just pushed")
    }
}

impl Verdict<Say> {
    pub fn arg(&mut self, name: &'static str, value: impl ToString) -> &mut Self {
        self.reason.args.push((name, value.to_string()));
        self
    }

    /// What would mend it. Told with the reason's arguments, whichever was said first (`judge` hands them over).
    pub fn suggest(&mut self, code: &'static str) -> &mut Self {
        self.suggestion = Some(Say::new(code));
        self
    }

    pub fn fact(&mut self, field: &'static str, of: Option<&str>, value: impl ToString) -> &mut Self {
        self.fact = Some(DecidingFact { field, of: of.map(str::to_owned), value: value.to_string() });
        self
    }

    /// `limit` is the last good day.
    pub fn turns_after(&mut self, limit: NaiveDate) -> &mut Self {
        self.turns_on = limit.succ_opt();
        self
    }

    pub fn turn_on(&mut self, day: Option<NaiveDate>) -> &mut Self {
        self.turns_on = day;
        self
    }

    pub fn event(&mut self, id: Option<&str>) -> &mut Self {
        self.event_id = id.map(str::to_owned);
        self
    }

    /// It is about this audit, and the audit's day decided.
    pub fn audit(&mut self, event: &Event<'_>) -> &mut Self {
        let label = event.label();
        self.fact("last_day", Some(&label), event.fact.last_day).event(event.id());
        self.arg("audit", label).arg("day", event.fact.last_day)
    }

    pub fn audit_if(&mut self, event: Option<&Event<'_>>) -> &mut Self {
        match event {
            Some(event) => self.audit(event),
            None => self,
        }
    }

    pub fn forecast(&mut self, forecast: bool) -> &mut Self {
        self.forecast = forecast;
        self
    }

    pub fn setting(&mut self, name: &'static str) -> &mut Self {
        self.setting = Some(name);
        self
    }
}

impl Deadline<Say> {
    pub fn arg(&mut self, name: &'static str, value: impl ToString) -> &mut Self {
        self.what.args.push((name, value.to_string()));
        self
    }

    pub fn from(&mut self, first: NaiveDate) -> &mut Self {
        self.from = Some(first);
        self
    }

    pub fn class(&mut self, class: RuleClass) -> &mut Self {
        self.class = class;
        self
    }

    pub fn event(&mut self, id: Option<&str>) -> &mut Self {
        self.event_id = id.map(str::to_owned);
        self
    }

    pub fn done(&mut self, done: bool) -> &mut Self {
        self.done = done;
        if done {
            self.alarm = None;
        }
        self
    }
}
