//! THE command table: every command once. Dispatch, the window's types, `triennium call` and `triennium commands` come
//! from it. `desk` commands run without a workspace, `workspace` ones in the open one, `job` ones also show progress, `desk_job`
//! ones do so without a workspace.
//! Each area keeps its block; a verb lives in `app/`.

use super::macros::commands;
use crate::app::{
    action, important_change, kpi, management_review, nonconformity, nonconformity::*, plan_item, planner, recurrence,
    status,
};
use crate::{
    app::{
        agenda, audit, backup, catalogue, certification, check, checklist, comment, criterion, desk::DeskState,
        document, entry, entry::*, evidence, evidence_check, evidence_intake, finding, grade, history, organisation,
        person, process, programme, reference, report, sample, service, site, team,
    },
    domain::*,
    store::{catalogue as stored, list::Page, organisation as lists},
};

commands! {
    // The desk.
    desk "The laptop's people, recent workspaces and the open one." desk_state(Nothing) -> DeskState = entry::desk_state;
    desk "Says who sits at the keyboard." identity_set(crate::app::device::Identity) -> DeskState = entry::identity_set;
    desk "Sets the window's language: en, de, or empty for the system's." language_set(LanguageSet) -> DeskState = entry::language_set;
    desk "Makes a workspace in an empty folder and opens it." workspace_create(WorkspaceCreate) -> DeskState = entry::workspace_create;
    desk "Makes a workspace with a fictitious organisation to look round in, and opens it." workspace_sample(crate::app::sample_organisation::WorkspaceSample) -> DeskState = crate::app::sample_organisation::make;
    desk "Opens a workspace folder." workspace_open(WorkspaceOpen) -> DeskState = entry::workspace_open;
    desk "Closes the open workspace." workspace_close(Nothing) -> DeskState = entry::workspace_close;
    desk "Takes a folder off the list of recent workspaces." workspace_forget(WorkspacePath) -> DeskState = entry::workspace_forget;
    desk "Stops a running job." job_cancel(JobCancel) -> bool = entry::job_cancel;

    // The rules of certification, without a workspace.
    desk "Judges a certification from its facts on a day: deadlines, and each rule's verdict with its reason." cycle_evaluate(crate::app::cycle_rules::CycleEvaluate) -> crate::rules::Evaluation<String> = crate::app::cycle_rules::evaluate;
    desk "The nearest day to move an audit to so that a rule holds and none other breaks." cycle_mend(crate::app::cycle_rules::CycleMend) -> Option<chrono::NaiveDate> = crate::app::cycle_rules::nearest;
    desk "How many of several sites an audit visits at least (IAF MD 1)." cycle_site_sample(crate::app::cycle_rules::CycleSiteSample) -> crate::rules::sampling::SiteSample = crate::app::cycle_rules::site_sample;
    desk "The rules of certification with who made them, how sure they are and where they stand." cycle_rules(crate::app::cycle_rules::CycleRules) -> Vec<crate::app::cycle_rules::RuleLine> = crate::app::cycle_rules::rules;

    workspace "Finds records by the beginnings of words, newest first." search(SearchInput) -> Vec<crate::store::search::Hit> = entry::search;

    // Organisation.
    workspace "The sites, filtered, sorted and paged." site_list(site::SiteFilter) -> Page<Site> = site::list;
    workspace "Adds a site, or changes one." site_save(site::SiteSave) -> Site = site::save;
    workspace "Takes a site out of use; its history stays." site_remove(site::SiteRef) -> SiteId = site::remove;
    workspace "The record of a readable number (NC-2026-014), an earlier provisional one included." record_find(reference::NumberFind) -> reference::Named = reference::find;
    workspace "The grades, scale by scale, the most severe first." grade_list(grade::GradeFilter) -> Vec<crate::store::grade::GradeRow> = grade::list;
    workspace "Adds a word to a scale, or changes one." grade_save(grade::GradeSave) -> Grade = grade::save;
    workspace "Takes a grade off the choice; what it graded keeps it." grade_remove(grade::GradeRef) -> GradeId = grade::remove;
    workspace "Scales that come with Triennium, to start a certification body's from." grade_presets(Nothing) -> Vec<practice::GradeWord> = grade::presets;
    workspace "Adds one of those scales under a body's name." grade_scale_add(grade::ScaleAdd) -> Vec<crate::store::grade::GradeRow> = grade::add_scale;

    workspace "The organisation, the scope of its management system, its address." workspace_get(Nothing) -> Workspace = organisation::get;
    workspace "Changes them." workspace_edit(organisation::WorkspaceEdit) -> Workspace = organisation::edit;
    workspace "The people, with what binds and enables them." person_list(lists::PersonFilter) -> Page<lists::PersonRow> = person::list;
    workspace "A person with competences and the processes they own, operate or built." person_get(person::PersonRef) -> person::PersonView = person::get;
    workspace "Adds a person, or changes one." person_save(person::PersonSave) -> Person = person::save;
    workspace "Takes a person out who has nothing left to do; what they did keeps their name." person_remove(person::PersonRef) -> PersonId = person::remove;
    workspace "What a person may audit, and whether that is valid today." competence_list(person::CompetenceFilter) -> Vec<person::CompetenceRow> = person::competence_list;
    workspace "Adds a competence, or changes one." competence_save(person::CompetenceSave) -> Competence = person::competence_save;
    workspace "Removes a competence." competence_remove(person::CompetenceRef) -> CompetenceId = person::competence_remove;
    workspace "The services." service_list(lists::ServiceFilter) -> Page<lists::ServiceRow> = service::list;
    workspace "Adds a service, or changes one." service_save(service::ServiceSave) -> Service = service::save;
    workspace "Takes a service out of use." service_remove(service::ServiceRef) -> ServiceId = service::remove;
    workspace "The processes, with their owners and what is open on them." process_list(lists::ProcessFilter) -> Page<lists::ProcessRow> = process::list;
    workspace "A process and everybody who owns, operates or built it." process_get(process::ProcessRef) -> process::ProcessView = process::get;
    workspace "Adds a process, or changes one; its people are set as a whole." process_save(process::ProcessSave) -> Process = process::save;
    workspace "Takes a process out of use." process_remove(process::ProcessRef) -> ProcessId = process::remove;
    workspace "The documented-information register." document_list(crate::store::document::DocumentFilter) -> Page<crate::store::document::DocumentRow> = document::list;
    workspace "An entry of the register with its evidence." document_get(document::DocumentRef) -> document::DocumentView = document::get;
    workspace "Adds an entry to the register, or changes one." document_save(document::DocumentSave) -> Document = document::save;
    workspace "Takes an entry out of the register." document_remove(document::DocumentRef) -> DocumentId = document::remove;
    workspace "What the standards ask to be documented, and what of it is in the register." document_proposals(document::ProposalFilter) -> Vec<document::Proposal> = document::proposals;
    workspace "Adds drafts for what is asked and not there yet." document_propose(document::DocumentPropose) -> Vec<Document> = document::propose;
    workspace "The audit programmes." programme_list(crate::store::programme::ProgrammeFilter) -> Page<crate::store::programme::ProgrammeRow> = programme::list;
    workspace "A programme with its risks and audits." programme_get(programme::ProgrammeRef) -> programme::ProgrammeView = programme::get;
    workspace "Adds a programme, or changes one: an approved one with a reason." programme_save(programme::ProgrammeSave) -> Programme = programme::save;
    workspace "Removes a programme without audits." programme_remove(programme::ProgrammeRef) -> ProgrammeId = programme::remove;
    workspace "Adds a risk or opportunity to a programme, or changes one." programme_risk_save(programme::ProgrammeRiskSave) -> ProgrammeRisk = programme::risk_save;
    workspace "Removes a risk from a programme." programme_risk_remove(programme::ProgrammeRiskRef) -> ProgrammeRiskId = programme::risk_remove;
    workspace "Remarks on a record, oldest first." comment_list(RecordRef) -> Vec<crate::store::comment::CommentRow> = comment::list;
    workspace "Remarks on a record." comment_add(comment::CommentAdd) -> Comment = comment::add;
    workspace "Changes one's own remark; the history keeps the earlier words." comment_edit(comment::CommentEdit) -> Comment = comment::edit;
    workspace "Takes back one's own remark." comment_remove(comment::CommentRef) -> CommentId = comment::remove;

    // Evidence.
    workspace "The evidence, filtered, sorted and paged." evidence_list(crate::store::evidence::EvidenceFilter) -> Page<crate::store::evidence::EvidenceRow> = evidence::list;
    workspace "An item with its links, its custody and what it replaces." evidence_get(evidence::EvidenceRef) -> evidence::EvidenceView = evidence::get;
    job "Takes files and folders in as evidence, linked to records." evidence_add(evidence_intake::EvidenceAdd) -> evidence_intake::IntakeSummary = evidence_intake::add;
    job "Takes in bytes that never were a file here, such as a pasted screenshot." evidence_add_bytes(evidence_intake::EvidenceAddBytes) -> evidence_intake::IntakeSummary = evidence_intake::add_bytes;
    job "Records files as evidence where they lie, without copying them." evidence_add_reference(evidence_intake::EvidenceAdd) -> evidence_intake::IntakeSummary = evidence_intake::add_reference;
    workspace "Changes what is said of an item." evidence_edit(evidence::EvidenceEdit) -> Evidence = evidence::edit;
    workspace "Links items to records; says how many links are new." evidence_link(evidence::EvidenceLink) -> usize = evidence::link;
    workspace "Takes a link away." evidence_unlink(evidence::EvidenceUnlink) -> bool = evidence::unlink;
    workspace "Takes an item off the lists; its bytes stay." evidence_remove(evidence::EvidenceRemove) -> EvidenceId = evidence::remove;
    workspace "Says that an item replaces another." evidence_supersede(evidence::EvidenceSupersede) -> Evidence = evidence::supersede;
    workspace "A look at an item that cannot run anything." evidence_preview(evidence::EvidenceRef) -> crate::evidence::preview::Preview = evidence::preview;
    job "Writes a copy of an item to a file or folder, and notes it." evidence_export(evidence::EvidenceExport) -> std::path::PathBuf = evidence::export;
    job "Checks evidence, quick or full, oldest first." evidence_check(evidence_check::EvidenceCheckRun) -> evidence_check::EvidenceChecked = evidence_check::run;
    job "Whether the vault holds what the records name, and nothing else." evidence_vault_check(Nothing) -> evidence_check::VaultChecked = evidence_check::vault;

    // Standards.
    workspace "The catalogues with their counts and who uses them." catalogue_list(Nothing) -> Vec<stored::CatalogueEntry> = catalogue::list;
    workspace "The clauses of a catalogue with findings, nonconformities and when last audited." clause_list(stored::ClauseFilter) -> Page<stored::ClauseEntry> = catalogue::clauses;
    workspace "Starter audit questions of a standard, or of one of its clauses." starter_questions(catalogue::QuestionFilter) -> Vec<standard::StarterQuestion> = catalogue::starter_questions;
    workspace "Topics with the clauses that treat them in each standard." crosswalk_list(Nothing) -> Vec<standard::CrosswalkRow> = catalogue::crosswalk;
    workspace "What a CSV or OSCAL catalogue file would bring, and every problem in it." catalogue_preview(catalogue::CatalogueFile) -> crate::exchange::catalogue::Preview = catalogue::preview;
    workspace "Imports a clean catalogue file; a dry run writes nothing." catalogue_import(catalogue::CatalogueImport) -> catalogue::CatalogueImported = catalogue::import;
    workspace "Removes a catalogue that nothing stands on." catalogue_remove(catalogue::CatalogueRef) -> CatalogueId = catalogue::remove;
    workspace "Brings the standards that come with Triennium, where they are missing." catalogue_bring(catalogue::ShippedBring) -> Vec<stored::CatalogueEntry> = catalogue::bring;

    // The calendar and readiness.
    job "Writes audits, agendas and due dates as a calendar file (.ics) that can be imported again and again." calendar_write(crate::app::calendar::CalendarWrite) -> crate::app::calendar::CalendarWritten = crate::app::calendar::write;
    workspace "How ready the management system is for its next external audit, per clause and document, with what is missing and the road to the certificate." readiness_get(crate::app::readiness::ReadinessGet) -> crate::rules::readiness::Readiness = crate::app::readiness::get;
    job "Writes readiness as a PDF of one page for top management." readiness_write(crate::app::readiness::ReadinessWrite) -> report::ReportWritten = crate::app::readiness::write;
    job "That page, to look at before it is written." readiness_preview(crate::app::readiness::ReadinessGet) -> report::ReportPreview = crate::app::readiness::preview;
    // Evidence packs.
    desk_job "Checks an evidence pack, or any BagIt bag, and lists every fault." pack_verify(crate::app::pack::PackVerify) -> crate::app::pack::PackVerified = crate::app::pack::verify_on;

    // The report.
    job "Writes a document as PDF: an audit’s report, unless another kind is asked for." report_write(report::ReportWrite) -> report::ReportWritten = report::write;
    job "The same document, to look at before it is written." report_preview(report::ReportRequest) -> report::ReportPreview = report::preview;
    workspace "The same document as plain text." report_text(report::ReportRequest) -> String = report::text;
    workspace "How documents look: colours, logo, paper, language, words on every page, numbers." report_style_show(crate::app::entry::Nothing) -> report::ReportStyleView = report::style_show;
    workspace "Changes how documents look; what is not given stays." report_style_save(report::ReportStyleSave) -> report::ReportStyleView = report::style_save;
    // History.
    workspace "The history in words, newest first; of one record or of all." history_list(history::HistoryFilter) -> Page<history::HistoryEntry> = history::list;
    job "Proves the history: every entry, its chain and signatures, and that replaying it gives the records as they stand." history_verify(history::HistoryVerify) -> history::HistoryProof = history::verify;

    // Audits.
    workspace "Gives provisional numbers their final ones, on the lead device; the old ones stay findable." numbers_finalise(Nothing) -> Vec<crate::app::number::Renumbered> = crate::app::number::finalise;
    workspace "The audits, filtered, sorted and paged, with lead, counts and progress." audit_list(crate::store::audit::AuditFilter) -> Page<crate::store::audit::AuditRow> = audit::list;
    workspace "Everything of one audit for its page, and where it may go next." audit_get(audit::AuditRef) -> audit::AuditView = audit::get;
    workspace "Plans an audit and gives it its number." audit_create(audit::AuditCreate) -> Audit = audit::create;
    workspace "Changes plan, scope or conclusion of an audit that is not reported yet." audit_edit(audit::AuditEdit) -> Audit = audit::edit;
    workspace "Moves the planned days and says why." audit_move(audit::AuditMove) -> Audit = audit::reschedule;
    workspace "Takes an audit to its next state, or cancels it with a reason." audit_advance(audit::AuditAdvance) -> Audit = audit::advance;
    workspace "Takes away a planned audit that nothing hangs on." audit_remove(audit::AuditRef) -> AuditId = audit::remove;
    workspace "Adds a numbered amendment to a reported audit." audit_amend(audit::AuditAmend) -> Amendment = audit::amend;
    workspace "Adds or changes what an audit is measured against." criterion_save(criterion::CriterionSave) -> Criterion = criterion::save;
    workspace "Takes a criterion away that nothing rests on." criterion_remove(criterion::CriterionRef) -> CriterionId = criterion::remove;
    workspace "Gives a person a role in an audit; refused without independence or an override." team_assign(team::TeamAssign) -> TeamMember = team::assign;
    workspace "Takes a person out of the team." team_remove(team::TeamMemberRef) -> TeamMemberId = team::remove;
    workspace "Adds or changes a timed session of the agenda." agenda_save(agenda::AgendaSave) -> AgendaSession = agenda::save;
    workspace "Takes a session off the agenda." agenda_remove(agenda::AgendaSessionRef) -> AgendaSessionId = agenda::remove;
    workspace "Says who was in the room, as a whole." attendance_set(agenda::AttendanceSet) -> Vec<crate::store::audit::NameRef> = agenda::attend;
    workspace "The checklist of an audit in its order, with clauses, findings and earlier nonconformities." checklist_list(crate::store::checklist::ChecklistFilter) -> Page<crate::store::checklist::ChecklistRow> = checklist::list;
    workspace "Makes the questions for the criteria, or for some of their clauses; never one twice." checklist_build(checklist::ChecklistBuild) -> checklist::ChecklistBuilt = checklist::build;
    workspace "Takes over the questions of an earlier audit, none of them answered." checklist_carry(checklist::ChecklistCarry) -> checklist::ChecklistBuilt = checklist::carry;
    workspace "Adds a question of one's own." checklist_add(checklist::ChecklistAdd) -> ChecklistItem = checklist::add;
    workspace "Answers a question, or takes its answer back." checklist_answer(checklist::ChecklistAnswer) -> ChecklistItem = checklist::answer;
    workspace "Rewords a question." checklist_item_save(checklist::ChecklistItemSave) -> ChecklistItem = checklist::save;
    workspace "Takes an unanswered question away." checklist_item_remove(checklist::ChecklistItemRef) -> ChecklistItemId = checklist::remove;
    workspace "Puts a question behind another." checklist_item_move(checklist::ChecklistItemMove) -> ChecklistItem = checklist::shift;
    workspace "The samples of a question." sample_list(sample::SampleFilter) -> Vec<Sample> = sample::list;
    workspace "Draws a sample that anyone can draw again, or records a choice by judgement." sample_draw(sample::SampleDraw) -> Sample = sample::draw;
    workspace "Records what came of looking at a sample." sample_save(sample::SampleSave) -> Sample = sample::save;
    workspace "Takes a sample away; the history keeps what was drawn." sample_remove(sample::SampleRef) -> SampleId = sample::remove;
    workspace "The findings, filtered, sorted and paged." finding_list(crate::store::finding::FindingFilter) -> Page<crate::store::finding::FindingRow> = finding::list;
    workspace "One finding with everything its page shows." finding_get(finding::FindingRef) -> finding::FindingView = finding::get;
    workspace "Raises a finding, from a checklist item or free." finding_create(finding::FindingCreate) -> finding::FindingView = finding::create;
    workspace "Changes a finding; a new grade keeps within what evidence allows." finding_edit(finding::FindingEdit) -> finding::FindingView = finding::edit;
    workspace "Takes a finding away that has no nonconformity." finding_remove(finding::FindingRef) -> FindingId = finding::remove;

    // Nonconformities and their loop.
    workspace "The nonconformities, filtered, sorted and paged." nonconformity_list(crate::store::nonconformity::NonconformityFilter) -> Page<crate::store::nonconformity::NonconformityRow> = nonconformity::list;
    workspace "A nonconformity with everything its page shows, and what can be done next." nonconformity_get(NonconformityGet) -> NonconformityView = nonconformity::get;
    workspace "Raises a nonconformity, from a finding or on its own." nonconformity_create(NonconformityCreate) -> Nonconformity = nonconformity::create;
    workspace "Changes what may be changed in its state; a moved due date says why." nonconformity_edit(NonconformityEdit) -> Nonconformity = nonconformity::edit;
    workspace "Takes back a draft; an issued one is cancelled by a step." nonconformity_remove(NonconformityRemove) -> NonconformityId = nonconformity::remove;
    workspace "Takes a step of the loop, or says what stands in its way." nonconformity_step(NonconformityStep) -> Nonconformity = nonconformity::step;
    workspace "Records what was put right at once, or changes it." correction_save(CorrectionSave) -> Correction = nonconformity::correction_save;
    workspace "Takes back a correction." correction_remove(CorrectionRemove) -> CorrectionId = nonconformity::correction_remove;
    workspace "Writes the cause analysis: five whys, Ishikawa, 8D or prose." cause_save(CauseSave) -> CauseAnalysis = nonconformity::cause_save;
    workspace "Writes the plan, with how its effect will be checked." plan_save(PlanSave) -> ActionPlan = nonconformity::plan_save;
    workspace "Records a check of whether it worked." effectiveness_record(EffectivenessRecord) -> EffectivenessCheck = nonconformity::effectiveness_record;

    // Actions.
    workspace "The actions, filtered, sorted and paged." action_list(crate::store::action::ActionFilter) -> Page<crate::store::action::ActionRow> = action::list;
    workspace "An action with everything its page shows, and what can be done next." action_get(action::ActionGet) -> action::ActionView = action::get;
    workspace "Asks for an action, of a nonconformity or on its own." action_create(action::ActionCreate) -> Action = action::create;
    workspace "Changes an open action; a moved due date says why and keeps the first promise." action_edit(action::ActionEdit) -> Action = action::edit;
    workspace "Takes a step of an action, or says what stands in its way." action_step(action::ActionTake) -> Action = action::step;
    workspace "Takes back an action nobody has begun." action_remove(action::ActionRemove) -> ActionId = action::remove;

    // Today.
    workspace "What is overdue, due and next, the counts, and where to go on." status(status::StatusInput) -> status::Status = status::status;
    workspace "What the desktop says once at its start: what is overdue and due for whoever sits here; nothing where nothing is." status_notice(crate::app::notice::NoticeInput) -> Option<crate::app::notice::Notice> = crate::app::notice::due;
    workspace "The key figures over a period." kpi_list(kpi::KpiPeriod) -> kpi::KpiList = kpi::list;
    workspace "Expects the history as it stands from now on, where an older copy was rightly put in its place; says why." history_accept(history::HistoryAccept) -> Vec<crate::Fault> = history::accept;
    job "Checks the database, the history, numbers, search, evidence and backups, and names every fault." workspace_check(check::WorkspaceCheck) -> check::WorkspaceChecked = check::run;
    workspace "Makes a backup of the database now." backup_now(Nothing) -> backup::Backup = backup::now;
    workspace "How often backups are made and how many stay; changed where settings are given." backup_settings(backup::BackupSettingsSet) -> backup::BackupSettings = backup::configure;
    desk "The backups of a workspace, the newest first." backup_list(backup::BackupPlace) -> Vec<backup::Backup> = backup::list_at;
    desk "Puts a proven backup in the place of the database, which stays beside; opens it." backup_restore(backup::BackupRestore) -> DeskState = backup::restore_at;
    // Tables for spreadsheets.
    workspace "Looks at a CSV file of findings, actions, people or documents, and takes it in where asked." table_import(crate::app::table_import::TableImport) -> crate::app::table_import::TableImported = crate::app::table_import::import;
    workspace "Writes findings, actions, people or documents as a CSV file." table_export(crate::app::table_import::TableExport) -> crate::app::table_import::TableExported = crate::app::table_import::export;

    // Certification.
    workspace "The certification bodies, with how many certifications each holds." certification_body_list(Nothing) -> Vec<crate::store::certification::CertificationBodyRow> = certification::bodies;
    workspace "Adds a certification body, or changes one; deadlines are copied from a profile by its key." certification_body_save(certification::CertificationBodySave) -> CertificationBody = certification::body_save;
    workspace "Takes a certification body off the list that nothing names." certification_body_remove(certification::BodyRef) -> CertificationBodyId = certification::body_remove;
    workspace "Deadline profiles that certification bodies were seen to use, to start from." body_profile_list(Nothing) -> Vec<practice::BodyProfile> = certification::body_profiles;
    workspace "The certifications, with what their newest certificate says." certification_list(crate::store::certification::CertificationFilter) -> Page<crate::store::certification::CertificationRow> = certification::list;
    workspace "A certification with its cycles, audits, certificates, standing, marks and complaints." certification_get(certification::CertificationRef) -> certification::CertificationView = certification::get;
    workspace "Adds a certification, or changes one." certification_save(certification::CertificationSave) -> Certification = certification::save;
    workspace "Removes a certification that nothing hangs on." certification_remove(certification::CertificationRef) -> CertificationId = certification::remove;
    workspace "Adds the next cycle of a certification, or changes one." certification_cycle_save(certification::CertificationCycleSave) -> CertificationCycle = certification::cycle_save;
    workspace "Removes a cycle without audits and certificates." certification_cycle_remove(certification::CycleRef) -> CertificationCycleId = certification::cycle_remove;
    workspace "The audits certification bodies hold, filtered, sorted and paged." external_event_list(crate::store::certification::ExternalEventFilter) -> Page<crate::store::certification::ExternalEventRow> = certification::event_list;
    workspace "An external audit with its sites and what was found." external_event_get(certification::EventRef) -> certification::ExternalEventView = certification::event_get;
    workspace "Plans an external audit, or records what came of it." external_event_save(certification::ExternalEventSave) -> ExternalEvent = certification::event_save;
    workspace "Moves the planned days of an external audit and says why." external_event_move(certification::ExternalEventMove) -> ExternalEvent = certification::event_move;
    workspace "Removes an external audit that nothing was found in." external_event_remove(certification::EventRef) -> ExternalEventId = certification::event_remove;
    workspace "Keeps a certificate as it was handed out, or corrects it." certificate_issue_save(certification::CertificateIssueSave) -> CertificateIssue = certification::issue_save;
    workspace "Removes a certificate that no later one replaces." certificate_issue_remove(certification::IssueRef) -> CertificateIssueId = certification::issue_remove;
    workspace "Records a suspension, restoration, withdrawal, lapse, transfer or change of scope." certification_status_save(certification::CertificationStatusSave) -> CertificationStatusEvent = certification::status_save;
    workspace "Takes back the last change of standing." certification_status_remove(certification::StatusEventRef) -> CertificationStatusEventId = certification::status_remove;
    workspace "Keeps where a certification mark is used, and whether that was checked." mark_use_save(certification::MarkUseSave) -> MarkUse = certification::mark_use_save;
    workspace "Removes a use of a mark." mark_use_remove(certification::MarkUseRef) -> MarkUseId = certification::mark_use_remove;
    workspace "The complaints, filtered, sorted and paged." complaint_list(crate::store::certification::ComplaintFilter) -> Page<crate::store::certification::ComplaintRow> = certification::complaint_list;
    workspace "Keeps a complaint, its answer and its end." complaint_save(certification::ComplaintSave) -> Complaint = certification::complaint_save;
    workspace "Removes a complaint." complaint_remove(certification::ComplaintRef) -> ComplaintId = certification::complaint_remove;
    workspace "The documents the field rests on, by edition and amendment." normative_reference_list(crate::store::certification::NormativeReferenceFilter) -> Page<NormativeEdition> = certification::reference_list;
    workspace "Adds a document the field rests on, or corrects one." normative_reference_save(certification::NormativeReferenceSave) -> NormativeEdition = certification::reference_save;
    workspace "Removes a document from that list." normative_reference_remove(certification::NormativeReferenceRef) -> NormativeReferenceId = certification::reference_remove;
    workspace "Brings the documents that come with Triennium and were never here." normative_reference_bring(Nothing) -> Page<NormativeEdition> = certification::reference_bring;
    // Planner.
    workspace "Clauses, processes, sites and services against the audits of the period: planned, done, not sampled, moved." programme_matrix(planner::PlannerQuery) -> planner::ProgrammeMatrix = planner::show_matrix;
    workspace "What wants an audit most, by findings, changes, age and importance, with the reasons." programme_priority(planner::PlannerQuery) -> planner::ProgrammePriorities = planner::show_priorities;
    workspace "Whether the programme stands up: risk basis, findings, criteria, independence, samples, effectiveness, coverage." programme_checks(planner::PlannerQuery) -> planner::ProgrammeChecks = planner::show_checks;
    workspace "Proposes the audits and reviews to come, with clauses, sites, teams, days and reasons; writes nothing." programme_propose(planner::ProgrammePropose) -> planner::ProgrammeProposed = planner::dry;
    workspace "Takes parts of a proposal: makes or adds to audits and reviews, in one go." programme_accept(planner::ProgrammeAccept) -> planner::ProgrammeAccepted = planner::accept;
    workspace "The proposals that were accepted from, newest first, with seed and what was taken." programme_proposal_list(programme::ProgrammeRef) -> Vec<ProgrammeProposal> = planner::accepted;
    workspace "What an audit's plan says of clauses, processes, sites and services." plan_item_list(audit::AuditRef) -> Vec<plan_item::PlanItemRow> = plan_item::list;
    workspace "Plans a matter in an audit, leaves it out, or moves it to another audit, with the reason." plan_item_save(plan_item::PlanItemSave) -> PlanItem = plan_item::save;
    workspace "Takes a line of an audit's plan back." plan_item_remove(plan_item::PlanItemRef) -> PlanItemId = plan_item::remove;
    workspace "What comes back in a programme, each day with what became of it." recurrence_list(recurrence::RecurrenceFilter) -> Vec<recurrence::RecurrenceRow> = recurrence::list;
    workspace "Adds a recurrence, or changes one." recurrence_save(recurrence::RecurrenceSave) -> Recurrence = recurrence::save;
    workspace "Removes a recurrence; what was planned from it stays." recurrence_remove(recurrence::RecurrenceRef) -> RecurrenceId = recurrence::remove;
    workspace "Plans what is due on a day of a recurrence, or skips the day with a reason." recurrence_act(recurrence::RecurrenceAct) -> Occurrence = recurrence::act;
    workspace "Important changes, newest first." change_list(crate::store::planner::ChangeFilter) -> Page<ImportantChange> = important_change::list;
    workspace "Keeps an important change and what it affects." change_save(important_change::ChangeSave) -> ImportantChange = important_change::save;
    workspace "Removes an important change." change_remove(important_change::ChangeRef) -> ImportantChangeId = important_change::remove;
    workspace "Management reviews, planned and held." management_review_list(crate::store::planner::ReviewFilter) -> Page<crate::store::planner::ManagementReviewRow> = management_review::list;
    workspace "Plans a management review, or records that it was held." management_review_save(management_review::ManagementReviewSave) -> ManagementReview = management_review::save;
    workspace "Removes a management review that was not held." management_review_remove(management_review::ManagementReviewRef) -> ManagementReviewId = management_review::remove;
    workspace "The audit on which the findings of an external audit hang; makes it where there is none." external_event_audit(certification::EventRef) -> Audit = certification::event_audit;
    workspace "Keys in what an external report said: findings with the body's own grades, each nonconformity raised as a draft." external_findings_record(certification::ExternalFindingsRecord) -> certification::ExternalFindingsRecorded = certification::findings_record;
    workspace "What the rules say of a certification on a day, and what they would say if audits were moved; writes nothing." certification_evaluate(certification::CertificationEvaluate) -> certification::CertificationEvaluated = certification::evaluate;
    workspace "All certifications: where each stands, what comes next, what is worst." certification_overview(certification::CertificationOverview) -> Vec<certification::CertificationStanding> = certification::overview;
}
