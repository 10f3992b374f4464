//! The documented-information register, and what ISO/IEC 20000-1 asks to be in it.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use super::{
    App, Op, Tx,
    number::Series,
    reference::{Named, named, require_each},
};
use crate::{
    Result,
    domain::{
        Document, DocumentId, DocumentKind, DocumentState, Entity, PersonId, Refusal, organisation,
        standard::{ClauseNumber, RequiredDocument, Upkeep},
    },
    standards,
    store::{
        document::{self as stored, DocumentFilter, DocumentRow},
        list::Page,
        record,
    },
};

/// Without an id a new one is made, with its number.
#[derive(Debug, Deserialize, ts_rs::TS)]
#[serde(deny_unknown_fields)]
pub struct DocumentSave {
    #[serde(default)]
    #[ts(optional)]
    pub id: Option<DocumentId>,
    pub title: String,
    pub kind: DocumentKind,
    #[serde(default)]
    #[ts(optional, as = "Option<String>")]
    pub clause: String,
    #[serde(default)]
    #[ts(optional)]
    pub owner_id: Option<PersonId>,
    #[serde(default)]
    #[ts(optional, as = "Option<String>")]
    pub version: String,
    /// Draft where nothing is said.
    #[serde(default)]
    #[ts(optional)]
    pub state: Option<DocumentState>,
    #[serde(default)]
    #[ts(optional)]
    pub approved_by: Option<PersonId>,
    #[serde(default)]
    #[ts(optional)]
    pub approved_on: Option<NaiveDate>,
    #[serde(default)]
    #[ts(optional)]
    pub review_due: Option<NaiveDate>,
    #[serde(default)]
    #[ts(optional)]
    pub period_from: Option<NaiveDate>,
    #[serde(default)]
    #[ts(optional)]
    pub period_to: Option<NaiveDate>,
    /// Where to find it: a link, a folder, a shelf.
    #[serde(default)]
    #[ts(optional, as = "Option<String>")]
    pub location: String,
    #[serde(default)]
    #[ts(optional, as = "Option<String>")]
    pub note: String,
}

#[derive(Debug, Deserialize, ts_rs::TS)]
#[serde(deny_unknown_fields)]
pub struct DocumentRef {
    pub id: DocumentId,
}

#[derive(Debug, Serialize, ts_rs::TS)]
pub struct DocumentView {
    pub document: Document,
    pub owner: String,
    pub approver: String,
    pub evidence: Vec<Named>,
}

/// What a standard asks to be documented, and whether the register has it.
#[derive(Debug, Serialize, ts_rs::TS)]
pub struct Proposal {
    pub key: String,
    pub clause: ClauseNumber,
    pub kind: DocumentKind,
    pub title: String,
    /// The number of the entry that stands for it.
    pub present: Option<String>,
}

#[derive(Debug, Default, Deserialize, ts_rs::TS)]
#[serde(default, deny_unknown_fields)]
pub struct ProposalFilter {
    /// "de" for German titles.
    #[ts(optional, as = "Option<String>")]
    pub language: String,
}

#[derive(Debug, Default, Deserialize, ts_rs::TS)]
#[serde(default, deny_unknown_fields)]
pub struct DocumentPropose {
    /// Which to add; without it, all that are not there yet.
    #[ts(optional)]
    pub keys: Option<Vec<String>>,
    #[ts(optional, as = "Option<String>")]
    pub language: String,
}

pub fn list(app: &App, filter: DocumentFilter) -> Result<Page<DocumentRow>> {
    let today = app.now().day();
    app.read(|db| stored::list(db, &filter, today))
}

pub fn get(app: &App, input: DocumentRef) -> Result<DocumentView> {
    app.read(|db| {
        let document: Document = record::get(db, input.id)?;
        let person = |id: Option<PersonId>| match id {
            Some(id) => Ok::<_, crate::Error>(named(db, Entity::Person, id.to_string())?.label),
            None => Ok(String::new()),
        };
        let evidence = crate::store::evidence::linked_to(db, Entity::Document, &input.id.to_string())?;
        Ok(DocumentView {
            owner: person(document.owner_id)?,
            approver: person(document.approved_by)?,
            evidence: evidence
                .into_iter()
                .map(|id| named(db, Entity::Evidence, id.to_string()))
                .collect::<Result<_>>()?,
            document,
        })
    })
}

pub fn save(app: &App, input: DocumentSave) -> Result<Document> {
    app.transact(Op::DocumentSave, "", |tx| save_within(tx, &input))
}

