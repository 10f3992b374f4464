//! All certifications on one day: where each stands, what comes next, what is worst. And what Today has to say of them.

use chrono::NaiveDate;
use rusqlite::Connection;
use serde::{Deserialize, Serialize};

use super::{evaluate, stored};
use crate::{
    Error, Result,
    app::App,
    domain::*,
    messages::messages,
    rules::{Deadline, Evaluation, Outcome, RuleClass, State, Verdict},
    store::certification::ExternalEventRow,
};

#[derive(Debug, Default, Deserialize, ts_rs::TS)]
#[serde(default, deny_unknown_fields)]
#[ts(optional_fields)]
pub struct CertificationOverview {
    /// Today where no other day is given.
    pub on: Option<NaiveDate>,
    #[ts(as = "Option<String>")]
    pub language: String,
}

/// One certification on the day.
#[derive(Debug, Clone, PartialEq, Serialize, ts_rs::TS)]
pub struct CertificationStanding {
    pub certification: Certification,
    pub body: String,
    pub certificate: Option<String>,
    /// None where the facts contradict each other: `refusal` says how.
    pub state: Option<State>,
    pub state_since: Option<NaiveDate>,
    pub expiry: Option<NaiveDate>,
    pub expiry_is_proposed: bool,
    /// The next audit to be held; its day may have passed without it.
    pub next_event: Option<ExternalEventRow>,
    /// The next limit that still has to be met.
    pub next_deadline: Option<Deadline<String>>,
    pub worst: Option<Verdict<String>>,
    /// Limits within 180, 90, 60 or 30 days.
    pub alarms: Vec<Deadline<String>>,
    /// Verdicts that something must be done about, the worst first.
    pub troubles: Vec<Verdict<String>>,
    pub refusal: Option<Refusal>,
}

pub fn overview(app: &App, input: CertificationOverview) -> Result<Vec<CertificationStanding>> {
    let on = input.on.unwrap_or_else(|| app.now().day());
    app.read(|db| stored::all(db)?.into_iter().map(|one| standing(db, one, on, &input.language)).collect())
}

fn standing(db: &Connection, of: Certification, on: NaiveDate, language: &str) -> Result<CertificationStanding> {
    let dossier = stored::dossier(db, of.id)?;
    let events = stored::events_of(db, of.id)?;
    let evaluated = match evaluate::of(db, &dossier, on, messages(language)) {
        Ok(evaluation) => Ok(evaluation),
        Err(Error::Refused(refusal)) => Err(refusal),
        Err(error) => return Err(error),
    };
    // One whose day passed without it is still the next to be held.
    let open = |row: &&ExternalEventRow| {
        matches!(row.event.state, ExternalEventState::Planned | ExternalEventState::Confirmed)
    };
    let certificate = dossier.newest_certificate();
    let body: CertificationBody = crate::store::record::get(db, of.body_id)?;
    let mut standing = CertificationStanding {
        body: body.name,
        certificate: certificate.map(|issue| issue.number.clone()),
        state: None,
        state_since: None,
        expiry: certificate.and_then(|issue| issue.expires_on),
        expiry_is_proposed: false,
        next_event: events.iter().find(open).cloned(),
        next_deadline: None,
        worst: None,
        alarms: Vec::new(),
        troubles: Vec::new(),
        refusal: None,
        certification: of,
    };
    match evaluated {
        Ok(evaluation) => standing.take(evaluation, on),
        Err(refusal) => standing.refusal = Some(refusal),
    }
    Ok(standing)
}

impl CertificationStanding {
    fn take(&mut self, evaluation: Evaluation<String>, on: NaiveDate) {
        (self.state, self.state_since) = (Some(evaluation.state), evaluation.state_since);
        (self.expiry, self.expiry_is_proposed) = (evaluation.expiry, evaluation.expiry_is_proposed);
        let open: Vec<Deadline<String>> = evaluation.deadlines.into_iter().filter(|deadline| !deadline.done).collect();
        self.next_deadline = open.iter().find(|deadline| deadline.date >= on).cloned();
        self.alarms = open.into_iter().filter(|deadline| deadline.alarm.is_some()).collect();
        let mut troubles: Vec<Verdict<String>> =
            evaluation.verdicts.into_iter().filter(|verdict| verdict.verdict.is_trouble()).collect();
        troubles.sort_by_key(|verdict| (gravity(verdict.verdict), verdict.forecast));
        self.worst = troubles.first().cloned();
        self.troubles = troubles;
    }
}

