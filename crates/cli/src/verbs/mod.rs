//! One file a family of subcommands: its arguments, what it asks the core, how it shows the answer.

pub mod calendar;
pub mod call;
pub mod certificate;
pub mod check;
pub mod cycle;
pub mod evidence;
pub mod faults;
pub mod history;
pub mod import;
pub mod key;
pub mod pack;
pub mod programme;
pub mod reply;
pub mod report;
pub mod requests;
pub mod stamp;
pub mod status;
pub mod workspace;

use crate::{
    Outcome,
    args::{Cli, Command},
    failure::Failure,
    out::Out,
    session::Session,
};

pub fn run(cli: Cli, out: &Out) -> Result<Outcome, Failure> {
    // Before the settings are read, the system's language; these commands need no desk at all.
    crate::words::choose(cli.options.lang.as_deref(), "");
    match &cli.command {
        Command::Commands(commands) => return call::commands(commands, out),
        Command::Evidence(evidence::Evidence::Hash(hash)) => return evidence::hash(hash, out),
        Command::Reply(reply::Reply::Show { file }) => return reply::show(file, out),
        Command::Pack(pack) if pack.needs_no_desk() => return pack::apart(pack, out),
        _ => {}
    }
    let session = Session::start(&cli.options)?;
    match cli.command {
        Command::Init(init) => workspace::init(&session, &init, out),
        Command::Sample(sample) => workspace::sample(&session, &sample, out),
        Command::Status { dir } => status::status(&session, &dir, out),
        Command::Check(check) => check::check(&session, &check, out),
        Command::Cycle(cycle) => cycle::run(&session, cycle, out),
        Command::Evidence(evidence) => evidence::run(&session, evidence, out),
        Command::Programme(programme) => programme::run(&session, &programme, out),
        Command::Certificate(certificate) => certificate::run(&session, &certificate, out),
        Command::Reply(reply::Reply::Import(import)) => reply::import(&session, &import, out),
        Command::Pack(pack) => pack::run(&session, &pack, out),
        Command::Report(report) => report::report(&session, &report, out),
        Command::Requests(requests) => requests::run(&session, &requests, out),
        Command::Calendar(calendar) => calendar::calendar(&session, &calendar, out),
        Command::History(history) => history::run(&session, &history, out),
        Command::Import(import) => import::import(&session, &import, out),
        Command::Export(export) => import::export(&session, &export, out),
        Command::Key(key) => key::run(&session, &key, out),
        Command::Call(call) => call::call(&session, &call, out),
        // Answered above, before there was a desk.
        Command::Commands(_) | Command::Reply(_) => Ok(Outcome::Good),
    }
}
