fn main() -> std::process::ExitCode {
    triennium_cli::main()
}
