//! The desktop shell: a window on the core. It owns the window, the dialogs and nothing else; every command of the
//! program goes through the one `call`, off the main thread. It must never hold a rule, a query or a file format.

mod dialog;
mod folder;
mod notice;

use std::{
    path::PathBuf,
    sync::{Arc, Mutex, PoisonError, atomic::AtomicBool},
};

use serde_json::{Value, json};
use tauri::{AppHandle, Emitter, Manager, State};
use triennium_core::{
    Error,
    api::{ApiError, Host, Reply, dispatch},
    app::{Env, desk::Desk},
    job::Progress,
};

/// What the window calls. A desk that cannot be laid out (no home, no right to write) is told to whoever calls.
struct Core {
    host: Result<Arc<Host>, ApiError>,
    /// The workspace named on the command line, until it has been opened.
    wanted: Mutex<Option<String>>,
    /// What is due has been said: once a start.
    noticed: AtomicBool,
}

/// The one door to the core's command table.
#[tauri::command]
async fn call(app: AppHandle, core: State<'_, Arc<Core>>, command: String, input: Value) -> Result<Reply, ApiError> {
    let core = Arc::clone(&core);
    off_main(move || {
        let reply = core.call(&command, input)?;
        notice::once(&app, &core, &reply);
        Ok(reply)
    })
    .await
}

#[tauri::command]
async fn choose(app: AppHandle, question: dialog::Question) -> Result<Vec<String>, ApiError> {
    off_main(move || Ok(dialog::ask(&app, question))).await
}

#[tauri::command]
async fn reveal(path: PathBuf) -> Result<(), ApiError> {
    off_main(move || folder::show(&path)).await
}

async fn off_main<T: Send + 'static>(
    work: impl FnOnce() -> Result<T, ApiError> + Send + 'static,
) -> Result<T, ApiError> {
    let done = tauri::async_runtime::spawn_blocking(work).await;
    done.unwrap_or_else(|stopped| Err(Error::internal(stopped.to_string()).into()))
}

impl Core {
    fn call(&self, command: &str, input: Value) -> Result<Reply, ApiError> {
        let host = self.host.as_ref().map_err(Clone::clone)?;
        let reply = dispatch(host, command, input)?;
        // The workspace asked for at the start can be opened as soon as it is known who sits here.
        let known = matches!(command, "desk_state" | "identity_set") && !reply.value["identity"].is_null();
        let wanted = known.then(|| self.wanted.lock().unwrap_or_else(PoisonError::into_inner).take()).flatten();
        match wanted {
            Some(path) => dispatch(host, "workspace_open", json!({ "path": path })),
            None => Ok(reply),
        }
    }
}

fn lay_out(app: &AppHandle) -> Result<Arc<Host>, ApiError> {
    let told = app.clone();
    let on_progress = move |job: &str, progress: &Progress| {
        // A window that is closing listens no more.
        let _ = told.emit(&format!("job://{job}"), progress);
    };
    let desk = Desk::default_home().and_then(|home| Desk::at(&home, "triennium-desktop", Env::system()))?;
    Ok(Host::new(desk, on_progress))
}

/// A second start brings the first window forward: one process writes a workspace.
fn bring_forward(app: &AppHandle) {
    if let Some(window) = app.get_webview_window("main") {
        let _ = window.unminimize();
        let _ = window.set_focus();
    }
}

/// Opens the window and returns when it is closed. `triennium-desktop DIR` opens that workspace.
pub fn run() {
    let wanted = std::env::args_os().nth(1).map(|path| path.to_string_lossy().into_owned());
    tauri::Builder::default()
        .plugin(tauri_plugin_single_instance::init(|app, _arguments, _folder| bring_forward(app)))
        .plugin(tauri_plugin_dialog::init())
        .plugin(tauri_plugin_notification::init())
        .setup(|app| {
            let host = lay_out(app.handle());
            app.manage(Arc::new(Core { host, wanted: Mutex::new(wanted), noticed: AtomicBool::new(false) }));
            Ok(())
        })
        .invoke_handler(tauri::generate_handler![call, choose, reveal])
        .run(tauri::generate_context!())
        .expect("the window could not be opened; on Linux it needs a display and WebKitGTK 4.1");
}
