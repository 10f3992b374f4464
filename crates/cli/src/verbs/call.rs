//! `call` and `commands`: the whole command table for scripts.

use std::{io::Read as _, path::PathBuf};

use clap::Args;
use serde_json::{Value, json};
use triennium_core::{
    api::{COMMANDS, Scope, typescript},
    domain::Refusal,
};

use crate::{
    Outcome,
    failure::Failure,
    out::Out,
    session::{Access, Session},
    table::Table,
    words,
};

/// What `-` may bring: more than any command takes.
const MAX_INPUT: u64 = 64 * 1024 * 1024;

#[derive(Debug, Args)]
pub struct Call {
    /// The workspace's folder
    dir: PathBuf,
    /// A command's name: `triennium commands` lists them
    command: String,
    /// Its input as JSON; - reads it from standard input
    #[arg(default_value = "{}", allow_hyphen_values = true)]
    input: String,
}

#[derive(Debug, Args)]
pub struct Commands {
    /// Print the TypeScript types of all commands instead
    #[arg(long)]
    typescript: bool,
}

/// Always JSON: a script reads this, and whoever types it knows the table.
pub fn call(session: &Session, call: &Call, out: &Out) -> Result<Outcome, Failure> {
    let input = input(&call.input)?;
    let known = COMMANDS.iter().find(|command| command.name == call.command);
    let Some(known) = known else {
        return Err(Refusal::new("command-unknown").arg("command", &call.command).into());
    };
    // Which commands write is the core's business: whatever needs to is refused when the workspace is held elsewhere.
    if !matches!(known.scope, Scope::Desk | Scope::DeskJob) {
        session.open(&call.dir, Access::Either)?;
    }
    let reply = session.reply(&call.command, input)?;
    out.value(&reply.value)?;
    Ok(Outcome::Good)
}

fn input(text: &str) -> Result<Value, Failure> {
    let read;
    let text = match text {
        "-" => {
            read = from_stdin()?;
            read.as_str()
        }
        text => text,
    };
    serde_json::from_str(text).map_err(|error| Failure::usage(Refusal::new("cli-not-json").arg("cause", error)))
}

fn from_stdin() -> Result<String, Failure> {
    let mut text = String::new();
    let read = std::io::stdin().lock().take(MAX_INPUT + 1).read_to_string(&mut text);
    match read {
        Ok(_) if text.len() as u64 <= MAX_INPUT => Ok(text),
        Ok(_) => Err(Failure::usage(Refusal::new("cli-input-too-long").arg("limit", MAX_INPUT))),
        Err(error) => Err(Failure::usage(Refusal::new("cli-not-json").arg("cause", error))),
    }
}

pub fn commands(commands: &Commands, out: &Out) -> Result<Outcome, Failure> {
    if commands.typescript {
        out.raw(|stream| stream.write_all(typescript::typescript().as_bytes()))?;
        return Ok(Outcome::Good);
    }
    let listed: Vec<Value> = COMMANDS.iter().map(|c| {
        json!({"command": c.name, "input": (c.input)(), "output": (c.output)(), "scope": c.scope, "does": c.doc})
    }).collect();
    out.answer(&listed, |out| {
        let mut table = Table::new(["cli-command", "cli-input", "cli-output", "cli-does"].map(words::word));
        COMMANDS.iter().for_each(|c| table.row([c.name, &(c.input)(), &(c.output)(), c.doc]));
        out.table(&table)
    })?;
    Ok(Outcome::Good)
}
