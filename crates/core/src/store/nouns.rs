//! Which struct is which table: the one place where field order meets column order.

use super::record::record;
use crate::domain::*;

record!(Workspace, WorkspaceId, Workspace, "workspace", id organisation sms_scope address lead_device_id created_at);
record!(Device, DeviceId, Device, "device", id tag name public_key registered_at);
record!(Person, PersonId, Person, "person", id name email job_title unit languages manager_id external organisation note deleted);
record!(Competence, CompetenceId, Competence, "competence", id person_id topic shown_by valid_from valid_until deleted);
record!(Site, SiteId, Site, "site", id name address country is_central headcount note deleted);
record!(Service, ServiceId, Service, "service", id name description owner_id criticality deleted);
record!(Process, ProcessId, Process, "process", id name clause description owner_id importance deleted);
record!(
    Document, DocumentId, Document, "document",
    id number title kind clause owner_id version state approved_by approved_on review_due period_from period_to location note deleted
);
record!(
    Programme, ProgrammeId, Programme, "programme",
    id number title state period_from period_to purpose objectives scope criteria methods resources competence_needs owner_id
    version approved_by approved_on effectiveness_review deleted
);
record!(ProgrammeRisk, ProgrammeRiskId, ProgrammeRisk, "programme_risk", id programme_id kind description treatment deleted);
record!(
    Audit, AuditId, Audit, "audit",
    id number programme_id kind title state objectives scope period_from period_to client mode remote_share_pct remote_risk_note
    remote_agreed_by remote_fallback language methods confidentiality planned_from planned_to actual_from actual_to days_tenths
    conclusion fulfilment effectiveness objectives_met recommendation good_practice obstacles not_covered disagreements
    sampling_statement distribution reported_on reported_by closed_on cancelled_reason deleted
);
record!(Criterion, CriterionId, Criterion, "criterion", id audit_id catalogue_id text deleted);
record!(TeamMember, TeamMemberId, TeamMember, "team_member", id audit_id person_id role note deleted);
record!(
    AgendaSession, AgendaSessionId, AgendaSession, "agenda_session",
    id audit_id kind title starts_at ends_at place clauses auditor_id note deleted
);
record!(Amendment, AmendmentId, Amendment, "amendment", id audit_id number text reason by at);
record!(
    ChecklistItem, ChecklistItemId, ChecklistItem, "checklist_item",
    id audit_id clause_id position question expected_evidence sampling_hint origin result note private_note persons reason
    auditor_id answered_at carried_from earlier_result earlier_note deleted
);
record!(
    Evidence, EvidenceId, Evidence, "evidence",
    id number title kind description source_system query population sample_ids period_from period_to captured_by captured_at
    captured_where capture_method tool_version device_id sha256 size mime original_name original_path original_path_raw file_id
    modified_at changed_at born_at hash_started_at hash_ended_at in_place confidentiality personal_data retain_until valid_until
    derived_from supersedes redaction_note state checked_at deleted
);
record!(CustodyEvent, CustodyEventId, CustodyEvent, "custody_event", id evidence_id kind by at device_id note);
record!(EvidenceCheck, EvidenceCheckId, EvidenceCheck, "evidence_check", id depth by started_at ended_at items bytes faults complete);
record!(Comment, CommentId, Comment, "comment", id entity record_id text by at deleted);
