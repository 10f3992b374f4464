//! The checklist of an audit: questions put, what was seen, and the judgement.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::{AuditId, ChecklistItemId, ClauseId, PersonId, Refusal, Timestamp, vocabulary};

vocabulary! {
    /// "Not applicable" is only for catalogues that allow exclusions; ISO/IEC 20000-1 does not (DOMAIN.md B2).
    ChecklistResult {
        Conform = "conform", Minor = "minor", Major = "major", Ofi = "ofi", Positive = "positive",
        NotSampled = "not_sampled", NotApplicable = "not_applicable",
    }
}

vocabulary! {
    QuestionOrigin { Starter = "starter", Own = "own", Carried = "carried", Clause = "clause" }
}

#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
pub struct ChecklistItem {
    pub id: ChecklistItemId,
    pub audit_id: AuditId,
    pub clause_id: ClauseId,
    pub position: i64,
    pub question: String,
    pub expected_evidence: String,
    pub sampling_hint: String,
    pub origin: QuestionOrigin,
    /// None: not yet answered. A carried item starts so, whatever it was.
    pub result: Option<ChecklistResult>,
    pub note: String,
    /// For the auditor alone: never exported, but counted.
    pub private_note: String,
    /// Whom the auditor spoke with: role and unit, no names needed.
    pub persons: String,
    /// Why it was not sampled, or why it does not apply.
    pub reason: String,
    pub auditor_id: Option<PersonId>,
    pub answered_at: Option<Timestamp>,
    pub carried_from: Option<ChecklistItemId>,
    pub earlier_result: Option<ChecklistResult>,
    pub earlier_note: String,
    pub deleted: bool,
}

/// Refuses a result the catalogue does not know, and one that needs words and has none.
pub fn check_result(
    result: ChecklistResult,
    allows_not_applicable: bool,
    note: &str,
    reason: &str,
) -> Result<(), Refusal> {
    use ChecklistResult as R;
    match result {
        R::NotApplicable if !allows_not_applicable => {
            Err(Refusal::new("checklist-not-applicable-refused").at("result"))
        }
        R::NotApplicable | R::NotSampled if reason.trim().is_empty() => {
            Err(Refusal::new("checklist-needs-reason").arg("result", result).at("reason"))
        }
        R::Minor | R::Major | R::Ofi | R::Positive if note.trim().is_empty() => {
            Err(Refusal::new("checklist-needs-note").arg("result", result).at("note"))
        }
        _ => Ok(()),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn not_applicable_is_no_answer_to_20000_1() {
        let code = |r, allows, note, reason| check_result(r, allows, note, reason).map_err(|e| e.code);
        use ChecklistResult as R;
        assert_eq!(code(R::NotApplicable, false, "", "out of scope"), Err("checklist-not-applicable-refused"));
        assert_eq!(code(R::NotApplicable, true, "", ""), Err("checklist-needs-reason"));
        assert_eq!(code(R::NotSampled, false, "", ""), Err("checklist-needs-reason"));
        assert_eq!(code(R::Major, false, " ", ""), Err("checklist-needs-note"));
        assert_eq!(code(R::Conform, false, "", ""), Ok(()));
    }
}
