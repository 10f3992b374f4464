//! The calendar file: which records become events of it, and what they are called. The text itself is `exchange/ics.rs`'s.
//! It carries no clock: stamps and sequence numbers are the history's, so the same workspace gives the same bytes.

use std::{collections::BTreeMap, path::Path};

use chrono::{Days, NaiveDate};
use rusqlite::Connection;
use serde::{Deserialize, Serialize};
use sha2::{Digest, Sha256};

use super::{App, certification};
use crate::{
    Result,
    domain::{Audit, AuditId, Certification, CertificationId, ContentHash, Refusal, Timestamp},
    exchange::ics::{self, Alarm, Calendar, Event, When},
    io,
    job::Job,
    messages::{Messages, messages},
    rules::verdict::Deadline,
    store::{
        self,
        calendar::{self as stored, AuditDays, DueDay, EventDays, LimitDay, Scope, SessionTime, Touched},
        record,
    },
};

/// How long what is settled or called off stays in the file, so that a calendar which has it takes it off. Counted from the
/// newest entry of the history, never from a clock.
const REMEMBERED: Days = Days::new(400);

/// Days before an external audit or the end of a certificate: long enough for a body's diary.
const ALARMS_BEFORE_A_LIMIT: [u32; 5] = [180, 90, 60, 30, 1];

/// Without a scope: everything that has a day.
#[derive(Debug, Deserialize, ts_rs::TS)]
#[serde(deny_unknown_fields)]
pub struct CalendarWrite {
    /// Where the file goes; an older one there is replaced whole.
    pub path: String,
    /// Only this audit and its agenda.
    #[serde(default)]
    #[ts(optional)]
    pub audit_id: Option<AuditId>,
    /// Only this certification: the body's audits, and what runs out.
    #[serde(default)]
    #[ts(optional)]
    pub certification_id: Option<CertificationId>,
    /// en (default) or de.
    #[serde(default)]
    #[ts(optional, as = "Option<String>")]
    pub language: String,
}

#[derive(Debug, Clone, PartialEq, Serialize, ts_rs::TS)]
pub struct CalendarWritten {
    pub path: String,
    pub events: usize,
    /// In bytes.
    pub size: u64,
    pub sha256: String,
}

pub fn write(app: &App, input: CalendarWrite, job: &Job) -> Result<CalendarWritten> {
    let path = file_path(&input.path)?;
    let words = words(&input.language)?;
    let scope = match (input.audit_id, input.certification_id) {
        (None, None) => Scope::Everything,
        (Some(audit), None) => Scope::Audit(audit),
        (None, Some(certification)) => Scope::Certification(certification),
        (Some(_), Some(_)) => return Err(Refusal::new("calendar-one-scope").at("certification_id").into()),
    };
    let calendar = app.read(|db| calendar(db, scope, words))?;
    job.check()?;
    let (text, events) = ics::write(&calendar);
    io::write_whole(path, text.as_bytes())?;
    let sha256 = ContentHash::new(Sha256::digest(text.as_bytes()).into()).to_string();
    Ok(CalendarWritten { path: input.path, events, size: text.len() as u64, sha256 })
}

/// Where a file is to be written: refused where nothing is named, or a folder.
pub(super) fn file_path(path: &str) -> Result<&Path> {
    match Path::new(path) {
        _ if path.trim().is_empty() => Err(Refusal::new("value-missing").at("path").into()),
        path if path.is_dir() => Err(Refusal::new("path-is-folder").arg("path", path.display()).at("path").into()),
        path => Ok(path),
    }
}

/// The texts of a language; English where none is asked for.
pub(super) fn words(language: &str) -> Result<&'static Messages> {
    match language {
        "" | "en" | "de" => Ok(messages(language)),
        other => Err(Refusal::new("language-unknown").arg("language", other).at("language").into()),
    }
}

