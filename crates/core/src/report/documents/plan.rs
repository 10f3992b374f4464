//! The audit plan with its agenda, as ISO 19011 6.3.2 lists what a plan holds: objectives, scope, criteria, places, days,
//! sessions, team and roles, methods, resources, confidentiality, follow-up.

use std::collections::BTreeMap;

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use super::bind::Part;
use crate::report::{
    blocks::{
        Block, Callout, Column, Cover, Document, Heading, Paragraph, Rich, Role, Row, Section, Signature, Span, Table,
        Tone,
    },
    model::{AuditReport, Session},
    sections::{
        About, Options, audit, document as document_of, number,
        parts::{Facts, bullets, heading, lines, section, span, under},
        team,
    },
    words::Words,
};

/// What only the plan says; the rest is the audit's own.
#[derive(Debug, Clone, PartialEq, Default, Serialize, Deserialize)]
pub struct PlanFacts {
    /// Of the plan: "IA-2026-03-P".
    pub number: String,
    pub dated: NaiveDate,
    /// Prepared, so that it binds.
    pub is_agreed: bool,
    /// Where part of it is done from afar.
    pub remote: Option<Remote>,
    pub resources: Vec<String>,
    /// What is to be looked at again, from earlier audits.
    pub follow_up: Vec<String>,
    pub sampling: String,
    /// What the plan says of a clause, process, site or service.
    pub matters: Vec<Matter>,
}

#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct Remote {
    pub share_percent: i64,
    pub risk: String,
    pub agreed_by: String,
    pub fallback: String,
}

#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct Matter {
    /// "Clause 8.6.1 Incident management", "Site Kraków".
    pub what: String,
    /// "Planned", "Left out", "Moved to IA-2026-05".
    pub decision: String,
    pub reason: String,
}

pub fn document(model: &AuditReport, plan: &PlanFacts, options: &Options, words: &dyn Words) -> Document {
    let title = words.word("doc-plan-title", &[("audit", model.audit.number.as_str().into())]);
    let control = control(model, plan);
    let about = About {
        control: &control,
        organisation: &model.organisation.name,
        title,
        subject: words.word("doc-plan-subject", &[("organisation", (&model.organisation.name).into())]),
    };
    let (status, tone) =
        if plan.is_agreed { ("doc-plan-status-agreed", Tone::Good) } else { ("report-status-draft", Tone::Caution) };
    let mut sections = sections(model, plan, words);
    number(&mut sections);
    let cover = Cover {
        brief: true,
        kicker: words.plain("doc-plan-kicker"),
        title: format!("{}  {}", model.audit.number, model.audit.title),
        subtitle: model.organisation.name.clone(),
        badge: Some((words.plain(status), tone)),
        facts: Vec::new(),
        blocks: overview(model, plan, words).into_iter().collect(),
    };
    document_of(&about, cover, sections, options, words)
}

/// As a part of a pack. What stands on the plan's cover comes before its sections.
pub fn part(model: &AuditReport, plan: &PlanFacts, title: String, words: &dyn Words) -> Part {
    let anchor = format!("part:plan:{}", model.audit.number);
    Part {
        anchor,
        title,
        intro: overview(model, plan, words).into_iter().collect(),
        sections: sections(model, plan, words),
    }
}

fn control(model: &AuditReport, plan: &PlanFacts) -> crate::report::model::DocumentControl {
    use crate::report::model::Status;
    let status = if plan.is_agreed { Status::Final } else { Status::Draft };
    crate::report::model::DocumentControl {
        number: plan.number.clone(),
        version: if plan.is_agreed { "1.0" } else { "0.1" }.into(),
        status,
        dated: plan.dated,
        versions: Vec::new(),
        ..model.control.clone()
    }
}

fn overview(model: &AuditReport, plan: &PlanFacts, words: &dyn Words) -> Option<Block> {
    let audit = &model.audit;
    let lead = model.team.first().map(|member| member.name.clone()).unwrap_or_default();
    Facts::new(words)
        // The longer label first: the second one of a line has less room.
        .short("report-document-number", &plan.number)
        .short("doc-planned", audit.planned.map(span).unwrap_or_default())
        .short("report-lead", lead)
        .short("report-confidentiality", &model.control.confidentiality)
        .block()
}

fn sections(model: &AuditReport, plan: &PlanFacts, words: &dyn Words) -> Vec<Section> {
    // A plan is made before: what came of it is the report's.
    let planned =
        AuditReport { audit: crate::report::model::Audit { performed: None, ..model.audit.clone() }, ..pick(model) };
    let audit = audit::section(&planned, words).map(|section| Section { new_page: false, ..section });
    [
        audit,
        section(words, "doc-plan-people", people(model, words)),
        Some(Section {
            heading: Heading::new(1, words.plain("doc-plan-agenda")).anchor("doc-plan-agenda"),
            blocks: agenda(&model.agenda, words),
            new_page: false,
        }),
        section(words, "doc-plan-matters", matters(&plan.matters, words)),
        section(words, "doc-plan-arrangements", arrangements(model, plan, words)),
        Some(agreement(model, words)),
    ]
    .into_iter()
    .flatten()
    .collect()
}

/// Only what `audit::section` reads: the records of a large audit are not copied for it.
fn pick(model: &AuditReport) -> AuditReport {
    AuditReport { organisation: model.organisation.clone(), ..AuditReport::default() }
}

