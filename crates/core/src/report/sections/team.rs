//! Who audited, who took part, and how the days were spent.

use super::parts::{heading, lines, section as plain_section};
use crate::report::{
    blocks::{Block, Column, Row, Section, Table},
    model::{AuditReport, Participant, Session, TeamMember},
    words::Words,
};

pub fn section(model: &AuditReport, words: &dyn Words) -> Option<Section> {
    let mut blocks = Vec::new();
    if !model.team.is_empty() {
        blocks.extend([heading(words, 2, "report-audit-team"), team(&model.team, words)]);
    }
    if !model.participants.is_empty() {
        blocks.extend([heading(words, 2, "report-participants"), participants(&model.participants, words)]);
    }
    if !model.agenda.is_empty() {
        blocks.extend([heading(words, 2, "report-agenda"), agenda(&model.agenda, words)]);
    }
    plain_section(words, "report-people", blocks)
}

fn table(columns: Vec<Column>, rows: Vec<Row>) -> Block {
    Block::Table(Table { caption: None, columns, rows, zebra: true, row_heads: true })
}

pub(in crate::report) fn team(team: &[TeamMember], words: &dyn Words) -> Block {
    let columns = vec![
        Column::share(words.plain("report-name"), 1.3),
        Column::share(words.plain("report-role"), 1.0),
        Column::share(words.plain("report-competence"), 1.8),
        Column::share(words.plain("report-assigned-to"), 1.6),
    ];
    let row = |member: &TeamMember| {
        let name = lines([&member.name, &member.organisation]);
        Row::new([name, (&member.role).into(), (&member.competence).into(), member.assigned_to.join(", ").into()])
    };
    table(columns, team.iter().map(row).collect())
}

fn participants(participants: &[Participant], words: &dyn Words) -> Block {
    let columns = vec![
        Column::share(words.plain("report-name"), 1.2),
        Column::share(words.plain("report-function"), 1.4),
        Column::share(words.plain("report-attended"), 2.0),
    ];
    let row = |p: &Participant| Row::new([(&p.name).into(), (&p.function).into(), p.attended.join(", ").into()]);
    table(columns, participants.iter().map(row).collect())
}

fn agenda(agenda: &[Session], words: &dyn Words) -> Block {
    let columns = vec![
        Column::fixed(words.plain("report-time"), 74.0),
        Column::share(words.plain("report-subject-column"), 1.8),
        Column::share(words.plain("report-auditors"), 1.0),
        Column::share(words.plain("report-auditees"), 1.2),
    ];
    table(columns, agenda.iter().map(session).collect())
}

fn session(session: &Session) -> Row {
    let times = format!("{} – {}", session.from.format("%H:%M"), session.to.format("%H:%M"));
    let clauses = session.clauses.join(", ");
    Row::new([
        lines([session.from.format("%Y-%m-%d").to_string(), times]),
        lines([&session.subject, &clauses, &session.place]),
        session.auditors.join(", ").into(),
        session.auditees.join(", ").into(),
    ])
}
