//! The desktop program: see lib.rs.
#![cfg_attr(not(debug_assertions), windows_subsystem = "windows")]

fn main() {
    triennium_desktop::run();
}
