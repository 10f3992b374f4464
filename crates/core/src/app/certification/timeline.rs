//! One certification in time: cycles, audits, limits, windows, clocks and standing, each an entry. The window draws them and
//! lists them, the printed page does (`report/documents/cycle.rs`): one model. Judges nothing; what the rules said is handed in.
//! Days within texts are ISO: whoever shows them writes them as its readers do.

use chrono::{Days, NaiveDate};
use serde::Serialize;

use super::overview::gravity;
use crate::{
    domain::*,
    messages::{Messages, values::label},
    report::blocks::{Shape, Tone},
    rules::{Evaluation, Outcome, RuleClass, Verdict, date::add_years, verdict::Deadline},
};

vocabulary! {
    /// What stands beside each other, in the order in which it is drawn.
    CycleLane {
        Limit = "limit", Audit = "audit", Window = "window", Clock = "clock", Standing = "standing", Cycle = "cycle",
    }
}

#[derive(Debug, Clone, PartialEq, Serialize, ts_rs::TS)]
pub struct CycleEntry {
    /// The same entry keeps it from one question to the next.
    pub id: String,
    pub lane: CycleLane,
    /// Short enough for a drawing.
    pub name: String,
    /// In whole words.
    pub about: String,
    pub from: NaiveDate,
    pub to: NaiveDate,
    pub state: String,
    pub tone: Tone,
    /// Empty where no rule asks for it.
    pub rule: String,
    /// A limit of the standard, not of a contract or a habit.
    pub hard: bool,
    pub shape: Shape,
    pub done: bool,
    /// Only planned: what if it were on another day?
    pub movable: bool,
    pub event_id: Option<ExternalEventId>,
}

/// What leads to a cycle, and what follows its end: restoring within six months among it (CYC-08).
const BEFORE: Days = Days::new(60);
const AFTER: Days = Days::new(200);

pub fn timeline(dossier: &Dossier, evaluation: &Evaluation<String>, words: &Messages) -> Vec<CycleEntry> {
    let of = Of { dossier, evaluation, words };
    let mut entries = of.cycles();
    let audits = dossier.events.iter().filter(|event| event.state != ExternalEventState::Cancelled);
    entries.extend(audits.map(|event| of.audit(event)));
    entries.extend(evaluation.deadlines.iter().enumerate().map(|(index, deadline)| of.limit(index, deadline)));
    entries.extend((0..dossier.status_events.len()).map(|index| of.standing(index)));
    entries.extend(of.decision());
    entries.extend(of.expiry());
    entries
}

/// The days of the current cycle with what leads to it and what follows; of everything where there is no cycle.
pub fn range(entries: &[CycleEntry], on: NaiveDate) -> (NaiveDate, NaiveDate) {
    let cycle = entries.iter().rfind(|entry| entry.lane == CycleLane::Cycle);
    let (from, to) = match cycle {
        Some(cycle) => (cycle.from, cycle.to),
        None => (
            entries.iter().map(|entry| entry.from).min().unwrap_or(on),
            entries.iter().map(|entry| entry.to).max().unwrap_or(on),
        ),
    };
    (from.checked_sub_days(BEFORE).unwrap_or(from), to.checked_add_days(AFTER).unwrap_or(to))
}

pub const fn tone(outcome: Outcome) -> Tone {
    match outcome {
        Outcome::Breach | Outcome::Overdue => Tone::Bad,
        Outcome::AtRisk | Outcome::CheckWithBody => Tone::Caution,
        Outcome::Due => Tone::Info,
        Outcome::Met => Tone::Good,
        Outcome::Advice | Outcome::NotApplicable => Tone::Plain,
    }
}

struct Of<'a> {
    dossier: &'a Dossier,
    evaluation: &'a Evaluation<String>,
    words: &'a Messages,
}

