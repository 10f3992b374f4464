//! Request lists: what an external auditor asks to see, kept, answered with words and evidence, and settled step by step.
//! `file.rs` takes lists out and in.

mod file;

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

pub use file::{
    RequestCell, RequestImportRow, RequestListExport, RequestListExported, RequestListImport, RequestListImported,
    RowOutcome, export, import,
};

use super::{
    App, Op, Tx,
    number::Series,
    patch::{given, patch},
    reference::{require, require_each},
};
use crate::{
    Result,
    domain::*,
    store::{
        linked,
        list::Page,
        record,
        request::{self as stored, RequestFilter, RequestListFilter, RequestListRow, RequestRow},
    },
};

/// Without an id a new one is kept, with its number. What is not given stays; `null` takes a date or the audit away.
#[derive(Debug, Default, Deserialize, ts_rs::TS)]
#[serde(default, deny_unknown_fields)]
#[ts(optional_fields)]
pub struct RequestListSave {
    pub id: Option<RequestListId>,
    pub title: Option<String>,
    #[serde(deserialize_with = "given")]
    pub audit_id: Option<Option<AuditId>>,
    pub asked_by: Option<String>,
    /// Today where no day is given.
    pub received_on: Option<NaiveDate>,
    #[serde(deserialize_with = "given")]
    pub due_on: Option<Option<NaiveDate>>,
    pub note: Option<String>,
}

#[derive(Debug, Deserialize, ts_rs::TS)]
#[serde(deny_unknown_fields)]
pub struct RequestListRef {
    pub id: RequestListId,
}

#[derive(Debug, Serialize, ts_rs::TS)]
pub struct RequestListView {
    #[serde(flatten)]
    pub list: RequestList,
    /// The audit's number, where there is one.
    pub audit: Option<String>,
    pub requests: Vec<RequestRow>,
}

/// Without an id a new one is added to `list_id`. What is not given stays.
#[derive(Debug, Default, Deserialize, ts_rs::TS)]
#[serde(default, deny_unknown_fields)]
#[ts(optional_fields)]
pub struct RequestSave {
    pub id: Option<RequestId>,
    pub list_id: Option<RequestListId>,
    pub reference: Option<String>,
    pub text: Option<String>,
    pub clause: Option<String>,
    #[serde(deserialize_with = "given")]
    pub due_on: Option<Option<NaiveDate>>,
    pub answer: Option<String>,
}

#[derive(Debug, Deserialize, ts_rs::TS)]
#[serde(deny_unknown_fields)]
pub struct RequestAct {
    pub id: RequestId,
    pub to: RequestState,
    /// The answer's words, where they are given with the step.
    #[serde(default)]
    #[ts(optional)]
    pub answer: Option<String>,
    /// Needed to withdraw and to open again.
    #[serde(default)]
    #[ts(optional, as = "Option<String>")]
    pub reason: String,
}

#[derive(Debug, Deserialize, ts_rs::TS)]
#[serde(deny_unknown_fields)]
pub struct RequestRef {
    pub id: RequestId,
}

pub fn list_list(app: &App, filter: RequestListFilter) -> Result<Page<RequestListRow>> {
    let today = app.now().day();
    app.read(|db| stored::lists(db, &filter, today))
}

pub fn list_get(app: &App, input: RequestListRef) -> Result<RequestListView> {
    let today = app.now().day();
    app.read(|db| {
        let list: RequestList = record::get(db, input.id)?;
        let audit = list.audit_id.map(|id| record::get::<Audit>(db, id)).transpose()?;
        let page = crate::store::list::PageRequest { limit: 1_000, ..Default::default() };
        let filter = RequestFilter { list_id: Some(input.id), page, ..RequestFilter::default() };
        let requests = stored::requests(db, &filter, today)?.rows;
        Ok(RequestListView { list, audit: audit.map(|audit| audit.number), requests })
    })
}

pub fn list_save(app: &App, input: RequestListSave) -> Result<RequestList> {
    app.transact(Op::RequestListSave, "", |tx| list_within(tx, input))
}

/// In a transaction of another verb: imports.
pub(super) fn list_within(tx: &Tx<'_>, mut input: RequestListSave) -> Result<RequestList> {
    let is_new = input.id.is_none();
    let mut list = match input.id {
        Some(id) => tx.live(id)?,
        None => new_list(tx),
    };
    patch!(list, input; title audit_id asked_by received_on due_on note);
    list.title = organisation::named("title", &list.title)?;
    list.asked_by = list.asked_by.trim().to_owned();
    list.check()?;
    require_each(tx.db, Entity::Audit, list.audit_id, "audit_id")?;
    if is_new {
        list.number = tx.number(Series::REQUEST_LIST)?;
    }
    tx.put(&list, is_new)?;
    Ok(list)
}

