//! The machine's own open and save dialogs, asked for by the window and shown from here, so that the page
//! itself holds no permission on files. Owns no data: it hands paths back, and the core decides what to do with them.

use serde::Deserialize;
use tauri::AppHandle;
use tauri_plugin_dialog::{DialogExt, FilePath};

#[derive(Debug, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Choice {
    Files,
    Folder,
    Save,
}

#[derive(Debug, Deserialize)]
pub struct Question {
    choice: Choice,
    title: String,
    /// Proposed when saving.
    #[serde(default)]
    name: String,
    /// `["PDF", "pdf"]`: what it is called and how its name ends; empty for any file.
    #[serde(default)]
    kinds: Vec<(String, String)>,
}

/// Blocks until the person has answered: call it off the main thread. Empty when they chose nothing.
pub fn ask(app: &AppHandle, question: Question) -> Vec<String> {
    let mut dialog = app.dialog().file().set_title(&question.title);
    for (label, ending) in &question.kinds {
        dialog = dialog.add_filter(label, &[ending]);
    }
    let chosen = match question.choice {
        Choice::Files => dialog.blocking_pick_files().unwrap_or_default(),
        Choice::Folder => dialog.blocking_pick_folder().into_iter().collect(),
        Choice::Save => dialog.set_file_name(&question.name).blocking_save_file().into_iter().collect(),
    };
    chosen.into_iter().filter_map(path).collect()
}

fn path(chosen: FilePath) -> Option<String> {
    Some(chosen.into_path().ok()?.to_string_lossy().into_owned())
}
