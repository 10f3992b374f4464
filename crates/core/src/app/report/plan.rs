//! What an audit plan says beyond the audit itself.

use super::{
    audit::dated,
    names::{Names, lines},
};
use crate::{
    domain::{AuditMode, AuditState, Entity, PlanItem, PlanItemState},
    report::documents::plan::{Matter, PlanFacts, Remote},
};

pub fn facts(names: &Names<'_>, number: String) -> PlanFacts {
    let c = names.content;
    let audit = c.audit();
    let is_agreed = !matches!(audit.state, AuditState::Planned);
    PlanFacts {
        number,
        // A plan is made before the audit; of one that is not reported yet the planned first day is the plan's.
        dated: dated(names).min(audit.planned_from),
        is_agreed,
        remote: (audit.mode != AuditMode::OnSite).then(|| Remote {
            share_percent: audit.remote_share_pct,
            risk: audit.remote_risk_note.clone(),
            agreed_by: audit.remote_agreed_by.clone(),
            fallback: audit.remote_fallback.clone(),
        }),
        resources: c.programme.as_ref().map(|programme| lines(&programme.resources)).unwrap_or_default(),
        follow_up: follow_up(names),
        sampling: audit.sampling_statement.clone(),
        matters: c.plan_items.iter().filter_map(|item| matter(names, item)).collect(),
    }
}

/// Questions carried forward: clause, and what was found then.
fn follow_up(names: &Names<'_>) -> Vec<String> {
    let carried = names.content.items.iter().filter(|item| item.carried_from.is_some());
    let line = |item: &crate::domain::ChecklistItem| {
        let (_, number, title) = names.clause(item.clause_id);
        let then = item.earlier_result.map(|result| names.label("checklist-result", result)).unwrap_or_default();
        [format!("{number} {title}"), then, item.earlier_note.clone()]
            .into_iter()
            .map(|part| part.trim().to_owned())
            .filter(|part| !part.is_empty())
            .collect::<Vec<_>>()
            .join(": ")
    };
    carried.map(line).collect()
}

fn matter(names: &Names<'_>, item: &PlanItem) -> Option<Matter> {
    let titled = names.content.titled.get(&item.record_id)?;
    let kind = names.words.word(&format!("row-kind-{}", kind(item.entity)?));
    let what = [kind.as_str(), &titled.number, &titled.title];
    let what = what.into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join(" ");
    let moved = item.moved_to_id.and_then(|id| names.content.titled.get(&id.to_string()));
    let decision = match moved {
        Some(audit) if item.state == PlanItemState::Moved => {
            names.words.text("doc-plan-moved-to", [("audit", audit.number.as_str())])
        }
        _ => names.label("plan-item-state", item.state),
    };
    Some(Matter { what, decision, reason: item.reason.clone() })
}

fn kind(entity: Entity) -> Option<&'static str> {
    match entity {
        Entity::Clause => Some("clause"),
        Entity::Process => Some("process"),
        Entity::Site => Some("site"),
        Entity::Service => Some("service"),
        _ => None,
    }
}
