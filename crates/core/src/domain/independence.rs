//! IA-01, class ORG: nobody audits a process they own, operate or built, unless an override says why, what limits the
//! harm, and who looked at it second. The current requirement asks for objectivity and impartiality; "not their own
//! work" is guidance, so this is never cited as clause text.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use super::{ids::*, refusal::Refusal, words::vocabulary};

vocabulary! {
    ProcessRelation { Owns = "owns", Operates = "operates", Built = "built" }
}

/// A recorded exception: this person may audit this process in this audit.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, ts_rs::TS)]
pub struct Override {
    pub id: OverrideId,
    pub audit_id: AuditId,
    pub person_id: PersonId,
    pub process_id: ProcessId,
    pub relation: ProcessRelation,
    pub reason: String,
    /// What limits the harm: a second auditor on the topic, a larger sample, a review of the working papers.
    pub mitigation: String,
    pub second_reviewer_id: PersonId,
    pub decided_by: PersonId,
    pub decided_on: NaiveDate,
    pub deleted: bool,
}

/// What binds a person to a process.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize, ts_rs::TS)]
pub struct Tie {
    pub person_id: PersonId,
    pub process_id: ProcessId,
    pub relation: ProcessRelation,
}

/// The ties that stand between this auditor and these processes, each once, sorted.
pub fn conflicts(auditor: PersonId, ties: &[Tie], audited: &[ProcessId]) -> Vec<Tie> {
    let binding = |tie: &&Tie| tie.person_id == auditor && audited.contains(&tie.process_id);
    let mut found: Vec<_> = ties.iter().filter(binding).copied().collect();
    found.sort_unstable();
    found.dedup();
    found
}

/// The conflicts no sound override of this audit covers. An override covers one relation to one process.
pub fn uncovered(audit_id: AuditId, conflicts: &[Tie], overrides: &[Override], ties: &[Tie]) -> Vec<Tie> {
    let covers = |conflict: &Tie, o: &Override| {
        !o.deleted
            && (o.audit_id, o.person_id) == (audit_id, conflict.person_id)
            && (o.process_id, o.relation) == (conflict.process_id, conflict.relation)
            && check_override(o, ties).is_ok()
    };
    conflicts.iter().filter(|conflict| !overrides.iter().any(|o| covers(conflict, o))).copied().collect()
}

/// IA-01 for one assignment: refused at the first conflict without an override.
pub fn check_assignment(
    audit_id: AuditId,
    auditor: PersonId,
    ties: &[Tie],
    audited: &[ProcessId],
    overrides: &[Override],
) -> Result<(), Refusal> {
    let open = uncovered(audit_id, &conflicts(auditor, ties, audited), overrides, ties);
    open.first().map_or(Ok(()), |tie| {
        Err(Refusal::new("auditor-not-independent")
            .arg("relation", tie.relation)
            .arg("process", tie.process_id)
            .arg("count", open.len())
            .at("person_id"))
    })
}

/// Whether an override says enough and was looked at by somebody free of the matter. `ties`: the reviewer's too.
pub fn check_override(o: &Override, ties: &[Tie]) -> Result<(), Refusal> {
    let texts = [
        ("reason", &o.reason, "override-reason-missing"),
        ("mitigation", &o.mitigation, "override-mitigation-missing"),
    ];
    if let Some((field, _, code)) = texts.into_iter().find(|(_, text, _)| text.trim().is_empty()) {
        return Err(Refusal::new(code).at(field));
    }
    let refuse = |code| Err(Refusal::new(code).at("second_reviewer_id"));
    if o.second_reviewer_id == o.person_id {
        return refuse("override-reviewer-is-auditor");
    }
    if o.second_reviewer_id == o.decided_by {
        return refuse("override-reviewer-is-assigner");
    }
    if !conflicts(o.second_reviewer_id, ties, &[o.process_id]).is_empty() {
        return refuse("override-reviewer-not-independent");
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use uuid::Uuid;

    use super::*;
    use crate::domain::nonconformity::tests::{day, person};

    const AUDIT: AuditId = AuditId(Uuid::from_u128(1));
    const CHANGE: ProcessId = ProcessId(Uuid::from_u128(10));
    const RELEASE: ProcessId = ProcessId(Uuid::from_u128(11));

    fn tie(who: u128, process_id: ProcessId, relation: ProcessRelation) -> Tie {
        Tie { person_id: person(who), process_id, relation }
    }

    fn exception() -> Override {
        Override {
            id: OverrideId(Uuid::from_u128(1)),
            audit_id: AUDIT,
            person_id: person(1),
            process_id: CHANGE,
            relation: ProcessRelation::Owns,
            reason: "Four people in all".into(),
            mitigation: "Working papers read by the second reviewer".into(),
            second_reviewer_id: person(3),
            decided_by: person(2),
            decided_on: day(2026, 3, 1),
            deleted: false,
        }
    }

    fn assign(ties: &[Tie], audited: &[ProcessId], overrides: &[Override]) -> &'static str {
        check_assignment(AUDIT, person(1), ties, audited, overrides)
            .map_or_else(|refusal| refusal.code, |()| "assigned")
    }

    #[test]
    fn each_relation_to_an_audited_process_is_a_conflict() {
        for relation in ProcessRelation::ALL {
            let ties = [tie(1, CHANGE, *relation), tie(2, RELEASE, *relation)];
            assert_eq!(assign(&ties, &[CHANGE], &[]), "auditor-not-independent");
            assert_eq!(assign(&ties, &[RELEASE], &[]), "assigned", "another's process");
        }
    }

    #[test]
    fn an_override_covers_its_own_audit_process_and_relation_only() {
        let owns = [tie(1, CHANGE, ProcessRelation::Owns)];
        assert_eq!(assign(&owns, &[CHANGE], &[exception()]), "assigned");
        let strange = [
            Override { audit_id: AuditId(Uuid::from_u128(2)), ..exception() },
            Override { person_id: person(4), ..exception() },
            Override { process_id: RELEASE, ..exception() },
            Override { relation: ProcessRelation::Built, ..exception() },
            Override { deleted: true, ..exception() },
            Override { reason: " ".into(), ..exception() },
        ];
        for o in strange {
            assert_eq!(assign(&owns, &[CHANGE], &[o]), "auditor-not-independent");
        }
        let both = [owns[0], tie(1, CHANGE, ProcessRelation::Built)];
        assert_eq!(assign(&both, &[CHANGE], &[exception()]), "auditor-not-independent", "built is not covered");
    }

    #[test]
    fn an_override_is_reviewed_by_somebody_free_of_the_matter() {
        let ties = [tie(3, CHANGE, ProcessRelation::Operates)];
        let code =
            |o: Override, ties: &[Tie]| check_override(&o, ties).map_or_else(|refusal| refusal.code, |()| "sound");
        assert_eq!(code(exception(), &[]), "sound");
        assert_eq!(code(Override { mitigation: String::new(), ..exception() }, &[]), "override-mitigation-missing");
        assert_eq!(
            code(Override { second_reviewer_id: person(1), ..exception() }, &[]),
            "override-reviewer-is-auditor"
        );
        assert_eq!(
            code(Override { second_reviewer_id: person(2), ..exception() }, &[]),
            "override-reviewer-is-assigner"
        );
        assert_eq!(code(exception(), &ties), "override-reviewer-not-independent");
    }

    #[test]
    fn conflicts_are_listed_once() {
        let twice = [tie(1, CHANGE, ProcessRelation::Owns), tie(1, CHANGE, ProcessRelation::Owns)];
        assert_eq!(conflicts(person(1), &twice, &[CHANGE, CHANGE]).len(), 1);
    }
}
