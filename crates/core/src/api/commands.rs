//! THE command table: every command once. Dispatch, the window's types, `triennium call` and `triennium commands` come
//! from it. `desk` commands run without a workspace, `workspace` ones in the open one, `job` ones also show progress.
//! Each area keeps its block; a verb lives in `app/`.

use super::macros::commands;
use crate::{
    app::{desk::DeskState, entry, entry::*, site},
    domain::*,
    store::list::Page,
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
}
