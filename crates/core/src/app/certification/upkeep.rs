//! Complaints and the use of marks: what every surveillance asks for.

use chrono::NaiveDate;
use serde::Deserialize;

use super::{
    form::{form, given_id},
    open, same_certification, stored,
};
use crate::{
    Result,
    app::{App, Op, Tx, number::Series, reference::require_each},
    domain::{organisation::named, *},
    store::{
        certification::{ComplaintFilter, ComplaintRow},
        list::Page,
    },
};

form! {
    /// Without an id a new one is kept, with its number; received today where no day is given.
    ComplaintSave(ComplaintId) -> Complaint {
        set {
            source: ComplaintSource,
            from_whom: String,
            about: String,
            received_on: NaiveDate,
            answer: String,
            note: String,
        }
        may {
            certification_id: CertificationId,
            service_id: ServiceId,
            owner_id: PersonId,
            answered_on: NaiveDate,
            closed_on: NaiveDate,
            nonconformity_id: NonconformityId,
        }
        own {}
    }
}

form! {
    /// Without an id a new one is kept.
    MarkUseSave(MarkUseId) -> MarkUse {
        set {
            mark: String,
            place: String,
            conforms: bool,
            note: String,
        }
        may {
            used_from: NaiveDate,
            used_until: NaiveDate,
            checked_on: NaiveDate,
        }
        own {
            certification_id: CertificationId,
        }
    }
}

#[derive(Debug, Deserialize, ts_rs::TS)]
#[serde(deny_unknown_fields)]
pub struct ComplaintRef {
    pub id: ComplaintId,
}

#[derive(Debug, Deserialize, ts_rs::TS)]
#[serde(deny_unknown_fields)]
pub struct MarkUseRef {
    pub id: MarkUseId,
}

pub fn complaint_list(app: &App, filter: ComplaintFilter) -> Result<Page<ComplaintRow>> {
    app.read(|db| stored::complaints(db, &filter))
}

pub fn complaint_save(app: &App, mut input: ComplaintSave) -> Result<Complaint> {
    app.transact(Op::ComplaintSave, "", |tx| {
        let is_new = input.id.is_none();
        let mut complaint = match input.id {
            Some(id) => tx.live(id)?,
            None => received(tx),
        };
        input.apply(&mut complaint);
        complaint.from_whom = named("from_whom", &complaint.from_whom)?;
        complaint.check(tx.today())?;
        require_each(tx.db, Entity::Certification, complaint.certification_id, "certification_id")?;
        require_each(tx.db, Entity::Service, complaint.service_id, "service_id")?;
        require_each(tx.db, Entity::Person, complaint.owner_id, "owner_id")?;
        require_each(tx.db, Entity::Nonconformity, complaint.nonconformity_id, "nonconformity_id")?;
        if is_new {
            complaint.number = tx.number(Series::COMPLAINT)?;
        }
        tx.put(&complaint, is_new)?;
        Ok(complaint)
    })
}

fn received(tx: &Tx<'_>) -> Complaint {
    let empty = String::new;
    Complaint {
        id: ComplaintId(tx.uuid()),
        number: empty(),
        certification_id: None,
        source: ComplaintSource::Customer,
        from_whom: empty(),
        about: empty(),
        received_on: tx.today(),
        service_id: None,
        owner_id: None,
        answered_on: None,
        answer: empty(),
        closed_on: None,
        nonconformity_id: None,
        note: empty(),
        deleted: false,
    }
}

pub fn complaint_remove(app: &App, input: ComplaintRef) -> Result<ComplaintId> {
    app.transact(Op::ComplaintRemove, "", |tx| {
        tx.update(&Complaint { deleted: true, ..tx.live(input.id)? })?;
        Ok(input.id)
    })
}

pub fn mark_use_save(app: &App, mut input: MarkUseSave) -> Result<MarkUse> {
    app.transact(Op::MarkUseSave, "", |tx| {
        let before = input.id.map(|id| tx.live::<MarkUse>(id)).transpose()?;
        let of = match &before {
            Some(mark) => same_certification(mark.certification_id, input.certification_id)?,
            None => given_id(input.certification_id, "certification_id")?,
        };
        open(tx, of)?;
        let is_new = before.is_none();
        let mut mark = before.unwrap_or_else(|| used(MarkUseId(tx.uuid()), of));
        input.apply(&mut mark);
        mark.check()?;
        tx.put(&mark, is_new)?;
        Ok(mark)
    })
}

fn used(id: MarkUseId, certification_id: CertificationId) -> MarkUse {
    let empty = String::new;
    MarkUse {
        id,
        certification_id,
        mark: empty(),
        place: empty(),
        used_from: None,
        used_until: None,
        checked_on: None,
        conforms: true,
        note: empty(),
        deleted: false,
    }
}

pub fn mark_use_remove(app: &App, input: MarkUseRef) -> Result<MarkUseId> {
    app.transact(Op::MarkUseRemove, "", |tx| {
        tx.update(&MarkUse { deleted: true, ..tx.live(input.id)? })?;
        Ok(input.id)
    })
}
