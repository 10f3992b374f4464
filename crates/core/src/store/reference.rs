//! Any record by its table and id: whether it is there, what a person calls it, which audit it is content of.

use rusqlite::{Connection, OptionalExtension};

use crate::{
    Result,
    domain::{AuditId, Entity},
};

/// SQL for what a person calls a record of this table, and whether the table marks its removed rows.
const fn shape(entity: Entity) -> (&'static str, bool) {
    use Entity as E;
    match entity {
        E::Workspace => ("organisation", false),
        E::Device => ("name", false),
        E::Person | E::Site | E::Service | E::Process => ("name", true),
        E::Competence => ("topic", true),
        E::Catalogue => ("designation || CASE edition WHEN '' THEN '' ELSE ':' || edition END", true),
        E::Clause => ("trim(number || ' ' || title)", false),
        E::Document | E::Programme | E::Audit | E::Finding | E::Nonconformity | E::Action | E::Evidence => {
            ("trim(number || ' ' || title)", true)
        }
        E::ProgrammeRisk | E::Correction => ("description", true),
        E::ActionPlan => ("description", false),
        E::Criterion | E::Comment => ("text", true),
        E::Amendment => ("text", false),
        E::TeamMember => ("coalesce((SELECT name FROM person WHERE person.id = person_id), '')", true),
        E::Override => ("reason", true),
        E::AgendaSession => ("title", true),
        E::ChecklistItem => ("question", true),
        E::Sample => ("population_description", true),
        E::Grade => ("word", true),
        E::CauseAnalysis => ("final_cause", false),
        E::EffectivenessCheck => ("looked_at", true),
        E::Transition => ("step", false),
        E::CustodyEvent => ("kind", false),
        E::EvidenceCheck => ("depth", false),
        E::CertificationBody => ("name", true),
        E::Certification => {
            ("trim(number || ' ' || standard || CASE edition WHEN '' THEN '' ELSE ':' || edition END)", true)
        }
        E::CertificationCycle => ("coalesce(decision_on, stage2_last_day, '')", true),
        E::ExternalEvent => ("trim(title || ' ' || coalesce(actual_from, planned_from))", true),
        E::CertificateIssue => ("number", true),
        E::CertificationStatusEvent => ("happened_on", true),
        E::MarkUse => ("mark || ', ' || place", true),
        E::Complaint => ("trim(number || ' ' || from_whom)", true),
        E::NormativeReference => ("trim(trim(document || ':' || edition, ':') || ' ' || amendment)", true),
        // Planner.
        E::PlanItem => ("reason", true),
        E::Recurrence | E::ImportantChange | E::ManagementReview => ("title", true),
        E::Occurrence => ("due_on", true),
        E::ProgrammeProposal => ("seed", false),
        // Exchange.
        E::RequestList => ("trim(number || ' ' || title)", true),
        E::Request => ("trim(number || ' ' || substr(text, 1, 80))", true),
        E::ReplyEntry => ("trim(author || ' ' || substr(title || text, 1, 80))", false),
        // Documents. There is one, and it has no name.
        E::ReportStyle => ("''", false),
        // Packs.
        E::IssuedPack => ("trim(number || ' ' || scope)", false),
        E::IssuedPackItem => ("number", false),
    }
}

/// What a person calls the record; `None` where there is none, or only a removed one.
pub fn label(db: &Connection, entity: Entity, id: &str) -> Result<Option<String>> {
    let (label, marks) = shape(entity);
    let there = if marks { " AND NOT deleted" } else { "" };
    let sql = format!("SELECT {label} FROM {entity} WHERE id = ?1{there}");
    Ok(db.prepare_cached(&sql)?.query_row([id], |row| row.get(0)).optional()?)
}

pub fn exists(db: &Connection, entity: Entity, id: &str) -> Result<bool> {
    Ok(label(db, entity, id)?.is_some())
}

/// The audit whose content a record is. Nonconformities and actions outlive their audit's report and are none.
pub fn audit_of(db: &Connection, entity: Entity, id: &str) -> Result<Option<AuditId>> {
    use Entity as E;
    let sql = match entity {
        E::Audit => "SELECT id FROM audit WHERE id = ?1".to_owned(),
        E::Sample => {
            "SELECT i.audit_id FROM sample s JOIN checklist_item i ON i.id = s.checklist_item_id WHERE s.id = ?1"
                .to_owned()
        }
        E::Criterion | E::TeamMember | E::Override | E::AgendaSession | E::ChecklistItem | E::Finding | E::PlanItem => {
            format!("SELECT audit_id FROM {entity} WHERE id = ?1")
        }
        _ => return Ok(None),
    };
    Ok(db.prepare_cached(&sql)?.query_row([id], |row| row.get(0)).optional()?)
}

/// A record by the number a person reads (NC-2026-014), an earlier provisional one included, or by its id.
pub fn by_number(db: &Connection, number: &str) -> Result<Option<(Entity, String)>> {
    use Entity as E;
    let number = number.trim();
    if let Ok(id) = number.parse::<uuid::Uuid>() {
        return by_id(db, &id.to_string());
    }
    let numbered = [
        E::Audit,
        E::Finding,
        E::Nonconformity,
        E::Action,
        E::Evidence,
        E::Document,
        E::Programme,
        E::Certification,
        E::Complaint,
        E::RequestList,
        E::Request,
    ];
    for entity in numbered {
        let sql = format!("SELECT id FROM {entity} WHERE number = upper(?1) AND NOT deleted LIMIT 1");
        if let Some(id) = db.prepare_cached(&sql)?.query_row([number], |row| row.get(0)).optional()? {
            return Ok(Some((entity, id)));
        }
    }
    Ok(db
        .prepare_cached("SELECT entity, record_id FROM alias WHERE alias = upper(?1) LIMIT 1")?
        .query_row([number], |row| Ok((row.get(0)?, row.get(1)?)))
        .optional()?)
}

fn by_id(db: &Connection, id: &str) -> Result<Option<(Entity, String)>> {
    for entity in Entity::ALL {
        if exists(db, *entity, id)? {
            return Ok(Some((*entity, id.to_owned())));
        }
    }
    Ok(None)
}

/// The number of rows that `sql` counts for one id.
pub fn count(db: &Connection, sql: &str, id: impl rusqlite::ToSql) -> Result<i64> {
    Ok(db.prepare_cached(sql)?.query_row([id], |row| row.get(0))?)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_table_has_a_label_and_its_removed_rows_are_known() {
        let db = crate::store::in_memory().expect("schema");
        for entity in Entity::ALL {
            assert!(matches!(label(&db, *entity, "none"), Ok(None)), "{entity}");
            assert!(matches!(audit_of(&db, *entity, "none"), Ok(None)), "{entity}");
            let marked: i64 = db
                .query_row(
                    "SELECT count(*) FROM pragma_table_info(?1) WHERE name = 'deleted'",
                    [entity.as_str()],
                    |row| row.get(0),
                )
                .expect("pragma");
            assert_eq!(marked == 1, shape(*entity).1, "{entity}");
        }
        assert_eq!(by_number(&db, "NC-2026-001").expect("asks each table"), None);
    }
}
