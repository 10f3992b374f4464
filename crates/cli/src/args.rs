//! The command line's grammar: what `triennium --help` says. Each family of subcommands keeps its own arguments.

use std::path::PathBuf;

use clap::{Parser, Subcommand};

use crate::{options::Options, verbs};

#[derive(Debug, Parser)]
#[command(
    name = "triennium",
    version,
    bin_name = "triennium",
    about = "Audits and certification of service management systems (ISO/IEC 20000-1), offline, on your own laptop.\n\n\
             A workspace is a folder (DIR): its records, their history and the evidence. Copying the folder copies \
             everything.",
    after_help = EXAMPLES,
    arg_required_else_help = true,
    subcommand_required = true,
    disable_help_subcommand = true
)]
pub struct Cli {
    #[command(flatten)]
    pub options: Options,
    #[command(subcommand)]
    pub command: Command,
}

const EXAMPLES: &str = "\
Examples:
  triennium sample ./demo                           look round in a fictitious organisation
  triennium status ./demo                           what is due, what is overdue
  triennium report ./demo --audit IA-2026-01 --out report.pdf
  triennium pack seal ./demo --audit IA-2026-01 --out pack.zip
  triennium history ./demo --of NC-2026-003         who changed what, when and why
  triennium cycle evaluate --facts case.json        which certification rules hold, and what is due
  triennium call ./demo audit_list '{}' --json      any command of `triennium commands`

Exit status: 0 good, 1 faults found or refused, 2 wrong usage.";

#[derive(Debug, Subcommand)]
pub enum Command {
    /// Make a workspace in an empty folder
    Init(verbs::workspace::Init),
    /// Make a workspace with a rich fictitious organisation to look round in
    Sample(verbs::workspace::Sample),
    /// What is overdue, what is due, what comes next
    Status {
        /// The workspace's folder
        dir: PathBuf,
    },
    /// Check the database, the history and the evidence, and name every fault
    Check(verbs::check::Check),
    /// Judge a certification by the rules of the field, without a workspace
    #[command(subcommand)]
    Cycle(verbs::cycle::Cycle),
    /// Hash, take in and check evidence files
    #[command(subcommand)]
    Evidence(verbs::evidence::Evidence),
    /// The certifications: where each stands, what comes next, what endangers it
    #[command(subcommand)]
    Certificate(verbs::certificate::Certificate),
    /// Plan, seal, list, compare and check evidence packs
    #[command(subcommand)]
    Pack(verbs::pack::Pack),
    /// Replies of external auditors to evidence packs
    #[command(subcommand)]
    Reply(verbs::reply::Reply),
    /// What external auditors asked to see
    #[command(subcommand)]
    Requests(verbs::requests::Requests),
    /// The key that seals this installation's packs
    #[command(subcommand)]
    Key(verbs::key::Key),
    /// Write a document as PDF: audit report, plan, checklist, nonconformity sheets, register, readiness, audit pack
    Report(verbs::report::Report),
    /// What an audit programme covers, what comes next, whether it stands up
    #[command(subcommand)]
    Programme(verbs::programme::Programme),
    /// Write audits, agendas and due dates as a calendar file (.ics)
    Calendar(verbs::calendar::Calendar),
    /// Who changed what, when and why
    #[command(args_conflicts_with_subcommands = true)]
    History(verbs::history::History),
    /// Read a file of records: shows what it would do; --yes does it
    Import(verbs::import::Import),
    /// Write records as a CSV file
    Export(verbs::import::Export),
    /// Run any command of the table with JSON as its input
    Call(verbs::call::Call),
    /// List every command with what goes in and what comes out
    Commands(verbs::call::Commands),
}