fn calendar(db: &Connection, scope: Scope, words: &Messages) -> Result<Calendar> {
    let workspace = store::workspace(db)?;
    let newest = stored::newest(db)?.unwrap_or(workspace.created_at);
    let since = newest.day().checked_sub_days(REMEMBERED).unwrap_or(NaiveDate::MIN);
    let build = Build { words, made_at: workspace.created_at };
    let name = match scope {
        Scope::Everything => workspace.organisation,
        Scope::Audit(audit) => record::get::<Audit>(db, audit)?.number,
        Scope::Certification(certification) => record::get::<Certification>(db, certification)?.number,
    };
    let mut events: Vec<Event> = stored::audits(db, scope, since)?.iter().map(|row| build.audit(row)).collect();
    events.extend(stored::sessions(db, scope, since)?.iter().map(|row| build.session(row)));
    if !matches!(scope, Scope::Audit(_)) {
        events.extend(stored::external_events(db, scope, since)?.iter().map(|row| build.external(row)));
        events.extend(stored::limits(db, scope, since)?.iter().map(|row| build.limit(row)));
        events.extend(build.deadlines(db, scope, newest.day(), since)?);
    }
    if scope == Scope::Everything {
        events.extend(stored::due(db, since)?.iter().map(|row| build.due(row)));
    }
    events.sort_by(|a, b| (a.when, &a.uid).cmp(&(b.when, &b.uid)));
    let name = words.text("calendar-name", [("name", name.as_str())]);
    let product = concat!("-//Triennium//Triennium ", env!("CARGO_PKG_VERSION"), "//EN").to_owned();
    Ok(Calendar { name, product, events })
}

fn certifications(db: &Connection, scope: Scope) -> Result<Vec<Certification>> {
    match scope {
        Scope::Everything => store::certification::all(db),
        Scope::Audit(_) => Ok(Vec::new()),
        Scope::Certification(certification) => Ok(vec![record::get(db, certification)?]),
    }
}

struct Build<'a> {
    words: &'a Messages,
    /// For a record the history does not know, which a damaged workspace may have.
    made_at: Timestamp,
}

