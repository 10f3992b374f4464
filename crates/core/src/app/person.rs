//! People: who may audit what, whom they answer to, and which processes bind them.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use super::{App, Op, Tx, reference::require};
use crate::{
    Result,
    domain::{Competence, CompetenceId, Entity, Person, PersonId, Refusal, organisation},
    store::{
        list::Page,
        organisation::{self as stored, PersonFilter, PersonRow, TieRow},
        record,
    },
};

/// Without an id a new one is made.
#[derive(Debug, Deserialize, ts_rs::TS)]
#[serde(deny_unknown_fields)]
pub struct PersonSave {
    #[serde(default)]
    #[ts(optional)]
    pub id: Option<PersonId>,
    pub name: String,
    #[serde(default)]
    #[ts(optional, as = "Option<String>")]
    pub email: String,
    #[serde(default)]
    #[ts(optional, as = "Option<String>")]
    pub job_title: String,
    #[serde(default)]
    #[ts(optional, as = "Option<String>")]
    pub unit: String,
    /// Codes of two or three letters, comma separated: "de, en".
    #[serde(default)]
    #[ts(optional, as = "Option<String>")]
    pub languages: String,
    #[serde(default)]
    #[ts(optional)]
    pub manager_id: Option<PersonId>,
    #[serde(default)]
    #[ts(optional, as = "Option<bool>")]
    pub external: bool,
    #[serde(default)]
    #[ts(optional, as = "Option<String>")]
    pub organisation: String,
    #[serde(default)]
    #[ts(optional, as = "Option<String>")]
    pub note: String,
}

#[derive(Debug, Deserialize, ts_rs::TS)]
#[serde(deny_unknown_fields)]
pub struct PersonRef {
    pub id: PersonId,
}

/// A person with everything that decides what they may audit.
#[derive(Debug, Serialize, ts_rs::TS)]
pub struct PersonView {
    pub person: Person,
    pub manager: String,
    pub competences: Vec<CompetenceRow>,
    /// Processes they own, operate or built: they may not audit these.
    pub processes: Vec<TieRow>,
}

#[derive(Debug, Serialize, ts_rs::TS)]
pub struct CompetenceRow {
    #[serde(flatten)]
    pub competence: Competence,
    /// Not yet, or no longer.
    pub valid_today: bool,
}

#[derive(Debug, Deserialize, ts_rs::TS)]
#[serde(deny_unknown_fields)]
pub struct CompetenceFilter {
    pub person_id: PersonId,
}

/// Without an id a new one is made. What shows it can also be linked as evidence.
#[derive(Debug, Deserialize, ts_rs::TS)]
#[serde(deny_unknown_fields)]
pub struct CompetenceSave {
    #[serde(default)]
    #[ts(optional)]
    pub id: Option<CompetenceId>,
    pub person_id: PersonId,
    /// A standard, a process, an audit role.
    pub topic: String,
    #[serde(default)]
    #[ts(optional, as = "Option<String>")]
    pub shown_by: String,
    #[serde(default)]
    #[ts(optional)]
    pub valid_from: Option<NaiveDate>,
    #[serde(default)]
    #[ts(optional)]
    pub valid_until: Option<NaiveDate>,
}

#[derive(Debug, Deserialize, ts_rs::TS)]
#[serde(deny_unknown_fields)]
pub struct CompetenceRef {
    pub id: CompetenceId,
}

pub fn list(app: &App, filter: PersonFilter) -> Result<Page<PersonRow>> {
    let today = app.now().day();
    app.read(|db| stored::people(db, &filter, today))
}

pub fn get(app: &App, input: PersonRef) -> Result<PersonView> {
    let today = app.now().day();
    app.read(|db| {
        let person: Person = record::get(db, input.id)?;
        let manager = person.manager_id.map(|id| record::get::<Person>(db, id)).transpose()?;
        let competences = stored::competences(db, person.id)?;
        Ok(PersonView {
            manager: manager.map(|m| m.name).unwrap_or_default(),
            competences: competences.into_iter().map(|c| competence_row(c, today)).collect(),
            processes: stored::ties(db, Some(person.id), None)?,
            person,
        })
    })
}

pub fn save(app: &App, input: PersonSave) -> Result<Person> {
    app.transact(Op::PersonSave, "", |tx| save_within(tx, &input))
}

/// In a transaction of another verb: imports.
pub(super) fn save_within(tx: &Tx<'_>, input: &PersonSave) -> Result<Person> {
    let person = checked(input)?;
    if let Some(id) = input.id {
        tx.live::<Person>(id)?;
    }
    refuse_address_of_another(tx, &person.email, input.id)?;
    check_manager(tx, input.id, person.manager_id)?;
    let person = Person { id: input.id.unwrap_or_else(|| PersonId(tx.uuid())), ..person };
    tx.put(&person, input.id.is_none())?;
    Ok(person)
}

