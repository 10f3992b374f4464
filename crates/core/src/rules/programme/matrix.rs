//! The coverage matrix: clauses, processes, sites and services against the audits of the period, external ones included,
//! by date. Shows; never judges (`coverage` and `checks` do).

use serde::Serialize;

use super::facts::{AuditFact, CellState, Facts, LeftOut, Postponed, Row, RowKind};
use crate::domain::{AuditId, AuditKind, AuditState, ExternalEventId};

/// `cells` hold what there is; every other cell is "not covered".
#[derive(Debug, Clone, PartialEq, Serialize, ts_rs::TS)]
pub struct Matrix {
    pub rows: Vec<MatrixRow>,
    pub columns: Vec<MatrixColumn>,
    pub cells: Vec<MatrixCell>,
    pub summary: Vec<KindSummary>,
}

#[derive(Debug, Clone, PartialEq, Serialize, ts_rs::TS)]
pub struct MatrixRow {
    #[serde(flatten)]
    pub row: Row,
    /// Over the period, the best of its cells of internal audits: done, planned, moved, not sampled, not covered.
    pub state: CellState,
    /// The last day an internal audit looked at it, in the period or before.
    pub last_done: Option<chrono::NaiveDate>,
    /// The next internal audit that is to look at it.
    pub next_planned: Option<chrono::NaiveDate>,
}

#[derive(Debug, Clone, PartialEq, Serialize, ts_rs::TS)]
pub struct MatrixColumn {
    pub audit_id: Option<AuditId>,
    pub event_id: Option<ExternalEventId>,
    pub number: String,
    pub title: String,
    pub kind: AuditKind,
    pub is_external: bool,
    pub state: AuditState,
    pub in_programme: bool,
    pub from: chrono::NaiveDate,
    pub to: chrono::NaiveDate,
    /// Newest last.
    pub moves: Vec<Postponed>,
}

#[derive(Debug, Clone, PartialEq, Serialize, ts_rs::TS)]
pub struct MatrixCell {
    /// Places in `rows` and `columns`.
    pub row: usize,
    pub column: usize,
    pub state: CellState,
    pub left_out: Option<LeftOut>,
    pub reason: String,
    /// Where it was moved to.
    pub moved_to: Option<AuditId>,
}

/// How many rows of a kind stand how.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, ts_rs::TS)]
pub struct KindSummary {
    pub kind: RowKind,
    pub rows: usize,
    pub done: usize,
    pub planned: usize,
    pub open: usize,
}

pub fn matrix(facts: &Facts) -> Matrix {
    let columns = columns(facts);
    let cells = columns.iter().enumerate().flat_map(|(column, audit)| {
        audit.touches.iter().map(move |touch| MatrixCell {
            row: touch.row,
            column,
            state: touch.state,
            left_out: touch.left_out,
            reason: touch.reason.clone(),
            moved_to: touch.moved_to,
        })
    });
    let standing = standing(facts);
    Matrix {
        cells: cells.collect(),
        columns: columns.iter().map(|audit| column(audit)).collect(),
        summary: RowKind::ALL.iter().map(|kind| summary(facts, *kind, &standing)).collect(),
        rows: facts.rows.iter().zip(standing).map(|(row, standing)| standing.of(row)).collect(),
    }
}

/// The audits of the period, by date.
fn columns(facts: &Facts) -> Vec<&AuditFact> {
    let mut audits: Vec<&AuditFact> =
        facts.audits.iter().filter(|audit| audit.to >= facts.from && audit.from <= facts.to).collect();
    audits.sort_by(|a, b| (a.from, a.to, &a.number, a.id).cmp(&(b.from, b.to, &b.number, b.id)));
    audits
}

fn column(audit: &AuditFact) -> MatrixColumn {
    MatrixColumn {
        audit_id: audit.audit_id(),
        event_id: audit.event,
        number: audit.number.clone(),
        title: audit.title.clone(),
        kind: audit.kind,
        is_external: audit.kind.is_external(),
        state: audit.state,
        in_programme: audit.in_programme,
        from: audit.from,
        to: audit.to,
        moves: audit.moves.clone(),
    }
}

/// How a row stands over all audits.
#[derive(Debug, Clone, Copy, Default)]
pub struct Standing {
    pub state: Option<CellState>,
    pub last_done: Option<chrono::NaiveDate>,
    pub next_planned: Option<chrono::NaiveDate>,
}

