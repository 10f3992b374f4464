//! The key figures over a period (DOMAIN.md section 5): which rows count for which formula. The formulas are `domain::kpi`.

use std::collections::BTreeMap;

use chrono::NaiveDate;
use rusqlite::Connection;
use serde::{Deserialize, Serialize};

use super::App;
use crate::{
    Result,
    domain::{
        kpi::{self, LoopRow, Ratio},
        repeat::ClosedEffective,
        vocabulary, *,
    },
    store::kpi::{self as rows, Period},
};

vocabulary! {
    /// The formula: its name is the message `kpi-id-…`, what it counts `kpi-id-…-formula`.
    KpiId {
        ProgrammeCompletion = "programme_completion",
        CoverageClauses = "coverage_clauses",
        CoverageProcesses = "coverage_processes",
        CoverageSites = "coverage_sites",
        CoverageServices = "coverage_services",
        ReportPunctuality = "report_punctuality",
        FindingsPerDay = "findings_per_day",
        MajorsPerDay = "majors_per_day",
        MinorsPerDay = "minors_per_day",
        OnTimeReply = "on_time_reply",
        OnTimeClosure = "on_time_closure",
        OnTimeActions = "on_time_actions",
        AgeUpTo30 = "age_up_to_30",
        AgeUpTo60 = "age_up_to_60",
        AgeUpTo90 = "age_up_to_90",
        AgeOver90 = "age_over_90",
        AgeMedian = "age_median",
        AgeMax = "age_max",
        OverdueRate = "overdue_rate",
        Recurrence = "recurrence",
        Effectiveness = "effectiveness",
        DisputeRate = "dispute_rate",
        InternalCatchRate = "internal_catch_rate",
        OfiUptake = "ofi_uptake",
        IndependenceExceptions = "independence_exceptions",
    }
}

vocabulary! {
    KpiUnit { Share = "share", PerDay = "per_day", Count = "count", Days = "days" }
}

/// Both days included; without them the twelve months up to today.
#[derive(Debug, Default, Deserialize, ts_rs::TS)]
#[serde(default, deny_unknown_fields)]
pub struct KpiPeriod {
    #[ts(optional)]
    pub from: Option<NaiveDate>,
    #[ts(optional)]
    pub to: Option<NaiveDate>,
    /// Days after the audit's last day within which a report is punctual; 14 by default.
    #[ts(optional)]
    pub report_days: Option<i64>,
}

/// A figure. `value` is missing where there is nothing to divide by: "none due" is neither 0 % nor 100 %.
#[derive(Debug, Clone, PartialEq, Serialize, ts_rs::TS)]
pub struct Kpi {
    pub id: KpiId,
    pub unit: KpiUnit,
    /// A share from 0 to 1, days, or a count.
    pub value: Option<f64>,
    /// Of a share: so many of so many.
    pub ratio: Option<Ratio>,
}

#[derive(Debug, Clone, PartialEq, Serialize, ts_rs::TS)]
pub struct KpiList {
    pub from: NaiveDate,
    pub to: NaiveDate,
    pub figures: Vec<Kpi>,
}

pub fn list(app: &App, input: KpiPeriod) -> Result<KpiList> {
    let today = app.now().day();
    let to = input.to.unwrap_or(today);
    let from = input.from.unwrap_or_else(|| to.checked_sub_months(chrono::Months::new(12)).unwrap_or(to));
    organisation::ordered("to", Some(from), Some(to))?;
    let period = Period { from, to };
    let report_days = input.report_days.unwrap_or(14);
    app.read(|db| {
        let mut figures = of_audits(db, period, report_days)?;
        figures.extend(of_nonconformities(db, period, today)?);
        figures.extend(of_the_open(db, today)?);
        figures.sort_by_key(|figure| figure.id);
        Ok(KpiList { from, to, figures })
    })
}

fn share(id: KpiId, ratio: Ratio) -> Kpi {
    Kpi { id, unit: KpiUnit::Share, value: ratio.share(), ratio: Some(ratio) }
}

fn number(id: KpiId, unit: KpiUnit, value: Option<f64>) -> Kpi {
    Kpi { id, unit, value, ratio: None }
}

