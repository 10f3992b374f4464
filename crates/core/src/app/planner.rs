//! The programme planner: what is covered, what comes first, what is wrong with a programme, and a proposal that a lead
//! accepts whole or in parts. The rules are `rules/programme/`; this reads their facts and writes what was accepted.

mod accept;
mod facts;
mod words;

use chrono::NaiveDate;
use rusqlite::Connection;
use serde::{Deserialize, Serialize};

pub use accept::{PartAccepted, ProgrammeAccept, ProgrammeAccepted, ProgrammePropose, ProgrammeProposed, accept, dry};
pub(super) use accept::{add_scope, plan, put};
pub use facts::{Scope, add_moves, gather, has_questions, topics};
pub use words::spoken;

use super::App;
use crate::{
    Result,
    domain::{organisation, *},
    rules::programme::{
        checks::{CheckClass, CheckId, CheckOutcome, checks},
        coverage::{Round, rounds},
        dates::Window,
        facts::{Facts, Row, RowKind},
        matrix::{Matrix, matrix},
        priority::{PriorityLevel, priorities},
        said::Said,
    },
    store::record,
};

/// A programme, by itself over its own period and against the standards of its audits.
#[derive(Debug, Deserialize, ts_rs::TS)]
#[serde(deny_unknown_fields)]
pub struct PlannerQuery {
    pub programme_id: ProgrammeId,
    /// Another period: the three years of a certification cycle.
    #[serde(default)]
    #[ts(optional)]
    pub from: Option<NaiveDate>,
    #[serde(default)]
    #[ts(optional)]
    pub to: Option<NaiveDate>,
    /// Other standards than those of the programme's audits.
    #[serde(default)]
    #[ts(optional, as = "Option<Vec<CatalogueId>>")]
    pub catalogue_ids: Vec<CatalogueId>,
}

/// What an answer is about.
#[derive(Debug, Clone, PartialEq, Serialize, ts_rs::TS)]
pub struct PlannerHead {
    pub programme_id: ProgrammeId,
    pub number: String,
    pub title: String,
    pub on: NaiveDate,
    pub from: NaiveDate,
    pub to: NaiveDate,
    pub standards: Vec<PlannerStandard>,
    /// What each external audit of the period is to be prepared by.
    pub rounds: Vec<PlannerRound>,
}

#[derive(Debug, Clone, PartialEq, Serialize, ts_rs::TS)]
pub struct PlannerStandard {
    pub catalogue_id: CatalogueId,
    pub designation: String,
}

#[derive(Debug, Clone, PartialEq, Serialize, ts_rs::TS)]
pub struct PlannerRound {
    #[serde(flatten)]
    pub round: Round,
    /// For the last internal audit and the management review.
    pub window: Window,
}

#[derive(Debug, Clone, PartialEq, Serialize, ts_rs::TS)]
pub struct ProgrammeMatrix {
    pub head: PlannerHead,
    #[serde(flatten)]
    pub matrix: Matrix,
}

#[derive(Debug, Clone, PartialEq, Serialize, ts_rs::TS)]
pub struct ProgrammePriorities {
    pub head: PlannerHead,
    /// What wants an audit most comes first.
    pub rows: Vec<PriorityRow>,
}

#[derive(Debug, Clone, PartialEq, Serialize, ts_rs::TS)]
pub struct PriorityRow {
    #[serde(flatten)]
    pub row: Row,
    #[ts(type = "number")]
    pub points: i64,
    pub level: PriorityLevel,
    pub reasons: Vec<Said>,
}

#[derive(Debug, Clone, PartialEq, Serialize, ts_rs::TS)]
pub struct ProgrammeChecks {
    pub head: PlannerHead,
    pub checks: Vec<CheckRow>,
}

/// A check with what it is about by name.
#[derive(Debug, Clone, PartialEq, Serialize, ts_rs::TS)]
pub struct CheckRow {
    pub id: CheckId,
    pub outcome: CheckOutcome,
    pub class: CheckClass,
    pub source: String,
    pub decided: Vec<Said>,
    pub mend: Vec<Said>,
    pub rows: Vec<PlannedRow>,
    pub audits: Vec<crate::store::linked::Titled>,
}

/// A clause, process, site or service by name.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, ts_rs::TS)]
pub struct PlannedRow {
    pub kind: RowKind,
    pub id: String,
    pub number: String,
    pub name: String,
}