fn new_list(tx: &Tx<'_>) -> RequestList {
    RequestList {
        id: RequestListId(tx.uuid()),
        number: String::new(),
        title: String::new(),
        audit_id: None,
        asked_by: String::new(),
        received_on: tx.today(),
        due_on: None,
        note: String::new(),
        deleted: false,
    }
}

/// Only a list on which nothing stands any more.
pub fn list_remove(app: &App, input: RequestListRef) -> Result<RequestListId> {
    app.transact(Op::RequestListRemove, "", |tx| {
        let list = tx.live::<RequestList>(input.id)?;
        let requests = stored::of_list(tx.db, list.id)?.len();
        if requests > 0 {
            let refusal = Refusal::new("request-list-has-requests").arg("number", &list.number);
            return Err(refusal.arg("requests", requests).into());
        }
        tx.update(&RequestList { deleted: true, ..list })?;
        Ok(input.id)
    })
}

pub fn list(app: &App, filter: RequestFilter) -> Result<Page<RequestRow>> {
    let today = app.now().day();
    app.read(|db| stored::requests(db, &filter, today))
}

pub fn save(app: &App, input: RequestSave) -> Result<Request> {
    app.transact(Op::RequestSave, "", |tx| save_within(tx, input))
}

/// In a transaction of another verb: imports and replies.
pub(super) fn save_within(tx: &Tx<'_>, mut input: RequestSave) -> Result<Request> {
    let is_new = input.id.is_none();
    let mut request = match input.id {
        Some(id) => tx.live(id)?,
        None => new_request(tx, input.list_id)?,
    };
    if input.list_id.is_some_and(|list| list != request.list_id) {
        return Err(Refusal::new("request-of-another-list").arg("number", &request.number).at("list_id").into());
    }
    request.writable()?;
    patch!(request, input; reference text clause due_on answer);
    let request = tidied(request);
    request.check()?;
    let number = if is_new { tx.number(Series::REQUEST)? } else { request.number.clone() };
    let request = Request { number, ..request };
    tx.put(&request, is_new)?;
    Ok(request)
}

/// As files carry it, so that it is the same when it comes back.
fn tidied(request: Request) -> Request {
    let text = |text: &str| text.trim().replace("\r\n", "\n");
    Request {
        reference: text(&request.reference),
        text: text(&request.text),
        clause: text(&request.clause),
        answer: text(&request.answer),
        ..request
    }
}

fn new_request(tx: &Tx<'_>, list: Option<RequestListId>) -> Result<Request> {
    let list = list.ok_or_else(|| Refusal::new("value-missing").at("list_id"))?;
    require(tx.db, Entity::RequestList, list, "list_id")?;
    Ok(Request {
        id: RequestId(tx.uuid()),
        list_id: list,
        number: String::new(),
        reference: String::new(),
        text: String::new(),
        clause: String::new(),
        due_on: None,
        state: RequestState::Open,
        answer: String::new(),
        answered_by: None,
        answered_on: None,
        settled_on: None,
        deleted: false,
    })
}

pub fn step(app: &App, input: RequestAct) -> Result<Request> {
    app.transact(Op::RequestStep, &input.reason, |tx| {
        let mut request = tx.live::<Request>(input.id)?;
        if let Some(answer) = &input.answer {
            request.writable()?;
            request = tidied(Request { answer: answer.clone(), ..request });
            request.check()?;
        }
        stepped(tx, request, input.to, 0, &input.reason)
    })
}

/// `shown`: items of evidence that a file says it has, beside those linked here.
fn stepped(tx: &Tx<'_>, request: Request, to: RequestState, shown: i64, reason: &str) -> Result<Request> {
    let evidence = shown + linked::evidence_count(tx.db, Entity::Request, request.id)?;
    let request = request.step(&RequestStep { to, evidence, by: tx.actor, today: tx.today(), reason })?;
    tx.update(&request)?;
    Ok(request)
}

/// Only one that was never answered and has nothing linked; any other is withdrawn, so that the list shows it.
pub fn remove(app: &App, input: RequestRef) -> Result<RequestId> {
    app.transact(Op::RequestRemove, "", |tx| {
        let request = tx.live::<Request>(input.id)?;
        let evidence = linked::evidence_count(tx.db, Entity::Request, request.id)?;
        if request.state != RequestState::Open || !request.answer.is_empty() || evidence > 0 {
            return Err(Refusal::new("request-has-content").arg("number", &request.number).into());
        }
        tx.update(&Request { deleted: true, ..request })?;
        Ok(input.id)
    })
}
