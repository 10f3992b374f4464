//! The cycles of a certification.

use chrono::NaiveDate;
use serde::Deserialize;

use super::{
    form::{form, given_id},
    open, same_certification, stored,
};
use crate::{
    Result,
    app::{App, Op},
    domain::*,
};

form! {
    /// Without an id a new one is made: the next in its sequence, an initial one where it is the first.
    CertificationCycleSave(CertificationCycleId) -> CertificationCycle {
        set {
            sequence: i64,
            kind: CycleKind,
            frequency_reason: String,
            frequency_agreed: bool,
            note: String,
        }
        may {
            stage2_last_day: NaiveDate,
            decision_on: NaiveDate,
            recertification_planned: NaiveDate,
            cb_due_day: NaiveDate,
        }
        own {
            certification_id: CertificationId,
        }
    }
}

#[derive(Debug, Deserialize, ts_rs::TS)]
#[serde(deny_unknown_fields)]
pub struct CycleRef {
    pub id: CertificationCycleId,
}

pub fn cycle_save(app: &App, mut input: CertificationCycleSave) -> Result<CertificationCycle> {
    app.transact(Op::CertificationCycleSave, "", |tx| {
        let before = input.id.map(|id| tx.live::<CertificationCycle>(id)).transpose()?;
        let of = match &before {
            Some(cycle) => same_certification(cycle.certification_id, input.certification_id)?,
            None => given_id(input.certification_id, "certification_id")?,
        };
        let dossier = open(tx, of)?;
        let is_new = before.is_none();
        let mut cycle = before.unwrap_or_else(|| next(&dossier, CertificationCycleId(tx.uuid())));
        input.apply(&mut cycle);
        cycle.check()?;
        let whole = dossier.with_cycle(cycle.clone());
        whole.check_cycles()?;
        // A decision that moves must not leave a certificate or an audit on the wrong side of it.
        let decided = |refusal: Refusal| Refusal { field: Some("decision_on".to_owned()), ..refusal };
        whole
            .issues
            .iter()
            .filter(|i| i.cycle_id == cycle.id)
            .try_for_each(|i| whole.check_issue(i))
            .map_err(decided)?;
        whole
            .events
            .iter()
            .filter(|e| e.cycle_id == Some(cycle.id))
            .try_for_each(|e| whole.check_event(e))
            .map_err(decided)?;
        tx.put(&cycle, is_new)?;
        Ok(cycle)
    })
}

fn next(dossier: &Dossier, id: CertificationCycleId) -> CertificationCycle {
    let last = dossier.cycles.last().map(|cycle| cycle.sequence);
    CertificationCycle {
        id,
        certification_id: dossier.certification.id,
        sequence: last.unwrap_or(0) + 1,
        kind: if last.is_none() { CycleKind::Initial } else { CycleKind::Recertification },
        stage2_last_day: None,
        decision_on: None,
        recertification_planned: None,
        cb_due_day: None,
        frequency_reason: String::new(),
        frequency_agreed: false,
        note: String::new(),
        deleted: false,
    }
}

pub fn cycle_remove(app: &App, input: CycleRef) -> Result<CertificationCycleId> {
    app.transact(Op::CertificationCycleRemove, "", |tx| {
        let cycle: CertificationCycle = tx.live(input.id)?;
        match stored::cycle_uses(tx.db, input.id)? {
            0 => tx.update(&CertificationCycle { deleted: true, ..cycle })?,
            parts => {
                return Err(Refusal::new("cycle-has-parts").arg("sequence", cycle.sequence).arg("parts", parts).into());
            }
        }
        Ok(input.id)
    })
}
