//! What an entry of a reply is to this workspace: new, already there, or a conflict; and where it would go. Reads only, so
//! that the look and the taking in cannot differ.

use rusqlite::Connection;

use super::{
    super::history::{FieldChange, changed_by},
    ReplyBecomes, ReplyOutcome, became, called,
    filing::{Place, list_title},
};
use crate::{
    Fault, Result,
    domain::{standard::ClauseNumber, *},
    exchange::reply::{ReplyFile, ReplyFileEntry},
    messages::Messages,
    pack::manifest::sha256,
    store::{
        finding, grade as grades, history, record, reference,
        reply::{self as stored, Touched},
        request, tables,
    },
};

pub struct Judge<'a> {
    db: &'a Connection,
    file: &'a ReplyFile,
    /// The audit somebody chose for its findings.
    audit: Option<AuditId>,
    issued: Option<Issued>,
    now: Timestamp,
}

/// What the register knows of the pack.
struct Issued {
    sequence: u64,
    seal: ContentHash,
    /// How many entries the history had when it was sealed.
    history: i64,
    audits: Vec<AuditId>,
}

pub struct Judged {
    pub outcome: ReplyOutcome,
    pub why: Option<Refusal>,
    /// What the record it is about is called here.
    pub about: String,
    /// None: it cannot be taken in, or is here.
    pub place: Option<Place>,
    /// Of one that is here.
    stands: Option<(ReplyBecomes, String)>,
    /// The record it is about, where that was changed since.
    changed: Option<RecordRef>,
}

/// What it is about, as far as it is here.
enum About {
    Nothing,
    Record(RecordRef),
    Lost(Refusal),
}

impl<'a> Judge<'a> {
    pub fn new(db: &'a Connection, file: &'a ReplyFile, audit: Option<AuditId>, now: Timestamp) -> Result<Self> {
        if let Some(audit) = audit {
            crate::app::reference::require(db, Entity::Audit, audit, "audit_id")?;
        }
        Ok(Self { db, file, audit, issued: issued(db, file)?, now })
    }

    pub fn pack_known(&self) -> bool {
        self.issued.is_some()
    }

    pub fn warnings(&self) -> Vec<Fault> {
        let mut warnings = Vec::new();
        let mut warn = |fault: Fault| warnings.push(fault);
        match &self.issued {
            None => warn(Fault::warning("reply-pack-unknown", "").arg("pack", self.file.pack)),
            Some(issued) => {
                if issued.seal != self.file.seal_sha256 {
                    let fault = Fault::warning("reply-seal-differs", "").arg("sequence", self.file.sequence);
                    warn(fault.arg("expected", issued.seal).arg("found", self.file.seal_sha256));
                }
                if issued.sequence != self.file.sequence {
                    let fault = Fault::warning("reply-sequence-differs", "").arg("expected", issued.sequence);
                    warn(fault.arg("found", self.file.sequence));
                }
            }
        }
        if self.file.written.utc_ms() > self.now.utc_ms() + 86_400_000 {
            warn(Fault::warning("reply-written-later", "").arg("written", self.file.written));
        }
        warnings
    }

    /// The entry as it would be kept.
    pub fn record(&self, entry: &ReplyFileEntry) -> ReplyEntry {
        let (about_entity, about_id) =
            entry.about.as_ref().map(|about| (about.entity.clone(), about.id.to_string())).unwrap_or_default();
        let text = |text: &Option<String>| text.as_deref().unwrap_or_default().trim().to_owned();
        ReplyEntry {
            id: ReplyEntryId(entry.id),
            pack: self.file.pack.to_string(),
            sequence: i64::try_from(self.file.sequence).unwrap_or(i64::MAX),
            seal_sha256: self.file.seal_sha256.to_string(),
            author: self.file.author.name.trim().to_owned(),
            organisation: self.file.author.organisation.trim().to_owned(),
            written: self.file.written,
            kind: entry.kind,
            about_entity,
            about_id,
            title: text(&entry.title),
            text: entry.text.trim().replace("\r\n", "\n"),
            grade: entry.grade,
            clause: text(&entry.clause),
            due_on: entry.due,
            request: text(&entry.request),
            sha256: self.digest(entry),
            state: ReplyEntryState::Kept,
            why: String::new(),
            became_entity: None,
            became_id: None,
            received_by: PersonId(uuid::Uuid::nil()),
            received_at: self.now,
        }
    }

