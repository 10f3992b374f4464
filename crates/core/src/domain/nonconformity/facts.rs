//! What the gates need to know beside the nonconformity itself: its records, as the store holds them.
//! Selects by nonconformity and cycle itself, so that a caller may hand in more than is needed and never the wrong one.

use super::Nonconformity;
use crate::domain::{
    action::{Action, ActionState},
    cause::CauseAnalysis,
    correction::Correction,
    due::BodyLimits,
    effectiveness::EffectivenessCheck,
    ids::*,
    plan::ActionPlan,
};

/// Records in the order they were recorded: where a cycle has several, the last one speaks.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct LoopFacts {
    /// Evidence items linked to the nonconformity itself.
    pub evidence_linked: i64,
    /// Actions with at least one evidence item.
    pub evidenced_actions: Vec<ActionId>,
    pub corrections: Vec<Correction>,
    pub causes: Vec<CauseAnalysis>,
    pub plans: Vec<ActionPlan>,
    pub actions: Vec<Action>,
    pub checks: Vec<EffectivenessCheck>,
    /// Who owns the process the nonconformity is in.
    pub process_owners: Vec<PersonId>,
    /// The certification body's limits, for a nonconformity the body raised.
    pub body_limits: BodyLimits,
}

impl LoopFacts {
    pub(super) fn correction(&self, nc: &Nonconformity) -> Option<&Correction> {
        self.corrections.iter().rfind(|c| !c.deleted && c.nonconformity_id == nc.id && c.cycle == nc.cycle)
    }

    pub(super) fn cause(&self, nc: &Nonconformity) -> Option<&CauseAnalysis> {
        self.causes.iter().rfind(|c| c.nonconformity_id == nc.id && c.cycle == nc.cycle)
    }

    pub(super) fn plan(&self, nc: &Nonconformity) -> Option<&ActionPlan> {
        self.plans.iter().rfind(|p| p.nonconformity_id == nc.id && p.cycle == nc.cycle)
    }

    pub(super) fn check(&self, nc: &Nonconformity) -> Option<&EffectivenessCheck> {
        self.checks.iter().rfind(|c| !c.deleted && c.nonconformity_id == nc.id && c.cycle == nc.cycle)
    }

    /// This cycle's actions that still count.
    pub(super) fn live_actions<'a>(&'a self, nc: &'a Nonconformity) -> impl Iterator<Item = &'a Action> {
        self.actions.iter().filter(|a| {
            !a.deleted && a.state != ActionState::Cancelled && a.nonconformity_id == Some(nc.id) && a.cycle == nc.cycle
        })
    }

    /// Whoever said of this cycle that it was done: none of them may verify it.
    pub(super) fn implemented(&self, nc: &Nonconformity, person: PersonId) -> bool {
        nc.implemented_by == Some(person) || self.live_actions(nc).any(|a| a.done_by == Some(person))
    }
}
