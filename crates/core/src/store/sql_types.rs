//! Domain values as SQLite text: vocabularies, ids, dates, instants. The orphan rule lets the store say this for them.

use rusqlite::{
    ToSql,
    types::{FromSql, FromSqlError, FromSqlResult, ToSqlOutput, ValueRef},
};

use super::{catalogue::CatalogueOrigin, status::DueMatter};
use crate::domain::{
    practice::{ReferenceState, Term, TermStart},
    standard::Confidence,
    *,
};

macro_rules! as_text {
    ($($type:ty),+ $(,)?) => {$(
        impl ToSql for $type {
            fn to_sql(&self) -> rusqlite::Result<ToSqlOutput<'_>> {
                Ok(ToSqlOutput::Owned(self.to_string().into()))
            }
        }
        impl FromSql for $type {
            fn column_result(value: ValueRef<'_>) -> FromSqlResult<Self> {
                value.as_str()?.parse().map_err(|error| FromSqlError::Other(Box::new(error)))
            }
        }
    )+};
}

as_text! {
    WorkspaceId, DeviceId, PersonId, CompetenceId, SiteId, ServiceId, ProcessId, CatalogueId, ClauseId, DocumentId,
    ProgrammeId, ProgrammeRiskId, AuditId, CriterionId, TeamMemberId, OverrideId, AgendaSessionId, AmendmentId,
    ChecklistItemId, SampleId, FindingId, GradeId, NonconformityId, CorrectionId, CauseAnalysisId, ActionPlanId,
    EffectivenessCheckId, TransitionId, ActionId, EvidenceId, CustodyEventId, EvidenceCheckId, CommentId,
    Timestamp, Entity, Importance, DocumentKind, DocumentState, ProgrammeState, ProgrammeRiskKind,
    AuditKind, AuditMode, AuditState, TeamRole, SessionKind, ChecklistResult, QuestionOrigin, EvidenceKind,
    ProcessRelation, GradeKind, NonconformitySource, NonconformityState, FailureKind, Risk, SmsChange, CauseMethod,
    CauseCategory, PlanState, EffectivenessResult, ActionKind, ActionState, SampleMethod, CatalogueOrigin, StepKind,
    CaptureMethod, Confidentiality, EvidenceState, CustodyKind, CheckDepth, DueMatter,
    CertificationBodyId, CertificationId, CertificationCycleId, ExternalEventId, CertificateIssueId,
    CertificationStatusEventId, MarkUseId, ComplaintId, NormativeReferenceId, CbDueBasis, CountedDay, LateWithinYear, CycleKind,
    ExternalEventKind, ExternalEventState, CertificateStatus, StatusEventKind, StatusGround, ComplaintSource,
    ReferenceState, Term, TermStart, Confidence,
    // Planner.
    PlanItemId, RecurrenceId, OccurrenceId, ImportantChangeId, ManagementReviewId, ProgrammeProposalId, PlanItemState,
    RecurrenceKind,
    // Exchange.
    RequestListId, RequestId, ReplyEntryId, RequestState, ReplyKind, ReplyGrade, ReplyEntryState,
    // Documents.
    ReportStyleId, PaperSize,
    // Packs.
    IssuedPackId, IssuedPackItemId, PackProfile, PackScopeKind, IssuedPackState,
}
