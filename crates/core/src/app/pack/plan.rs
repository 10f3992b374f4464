//! What a pack would hold, before it is written: what goes in, what stays at home and why, what is missing, what to know.
//! Writes nothing and reads no evidence.

use std::collections::BTreeMap;

use serde::Serialize;

use super::{
    super::App,
    gather::{Gathered, REPORT, gather},
    items::{PackLeftOut, PackWarning},
    order::PackOrder,
};
use crate::{
    Result,
    domain::{EvidenceId, IssuedPackId, PackDifference, PackProfile, PackScopeKind},
};

#[derive(Debug, Clone, PartialEq, Serialize, ts_rs::TS)]
pub struct PackPlan {
    pub scope_kind: PackScopeKind,
    pub scope: String,
    pub profile: PackProfile,
    pub recipient: String,
    pub purpose: String,
    /// What it will be called, as long as no other pack is sealed before.
    pub number: String,
    pub base: String,
    /// The number of the pack it replaces; empty where it replaces none.
    pub supersedes: String,
    /// Records by kind; what is only referred to is counted, too.
    pub records: Vec<PackCount>,
    pub evidence: Vec<PlannedItem>,
    /// Paths of the reports in the pack.
    pub reports: Vec<String>,
    pub left_out: Vec<PackLeftOut>,
    pub redactions: Vec<PackRedaction>,
    pub gaps: Vec<PackGap>,
    pub warnings: Vec<PackWarning>,
    pub differences: Vec<PackDifference>,
    /// Private notes and remarks on these records: they never go in.
    pub private_notes: i64,
    pub remarks: i64,
    /// Of the evidence.
    pub bytes: u64,
}

#[derive(Debug, Clone, PartialEq, Eq, Serialize, ts_rs::TS)]
pub struct PackCount {
    pub entity: String,
    pub count: u64,
}

#[derive(Debug, Clone, PartialEq, Eq, Serialize, ts_rs::TS)]
pub struct PlannedItem {
    pub id: EvidenceId,
    pub number: String,
    pub title: String,
    pub path: String,
    pub size: u64,
    pub sha256: String,
    /// Numbers of what stays at home for it.
    pub instead_of: Vec<String>,
}

#[derive(Debug, Clone, PartialEq, Eq, Serialize, ts_rs::TS)]
pub struct PackGap {
    pub what: String,
    pub text: String,
}

#[derive(Debug, Clone, PartialEq, Eq, Serialize, ts_rs::TS)]
pub struct PackRedaction {
    pub number: String,
    pub what: String,
    pub by: String,
    pub why: String,
}

pub fn plan(app: &App, order: PackOrder) -> Result<PackPlan> {
    let gathered = gather(app, &order, IssuedPackId(uuid::Uuid::nil()), app.now())?;
    Ok(shown(&gathered))
}

fn shown(gathered: &Gathered) -> PackPlan {
    let index = &gathered.index;
    PackPlan {
        scope_kind: gathered.matter.kind,
        scope: gathered.matter.shown.clone(),
        profile: gathered.profile,
        recipient: index.recipient.clone(),
        purpose: index.purpose.clone(),
        number: gathered.number.clone(),
        base: gathered.base.clone(),
        supersedes: gathered.replaced.as_ref().map(|pack| pack.number.clone()).unwrap_or_default(),
        records: counts(gathered),
        evidence: items(gathered),
        reports: vec![REPORT.to_owned()],
        left_out: gathered.left_out.clone(),
        redactions: index
            .redactions
            .iter()
            .cloned()
            .map(|one| PackRedaction { number: one.number, what: one.what, by: one.by, why: one.why })
            .collect(),
        gaps: index.gaps.iter().cloned().map(|gap| PackGap { what: gap.what, text: gap.text }).collect(),
        warnings: gathered.warnings.clone(),
        differences: gathered.differences.clone(),
        private_notes: gathered.private_notes,
        remarks: gathered.remarks,
        bytes: index.evidence.iter().map(|item| item.size).sum(),
    }
}

fn counts(gathered: &Gathered) -> Vec<PackCount> {
    let mut counts: BTreeMap<&str, u64> = BTreeMap::new();
    gathered.index.records.iter().for_each(|record| *counts.entry(&record.entity).or_default() += 1);
    counts.into_iter().map(|(entity, count)| PackCount { entity: entity.to_owned(), count }).collect()
}

fn items(gathered: &Gathered) -> Vec<PlannedItem> {
    let both = gathered.taken.iter().zip(&gathered.index.evidence);
    both.map(|(taken, item)| PlannedItem {
        id: taken.item.id,
        number: item.number.clone(),
        title: taken.item.title.clone(),
        path: item.path.clone(),
        size: item.size,
        sha256: item.sha256.clone(),
        instead_of: taken.originals.iter().map(|original| original.number.clone()).collect(),
    })
    .collect()
}