    /// Of what the entry says, who says it and of which pack: the hour at which the file was saved again is no other content.
    fn digest(&self, entry: &ReplyFileEntry) -> String {
        let said = [
            entry.content(),
            self.file.pack.to_string(),
            self.file.author.name.trim().to_owned(),
            self.file.author.organisation.trim().to_owned(),
        ];
        sha256(said.join("\n").as_bytes()).to_string()
    }

    pub fn entry(&self, entry: &ReplyEntry) -> Result<Judged> {
        if let Some(known) = record::find::<ReplyEntry>(self.db, entry.id)? {
            return self.known(entry, &known);
        }
        let about = self.about(entry)?;
        let label = match &about {
            About::Record(on) => reference::label(self.db, on.entity, &on.id())?.unwrap_or_default(),
            _ => String::new(),
        };
        let judged = |outcome, why, place| {
            Ok(Judged { outcome, why, about: label.clone(), place: Some(place), stands: None, changed: None })
        };
        let on = match about {
            About::Lost(why) => return judged(ReplyOutcome::Conflict, Some(why.clone()), Place::Kept(why)),
            About::Record(on) => Some(on),
            About::Nothing => None,
        };
        let place = self.place(entry, on)?;
        if let Some(why) = on.map(|on| self.changed(on, &label)).transpose()?.flatten() {
            return judged(ReplyOutcome::Conflict, Some(why), place).map(|judged| Judged { changed: on, ..judged });
        }
        let why = match &place {
            Place::Kept(why) => Some(why.clone()),
            Place::Request { .. } if !entry.request.is_empty() => {
                Some(Refusal::new("reply-request-unknown").arg("number", &entry.request))
            }
            _ => None,
        };
        judged(ReplyOutcome::New, why, place)
    }

    /// The same again, or the same id with other words.
    fn known(&self, entry: &ReplyEntry, known: &ReplyEntry) -> Result<Judged> {
        let day = known.received_at.day();
        let about = match about_ref(known) {
            Some(on) => reference::label(self.db, on.entity, &on.id())?.unwrap_or_default(),
            None => String::new(),
        };
        if known.sha256 != entry.sha256 {
            let why = Some(Refusal::new("reply-other-content").arg("date", day));
            return Ok(Judged {
                outcome: ReplyOutcome::Conflict,
                why,
                about,
                place: None,
                stands: None,
                changed: None,
            });
        }
        let person = record::find::<Person>(self.db, known.received_by)?.map(|person| person.name).unwrap_or_default();
        let stands = match became(self.db, known)? {
            None => (ReplyBecomes::Kept, String::new()),
            Some(named) => match named.entity {
                Entity::Request => (ReplyBecomes::Request, named.label),
                Entity::Finding => (ReplyBecomes::Finding, named.label),
                _ => (ReplyBecomes::Comment, about.clone()),
            },
        };
        let why = Some(Refusal::new("reply-already-there").arg("date", day).arg("person", person));
        let outcome = ReplyOutcome::AlreadyThere;
        Ok(Judged { outcome, why, about, place: None, stands: Some(stands), changed: None })
    }

    fn about(&self, entry: &ReplyEntry) -> Result<About> {
        if entry.about_entity.is_empty() {
            return Ok(About::Nothing);
        }
        let unknown =
            || Refusal::new("reply-record-unknown").arg("entity", &entry.about_entity).arg("id", &entry.about_id);
        let Some(on) = about_ref(entry) else { return Ok(About::Lost(unknown())) };
        if reference::exists(self.db, on.entity, &on.id())? {
            return Ok(match on.entity {
                // Talk about talk has no place of its own.
                Entity::Comment | Entity::ReplyEntry => {
                    About::Lost(Refusal::new("reply-record-not-for-remarks").arg("entity", on.entity))
                }
                _ => About::Record(on),
            });
        }
        Ok(About::Lost(match stored::stands(self.db, on.entity, &on.id())? {
            true => {
                let name = crate::store::history::name_or_id(self.db, on.entity.as_str(), &on.id());
                Refusal::new("reply-record-deleted").arg("record", name)
            }
            false => unknown(),
        }))
    }

