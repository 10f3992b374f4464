//! The programme document's facts: the planner's matrix and checks of a period, in words.

use super::{ReportRequest, document};
use crate::{
    Result,
    app::{App, planner},
    domain::{AuditState, PersonId, Refusal},
    messages::Messages,
    report::{
        blocks::Tone,
        documents::programme::{self, Audit, Check, Group, Mark, Matter, Risk},
        model,
    },
    rules::programme::{
        checks::CheckOutcome,
        facts::{CellState, Postponed, RowKind},
        matrix::{Matrix, MatrixColumn, MatrixRow},
        said::Said,
    },
    store,
};

pub fn facts(app: &App, ask: &ReportRequest, words: &Messages) -> Result<programme::Programme> {
    let id = ask.programme.ok_or_else(|| Refusal::new("value-missing").at("programme"))?;
    let query = || planner::PlannerQuery { programme_id: id, from: ask.from, to: ask.to, catalogue_ids: Vec::new() };
    let shown = planner::show_matrix(app, query())?;
    let checks = planner::show_checks(app, query())?;
    let (record, risks, workspace, people) = app.read(|db| {
        let record = store::record::get::<crate::domain::Programme>(db, id)?;
        let people = [record.owner_id, record.approved_by].into_iter().flatten().collect();
        Ok((record, store::programme::risks(db, id)?, store::workspace(db)?, store::linked::people(db, &people)?))
    })?;
    let label = |family: &str, value: &str| words.word(&format!("{family}-{}", value.replace('_', "-")));
    let person = |id: Option<PersonId>| id.and_then(|id| people.get(&id).cloned()).unwrap_or_default();
    let approved = [person(record.approved_by), record.approved_on.map(|day| day.to_string()).unwrap_or_default()];
    Ok(programme::Programme {
        organisation: document::organisation(&workspace),
        control: model::DocumentControl {
            version: record.version.clone(),
            ..document::control(record.number.clone(), shown.head.on)
        },
        number: record.number.clone(),
        title: record.title.clone(),
        state: label("programme-state", record.state.as_str()),
        period: model::Span { from: shown.head.from, to: shown.head.to },
        owner: person(record.owner_id),
        approved: approved.into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join(", "),
        terms: terms(&record),
        standards: shown.head.standards.iter().map(|standard| standard.designation.clone()).collect(),
        risks: risks
            .into_iter()
            .map(|risk| Risk {
                kind: label("programme-risk-kind", risk.kind.as_str()),
                text: risk.description,
                treatment: risk.treatment,
            })
            .collect(),
        audits: shown.matrix.columns.iter().map(|column| audit(column, words)).collect(),
        groups: RowKind::ALL.iter().map(|kind| group(*kind, &shown.matrix, words)).collect(),
        checks: checks.checks.into_iter().map(|check| checked(check, words)).collect(),
    })
}

fn terms(record: &crate::domain::Programme) -> Vec<(String, String)> {
    [
        ("doc-programme-purpose", &record.purpose),
        ("report-objectives", &record.objectives),
        ("report-scope", &record.scope),
        ("report-criteria", &record.criteria),
        ("report-methods", &record.methods),
        ("doc-plan-resources", &record.resources),
        ("report-competence", &record.competence_needs),
        ("doc-programme-effectiveness", &record.effectiveness_review),
    ]
    .map(|(code, text)| (code.to_owned(), text.clone()))
    .into()
}

fn audit(column: &MatrixColumn, words: &Messages) -> Audit {
    let label = |family: &str, value: &str| words.word(&format!("{family}-{}", value.replace('_', "-")));
    Audit {
        number: column.number.clone(),
        title: column.title.clone(),
        kind: label("audit-kind", column.kind.as_str()),
        days: model::Span { from: column.from, to: column.to },
        state: label("audit-state", column.state.as_str()),
        is_external: column.is_external,
        is_held: matches!(column.state, AuditState::InProgress | AuditState::Reported | AuditState::Closed),
        moves: column.moves.iter().map(|moved| postponed(moved, words)).collect(),
    }
}

fn postponed(moved: &Postponed, words: &Messages) -> String {
    let day = |day: Option<chrono::NaiveDate>| day.map(|day| day.to_string()).unwrap_or_else(|| "?".into());
    let (from, to) = (day(moved.from), day(moved.to));
    let args = [("from", from.as_str()), ("to", &to), ("by", &moved.by), ("reason", &moved.reason)];
    words.text("doc-programme-moved", args)
}

fn group(kind: RowKind, matrix: &Matrix, words: &Messages) -> Group {
    let mut cells = vec![vec![Mark::NotCovered; matrix.columns.len()]; matrix.rows.len()];
    for cell in &matrix.cells {
        cells[cell.row][cell.column] = mark(cell.state);
    }
    let matter = |(row, cells): (&MatrixRow, Vec<Mark>)| Matter {
        number: row.row.number.clone(),
        name: row.row.name.clone(),
        state: mark(row.state),
        cells,
        last_done: row.last_done,
        next_planned: row.next_planned,
    };
    let of_kind = matrix.rows.iter().zip(cells).filter(|(row, _)| row.row.kind == kind);
    Group {
        name: words.word(&format!("doc-programme-{kind}")),
        is_clauses: kind == RowKind::Clause,
        matters: of_kind.map(matter).collect(),
    }
}

fn mark(state: CellState) -> Mark {
    match state {
        CellState::Done => Mark::Done,
        CellState::Planned => Mark::Planned,
        CellState::Moved => Mark::Moved,
        CellState::NotSampled => Mark::NotSampled,
        CellState::NotCovered => Mark::NotCovered,
    }
}

fn checked(check: planner::CheckRow, words: &Messages) -> Check {
    let spoken = |said: &Vec<Said>| -> Vec<String> {
        let one = |said: &Said| {
            let args: Vec<(&str, &str)> = said.args.iter().map(|(name, value)| (*name, value.as_str())).collect();
            planner::spoken(words, said.code, &args)
        };
        said.iter().map(one).collect()
    };
    let label = |family: &str, value: &str| words.word(&format!("{family}-{}", value.replace('_', "-")));
    Check {
        name: label("check-id", check.id.as_str()),
        outcome: label("check-outcome", check.outcome.as_str()),
        tone: match check.outcome {
            CheckOutcome::Met => Tone::Good,
            CheckOutcome::Open => Tone::Caution,
            CheckOutcome::Missed => Tone::Bad,
            CheckOutcome::NotApplicable => Tone::Muted,
        },
        decided: spoken(&check.decided),
        mend: spoken(&check.mend),
    }
}
