//! From what is asked for to a document's blocks: each kind reads its facts in one go and has its blocks made.

use chrono::NaiveDate;
use rusqlite::Connection;

use super::{
    AuditPackAsk, Names, ReportRequest, audit, checklist, cycle, look::Look, nonconformity, not_printed, pack,
    photographs, plan, programme, register,
};
use crate::{
    Result,
    app::{App, readiness},
    domain::{Audit, Nonconformity, NonconformityId, PrintedKind, Refusal, Workspace},
    job::Job,
    report::{
        self,
        documents::{self, checklist::Form, nonconformity::Sheets, register::Register},
        model::{self, DocumentControl},
    },
    store,
};

/// A document and what its file would be called, without ending.
pub struct Made {
    pub name: String,
    pub document: report::Document,
}

impl Made {
    pub fn pdf(&self, job: &Job) -> Result<Vec<u8>> {
        job.check()?;
        report::pdf::render(&self.document, job)
    }
}

pub fn made(app: &App, ask: &ReportRequest, job: &Job) -> Result<Made> {
    let look = app.read(|db| Look::of(db, ask))?;
    match ask.kind {
        PrintedKind::Report | PrintedKind::Plan | PrintedKind::ChecklistBlank | PrintedKind::Checklist => {
            of_audit(app, ask, &look)
        }
        PrintedKind::Nonconformity => sheets(app, ask, &look),
        PrintedKind::Actions => actions(app, ask, &look),
        PrintedKind::Readiness => readiness_page(app, ask, &look, job),
        PrintedKind::Programme => {
            let words = look.words("");
            let mut facts = programme::facts(app, ask, words)?;
            dress(&mut facts.control, &look);
            facts.control.number = look.number(ask.kind, &facts.number);
            let document = documents::programme::document(&facts, &look.options, words);
            Ok(Made { name: ask.kind.number(&facts.number), document })
        }
        PrintedKind::Cycle => {
            let words = look.words("");
            let mut facts = cycle::facts(app, ask, words)?;
            dress(&mut facts.control, &look);
            facts.control.number = look.number(ask.kind, &facts.number);
            let document = documents::cycle::document(&facts, &look.options, words);
            Ok(Made { name: ask.kind.number(&facts.number), document })
        }
        PrintedKind::Pack => bound(app, ask, &look, job),
    }
}

/// What the organisation says where the matter itself says nothing.
fn dress(control: &mut DocumentControl, look: &Look) {
    control.confidentiality = look.confidentiality(&control.confidentiality);
}

pub fn dress_report(report: &mut model::AuditReport, look: &Look) {
    dress(&mut report.control, look);
    report.control.number = look.number(PrintedKind::Report, &report.audit.number);
    report.organisation.address = look.address(&report.organisation.address);
}

fn of_audit(app: &App, ask: &ReportRequest, look: &Look) -> Result<Made> {
    let id = ask.audit.ok_or_else(|| Refusal::new("value-missing").at("audit"))?;
    let content = app.read(|db| store::report::load(db, id))?;
    let words = look.words(&content.audit().language);
    let names = Names::new(&content, words);
    let mut facts = audit::facts(&content, &names);
    dress_report(&mut facts, look);
    let options = &look.options;
    let number = look.number(ask.kind, &content.audit().number);
    let document = match ask.kind {
        PrintedKind::Plan => documents::plan::document(&facts, &plan::facts(&names, number.clone()), options, words),
        PrintedKind::ChecklistBlank | PrintedKind::Checklist => {
            let form = if ask.kind == PrintedKind::Checklist { Form::Filled } else { Form::Blank };
            let list = checklist::facts(&names, number.clone());
            documents::checklist::document(&facts, &list, form, options, words)
        }
        _ => {
            let (pictures, left_out) = photographs(app.folder(), &content, &|_| true)?;
            facts.photographs = pictures;
            facts.obstacles.extend(not_printed(&left_out, words));
            report::audit_report(&facts, options, words)
        }
    };
    Ok(Made { name: ask.kind.number(&content.audit().number), document })
}

