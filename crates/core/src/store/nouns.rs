//! Which struct is which table: the one place where field order meets column order.

use super::{
    catalogue::{CatalogueRow, ClauseRow},
    record::record,
};
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
record!(
    Override, OverrideId, Override, "independence_override",
    id audit_id person_id process_id relation reason mitigation second_reviewer_id decided_by decided_on deleted
);
record!(
    Sample, SampleId, Sample, "sample",
    id checklist_item_id population_description population_size method size seed note deleted; json population drawn exceptions
);
record!(Grade, GradeId, Grade, "grade", id scale word kind rank description deleted);
record!(
    Finding, FindingId, Finding, "finding",
    id number audit_id clause_id checklist_item_id grade_id title description process_id site_id service_id raised_by raised_on
    external_reference deleted
);
record!(
    Nonconformity, NonconformityId, Nonconformity, "nonconformity",
    id number title source external_reference finding_id audit_id clause_id process_id site_id service_id grade_id grade_kind
    grade_reason risk requirement evidence_text statement failure_kind consequences similar_checked state cycle owner_id
    owner_manager_id raised_by raised_on issued_on acknowledged_on correction_due plan_due implementation_due effectiveness_due
    due_reason disputed_by disputed_reason dispute_outcome body_reference deferred_until deferred_by deferred_reason escalated_to
    escalated_on escalated_reason implemented_by implemented_on verified_by verified_on repeat_of repeat_acknowledged sms_change
    sms_change_note closed_by second_closer_id closed_on closing_note cancelled_reason deleted
);
record!(Correction, CorrectionId, Correction, "correction", id nonconformity_id cycle description extent consequences done_by done_on deleted);
record!(
    CauseAnalysis, CauseAnalysisId, CauseAnalysis, "cause_analysis",
    id nonconformity_id cycle method final_cause cause_category contributing similar_elsewhere submitted_by submitted_on; json analysis
);
record!(
    ActionPlan, ActionPlanId, ActionPlan, "action_plan",
    id nonconformity_id cycle description success_criterion check_method check_on checker_id proposed_by proposed_on state
    decided_by decided_on decision_reason body_acceptance
);
record!(
    EffectivenessCheck, EffectivenessCheckId, EffectivenessCheck, "effectiveness_check",
    id nonconformity_id cycle done_on done_by result looked_at note deleted
);
record!(
    Action, ActionId, Action, "action",
    id number kind nonconformity_id cycle audit_id finding_id title description owner_id due_on original_due_on due_reason state
    progress_pct progress_note done_on done_by verified_on verified_by verification_note cancelled_reason deleted
);
record!(CatalogueRow, CatalogueId, Catalogue, "catalogue",
    id key designation edition title issuer allows_not_applicable not_applicable_note copyright source origin sha256 added_at deleted;
    json amendments
);
record!(ClauseRow, ClauseId, Clause, "clause",
    id catalogue_id number title parent level is_leaf position surveillance_topic title_confidence allows_not_applicable; json tags
);
// Planner.
record!(PlanItem, PlanItemId, PlanItem, "plan_item", id audit_id entity record_id state reason moved_to_id decided_by decided_on deleted);
record!(
    Recurrence, RecurrenceId, Recurrence, "recurrence",
    id programme_id title kind every_months starts_on ends_on days_tenths note deleted; json covers
);
record!(
    Occurrence, OccurrenceId, Occurrence, "recurrence_occurrence",
    id recurrence_id due_on audit_id review_id reason decided_by decided_on deleted
);
record!(
    ImportantChange, ImportantChangeId, ImportantChange, "important_change",
    id happened_on title description importance deleted; json affects
);
record!(
    ManagementReview, ManagementReviewId, ManagementReview, "management_review",
    id title programme_id planned_on held_on chair_id document_id conclusion note deleted
);
record!(
    ProgrammeProposal, ProgrammeProposalId, ProgrammeProposal, "programme_proposal",
    id programme_id seed sha256 accepted_by accepted_on; json proposal accepted
);
record!(
    Transition, TransitionId, Transition, "transition",
    id nonconformity_id step from_state to_state cycle by at reason
);

// Certification.
record!(
    CertificationBody, CertificationBodyId, CertificationBody, "certification_body",
    id name accreditation_body accreditation_number accreditation_scope scheme contact_name contact_email contact_phone
    grade_scale profile_key counted_from plan_major close_major close_major_before_expiry plan_minor close_minor profile_note
    escalates_open_minor cb_due_basis counted_day twelve_months_after_recertification pull_forward_months window_months
    grace_months decision_after_expiry_months late_within_calendar_year stage_gap_days stage_gap_least_days lapse_needs_stage1 confirm_days note deleted
);
record!(
    Certification, CertificationId, Certification, "certification",
    id number body_id catalogue_id standard edition amendment scope scheme marks site_sampling applied_on initial_certified_on owner_id note
    deleted
);
record!(
    CertificationCycle, CertificationCycleId, CertificationCycle, "certification_cycle",
    id certification_id sequence kind stage2_last_day decision_on recertification_planned cb_due_day
    frequency_reason frequency_agreed note deleted
);
record!(
    ExternalEvent, ExternalEventId, ExternalEvent, "external_event",
    id certification_id cycle_id kind title state planned_from planned_to actual_from actual_to notified_on decision_on
    majors_verified_on quoted_days_tenths days_tenths random_sites readiness_gap application_reviewed conditions_known audit_id first_planned_from first_planned_to moved_reason
    cancelled_reason note deleted
);
record!(
    CertificateIssue, CertificateIssueId, CertificateIssue, "certificate_issue",
    id certification_id cycle_id number standard edition amendment scope status issued_on effective_on expires_on
    initial_certified_on marks supersedes reason note deleted
);
record!(
    CertificationStatusEvent, CertificationStatusEventId, CertificationStatusEvent, "certification_status_event",
    id certification_id kind happened_on until_on ground reason from_body_id to_body_id scope_before scope_after
    part_of_scope promotion_stopped_on body_ended_on deleted; json review_topics
);
record!(
    MarkUse, MarkUseId, MarkUse, "mark_use",
    id certification_id mark place used_from used_until checked_on conforms note deleted
);
record!(
    Complaint, ComplaintId, Complaint, "complaint",
    id number certification_id source from_whom about received_on service_id owner_id answered_on answer closed_on
    nonconformity_id note deleted
);
record!(
    NormativeEdition, NormativeReferenceId, NormativeReference, "normative_reference",
    id key document edition amendment issuer state valid_from superseded_by confidence source note deleted
);
// Documents.
record!(
    ReportStyle, ReportStyleId, ReportStyle, "report_style",
    id primary_colour secondary_colour address_line paper language confidentiality watermark number_pattern logo
);