    /// Whether the record was changed after the pack was sealed; of a pack that is not known, after the reply was written.
    fn changed(&self, on: RecordRef, label: &str) -> Result<Option<Refusal>> {
        let Some(Touched { seq, at, person }) = stored::touched(self.db, on.entity, &on.id())? else { return Ok(None) };
        Ok(self.since(seq, at).then(|| {
            Refusal::new("reply-record-changed").arg("record", label).arg("date", at.day()).arg("person", person)
        }))
    }

    /// Whether an entry of the history is later than what the reply's author had before them.
    fn since(&self, seq: i64, at: Timestamp) -> bool {
        match &self.issued {
            Some(issued) => seq > issued.history,
            None => at.utc_ms() > self.file.written.utc_ms(),
        }
    }

    /// Of a record that was changed since: what it said to the reply's author, and what it says now.
    pub fn changes(&self, judged: &Judged, m: &Messages) -> Result<Vec<FieldChange>> {
        let Some(on) = judged.changed else { return Ok(Vec::new()) };
        let (table, id) = (on.entity.as_str(), on.id());
        let after = self.issued.as_ref().map_or(0, |issued| issued.history);
        let mut entries = history::of_row(self.db, table, &id, after)?;
        entries.retain(|entry| self.since(entry.seq, entry.at));
        changed_by(self.db, m, (table, id.as_str()), &entries)
    }

    fn place(&self, entry: &ReplyEntry, on: Option<RecordRef>) -> Result<Place> {
        match (entry.kind, on) {
            (ReplyKind::Remark, Some(on)) => Ok(Place::Comment(on)),
            // The parser gives every remark something it is about.
            (ReplyKind::Remark, None) => Ok(Place::Kept(Refusal::new("value-missing"))),
            (ReplyKind::Request, on) => self.request_place(entry, on),
            (ReplyKind::Finding, on) => self.finding_place(entry, on),
        }
    }

    fn request_place(&self, entry: &ReplyEntry, on: Option<RecordRef>) -> Result<Place> {
        if !entry.request.is_empty()
            && let Some(request) = request::of_number(self.db, &entry.request)?
        {
            return Ok(Place::Comment(RecordRef { entity: Entity::Request, record_id: request.id.0 }));
        }
        match on.filter(|on| on.entity == Entity::Request) {
            Some(on) => Ok(Place::Comment(on)),
            None => Ok(Place::Request { audit: self.audit_for(on)? }),
        }
    }

    /// The audit that was chosen, that of what it is about, or the only one of the pack.
    fn audit_for(&self, on: Option<RecordRef>) -> Result<Option<AuditId>> {
        if self.audit.is_some() {
            return Ok(self.audit);
        }
        if let Some(audit) = on.map(|on| stored::audit_of(self.db, on.entity, &on.id())).transpose()?.flatten() {
            return Ok(Some(audit));
        }
        Ok(match self.issued.as_ref().map(|issued| issued.audits.as_slice()) {
            Some([only]) => Some(*only),
            _ => None,
        })
    }

    fn finding_place(&self, entry: &ReplyEntry, on: Option<RecordRef>) -> Result<Place> {
        let Some(audit) = self.audit_for(on)? else {
            return Ok(Place::Kept(Refusal::new("reply-finding-without-audit")));
        };
        let audit: Audit = record::get(self.db, audit)?;
        if audit.deleted || audit.writable().is_err() {
            return Ok(Place::Kept(Refusal::new("reply-audit-locked").arg("number", &audit.number)));
        }
        let clause = match clause(self.db, &audit, &entry.clause)? {
            Ok(clause) => clause,
            Err(why) => return Ok(Place::Kept(why)),
        };
        match grade(self.db, &audit, entry.grade)? {
            Ok(grade) => Ok(Place::Finding { audit: audit.id, clause, grade }),
            Err(why) => Ok(Place::Kept(why)),
        }
    }

