//! What every subcommand takes.

use clap::Args;

#[derive(Debug, Clone, Args)]
#[command(next_help_heading = "Options for every command")]
pub struct Options {
    /// Answer in JSON; errors too, on standard error
    #[arg(long, global = true)]
    pub json: bool,
    /// Work as this person, known here or in the workspace
    #[arg(long = "as", global = true, value_name = "NAME|EMAIL", conflicts_with = "name")]
    pub person: Option<String>,
    /// Who you are, where this laptop does not know you yet
    #[arg(long, global = true, value_name = "NAME")]
    pub name: Option<String>,
    /// Your e-mail address, with --name
    #[arg(long, global = true, value_name = "ADDRESS", requires = "name")]
    pub email: Option<String>,
    /// Language of messages: en or de [default: as in your settings, else your system's]
    #[arg(long, global = true, value_name = "LANGUAGE", value_parser = ["en", "de"], hide_possible_values = true)]
    pub lang: Option<String>,
    /// Only look: open the workspace for reading, whatever the command
    #[arg(long, global = true)]
    pub read_only: bool,
}
