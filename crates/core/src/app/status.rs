//! Today: what is overdue, due and next, for one person or for all, the dashboard's numbers, and where to go on.

use chrono::{Days, NaiveDate};
use serde::{Deserialize, Serialize};

use super::{
    App,
    certification::{self, CertificationAlarm},
};
use crate::{
    Result,
    domain::{PersonId, Refusal},
    store::status::{self, Counts, DueItem, Resume, Window},
};

const DEFAULT_HORIZON: i64 = 30;
const LONGEST_HORIZON: i64 = 3_660;
/// Lines of a list; the counts say how many there are.
const LINES: i64 = 200;
/// What comes after the horizon is only hinted at.
const NEXT: i64 = 10;

#[derive(Debug, Default, Deserialize, ts_rs::TS)]
#[serde(default, deny_unknown_fields)]
pub struct StatusInput {
    /// Only what this person has to do.
    #[ts(optional)]
    pub person_id: Option<PersonId>,
    /// Only what whoever is at the keyboard has to do.
    #[ts(optional, as = "Option<bool>")]
    pub mine: bool,
    /// Days from today that count as soon; 30 by default.
    #[ts(optional)]
    pub horizon_days: Option<i64>,
    /// Of what is said of certifications; English where it is not known.
    #[ts(optional, as = "Option<String>")]
    pub language: String,
}

#[derive(Debug, Clone, PartialEq, Serialize, ts_rs::TS)]
pub struct Status {
    pub today: NaiveDate,
    /// The last day that counts as soon.
    pub until: NaiveDate,
    pub overdue: Vec<DueItem>,
    pub due: Vec<DueItem>,
    /// The first things after `until`.
    pub next: Vec<DueItem>,
    pub counts: Counts,
    pub resume: Vec<Resume>,
    /// Limits of certifications that are near, and what puts a certificate in danger: the gravest first.
    pub certifications: Vec<CertificationAlarm>,
}

pub fn status(app: &App, input: StatusInput) -> Result<Status> {
    let horizon = input.horizon_days.unwrap_or(DEFAULT_HORIZON);
    if !(0..=LONGEST_HORIZON).contains(&horizon) {
        return Err(Refusal::new("status-horizon")
            .arg("days", horizon)
            .arg("most", LONGEST_HORIZON)
            .at("horizon_days")
            .into());
    }
    // Who has never written here has nothing to do here.
    let me = || app.actor().unwrap_or(PersonId(uuid::Uuid::nil()));
    let person = input.person_id.or_else(|| input.mine.then(me));
    let today = app.now().day();
    let day_after =
        |day: NaiveDate, days: i64| day.checked_add_days(Days::new(days.unsigned_abs())).unwrap_or(NaiveDate::MAX);
    let until = day_after(today, horizon);
    let window = |from, to, limit| Window { from, to, person, today, limit };
    app.read(|db| {
        Ok(Status {
            today,
            until,
            overdue: status::due(db, &window(NaiveDate::from_ymd_opt(1, 1, 1).unwrap_or(today), before(today), LINES))?,
            due: status::due(db, &window(today, until, LINES))?,
            next: status::due(
                db,
                &window(day_after(until, 1), NaiveDate::from_ymd_opt(9999, 12, 30).unwrap_or(until), NEXT),
            )?,
            counts: status::counts(db, person, today)?,
            resume: status::resume(db, person)?,
            certifications: certification::alarms(db, person, today, &input.language)?,
        })
    })
}

fn before(day: NaiveDate) -> NaiveDate {
    day.pred_opt().unwrap_or(day)
}
