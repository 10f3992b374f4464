//! Builds the window's pages when they are to be embedded, then lets Tauri read its configuration.

use std::{fs, path::Path, process::Command};

fn main() {
    // The Tauri CLI (`tauri dev`) turns this feature off and serves the pages itself.
    if std::env::var_os("CARGO_FEATURE_CUSTOM_PROTOCOL").is_some() {
        build_pages();
    }
    let attributes = tauri_build::Attributes::new().capabilities_path_pattern("src-tauri/capabilities/**/*");
    tauri_build::try_build(attributes).expect("Tauri could not read tauri.conf.json or src-tauri/capabilities");
    keep_schemas_beside_the_shell();
}

/// So that plain `cargo run` in a fresh clone opens a window with pages in it.
fn build_pages() {
    for path in ["ui/src", "ui/index.html", "ui/vite.config.ts", "ui/package-lock.json", "messages"] {
        println!("cargo:rerun-if-changed={path}");
    }
    if !Path::new("ui/node_modules/.package-lock.json").exists() {
        npm(&["ci", "--no-audit", "--no-fund"]);
    }
    npm(&["run", "build", "--", "--logLevel", "warn"]);
}

fn npm(arguments: &[&str]) {
    let program = if cfg!(windows) { "npm.cmd" } else { "npm" };
    let status = Command::new(program).args(arguments).current_dir("ui").status();
    let status =
        status.unwrap_or_else(|error| panic!("npm could not be started ({error}); install Node.js 20.19 or newer"));
    assert!(status.success(), "`npm {}` failed in ui/", arguments.join(" "));
}

/// tauri-build always writes `./gen/schemas`; the top folder is no place for it.
fn keep_schemas_beside_the_shell() {
    let (from, to) = (Path::new("gen/schemas"), Path::new("src-tauri/gen/schemas"));
    if from.exists() {
        let _ = fs::remove_dir_all(to);
        let moved = fs::create_dir_all("src-tauri/gen").and_then(|()| fs::rename(from, to));
        moved.expect("gen/schemas could not be moved to src-tauri/gen/schemas");
        // Only when nothing else is in it.
        let _ = fs::remove_dir("gen");
    }
}
