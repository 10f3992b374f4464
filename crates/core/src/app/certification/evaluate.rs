//! What the rules say of one certification on a day, and what they would say if audits were held on other days. Writes nothing.

use chrono::NaiveDate;
use rusqlite::Connection;
use serde::{Deserialize, Serialize};

use super::{
    facts::{Assembled, assemble},
    stored,
    timeline::{CycleEntry, timeline},
};
use crate::{
    Error, Result,
    app::{App, cycle_rules::text},
    domain::*,
    messages::{Messages, messages},
    rules::{
        self, Evaluation, Outcome, Say,
        mend::{nearest, shift},
        verdict::Deadline,
    },
};

#[derive(Debug, Deserialize, ts_rs::TS)]
#[serde(deny_unknown_fields)]
pub struct CertificationEvaluate {
    pub id: CertificationId,
    /// Today where no other day is given.
    #[serde(default)]
    #[ts(optional)]
    pub on: Option<NaiveDate>,
    /// What if these audits ended on these days?
    #[serde(default)]
    #[ts(optional, as = "Option<Vec<EventMoved>>")]
    pub moves: Vec<EventMoved>,
    /// Of the reasons; English where it is not known.
    #[serde(default)]
    #[ts(optional, as = "Option<String>")]
    pub language: String,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize, ts_rs::TS)]
#[serde(deny_unknown_fields)]
pub struct EventMoved {
    pub event_id: ExternalEventId,
    pub last_day: NaiveDate,
}

/// `event_id` of deadlines and verdicts is the record's; subjects name it as a person does.
#[derive(Debug, Clone, PartialEq, Serialize, ts_rs::TS)]
pub struct CertificationEvaluated {
    pub certification_id: CertificationId,
    pub number: String,
    pub standard: String,
    #[serde(flatten)]
    pub evaluation: Evaluation<String>,
    /// The same to look at; audits stand where they are planned, whatever was asked about.
    pub timeline: Vec<CycleEntry>,
    /// What the moves break, each with the nearest day that would hold.
    pub broken: Vec<BrokenByMove>,
}

#[derive(Debug, Clone, PartialEq, Serialize, ts_rs::TS)]
pub struct BrokenByMove {
    pub event_id: ExternalEventId,
    pub rule: String,
    pub verdict: Outcome,
    pub subject: String,
    pub reason: String,
    /// It did not hold before the move either.
    pub before: bool,
    /// The nearest last day of the audit on which the rule holds and nothing else breaks; none within three years.
    pub nearest: Option<NaiveDate>,
}

pub fn evaluate(app: &App, input: CertificationEvaluate) -> Result<CertificationEvaluated> {
    let on = input.on.unwrap_or_else(|| app.now().day());
    let words = messages(&input.language);
    app.read(|db| {
        crate::app::reference::require(db, Entity::Certification, input.id, "id")?;
        let dossier = stored::dossier(db, input.id)?;
        let assembled = assemble(db, &dossier, on, words)?;
        let before = rules::evaluate(&assembled.facts, on)?;
        let (moved, broken) = if input.moves.is_empty() {
            (before, Vec::new())
        } else {
            what_if(&assembled, &before, &input, on, words)?
        };
        let evaluation = told(moved, &assembled, words);
        Ok(CertificationEvaluated {
            certification_id: input.id,
            standard: assembled.facts.standard.clone().unwrap_or_default(),
            timeline: timeline(&dossier, &evaluation, words),
            number: dossier.certification.number,
            evaluation,
            broken,
        })
    })
}

/// On a day, in words, for whoever asks of many.
pub(super) fn of(db: &Connection, dossier: &Dossier, on: NaiveDate, words: &Messages) -> Result<Evaluation<String>> {
    let assembled = assemble(db, dossier, on, words)?;
    let evaluation = rules::evaluate(&assembled.facts, on)?;
    Ok(told(evaluation, &assembled, words))
}

/// What is asked for by a day, for the calendar; none where the facts contradict each other, which Today says.
pub fn deadlines(
    db: &Connection,
    id: CertificationId,
    on: NaiveDate,
    words: &Messages,
) -> Result<Vec<Deadline<String>>> {
    match of(db, &stored::dossier(db, id)?, on, words) {
        Ok(evaluation) => Ok(evaluation.deadlines),
        Err(Error::Refused(_)) => Ok(Vec::new()),
        Err(error) => Err(error),
    }
}

/// Reasons in words, events by their records.
fn told(evaluation: Evaluation<Say>, assembled: &Assembled, words: &Messages) -> Evaluation<String> {
    let mut told = evaluation.map_text(|say| text(words, &say));
    let record = |name: &mut Option<String>| {
        *name = name.take().map(|name| assembled.events.get(&name).map_or(name, ToString::to_string));
    };
    told.deadlines.iter_mut().for_each(|deadline| record(&mut deadline.event_id));
    told.verdicts.iter_mut().for_each(|verdict| record(&mut verdict.event_id));
    told
}

fn what_if(
    assembled: &Assembled,
    before: &Evaluation<Say>,
    input: &CertificationEvaluate,
    on: NaiveDate,
    words: &Messages,
) -> Result<(Evaluation<Say>, Vec<BrokenByMove>)> {
    let mut facts = assembled.facts.clone();
    for (place, moved) in input.moves.iter().enumerate() {
        let name = assembled.name_of(moved.event_id);
        let found = facts.events.iter().position(|event| event.id.as_deref() == name && name.is_some());
        let at = found.ok_or_else(|| {
            let refusal = Refusal::new("event-not-in-cycle").arg("reference", moved.event_id);
            refusal.at(format!("moves[{place}].event_id"))
        })?;
        let from = facts.events[at].clone();
        shift(&mut facts.events[at], &from, moved.last_day);
    }
    let after = rules::evaluate(&facts, on)?;
    let held_before = |rule: &str, subject: &str| {
        before.verdicts.iter().any(|v| v.rule == rule && v.subject == subject && v.verdict.does_not_hold())
    };
    let mut broken = Vec::new();
    for verdict in after.verdicts.iter().filter(|verdict| verdict.verdict.does_not_hold()) {
        let own = |moved: &&EventMoved| verdict.event_id.as_deref() == assembled.name_of(moved.event_id);
        let was = held_before(verdict.rule, &verdict.subject);
        // A year or a window has no audit of its own: what broke with the moves is theirs.
        let theirs = |moved: &&EventMoved| own(moved) || (verdict.event_id.is_none() && !was);
        for moved in input.moves.iter().filter(theirs) {
            let name = assembled.name_of(moved.event_id).unwrap_or_default();
            broken.push(BrokenByMove {
                event_id: moved.event_id,
                rule: verdict.rule.to_owned(),
                verdict: verdict.verdict,
                subject: verdict.subject.clone(),
                reason: text(words, &verdict.reason),
                before: was,
                nearest: nearest(&facts, on, name, verdict.rule)?,
            });
        }
    }
    Ok((after, broken))
}