impl Of<'_> {
    fn cycles(&self) -> Vec<CycleEntry> {
        let last = self.dossier.cycles.last().map(|cycle| cycle.id);
        let entry = |cycle: &CertificationCycle| {
            let (decided, current) = (cycle.decision_on?, Some(cycle.id) == last);
            let printed = self.dossier.certificate(cycle.id).and_then(|issue| issue.expires_on);
            let proposed = self.evaluation.expiry.filter(|_| current);
            // Nobody has said its end: three years less a day, as the rules propose it.
            let to = printed.or(proposed).or_else(|| add_years(decided, 3).pred_opt()).unwrap_or(decided);
            let number = self.words.text("cert-cycle-number", [("number", cycle.sequence.to_string().as_str())]);
            let name = format!("{number} · {}", label(self.words, "cycle-kind", cycle.kind.as_str()));
            let state = match current {
                true => label(self.words, "certification-state", self.evaluation.state.as_str()),
                false => self.words.word("cert-ended"),
            };
            let tone = if current { Tone::Info } else { Tone::Plain };
            let plain = plain(format!("cycle {}", cycle.id), CycleLane::Cycle, (decided, to.max(decided)));
            Some(CycleEntry { about: name.clone(), name, state, tone, ..plain })
        };
        self.dossier.cycles.iter().filter_map(entry).collect()
    }

    fn audit(&self, event: &ExternalEvent) -> CycleEntry {
        let (from, to) = days_of(event);
        let movable = matches!(event.state, ExternalEventState::Planned | ExternalEventState::Confirmed);
        let (done, missed) = (event.state == ExternalEventState::Done, movable && to < self.evaluation.on);
        let kind = label(self.words, "external-event-kind", event.kind.as_str());
        let state = match missed {
            true => self.words.word("cert-not-held"),
            false => label(self.words, "external-event-state", event.state.as_str()),
        };
        let titled = !event.title.trim().is_empty();
        CycleEntry {
            about: if titled { format!("{} ({kind})", event.title) } else { kind.clone() },
            name: if titled { event.title.clone() } else { kind },
            state,
            tone: if done {
                Tone::Good
            } else if missed {
                Tone::Caution
            } else {
                Tone::Plain
            },
            shape: shape(event.kind),
            done,
            movable,
            event_id: Some(event.id),
            ..plain(format!("audit {}", event.id), CycleLane::Audit, (from, to))
        }
    }

    fn limit(&self, index: usize, deadline: &Deadline<String>) -> CycleEntry {
        let verdict = self.verdict(deadline);
        let lane = lane(deadline);
        let subject = match lane {
            // A day is no name: the limit's own stands beside it.
            CycleLane::Clock if deadline.subject.parse::<NaiveDate>().is_err() => deadline.subject.as_str(),
            CycleLane::Clock => "",
            _ if is_year(&deadline.subject) => &deadline.subject,
            _ => "",
        };
        let named = [deadline.rule, subject].join(" ");
        let outcome = verdict.map(|verdict| label(self.words, "verdict-outcome", verdict.verdict.as_str()));
        let open = if deadline.done { self.words.word("cert-done") } else { self.days_left(deadline.days_left) };
        // What is wrong is said in the drawing too, and not by its colour alone.
        let wrong = outcome.as_ref().filter(|_| verdict.is_some_and(|one| warns(one.verdict)));
        let mark = wrong.map(|word| format!(" · {word}")).or(deadline.done.then(|| " ✓".to_owned()));
        CycleEntry {
            name: format!("{} · {}{}", named.trim_end(), deadline.date, mark.unwrap_or_default()),
            about: deadline.what.clone(),
            state: match outcome {
                Some(outcome) if deadline.done => outcome,
                Some(outcome) => format!("{outcome}, {open}"),
                None => open,
            },
            tone: verdict.map_or(Tone::Plain, |verdict| tone(verdict.verdict)),
            rule: deadline.rule.to_owned(),
            hard: deadline.class == RuleClass::Norm,
            shape: if lane == CycleLane::Limit { Shape::Limit } else { Shape::Bar },
            done: deadline.done,
            ..plain(format!("limit {index}"), lane, (self.start(deadline, lane), deadline.date))
        }
    }

    fn verdict(&self, deadline: &Deadline<String>) -> Option<&Verdict<String>> {
        // A verdict is on the matter, or named after the limit's own day (CYC-02).
        let day = deadline.date.to_string();
        let about = |verdict: &&Verdict<String>| {
            verdict.rule == deadline.rule && [&deadline.subject, &day].contains(&&verdict.subject)
        };
        self.evaluation.verdicts.iter().filter(about).min_by_key(|verdict| gravity(verdict.verdict))
    }

    fn days_left(&self, days: i64) -> String {
        let (code, days) = if days < 0 { ("cert-passed", -days) } else { ("cert-days-left", days) };
        self.words.text(code, [("days", days.to_string().as_str())])
    }

    /// A clock runs from its audit where the rule does not say its first day.
    fn start(&self, deadline: &Deadline<String>, lane: CycleLane) -> NaiveDate {
        let event = |id: &String| self.dossier.events.iter().find(|event| event.id.to_string() == *id);
        let of_event = || match lane {
            CycleLane::Clock => deadline.event_id.as_ref().and_then(event).map(|event| days_of(event).1),
            _ => None,
        };
        deadline.from.or_else(of_event).unwrap_or(deadline.date).min(deadline.date)
    }

    /// A suspension runs to what ended it, or to the day the body set, or to today; everything else is a day.
    fn standing(&self, index: usize) -> CycleEntry {
        let event = &self.dossier.status_events[index];
        let kind = label(self.words, "status-event-kind", event.kind.as_str());
        let ground = label(self.words, "status-ground", event.ground.as_str());
        let (from, about) = (event.happened_on, format!("{kind}: {ground}. {}", event.reason));
        let whole = |to: NaiveDate| plain(format!("standing {}", event.id), CycleLane::Standing, (from, to.max(from)));
        if event.kind != StatusEventKind::Suspended {
            let tone = if event.kind == StatusEventKind::Restored { Tone::Good } else { Tone::Caution };
            return CycleEntry { name: kind, about, state: from.to_string(), tone, ..whole(from) };
        }
        let ends =
            |kind| matches!(kind, StatusEventKind::Restored | StatusEventKind::Withdrawn | StatusEventKind::Lapsed);
        let end = self.dossier.status_events[index + 1..].iter().find(|later| ends(later.kind));
        let known = end.map(|end| end.happened_on).or(event.until_on);
        let until = known.map_or_else(|| "…".to_owned(), |day| day.max(from).to_string());
        CycleEntry {
            name: self.words.text("cert-suspended-until", [("until", until.as_str())]),
            about,
            state: self.words.word(if end.is_some() { "cert-ended" } else { "cert-open" }),
            tone: Tone::Bad,
            ..whole(known.unwrap_or(self.evaluation.on))
        }
    }

    /// Decision and expiry of the current cycle: what every limit is counted from.
    fn decision(&self) -> Option<CycleEntry> {
        let day = self.dossier.cycles.iter().rev().find_map(|cycle| cycle.decision_on)?;
        let about = self.words.word("cert-decision");
        let name = format!("{about} · {day}");
        let plain = plain("decision".into(), CycleLane::Limit, (day, day));
        Some(CycleEntry { name, about, tone: Tone::Info, shape: Shape::Limit, ..plain })
    }

    fn expiry(&self) -> Option<CycleEntry> {
        let day = self.evaluation.expiry?;
        let code = if self.evaluation.expiry_is_proposed { "cert-expiry-proposed" } else { "cert-expiry" };
        let about = self.words.word(code);
        let name = format!("{about} · {day}");
        let plain = plain("expiry".into(), CycleLane::Limit, (day, day));
        Some(CycleEntry { name, about, tone: Tone::Bad, hard: true, shape: Shape::Limit, ..plain })
    }
}