impl PlannedRow {
    pub fn of(row: &Row) -> Self {
        Self { kind: row.kind, id: row.id.to_string(), number: row.number.clone(), name: row.name.clone() }
    }
}

pub fn show_matrix(app: &App, query: PlannerQuery) -> Result<ProgrammeMatrix> {
    let today = app.now().day();
    app.read(|db| {
        let (scope, mut facts) = asked(db, &query, today)?;
        add_moves(db, &mut facts)?;
        Ok(ProgrammeMatrix { head: head(&scope, &facts), matrix: matrix(&facts) })
    })
}

pub fn show_priorities(app: &App, query: PlannerQuery) -> Result<ProgrammePriorities> {
    let today = app.now().day();
    app.read(|db| {
        let (scope, facts) = asked(db, &query, today)?;
        let mut found = priorities(&facts);
        found.sort_by(|a, b| b.points.cmp(&a.points).then(a.row.cmp(&b.row)));
        let row = |priority: crate::rules::programme::priority::Priority| PriorityRow {
            row: facts.rows[priority.row].clone(),
            points: priority.points,
            level: priority.level,
            reasons: priority.reasons,
        };
        Ok(ProgrammePriorities { head: head(&scope, &facts), rows: found.into_iter().map(row).collect() })
    })
}

pub fn show_checks(app: &App, query: PlannerQuery) -> Result<ProgrammeChecks> {
    let today = app.now().day();
    app.read(|db| {
        let (scope, facts) = asked(db, &query, today)?;
        let row = |check: crate::rules::programme::checks::ProgrammeCheck| CheckRow {
            id: check.id,
            outcome: check.outcome,
            class: check.class,
            source: check.source.to_owned(),
            decided: check.decided,
            mend: check.mend,
            rows: check.rows.iter().map(|row| PlannedRow::of(&facts.rows[*row])).collect(),
            audits: titled(&facts, &check.audits),
        };
        Ok(ProgrammeChecks { head: head(&scope, &facts), checks: checks(&facts).into_iter().map(row).collect() })
    })
}

fn titled(facts: &Facts, ids: &[AuditId]) -> Vec<crate::store::linked::Titled> {
    let named = facts.audits.iter().filter(|audit| ids.contains(&audit.id));
    let titled = named.map(|audit| crate::store::linked::Titled {
        id: audit.id.to_string(),
        number: audit.number.clone(),
        title: audit.title.clone(),
    });
    titled.collect()
}

/// The scope asked about and its facts.
fn asked(db: &Connection, query: &PlannerQuery, on: NaiveDate) -> Result<(Scope, Facts)> {
    let scope = scope(db, query, on)?;
    let facts = gather(db, &scope)?;
    Ok((scope, facts))
}

fn scope(db: &Connection, query: &PlannerQuery, on: NaiveDate) -> Result<Scope> {
    super::reference::require(db, Entity::Programme, query.programme_id, "programme_id")?;
    super::reference::require_each(db, Entity::Catalogue, &query.catalogue_ids, "catalogue_ids")?;
    let programme: Programme = record::get(db, query.programme_id)?;
    let (from, to) = (query.from.unwrap_or(programme.period_from), query.to.unwrap_or(programme.period_to));
    organisation::ordered("to", Some(from), Some(to))?;
    Ok(Scope { on, from, to, catalogues: query.catalogue_ids.clone(), programme })
}

fn head(scope: &Scope, facts: &Facts) -> PlannerHead {
    let standard = |standard: &crate::rules::programme::facts::StandardFact| PlannerStandard {
        catalogue_id: standard.id,
        designation: standard.designation.clone(),
    };
    PlannerHead {
        programme_id: scope.programme.id,
        number: scope.programme.number.clone(),
        title: scope.programme.title.clone(),
        on: scope.on,
        from: scope.from,
        to: scope.to,
        standards: facts.standards.iter().map(standard).collect(),
        rounds: rounds(facts)
            .into_iter()
            .map(|round| PlannerRound { window: Window::before(round.on), round })
            .collect(),
    }
}

/// What was accepted, newest first.
pub fn accepted(app: &App, input: super::programme::ProgrammeRef) -> Result<Vec<ProgrammeProposal>> {
    app.read(|db| crate::store::planner::proposals(db, input.id))
}
