//! A calendar as RFC 5545 text: what a calendar program imports, and imports again to bring what it has up to date. Pure:
//! the same events give the same bytes. It never decides what is an event, and never writes a file.
//!
//! Times of an agenda are *floating* (RFC 5545 3.3.5, form 1): a session is at nine where the audit is, and the workspace does
//! not know that place's zone, so a zone or UTC would be a guess. Due dates and audits are whole days (`VALUE=DATE`), which no
//! zone can move. Only stamps (`DTSTAMP`, `LAST-MODIFIED`) are instants, and stand in UTC as the standard asks.
//! There is no `METHOD`: without it `DTSTAMP` is the last revision (3.8.7.2), which the history knows and no clock has to say.
//! There are no attendees either: a calendar program would send them mail.

use chrono::{DateTime, Datelike, NaiveDate, NaiveDateTime};

use crate::domain::Timestamp;

/// A line is folded so that none is longer, its end not counted (3.1).
const LONGEST_LINE: usize = 75;

#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Calendar {
    pub name: String,
    /// "-//Triennium//Triennium 0.1.0//EN"
    pub product: String,
    pub events: Vec<Event>,
}

#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Event {
    /// The same each time: by it a program knows the event again.
    pub uid: String,
    /// Grows with each change: of two, the higher one is the newer.
    pub sequence: i64,
    pub changed_at: Timestamp,
    pub when: When,
    pub title: String,
    pub about: String,
    pub place: String,
    pub category: String,
    /// The event this one is part of.
    pub part_of: Option<String>,
    /// Takes up the day, as an audit does; a due date does not.
    pub busy: bool,
    pub cancelled: bool,
    pub alarms: Vec<Alarm>,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum When {
    /// Both days included.
    Days { from: NaiveDate, to: NaiveDate },
    /// Wall time of the place.
    Wall { from: NaiveDateTime, to: NaiveDateTime },
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Alarm {
    /// At nine in the morning, so many days before; 0 is on the day itself. Of whole days.
    DaysBefore(u32),
    MinutesBefore(u32),
}

impl When {
    pub fn starts_on(self) -> NaiveDate {
        match self {
            Self::Days { from, .. } => from,
            Self::Wall { from, .. } => from.date(),
        }
    }

    /// Four digits are all a calendar has for a year.
    fn can_be_said(self) -> bool {
        let year = |day: NaiveDate| (1..=9999).contains(&day.year());
        match self {
            Self::Days { from, to } => year(from) && year(to) && from <= to,
            Self::Wall { from, to } => year(from.date()) && year(to.date()) && from < to,
        }
    }
}

/// The text, and how many events stand in it: one in a year that no calendar has is left out.
pub fn write(calendar: &Calendar) -> (String, usize) {
    let mut lines = Lines::default();
    lines.add("BEGIN", "VCALENDAR");
    lines.add("VERSION", "2.0");
    lines.text("PRODID", &calendar.product);
    lines.add("CALSCALE", "GREGORIAN");
    // NAME is RFC 7986; X-WR-CALNAME is what programs read.
    lines.text("NAME", &calendar.name);
    lines.text("X-WR-CALNAME", &calendar.name);
    let events: Vec<_> = calendar.events.iter().filter(|event| event.when.can_be_said()).collect();
    events.iter().for_each(|event| lines.event(event));
    lines.add("END", "VCALENDAR");
    (lines.0, events.len())
}

#[derive(Default)]
struct Lines(String);

impl Lines {
    fn event(&mut self, event: &Event) {
        let stamp = utc(event.changed_at);
        self.add("BEGIN", "VEVENT");
        self.text("UID", &event.uid);
        self.add("SEQUENCE", &event.sequence.max(0).to_string());
        self.add("DTSTAMP", &stamp);
        self.add("LAST-MODIFIED", &stamp);
        self.when(event.when);
        self.text("SUMMARY", &event.title);
        self.text_if_any("DESCRIPTION", &event.about);
        self.text_if_any("LOCATION", &event.place);
        self.text_if_any("CATEGORIES", &event.category);
        if let Some(whole) = &event.part_of {
            self.text("RELATED-TO", whole);
        }
        self.add("STATUS", if event.cancelled { "CANCELLED" } else { "CONFIRMED" });
        self.add("TRANSP", if event.busy && !event.cancelled { "OPAQUE" } else { "TRANSPARENT" });
        // What is off must not ring.
        let alarms = event.alarms.iter().filter(|_| !event.cancelled);
        alarms.for_each(|alarm| self.alarm(*alarm, &event.title));
        self.add("END", "VEVENT");
    }

    fn when(&mut self, when: When) {
        match when {
            When::Days { from, to } => {
                self.add("DTSTART;VALUE=DATE", &from.format("%Y%m%d").to_string());
                // The end is the day after. After the last day there is none, and without an end it is one day (3.6.1).
                if let Some(after) = to.succ_opt().filter(|day| day.year() <= 9999) {
                    self.add("DTEND;VALUE=DATE", &after.format("%Y%m%d").to_string());
                }
            }
            When::Wall { from, to } => {
                self.add("DTSTART", &from.format("%Y%m%dT%H%M%S").to_string());
                self.add("DTEND", &to.format("%Y%m%dT%H%M%S").to_string());
            }
        }
    }

    fn alarm(&mut self, alarm: Alarm, title: &str) {
        let trigger = match alarm {
            Alarm::DaysBefore(0) => "PT9H".to_owned(),
            Alarm::DaysBefore(1) => "-PT15H".to_owned(),
            Alarm::DaysBefore(days) => format!("-P{}DT15H", days - 1),
            Alarm::MinutesBefore(minutes) => format!("-PT{minutes}M"),
        };
        self.add("BEGIN", "VALARM");
        self.add("ACTION", "DISPLAY");
        self.text("DESCRIPTION", title);
        self.add("TRIGGER", &trigger);
        self.add("END", "VALARM");
    }

    fn text_if_any(&mut self, name: &str, text: &str) {
        if !text.trim().is_empty() {
            self.text(name, text);
        }
    }

    fn text(&mut self, name: &str, text: &str) {
        self.add(name, &escaped(text));
    }

    fn add(&mut self, name: &str, value: &str) {
        fold(&mut self.0, &format!("{name}:{value}"));
    }
}

/// In pieces of at most 75 bytes, a space before each but the first, never within a character.
fn fold(out: &mut String, line: &str) {
    let mut width = 0;
    for c in line.chars() {
        if width + c.len_utf8() > LONGEST_LINE {
            out.push_str("\r\n ");
            width = 1;
        }
        out.push(c);
        width += c.len_utf8();
    }
    out.push_str("\r\n");
}

/// TEXT (3.3.11): the four marks escaped, every kind of line end as `\n`, and no control character, which the grammar does
/// not have. NEL and the two Unicode separators are line ends to many readers, and would break a line in two.
fn escaped(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    let mut chars = text.chars().peekable();
    while let Some(c) = chars.next() {
        match c {
            '\\' | ';' | ',' => out.extend(['\\', c]),
            '\r' if chars.peek() == Some(&'\n') => {}
            '\r' | '\n' | '\u{b}' | '\u{c}' | '\u{85}' | '\u{2028}' | '\u{2029}' => out.push_str("\\n"),
            '\t' => out.push(c),
            c if c.is_control() => {}
            c => out.push(c),
        }
    }
    out
}

fn utc(at: Timestamp) -> String {
    DateTime::from_timestamp_millis(at.utc_ms()).unwrap_or_default().format("%Y%m%dT%H%M%SZ").to_string()
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn day(text: &str) -> NaiveDate {
        text.parse().expect("a day")
    }

    fn event() -> Event {
        Event {
            uid: "01@triennium".into(),
            sequence: 3,
            changed_at: Timestamp::new(1_772_438_400_000, 60),
            when: When::Days { from: day("2026-03-09"), to: day("2026-03-11") },
            title: "IA-2026-01: Changes, releases; and \\ more".into(),
            about: "Lead: Anna Berg\r\nSites: Bergen\nEnd".into(),
            place: String::new(),
            category: "Audit".into(),
            part_of: None,
            busy: true,
            cancelled: false,
            alarms: vec![Alarm::DaysBefore(14), Alarm::DaysBefore(1), Alarm::DaysBefore(0)],
        }
    }

    fn text(event: Event) -> String {
        write(&Calendar { name: "Nordlicht".into(), product: "-//T//T//EN".into(), events: vec![event] }).0
    }

    fn unfolded(text: &str) -> Vec<String> {
        text.replace("\r\n ", "").split_terminator("\r\n").map(str::to_owned).collect()
    }

    #[test]
    fn whole_days_end_on_the_day_after_and_ring_at_nine() {
        let lines = unfolded(&text(event()));
        let has = |line: &str| assert!(lines.iter().any(|l| l == line), "{line} in {lines:#?}");
        has("DTSTART;VALUE=DATE:20260309");
        has("DTEND;VALUE=DATE:20260312");
        has("DTSTAMP:20260302T080000Z");
        has("LAST-MODIFIED:20260302T080000Z");
        has("SEQUENCE:3");
        has("SUMMARY:IA-2026-01: Changes\\, releases\\; and \\\\ more");
        has("DESCRIPTION:Lead: Anna Berg\\nSites: Bergen\\nEnd");
        has("TRANSP:OPAQUE");
        for trigger in ["TRIGGER:-P13DT15H", "TRIGGER:-PT15H", "TRIGGER:PT9H"] {
            has(trigger);
        }
        assert!(!lines.iter().any(|line| line.starts_with("METHOD") || line.starts_with("LOCATION")));
    }

    #[test]
    fn a_session_floats_and_a_cancelled_event_is_silent() {
        let at = |text: &str| text.parse::<NaiveDateTime>().expect("a time");
        let when = When::Wall { from: at("2026-03-09T09:00:00"), to: at("2026-03-09T09:30:00") };
        let session = Event { when, alarms: vec![Alarm::MinutesBefore(15)], ..event() };
        let lines = unfolded(&text(session.clone()));
        for line in ["DTSTART:20260309T090000", "DTEND:20260309T093000", "TRIGGER:-PT15M", "STATUS:CONFIRMED"] {
            assert!(lines.iter().any(|l| l == line), "{line}");
        }
        let off = text(Event { cancelled: true, ..session });
        assert!(off.contains("STATUS:CANCELLED") && off.contains("TRANSP:TRANSPARENT") && !off.contains("VALARM"));
    }

    #[test]
    fn a_year_no_calendar_has_is_left_out_and_the_last_day_has_no_end() {
        let of = |from: NaiveDate, to: NaiveDate| Event { when: When::Days { from, to }, ..event() };
        let last = of(day("9999-12-31"), day("9999-12-31"));
        assert!(!text(last).contains("DTEND"));
        let far = of(NaiveDate::from_ymd_opt(12_345, 1, 1).expect("a day"), NaiveDate::MAX);
        let (text, written) = write(&Calendar { name: String::new(), product: "x".into(), events: vec![far, event()] });
        assert_eq!((written, text.matches("BEGIN:VEVENT").count()), (1, 1));
    }

    proptest! {
        #[test]
        fn no_text_breaks_a_line_or_grows_one(title in any::<String>(), about in "\\PC{0,300}[\r\n\u{85}\u{2028}\u{0}]{0,3}\\PC{0,80}") {
            let text = text(Event { title, about, ..event() });
            for line in text.split_terminator("\r\n") {
                prop_assert!(line.len() <= LONGEST_LINE, "{line:?}");
                prop_assert!(!line.contains(|c: char| c.is_control() && c != '\t'), "{line:?}");
            }
            let lines = unfolded(&text);
            prop_assert_eq!(lines.iter().filter(|l| l.starts_with("SUMMARY:")).count(), 1);
            prop_assert_eq!(lines.first().map(String::as_str), Some("BEGIN:VCALENDAR"));
            prop_assert_eq!(lines.last().map(String::as_str), Some("END:VCALENDAR"));
        }
    }
}