/// In a transaction of another verb: imports.
pub(super) fn save_within(tx: &Tx<'_>, input: &DocumentSave) -> Result<Document> {
    let document = checked(input)?;
    require_each(tx.db, Entity::Person, input.owner_id, "owner_id")?;
    require_each(tx.db, Entity::Person, input.approved_by, "approved_by")?;
    let document = match input.id {
        Some(id) => Document { id, number: tx.live::<Document>(id)?.number, ..document },
        None => Document { id: DocumentId(tx.uuid()), number: tx.number(Series::DOCUMENT)?, ..document },
    };
    tx.put(&document, input.id.is_none())?;
    Ok(document)
}

pub fn remove(app: &App, input: DocumentRef) -> Result<DocumentId> {
    app.transact(Op::DocumentRemove, "", |tx| {
        tx.update(&Document { deleted: true, ..tx.live(input.id)? })?;
        Ok(input.id)
    })
}

/// The list of 7.5.4 and the records the clauses ask for.
pub fn proposals(app: &App, filter: ProposalFilter) -> Result<Vec<Proposal>> {
    app.read(|db| {
        let register = stored::all(db)?;
        Ok(required().map(|required| proposal(required, &register, &filter.language)).collect())
    })
}

/// Drafts for what is asked and not there yet. Nothing that is there is touched.
pub fn propose(app: &App, input: DocumentPropose) -> Result<Vec<Document>> {
    for key in input.keys.iter().flatten() {
        if !required().any(|required| required.key == *key) {
            return Err(Refusal::new("document-proposal-unknown").arg("key", key).at("keys").into());
        }
    }
    app.transact(Op::DocumentSave, "", |tx| {
        let register = stored::all(tx.db)?;
        let wanted = |r: &&RequiredDocument| input.keys.as_ref().is_none_or(|keys| keys.contains(&r.key));
        let missing = required().filter(wanted).map(|required| proposal(required, &register, &input.language));
        missing.filter(|proposal| proposal.present.is_none()).map(|proposal| draft(tx, proposal)).collect()
    })
}

fn required() -> impl Iterator<Item = &'static RequiredDocument> {
    standards::all().iter().flat_map(|standard| &standard.required_documents)
}

fn proposal(required: &RequiredDocument, register: &[Document], language: &str) -> Proposal {
    let names = [required.name.to_lowercase(), required.name_de.to_lowercase()];
    let stands_for =
        |d: &&Document| d.clause == required.clause.as_str() && names.contains(&d.title.trim().to_lowercase());
    Proposal {
        key: required.key.clone(),
        clause: required.clause.clone(),
        kind: match required.kind {
            Upkeep::Maintain => DocumentKind::Maintained,
            Upkeep::Retain => DocumentKind::Retained,
        },
        title: if language == "de" { required.name_de.clone() } else { required.name.clone() },
        present: register.iter().find(stands_for).map(|d| d.number.clone()),
    }
}

fn draft(tx: &Tx<'_>, proposal: Proposal) -> Result<Document> {
    let document = Document {
        id: DocumentId(tx.uuid()),
        number: tx.number(Series::DOCUMENT)?,
        title: proposal.title,
        kind: proposal.kind,
        clause: proposal.clause.to_string(),
        owner_id: None,
        version: String::new(),
        state: DocumentState::Draft,
        approved_by: None,
        approved_on: None,
        review_due: None,
        period_from: None,
        period_to: None,
        location: String::new(),
        note: String::new(),
        deleted: false,
    };
    tx.insert(&document)?;
    Ok(document)
}

fn checked(input: &DocumentSave) -> Result<Document> {
    organisation::bounded("version", &input.version, 100)?;
    organisation::bounded("location", &input.location, 2_000)?;
    organisation::bounded("note", &input.note, 20_000)?;
    let document = Document {
        id: DocumentId(uuid::Uuid::nil()),
        number: String::new(),
        title: organisation::named("title", &input.title)?,
        kind: input.kind,
        clause: super::process::clause("clause", &input.clause)?,
        owner_id: input.owner_id,
        version: input.version.trim().to_owned(),
        state: input.state.unwrap_or(DocumentState::Draft),
        approved_by: input.approved_by,
        approved_on: input.approved_on,
        review_due: input.review_due,
        period_from: input.period_from,
        period_to: input.period_to,
        location: input.location.trim().to_owned(),
        note: input.note.clone(),
        deleted: false,
    };
    document.check()?;
    Ok(document)
}
