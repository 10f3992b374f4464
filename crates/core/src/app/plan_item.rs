//! What an audit's plan covers, line by line: planned, left out, or moved to another audit, always with who decided it and
//! why. A line of a process, site or service and the audit's scope say the same, or one of them would lie.

use serde::{Deserialize, Serialize};

use super::{
    App, Op, Tx, audit,
    audit::AuditRef,
    planner::{add_scope, put},
    reference::require,
    team,
};
use crate::{
    Result,
    domain::{
        planner::{is_covered, plan_item_id},
        *,
    },
    store::{
        audit::{self as stored, Scope},
        linked::{Titled, titled},
        planner, record,
    },
};

#[derive(Debug, Deserialize, ts_rs::TS)]
#[serde(deny_unknown_fields)]
pub struct PlanItemSave {
    pub audit_id: AuditId,
    /// A clause, process, site or service.
    pub on: RecordRef,
    pub state: PlanItemState,
    /// Needed where it is left out or moved.
    #[serde(default)]
    #[ts(optional, as = "Option<String>")]
    pub reason: String,
    #[serde(default)]
    #[ts(optional)]
    pub moved_to_id: Option<AuditId>,
}

#[derive(Debug, Deserialize, ts_rs::TS)]
#[serde(deny_unknown_fields)]
pub struct PlanItemRef {
    pub id: PlanItemId,
}

#[derive(Debug, Clone, PartialEq, Serialize, ts_rs::TS)]
pub struct PlanItemRow {
    #[serde(flatten)]
    pub item: PlanItem,
    /// The clause, process, site or service.
    pub record: Option<Titled>,
    pub moved_to: Option<Titled>,
    pub decided_by_name: String,
}

pub fn list(app: &App, input: AuditRef) -> Result<Vec<PlanItemRow>> {
    app.read(|db| {
        let row = |item: PlanItem| {
            Ok(PlanItemRow {
                record: titled(db, item.entity, &item.record_id)?,
                moved_to: match item.moved_to_id {
                    Some(audit) => titled(db, Entity::Audit, audit)?,
                    None => None,
                },
                decided_by_name: item.decided_by.map(|id| stored::person_name(db, id)).transpose()?.unwrap_or_default(),
                item,
            })
        };
        planner::plan_items(db, input.id)?.into_iter().map(row).collect()
    })
}

pub fn save(app: &App, input: PlanItemSave) -> Result<PlanItem> {
    organisation::bounded("reason", &input.reason, audit::TEXT)?;
    app.transact(Op::PlanItemSave, &input.reason, |tx| {
        let audit = audit::open(tx, input.audit_id)?;
        if !is_covered(input.on.entity) {
            return Err(Refusal::new("plan-item-kind").arg("entity", input.on.entity).at("on.entity").into());
        }
        require(tx.db, input.on.entity, input.on.record_id, "on.record_id")?;
        let moved = input.state == PlanItemState::Moved;
        let item = PlanItem {
            moved_to_id: input.moved_to_id.filter(|_| moved),
            ..line(tx, audit.id, input.on, input.state, input.reason.trim())
        };
        item.check()?;
        put(tx, &item)?;
        let on = [(input.on.entity, input.on.id())];
        match item.state {
            PlanItemState::Planned => add(tx, &audit, &on, "on")?,
            PlanItemState::NotSampled | PlanItemState::Moved => take_out(tx, audit.id, input.on)?,
        }
        if let Some(to) = item.moved_to_id {
            let target = audit::open(tx, to).map_err(|error| at_target(error, to))?;
            put(tx, &line(tx, target.id, input.on, PlanItemState::Planned, input.reason.trim()))?;
            add(tx, &target, &on, "moved_to_id")?;
        }
        Ok(item)
    })
}

/// Which of the two audits is not there or locked.
fn at_target(error: crate::Error, to: AuditId) -> crate::Error {
    match error {
        crate::Error::Refused(refusal) => refusal.arg("moved_to", to).at("moved_to_id").into(),
        other => other,
    }
}

fn line(tx: &Tx<'_>, audit: AuditId, on: RecordRef, state: PlanItemState, reason: &str) -> PlanItem {
    PlanItem {
        id: plan_item_id(audit, on.entity, &on.id()),
        audit_id: audit,
        entity: on.entity,
        record_id: on.id(),
        state,
        reason: reason.to_owned(),
        moved_to_id: None,
        decided_by: Some(tx.actor),
        decided_on: Some(tx.today()),
        deleted: false,
    }
}

/// A process that comes into the scope asks whether the team is independent of it (IA-01).
fn add(tx: &Tx<'_>, audit: &Audit, on: &[(Entity, String)], field: &str) -> Result<()> {
    add_scope(tx, audit.id, on)?;
    if on.iter().any(|(entity, _)| *entity == Entity::Process) { team::recheck(tx, audit, None, field) } else { Ok(()) }
}

fn take_out(tx: &Tx<'_>, audit: AuditId, on: RecordRef) -> Result<()> {
    fn without<T: record::Record>(
        tx: &Tx<'_>,
        audit: AuditId,
        links: Scope,
        gone: &str,
        id: impl Fn(&str) -> Option<T::Id>,
    ) -> Result<()> {
        let left = stored::scope(tx.db, audit, links)?.into_iter().filter(|link| link.id != gone);
        let ids: Vec<T::Id> = left.filter_map(|link| id(&link.id)).collect();
        stored::set_scope::<T>(tx.db, audit, links, &ids)
    }
    let gone = on.id();
    match on.entity {
        Entity::Site => without::<Site>(tx, audit, Scope::Site, &gone, |id| id.parse().ok()),
        Entity::Service => without::<Service>(tx, audit, Scope::Service, &gone, |id| id.parse().ok()),
        Entity::Process => without::<Process>(tx, audit, Scope::Process, &gone, |id| id.parse().ok()),
        _ => Ok(()),
    }
}

/// Takes a line back; a process, site or service stays in the scope.
pub fn remove(app: &App, input: PlanItemRef) -> Result<PlanItemId> {
    app.transact(Op::PlanItemSave, "", |tx| {
        let item = tx.live::<PlanItem>(input.id)?;
        audit::open(tx, item.audit_id)?;
        tx.update(&PlanItem { deleted: true, ..item })?;
        Ok(input.id)
    })
}
