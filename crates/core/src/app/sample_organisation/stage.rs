//! The stage the story is played on: a clock that is set, people who sit down in turn, names for what has been made, and a
//! plot whose scenes are played in the order of their days.

use std::{
    collections::BTreeMap,
    path::Path,
    sync::{
        Arc,
        atomic::{AtomicI64, AtomicU64, Ordering},
    },
};

use chrono::{Datelike, Days, NaiveDate, Weekday};
use serde_json::{Map, Value, json};

use super::told::Organisation;
use crate::{
    Error, Result,
    app::{App, Env, clock::Ids, desk::Desk, device::Identity, key::keyring::NoKeyring},
    domain::{Clock, Timestamp},
};

/// How a command of the table is asked.
pub type Ask<'a> = &'a dyn Fn(&str, Value) -> Result<Value>;

pub struct Stage<'a> {
    pub app: Arc<App>,
    ask: Ask<'a>,
    clock: Arc<StageClock>,
    people: BTreeMap<String, Identity>,
    /// "person anna" -> id.
    ids: BTreeMap<String, String>,
}

/// Set by the plot; every reading is a second later, so that no two moments are the same.
struct StageClock(AtomicI64);

impl Clock for StageClock {
    fn now(&self) -> Timestamp {
        let ms = self.0.fetch_add(1_000, Ordering::Relaxed);
        let utc = Timestamp::new(ms, 0).day();
        // Summer time, near enough for a story: April to October.
        Timestamp::new(ms, if (4..=10).contains(&utc.month()) { 120 } else { 60 })
    }
}

impl<'a> Stage<'a> {
    pub fn open(desk: &Desk, folder: &Path, told: &Organisation, ask: Ask<'a>) -> Result<Self> {
        let clock = Arc::new(StageClock(AtomicI64::new(0)));
        let ids = Arc::new(Ids::new(Box::new(repeatable())));
        let people: BTreeMap<String, Identity> = told.people.iter().map(|p| (text(p, "key"), identity(p))).collect();
        let founder = people.get("anna").ok_or_else(|| Error::internal("the sample has no Anna"))?.clone();
        clock.set(day(2024, 1, 8), 8 * 60);
        let env = Env { clock: clock.clone(), ids, keyring: Arc::new(NoKeyring) };
        let app = desk.create_as(folder, &told.organisation, env, founder)?;
        let mut stage = Self { app, ask, clock, people, ids: BTreeMap::new() };
        let anna = stage.app.actor().ok_or_else(|| Error::internal("nobody made the sample"))?;
        stage.call("person anna", &anna.to_string());
        Ok(stage)
    }

    pub fn today(&self) -> NaiveDate {
        self.app.now().day()
    }

    /// From here on, entries name this person.
    pub fn sit(&self, person: &str) -> Result<()> {
        let identity = self.people.get(person).ok_or_else(|| unknown("person", person))?;
        self.app.switch(identity.clone())
    }

    pub fn ask(&self, command: &str, input: Value) -> Result<Value> {
        (self.ask)(command, input)
    }

    /// Asks, and gives what comes back a name.
    pub fn make(&mut self, name: &str, command: &str, input: Value) -> Result<Value> {
        let made = self.ask(command, input)?;
        let id = made["id"].as_str().ok_or_else(|| Error::internal(format!("{command} gave no id")))?;
        self.call(name, id);
        Ok(made)
    }

    pub fn call(&mut self, name: &str, id: &str) {
        self.ids.insert(name.to_owned(), id.to_owned());
    }

    /// The id of "anna" among people, of "8.5.1" among clauses.
    pub fn id(&self, kind: &str, key: &str) -> Result<String> {
        self.ids.get(&format!("{kind} {key}")).cloned().ok_or_else(|| unknown(kind, key))
    }

    pub fn ids(&self, kind: &str, keys: &[String]) -> Result<Vec<String>> {
        keys.iter().map(|key| self.id(kind, key)).collect()
    }

    /// `null` where there is none.
    pub fn maybe(&self, kind: &str, key: Option<&String>) -> Result<Value> {
        key.map_or(Ok(Value::Null), |key| Ok(json!(self.id(kind, key)?)))
    }
}

impl StageClock {
    fn set(&self, day: NaiveDate, minute: u32) {
        let days = i64::from(day.num_days_from_ce()) - 719_163;
        let local = (days * 24 * 60 + i64::from(minute)) * 60_000;
        // The clock never goes back: a long scene pushes the next one on.
        self.0.fetch_max(local - 60 * 60_000, Ordering::Relaxed);
    }
}

fn unknown(kind: &str, key: &str) -> Error {
    Error::internal(format!("the sample names no {kind} {key}"))
}

fn identity(person: &Map<String, Value>) -> Identity {
    Identity { name: text(person, "name"), email: text(person, "email"), role: text(person, "job_title") }
}

pub fn text(of: &Map<String, Value>, key: &str) -> String {
    of.get(key).and_then(Value::as_str).unwrap_or_default().to_owned()
}

pub fn day(year: i32, month: u32, day: u32) -> NaiveDate {
    NaiveDate::from_ymd_opt(year, month, day).unwrap_or_default()
}

/// That many days on, moved to a Monday from a weekend.
pub fn after(from: NaiveDate, days: u64) -> NaiveDate {
    let on = from.checked_add_days(Days::new(days)).unwrap_or(from);
    match on.weekday() {
        Weekday::Sat => on.checked_add_days(Days::new(2)).unwrap_or(on),
        Weekday::Sun => on.checked_add_days(Days::new(1)).unwrap_or(on),
        _ => on,
    }
}

pub fn before(from: NaiveDate, days: u64) -> NaiveDate {
    from.checked_sub_days(Days::new(days)).unwrap_or(from)
}

/// SplitMix64: the same ids and seeds in each run. Nobody's secrets are made of it.
fn repeatable() -> impl Fn(&mut [u8]) + Send + Sync {
    let state = AtomicU64::new(0x4e6f_7264_6c69_6368);
    move |bytes| {
        for byte in bytes {
            let mut z = state.fetch_add(0x9e37_79b9_7f4a_7c15, Ordering::Relaxed);
            z = (z ^ (z >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
            z = (z ^ (z >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
            *byte = z.to_be_bytes()[0];
        }
    }
}

type Scene<'p> = Box<dyn FnOnce(&mut Stage<'_>) -> Result<()> + 'p>;

/// Scenes with their day and minute; played in that order, those of one minute as they were added.
#[derive(Default)]
pub struct Plot<'p> {
    scenes: Vec<(NaiveDate, u32, Scene<'p>)>,
}

impl<'p> Plot<'p> {
    pub fn add(&mut self, day: NaiveDate, minute: u32, scene: impl FnOnce(&mut Stage<'_>) -> Result<()> + 'p) {
        self.scenes.push((day, minute, Box::new(scene)));
    }

    /// What would come after the day the story has come to has not happened yet.
    pub fn play(mut self, stage: &mut Stage<'_>) -> Result<()> {
        self.scenes.sort_by_key(|(day, minute, _)| (*day, *minute));
        let past = self.scenes.into_iter().filter(|(day, ..)| *day <= super::today());
        for (day, minute, scene) in past {
            stage.clock.set(day, minute);
            scene(stage).map_err(|error| Error::internal(format!("sample, {day}: {error}")))?;
        }
        Ok(())
    }
}