fn of_audits(db: &Connection, period: Period, report_days: i64) -> Result<Vec<Kpi>> {
    let coverage = |id, entity| -> Result<Kpi> {
        let (audited, all) = rows::covered(db, period, entity)?;
        Ok(share(id, kpi::coverage(&audited, &all)))
    };
    let (overrides, assignments) = rows::independence(db, period)?;
    Ok(vec![
        share(KpiId::ProgrammeCompletion, kpi::programme_completion(&rows::planned_audits(db, period)?)),
        coverage(KpiId::CoverageClauses, Entity::Clause)?,
        coverage(KpiId::CoverageProcesses, Entity::Process)?,
        coverage(KpiId::CoverageSites, Entity::Site)?,
        coverage(KpiId::CoverageServices, Entity::Service)?,
        share(KpiId::ReportPunctuality, kpi::report_punctuality(&rows::reports(db, period)?, report_days)),
        share(KpiId::OfiUptake, kpi::ofi_uptake(&rows::opportunities(db, period)?)),
        share(KpiId::IndependenceExceptions, kpi::independence_exceptions(overrides, assignments)),
    ])
}

fn of_nonconformities(db: &Connection, period: Period, today: NaiveDate) -> Result<Vec<Kpi>> {
    let raised = rows::raised(db, period, today)?;
    let days = rows::audit_days(db, period)?;
    let per_day = |id, grade| number(id, KpiUnit::PerDay, kpi::findings_per_audit_day(&audited(&raised), grade, days));
    let on_time = |id, promises: &[kpi::Promise]| share(id, kpi::on_time(promises, period.from, period.to));
    Ok(vec![
        per_day(KpiId::FindingsPerDay, None),
        per_day(KpiId::MajorsPerDay, Some(GradeKind::Major)),
        per_day(KpiId::MinorsPerDay, Some(GradeKind::Minor)),
        on_time(KpiId::OnTimeReply, &rows::replies(db, period)?),
        on_time(KpiId::OnTimeClosure, &rows::closures(db, period)?),
        on_time(KpiId::OnTimeActions, &rows::action_promises(db, period)?),
        share(KpiId::Recurrence, recurrence(&raised, rows::closed(db)?)),
        share(KpiId::Effectiveness, kpi::effectiveness(&rows::first_checked(db, period, today)?)),
        share(KpiId::DisputeRate, kpi::dispute_rate(&rows::issued(db, period, today)?)),
        share(KpiId::InternalCatchRate, kpi::internal_catch_rate(&raised)),
    ])
}

/// What audits found; a complaint has no audit days.
fn audited(raised: &[LoopRow]) -> Vec<LoopRow> {
    use NonconformitySource::{ExternalAudit, InternalAudit};
    raised.iter().filter(|row| matches!(row.source, InternalAudit | ExternalAudit)).copied().collect()
}

/// By clause and process: only those can be twins, and all against all would take the square of their number.
fn recurrence(raised: &[LoopRow], closed: Vec<ClosedEffective>) -> Ratio {
    let mut past: BTreeMap<_, Vec<ClosedEffective>> = BTreeMap::new();
    closed.into_iter().for_each(|old| past.entry((old.clause_id, old.process_id)).or_default().push(old));
    let mut new: BTreeMap<_, Vec<LoopRow>> = BTreeMap::new();
    raised.iter().for_each(|row| new.entry((row.clause_id, row.process_id)).or_default().push(*row));
    let ratios = new.iter().map(|(key, rows)| kpi::recurrence(rows, past.get(key).map_or(&[], Vec::as_slice)));
    ratios.fold(Ratio::default(), |sum, ratio| Ratio { part: sum.part + ratio.part, whole: sum.whole + ratio.whole })
}

fn of_the_open(db: &Connection, today: NaiveDate) -> Result<Vec<Kpi>> {
    let open = rows::open(db, today)?;
    let ageing = kpi::ageing(&open, today);
    let ids = [KpiId::AgeUpTo30, KpiId::AgeUpTo60, KpiId::AgeUpTo90, KpiId::AgeOver90];
    let buckets = ids.into_iter().zip(&ageing.buckets);
    let mut figures: Vec<_> = buckets.map(|(id, (_, count))| number(id, KpiUnit::Count, Some(*count as f64))).collect();
    figures.push(number(KpiId::AgeMedian, KpiUnit::Days, ageing.median));
    figures.push(number(KpiId::AgeMax, KpiUnit::Days, ageing.max.map(|days| days as f64)));
    figures.push(share(KpiId::OverdueRate, kpi::overdue_rate(&open)));
    Ok(figures)
}