/// Those named, and all of the audits named.
fn sheets(app: &App, ask: &ReportRequest, look: &Look) -> Result<Made> {
    let words = look.words("");
    let on = ask.on.unwrap_or_else(|| app.now().day());
    if ask.audit.is_none() && ask.audits.is_empty() && ask.nonconformities.is_empty() {
        return Err(Refusal::new("value-missing").at("nonconformities").into());
    }
    let content = app.read(|db| store::report::load_loops(db, &wanted(db, ask)?))?;
    let names = Names::new(&content, words);
    let nonconformities = nonconformity::nonconformities(&names);
    let number = match nonconformities.as_slice() {
        [one] => one.number.clone(),
        _ => String::new(),
    };
    let sheets = Sheets {
        organisation: organisation(&content.workspace),
        control: confidential(control(look.number(ask.kind, &number), on), look),
        actions: nonconformity::actions(&names, on),
        nonconformities,
        eight_d: ask.eight_d,
    };
    let name = if number.is_empty() { words.word("doc-sheets-file") } else { number };
    Ok(Made { document: documents::nonconformity::document(&sheets, &look.options, words), name })
}

fn wanted(db: &Connection, ask: &ReportRequest) -> Result<Vec<NonconformityId>> {
    let mut wanted = Vec::new();
    for id in &ask.nonconformities {
        store::record::get::<Nonconformity>(db, *id)?;
        wanted.push(*id);
    }
    for audit in ask.audit.iter().chain(&ask.audits) {
        store::record::get::<Audit>(db, *audit)?;
        wanted.extend(store::report::nonconformities_of(db, *audit)?);
    }
    wanted.sort();
    wanted.dedup();
    Ok(wanted)
}

pub fn organisation(workspace: &Workspace) -> model::Organisation {
    model::Organisation {
        name: workspace.organisation.clone(),
        address: workspace.address.clone(),
        certified_scope: workspace.sms_scope.clone(),
    }
}

/// Of what is printed as it stands on a day, and belongs to no audit.
pub fn control(number: String, dated: NaiveDate) -> DocumentControl {
    DocumentControl {
        number,
        status: model::Status::Final,
        dated,
        generator: concat!("Triennium ", env!("CARGO_PKG_VERSION")).into(),
        ..DocumentControl::default()
    }
}

fn confidential(mut control: DocumentControl, look: &Look) -> DocumentControl {
    dress(&mut control, look);
    control
}

fn actions(app: &App, ask: &ReportRequest, look: &Look) -> Result<Made> {
    let words = look.words("");
    let on = ask.on.unwrap_or_else(|| app.now().day());
    let (workspace, audit, rows) = app.read(|db| {
        let audit = ask.audit.map(|id| store::record::get::<Audit>(db, id)).transpose()?;
        Ok((store::workspace(db)?, audit, store::register::rows(db, ask.audit)?))
    })?;
    let (subject, scope) = match &audit {
        Some(audit) => (audit.number.clone(), format!("{} {}", audit.number, audit.title)),
        None => (String::new(), words.word("doc-register-all")),
    };
    let day = on.to_string();
    let register = Register {
        organisation: organisation(&workspace),
        control: confidential(
            control(look.number(ask.kind, if subject.is_empty() { &day } else { &subject }), on),
            look,
        ),
        scope,
        on,
        actions: register::entries(&rows, words),
        nonconformities: register::ages(&rows.nonconformities, on),
    };
    let name = [words.word("doc-register-file"), subject, on.to_string()];
    let name = name.into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join("-");
    Ok(Made { document: documents::register::document(&register, &look.options, words), name })
}

fn readiness_page(app: &App, ask: &ReportRequest, look: &Look, job: &Job) -> Result<Made> {
    let get =
        readiness::ReadinessGet { on: ask.on, certification_id: ask.certification, language: ask.language.clone() };
    let (on, document) = readiness::page(app, &get, &look.options, job)?;
    Ok(Made { name: format!("readiness-{on}"), document })
}

fn bound(app: &App, ask: &ReportRequest, look: &Look, job: &Job) -> Result<Made> {
    let mut audits: Vec<_> = ask.audit.into_iter().chain(ask.audits.iter().copied()).collect();
    audits.dedup();
    let Some(first) = audits.first().copied() else { return Err(Refusal::new("value-missing").at("audit").into()) };
    let on = ask.on.unwrap_or_else(|| app.now().day());
    app.read(|db| {
        let audit = store::record::get::<Audit>(db, first)?;
        let pack = AuditPackAsk {
            audits,
            parts: ask.parts.clone(),
            language: look.words(&audit.language).language().to_owned(),
            options: look.options.clone(),
            eight_d: ask.eight_d,
            on,
            packed: None,
        };
        let document = pack::document(db, app.folder(), &pack, job)?;
        Ok(Made { name: ask.kind.number(&audit.number), document })
    })
}
