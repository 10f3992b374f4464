//! The desktop shell: a window on the core. It owns the window, the dialogs and nothing else; every command of the
//! program goes through the one `call`, off the main thread. It must never hold a rule, a query or a file format.

mod dialog;

use serde_json::Value;
use tauri::{AppHandle, Manager};

/// The one door to the core's command table.
#[tauri::command]
async fn call(command: String, input: Value) -> Result<Value, Value> {
    off_main(move || Ok(serde_json::json!({ "value": { "command": command, "input": input }, "changed": [] }))).await
}

#[tauri::command]
async fn choose(app: AppHandle, question: dialog::Question) -> Result<Vec<String>, Value> {
    off_main(move || Ok(dialog::ask(&app, question))).await
}

async fn off_main<T: Send + 'static>(work: impl FnOnce() -> Result<T, Value> + Send + 'static) -> Result<T, Value> {
    tauri::async_runtime::spawn_blocking(work).await.unwrap_or_else(|panicked| {
        Err(serde_json::json!({ "code": "internal", "args": {}, "detail": panicked.to_string() }))
    })
}

/// A second start brings the first window forward: one process writes a workspace.
fn bring_forward(app: &AppHandle) {
    if let Some(window) = app.get_webview_window("main") {
        let _ = window.unminimize();
        let _ = window.set_focus();
    }
}

/// Opens the window and returns when it is closed.
pub fn run() {
    tauri::Builder::default()
        .plugin(tauri_plugin_single_instance::init(|app, _arguments, _folder| bring_forward(app)))
        .plugin(tauri_plugin_dialog::init())
        .invoke_handler(tauri::generate_handler![call, choose])
        .run(tauri::generate_context!())
        .expect("the window could not be opened; on Linux it needs a display and WebKitGTK 4.1");
}
