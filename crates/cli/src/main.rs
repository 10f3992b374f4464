//! The `triennium` program. Everything is in the library, so that the tests can run it too.

#[global_allocator]
static ALLOCATOR: mimalloc::MiMalloc = mimalloc::MiMalloc;

fn main() -> std::process::ExitCode {
    triennium_cli::main()
}
