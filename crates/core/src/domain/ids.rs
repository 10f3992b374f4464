//! Every kind of record has its own id type and its entry in `Entity`.

use super::words::{ids, vocabulary};

ids! {
    WorkspaceId, DeviceId, PersonId, CompetenceId, SiteId, ServiceId, ProcessId, CatalogueId, ClauseId, DocumentId,
    ProgrammeId, ProgrammeRiskId, AuditId, CriterionId, TeamMemberId, OverrideId, AgendaSessionId, AmendmentId,
    ChecklistItemId, SampleId, FindingId, GradeId, NonconformityId, CorrectionId, CauseAnalysisId, ActionPlanId,
    EffectivenessCheckId, TransitionId, ActionId, EvidenceId, CustodyEventId, EvidenceCheckId, CommentId,
    CertificationBodyId, CertificationId, CertificationCycleId, ExternalEventId, CertificateIssueId,
    CertificationStatusEventId, MarkUseId, ComplaintId, NormativeReferenceId,
    // Planner.
    PlanItemId, RecurrenceId, OccurrenceId, ImportantChangeId, ManagementReviewId, ProgrammeProposalId,
    // Exchange.
    RequestListId, RequestId, ReplyEntryId,
    // Documents.
    ReportStyleId,
    // Packs.
    IssuedPackId, IssuedPackItemId,
}

vocabulary! {
    /// What a comment, an evidence link, an alias or a history line can point at: the table's name.
    Entity {
        Workspace = "workspace", Device = "device", Person = "person", Competence = "competence", Site = "site",
        Service = "service", Process = "process", Catalogue = "catalogue", Clause = "clause", Document = "document",
        Programme = "programme", ProgrammeRisk = "programme_risk", Audit = "audit", Criterion = "criterion",
        TeamMember = "team_member", Override = "independence_override", AgendaSession = "agenda_session",
        Amendment = "amendment", ChecklistItem = "checklist_item", Sample = "sample", Finding = "finding",
        Grade = "grade", Nonconformity = "nonconformity", Correction = "correction", CauseAnalysis = "cause_analysis",
        ActionPlan = "action_plan", EffectivenessCheck = "effectiveness_check", Transition = "transition",
        Action = "action", Evidence = "evidence", CustodyEvent = "custody_event", EvidenceCheck = "evidence_check",
        Comment = "comment",
        CertificationBody = "certification_body", Certification = "certification",
        CertificationCycle = "certification_cycle", ExternalEvent = "external_event",
        CertificateIssue = "certificate_issue", CertificationStatusEvent = "certification_status_event",
        MarkUse = "mark_use", Complaint = "complaint", NormativeReference = "normative_reference",
        // Planner.
        PlanItem = "plan_item", Recurrence = "recurrence", Occurrence = "recurrence_occurrence",
        ImportantChange = "important_change", ManagementReview = "management_review",
        ProgrammeProposal = "programme_proposal",
        // Exchange.
        RequestList = "request_list", Request = "request", ReplyEntry = "reply_entry",
        // Documents.
        ReportStyle = "report_style",
        // Packs.
        IssuedPack = "issued_pack", IssuedPackItem = "issued_pack_item",
    }
}
