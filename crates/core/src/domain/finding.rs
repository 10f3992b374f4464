//! Findings and the scale that grades them. Owns which grades need a nonconformity and what a regrading may not do.
//! Never decides a grade: grading is a person's justified judgement (EA 35.10), and a scale is data.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use super::{ids::*, refusal::Refusal, words::vocabulary};

vocabulary! {
    /// What a word of any scale means to Triennium. A certification body's own words map onto these.
    GradeKind {
        /// Affects the system's capability to reach its intended results.
        Major = "major",
        /// A requirement is not met, the capability is not affected.
        Minor = "minor",
        /// Body-specific: likely to become a nonconformity.
        Observation = "observation",
        /// Conforming but improvable; needs no reply.
        Ofi = "ofi",
        Positive = "positive",
        /// Stage 1 only: not a graded nonconformity (NCX-06).
        AreaOfConcern = "area_of_concern",
        /// A requirement is not met and the organisation runs its internal audits without grades.
        Ungraded = "ungraded",
    }
}

impl GradeKind {
    /// A finding of this kind is a requirement not met: it needs a nonconformity.
    pub const fn needs_nonconformity(self) -> bool {
        matches!(self, Self::Major | Self::Minor | Self::Ungraded)
    }
}

/// One word of a configurable scale.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, ts_rs::TS)]
pub struct Grade {
    pub id: GradeId,
    /// Whose words these are: "internal", or the certification body's name.
    pub scale: String,
    pub word: String,
    pub kind: GradeKind,
    /// Order within the scale, 1 the most severe.
    pub rank: i64,
    pub description: String,
    pub deleted: bool,
}

#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, ts_rs::TS)]
pub struct Finding {
    pub id: FindingId,
    pub number: String,
    pub audit_id: AuditId,
    pub clause_id: ClauseId,
    pub checklist_item_id: Option<ChecklistItemId>,
    pub grade_id: GradeId,
    pub title: String,
    pub description: String,
    pub process_id: Option<ProcessId>,
    pub site_id: Option<SiteId>,
    pub service_id: Option<ServiceId>,
    pub raised_by: PersonId,
    pub raised_on: NaiveDate,
    /// The certification body's own number and words, verbatim.
    pub external_reference: String,
    pub deleted: bool,
}

/// May a matter graded `from` be graded `to` instead? `evidence`: items linked to it.
///
/// NCX-05: what failed a requirement, with evidence, is never softened into an observation or an improvement;
/// nor does it lose its grade, which would lose a major its second closer.
pub fn regrade(from: GradeKind, to: GradeKind, evidence: i64, justification: &str) -> Result<(), Refusal> {
    if justification.trim().is_empty() {
        return Err(Refusal::new("regrade-reason-missing").at("reason"));
    }
    if from == to {
        return Err(Refusal::new("regrade-same-grade").arg("grade", to).at("grade_id"));
    }
    if from.needs_nonconformity() && !to.needs_nonconformity() && evidence > 0 {
        return Err(Refusal::new("regrade-softens-evidence").arg("grade", to).arg("evidence", evidence).at("grade_id"));
    }
    if to == GradeKind::Ungraded && matches!(from, GradeKind::Major | GradeKind::Minor) {
        return Err(Refusal::new("regrade-drops-grade").arg("grade", from).at("grade_id"));
    }
    Ok(())
}