impl Build<'_> {
    fn audit(&self, row: &AuditDays) -> Event {
        let kind = self.words.word(&format!("audit-kind-{}", dashed(row.kind.as_str())));
        let about = [self.line("calendar-lead", &row.lead), row.scope.clone()];
        Event {
            title: self.title("calendar-audit", &row.number, &kind, &row.title),
            about: lines(about),
            place: row.places.clone(),
            category: self.words.word("calendar-category-audit"),
            busy: true,
            cancelled: row.off,
            alarms: vec![Alarm::DaysBefore(14), Alarm::DaysBefore(1)],
            ..self.event(uid(row.id), When::Days { from: row.from, to: row.to }, row.touched)
        }
    }

    fn external(&self, row: &EventDays) -> Event {
        let kind = self.words.word(&format!("external-event-kind-{}", dashed(row.kind.as_str())));
        let title = if row.title.is_empty() { &row.standard } else { &row.title };
        Event {
            title: self.title("calendar-audit", &row.certification, &kind, title),
            about: lines([self.line("calendar-body", &row.body), row.standard.clone()]),
            place: row.places.clone(),
            category: self.words.word("calendar-category-audit"),
            busy: true,
            cancelled: row.off,
            alarms: ALARMS_BEFORE_A_LIMIT.map(Alarm::DaysBefore).into(),
            ..self.event(uid(row.id), When::Days { from: row.from, to: row.to }, row.touched)
        }
    }

    fn limit(&self, row: &LimitDay) -> Event {
        let (code, id) = match row.is_expiry {
            true => ("calendar-expiry", row.id.clone()),
            false => ("calendar-body-due", format!("{}-due", row.id)),
        };
        Event {
            title: self.title(code, &row.certification, &row.number, &row.standard),
            about: self.line("calendar-body", &row.body),
            category: self.words.word("calendar-category-due"),
            cancelled: row.off,
            alarms: ALARMS_BEFORE_A_LIMIT.map(Alarm::DaysBefore).into(),
            ..self.event(uid(id), When::Days { from: row.day, to: row.day }, row.touched)
        }
    }

    /// What the rules ask for by a day, as they stood on the day of the newest entry: a file without a clock.
    fn deadlines(&self, db: &Connection, scope: Scope, on: NaiveDate, since: NaiveDate) -> Result<Vec<Event>> {
        let touched = stored::rules_touched(db)?;
        let mut events = Vec::new();
        for certification in certifications(db, scope)? {
            // The place among its like, because a day that moves must stay the same event.
            let mut places = BTreeMap::<_, usize>::new();
            for deadline in certification::deadlines(db, certification.id, on, self.words)? {
                let place = places.entry(deadline.code).and_modify(|place| *place += 1).or_default();
                if !deadline.done || deadline.date >= since {
                    events.push(self.deadline(&certification, &deadline, *place, touched));
                }
            }
        }
        Ok(events)
    }

    fn deadline(&self, of: &Certification, deadline: &Deadline<String>, place: usize, touched: Touched) -> Event {
        let when = When::Days { from: deadline.date, to: deadline.date };
        let edition = [of.standard.as_str(), of.edition.as_str()].join(":");
        Event {
            title: self.title("calendar-deadline", &of.number, &deadline.what, edition.trim_end_matches(':')),
            about: self.words.text("calendar-rule", [("rule", deadline.rule), ("source", deadline.source)]),
            category: self.words.word("calendar-category-due"),
            cancelled: deadline.done,
            alarms: ALARMS_BEFORE_A_LIMIT.map(Alarm::DaysBefore).into(),
            ..self.event(uid(format!("{}-{}-{place}", of.id, deadline.code)), when, touched)
        }
    }

    fn session(&self, row: &SessionTime) -> Event {
        let about = [
            self.line("calendar-auditor", &row.auditor),
            self.line("calendar-clauses", &row.clauses),
            row.note.clone(),
        ];
        Event {
            title: self.words.text("calendar-session", [("number", row.audit.as_str()), ("title", &row.title)]),
            about: lines(about),
            place: row.place.clone(),
            category: self.words.word("calendar-category-session"),
            part_of: Some(uid(row.audit_id)),
            busy: true,
            cancelled: row.off,
            alarms: vec![Alarm::MinutesBefore(15)],
            ..self.event(uid(row.id), When::Wall { from: row.from, to: row.to }, row.touched)
        }
    }

    fn due(&self, row: &DueDay) -> Event {
        let what = self.words.word(&format!("due-matter-{}", dashed(row.what.as_str())));
        Event {
            title: self.title("calendar-due", &row.number, &what, &row.title),
            about: self.line("calendar-who", &row.who),
            category: self.words.word("calendar-category-due"),
            cancelled: row.settled,
            alarms: vec![Alarm::DaysBefore(7), Alarm::DaysBefore(1)],
            ..self.event(uid(&row.id), When::Days { from: row.day, to: row.day }, row.touched)
        }
    }

    /// What every event has. The entry that made the record is no change of it.
    fn event(&self, uid: String, when: When, touched: Touched) -> Event {
        Event {
            uid,
            sequence: touched.times - 1,
            changed_at: touched.last.unwrap_or(self.made_at),
            when,
            title: String::new(),
            about: String::new(),
            place: String::new(),
            category: String::new(),
            part_of: None,
            busy: false,
            cancelled: false,
            alarms: Vec::new(),
        }
    }

    fn title(&self, code: &str, number: &str, what: &str, title: &str) -> String {
        self.words.text(code, [("number", number), ("what", what), ("title", title)])
    }

    /// "Lead: Anna Berg"; nothing of nobody.
    fn line(&self, code: &str, value: &str) -> String {
        if value.is_empty() { String::new() } else { self.words.text(code, [("value", value)]) }
    }
}

/// Never the same for two records, never another for the same.
fn uid(id: impl std::fmt::Display) -> String {
    format!("{id}@triennium")
}

fn lines<const N: usize>(parts: [String; N]) -> String {
    parts.into_iter().filter(|part| !part.trim().is_empty()).collect::<Vec<_>>().join("\n")
}

/// As message names are written.
fn dashed(word: &str) -> String {
    word.replace('_', "-")
}
