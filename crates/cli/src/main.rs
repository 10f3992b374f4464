//! The `triennium` program. Everything is in the library, so that the tests can run it too.

fn main() -> std::process::ExitCode {
    triennium_cli::main()
}
