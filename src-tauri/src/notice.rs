//! The system's notification at the start: what is due in the workspace that was opened. The words are the core's. It must
//! never hold anything up: where there is no notification service, nothing is said, and Today says the same.

use std::sync::{Arc, atomic::Ordering};

use serde_json::json;
use tauri::AppHandle;
use tauri_plugin_notification::NotificationExt;
use triennium_core::api::{Reply, dispatch};

use super::Core;

/// Upon the first reply that shows an open workspace.
pub fn once(app: &AppHandle, core: &Arc<Core>, reply: &Reply) {
    if reply.value["workspace"].is_null() || !reply.value["recent"].is_array() {
        return;
    }
    if core.noticed.swap(true, Ordering::Relaxed) {
        return;
    }
    let chosen = reply.value["language"].as_str().unwrap_or_default().to_owned();
    let (app, core) = (app.clone(), Arc::clone(core));
    // The notification service may be slow to answer; nobody waits for it.
    std::thread::spawn(move || say(&app, &core, &chosen));
}

fn say(app: &AppHandle, core: &Core, chosen: &str) -> Option<()> {
    let language = if chosen.is_empty() { system() } else { chosen.to_owned() };
    let host = core.host.as_ref().ok()?;
    let notice = dispatch(host, "status_notice", json!({ "language": language })).ok()?.value;
    let (title, body) = (notice["title"].as_str()?, notice["body"].as_str()?);
    app.notification().builder().title(title).body(body).show().ok()
}

fn system() -> String {
    ["LC_ALL", "LC_MESSAGES", "LANG"].iter().find_map(|name| std::env::var(name).ok()).unwrap_or_default()
}
