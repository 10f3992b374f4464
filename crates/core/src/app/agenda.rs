//! The agenda of an audit: timed sessions, and who was in the room.

use chrono::NaiveDateTime;
use serde::Deserialize;

use super::{App, Op, audit, reference::require_each};
use crate::{
    Result,
    domain::{organisation::bounded, *},
    store::{self, audit::NameRef},
};

#[derive(Debug, Deserialize, ts_rs::TS)]
#[serde(deny_unknown_fields)]
pub struct AgendaSave {
    #[serde(default)]
    #[ts(optional)]
    pub id: Option<AgendaSessionId>,
    pub audit_id: AuditId,
    pub kind: SessionKind,
    pub title: String,
    /// Wall time of the place, `YYYY-MM-DDTHH:MM`.
    pub starts_at: String,
    pub ends_at: String,
    #[serde(default)]
    #[ts(optional, as = "Option<String>")]
    pub place: String,
    #[serde(default)]
    #[ts(optional, as = "Option<String>")]
    pub clauses: String,
    #[serde(default)]
    #[ts(optional)]
    pub auditor_id: Option<PersonId>,
    #[serde(default)]
    #[ts(optional, as = "Option<String>")]
    pub note: String,
}

#[derive(Debug, Deserialize, ts_rs::TS)]
#[serde(deny_unknown_fields)]
pub struct AgendaSessionRef {
    pub id: AgendaSessionId,
}

/// Who was in the room, as a whole.
#[derive(Debug, Deserialize, ts_rs::TS)]
#[serde(deny_unknown_fields)]
pub struct AttendanceSet {
    pub id: AgendaSessionId,
    pub person_ids: Vec<PersonId>,
}

pub fn save(app: &App, input: AgendaSave) -> Result<AgendaSession> {
    bounded("place", &input.place, 2_000)?;
    bounded("clauses", &input.clauses, 2_000)?;
    bounded("note", &input.note, audit::TEXT)?;
    let (starts_at, ends_at) = (moment("starts_at", &input.starts_at)?, moment("ends_at", &input.ends_at)?);
    app.transact(Op::AgendaSave, "", |tx| {
        audit::open(tx, input.audit_id)?;
        require_each(tx.db, Entity::Person, input.auditor_id, "auditor_id")?;
        let session = AgendaSession {
            id: input.id.unwrap_or_else(|| AgendaSessionId(tx.uuid())),
            audit_id: input.audit_id,
            kind: input.kind,
            title: organisation::named("title", &input.title)?,
            starts_at,
            ends_at,
            place: input.place,
            clauses: input.clauses,
            auditor_id: input.auditor_id,
            note: input.note,
            deleted: false,
        };
        session.check()?;
        match input.id {
            Some(id) if tx.live::<AgendaSession>(id)?.audit_id != session.audit_id => {
                Err(Refusal::new("record-of-another-audit").at("audit_id").into())
            }
            Some(_) => tx.update(&session),
            None => tx.insert(&session),
        }?;
        Ok(session)
    })
}

/// With or without seconds, with `T` or a blank between.
fn moment(field: &str, text: &str) -> Result<NaiveDateTime> {
    let forms = ["%Y-%m-%dT%H:%M", "%Y-%m-%dT%H:%M:%S", "%Y-%m-%d %H:%M", "%Y-%m-%d %H:%M:%S"];
    let read = forms.iter().find_map(|form| NaiveDateTime::parse_from_str(text.trim(), form).ok());
    read.ok_or_else(|| Refusal::new("value-not-a-moment").arg("value", text).at(field).into())
}

pub fn remove(app: &App, input: AgendaSessionRef) -> Result<AgendaSessionId> {
    app.transact(Op::AgendaRemove, "", |tx| {
        let session = tx.live::<AgendaSession>(input.id)?;
        audit::open(tx, session.audit_id)?;
        tx.update(&AgendaSession { deleted: true, ..session })?;
        Ok(input.id)
    })
}

pub fn attend(app: &App, input: AttendanceSet) -> Result<Vec<NameRef>> {
    app.transact(Op::AttendanceSet, "", |tx| {
        let session = tx.live::<AgendaSession>(input.id)?;
        audit::open(tx, session.audit_id)?;
        require_each(tx.db, Entity::Person, &input.person_ids, "person_ids")?;
        store::agenda::set_attendance(tx.db, session.id, &input.person_ids)?;
        store::agenda::attendance(tx.db, session.id)
    })
}
