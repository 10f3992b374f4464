//! What a transaction did, by name: one line in the history, one message `op-…` a language.

use crate::domain::vocabulary;

vocabulary! {
    Op {
        WorkspaceCreate = "workspace-create", WorkspaceEdit = "workspace-edit", PersonJoin = "person-join",
        PersonSave = "person-save", PersonRemove = "person-remove", CompetenceSave = "competence-save",
        CompetenceRemove = "competence-remove", SiteSave = "site-save", SiteRemove = "site-remove",
        ServiceSave = "service-save", ServiceRemove = "service-remove", ProcessSave = "process-save",
        ProcessRemove = "process-remove", CatalogueImport = "catalogue-import", CatalogueRemove = "catalogue-remove",
        DocumentSave = "document-save", DocumentRemove = "document-remove", ProgrammeSave = "programme-save",
        ProgrammeRemove = "programme-remove", ProgrammeRiskSave = "programme-risk-save",
        ProgrammeRiskRemove = "programme-risk-remove", AuditCreate = "audit-create", AuditEdit = "audit-edit",
        AuditMove = "audit-move", AuditAdvance = "audit-advance", AuditRemove = "audit-remove", AuditAmend = "audit-amend",
        CriterionSave = "criterion-save", CriterionRemove = "criterion-remove", TeamAssign = "team-assign",
        TeamRemove = "team-remove", IndependenceOverride = "independence-override", AgendaSave = "agenda-save",
        AgendaRemove = "agenda-remove", AttendanceSet = "attendance-set", ChecklistBuild = "checklist-build",
        ChecklistCarry = "checklist-carry", ChecklistItemSave = "checklist-item-save",
        ChecklistItemRemove = "checklist-item-remove", ChecklistAnswer = "checklist-answer", SampleDraw = "sample-draw",
        SampleSave = "sample-save", FindingCreate = "finding-create", FindingEdit = "finding-edit",
        FindingRemove = "finding-remove", GradeSave = "grade-save", GradeRemove = "grade-remove",
        NonconformityCreate = "nonconformity-create", NonconformityEdit = "nonconformity-edit",
        NonconformityStep = "nonconformity-step", CorrectionSave = "correction-save", CauseSave = "cause-save",
        PlanSave = "plan-save", EffectivenessSave = "effectiveness-save", ActionCreate = "action-create",
        ActionEdit = "action-edit", ActionStep = "action-step", ActionRemove = "action-remove",
        EvidenceAdd = "evidence-add", EvidenceEdit = "evidence-edit", EvidenceLink = "evidence-link",
        EvidenceUnlink = "evidence-unlink", EvidenceRemove = "evidence-remove", EvidenceCheck = "evidence-check",
        EvidenceExport = "evidence-export", ReportWrite = "report-write", CommentAdd = "comment-add",
        CommentEdit = "comment-edit", CommentRemove = "comment-remove", NumbersFinalise = "numbers-finalise",
        Import = "import", Restore = "restore", HistoryAccept = "history-accept", SampleOrganisation = "sample-organisation",
        CertificationBodySave = "certification-body-save", CertificationBodyRemove = "certification-body-remove",
        CertificationSave = "certification-save", CertificationRemove = "certification-remove",
        CertificationCycleSave = "certification-cycle-save", CertificationCycleRemove = "certification-cycle-remove",
        ExternalEventSave = "external-event-save", ExternalEventMove = "external-event-move",
        ExternalEventRemove = "external-event-remove", ExternalFindingsRecord = "external-findings-record",
        CertificateIssueSave = "certificate-issue-save", CertificateIssueRemove = "certificate-issue-remove",
        CertificationStatusSave = "certification-status-save",
        CertificationStatusRemove = "certification-status-remove", MarkUseSave = "mark-use-save",
        MarkUseRemove = "mark-use-remove", ComplaintSave = "complaint-save", ComplaintRemove = "complaint-remove",
        NormativeReferenceSave = "normative-reference-save", NormativeReferenceRemove = "normative-reference-remove",
        NormativeReferenceBring = "normative-reference-bring",
        // Planner.
        PlanItemSave = "plan-item-save", ProgrammeAccept = "programme-accept", RecurrenceSave = "recurrence-save",
        RecurrenceRemove = "recurrence-remove", RecurrenceAct = "recurrence-act", ChangeSave = "change-save",
        ChangeRemove = "change-remove", ManagementReviewSave = "management-review-save",
        ManagementReviewRemove = "management-review-remove",
        // Exchange.
        RequestListSave = "request-list-save", RequestListRemove = "request-list-remove",
        RequestListImport = "request-list-import", RequestSave = "request-save", RequestStep = "request-step",
        RequestRemove = "request-remove", ReplyImport = "reply-import", ReplyEntryFile = "reply-entry-file",
        // Documents.
        ReportStyleSave = "report-style-save",
        // Packs.
        PackSeal = "pack-seal", PackDiscard = "pack-discard",
    }
}