/// What they did keeps their name. Who still has something to do must first hand it over.
pub fn remove(app: &App, input: PersonRef) -> Result<PersonId> {
    app.transact(Op::PersonRemove, "", |tx| {
        let person: Person = tx.live(input.id)?;
        if input.id == tx.actor {
            return Err(Refusal::new("person-is-you").into());
        }
        let (duties, audits) =
            (stored::duties(tx.db, input.id)?, stored::open_audits(tx.db, Entity::Person, input.id)?);
        if duties + audits > 0 {
            let refusal = Refusal::new("person-has-duties").arg("person", &person.name);
            return Err(refusal.arg("duties", duties).arg("audits", audits).into());
        }
        tx.update(&Person { deleted: true, ..person })?;
        Ok(input.id)
    })
}

pub fn competence_list(app: &App, filter: CompetenceFilter) -> Result<Vec<CompetenceRow>> {
    let today = app.now().day();
    let found = app.read(|db| stored::competences(db, filter.person_id))?;
    Ok(found.into_iter().map(|competence| competence_row(competence, today)).collect())
}

pub fn competence_save(app: &App, input: CompetenceSave) -> Result<Competence> {
    let topic = organisation::named("topic", &input.topic)?;
    organisation::bounded("shown_by", &input.shown_by, 2_000)?;
    organisation::ordered("valid_until", input.valid_from, input.valid_until)?;
    app.transact(Op::CompetenceSave, "", |tx| {
        require(tx.db, Entity::Person, input.person_id, "person_id")?;
        if let Some(id) = input.id {
            tx.live::<Competence>(id)?;
        }
        let competence = Competence {
            id: input.id.unwrap_or_else(|| CompetenceId(tx.uuid())),
            person_id: input.person_id,
            topic,
            shown_by: input.shown_by,
            valid_from: input.valid_from,
            valid_until: input.valid_until,
            deleted: false,
        };
        tx.put(&competence, input.id.is_none())?;
        Ok(competence)
    })
}

pub fn competence_remove(app: &App, input: CompetenceRef) -> Result<CompetenceId> {
    app.transact(Op::CompetenceRemove, "", |tx| {
        tx.update(&Competence { deleted: true, ..tx.live(input.id)? })?;
        Ok(input.id)
    })
}

fn competence_row(competence: Competence, today: NaiveDate) -> CompetenceRow {
    let begun = competence.valid_from.is_none_or(|from| from <= today);
    let ended = competence.valid_until.is_some_and(|until| until < today);
    CompetenceRow { competence, valid_today: begun && !ended }
}

fn checked(input: &PersonSave) -> Result<Person> {
    for (field, text) in [("job_title", &input.job_title), ("unit", &input.unit), ("organisation", &input.organisation)]
    {
        organisation::bounded(field, text, 200)?;
    }
    organisation::bounded("note", &input.note, 20_000)?;
    Ok(Person {
        id: PersonId(uuid::Uuid::nil()),
        name: organisation::named("name", &input.name)?,
        email: organisation::email("email", &input.email)?,
        job_title: input.job_title.trim().to_owned(),
        unit: input.unit.trim().to_owned(),
        languages: languages(&input.languages)?,
        manager_id: input.manager_id,
        external: input.external,
        organisation: input.organisation.trim().to_owned(),
        note: input.note.clone(),
        deleted: false,
    })
}

/// "DE,en ,de" -> "de, en"
fn languages(text: &str) -> Result<String> {
    let mut codes: Vec<String> = Vec::new();
    for code in text.split([',', ';', ' ']).map(str::trim).filter(|code| !code.is_empty()) {
        let code = code.to_ascii_lowercase();
        if !matches!(code.len(), 2 | 3) || !code.bytes().all(|b| b.is_ascii_lowercase()) {
            return Err(Refusal::new("value-not-a-language").arg("value", code).at("languages").into());
        }
        if !codes.contains(&code) {
            codes.push(code);
        }
    }
    Ok(codes.join(", "))
}

/// Two people with one address: nobody could tell who wrote an entry.
fn refuse_address_of_another(tx: &Tx<'_>, email: &str, own: Option<PersonId>) -> Result<()> {
    if email.is_empty() {
        return Ok(());
    }
    match stored::person_with_email(tx.db, email, own)? {
        None => Ok(()),
        Some(other) => Err(Refusal::new("person-email-taken").arg("person", other.name).at("email").into()),
    }
}

/// Going up from anybody ends: nobody is their own manager, however far up.
fn check_manager(tx: &Tx<'_>, own: Option<PersonId>, manager: Option<PersonId>) -> Result<()> {
    let Some(manager) = manager else { return Ok(()) };
    require(tx.db, Entity::Person, manager, "manager_id")?;
    let mut above = Some(manager);
    let mut seen = Vec::new();
    while let Some(id) = above.filter(|id| !seen.contains(id)) {
        if Some(id) == own {
            return Err(Refusal::new("person-manager-ring").at("manager_id").into());
        }
        seen.push(id);
        above = record::find::<Person>(tx.db, id)?.and_then(|person| person.manager_id);
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    #[test]
    fn languages_are_codes_each_once() {
        assert_eq!(super::languages("DE,en ;de").expect("codes"), "de, en");
        assert_eq!(super::languages(" ").expect("none"), "");
        assert_eq!(super::languages("german").expect_err("a word").code(), "value-not-a-language");
    }
}
