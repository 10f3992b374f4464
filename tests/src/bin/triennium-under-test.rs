//! The `triennium` program as the tests run it: `CARGO_BIN_EXE_…` exists only for programs of one's own crate.

fn main() -> std::process::ExitCode {
    triennium_cli::main()
}