fn people(model: &AuditReport, words: &dyn Words) -> Vec<Block> {
    let mut blocks =
        under(words, 2, "report-audit-team", (!model.team.is_empty()).then(|| team::team(&model.team, words)));
    let others: Vec<_> = model.participants.iter().filter(|one| !one.function.is_empty()).cloned().collect();
    let table = || {
        let columns =
            vec![Column::share(words.plain("report-name"), 1.0), Column::share(words.plain("report-function"), 2.0)];
        table(columns, others.iter().map(|one| Row::new([(&one.name).into(), (&one.function).into()])).collect())
    };
    blocks.extend(under(words, 2, "doc-plan-others", (!others.is_empty()).then(table)));
    blocks
}

fn table(columns: Vec<Column>, rows: Vec<Row>) -> Block {
    Block::Table(Table { caption: None, columns, rows, zebra: true, row_heads: true })
}

/// A table a day.
fn agenda(sessions: &[Session], words: &dyn Words) -> Vec<Block> {
    if sessions.is_empty() {
        let text = vec![Block::text(words.plain("doc-plan-no-agenda"))];
        return vec![Block::Callout(Callout { tone: Tone::Caution, title: None, blocks: text })];
    }
    let mut days: BTreeMap<NaiveDate, Vec<&Session>> = BTreeMap::new();
    for session in sessions {
        days.entry(session.from.date()).or_default().push(session);
    }
    let note = Paragraph { text: words.plain("doc-plan-agenda-note").into(), role: Role::Small, keep_with_next: true };
    let mut blocks = vec![Block::Paragraph(note)];
    for (day, sessions) in days {
        blocks.push(Block::Heading(Heading::new(2, words.date(day)).unlisted()));
        blocks.push(one_day(&sessions, words));
    }
    blocks
}

fn one_day(sessions: &[&Session], words: &dyn Words) -> Block {
    let columns = vec![
        Column::fixed(words.plain("report-time"), 78.0),
        Column::share(words.plain("doc-plan-session"), 1.7),
        Column::share(words.plain("doc-place"), 0.9),
        Column::share(words.plain("report-auditors"), 0.9),
        Column::share(words.plain("report-auditees"), 1.1),
    ];
    table(columns, sessions.iter().map(|one| session(one)).collect())
}

fn session(session: &Session) -> Row {
    let times = format!("{} – {}", session.from.format("%H:%M"), session.to.format("%H:%M"));
    let clauses = Span::new(session.clauses.join(", ")).tone(Tone::Muted);
    Row::new([
        times.into(),
        lines([Rich::from(&session.subject), clauses.into()]),
        (&session.place).into(),
        session.auditors.join(", ").into(),
        session.auditees.join(", ").into(),
    ])
}

fn matters(matters: &[Matter], words: &dyn Words) -> Vec<Block> {
    if matters.is_empty() {
        return Vec::new();
    }
    let columns = vec![
        Column::share(words.plain("doc-plan-matter"), 1.6),
        Column::share(words.plain("report-decision"), 0.9),
        Column::share(words.plain("report-reason"), 1.5),
    ];
    let row = |one: &Matter| Row::new([(&one.what).into(), (&one.decision).into(), (&one.reason).into()]);
    vec![Block::intro(words.plain("doc-plan-matters-intro")), table(columns, matters.iter().map(row).collect())]
}

fn arrangements(model: &AuditReport, plan: &PlanFacts, words: &dyn Words) -> Vec<Block> {
    let mut blocks: Vec<_> = Facts::new(words)
        .list("doc-plan-resources", &plan.resources)
        .add("doc-plan-sampling", &plan.sampling)
        .add("report-confidentiality", &model.control.confidentiality)
        .list("report-distribution", &model.distribution.iter().map(recipient).collect::<Vec<_>>())
        .block()
        .into_iter()
        .collect();
    blocks.extend(plan.remote.iter().flat_map(|remote| under(words, 2, "doc-plan-remote", afar(remote, words))));
    let earlier = bullets(&plan.follow_up).unwrap_or_else(|| Block::text(words.plain("doc-plan-follow-up-none")));
    blocks.extend([heading(words, 2, "doc-plan-follow-up"), earlier]);
    blocks.extend([heading(words, 2, "doc-plan-after"), Block::text(words.plain("doc-plan-after-text"))]);
    blocks
}

fn recipient(one: &crate::report::model::Recipient) -> String {
    [&one.name, &one.function].into_iter().filter(|part| !part.is_empty()).cloned().collect::<Vec<_>>().join(", ")
}

fn afar(remote: &Remote, words: &dyn Words) -> Option<Block> {
    Facts::new(words)
        .short("doc-plan-remote-share", format!("{} %", remote.share_percent))
        .short("doc-plan-remote-agreed", &remote.agreed_by)
        .add("doc-plan-remote-risk", &remote.risk)
        .add("doc-plan-remote-fallback", &remote.fallback)
        .block()
}

fn agreement(model: &AuditReport, words: &dyn Words) -> Section {
    let signature = |one: &crate::report::model::SignOff| Signature {
        role: one.role.clone(),
        name: one.name.clone(),
        date: String::new(),
        statement: String::new(),
    };
    let mut signatures: Vec<_> = model.sign_off.iter().map(signature).collect();
    if signatures.len() < 2 {
        // Somebody agrees for the other side, named or not.
        let role = words.plain("doc-plan-auditee");
        signatures.push(Signature { role, name: String::new(), date: String::new(), statement: String::new() });
    }
    let blocks = vec![Block::intro(words.plain("doc-plan-agreement-text")), Block::Signatures(signatures)];
    Section {
        heading: Heading::new(1, words.plain("doc-plan-agreement")).anchor("doc-plan-agreement"),
        blocks,
        new_page: false,
    }
}
