//! Flows through the command table and the command line, each from a person's first step to the end.

mod action;
mod audit;
mod backup;
mod catalogue;
mod certification;
mod checklist;
mod cli;
mod evidence;
mod finding;
mod history;
mod history_tampering;
mod hostile;
mod nonconformity;
mod organisation;
mod pack;
mod sample_organisation;
mod tables;
mod today;
mod upgrade;
mod walks_nonconformity;
mod workspace;
