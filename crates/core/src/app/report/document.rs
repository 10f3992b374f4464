//! From what is asked for to a document's blocks: each kind reads its facts in one go and has its blocks made.

use chrono::NaiveDate;
use rusqlite::Connection;

use super::{
    AuditPackAsk, Names, ReportRequest, audit, checklist, nonconformity, not_printed, number_of, pack, photographs,
    plan, programme, register,
};
use crate::{
    Result,
    app::{App, readiness},
    domain::{Audit, Nonconformity, NonconformityId, PrintedKind, Refusal, Workspace},
    job::Job,
    messages::messages,
    report::{
        self, Options,
        blocks::{Branding, Paper},
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
    // Refused before anything is read.
    paper(&ask.paper)?;
    known(&ask.language)?;
    match ask.kind {
        PrintedKind::Report | PrintedKind::Plan | PrintedKind::ChecklistBlank | PrintedKind::Checklist => {
            of_audit(app, ask)
        }
        PrintedKind::Nonconformity => sheets(app, ask),
        PrintedKind::Actions => actions(app, ask),
        PrintedKind::Readiness => readiness_page(app, ask, job),
        PrintedKind::Programme => {
            let words = messages(language(ask, ""));
            let facts = programme::facts(app, ask, words)?;
            let document = documents::programme::document(&facts, &options(ask)?, words);
            Ok(Made { name: number_of(ask.kind, &facts.number), document })
        }
        PrintedKind::Pack => bound(app, ask, job),
    }
}

fn options(ask: &ReportRequest) -> Result<Options> {
    let branding = Branding { watermark: ask.watermark.clone(), ..Branding::default() };
    Ok(Options { paper: paper(&ask.paper)?, branding })
}

fn known(language: &str) -> Result<()> {
    match language {
        "" | "en" | "de" => Ok(()),
        other => Err(Refusal::new("language-unknown").arg("language", other).at("language").into()),
    }
}

/// What is asked for, else the audit's own where there are words for it, else English.
fn language<'a>(ask: &'a ReportRequest, own: &'a str) -> &'a str {
    match (ask.language.as_str(), own) {
        ("", "en" | "de") => own,
        ("", _) => "en",
        (given, _) => given,
    }
}

fn paper(name: &str) -> Result<Paper> {
    match name {
        "" | "a4" => Ok(Paper::A4),
        "letter" => Ok(Paper::Letter),
        other => Err(Refusal::new("value-not-in-vocabulary")
            .arg("value", other)
            .arg("allowed", "a4, letter")
            .at("paper")
            .into()),
    }
}

fn of_audit(app: &App, ask: &ReportRequest) -> Result<Made> {
    let id = ask.audit.ok_or_else(|| Refusal::new("value-missing").at("audit"))?;
    let content = app.read(|db| store::report::load(db, id))?;
    let words = messages(language(ask, &content.audit().language));
    let names = Names::new(&content, words);
    let mut facts = audit::facts(&content, &names);
    let options = options(ask)?;
    let number = number_of(ask.kind, &content.audit().number);
    let document = match ask.kind {
        PrintedKind::Plan => documents::plan::document(&facts, &plan::facts(&names, number.clone()), &options, words),
        PrintedKind::ChecklistBlank | PrintedKind::Checklist => {
            let form = if ask.kind == PrintedKind::Checklist { Form::Filled } else { Form::Blank };
            let list = checklist::facts(&names, number.clone());
            documents::checklist::document(&facts, &list, form, &options, words)
        }
        _ => {
            let (pictures, left_out) = photographs(app.folder(), &content, &|_| true)?;
            facts.photographs = pictures;
            facts.obstacles.extend(not_printed(&left_out, words));
            report::audit_report(&facts, &options, words)
        }
    };
    Ok(Made { name: number, document })
}

/// Those named, and all of the audits named.
fn sheets(app: &App, ask: &ReportRequest) -> Result<Made> {
    let words = messages(language(ask, ""));
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
        control: control(number.clone(), on),
        actions: nonconformity::actions(&names, on),
        nonconformities,
        eight_d: ask.eight_d,
    };
    let name = if number.is_empty() { words.word("doc-sheets-file") } else { number };
    Ok(Made { document: documents::nonconformity::document(&sheets, &options(ask)?, words), name })
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

fn actions(app: &App, ask: &ReportRequest) -> Result<Made> {
    let words = messages(language(ask, ""));
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
        control: control(number_of(ask.kind, if subject.is_empty() { &day } else { &subject }), on),
        scope,
        on,
        actions: register::entries(&rows, words),
        nonconformities: register::ages(&rows.nonconformities, on),
    };
    let name = [words.word("doc-register-file"), subject, on.to_string()];
    let name = name.into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join("-");
    Ok(Made { document: documents::register::document(&register, &options(ask)?, words), name })
}

fn readiness_page(app: &App, ask: &ReportRequest, job: &Job) -> Result<Made> {
    let get =
        readiness::ReadinessGet { on: ask.on, certification_id: ask.certification, language: ask.language.clone() };
    let (on, document) = readiness::page(app, &get, paper(&ask.paper)?, job)?;
    Ok(Made { name: format!("readiness-{on}"), document })
}

fn bound(app: &App, ask: &ReportRequest, job: &Job) -> Result<Made> {
    let mut audits: Vec<_> = ask.audit.into_iter().chain(ask.audits.iter().copied()).collect();
    audits.dedup();
    let Some(first) = audits.first().copied() else { return Err(Refusal::new("value-missing").at("audit").into()) };
    let on = ask.on.unwrap_or_else(|| app.now().day());
    app.read(|db| {
        let audit = store::record::get::<Audit>(db, first)?;
        let pack = AuditPackAsk {
            audits,
            parts: ask.parts.clone(),
            language: language(ask, &audit.language).to_owned(),
            options: options(ask)?,
            eight_d: ask.eight_d,
            on,
            packed: None,
        };
        let document = pack::document(db, app.folder(), &pack, job)?;
        Ok(Made { name: number_of(ask.kind, &audit.number), document })
    })
}
