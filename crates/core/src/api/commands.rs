//! THE command table: every command once. Dispatch, the window's types, `triennium call` and `triennium commands` come
//! from it. `desk` commands run without a workspace, `workspace` ones in the open one, `job` ones also show progress.
//! Each area keeps its block; a verb lives in `app/`.

use super::macros::commands;
use crate::{
    app::{catalogue, desk::DeskState, entry, entry::*, grade, reference, report, site},
    domain::*,
    store::{catalogue as stored, list::Page},
};

commands! {
    // The desk.
    desk "The laptop's people, recent workspaces and the open one." desk_state(Nothing) -> DeskState = entry::desk_state;
    desk "Says who sits at the keyboard." identity_set(crate::app::device::Identity) -> DeskState = entry::identity_set;
    desk "Sets the window's language: en, de, or empty for the system's." language_set(LanguageSet) -> DeskState = entry::language_set;
    desk "Makes a workspace in an empty folder and opens it." workspace_create(WorkspaceCreate) -> DeskState = entry::workspace_create;
    desk "Opens a workspace folder." workspace_open(WorkspaceOpen) -> DeskState = entry::workspace_open;
    desk "Closes the open workspace." workspace_close(Nothing) -> DeskState = entry::workspace_close;
    desk "Takes a folder off the list of recent workspaces." workspace_forget(WorkspacePath) -> DeskState = entry::workspace_forget;
    desk "Stops a running job." job_cancel(JobCancel) -> bool = entry::job_cancel;
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

    // Standards.
    workspace "The catalogues with their counts and who uses them." catalogue_list(Nothing) -> Vec<stored::CatalogueEntry> = catalogue::list;
    workspace "The clauses of a catalogue with findings, nonconformities and when last audited." clause_list(stored::ClauseFilter) -> Page<stored::ClauseEntry> = catalogue::clauses;
    workspace "Starter audit questions of a standard, or of one of its clauses." starter_questions(catalogue::QuestionFilter) -> Vec<standard::StarterQuestion> = catalogue::starter_questions;
    workspace "Topics with the clauses that treat them in each standard." crosswalk_list(Nothing) -> Vec<standard::CrosswalkRow> = catalogue::crosswalk;
    workspace "What a CSV or OSCAL catalogue file would bring, and every problem in it." catalogue_preview(catalogue::CatalogueFile) -> crate::exchange::catalogue::Preview = catalogue::preview;
    workspace "Imports a clean catalogue file; a dry run writes nothing." catalogue_import(catalogue::CatalogueImport) -> catalogue::CatalogueImported = catalogue::import;
    workspace "Removes a catalogue that nothing stands on." catalogue_remove(catalogue::CatalogueRef) -> CatalogueId = catalogue::remove;
    workspace "Brings the standards that come with Triennium, where they are missing." catalogue_bring(catalogue::ShippedBring) -> Vec<stored::CatalogueEntry> = catalogue::bring;

    // The report.
    job "Writes the report of an audit as PDF." report_write(report::ReportWrite) -> report::ReportWritten = report::write;
    job "The report of an audit as PDF, to look at before it is written." report_preview(report::ReportRequest) -> report::ReportPreview = report::preview;
    workspace "The report of an audit as plain text." report_text(report::ReportRequest) -> String = report::text;
}