    pub fn becomes(&self, judged: &Judged) -> (Option<ReplyBecomes>, String) {
        if let Some((becomes, of)) = &judged.stands {
            return (Some(*becomes), of.clone());
        }
        let named = |named: Result<String>| named.unwrap_or_default();
        match &judged.place {
            None => (None, String::new()),
            Some(Place::Kept(_)) => (Some(ReplyBecomes::Kept), String::new()),
            Some(Place::Comment(on)) => {
                let label = reference::label(self.db, on.entity, &on.id()).ok().flatten().unwrap_or_default();
                (Some(ReplyBecomes::Comment), label)
            }
            Some(Place::Request { audit }) => {
                let title = list_title(&self.file.author.name, &self.file.author.organisation, self.file.sequence);
                let list = request::list_of_title(self.db, &title, *audit).ok().flatten();
                let number = list.map(|list| list.number).unwrap_or_default();
                (Some(ReplyBecomes::Request), format!("{number} {title}").trim().to_owned())
            }
            Some(Place::Finding { audit, .. }) => {
                (Some(ReplyBecomes::Finding), named(called::<Audit>(self.db, *audit)))
            }
        }
    }
}

fn about_ref(entry: &ReplyEntry) -> Option<RecordRef> {
    let entity = entry.about_entity.parse().ok()?;
    Some(RecordRef { entity, record_id: entry.about_id.parse().ok()? })
}

/// A clause of the audit's criteria by its number; an anchor below one is that one's (10.1.1 -> 10.1).
pub fn clause(db: &Connection, audit: &Audit, number: &str) -> Result<Result<ClauseId, Refusal>> {
    let unknown = || Refusal::new("reply-clause-unknown").arg("number", &audit.number).arg("clause", number);
    let Ok(parsed) = number.parse::<ClauseNumber>() else { return Ok(Err(unknown())) };
    for number in parsed.with_ancestors() {
        if let Some(id) = tables::clause(db, &audit.id.to_string(), "", number.as_str())? {
            return Ok(id.parse());
        }
    }
    Ok(Err(unknown()))
}

/// The word of the body's scale, where the audit is one of a body, else of the internal one.
pub fn grade(db: &Connection, audit: &Audit, meant: Option<ReplyGrade>) -> Result<Result<GradeId, Refusal>> {
    let Some(meant) = meant else { return Ok(Err(Refusal::new("reply-grade-unknown").arg("grade", ""))) };
    if let Some(body) = stored::body_of(db, audit.id)? {
        let body: CertificationBody = record::get(db, body)?;
        let words = grades::list(db, Some(body.grade_scale.trim()).filter(|scale| !scale.is_empty()))?;
        if let Some(row) = words.iter().find(|row| row.grade.kind == meant.kind()) {
            return Ok(Ok(row.grade.id));
        }
    }
    let found = finding::grade_of_kind(db, meant.kind())?;
    Ok(found.map(|grade| grade.id).ok_or_else(|| Refusal::new("reply-grade-unknown").arg("grade", meant)))
}

/// The pack in the register of what was issued from here; one that was discarded has never left.
fn issued(db: &Connection, file: &ReplyFile) -> Result<Option<Issued>> {
    let Some(pack) = record::find::<IssuedPack>(db, IssuedPackId(file.pack))? else { return Ok(None) };
    if pack.state == IssuedPackState::Discarded {
        return Ok(None);
    }
    let audits = pack.records.iter().filter(|record| record.entity == Entity::Audit.as_str());
    Ok(Some(Issued {
        audits: audits.filter_map(|record| record.id.parse().ok()).collect(),
        sequence: u64::try_from(pack.sequence).unwrap_or_default(),
        seal: pack.seal_sha256.parse()?,
        history: pack.history_entries,
    }))
}
