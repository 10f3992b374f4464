//! Entries of a reply on their way into the workspace: a remark beside a record, a request in a list, a finding of an audit
//! with its draft. Each goes through the verb a person would use, in the name of its author, who is somebody outside.

use uuid::Uuid;

use super::{
    super::{
        Tx,
        finding::{self, FindingCreate},
        nonconformity::{self, NonconformityCreate},
        reference::{Named, named, require},
        request::{self, RequestListSave, RequestSave},
    },
    ReplyTaken,
};
use crate::{
    Result,
    domain::*,
    exchange::reply::ReplyFile,
    store::{reply as stored, request as requests},
};

/// Where an entry goes.
#[derive(Debug, Clone)]
pub enum Place {
    Comment(RecordRef),
    /// Into the list of this author and pack, about this audit or none.
    Request {
        audit: Option<AuditId>,
    },
    Finding {
        audit: AuditId,
        clause: ClauseId,
        grade: GradeId,
    },
    /// Nowhere yet, and why.
    Kept(Refusal),
}

/// Who wrote the reply: a person of this workspace from the first entry that is filed.
pub struct Author {
    name: String,
    organisation: String,
    person: Option<PersonId>,
}

impl Author {
    pub fn new(file: &ReplyFile) -> Self {
        let (name, organisation) = (file.author.name.trim().to_owned(), file.author.organisation.trim().to_owned());
        Self { name, organisation, person: None }
    }

    pub fn of(entry: &ReplyEntry) -> Self {
        Self { name: entry.author.clone(), organisation: entry.organisation.clone(), person: None }
    }

    /// Never one of ours who has the same name: words from outside must not look like theirs.
    fn person(&mut self, tx: &Tx<'_>) -> Result<PersonId> {
        if let Some(known) = self.person {
            return Ok(known);
        }
        let found = stored::author(tx.db, &self.name, &self.organisation)?;
        let person = match found {
            Some(person) => person.id,
            None => self.introduced(tx)?,
        };
        self.person = Some(person);
        Ok(person)
    }

    fn introduced(&self, tx: &Tx<'_>) -> Result<PersonId> {
        let person = Person {
            id: PersonId(tx.uuid()),
            name: organisation::named("author.name", &self.name)?,
            email: String::new(),
            job_title: String::new(),
            unit: String::new(),
            languages: String::new(),
            manager_id: None,
            external: true,
            organisation: self.organisation.clone(),
            note: String::new(),
            deleted: false,
        };
        tx.insert(&person)?;
        Ok(person.id)
    }
}

/// Files an entry that is not here yet.
pub fn file(tx: &Tx<'_>, author: &mut Author, entry: ReplyEntry, to: &Place) -> Result<ReplyTaken> {
    let (entry, nonconformity) = filed(tx, author, entry, to)?;
    tx.insert(&entry)?;
    taken(tx, &entry, nonconformity)
}

/// Files one that was only kept.
pub fn refile(tx: &Tx<'_>, author: &mut Author, entry: ReplyEntry, to: &Place) -> Result<ReplyTaken> {
    let (entry, nonconformity) = filed(tx, author, entry, to)?;
    tx.update(&entry)?;
    taken(tx, &entry, nonconformity)
}

fn taken(tx: &Tx<'_>, entry: &ReplyEntry, nonconformity: Option<Named>) -> Result<ReplyTaken> {
    Ok(ReplyTaken { id: entry.id, became: super::became(tx.db, entry)?, nonconformity })
}