fn plain(id: String, lane: CycleLane, (from, to): (NaiveDate, NaiveDate)) -> CycleEntry {
    CycleEntry {
        id,
        lane,
        name: String::new(),
        about: String::new(),
        from,
        to,
        state: String::new(),
        tone: Tone::Plain,
        rule: String::new(),
        hard: false,
        shape: Shape::Bar,
        done: false,
        movable: false,
        event_id: None,
    }
}

/// As held, else as planned.
fn days_of(event: &ExternalEvent) -> (NaiveDate, NaiveDate) {
    let to = event.actual_to.unwrap_or(event.planned_to);
    (event.actual_from.unwrap_or(event.planned_from).min(to), to)
}

fn shape(kind: ExternalEventKind) -> Shape {
    match kind {
        ExternalEventKind::Stage1 | ExternalEventKind::Stage2 => Shape::Square,
        ExternalEventKind::Surveillance => Shape::Circle,
        ExternalEventKind::Recertification => Shape::Diamond,
        _ => Shape::Triangle,
    }
}

fn lane(deadline: &Deadline<String>) -> CycleLane {
    match deadline.rule.get(..3) {
        Some("NCX") => CycleLane::Clock,
        Some("SUS" | "TRF") => CycleLane::Standing,
        _ if deadline.from.is_some() => CycleLane::Window,
        _ => CycleLane::Limit,
    }
}

fn is_year(subject: &str) -> bool {
    subject.len() == 4 && subject.bytes().all(|byte| byte.is_ascii_digit())
}

const fn warns(outcome: Outcome) -> bool {
    outcome.is_trouble() && !matches!(outcome, Outcome::Advice)
}