impl Standing {
    fn of(self, row: &Row) -> MatrixRow {
        MatrixRow {
            row: row.clone(),
            state: self.state.unwrap_or(CellState::NotCovered),
            last_done: self.last_done,
            next_planned: self.next_planned,
        }
    }
}

const fn rank(state: CellState) -> u8 {
    match state {
        CellState::Done => 4,
        CellState::Planned => 3,
        CellState::Moved => 2,
        CellState::NotSampled => 1,
        CellState::NotCovered => 0,
    }
}

/// One pass over what was touched, whatever the number of rows times audits. External audits are shown, and count for
/// nothing here: the certification body's sample is not the organisation's own programme.
pub fn standing(facts: &Facts) -> Vec<Standing> {
    let mut standing = vec![Standing::default(); facts.rows.len()];
    for audit in facts.audits.iter().filter(|audit| audit.is_internal()) {
        let in_period = audit.to >= facts.from && audit.to <= facts.to;
        for touch in &audit.touches {
            let row = &mut standing[touch.row];
            if in_period && row.state.is_none_or(|state| rank(touch.state) > rank(state)) {
                row.state = Some(touch.state);
            }
            match touch.state {
                CellState::Done => row.last_done = row.last_done.max(Some(audit.to)),
                CellState::Planned => {
                    row.next_planned = Some(row.next_planned.map_or(audit.to, |day| day.min(audit.to)));
                }
                _ => {}
            }
        }
    }
    standing
}

fn summary(facts: &Facts, kind: RowKind, standing: &[Standing]) -> KindSummary {
    let rows: Vec<usize> = facts.of_kind(kind).collect();
    let count = |state| rows.iter().filter(|row| standing[**row].state == Some(state)).count();
    let (done, planned) = (count(CellState::Done), count(CellState::Planned));
    KindSummary { kind, rows: rows.len(), done, planned, open: rows.len() - done - planned }
}

#[cfg(test)]
mod tests {
    use super::super::made::*;
    use super::*;

    #[test]
    fn a_row_shows_the_best_of_its_cells_and_every_cell_its_own() {
        let mut facts = facts(&["4.1", "9.2", "9.3"]);
        facts.audits = vec![
            audit(1, "2026-05-04", &[(0, CellState::Planned), (1, CellState::NotSampled)]),
            done(audit(2, "2026-02-02", &[(0, CellState::Done), (1, CellState::Moved)])),
        ];
        let matrix = matrix(&facts);
        let numbers: Vec<_> = matrix.columns.iter().map(|column| column.number.as_str()).collect();
        assert_eq!(numbers, ["IA-2", "IA-1"], "by date");
        let states: Vec<_> = matrix.rows.iter().map(|row| row.state).collect();
        assert_eq!(states, [CellState::Done, CellState::Moved, CellState::NotCovered]);
        assert_eq!(matrix.cells.len(), 4);
        assert_eq!(matrix.rows[0].last_done, Some(day("2026-02-03")));
        assert_eq!(matrix.rows[0].next_planned, Some(day("2026-05-05")));
        let clauses = &matrix.summary[0];
        assert_eq!((clauses.done, clauses.planned, clauses.open), (1, 0, 2));
    }

    #[test]
    fn an_external_audit_is_a_column_and_covers_nothing_of_the_own_programme() {
        let mut facts = facts(&["4.1"]);
        facts.audits = vec![surveillance(9, "2026-09-07", &[(0, CellState::Done)])];
        let matrix = matrix(&facts);
        assert!(matrix.columns[0].is_external);
        assert_eq!(matrix.cells[0].state, CellState::Done);
        assert_eq!(matrix.rows[0].state, CellState::NotCovered);
    }

    #[test]
    fn audits_outside_the_period_are_no_columns_but_date_the_last_look() {
        let mut facts = facts(&["4.1"]);
        facts.audits = vec![done(audit(1, "2025-03-03", &[(0, CellState::Done)]))];
        let matrix = matrix(&facts);
        assert!(matrix.columns.is_empty() && matrix.cells.is_empty());
        assert_eq!((matrix.rows[0].state, matrix.rows[0].last_done), (CellState::NotCovered, Some(day("2025-03-04"))));
    }
}