fn filed(tx: &Tx<'_>, author: &mut Author, entry: ReplyEntry, to: &Place) -> Result<(ReplyEntry, Option<Named>)> {
    let mut drafted = None;
    let became: Option<(Entity, Uuid)> = match to {
        Place::Kept(_) => None,
        Place::Comment(on) => Some((Entity::Comment, comment(tx, author, &entry, *on)?.0)),
        Place::Request { audit } => Some((Entity::Request, ask(tx, &entry, *audit)?.0)),
        Place::Finding { audit, clause, grade } => {
            let (finding, nonconformity) = find(tx, author, &entry, (*audit, *clause, *grade))?;
            drafted = nonconformity;
            Some((Entity::Finding, finding.0))
        }
    };
    let why = match to {
        Place::Kept(why) => why.code.to_owned(),
        _ => String::new(),
    };
    let entry = ReplyEntry {
        state: if became.is_some() { ReplyEntryState::Filed } else { ReplyEntryState::Kept },
        why,
        became_entity: became.map(|(entity, _)| entity),
        became_id: became.map(|(_, id)| id.to_string()),
        ..entry
    };
    Ok((entry, drafted))
}

fn comment(tx: &Tx<'_>, author: &mut Author, entry: &ReplyEntry, on: RecordRef) -> Result<CommentId> {
    require(tx.db, on.entity, on.record_id, "on")?;
    let comment = Comment {
        id: CommentId(tx.uuid()),
        entity: on.entity,
        record_id: on.id(),
        text: entry.text.clone(),
        by: author.person(tx)?,
        at: tx.now,
        deleted: false,
    };
    tx.insert(&comment)?;
    Ok(comment.id)
}

/// One list for what one sender asks about one pack and audit.
pub fn list_title(author: &str, organisation: &str, sequence: impl std::fmt::Display) -> String {
    let from = if organisation.trim().is_empty() { author.trim() } else { organisation.trim() };
    let from: String = from.chars().take(180).collect();
    format!("{from}, #{sequence}")
}

fn ask(tx: &Tx<'_>, entry: &ReplyEntry, audit: Option<AuditId>) -> Result<RequestId> {
    let title = list_title(&entry.author, &entry.organisation, entry.sequence);
    let list = match requests::list_of_title(tx.db, &title, audit)? {
        Some(list) => list,
        None => {
            let who = [entry.author.as_str(), &entry.organisation];
            let who: Vec<&str> = who.into_iter().filter(|text| !text.is_empty()).collect();
            let asked_by: String = who.join(", ").chars().take(2 * crate::domain::request::SHORT).collect();
            let save = RequestListSave {
                title: Some(title),
                audit_id: Some(audit),
                asked_by: Some(asked_by),
                ..RequestListSave::default()
            };
            request::list_within(tx, save)?
        }
    };
    let save = RequestSave {
        list_id: Some(list.id),
        reference: Some(entry.request.clone()),
        text: Some(entry.text.clone()),
        clause: Some(entry.clause.clone()),
        due_on: Some(entry.due_on),
        ..RequestSave::default()
    };
    Ok(request::save_within(tx, save)?.id)
}

/// With the draft of its nonconformity, where its grade needs one: from here on the loop has it.
fn find(
    tx: &Tx<'_>,
    author: &mut Author,
    entry: &ReplyEntry,
    (audit, clause, grade): (AuditId, ClauseId, GradeId),
) -> Result<(FindingId, Option<Named>)> {
    let input = FindingCreate {
        audit_id: Some(audit),
        clause_id: Some(clause),
        grade_id: Some(grade),
        title: entry.title.clone(),
        description: entry.text.clone(),
        raised_by: Some(author.person(tx)?),
        raised_on: Some(entry.written.day().min(tx.today())),
        external_reference: format!("#{}, {}", entry.sequence, entry.id),
        ..FindingCreate::default()
    };
    let finding = finding::create_within(tx, input)?;
    if !finding.grade_kind.needs_nonconformity() {
        return Ok((finding.finding.id, None));
    }
    let raise = NonconformityCreate {
        finding_id: Some(finding.finding.id),
        source: Some(NonconformitySource::ExternalAudit),
        ..NonconformityCreate::default()
    };
    let drafted = nonconformity::create_within(tx, raise)?;
    Ok((finding.finding.id, Some(named(tx.db, Entity::Nonconformity, drafted.id.to_string())?)))
}
