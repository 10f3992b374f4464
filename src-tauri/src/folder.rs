//! Shows a file in the system's own file manager, for who has just written it. It shows and never opens: no file is handed to
//! the program that would run it.

use std::{collections::BTreeMap, path::Path};

use triennium_core::api::ApiError;

/// Blocks until the file manager has answered: call it off the main thread.
pub fn show(path: &Path) -> Result<(), ApiError> {
    if !path.is_absolute() || !path.exists() {
        return Err(refused("file-gone", path, None));
    }
    let shown = tauri_plugin_opener::reveal_item_in_dir(path);
    shown.map_err(|cause| refused("folder-not-shown", path, Some(cause.to_string())))
}

fn refused(code: &str, path: &Path, cause: Option<String>) -> ApiError {
    let mut args = BTreeMap::from([("path".to_owned(), path.display().to_string())]);
    args.extend(cause.map(|cause| ("cause".to_owned(), cause)));
    ApiError { code: code.to_owned(), args, field: None, detail: None }
}
