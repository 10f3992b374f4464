//! Shows a file in the system's own file manager, for who has just written it. It shows and never opens: no file is handed to
//! the program that would run it.

use std::path::Path;

use triennium_core::{Error, api::ApiError, domain::Refusal};

/// Blocks until the file manager has answered: call it off the main thread.
pub fn show(path: &Path) -> Result<(), ApiError> {
    let refused = |code: &'static str| Refusal::new(code).arg("path", path.display());
    if !path.is_absolute() || !path.exists() {
        return Err(Error::from(refused("file-gone")).into());
    }
    let shown = tauri_plugin_opener::reveal_item_in_dir(path);
    shown.map_err(|cause| Error::from(refused("folder-not-shown").arg("cause", cause)).into())
}