/// The gravest first.
pub(in crate::app) const fn gravity(outcome: Outcome) -> u8 {
    match outcome {
        Outcome::Breach => 0,
        Outcome::Overdue => 1,
        Outcome::AtRisk => 2,
        Outcome::CheckWithBody => 3,
        Outcome::Advice => 4,
        Outcome::Due => 5,
        Outcome::Met | Outcome::NotApplicable => 6,
    }
}

/// What Today says of a certification: a limit that is near, or a verdict that puts the certificate in danger.
#[derive(Debug, Clone, PartialEq, Serialize, ts_rs::TS)]
pub struct CertificationAlarm {
    pub certification_id: CertificationId,
    pub number: String,
    pub standard: String,
    pub rule: String,
    pub class: RuleClass,
    /// None for a limit that is only near.
    pub verdict: Option<Outcome>,
    pub text: String,
    pub suggestion: Option<String>,
    /// The limit, or the first day on which it is broken.
    pub date: Option<NaiveDate>,
    pub days_left: Option<i64>,
    /// Which of 180, 90, 60 and 30 days has been reached.
    pub alarm: Option<u32>,
    pub event_id: Option<String>,
}

/// The gravest first, then the soonest. One person sees what is theirs or nobody's.
pub fn alarms(
    db: &Connection,
    person: Option<PersonId>,
    on: NaiveDate,
    language: &str,
) -> Result<Vec<CertificationAlarm>> {
    let mut found = Vec::new();
    for certification in stored::all(db)? {
        if person.is_some() && certification.owner_id.is_some() && certification.owner_id != person {
            continue;
        }
        let standing = standing(db, certification, on, language)?;
        found.extend(
            standing.troubles.iter().filter(|verdict| endangers(verdict)).map(|v| endangered(&standing, v, on)),
        );
        found.extend(standing.alarms.iter().map(|deadline| near(&standing, deadline)));
        found.extend(standing.refusal.as_ref().map(|refusal| contradicting(&standing, refusal, language)));
    }
    found.sort_by_key(|alarm| (alarm.verdict.map_or(5, gravity), alarm.date, alarm.number.clone()));
    Ok(found)
}

fn endangers(verdict: &Verdict<String>) -> bool {
    matches!(verdict.verdict, Outcome::Breach | Outcome::Overdue | Outcome::AtRisk)
}

fn endangered(of: &CertificationStanding, verdict: &Verdict<String>, on: NaiveDate) -> CertificationAlarm {
    CertificationAlarm {
        verdict: Some(verdict.verdict),
        suggestion: verdict.suggestion.clone(),
        date: verdict.turns_on,
        days_left: verdict.turns_on.map(|day| (day - on).num_days()),
        event_id: verdict.event_id.clone(),
        ..of.alarm(verdict.rule, verdict.class, &verdict.reason)
    }
}

fn near(of: &CertificationStanding, deadline: &Deadline<String>) -> CertificationAlarm {
    CertificationAlarm {
        date: Some(deadline.date),
        days_left: Some(deadline.days_left),
        alarm: deadline.alarm,
        event_id: deadline.event_id.clone(),
        ..of.alarm(deadline.rule, deadline.class, &deadline.what)
    }
}

/// What cannot be judged is not well: a person has to look.
fn contradicting(of: &CertificationStanding, refusal: &Refusal, language: &str) -> CertificationAlarm {
    let text = messages(language).refusal(refusal);
    CertificationAlarm { verdict: Some(Outcome::CheckWithBody), ..of.alarm("", RuleClass::Org, &text) }
}

impl CertificationStanding {
    fn alarm(&self, rule: &str, class: RuleClass, text: &str) -> CertificationAlarm {
        let edition = [self.certification.standard.as_str(), self.certification.edition.as_str()].join(":");
        CertificationAlarm {
            certification_id: self.certification.id,
            number: self.certification.number.clone(),
            standard: edition.trim_end_matches(':').to_owned(),
            rule: rule.to_owned(),
            class,
            verdict: None,
            text: text.to_owned(),
            suggestion: None,
            date: None,
            days_left: None,
            alarm: None,
            event_id: None,
        }
    }
}
