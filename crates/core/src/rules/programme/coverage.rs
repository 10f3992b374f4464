//! B6: what the own audits must have looked at before the certification body comes. The core topics of ISO/IEC 17021-1
//! 9.6.2.2 before every surveillance and recertification, every other leaf clause at least once over the cycle, all of them
//! before a recertification. Our own reading of the minimum (class ORG), and of the organisation's own audits: what the
//! certification body samples is its business.

use chrono::{Days, NaiveDate};
use serde::Serialize;

use super::facts::{AuditFact, Facts, RowKind};
use crate::domain::{AuditId, AuditKind, ExternalEventId};

/// The time that prepares one external audit: from the day after the one before to the day before this one.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, ts_rs::TS)]
#[ts(rename = "PlannerPreparation")]
pub struct Round {
    pub kind: AuditKind,
    /// The external audit, where it is planned here.
    pub audit_id: Option<AuditId>,
    pub event_id: Option<ExternalEventId>,
    pub from: NaiveDate,
    /// First day of the external audit.
    pub on: NaiveDate,
}

impl Round {
    /// Before a certification or recertification everything is looked at.
    pub fn is_full(&self) -> bool {
        matches!(self.kind, AuditKind::Stage2 | AuditKind::Recertification)
    }

    /// Else the period's end is what is prepared: no external audit is known.
    pub fn is_external(&self) -> bool {
        self.kind.is_external()
    }

    pub fn has(&self, audit: &AuditFact) -> bool {
        audit.to >= self.from && audit.to < self.on
    }
}

fn prepares(kind: AuditKind) -> bool {
    matches!(kind, AuditKind::Stage2 | AuditKind::Surveillance | AuditKind::Recertification)
}

/// The rounds that end in the period, by date.
pub fn rounds(facts: &Facts) -> Vec<Round> {
    let mut external: Vec<&AuditFact> =
        facts.audits.iter().filter(|audit| prepares(audit.kind) && audit.is_live()).collect();
    external.sort_by_key(|audit| (audit.from, audit.id));
    let mut from = facts.from;
    let mut rounds = Vec::new();
    for audit in external.into_iter().filter(|audit| audit.from <= facts.to) {
        if audit.from >= facts.from {
            rounds.push(Round {
                kind: audit.kind,
                audit_id: audit.audit_id(),
                event_id: audit.event,
                from,
                on: audit.from,
            });
        }
        from = audit.to + Days::new(1);
    }
    rounds
}

/// Whether each row is planned in or done by an internal audit that ends in the round.
pub fn touched(facts: &Facts, round: &Round) -> Vec<bool> {
    touched_by(facts, |audit| audit.is_internal() && round.has(audit))
}

/// Whether each row is planned in or done by an internal audit of the whole period.
pub fn touched_in_period(facts: &Facts) -> Vec<bool> {
    touched_by(facts, |audit| audit.is_internal() && audit.to >= facts.from && audit.to <= facts.to)
}

fn touched_by(facts: &Facts, counts: impl Fn(&AuditFact) -> bool) -> Vec<bool> {
    let mut touched = vec![false; facts.rows.len()];
    for audit in facts.audits.iter().filter(|audit| counts(audit)) {
        audit.touches.iter().filter(|touch| touch.counts()).for_each(|touch| touched[touch.row] = true);
    }
    touched
}

/// Leaf clauses that the round must touch and nothing touches yet.
pub fn missing(facts: &Facts, round: &Round) -> Vec<usize> {
    let touched = touched(facts, round);
    let wanted = |row: &usize| round.is_full() || !facts.rows[*row].core.is_empty();
    facts.of_kind(RowKind::Clause).filter(wanted).filter(|row| !touched[*row]).collect()
}

/// Leaf clauses that no internal audit of the period touches.
pub fn never(facts: &Facts) -> Vec<usize> {
    let touched = touched_in_period(facts);
    facts.of_kind(RowKind::Clause).filter(|row| !touched[*row]).collect()
}

#[cfg(test)]
mod tests {
    use super::super::{facts::CellState, made::*};
    use super::*;

    #[test]
    fn each_round_begins_the_day_after_the_external_audit_before() {
        let mut facts = facts(&["9.2"]);
        let stage2 = AuditFact { kind: AuditKind::Stage2, ..audit(8, "2025-12-11", &[]) };
        let cancelled = AuditFact { state: crate::domain::AuditState::Cancelled, ..surveillance(7, "2026-03-02", &[]) };
        facts.audits = vec![surveillance(9, "2026-09-07", &[]), stage2, cancelled];
        let rounds = rounds(&facts);
        assert_eq!(rounds.len(), 1);
        assert_eq!((rounds[0].from, rounds[0].on), (day("2025-12-13"), day("2026-09-07")));
    }

    #[test]
    fn a_surveillance_asks_for_the_core_and_a_recertification_for_everything() {
        let mut facts = facts(&["4.1", "9.2", "9.3"]);
        facts.audits = vec![surveillance(9, "2026-09-07", &[]), audit(1, "2026-08-03", &[(1, CellState::Planned)])];
        assert_eq!(missing(&facts, &rounds(&facts)[0]), [2]);
        facts.audits[0].kind = AuditKind::Recertification;
        assert_eq!(missing(&facts, &rounds(&facts)[0]), [0, 2]);
        assert_eq!(never(&facts), [0, 2]);
    }

    #[test]
    fn neither_a_late_nor_an_external_nor_a_cancelled_audit_prepares() {
        let mut facts = facts(&["9.2"]);
        let external = surveillance(9, "2026-09-07", &[(0, CellState::Done)]);
        let late = audit(1, "2026-09-07", &[(0, CellState::Planned)]);
        let left = audit(2, "2026-08-03", &[(0, CellState::NotSampled)]);
        facts.audits = vec![external, late, left];
        assert_eq!(missing(&facts, &rounds(&facts)[0]), [0]);
        facts.audits.push(audit(3, "2026-08-03", &[(0, CellState::Done)]));
        assert_eq!(missing(&facts, &rounds(&facts)[0]), [0; 0]);
    }
}
